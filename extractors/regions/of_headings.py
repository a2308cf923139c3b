"""The division whose part of a plan a section is, told by its heading (（二）甲州, 三、乙省丙市重点项目): there its places are at home."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractors.regions.known.names import Trust, load_names
from extractors.regions.known.scan import Candidate, scan
from ontology.gazetteer import load_gazetteer

_LEVELS = tuple("省市县区旗州盟")
_YEAR = re.compile(r"\d{4}年?(?:[—–\-至]\d{4})?年")


def divisions_of(headings: Mapping[str, tuple[str, str | None]], own: str | None) -> dict[str, str | None]:
    """The code of the division that each section is of, by its path: that of its own heading, else of the section above it, else `own`,
    the plan's. `headings` are the normalized headings and the paths of the sections above, by path, those above first. A division that
    holds the one above (广州… in the plan of a district of 广州) tells nothing new. A heading that begins the plan of another place in the
    same file (五、乙县2020年主要目标) tells of those behind it too."""
    found: dict[str, str | None] = {}
    for path, (heading, parent) in headings.items():
        outer = found.get(parent, own) if parent else own
        own_part = division_of(heading, outer)
        found[path] = outer if own_part is None or (outer and load_gazetteer().within(outer, own_part)) else own_part
        if parent is None and own is not None and _begins_a_plan(heading, found[path], own):
            own = found[path]
    return found


def _begins_a_plan(heading: str, division: str | None, own: str) -> bool:
    """Whether the heading, which names `division`, names one beyond `own` and a year right behind it."""
    beyond = division is not None and not load_gazetteer().within(division, own)
    return beyond and _is_of_a_year(heading, scan(heading, load_names()))


def _is_of_a_year(heading: str, named: Sequence[Candidate]) -> bool:
    return any(_YEAR.match(heading, each.end) for each in named)


def division_of(heading: str, outer: str | None) -> str | None:
    """The code of the division that a heading names as its section's place, in a part of a plan of `outer`; None where it names none.

    A place beyond the province of `outer` counts only where the heading begins with the full name of its province or city, or of a county
    whose plan of a year it begins.

    >>> division_of("湖南省怀化市", None), division_of("怀化市重点项目", "430000"), division_of("深化与广东省合作", "430000")
    ('431200', '431200', None)
    """
    named = [each for each in scan(heading, load_names()) if each.name.trust is Trust.SURE and each.name.places[0].level]
    if not named:
        return None
    at_begin = _division_at_begin(heading, named)
    key = at_begin or _common_province(named)
    home = load_gazetteer().province_of(outer) if outer else None
    if key is None or home is None or load_gazetteer().province_of(key) == home:
        return key if key != home else None
    large = named[0].name.places[0].level in ("province", "prefecture") or _is_of_a_year(heading, named)
    return at_begin if named[0].name.official and large else None


def _division_at_begin(heading: str, named: Sequence[Candidate]) -> str | None:
    """The innermost of the divisions that the heading begins with, each in the one before, where it names no other."""
    first, key, end = named[0], None, 0
    for each in named:
        inner = [place.key for place in each.name.places if key is None or key in load_gazetteer().ancestors(place.key)]
        if each.begin != end or not inner or not (each.name.text.endswith(_LEVELS) or each.name.text == heading):
            break
        key, end = inner[0], each.end
    others = {load_gazetteer().province_of(place.key) for each in named if each.begin >= end for place in each.name.places[:1]}
    if key is None or not others:
        return key
    return _common_province(named) if first.begin == 0 else None


def _common_province(named: Sequence[Candidate]) -> str | None:
    """The province that all of them lie in, None where they lie in several."""
    provinces = {load_gazetteer().province_of(place.key) for each in named for place in each.name.places[:1]}
    return provinces.pop() if len(provinces) == 1 else None
