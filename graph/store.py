"""The store: an embedded Oxigraph on disk, a named graph for each plan, and the ontology in a graph of its own.

The default graph holds the union of the named graphs. Oxigraph can take all named graphs as the default graph of a query, but then
a triple that stands in n of them counts n times: what plans share (labels, codes) would multiply rows and falsify counts. So the union
is kept beside the graphs, in the same transactions.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import pyoxigraph as ox
from rdflib import Graph, URIRef

from graph.convert import graph_of, restore, triples_in, triples_of
from graph.folder import DATA, check_folder, holds_data, is_new, lock, make_folder
from graph.store_errors import guard, store_error
from graph.stored_plans import StoredPlan, stored_plans
from ontology.errors import QueryError, StoreError
from ontology.terms import ONTOLOGY, PREFIXES, ontology_graph

_MOST_AT_ONCE = 400_000
"""Triples that are sure to fit into one batch of Oxigraph's bulk loader, a million quads, twice: in their graph and in the union."""

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


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
                guard(self.folder, self._store.flush)
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
            guard(self.folder, partial(self.raw.update, update))

    def _ingest(self, name: ox.NamedNode, new: set[ox.Triple]) -> None:
        """Adds a graph that is not there yet, and its triples to the union: three times as fast as an update.

        Oxigraph's bulk loader promises no transaction, for it cuts what it is given into batches of a million quads. Each batch it makes
        files of, which RocksDB takes in all at once or, after a crash, not at all; so what fits into one batch is safe, and no one reads
        meanwhile, for a writer holds the store alone.
        """
        quads = [ox.Quad(one.subject, one.predicate, one.object, graph) for one in new for graph in (name, ox.DefaultGraph())]
        guard(self.folder, partial(self.raw.bulk_extend, quads))

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
                raise store_error(self.folder, error) from None
            raise QueryError(f"The query cannot be answered: {' '.join(str(error).split())}.") from None

    def select(self, sparql: str, substitutions: Mapping[str, ox.NamedNode | ox.Literal] | None = None) -> ox.QuerySolutions:
        """The solutions of a SELECT, as `query` has them; QueryError for another form of query."""
        answer = self.query(sparql, substitutions)
        if not isinstance(answer, ox.QuerySolutions):
            raise QueryError("The query must be a SELECT.")
        return answer

    def plans(self) -> tuple[StoredPlan, ...]:
        """The plans, by year and title."""
        return stored_plans(self.select)

    def quads(self, *graphs: str) -> Iterator[ox.Quad]:
        """The quads of the graphs so named, of all named graphs where none is; counts have their type back. In no order."""
        names: list[ox.NamedNode | ox.BlankNode] = [ox.NamedNode(graph) for graph in graphs]
        for name in names or guard(self.folder, lambda: list(self.raw.named_graphs())):
            yield from guard(self.folder, partial(self._quads, name))

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
        store = PlanStore(folder, guard(folder, partial(_open_data, folder, writable=writable, anew=create)), hold, writable=writable)
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


def _open_data(folder: Path, *, writable: bool, anew: bool) -> ox.Store:
    """The data of a store. Oxigraph would take lost ones for none: they are begun `anew` only where none are left."""
    is_there = (folder / DATA / "CURRENT").exists()
    if not is_there and (holds_data(folder) if anew else not is_new(folder)):
        raise RuntimeError(f"{DATA}/CURRENT is missing")
    if writable:
        return ox.Store(folder / DATA)
    return ox.Store.read_only(str(folder / DATA)) if is_there else ox.Store()
