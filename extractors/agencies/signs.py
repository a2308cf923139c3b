"""The signs that agency codes are made of: those of places, those of bodies, and codes that name their body whole. Data: ontology/data."""

from __future__ import annotations

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
    """A row of agency-codes.tsv: codes that begin so, and end with one of `ends` (= for nothing more), belong to `issuers`."""

    ends: tuple[str, ...]
    issuers: tuple[str, ...]


@cache
def places() -> dict[str, tuple[CodedPlace, ...]]:
    """Sign → the places it may mean (agency-places.tsv)."""
    found: dict[str, list[CodedPlace]] = {}
    for row in read_table("ontology", "data/agency-places.tsv"):
        place = CodedPlace(row["name"], row["level"], row["province"], int(row["rank"]), row["government"])
        for sign in _signs(cells(row["sign"]), place):
            found.setdefault(sign, []).append(place)
    return {sign: tuple(places) for sign, places in found.items()}


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
def codes() -> dict[str, tuple[Code, ...]]:
    """The beginning of a code → the rows of agency-codes.tsv for it, those with conditions first."""
    found: dict[str, list[Code]] = {}
    for row in read_table("ontology", "data/agency-codes.tsv"):
        found.setdefault(row["code"], []).append(Code(cells(row["ends"]), cells(row["issuers"])))
    return {code: tuple(sorted(rows, key=lambda row: not row.ends)) for code, rows in found.items()}
