"""Which candidates are places, and which place each means: told by the plan's own province and by the names beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from extractors.context import Context
from extractors.regions.context import words
from extractors.regions.names import Name, Trust, load_names
from extractors.regions.scan import Candidate
from ontology.gazetteer import Place, load_gazetteer

_JOIN = re.compile(r"[省市县区州旗盟]?(?:[、—–\-~～·]+|以?及|至|到|和|与)")
_BEGINS_ITEM = re.compile(rf"{_JOIN.pattern}|[一-鿿]{{2,6}}、")  # a town's goods behind those of another: 甲|米、乙|茶
_SITE = re.compile(words("site"))
_LINE = re.compile(r"(?:快速|高速|城际|普通)?(?:铁路|公路|高铁|高速|航道|航线)|段")
_SIBLING, _OWN_DIVISION, _OWN_PROVINCE, _PARENT, _FORMER = 5.0, 3.0, 2.0, 8.0, -1.5
_OWN_PREFECTURE = 5.0  # 海南 in a plan of Qinghai is 海南州, not the province
_PROVINCIAL = re.compile(r"省|自贸|自由贸易|岛")
_OLD_SITES = ("古城", "府城", "县城")  # which may be named after more than a town
_LINE_JOINS = ("至", "到", "—", "-")
_RANK = {"province": 5.0, "prefecture": 1.0, "county": 0.0, None: 1.5}
_TOWN = -1.0
_Family = tuple[tuple[str, ...], str]  # the parents and the kind of a place
_Sort = tuple[str | None, str, str | None]  # its level, kind and province


@dataclass(frozen=True, slots=True)
class _Named:
    """A candidate, the one that ends where it begins (`before`), the one that begins where it ends (`behind`), and its list."""

    candidate: Candidate
    before: Candidate | None
    behind: Candidate | None
    row: _Row


@dataclass(slots=True)
class _Row:
    """What the candidates of one list tell of each other.

    `families` counts those that may mean a place of one kind and parent; `kinds` holds a place of each sort that those known to be
    places may mean; `line_end` is where the first of them ends that 至 or a dash follows.
    """

    families: Counter[_Family] = field(default_factory=Counter)
    kinds: dict[_Sort, Place] = field(default_factory=dict)
    line_end: int | None = None

    def add(self, candidate: Candidate) -> None:
        self.families.update({(place.part_of, place.kind) for place in candidate.name.places})

    def keep(self, text: str, candidate: Candidate) -> None:
        """Notes that `candidate` is a place."""
        for place in candidate.name.places:
            self.kinds.setdefault((place.level, place.kind, load_gazetteer().province_of(place.key)), place)
        if text.startswith(_LINE_JOINS, candidate.end):
            self.line_end = candidate.end if self.line_end is None else min(self.line_end, candidate.end)


def keep(text: str, candidates: Sequence[Candidate], context: Context) -> list[tuple[Candidate, str | None]]:
    """The candidates that are places, each with the key of the place it means here, or None where several are as likely."""
    named = _in_rows(text, candidates)
    kept: set[int] = set()
    full = {place.key for candidate in candidates if _is_full(candidate.name) for place in candidate.name.places}
    more = [each for each in named if _is_sure(text, each.candidate, context, full)]
    while more:
        for each in more:
            kept.add(each.candidate.begin)
            each.row.keep(text, each.candidate)
        more = [each for each in named if each.candidate.begin not in kept and _is_carried(text, each, kept)]
    return [(each.candidate, _choose(text, each, context)) for each in named if each.candidate.begin in kept]


def _in_rows(text: str, candidates: Sequence[Candidate]) -> list[_Named]:
    named: list[_Named] = []
    for candidate, after in zip_longest(candidates, candidates[1:]):
        last = named[-1] if named else None
        join = _BEGINS_ITEM if _is_town(candidate) or candidate.name.trust is Trust.WORD else _JOIN
        joined = last is not None and join.fullmatch(text, last.candidate.end, candidate.begin)
        row = last.row if last is not None and joined else _Row()
        row.add(candidate)
        before = last.candidate if last is not None and last.candidate.end == candidate.begin else None
        behind = after if after is not None and after.begin == candidate.end else None
        named.append(_Named(candidate, before, behind, row))
    return named


def _is_town(candidate: Candidate) -> bool:
    return candidate.name.places[0].kind == "town"


def _stands_alone(candidate: Candidate, context: Context) -> bool:
    """Whether the name needs nothing beside it, or is a place of the plan's own province and no common word."""
    name = candidate.name
    if name.trust >= Trust.PAIR:
        return True
    own = [place for place in name.places if _is_own(place, context.province)]
    if own and (name.trust is not Trust.WORD or any(_is_no_word(name, place) for place in own)):
        return True
    return name.trust is Trust.PLAIN and len(name.places) == 1 and (context.province is None or name.places[0].label.endswith("市"))


