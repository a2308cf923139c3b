from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from arro3.io import read_parquet

from graph.exporting.export import render
from graph.exporting.panel import COLUMNS, panel
from graph.exporting.panel_files import panel_csv, panel_parquet
from graph.store import PlanStore, in_memory
from graph.triples import plan_triples
from ontology.concepts import Kind
from ontology.identity import name_key
from ontology.records import Entity, Reading
from tests.readings import first_reading, second_reading

PAGE = Path(__file__).parents[2] / "docs" / "panel.md"


def store_of(*readings: Reading) -> PlanStore:
    graph = plan_triples(readings[0])
    for reading in readings[1:]:
        graph += plan_triples(reading)
    return in_memory(graph)


@pytest.fixture(scope="module")
def store() -> PlanStore:
    return store_of(first_reading(), second_reading())


def printed(store: PlanStore) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(panel_csv(store).decode("utf-8-sig"), newline="")))


def test_a_row_for_each_target_and_no_more(store: PlanStore) -> None:
    assert len(panel(store)) == len(first_reading().targets) + len(second_reading().targets)
    assert len({row["target_iri"] for row in panel(store)}) == len(panel(store))


def test_a_target_with_all_that_is_known(store: PlanStore) -> None:
    row = next(row for row in printed(store) if row["year"] == "2020")
    expected = {
        "plan": "二〇二〇年发展计划", "plan_number": "内政发〔2020〕3号", "genre": "OtherPaper", "place_code": "150000",
        "place": "内蒙古自治区", "indicator_written": "地区生产总值", "indicator": "地区生产总值",
        "indicator_iri": f"https://w3id.org/policykg/indicator/{name_key('地区生产总值')}", "polarity": "", "change": "Growth",
        "comparator": "About", "value": "6", "upper_value": "", "unit": "%", "normalized_value": "6", "normalized_unit": "百分比",
        "normalized_unit_iri": "http://qudt.org/vocab/unit/PERCENT", "governing_verb": "力争", "target_year": "2020",
        "baseline_year": "2019", "region": "内蒙古自治区", "region_code": "150000", "section": "0", "page": "1",
        "sentence": "力争地区生产总值增长6%左右，城镇新增就业22万人以上。",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_an_indicator_of_the_scheme_has_its_label_and_its_polarity() -> None:
    reading, jobless = first_reading(), Entity(Kind.INDICATOR, "surveyed-unemployment", "城镇调查失业率")
    target = replace(reading.targets[0], indicator=jobless.ref, indicator_text="调查失业率")
    (row, *_) = printed(store_of(replace(reading, entities=(*reading.entities, jobless), targets=(target,))))
    assert (row["indicator_written"], row["indicator"], row["polarity"]) == ("调查失业率", "城镇调查失业率", "LowerIsBetter")


def test_the_whole_country_is_told_by_who_issued_the_plan() -> None:
    reading, council = first_reading(), Entity(Kind.ORGANIZATION, name_key("国务院"), "国务院")
    plan = replace(reading.plan, region=None, issuers=(council.ref,))
    rows = printed(store_of(replace(reading, plan=plan, entities=(*reading.entities, council))))
    assert {(row["place"], row["place_code"]) for row in rows} == {("全国", "")}
    assert {(row["region"], row["region_code"]) for row in rows} == {("全国", ""), ("内蒙古自治区", "150000")}


def test_the_csv_is_for_spreadsheets(store: PlanStore) -> None:
    assert panel_csv(store).startswith(b"\xef\xbb\xbfplan,plan_title,")
    assert tuple(printed(store)[0]) == tuple(column.name for column in COLUMNS)
    assert [row["year"] for row in printed(store)] == sorted(row["year"] for row in printed(store))


def test_no_text_is_a_formula_and_no_number_is_guarded() -> None:
    reading = first_reading()
    target = replace(reading.targets[0], value=-reading.targets[0].value, indicator_text="=1+1")
    (row, *_) = printed(store_of(replace(reading, plan=replace(reading.plan, label="@x"), targets=(target,))))
    assert (row["plan"], row["indicator_written"], row["value"]) == ("'@x", "'=1+1", "-6")


def test_parquet_holds_what_the_csv_holds_in_types(store: PlanStore) -> None:
    table = read_parquet(io.BytesIO(panel_parquet(store))).read_all()
    assert table.column_names == [column.name for column in COLUMNS]
    kinds = {"text": "Utf8", "decimal": "Float64", "integer": "Int32"}
    assert [kinds[column.kind] in str(table.schema.field(column.name).type) for column in COLUMNS] == [True] * len(COLUMNS)
    columns = {column.name: table[column.name].to_pylist() for column in COLUMNS}
    assert columns["value"] == [float(row["value"]) for row in printed(store)]
    assert columns["year"] == [int(row["year"]) for row in printed(store)]
    assert columns["upper_value"] == [float(row["upper_value"]) if row["upper_value"] else None for row in printed(store)]
    assert columns["sentence"] == [row["sentence"] for row in printed(store)]


def test_both_files_are_the_same_bytes_each_time(store: PlanStore) -> None:
    again = store_of(second_reading(), first_reading())
    assert panel_csv(again) == panel_csv(store)
    assert panel_parquet(again) == panel_parquet(store)


def test_a_store_without_targets_gives_a_table_without_rows() -> None:
    empty = store_of(replace(first_reading(), targets=()))
    assert printed(empty) == []
    table = read_parquet(io.BytesIO(panel_parquet(empty))).read_all()
    assert (table.num_rows, table.num_columns) == (0, len(COLUMNS))


def test_export_knows_both(store: PlanStore) -> None:
    assert render(store, "panel") == panel_csv(store)
    assert render(store, "parquet") == panel_parquet(store)


def test_the_page_lists_the_columns() -> None:
    listed = "".join(f"| `{column.name}` | {column.kind} | {column.about} |\n" for column in COLUMNS)
    assert listed in PAGE.read_text(encoding="utf-8")


def test_the_standard_library_reads_it_as_the_page_says(store: PlanStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets.csv").write_bytes(panel_csv(store))
    monkeypatch.chdir(tmp_path)
    example = PAGE.read_text(encoding="utf-8").split("```python\nimport csv\n")[1].split("```")[0]
    names: dict[str, list[tuple[str, ...]]] = {}
    exec("import csv\n" + example, names)
    assert ("内蒙古自治区", "About", "6", "") in names["growth"]
