"""Where things stand: in columns by class, ordered so that what belongs together stands near, nothing over another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from graph.exporting.network import Network
from viz.look import BY_KIND, LOOKS, fitted, height_of

GAP = 46
"""Between columns, in pixels."""

HEAD = 32
"""What a class's heading takes in its column."""

TALLEST = 800
"""How tall a column may grow; more for more than _MANY nodes."""

LEEWAY = 60
"""How many pixels a strip may be taller than its even share, so that no strip is left with one node."""

_MANY = 150
_SWEEPS = 12


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of a thing's box, in pixels from the top left, and the box's size."""

    x: float
    y: float
    width: int
    height: int


def arrange(network: Network, shown: Iterable[str]) -> dict[str, Spot]:
    """The spots of the nodes `shown`: a function of the network's order and edges alone.

    The order in a column follows the places of a node's neighbours (barycentres, swept left to right and back).
    """
    columns = _columns(network, shown)
    neighbours = _neighbours(network, {node for column in columns for node in column})
    heights = {node: _height(network, node) for column in columns for node in column}
    for sweep in range(_SWEEPS):
        places = _places(columns, heights)
        for column in columns if sweep % 2 == 0 else reversed(columns):
            _order(network, column, neighbours, places)
            places.update(_places([column], heights))
    return _spots(network, columns, heights)


def _columns(network: Network, shown: Iterable[str]) -> list[list[str]]:
    columns: list[list[str]] = [[] for _ in range(max(look.column for look in LOOKS) + 1)]
    rank = {look.kind: rank for rank, look in enumerate(LOOKS)}
    for node in sorted(shown, key=lambda node: rank[network.nodes[node]["kind"]]):
        columns[BY_KIND[network.nodes[node]["kind"]].column].append(node)
    return columns


def _neighbours(network: Network, shown: set[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {node: [] for node in shown}
    for source, target in network.edges():
        if source in shown and target in shown and _column(network, source) != _column(network, target):
            found[source].append(target)
            found[target].append(source)
    return found


def _column(network: Network, node: str) -> int:
    return BY_KIND[network.nodes[node]["kind"]].column


def _height(network: Network, node: str) -> int:
    look = BY_KIND[network.nodes[node]["kind"]]
    return height_of(fitted(network.nodes[node]["label"], look.width, look.lines))


def _places(columns: Iterable[Sequence[str]], heights: Mapping[str, int]) -> dict[str, float]:
    """How far down its column each node stands, as a share of the column."""
    places: dict[str, float] = {}
    for column in columns:
        total, down = sum(heights[node] for node in column), 0.0
        for node in column:
            places[node] = (down + heights[node] / 2) / total
            down += heights[node]
    return places


def _order(network: Network, column: list[str], neighbours: Mapping[str, Sequence[str]], places: Mapping[str, float]) -> None:
    """Sorts a column by class, then by the mean place of each node's neighbours."""
    rank = {look.kind: rank for rank, look in enumerate(LOOKS)}

    def key(node: str) -> tuple[int, float]:
        near = neighbours[node]
        return rank[network.nodes[node]["kind"]], sum(places[other] for other in near) / len(near) if near else places[node]

    column.sort(key=key)


def _spots(network: Network, columns: Sequence[Sequence[str]], heights: Mapping[str, int]) -> dict[str, Spot]:
    spots: dict[str, Spot] = {}
    tallest = TALLEST * max(1.0, sqrt(sum(map(len, columns)) / _MANY))
    left = 0.0
    for column in columns:
        if column:
            left = _stack(network, column, heights, tallest, left, spots)
    return spots


def _stack(
    network: Network, column: Sequence[str], heights: Mapping[str, int], tallest: float, left: float, spots: dict[str, Spot]
) -> float:
    """Stacks one column, in as many strips as keep it about as tall as `tallest`; gives where the next may begin."""
    width = BY_KIND[network.nodes[column[0]]["kind"]].width
    kinds = len({network.nodes[node]["kind"] for node in column})
    total = sum(heights[node] for node in column) + kinds * HEAD
    strip = total / max(1, ceil(total / tallest - 0.25))
    down, before = 0.0, ""
    for node in column:
        kind = network.nodes[node]["kind"]
        head = HEAD if kind != before or down == 0 else 0
        if down and down + head + heights[node] > max(strip, 2 * HEAD) + LEEWAY:
            left, down, head = left + width + GAP / 3, 0.0, HEAD
        down, before = down + head, kind
        spots[node] = Spot(left + width / 2, down + heights[node] / 2, width, heights[node])
        down += heights[node]
    return left + width + GAP
