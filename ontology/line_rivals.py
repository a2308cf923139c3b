"""Which row of places the characters of a line's name mean, where several rows share them: 西成 is 西安—成都 and 西宁—成都.

They mean the row of the larger cities, and among equals the shorter row; where two are as likely they mean none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ontology.line_ends import CITY, PREFECTURE, TOWN, End, Row, by_letter, distance, length, letters_of, ranks

_LARGER, _EVENER, _EQUAL, _OTHER = 2.5, 4.0, 1.15, 5.0
"""Up to how many times its length a row loses to one of larger cities, to one of cities as large together but more alike, to one of equal
cities, and to one that shares no place with it."""
_FAR = 1500.0  # kilometres: longer rows than that, or twice that, are not looked for
_DETOUR = 1.6  # a line is at most so many times as long as the way between its ends
_MANY = 3  # rows of more places than these are not shared

_Standing = tuple[float, float, float, bool]


@lru_cache(maxsize=4096)
def rival(row: Row) -> Row | None:
    """Another row of places that the characters of `row` could as well mean, or rather; None where they mean this one.

    >>> from ontology.line_ends import ends_named
    >>> [end.name for end in rival(ends_named(["西宁", "成都"]))]
    ['西安', '成都']
    """
    if len(row) > _MANY:
        return None
    longest = _FAR if _is_nested(row) else length(row) * _OTHER
    standing = _standing(row)
    return next((other for other in _rows(letters_of(row), longest) if not _same(other, row) and _wins(other, row, standing)), None)


def _standing(row: Row) -> _Standing:
    """How likely a line joins these places, before their distances: by their ranks, by one province, by none lying in another."""
    together, nested = len({end.province for end in row}) == 1, _is_nested(row)
    return ranks(row) + together - nested, min(end.rank for end in row), max(end.rank for end in row), not nested


def _is_nested(row: Row) -> bool:
    return any(one.key in other.outer for one in row for other in row)


def _wins(other: Row, row: Row, mine: _Standing) -> bool:
    """Whether the characters mean `other` at least as likely as `row`, whose standing is `mine`: by standing, then by length."""
    if _turns(other):
        return False
    its = _standing(other)
    shares = sum(_is_same(one, two) for one, two in zip(other, row, strict=True)) == len(row) - 1
    if its <= mine and not shares:
        return False
    times = length(other) / max(length(row), 1.0)  # two ends in one place are a kilometre apart at least
    if its < mine:
        return its[0] == mine[0] and times * _EVENER < 1
    if shares:
        more_alike = its[0] == mine[0] and its[1] > mine[1]
        return times <= (_LARGER if its[0] >= mine[0] + 1 else _EVENER if more_alike else _EQUAL)
    if times <= _EQUAL:
        return True
    return len(row) == 2 and its[1] >= (CITY if _is_nested(row) else PREFECTURE)


def _turns(row: Row) -> bool:
    """Whether a line along these places would make a wide detour."""
    return len(row) > 2 and length(row) > distance(row[0], row[-1]) * _DETOUR


def _same(one: Row, other: Row) -> bool:
    return all(_is_same(mine, its) for mine, its in zip(one, other, strict=True))


def _is_same(one: End, other: End) -> bool:
    return one.name == other.name or distance(one, other) <= TOWN


def _rows(letters: str, limit: float, least: float = 1) -> Iterator[Row]:
    """The rows of places with these characters, none longer than `limit` kilometres, none of a rank below `least`."""
    rows: list[Row] = [()]
    for letter in letters:
        ends = [end for end in by_letter().get(letter, ()) if end.rank >= least]
        rows = [(*row, end) for row in rows for end in _next(row, ends, limit - length(row))]
    yield from rows


def _next(row: Row, ends: list[End], limit: float) -> list[End]:
    """Those of `ends` that may come behind `row`: outside the town of its last place, at most `limit` kilometres away."""
    return [end for end in ends if TOWN < distance(row[-1], end) <= limit] if row else ends


@lru_cache(maxsize=4096)
def cities_of(letters: str, province: str) -> Row | None:
    """The cities that the characters of a line mean in a plan of `province` (a division code), where several rows of cities are as likely
    and one alone touches the province; None where the characters mean one row anywhere, or where that does not tell.

    >>> [end.name for end in cities_of("西成", "630000")], cities_of("西成", "510000"), cities_of("京沪", "320000")
    (['西宁', '成都'], None, None)
    """
    rows = [row for row in _rows(letters, _FAR * 2, 3) if not _turns(row)] if 2 <= len(letters) <= _MANY else []
    standings = [_standing(row) for row in rows]
    best = max(standings, default=None)
    rows = [row for row, standing in zip(rows, standings, strict=True) if standing == best]
    shortest = min(map(length, rows), default=0.0)
    likely = [row for row in rows if length(row) <= shortest * _EQUAL]
    here = [row for row in likely if any(end.province == province for end in row)]
    return here[0] if len(here) == 1 and rival(here[0]) in likely else None
