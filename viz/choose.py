"""What a user asks to see: classes by their names, one thing by its name, and what stands around it."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Sequence

from graph.exporting.network import Network
from ontology.errors import UsageError
from ontology.identity import canonical_name
from viz.look import LOOKS

REFERENCE = frozenset({"partOf", "hasMember", "broader"})
"""Edges that come from reference tables, not from what a plan says."""

HUB = 50
"""How many neighbours a thing may have to be walked through."""

_NEAR = 5


def kinds_of(names: Iterable[str]) -> tuple[str, ...]:
    """Classes by their local or Chinese names, capitals or not, each once; UsageError where one is unknown.

    >>> kinds_of(["project", "区域"])
    ('Project', 'Region')
    """
    known = {name.casefold(): look.kind for look in LOOKS for name in (look.kind, look.zh)}
    for name in names:
        if name.casefold() not in known:
            raise UsageError(f"No class is called {name!r}. The classes: {', '.join(f'{look.kind} {look.zh}' for look in LOOKS)}.")
    return tuple(dict.fromkeys(known[name.casefold()] for name in names))


def find_node(network: Network, name: str) -> str:
    """The node that `name` means: its IRI, its label, another of its names, or a part that no other node's names hold.

    UsageError where nothing or several things are so called; it says what comes near, or which they are.
    """
    if name in network:
        return name
    wanted = canonical_name(name)
    named = {node: [canonical_name(text) for text in (facts["label"], *facts["alt_labels"])] for node, facts in network.nodes(data=True)}
    for found in (
        [node for node, names in named.items() if names[0] == wanted],
        [node for node, names in named.items() if wanted in names],
        [node for node, names in named.items() if wanted and any(wanted in text for text in names)],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(f"{len(found)} things are called {name!r}: {_listed(network, found)}. Give the full name, or the IRI.")
    near = difflib.get_close_matches(wanted, dict.fromkeys(text for names in named.values() for text in names), n=_NEAR, cutoff=0.3)
    hint = f"Near it: {'、'.join(near)}." if near else "Search the page without --focus for what there is."
    raise UsageError(f"Nothing in the graph is called {name!r}. {hint}")


def _listed(network: Network, nodes: Sequence[str]) -> str:
    shown = [f"{network.nodes[node]['label']} ({network.nodes[node]['kind']}, {node})" for node in nodes[:_NEAR]]
    return "; ".join(shown) + (f"; and {len(nodes) - _NEAR} more" if len(nodes) > _NEAR else "")


def around(network: Network, centre: str, hops: int, kinds: Collection[str], limit: int) -> tuple[str, ...]:
    """The node and what at most `hops` edges lead to, nearest first, then what more nearer ones lead to: at most `limit` of the `kinds`.

    What more than HUB things touch is shown but not walked through: a province touches everything, and tells nothing of what lies beyond.
    """
    distance = {centre: 0}
    frontier = [centre]
    for step in range(1, hops + 1):
        reached = dict.fromkeys(
            other
            for node in frontier
            if node == centre or len(set(_near(network, node))) <= HUB
            for other in _near(network, node)
            if other not in distance
        )
        distance.update(dict.fromkeys(reached, step))
        frontier = list(reached)
    wanted = [node for node in network if node in distance and (node == centre or network.nodes[node]["kind"] in kinds)]
    wanted.sort(key=lambda node: (distance[node], -sum(distance.get(other, hops) < distance[node] for other in _near(network, node))))
    return tuple(wanted[:limit])


def _near(network: Network, node: str) -> Iterable[str]:
    yield from network.successors(node)
    yield from network.predecessors(node)


def said(network: Network, node: str) -> int:
    """How many edges that plans state a node has."""
    return sum(key not in REFERENCE for _, _, key in _edges(network, node))


def _edges(network: Network, node: str) -> list[tuple[str, str, str]]:
    return [*network.out_edges(node, keys=True), *network.in_edges(node, keys=True)]
