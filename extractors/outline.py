"""From numbers to an outline: which numbers of a document are headings, how they nest, and the path of each.

Numbers are believed where they follow each other (一, 二 …; one may be missing). Within a stretch of text the first believed
sequence is its division, unless a style that stands further out by nature divides the text more widely.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.numbering import ANNEX, BOX, RANK, Marker

Markers = Sequence[Marker]

_WIDER = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading: its number, its path and the path of the heading above it (None at the top)."""

    marker: Marker
    path: str
    parent: str | None


@dataclass(slots=True)
class _Outline:
    """What one walk through a document gathers: entries in order, paths taken, the last number of each style."""

    entries: list[Entry] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    last: dict[str, int] = field(default_factory=dict)

    def add(self, marker: Marker, prefix: str, number: int, parent: str | None) -> str:
        while f"{prefix}{number}" in self.taken:
            number += 1
        path = f"{prefix}{number}"
        self.taken.add(path)
        self.entries.append(Entry(marker, path, parent))
        return path


def outline(markers: Markers, length: int) -> list[Entry]:
    """The headings among `markers`, in order; `length` is that of the text."""
    believed = _believed_boxes(markers)
    series = _series(believed, length)
    if not series:
        return []
    found = _Outline()
    main = max(range(len(series)), key=lambda i: (_extent(series, i, length), -i))
    _walk(found, _until_annex(series[main]), None, frozenset())
    rest = [*series[main][len(_until_annex(series[main])) :], *(marker for later in series[main + 1 :] for marker in later)]
    _annexes(found, rest)
    return found.entries


def _believed_boxes(markers: Markers) -> list[Marker]:
    """`markers` without boxes whose numbers do not go on; boxes without a number get the next one."""
    believed, last = [], 0
    for marker in markers:
        if marker.style == BOX:
            number = marker.number or last + 1
            if not last < number <= last + 3:
                continue
            last = number
            marker = Marker(BOX, number, marker.begin, marker.end)
        believed.append(marker)
    return believed


def _series(markers: Markers, length: int) -> list[list[Marker]]:
    """The document's divisions by its outermost style: one, or several where its numbers begin anew (a notice and a plan)."""
    chain = _division(markers, frozenset(), {})
    if not chain:
        return []
    style = markers[chain[0]].style
    starts = [i for i in _restarts(markers, style) if i >= chain[0]]
    return [list(markers[a:b]) for a, b in pairwise([*starts, len(markers)])]


def _extent(series: Sequence[Markers], index: int, length: int) -> int:
    end = series[index + 1][0].begin if index + 1 < len(series) else length
    return end - series[index][0].begin


def _restarts(markers: Markers, style: str) -> list[int]:
    """Where a sequence of `style` begins anew outside boxes: its number 1, with 2 the next of the style."""
    boxed = _boxed(markers, style)
    same = [i for i, marker in enumerate(markers) if marker.style == style and i not in boxed]
    return [i for i, after in pairwise([*same, None]) if markers[i].number == 1 and (after is None or markers[after].number == 2)]


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


def _until_annex(markers: Markers) -> list[Marker]:
    """`markers` up to the first annex that follows two headings or more."""
    first = next((i for i, marker in enumerate(markers) if marker.style == ANNEX and i > 1), len(markers))
    return list(markers[:first])


def _annexes(found: _Outline, markers: Markers) -> None:
    """Annexes, and divisions that begin anew after the main one, each with its own numbering."""
    starts = [i for i, marker in enumerate(markers) if marker.style == ANNEX or i == 0]
    for a, b in pairwise([*starts, len(markers)]):
        path = found.add(markers[a], "A", markers[a].number if markers[a].style == ANNEX and markers[a].number else 1, None)
        found.last.clear()
        _walk(found, markers[a + 1 : b] if markers[a].style == ANNEX else markers[a:b], path, frozenset())