def _is_sure(text: str, candidate: Candidate, context: Context, full: Collection[str]) -> bool:
    return _stands_alone(candidate, context) or _is_site(text, candidate, context) or _is_told_in_full(candidate, full)


def _is_full(name: Name) -> bool:
    return name.official and name.trust is Trust.SURE


def _is_told_in_full(candidate: Candidate, full: Collection[str]) -> bool:
    """Whether a doubtful short name is that of a county or district that the section names in full, and no common word."""
    if candidate.name.official or candidate.name.text in load_names().words:
        return False
    return any(place.key in full for place in candidate.name.places)


def _is_no_word(name: Name, place: Place) -> bool:
    """Whether a doubtful name means this place of the own province rather than a common word: it is a large one, or is no such word."""
    return place.kind != "town" and (place.level != "county" or name.text not in load_names().words)


def _is_site(text: str, candidate: Candidate, context: Context) -> bool:
    """Whether a doubtful name of the own province stands before what places have (防城港, 奉节至, 荣昌段) and is no common word."""
    old = text.startswith(_OLD_SITES, candidate.end)
    own = any(_is_own(place, context.province) for place in candidate.name.places if not (old and place.kind == "town"))
    return own and candidate.name.text not in load_names().words and bool(_SITE.match(text, candidate.end))


def _is_carried(text: str, named: _Named, kept: Collection[int]) -> bool:
    """Whether the names beside a doubtful one show that it is a place: its parent before it, its like in one list, a line's other end."""
    candidate, before, behind, row = named.candidate, named.before, named.behind, named.row
    places = candidate.name.places
    if before is not None and before.begin in kept and any(_holds(outer, place) for outer in before.name.places for place in places):
        return True
    if behind is not None and behind.begin in kept and any(_holds(place, inner) for inner in behind.name.places for place in places):
        return True
    if any(_is_like(place, other) for other in row.kinds.values() for place in places):
        return True
    return row.line_end is not None and row.line_end < candidate.begin and bool(_LINE.match(text, candidate.end))


def _is_like(place: Place, other: Place) -> bool:
    province = load_gazetteer().province_of(place.key)
    near = province == load_gazetteer().province_of(other.key)
    if place.kind == "town":
        return other.kind == "town" or ((other.level == "county" or other.kind == "site") and near)
    if place.level is None or other.level is None:
        return place.kind == other.kind or (province is not None and near)
    return near or (place.level == other.level and place.level != "county")


def _is_own(place: Place, outer: str | None) -> bool:
    return outer is not None and load_gazetteer().within(place.key, outer)


def _holds(outer: Place, inner: Place) -> bool:
    return outer.key in load_gazetteer().ancestors(inner.key)


def _choose(text: str, named: _Named, context: Context) -> str | None:
    places = named.candidate.name.places
    if len(places) == 1:
        return places[0].key
    province = [place.key for place in places if place.level == "province"]
    if province and _PROVINCIAL.match(text, named.candidate.end):
        return province[0]
    ranked = sorted(((_score(place, named, context), place.key) for place in places), reverse=True)
    return ranked[0][1] if ranked[0][0] > ranked[1][0] else None


def _score(place: Place, named: _Named, context: Context) -> float:
    score = _TOWN if place.kind == "town" else _RANK[place.level]
    if named.candidate.name.text not in (place.label, *place.alt_labels):
        score += _FORMER
    if _is_own(place, context.province):
        score += _OWN_PREFECTURE if place.level == "prefecture" else _OWN_PROVINCE
    if context.division != context.province and _is_own(place, context.division):
        score += _OWN_DIVISION
    if named.before is not None and any(_holds(outer, place) for outer in named.before.name.places):
        score += _PARENT
    if named.row.families[place.part_of, place.kind] > 1:
        score += _SIBLING
    return score
