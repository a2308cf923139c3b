"""What bases, clusters and sites are for: the branch that a base is built for, none where a name is but that of a facility."""

from __future__ import annotations

import pytest

from extractors.industries.component import find_industries
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("打造丁矿渣综合利用基地，建成丙板坯制造基地。", ["丁矿渣综合利用", "丙板坯制造"]),
        ("建设全国重要的高端镁后加工基地。", ["高端镁后加工"]),
        ("推进丙河谷等水稻制种基地建设。", ["水稻制种"]),
        ("建设电机智能制造基地，打造现代化工先进制造业集群。", ["电机", "现代化工"]),
        ("打造全县重要汽车生产基地，建设丙卤水综合利用示范基地。", ["汽车", "丙卤水综合利用"]),
        ("打造能源及能源化工基地。", ["能源", "能源化工"]),
    ],
)
def test_a_base_is_for_what_is_made_in_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "建设废料循环利用基地，打造丙件和丁件制造基地群。",
        "开办渔村物流综合服务站，增加快递服务点。",
        "新建新能源车充电桩、新能源汇集站，创建文化旅游名城。",
        "走进丙山量子谷、丁江生物岛，参观健康产业城。",
        "管好设施农业用地，建设丙检验检测实证平台。",
        "设立创投基金，遵循现代金融规律。",
        "建设深丙工程、核技术、海洋工程等领域科技设施。",
    ],
)
def test_facilities_sites_and_funds_are_none(text: str) -> None:
    assert names(text) == []
