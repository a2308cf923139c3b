"""What makes a region another than the place it is named after: coasts, edges, zones with two ends, waters and hills with longer names."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.pipeline import make_pipeline, read_section
from extractors.regions.local_places import complete_regions
from ontology.gazetteer import load_gazetteer

_NLP = make_pipeline()


def read(text: str, division: str | None = None) -> list[str]:
    province = load_gazetteer().province_of(division) if division else None
    doc = read_section(_NLP, text, Context(path="2", year=2024, division=division, province=province))
    complete_regions([doc])
    return [region.name for region in doc._.regions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("支持广东沿海地区、海南沿海地区发展，提升沿海地区开放水平。", ["广东沿海地区", "海南沿海地区"]),
        ("保护柴达木盆地、巴丹吉林沙漠南缘，帮扶云贵高原东缘地区。", ["柴达木盆地", "巴丹吉林沙漠南缘", "云贵高原东缘地区"]),
        ("推动哈尔滨—长春、北京—天津、山东沿黄等城市群发展。", ["哈尔滨—长春", "北京—天津", "山东沿黄"]),
        ("开行北京—天津、上海—南京等班列。", ["北京", "天津", "上海", "南京"]),
        ("帮扶武陵山—罗霄山区，修通北京—天津山区公路。", ["武陵山—罗霄山区", "北京", "天津"]),
        ("建设环长株潭城市群，治理长株潭生态绿心。", ["环长株潭城市群", "长株潭"]),
        ("发展沿江城市组群、江淮城镇组群。", ["江淮城镇组群"]),
    ],
)
def test_what_belongs_to_an_areas_name(text: str, found: list[str]) -> None:
    assert read(text) == found


def test_groups_of_cities_along_the_own_river() -> None:
    assert read("发展沿江城市组群。", "340000") == ["沿江城市组群"]


@pytest.mark.parametrize(
    ("text", "division", "found"),
    [
        ("完成泸州大河综合治理、泸州河道清淤。", "510500", ["泸州大河", "泸州"]),
        ("登上岑天山观景，保护新疆天山冰川，翻越东天山。", None, ["岑天山", "新疆", "天山", "天山"]),
        ("推进汀约江北港区、汀约江大桥建设。", "450600", ["汀约江", "汀约江"]),
        ("建设企沙半岛，疏浚企沙港池。", "450600", ["企沙半岛", "企沙"]),
        ("推进云汀湾南部片区、城西新区路网改造。", "450600", ["云汀湾南部片区", "城西新区"]),
        ("编制岑枕山片区详细规划，落实《岑枕山片区详细规划》。", "530400", ["岑枕山片区"]),
    ],
)
def test_waters_hills_and_quarters_have_longer_names(text: str, division: str | None, found: list[str]) -> None:
    assert read(text, division) == found


@pytest.mark.parametrize(
    ("text", "division", "found"),
    [
        ("日处理800吨云汀生活垃圾填埋场投用。", "450600", ["云汀"]),
        ("完成路面重铺、岑汀垃圾中转站建设。", "450600", ["岑汀"]),
        ("扩建岑盐化产业园。", "450600", []),
        ("贵台至钦州二级公路完工，京沪至廊坊高速扩容。", "450700", ["贵台", "钦州", "廊坊"]),
        ("南友高速公路上思段通车，公路上思念家乡的人很多。", "450600", ["上思"]),
        ("集聚浦江水晶、永康五金企业。", "330700", ["浦江", "永康"]),
        ("讷河农机制造产业园、富裕乳制品加工产业园开工，群众生活富裕。", "230200", ["讷河", "富裕"]),
        ("支援寻乌、巫山等地，深化与寻乌的协作。", "440300", ["寻乌", "巫山"]),
        ("做强实体等地方经济，完成改造等地块出让。", "440300", []),
        ("推动深汕特别合作区发展，与相关城市特别合作。", "440300", ["深汕特别合作区"]),
        ("与俄罗斯下诺夫市、越南上罗市结好。", "450600", ["俄罗斯", "下诺夫市", "越南", "上罗市"]),
        ("支持云汀财经大学海南学院办学。", "460000", []),
    ],
)
def test_places_beside_facilities_lists_and_lines(text: str, division: str, found: list[str]) -> None:
    assert read(text, division) == found


@pytest.mark.parametrize(
    "text",
    [
        "迎接建县六十周年大庆活动。",
        "修缮中东铁路站舍。",
        "全县连续三年获评平安县。",
        "办好大同市第三届青少年交流活动。",
        "承办中越边境（凭祥—同登）旅游博览会。",
    ],
)
def test_jubilees_railways_of_old_and_events_name_no_place(text: str) -> None:
    assert read(text, "370000") == []
