"""When two citations are one document: pairs from real plans, and what the citations of one plan tell of each other."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.context import Context
from extractors.documents.component import documents_in
from extractors.documents.identities import Citations
from extractors.documents.numbers import infer_issuers, parse_number
from extractors.findings import DocumentFound
from extractors.read import read_named
from graph.triples import plan_triples
from ontology.concepts import Kind, Predicate
from ontology.document_identity import identify_document, is_distinct, is_notice, known_documents
from ontology.document_titles import title_parts
from ontology.identification import Identity, Reason
from ontology.records import Document, Reading

Row = dict[str, str]


def pairs() -> list[Row]:
    lines = (Path(__file__).parent / "document-pairs.tsv").read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def side(row: Row, which: str) -> Identity:
    title, number, place = (row[which + end] or None for end in ("", "_number", "_place"))
    parsed = parse_number(number) if number else None
    issuers = infer_issuers(parsed, place) if parsed else ()
    return identify_document(title, number, issuers, place, own=bool(row[f"{which}_how"]))


def test_pairs_are_merged_with_precision_and_recall() -> None:
    judged = [(row["relation"], side(row, "one").key == side(row, "other").key) for row in pairs()]
    merged = [relation for relation, one in judged if one]
    same = [one for relation, one in judged if relation == "same"]
    assert len(judged) >= 50 and len(same) >= 25
    assert merged.count("same") / len(merged) == 1
    assert sum(same) / len(same) >= 0.95


@pytest.mark.parametrize("row", [row for row in pairs() if row["relation"] == "perhaps"], ids=lambda row: row["one"])
def test_what_may_be_one_is_said_to_be_near(row: Row) -> None:
    one, other = side(row, "one"), side(row, "other")
    assert other.key in {link.key for link in one.near} or one.key in {link.key for link in other.near}


def test_a_title_is_taken_apart_with_its_reasons() -> None:
    parts = title_parts("某某部关于印发《某市“智慧”规划（2021－2025年）》（试行）的通知".replace("某某部", "国务院办公厅"), "440000")
    assert (parts.core, parts.period, parts.head) == ("某市智慧规划", "2021-2025", "国务院办公厅")
    assert [step.reason for step in parts.steps] == [Reason.HANDED_DOWN]
    assert title_parts("自治区党委自治区人民政府关于某事项的若干措施", "150000").core == "某事项若干措施"
    assert [title_parts(title, "370200").place for title in ("省某事项总体方案", "市某事项总体方案", "市民生活某某方案")] == [
        "370000",
        "370200",
        None,
    ]
    assert title_parts("区块链某某行动计划", "440306").place is None
    assert title_parts("第十五个五年规划建议").core == "十五五规划建议"


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("关于制定宁波市渔业规划的建议", "宁波市制定渔业规划的建议"),
        ("中共宁波市委关于制定宁波市渔业规划的建议", "宁波市制定渔业规划的建议"),
        ("海南自由贸易港渔业条例", "海南自由贸易港渔业条例"),
        ("中国（福建）自由贸易试验区渔业条例", "中国（福建）自由贸易试验区渔业条例"),
        ("宁波渔业条例", "宁波市渔业条例"),
        ("海口经济圈渔业规划", "海口经济圈渔业规划"),
    ],
)
def test_labels_name_the_place_once_and_zones_as_they_are_called(title: str, label: str) -> None:
    assert identify_document(title, None).label == label


def test_titles_that_tell_nothing_are_known_by_their_number() -> None:
    assert not is_distinct("关于印发实施方案的通知") and is_distinct("某事项实施方案")
    assert identify_document("实施方案", "某政发〔2020〕1号").key == identify_document(None, "某政发〔2020〕1号").key
    assert is_notice("某市人民政府关于印发某某规划的通知") and not is_notice("关于做好某事的通知") and not is_notice(None)
    with pytest.raises(ValueError, match="a title or a number"):
        identify_document(None, None)


def test_known_numbers_have_titles_and_issuers() -> None:
    for number, known in known_documents().items():
        parsed = parse_number(number)
        assert parsed is not None and parsed.canonical == number and known.title and known.issuers


def cited(
    title: str | None, number: str | None = None, relation: Predicate = Predicate.MENTIONS, issuers: tuple[str, ...] = ()
) -> DocumentFound:
    return DocumentFound(0, 1, title, number, issuers, relation)


def test_citations_of_a_plan_tell_of_each_other() -> None:
    numbered, plain = cited("某项资金管理办法", "粤府办〔2021〕40号", issuers=("广东省人民政府",)), cited("广东省某项资金管理办法")
    drafted, named = cited("某产业发展规划", relation=Predicate.PREPARES), cited("某产业发展规划")
    long, short = cited("某片区发展规划（2021—2035年）"), cited("某片区发展规划")
    citations = Citations("440000")
    citations.bind([numbered, plain, drafted, named, long, short])
    for one, other in ((numbered, plain), (drafted, named), (long, short)):
        assert citations.identity(one).key == citations.identity(other).key
    assert citations.number(citations.identity(plain)) == "粤府办〔2021〕40号"
    assert [step.reason for step in citations.identity(plain).steps][-1] is Reason.SAME_NUMBER
    assert citations.identity(named).steps[-1].reason is Reason.OWN_PLACE


def test_one_title_with_two_numbers_is_two_documents() -> None:
    old, new = (cited("某体系建设的实施意见", f"沪科规〔{year}〕3号", issuers=("上海市科学技术委员会",)) for year in (2020, 2025))
    citations = Citations("310000")
    citations.bind([old, new])
    assert citations.identity(old).key != citations.identity(new).key
    assert citations.identity(new).near[0].step.reason is Reason.EDITION


NOTICE = """某省人民政府关于印发海南省海洋经济发展规划的通知
琼府〔2031〕7号
各市、县人民政府：
现将《海南省海洋经济发展规划》印发给你们，请执行。
海南省海洋经济发展规划
一、总体要求
推进海洋经济发展。
""".replace("某省", "海南省")
CITING = "海南省2032年国民经济和社会发展计划\n一、海洋经济\n落实《{}》{}，推进海洋经济发展。\n"


def reading(text: str) -> Reading:
    return read_named("plan.txt", text.encode())


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("海南省海洋经济发展规划", ""),
        ("海洋经济发展规划", "（琼府〔2031〕7号）"),
        ("海南省人民政府关于印发海南省海洋经济发展规划的通知", ""),
        ("省海洋经济发展规划（草案）", ""),
    ],
)
def test_a_cited_document_that_was_read_is_the_plan(title: str, number: str) -> None:
    plan, other = reading(NOTICE).plan, reading(CITING.format(title, number))
    assert plan.number == "琼府〔2031〕7号"
    assert plan.key in {entity.key for entity in other.entities if entity.kind is Kind.DOCUMENT}
    assert {entity.label for entity in other.entities if entity.key == plan.key} == {plan.name}


def test_in_its_own_notice_the_paper_is_a_part_of_it() -> None:
    own = reading(NOTICE)
    papers = [entity for entity in own.entities if isinstance(entity, Document) and entity.key != own.plan.key]
    assert [(paper.title, paper.number) for paper in papers] == [("海南省海洋经济发展规划", None)]
    (part,) = [relation for relation in own.relations if relation.predicate is Predicate.PART_OF]
    assert (part.subject, part.object.key, part.reason) == (papers[0].ref, own.plan.key, Reason.HANDED_DOWN)


def test_a_plan_whose_title_tells_it_from_no_other_still_names_itself() -> None:
    own = reading("某某数据发展行动计划\n一、总体要求\n推进发展。\n二、重点任务\n加快建设。\n")
    assert own.plan.key in {mention.entity.key for mention in own.mentions}
    assert own.plan.key != reading("某某数据发展行动计划\n一、总体要求\n另有内容。\n二、重点任务\n加快建设。\n").plan.key


def test_the_graph_says_why_titles_mean_one_document() -> None:
    graph = plan_triples(reading(CITING.format("海南省人民政府关于印发海南省海洋经济发展规划的通知", "")))
    reasons = {str(reason).rpartition("#")[2] for reason in graph.objects(None, None) if "ontology#" in str(reason)}
    assert {"HandedDown", "PlaceInTitle"} <= reasons


def test_a_short_title_means_the_document_it_was_given_to() -> None:
    text = "编制《某省发展规划纲要（草案）》（以下简称《纲要草案》）。《纲要草案》提出目标。"
    found = documents_in(text, Context(province="340000", division="340000"))
    citations = Citations("340000")
    citations.bind(found)
    assert len({citations.identity(document).key for document in found}) == 1


_PARTS = "内蒙古自治区 自治区 省 市 国务院 人民政府 关于 印发 《 》 （草案） （2021—2035年） 规划 的通知 “十四五” 法"
_WORDS = st.sampled_from(tuple(_PARTS.split()))
_TITLES = st.lists(_WORDS | st.text(alphabet="某事项发展方案", max_size=4), max_size=8).map("".join)


@given(_TITLES, st.sampled_from([None, "150000", "370200"]))
def test_any_title_has_a_key_and_a_name(title: str, place: str | None) -> None:
    identity = identify_document(title or "某规划", None, place=place)
    assert len(identity.key) == 16 and identity.key.isascii() and identity.label
    assert identity == identify_document(f" {title or '某规划'}", None, place=place)
    assert identity.key not in {link.key for link in identity.near}
    assert 0 < identity.confidence <= 1
