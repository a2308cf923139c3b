"""Reading gold annotations: what is compared, and what a file that is none is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.evaluation.gold import gold_row, parse_gold, plain_number, read_gold
from ontology.errors import PolicykgError, UsageError
from tests.gold_rows import FIRST, document, project, row, target, write


def test_each_type_is_compared_by_what_tells_it(tmp_path: Path) -> None:
    gold = read_gold(write(tmp_path / "g.jsonl", FIRST))
    assert [one.text for one in gold.rows][:4] == ["6%", "22万人", "1-2个", "开放合作若干意见"]
    assert gold.rows[0].values == {"indicator": ("地区生产总值",), "comparator": ("approx",), "change": ("growth",), "baseline": ("2019",)}
    assert gold.rows[3].values["number"] == ("内政发〔2019〕21号",)
    assert (gold.by_section, gold.ignored, sum(one.optional for one in gold.rows)) == (True, (), 2)


def test_a_project_is_compared_by_its_full_name_and_stands_as_it_is_written() -> None:
    one = gold_row(project("3", "海拉尔至满洲里", name="海拉尔至 满洲里高速公路", status="start|underway"))
    assert (one.text, one.shown, one.words) == ("海拉尔至满洲里高速公路", "海拉尔至满洲里高速公路", "海拉尔至满洲里")
    assert one.values == {"status": ("start", "underway"), "regions": ("包头",)}


@pytest.mark.parametrize(
    ("value", "unit", "text"), [("5.50", "%", "5.5%"), ("1–2", "个", "1-2个"), ("100", " 万 人", "100万人"), ("007", "处", "7处")]
)
def test_values_are_compared_as_numbers(value: str, unit: str, text: str) -> None:
    assert gold_row(target("1", "词", "词", value, unit)).text == text


def test_numbers_are_plain() -> None:
    assert [plain_number(text) for text in ("20", "20.0", "2E+1", "0.10", "1000000")] == ["20", "20", "20", "0.1", "1000000"]


def test_a_byte_order_mark_and_empty_lines_are_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "g.jsonl"
    path.write_text("\ufeff" + json.dumps(row("1", "Region", "乌海")) + "\r\n\r\n  \n", encoding="utf-8")
    assert len(read_gold(path).rows) == 1


def test_only_line_breaks_end_a_row(tmp_path: Path) -> None:
    gold = read_gold(write(tmp_path / "g.jsonl", [row("1", "Region", "乌\u2028海"), row("1", "Region", "包头")]))
    assert [one.text for one in gold.rows] == ["乌海", "包头"]


def test_types_that_are_not_judged_are_named_and_left_out() -> None:
    gold = parse_gold([json.dumps(row("1", kind, "某")) for kind in ("Region", "Slogan", "Slogan", "Goal")], "g")
    assert ([one.kind for one in gold.rows], gold.ignored) == (["Region"], ("Slogan", "Goal"))


def test_gold_for_a_document_as_a_whole_has_no_sections() -> None:
    assert not parse_gold([json.dumps(row("", "Region", "乌海"))], "g").by_section


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("not json", "this is not JSON"),
        ("[1, 2]", "a row must be a JSON object"),
        pytest.param("[" * 100_000, "too deep", id="deep"),
        ('{"section": "1", "text": "某"}', "type must be a text"),
        ('{"type": "Region"}', "a Region needs section and text"),
        (json.dumps({**project("1", "某"), "regions": "包头"}), "regions must be a list"),
        (json.dumps({**row("1", "Project", "某"), "status": "start"}), "a Project needs name and regions"),
        (json.dumps({**row("1", "Target", "某"), "value": "1"}), "a Target needs indicator and unit and comparator and change"),
        (json.dumps(target("1", "某", "某", "很多", "个")), "value must be a number"),
        (json.dumps(target("1", "某", "某", "1e999999999", "个")), "value must be a number"),
        (json.dumps(target("1", "某", "某", "nan", "个")), "value must be a number"),
        (json.dumps(target("1", "某", "某", "Infinity", "个")), "value must be a number"),
        (json.dumps({**target("1", "某", "某", "1", "个"), "value": 1}), "value must be a text, not 1"),
        (json.dumps(row("1", "Region", "某\ud800")), "half a character"),
        (json.dumps({**project("1", "某"), "regions": ["某\ud800"]}), "half a character"),
        (json.dumps({**row("1", "Region", "某"), "section": 1}), "section must be a text, not 1"),
        (json.dumps({**document("1", "某"), "number": 3}), "number must be a text, not 3"),
    ],
)
def test_a_line_that_is_no_row_is_named_by_its_number(line: str, said: str) -> None:
    with pytest.raises(PolicykgError) as caught:
        parse_gold([json.dumps(row("1", "Region", "乌海")), "", line], "some.jsonl")
    assert str(caught.value).startswith("some.jsonl, line 3: ")
    assert said in str(caught.value)
    assert caught.value.exit_status == 1


def test_files_that_are_no_gold_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no gold file"):
        read_gold(tmp_path / "missing.jsonl")
    (tmp_path / "gb.jsonl").write_bytes("乌海".encode("gb18030"))
    with pytest.raises(PolicykgError, match="it is not UTF-8"):
        read_gold(tmp_path / "gb.jsonl")
    (tmp_path / "empty.jsonl").touch()
    with pytest.raises(PolicykgError, match="holds no gold rows"):
        read_gold(tmp_path / "empty.jsonl")
