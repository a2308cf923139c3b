"""Which place a name means that several bear: told by the plan's own place, by what it stands in, and by its like beside it."""

from __future__ import annotations

import re

from extractors.context import Context
from extractors.regions.known.context import words
from extractors.regions.known.rows import Named
from ontology.gazetteer import Place, load_gazetteer

_SIBLING, _OWN_DIVISION, _OWN_PROVINCE, _PARENT, _FORMER = 5.0, 3.0, 2.0, 8.0, -1.5
_OWN_PREFECTURE = 5.0  # 海南 in a plan of Qinghai is 海南州, not the province
_LIKE, _LAND_SPOKEN_OF = 8.0, 8.0
_PROVINCIAL = re.compile(r"省|自贸|自由贸易|岛")
_RANK = {"province": 5.0, "prefecture": 1.0, "county": 0.0, None: 1.5}
_TOWN, _BY_SHORT_NAME = -1.0, -2.0
_LANDS = ("river", "lake", "desert", "grassland", "range", "mountain")
_OF_LAND = re.compile(words("of-land"))


def is_own(place: Place, outer: str | None) -> bool:
    """Whether the place lies in the division `outer`, where that is known."""
    return outer is not None and load_gazetteer().within(place.key, outer)


def holds(outer: Place, inner: Place) -> bool:
    """Whether `inner` lies in `outer`."""
    return outer.key in load_gazetteer().ancestors(inner.key)


def choose(text: str, named: Named, context: Context) -> str | None:
    """The key of the place that the name means in a plan of `context`; None where two are as likely."""
    places = named.candidate.name.places
    if len(places) == 1:
        return places[0].key
    province = [place.key for place in places if place.level == "province"]
    if province and _PROVINCIAL.match(text, named.candidate.end):
        return province[0]
    ranked = sorted(((_score(place, named, context) + _as_land(text, place, named), place.key) for place in places), reverse=True)
    return ranked[0][1] if ranked[0][0] > ranked[1][0] else None


def _score(place: Place, named: Named, context: Context) -> float:
    score = _TOWN if place.kind == "town" else _RANK[place.level]
    if named.candidate.name.text not in (place.label, *place.alt_labels):
        score += _FORMER
    if is_own(place, context.province):
        score += _OWN_PREFECTURE if place.level == "prefecture" else _OWN_PROVINCE
    if context.division != context.province and is_own(place, context.division):
        score += _OWN_DIVISION
    if named.before is not None and any(holds(outer, place) for outer in named.before.candidate.name.places):
        score += _PARENT
    if named.row.families[place.part_of, place.kind] > 1:
        score += _SIBLING
    return score


def _as_land(text: str, place: Place, named: Named) -> float:
    """What speaks for a river, a hill, a desert … that a division has the name of (嫩江、黑河、锡林河, 科尔沁、浑善达克沙地)."""
    if place.kind not in _LANDS:
        return 0.0
    short = named.candidate.name.text != place.label
    score = _BY_SHORT_NAME if short and any(other.level for other in named.candidate.name.places) else 0.0
    score += _LIKE if place.kind in named.row.lands else 0.0
    return score + (_LAND_SPOKEN_OF if _OF_LAND.match(text, named.candidate.end) else 0.0)
