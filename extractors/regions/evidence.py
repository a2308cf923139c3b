"""Which candidates are places, and which place each means: told by the plan's own province and by the names beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

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
_KNOWN_SITES = ("国际机场", "国际港务区", "国际陆港", "国际物流港")  # named after the one place of that name
_OLD_SITES = ("古城", "府城", "县城")  # which may be named after more than a town
_LINE_JOINS = ("至", "到", "—", "-")
_RANK = {"province": 5.0, "prefecture": 1.0, "county": 0.0, None: 1.5}
_TOWN = -1.0
_Family = tuple[tuple[str, ...], str]  # the parents and the kind of a place
_Sort = tuple[str | None, str, str | None]  # its level, kind and province


@dataclass(slots=True, eq=False)
class _Named:
    """A candidate with the one that ends where it begins (`before`), the one that begins where it ends (`behind`), and its list, in which
    it is the member of this `number`."""

    candidate: Candidate
    row: _Row
    number: int
    before: _Named | None = None
    behind: _Named | None = None


@dataclass(slots=True, eq=False)
class _Row:
    """What the candidates of one list tell of each other.

    `families` counts those that may mean a place of one kind and parent, `named` has the names of those; `sorts` are those of the places
    that are known to be meant; from the member `line` on, one of those known before may be the other end of a line.
    """

    members: list[_Named] = field(default_factory=list)
    families: Counter[_Family] = field(default_factory=Counter)
    named: dict[_Family, set[str]] = field(default_factory=dict)
    sorts: set[_Sort] = field(default_factory=set)
    line: int | None = None

    def add(self, candidate: Candidate) -> _Named:
        for family in {(place.part_of, place.kind) for place in candidate.name.places}:
            self.families[family] += 1
            self.named.setdefault(family, set()).add(candidate.name.text)
        self.members.append(_Named(candidate, self, len(self.members)))
        return self.members[-1]

    def carried_by(self, text: str, kept: _Named) -> Iterator[_Named]:
        """The members that are places because `kept` is one, if no member before told so: its like, and the other end of its line."""
        for place in kept.candidate.name.places:
            sort = (place.level, place.kind, load_gazetteer().province_of(place.key))
            if sort not in self.sorts:
                self.sorts.add(sort)
                yield from (each for each in self.members if any(_is_like(own, place) for own in each.candidate.name.places))
        if text.startswith(_LINE_JOINS, kept.candidate.end) and (self.line is None or kept.number + 1 < self.line):
            untold, self.line = self.members[kept.number + 1 : self.line], kept.number + 1
            yield from (each for each in untold if _LINE.match(text, each.candidate.end))


def keep(text: str, candidates: Sequence[Candidate], context: Context) -> list[tuple[Candidate, str | None]]:
    """The candidates that are places, each with the key of the place it means here, or None where several are as likely."""
    named = _in_rows(text, candidates)
    full = {place.key for candidate in candidates if _is_full(candidate.name) for place in candidate.name.places}
    more = [each for each in named if _is_sure(text, each.candidate, context, full) or _has_siblings(each)]
    kept: set[int] = set()
    while more:
        each = more.pop()
        if each.candidate.begin not in kept:
            kept.add(each.candidate.begin)
            more += _carried_by(text, each)
    return [(each.candidate, _choose(text, each, context)) for each in named if each.candidate.begin in kept]


def _in_rows(text: str, candidates: Sequence[Candidate]) -> list[_Named]:
    named: list[_Named] = []
    for candidate in candidates:
        last = named[-1] if named else None
        join = _BEGINS_ITEM if _is_town(candidate) or candidate.name.trust in (Trust.WORD, Trust.PLAIN) else _JOIN
        joined = last is not None and join.fullmatch(text, last.candidate.end, candidate.begin)
        named.append((last.row if last is not None and joined else _Row()).add(candidate))
        if last is not None and last.candidate.end == candidate.begin:
            last.behind, named[-1].before = named[-1], last
    return named


def _carried_by(text: str, kept: _Named) -> Iterator[_Named]:
    """What a place shows to be one: what lies in it behind it, what it lies in before it, its like in one list, its line's other end."""
    if kept.behind and _may_hold(kept.candidate, kept.behind.candidate):
        yield kept.behind
    if kept.before and _may_hold(kept.before.candidate, kept.candidate):
        yield kept.before
    yield from kept.row.carried_by(text, kept)


def _may_hold(outer: Candidate, inner: Candidate) -> bool:
    return any(_holds(place, part) for place in outer.name.places for part in inner.name.places)


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


def _has_siblings(each: _Named) -> bool:
    """Whether another county of the same city stands in the list (南江金银花、通江银耳), and one of these names is no common word."""
    counties = ((place.part_of, place.kind) for place in each.candidate.name.places if place.level == "county")
    return any(len(names) > 1 and not names <= load_names().words for names in (each.row.named[county] for county in counties))


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
    own = own or (len(candidate.name.places) == 1 and text.startswith(_KNOWN_SITES, candidate.end))
    return own and candidate.name.text not in load_names().words and bool(_SITE.match(text, candidate.end))


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
    if named.before is not None and any(_holds(outer, place) for outer in named.before.candidate.name.places):
        score += _PARENT
    if named.row.families[place.part_of, place.kind] > 1:
        score += _SIBLING
    return score
