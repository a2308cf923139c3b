"""From what a user calls a plan to the plans of a store."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.store import StoredPlan
from ontology.errors import UsageError
from ontology.identity import canonical_name


def choose_plans(plans: Sequence[StoredPlan], names: Iterable[str]) -> tuple[StoredPlan, ...]:
    """The plans that `names` mean, each once: a year planned, a document number, a key or IRI, or part of a title.

    UsageError where a name means none of the plans; it lists them.
    """
    chosen: dict[str, StoredPlan] = {}
    for name in names:
        found = [plan for plan in plans if _means(name, plan)]
        if not found:
            there = "; ".join(f"{plan.label} ({plan.number or plan.key})" for plan in plans) or "none"
            raise UsageError(f"No plan in the store is called {name!r}. The plans in it: {there}.")
        chosen.update((plan.graph, plan) for plan in found)
    return tuple(chosen.values())


def _means(name: str, plan: StoredPlan) -> bool:
    if re.fullmatch(r"\d{4}", name):
        return plan.year == int(name)
    wanted = canonical_name(name)
    if not wanted:
        return False
    exact = {plan.key, plan.iri, plan.graph, canonical_name(plan.number or "")}
    return wanted in exact or any(wanted in canonical_name(title) for title in (plan.title, plan.label))
