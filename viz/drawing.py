"""The network as pyvis draws it: nodes, edges and options for vis-network, ids counted from 0."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pyvis.network import Network as Drawing

from graph.exporting.network import Network
from viz.choose import REFERENCE, said
from viz.layout import Spot
from viz.look import BY_KIND, FONT_SIZE, LINE, LOOKS, fitted

_FONTS = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif"
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "tooltipDelay": 150,
        "keyboard": {"enabled": False},
        "multiselect": False,
        "selectConnectedEdges": False,
        "zoomSpeed": 0.6,
    },
    "nodes": {"shape": "box", "borderWidth": 1, "borderWidthSelected": 2, "shapeProperties": {"borderRadius": 7}},
    "edges": {
        "smooth": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.45},
        "arrows": {"to": {"enabled": False, "scaleFactor": 0.5}},
        "color": {"color": "#c3cad4", "hover": "#5b6675", "highlight": "#22264b", "inherit": False},
        "width": 1,
        "hoverWidth": 1,
        "selectionWidth": 1,
    },
}


def draw(network: Network, embedded: Sequence[str], spots: Mapping[str, Spot]) -> tuple[list[Any], list[Any], dict[str, Any]]:
    """Nodes, edges and options, for the nodes `embedded` in that order; those that have spots stand there."""
    drawing = Drawing(directed=True)
    ids = {node: number for number, node in enumerate(embedded)}
    for node in embedded:
        drawing.add_node(ids[node], **_node(network, node, spots.get(node)))
    for source, target, key, facts in network.edges(keys=True, data=True):
        if source in ids and target in ids:
            drawing.add_edge(ids[source], ids[target], **_edge(network, source, target, key, facts))
    drawing.options = _options()
    nodes, edges, _, _, _, options = drawing.get_network_data()
    return nodes, edges, json.loads(options)


def _node(network: Network, node: str, spot: Spot | None) -> dict[str, Any]:
    facts = network.nodes[node]
    look, links = BY_KIND[facts["kind"]], said(network, node)
    place = {} if spot is None else {"x": round(spot.x), "y": round(spot.y)}
    return {
        "label": fitted(facts["label"], look.width, look.lines) or " ",
        "title": f"{look.zh}：{facts['label']}\n提及 {facts['mentions']} 处，联系 {links} 条",
        "shape": "box",
        "group": look.kind,
        **place,
    }


def _edge(network: Network, source: str, target: str, key: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """An edge that a reference table or a project's status gives is `quiet`: drawn only where one of its ends is chosen."""
    kinds = BY_KIND[network.nodes[source]["kind"]], BY_KIND[network.nodes[target]["kind"]]
    quiet = key in REFERENCE or key.startswith("about/") or (kinds[0].column == kinds[1].column)
    title = f"{network.nodes[source]['label']} — {facts['label']} → {network.nodes[target]['label']}"
    return {"title": title, "name": facts["label"], "quiet": quiet, "key": key}


def _options() -> dict[str, Any]:
    """The options; a class is a group, whose colours its boxes have."""
    groups = {
        look.kind: {
            "color": {
                "background": "#ffffff",
                "border": _pale(look.color),
                "highlight": {"background": "#ffffff", "border": look.color},
                "hover": {"background": "#f7f9fc", "border": look.color},
            },
            "font": {"size": FONT_SIZE, "color": "#1c2430", "face": _FONTS, "align": "left"},
            "margin": {"top": 4, "bottom": 4, "left": 24, "right": 4},
            "widthConstraint": {"minimum": look.width - 28, "maximum": look.width - 28},
            "heightConstraint": {"minimum": LINE - 3},
        }
        for look in LOOKS
    }
    return {**_OPTIONS, "groups": groups}


def _pale(color: str) -> str:
    """A colour mixed with white, two parts to three.

    >>> _pale("#000000")
    '#999999'
    """
    return "#" + "".join(f"{(int(color[at : at + 2], 16) * 2 + 255 * 3) // 5:02x}" for at in (1, 3, 5))
