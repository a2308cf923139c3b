"""Which numbers of a stretch of text divide it: a sequence that is believed, and stands further out than the others.

Numbers are believed where they follow each other (一, 二 …; one may be missing) and where text stands under them, which is not so in
tables. Within a stretch of text the first believed sequence is its division, unless a style that stands further out by nature divides
the text more widely.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from extractors.structure.numbering import BOX, RANK, Marker

Markers = Sequence[Marker]

_WIDER = 2
_HALF = 0.5
_EXCERPTED, _FEWEST = "han-bracket", 3
_TRIES = 3
"""How often a sequence may begin anew before one with text under it is found: contents, and lists of tables and figures, come first."""


def division(markers: Markers, above: frozenset[str], before: Mapping[str, int], alone: frozenset[int]) -> list[int]:
    """Indices of the sequence that divides `markers`, empty where none does.

    `above` are the styles of the headings above, `before` the last number of each style before, `alone` the places of the headings that
    may be the only ones in their section.
    """
    styles = {marker.style for marker in markers} - above
    chains = [chain for style in RANK if style in styles for chain in _chains(markers, style, before.get(style, 0) + 1, alone)]
    if not chains:
        return []
    best = min(chains, key=lambda chain: chain[0])
    for chain in chains:
        if _stands_outside(markers, chain, best):
            best = chain
    return best


def _chains(markers: Markers, style: str, following: int, alone: frozenset[int]) -> Iterator[list[int]]:
    """The sequences of `style` that begin at 1, or with the number `following`, with which it goes on from the section before."""
    if style == "decimal-1" and not any(marker.style == "decimal-2" for marker in markers):
        return
    for first in sorted({1, following, _first_of_excerpt(markers, style)}):
        starts = [i for i, marker in enumerate(markers) if marker.style == style and marker.number == first]
        for start in starts[:_TRIES]:
            chain = _chain(markers, style, first, start if start != starts[0] else 0)
            enough = len(chain) > 1 or (chain and (first > 1 or markers[start].begin in alone))
            if enough and _has_text(markers, chain):
                yield chain
                break


def _first_of_excerpt(markers: Markers, style: str) -> int:
    """The number with which the headings of an excerpt begin below a part (三、 with （七）（八）（九）): nothing else is numbered so in
    it, and they count on without a gap. 1 where it is none."""
    numbers = [marker.number or 0 for marker in markers if marker.style == style]
    if style != _EXCERPTED or len(numbers) < _FEWEST or markers[0].style != style:
        return 1
    return numbers[0] if numbers == [*range(numbers[0], numbers[0] + len(numbers))] else 1


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
    return len(restarts(markers, outer)) < 2 and (len(restarts(markers, inner)) > 1 or chain[0] > best[-1])


def restarts(markers: Markers, style: str) -> list[int]:
    """Where a sequence of `style` begins anew outside boxes: its number 1, with 2 the next of the style."""
    boxed = _boxed(markers, style)
    same = [i for i, marker in enumerate(markers) if marker.style == style and i not in boxed]
    following = [*(markers[i].number for i in same), 2][1:]
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
