"""Why words name a project or a document: each name that is not its own label, what was done to it, and how sure that makes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.writing.literals import plain, zh
from graph.writing.output import Output
from graph.writing.vocabulary import POL, PROV, RDFS
from ontology.concepts import Kind, Predicate
from ontology.document_identity import identify_document
from ontology.identification import Identity, Reason, Step
from ontology.project_identity import identify
from ontology.records import Document, Entity, Reading, Ref


def write_identifications(out: Output, reading: Reading) -> None:
    """For each name of a project or document in the plan that stands for another one, a `pol:Identification` with its reasons."""
    own = {one.object for one in reading.relations if one.predicate in (Predicate.PREPARES, Predicate.ISSUES)}
    bodies = {one.ref: one.label for one in reading.entities if one.kind is Kind.ORGANIZATION}
    for entity in reading.entities:
        if isinstance(entity, Document):
            issuers = [bodies[issuer] for issuer in entity.issuers if issuer in bodies]
            for name, identity in _titled(entity, issuers, reading.plan.place, own=entity.ref in own):
                _write(out, entity, name, identity)
        elif entity.kind is Kind.PROJECT:
            for name, identity in _identified(entity, reading.plan.place):
                _write(out, entity, name, identity)


def _titled(document: Document, issuers: Sequence[str], place: str | None, *, own: bool) -> Iterator[tuple[str, Identity]]:
    """The titles that mean the document by the rules."""
    for name in dict.fromkeys((*([document.title] if document.title else []), *document.alt_labels)):
        identity = identify_document(name, document.number, issuers, place, own=own)
        if name != document.label and identity.key == document.key and identity.steps:
            yield name, identity


def _identified(entity: Entity, place: str | None) -> Iterator[tuple[str, Identity]]:
    """The names that mean the entity by the rules, or because a person has linked them to it."""
    for name in entity.alt_labels:
        identity = identify(name, place)
        if identity.key != entity.key:
            yield name, Identity(entity.key, entity.label, (Step(Reason.PERSON, f"{name} → {entity.label}"),))
        elif identity.steps:
            yield name, identity


def _write(out: Output, entity: Entity, name: str, identity: Identity) -> None:
    iri = out.ids.identification(entity.key, name)
    out.types(iri, POL.Identification)
    out.add(iri, RDFS.label, zh(f"{name} = {entity.label}"))
    out.ref(iri, POL.identifies, entity.ref)
    out.add(iri, POL.nameAsWritten, plain(name))
    for step in identity.steps:
        out.because(iri, step.reason)
    out.add(iri, RDFS.comment, zh("；".join(dict.fromkeys(step.detail for step in identity.steps))))
    out.sure(iri, identity.confidence)
    out.add(iri, POL.inPlan, out.ids.plan)
    out.generated(iri)


def only_perhaps(reading: Reading) -> frozenset[Ref]:
    """The things that the plan does not name and that names in it may mean: nothing more is known of them."""
    told = {one.entity for one in reading.mentions} | {one.project for one in reading.commitments}
    told |= {end for one in reading.relations if one.predicate is not Predicate.MAY_BE for end in (one.subject, one.object)}
    return frozenset(one.object for one in reading.relations if one.predicate is Predicate.MAY_BE and one.object not in told)


def write_wholes(out: Output, reading: Reading) -> None:
    """Of a project that the plan names only by its parts, the parts that it is known from."""
    mentioned = {one.entity for one in reading.mentions}
    for relation in reading.relations:
        if relation.predicate is Predicate.PART_OF and relation.object not in mentioned:
            out.ref(out.ids.ref(relation.object), PROV.wasDerivedFrom, relation.subject)
