"""What rests on what in a reading: the edges that a mention gives rise to, and the things that something speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ontology.concepts import Kind, Predicate
from ontology.records import Document, Entity, Mention, Quote, Reading, Ref, Relation

_CONCERNED = (Kind.REGION, Kind.INDUSTRY)
_SERVING = (Kind.PROJECT, Kind.PROGRAMME)


def holds(outer: Quote, inner: Quote) -> bool:
    """Whether one stretch of text holds another."""
    return outer.section == inner.section and outer.begin <= inner.begin and inner.end <= outer.end


def bears(mention: Mention, relation: Relation) -> bool:
    """Whether an edge to the goal of its section follows from the mention alone: what the goal concerns, what serves it."""
    goal = Ref(Kind.GOAL, mention.quote.section)
    ends = {relation.subject, relation.object}
    return relation.predicate in (Predicate.CONCERNS, Predicate.SERVES) and ends == {goal, mention.entity}


def derived(reading: Reading, mention: Mention) -> Iterator[Relation]:
    """The edges that a new mention gives rise to: those that it bears, a citation, and a project's places."""
    ref, section, sure = mention.entity, mention.quote.section, mention.confidence
    goal = Ref(Kind.GOAL, section) if any(goal.key == section for goal in reading.goals) else None
    if goal and ref.kind in _CONCERNED:
        yield Relation(goal, Predicate.CONCERNS, ref, mention.sentence, sure)
    if goal and ref.kind in _SERVING:
        yield Relation(ref, Predicate.SERVES, goal, mention.sentence, sure)
    if ref.kind is Kind.DOCUMENT:
        yield Relation(Ref(Kind.SECTION, section), Predicate.MENTIONS, ref, mention.sentence)
    if ref.kind is Kind.PROJECT:
        for other in reading.mentions:
            if other.entity.kind is Kind.REGION and holds(mention.quote, other.quote):
                yield Relation(ref, Predicate.LOCATED_IN, other.entity, mention.sentence, other.confidence)
    if ref.kind is Kind.REGION:
        for other in reading.mentions:
            if other.entity.kind is Kind.PROJECT and holds(other.quote, mention.quote):
                yield Relation(other.entity, Predicate.LOCATED_IN, ref, other.sentence, other.confidence)


def carried_over(reading: Reading, old: Mention, new: Mention) -> Iterator[Relation]:
    """The edges that rest on `old`, with what `new` names in the place of what `old` named; but a project's industry follows from its
    name, not from its mention."""
    for relation in reading.relations:
        if relation.predicate is Predicate.IN_INDUSTRY or not _rests_on(relation, old):
            continue
        sure = Decimal(1) if bears(old, relation) else relation.confidence
        subject, object_ = (new.entity if end == old.entity else end for end in (relation.subject, relation.object))
        yield replace(relation, subject=subject, object=object_, confidence=sure)


def _rests_on(relation: Relation, mention: Mention) -> bool:
    if mention.entity not in (relation.subject, relation.object):
        return False
    if relation.predicate is Predicate.LOCATED_IN:
        return holds(relation.evidence, mention.quote)
    other = relation.object if relation.subject == mention.entity else relation.subject
    return other.key == mention.quote.section


def supports(reading: Reading, relation: Relation) -> bool:
    """Whether the mentions of `reading` bear the edge."""
    match relation.predicate:
        case Predicate.CONCERNS:
            return _named_in(reading, relation.object, relation.subject.key)
        case Predicate.SERVES:
            return _named_in(reading, relation.subject, relation.object.key)
        case Predicate.LOCATED_IN:
            projects = [mention.quote for mention in reading.mentions if mention.entity == relation.subject]
            regions = [mention.quote for mention in reading.mentions if mention.entity == relation.object]
            return any(holds(project, region) for project in projects for region in regions)
        case Predicate.IN_INDUSTRY | Predicate.PART_OF | Predicate.MAY_BE:
            return any(mention.entity == relation.subject for mention in reading.mentions)
        case _:
            return _named_in(reading, relation.object, relation.subject.key)


def _named_in(reading: Reading, ref: Ref, section: str) -> bool:
    return any(mention.entity == ref and mention.quote.section == section for mention in reading.mentions)


def without_untold(before: Reading, after: Reading) -> Reading:
    """`after` without the things that `before` spoke of and it does not, and without the names that only words of `before` gave."""
    after = _without_orphans(after)
    lost = _spoken_of(before) - _spoken_of(after)
    old, new = _names(before), _names(after)
    entities = [_renamed(entity, old[entity.ref], new[entity.ref]) for entity in after.entities if entity.ref not in lost]
    return replace(after, entities=tuple(entities))


def _without_orphans(reading: Reading) -> Reading:
    """`reading` without the wholes of wholes that were known from a part alone which is told no more."""
    named = {mention.entity for mention in reading.mentions}
    wholes = {one.object for one in reading.relations if one.predicate is Predicate.PART_OF}
    kept = [one for one in reading.relations if one.predicate is not Predicate.PART_OF or one.subject in named | wholes]
    return reading if len(kept) == len(reading.relations) else _without_orphans(replace(reading, relations=tuple(kept)))


def _spoken_of(reading: Reading) -> set[Ref]:
    told = {mention.entity for mention in reading.mentions} | set(reading.plan.issuers)
    told |= {end for relation in reading.relations for end in (relation.subject, relation.object)}
    told |= {ref for target in reading.targets for ref in (target.indicator, *target.regions)}
    told |= {worded.indicator for worded in reading.worded}
    told |= {commitment.project for commitment in reading.commitments}
    if reading.plan.region:
        told.add(reading.plan.region)
    documents = [entity for entity in reading.entities if isinstance(entity, Document) and entity.ref in told]
    return told | {issuer for document in documents for issuer in document.issuers}


def _names(reading: Reading) -> defaultdict[Ref, set[str]]:
    """The words by which each thing is mentioned."""
    names: defaultdict[Ref, set[str]] = defaultdict(set)
    for mention in reading.mentions:
        names[mention.entity].add(mention.quote.text)
    return names


def _renamed(entity: Entity, old: set[str], new: set[str]) -> Entity:
    """The entity without the names that nothing gives it any more, and with those that are new."""
    lost = old - new
    gained = set() if isinstance(entity, Document) else new - old - {entity.label}
    return replace(entity, alt_labels=tuple(sorted({*entity.alt_labels, *gained} - lost))) if lost or gained else entity
