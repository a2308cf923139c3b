"""Firms and institutes of the groups of the state, called by the group and what it alone calls them (航空工业|乙飞, 中国航发|丙发,
中粮|丁佳（赤峰）有限公司, 中国航发|戊轮院)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.agencies.cut_words import is_part_of_a_word
from extractors.agencies.place_before import stands_apart, stands_behind_a_division
from extractors.language.openings import Opened, later
from extractors.language.phrases import Span
from extractors.organizations.firm_names import SEAT, known_bodies, name_ends
from extractors.organizations.lexicon import either, stops
from extractors.organizations.subsidiaries import is_own_part
from extractors.organizations.trades import all_trades

_OWN = (4, 3, 2)
_KNOWN = (5, 4, 3, 2)
_INSTITUTE = re.compile("(?P<own>[一-龥]{2,8}?)(?:研究院|研究所|设计院|(?<=[一-龥]{2})(?:院|(?<![场厕务])所))(?=[、，。；等]|$)")
_OF_WORKS = re.compile(
    "(?:、[^，。；、]{2,10}){0,8}等[^，。；、]{0,12}(?:煤电|火电|热电|核电|风电|光伏|电厂|电站|机组)(?![一-龥]{0,2}(?:企业|公司|集团))"
)  # 国电甲汀、乙热三期|等煤电项目
_NO_INSTITUTE = re.compile("医|学院|法院|项目|基地|产业|园区")


def firms_of_mothers(text: str) -> Iterator[Span]:
    """The names, as (begin, end), of firms and institutes right behind the group whose they are.

    >>> text = "支持中粮岑佳（赤峰）、中国航发岑轮院扩能，依托中粮品牌"
    >>> [text[begin:end] for begin, end in firms_of_mothers(text)]
    ['中粮岑佳（赤峰）', '中国航发岑轮院']
    """
    for mother in _mothers().finditer(text):
        if is_part_of_a_word(text, mother.end()):  # 东风路
            continue
        end = _known_end(text, mother.end()) or _own_end(text, mother.end()) or _institute_end(text, mother.end())
        if end and (stands_apart(text, mother.start()) or stands_behind_a_division(text, mother.start())):
            yield mother.start(), end


def _known_end(text: str, begin: int) -> int | None:
    """Where a firm ends that is known without its group, too (航空工业|成飞)."""
    return next((begin + size for size in _KNOWN if text[begin : begin + size] in known_bodies()), None)


def _own_end(text: str, begin: int) -> int | None:
    trade = _trades().match(text, begin)
    for size in (trade.end() - begin,) if trade else _OWN:
        end = _behind_name().match(text, begin + size)
        if end is not None and (trade or (is_own_part(text[begin : begin + size]) and not _OF_WORKS.match(text, end.end()))):
            return end.end()
    return None


def _institute_end(text: str, begin: int) -> int | None:
    institute = _INSTITUTE.match(text, begin)
    if institute is None or _NO_INSTITUTE.search(institute.group()) or stops("研究院").search(institute["own"]):
        return None
    return institute.end()


@later
@cache
def _mothers() -> Opened:
    return Opened(either("mother"))


@cache
def _behind_name() -> re.Pattern[str]:
    """A place in brackets and 有限公司, if any, before the end of a firm's name or what is counted (首台, 2条)."""
    full = "(?:股份|集团)?有限(?:责任)?公司"
    return re.compile(rf"(?:{SEAT})?(?:{full}|(?:公司)?(?=[与和在到赴将]|{name_ends()}|首[台批套架条个]|第[一二三]|\d|（))")


@cache
def _trades() -> re.Pattern[str]:
    """What firms of a group call themselves by, in words (中建|科工, 中铁|装备)."""
    return re.compile(f"(?:科工|国际|建设|资本|置业|{'|'.join(all_trades())})(?=[、，。；与和]|等)")
