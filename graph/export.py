"""From the store to files: RDF in six syntaxes, the same bytes each time."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox
from rdflib import RDF, RDFS, SKOS

from graph.files import write_atomically
from graph.store import PlanStore
from ontology.errors import PolicykgError, UsageError
from ontology.terms import ONTOLOGY, PREFIXES

_FIRST = (str(RDF.type), str(RDFS.label), str(SKOS.prefLabel), str(SKOS.altLabel))
_DIGITS = re.compile(r"(\d+)")


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts 3.2 before 3.10."""
    return tuple((int(part), part) if part.isdecimal() else (-1, part) for part in _DIGITS.split(text))


def _sorted(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    subjects: dict[str, tuple[tuple[int, str], ...]] = {}
    predicates: dict[str, tuple[int, str]] = {}

    def key(quad: ox.Quad) -> tuple[object, ...]:
        subject, predicate = str(quad.subject), quad.predicate.value
        if subject not in subjects:
            subjects[subject] = _natural(subject)
        if predicate not in predicates:
            predicates[predicate] = (_FIRST.index(predicate) if predicate in _FIRST else len(_FIRST), predicate)
        return str(quad.graph_name), subjects[subject], predicates[predicate], str(quad.object)

    return sorted(quads, key=key)


def turtle(quads: Iterable[ox.Quad]) -> bytes:
    """The union of the quads as Turtle: subjects in order, types and labels first."""
    union = _sorted({ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads})
    return ox.serialize((quad.triple for quad in union), format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b""


FORMATS: Mapping[str, Callable[[Iterable[ox.Quad]], bytes]] = {"turtle": turtle}


def render(store: PlanStore, format_: str = "turtle", *, graphs: tuple[str, ...] = (), ontology: bool = False) -> bytes:
    """The store's plans in a format of `FORMATS`: all of them, or those whose graphs are named; with the ontology where it is asked for.

    UsageError where there is no such format.
    """
    if format_ not in FORMATS:
        raise UsageError(f"There is no format {format_!r}: take one of {', '.join(FORMATS)}.")
    names = graphs or tuple(plan.graph for plan in store.plans())
    if ontology:
        names += (str(ONTOLOGY),)
    return FORMATS[format_](store.quads(*names) if names else ())


def write(store: PlanStore, path: str | Path, format_: str = "turtle", *, graphs: tuple[str, ...] = (), ontology: bool = False) -> None:
    """Writes what `render` gives to a file, whole or not at all, or to standard output where `path` is "-".

    PolicykgError where the file cannot be written.
    """
    data = render(store, format_, graphs=graphs, ontology=ontology)
    if str(path) == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        write_atomically(Path(path), data)
    except OSError as error:
        raise PolicykgError(f"{path} cannot be written ({error.strerror}): choose a file in a folder that you may write.") from None
