"""Named things: projects, programmes, bodies, indicators and documents. (Regions and industries: reference_triples.py)"""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import DCTERMS, RDFS, SKOS

from graph.literals import plain, zh
from graph.output import Output, pol
from graph.reference_triples import write_industry, write_region
from ontology.identity import canonical_title
from ontology.records import Document, Kind, Reading, Ref
from ontology.terms import POL


def write_entities(out: Output, reading: Reading) -> None:
    """Each entity, by its kind."""
    for entity in reading.entities:
        if isinstance(entity, Document):
            write_document(out, entity.key, entity.title, entity.number, entity.issuers, entity.title or entity.label)
            for name in entity.alt_labels:
                out.add(out.ids.ref(entity.ref), SKOS.altLabel, zh(name))
        elif entity.kind is Kind.REGION:
            write_region(out, entity)
        elif entity.kind is Kind.INDUSTRY:
            write_industry(out, entity)
        else:
            iri = out.ids.ref(entity.ref)
            out.types(iri, pol(entity.kind.value))
            out.named(iri, entity.label, entity.alt_labels)


def write_document(out: Output, key: str, title: str | None, number: str | None, issuers: Iterable[Ref], label: str) -> None:
    """A document, read or cited.

    Its `skos:prefLabel` is what its key is made from (its number, else its canonical title), so that all plans that cite it, and its
    own, call it the same; the name to show is its `rdfs:label`.
    """
    iri = out.ids.ref(Ref(Kind.DOCUMENT, key))
    out.types(iri, POL.PolicyDocument)
    out.add(iri, SKOS.prefLabel, zh(number if number is not None else canonical_title(title or label)))
    out.add(iri, RDFS.label, zh(label))
    out.add(iri, DCTERMS.title, zh(title) if title else None)
    out.add(iri, POL.documentNumber, plain(number) if number else None)
    for issuer in issuers:
        out.ref(iri, POL.issuer, issuer)
