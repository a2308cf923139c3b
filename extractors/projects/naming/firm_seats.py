"""Where a firm's name begins behind the division in which its work stands: a firm that is named in full is no part of a place (甲县 |
乙丙科技有限公司电机基地), one that is named short may be (甲县乙丙铝业产业园)."""

from __future__ import annotations

import re

from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import leading_name, owners
from ontology.gazetteer import load_gazetteer

_ENDS = "县区旗"  # a city is often a part of a firm's name
_SEAT = re.compile(f"[一-鿿]{{1,5}}?[{_ENDS}](?=[一-鿿]{{2}})")
IN_FULL = ("公司", "集团")
"""How the names of firms end that are given in full."""
_PLACE = (2, 3)


def behind_seat(text: str, begin: int, end: int, known: Known) -> int:
    """Behind the division with which the stretch begins, where a firm named in full stands right behind it, and what it builds; `begin`
    where none does."""
    place = known.leading(begin, end)
    seat = place.end if place else _seat_end(text, begin, end)
    firm = known.body_end(seat)
    builds = seat < firm < end and text[seat - 1] in _ENDS and text.endswith(IN_FULL, seat, firm)
    return seat if builds and _is_own_name(text[seat:firm]) else begin


def _seat_end(text: str, begin: int, end: int) -> int:
    """Where the division ends with which the stretch begins; `begin` where none does."""
    seat = _SEAT.match(text, begin, end)
    return seat.end() if seat and load_gazetteer().named(seat.group()) else begin


def _is_own_name(firm: str) -> bool:
    """Whether the firm's name needs no division before it: it begins with a name of its own, or with a place (not 甲县 | 城建集团)."""
    placed = any(load_gazetteer().named(firm[:length]) for length in _PLACE)
    return placed or owners().match(firm) is not None or leading_name(firm) >= min(_PLACE)
