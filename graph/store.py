"""The store: an embedded Oxigraph on disk, a named graph for each plan, and the ontology in a graph of its own.

The default graph holds the union of the named graphs. Oxigraph can take all named graphs as the default graph of a query, but then
a triple that stands in n of them counts n times: what plans share (labels, codes) would multiply rows and falsify counts. So the union
is kept beside the graphs, in the same transactions.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import IO, Self, TypeVar

import pyoxigraph as ox
from rdflib import Graph, URIRef

from graph.convert import graph_of, restore, triples_in, triples_of
from graph.folder import DATA, check_folder, lock, make_folder
from ontology.errors import QueryError, StoreError
from ontology.terms import ONTOLOGY, PREFIXES, ontology_graph

_MOST_AT_ONCE = 400_000
"""Triples that are sure to fit into one batch of Oxigraph's bulk loader, a million quads, twice: in their graph and in the union."""

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
T = TypeVar("T")

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


class PlanStore:
    """An open store. Made by `open_store`; a context manager that closes itself."""

    def __init__(self, folder: Path, store: ox.Store, hold: IO[bytes], *, writable: bool) -> None:
        self.folder = folder
        self._store: ox.Store | None = store
        self._hold = hold
        self._writable = writable

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the files, even where StoreError tells that they cannot be written; safe to call again."""
        try:
            if self._store is not None and self._writable:
                _guard(self.folder, self._store.flush)
        finally:
            self._store = None
            self._hold.close()

    @property
    def raw(self) -> ox.Store:
        """The Oxigraph store itself; StoreError where this store is closed."""
        if self._store is None:
            raise StoreError(f"The store {self.folder} is closed.")
        return self._store

    def replace(self, graph: Graph | bytes, name: str) -> None:
        """Puts `graph`, which may be given as N-Triples, in the place of the named graph `name`, in one transaction: all of it or
        nothing, and no other graph changes. What is there already is not written again. ValueError where `graph` holds a blank node.
        """
        self._change(ox.NamedNode(name), set(triples_in(graph) if isinstance(graph, bytes) else triples_of(graph)))

    def remove(self, name: URIRef) -> None:
        """Drops the named graph `name`, where it is there."""
        self._change(ox.NamedNode(name), set())

    def _change(self, name: ox.NamedNode, new: set[ox.Triple]) -> None:
        if not self._writable:
            raise StoreError(f"The store {self.folder} was opened for reading only.")
        if any(isinstance(term, ox.BlankNode) for triple in new for term in (triple.subject, triple.object)):
            raise ValueError(f"the graph {name} holds a blank node")
        old = {quad.triple for quad in self.quads(name.value)}
        if not old and len(new) <= _MOST_AT_ONCE:
            self._ingest(name, new)
            return
        gone, added = _ntriples(old - new), _ntriples(new - old)
        lonely = _ntriples(triple for triple in old - new if self._stands_only_in(name, triple))
        if gone or added:
            update = f"DELETE DATA {{ GRAPH {name} {{ {gone} }} {lonely} }} ; INSERT DATA {{ GRAPH {name} {{ {added} }} {added} }}"
            _guard(self.folder, partial(self.raw.update, update))

    def _ingest(self, name: ox.NamedNode, new: set[ox.Triple]) -> None:
        """Adds a graph that is not there yet, and its triples to the union: three times as fast as an update.

        Oxigraph's bulk loader promises no transaction, for it cuts what it is given into batches of a million quads. Each batch it makes
        files of, which RocksDB takes in all at once or, after a crash, not at all; so what fits into one batch is safe, and no one reads
        meanwhile, for a writer holds the store alone.
        """
        quads = [ox.Quad(one.subject, one.predicate, one.object, graph) for one in new for graph in (name, ox.DefaultGraph())]
        _guard(self.folder, partial(self.raw.bulk_extend, quads))

    def _stands_only_in(self, name: ox.NamedNode, triple: ox.Triple) -> bool:
        found = self.raw.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
        return all(quad.graph_name in (name, ox.DefaultGraph()) for quad in found)

    def query(self, sparql: str, substitutions: Mapping[str, ox.NamedNode | ox.Literal] | None = None) -> Answer:
        """Asks SPARQL 1.1 over the union of all graphs (GRAPH and FROM reach each); the project's prefixes are known.

        `substitutions` binds variables (by name, without ?) to terms. Answers come lazily, as pyoxigraph's. QueryError where it is no
        SPARQL.
        """
        bound: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {}
        bound.update((ox.Variable(name), term) for name, term in (substitutions or {}).items())
        try:
            return self.raw.query(sparql, prefixes=PREFIXES, substitutions=bound)
        except (SyntaxError, ValueError) as error:
            raise QueryError(f"The query is not SPARQL 1.1: {' '.join(str(error).split())}.") from None
        except (OSError, RuntimeError) as error:
            if "Corruption" in str(error):
                raise _store_error(self.folder, error) from None
            raise QueryError(f"The query cannot be answered: {' '.join(str(error).split())}.") from None

    def select(self, sparql: str, substitutions: Mapping[str, ox.NamedNode | ox.Literal] | None = None) -> ox.QuerySolutions:
        """The solutions of a SELECT, as `query` has them; QueryError for another form of query."""
        answer = self.query(sparql, substitutions)
        if not isinstance(answer, ox.QuerySolutions):
            raise QueryError("The query must be a SELECT.")
        return answer

    def plans(self) -> tuple[StoredPlan, ...]:
        """The plans, by year and title."""
        sizes = {row["graph"].value: int(row["n"].value) for row in self.select(_SIZES)}
        return tuple(_stored_plan(row, sizes) for row in self.select(_PLANS))

    def quads(self, *graphs: str) -> Iterator[ox.Quad]:
        """The quads of the graphs so named, of all named graphs where none is; counts have their type back. In no order."""
        names: list[ox.NamedNode | ox.BlankNode] = [ox.NamedNode(graph) for graph in graphs]
        for name in names or _guard(self.folder, lambda: list(self.raw.named_graphs())):
            yield from _guard(self.folder, partial(self._quads, name))

    def _quads(self, name: ox.NamedNode | ox.BlankNode) -> list[ox.Quad]:
        found = self.raw.quads_for_pattern(None, None, None, name)
        return [ox.Quad(quad.subject, quad.predicate, restore(quad.object), quad.graph_name) for quad in found]

    def only(self, *graphs: str) -> PlanStore:
        """A store in memory whose union is that of the graphs so named; this store itself where none is."""
        return _in_memory(quad.triple for quad in self.quads(*graphs)) if graphs else self

    def graph(self, *graphs: str) -> Graph:
        """A copy in memory of the union of the graphs so named, of all where none is."""
        return graph_of(self.quads(*graphs))

    def put_ontology(self) -> None:
        """Puts this version's ontology into its graph, where that holds another."""
        self.replace(ontology_graph(), ONTOLOGY)


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


