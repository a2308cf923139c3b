"""Agency codes of counties and districts, whose signs no table holds: they are read off the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.agencies.signs import places
from ontology.gazetteer import load_gazetteer

OF_GOVERNMENT = re.compile("[政府](?:[办发函规字通电复]|$)")
"""How the code of a government goes on behind the sign of its place."""


def of_district(code: str, province: str | None = None) -> tuple[str, ...]:
    """The government of a county or district: named by its city's sign and its own first character (温鹿政发), by its short name
    (钦南政函) or, in a plan of its `province`, by its first character alone (闵府发), where only one is named so."""
    found = {name for city, sign, rest in _district_splits(code) if OF_GOVERNMENT.match(rest) for name in _districts(city, sign)}
    if not found and province is not None and OF_GOVERNMENT.match(code, 1) and not _of_province(code):
        found = set(_begun_so(province).get(code[0], ()))
    return (f"{found.pop()}人民政府",) if len(found) == 1 else ()


def _of_province(code: str) -> bool:
    """Whether the code's first two characters may name a province's government."""
    return any(place.rank == 1 and place.government == code[1] for place in places().get(code[0], ()))


@cache
def _begun_so(province: str) -> dict[str, tuple[str, ...]]:
    """The first characters of the counties and districts of a province → their full names."""
    gazetteer = load_gazetteer()
    found: dict[str, list[str]] = {}
    for place in gazetteer:
        if place.level == "county" and gazetteer.province_of(place.key) == province:
            found.setdefault(place.label[0], []).append(gazetteer.full_name(place))
    return {sign: tuple(names) for sign, names in found.items()}


def _district_splits(code: str) -> Iterator[tuple[str, str, str]]:
    """The sign of a city (or none), the sign of a county, the rest."""
    if len(code) > 2:
        yield code[0], code[1], code[2:]
        yield "", code[:2], code[2:]


@cache
def _districts(city: str, sign: str) -> tuple[str, ...]:
    """The full names of the counties that `sign` begins in the cities of that sign, or whose short name it is."""
    gazetteer = load_gazetteer()
    if not city:
        return tuple(gazetteer.full_name(place) for place in gazetteer.named(sign) if place.level == "county" and place.label != sign)
    keys = {place.key for known in places().get(city, ()) for place in gazetteer.named(known.name) if place.level == "prefecture"}
    return tuple(
        gazetteer.full_name(place)
        for place in gazetteer
        if place.level == "county" and place.label.startswith(sign) and keys.intersection(place.part_of)
    )
