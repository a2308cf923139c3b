"""What became of the corrections of some plans: applied, not applied, overruled, and what of them may be a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from graph.iris import Iris
from graph.naming import in_tables
from graph.reviewing.correcting import Applied, Corrected, Missed
from graph.reviewing.corrections import Correction, Decision
from graph.store import PlanStore
from ontology.concepts import Kind
from ontology.records import Mention, Ref, Relation, Target, WordedTarget


@dataclass(frozen=True, slots=True)
class Begun:
    """A correction that links to a thing of which neither the store nor a reference table knew: its kind, IRI and name."""

    correction: Correction
    kind: Kind
    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the corrections of some plans: how many hold now; which do not apply, with the reasons; which a later one on the same
    thing overrules, with that one; and which name a thing that is new."""

    applied: int
    missed: tuple[Missed, ...]
    overruled: tuple[tuple[Correction, Correction], ...] = ()
    begun: tuple[Begun, ...] = ()


def overruled(corrections: Sequence[Correction]) -> Iterable[tuple[Correction, Correction]]:
    """Those that are not the last ones on their things, each with the last one."""
    last = {one.thing: at for at, one in enumerate(corrections)}
    return ((one, corrections[last[one.thing]]) for at, one in enumerate(corrections) if last[one.thing] != at)


def begun(store: PlanStore, corrected: Corrected, new: Sequence[Correction], iris: Iris) -> Iterable[Begun]:
    """Those of `new`, applied in a plan, that name a thing which is not in the store as it is (nor in the tables)."""
    labels, fresh = {entity.ref: entity.label for entity in corrected.reading.entities}, frozenset(new)
    for one in corrected.applied:
        ref = _linked(one)
        if one.correction in fresh and ref in labels and not in_tables(ref):
            iri = str(iris.entity(ref))
            if next(iter(store.raw.quads_for_pattern(ox.NamedNode(iri), None, None)), None) is None:
                yield Begun(one.correction, ref.kind, iri, labels[ref])


def _linked(applied: Applied) -> Ref | None:
    """What a thing was linked to by a person's word; None where it was not."""
    if applied.correction.decision is not Decision.RELINK:
        return None
    match applied.became:
        case Mention(entity=ref) | Target(indicator=ref) | WordedTarget(indicator=ref) | Relation(object=ref):
            return ref
    return None
