"""The signs that agency codes are made of: those of places, those of bodies, and codes that name their body whole. Data: ontology/data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ontology.division_names import short_names
from ontology.tables import cells, read_table


@dataclass(frozen=True, slots=True)
class CodedPlace:
    """A place that agency codes name: its level (province, municipality, city), its rank among the places with one sign, and the word
    (政, 府) for its government."""

    name: str
    level: str
    province: str
    rank: int
    government: str

    @property
    def short(self) -> str:
        """The name without 省, 市, 自治区 …"""
        return (self.name, *short_names(self.name))[-1]


@dataclass(frozen=True, slots=True)
class Code:
    """A row of agency-codes.tsv: codes that begin so, and end with one of `ends` (= for nothing more), belong to `issuers`; where bodies
    of provinces have them too, they tell only in plans of others than those in `shared`."""

    ends: tuple[str, ...]
    issuers: tuple[str, ...]
    shared: tuple[str, ...] = ()

    def issuers_in(self, province: str | None) -> tuple[str, ...]:
        """The bodies that it means in a plan of `province` (None: not known)."""
        return () if self.shared and (province is None or province in self.shared) else self.issuers


@cache
def places() -> dict[str, tuple[CodedPlace, ...]]:
    """Sign → the places it may mean (agency-places.tsv)."""
    found: dict[str, list[CodedPlace]] = {}
    for row in read_table("ontology", "data/agency-places.tsv"):
        place = CodedPlace(row["name"], row["level"], row["province"], int(row["rank"]), row["government"])
        for sign in _signs(cells(row["sign"]), place):
            found.setdefault(sign, []).append(place)
    return {sign: tuple(places) for sign, places in found.items()}


@cache
def municipalities() -> frozenset[str]:
    """The six-digit codes of the municipalities, whose districts have codes like those of cities."""
    return frozenset(place.province for named in places().values() for place in named if place.level == "municipality")


def _signs(signs: tuple[str, ...], place: CodedPlace) -> tuple[str, ...]:
    if place.level != "city":
        return signs
    names = (*signs, place.short) if len(place.short) > 1 else signs
    tail = "州" if place.name.endswith("州") else "市"
    return tuple(dict.fromkeys((*names, *(name + tail for name in names if not name.endswith(tail)))))


@cache
def bodies() -> dict[str, tuple[str, str]]:
    """Sign → the names of the body in a province and in a city, behind the place's; {} as in agencies.tsv."""
    rows = read_table("ontology", "data/agencies.tsv")
    return {sign: (row["province"], row["city"]) for row in rows for sign in cells(row["sign"])}


@cache
def _papers() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    rows = read_table("ontology", "data/agency-papers.tsv")
    return tuple((re.compile(row["paper"]), cells(row["provinces"])) for row in rows)


def provinces_of_paper(paper: str) -> tuple[str, ...]:
    """The provinces (six-digit codes) whose bodies alone issue the kind of `paper`, which is what follows the sign of a place; empty for
    a kind of paper that is common.

    >>> provinces_of_paper("政秘"), provinces_of_paper("政发")
    (('340000',), ())
    """
    return next((provinces for pattern, provinces in _papers() if pattern.fullmatch(paper)), ())


@cache
def codes() -> dict[str, tuple[Code, ...]]:
    """The beginning of a code → the rows of agency-codes.tsv for it, those with conditions first."""
    found: dict[str, list[Code]] = {}
    for row in read_table("ontology", "data/agency-codes.tsv"):
        found.setdefault(row["code"], []).append(Code(cells(row["ends"]), cells(row["issuers"]), cells(row["shared"])))
    return {code: tuple(sorted(rows, key=lambda row: not row.ends)) for code, rows in found.items()}
