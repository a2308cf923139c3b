"""What is doubtful, as rows: to be read in a terminal, or to be filled in and given back; and what to say of what was given back."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rdflib import URIRef
from rdflib.term import Node

from graph.convert import to_rdflib
from graph.reviewing.outcome import Begun, Outcome
from graph.reviewing.review import Doubt
from graph.store import PlanStore
from graph.writing.literals import count, decimal, plain
from ontology.concepts import Kind
from queries.near import hint
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


def remarks(store: PlanStore, outcome: Outcome) -> list[tuple[int, str]]:
    """What a person may not have meant, of decisions that do apply: the line of each, and a sentence."""
    late = [
        (old.line, f"The decision to {old.decision} {old.type} {old.text!r} is overruled by line {new.line}.")
        for old, new in outcome.overruled
    ]
    things: dict[str, Begun] = {}
    for one in outcome.begun:
        things.setdefault(one.iri, one)
    names = {kind: _names(store, kind, things) for kind in {one.kind for one in things.values()}}
    return sorted([*late, *((one.correction.line, _new_thing(one, names[one.kind])) for one in things.values())])


def _names(store: PlanStore, kind: Kind, but: Collection[str]) -> set[str]:
    """What the things of a kind are called, but those whose IRIs are told."""
    solutions = store.select(f"""SELECT DISTINCT ?thing (STR(?name) AS ?text) {{ ?thing a pol:{kind.value} ;
        skos:prefLabel|skos:altLabel|dct:title|pol:documentNumber ?name }}""")
    return {solution["text"].value for solution in solutions if solution["thing"].value not in but}


def _new_thing(begun: Begun, names: Collection[str]) -> str:
    value = begun.correction.value.strip()
    shown = f" {begun.label!r}" if begun.label != value else ""
    return f"Nothing was called {value!r} before, it is a new {begun.kind.value}{shown}{hint(value, names)}."
