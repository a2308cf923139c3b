"""What zones, machines and headings make of an industry's name: the branch in a zone's name, and words that belong to the zone."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.industries.component import find_industries
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进白岭陶瓷工业园和清河服装工业城建设。", ["陶瓷", "服装"]),
        ("白岭临港工业区供水管网完工。", []),
        ("做强临港工业，壮大陶瓷工业。", ["临港工业", "陶瓷工业"]),
        ("申报国家骨干冷链物流基地，扩建商贸物流基地。", ["商贸物流"]),
        ("修建旅游度假区道路，滨海康养旅游度假区开门迎客。", []),
    ],
)
def test_the_end_of_a_zones_name_is_no_branchs(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投放氢燃料电池公交车80辆。", []),
        ("发展氢燃料电池产业。", ["氢燃料电池"]),
    ],
)
def test_vehicles_that_run_on_a_good_are_not_its_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("做强纺织服装、大健康两个特色产业。", ["纺织服装", "大健康"]),
        ("（十二）重点产业。培育十二、大健康等产业。", ["大健康"]),
        ("引导房地产业平稳发展，保障水产业用地。", ["房地产业", "水产业"]),
    ],
)
def test_a_number_is_no_part_of_a_name_but_业_is(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_heading_may_name_a_place_before_its_industry() -> None:
    doc = doc_of("三、白岭县葡萄全县种植户增多。", "白岭县", context=Context(body_begin=7))
    assert [found.name for found in find_industries(doc)._.industries] == ["葡萄"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提升三个文化产业园区，扩建国家级文化产业基地。", ["文化产业", "文化产业"]),
        ("加快旅游项目建设，加强旅游大项目招引。", ["旅游", "旅游"]),
        ("新建电子商务示范园区、示范基地，认定电子商务示范企业。", ["电子商务"]),
        ("扩建乙岭影视（微短剧）产业基地，做强竹木（毛竹、楠竹）产业链。", ["影视", "微短剧", "竹木"]),
        ("调整矿山（三）产业政策，扩建特种钢制造工厂。", ["特种钢"]),
        ("丁湾物流园投用，扩容庚川机器人园，规划冷链物流园2处。", ["物流", "机器人"]),
        ("申报省级研学旅游示范区，创建服装创新发展先行区。", ["研学旅游", "服装"]),
        ("丙镇氟化工循环经济产业园开工。", ["氟化工", "循环经济"]),
        ("建设沿海物流副中心，争当内陆商贸次中心。", ["物流", "商贸"]),
        ("丙家葡萄园采摘，庚城钢材城开业，推广绿色建造技术示范区。", []),
        ("推动文化产业工人培训，验收旅游项目。", []),
        ("某文化产业园开门，临港产业园区用地不少。", []),
    ],
)
def test_parks_and_works_that_are_built_are_those_of_a_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected
