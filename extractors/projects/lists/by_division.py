"""Lists that go on from division to division, or from river to river: commas stand between these, 、 between the works of one
(西藏甲，新疆乙、丙等水库)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.language.phrases import Span
from extractors.projects.lists.marks import Stretch
from extractors.projects.naming.names import has_predicate
from extractors.projects.words.heads import holds_head
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import leading_name

_LONGEST, _LONGEST_NAME = 16, 4  # a longer stretch says something
_RIVER_NAME = re.compile("[江河](?:[上中下]游)?$")
_RIVER = -1
"""The rank of a river: lists of power stations go on from one to the next (甲江乙、丙，丁河戊等水电站)."""


def together(groups: Iterable[list[Stretch]], known: Known) -> Iterator[list[Stretch]]:
    """`groups` of stretches, as one those that may go on, behind a comma, in another division."""
    joined: list[Stretch] = []
    for group in groups:
        if joined and not _follows(joined[-1], group[0], known):
            yield joined
            joined = []
        joined.extend(group)
    if joined:
        yield joined


def _follows(before: Stretch, own: Stretch, known: Known) -> bool:
    """Whether a stretch may go on with the list that the one before is of: all that is told before its verbs are looked for."""
    short = own.mark == "，" and own.end - own.begin <= _LONGEST
    return short and _rank(own.begin, own.end, known) is not None and bool(known.placed(before.begin, before.end))


def is_next_division(text: str, first: Span, last: Span, own: Span, known: Known) -> bool:
    """Whether the stretch `own`, behind a comma, goes on with the list of the stretches `first` to `last`, works without their
    head noun of which nothing is said: in a division of their rank, or at another river."""
    rank = _rank(*first, known)
    if rank is None or rank != _rank(*own, known) or (rank == _RIVER and not _is_name(text, *last, known)):
        return False
    return not holds_head(text, *last) and not has_predicate(text, *last) and text.find("等", *last) < 0


def _is_name(text: str, begin: int, end: int, known: Known) -> bool:
    """Whether the stretch is a name, behind a river or alone, and no word for what a river has (甲江|干流, 乙河|防汛)."""
    river = known.leading(begin, end)
    name = text[river.end if river and _RIVER_NAME.search(river.name) else begin : end]
    return len(name) <= _LONGEST_NAME and leading_name(name) == len(name)


def _rank(begin: int, end: int, known: Known) -> int | None:
    """The rank of the division or river with which the stretch begins, of a division by the zeros of its code; None where none does, or
    nothing stands behind."""
    place = known.leading(begin, end)
    if place is None or place.end == end:
        return None
    code = place.key or ""
    return (len(code.rstrip("0")) + 1) // 2 if code.isdecimal() else _RIVER if _RIVER_NAME.search(place.name) else None
