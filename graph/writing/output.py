"""Where the writers of triples put them: one plan's graph, its IRIs, and the few shapes of statement that all kinds share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from pyoxigraph import Literal
from rdflib import URIRef

from graph.iris import PlanIris
from graph.writing.literals import count, decimal, en, plain, zh
from graph.writing.vocabulary import DCTERMS, ITSRDF, NIF, POL, PROV, RDF, RDFS, SKOS
from ontology.concepts import Predicate
from ontology.identification import Reason
from ontology.records import Quote, Ref


def pol(name: str) -> URIRef:
    """The term of the vocabulary with this local name; AttributeError where there is none."""
    term: URIRef = getattr(POL, name)
    return term


def predicate_iri(predicate: Predicate) -> URIRef:
    """The property that a relation is said with: the vocabulary's own, or the standard's that names it.

    >>> predicate_iri(Predicate.PART_OF) == DCTERMS.isPartOf, predicate_iri(Predicate.SERVES) == POL.serves
    (True, True)
    """
    standard = {Predicate.PART_OF: DCTERMS.isPartOf, Predicate.MAY_BE: SKOS.closeMatch}
    return standard.get(predicate) or pol(predicate.value)


@dataclass(frozen=True, slots=True)
class Output:
    """A plan's graph while it is written, as lines of N-Triples. Nothing that is None or empty is written."""

    ids: PlanIris
    lines: dict[str, None] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def add(self, subject: URIRef, predicate: URIRef, object_: URIRef | Literal | None) -> None:
        """One statement, where there is an object; said twice it counts once."""
        if object_ is not None:
            written = str(object_) if isinstance(object_, Literal) else f"<{object_}>"
            self.lines[f"<{subject}> <{predicate}> {written} ."] = None

    def begins(self, subject: URIRef) -> bool:
        """Whether this is the first time that it is asked of `subject`, so that what is written once is written now."""
        if subject in self._begun:
            return False
        self._begun.add(subject)
        return True

    def types(self, subject: URIRef, *classes: URIRef) -> None:
        for class_ in classes:
            self.add(subject, RDF.type, class_)

    def named(self, subject: URIRef, label: str, alternatives: Iterable[str] = ()) -> None:
        """The Chinese name of a thing, as SKOS and as RDFS have it, and its other names."""
        self.add(subject, SKOS.prefLabel, zh(label))
        self.add(subject, RDFS.label, zh(label))
        self.also_named(subject, label, alternatives)

    def also_named(self, subject: URIRef, label: str, alternatives: Iterable[str]) -> None:
        """The names of a thing beside its `label`."""
        for other in alternatives:
            if other != label:
                self.add(subject, SKOS.altLabel, zh(other))

    def named_in_english(self, subject: URIRef, label: str | None) -> None:
        """The English name of a thing, where it has one."""
        if label:
            self.add(subject, SKOS.prefLabel, en(label))
            self.add(subject, RDFS.label, en(label))

    def ref(self, subject: URIRef, predicate: URIRef, ref: Ref | None) -> None:
        """One statement about a thing that the records refer to."""
        if ref is not None:
            self.add(subject, predicate, self.ids.ref(ref))

    def evidence(self, subject: URIRef, sentence: Quote) -> None:
        """Where something is said: its section and its sentence, and who read it there."""
        self.add(subject, POL.statedIn, self.ids.section(sentence.section))
        self.add(subject, POL.evidence, self.sentence(sentence))
        self.generated(subject)

    def sure(self, subject: URIRef, confidence: Decimal | None) -> None:
        """How sure it is that something is right, where that is known."""
        self.add(subject, ITSRDF.taConfidence, None if confidence is None else decimal(confidence))

    def because(self, subject: URIRef, reason: Reason, detail: str = "") -> None:
        """Why something is taken for the same as another thing, or for a part of it."""
        self.add(subject, POL.reason, pol(reason.value))
        self.add(subject, RDFS.comment, zh(detail) if detail else None)

    def generated(self, subject: URIRef) -> None:
        self.add(subject, PROV.wasGeneratedBy, self.ids.extraction)

    def sentence(self, sentence: Quote) -> URIRef:
        """Writes a sentence of a section, once; gives its IRI."""
        iri = self.ids.sentence(sentence)
        if self.begins(iri):
            self.types(iri, NIF.Sentence, NIF.OffsetBasedString)
            self.quote(iri, sentence)
        return iri

    def quote(self, subject: URIRef, quote: Quote) -> None:
        """The words of a stretch of text, and where they stand in the section and in the source."""
        self.add(subject, NIF.anchorOf, plain(quote.text))
        self.add(subject, NIF.beginIndex, count(quote.begin))
        self.add(subject, NIF.endIndex, count(quote.end))
        self.add(subject, NIF.referenceContext, self.ids.section(quote.section))
        self.place(subject, quote.source_begin, quote.source_end, quote.page)

    def place(self, subject: URIRef, begin: int, end: int, page: int | None) -> None:
        """Where a stretch stands in the source as read: code points, end exclusive."""
        self.add(subject, POL.sourceBegin, count(begin))
        self.add(subject, POL.sourceEnd, count(end))
        self.add(subject, POL.page, None if page is None else count(page))
