"""The network of the plans as one page that opens without a network."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence

import networkx as nx

from graph.choose import choose_plans
from graph.exporting.network import Network, build_network
from graph.store import PlanStore
from graph.stored_plans import StoredPlan
from ontology import __version__
from ontology.errors import UsageError
from viz.assets import render
from viz.choose import around, find_node, kinds_of
from viz.layout import arrange
from viz.look import LOOKS
from viz.overview import overview
from viz.payload import EMBEDDED, payload

LIMIT = 125
HOPS = 1


def network_page(
    store: PlanStore,
    *,
    focus: str | None = None,
    hops: int = HOPS,
    plans: Sequence[str] = (),
    types: Sequence[str] = (),
    limit: int = LIMIT,
) -> str:
    """One HTML file (to be written as UTF-8) that shows the store's network, and needs nothing else to do so.

    First it shows at most `limit` things: the most telling of each class, or with `focus` that thing and what at most `hops` edges lead
    to. `plans` (a year, a number, part of a title) and `types` (local or Chinese names of classes) choose; the page also carries what
    is not shown at first, to be searched and unfolded. UsageError for a plan, class or thing that is not there, or several of one
    name. The same store gives the same bytes.
    """
    if limit < 1 or hops < 0:
        raise UsageError("--limit must be at least 1 and --hops at least 0.")
    kinds = kinds_of(types) or tuple(look.kind for look in LOOKS)
    chosen = choose_plans(store.plans(), plans)
    part = store.only(*(plan.graph for plan in chosen))
    whole = build_network(part)
    plan_of = _papers_of_plans(whole)
    network = _plans_once(whole, plan_of)
    centre = None if focus is None else find_node(network, plan_of.get(focus, focus))
    shown = overview(network, kinds, limit) if centre is None else around(network, centre, hops, kinds, limit)
    there = chosen or store.plans()
    data = payload(part, network, there, arrange(network, shown), centre)
    return render(data, _facts(network, there, len(data["nodes"]), _command(focus, hops, plans, types, limit)))


def _papers_of_plans(network: Network) -> dict[str, str]:
    """The papers that notices hand down under the name of a plan, each with that plan."""
    labels = {node: facts["label"] for node, facts in network.nodes(data=True)}
    parts = ((part, whole) for part, whole, key in network.edges(keys=True) if key == "isPartOf" and labels[part] == labels[whole])
    return {part: whole for part, whole in parts if network.nodes[whole]["kind"] == "Plan"}


def _plans_once(network: Network, plan_of: Mapping[str, str]) -> Network:
    """The network where such a paper is no thing beside its plan: edges of either are the plan's, with the sentences of both."""
    once: Network = nx.MultiDiGraph()
    once.add_nodes_from((node, facts) for node, facts in network.nodes(data=True) if node not in plan_of)
    for source, target, key, facts in network.edges(keys=True, data=True):
        source, target = plan_of.get(source, source), plan_of.get(target, target)
        if source == target:
            continue
        known = once.get_edge_data(source, target, key) or {"plans": (), "evidence": ()}
        both = {name: tuple(dict.fromkeys((*known[name], *facts[name]))) for name in ("plans", "evidence")}
        once.add_edge(source, target, key=key, **{**facts, **both})
    return once


def _facts(network: Network, plans: Sequence[StoredPlan], carried: int, command: str) -> dict[str, object]:
    return {
        "title": "、".join(plan.label for plan in plans[:3]) + (f"等 {len(plans)} 份" if len(plans) > 3 else ""),
        "plans": len(plans),
        "nodes": network.number_of_nodes(),
        "edges": network.number_of_edges(),
        "carried": carried,
        "full": carried == network.number_of_nodes(),
        "most": EMBEDDED,
        "version": __version__,
        "command": command,
    }


def _command(focus: str | None, hops: int, plans: Sequence[str], types: Sequence[str], limit: int) -> str:
    """The command that makes this page again."""
    words = ["policykg", "viz", "-o", "plan.html"]
    words += [] if focus is None else ["--focus", focus, "--hops", str(hops)]
    words += [word for plan in plans for word in ("--plan", plan)] + [word for kind in types for word in ("--type", kind)]
    return shlex.join(words if limit == LIMIT else [*words, "--limit", str(limit)])
