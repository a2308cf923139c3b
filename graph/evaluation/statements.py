"""Triples by subject, in the order in which they were given: what is asked of a graph that another program may have made."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import RDF

from graph.convert import Term


def name_of(term: Term) -> str:
    """The IRI of a node, the text of a literal, the label of a blank node as N-Triples writes it."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


class Statements:
    """Triples, each once, whatever graphs they stood in. IRIs are plain texts here; all answers keep the order of the triples."""

    def __init__(self, triples: Iterable[ox.Triple | ox.Quad]) -> None:
        self._subjects: dict[str, dict[str, dict[str, None]]] = {}
        self._instances: dict[str, dict[str, None]] = {}
        for triple in triples:
            subject, predicate, object_ = name_of(triple.subject), triple.predicate.value, name_of(triple.object)
            self._subjects.setdefault(subject, {}).setdefault(predicate, {})[object_] = None
            if predicate == str(RDF.type):
                self._instances.setdefault(object_, {})[subject] = None

    def subjects(self, predicate: str) -> tuple[str, ...]:
        """The subjects of which `predicate` says something."""
        return tuple(subject for subject, said in self._subjects.items() if str(predicate) in said)

    def instances(self, class_: str) -> tuple[str, ...]:
        """The subjects that are typed `class_`."""
        return tuple(self._instances.get(str(class_), ()))

    def is_a(self, subject: str, class_: str) -> bool:
        """Whether `subject` is typed `class_`."""
        return subject in self._instances.get(str(class_), ())

    def values(self, subject: str, *predicates: str) -> tuple[str, ...]:
        """What the predicates, one after the other, say of `subject`."""
        said = self._subjects.get(subject, {})
        return tuple(object_ for predicate in predicates for object_ in said.get(str(predicate), ()))

    def along(self, subject: str, first: str, second: str) -> tuple[str, ...]:
        """What `second` says of that to which `first` leads from `subject`."""
        return tuple(value for between in self.values(subject, first) for value in self.values(between, second))
