from __future__ import annotations

from datetime import date
from decimal import Decimal

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import BNode, Graph, Literal, URIRef, Variable
from rdflib.namespace import XSD

from graph.convert import graph_of, to_oxigraph, to_rdflib, triples_of
from graph.exporting.syntaxes import jsonld, ntriples, rdfxml
from graph.exporting.turtle import turtle
from graph.store import in_memory
from graph.writing.literals import count, day, decimal, en, legal, plain, year, zh

_OXIGRAPH = {
    "xml": ox.RdfFormat.RDF_XML,
    "turtle": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "json-ld": ox.RdfFormat.JSON_LD,
}
S, P = URIRef("https://kg.test/s"), URIRef("https://kg.test/p")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("5.50", "5.5"),
        ("5.0", "5"),
        ("100", "100"),
        ("1E+9", "1000000000"),
        ("-0.0", "0"),
        ("0.000", "0"),
        ("-1.20", "-1.2"),
        ("1E-7", "0.0000001"),
    ],
)
def test_a_decimal_has_one_spelling(value: str, text: str) -> None:
    assert to_rdflib(decimal(Decimal(value))) == Literal(text, datatype=XSD.decimal, normalize=False)


_DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**13), max_value=10**13)
_TEXTS = st.text(st.characters(exclude_categories=[]), max_size=40)
_LITERALS = (
    _DECIMALS.map(decimal)
    | st.integers(1, 9999).map(year)
    | st.dates(date(1900, 1, 1), date(2200, 1, 1)).map(day)
    | st.integers(0, 10**12).map(count)
    | _TEXTS.map(plain)
    | _TEXTS.map(zh)
    | _TEXTS.map(en)
).map(to_rdflib)


@given(_LITERALS)
def test_every_literal_comes_back_from_a_store_and_from_every_syntax_as_it_went_in(literal: Literal) -> None:
    graph = Graph()
    graph.add((S, P, literal))
    name = "https://kg.test/g"
    store = in_memory(Graph())
    store.replace(graph, URIRef(name))
    assert set(store.graph(name)) == set(graph)
    assert set(graph_of(triples_of(graph))) == set(graph)
    for syntax, format_ in ((rdfxml, "xml"), (turtle, "turtle"), (ntriples, "nt"), (jsonld, "json-ld")):
        again = ox.parse(syntax(store.quads(name), None), format=_OXIGRAPH[format_])
        assert set(graph_of(again)) == set(graph), format_


@given(_TEXTS)
def test_what_xml_cannot_hold_is_put_one_for_one(text: str) -> None:
    assert len(legal(text)) == len(text)
    legal(text).encode()
    assert legal(legal(text)) == legal(text)


def test_terms_that_rdf_11_lacks_are_refused() -> None:
    quoted = ox.Triple(ox.NamedNode(S), ox.NamedNode(P), ox.Literal("x"))
    with pytest.raises(ValueError, match="cannot stand"):
        to_rdflib(quoted)
    with pytest.raises(ValueError, match="neither an IRI"):
        to_oxigraph(Variable("x"))
    with pytest.raises(ValueError):
        to_oxigraph(URIRef("not an iri"))
    assert to_rdflib(to_oxigraph(BNode("b"))) == BNode("b")
