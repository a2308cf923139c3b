"""Which document each citation of a plan means: what its own words tell (ontology/document_identity.py), and what other citations do.

A number binds the title that stands beside it, a paper of the plan's own place the same title without a place, a title with its years
the same without them: within one plan, where they mean one thing only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from extractors.findings import DocumentFound
from ontology.concepts import Predicate
from ontology.document_identity import identify_document, is_notice, unplaced_key
from ontology.identification import Identity, Link, Reason, Step
from ontology.identity import digest

_OWN = (Predicate.ISSUES, Predicate.PREPARES)
_BOUND = {Reason.EDITION: Reason.SAME_NUMBER, Reason.PERIOD: Reason.SHORT_TITLE}
REPORT = "政府工作报告"


@dataclass(slots=True)
class Citations:
    """The documents of a plan of the division `place` (a code), issued by `issuers`; `report` is its title where it is a work report,
    `notice` the key of the plan where it is a notice that hands a paper down, `itself` what its own titles mean where they tell it from no
    other document.

    Whoever cites the paper means the notice, with its number and its text; in the notice itself the paper is a part of it.
    """

    place: str | None = None
    issuers: tuple[str, ...] = ()
    report: str | None = None
    notice: str | None = None
    itself: dict[str, Identity] = field(default_factory=dict)
    _bound: dict[str, Identity] = field(default_factory=dict)
    _numbers: dict[str, str] = field(default_factory=dict)

    def bind(self, documents: Iterable[DocumentFound]) -> None:
        """Takes in what the citations tell of each other; to be called once, with all of the plan's."""
        told: dict[str, set[str]] = {}
        found: dict[str, Identity] = {}
        for document in documents:
            identity = self._told(document)
            if document.number:
                self._numbers.setdefault(identity.key, document.number)
            for other, reason in self._also_named(document, identity):
                told.setdefault(other, set()).add(identity.key)
                found.setdefault(other, _because(identity, reason, other))
        self._bound = {key: found[key] for key, means in told.items() if len(means) == 1 and key not in means}

    def identity(self, document: DocumentFound) -> Identity:
        """What the citation means."""
        if document.title in self.itself and not document.number:
            return self.itself[document.title]
        identity = self._meant(document)
        if identity.key != self.notice or document.relation is not Predicate.ISSUES or document.number or is_notice(document.title):
            return identity
        whole = Link(identity.key, identity.label, Step(Reason.HANDED_DOWN, document.title or identity.label))
        return Identity(digest("handed down", identity.key), document.title or identity.label, (), whole)

    def _meant(self, document: DocumentFound) -> Identity:
        identity = self._told(document)
        bound = self._bound.get(identity.key)
        if bound is not None:
            return replace(bound, steps=(*identity.steps, *bound.steps))
        first = self._numbers.get(identity.key)
        if document.number and first not in (None, document.number):
            edition = Link(identity.key, identity.label, Step(Reason.EDITION, f"{document.number} — {identity.label}"))
            return Identity(digest(document.number), document.number, (), None, (edition,))
        return identity

    def number(self, identity: Identity) -> str | None:
        """The number that the plan gives the document somewhere."""
        return self._numbers.get(identity.key)

    def _told(self, document: DocumentFound) -> Identity:
        """What the citation's own words mean."""
        if document.title and document.title.endswith(REPORT) and len(document.title) <= len(REPORT) + 1 and self.report:
            return identify_document(self.report, None, self.issuers, self.place, own=True)
        own = document.relation in _OWN
        issuers = document.issuers or (self.issuers if document.relation is Predicate.ISSUES else ())
        return identify_document(document.title, document.number, issuers, self.place, own=own)

    def _also_named(self, document: DocumentFound, identity: Identity) -> Iterator[tuple[str, Reason]]:
        """Other keys that citations of the document in this plan may get by their words alone."""
        if document.title is None:
            return
        if document.number and identity.key != digest(document.number):
            yield digest(document.number), Reason.SAME_NUMBER
        if document.relation in _OWN or document.issuers:
            yield unplaced_key(document.title, self.place), Reason.OWN_PLACE
        for link in identity.near:
            if link.step.reason in _BOUND:
                yield link.key, _BOUND[link.step.reason]


def _because(identity: Identity, reason: Reason, key: str) -> Identity:
    """The identity, for a citation that means it for this reason."""
    return replace(identity, steps=(Step(reason, identity.label),), near=tuple(link for link in identity.near if link.key != key))
