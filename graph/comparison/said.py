"""What one plan says, in records to be compared with those of another: targets, indicators that it sets no target for, what it does to
projects, and the other things that it names, each with where it says so."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from graph.stored_plans import StoredPlan
from ontology.concepts import Change, Comparator, Kind, Status

THINGS = (Kind.DOCUMENT, Kind.PROGRAMME, Kind.REGION, Kind.INDUSTRY)
"""The kinds of things that come and go between plans, in the order in which they are compared."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a plan says something: the words, their sentence and where in it they begin (characters, from 0), the section (its path and
    heading), the page from 1 (None: the source has none), and the place in the source as read (characters, from 0)."""

    words: str
    sentence: str
    offset: int
    section: str
    heading: str
    page: int | None
    position: int


@dataclass(frozen=True, slots=True)
class TargetSaid:
    """A target, with every place that states it. `value` and `upper` are as printed, `normalized` and `normalized_upper` in the unit
    that the IRI `base` names (None where the printed unit is not known). `regions` are those (IRIs) that the target names beside the
    plan's own; `measure` is the kind of unit that the indicator is measured in, `polarity` whether more or less of it is better (local
    names such as MoneyUnit, HigherIsBetter; empty where the graph does not say)."""

    iri: str
    indicator: str
    label: str
    written: str
    change: Change
    comparator: Comparator
    value: Decimal
    upper: Decimal | None
    unit: str
    normalized: Decimal | None
    normalized_upper: Decimal | None
    base: str | None
    baseline: int | None
    due: int | None
    verb: str
    measure: str
    polarity: str
    regions: frozenset[str]
    evidence: tuple[Evidence, ...]

    @property
    def moves(self) -> Change:
        """The kind of change that the value is one of: of what is new by its very name (城镇新增就业) a level is an addition, and of an
        amount a percentage is a growth (经济增长目标为5%)."""
        if self.change is not Change.LEVEL:
            return self.change
        if "新增" in self.label:
            return Change.NEW
        return Change.GROWTH if self.unit in ("%", "％") and self.measure not in ("", "RatioUnit") else Change.LEVEL


@dataclass(frozen=True, slots=True)
class WordedSaid:
    """What a plan says of an indicator in words and without a number: a target, or where `absent` that it sets none."""

    indicator: str
    label: str
    absent: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What a plan does to a project in one place; `verb` are the words that say so."""

    status: Status
    verb: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ProjectSaid:
    """All that a plan does to a project, in the order of the text."""

    iri: str
    label: str
    steps: tuple[Step, ...]

    @property
    def reached(self) -> Status:
        """The furthest status that the plan names."""
        return max((step.status for step in self.steps), key=list(Status).index)


@dataclass(frozen=True, slots=True)
class ThingSaid:
    """A document, programme, region or industry that a plan names: how often, in which relations (of documents: local names), and where
    first."""

    iri: str
    kind: Kind
    label: str
    number: str
    mentions: int
    relations: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class PlanSaid:
    """A plan with what it says, each kind in the order of its text. `start` and `end` are the first and last year planned."""

    plan: StoredPlan
    start: int | None
    end: int | None
    targets: tuple[TargetSaid, ...]
    worded: tuple[WordedSaid, ...]
    projects: tuple[ProjectSaid, ...]
    things: tuple[ThingSaid, ...]

    @property
    def years(self) -> int | None:
        """How many years the plan plans for; None where it does not say."""
        return self.end - self.start + 1 if self.start is not None and self.end is not None else None