def _walk(found: _Outline, markers: Markers, path: str | None, above: frozenset[str]) -> None:
    """Adds the headings among `markers`, all of which stand under `path`; `above` are the styles of the headings above."""
    chain = _division(markers, above, found.last)
    _boxes(found, markers[: chain[0]] if chain else markers, path)
    prefix = f"{path}." if path else ""
    for a, b in pairwise([*chain, len(markers)]):
        marker = markers[a]
        child = found.add(marker, prefix, marker.number or 1, path)
        found.last[marker.style] = marker.number or 1
        _walk(found, markers[a + 1 : b], child, above | {marker.style})


def _boxes(found: _Outline, markers: Markers, parent: str | None) -> None:
    starts = [i for i, marker in enumerate(markers) if marker.style == BOX]
    for a, b in pairwise([*starts, len(markers)]):
        path = found.add(markers[a], "B", markers[a].number or 1, parent)
        outside = dict(found.last)
        found.last.clear()
        _walk(found, markers[a + 1 : b], path, frozenset())
        found.last.clear()
        found.last.update(outside)


def _division(markers: Markers, above: frozenset[str], last: dict[str, int]) -> list[int]:
    """Indices of the sequence that divides `markers`, empty where none does."""
    chains = [chain for style in RANK if style not in above for chain in _chains(markers, style, last)]
    if not chains:
        return []
    best = min(chains, key=lambda chain: chain[0])
    for chain in chains:
        if _stands_outside(markers, chain, best):
            best = chain
    return best


def _chains(markers: Markers, style: str, last: dict[str, int]) -> Iterator[list[int]]:
    """The sequence of `style` that begins at 1, or goes on from the section before."""
    numbers = {marker.number for marker in markers if marker.style == style}
    if 1 in numbers and len(chain := _chain(markers, style, 1)) > 1:
        yield chain
    following = last.get(style, 0) + 1
    if following > 1 and following in numbers and (chain := _chain(markers, style, following)):
        yield chain


def _chain(markers: Markers, style: str, first: int) -> list[int]:
    """Indices of the numbers of `style` that count on from `first`, those inside boxes left out."""
    same = [i for i, marker in enumerate(markers) if marker.style in (style, BOX)]
    taken: list[int] = []
    boxed: list[int] | None = None
    expected = first
    for at, i in enumerate(same):
        number = markers[i].number or 0
        if markers[i].style == BOX:
            boxed = []
        elif boxed is not None and number == len(boxed) + 1 and not (number == expected and _leaves_box(markers, i, boxed, taken)):
            boxed.append(i)
        elif number == expected or (taken and number == expected + 1 and not _follows(markers, same[at + 1 :], expected)):
            taken.append(i)
            expected, boxed = number + 1, None
    return taken


def _leaves_box(markers: Markers, index: int, boxed: Sequence[int], taken: Sequence[int]) -> bool:
    """Whether the number at `index`, which is next both in a box and around it, looks like those around it."""
    if not taken or not boxed:
        return bool(taken)
    marker, inside, around = markers[index], [markers[i] for i in boxed], [markers[i] for i in taken]
    wide = abs(marker.widest - _middle(inside, "widest")) - abs(marker.widest - _middle(around, "widest"))
    if abs(wide) > _WIDER:
        return wide > 0
    shared = sum(marker.tail == other.tail for other in around) - sum(marker.tail == other.tail for other in inside)
    if shared:
        return shared > 0
    return abs(marker.extent - _middle(inside, "extent")) > abs(marker.extent - _middle(around, "extent"))


def _middle(markers: Markers, measure: str) -> int:
    values = sorted(getattr(marker, measure) for marker in markers)
    return int(values[len(values) // 2])


def _follows(markers: Markers, same: Sequence[int], number: int) -> bool:
    return bool(same) and markers[same[0]].number == number


def _stands_outside(markers: Markers, chain: list[int], best: list[int]) -> bool:
    """Whether `chain`, which begins later than `best`, has the outer style: it is outer by nature and does not begin anew itself."""
    outer, inner = markers[chain[0]].style, markers[best[0]].style
    if chain[0] <= best[0] or RANK[outer] >= RANK[inner]:
        return False
    return len(_restarts(markers, outer)) < 2 and (len(_restarts(markers, inner)) > 1 or chain[0] > best[-1])
