"""One order for all syntaxes: subjects as a reader counts (3.2 before 3.10), types and labels before other predicates."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib import RDF, RDFS, SKOS

from graph.convert import Term

Described = tuple[str, list[tuple[str, list[Term]]]]
"""A subject as N-Triples writes it, and its predicates (IRIs) each with its objects."""

_FIRST = (str(RDF.type), str(RDFS.label), str(SKOS.prefLabel), str(SKOS.altLabel))
_DIGITS = re.compile(r"(\d+)")


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts numbers inside texts by their size.

    >>> sorted(["3.10", "3.2", "B1"], key=natural)
    ['3.2', '3.10', 'B1']
    """
    return tuple((int(part), part) if part.isdecimal() else (-1, part) for part in _DIGITS.split(text))


def _predicate_key(iri: str) -> tuple[int, str]:
    return (_FIRST.index(iri) if iri in _FIRST else len(_FIRST), iri)


def described(triples: Iterable[ox.Quad | ox.Triple]) -> Iterator[Described]:
    """The triples by subject and predicate, in order, each once, whatever graphs they stand in."""
    subjects: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
    for triple in triples:
        subjects[str(triple.subject)][triple.predicate.value].add(triple.object)
    for subject in sorted(subjects, key=lambda subject: natural(subject.strip("<>"))):
        predicates = subjects[subject]
        yield subject, [(predicate, sorted(predicates[predicate], key=str)) for predicate in sorted(predicates, key=_predicate_key)]


def by_graph(quads: Iterable[ox.Quad]) -> list[tuple[str, list[ox.Quad]]]:
    """The quads by the IRI of their graph, in order; the empty string stands for the default graph."""
    graphs: dict[str, list[ox.Quad]] = defaultdict(list)
    for quad in quads:
        name = quad.graph_name
        graphs[name.value if isinstance(name, ox.NamedNode) else ""].append(quad)
    return [(name, graphs[name]) for name in sorted(graphs, key=natural)]
