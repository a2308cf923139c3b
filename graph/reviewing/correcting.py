"""Corrections applied to a reading: a pure function from what was read and what people decided to what holds.

What is removed takes with it what rests on it alone: a rejected mention the edges that no other mention supports, the commitment that
it states, and the thing itself where nothing else speaks of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from graph.reviewing.corrections import Correction, Decision
from graph.reviewing.deciding import SURE, decided
from graph.reviewing.items import Item, Thing, items
from graph.reviewing.support import bears, carried_over, derived, holds, supports, without_untold
from ontology.concepts import Kind, Predicate
from ontology.records import Commitment, Entity, Mention, Reading, Ref, Relation, Target, WordedTarget

ThingT = TypeVar("ThingT", Mention, Target, WordedTarget, Commitment, Relation)


@dataclass(frozen=True, slots=True)
class Applied:
    """A correction that was applied: to which item, what became of it (None where it was removed), and what else went with it."""

    correction: Correction
    item: Item
    became: Thing | None
    gone: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Missed:
    """A correction that does not apply, and why; as a text, one sentence."""

    correction: Correction
    reason: str

    def __str__(self) -> str:
        one = self.correction
        return f"The decision to {one.decision} {one.type} {one.text!r} in section {one.section} does not apply: {self.reason}."


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading after its corrections."""

    reading: Reading
    applied: tuple[Applied, ...] = ()
    missed: tuple[Missed, ...] = ()


@dataclass(slots=True)
class _Progress:
    """A reading while it is corrected, and its items."""

    reading: Reading
    items: list[Item]
    applied: list[Applied] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)


def correct(reading: Reading, corrections: Iterable[Correction]) -> Corrected:
    """`reading` after those of `corrections` that are on its plan, one after another; what does not apply is told with its reason."""
    mine = [correction for correction in corrections if correction.plan == reading.plan.key]
    progress = _Progress(reading, list(items(reading)) if mine else [])
    for correction in mine:
        try:
            _apply(progress, correction)
        except ValueError as error:
            progress.missed.append(Missed(correction, str(error)))
    return Corrected(progress.reading, tuple(progress.applied), tuple(progress.missed))


def _apply(progress: _Progress, correction: Correction) -> None:
    before, old = progress.reading, progress.items
    item, accepted = _find(old, correction), correction.decision is Decision.ACCEPT
    became: Thing | None
    doubted = item.thing if isinstance(item.thing, Relation) and item.thing.predicate is Predicate.MAY_BE else None
    if accepted and doubted is not None:
        after, became = _as_one(before, doubted)
    else:
        became, entity = decided(before, item, correction)
        after = _with(before, item.thing, became, entity)
    only_surer = accepted and doubted is None
    progress.reading = after if only_surer else without_untold(before, after)
    progress.items = list(items(progress.reading))
    gone = () if only_surer else tuple(_gone(item, old, progress.items))
    progress.applied.append(Applied(correction, item, became, gone))


def _gone(item: Item, old: Iterable[Item], new: Iterable[Item]) -> Iterator[Item]:
    """What was among the old items, beside the one that was decided, and is not among the new ones."""
    kept = {(one.type, one.ref, one.quote) for one in new}
    return (one for one in old if one.thing != item.thing and (one.type, one.ref, one.quote) not in kept)


def _as_one(reading: Reading, perhaps: Relation) -> tuple[Reading, Mention]:
    """The reading where all that names the one thing names the other, for a person says that they are one; and the first such mention."""
    relinked = []
    for old in [one for one in reading.mentions if one.entity == perhaps.subject]:
        relinked.append(replace(old, entity=perhaps.object, confidence=SURE))
        reading = _with_mention(reading, old, relinked[-1])
    if not relinked:
        raise ValueError("nothing in the plan names it any more")
    return reading, relinked[0]


