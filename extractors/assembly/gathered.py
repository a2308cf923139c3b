"""Mentions and relations while they are gathered from a plan's sections: each once, with the first sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from spacy.tokens import Doc

from extractors.confidence import bases_of, confidence
from extractors.context import Findings
from extractors.findings import Found
from extractors.structure.quotes import Quoter
from ontology.concepts import Predicate
from ontology.identification import Link
from ontology.records import Mention, Quote, Ref, Relation


@dataclass(frozen=True, slots=True)
class Here:
    """A section whose findings are recorded: its reference, what quotes it, its Doc, what was found in it, and the goal that it sets, if
    any."""

    section: Ref
    quoter: Quoter
    doc: Doc
    found: Findings
    goal: Ref | None

    def quote(self, found: Found) -> Quote:
        """The words of a finding."""
        return self.quoter.quote(found.begin, found.end)

    def printed(self, found: Found, words: str) -> str:
        """Normalized `words` of a finding as the source prints them (5％); as they are where they are put together from several places."""
        section = self.quoter.section
        begin = section.norm.rfind(words, found.begin, found.end)
        return section.text[begin : begin + len(words)] if begin >= 0 else words

    def sentence(self, found: Found) -> Quote:
        """The sentence that they stand in."""
        return self.quoter.sentence(found.begin, found.end)


@dataclass(slots=True)
class Gathered:
    """The mentions and relations of a plan so far, in the order in which they were first met."""

    mentions: dict[tuple[str, int, int, Ref], Mention] = field(default_factory=dict)
    relations: dict[tuple[Ref, Predicate, Ref], Relation] = field(default_factory=dict)

    def mention(self, here: Here, found: Found, ref: Ref) -> Mention:
        """The mention of `ref` by the words of `found`."""
        said = (here.section.key, found.begin, found.end, ref)
        if said not in self.mentions:
            self.mentions[said] = Mention(here.quote(found), ref, here.sentence(found), confidence(*bases_of(found, here.doc)))
        return self.mentions[said]

    def relate(self, subject: Ref, predicate: Predicate, object_: Ref, evidence: Quote, sure: Decimal | None) -> None:
        """An edge with the first sentence that says it; it is as sure as the surest."""
        edge = (subject, predicate, object_)
        first = self.relations.get(edge)
        if first is None:
            self.relations[edge] = Relation(*edge, evidence, sure)
        elif sure is not None and (first.confidence is None or first.confidence < sure):
            self.relations[edge] = replace(first, confidence=sure)

    def tell(self, subject: Ref, predicate: Predicate, object_: Ref, evidence: Quote, why: Link) -> None:
        """An edge that follows from a name, with the reason; where the edge is there already, that stays."""
        edge = (subject, predicate, object_)
        self.relations.setdefault(edge, Relation(*edge, evidence, why.confidence, why.step.reason, why.step.detail))

    def serves(self, mention: Mention, here: Here) -> None:
        """What is mentioned serves the section's goal."""
        if here.goal:
            self.relate(mention.entity, Predicate.SERVES, here.goal, mention.sentence, mention.confidence)

    def concerns(self, here: Here, found: Found, ref: Ref) -> None:
        """A mention of `ref`, which the section's goal concerns."""
        mention = self.mention(here, found, ref)
        if here.goal:
            self.relate(here.goal, Predicate.CONCERNS, ref, mention.sentence, mention.confidence)
