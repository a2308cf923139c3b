"""From the store to files: RDF in six syntaxes, networks, a table; the same bytes each time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from graph.files import write_atomically
from graph.network import build_network
from graph.network_files import gexf, graphml
from graph.store import PlanStore, StoredPlan
from graph.syntaxes import jsonld, nquads, ntriples, rdfxml
from graph.table import facts_csv
from graph.turtle import trig, turtle
from ontology.errors import PolicykgError, UsageError
from ontology.terms import ONTOLOGY

SYNTAXES: Mapping[str, Callable[[Iterable[ox.Quad], str | None], bytes]] = {
    "turtle": turtle,
    "jsonld": jsonld,
    "nt": ntriples,
    "nquads": nquads,
    "trig": trig,
    "rdfxml": rdfxml,
}
"""The syntaxes of RDF. N-Quads and TriG keep the named graphs, the others hold their union."""

FORMATS = (*SYNTAXES, "graphml", "gexf", "csv")
"""All formats: syntaxes of RDF, networks for Gephi, and the table of facts."""


def find_plans(store: PlanStore, names: Iterable[str]) -> tuple[StoredPlan, ...]:
    """The plans that the names pick, in the store's order: each name is a key, an IRI, a number, a year, or a part of a title.

    UsageError where a name picks none.
    """
    plans = store.plans()
    picked: set[str] = set()
    for name in names:
        found = [plan for plan in plans if _is_called(plan, name)]
        if not found:
            known = "; ".join(f"{plan.label} ({plan.key})" for plan in plans) or "none"
            raise UsageError(f"No plan in the store is called {name!r}; there are: {known}.")
        picked.update(plan.graph for plan in found)
    return tuple(plan for plan in plans if plan.graph in picked)


def _is_called(plan: StoredPlan, name: str) -> bool:
    exact = (plan.key, plan.iri, plan.graph, plan.number, str(plan.year))
    return bool(name) and (name in exact or name in plan.title or name in plan.label)


def render(store: PlanStore, format_: str = "turtle", *, plans: Sequence[StoredPlan] | None = None, ontology: bool = False) -> bytes:
    """The plans given, all in the store where None is, in one of FORMATS; with the ontology where it is asked for (RDF only).

    UsageError where there is no such format.
    """
    if format_ not in FORMATS:
        raise UsageError(f"There is no format {format_!r}: take one of {', '.join(FORMATS)}.")
    chosen = store.plans() if plans is None else plans
    if format_ in SYNTAXES:
        names = [plan.graph for plan in chosen] + [str(ONTOLOGY)] * ontology
        return SYNTAXES[format_](store.quads(*names) if names else (), _base(chosen))
    if format_ == "csv":
        return facts_csv(store if plans is None else store.only(*(plan.graph for plan in plans)))
    return {"graphml": graphml, "gexf": gexf}[format_](build_network(store, plans))


def _base(plans: Sequence[StoredPlan]) -> str | None:
    """The base under which all plans were built; None where they were built under several."""
    bases = {plan.graph.removesuffix(f"graph/{plan.key}") for plan in plans}
    return bases.pop() if len(bases) == 1 else None


def write(
    store: PlanStore, path: str | Path, format_: str = "turtle", *, plans: Sequence[StoredPlan] | None = None, ontology: bool = False
) -> None:
    """Writes what `render` gives to a file, whole or not at all, or to standard output where `path` is "-".

    PolicykgError where the file cannot be written.
    """
    data = render(store, format_, plans=plans, ontology=ontology)
    if str(path) == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        write_atomically(Path(path), data)
    except OSError as error:
        raise PolicykgError(f"{path} cannot be written ({error.strerror}): choose a file in a folder that you may write.") from None
