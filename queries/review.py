"""What is doubtful, as rows: to be read in a terminal, or to be filled in and given back."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import URIRef
from rdflib.term import Node

from graph.convert import to_rdflib
from graph.reviewing.review import Doubt
from graph.writing.literals import count, decimal, plain
from queries.rows import Rows, canonical

SHOWN = ("confidence", "type", "text", "says", "sentence", "section", "page", "iri")
"""The columns for people; `page` is left out where no plan has pages."""

FILLED_IN = (
    "plan", "title", "section", "page", "begin", "end", "type", "text", "says", "ref", "confidence", "sentence", "iri", "decision", "value",
)  # fmt: skip
"""The columns for programs; `decision` and `value` are empty, for a person to fill in."""


def doubt_rows(doubts: Iterable[Doubt], columns: Iterable[str]) -> Rows:
    """The doubts as rows with these columns."""
    cells = [_cells(doubt) for doubt in doubts]
    names = tuple(name for name in columns if name != "page" or any(row["page"] is not None for row in cells))
    return Rows(names, tuple(tuple(row[name] for name in names) for row in cells))


def _cells(doubt: Doubt) -> dict[str, Node | None]:
    item, quote = doubt.item, doubt.item.quote
    texts = {
        "plan": doubt.plan.key,
        "title": doubt.plan.label,
        "section": quote.section,
        "type": item.type,
        "text": item.text,
        "says": item.says,
        "ref": item.ref,
        "sentence": item.sentence.text,
        "decision": "",
        "value": "",
    }
    cells: dict[str, Node | None] = {name: to_rdflib(plain(text)) for name, text in texts.items()}
    cells |= {"begin": canonical(to_rdflib(count(quote.begin))), "end": canonical(to_rdflib(count(quote.end))), "iri": URIRef(doubt.iri)}
    cells["page"] = None if quote.page is None else canonical(to_rdflib(count(quote.page)))
    cells["confidence"] = None if item.confidence is None else to_rdflib(decimal(item.confidence))
    return cells
