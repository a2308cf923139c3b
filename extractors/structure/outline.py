"""From numbers to an outline: which numbers of a document are headings, how they nest, and the path of each.

Numbers are believed where they follow each other (一, 二 …; one may be missing) and where text stands under them, which is not so in
tables. Within a stretch of text the first believed sequence is its division, unless a style that stands further out by nature divides
the text more widely.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractors.structure.numbering import ANNEX, BOX, RANK, Marker

Markers = Sequence[Marker]

_ALONE = ("part", "chapter", "section", "article", "decimal-2", "decimal-3")
_WIDER = 2
_FAIR_SHARE, _HALF = 0.3, 0.5
_TRIES = 3
"""How often a sequence may begin anew before one with text under it is found: contents, and lists of tables and figures, come first."""


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
    found = _Outline(alone=frozenset(_may_stand_alone(believed)))
    own = [*believed[starts[main] : (*starts, len(believed))[main + 1]]]
    annex = next((i for i, marker in enumerate(own) if marker.style == ANNEX and i > 1), len(own))
    _walk(found, own[:annex], None, frozenset())
    begins = {believed[i].begin for i in starts[main + 1 :]}
    _annexes(found, believed[starts[main] + annex :], begins)
    return found.entries


def series_starts(markers: Markers) -> list[int]:
    """Where the outermost numbering begins: once, or several times where a file holds several documents (a notice, a plan, annexes)."""
    chain = _division(markers, frozenset(), _Outline())
    return [i for i in _restarts(markers, markers[chain[0]].style) if i >= chain[0]] or chain[:1] if chain else []


def _main_series(markers: Markers, starts: Sequence[int], length: int) -> int:
    """The first of the series that is not much shorter than the longest."""
    extents = [b - a for a, b in pairwise([*(markers[i].begin for i in starts), length])]
    return next(i for i, extent in enumerate(extents) if extent >= _FAIR_SHARE * max(extents))


def _may_stand_alone(markers: Markers) -> Iterator[int]:
    counts = Counter(marker.style for marker in markers)
    following: dict[str, int | None] = {}
    for marker in reversed(markers):
        if following.get(marker.style) == 2 or (marker.style in _ALONE and counts[marker.style] > 1):
            yield marker.begin
        following[marker.style] = marker.number


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


def _restarts(markers: Markers, style: str) -> list[int]:
    """Where a sequence of `style` begins anew outside boxes: its number 1, with 2 the next of the style."""
    boxed = _boxed(markers, style)
    same = [i for i, marker in enumerate(markers) if marker.style == style and i not in boxed]
    following = [*(markers[i].number for i in same[1:]), 2]
    return [i for i, after in zip(same, following, strict=True) if markers[i].number == 1 and after == 2]


def _boxed(markers: Markers, style: str) -> set[int]:
    """The numbers of `style` that count from 1 after a box begins."""
    boxed, expected = set(), 0
    for i, marker in enumerate(markers):
        if marker.style == BOX:
            expected = 1
        elif marker.style == style and expected:
            if marker.number == expected:
                boxed.add(i)
                expected += 1
            else:
                expected = 0
    return boxed


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
    chain = _division(markers, above, found)
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


def _division(markers: Markers, above: frozenset[str], found: _Outline) -> list[int]:
    """Indices of the sequence that divides `markers`, empty where none does."""
    styles = {marker.style for marker in markers} - above
    chains = [chain for style in RANK if style in styles for chain in _chains(markers, style, found)]
    if not chains:
        return []
    best = min(chains, key=lambda chain: chain[0])
    for chain in chains:
        if _stands_outside(markers, chain, best):
            best = chain
    return best


def _chains(markers: Markers, style: str, found: _Outline) -> Iterator[list[int]]:
    """The sequence of `style` that begins at 1, or goes on from the section before."""
    if style == "decimal-1" and not any(marker.style == "decimal-2" for marker in markers):
        return
    following = found.last.get(style, 0) + 1
    for first in sorted({1, following}):
        starts = [i for i, marker in enumerate(markers) if marker.style == style and marker.number == first]
        for start in starts[:_TRIES]:
            chain = _chain(markers, style, first, start if start != starts[0] else 0)
            enough = len(chain) > 1 or (chain and (first > 1 or markers[start].begin in found.alone))
            if enough and _has_text(markers, chain):
                yield chain
                break


def _has_text(markers: Markers, chain: Sequence[int]) -> bool:
    """Whether sentences stand under half of the headings: there are none in tables and lists of contents."""
    rank = RANK[markers[chain[0]].style]
    last = chain[-1] + 1
    while last < len(markers) and RANK.get(markers[last].style, rank + 1) > rank:
        last += 1
    told = sum(any(marker.prose for marker in markers[a:b]) for a, b in pairwise([*chain, last]))
    return 2 * told >= len(chain)


def _chain(markers: Markers, style: str, first: int, start: int) -> list[int]:
    """Indices from `start` on of the numbers of `style` that count on from `first`, those inside boxes left out."""
    same = [i for i in range(start, len(markers)) if markers[i].style in (style, BOX)]
    taken: list[int] = []
    boxed: list[int] | None = None
    expected = first
    for at, i in enumerate(same):
        number = markers[i].number or 0
        if markers[i].style == BOX:
            boxed = []
        elif boxed is not None and number == len(boxed) + 1 and not (number == expected and _leaves_box(markers, i, boxed, taken)):
            boxed.append(i)
        elif number == expected or (taken and number == expected + 1 and not _follows(markers, same, at + 1, expected)):
            taken.append(i)
            expected, boxed = number + 1, None
    return taken


def _leaves_box(markers: Markers, index: int, boxed: Sequence[int], taken: Sequence[int]) -> bool:
    """Whether the number at `index`, which is next both in a box and around it, looks like those around it."""
    if not taken or not boxed:
        return bool(taken)
    marker, inside, around = markers[index], [markers[i] for i in boxed], [markers[i] for i in taken]
    shared = [sum(marker.tail == other.tail for other in group) / len(group) for group in (inside, around)]
    if max(shared) >= _HALF and min(shared) == 0:
        return shared[1] > 0
    wide = abs(marker.widest - _middle(inside, "widest")) - abs(marker.widest - _middle(around, "widest"))
    if abs(wide) > _WIDER:
        return wide > 0
    return abs(marker.extent - _middle(inside, "extent")) > abs(marker.extent - _middle(around, "extent"))


def _middle(markers: Markers, measure: str) -> int:
    values = sorted(getattr(marker, measure) for marker in markers)
    return int(values[len(values) // 2])


def _follows(markers: Markers, same: Sequence[int], at: int, number: int) -> bool:
    return at < len(same) and markers[same[at]].number == number


def _stands_outside(markers: Markers, chain: list[int], best: list[int]) -> bool:
    """Whether `chain`, which begins later than `best`, has the outer style: it is outer by nature and does not begin anew itself."""
    outer, inner = markers[chain[0]].style, markers[best[0]].style
    if chain[0] <= best[0] or RANK[outer] >= RANK[inner]:
        return False
    return len(_restarts(markers, outer)) < 2 and (len(_restarts(markers, inner)) > 1 or chain[0] > best[-1])
