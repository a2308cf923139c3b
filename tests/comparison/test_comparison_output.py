"""A comparison as text and as a page: what stands in it, that nothing from a plan runs in it, and the command."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import RDFS, Literal

import cli
from graph.comparison.compare import Comparison, compare
from graph.comparison.projects import Links, project_changes
from graph.comparison.said import PlanSaid
from graph.comparison.targets import target_changes
from graph.comparison.things import thing_changes
from graph.store import open_store
from ontology.concepts import Change, Comparator, Kind, Status
from ontology.terms import POL, ontology_graph
from queries.comparison_lines import Line, Side
from queries.comparison_notes import notes_of
from queries.comparison_output import COLUMNS, FORMATS, comparison_text
from queries.comparison_words import CHANGES, PARTS, STATUSES
from tests.chromium import Page, browser
from tests.compared_plans import absent, evidence, plan, project, stored, target, thing
from viz.comparison_page import comparison_page, excerpt
from viz.rendering import COMPARED, EVALUATED, render_comparison

HOSTILE = "</td><img src=x onerror=alert(1)>"


def of(before: PlanSaid, after: PlanSaid) -> Comparison:
    parts = target_changes(before, after), project_changes(before, after, Links()), thing_changes(before, after)
    return Comparison(before, after, *parts)


def sample() -> Comparison:
    growth = [target("地区生产总值", value, "%", Change.GROWTH, Comparator.ABOUT) for value in ("6", "5")]
    before = plan(
        2024,
        growth[0],
        target("固定资产投资", "7", "%", Change.GROWTH),
        target("城镇新增就业", "22", "万人", Change.NEW, Comparator.AT_LEAST),
        projects=(project("甲乙铁路", Status.PREPARATORY),),
        things=(thing(Kind.REGION, "甲市"), thing(Kind.DOCUMENT, "某某规划", 1, "prepares")),
    )
    later = (project("甲乙铁路", Status.STARTING, Status.UNDERWAY), project("=1+1水库", Status.PROPOSED))
    after = plan(2025, growth[1], worded=(absent("固定资产投资"),), projects=later, things=(thing(Kind.PROGRAMME, "@某行动"),))
    return of(before, after)


def cells(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_of_the_csv_has_both_sentences_and_sections() -> None:
    rows = cells(comparison_text(sample(), "csv"))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["part"], row["outcome"], row["outcome_zh"], row["before"], row["after"]) for row in rows] == [
        ("targets", "lowered", "降低", "增长6%左右", "增长5%左右"),
        ("targets", "absent", "明确不设", "增长7%", "明确不设目标"),
        ("targets", "dropped", "未见", "新增22万人以上", ""),
        ("projects", "advanced", "推进", "前期工作", "开工、在建"),
        ("projects", "new", "新出现", "", "谋划争取"),
        ("documents", "went", "未见", "编制 1处", ""),
        ("programmes", "came", "新出现", "", "1处"),
        ("regions", "went", "未见", "1处", ""),
    ]
    first = rows[0]
    assert (first["value_before"], first["value_after"], first["amount"], first["ambition"]) == ("6", "5", "-1", "要求放宽")
    assert (first["section_before"], first["sentence_before"]) == ("1", "计划地区生产总值6%。")
    assert first["sentence_after"] == "计划地区生产总值5%。"
    assert rows[1]["sentence_after"] == "计划不设固定资产投资的具体目标。"
    assert rows[3]["section_after"] == "0；1"


def test_no_cell_of_the_csv_begins_as_a_formula() -> None:
    rows = cells(comparison_text(sample(), "csv"))
    assert [row["name"] for row in rows if row["name"][0] == "'"] == ["'=1+1水库", "'@某行动"]
    assert not [cell for row in rows for name, cell in row.items() if cell.startswith(("=", "@", "+"))]
    assert comparison_text(sample(), "csv", bom=True)[0] == "\ufeff"


def test_the_json_holds_every_value_by_itself() -> None:
    data = json.loads(comparison_text(sample(), "json"))
    assert [data[end]["startYear"] for end in ("earlier", "later")] == [2024, 2025]
    lowered, gone, dropped = data["targets"]
    assert (lowered["outcome"], lowered["amount"], lowered["share"], lowered["ambition"]) == ("lowered", "-1", "-0.166667", "less")
    assert (lowered["before"]["value"], lowered["before"]["comparator"]) == ("6", "About")
    assert gone["explicitlyAbsent"] == ["after"]
    assert gone["after"]["evidence"][0]["sentence"] == "计划不设固定资产投资的具体目标。"
    assert (dropped["explicitlyAbsent"], dropped["after"]) == ([], None)
    assert [step["status"] for step in data["projects"][0]["after"]] == ["Starting", "Underway"]
    assert data["documents"][0]["before"]["relations"] == ["prepares"]


@pytest.mark.parametrize("format_", COMPARED)
def test_numbers_that_are_too_large_to_round_stay_as_they_are(format_: str) -> None:
    large = of(plan(2024, target("某某产量", "0.0000000001", "吨")), plan(2025, target("某某产量", "9" * 20, "亿吨")))
    assert "9" * 20 in render_comparison(large, format_)


def test_a_table_refers_to_the_sentences_below_it() -> None:
    text = comparison_text(sample(), "table")
    line = next(line for line in text.splitlines() if "地区生产总值" in line)
    assert re.split(r"\s{2,}", line) == ["降低", "地区生产总值", "增长6%左右", "增长5%左右", "−1个百分点", "要求放宽", "1 [1]", "1 [2]"]
    assert "[1] 2024年 1：计划地区生产总值6%。\n[2] 2025年 1：计划地区生产总值5%。" in text
    assert "明确不设 1，未见 1" in text
    brief = comparison_text(sample(), "table", brief=True)
    assert "[1]" not in brief
    assert "计划地区生产总值" not in brief


def test_a_sentence_of_a_plan_has_one_number_whatever_its_page() -> None:
    one, other = (Side("", (replace(evidence("甲路"), page=page), evidence("乙路"))) for page in (1, 2))
    change = sample().projects[0]
    notes = notes_of([Line("projects", change, "", "", one, one), Line("projects", change, "", "", other, Side())], ("2024年", "2025年"))
    assert [(note.number, note.plan, note.evidence.words) for note in notes.listed] == [
        (1, "2024年", "甲路"), (2, "2024年", "乙路"), (3, "2025年", "甲路"), (4, "2025年", "乙路"),
    ]  # fmt: skip
    assert [notes.number(words, "2024年") for words in (*one.evidence, *other.evidence)] == [1, 2, 1, 2]


@pytest.mark.parametrize("format_", FORMATS)
def test_parts_may_be_chosen(format_: str) -> None:
    text = comparison_text(sample(), format_, parts=("projects",))
    assert "甲乙铁路" in text
    assert "地区生产总值" not in text


def test_markdown_is_escaped() -> None:
    hostile = of(plan(2024, target("a|b<i>", "1")), plan(2025, label="*x*"))
    text = comparison_text(hostile, "markdown")
    assert "a\\|b\\<i\\>" in text
    assert "2025年\\*x\\*" in text


def test_nothing_of_a_plan_moves_the_cursor_of_a_terminal() -> None:
    text = comparison_text(of(plan(2024, target("a\x1b[2Jb", "1"), label="\x1b]0;x\x07"), plan(2025)), "table")
    assert "\x1b" not in text
    assert "\x07" not in text


def test_a_value_says_by_when_where_that_is_not_the_plans_end() -> None:
    comparison = of(plan(2024, target("某率", "40", due=2030)), plan(2025, target("某率", "45", due=2025)))
    rows = cells(comparison_text(comparison, "csv"))
    assert [(row["before"], row["after"], row["outcome"]) for row in rows] == [("40%（到2030年）", "45%", "incomparable")]


def test_plans_of_one_year_are_told_apart() -> None:
    text = comparison_text(of(plan(2024, target("某率", "1")), plan(2024, target("某率", "2"), label="他市计划")), "table")
    assert "甲：2024年某市发展计划\n乙：2024年他市计划\n" in text


def test_the_page_holds_everything_and_runs_nothing() -> None:
    page = comparison_page(sample())
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert "src=" not in page.replace("default-src", "")
    for words in (*PARTS.values(), "明确不设目标", "要求放宽", "计划不设固定资产投资的具体目标。", "=1+1水库"):
        assert words in page or words in ("产业",)
    assert comparison_page(sample()) == page


def test_what_a_plan_says_is_text_in_the_page() -> None:
    page = comparison_page(of(plan(2024, target(HOSTILE, "1"), label=HOSTILE), plan(2025, projects=(project(HOSTILE, Status.UNDERWAY),))))
    assert "<img" not in page
    assert page.count("&lt;img") >= 4


def test_an_excerpt_is_the_clause_with_its_verb() -> None:
    (said,) = plan(2024, projects=(project("甲乙铁路", Status.UNDERWAY),)).projects
    sentence = "一、提速度推进丙丁高铁、甲乙铁路等项目，改善环境。"
    place = replace(said.steps[0].evidence, sentence=sentence, offset=sentence.index("甲"), heading="一、提速度", words="甲乙铁路")
    shown = excerpt(place, "推进", 3)
    assert (shown.before, shown.words, shown.after, shown.note) == ("推进…", "甲乙铁路", "等项目…", 3)


def test_the_names_of_statuses_and_changes_are_those_of_the_ontology() -> None:
    graph = ontology_graph()
    for names in (STATUSES, CHANGES):
        assert {key: zh for key in names for zh in graph.objects(POL[key.value], RDFS.label) if getattr(zh, "language", "") == "zh"} == {
            key: Literal(zh, lang="zh") for key, zh in names.items()
        }


@pytest.mark.skipif(browser() is None, reason="there is no Chromium")
def test_a_browser_shows_the_page_and_asks_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(comparison_page(sample()), encoding="utf-8")
    with Page(tmp_path / "profile") as page:
        page.open(path)
        assert page.requests == [path.as_uri()]
        assert page.problems == []
        assert page.run("document.querySelectorAll('tbody tr:not(.group)').length") == 8
        assert page.run("document.documentElement.scrollWidth <= innerWidth")
        assert page.run("[...document.querySelectorAll('.words a')].every(a => document.querySelector(a.getAttribute('href')))")
        page.resize(380, 800)
        assert page.run("document.documentElement.scrollWidth <= innerWidth")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("command")
    stored(folder).close()
    yield folder


@pytest.mark.parametrize(
    ("name", "begin"), [("c.html", "<!DOCTYPE html>"), ("c.json", "{"), ("c.csv", "part,outcome"), ("c.md", "# 计划对照")]
)
def test_the_ending_of_the_file_tells_the_format(folder: Path, tmp_path: Path, name: str, begin: str) -> None:
    assert cli.main(["--store", str(folder / "kg"), "compare", "2020", "2022", "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)


def test_the_command_writes_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--store", str(folder / "kg"), "compare", "内政发〔2020〕3号", "二〇二二年发展计划", "--part", "projects"]) == 0
    out = capsys.readouterr().out
    assert "推进   包头至银川高铁" in out
    assert "地区生产总值" not in out.partition("[1]")[0]


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (("2020", "2020"), "Both names mean one plan"),
        (("2020", "2021"), "No plan in the store is called '2021'"),
        (("发展计划", "2022"), "'发展计划' means 2 plans: "),
    ],
)
def test_a_name_that_fits_none_or_several_is_answered_in_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], names: tuple[str, str], sentence: str
) -> None:
    assert cli.main(["--store", str(folder / "kg"), "compare", *names]) == 2
    assert sentence in capsys.readouterr().err


def test_a_comparison_of_a_store_gives_the_same_bytes_again(folder: Path) -> None:
    with open_store(folder / "kg") as store:
        first, again = (compare(store, *store.plans()) for _ in range(2))
    assert [comparison_text(first, format_) for format_ in FORMATS] == [comparison_text(again, format_) for format_ in FORMATS]
    assert comparison_page(first) == comparison_page(again)


def test_the_command_offers_what_there_is() -> None:
    assert (COMPARED, EVALUATED) == (cli.COMPARED, cli.EVALUATED)
    assert tuple(PARTS) == cli.PARTS
