"""Why names are taken for one thing: the reasons, each with how sure it makes that, and what a name is found to mean."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from ontology.tables import read_table


class Reason(StrEnum):
    """Why two names mean one thing, or may; the value is the local name of the `pol:` concept."""

    KIND = "KindVariant"
    NUMERAL = "NumeralVariant"
    PLACE = "PlaceVariant"
    TAIL = "OptionalTail"
    JOINT = "JointVariant"
    ENDS = "ContractedEnds"
    CONTEXT = "EndsOfThePlan"
    RIVERS = "ContractedRivers"
    ROAD = "RoadNumber"
    OWN_PLACE = "OwnPlace"
    PHASE = "Phase"
    SEGMENT = "Segment"
    BRANCH = "Branch"
    TERMINAL = "Terminal"
    INCLUDED = "Included"
    PERSON = "PersonsWord"
    SHARED_LETTERS = "SharedLetters"
    UNKNOWN_ENDS = "UnknownEnds"
    OTHER_KIND = "OtherKindOfLine"
    REVERSED = "ReversedEnds"
    OTHER_LETTER = "OtherCharacter"
    UNPLACED = "PlaceNotSaid"
    UNNUMBERED = "NumberNotSaid"
    OTHER_TYPE = "TypeNotSaid"
    HANDED_DOWN = "HandedDown"
    ISSUER = "IssuerInTitle"
    PLACE_IN_TITLE = "PlaceInTitle"
    STATE = "StateInTitle"
    DRAFT = "DraftOfIt"
    SHORT_TITLE = "ShortTitle"
    SAME_NUMBER = "SameNumber"
    EDITION = "EditionNotSaid"
    PERIOD = "PeriodNotSaid"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done to a name to bring it into its canonical form: why, and from what to what (高速铁路 → 高铁)."""

    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True)
class Link:
    """Another thing that a name tells of: the whole that it is a part of, or what may be the same. `key` and `label` are that thing's."""

    key: str
    label: str
    step: Step

    @property
    def confidence(self) -> Decimal:
        return confidence_in((self.step,))


@dataclass(frozen=True, slots=True)
class Identity:
    """What a name is found to mean: the thing's key and label, how they came from the name, its whole, and what may be the same."""

    key: str
    label: str
    steps: tuple[Step, ...] = ()
    whole: Link | None = None
    near: tuple[Link, ...] = ()

    @property
    def confidence(self) -> Decimal:
        """How sure it is that the name means the thing so called: 1 where the name is the label itself."""
        return confidence_in(self.steps)


@cache
def _shares() -> dict[str, Decimal]:
    return {row["reason"]: Decimal(row["confidence"]) for row in read_table("ontology", "data/identification-reasons.tsv")}


def confidence_in(steps: tuple[Step, ...]) -> Decimal:
    """The confidence in what rests on all of `steps`: that of the weakest.

    >>> confidence_in((Step(Reason.TAIL, "工程"), Step(Reason.ENDS, "包头、银川 → 包银"))) == confidence_in((Step(Reason.ENDS, ""),))
    True
    """
    return min((_shares()[step.reason.value] for step in steps), default=Decimal(1))