def open_store(path: str | Path, *, create: bool = False, write: bool = False) -> PlanStore:
    """Opens the store in the folder `path`: for reading only, unless `write`, or `create`, which also makes it where it is missing.

    A store that is written holds this version's ontology. Reading never makes or changes a file. StoreError where the folder is
    missing, no store, damaged, not to be written or open elsewhere: its sentence says what to do.
    """
    folder = Path(path)
    if create:
        make_folder(folder)
    check_folder(folder)
    writable = create or write
    hold = lock(folder, write=writable)
    try:
        store = PlanStore(folder, _guard(folder, partial(_open_data, folder, writable=writable)), hold, writable=writable)
        if writable:
            store.put_ontology()
    except BaseException:
        hold.close()
        raise
    return store


def in_memory(graph: Graph) -> PlanStore:
    """A store in memory with the triples of `graph`, to be asked as one on disk is."""
    return _in_memory(triples_of(graph))


def _in_memory(triples: Iterable[ox.Triple]) -> PlanStore:
    store = ox.Store()
    store.extend(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    return PlanStore(Path("(memory)"), store, io.BytesIO(), writable=True)


def _ntriples(triples: Iterable[ox.Triple]) -> str:
    return (ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").decode()


def _open_data(folder: Path, *, writable: bool) -> ox.Store:
    if writable:
        return ox.Store(folder / DATA)
    if not (folder / DATA / "CURRENT").exists():
        return ox.Store()
    return ox.Store.read_only(str(folder / DATA))


def _guard(folder: Path, action: Callable[[], T]) -> T:
    """What `action` gives; Oxigraph's errors as a StoreError with a sentence."""
    try:
        return action()
    except (OSError, RuntimeError) as error:
        raise _store_error(folder, error) from None


def _store_error(folder: Path, error: Exception) -> StoreError:
    text = " ".join(str(error).split())
    if "Permission denied" in text or "Read-only file system" in text:
        reason = "may not be read or written here: check the rights of its folder"
    elif "lock" in text.lower():
        reason = "is open in another process: try again when that has finished"
    elif "No space left" in text:
        reason = "cannot grow: the disk is full"
    else:
        reason = f"is damaged ({text}): remove the folder and build it again"
    return StoreError(f"The store {folder} {reason}.")
