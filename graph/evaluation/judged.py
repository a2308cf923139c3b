"""The graph that is judged: a store, or a file of any syntax of RDF, and the plans that it holds.

Only the vocabulary of the contract is asked, so a graph that another program made can be judged as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath

import pyoxigraph as ox
from rdflib import DCTERMS, PROV, RDFS

from graph.choose import choose_plans, listed
from graph.evaluation.statements import Statements
from graph.ordering import by_graph, described
from graph.store import open_store
from graph.stored_plans import StoredPlan
from ontology.errors import ReadError, UsageError
from ontology.terms import POL

_STEMS = "SELECT ?plan ?name WHERE { ?plan a pol:Plan ; prov:wasDerivedFrom/rdfs:label ?name } ORDER BY ?name"


@dataclass(frozen=True, slots=True)
class Part:
    """What can be judged by itself: one plan, or all of a graph that names no plan.

    `statements` may hold other plans too (a Turtle file of several); `plan` is the one that is meant, None where there is no other.
    """

    label: str
    statements: Statements
    plan: str | None


@dataclass(frozen=True, slots=True)
class JudgedGraph:
    """The plans of a store or of an RDF file; `stems` has for a plan's IRI the name, without its ending, of the file it was read from.

    `load` gives the statements of a graph by its name, all of the file's where that is "".
    """

    path: Path
    plans: tuple[StoredPlan, ...]
    stems: Mapping[str, str]
    load: Callable[[str], Statements]

    def part(self, plan: StoredPlan | None) -> Part:
        """The part of the graph that `plan` is; where it is None all of the graph, which must name no plan."""
        if plan is None:
            return Part(self.path.name, self.load(""), None)
        statements = self.load(plan.graph)
        others = len(statements.instances(POL.Plan)) > 1
        return Part(plan.label, statements, plan.iri if others else None)

    def choose(self, name: str) -> Part:
        """The one plan that `name` means: a year planned, a number, a key, part of a title. UsageError where that is none, or several."""
        found = choose_plans(self.plans, [name])
        if len(found) != 1:
            raise UsageError(f"{name!r} means {len(found)} plans of {self.path}: {listed(found)}.")
        return self.part(found[0])

    def part_for(self, stem: str) -> Part:
        """The plan to judge by the gold file so called: the only one there is, else the one that was read from a file of that name.

        UsageError where there are several, and none or more than one was read from such a file.
        """
        if len(self.plans) < 2:
            return self.part(self.plans[0] if self.plans else None)
        found = [plan for plan in self.plans if self.stems.get(plan.iri) == stem]
        if len(found) != 1:
            were = "several were" if found else "none was"
            said = f"{self.path} holds {len(self.plans)} plans, and {were} read from a file called {stem}"
            raise UsageError(f"{said}: say with --plan which one is meant, of {listed(self.plans)}.")
        return self.part(found[0])


def open_judged(path: Path) -> JudgedGraph:
    """The graph at `path`: a store where that is a folder, else a file whose name's ending tells its syntax (Turtle where it tells none).

    UsageError where there is nothing; StoreError or ReadError where it cannot be read, or holds no section of a plan.
    """
    if not path.exists():
        raise UsageError(f"There is no store and no RDF file {path}.")
    return _stored(path) if path.is_dir() else _in_file(path)


def _stored(folder: Path) -> JudgedGraph:
    with open_store(folder) as store:
        plans = store.plans()
        stems = {row["plan"].value: PurePath(row["name"].value).stem for row in store.select(_STEMS)}
    if not plans:
        raise ReadError(f"The store {folder} holds no plan: build one first.")
    return JudgedGraph(folder, plans, stems, partial(_load, folder))


def _load(folder: Path, graph: str) -> Statements:
    with open_store(folder) as store:
        return in_order(list(store.quads(graph)))


def in_order(triples: Sequence[ox.Triple | ox.Quad]) -> Statements:
    """Triples that have no order of their own, in that in which an export has them."""
    nodes = {str(triple.subject): triple.subject for triple in triples}
    return Statements(
        ox.Triple(nodes[subject], ox.NamedNode(predicate), object_)
        for subject, predicates in described(triples)
        for predicate, objects in predicates
        for object_ in objects
    )


def _in_file(path: Path) -> JudgedGraph:
    quads = _parsed(path)
    graphs = {name: Statements(inside) for name, inside in by_graph(quads) if name}
    graphs = {name: statements for name, statements in graphs.items() if statements.instances(POL.Plan)}
    union = Statements(quads)
    if not union.subjects(POL.sectionPath):
        raise ReadError(f"{path} holds no section of a plan (nothing has a pol:sectionPath): give an export, or a store.")
    plans = tuple(plan for name, statements in (graphs or {"": union}).items() for plan in _plans(name, statements))
    stems = {plan.iri: PurePath(name).stem for plan in plans for name in union.along(plan.iri, PROV.wasDerivedFrom, RDFS.label)}
    return JudgedGraph(path, plans, stems, lambda graph: graphs.get(graph, union))


def _parsed(path: Path) -> list[ox.Quad]:
    syntax = ox.RdfFormat.from_extension(path.suffix.lstrip(".").lower()) or ox.RdfFormat.TURTLE
    try:
        return list(ox.parse(path=path, format=syntax, base_iri=path.resolve().as_uri()))
    except (SyntaxError, ValueError) as error:
        raise ReadError(f"{path} is not {syntax.name}: {' '.join(str(error).split())}.") from None
    except OSError as error:
        raise ReadError(f"{path} cannot be read: {error.strerror or error}.") from None


def _plans(graph: str, statements: Statements) -> Iterator[StoredPlan]:
    for iri in statements.instances(POL.Plan):
        names = (DCTERMS.title, DCTERMS.alternative, POL.documentNumber)
        title, label, number = (next(iter(statements.values(iri, name)), None) for name in names)
        year = next(iter(statements.values(iri, POL.planYear, POL.startYear)), "")[:4]
        yield StoredPlan(
            key=iri.rpartition("/")[2],
            iri=iri,
            graph=graph or iri,
            title=title or label or iri,
            label=label or title or iri,
            number=number,
            year=int(year) if year.isdecimal() else None,
            triples=0,
        )
