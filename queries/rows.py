"""What a query answers, wherever it was asked: rows of rdflib terms that hold values, not spellings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

import pyoxigraph as ox
from rdflib import XSD, Literal
from rdflib.term import Node

from graph.convert import Term, to_rdflib
from graph.writing.literals import decimal
from ontology.errors import QueryError

_INTEGERS = frozenset(
    XSD[name]
    for name in (
        "integer", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger", "long", "int", "short", "byte",
        "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte",
    )
)  # fmt: skip


class Form(StrEnum):
    """What kind of query the rows answer."""

    SELECT = "select"
    ASK = "ask"
    GRAPH = "graph"


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer. Each row has a term, or None where nothing is bound, for each column.

    The answer to ASK is one row with one boolean; that to CONSTRUCT and DESCRIBE has the columns subject, predicate and object and
    comes in the order of its N-Triples.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Node | None, ...], ...]
    form: Form = Form.SELECT


def of_solutions(columns: Sequence[str], solutions: Iterable[Iterable[Term | None]]) -> Rows:
    """The rows of a SELECT; QueryError where one holds a triple as a term, which RDF 1.1 has not."""
    return Rows(tuple(columns), tuple(tuple(_node(term) for term in solution) for solution in solutions))


def of_boolean(value: bool) -> Rows:
    """The row of an ASK."""
    return Rows(("answer",), ((Literal(value),),), Form.ASK)


def of_triples(triples: Iterable[ox.Triple]) -> Rows:
    """The rows of a CONSTRUCT or DESCRIBE, each triple once."""
    rows = {(_node(triple.subject), _node(triple.predicate), _node(triple.object)) for triple in triples}
    ordered = sorted(rows, key=lambda row: [term.n3() if term is not None else "" for term in row])
    return Rows(("subject", "predicate", "object"), tuple(ordered), Form.GRAPH)


def _node(term: Term | None) -> Node | None:
    if term is None:
        return None
    try:
        return canonical(to_rdflib(term))
    except ValueError:
        raise QueryError("The answer holds a triple as a term, which only RDF 1.2 has: ask for its parts.") from None


def canonical(term: Node) -> Node:
    """The one spelling of a value: stores keep numbers as numbers, and spell and type them each in its own way.

    Integers of derived types become xsd:integer, decimals lose empty places, xsd:string is left out.

    >>> canonical(Literal("07", datatype=XSD.nonNegativeInteger)), str(canonical(Literal("5.50", datatype=XSD.decimal)))
    (rdflib.term.Literal('7', datatype=rdflib.term.URIRef('http://www.w3.org/2001/XMLSchema#integer')), '5.5')
    """
    if not isinstance(term, Literal):
        return term
    if term.datatype == XSD.string:
        return Literal(str(term))
    try:
        if term.datatype in _INTEGERS:
            return Literal(str(int(str(term))), datatype=XSD.integer, normalize=False)
        return to_rdflib(decimal(Decimal(str(term)))) if term.datatype == XSD.decimal else term
    except (ValueError, InvalidOperation):
        return term
