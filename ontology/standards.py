"""Namespaces of standards that rdflib lacks, or holds incompletely: closed, with the terms that this project uses."""

from __future__ import annotations

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace


class NIF(DefinedNamespace):
    """NLP Interchange Format 2.0: texts, and stretches of texts by their offsets."""

    _NS = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
    _fail = True

    Context: URIRef
    OffsetBasedString: URIRef
    Phrase: URIRef
    Sentence: URIRef
    String: URIRef
    anchorOf: URIRef
    beginIndex: URIRef
    broaderContext: URIRef
    endIndex: URIRef
    isString: URIRef
    referenceContext: URIRef
    superString: URIRef


class ITSRDF(DefinedNamespace):
    """Internationalization Tag Set 2.0 in RDF: what a stretch of text identifies."""

    _NS = Namespace("http://www.w3.org/2005/11/its/rdf#")
    _fail = True

    taClassRef: URIRef
    taConfidence: URIRef
    taIdentRef: URIRef


class ELI(DefinedNamespace):
    """European Legislation Identifier 1.5. eli:implements is deprecated and left out: eli:applies took its place."""

    _NS = Namespace("http://data.europa.eu/eli/ontology#")
    _fail = True

    LegalResource: URIRef
    LegalResourceSubdivision: URIRef
    applies: URIRef
    cites: URIRef
    id_local: URIRef
    is_part_of: URIRef
    number: URIRef
    passed_by: URIRef


class QUDT(DefinedNamespace):
    """Quantities and their units."""

    _NS = Namespace("http://qudt.org/schema/qudt/")
    _fail = True

    Unit: URIRef
    conversionMultiplier: URIRef
    hasUnit: URIRef
    numericValue: URIRef
    symbol: URIRef


class DCAT(DefinedNamespace):
    """Data Catalog Vocabulary 3; rdflib holds version 2."""

    _NS = Namespace("http://www.w3.org/ns/dcat#")
    _fail = True

    Dataset: URIRef
    Distribution: URIRef
    distribution: URIRef
    keyword: URIRef
    mediaType: URIRef
    version: URIRef


class ADMS(DefinedNamespace):
    """Asset Description Metadata Schema."""

    _NS = Namespace("http://www.w3.org/ns/adms#")
    _fail = True

    status: URIRef
