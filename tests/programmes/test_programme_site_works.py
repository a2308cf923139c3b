"""A single public work that ends in 工程 is no programme, whether or not it is known as a project."""

from __future__ import annotations

import pytest

from extractors.programmes.component import find_programmes
from extractors.programmes.site_works import is_site_work
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [programme.name for programme in find_programmes(doc_of(text, *places))._.programmes]


@pytest.mark.parametrize(
    "name",
    [
        "青柳河拓宽工程",
        "省道277云岭段改线工程",
        "文昌路（学府街—滨河大道）工程",
        "白鹭河二期工程",
        "临河码头工程",
        "岭北风电送出工程",
        "年产6万吨碳纤维工程",
        "“引沂济沭”工程",
        "云丰建材城工程",
        "白河镇柳沟村水美乡村工程",
    ],
)
def test_what_is_built_at_a_site_is_no_programme(name: str) -> None:
    assert is_site_work(name, placed=False)
    assert names(f"实施{name}。") == []


@pytest.mark.parametrize(
    "name",
    ["城市更新工程", "再电气化工程", "“引才兴县”工程", "数据互联互通工程", "粮食增产二期工程", "三北防护林六期工程", "城市生命线工程"],
)
def test_works_everywhere_are_programmes(name: str) -> None:
    assert not is_site_work(name, placed=False)
    assert names(f"实施{name}。") == [name]


def test_a_place_makes_a_phase_and_a_house_a_work_at_a_site() -> None:
    assert is_site_work("丰州铝业三期工程", placed=True) and not is_site_work("技能强基三期工程", placed=False)
    assert names("实施丰州老人公寓建设工程、丰州人才强市工程。", "丰州") == ["丰州人才强市工程"]
