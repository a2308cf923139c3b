"""What the components find in one section: frozen, with offsets into the section's text (code points, end exclusive).

A component is a plain function `Doc -> Doc` that fills one extension of the Doc (see extractors/context.py) with a tuple of these;
the pipeline's last component makes a span group of each, for spaCy users. Components read the normalized text, which is as long as the
surface text.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ontology.concepts import Change, Comparator, Predicate, Status


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text that names or says something."""

    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class RegionFound(Found):
    """A place. `key` is a division code or a slug of the gazetteer; where it is None the place is known by its name alone."""

    name: str
    key: str | None


@dataclass(frozen=True, slots=True)
class IndustryFound(Found):
    """An industry. `key` is the slug of a concept of the scheme; where it is None the industry is known by its name alone."""

    name: str
    key: str | None


@dataclass(frozen=True, slots=True)
class OrganizationFound(Found):
    """A named body. `name` is its full name where the plan's context completes it (自治区党委 → 内蒙古自治区党委)."""

    name: str


@dataclass(frozen=True, slots=True)
class DocumentFound(Found):
    """A cited document. `title` without 《》; `number` with 〔〕; `issuers` are full names; begin and end bound the
    title, or the number where there is no title."""

    title: str | None
    number: str | None
    issuers: tuple[str, ...]
    relation: Predicate


@dataclass(frozen=True, slots=True)
class ProgrammeFound(Found):
    """A named campaign, action plan, scheme or pilot, as written (quotation marks kept)."""

    name: str


@dataclass(frozen=True, slots=True)
class ProjectFound(Found):
    """A named undertaking. `name` is the full name with elided tails and heads put back; `status` is None where nothing is said to be
    done to it; `status_verb` the words that govern it; `longer` the name with 工程 or 项目 behind it, where the text has that."""

    name: str
    status: Status | None
    status_verb: str | None
    longer: str | None = None


@dataclass(frozen=True, slots=True)
class TargetFound(Found):
    """A result with a number; begin and end bound the whole phrase (地区生产总值增长6%左右). `unit` is as written, `whole_unit` with what
    is left out of it (1.2万亿、8000亿元)."""

    indicator: str
    value: Decimal
    upper: Decimal | None
    unit: str
    whole_unit: str
    comparator: Comparator
    change: Change
    baseline_year: int | None
    target_year: int | None
    verb: str | None


@dataclass(frozen=True, slots=True)
class WordedTargetFound(Found):
    """Words, bounded by begin and end, that say of an indicator what is aimed at without a number (居民收入与经济同步增长), or, where
    `absent`, that no target is set (不设固定资产投资增速的具体目标). What names several indicators is found once for each."""

    indicator: str
    absent: bool
