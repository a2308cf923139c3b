"""The division whose part of a plan a section is, told by its heading (（二）甲州, 三、乙省丙市重点项目): there its places are at home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractors.regions.names import Trust, load_names
from extractors.regions.scan import Candidate, scan
from ontology.gazetteer import load_gazetteer

_LEVELS = tuple("省市县区旗州盟")


def divisions_of(headings: Mapping[str, tuple[str, str | None]], own: str | None) -> dict[str, str | None]:
    """The code of the division that each section is of, by its path: that of its own heading, else of the section above it, else `own`, the
    plan's. `headings` are the normalized headings and the paths of the sections above, by path, those above first. A division that holds
    the one above (广州… in the plan of a district of 广州) tells nothing new."""
    found: dict[str, str | None] = {}
    for path, (heading, parent) in headings.items():
        outer = found.get(parent, own) if parent else own
        own_part = division_of(heading, outer)
        found[path] = outer if own_part is None or (outer and load_gazetteer().within(outer, own_part)) else own_part
    return found


def division_of(heading: str, outer: str | None) -> str | None:
    """The code of the division that a heading names as its section's place, in a part of a plan of `outer`; None where it names none.

    A place beyond the province of `outer` counts only where the heading begins with the full name of its province or city.

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
    return at_begin if named[0].name.official and named[0].name.places[0].level in ("province", "prefecture") else None


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
