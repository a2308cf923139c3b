"""Does the graph keep the shapes of ontology/shapes.ttl? A SHACL report that people can read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyshacl import validate
from rdflib import DCTERMS, RDFS, SH, SKOS, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Literal, Node

from graph.ordering import natural
from graph.short_iris import local_name, prefixed
from graph.store import PlanStore
from ontology.errors import PolicykgError
from ontology.standards import NIF
from ontology.terms import shapes_graph


@dataclass(frozen=True, slots=True)
class Violation:
    """One breach: the thing (`focus`, its IRI) and its `label`, the property (`path`, with prefix; empty where the thing as a whole is
    wrong), what is wrong (`message`), the `value` found (empty where one is missing), and the name of the `shape`."""

    focus: str
    label: str
    path: str
    message: str
    value: str
    shape: str


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check, over `triples` triples; `violations` by shape and thing."""

    triples: int
    violations: tuple[Violation, ...]

    @property
    def conforms(self) -> bool:
        return not self.violations


def check(data: PlanStore | Graph, *graphs: str, language: str = "en") -> Report:
    """Checks the union of the graphs named, of all where none is, with messages in `language` ("en" or "zh") where the shapes have them.

    The data is copied into memory first: over an Oxigraph-backed graph the check takes many times as long.
    """
    graph = data.graph(*graphs) if isinstance(data, PlanStore) else data
    shapes = shapes_graph()
    _, results, text = validate(graph, shacl_graph=shapes, inference="none", advanced=False)
    if not isinstance(results, Graph):
        raise PolicykgError(f"The check could not be made: {text}.")
    found = {_violation(results, result, graph, language) for result in results.objects(None, SH.result)}
    return Report(len(graph), tuple(sorted(found, key=lambda item: (item.shape, natural(item.focus), item.path, item.value, item.message))))


def _violation(results: Graph, result: Node, data: Graph, language: str) -> Violation:
    focus, path, value, shape = (results.value(result, term) for term in (SH.focusNode, SH.resultPath, SH.value, SH.sourceShape))
    return Violation(
        focus=str(focus),
        label=_label(data, focus),
        path="" if path is None else _path(results, path),
        message=_chosen(results.objects(result, SH.resultMessage), language),
        value="" if value is None else _short(value),
        shape="" if not isinstance(shape, URIRef) else local_name(shape),
    )


def _label(data: Graph, focus: Node | None) -> str:
    return _chosen((name for term in (SKOS.prefLabel, RDFS.label, DCTERMS.title, NIF.anchorOf) for name in data.objects(focus, term)), "zh")


def _chosen(texts: Iterable[Node], language: str) -> str:
    """The text in the language, else the first by spelling; empty where there is none."""
    literals = [text for text in texts if isinstance(text, Literal)]
    return min((str(text) for text in literals if text.language == language), default=min(map(str, literals), default=""))


def _short(term: Node) -> str:
    """An IRI with its prefix where it has one; a literal with its language or its type."""
    if isinstance(term, Literal):
        mark = f"@{term.language}" if term.language else f" ({_short(term.datatype)})" if term.datatype else ""
        return f"{term}{mark}"
    return prefixed(str(term)) or str(term)


def _path(results: Graph, path: Node) -> str:
    """A property path as SPARQL writes it: pol:about, ^itsrdf:taIdentRef, (a / b), (a | b)."""
    if isinstance(path, URIRef):
        return _short(path)
    if (inverse := results.value(path, SH.inversePath)) is not None:
        return f"^{_path(results, inverse)}"
    if (choices := results.value(path, SH.alternativePath)) is not None:
        return f"({' | '.join(_path(results, step) for step in Collection(results, choices))})"
    for term, mark in ((SH.zeroOrMorePath, "*"), (SH.oneOrMorePath, "+"), (SH.zeroOrOnePath, "?")):
        if (inner := results.value(path, term)) is not None:
            return f"{_path(results, inner)}{mark}"
    return f"({' / '.join(_path(results, step) for step in Collection(results, path))})"
