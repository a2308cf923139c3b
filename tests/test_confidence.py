"""How sure a finding is: its basis, the shares, and how they were counted."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from spacy.tokens import Doc

from extractors.assemble import read_plan
from extractors.confidence import bases_of, basis_of, confidence, shares
from extractors.context import Context
from extractors.pipeline import make_pipeline, read_section
from extractors.sources.reader import read_source
from graph.reviewing.items import items
from ontology.records import Mention
from ontology.tables import read_table
from tests import calibration, judging
from tests.calibration import BY_HAND, FITTED, Counted

ROOT = Path(__file__).parents[1]
COUNTS = calibration.read_counts()
NLP = make_pipeline()
TABLE = read_table("extractors", "lexicons/confidence.tsv")


def section(text: str) -> Doc:
    return read_section(NLP, text, Context(path="1.1", province="150000", division="150000", year=2020))


def bases(text: str, field: str) -> dict[str, str]:
    doc = section(text)
    return {doc.text[found.begin : found.end]: basis_of(found, doc) for found in getattr(doc._, field)}


def test_a_place_of_the_own_province_is_told_from_others_and_from_those_in_names() -> None:
    found = bases("在乌海和银川开展合作，面向黄河流域。加快建设包头至鄂尔多斯铁路。", "regions")
    assert found["乌海"] == "Region: own division"
    assert found["银川"] == "Region: other division"
    assert found["黄河流域"] == "Region: group, nature or abroad"
    assert found["包头"] == "Region: in a project's name"


def test_an_industry_is_told_by_what_stands_around_it() -> None:
    found = bases("大力发展现代煤化工，培育稀土产业。", "industries")
    assert found == {"现代煤化工": "Industry: known name behind its verb", "稀土": "Industry: known name before 产业"}


def test_projects_programmes_documents_and_bodies_have_a_basis() -> None:
    text = (
        "落实《某某办法》（内政发〔2019〕21号），自治区财政厅负责。实施“某某工程”、种业振兴行动。开工海拉尔至满洲里、包头至银川等高速公路。"
    )
    assert "PolicyDocument: number" in bases(text, "documents").values()
    assert set(bases(text, "organizations").values()) == {"Organization: public body"}
    assert bases(text, "programmes")["种业振兴行动"] == "Programme: campaign"
    assert "Project: completed name" in bases(text, "projects").values()
    assert bases("地区生产总值增长6%左右。", "targets") == {"地区生产总值增长6%左右": "Target: headline rate"}


@pytest.mark.parametrize("name", ["sample-2020.txt", "sample-2022.txt"])
def test_everything_that_a_plan_says_is_as_sure_as_a_share(name: str) -> None:
    reading = read_plan(read_source(str(ROOT / "extractors/samples" / name)))
    sure = [item.confidence for item in items(reading)]
    assert len(sure) > 100
    assert all(one is not None and 0 < one < 1 and one == one.quantize(Decimal("0.01")) for one in sure)
    assert all(
        target.named is not None and target.confidence is not None and target.confidence <= target.named for target in reading.targets
    )
    assert len(set(sure)) > 10


def test_a_place_that_may_be_one_of_several_is_doubtful() -> None:
    doc = section("在鼓楼区和乌海开展试点，在青山绿水边建设江苏某某村。")
    bases_by_name = {found.name: bases_of(found, doc) for found in doc._.regions}
    assert bases_by_name["鼓楼区"] == ("Region: unlisted", "link: one of several")
    assert bases_by_name["乌海"] == ("Region: own division", "link: own division")
    assert bases_by_name["江苏"] == ("Region: other division", "link: other division")
    assert confidence(*bases_by_name["鼓楼区"]) < Decimal("0.5") < confidence(*bases_by_name["乌海"])


def test_the_review_lists_places_that_may_be_one_of_several(tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("内蒙古自治区2020年国民经济和社会发展计划\n\n一、扩大开放\n\n在鼓楼区开展试点。\n", encoding="utf-8")
    doubtful = [item.thing for item in items(read_plan(read_source(str(plan)))) if item.confidence and item.confidence < Decimal("0.8")]
    assert "鼓楼区" in [thing.quote.text for thing in doubtful if isinstance(thing, Mention)]


def test_the_table_counts_right_ones_and_says_less_than_certain() -> None:
    assert len(TABLE) > 40
    assert all(0 <= int(row["right"]) <= int(row["all"]) and 0 < Decimal(row["confidence"]) < 1 for row in TABLE)
    for row in TABLE:
        type_, _, evidence = row["basis"].partition(": ")
        assert type_ in shares()
        assert not evidence or int(row["all"]) > 0 or row["basis"] in calibration.AT_MOST_ONE_OF_TWO


def test_the_table_and_the_documentation_are_made_of_the_counts() -> None:
    assert calibration.TABLE.read_text(encoding="utf-8") == calibration.table_text(COUNTS)
    assert calibration.COUNTS.read_text(encoding="utf-8") == calibration.counts_text(COUNTS)
    assert calibration.calibration_table(COUNTS) in (ROOT / "docs/review.md").read_text(encoding="utf-8")


def test_a_basis_that_was_never_counted_has_the_share_of_its_type() -> None:
    assert confidence("Region: seen on the moon") == shares()["Region"]
    assert confidence("Target: bounded", "target: unheard of") == (shares()["Target: bounded"] * shares()["target"]).quantize(
        Decimal("0.01")
    )


def counted(plan: str, basis: str, right: int, wrong: int) -> Counted:
    return Counted(plan, "abc", basis, right, right + wrong)


def test_small_counts_are_drawn_to_their_type_and_nothing_is_certain() -> None:
    found = calibration.calibrated(
        [counted("a", "Region: many", 90, 10), counted("a", "Region: one", 0, 1), counted("a", "Project: x", 500, 0)]
    )
    assert found["Region: many"] == pytest.approx(0.9, abs=0.01)
    assert 0.5 < found["Region: one"] < found["Region"]
    assert found["Project: x"] == calibration.SUREST


def test_plans_that_the_rules_were_written_with_count_less() -> None:
    found = calibration.calibrated([counted(FITTED[0], "Region: x", 100, 0), counted("a-new-plan", "Region: x", 50, 50)])
    assert found["Region: x"] == pytest.approx(0.55, abs=0.03)


def test_cross_validation_asks_the_other_plans_alone() -> None:
    said = calibration.cross_validated([counted("a", "Region: x", 0, 50), counted("b", "Region: x", 50, 0)])
    assert [share for share, one in said if one.plan == "a"] == [calibration.SUREST]
    assert all(share < 0.1 for share, one in said if one.plan == "b")
    low, high = calibration.bins(said)
    assert low[2:3] + low[4:] == (50, 1.0)
    assert high[2:3] + high[4:] == (50, 0.0)


def test_findings_are_judged_by_their_gold_rows_and_optional_ones_are_left_out(tmp_path: Path) -> None:
    text = tmp_path / "plan.txt"
    text.write_text(
        "2020年内蒙古自治区计划\n\n一、做强产业\n\n在乌海、包头和通辽发展稀土。地区生产总值增长6%左右。\n\n二、改善民生\n", encoding="utf-8"
    )
    target = {"indicator": "地区生产总值", "change": "growth", "comparator": "ge", "value": "6", "unit": "%", "baseline": None}
    gold: list[judging.Row] = [
        {"section": "1", "type": "Region", "text": "乌海"},
        {"section": "1", "type": "Region", "text": "通辽", "optional": True},
        {"section": "1", "type": "Target", "text": "地区生产总值增长6%左右", **target},
    ]
    findings = judging.judged("plan", text, gold)
    rows = {one.basis: (one.right, one.all) for one in judging.counted(findings, "abc")}
    assert rows["Region: own division"] == (1, 3), "乌海; 包头 and 内蒙古自治区 of the title are not in the gold"
    assert rows["Target: headline rate"] == (1, 1)
    assert rows["target: bounded growth"] == (0, 1)
    assert judging.counted(reversed(findings), "abc") == judging.counted(findings, "abc")


def test_counting_a_plan_replaces_its_rows_and_keeps_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "counts.tsv"
    kept = [Counted("one", "abc", "Region: own division", 3, 4), Counted("two", BY_HAND, "link: own division", 5, 5)]
    table.write_text(calibration.counts_text([*kept, Counted("two", "abc", "Region: own division", 0, 9)]), encoding="utf-8")
    monkeypatch.setattr(judging, "COUNTS", table)
    monkeypatch.setattr(judging, "read_counts", lambda: calibration.read_counts(table))
    (tmp_path / "two.txt").write_text("2020年甲计划\n\n一、开放\n\n在乌海试点。\n\n二、民生\n\n改善。\n", encoding="utf-8")
    (tmp_path / "two.jsonl").write_text('{"section": "1", "type": "Region", "text": "乌海"}\n', encoding="utf-8")
    judging.main([str(tmp_path), "def", str(tmp_path / "two.jsonl")])
    rows = calibration.read_counts(table)
    assert set(kept) < set(rows)
    assert any(one.plan == "two" and one.rules == "def" and one.type == "Region" and one.right == one.all == 1 for one in rows)
    assert not any(one.all == 9 for one in rows)


def test_of_what_is_said_to_be_sure_nine_in_ten_are_right_in_plans_that_were_new() -> None:
    new = [(share, one) for share, one in calibration.cross_validated(COUNTS) if one.plan not in FITTED]
    sure = [one for share, one in new if share >= 0.9]
    assert sum(one.right for one in sure) / sum(one.all for one in sure) >= 0.9
    assert all(abs(mean - right) < 0.1 for _, _, count, mean, right in calibration.bins(new) if count > 100)
