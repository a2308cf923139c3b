"""The records in which extractors and graph meet: frozen, self-checking, each with its evidence.

`confidence` is the share of such records that are right, from 0 to 1 in hundredths, None where nothing was counted; 1 where a person
has said so.

Offsets are counted in code points, end exclusive. `begin`/`end` point into the text of a section (`Section.text`);
`source_begin`/`source_end` into the source as read, where the same words may stand broken by white space or page furniture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ontology.concepts import Change, Comparator, Genre, Kind, Predicate, Status
from ontology.identification import Reason


class Ref(NamedTuple):
    """A reference: the kind of a thing and its key. Goals, targets, also those in words, and sections have keys that hold within their
    plan."""

    kind: Kind
    key: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of one section's text, with its place in the source; `page` counts from 1, None where there are no pages."""

    section: str
    begin: int
    end: int
    text: str
    source_begin: int
    source_end: int
    page: int | None = None

    def __post_init__(self) -> None:
        if self.end - self.begin != len(self.text) or not self.text:
            raise ValueError(f"{self.begin}–{self.end} does not measure {self.text!r}")
        if self.source_end - self.source_begin < len(self.text):
            raise ValueError(f"{self.source_begin}–{self.source_end} is too short in the source for {self.text!r}")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an entity, and the sentence they stand in."""

    quote: Quote
    entity: Ref
    sentence: Quote
    confidence: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing. `label` is a function of its identity alone (the same in every plan); `alt_labels` are the other names found."""

    kind: Kind
    key: str
    label: str
    alt_labels: tuple[str, ...] = ()

    @property
    def ref(self) -> Ref:
        return Ref(self.kind, self.key)


@dataclass(frozen=True, slots=True)
class Document(Entity):
    """A cited document. `label` is what its key stands for: its place and the core of its title, or its number where only that tells it;
    `title` as cited."""

    title: str | None = None
    number: str | None = None
    issuers: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """One edge of the graph and the sentence that says it; `reason` and `detail` tell why, where it follows from a name (from what to
    what: 西成 = 西宁—成都？)."""

    subject: Ref
    predicate: Predicate
    object: Ref
    evidence: Quote
    confidence: Decimal | None = None
    reason: Reason | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a section's heading sets out to do. `key` is the section's path; `parent` the goal above it."""

    key: str
    label: str
    section: str
    parent: str | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Target:
    """A result with a number. `value`, `upper` and `unit` are as printed; `normalized` is in the unit that `unit_key` names
    (a QUDT local name such as PERCENT or TONNE, or one of our own units, see ontology/data/units.tsv). `named` is the confidence that
    the words state a target at all, `confidence` that all that is said of it is right too."""

    key: str
    quote: Quote
    sentence: Quote
    indicator: Ref
    indicator_text: str
    value: Decimal
    upper: Decimal | None
    unit: str
    comparator: Comparator
    change: Change
    baseline_year: int | None
    target_year: int | None
    normalized: Decimal | None
    normalized_upper: Decimal | None
    unit_key: str | None
    verb: str | None
    goal: str | None
    regions: tuple[Ref, ...] = ()
    named: Decimal | None = None
    confidence: Decimal | None = None


@dataclass(frozen=True, slots=True)
class WordedTarget:
    """What the plan says of an indicator in words and without a number: a result that it sets out to reach (居民收入与经济同步增长), or,
    where `absent`, that it sets no target, which is more than that none was found."""

    key: str
    quote: Quote
    sentence: Quote
    indicator: Ref
    indicator_text: str
    absent: bool
    confidence: Decimal | None = None

    @property
    def ref(self) -> Ref:
        return Ref(Kind.ABSENT_TARGET if self.absent else Kind.WORDED_TARGET, self.key)


@dataclass(frozen=True, slots=True)
class Commitment:
    """What this plan says it will do to one project, in one section."""

    project: Ref
    status: Status
    quote: Quote
    sentence: Quote
    verb: str | None = None
    confidence: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the plan under one heading. `text` holds the heading too, without white space and page furniture; `looks_back` tells
    whether all of it speaks of what was done before."""

    path: str
    heading: str
    text: str
    parent: str | None
    source_begin: int
    source_end: int
    page: int | None = None
    looks_back: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The document that was read. `key` is its document key; `title` as issued (empty: the text gives none); `label` the short title to
    show; `name` what its key stands for, the same wherever it is cited (empty: its number, else its title).

    Where a notice hands down a plan in the same file, the notice with its number is the document, `label` the plan's own title.
    """

    key: str
    title: str
    label: str
    number: str | None = None
    issuers: tuple[Ref, ...] = ()
    issued: date | None = None
    plan_year: int | None = None
    start_year: int | None = None
    end_year: int | None = None
    approved_by: str | None = None
    genre: Genre = Genre.OTHER
    region: Ref | None = None
    colophon: str | None = None
    source_name: str = "-"
    source_sha256: str = ""
    name: str = ""

    @property
    def place(self) -> str | None:
        """The key of the plan's own region; None for the whole country, and where it is not told."""
        return self.region.key if self.region else None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document says: a pure function of its text and of the program's version."""

    plan: Plan
    sections: tuple[Section, ...]
    goals: tuple[Goal, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    targets: tuple[Target, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    relations: tuple[Relation, ...] = ()
    worded: tuple[WordedTarget, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        texts = {section.path: section.text for section in self.sections}
        for quote in {id(quote): quote for quote in self._quotes()}.values():  # one quote may stand in many records
            if texts[quote.section][quote.begin : quote.end] != quote.text:
                raise ValueError(f"section {quote.section} does not read {quote.text!r} at {quote.begin}–{quote.end}")

    def _quotes(self) -> Iterator[Quote]:
        sayings: tuple[Mention | Target | Commitment | WordedTarget, ...]
        sayings = (*self.mentions, *self.targets, *self.commitments, *self.worded)
        for said in sayings:
            yield from (said.quote, said.sentence)
        yield from (goal.quote for goal in self.goals)
        yield from (relation.evidence for relation in self.relations)
