"""The graph of the plans as a networkx graph: things as nodes, what is said of them as edges with their sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias

import networkx as nx
from rdflib import Graph

from graph.exporting.network_rows import ALTERNATIVES, FACTS, KINDS, LABELS, MENTIONS, NODES, REFERENCE, Row, rows
from graph.ordering import natural
from graph.short_iris import local_name
from graph.store import PlanStore, in_memory
from ontology.terms import ontology_graph

Network: TypeAlias = "nx.MultiDiGraph[str]"

_RANK = {kind: rank for rank, kind in enumerate(("Plan", "Target", *(kind for kind in KINDS if kind not in ("Plan", "Target"))))}
"""Of several classes a node has the first: a plan is a Plan and no PolicyDocument, a target a Target and no Goal."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence, and where it stands: the plan's name and IRI, the section's path and heading, the page where there are pages, and its
    first character in the section's text."""

    sentence: str
    plan: str
    plan_iri: str
    section: str
    heading: str
    page: int | None
    begin: int


@dataclass(slots=True)
class _Node:
    kind: str
    label: str
    mentions: int = 0
    plans: set[str] = field(default_factory=set)
    alt_labels: set[str] = field(default_factory=set)


Nodes = dict[str, _Node]
Edges = dict[tuple[str, str, str], tuple[str, set[Evidence]]]
"""(from, to, key) → the predicate's IRI, and the sentences that state the edge."""


def build_network(data: PlanStore | Graph, graphs: Sequence[str] = ()) -> Network:
    """The network of the plans whose graphs are named, of all in the store (or graph) where none is.

    A node is an IRI with `label`, `kind` (one of KINDS), `plans` (the names of the plans that mention it), `mentions` (how many there
    are; of an indicator that no mention names, its targets) and `alt_labels`. An edge has as its key the predicate's local name (for
    what a plan does to a project `about/Starting` …), and `predicate` (its IRI), `label` (Chinese), `plans` and `evidence` (a tuple of
    Evidence; empty for reference facts such as partOf). A plan stands for its sections: it cites documents, is about projects, and
    holds the goals at the top. Nodes and edges come in one order, whatever the store's.
    """
    network: Network = nx.MultiDiGraph()
    store = data if isinstance(data, PlanStore) else in_memory(data)
    store = store.only(*graphs)
    nodes = _nodes(store)
    _add_nodes(network, nodes)
    _add_edges(network, _edges(store, nodes))
    return network


def _nodes(store: PlanStore) -> Nodes:
    nodes: Nodes = {}
    for row in sorted(rows(store, NODES), key=_node_key):
        label = row.get("shown") or row.get("title") or row["name"]
        node = nodes.setdefault(row["node"], _Node(local_name(row["class"]), label))
        node.alt_labels.update(row[name] for name in ("name", "title", "number") if name in row)
    for iri, node in nodes.items():
        if node.kind == "Plan":
            node.plans.add(iri)
    for row in rows(store, ALTERNATIVES):
        if row["node"] in nodes:
            nodes[row["node"]].alt_labels.add(row["name"])
    for row in rows(store, MENTIONS):
        if row["node"] in nodes and row["plan"] in nodes:
            nodes[row["node"]].mentions += int(row["count"])
            nodes[row["node"]].plans.add(row["plan"])
    return nodes


def _node_key(row: Row) -> tuple[int, str, str, str]:
    return _RANK[local_name(row["class"])], row.get("shown", ""), row.get("title", ""), row["name"]


def _add_nodes(network: Network, nodes: Nodes) -> None:
    for iri in sorted(nodes, key=lambda iri: (_RANK[nodes[iri].kind], natural(iri))):
        node = nodes[iri]
        network.add_node(
            iri,
            label=node.label,
            kind=node.kind,
            plans=tuple(sorted(nodes[plan].label for plan in node.plans)),
            mentions=node.mentions,
            alt_labels=tuple(sorted(node.alt_labels - {node.label})),
        )


def _edges(store: PlanStore, nodes: Nodes) -> Edges:
    edges: Edges = {}
    for query in (*FACTS, *REFERENCE):
        for row in rows(store, query):
            if row["from"] in nodes and row["to"] in nodes:
                key = local_name(row["predicate"]) + (f"/{local_name(row['status'])}" if "status" in row else "")
                _, evidence = edges.setdefault((row["from"], row["to"], key), (row["predicate"], set()))
                if "text" in row:
                    evidence.add(_evidence(row, nodes))
    return edges


def _evidence(row: Row, nodes: Nodes) -> Evidence:
    page = int(row["page"]) if "page" in row else None
    plan = nodes[row["plan"]].label
    return Evidence(row["text"], plan, row["plan"], row["path"], row.get("heading", ""), page, int(row["begin"]))


def _add_edges(network: Network, edges: Edges) -> None:
    labels = _term_labels()
    for source, target, key in sorted(edges, key=lambda edge: (natural(edge[0]), natural(edge[1]), edge[2])):
        predicate, found = edges[source, target, key]
        evidence = tuple(sorted(found, key=lambda item: (item.plan, item.plan_iri, natural(item.section), item.begin, item.sentence)))
        network.add_edge(
            source,
            target,
            key=key,
            predicate=predicate,
            label=labels.get(key.rpartition("/")[2], key),
            plans=tuple(dict.fromkeys(item.plan for item in evidence)),
            evidence=evidence,
        )


@cache
def _term_labels() -> dict[str, str]:
    """The Chinese labels of the vocabulary's terms, and of the standards' that it declares, by local name."""
    return {local_name(row["term"]): row["name"] for row in sorted(rows(in_memory(ontology_graph()), LABELS), key=lambda row: row["term"])}
