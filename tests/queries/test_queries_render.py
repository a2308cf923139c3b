"""Rows as text: aligned tables, CSV for spreadsheets, TSV and JSON as SPARQL has them, Markdown."""

from __future__ import annotations

import csv
import io
import json

import pyoxigraph as ox
import pytest
from rdflib import XSD, BNode, Literal, URIRef
from rich.cells import cell_len

from ontology.terms import POL
from queries.render import FORMATS, render
from queries.rows import Rows, of_boolean, of_solutions
from queries.run import ask
from queries.spelling import shorten, turtle
from tests.sparql_server import hand_made_store

REGION = URIRef("https://w3id.org/policykg/region/150300")
LONG = "加快建设" * 40 + "。"
MIXED = Rows(
    ("name", "n", "iri"),
    (
        (Literal("乌海", lang="zh"), Literal(5), REGION),
        (Literal('a,"b"\n|<i>*&'), Literal("-1.5", datatype=XSD.decimal), None),
        (Literal("=1+1"), None, BNode("b0")),
    ),
)


def test_chinese_counts_two_columns_and_numbers_stand_to_the_right() -> None:
    rows = Rows(("名", "n"), ((Literal("乌海市"), Literal(7)), (Literal("ab"), Literal(123))))
    assert render(rows) == "名         n\n────────────\n乌海市     7\nab       123\n"


def test_a_long_text_is_folded_to_the_width_and_whole_without_one() -> None:
    rows = Rows(("path", "sentence"), ((Literal("1.2"), Literal(LONG)),))
    folded = render(rows, width=40)
    assert all(cell_len(line) <= 40 for line in folded.splitlines())
    assert "".join(line[7:] for line in folded.splitlines()[2:]) == LONG
    assert LONG in render(rows)
    assert len(render(rows).splitlines()) == 3


def test_where_there_is_no_room_iris_go_first_and_the_last_line_says_so() -> None:
    rows = Rows(("name", "regionIri"), ((Literal("乌海市"), REGION), (Literal("无"), None)))
    assert "<region/150300>" in render(rows, width=40)
    narrow = render(rows, width=20)
    assert narrow.endswith("(no room for regionIri: the other formats have it)\n")
    assert "150300" not in narrow
    assert "".join(render(Rows(("iri",), ((REGION,),)), width=8)[8:].split()) == "<region/150300>"


def test_where_no_columns_fit_each_row_is_a_block() -> None:
    rows = Rows(
        tuple("abcdef"), (tuple(Literal(f"{letter}甲乙丙丁戊己庚辛") for letter in "abcdef"), (Literal("x"), None, *[Literal("y")] * 4))
    )
    blocks = render(rows, width=30)
    assert blocks.startswith("[1]\na  a甲乙丙丁戊己庚辛\nb  b甲")
    assert "\n[2]\na  x\nc  y\n" in blocks
    assert all(cell_len(line) <= 30 for line in blocks.splitlines())


@pytest.mark.parametrize("format_", FORMATS)
def test_no_rows_still_have_their_columns(format_: str) -> None:
    text = render(Rows(("name", "n"), ()), format_, width=80)
    assert "name" in text
    assert text.endswith("\n")


def test_a_table_holds_nothing_that_moves_the_cursor_and_no_markup() -> None:
    rows = Rows(("x",), ((Literal("\x1b[31mred\x1b[0m [bold]b[/bold] \u202e"),),))
    assert render(rows).splitlines()[2] == "\ufffd[31mred\ufffd[0m [bold]b[/bold] \ufffd"


def test_csv_is_read_back_and_holds_no_formula() -> None:
    text = render(MIXED, "csv")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["name", "n", "iri"],
        ["乌海", "5", str(REGION)],
        ['a,"b"\n|<i>*&', "-1.5", ""],
        ["'=1+1", "", "_:b0"],
    ]
    assert text.count("\r\n") == 4
    assert render(MIXED, "csv", bom=True) == "\ufeff" + text
    assert not render(MIXED, "json", bom=True).startswith("\ufeff")


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_text_that_begins_as_a_formula_is_kept_from_being_one(text: str) -> None:
    cell = next(csv.reader(io.StringIO(render(Rows(("x",), ((Literal(text),),)), "csv").split("\r\n", 1)[1], newline="")))[0]
    assert cell == f"'{text}"
    assert json.loads(render(Rows(("x",), ((Literal(text),),)), "json"))["results"]["bindings"][0]["x"]["value"] == text


def test_tsv_and_json_are_read_back_by_another_program() -> None:
    for format_, syntax in (("tsv", ox.QueryResultsFormat.TSV), ("json", ox.QueryResultsFormat.JSON)):
        answer = ox.parse_query_results(render(MIXED, format_), syntax)
        assert isinstance(answer, ox.QuerySolutions)
        assert of_solutions([one.value for one in answer.variables], answer) == MIXED
    assert json.loads(render(of_boolean(True), "json")) == {"head": {}, "boolean": True}
    assert json.loads(render(of_boolean(False), "json"))["boolean"] is False


def test_markdown_keeps_its_cells_apart() -> None:
    lines = render(MIXED, "markdown").splitlines()
    assert lines[:3] == ["| name | n | iri |", "| --- | --- | --- |", "| 乌海 | 5 | \\<region/150300\\> |"]
    assert lines[3] == '| a,"b"<br>\\|\\<i\\>\\*&amp; | -1.5 |  |'


def test_terms_are_spelled_for_people_and_for_programs() -> None:
    terms = (POL.Plan, REGION, URIRef("https://example.org/a b"), BNode("x"), Literal("乌海", lang="zh"), None)
    assert [shorten(term) for term in terms] == [
        "pol:Plan", "<region/150300>", "<https://example.org/a b>", "_:x", "乌海", "",
    ]  # fmt: skip
    assert [turtle(term) for term in (Literal(5), Literal("5"), Literal("x\n", lang="zh"), Literal("2020", datatype=XSD.gYear))] == [
        "5", '"5"', '"x\\n"@zh', '"2020"^^<http://www.w3.org/2001/XMLSchema#gYear>',
    ]  # fmt: skip


def test_a_graph_is_a_table_of_triples() -> None:
    rows = ask(hand_made_store(), "CONSTRUCT { ?s a pol:Plan } WHERE { ?s a pol:Plan }")
    assert render(rows).splitlines()[0].split() == ["subject", "predicate", "object"]
    assert "rdf:type" in render(rows)
