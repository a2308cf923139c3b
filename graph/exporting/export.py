"""From the store to files: RDF in six syntaxes, networks, tables; the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from graph.exporting.citations import citation_network
from graph.exporting.description import description, undescribed
from graph.exporting.network import Network, build_network
from graph.exporting.network_files import gexf, graphml
from graph.exporting.panel_files import panel_csv, panel_parquet
from graph.exporting.syntaxes import jsonld, nquads, ntriples, rdfxml
from graph.exporting.table import facts_csv
from graph.exporting.turtle import trig, turtle
from graph.store import PlanStore
from graph.stored_plans import StoredPlan
from ontology.errors import UsageError
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

TABLES: Mapping[str, Callable[[PlanStore], bytes]] = {"csv": facts_csv, "panel": panel_csv, "parquet": panel_parquet}
"""The tables: all facts, and the panel of targets as CSV and as Parquet."""

FORMATS = (*SYNTAXES, "graphml", "gexf", *TABLES)
"""All formats: syntaxes of RDF, networks for Gephi, and tables."""

ENDINGS: Mapping[str, str] = {
    ".ttl": "turtle",
    ".jsonld": "jsonld",
    ".json": "jsonld",
    ".nt": "nt",
    ".nq": "nquads",
    ".trig": "trig",
    ".rdf": "rdfxml",
    ".xml": "rdfxml",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".csv": "csv",
    ".parquet": "parquet",
}


NETWORKS: Mapping[str, Callable[[PlanStore, Sequence[str]], Network]] = {"whole": build_network, "citations": citation_network}
"""The networks: all things and what is said of them, or plans and the documents that they cite."""


def format_for(path: Path, wanted: str | None = None) -> str:
    """The format wanted, else that which the ending of a file's name tells; turtle where it tells nothing. A panel in a file that ends in
    .parquet is Parquet.

    >>> format_for(Path("a.NQ")), format_for(Path("a.out")), format_for(Path("a.csv"), "panel"), format_for(Path("a.parquet"), "panel")
    ('nquads', 'turtle', 'panel', 'parquet')
    """
    told = ENDINGS.get(path.suffix.lower(), "turtle")
    return told if wanted is None or (wanted, told) == ("panel", "parquet") else wanted


def render(
    store: PlanStore, format_: str = "turtle", *, graphs: Sequence[str] = (), ontology: bool = False, network: str = "whole"
) -> bytes:
    """The plans whose graphs are named, all in the store where none is, in one of FORMATS; `ontology` adds it (in RDF only), `network`
    is one of NETWORKS (in GraphML and GEXF only).

    RDF comes with a description of itself (graph/exporting/description.py), in the default graph where the syntax has graphs. UsageError
    where there is no such format or network, or where a format holds no network.
    """
    if format_ not in FORMATS:
        raise UsageError(f"There is no format {format_!r}: take one of {', '.join(FORMATS)}.")
    if network not in NETWORKS:
        raise UsageError(f"There is no network {network!r}: take one of {', '.join(NETWORKS)}.")
    if network != "whole" and (format_ in TABLES or format_ in SYNTAXES):
        raise UsageError(f"The network of {network} is written as graphml or gexf, not as {format_}: name the file so, or give --format.")
    if format_ in TABLES:
        return TABLES[format_](store.only(*graphs))
    if format_ not in SYNTAXES:
        return {"graphml": graphml, "gexf": gexf}[format_](NETWORKS[network](store, graphs))
    plans = [plan for plan in store.plans() if plan.graph in graphs or not graphs]
    names = [plan.graph for plan in plans] + [str(ONTOLOGY)] * ontology
    quads = undescribed(store, names, (plan.base for plan in plans))
    base = _base(plans)
    return SYNTAXES[format_](quads + description(quads, plans, format_, base) if plans else quads, base)


def _base(plans: Sequence[StoredPlan]) -> str | None:
    """The base under which all plans were built; None where they were built under several."""
    bases = {plan.base for plan in plans}
    return bases.pop() if len(bases) == 1 else None
