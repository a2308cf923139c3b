"""What became of each target from one plan to another: raised, lowered, kept and so on, and whether more or less is asked."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from graph.comparison.pairs import Difference, Pair, one_unit, pairs
from graph.comparison.said import PlanSaid, TargetSaid, WordedSaid
from ontology.concepts import Change, Comparator


class Outcome(StrEnum):
    """What became of a target. ABSENT: the later plan says in words that it sets none; DROPPED: none was found in it."""

    RAISED = "raised"
    LOWERED = "lowered"
    CHANGED = "changed"
    KEPT = "kept"
    INCOMPARABLE = "incomparable"
    ABSENT = "absent"
    DROPPED = "dropped"
    NEW = "new"


class Ambition(StrEnum):
    """Whether the later plan asks for more or for less of what is aimed at."""

    MORE = "more"
    LESS = "less"


Said = TargetSaid | WordedSaid


@dataclass(frozen=True, slots=True)
class TargetChange:
    """A line of the comparison. `indicator` is an IRI; `before` and `after` are what the plans say of it, with a number or in words, also
    that they set no such target; `near` the names of targets alike that stand alone in the other plan, and may be the same."""

    outcome: Outcome
    indicator: str
    label: str
    before: Said | None = None
    after: Said | None = None
    differences: tuple[Difference, ...] = ()
    ambition: Ambition | None = None
    near: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[TargetSaid | None, TargetSaid | None]:
        """The targets with numbers among `before` and `after`."""
        return (
            self.before if isinstance(self.before, TargetSaid) else None,
            self.after if isinstance(self.after, TargetSaid) else None,
        )

    @property
    def change(self) -> Change | None:
        before, after = self.numbers
        target = after or before
        return target.change if target is not None else None

    @property
    def amount(self) -> tuple[Decimal, Decimal | None] | None:
        """By how much the value changed, in the base unit where it is known, else as printed; and that as a share of the first value. None
        where the numbers cannot be compared, or are ranges."""
        before, after = self.numbers
        if before is None or after is None or self.outcome is Outcome.INCOMPARABLE or before.upper is not None or after.upper is not None:
            return None
        (first, _), (second, _) = ends(before, after)
        return second - first, (second - first) / first if first else None


def target_changes(earlier: PlanSaid, later: PlanSaid, close: Collection[tuple[str, str]] = ()) -> tuple[TargetChange, ...]:
    """What became of the targets: by outcome, each in the order of the later plan, what the earlier alone has in its order.

    `close` are indicators (IRIs), each pair both ways, that are easily taken for one another.
    """
    paired = pairs(earlier, later)
    words = _in_words(earlier), _in_words(later)
    found = [_judged(pair, *words, _near(pair, paired, close)) for pair in paired]
    told = {target.indicator for target in (*earlier.targets, *later.targets)}
    found += [_worded(words[0].get(one), words[1].get(one)) for one in dict.fromkeys((*words[1], *words[0])) if one not in told]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: list(Outcome).index(one.outcome)))


def _in_words(said: PlanSaid) -> dict[str, WordedSaid]:
    """What a plan says without numbers, by indicator; a target comes before the words that there is none."""
    return {one.indicator: one for one in sorted(said.worded, key=lambda one: not one.absent)}


def _judged(pair: Pair, earlier: Mapping[str, WordedSaid], later: Mapping[str, WordedSaid], near: tuple[str, ...]) -> TargetChange | None:
    """The line of a pair; where it stands alone, beside what the other plan says of its indicator in words."""
    before, after = pair.before, pair.after
    if before is not None and after is not None:
        if pair.differences:
            return TargetChange(Outcome.INCOMPARABLE, after.indicator, after.label, before, after, pair.differences)
        outcome, differences = compared(before, after)
        return TargetChange(outcome, after.indicator, after.label, before, after, differences, ambition(outcome, before, after))
    if after is not None:
        words = earlier.get(after.indicator)
        outcome = Outcome.NEW if words is None or words.absent else Outcome.INCOMPARABLE
        return TargetChange(outcome, after.indicator, after.label, words, after, _worded_apart(outcome), near=near)
    if before is None:
        return None
    words = later.get(before.indicator)
    outcome = Outcome.DROPPED if words is None else Outcome.ABSENT if words.absent else Outcome.INCOMPARABLE
    return TargetChange(outcome, before.indicator, before.label, before, words, _worded_apart(outcome), near=near)


def _worded_apart(outcome: Outcome) -> tuple[Difference, ...]:
    return (Difference.WORDED,) if outcome is Outcome.INCOMPARABLE else ()


def _worded(before: WordedSaid | None, after: WordedSaid | None) -> TargetChange | None:
    """The line of an indicator of which both plans speak in words alone; None where the earlier alone says that it sets no target."""
    said = after or before
    if said is None or (after is None and said.absent):
        return None
    if after is None:
        outcome = Outcome.DROPPED
    elif after.absent:
        outcome = Outcome.ABSENT
    elif before is None or before.absent:
        outcome = Outcome.NEW
    else:
        outcome = Outcome.KEPT if _wording(before) == _wording(after) else Outcome.CHANGED
    return TargetChange(outcome, said.indicator, said.label, before, after)


def _wording(said: WordedSaid) -> str:
    """The words of a target without those that join: 与, 和 and 同 are one."""
    return re.sub("[与和同跟](?!步)|保持", "", said.evidence[0].words)


def compared(before: TargetSaid, after: TargetSaid) -> tuple[Outcome, tuple[Difference, ...]]:
    """What became of a target whose numbers can be compared, and in what else the two differ.

    Where a range meets a bound (5%—6%, 5%以上) only the end that both have is compared.
    """
    (low, high), (low_now, high_now) = ends(before, after)
    ranged = (before.upper is None) != (after.upper is None)
    moves = [low_now - low, high_now - high]
    if ranged and Comparator.AT_LEAST in (before.comparator, after.comparator):
        moves = moves[:1]
    elif ranged and Comparator.AT_MOST in (before.comparator, after.comparator):
        moves = moves[1:]
    mixed = min(moves) < 0 < max(moves)
    told = {Difference.COMPARATOR: before.comparator is not after.comparator, Difference.RANGE: ranged or mixed}
    differences = tuple(difference for difference, differs in told.items() if differs)
    if mixed or not any(moves):
        return (Outcome.CHANGED if differences else Outcome.KEPT), differences
    return (Outcome.RAISED if max(moves) > 0 else Outcome.LOWERED), differences


def ends(before: TargetSaid, after: TargetSaid) -> list[tuple[Decimal, Decimal]]:
    """The lower and upper end of each target, in the base unit where it is known of both, else as printed."""
    based = bool(before.base and after.base)
    found = [(one.normalized, one.normalized_upper) if based else (one.value, one.upper) for one in (before, after)]
    lows = [one.value if low is None else low for one, (low, _) in zip((before, after), found, strict=True)]
    return [(low, low if high is None else high) for low, (_, high) in zip(lows, found, strict=True)]


_AIMS = {"HigherIsBetter": 1, "LowerIsBetter": -1}
_FIRM = (Comparator.AT_MOST, Comparator.ABOUT, Comparator.EXACTLY, Comparator.AT_LEAST)
"""How much each bound asks for of what is aimed at upwards; of what is aimed at downwards the other ends are the extremes."""


def ambition(outcome: Outcome, before: TargetSaid, after: TargetSaid) -> Ambition | None:
    """Whether more or less is asked, by which way plans aim with the indicator; None where that is not plain."""
    aim = _AIMS.get(after.polarity, 0) * (-1 if after.change is Change.DECREASE else 1)
    if outcome is Outcome.CHANGED and (before.upper is None) == (after.upper is None):
        aim = abs(aim) and _firmness(after, aim) - _firmness(before, aim)
    elif outcome is Outcome.LOWERED:
        aim = -aim
    elif outcome is not Outcome.RAISED:
        aim = 0
    return None if not aim else Ambition.MORE if aim > 0 else Ambition.LESS


def _firmness(target: TargetSaid, aim: int) -> int:
    order = _FIRM if aim > 0 else (_FIRM[3], *_FIRM[1:3], _FIRM[0])
    return order.index(target.comparator)


def _near(pair: Pair, paired: list[Pair], close: Collection[tuple[str, str]]) -> tuple[str, ...]:
    """The names of targets that stand alone in the other plan, with the same change and unit, and are close to this, or whose name is a
    part of the other's."""
    if pair.before is not None and pair.after is not None:
        return ()
    alone = [other.after if pair.before is not None else other.before for other in paired if not (other.before and other.after)]
    mine = pair.before or pair.after
    return tuple(dict.fromkeys(one.label for one in alone if one is not None and mine is not None and _alike(one, mine, close)))


def _alike(one: TargetSaid, other: TargetSaid, close: Collection[tuple[str, str]]) -> bool:
    same = one.moves is other.moves and one_unit(one, other)
    linked = (one.indicator, other.indicator) in close
    return same and one.label != other.label and (linked or one.label in other.label or other.label in one.label)
