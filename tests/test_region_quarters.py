"""Quarters, villages, islands, polders and waters that plans of districts name."""

from __future__ import annotations

import pytest

from extractors.context import Context
from tests.test_regions import names

GUANGDONG = Context(province="440000", division="440100")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岑汀新城围绕数字经济做强总部", ["岑汀新城"]),
        ("编制岑汀新城总体规划", ["岑汀新城"]),
        ("自贸港新城加快建设", []),
        ("增城新城聚焦先进制造", ["增城新城"]),
        ("启动岑营C片区、下庄片区拆迁", ["岑营C片区", "下庄片区"]),
        ("激活岑家湾小新村、莲汀埂月园村等停滞城中村改造项目", ["岑家湾小新村", "莲汀埂月园村"]),
        ("推进城中村改造和旧村等城中村更新", []),
        ("开展云汀岛、岑梅岛保护", ["云汀岛", "岑梅岛"]),
        ("谋划跨岑云河通道，新建跨江大桥、跨江越河隧道", ["岑云河"]),
        ("连接岑汀洋通道", ["岑汀洋"]),
        ("以岑云山为轴布局", ["岑云山"]),
        ("新建月岑大道（采云河—向前路）、汀岑路（胜利路—汀云河）", ["采云河", "汀云河"]),
        ("贯通环湖绿道岑家堆段、滨河步道汀云段，改造主干公路北段", ["岑家堆", "汀云"]),
        ("实施岑云联围和云力围、梅汀围水体综合整治，扩大范围、改善周围环境", ["岑云联围", "云力围", "梅汀围"]),
        ("治理岑云河、汀月灌区", ["岑云河"]),
        ("建设岑口、云汀、月朗三个发展区", ["岑口", "云汀", "月朗"]),
        ("开工广东东部外环高速，地铁1号线西北延长线", ["广东"]),
        ("提升解放路、岑屏街等商业街区", []),
    ],
)
def test_quarters_of_a_city(text: str, expected: list[str]) -> None:
    assert names(text, GUANGDONG) == expected
