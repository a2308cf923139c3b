"""The division whose document this is, told by a title or an issuer's name."""

from __future__ import annotations

import re

from ontology.gazetteer import Place, load_gazetteer

_NATIONAL = re.compile(r"国务院|中共中央|党中央|全国|国家|中华人民共和国|[一-鿿]{1,6}部(?!门|分)")
_NEAR = 40  # how far into a title its division may stand
_LONGEST = 20


def division_in(text: str) -> str | None:
    """The code of the division that `text`, a title or an issuer's name, tells; None for the nation's own, or where nothing tells.

    >>> division_in("深圳市坪山区人民政府关于某事的通知"), division_in("国务院关于某事的意见")
    ('440310', None)
    """
    begin, places, end = _first_division(text[:_NEAR])
    if not places or _NATIONAL.search(text, 0, begin):
        return None
    key = places[0].key if len(places) == 1 or places[0].level != places[1].level else None
    while key:
        below = [(place.key, stop) for place, stop in _divisions_at(text, end) if key in load_gazetteer().ancestors(place.key)]
        if not below:
            break
        key, end = below[0]
    return key


def _first_division(text: str) -> tuple[int, list[Place], int]:
    """Where the first division's name begins, those so named (larger first), and where the name ends."""
    for begin in range(len(text)):
        if found := _divisions_at(text, begin):
            end = found[0][1]
            return begin, [place for place, stop in found if stop == end], end
    return len(text), [], len(text)


def _divisions_at(text: str, begin: int) -> list[tuple[Place, int]]:
    """The divisions named at `begin`, longest name first, larger divisions first, each with the end of its name."""
    named, ends = load_gazetteer().named, range(min(len(text), begin + _LONGEST), begin + 1, -1)
    return [(place, end) for end in ends for place in named(text[begin:end]) if place.level]
