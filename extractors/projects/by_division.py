"""Lists that go on from division to division: commas stand between these, 、 between the works of one (西藏甲，新疆乙、丙等水库)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractors.language.phrases import Span
from extractors.projects.known import Known
from extractors.projects.marks import Stretch
from extractors.projects.names import has_predicate, holds_head

_LONGEST = 16  # a longer stretch says something


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
    """Whether the stretch `own`, behind a comma, goes on with the list of the stretches `first` to `last` in a division of their rank:
    works without their head noun, of which nothing is said."""
    rank = _rank(*first, known)
    if rank is None or rank != _rank(*own, known):
        return False
    return not holds_head(text, *last) and not has_predicate(text, *last) and text.find("等", *last) < 0


def _rank(begin: int, end: int, known: Known) -> int | None:
    """The rank of the division with which the stretch begins, by the zeros of its code; None where none does, or nothing stands behind."""
    place = known.leading(begin, end)
    code = (place.key or "") if place and place.end < end else ""
    return (len(code.rstrip("0")) + 1) // 2 if code.isdecimal() else None
