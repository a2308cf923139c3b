"""Technologies, links of a chain and goods in reserve, which name no branches, and farm goods called by places. Our own sentences."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.industries.component import find_industries
from extractors.pipeline import make_pipeline, read_section
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


def names_read(text: str) -> list[str]:
    """The industries of a text in which places are found first."""
    return [found.name for found in read_section(make_pipeline(), text, Context(path="2", year=2024))._.industries]


@pytest.mark.parametrize(
    "text",
    [
        "集中攻关飞轮储能、相变储热等物理储能技术，以及钠离子电池、铅炭电池等化学储能技术。",
        "储备固态电池、液流电池。",
        "攻克碳纤维、氢燃料电池、工业母机等一批关键技术。",
        "加强煤炭、粮食、化肥等重要商品储备。",
        "以航道、船舶和运输组织为抓手，淘汰老旧船舶。",
        "贯通从关键材料、零部件到系统集成、回收利用的全产业链。",
    ],
)
def test_technologies_reserves_and_links_of_a_chain_are_no_branches(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("突破集成电路、工业母机等领域关键核心技术。", ["集成电路", "工业母机"]),
        ("提升船舶、火箭、海工平台等高端装备竞争优势。", ["船舶", "火箭", "海工平台", "高端装备"]),
        ("发展虚拟电厂、需求响应等新业态，延伸高端铝合金链条。", ["虚拟电厂", "需求响应", "高端铝合金"]),
        ("做优三江牛、青坡马和亚麻油。", ["三江牛", "青坡马", "亚麻油"]),
    ],
)
def test_fields_machines_and_goods_are(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_goods_stand_behind_the_places_that_they_are_known_for() -> None:
    assert names_read("建设东部玉米、大豆和河套小麦、阴山沿麓马铃薯产业带。") == ["玉米", "大豆", "小麦", "马铃薯"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("做优春华镇、路口镇优质稻和江背镇蔬菜。", ["优质稻", "蔬菜"]),
        ("壮大长沙、湘潭肉牛，培育岳阳与常德水产。", ["肉牛", "水产"]),
        ("扩容北坡工业小区，发展西部、油气并举。", []),
        ("布局独立储能电站，推进丙岭光伏电站建设。", []),
        ("推动大数据、人工智能同制造业深度融合。", ["大数据", "制造业"]),
        ("推进丙河智慧城市、东片区改造、蒙乐源流文化产业园建设。", []),
        ("丙源制药、丹龙药业、天奇药业三家抱团发展蒙中药。", ["蒙中药"]),
    ],
)
def test_places_lead_to_goods_and_stations_and_firms_are_no_branches(text: str, expected: list[str]) -> None:
    assert names_read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动氯碱化工向可降解塑料升级。", ["氯碱化工", "可降解塑料"]),
        ("引导羊绒向精深加工延伸。", ["羊绒"]),
        ("发展谷子、荞麦等杂粮。", ["谷子", "荞麦", "杂粮"]),
        ("发展新型储能、氢能和地热能开发利用。", ["新型储能", "氢能", "地热能"]),
    ],
)
def test_what_branches_turn_to_and_what_examples_stand_for(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动区块链创新发展，实施物联网创新发展行动。", ["区块链", "物联网"]),
        ("加快大数据创新发展。", ["大数据"]),
        ("推动区块链技术创新发展，促进物联网与实体经济融合发展。", []),
        ("提高大数据发展水平，实施云计算发展工程师培养。", []),
    ],
)
def test_technologies_that_are_furthered_are_branches(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "面向设计研发、生产制造、库存管理等工业场景推广软件。",
        "提升切割、检测、仓储物流等生产环节效率。",
        "分析订单、生产制造、售后等各环节数据。",
    ],
)
def test_the_stages_of_making_are_no_branches(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("人工智能创新生态不断完善，构建开源软件生态。", ["人工智能", "开源软件"]),
        ("人工智能赋能生态保护，机器人生态环境监测。", []),
    ],
)
def test_the_life_around_a_technology_is_that_of_a_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected
