"""The other syntaxes of RDF, each with the same bytes for the same statements: N-Triples, N-Quads, RDF/XML and JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib import RDF, XSD

from graph.convert import Term
from graph.ordering import described
from graph.short_iris import prefixed
from ontology.terms import PREFIXES


def ntriples(quads: Iterable[ox.Quad], base: str | None = None) -> bytes:
    """The union of the quads as N-Triples, sorted by line."""
    return _lines({str(quad.triple) for quad in quads})


def nquads(quads: Iterable[ox.Quad], base: str | None = None) -> bytes:
    """The quads as N-Quads, sorted by line."""
    return _lines({str(quad) for quad in quads})


def _lines(statements: set[str]) -> bytes:
    return "".join(f"{statement} .\n" for statement in sorted(statements)).encode()


def rdfxml(quads: Iterable[ox.Quad], base: str | None = None) -> bytes:
    """The union of the quads as RDF/XML."""
    return ox.serialize(_ordered(quads), format=ox.RdfFormat.RDF_XML, prefixes=PREFIXES) or b""


def _ordered(quads: Iterable[ox.Quad]) -> Iterator[ox.Triple]:
    for subject, predicates in described(quads):
        node = ox.NamedNode(subject[1:-1]) if subject.startswith("<") else ox.BlankNode(subject[2:])
        for predicate, objects in predicates:
            for object_ in objects:
                yield ox.Triple(node, ox.NamedNode(predicate), object_)


def jsonld(quads: Iterable[ox.Quad], base: str | None = None) -> bytes:
    """The union of the quads as JSON-LD 1.1: one node for each subject, properties by prefix, the context within the file."""
    nodes = [_node(subject, predicates) for subject, predicates in described(quads)]
    document = {"@context": PREFIXES, "@graph": nodes}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _node(subject: str, predicates: list[tuple[str, list[Term]]]) -> dict[str, object]:
    node: dict[str, object] = {"@id": subject.strip("<>")}
    for predicate, objects in predicates:
        if predicate == str(RDF.type):
            node["@type"] = [_compact(term.value) for term in objects if isinstance(term, ox.NamedNode)]
        else:
            values = [_value(term) for term in objects]
            node[_compact(predicate)] = values[0] if len(values) == 1 else values
    return node


def _value(term: Term) -> object:
    if isinstance(term, ox.NamedNode):
        return {"@id": term.value}
    if not isinstance(term, ox.Literal):
        return {"@id": str(term)}
    if term.language:
        return {"@language": term.language, "@value": term.value}
    return term.value if term.datatype == ox.NamedNode(XSD.string) else {"@type": _compact(term.datatype.value), "@value": term.value}


def _compact(iri: str) -> str:
    return prefixed(iri) or iri
