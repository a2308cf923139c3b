"""Projects named by items of lists without a head noun, by houses that are being built, by brackets and by what their neighbours share."""

from __future__ import annotations

import pytest

from extractors.findings import OrganizationFound, RegionFound
from extractors.projects.component import find_projects
from extractors.projects.lists.items import find_item
from extractors.projects.lists.sorts import is_street
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import head_class
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("续建G331线三道桥至黑石山段、国道209线浔口过境段。", (), ["G331线三道桥至黑石山段", "国道209线浔口过境段"]),
        ("开工205国道改建。", (), ["205国道改建"]),
        ("加快G1013浔宁至芷江高速公路月浔至浔德旗段建设。", (), ["G1013浔宁至芷江高速公路月浔至浔德旗段"]),
        ("做优青浔环线。", (), []),
        ("全力提速月浔水库、芷江站等项目。", ("芷江",), ["月浔水库", "芷江站"]),
        ("建成浔江大桥、芷江月峰站、芷江充电站等项目。", ("芷江",), ["浔江大桥", "芷江月峰站", "芷江充电站"]),
        ("推动共和机场开工。", (), ["共和机场"]),
        ("支持和静抽水蓄能电站前期。", (), ["和静抽水蓄能电站"]),
        ("建设乌海经开区、白桐国家高新区。", ("乌海",), ["乌海经开区", "白桐国家高新区"]),
    ],
)
def test_roads_stations_and_zones_by_rank(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("加快建设浔江大学。", ("浔江",), ["浔江大学"]),
        ("启动浔江国际创新研究院建设。", ("浔江",), ["浔江国际创新研究院"]),
        ("建成浔江警察学院二期。", ("浔江",), ["浔江警察学院二期"]),
        ("支持浔江大学发展。", ("浔江",), []),
        ("深化浔江大学与企业合作。", ("浔江",), []),
    ],
)
def test_a_house_is_a_project_where_it_is_built(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("建设西部（浔江）科学城。", ("浔江",), ["西部（浔江）科学城"]),
        ("推进国家数据标注基地（浔江）和省级基地建设。", ("浔江",), ["国家数据标注基地（浔江）"]),
        ("推进长征国家文化公园（浔江段）建设。", ("浔江",), ["长征国家文化公园（浔江段）"]),
        ("建成中国语言资源博物馆。", (), ["中国语言资源博物馆"]),
        ("建设市域（郊）铁路。", (), []),
    ],
)
def test_brackets_belong_to_the_name(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("加快粤琼、琼港合作产业园建设。", (), ["粤琼合作产业园", "琼港合作产业园"]),
        ("建成长城、长征、黄河国家文化公园。", ("黄河",), ["长城国家文化公园", "长征国家文化公园", "黄河国家文化公园"]),
        ("加快浔芷、乌海抽水蓄能电站建设。", ("乌海",), ["浔芷抽水蓄能电站", "乌海抽水蓄能电站"]),
        ("实施浔口港区、浔宁矿区等更新。", (), ["浔口港区更新", "浔宁矿区更新"]),
        ("推进扁口至浔堡等省际大通道建设。", (), ["扁口至浔堡省际大通道"]),
        ("抓好蔗叶、滤泥等综合利用。", (), []),
        ("建设浔宁新区、芷江边境经济合作区。", ("浔宁新区", "芷江"), ["浔宁新区", "芷江边境经济合作区"]),
        ("开工浔宁火电三期、北方浔家峁煤电二期等7个煤电项目。", (), ["浔宁火电三期", "北方浔家峁煤电二期"]),
        ("推进北沿江、芷浔等高铁建设。", (), ["北沿江高铁", "芷浔高铁"]),
        ("推动浔德水库及配套灌溉工程立项审批。", (), ["浔德水库及配套灌溉工程"]),
    ],
)
def test_what_neighbours_share(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


def test_what_is_said_of_a_neighbour_is_not_said_of_the_item() -> None:
    first, second = find_projects(doc_of("推动浔江博物馆建设取得进展、浔宁水库开工。", "浔江"))._.projects
    assert (first.status.value, second.status.value) == ("Underway", "Starting")


def test_the_longer_name_is_kept_beside_the_shorter() -> None:
    assert [(p.name, p.longer) for p in find_projects(doc_of("推进浔宁水利枢纽工程、浔德水库。"))._.projects] == [
        ("浔宁水利枢纽", "浔宁水利枢纽工程"),
        ("浔德水库", None),
    ]


def test_a_companys_project_stands_alone() -> None:
    text = "华森集团边境产业园配套项目"
    known = Known((), (OrganizationFound(0, 4, "华森集团"),))
    found = find_item(text, 0, len(text), known, None)
    assert found is not None and text[found.begin : found.end] == "华森集团边境产业园配套"
    assert find_item(text, 0, len(text), Known(()), None) is None
    text = "乌海华森集团项目投产"
    known = Known((RegionFound(0, 2, "乌海", None),), (OrganizationFound(2, 6, "华森集团"),))
    found = find_item(text, 0, len(text), known, None)
    assert found is not None and text[found.begin : found.end] == "乌海华森集团"


def test_streets_and_classes() -> None:
    assert is_street("浔峰桥") and not is_street("人行桥")
    assert (head_class("满洲里机场"), head_class("浔江大学"), head_class("综合利用基地")) == ("site", "house", "venue")


def test_a_companys_phase_is_a_project() -> None:
    body = OrganizationFound(2, 6, "云朗电子")
    doc = doc_of("推动云朗电子二期投产。")
    doc._.organizations = (body,)
    assert [project.name for project in find_projects(doc)._.projects] == ["云朗电子二期"]


@pytest.mark.parametrize(("text", "expected"), [("建成云朗肿瘤医院。", ["云朗肿瘤医院"]), ("依托云朗肿瘤医院开展筛查。", [])])
def test_a_hospital_that_is_a_body_is_a_project_where_it_is_built(text: str, expected: list[str]) -> None:
    doc = doc_of(text)
    doc._.organizations = (OrganizationFound(2, 8, "云朗肿瘤医院"),)
    assert [project.name for project in find_projects(doc)._.projects] == expected


def test_a_places_phase_is_a_project_and_a_number_alone_is_none() -> None:
    doc = doc_of("推进桑岑河二期、岷垣灌区建设，布局1号、2号、华岑等海上风电场。", "桑岑河")
    assert [project.name for project in find_projects(doc)._.projects] == ["桑岑河二期", "岷垣灌区", "华岑海上风电场"]


def test_a_place_that_the_head_begins_with_and_terminals_by_their_number() -> None:
    doc = doc_of("打造光谷科技创新大走廊，建设赣岑机场T3、天岑机场高速南线。", "光谷", "赣岑", "天岑")
    assert [project.name for project in find_projects(doc)._.projects] == ["光谷科技创新大走廊", "赣岑机场T3", "天岑机场高速南线"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "确保浔柯化工40万吨乙二醇、磐岽10万吨碳化硅、沚岱2200台配电柜建成投产。",
            ["浔柯化工40万吨乙二醇", "磐岽10万吨碳化硅", "沚岱2200台配电柜"],
        ),
        ("抓好磐岽18万吨有机硅、沚岱1000吨石墨烯、浔柯公路建材3个续建项目。", ["磐岽18万吨有机硅", "沚岱1000吨石墨烯", "浔柯公路建材"]),
        (
            "新开工磐岽年产18.8万吨高端化学及能源材料、沚岱3万吨氧氯化锆和8000吨氧化锆等项目。",
            ["磐岽年产18.8万吨高端化学及能源材料", "沚岱3万吨氧氯化锆和8000吨氧化锆"],
        ),
        ("新区10所学校、磐岽产业园等项目开工。", ["磐岽产业园"]),
    ],
)
def test_what_firms_never_seen_will_make_where_a_list_goes_into_production(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_branch_of_which_a_clause_speaks_stands_before_its_verb() -> None:
    assert names("冶金抓好乌海钢铁基地二期，石化领域加快乌海乙烯基地建设。", "乌海") == ["乌海钢铁基地二期", "乌海乙烯基地"]
