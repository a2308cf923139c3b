"""Names of firms that begin with a known company and go on (甲粮|家佳康（赤峰）), as only lists and contexts of firms tell, and where a
firm's name ends: before a mark or before what a firm does (甲川 | 扩产)."""

from __future__ import annotations

import re
from functools import cache

from extractors.agencies.body_words import body_words
from extractors.organizations.lexicon import either, members
from extractors.organizations.trades import NO_COMPANY
from extractors.projects.words.lexicon import head_class, leading_name

WORKS = ("line", "site", "zone")
"""The classes of heads that end the name of a work and of no firm."""
SEAT = "（[一-龥]{2,4}）"
"""The place in brackets behind a firm's name."""
_SEAT = re.compile(f"{SEAT}$")
_NAME = re.compile("[一-龥A-Za-z]{2,16}")
_SIZES = range(8, 1, -1)


@cache
def name_ends() -> str:
    """What stands behind the end of a firm's name, as a pattern: marks, what leads or closes a list, and what firms do."""
    return f"[、，。；]|等|为(?:龙头|链主|骨干|引领)|$|{either('deed')}"


@cache
def name_end() -> re.Pattern[str]:
    """`name_ends`, compiled."""
    return re.compile(name_ends())


@cache
def known_bodies() -> frozenset[str]:
    """The names of bodies that need no place before them."""
    return frozenset(word.text for word in body_words() if not word.local)


def without_seat(name: str) -> str:
    """The name without the place in brackets behind it.

    >>> without_seat("甲川食品（赤峰）")
    '甲川食品'
    """
    return _SEAT.sub("", name)


def goes_on(item: str) -> bool:
    """Whether the item begins with a known company or a group of the state and goes on as no work and with no general word, so that it is
    a firm where its list is one of firms.

    >>> [goes_on(item) for item in ("比亚迪云汀工厂", "比亚迪（岑州）", "比亚迪产业园", "岑川重工")]
    [True, True, False, False]
    """
    name = without_seat(item)
    size = _known_size(name) if _NAME.fullmatch(name) else 0
    if not size:
        return False
    rest = name[size:]
    return item != name if not rest else head_class(rest) not in WORKS and common().search(rest) is None


@cache
def common() -> re.Pattern[str]:
    """Words that no short name of a company holds."""
    return re.compile(either("company-common"))


def _known_size(name: str) -> int:
    """The length of the known company or group with which the name begins, and which no common word cuts; 0 where none does."""
    for size in _SIZES:
        head = name[:size]
        if head in members("mother"):
            return size
        if head in known_bodies() and not head.endswith(NO_COMPANY) and leading_name(name) >= size:
            return size
    return 0
