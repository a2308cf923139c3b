"""Stretches of text that are taken: whether another stretch meets one of them, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Intervals:
    """The union of stretches (begin, end exclusive).

    >>> taken = Intervals([(2, 5), (4, 8)])
    >>> taken.meets(8, 9), taken.meets(7, 9), taken.holds(3, 6), taken.holds(1, 3)
    (False, True, True, False)
    >>> taken.end_of(2), taken.end_of(4)
    (8, None)
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._begins: list[int] = []
        self._ends: list[int] = []
        for begin, end in sorted(spans):
            if self._ends and begin <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._begins.append(begin)
                self._ends.append(end)

    def meets(self, begin: int, end: int) -> bool:
        """Whether a taken stretch and `begin`–`end` have a character in common."""
        at = bisect_right(self._begins, end - 1) - 1
        return at >= 0 and self._ends[at] > begin

    def holds(self, begin: int, end: int) -> bool:
        """Whether one taken stretch holds all of `begin`–`end`."""
        at = bisect_right(self._begins, begin) - 1
        return at >= 0 and self._ends[at] >= end

    def end_of(self, begin: int) -> int | None:
        """Where the taken stretch ends that begins at `begin`; None where none does."""
        at = bisect_right(self._begins, begin) - 1
        return self._ends[at] if at >= 0 and self._begins[at] == begin else None
