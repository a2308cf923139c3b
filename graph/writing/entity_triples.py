"""Named things: projects, programmes, bodies and documents. (Regions, industries and indicators: reference_triples.py)"""

from __future__ import annotations

from graph.writing.identity_triples import only_perhaps, write_identifications, write_wholes
from graph.writing.literals import plain, zh
from graph.writing.output import Output, pol
from graph.writing.reference_triples import write_indicator, write_industry, write_region
from graph.writing.vocabulary import DCTERMS, POL, PROV, RDFS, SKOS
from ontology.concepts import Kind
from ontology.records import Document, Entity, Reading, Ref


def write_entities(out: Output, reading: Reading) -> None:
    """Each entity, by its kind; of a thing that names in the plan may mean, and no more, only what it is called."""
    perhaps = only_perhaps(reading)
    for entity in reading.entities:
        if isinstance(entity, Document):
            shown = reading.plan.label if entity.key == reading.plan.key else entity.title or entity.label
            write_document(out, entity, shown)
        elif entity.kind is Kind.REGION:
            write_region(out, entity, reading.plan.place)
        elif entity.kind is Kind.INDUSTRY:
            write_industry(out, entity)
        elif entity.kind is Kind.INDICATOR:
            write_indicator(out, entity)
        elif entity.ref in perhaps:
            out.add(out.ids.ref(entity.ref), RDFS.label, zh(entity.label))
        else:
            _write_plain(out, entity)
    _write_untold_issuers(out, reading)
    write_wholes(out, reading)
    write_identifications(out, reading)


def _write_plain(out: Output, entity: Entity) -> None:
    iri = out.ids.ref(entity.ref)
    out.types(iri, pol(entity.kind.value))
    out.named(iri, entity.label, entity.alt_labels)


def _write_untold_issuers(out: Output, reading: Reading) -> None:
    """Of a body that no words mention, the documents whose numbers or titles tell that it issued them."""
    mentioned = {mention.entity for mention in reading.mentions}
    documents = [entity for entity in reading.entities if isinstance(entity, Document)]
    for key, issuers in [(reading.plan.key, reading.plan.issuers), *((document.key, document.issuers) for document in documents)]:
        for issuer in issuers:
            if issuer not in mentioned:
                out.ref(out.ids.ref(issuer), PROV.wasDerivedFrom, Ref(Kind.DOCUMENT, key))


def write_document(out: Output, document: Document, shown: str) -> None:
    """A document, read or cited.

    Its `skos:prefLabel` is what its key stands for (see ontology/document_identity.py), so that all plans that cite it, and its own, call
    it the same; the name to show is its `rdfs:label`.
    """
    iri = out.ids.ref(document.ref)
    out.types(iri, POL.PolicyDocument)
    out.add(iri, SKOS.prefLabel, zh(document.label))
    out.add(iri, RDFS.label, zh(shown))
    out.add(iri, DCTERMS.title, zh(document.title) if document.title else None)
    out.add(iri, POL.documentNumber, plain(document.number) if document.number else None)
    for name in document.alt_labels:
        out.add(iri, SKOS.altLabel, zh(name))
    for issuer in document.issuers:
        out.ref(iri, POL.issuer, issuer)
