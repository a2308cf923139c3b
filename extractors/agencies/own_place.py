"""The plan's own place: what 省, 市, 自治区 mean in it, and the names of divisions that bodies carry."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache, lru_cache

from extractors.context import Context
from ontology.gazetteer import Place, load_gazetteer

LEVELS = ("省", "市", "区", "县", "州", "盟", "旗")
"""The characters that divisions' names end in, and by which a plan calls its own place."""

_LONGEST_NAME = 12


@cache
def division_names() -> dict[str, str]:
    """Names of divisions that end in their level (深圳市, 阿坝州) and their full names; a district's with its city's before it."""
    names: dict[str, str] = {}
    gazetteer = load_gazetteer()
    for name in gazetteer.names:
        places = [place for place in gazetteer.named(name) if place.level]
        whole = any(place.label == name for place in places) or len(name) > 2
        if whole and name.endswith(LEVELS) and places:
            full = {gazetteer.full_name(place) for place in places}
            names[name] = full.pop() if len(full) == 1 else name
    return names


@cache
def county_names() -> frozenset[str]:
    """The names of counties, districts and banners, and of cities of their rank, with their level (荣成市, 栾城区)."""
    gazetteer = load_gazetteer()
    return frozenset(name for name in division_names() if any(place.level == "county" for place in gazetteer.named(name)))


@cache
def short_division_names() -> dict[str, str]:
    """The short names of provinces and prefectures (重庆, 内蒙古, 温州 of 温州市), as far as only one bears them, and their full names."""
    names: dict[str, str] = {}
    for place in load_gazetteer():
        if place.level in ("province", "prefecture"):
            short = (name for name in place.alt_labels if len(name) > 1)
            names.update((name, place.label) for name in short if not name.endswith(LEVELS) or name + place.label[-1] == place.label)
    return names


def leading_division(text: str, names: Container[str]) -> int:
    """How many characters the division's name has with which `text` begins, the longest of `names` that fits; 0 where none does.

    >>> leading_division("新疆广汇", short_division_names()), leading_division("新疆广汇", division_names())
    (2, 0)
    """
    for size in range(min(_LONGEST_NAME, len(text)), 1, -1):
        if text[:size] in names:
            return size
    return 0


@cache
def zone_names() -> frozenset[str]:
    """The names of new areas and development zones (江北新区), whose committees are bodies too."""
    return frozenset(
        name for place in load_gazetteer() if place.kind == "zone" for name in (place.label, *place.alt_labels) if len(name) > 3
    )


def name_of_level(level: str | None, context: Context) -> str | None:
    """The full name of the plan's own place of `level` (省, 市, 自治区, 区 …; None: the plan's own division), as far as the context tells.

    >>> wuhai = Context(province="150000", division="150300")
    >>> name_of_level("自治区", wuhai), name_of_level("市", wuhai)
    ('内蒙古自治区', '乌海市')
    """
    for place in _divisions_around(context.division or context.province):
        if level is None or (place.label.endswith(level) and (level != "区" or place.level == "county")):
            return load_gazetteer().full_name(place)
    return None


@lru_cache(maxsize=64)
def _divisions_around(division: str | None) -> list[Place]:
    """The division with this code and those in which it lies, nearest first."""
    gazetteer = load_gazetteer()
    keys = (division, *gazetteer.ancestors(division)) if division else ()
    return [place for key in keys if (place := gazetteer.get(key)) is not None and place.level]


def with_own_place(name: str, level: re.Pattern[str], context: Context) -> str:
    """`name` with the full name of the plan's own place for the `level` that it begins with, as far as the context tells.

    >>> with_own_place("市口腔医院", re.compile("市"), Context(province="150000", division="150300"))
    '乌海市口腔医院'
    """
    begun = level.match(name)
    place = name_of_level(begun.group(), context) if begun else None
    return place + name[begun.end() :] if begun and place else name
