"""What a graph says, as rows that can be laid beside gold annotations: one for each section, type and surface form.

Projects and documents have a row for each entity, targets one for each indicator of the same value and unit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product

from rdflib import DCTERMS, SKOS

from graph.evaluation.gold import TYPES, Values, squeeze
from graph.evaluation.statements import Statements
from graph.evaluation.target_values import amounts, indicators, target_values
from graph.ordering import natural
from graph.short_iris import local_name
from ontology.standards import ITSRDF, NIF
from ontology.terms import POL

_STATUSES = {"Proposed": "proposed", "Preparatory": "preparatory", "Starting": "start", "Underway": "underway", "Completing": "complete"}
_RELATIONS = ("implements", "prepares", "issues", "mentions")
_NAMED = ("Project", "PolicyDocument")
_CLASSES = {str(POL[kind]): kind for kind in TYPES if kind != "Target"}


@dataclass(frozen=True, slots=True)
class JudgedSection:
    """A section of the plan that is judged; `text` is what offsets count in."""

    iri: str
    path: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where words stand: the path of a section, and code points in its text, end exclusive."""

    section: str
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row. `section` is "" where gold is for the document as a whole; `names` are all that it may be called by in gold; `shown` is
    what a report calls it, `words` what the plan does; `values` its attributes by name; `spans` its mentions, in order."""

    section: str
    kind: str
    names: frozenset[str]
    words: str
    shown: str
    values: Values = field(default_factory=dict)
    spans: tuple[Span, ...] = ()


def judged_sections(graph: Statements, plan: str | None = None) -> tuple[JudgedSection, ...]:
    """The sections of `plan`, or where it is None of the whole graph, in the order of their paths."""
    sections = [_section(graph, iri) for iri in graph.subjects(POL.sectionPath) if plan is None or plan in graph.values(iri, POL.inPlan)]
    return tuple(sorted(sections, key=lambda section: natural(section.path)))


def _section(graph: Statements, iri: str) -> JudgedSection:
    heading, text = (next(iter(graph.values(iri, predicate)), "") for predicate in (DCTERMS.title, NIF.isString))
    return JudgedSection(iri, graph.values(iri, POL.sectionPath)[0], heading, text)


def found_rows(graph: Statements, sections: Iterable[JudgedSection], *, by_section: bool = True) -> list[FoundRow]:
    """The rows of these sections, in the order of the graph; `by_section` false takes the document as one section.

    ReadError where a target's value is no number.
    """
    return _Reader(graph, sections, by_section).rows()


class _Reader:
    """The statements of one plan, read into rows."""

    def __init__(self, graph: Statements, sections: Iterable[JudgedSection], by_section: bool) -> None:
        self.graph = graph
        self.by_section = by_section
        self.paths = {section.iri: section.path for section in sections}
        self.spans: dict[tuple[str, str], dict[Span, str]] = defaultdict(dict)
        self.relations, self.statuses = self._relations(), self._statuses()

    def rows(self) -> list[FoundRow]:
        first: dict[tuple[str, str, str, tuple[str, ...]], FoundRow] = {}
        for key, row in (*self._mentions(), *self._targets()):
            known = first.get((row.section, row.kind, key, row.values.get("indicator", ())))
            merged = row if known is None else _merged(known, row)
            first[row.section, row.kind, key, row.values.get("indicator", ())] = merged
        return list(first.values())

    def _section(self, path: str) -> str:
        return path if self.by_section else ""

    def _mentions(self) -> Iterator[tuple[str, FoundRow]]:
        """What tells rows apart, and the row, of each mention of an entity; notes where all things are mentioned."""
        for phrase in self.graph.instances(NIF.Phrase):
            contexts, entities = self.graph.values(phrase, NIF.referenceContext), self.graph.values(phrase, ITSRDF.taIdentRef)
            for text, context, entity in product(self.graph.values(phrase, NIF.anchorOf), contexts, entities):
                if context in self.paths:
                    yield from self._mention(phrase, text, self.paths[context], entity)

    def _mention(self, phrase: str, text: str, path: str, entity: str) -> Iterator[tuple[str, FoundRow]]:
        span = self._span(phrase, path)
        section, words = self._section(path), squeeze(text).strip("《》")
        if span is not None:
            self.spans[section, entity][span] = text
        for class_, kind in _CLASSES.items():
            if self.graph.is_a(entity, class_):
                named = kind in _NAMED
                names = {words, *(self._labels(entity) if named else ())}
                spans = () if span is None else (span,)
                row = FoundRow(section, kind, frozenset(names), words, words, self._values(kind, entity, section), spans)
                yield (entity if named else words), row

    def _span(self, phrase: str, path: str) -> Span | None:
        begin, end = (self.graph.values(phrase, predicate) for predicate in (NIF.beginIndex, NIF.endIndex))
        return Span(path, int(begin[0]), int(end[0])) if begin and end and begin[0].isdecimal() and end[0].isdecimal() else None

    def _labels(self, entity: str) -> set[str]:
        names = self.graph.values(entity, SKOS.prefLabel, SKOS.altLabel, DCTERMS.title, POL.documentNumber)
        return {squeeze(name).strip("《》") for name in names}

    def _values(self, kind: str, entity: str, section: str) -> Values:
        if kind == "Project":
            regions = [name for label in (SKOS.prefLabel, SKOS.altLabel) for name in self.graph.along(entity, POL.locatedIn, label)]
            return {"status": _ordered(self.statuses[section, entity]), "regions": _ordered(map(squeeze, regions))}
        if kind == "PolicyDocument":
            issuers = map(squeeze, self.graph.along(entity, POL.issuer, SKOS.prefLabel))
            number = [squeeze(number) for number in self.graph.values(entity, POL.documentNumber)]
            return {
                "number": _ordered(filter(None, number[:1])),
                "issuer": _ordered(issuers),
                "relation": _ordered(self.relations[section, entity]),
            }
        return {}

    def _relations(self) -> Mapping[tuple[str, str], list[str]]:
        relations: dict[tuple[str, str], list[str]] = defaultdict(list)
        for iri, path in self.paths.items():
            for relation in _RELATIONS:
                for document in self.graph.values(iri, POL[relation]):
                    relations[self._section(path), document].append(relation)
        return relations

    def _statuses(self) -> Mapping[tuple[str, str], list[str]]:
        statuses: dict[tuple[str, str], list[str]] = defaultdict(list)
        for iri in self.graph.instances(POL.Commitment):
            said = [_STATUSES[local_name(status)] for status in self.graph.values(iri, POL.status) if local_name(status) in _STATUSES]
            for project, path in product(self.graph.values(iri, POL.about), self._stated_in(iri)):
                statuses[self._section(path), project] += said
        return statuses

    def _stated_in(self, iri: str) -> list[str]:
        return [self.paths[section] for section in self.graph.values(iri, POL.statedIn) if section in self.paths]

    def _targets(self) -> Iterator[tuple[str, FoundRow]]:
        for iri in self.graph.instances(POL.Target):
            for path, amount, indicator in product(self._stated_in(iri), amounts(self.graph, iri), indicators(self.graph, iri)):
                section = self._section(path)
                spans = self.spans.get((section, iri), {})
                shown = amount + (f" {indicator}" if indicator else "")
                words = squeeze(next(iter(spans.values()), amount))
                values = {"indicator": (indicator,), **target_values(self.graph, iri)}
                yield amount, FoundRow(section, "Target", frozenset({amount}), words, shown, values, tuple(sorted(spans)))


def _merged(known: FoundRow, row: FoundRow) -> FoundRow:
    """One row for two of the same thing: the first one's, with the names and spans of both."""
    return replace(known, names=known.names | row.names, spans=tuple(sorted({*known.spans, *row.spans})))


def _ordered(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
