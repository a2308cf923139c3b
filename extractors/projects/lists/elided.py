"""Items that lack the head that their list shares: places alone, places joined, names never seen (包头至银川、乌海 | 等高铁)."""

from __future__ import annotations

import re

from extractors.language.phrases import within
from extractors.projects.naming.joints import JOINT, is_chain
from extractors.projects.naming.made_names import ALONG_WATER
from extractors.projects.naming.new_names import is_side_of_town
from extractors.projects.naming.ways import is_way
from extractors.projects.words.heads import heads
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import behind_of, is_generic, leading_name
from extractors.projects.words.pieces import ENDS, ROAD, ROAD_IN_BRACKETS, VOLTAGE

_NUMBER = re.compile(f"{ROAD}|{VOLTAGE}")
_LINE_CODE = re.compile(r"[A-Z]\d{1,2}")
_HERITAGE = re.compile("长城|长征|大运河")
_NAMELESS_END = re.compile(
    f"县城|城区|[省市县]界(?=[至到—]|$)|（[一-鿿]{{1,6}}）|{ENDS}|{ROAD_IN_BRACKETS}"
)  # an end of a line, or what stands in brackets behind one
_OF_TRADES = ("产业", "资源", "企业", "绿色")
_SIDE = re.compile(r"[东西南北]?(?:绕城|外环|环线)(?=$|、)|[东西南北](?=$|[至到—－~-])")
_QUARTER = re.compile(
    r"[一-鿿]{2,6}(?<![市县农乡])"
    r"(?:片区|地块|社区|小区|[村庄屯寨]|组团|街道|花园|家园|山庄|公馆|名[城邸都]|华[庭府]|雅[居苑]|公寓|家属院|宿舍区?|楼院|新[苑居城]|[苑坊里弄]|胡同|沿线|棚户区|老城|旧城|老街|[一二三四五六七八九十]区"
    r"|[东西南北中]?[路街巷](?:\d{1,4}号(?:大?院|楼|小区|地块)?)?)"
)
_WATER = re.compile("(?![一-鿿]*(?:城市|农村|跨界|重点|主要|骨干|中小|流域|水系|河湖|江河))[一-鿿]{2,4}[渠河溪浜涌港泾塘]")
_STEPS = re.compile("(?:梯级|[一二三四五六]级)$")  # of a river, each with a power station: 甲河 | 梯级
_ELIDED, _FIRM, _HAN = 16, 4, re.compile("[一-鿿]{2}")


def is_bare(text: str, begin: int, end: int, known: Known) -> bool:
    """Whether `begin`–`end` holds places alone, joined by 至 or dashes, perhaps after a road's number: a name whose tail is elided."""
    number = _NUMBER.match(text, begin, end)
    at, places, joined = number.end() if number else begin, 0, False
    while at < end:
        if place := _place_end(text, at, end, known):
            at, places = place, places + 1
        elif nameless := _NAMELESS_END.match(text, at, end):
            at = nameless.end()
        elif joint := JOINT.match(text, at, end):
            at, joined = joint.end(), True
        elif joined and (unknown := _unknown_end(text, at, end)):
            at = unknown
        else:
            return False
    return places > 0 and not is_chain(text, begin, end)


def _place_end(text: str, begin: int, end: int, known: Known) -> int | None:
    """Where the place ends that begins at `begin`, with the side of it that is meant (甲县 | 东); None where none begins."""
    place, heritage = known.leading(begin, end), _HERITAGE.match(text, begin, end)
    stop = place.end if place else heritage.end() if heritage else None
    side = _SIDE.match(text, stop, end) if stop else None
    return side.end() if side else stop


def is_elided(text: str, begin: int, end: int, known: Known, line: bool = False) -> bool:
    """Whether `begin`–`end` may be a name without the head that its list shares: it begins with a place or is a name never seen;
    what a `line` joins (茅岭至皇城坳) need not be known, and its code (B1) is a name."""
    if line and (_LINE_CODE.fullmatch(text, begin, end) or text[begin:end] in ALONG_WATER):
        return True
    if place := known.leading(begin, end):
        return end - begin <= _ELIDED and not text.endswith(_OF_TRADES, place.end, end)
    if _is_seat_of_firm(text, begin, end, known):
        return True
    if any((body.begin, body.end) == (begin, end) for body in within(known.bodies, begin, begin + 1)):
        return True
    if number := _NUMBER.match(text, begin, end):
        return number.end() == end or _may_be_names(text, number.end(), end, line)
    return _may_be_names(text, begin, end, line)


def _may_be_names(text: str, begin: int, end: int, line: bool) -> bool:
    """Whether the stretch is a quarter's name, or joins at most three names never seen; the ends of a `line` may be common words."""
    if not _HAN.search(text, begin, end):
        return False  # a number alone: 4号
    if is_side_of_town(text[begin:end]):
        return True
    if is_quarter(text, begin, end):
        return not is_generic(text[begin:end])
    ends = JOINT.split(_STEPS.sub("", text[begin:end]))
    return len(ends) <= 3 and all(2 <= len(name) <= 5 and (_is_new(name) or (line and len(ends) > 1)) for name in ends)


def _is_seat_of_firm(text: str, begin: int, end: int, known: Known) -> bool:
    """Whether the stretch is a firm with the place where it builds (甲集团 | 乙县丙五期, 丁电力 | 戊湾F区)."""
    firm = known.body_end(begin)
    if firm == begin or end - begin > _ELIDED + _FIRM or behind_of(text, firm, end) > firm or text.endswith(_OF_TRADES, firm, end):
        return False
    return known.leading(firm, end) is not None or (end > firm and leading_name(text[firm:end]) >= 2)


def _is_new(name: str) -> bool:
    """Whether no common word covers the name, or it is a bridge's or a water's (金花桥, 东风渠)."""
    return (
        leading_name(name) == len(name)
        or (name.endswith("桥") and is_way(name))
        or (_WATER.fullmatch(name) is not None and not is_generic(name[:-1]))
    )


def is_quarter(text: str, begin: int, end: int) -> bool:
    """Whether the stretch is where people live, by the word that it ends with (怡景花园, 甲路8号院)."""
    return _QUARTER.fullmatch(text, begin, end) is not None


def _unknown_end(text: str, begin: int, end: int) -> int | None:
    """Where an endpoint that no list holds ends: two to four characters before the next joint or the end, without a head noun."""
    joint = JOINT.search(text, begin, end)
    stop = joint.start() if joint else end
    named = 2 <= stop - begin <= 4 and re.fullmatch(r"[一-鿿]+", text[begin:stop]) and not heads().search(text, begin, stop)
    return stop if named else None
