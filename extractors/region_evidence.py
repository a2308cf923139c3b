"""Which candidates are places, and which place each means: told by the plan's own province and by the names beside them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.context import Context
from extractors.region_context import words
from extractors.region_names import Trust, load_names
from extractors.region_scan import Candidate
from ontology.gazetteer import Place, load_gazetteer

_JOIN = re.compile(r"[省市县区州旗盟]?(?:[、—–\-~～·]+|以?及|至|到|和|与)")
_SITE = re.compile(words("site"))
_LINE = re.compile(r"(?:快速|高速|城际|普通)?(?:铁路|公路|高铁|高速|航道|航线)|段")
_SIBLING, _OWN_DIVISION, _OWN_PROVINCE, _PARENT, _FORMER = 5.0, 3.0, 2.0, 8.0, -0.5
_OWN_PREFECTURE = 5.0  # 海南 in a plan of Qinghai is 海南州, not the province
_PROVINCIAL = re.compile(r"省|自贸|自由贸易|岛")
_RANK = {"province": 5.0, "prefecture": 1.0, "county": 0.0, None: 1.5}


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The candidates that stand in one list with another (`near`), and the one that ends where it begins (`before`)."""

    before: Candidate | None
    near: tuple[Candidate, ...]


def keep(text: str, candidates: Sequence[Candidate], context: Context) -> list[tuple[Candidate, str | None]]:
    """The candidates that are places, each with the key of the place it means here, or None where several are as likely."""
    beside = list(_neighbours(text, candidates))
    kept = {candidate.begin for candidate in candidates if _stands_alone(candidate, context) or _is_site(text, candidate, context)}
    changed = True
    while changed:
        pairs = zip(candidates, beside, strict=True)
        more = {each.begin for each, near in pairs if each.begin not in kept and _is_carried(text, each, near, kept)}
        kept |= more
        changed = bool(more)
    return [(each, _choose(text, each, near, context)) for each, near in zip(candidates, beside, strict=True) if each.begin in kept]


def _neighbours(text: str, candidates: Sequence[Candidate]) -> Iterator[Neighbours]:
    joined = [bool(_JOIN.fullmatch(text, first.end, second.begin)) for first, second in pairwise(candidates)]
    for index, candidate in enumerate(candidates):
        low = high = index
        while low and joined[low - 1]:
            low -= 1
        while high < len(joined) and joined[high]:
            high += 1
        before = candidates[index - 1] if index and candidates[index - 1].end == candidate.begin else None
        yield Neighbours(before, tuple(each for each in candidates[low : high + 1] if each is not candidate))


def _stands_alone(candidate: Candidate, context: Context) -> bool:
    """Whether the name needs nothing beside it, or is a place of the plan's own province and no common word."""
    name = candidate.name
    if name.trust >= Trust.PAIR:
        return True
    own = [place for place in name.places if _is_own(place, context.province)]
    if own and (name.trust is not Trust.WORD or name.text not in load_names().words or any(place.level != "county" for place in own)):
        return True
    return name.trust is Trust.PLAIN and len(name.places) == 1 and (context.province is None or name.places[0].label.endswith("市"))


def _is_site(text: str, candidate: Candidate, context: Context) -> bool:
    """Whether a doubtful name of the own province stands before what places have (防城港, 奉节至, 荣昌段) and is no common word."""
    own = any(_is_own(place, context.province) for place in candidate.name.places)
    return own and candidate.name.text not in load_names().words and bool(_SITE.match(text, candidate.end))


def _is_carried(text: str, candidate: Candidate, beside: Neighbours, kept: Collection[int]) -> bool:
    """Whether the names beside a doubtful one show that it is a place: its parent before it, its like in one list, a line's other end."""
    places, before = candidate.name.places, beside.before
    if before is not None and before.begin in kept and any(_holds(outer, place) for outer in before.name.places for place in places):
        return True
    for near in beside.near:
        if near.begin in kept and any(_is_like(place, other) for other in near.name.places for place in places):
            return True
        if near.end < candidate.begin and _LINE.match(text, candidate.end) and text[near.end] in "至到—-":
            return True
    return False


def _is_like(place: Place, other: Place) -> bool:
    province = load_gazetteer().province_of(place.key)
    if place.level is None or other.level is None:
        return place.kind == other.kind or (province is not None and province == load_gazetteer().province_of(other.key))
    return province == load_gazetteer().province_of(other.key) or (place.level == other.level and place.level != "county")


def _is_own(place: Place, outer: str | None) -> bool:
    return outer is not None and load_gazetteer().within(place.key, outer)


def _holds(outer: Place, inner: Place) -> bool:
    return outer.key in load_gazetteer().ancestors(inner.key)


def _choose(text: str, candidate: Candidate, beside: Neighbours, context: Context) -> str | None:
    places = candidate.name.places
    if len(places) == 1:
        return places[0].key
    province = [place.key for place in places if place.level == "province"]
    if province and _PROVINCIAL.match(text, candidate.end):
        return province[0]
    ranked = sorted(((_score(place, candidate, beside, context), place.key) for place in places), reverse=True)
    return ranked[0][1] if ranked[0][0] > ranked[1][0] else None


def _score(place: Place, candidate: Candidate, beside: Neighbours, context: Context) -> float:
    score = _RANK[place.level]
    if candidate.name.text not in (place.label, *place.alt_labels):
        score += _FORMER
    if _is_own(place, context.province):
        score += _OWN_PREFECTURE if place.level == "prefecture" else _OWN_PROVINCE
    if context.division != context.province and _is_own(place, context.division):
        score += _OWN_DIVISION
    if beside.before is not None and any(_holds(outer, place) for outer in beside.before.name.places):
        score += _PARENT
    if any(other.part_of == place.part_of and other.kind == place.kind for each in beside.near for other in each.name.places):
        score += _SIBLING
    return score
