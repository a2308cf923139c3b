"""Regions, industries and units: what the reference tables know of those that a plan uses, so that its graph is whole in itself."""

from __future__ import annotations

from rdflib import RDF, SKOS, URIRef

from graph.literals import en
from graph.output import Output
from ontology.records import Entity
from ontology.terms import POL, QUDT
from ontology.units import unit_iri, units


def write_region(out: Output, entity: Entity) -> None:
    """A region."""
    iri = out.ids.ref(entity.ref)
    out.types(iri, POL.Region)
    out.named(iri, entity.label, entity.alt_labels)


def write_industry(out: Output, entity: Entity) -> None:
    """An industry."""
    iri = out.ids.ref(entity.ref)
    out.types(iri, POL.Industry)
    out.named(iri, entity.label, entity.alt_labels)
    out.add(iri, SKOS.inScheme, POL.IndustryScheme)


def write_unit(out: Output, key: str) -> URIRef:
    """A base unit, once; gives its IRI: QUDT's, or our own. UnknownUnit where the table has no such key."""
    iri = URIRef(unit_iri(key, out.ids.iris.base))
    if (iri, RDF.type, QUDT.Unit) not in out.graph:
        unit = units()[key]
        out.types(iri, QUDT.Unit)
        out.named(iri, unit.zh)
        out.add(iri, SKOS.prefLabel, en(unit.en))
    return iri
