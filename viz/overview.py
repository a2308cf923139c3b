"""What a page shows first where nothing is asked for: of each class what matters most, so that the whole can be taken in."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from graph.exporting.network import Network
from viz.choose import REFERENCE, said
from viz.look import LOOKS

_SHARES = {
    "Plan": 4,
    "PolicyDocument": 9,
    "Organization": 3,
    "Goal": 20,
    "Project": 22,
    "Programme": 11,
    "Target": 10,
    "Indicator": 0,
    "Region": 24,
    "Industry": 24,
}
"""How a first view is shared out among the classes; what one does not need falls to the others."""

_AT_ONCE = 3
"""How much an edge to what was chosen already counts against any other edge."""


def overview(network: Network, kinds: Collection[str], limit: int) -> tuple[str, ...]:
    """At most `limit` nodes of the `kinds`, each class its share: the best connected goals and projects, then what they lead to."""
    available = {look.kind: 0 for look in LOOKS if look.kind in kinds}
    for _, facts in network.nodes(data=True):
        if facts["kind"] in available:
            available[facts["kind"]] += 1
    chosen: list[str] = []
    for kind, share in sorted(_shared_out(available, limit).items(), key=lambda item: _turn(item[0])):
        chosen += _best(network, kind, frozenset(chosen), share)
    return tuple(chosen)


def _turn(kind: str) -> int:
    """Goals and projects are chosen first, since the choice of the others looks at them."""
    return ("Plan", "Goal", "Project").index(kind) if kind in ("Plan", "Goal", "Project") else 3


def _best(network: Network, kind: str, chosen: Collection[str], count: int) -> list[str]:
    def weight(node: str) -> tuple[int, int]:
        edges = [*network.out_edges(node, keys=True), *network.in_edges(node, keys=True)]
        led = sum(key not in REFERENCE and (source in chosen or target in chosen) for source, target, key in edges)
        return -(_AT_ONCE * led + said(network, node)), -network.nodes[node]["mentions"]

    return sorted((node for node, facts in network.nodes(data=True) if facts["kind"] == kind), key=weight)[:count]


def _shared_out(available: Mapping[str, int], limit: int) -> dict[str, int]:
    """How many of each class: its share of `limit`; what one class does not need falls to the others, one by one."""
    whole = sum(_SHARES[kind] for kind in available) or 1
    given = {kind: min(count, _SHARES[kind] * limit // whole) for kind, count in available.items()}
    left = limit - sum(given.values())
    while left > 0:
        short = [kind for kind in available if given[kind] < available[kind]]
        taking = [kind for kind in short if _SHARES[kind]] or short
        if not taking:
            break
        for kind in taking[:left]:
            given[kind] += 1
        left -= len(taking)
    return given
