"""Projects whose head noun no list holds: told by how they are dealt with, by a known name and by an end that what is built has."""

from __future__ import annotations

import pytest

from extractors.findings import OrganizationFound
from extractors.projects.component import find_projects
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开工建设浔宁直升机起降坪。", ["浔宁直升机起降坪"]),
        ("谋划浔宁低空起降场。", ["浔宁低空起降场"]),
        ("建成浔宁餐余再生处理中心，新增就业3000人。", ["浔宁餐余再生处理中心"]),
        ("续建磐岽书院南区、浔宁旱雪大世界。", ["磐岽书院南区", "浔宁旱雪大世界"]),
        ("建成绿道30公里、浔宁绿带25公里。", []),
        ("建成浔宁首批样板楼院。", []),
        ("谋划浔宁产业合作、浔宁信息系统。", []),
        ("加快建设西部地区人才集聚地。", []),
    ],
)
def test_a_verb_that_only_works_take_makes_works(text: str, expected: list[str]) -> None:
    assert names(text, "浔宁", "西部地区") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("磐岽光电科研生产总部基地主体封顶。", ["磐岽光电科研生产总部基地"]),
        ("浔宁滨水会客厅年内建成投用。", []),
        ("浔宁应急指挥大厦正式投入使用。", ["浔宁应急指挥大厦"]),
        ("浔宁智能轨道样车成功投用。", []),
    ],
)
def test_what_is_done_to_works_alone_makes_works_of_what_ends_so(text: str, expected: list[str]) -> None:
    assert names(text, "浔宁") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进浔宁语音库建设。", ["浔宁语音库"]),
        ("建设浔宁云上会客中心。", ["浔宁云上会客中心"]),
        ("推进浔宁信息化建设。", []),
        ("推进磐岽语音库建设。", []),
        ("支持企业进入浔宁语音库。", []),
    ],
)
def test_other_verbs_need_a_known_name_and_such_an_end(text: str, expected: list[str]) -> None:
    assert names(text, "浔宁") == expected


def test_a_bodys_work_and_the_body_itself() -> None:
    for text, expected in (("开工建设云朗电子测试坪。", ["云朗电子测试坪"]), ("启用云朗电子。", [])):
        doc = doc_of(text)
        begin = text.index("云朗电子")
        doc._.organizations = (OrganizationFound(begin, begin + 4, "云朗电子"),)
        assert [project.name for project in find_projects(doc)._.projects] == expected


def test_what_they_are_dealt_with_as() -> None:
    (project,) = find_projects(doc_of("开工建设浔宁直升机起降坪。", "浔宁"))._.projects
    assert project.status is not None and project.status.value == "Starting"


def test_a_line_is_named_without_its_stations_and_its_course() -> None:
    assert names("地铁6号线一期浔宁段全部车站主体封顶。", "浔宁") == ["地铁6号线一期浔宁段"]
    assert names("做好地铁8号线西延线位控制。") == ["地铁8号线西延"]


def test_renewal_of_a_quarter_and_what_is_renewed_as_one() -> None:
    assert names("磐岽路片区城市有机更新有序实施。") == ["磐岽路片区城市有机更新"]
    assert names("推进老旧街区城市有机更新。") == []
    assert names("启动浔宁老城、芷江旧城等2个更新单元。", "浔宁", "芷江") == ["浔宁老城更新单元", "芷江旧城更新单元"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成浔宁3家社区卫生服务中心。", []),
        ("建成浔宁4座变电站、磐岽大桥。", ["磐岽大桥"]),
        ("推进浔宁12座水库建设。", []),
        ("建成磐岽、浔宁2座变电站。", ["磐岽变电站", "浔宁变电站"]),
        ("建成浔宁1座变电站。", ["浔宁变电站"]),
        ("建成磐岽、浔宁2座中型水库。", ["磐岽水库", "浔宁水库"]),
        ("加固磐岽、浔宁2座小（二）型水库。", ["磐岽水库", "浔宁水库"]),
        ("开工磐岽、浔宁等小型水库。", ["磐岽水库", "浔宁水库"]),
        ("续建磐岽中型水库，新建小型水库。", ["磐岽中型水库"]),
    ],
)
def test_several_works_of_one_place_are_no_work(text: str, expected: list[str]) -> None:
    assert names(text, "浔宁") == expected


@pytest.mark.parametrize(
    "text",
    [
        "推进（一）浔宁水库；（二）磐岽大桥。",
        "推进①浔宁水库、②磐岽大桥建设。",
        "建成浔宁水库（中型）、磐岽大桥。",
        "落成启用浔宁水库、磐岽大桥。",
    ],
)
def test_numbers_sizes_and_openings_are_no_part_of_a_name(text: str) -> None:
    assert names(text, "浔宁") == ["浔宁水库", "磐岽大桥"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高标准建设磐岽奇点中心、高水平建设浔宁和园。", ["磐岽奇点中心", "浔宁和园"]),
        ("高质量建设浔宁云上会客中心。", ["浔宁云上会客中心"]),
        ("高水平建设浔宁国际交往中心，高标准建设浔宁人才队伍。", []),
    ],
)
def test_how_well_it_is_built_changes_nothing(text: str, expected: list[str]) -> None:
    assert names(text, "浔宁", "磐岽") == expected
