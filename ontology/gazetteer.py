"""The gazetteer: the divisions of China, and by hand the groups, waters, lands, towns and foreign places that plans name.

The data stand in ontology/data/divisions.tsv, divisions-former.tsv and places-*.tsv, each with its source in its first lines.
A place's key is its division code (GB/T 2260) or, where it is no division, a slug.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ontology.division_names import short_names
from ontology.tables import cells, read_table
from ontology.towns import short_town_name, town_of

TABLES = ("groups", "land", "localities", "world")
LEVELS = ("province", "prefecture", "county")

_SOURCE = "Ministry of Civil Affairs, codes of the administrative divisions (GB/T 2260)"


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `label` is the full name, `alt_labels` its short forms, abbreviations and former names.

    `kind` is division, group, basin, lake, country …; a division has a `level` (province, prefecture or county) and a `code`.
    `part_of` and `members` are keys; `lon` and `lat` degrees in WGS 84; `source` says where the entry comes from; `en` an English name.
    """

    key: str
    label: str
    alt_labels: tuple[str, ...] = ()
    kind: str = "division"
    level: str | None = None
    code: str | None = None
    part_of: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    lon: float | None = None
    lat: float | None = None
    source: str = ""
    en: str | None = None


class Gazetteer:
    """Places by key and by name. `former` are divisions that are no more: their code, name and the key of the division that followed."""

    def __init__(self, places: Iterable[Place], former: Iterable[tuple[str, str, str]] = ()) -> None:
        self._places = {place.key: place for place in places}
        self._former: dict[str, str] = {}
        self._names: dict[str, list[str]] = {}
        self._ancestors: dict[str, tuple[str, ...]] = {}
        for place in self._places.values():
            for name in (place.label, *place.alt_labels):
                self._index(name, place.key)
        today = frozenset(self._names)
        for code, name, successor in former:
            if code:
                self._former.setdefault(code, successor)
            for each in (name, *(short for short in short_names(name) if short not in today)):
                self._index(each, successor)

    def _index(self, name: str, key: str) -> None:
        keys = self._names.setdefault(name, [])
        if key not in keys:
            keys.append(key)

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places.values())

    def __len__(self) -> int:
        return len(self._places)

    @property
    def names(self) -> Mapping[str, list[str]]:
        """Every name and the keys of the places that bear it or bore it."""
        return self._names

    def get(self, key: str) -> Place | None:
        """The place of this key, which may be a town's; a former division code gives the division that followed it."""
        return self._places.get(self._former.get(key, key) if key not in self._places else key) or town(key)

    def named(self, name: str) -> tuple[Place, ...]:
        """The places that bear this name in full or short, or bore it, larger divisions first."""
        places = [self._places[key] for key in self._names.get(name, ())]
        if len(places) < 2:
            return tuple(places)
        return tuple(sorted(places, key=lambda place: LEVELS.index(place.level) if place.level else -1))

    def ancestors(self, key: str) -> tuple[str, ...]:
        """The keys of the places that this one is part of, nearest first."""
        if key not in self._places:
            return self._above(key)
        if key not in self._ancestors:
            self._ancestors[key] = self._above(key)
        return self._ancestors[key]

    def _above(self, key: str) -> tuple[str, ...]:
        found: list[str] = []
        waiting = [key]
        while waiting:
            place = self.get(waiting.pop(0))
            for parent in place.part_of if place else ():
                if parent not in found:
                    found.append(parent)
                    waiting.append(parent)
        return tuple(found)

    def province_of(self, key: str) -> str | None:
        """The code of the province that a place lies in; None for groups across provinces and for places abroad.

        >>> load_gazetteer().province_of("150304"), load_gazetteer().province_of("hulun-lake"), load_gazetteer().province_of("russia")
        ('150000', '150000', None)
        """
        place = self.get(key)
        if place is None:
            return None
        if place.code:
            return f"{place.code[:2]}0000"
        provinces = [self.get(parent) for parent in self.ancestors(key)]
        return next((parent.code for parent in provinces if parent and parent.level == "province"), None)

    def full_name(self, place: Place) -> str:
        """A district's name with its city's before it; the name of any other place.

        >>> [load_gazetteer().full_name(load_gazetteer().get(code)) for code in ("150303", "150921")]
        ['乌海市海南区', '卓资县']
        """
        city = self.get(place.part_of[0]) if place.level == "county" and place.label.endswith("区") and place.part_of else None
        return (city.label if city else "") + place.label

    def within(self, key: str, outer: str) -> bool:
        """Whether the place `key` is `outer` or lies in it."""
        return key == outer or outer in self.ancestors(key)


@lru_cache(maxsize=4096)
def town(key: str) -> Place | None:
    """The town with this key (see ontology/towns.py), None where it is no town's."""
    found = town_of(key)
    if found is None:
        return None
    county, name = found
    short = short_town_name(name)
    return Place(key, name, (short,) if short else (), kind="town", part_of=(county,), source="policykg, ontology/data/towns.tsv")


def _divisions(former: Sequence[Mapping[str, str]]) -> Iterator[Place]:
    rows = read_table("ontology", "data/divisions.tsv")
    current = {name for row in rows for name in (row["name"], *short_names(row["name"]))}
    old: dict[str, list[str]] = {}
    for row in former:
        if row["how"] == "renamed" and row["name"] not in current:
            names = (row["name"], *short_names(row["name"]))
            old.setdefault(row["successor"], []).extend(name for name in names if name not in current)
    for row in rows:
        name, code = row["name"], row["code"]
        alt = dict.fromkeys([*short_names(name), *cells(row["alt"]), *old.get(code, ())])
        alt.pop(name, None)
        yield Place(
            code, name, tuple(alt), level=row["level"], code=code, part_of=cells(row["parent"]),
            lon=_degrees(row["lon"]), lat=_degrees(row["lat"]), source=_SOURCE, en=row["en"] or None,
        )  # fmt: skip


def _hand_made(table: str) -> Iterator[Place]:
    for row in read_table("ontology", f"data/places-{table}.tsv"):
        yield Place(
            row["key"], row["name"], cells(row["alt"]), kind=row["kind"], part_of=cells(row["part_of"]), members=cells(row["members"]),
            lon=_degrees(row["lon"]), lat=_degrees(row["lat"]), source=f"policykg, ontology/data/places-{table}.tsv", en=row["en"] or None,
        )  # fmt: skip


def _degrees(cell: str) -> float | None:
    return float(cell) if cell else None


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """The gazetteer that comes with the program; read once."""
    former = read_table("ontology", "data/divisions-former.tsv")
    places = [*_divisions(former), *(place for table in TABLES for place in _hand_made(table))]
    return Gazetteer(places, [(row["code"], row["name"], row["successor"]) for row in former])
