"""Terms as people read them: IRIs by their prefixes, literals by their words."""

from __future__ import annotations

import re

from rdflib import BNode, URIRef
from rdflib.term import Node

from ontology.identity import DEFAULT_BASE
from ontology.terms import PREFIXES

_LOCAL = re.compile(r"[\w.-]+")


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
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri.removeprefix(DEFAULT_BASE)}>"
