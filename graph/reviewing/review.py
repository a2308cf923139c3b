"""Review: what is doubtful in the plans of a store, and the corrections that people make of it.

A plan's graph is a function of its reading and of the corrections kept beside the store; both are kept, so a correction can be added,
changed or withdrawn at any time, and holds again when the plan is built anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pyoxigraph as ox

from graph.iris import Iris, PlanIris
from graph.naming import NAMED
from graph.reading_files import keep_reading, kept_reading, packed
from graph.reviewing.correcting import Corrected, Missed, correct
from graph.reviewing.corrections import CorrectedThing, Correction, Decision, keep_corrections, kept_corrections, merged
from graph.reviewing.items import COMMITMENT, TARGET_KINDS, Item, iris_of, items
from graph.reviewing.outcome import Outcome, begun, overruled
from graph.store import PlanStore
from graph.stored_plans import StoredPlan
from graph.triples import plan_ntriples
from ontology.concepts import Kind, Predicate
from ontology.errors import UsageError
from ontology.records import Reading, Relation
from ontology.standards import ITSRDF

TYPES = (*(kind.value for kind in (*NAMED, *TARGET_KINDS)), COMMITMENT, *(predicate.value for predicate in Predicate))
"""The types of items: what is mentioned, and what is said of it."""

_NOTHING = "nothing was decided of it that could be withdrawn"


@dataclass(frozen=True, slots=True)
class Doubt:
    """An item of a plan with its IRI."""

    plan: StoredPlan
    item: Item
    iri: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan that was read, ready for a store: its corrected graph (so many triples, as N-Triples), its reading as it was, and the
    corrections that do not apply. Bytes and numbers go from one process to another at little cost.
    """

    plan_key: str
    name: str
    data: bytes
    triples: int
    reading: bytes
    missed: tuple[Missed, ...]


def prepare(reading: Reading, corrections: Iterable[Correction], base: str) -> Prepared:
    """What `put` puts into a store: a pure function, so that it can be made in another process.

    `corrections` may be of other plans too. Those that no longer apply are not lost: they stay in their file.
    """
    corrected, key = correct(reading, corrections), reading.plan.key
    data, triples = plan_ntriples(corrected.reading, base, corrected.applied)
    return Prepared(key, str(Iris(base).graph(key)), data, triples, packed(reading), corrected.missed)


def put(store: PlanStore, prepared: Prepared) -> None:
    """Puts a plan into the store and keeps its reading beside it."""
    keep_reading(store.folder, prepared.plan_key, prepared.reading)
    store.replace(prepared.data, prepared.name)


def doubts(store: PlanStore, plans: Iterable[StoredPlan], *, below: Decimal, types: Sequence[str] = ()) -> list[Doubt]:
    """The items whose confidence is less than `below`, of these types only where any is named: the least sure of each plan first.

    UsageError where a type is unknown; StoreError where a plan's reading is not kept.
    """
    wanted = {_type(name) for name in types}
    corrections = kept_corrections(store.folder)
    found: list[Doubt] = []
    for plan in plans:
        reading = correct(kept_reading(store.folder, plan.key), corrections).reading
        iri_of = iris_of(reading, PlanIris(Iris(plan.base), plan.key))
        doubtful = [one for one in items(reading) if one.confidence is not None and one.confidence < below and _is_asked(store, plan, one)]
        chosen = [one for one in doubtful if not wanted or one.type.lower() in wanted]
        found += [Doubt(plan, one, str(iri_of(one.thing))) for one in sorted(chosen, key=_confidence)]
    return found


def _is_asked(store: PlanStore, plan: StoredPlan, item: Item) -> bool:
    """Whether there is anything to decide: two things may be one only where some plan names the other, or the gazetteer has it."""
    if not isinstance(item.thing, Relation) or item.thing.predicate is not Predicate.MAY_BE or item.thing.object.kind is Kind.REGION:
        return True
    other = ox.NamedNode(str(Iris(plan.base).entity(item.thing.object)))
    return next(iter(store.raw.quads_for_pattern(None, ox.NamedNode(str(ITSRDF.taIdentRef)), other, None)), None) is not None


def _confidence(item: Item) -> Decimal:
    return item.confidence or Decimal(0)


def _type(name: str) -> str:
    """The type so called, in lower case."""
    lower = "policydocument" if name.lower() == "document" else name.lower()
    if lower not in {one.lower() for one in TYPES}:
        raise UsageError(f"{name!r} is no type to review: name one of {', '.join(TYPES)}.")
    return lower


def apply_corrections(store: PlanStore, new: Sequence[Correction]) -> Outcome:
    """Applies `new` behind the corrections kept beside the store, keeps them, and puts the corrected plans into the store.

    Those that do not apply are not kept. The file is written first, so that a crash loses no correction: the next build applies it.
    """
    plans = {plan.key: plan for plan in store.plans()}
    kept = kept_corrections(store.folder)
    touched = list(dict.fromkeys(one.plan for one in new if one.plan in plans))
    readings = {key: kept_reading(store.folder, key) for key in touched}
    corrected = {key: correct(reading, merged(kept, new)) for key, reading in readings.items()}
    reasons = _reasons(corrected, kept, new)
    fresh = [each for key, one in corrected.items() for each in begun(store, one, new, Iris(plans[key].base))]
    now = merged(kept, [one for one in new if one.thing not in reasons])
    keep_corrections(store.folder, now)
    for key in touched:
        put(store, prepare(readings[key], now, plans[key].base))
    missed = sorted((Missed(one, reasons[one.thing]) for one in new if one.thing in reasons), key=lambda one: one.correction.line)
    late = tuple(pair for pair in overruled(new) if pair[0].thing not in reasons)
    return Outcome(len(new) - len(missed) - len(late), tuple(missed), late, tuple(fresh))


def _reasons(corrected: Mapping[str, Corrected], kept: Sequence[Correction], new: Sequence[Correction]) -> dict[CorrectedThing, str]:
    """Why what `new` decides of a thing does not apply, by thing: of several decisions on one thing the last one counts."""
    reasons = {one.correction.thing: one.reason for each in corrected.values() for one in each.missed}
    decided = {one.thing for one in (*kept, *new) if one.decision is not Decision.WITHDRAW}
    reasons |= {one.thing: _NOTHING for one in new if one.thing not in decided}
    reasons |= {one.thing: "no plan in the store has that key" for one in new if one.plan not in corrected}
    return {one.thing: reasons[one.thing] for one in new if one.thing in reasons}
