"""What a graph says of a plan against gold annotations: precision, recall and F1 by type, attributes, confusions, and each error.

A found row is right when section, type and surface form are gold's; leniently also when it is nearly the same. Optional gold rows count
neither when missed nor when found. The attributes of right rows are judged by themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from graph.found import FoundRow, JudgedSection, found_rows, judged_sections
from graph.gold import TYPES, Gold, GoldRow, read_gold
from graph.judged import Part, open_judged
from graph.matching import ATTRIBUTES, NEAR, Letters, agreement, pair
from ontology.errors import UsageError

_NAMES = tuple(name for attributes in ATTRIBUTES.values() for name in attributes)
_CONFUSED = 0.5


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


@dataclass(frozen=True, slots=True)
class Confusion:
    """A missed row whose words, or most of them, were found in the same section as something else: another type, or other bounds."""

    missed: Judgement
    extra: Judgement


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One plan against one gold file. `figures` has all TYPES; `judgements` stand by type, right ones first."""

    plan: str
    gold: Gold
    sections: tuple[JudgedSection, ...]
    figures: Mapping[str, Figures]
    judgements: tuple[Judgement, ...]
    confusions: tuple[Confusion, ...]


def evaluate(part: Part, gold: Gold) -> Evaluation:
    """Judges a plan by gold."""
    sections = judged_sections(part.statements, part.plan)
    found = found_rows(part.statements, sections, by_section=gold.by_section)
    figures, judgements = judge(gold.rows, found)
    return Evaluation(part.label, gold, sections, figures, judgements, confusions(judgements))


def evaluate_all(path: Path, gold: Sequence[Path], plans: Sequence[str] = ()) -> list[Evaluation]:
    """Judges the store or RDF file at `path` by each gold file. `plans` names the plan that is meant: one for all of them or one for each;
    without it a graph of several plans must hold one that was read from a file of the gold file's name.

    UsageError, StoreError, ReadError or another PolicykgError where something is missing, or cannot be read.
    """
    if len(plans) not in (0, 1, len(gold)):
        raise UsageError(f"--plan is given {len(plans)} times for {len(gold)} gold files: give one for all of them, or one for each.")
    golds = [read_gold(file) for file in gold]
    graph = open_judged(path)
    names = list(plans) if len(plans) == len(gold) else list(plans) * len(gold)
    parts = [graph.choose(name) for name in names] if names else [graph.part_for(file.stem) for file in gold]
    return [evaluate(part, rows) for part, rows in zip(parts, golds, strict=True)]


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


def confusions(judgements: Iterable[Judgement]) -> tuple[Confusion, ...]:
    """Missed rows with the extra rows of any type that have the same words in the same section, or most of them; each row once."""
    judged = list(judgements)
    missed = [one for one in judged if one.outcome is Outcome.MISSED]
    extra = [one for one in judged if one.outcome is Outcome.EXTRA]
    near = list(_likenesses([one.row for one in missed], [one.row for one in extra]))
    pairs: dict[int, int] = {}
    for likeness, i, j in sorted(near, key=lambda one: (-one[0], one[1:])):
        if likeness >= _CONFUSED and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return tuple(Confusion(missed[i], extra[pairs[i]]) for i in sorted(pairs))


def _likenesses(missed: Sequence[GoldRow | FoundRow], extra: Sequence[GoldRow | FoundRow]) -> Iterator[tuple[float, int, int]]:
    """How like each two rows of one section are, with their indices: 1 for the same words; where the one holds the other the share that it
    is of it; else the Dice coefficient, if that is high."""
    letters = [Letters.of(row.words) for row in extra]
    by_section = defaultdict[str, list[int]](list)
    for j, row in enumerate(extra):
        by_section[row.section].append(j)
    for i, row in enumerate(missed):
        mine = Letters.of(row.words)
        for j in by_section.get(row.section, ()):
            one, other = row.words, extra[j].words
            held = one in other or other in one
            share = min(len(one), len(other)) / max(len(one), len(other), 1)
            yield share if held else mine.likeness(letters[j], NEAR), i, j


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _added(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return one[0] + other[0], one[1] + other[1]


def totals(evaluations: Iterable[Evaluation]) -> dict[str, Figures]:
    """The figures of several plans together, by type."""
    sums = {kind: Figures() for kind in TYPES}
    for evaluation in evaluations:
        for kind, figures in evaluation.figures.items():
            sums[kind] += figures
    return sums


def overall(figures: Mapping[str, Figures]) -> Figures:
    """The figures of all types together: each row counts once, so frequent types weigh more."""
    return sum((Figures(one.gold, one.found, one.strict, one.lenient) for one in figures.values()), Figures())
