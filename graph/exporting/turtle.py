"""Turtle and TriG for people and version control: one predicate a line, the same bytes each time, only the prefixes that are used.

pyoxigraph writes Turtle too, faster, but in lines that are hard to read and with its prefixes in no order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import RDF, XSD

from graph.convert import Term
from graph.ordering import by_graph, described
from graph.short_iris import prefixed
from ontology.terms import PREFIXES

_RELATIVE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._~-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._~-]*)*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r'[\\"\x00-\x1f\x7f]')
_STRING = str(XSD.string)


def escaped(text: str) -> str:
    """`text` as it stands between the quotation marks of a Turtle string."""
    return _ESCAPED.sub(lambda match: _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}", text)


class _Names:
    """IRIs as Turtle writes them: by prefix, relative to the base, or in full. Remembers the prefixes that were used."""

    def __init__(self, base: str | None) -> None:
        self.base = base if base and base.endswith("/") else None
        self.used: set[str] = set()
        self._known: dict[str, str] = {}

    def iri(self, iri: str) -> str:
        if iri not in self._known:
            self._known[iri] = self._short(iri)
        return self._known[iri]

    def _short(self, iri: str) -> str:
        if short := prefixed(iri):
            self.used.add(short.partition(":")[0])
            return short
        if self.base and iri.startswith(self.base) and _RELATIVE.fullmatch(iri, len(self.base)):
            return f"<{iri[len(self.base) :]}>"
        return f"<{iri}>"

    def term(self, term: Term) -> str:
        if isinstance(term, ox.NamedNode):
            return self.iri(term.value)
        if not isinstance(term, ox.Literal):
            return str(term)
        quoted = f'"{escaped(term.value)}"'
        if term.language:
            return f"{quoted}@{term.language}"
        return quoted if term.datatype.value == _STRING else f"{quoted}^^{self.iri(term.datatype.value)}"

    def head(self) -> str:
        lines = [f"@base <{self.base}> .\n"] if self.base else []
        lines += [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items() if prefix in self.used]
        return "".join(lines)


def _body(triples: Iterable[ox.Quad], names: _Names, indent: str = "") -> str:
    blocks = []
    for subject, predicates in described(triples):
        lines = [f"\n{indent}{names.iri(subject[1:-1]) if subject.startswith('<') else subject}"]
        for predicate, objects in predicates:
            verb = "a" if predicate == str(RDF.type) else names.iri(predicate)
            lines.append(f"{indent}    {verb} {', '.join(names.term(term) for term in objects)} ;")
        lines[-1] = lines[-1][:-1] + ".\n"
        blocks.append("\n".join(lines))
    return "".join(blocks)


def turtle(quads: Iterable[ox.Quad], base: str | None) -> bytes:
    """The union of the quads as Turtle; IRIs under `base` are written relative to it."""
    names = _Names(base)
    body = _body(quads, names)
    return (names.head() + body).encode()


def trig(quads: Iterable[ox.Quad], base: str | None) -> bytes:
    """The quads as TriG, graph by graph."""
    names = _Names(base)
    blocks = []
    for graph, inside in by_graph(quads):
        if graph:
            blocks.append(f"\n{names.iri(graph)} {{{_body(inside, names, '    ')}}}\n")
        else:
            blocks.append(_body(inside, names))
    return (names.head() + "".join(blocks)).encode()
