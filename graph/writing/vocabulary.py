"""The namespaces that writers of triples take terms from, each term looked up once: rdflib makes it anew whenever it is named, and a
plan's graph names some of them ten thousand times.
"""

from __future__ import annotations

import rdflib
from rdflib import URIRef
from rdflib.namespace import GEO as GEO_SPARQL
from rdflib.namespace import DefinedNamespace

from ontology import standards, terms


class Terms:
    """The terms of a closed namespace; AttributeError where it has no such term.

    >>> str(Terms(rdflib.SKOS).prefLabel)
    'http://www.w3.org/2004/02/skos/core#prefLabel'
    """

    def __init__(self, namespace: type[DefinedNamespace]) -> None:
        self._namespace = namespace

    def __getattr__(self, name: str) -> URIRef:
        term: URIRef = getattr(self._namespace, name)
        setattr(self, name, term)  # from now on an attribute, for which this method is not asked
        return term

    def __getitem__(self, name: str) -> URIRef:
        term: URIRef = getattr(self, name)
        return term


DCAT, ITSRDF, NIF, POL, QUDT = map(Terms, (standards.DCAT, standards.ITSRDF, standards.NIF, terms.POL, standards.QUDT))
DCTERMS, GEO, PROV, RDF, RDFS, SKOS, VOID = map(
    Terms, (rdflib.DCTERMS, GEO_SPARQL, rdflib.PROV, rdflib.RDF, rdflib.RDFS, rdflib.SKOS, rdflib.VOID)
)
