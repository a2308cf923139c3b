"""The names of a text in rows: those of one list, and what they tell of each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractors.regions.known.names import Trust
from extractors.regions.known.scan import Candidate
from ontology.gazetteer import Place, load_gazetteer

_JOIN = re.compile(r"[省市县区州旗盟]?(?:[、—–\-~～·]+|以?及|至|到|和|与)")
_BEGINS_ITEM = re.compile(rf"{_JOIN.pattern}|[一-鿿]{{2,8}}、")  # a town's goods behind those of another: 甲|米、乙|茶
_LINE = re.compile(r"(?:快速|高速|城际|普通)?(?:铁路|公路|高铁|高速|航道|航线)|段")
_LINE_JOINS = ("至", "到", "—", "-")
_Family = tuple[tuple[str, ...], str]  # the parents and the kind of a place
_Sort = tuple[str | None, str, str | None]  # its level, kind and province


@dataclass(slots=True, eq=False)
class Named:
    """A candidate with the one that ends where it begins (`before`), the one that begins where it ends (`behind`), and its list, in which
    it is the member of this `number`."""

    candidate: Candidate
    row: Row
    number: int
    before: Named | None = None
    behind: Named | None = None


@dataclass(slots=True, eq=False)
class Row:
    """What the candidates of one list tell of each other.

    `families` counts those that may mean a place of one kind and parent, `named` has the names of those, `lands` the
    kinds of the members that mean one place, which is no division; `sorts` are those of the places
    that are known to be meant; from the member `line` on, one of those known before may be the other end of a line.
    """

    members: list[Named] = field(default_factory=list)
    families: Counter[_Family] = field(default_factory=Counter)
    named: dict[_Family, set[str]] = field(default_factory=dict)
    lands: set[str] = field(default_factory=set)
    sorts: set[_Sort] = field(default_factory=set)
    line: int | None = None

    def add(self, candidate: Candidate) -> Named:
        for family in {(place.part_of, place.kind) for place in candidate.name.places}:
            self.families[family] += 1
            self.named.setdefault(family, set()).add(candidate.name.text)
        if len(candidate.name.places) == 1 and not candidate.name.places[0].level:
            self.lands.add(candidate.name.places[0].kind)
        self.members.append(Named(candidate, self, len(self.members)))
        return self.members[-1]

    def carried_by(self, text: str, kept: Named) -> Iterator[Named]:
        """The members that are places because `kept` is one, if no member before told so: its like, and the other end of its line."""
        for place in kept.candidate.name.places:
            sort = (place.level, place.kind, load_gazetteer().province_of(place.key))
            if sort not in self.sorts:
                self.sorts.add(sort)
                yield from (each for each in self.members if any(_is_like(own, place) for own in each.candidate.name.places))
        if text.startswith(_LINE_JOINS, kept.candidate.end) and (self.line is None or kept.number + 1 < self.line):
            untold, self.line = self.members[kept.number + 1 : self.line], kept.number + 1
            yield from (each for each in untold if _LINE.match(text, each.candidate.end))


def in_rows(text: str, candidates: Sequence[Candidate]) -> list[Named]:
    """The candidates in order, each with its neighbours and its row."""
    named: list[Named] = []
    for candidate in candidates:
        last = named[-1] if named else None
        join = _BEGINS_ITEM if _is_town(candidate) or candidate.name.trust in (Trust.WORD, Trust.PLAIN) else _JOIN
        joined = last is not None and join.fullmatch(text, last.candidate.end, candidate.begin)
        named.append((last.row if last is not None and joined else Row()).add(candidate))
        if last is not None and last.candidate.end == candidate.begin:
            last.behind, named[-1].before = named[-1], last
    return named


def _is_town(candidate: Candidate) -> bool:
    return candidate.name.places[0].kind == "town"


def _is_like(place: Place, other: Place) -> bool:
    province = load_gazetteer().province_of(place.key)
    near = province == load_gazetteer().province_of(other.key)
    if place.kind == "town":
        return other.kind == "town" or ((other.level == "county" or other.kind == "site") and near)
    if place.level is None or other.level is None:
        return place.kind == other.kind or (province is not None and near)
    return near or (place.level == other.level and place.level != "county")
