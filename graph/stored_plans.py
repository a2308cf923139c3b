"""The plans in a store: what each is called, and where its graph is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

_SIZES = "SELECT ?graph (COUNT(*) AS ?n) WHERE { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph"
_PLANS = """
SELECT ?graph ?plan (MIN(?t) AS ?title) (MIN(?l) AS ?label) (MIN(?n) AS ?number) (MIN(?y) AS ?year) WHERE {
  GRAPH ?graph { ?plan a pol:Plan .
    OPTIONAL { ?plan dct:title ?t } OPTIONAL { ?plan dct:alternative ?l } OPTIONAL { ?plan pol:documentNumber ?n }
    OPTIONAL { ?plan pol:planYear ?py } OPTIONAL { ?plan pol:startYear ?sy } BIND(STR(COALESCE(?py, ?sy)) AS ?y) }
} GROUP BY ?graph ?plan ORDER BY ?year ?title ?graph"""


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan in the store: its key, titles, number and first year planned where known, its graph and how many triples that holds."""

    key: str
    iri: str
    graph: str
    title: str
    label: str
    number: str | None
    year: int | None
    triples: int

    @property
    def base(self) -> str:
        """The base that the plan's IRIs were made under."""
        return self.graph.removesuffix(f"graph/{self.key}")


def stored_plans(select: Callable[[str], ox.QuerySolutions]) -> tuple[StoredPlan, ...]:
    """The plans of the store that `select` asks, by year and title."""
    sizes = {row["graph"].value: int(row["n"].value) for row in select(_SIZES)}
    return tuple(_stored_plan(row, sizes) for row in select(_PLANS))


def _stored_plan(row: ox.QuerySolution, sizes: Mapping[str, int]) -> StoredPlan:
    iri, graph = row["plan"].value, row["graph"].value
    title, label, number, year = (None if row[name] is None else row[name].value for name in ("title", "label", "number", "year"))
    return StoredPlan(
        key=iri.rpartition("/")[2],
        iri=iri,
        graph=graph,
        title=title or label or iri,
        label=label or title or iri,
        number=number,
        year=int(year) if year else None,
        triples=sizes[graph],
    )