def _find(found: Sequence[Item], correction: Correction) -> Item:
    """The item that a correction is on. ValueError where it stands there no longer, or could be one of several."""
    if correction.type in list(Predicate):
        same = [item for item in found if item.type == correction.type and item.ref == correction.ref]
    else:
        wanted = (correction.type, correction.text, correction.section)
        alike = [item for item in found if (item.type, item.text, item.quote.section) == wanted]
        same = [item for item in alike if (item.quote.begin, item.quote.end) == (correction.begin, correction.end)]
        if not same and len({(item.quote.begin, item.quote.end) for item in alike}) == 1:
            same = alike
    chosen = [item for item in same if item.ref == correction.ref] or (same if len(same) == 1 else [])
    if not chosen:
        raise ValueError("several things are said there, and none is that one" if same else "nothing of that type and wording stands there")
    if correction.decision is Decision.ACCEPT and correction.ref and chosen[0].ref != correction.ref:
        raise ValueError(f"what was accepted is read otherwise now: {chosen[0].says}")
    return chosen[0]


def _with(reading: Reading, thing: Thing, became: Thing | None, entity: Entity | None) -> Reading:
    """The reading with `became` in the place of `thing` (None: without it), and with `entity` among its things."""
    if entity is not None and entity.ref not in {one.ref for one in reading.entities}:
        reading = replace(reading, entities=tuple(sorted((*reading.entities, entity), key=lambda one: one.ref)))
    match thing:
        case Mention():
            return _with_mention(reading, thing, became if isinstance(became, Mention) else None)
        case Target():
            return replace(reading, targets=_exchanged(reading.targets, thing, became))
        case WordedTarget():
            return replace(reading, worded=_exchanged(reading.worded, thing, became))
        case Commitment():
            return replace(reading, commitments=_exchanged(reading.commitments, thing, became))
        case Relation():
            return replace(reading, relations=_exchanged(reading.relations, thing, became))


def _exchanged(all_: tuple[ThingT, ...], old: ThingT, new: object) -> tuple[ThingT, ...]:
    """`all_` with `new` in the place of `old`, or without it; each once."""
    changed = (new if one == old else one for one in all_)
    return tuple(dict.fromkeys(one for one in changed if isinstance(one, type(old))))


def _with_mention(reading: Reading, old: Mention, new: Mention | None) -> Reading:
    """The reading with a mention exchanged or removed, and with it what rests on it: edges, commitments, the regions of targets."""
    after = replace(reading, mentions=_exchanged(reading.mentions, old, new))
    if new is not None and new.entity == old.entity:
        return replace(after, relations=tuple(replace(one, confidence=SURE) if bears(old, one) else one for one in reading.relations))
    edges = [one for one in reading.relations if old.entity not in (one.subject, one.object) or supports(after, one)]
    if new is not None and new.entity.kind is old.entity.kind:
        edges += carried_over(reading, old, new)
    elif new is not None:
        edges += derived(after, new)
    first: dict[tuple[Ref, Predicate, Ref], Relation] = {}
    for edge in edges:
        first.setdefault((edge.subject, edge.predicate, edge.object), edge)
    return replace(
        after,
        relations=tuple(first.values()),
        commitments=tuple(_moved(one, old, new) for one in reading.commitments if not _falls(one, old, new)),
        targets=tuple(_in_other_regions(after, one, old) for one in reading.targets),
    )


def _falls(commitment: Commitment, old: Mention, new: Mention | None) -> bool:
    mine = (commitment.project, commitment.quote) == (old.entity, old.quote)
    return mine and (new is None or new.entity.kind is not Kind.PROJECT)


def _moved(commitment: Commitment, old: Mention, new: Mention | None) -> Commitment:
    mine = (commitment.project, commitment.quote) == (old.entity, old.quote)
    return replace(commitment, project=new.entity) if mine and new is not None else commitment


def _in_other_regions(reading: Reading, target: Target, old: Mention) -> Target:
    """A target whose words hold the mention, of the regions that its words name now; of the plan's own where they name none."""
    if old.entity.kind is not Kind.REGION or not holds(target.quote, old.quote):
        return target
    regions = [one.entity for one in reading.mentions if one.entity.kind is Kind.REGION and holds(target.quote, one.quote)]
    own: tuple[Ref, ...] = (reading.plan.region,) if reading.plan.region else ()
    return replace(target, regions=tuple(dict.fromkeys(regions)) or own)
