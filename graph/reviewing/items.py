"""What there is to review in a reading: each mention, target, commitment and relation as one line that a person can judge."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from rdflib import URIRef

from graph.iris import PlanIris
from graph.writing.fact_triples import commitment_iri, statement_iri
from graph.writing.text_triples import all_mentions, ranked
from ontology.concepts import Kind
from ontology.records import Commitment, Entity, Mention, Plan, Quote, Reading, Ref, Relation, Target, WordedTarget

Thing = Mention | Target | WordedTarget | Commitment | Relation

COMMITMENT = "Commitment"
TARGET_KINDS = (Kind.TARGET, Kind.WORDED_TARGET, Kind.ABSENT_TARGET)
"""The kinds of what a plan sets, or says that it does not set."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a plan was read to say. `type` is the kind of a mention or of a target, "Commitment" or the name of a relation; `text`
    its words (of a relation: what it holds between); `says` what they are taken to say; `ref` the same for programs."""

    thing: Thing
    type: str
    text: str
    says: str
    ref: str
    quote: Quote
    sentence: Quote

    @property
    def confidence(self) -> Decimal | None:
        return self.thing.confidence


def items(reading: Reading) -> Iterator[Item]:
    """All items of a reading, each kind in the order of the text or of the reading: mentions, targets, commitments, relations."""
    named = _Names(reading)
    for mention in reading.mentions:
        says, ref = named(mention.entity), _spelled(mention.entity)
        yield Item(mention, mention.entity.kind.value, mention.quote.text, says, ref, mention.quote, mention.sentence)
    for target in reading.targets:
        yield Item(target, Kind.TARGET.value, target.quote.text, _target_says(target), _target_ref(target), target.quote, target.sentence)
    for worded in reading.worded:
        type_, ref = worded.ref.kind.value, _spelled(worded.indicator)
        yield Item(worded, type_, worded.quote.text, _worded_says(worded), ref, worded.quote, worded.sentence)
    for commitment in reading.commitments:
        says = f"{named(commitment.project)}: {commitment.status.value}"
        ref = f"{_spelled(commitment.project)} {commitment.status.value}"
        yield Item(commitment, COMMITMENT, commitment.quote.text, says, ref, commitment.quote, commitment.sentence)
    for relation in reading.relations:
        ends = named(relation.subject), named(relation.object)
        ref = f"{_spelled(relation.subject)} {_spelled(relation.object)}"
        yield Item(relation, relation.predicate.value, " → ".join(ends), ends[1], ref, relation.evidence, relation.evidence)


class _Names:
    """The names to show of what a reading refers to."""

    def __init__(self, reading: Reading) -> None:
        self._labels = {entity.ref: _label(entity, reading.plan) for entity in reading.entities}
        self._goals = {goal.key: goal.label for goal in reading.goals}

    def __call__(self, ref: Ref) -> str:
        return self._labels.get(ref) or self._goals.get(ref.key) or ref.key


def _label(entity: Entity, plan: Plan) -> str:
    return plan.label if entity.key == plan.key else entity.label


def _spelled(ref: Ref) -> str:
    return f"{ref.kind.value}:{ref.key}"


def _target_says(target: Target) -> str:
    numbers = f"{target.value}" if target.upper is None else f"{target.value}–{target.upper}"
    return f"{target.indicator_text}: {target.change.value}, {target.comparator.value} {numbers}{target.unit}"


def _worded_says(worded: WordedTarget) -> str:
    return f"{worded.indicator_text}: {'no target is set' if worded.absent else 'a target in words'}"


def _target_ref(target: Target) -> str:
    upper = "" if target.upper is None else f"-{target.upper}"
    return f"{_spelled(target.indicator)} {target.value}{upper}{target.unit}"


def iris_of(reading: Reading, ids: PlanIris) -> Callable[[Thing], URIRef]:
    """What gives the IRI under which the plan's graph has a thing of `reading`."""
    mentions = {(one.quote, one.entity): ids.mention(one.quote, one.entity.kind, rank) for one, rank in ranked(all_mentions(reading))}

    def iri(thing: Thing) -> URIRef:
        match thing:
            case Mention():
                return mentions[thing.quote, thing.entity]
            case Target():
                return ids.ref(Ref(Kind.TARGET, thing.key))
            case WordedTarget():
                return ids.ref(thing.ref)
            case Commitment():
                return commitment_iri(ids, thing)
            case Relation():
                return statement_iri(ids, thing)

    return iri
