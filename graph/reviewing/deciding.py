"""What a decision makes of one thing that a plan was read to say: it is sure, of another type, another thing, or gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from graph.naming import NAMED, thing_called
from graph.reviewing.corrections import Correction, Decision
from graph.reviewing.items import Item, Thing
from ontology.concepts import Kind, Predicate, Status
from ontology.records import Commitment, Entity, Mention, Reading, Relation, Target, WordedTarget

TermT = TypeVar("TermT", Kind, Status, Predicate)

SURE = Decimal(1)
_CITES = (Predicate.IMPLEMENTS, Predicate.PREPARES, Predicate.ISSUES, Predicate.MENTIONS)


def decided(reading: Reading, item: Item, correction: Correction) -> tuple[Thing | None, Entity | None]:
    """What becomes of the item's thing, None where it goes; and the entity that it names now, where that is another.

    ValueError, with the reason, where it cannot be decided so.
    """
    match correction.decision:
        case Decision.ACCEPT:
            return _accepted(item.thing), None
        case Decision.REJECT:
            return None, None
        case Decision.RELABEL:
            return _relabelled(reading, item, correction.value)
        case Decision.RELINK:
            return _relinked(reading, item, correction.value)
        case Decision.WITHDRAW:
            raise ValueError("a withdrawn decision is not applied")


def _accepted(thing: Thing) -> Thing:
    return replace(thing, named=SURE, confidence=SURE) if isinstance(thing, Target) else replace(thing, confidence=SURE)


def _relabelled(reading: Reading, item: Item, value: str) -> tuple[Thing, Entity | None]:
    type_, _, name = value.partition(":")
    thing = item.thing
    if isinstance(thing, Mention):
        kind = _one_of(type_, NAMED, "kind of thing")
        entity = thing_called(kind, name or item.text, reading.entities, reading.plan.place)
        return replace(thing, entity=entity.ref, confidence=SURE), entity
    if isinstance(thing, Commitment):
        return replace(thing, status=_one_of(type_, tuple(Status), "status"), confidence=SURE), None
    if isinstance(thing, Relation) and thing.predicate in _CITES:
        return replace(thing, predicate=_one_of(type_, _CITES, "relation to a document"), confidence=SURE), None
    raise ValueError(f"a {item.type} has no other type: accept, reject or relink it")


def _relinked(reading: Reading, item: Item, value: str) -> tuple[Thing, Entity | None]:
    thing = item.thing
    if isinstance(thing, Mention):
        entity = thing_called(thing.entity.kind, value, reading.entities, reading.plan.place)
        return replace(thing, entity=entity.ref, confidence=SURE), entity
    if isinstance(thing, Target):
        entity = thing_called(Kind.INDICATOR, value, reading.entities)
        return replace(thing, indicator=entity.ref, named=SURE, confidence=SURE), entity
    if isinstance(thing, WordedTarget):
        entity = thing_called(Kind.INDICATOR, value, reading.entities)
        return replace(thing, indicator=entity.ref, confidence=SURE), entity
    if isinstance(thing, Relation) and thing.object.kind in NAMED:
        entity = thing_called(thing.object.kind, value, reading.entities, reading.plan.place)
        return replace(thing, object=entity.ref, confidence=SURE), entity
    raise ValueError(f"a {item.type} is not linked otherwise: correct the mention that it rests on")


def _one_of(value: str, allowed: Sequence[TermT], what: str) -> TermT:
    for one in allowed:
        if one.value.lower() == value.strip().lower():
            return one
    raise ValueError(f"{value!r} is no {what}: write one of {', '.join(one.value for one in allowed)}")
