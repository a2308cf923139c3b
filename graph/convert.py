"""Between rdflib's terms and pyoxigraph's: the one place where either turns into the other.

Oxigraph keeps values, not spellings: an integer of any derived type comes back as xsd:integer. The only integers that this program
and its ontology write are counts, so they are given back their type xsd:nonNegativeInteger here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import XSD
from rdflib.term import Node

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_INTEGER = ox.NamedNode(XSD.integer)
_COUNT = ox.NamedNode(XSD.nonNegativeInteger)


def restore(term: Term) -> Term:
    """`term` with the type that a count had before Oxigraph stored it."""
    if isinstance(term, ox.Literal) and term.datatype == _INTEGER and not term.value.startswith("-"):
        return ox.Literal(term.value, datatype=_COUNT)
    return term


def _resource(term: Node) -> ox.NamedNode | ox.BlankNode:
    if isinstance(term, BNode):
        return ox.BlankNode(term)
    if not isinstance(term, URIRef):
        raise ValueError(f"{term!r} is neither an IRI nor a blank node")
    return ox.NamedNode(term)


def to_oxigraph(term: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """An rdflib term as pyoxigraph's; ValueError where an IRI is none, or where RDF has no such term."""
    if not isinstance(term, Literal):
        return _resource(term)
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(term.datatype or XSD.string))


def to_rdflib(term: Term) -> Node:
    """A pyoxigraph term as rdflib's; ValueError for a quoted triple, which RDF 1.1 has not."""
    if isinstance(term, ox.Triple):
        raise ValueError(f"{term} cannot stand in a triple of RDF 1.1")
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = None if term.datatype.value == str(XSD.string) else URIRef(term.datatype.value)
    return Literal(term.value, datatype=datatype, normalize=False)


def triples_of(graph: Graph) -> Iterator[ox.Triple]:
    """The triples of an rdflib graph, in no order."""
    for subject, predicate, object_ in graph:
        yield ox.Triple(_resource(subject), ox.NamedNode(str(predicate)), to_oxigraph(object_))


def triples_in(data: bytes) -> Iterator[ox.Triple]:
    """The triples that N-Triples hold; SyntaxError where `data` is none."""
    return (quad.triple for quad in ox.parse(data, format=ox.RdfFormat.N_TRIPLES))


def graph_of(triples: Iterable[ox.Triple | ox.Quad]) -> Graph:
    """An rdflib graph in memory that holds the triples, whatever graphs they stand in."""
    graph, known = Graph(), dict[Term, Node]()

    def term(given: Term) -> Node:
        if given not in known:
            known[given] = to_rdflib(given)
        return known[given]

    for triple in triples:
        graph.add((term(triple.subject), term(triple.predicate), term(triple.object)))
    return graph
