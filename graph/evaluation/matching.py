"""Laying found rows beside gold rows: which are the same, which nearly, and whether what they say agrees."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from graph.evaluation.found import FoundRow
from graph.evaluation.gold import GoldRow, squeeze

NEAR = 0.8
"""The least Dice coefficient at which two surface forms are taken for one, leniently."""
SAME_INDICATOR = 0.6
"""The least Dice coefficient at which two wordings of an indicator are taken for one."""

Told = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """The rows of one type, laid side by side. `strict` of the `pairs` share the surface form; they stand first."""

    strict: int
    pairs: tuple[tuple[GoldRow, FoundRow], ...]
    missed: tuple[GoldRow, ...]
    extra: tuple[FoundRow, ...]


@dataclass(frozen=True, slots=True)
class Letters:
    """How often each character stands in a text, white space left out: counted once, laid beside many others."""

    size: int
    counts: Counter[str]

    @classmethod
    def of(cls, text: str) -> Letters:
        letters = squeeze(text)
        return cls(len(letters), Counter(letters))

    def likeness(self, other: Letters, least: float = 0.0) -> float:
        """The Dice coefficient of both; 0 where it is less than `least`, which the lengths alone may tell."""
        size = self.size + other.size
        if not self.size or not other.size or 2 * min(self.size, other.size) / size < least:
            return 0.0
        likeness = 2 * (self.counts & other.counts).total() / size
        return likeness if likeness >= least else 0.0


def dice(one: str, other: str) -> float:
    """The Dice coefficient of the characters of two texts, white space left out: from 0, nothing shared, to 1.

    >>> dice("包银高铁", "包银铁路"), dice("", "")
    (0.75, 0.0)
    """
    return Letters.of(one).likeness(Letters.of(other))


def pair(gold: Sequence[GoldRow], found: Sequence[FoundRow]) -> Pairing:
    """Gives each gold row the found row of its section and surface form (among several targets that of the nearest indicator), then,
    but for targets, the nearest that is left with a Dice coefficient of at least NEAR. All rows are of one type."""
    left_gold, left_found = list(gold), list(found)
    same: list[tuple[GoldRow, FoundRow]] = []
    for row in gold:
        alike = [other for other in left_found if other.section == row.section and row.text in other.names]
        if alike:
            best = max(alike, key=lambda other: _nearness(row, other))
            same.append((row, best))
            left_gold.remove(row)
            left_found.remove(best)
    near = [] if gold and gold[0].kind == "Target" else _nearest(left_gold, left_found)
    for gold_row, found_row in near:
        left_gold.remove(gold_row)
        left_found.remove(found_row)
    return Pairing(len(same), (*same, *near), tuple(left_gold), tuple(left_found))


def _nearness(gold: GoldRow, found: FoundRow) -> float:
    return dice(gold.values["indicator"][0], found.values["indicator"][0]) if gold.kind == "Target" else 1.0


def _nearest(gold: Sequence[GoldRow], found: Sequence[FoundRow]) -> list[tuple[GoldRow, FoundRow]]:
    """Pairs by falling nearness, each row once."""
    forms = [[Letters.of(name) for name in other.names] for other in found]
    by_section = defaultdict[str, list[int]](list)
    for j, other in enumerate(found):
        by_section[other.section].append(j)
    near: list[tuple[float, int, int]] = []
    for i, row in enumerate(gold):
        words = Letters.of(row.text)
        near += [(max(words.likeness(form, NEAR) for form in forms[j]), i, j) for j in by_section.get(row.section, ())]
    taken_gold, taken_found, pairs = set[int](), set[int](), []
    for nearness, i, j in sorted(near, reverse=True):
        if nearness >= NEAR and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def _equal(gold: Told, found: Told) -> bool:
    return gold == found


def _within(gold: Told, found: Told) -> bool:
    return set(gold) <= set(found)


def _shared(gold: Told, found: Told) -> bool:
    return not set(gold).isdisjoint(found)


def _similar(gold: Told, found: Told) -> bool:
    return dice("".join(gold), "".join(found)) >= SAME_INDICATOR


def _names_part(gold: Told, found: Told) -> bool:
    """Whether gold's issuer, which may be several bodies in one text, holds one that was found."""
    return any(body in "".join(gold) for body in found)


ATTRIBUTES: Mapping[str, Mapping[str, Callable[[Told, Told], bool]]] = {
    "Target": {"indicator": _similar, "comparator": _equal, "change": _equal, "baseline": _equal},
    "Project": {"status": _shared, "regions": _within},
    "PolicyDocument": {"number": _equal, "issuer": _names_part, "relation": _within},
}
"""What is judged of a pair, by type and attribute: gold's values and the found ones are given."""


def agreement(gold: GoldRow, found: FoundRow) -> dict[str, bool]:
    """Whether a pair agrees, attribute by attribute. An issuer is judged only where gold names one."""
    return {
        name: agree(gold.values[name], found.values[name])
        for name, agree in ATTRIBUTES.get(gold.kind, {}).items()
        if name != "issuer" or gold.values[name]
    }
