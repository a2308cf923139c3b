"""The ends of lines: which places a line's name joins, and the characters that stand for them.

Chinese lines are named after one character of each end, as a rule its first, else the one-character name of the city (包头, 银川 → 包银;
北京, 上海 → 京沪).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from math import asin, cos, prod, radians, sin, sqrt

from ontology.gazetteer import Place, load_gazetteer
from ontology.tables import cells, read_table

TOWN = 20.0
"""Up to so many kilometres from each other two points lie in one town."""
_EARTH = 6371.0  # kilometres
CITY, PREFECTURE = 2.0, 3.0
"""The ranks of county-level cities and of prefectures' cities."""
_CAPITAL = "0100"  # how the code of a provincial capital ends
_MOST_ROWS = 10_000
_LOCAL_KINDS = ("town", "zone", "site", "port")


@dataclass(frozen=True, slots=True)
class End:
    """A place as the end of a line. `rank`: 4 a provincial capital, 3 another city with a prefecture's rank, 2 a county-level city or a
    town, 1.5 a district, 1 a county. `point` is where it lies, as the vector from the middle of a globe of radius one; `outer` are the
    keys of the places that it is part of, `province` the code of its province."""

    key: str
    name: str
    letter: str
    rank: float
    point: tuple[float, float, float]
    outer: tuple[str, ...] = ()
    province: str | None = None


Row = tuple[End, ...]


@cache
def _letters() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {row["code"]: (row["line"], cells(row["group"])) for row in read_table("ontology", "data/line-letters.tsv")}


def group_letters(place: Place) -> tuple[str, ...]:
    """The characters that stand for a division in the names of groups, the usual one first.

    >>> gazetteer = load_gazetteer()
    >>> group_letters(gazetteer.named("江苏")[0]), group_letters(gazetteer.named("包头")[0])
    (('苏', '江'), ('包',))
    """
    return _letters()[place.key][1] if place.key in _letters() else (place.label[0],)


def other_letters(end: End) -> tuple[str, ...]:
    """The characters beside the usual one that lines may be named with.

    >>> [other_letters(end) for end in ends_named(["成都", "包头"])]
    [('蓉',), ()]
    """
    return tuple(letter for letter in _letters().get(end.key, ("", ()))[1] if letter != end.letter)


def short_name(place: Place) -> str:
    """The name that plans use: 包头 for 包头市, 二连浩特 for 二连浩特市; the full name where there is no shorter one."""
    stem = next((name for name in place.alt_labels if name == place.label[: len(name)]), place.label)
    return stem if len(stem) > 1 else place.label


def distance(one: End, other: End) -> float:
    """Kilometres along the great circle."""
    return _between(one.point, other.point)


def _between(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    (x1, y1, z1), (x2, y2, z2) = one, other
    x, y, z = x1 - x2, y1 - y2, z1 - z2
    return 2 * _EARTH * asin(sqrt(x * x + y * y + z * z) / 2)


def _point(place: Place) -> tuple[float, float, float] | None:
    if place.lon is None or place.lat is None:
        return None
    lon, lat = radians(place.lon), radians(place.lat)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def length(row: Sequence[End]) -> float:
    """Kilometres from end to end by way of those between."""
    return sum(distance(one, other) for one, other in pairwise(row))


def _end(place: Place) -> End | None:
    point = _point(place)
    if point is None:
        return None
    letter, gazetteer = _letters()[place.key][0] if place.key in _letters() else place.label[0], load_gazetteer()
    outer, province = gazetteer.ancestors(place.key), gazetteer.province_of(place.key)
    return End(place.key, short_name(place), letter, _rank(place), point, outer, province)


def _rank(place: Place) -> float:
    if place.level == "province":
        return 4
    if place.level == "prefecture":
        return 4 if place.key.endswith(_CAPITAL) else 3
    if place.key in _seats():
        return 3
    if place.level == "county" and not (place.label.endswith("市") or _was_city(place)):
        return 1.5 if place.label.endswith("区") else 1
    return CITY


def _was_city(place: Place) -> bool:
    """Whether it is a district that was a city of its own and is the town of its prefecture now: 集宁区 of 乌兰察布."""
    city = load_gazetteer().get(place.part_of[0])
    return city is not None and _near(place, city) and any(name.endswith("市") for name in place.alt_labels)


@cache
def _seats() -> frozenset[str]:
    """The cities and towns where a league, an autonomous prefecture or a region (地区) has its seat: they bear its rank."""
    gazetteer, found = load_gazetteer(), []
    for place in gazetteer:
        if (place.level == "county" and place.label[-1] == "市") or place.kind == "town":
            outer = [gazetteer.get(key) for key in gazetteer.ancestors(place.key)]
            areas = [one for one in outer if one and one.level == "prefecture" and not one.label.endswith("市")]
            found += [place.key for one in areas if _near(place, one)]
    return frozenset(found)


def _near(one: Place, other: Place) -> bool:
    """Whether the first lies in the town of the second."""
    here, there = _point(one), _point(other)
    return here is not None and there is not None and _between(here, there) <= TOWN


@cache
def by_letter() -> dict[str, tuple[End, ...]]:
    """The cities, counties and towns that a character may stand for; that of a municipality stands for it alone."""
    found: dict[str, list[End]] = {}
    for place in load_gazetteer():
        if (end := _end(place)) is not None and _may_be_end(place):
            found.setdefault(end.letter, []).append(end)
    owners = {letter: [end for end in ends if end.key.endswith("0000")] for letter, ends in found.items()}
    return {letter: tuple(owners[letter] or ends) for letter, ends in found.items()}


def _may_be_end(place: Place) -> bool:
    """Whether lines are named after it: no province but a municipality, no league, no district in the middle of a city."""
    if place.level is None:
        return place.kind in _LOCAL_KINDS
    if place.level != "county":
        return place.label.endswith("市") or place.code in ("810000", "820000")
    city = load_gazetteer().get(place.part_of[0])
    return place.label[-1] != "区" or _was_city(place) or city is None or not _near(place, city)


def ends_named(names: Iterable[str], province: str | None = None) -> Row | None:
    """The places that `names` mean as ends of one line: of several rows the one with most ends in `province`, then the shortest. None
    where a name is not known, or nobody knows where it lies, or so many bear these names that the row could be any of thousands.

    >>> [end.letter for end in ends_named(["北京", "上海"])]
    ['京', '沪']
    """
    choices = [[end for place in load_gazetteer().named(name) if (end := _end(place)) is not None] for name in names]
    if not 0 < prod(map(len, choices)) <= _MOST_ROWS:
        return None
    return min(product(*choices), key=lambda row: (-sum(end.province == province for end in row if province), -ranks(row), length(row)))


def ranks(row: Row) -> float:
    """The sum of the ranks of the ends."""
    return sum(end.rank for end in row)


def letters_of(row: Row) -> str:
    """The characters of the ends, one after another."""
    return "".join(end.letter for end in row)
