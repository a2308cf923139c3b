"""What a plan says: goals, targets, commitments to projects, and the relations between things, each with its evidence."""

from __future__ import annotations

from rdflib import URIRef

from graph.iris import PlanIris
from graph.writing.literals import decimal, plain, year
from graph.writing.output import Output, pol, predicate_iri
from graph.writing.reference_triples import write_unit
from graph.writing.vocabulary import POL, QUDT, RDF
from ontology.concepts import Kind
from ontology.records import Commitment, Goal, Reading, Ref, Relation, Target, WordedTarget


def write_facts(out: Output, reading: Reading) -> None:
    """Goals, targets, with a number and in words, commitments and relations."""
    for goal in reading.goals:
        _write_goal(out, goal)
    for target in reading.targets:
        _write_target(out, target)
    for worded in reading.worded:
        _write_worded_target(out, worded)
    for commitment in reading.commitments:
        _write_commitment(out, commitment)
    for relation in reading.relations:
        _write_relation(out, relation)


def commitment_iri(ids: PlanIris, commitment: Commitment) -> URIRef:
    """The IRI of a commitment: of its project, its status and where it stands."""
    quote = commitment.quote
    return ids.commitment(commitment.project.key, commitment.status, quote.section, str(quote.begin), str(quote.end))


def statement_iri(ids: PlanIris, relation: Relation) -> URIRef:
    """The IRI of the statement beside an edge: of the edge and where it is said."""
    quote = relation.evidence
    return ids.statement(*relation.subject, relation.predicate, *relation.object, quote.section, str(quote.begin), str(quote.end))


def _goal_above(out: Output, iri: URIRef, key: str | None) -> None:
    out.ref(iri, POL.partOfGoal, None if key is None else Ref(Kind.GOAL, key))


def _write_goal(out: Output, goal: Goal) -> None:
    iri = out.ids.ref(Ref(Kind.GOAL, goal.key))
    out.types(iri, POL.Goal)
    out.named(iri, goal.label)
    out.evidence(iri, goal.quote)
    _goal_above(out, iri, goal.parent)


def _write_target(out: Output, target: Target) -> None:
    iri = out.ids.ref(Ref(Kind.TARGET, target.key))
    out.types(iri, POL.Target, POL.Goal)
    out.named(iri, target.quote.text)
    out.ref(iri, POL.indicator, target.indicator)
    out.add(iri, POL.indicatorText, plain(target.indicator_text))
    out.add(iri, POL.comparator, pol(target.comparator.value))
    out.add(iri, POL.change, pol(target.change.value))
    out.add(iri, POL.verb, plain(target.verb) if target.verb else None)
    _write_values(out, iri, target)
    for predicate, value in ((POL.baselineYear, target.baseline_year), (POL.targetYear, target.target_year)):
        out.add(iri, predicate, None if value is None else year(value))
    for region in target.regions:
        out.ref(iri, POL.concerns, region)
    _goal_above(out, iri, target.goal)
    out.sure(iri, target.confidence)
    out.evidence(iri, target.sentence)


def _write_worded_target(out: Output, worded: WordedTarget) -> None:
    iri = out.ids.ref(worded.ref)
    out.types(iri, pol(worded.ref.kind.value))
    out.named(iri, worded.quote.text)
    out.ref(iri, POL.onIndicator, worded.indicator)
    out.sure(iri, worded.confidence)
    out.evidence(iri, worded.sentence)


def _write_values(out: Output, iri: URIRef, target: Target) -> None:
    out.add(iri, POL.unitLabel, plain(target.unit))
    for predicate, value in (
        (POL.value, target.value),
        (POL.upperValue, target.upper),
        (POL.normalizedValue, target.normalized),
        (POL.normalizedUpperValue, target.normalized_upper),
    ):
        out.add(iri, predicate, None if value is None else decimal(value))
    if target.normalized is not None and target.unit_key is not None:
        out.add(iri, QUDT.hasUnit, write_unit(out, target.unit_key))


def _write_commitment(out: Output, commitment: Commitment) -> None:
    iri = commitment_iri(out.ids, commitment)
    out.types(iri, POL.Commitment)
    out.ref(iri, POL.about, commitment.project)
    out.add(iri, POL.status, pol(commitment.status.value))
    out.add(iri, POL.inPlan, out.ids.plan)
    out.add(iri, POL.verb, plain(commitment.verb) if commitment.verb else None)
    out.sure(iri, commitment.confidence)
    out.evidence(iri, commitment.sentence)


def _write_relation(out: Output, relation: Relation) -> None:
    subject, predicate, object_ = out.ids.ref(relation.subject), predicate_iri(relation.predicate), out.ids.ref(relation.object)
    out.add(subject, predicate, object_)
    iri = statement_iri(out.ids, relation)
    out.types(iri, POL.Statement, RDF.Statement)
    out.add(iri, RDF.subject, subject)
    out.add(iri, RDF.predicate, predicate)
    out.add(iri, RDF.object, object_)
    if relation.reason is not None:
        out.because(iri, relation.reason, relation.detail)
    out.sure(iri, relation.confidence)
    out.evidence(iri, relation.evidence)
