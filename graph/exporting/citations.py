"""The network of citations: plans and the documents that they cite, by what they say of them."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
from rdflib import Graph

from graph.exporting.network import Network, build_network
from graph.store import PlanStore

KINDS = ("Plan", "PolicyDocument")
CITES = ("implements", "prepares", "issues", "mentions")
"""The edges of the network, by the local names of their properties."""


def citation_network(data: PlanStore | Graph, graphs: Sequence[str] = ()) -> Network:
    """The part of the network (see `build_network`) that is citations: plans and documents as nodes, what a plan says of a document
    as edges with their sentences. A plan that another one cites is one node with its own citations; a document that one plan cites by its
    number alone is the one that another gives this number. That a plan issues itself is left out.
    """
    whole = build_network(data, graphs)
    numbered = _numbered(whole)
    part: Network = nx.MultiDiGraph()
    part.add_nodes_from((node, facts) for node, facts in whole.nodes(data=True) if facts["kind"] in KINDS and node not in numbered)
    for source, cited, key, facts in whole.edges(keys=True, data=True):
        target = numbered.get(cited, cited)
        if key in CITES and source != target and source in part and target in part and not part.has_edge(source, target, key):
            part.add_edge(source, target, key=key, **facts)
    part.remove_nodes_from([node for node in part if whole.nodes[node]["kind"] != "Plan" and not part.degree(node)])
    return part


def _numbered(network: Network) -> dict[str, str]:
    """Documents known by a number alone → the document that has this number."""
    return {
        other: document
        for document, other, key in network.edges(keys=True)
        if key == "closeMatch" and network.nodes[other]["label"] in network.nodes[document]["alt_labels"]
    }
