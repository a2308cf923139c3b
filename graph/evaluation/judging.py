"""Found rows judged by gold rows: what becomes of each, and precision, recall and F1 by type and by attribute.

A found row is right when section, type and surface form are gold's; leniently also when it is nearly the same. Optional gold rows count
neither when missed nor when found. The attributes of right rows are judged by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from graph.evaluation.found import FoundRow
from graph.evaluation.gold import TYPES, GoldRow
from graph.evaluation.matching import ATTRIBUTES, agreement, pair

_NAMES = tuple(name for attributes in ATTRIBUTES.values() for name in attributes)


class Outcome(StrEnum):
    """What becomes of a row."""

    RIGHT = "right"
    MISSED = "missed"
    EXTRA = "extra"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A gold row, a found row, or both together; `wrong` are the attributes that do not agree.

    Right and found optional rows have both, missed rows no `found`, extra ones no `gold`.
    """

    outcome: Outcome
    gold: GoldRow | None
    found: FoundRow | None
    wrong: tuple[str, ...] = ()

    @property
    def row(self) -> GoldRow | FoundRow:
        """The gold row where there is one, else the found one."""
        row = self.gold or self.found
        if row is None:
            raise ValueError("a judgement needs a row")
        return row


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of rows: in gold, found, strictly and leniently right; and by attribute how many of the right ones agree, of how many."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    lenient: int = 0
    attributes: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def scores(self, *, lenient: bool = False) -> tuple[float, float, float]:
        """Precision, recall and F1, from 0 to 1; 0 where nothing can be counted."""
        right = self.lenient if lenient else self.strict
        precision, recall = _share(right, self.found), _share(right, self.gold)
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def __add__(self, other: Figures) -> Figures:
        names = dict.fromkeys((*self.attributes, *other.attributes))
        sums = {name: _added(self.attributes.get(name, (0, 0)), other.attributes.get(name, (0, 0))) for name in names}
        return Figures(self.gold + other.gold, self.found + other.found, self.strict + other.strict, self.lenient + other.lenient, sums)


def judge(gold: Sequence[GoldRow], found: Sequence[FoundRow]) -> tuple[dict[str, Figures], tuple[Judgement, ...]]:
    """The figures of each of TYPES, and what becomes of each row."""
    figures: dict[str, Figures] = {}
    judgements: list[Judgement] = []
    for kind in TYPES:
        figures[kind], judged = _judge_type([row for row in gold if row.kind == kind], [row for row in found if row.kind == kind])
        judgements += judged
    return figures, tuple(judgements)


def _judge_type(gold: Sequence[GoldRow], found: Sequence[FoundRow]) -> tuple[Figures, list[Judgement]]:
    pairing = pair(gold, found)
    right = [(row, other) for row, other in pairing.pairs if not row.optional]
    optional = len(pairing.pairs) - len(right)
    agreements = [agreement(row, other) for row, other in right]
    figures = Figures(
        gold=sum(not row.optional for row in gold),
        found=len(found) - optional,
        strict=sum(not row.optional for row, _ in pairing.pairs[: pairing.strict]),
        lenient=len(right),
        attributes=_counts(agreements),
    )
    wrongs = (tuple(name for name, agrees in said.items() if not agrees) for said in agreements)
    judged = [Judgement(Outcome.RIGHT, row, other, wrong) for (row, other), wrong in zip(right, wrongs, strict=True)]
    judged += [Judgement(Outcome.OPTIONAL, row, other) for row, other in pairing.pairs if row.optional]
    judged += [Judgement(Outcome.OPTIONAL if row.optional else Outcome.MISSED, row, None) for row in pairing.missed]
    judged += [Judgement(Outcome.EXTRA, None, row) for row in pairing.extra]
    return figures, judged


def _counts(agreements: Iterable[Mapping[str, bool]]) -> dict[str, tuple[int, int]]:
    counts: dict[str, tuple[int, int]] = {}
    for said in agreements:
        for name, agrees in said.items():
            counts[name] = _added(counts.get(name, (0, 0)), (int(agrees), 1))
    return {name: counts[name] for name in _NAMES if name in counts}


def overall(figures: Mapping[str, Figures]) -> Figures:
    """The figures of all types together: each row counts once, so frequent types weigh more."""
    return sum((Figures(one.gold, one.found, one.strict, one.lenient) for one in figures.values()), Figures())


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _added(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return one[0] + other[0], one[1] + other[1]
