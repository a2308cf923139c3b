"""From what a user calls a plan to the plans of a store."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.store import PlanStore
from graph.stored_plans import StoredPlan
from ontology.errors import UsageError
from ontology.identity import canonical_name


def choose_plans(plans: Sequence[StoredPlan], names: Iterable[str]) -> tuple[StoredPlan, ...]:
    """The plans that `names` mean, each once: a year planned, a document number, a key or IRI, or part of a title.

    UsageError where a name means none of the plans; it lists them.
    """
    chosen: dict[str, StoredPlan] = {}
    for name in names:
        chosen.update((plan.graph, plan) for plan in _meant(plans, name))
    return tuple(chosen.values())


def choose_graphs(store: PlanStore, names: Iterable[str]) -> tuple[str, ...]:
    """The graphs of the plans in `store` that `names` mean (see `choose_plans`)."""
    return tuple(plan.graph for plan in choose_plans(store.plans(), names))


def choose_one(plans: Sequence[StoredPlan], name: str) -> StoredPlan:
    """The one plan that `name` means; of several the one that is called so in full.

    UsageError where that is none of the plans, or several; it lists them.
    """
    found = _meant(plans, name)
    whole = [plan for plan in found if canonical_name(name) in _names(plan)]
    if len(found) > 1 and len(whole) != 1:
        raise UsageError(f"{name!r} means {len(found)} plans: {listed(found)}. Name one by its number, its whole title or its key.")
    return whole[0] if len(whole) == 1 else found[0]


def _meant(plans: Sequence[StoredPlan], name: str) -> list[StoredPlan]:
    found = [plan for plan in plans if _means(name, plan)]
    if not found:
        raise UsageError(f"No plan in the store is called {name!r}. The plans in it: {listed(plans) or 'none'}.")
    return found


def _means(name: str, plan: StoredPlan) -> bool:
    if re.fullmatch(r"\d{4}", name):
        return plan.year == int(name)
    wanted = canonical_name(name)
    if not wanted:
        return False
    return wanted in _names(plan) or any(wanted in canonical_name(title) for title in (plan.title, plan.label))


def _names(plan: StoredPlan) -> set[str]:
    """All that the plan is called in full."""
    return {plan.key, plan.iri, plan.graph, *(canonical_name(name) for name in (plan.number or "", plan.title, plan.label))} - {""}


def listed(plans: Sequence[StoredPlan]) -> str:
    """The plans in a line, each with its number, or its key."""
    return "; ".join(f"{plan.label} ({plan.number or plan.key})" for plan in plans)
