"""Which targets of two plans are to be laid side by side: those of one indicator that say the same kind of thing, and not crosswise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from graph.comparison.said import PlanSaid, TargetSaid
from ontology.concepts import Change


class Difference(StrEnum):
    """In what two targets of one indicator differ beside their numbers. The first six make the numbers incomparable; WORDED: one of
    them is a target in words, without a number."""

    WORDED = "worded"
    CHANGE = "change"
    UNIT = "unit"
    BASELINE = "baseline"
    DUE = "due"
    PERIOD = "period"
    COMPARATOR = "comparator"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Pair:
    """A target of each plan, or of one alone; `differences` are those that make their numbers incomparable."""

    before: TargetSaid | None
    after: TargetSaid | None
    differences: tuple[Difference, ...] = ()


def pairs(earlier: PlanSaid, later: PlanSaid) -> list[Pair]:
    """The targets of both plans, each in one pair: in the order of the later plan, then those of the earlier that stand alone.

    Targets are paired within their indicator and the places that they name, those first that are alike in most: the same change, unit
    and year, then the wording. So a level meets a level and a growth a growth, wherever they stand.
    """
    ours, theirs = _by_indicator(earlier.targets), _by_indicator(later.targets)
    found = [pair for indicator, mine in theirs.items() for pair in _matched(ours.get(indicator, []), mine, earlier, later)]
    found += [Pair(target, None) for indicator, alone in ours.items() if indicator not in theirs for target in alone]
    places = {target.iri: place for place, target in enumerate((*later.targets, *earlier.targets))}
    return sorted(found, key=lambda pair: [places[target.iri] for target in (pair.after, pair.before) if target])


def _by_indicator(targets: Iterable[TargetSaid]) -> dict[tuple[str, frozenset[str]], list[TargetSaid]]:
    groups: dict[tuple[str, frozenset[str]], list[TargetSaid]] = defaultdict(list)
    for target in targets:
        groups[target.indicator, target.regions].append(target)
    return groups


def _matched(before: Sequence[TargetSaid], after: Sequence[TargetSaid], earlier: PlanSaid, later: PlanSaid) -> list[Pair]:
    """The targets of one indicator, the most alike in pairs first, each used once. What changes otherwise is laid beside it only where
    neither meets its like: an increase stays alone where the other plan's amounts have met amounts."""
    differences = {(i, j): apart(one, other, earlier, later) for i, one in enumerate(before) for j, other in enumerate(after)}
    likeness = {(i, j): _likeness(before[i], after[j], told) for (i, j), told in differences.items()}
    free_before, free_after = dict(enumerate(before)), dict(enumerate(after))
    found: list[Pair] = []
    met: set[Change] = set()
    for i, j in sorted(differences, key=lambda at: (*likeness[at], -abs(at[0] - at[1]), -at[0], -at[1]), reverse=True):
        moves = {before[i].moves, after[j].moves}
        alike = len(moves) == 1
        if i in free_before and j in free_after and (alike or met.isdisjoint(moves)):
            found.append(Pair(free_before.pop(i), free_after.pop(j), differences[i, j]))
            met |= moves if alike else set()
    return [*found, *(Pair(one, None) for one in free_before.values()), *(Pair(None, one) for one in free_after.values())]


def _likeness(before: TargetSaid, after: TargetSaid, differences: Sequence[Difference]) -> tuple[float, ...]:
    words = SequenceMatcher(None, before.evidence[0].words, after.evidence[0].words, autojunk=False).ratio()
    alike = before.written == after.written, _averaged(before) == _averaged(after), before.comparator == after.comparator
    return (before.moves is after.moves, -len(differences), *alike, words)


def apart(before: TargetSaid, after: TargetSaid, earlier: PlanSaid, later: PlanSaid) -> tuple[Difference, ...]:
    """What makes the numbers of two targets of one indicator incomparable; nothing where they can be compared."""
    if before.moves is not after.moves:
        return (Difference.CHANGE,)
    yearly = _yearly(before, earlier) and _yearly(after, later)
    told = {
        Difference.UNIT: not one_unit(before, after),
        Difference.BASELINE: _since(before, earlier) != _since(after, later),
        Difference.DUE: not yearly and before.due != after.due and _ahead(before, earlier) != _ahead(after, later),
        Difference.PERIOD: not yearly and _is_flow(before) and earlier.years != later.years,
    }
    return tuple(difference for difference, differs in told.items() if differs)


def one_unit(one: TargetSaid, other: TargetSaid) -> bool:
    """Whether two targets are in one unit: in the base unit where it is known of both, else as printed."""
    return one.base == other.base if one.base and other.base else one.unit == other.unit


def _is_flow(target: TargetSaid) -> bool:
    """Whether the value is one of a period, and not of a day."""
    return target.moves is not Change.LEVEL


def _averaged(target: TargetSaid) -> bool:
    return "年均" in target.evidence[0].words or "年均" in target.written


def _yearly(target: TargetSaid, said: PlanSaid) -> bool:
    """Whether the value is a rate of each year: of a plan for one year, or a yearly average."""
    return target.moves in (Change.GROWTH, Change.DECREASE) and (_averaged(target) or (said.years == 1 and not _ahead(target, said)))


def _ahead(target: TargetSaid, said: PlanSaid) -> int | None:
    """How many years after the plan's first the target is due."""
    return target.due - said.start if target.due is not None and said.start is not None else None


def _since(target: TargetSaid, said: PlanSaid) -> int | None:
    """How many years before the plan's first the value is measured from; a plan that names none means the year before."""
    if target.baseline is None or said.start is None:
        return 1 if target.moves in (Change.GROWTH, Change.DECREASE) else None
    return said.start - target.baseline
