from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from graph.exporting.table import COLUMNS, facts, facts_csv
from graph.store import PlanStore, in_memory
from graph.triples import plan_triples
from tests.readings import doubtful_reading, first_reading, second_reading


@pytest.fixture(scope="module")
def store() -> PlanStore:
    return in_memory(plan_triples(first_reading()) + plan_triples(second_reading()))


def rows(store: PlanStore) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(facts_csv(store).decode("utf-8-sig"), newline="")))


def test_a_row_for_each_fact_and_no_more(store: PlanStore) -> None:
    for kind, attribute in (("Target", "targets"), ("Commitment", "commitments"), ("Statement", "relations")):
        expected = sum(len(getattr(reading, attribute)) for reading in (first_reading(), second_reading()))
        assert sum(row["fact"] == kind for row in facts(store)) == expected


def test_a_target_with_all_that_is_known(store: PlanStore) -> None:
    row = next(row for row in rows(store) if row["object"] == "地区生产总值")
    expected = {
        "plan": "二〇二〇年发展计划", "plan_number": "内政发〔2020〕3号", "plan_year": "2020", "section": "0",
        "page": "1", "fact": "Target", "subject": "地区生产总值增长6%左右", "relation": "indicator",
        "region": "内蒙古自治区", "region_code": "150000", "value": "6",
        "upper_value": "", "unit": "%", "comparator": "About", "change": "Growth", "verb": "力争", "baseline_year": "2019",
        "target_year": "2020", "normalized_value": "6", "normalized_unit": "百分比",
        "sentence": "力争地区生产总值增长6%左右，城镇新增就业22万人以上。",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_a_commitment_and_a_citation(store: PlanStore) -> None:
    commitment = next(row for row in facts(store) if row["fact"] == "Commitment")
    assert (commitment["subject"], commitment["relation"], commitment["object"]) == ("二〇二〇年发展计划", "Starting", "包头至银川高铁")
    assert (commitment["region"], commitment["verb"]) == ("包头市", "开工建设")
    citation = next(row for row in facts(store) if row["relation"] == "implements")
    assert (citation["subject"], citation["section"]) == ("二〇二〇年发展计划", "1")
    assert (citation["object"], citation["object_number"]) == ("开放合作若干意见", "内政发〔2019〕21号")


def test_what_no_plan_names_is_called_by_its_label() -> None:
    doubts = [row for row in facts(in_memory(plan_triples(doubtful_reading()))) if row["relation"] == "closeMatch"]
    assert [(row["subject"], row["object"]) for row in doubts] == [("包头至银川高铁", "银包铁路"), ("乌海及周边地区", "准格尔旗")]


def test_the_file_is_for_spreadsheets(store: PlanStore) -> None:
    data = facts_csv(store)
    assert data.startswith(b"\xef\xbb\xbfplan,plan_number,")
    assert tuple(rows(store)[0]) == COLUMNS
    assert [row["plan_year"] for row in rows(store)] == sorted(row["plan_year"] for row in rows(store))


@pytest.mark.parametrize("label", ["=1+1", "+x", "-x", "@x"])
def test_no_cell_is_a_formula(label: str) -> None:
    reading = first_reading()
    reading = replace(reading, plan=replace(reading.plan, label=label))
    store = in_memory(plan_triples(reading))
    assert {row["plan"] for row in rows(store)} == {"'" + label}
    minus = replace(reading, targets=(replace(reading.targets[0], value=-reading.targets[0].value),))
    assert {row["value"] for row in rows(in_memory(plan_triples(minus))) if row["fact"] == "Target"} == {"-6"}
