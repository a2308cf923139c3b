"""What a graph says of a plan against gold annotations: figures by type, each judgement, and what was found as something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.evaluation.found import FoundRow, JudgedSection, found_rows, judged_sections
from graph.evaluation.gold import TYPES, Gold, GoldRow, read_gold
from graph.evaluation.judged import Part, open_judged
from graph.evaluation.judging import Figures, Judgement, Outcome, judge
from graph.evaluation.matching import NEAR, Letters
from ontology.errors import UsageError

_CONFUSED = 0.5


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


def totals(evaluations: Iterable[Evaluation]) -> dict[str, Figures]:
    """The figures of several plans together, by type."""
    sums = {kind: Figures() for kind in TYPES}
    for evaluation in evaluations:
        for kind, figures in evaluation.figures.items():
            sums[kind] += figures
    return sums
