"""From numbers to an outline: which numbers of a document are headings, how they nest, and the path of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractors.structure.division import Markers, division, restarts
from extractors.structure.numbering import ANNEX, BOX, Marker

_ALONE = ("part", "chapter", "section", "article", "decimal-2", "decimal-3")
_OUTER = ("part", "chapter", "han", "decimal-1")
_ABOVE_HAN = frozenset(("part", "chapter", "section", "article"))
_FAIR_SHARE = 0.3
_MANY, _LONG = 4, 300


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading: its number, its path and the path of the heading above it (None at the top)."""

    marker: Marker
    path: str
    parent: str | None


@dataclass(slots=True)
class _Outline:
    """What one walk through a document gathers: entries in order, paths taken, the last number of each style; `alone` are the places
    of the headings that may be the only ones in their section: of a part's only chapter, or where the next section counts on."""

    alone: frozenset[int] = frozenset()
    entries: list[Entry] = field(default_factory=list)
    taken: dict[str, int] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)

    def add(self, marker: Marker, prefix: str, number: int, parent: str | None) -> str:
        """Adds `marker` under the path `prefix` + `number`, or the next free number where that is taken."""
        number = max(number, self.taken.get(prefix, 0) + 1)
        self.taken[prefix] = number
        self.entries.append(Entry(marker, f"{prefix}{number}", parent))
        return f"{prefix}{number}"


def outline(markers: Markers, length: int) -> list[Entry]:
    """The headings among `markers`, in order; `length` is that of the text."""
    believed = _believed_boxes(markers)
    starts = series_starts(believed)
    if not starts:
        return []
    main = _main_series(believed, starts, length)
    found = _Outline(frozenset(_may_stand_alone(believed)), last=_left_out(believed))
    own = [*believed[starts[main] : (*starts, len(believed))[main + 1]]]
    annex = next((i for i, marker in enumerate(own) if marker.style == ANNEX and i > 1), len(own))
    _walk(found, own[:annex], None, frozenset())
    begins = {believed[i].begin for i in starts[main + 1 :]}
    _annexes(found, believed[starts[main] + annex :], begins)
    return found.entries


def series_starts(markers: Markers) -> list[int]:
    """Where the outermost numbering begins: once, or several times where a file holds several documents (a notice, a plan, annexes)."""
    alone = frozenset((markers[0].begin,) if _is_only_part(markers) else ())
    chain = division(markers, frozenset(), _left_out(markers), alone)
    return [i for i in restarts(markers, markers[chain[0]].style) if i >= chain[0]] or chain[:1] if chain else []


def _left_out(markers: Markers) -> dict[str, int]:
    """The number before the first, where the text is an excerpt: it begins with 三、 or 第二章, nothing in it is numbered 一 so, and the
    next number goes on from there or begins below it."""
    if len(markers) < 2 or markers[0].style not in _OUTER:
        return {}
    first, second = markers[:2]
    number = first.number or 1
    counted = second.number == (number + 1 if second.style == first.style else 1)
    whole = any(marker.style == first.style and marker.number == 1 for marker in markers)
    return {first.style: number - 1} if counted and not whole else {}


def _main_series(markers: Markers, starts: Sequence[int], length: int) -> int:
    """The first of the series that is not much shorter than the longest."""
    extents = [b - a for a, b in pairwise([*(markers[i].begin for i in starts), length])]
    return next(i for i, extent in enumerate(extents) if extent >= _FAIR_SHARE * max(extents))


def _may_stand_alone(markers: Markers) -> Iterator[int]:
    counts = Counter(marker.style for marker in markers)
    following: dict[str, int | None] = {}
    if markers and _is_cut_off(markers[-1], counts):
        yield markers[-1].begin
    if _is_only_part(markers):
        yield markers[0].begin
    for marker in reversed(markers):
        if following.get(marker.style) == 2 or (marker.style in _ALONE and counts[marker.style] > 1):
            yield marker.begin
        following[marker.style] = marker.number


def _is_only_part(markers: Markers) -> bool:
    """Whether the first number of a text heads all of it, since the text is cut off before the next: 一、, with （一）（二） below it."""
    styles = [marker.style for marker in markers]
    if len(markers) <= _MANY or styles.count("han") != 1 or not _ABOVE_HAN.isdisjoint(styles):
        return False
    first, *below = [(marker.style, marker.number) for marker in markers[:3]]
    return first == ("han", 1) and below == [("han-bracket", 1), ("han-bracket", 2)]


def _is_cut_off(last: Marker, counts: Counter[str]) -> bool:
    """Whether the last number of a text is the first of a list of headings, such as it has more of, that is cut off behind it."""
    return last.number == 1 and counts[last.style] >= _MANY and last.prose and last.extent >= _LONG


def _believed_boxes(markers: Markers) -> list[Marker]:
    """`markers` without boxes whose numbers do not go on; boxes without a number get the next one."""
    believed, last = [], 0
    for marker in markers:
        if marker.style == BOX:
            number = marker.number or last + 1
            if not last < number <= last + 3:
                continue
            last = number
            marker = replace(marker, number=number)
        believed.append(marker)
    return believed


def _annexes(found: _Outline, markers: Markers, begins: set[int]) -> None:
    """Annexes, and divisions that begin anew after the main one, each with its own numbering; `begins` are the places of the latter.

    Where such a division has no title, its headings count as annexes themselves: `A1`, `A2` …
    """
    starts = [i for i, marker in enumerate(markers) if marker.style == ANNEX or (marker.begin in begins and not _titled(markers, i))]
    for a, b in pairwise([*starts, len(markers)]):
        found.last.clear()
        if markers[a].style == ANNEX:
            path = found.add(markers[a], "A", markers[a].number or 1, None)
            _walk(found, markers[a + 1 : b], path, frozenset())
        else:
            _walk(found, markers[a:b], None, frozenset(), "A")


def _titled(markers: Markers, index: int) -> bool:
    return index > 0 and markers[index - 1].style == ANNEX


def _walk(found: _Outline, markers: Markers, path: str | None, above: frozenset[str], prefix: str = "") -> None:
    """Adds the headings among `markers`, all of which stand under `path`; `above` are the styles of the headings above."""
    chain = division(markers, above, found.last, found.alone)
    _boxes(found, markers[: chain[0]] if chain else markers, path)
    prefix = f"{path}." if path else prefix
    for a, b in pairwise([*chain, len(markers)]):
        marker = markers[a]
        child = found.add(marker, prefix, marker.number or 1, path)
        found.last[marker.style] = marker.number or 1
        _walk(found, markers[a + 1 : b], child, above | {marker.style})


def _boxes(found: _Outline, markers: Markers, parent: str | None) -> None:
    """Adds the boxes among `markers` and what is numbered in them."""
    starts = [i for i, marker in enumerate(markers) if marker.style == BOX]
    for a, b in pairwise([*starts, len(markers)]):
        path = found.add(markers[a], "B", markers[a].number or 1, parent)
        outside = dict(found.last)
        found.last.clear()
        _walk(found, markers[a + 1 : b], path, frozenset())
        found.last.clear()
        found.last.update(outside)
