"""Judging a graph by gold: figures worked out by hand, pairs, attributes, confusions, sentences."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from graph.convert import triples_of
from graph.evaluation.evaluate import Evaluation, evaluate, totals
from graph.evaluation.found import FoundRow, JudgedSection, Span, found_rows, judged_sections
from graph.evaluation.gold import TYPES, Gold, GoldRow, parse_gold
from graph.evaluation.judged import Part, in_order
from graph.evaluation.judging import Figures, Outcome, judge, overall
from graph.evaluation.matching import agreement, dice, pair
from graph.evaluation.output import json_text, table_text
from graph.evaluation.passages import occurrences, passage, passages, spans
from graph.evaluation.statements import Statements
from graph.triples import plan_triples
from tests.gold_rows import FIRST, Row, project, row, target
from tests.readings import first_reading

STATEMENTS = in_order(list(triples_of(plan_triples(first_reading()))))


def gold_of(*rows: Row) -> Gold:
    return parse_gold([json.dumps(one) for one in rows], "some.jsonl")


def judged(*rows: Row) -> Evaluation:
    return evaluate(Part("计划", STATEMENTS, None), gold_of(*rows))


def outcomes(evaluation: Evaluation) -> dict[str, set[tuple[str, str]]]:
    return {outcome: {(one.row.kind, one.row.shown) for one in evaluation.judgements if one.outcome is outcome} for outcome in Outcome}


def named(text: str, section: str = "1", kind: str = "Region") -> FoundRow:
    return FoundRow(section, kind, frozenset({text}), text, text)


def golden(text: str, section: str = "1", kind: str = "Region", *, optional: bool = False) -> GoldRow:
    return GoldRow(section, kind, text, text, text, optional=optional)


def test_the_figures_of_each_type_are_as_counted_by_hand() -> None:
    figures = judged(*FIRST).figures
    assert tuple(figures) == TYPES
    assert figures["Target"] == Figures(3, 3, 3, 3, {"indicator": (3, 3), "comparator": (2, 3), "change": (3, 3), "baseline": (3, 3)})
    assert figures["Project"] == Figures(1, 1, 1, 1, {"status": (1, 1), "regions": (0, 1)})
    assert figures["PolicyDocument"] == Figures(1, 1, 1, 1, {"number": (1, 1), "issuer": (1, 1), "relation": (1, 1)})
    assert figures["Region"] == Figures(2, 2, 2, 2)
    assert figures["Industry"] == Figures(1, 2, 0, 1)
    assert figures["Programme"] == Figures(1, 1, 0, 0)
    assert figures["Organization"] == Figures(1, 0, 0, 0)
    assert overall(figures) == Figures(10, 10, 7, 8)


def test_precision_recall_and_f1() -> None:
    assert Figures(gold=4, found=2, strict=1, lenient=2).scores() == (0.5, 0.25, 1 / 3)
    assert Figures(gold=4, found=2, strict=1, lenient=2).scores(lenient=True) == (1.0, 0.5, 2 / 3)
    assert Figures().scores() == Figures(gold=3).scores() == (0.0, 0.0, 0.0)


def test_every_row_has_an_outcome() -> None:
    by_outcome = outcomes(judged(*FIRST))
    assert by_outcome["missed"] == {("Programme", "辣木茶叶"), ("Organization", "没有的机构")}
    assert by_outcome["extra"] == {("Industry", "辣木茶叶"), ("Programme", "种业振兴行动")}
    assert by_outcome["optional"] == {("Region", "乌海"), ("Region", "呼包鄂乌")}
    assert ("Industry", "现代煤化工业") in by_outcome["right"]


def test_a_type_taken_for_another_is_a_confusion() -> None:
    (confusion,) = judged(*FIRST).confusions
    assert (confusion.missed.row.kind, confusion.extra.row.kind, confusion.extra.row.shown) == ("Programme", "Industry", "辣木茶叶")


def test_other_bounds_are_a_confusion_too_but_a_name_within_a_long_one_is_not() -> None:
    bounds = judged(row("1.1", "Region", "周边地区"))
    assert [(pair.missed.row.shown, pair.extra.row.shown) for pair in bounds.confusions] == [("周边地区", "乌海及周边地区")]
    assert judged(row("1.1", "Region", "乌海")).confusions == ()
    assert judged(row("2", "Region", "乌海及周边地区")).confusions == ()


def test_a_graph_judged_by_its_own_rows_is_right_in_everything() -> None:
    sections = judged_sections(STATEMENTS)
    found = found_rows(STATEMENTS, sections)
    own = [
        GoldRow(one.section, one.kind, min(one.names, key=len) if one.kind == "Target" else one.words, one.words, one.shown, one.values)
        for one in found
    ]
    figures, judgements = judge(own, found)
    assert {one.outcome for one in judgements} == {Outcome.RIGHT}
    assert all(not one.wrong for one in judgements)
    assert overall(figures).scores() == (1.0, 1.0, 1.0)
    assert len(own) == 11


def test_the_document_as_a_whole_is_judged_where_gold_names_no_section() -> None:
    everywhere = [{**one, "section": ""} for one in FIRST]
    assert overall(judged(*everywhere).figures) == overall(judged(*FIRST).figures)
    elsewhere = [{**one, "section": "9"} for one in FIRST]
    assert overall(judged(*elsewhere).figures).strict == 0


def test_optional_rows_count_neither_when_missed_nor_when_found() -> None:
    with_optional = judged(row("1.1", "Region", "包头"), row("1.1", "Region", "乌海及周边地区", optional=True)).figures["Region"]
    assert (with_optional.gold, with_optional.found, with_optional.strict) == (1, 2, 1)
    all_optional = judged(*({**one, "optional": True} for one in FIRST))
    assert overall(all_optional.figures) == Figures(0, 2, 0, 0)
    assert outcomes(all_optional)["missed"] == set()


def test_the_nearest_are_paired_once_each_and_only_within_a_section() -> None:
    gold = [golden("乌兰察布市"), golden("乌兰察布"), golden("呼伦贝尔", "2")]
    found = [named("乌兰察布"), named("乌兰察布盟市"), named("呼伦贝尔", "3")]
    pairing = pair(gold, found)
    assert pairing.strict == 1
    assert [(one.text, other.shown) for one, other in pairing.pairs] == [("乌兰察布", "乌兰察布"), ("乌兰察布市", "乌兰察布盟市")]
    assert ([one.text for one in pairing.missed], [one.shown for one in pairing.extra]) == (["呼伦贝尔"], ["呼伦贝尔"])
    assert pair([], found).extra == tuple(found)


def test_what_is_less_alike_than_four_fifths_is_not_paired() -> None:
    assert dice("化工产业链", "化工产业") > 0.8 > dice("化工产业", "化工")
    assert len(pair([golden("化工产业链")], [named("化工产业")]).pairs) == 1
    assert pair([golden("化工产业")], [named("化工")]).pairs == ()


def test_targets_of_one_value_are_told_apart_by_their_indicators_and_never_paired_by_likeness() -> None:
    def found(indicator: str, amount: str = "6%") -> FoundRow:
        return replace(named(amount, kind="Target"), values={"indicator": (indicator,), "comparator": (), "change": (), "baseline": ()})

    def wanted(indicator: str, amount: str = "6%") -> GoldRow:
        return replace(golden(amount, kind="Target"), values={"indicator": (indicator,), "comparator": (), "change": (), "baseline": ()})

    pairing = pair([wanted("工业增加值"), wanted("失业率")], [found("城镇失业率"), found("工业增加值")])
    assert [(one.values["indicator"], other.values["indicator"]) for one, other in pairing.pairs] == [
        (("工业增加值",), ("工业增加值",)),
        (("失业率",), ("城镇失业率",)),
    ]
    assert pair([wanted("失业率", "100.5%")], [found("失业率", "100.6%")]).pairs == ()


@pytest.mark.parametrize(
    ("kind", "name", "gold", "found", "agrees"),
    [
        ("Target", "indicator", "粮食产量", "粮食总产量", True),
        ("Target", "indicator", "粮食产量", "失业率", False),
        ("Target", "comparator", "ge", "", False),
        ("Target", "baseline", "", "", True),
        ("Target", "baseline", "2015", "2020", False),
        ("Project", "status", "start|underway", "underway|complete", True),
        ("Project", "status", "start", "", False),
        ("Project", "regions", "", "包头", True),
        ("Project", "regions", "包头", "包头市|包头", True),
        ("Project", "regions", "包头|银川", "包头", False),
        ("PolicyDocument", "number", "", "某发〔2019〕1号", False),
        ("PolicyDocument", "issuer", "甲部、乙部", "乙部", True),
        ("PolicyDocument", "issuer", "甲部", "", False),
        ("PolicyDocument", "relation", "issues", "mentions|issues", True),
    ],
)
def test_attributes_agree(kind: str, name: str, gold: str, found: str, agrees: bool) -> None:
    names = {"Target": ("indicator", "comparator", "change", "baseline"), "Project": ("status", "regions")}
    of_kind = names.get(kind, ("number", "issuer", "relation"))

    def values(text: str) -> dict[str, tuple[str, ...]]:
        return {one: tuple(filter(None, text.split("|"))) if one == name else () for one in of_kind}

    said = agreement(
        replace(golden("某", kind=kind), values=values(gold)),
        replace(named("某", kind=kind), values=values(found)),
    )
    assert said[name] is agrees


def test_an_issuer_is_judged_only_where_gold_names_one() -> None:
    values: dict[str, tuple[str, ...]] = {"number": (), "issuer": (), "relation": ("mentions",)}
    found = replace(named("某", kind="PolicyDocument"), values={**values, "issuer": ("某部",)})
    assert "issuer" not in agreement(replace(golden("某", kind="PolicyDocument"), values=values), found)


def test_wrong_attributes_are_named() -> None:
    wrong = {one.row.shown: one.wrong for one in judged(*FIRST).judgements if one.wrong}
    assert wrong == {"城镇新增就业22万人以上": ("comparator",), "包银高铁": ("regions",)}


def test_a_projects_other_names_are_right_and_its_mentions_are_one_row() -> None:
    assert judged(project("2", "包头至银川高铁")).figures["Project"].strict == 1
    documents = [one for one in found_rows(STATEMENTS, judged_sections(STATEMENTS)) if one.kind == "PolicyDocument"]
    assert [(one.words, len(one.spans)) for one in documents] == [("开放合作若干意见", 2)]


def test_offsets_of_spans_are_those_of_the_words() -> None:
    sections = {section.path: section for section in judged_sections(STATEMENTS)}
    assert list(sections) == ["0", "1", "1.1", "2"]
    for one in found_rows(STATEMENTS, sections.values()):
        assert one.spans
        assert any(sections[span.section].text[span.begin : span.end].strip("《》") == one.words for span in one.spans)


def test_missed_rows_are_shown_where_their_words_stand() -> None:
    evaluation = judged(*FIRST)
    shown = dict(zip([(one.row.kind, one.row.shown) for one in evaluation.judgements], passages(evaluation), strict=True))
    missed = shown["Programme", "辣木茶叶"]
    assert missed is not None
    assert missed.sentence == "在包头、乌海及周边地区发展现代煤化工和辣木茶叶，新建园区1—2个。"
    assert missed.sentence[missed.begin : missed.end] == "辣木茶叶"
    assert shown["Organization", "没有的机构"] is None


def test_words_within_a_found_row_of_the_type_are_shown_only_where_there_are_no_others() -> None:
    text = "乌海市与乌海。"
    section = JudgedSection("s", "1", "", text)
    found = replace(named("乌海市"), spans=(Span("1", 0, 3),))
    gold = gold_of(row("1", "Region", "乌海"))

    def shown(text: str) -> tuple[Span, ...]:
        figures, judgements = judge(gold.rows, [found])
        evaluation = Evaluation("计划", gold, (replace(section, text=text),), figures, judgements, ())
        return spans(evaluation)[0]

    # 乌海 and 乌海市 are leniently one, so the pair is shown where it was found.
    assert shown(text) == (Span("1", 0, 3),)
    figures, judgements = judge(gold.rows, [])
    assert spans(Evaluation("计划", gold, (section,), figures, judgements, ()))[0] == (Span("1", 0, 2), Span("1", 4, 6))
    apart = replace(found, kind="Region", names=frozenset({"某地"}))
    figures, judgements = judge(gold.rows, [apart])
    assert spans(Evaluation("计划", gold, (section,), figures, judgements, ()))[0] == (Span("1", 4, 6),)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("乙", "乙是二；"), ("丙", "丙是三。"), ("一、标题", "一、标题"), ("甲", "甲是一。"), ("丁", "丁")],
)
def test_a_passage_is_the_sentence_without_the_heading(words: str, sentence: str) -> None:
    section = JudgedSection("s", "1", "一、 标题", "一、标题甲是一。乙是二；丙是三。丁")
    begin = section.text.index(words)
    found = passage(Span("1", begin, begin + len(words)), {"1": section})
    assert found.sentence == sentence
    assert found.sentence[found.begin : found.end] == words


def test_occurrences_do_not_overlap() -> None:
    assert occurrences("哈哈", "哈哈哈哈哈") == [(0, 2), (2, 4)]
    assert occurrences("", "哈") == []


def test_the_table_has_figures_confusions_and_sentences() -> None:
    text = table_text([judged(*FIRST)])
    assert "Target              3     3    1.00  1.00  1.00    1.00  1.00  1.00   indicator 1.00  comparator 0.67" in text
    assert "all types          10    10    0.70  0.70  0.70    0.80  0.80  0.80\n" in text
    assert "Programme found as Industry: 1.1 辣木茶叶\n" in text
    assert "Target wrong comparator (eq, not ge): 0 城镇新增就业22万人以上\n" in text
    assert "发展现代煤化工和【辣木茶叶】，新建园区" in text
    assert "(these words do not stand in the section)" in text
    brief = table_text([judged(*FIRST)], errors=False)
    assert "【" not in brief and "Programme found as Industry" in brief


def test_several_plans_end_with_their_totals() -> None:
    both = [judged(*FIRST), judged(row("1.1", "Region", "包头"))]
    assert totals(both)["Region"] == Figures(3, 5, 3, 3)
    assert "2 plans together\n" in table_text(both)
    assert json.loads(json_text(both))["total"]["Region"]["gold"] == 3


def test_types_that_are_not_judged_are_named() -> None:
    assert "Not judged: Slogan" in table_text([judged(row("1", "Slogan", "某"), *FIRST)])


def test_the_json_says_the_same() -> None:
    evaluation = judged(*FIRST)
    (plan,) = json.loads(json_text([evaluation]))["plans"]
    assert plan["types"]["Industry"] == {"gold": 1, "found": 2, "strict": [0.0, 0.0, 0.0], "lenient": [0.5, 1.0, 2 / 3], "attributes": {}}
    assert plan["confusions"] == [{"section": "1.1", "gold": ["Programme", "辣木茶叶"], "found": ["Industry", "辣木茶叶"]}]
    errors = {(one["outcome"], one["type"], one["text"]): one for one in plan["errors"]}
    assert len(errors) == 6
    assert errors["wrong", "Project", "包银高铁"]["attributes"] == {"regions": {"gold": ["包头", "银川"], "found": ["包头市", "包头"]}}
    missed = errors["missed", "Programme", "辣木茶叶"]
    assert (missed["confused_with"], missed["sentence"][missed["begin"] : missed["end"]]) == ("Industry", "辣木茶叶")


def test_a_range_and_a_decimal_are_one_amount() -> None:
    reading = first_reading()
    changed = replace(reading.targets[2], value=Decimal("1.0"), upper=Decimal("2.50"))
    graph = plan_triples(replace(reading, targets=(*reading.targets[:2], changed)))
    statements = Statements(triples_of(graph))
    amounts = {name for one in found_rows(statements, judged_sections(statements)) if one.kind == "Target" for name in one.names}
    assert amounts == {"6%", "22万人", "1-2.5个"}
    figures = evaluate(Part("计划", statements, None), gold_of(target("1.1", "新建园区", "园区", "1—2.5", "个"))).figures
    assert figures["Target"].strict == 1
