"""Networks as files that Gephi opens: GraphML and GEXF."""

from __future__ import annotations

import io
import re

import networkx as nx

from graph.exporting.network import Network

_BETWEEN = "；"
_MODIFIED = re.compile(rb' lastmodifieddate="[^"]*"')


def flat(network: Network) -> Network:
    """The network with attributes that are texts and numbers only, edges named e0, e1 … : what graph file formats can hold.

    Names of several plans, other names and sentences are joined by ；. An edge's `weight` counts its sentences, 1 at least.
    """
    plain: Network = nx.MultiDiGraph()
    for node, facts in network.nodes(data=True):
        plain.add_node(
            node,
            label=facts["label"],
            kind=facts["kind"],
            plans=_BETWEEN.join(facts["plans"]),
            mentions=facts["mentions"],
            alt_labels=_BETWEEN.join(facts["alt_labels"]),
        )
    for number, (source, target, key, facts) in enumerate(network.edges(keys=True, data=True)):
        plain.add_edge(
            source,
            target,
            key=f"e{number}",
            label=facts["label"],
            relation=key,
            plans=_BETWEEN.join(facts["plans"]),
            evidence=_BETWEEN.join(f"{item.sentence}（{item.plan}，{item.section}）" for item in facts["evidence"]),
            weight=max(1, len(facts["evidence"])),
        )
    return plain


def graphml(network: Network) -> bytes:
    """The network as GraphML."""
    file = io.BytesIO()
    nx.write_graphml_xml(flat(network), file, encoding="utf-8")
    return file.getvalue()


def gexf(network: Network) -> bytes:
    """The network as GEXF 1.2, without the date of writing."""
    plain = flat(network)
    for _, _, key, facts in plain.edges(keys=True, data=True):
        facts["id"] = key
    file = io.BytesIO()
    nx.write_gexf(plain, file, encoding="utf-8", version="1.2draft")
    return _MODIFIED.sub(b"", file.getvalue(), count=1)
