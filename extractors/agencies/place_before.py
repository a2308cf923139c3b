"""The place in front of what a body is called: a division by its full or short name, or 省, 市, 自治区 for the plan's own."""

from __future__ import annotations

import re

from extractors.agencies.own_place import LEVELS, division_names, name_of_level, short_division_names
from extractors.context import Context
from ontology.tables import read_table

OWN_LEVELS = (*LEVELS, "自治区")
"""The words by which a plan calls its own place."""

_NOT_BEFORE_PROVINCE = frozenset("各全设级地每外县省市区盟旗辖的两多数几城州都超大该本门股上入集我友")
_MAY_STAND_BEFORE = re.compile(r"(?:^|[^一-龥]|[和与及由向在经对为请报受按是让将同实施照据彻到从给以])$")

_ROWS = read_table("extractors", "lexicons/agency-before.tsv")
_WORD_BEFORE = re.compile(f"(?:{'|'.join(row['word'] for row in _ROWS)})$")
_WORD_BEFORE_LEVEL = re.compile(f"(?:{'|'.join(row['word'] for row in _ROWS if row['level'])})$")
_ENDS_A_VERB = re.compile("[建落完形促]成县")  # 建成|县委办公楼
_BUILDING = ("建设", "增设", "开设")
_REACH = 3


def stands_apart(text: str, begin: int) -> bool:
    """Whether what begins at `begin` is parted from the words before it by a mark, a joining word or a verb.

    >>> stands_apart("推动宝丰扩建", 2), stands_apart("加强生态保护", 1)
    (True, False)
    """
    before = text[max(0, begin - _REACH) : begin]
    return bool(_MAY_STAND_BEFORE.search(before) or _WORD_BEFORE.search(before))


def stands_behind_a_division(text: str, begin: int) -> bool:
    """Whether a division's full name, or the short one of a province or prefecture, ends where something begins (甲旗|大唐, 赤峰|金风)."""
    return _division_before(text, begin) is not None or short_division_before(text, begin) is not None


def place_before(text: str, end: int, context: Context, *, built: bool = False) -> tuple[int, str] | None:
    """The place whose name or level ends at `end`: where it begins, and its full name. `built`: what follows cannot be a city that is set
    up, so that a bare level may follow 建设 (建设|市委党校)."""
    named = _division_before(text, end)
    if named is not None and not _ENDS_A_VERB.fullmatch(text, named[0] - 1, named[0] + 2):
        return named
    level = "自治区" if text[max(0, end - 3) : end] == "自治区" else text[max(0, end - 1) : end]
    if level not in OWN_LEVELS:
        return short_division_before(text, end)
    begin = end - len(level)
    before = text[max(0, begin - 2) : begin]
    if not _may_follow(before, level) and not (built and before in _BUILDING):
        return short_division_before(text, end)
    return begin, name_of_level(level, context) or level


def _may_follow(before: str, level: str) -> bool:
    """Whether a bare level (省, 市 …) after `before` means the plan's own place, and is not the end of another word (城市, 社区)."""
    if level in ("省", "市", "自治区"):
        return before[-1:] not in _NOT_BEFORE_PROVINCE
    return bool(_MAY_STAND_BEFORE.search(before) or _WORD_BEFORE_LEVEL.search(before))


def _division_before(text: str, end: int) -> tuple[int, str] | None:
    names = division_names()
    for size in range(min(end, 12), 1, -1):
        name = text[end - size : end]
        if name[-1] not in LEVELS:
            return None
        if name in names:
            outer = _division_before(text, end - size)
            if outer is not None and not names[name].startswith(outer[1]):
                return outer[0], outer[1] + names[name]
            return (outer[0] if outer else end - size), names[name]
    return None


def short_division_before(text: str, end: int) -> tuple[int, str] | None:
    """The province or prefecture whose short name (浙江) ends at `end`: where it begins, and its full name."""
    names = short_division_names()
    for size in range(min(end, 5), 1, -1):
        if text[end - size : end] in names:
            return end - size, names[text[end - size : end]]
    return None


def county_before(text: str, end: int) -> tuple[int, str] | None:
    """A county's short name (福清 in 福清供电公司) that stands at the beginning of a list's item."""
    for size in range(min(end, 4), 1, -1):
        name = text[end - size : end]
        if (
            any(name + suffix in division_names() for suffix in ("市", "县", "区", "旗"))
            and not "一" <= text[end - size - 1 : end - size] <= "龥"
        ):
            return end - size, name
    return None
