"""What is known of a section before its projects are looked for: its places and its bodies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from extractors.findings import Found, RegionFound
from extractors.language.phrases import around, within

_BEGIN, _END = attrgetter("begin"), attrgetter("end")


@dataclass(frozen=True)
class Known:
    """What is known of a section: its places and its bodies, each in order."""

    regions: tuple[RegionFound, ...]
    bodies: tuple[Found, ...] = ()

    @cached_property
    def _regions_at(self) -> dict[int, list[RegionFound]]:
        """The places that begin somewhere: most often asked for, at every item of every list."""
        at: dict[int, list[RegionFound]] = {}
        for region in self.regions:
            at.setdefault(region.begin, []).append(region)
        return at

    @cached_property
    def _body_ends(self) -> dict[int, int]:
        """Where the longest body ends that begins somewhere."""
        return {body.begin: body.end for body in sorted(self.bodies, key=_END)}

    def body_end(self, begin: int) -> int:
        """Where the longest body ends that begins at `begin`; `begin` where none does."""
        return self._body_ends.get(begin, begin)

    def named(self, begin: int, end: int) -> bool:
        """Whether a place or a body stands in the stretch."""
        return any(found.end <= end for group in (self.regions, self.bodies) for found in _in(group, begin, end))

    def names(self, begin: int, end: int) -> Sequence[Found]:
        """The places and the bodies in the stretch, in order: conjunctions inside them part nothing (新和成 | 产业园)."""
        return sorted((*within(self.regions, begin, end), *within(self.bodies, begin, end)), key=_BEGIN)

    def ends(self, begin: int, end: int) -> bool:
        """Whether a body's name that begins in the stretch ends where it ends."""
        return any(body.end == end for body in _in(self.bodies, begin, end))

    def is_division(self, begin: int, end: int) -> bool:
        """Whether the stretch is a division, whole and alone."""
        return any((region.begin, region.end) == (begin, end) and (region.key or "").isdecimal() for region in self.placed(begin, end))

    def leading(self, begin: int, end: int) -> RegionFound | None:
        """The place with which the stretch begins, None where none does."""
        for region in self._regions_at.get(begin, ()):
            if region.end <= end:
                return region
        return None

    def places_end(self, begin: int, end: int) -> int:
        """Where the places end that stand one behind the other from `begin` on (天津 | 滨海新区); `begin` where none stands there."""
        while region := self.leading(begin, end):
            begin = region.end
        return begin

    def placed(self, begin: int, end: int) -> tuple[RegionFound, ...]:
        """The places in the stretch."""
        return tuple(region for region in within(self.regions, begin, end) if region.end <= end)


def _in(group: Sequence[Found], begin: int, end: int) -> Sequence[Found]:
    return [found for found in around(group, begin, end) if found.begin >= begin]
