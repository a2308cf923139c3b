"""Names that may mean one thing: a hint to whoever reads a comparison, never an identification."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

_LEAST = 0.75
_SHORTEST = 4


def near_names(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """Those of `others` that are spelled nearly as `name` is, or hold all its characters in their order (or it theirs) and little else.

    >>> near_names("乌兰察布国家物流枢纽", ["乌兰察布陆港型国家物流枢纽", "满洲里国家物流枢纽", "乌兰察布国家物流枢纽"])
    ('乌兰察布陆港型国家物流枢纽',)
    """
    return tuple(dict.fromkeys(other for other in others if other != name and _alike(name, other)))


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _SHORTEST:
        return False
    short, long = sorted((one, other), key=len)
    if 2 * len(short) < len(long):
        return False
    if in_order(short, long) and short[-2:] == long[-2:]:
        return True
    return short[:2] == long[:2] and SequenceMatcher(None, short, long, autojunk=False).ratio() >= _LEAST


def in_order(short: str, long: str) -> bool:
    """Whether the characters of `short` stand in `long` in their order.

    >>> in_order("集通铁路", "集宁至通辽铁路")
    True
    """
    rest = iter(long)
    return all(character in rest for character in short)
