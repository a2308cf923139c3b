"""Which documents, programmes, regions and industries came and went from one plan to another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from graph.comparison.alike import near_names
from graph.comparison.said import THINGS, PlanSaid, ThingSaid
from ontology.concepts import Kind


class Fate(StrEnum):
    """Whether a thing is named by the later plan alone, by the earlier alone (nothing was found in the later), or by both."""

    CAME = "came"
    WENT = "went"
    STAYED = "stayed"


@dataclass(frozen=True, slots=True)
class ThingChange:
    """A document, programme, region or industry, as each plan names it; `near` are names much like it that the other plan alone has."""

    fate: Fate
    kind: Kind
    iri: str
    label: str
    number: str
    before: ThingSaid | None
    after: ThingSaid | None
    near: tuple[str, ...] = ()


def thing_changes(earlier: PlanSaid, later: PlanSaid, close: Collection[tuple[str, str]] = ()) -> tuple[ThingChange, ...]:
    """The things by kind: those that came, went and stayed; each in the order of the plan that names it, of the later where both do.

    `close` are things (IRIs), each pair both ways, of which the graph says that they may be one.
    """
    return tuple(thing for kind in THINGS for thing in _of_kind(kind, earlier.things, later.things, close))


def _of_kind(kind: Kind, before: Iterable[ThingSaid], after: Iterable[ThingSaid], close: Collection[tuple[str, str]]) -> list[ThingChange]:
    ours = {thing.iri: thing for thing in before if thing.kind is kind}
    theirs = {thing.iri: thing for thing in after if thing.kind is kind}
    found = [_change(Fate.STAYED if iri in ours else Fate.CAME, ours.get(iri), thing, thing) for iri, thing in theirs.items()]
    found += [_change(Fate.WENT, thing, None, thing) for iri, thing in ours.items() if iri not in theirs]
    if kind in (Kind.DOCUMENT, Kind.PROGRAMME):
        found = [_with_near(change, found, close) for change in found]
    return sorted(found, key=lambda change: list(Fate).index(change.fate))


def _change(fate: Fate, before: ThingSaid | None, after: ThingSaid | None, shown: ThingSaid) -> ThingChange:
    number = shown.number or (before.number if before is not None else "")
    return ThingChange(fate, shown.kind, shown.iri, shown.label, number, before, after)


def _with_near(change: ThingChange, all_: Sequence[ThingChange], close: Collection[tuple[str, str]]) -> ThingChange:
    other = {Fate.CAME: Fate.WENT, Fate.WENT: Fate.CAME}.get(change.fate)
    alone = [one for one in all_ if one.fate is other]
    linked = [one.label for one in alone if (one.iri, change.iri) in close]
    return replace(change, near=tuple(dict.fromkeys((*linked, *near_names(change.label, (one.label for one in alone))))))
