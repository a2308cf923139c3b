"""Terms in writing: as people read them, and as SPARQL, Turtle and TSV spell them."""

from __future__ import annotations

import re

from rdflib import XSD, BNode, Literal, URIRef
from rdflib.term import Node

from graph.short_iris import prefixed
from ontology.identity import DEFAULT_BASE

_BARE = {XSD.integer: re.compile(r"[+-]?\d+"), XSD.decimal: re.compile(r"[+-]?\d*\.\d+")}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def shorten(term: Node | None) -> str:
    """A term for a cell of a table: `pol:Plan`, `<project/…>` for an IRI under the default base, the words of a literal.

    >>> shorten(URIRef("https://w3id.org/policykg/region/150300")), shorten(URIRef("https://w3id.org/policykg/ontology#Plan"))
    ('<region/150300>', 'pol:Plan')
    """
    if term is None:
        return ""
    if isinstance(term, BNode):
        return f"_:{term}"
    return _short(str(term)) if isinstance(term, URIRef) else str(term)


def _short(iri: str) -> str:
    return prefixed(iri) or f"<{iri.removeprefix(DEFAULT_BASE)}>"


def turtle(term: Node) -> str:
    """A term as SPARQL and Turtle write it, on one line and without prefixes.

    >>> turtle(Literal('say "A"', lang="en")), turtle(Literal(5)), turtle(URIRef("urn:x"))
    ('"say \\\\"A\\\\""@en', '5', '<urn:x>')
    """
    if not isinstance(term, Literal):
        return f"_:{term}" if isinstance(term, BNode) else f"<{term}>"
    text = str(term)
    bare = _BARE.get(term.datatype) if term.datatype else None
    if bare and bare.fullmatch(text):
        return text
    return f'"{text.translate(_ESCAPES)}"' + (f"@{term.language}" if term.language else f"^^<{term.datatype}>" if term.datatype else "")
