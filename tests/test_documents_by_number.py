"""Documents that numbers tell: notices without 《》, orders of named bodies, standards; laws and lists of drafts beside them."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.documents.component import documents_in
from ontology.concepts import Predicate

IN_INNER_MONGOLIA = Context(path="2.1", province="150000", division="150000")


def cited(text: str) -> list[tuple[str, str | None, Predicate]]:
    return [(text[each.begin : each.end], each.number, each.relation) for each in documents_in(text, IN_INNER_MONGOLIA)]


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        ("1.某省政府。2.国家能源局关于加强调度的通知（国能发〔2031〕5号）。", "国家能源局关于加强调度的通知", "国能发〔2031〕5号"),
        (
            "依据财政部 税务总局关于印发《某办法》的通知（财税〔2031〕7号）".replace(" ", ""),
            "财政部税务总局关于印发《某办法》的通知",
            "财税〔2031〕7号",
        ),
        ("乌海市人民政府关于治理扬尘的实施意见（乌海政发〔2031〕2号）废止", "乌海市人民政府关于治理扬尘的实施意见", "乌海政发〔2031〕2号"),
    ],
)
def test_a_notice_without_marks_is_told_by_its_number(text: str, title: str, number: str) -> None:
    assert [(found, its) for found, its, _ in cited(text)] == [(title, number)]


@pytest.mark.parametrize(
    "text", ["就关于用地的通知（国土资发〔2031〕1号）作出说明", "各地反映关于补贴的意见（财农〔2031〕3号）", "（财农〔2031〕3号）"]
)
def test_what_has_no_issuer_is_cited_by_its_number_alone(text: str) -> None:
    assert [found for found, _, _ in cited(text)] == [text[text.index("（") + 1 : text.index("号") + 1]]


@pytest.mark.parametrize(
    ("text", "number", "issuer"),
    [
        ("执行中华人民共和国财政部令第98号规定。", "中华人民共和国财政部令第98号", "财政部"),
        ("见工业和信息化部公告2031年第6号。", "工业和信息化部公告2031年第6号", "工业和信息化部"),
        ("依照住房和城乡建设部令第7号。", "住房和城乡建设部令第7号", "住房和城乡建设部"),
    ],
)
def test_orders_keep_the_whole_name_of_their_body(text: str, number: str, issuer: str) -> None:
    (found,) = documents_in(text, IN_INNER_MONGOLIA)
    assert (found.number, found.issuers) == (number, (issuer,))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("执行GB3838—2002《地表水环境质量标准》。", "GB3838-2002"),
        ("执行《某炉窑排放标准》（DB15/1234—2031）。", "DB15/1234-2031"),
        ("参照《某园区评价标准》（T/CAB0012—2031）。", "T/CAB0012-2031"),
    ],
)
def test_standards_of_every_level_before_and_behind_their_title(text: str, number: str) -> None:
    assert [its for _, its, _ in cited(text)] == [number]


@pytest.mark.parametrize(
    ("text", "title", "relation"),
    [
        ("贯彻实施民法典。", "民法典", Predicate.IMPLEMENTS),
        ("宣传贯彻新修订的安全生产法，压实责任。", "安全生产法", Predicate.IMPLEMENTS),
        ("认真实施反家庭暴力法。", "反家庭暴力法", Predicate.IMPLEMENTS),
        ("贯彻国务院颁布的公平竞争审查条例。", "公平竞争审查条例", Predicate.IMPLEMENTS),
        ("自治区批复岱海流域水环境保护规划。", "岱海流域水环境保护规划", Predicate.MENTIONS),
        ("推动《自治区光伏治沙条例》列入年度立法计划。", "自治区光伏治沙条例", Predicate.PREPARES),
        ("推进《某自由贸易试验区总体方案》申报。", "某自由贸易试验区总体方案", Predicate.PREPARES),
        ("落实党中央、国务院关于加快绿色转型的意见。", "党中央、国务院关于加快绿色转型的意见", Predicate.IMPLEMENTS),
    ],
)
def test_laws_drafts_and_approvals(text: str, title: str, relation: Predicate) -> None:
    assert [(found, its) for found, _, its in cited(text)] == [(title, relation)]


def test_each_draft_of_a_list_is_prepared() -> None:
    found = cited("市人大做好养老服务条例、燃气管理条例立法工作。")
    assert found == [("养老服务条例", None, Predicate.PREPARES), ("燃气管理条例", None, Predicate.PREPARES)]
    marked = cited("加快《某市养犬条例》《某市供热条例》和《某市停车条例》立法。")
    assert [relation for _, _, relation in marked] == [Predicate.PREPARES] * 3


@pytest.mark.parametrize(
    "text", ["制定重大项目推进方案。", "制定“一企一策”方案。", "落实耕地保护制度和国土空间规划。", "严格落实河湖长制、林长制实施方案。"]
)
def test_what_names_no_single_document(text: str) -> None:
    assert cited(text) == []


def test_a_short_title_may_be_given_behind_the_number_in_brackets_of_its_own() -> None:
    found = cited("印发《关于促进养殖业的若干措施》（内党发〔2031〕2号）（以下简称《若干措施》）。落实《若干措施》。")
    assert [number for _, number, _ in found] == ["内党发〔2031〕2号"] * 3


def test_numbers_in_one_bracket_are_those_of_one_paper() -> None:
    (found,) = documents_in("见《关于开展试点的通知》（发改环资〔2031〕1号、财资环〔2031〕2号）。", IN_INNER_MONGOLIA)
    assert (found.number, found.issuers) == ("发改环资〔2031〕1号", ("国家发展和改革委员会", "财政部"))
    (titled,) = documents_in("见《水利部关于蓄水的通知》（水规计〔2031〕1号 财农〔2031〕2号）。".replace(" ", ""), IN_INNER_MONGOLIA)
    assert titled.issuers == ("水利部",)
    assert len(cited("见《某通知》（水规计〔2031〕1号）、财农〔2031〕2号。")) == 2


def test_the_name_of_a_paper_before_its_number_is_no_verb() -> None:
    assert cited("对照自治区实施意见（内政办发〔2031〕6号）")[0][2] is Predicate.MENTIONS
    assert cited("已列入交规划函〔2031〕37号的项目")[0][0] == "交规划函〔2031〕37号"
