"""Rows as text: a table for people, and CSV, TSV, JSON and Markdown for other programs."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping

from rdflib import BNode, Literal
from rdflib.term import Node

from graph.cells import guarded
from queries.rows import Form, Rows
from queries.spelling import shorten, turtle
from queries.table import NUMBERS, table


def render(rows: Rows, format_: str = "table", *, width: int | None = None, bom: bool = False) -> str:
    """The rows in one of FORMATS, with a line break at the end (none for a table without columns).

    `width` folds a table to so many columns of a terminal; `bom` begins CSV with a byte order mark, by which spreadsheets know UTF-8.
    """
    if format_ == "table":
        return table(rows, width)
    return "\ufeff" * (bom and format_ == "csv") + _WRITERS[format_](rows)


def _text(term: Node | None) -> str:
    return "" if term is None else str(term)


def _csv(rows: Rows) -> str:
    """CSV as SPARQL 1.1 has it: values without quotation marks or types, lines that end with CR LF.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, as in the table of facts; TSV and JSON keep it.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(rows.columns)
    writer.writerows([_cell(term) for term in row] for row in rows.rows)
    return file.getvalue()


def _cell(term: Node | None) -> str:
    text = f"_:{term}" if isinstance(term, BNode) else _text(term)
    number = isinstance(term, Literal) and term.datatype in NUMBERS
    return text if number else guarded(text)


def _tsv(rows: Rows) -> str:
    """TSV as SPARQL 1.1 has it: terms as Turtle writes them, so that nothing is lost."""
    lines = ["\t".join(f"?{column}" for column in rows.columns)]
    lines += ["\t".join("" if term is None else turtle(term) for term in row) for row in rows.rows]
    return "".join(line + "\n" for line in lines)


def _json(rows: Rows) -> str:
    """SPARQL 1.1 Query Results JSON."""
    if rows.form is Form.ASK:
        answer: dict[str, object] = {"head": {}, "boolean": str(rows.rows[0][0]) == "true"}
    else:
        bindings = [{name: _binding(term) for name, term in zip(rows.columns, row, strict=True) if term is not None} for row in rows.rows]
        answer = {"head": {"vars": list(rows.columns)}, "results": {"bindings": bindings}}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _binding(term: Node) -> dict[str, str]:
    if isinstance(term, Literal):
        extra = {"xml:lang": term.language} if term.language else {"datatype": str(term.datatype)} if term.datatype else {}
        return {"type": "literal", "value": str(term), **extra}
    return {"type": "bnode" if isinstance(term, BNode) else "uri", "value": str(term)}


def _markdown(rows: Rows) -> str:
    """A table as GitHub has it; IRIs are shortened."""
    lines = [_line(escaped(name) for name in rows.columns), _line("---" for _ in rows.columns)]
    lines += [_line(escaped(shorten(term)) for term in row) for row in rows.rows]
    return "".join(line + "\n" for line in lines)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """`text` as Markdown reads it letter by letter."""
    return re.sub(r"([\\|`*_<>\[\]])", r"\\\1", text.replace("&", "&amp;")).replace("\n", "<br>")


_WRITERS: Mapping[str, Callable[[Rows], str]] = {"csv": _csv, "tsv": _tsv, "json": _json, "markdown": _markdown}

FORMATS = ("table", *_WRITERS)
