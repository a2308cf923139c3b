"""Places that no table holds, told by the lists that they stand in, which say what their items are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractors.findings import RegionFound
from extractors.language.numerals import han_value
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.projects.words.lexicon import common_words, is_generic
from extractors.regions.known.context import STREETS, words
from extractors.regions.known.names import Names
from extractors.regions.unlisted.lands import BEFORE_NAMES, DIGITS, is_new
from extractors.regions.unlisted.plain_names import begins_an_item, is_division, is_featured, is_hamlet, is_mall, is_no_site

_COUNT = r"(?:[一二三四五六七八九十\d]+[个大条座处家所批]?)?"
_COUNTED = r"(?<=[一-鿿])(?:[两三四五六七八九]|[0-9]{1,2})[个大条座处所]?"
_LIST_END = Opened(
    f"{_COUNTED}[一-鿿]{{2,4}}?(?:片区|组团(?!式)|板块|社区(?![化矫]))|(?:等{_COUNT}|{_COUNTED}){words('listed-sort')}{{0,2}}{words('listed')}|(?:等{_COUNT})?(?:美丽|和美|未来|共富|数字|艺术|特色|示范|宜居|田园){{1,2}}乡村|精品村(?!庄)"
    f"|{words('becomes')}[^，。；、]{{0,10}}?[镇村乡](?=[，。；、])"
)
_COUNTED_AHEAD = Opened(f"{words('counted-ahead')}[（：:]")
_BECOMES = re.compile(words("becomes"))
_NUMBER = re.compile(f"[{DIGITS}]|[0-9]+")
_PART = re.compile("^[东西南北中][部侧翼线区片]|[区心带轴部线期类层级]$|[沿的了与及等]|城[东西南北]")
_WORD = re.compile("[一-鿿]{2,4}")
_STREETS, _STREET_SORTS = (*STREETS, "巷"), ("街区", "商圈")
_TOWNS = ("乡镇", "街道", "镇", "乡", "村")
_VILLAGES = ("村", "嘎查", "屯")
_QUARTERS = ("社区", "区块", "片区", "组团", "板块")
_SETTLED = ("社区", "村")  # whose names may be words, where one of the list is none
_SIGHTS = ("景区", "古镇", "湿地", "湖泊", "瀑布", "溶洞", "峡谷")
_WATERS, _WATER_SIGNS = ("河道", "河流", "河湖", "支流", "河涌", "湖泊", "水体"), frozenset("河江湖溪渠涌港塘浜")
_BUILT = ("小镇", "古镇", "公园", "乐园")  # what is built, where the list is of sights
_ENOUGH = 2
_TWO = ("两", "2", "二")
_LONGEST_LIST = 60


def listed(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[Span]:
    """The unknown items of a list that a word for places closes: 甲岛、乙城、丙丁等重点片区. One of them is known,
    or half of those behind the first are like names."""
    ends = sorted(region.end for region in found)
    for close in _LIST_END.finditer(text):
        items = list(_items(text, close.start()))
        if close[0].endswith((*_VILLAGES, *_QUARTERS)):  # 甲镇乙、丙镇丁等村
            items = [(_behind_place(ends, begin, end - 1), end) for begin, end in items]
        of_streets = close[0].endswith(_STREET_SORTS) and text.endswith(_STREETS, 0, close.start())  # 甲路、乙街等街区
        if items and not of_streets:
            yield from _named(text, items, close[0], ends, names)


def _behind_place(ends: Sequence[int], begin: int, last: int) -> int:
    """Where the last of the places whose `ends` are given ends behind `begin`, at `last` at most; `begin` where none does."""
    at = bisect_right(ends, last)
    return max(begin, ends[at - 1]) if at else begin


def _named(text: str, items: Sequence[Span], close: str, ends: Sequence[int], names: Names) -> Iterator[Span]:
    """The unknown places among the `items` of a list that `close` ends; known places end at `ends`."""
    known = [_behind_place(ends, *item) == item[1] for item in items]
    told, new = _new_items(text, items, known, close, names)
    streets = sum(text.endswith(_STREETS, 0, end) for _, end in items[1:])
    if not any(known) and 2 * (sum(new) + streets) < len(new):
        return
    yield from (item for item, is_known, is_new in zip(items[1:], known[1:], new, strict=True) if is_new and not is_known)
    end = items[0][1]
    begin = _behind_place(ends, *items[0])
    placed = any(known) and begin > items[0][0] and _is_name(text[begin:end], names)  # 甲区|乙汀|、丙等镇
    counted = len(items) == 1 and close.endswith(_TOWNS) and _NUMBER.search(close)  # 甲乙等7个村
    if not known[0] and (placed or any(new) or streets or counted):
        yield from _first(text, begin, end, names, told)


def counted_ahead(text: str) -> Iterator[Span]:
    """The items of a list whose number and sort stand before it: 下辖3个街道（|甲乙|、|丙丁|、|戊己|）."""
    for head in _COUNTED_AHEAD.finditer(text):
        items = list(re.finditer("[^、]+", text[head.end() : _end_of_list(text, head.end())]))
        if _counts(head[0], len(items)) and all(_may_be_item(item[0]) for item in items):
            yield from ((head.end() + item.start(), head.end() + item.end()) for item in items)


def _end_of_list(text: str, begin: int) -> int:
    ends = [end for mark in "，。；：）" if (end := text.find(mark, begin, begin + _LONGEST_LIST)) >= 0]
    return min(ends, default=begin)


def _new_items(text: str, items: Sequence[Span], known: Sequence[bool], close: str, names: Names) -> tuple[bool, list[bool]]:
    """Whether the list that `close` ends tells that each item is a name, and which of those behind the first are names of places that none
    knows."""
    stretches = [text[begin:end] for begin, end in items[1:]]
    new = [is_new(item, names) for item in stretches]
    named = any(known) or any(new) or _begins_new(text, items, names)
    told = (_counts(close, len(items)) or _BECOMES.match(close) is not None) and (named or close.endswith(_TOWNS))
    told = told or (named and close.startswith("等") and close.endswith(_SETTLED))
    any_word = told or (close.endswith(_SIGHTS) and sum(known) >= _ENOUGH and len(known) - sum(known) == 1)
    return told, [
        (is_new or (any_word and _may_be_item(item)) or (named and (is_featured(item) or is_hamlet(item))) or _is_of_sort(item, close))
        and not _is_built(item, close)
        for item, is_new in zip(stretches, new, strict=True)
    ]


def _is_of_sort(item: str, close: str) -> bool:
    """Whether an item, though it may be words, is of the sort that `close` says its list to be of: waters, divisions or villages."""
    if close.endswith(_WATERS) and item[-1] in _WATER_SIGNS and _may_be_item(item) and not is_no_site(item):
        return True
    return (close == "等地" and is_division(item)) or (close.endswith("村") and _is_village(item))


def _begins_new(text: str, items: Sequence[Span], names: Names) -> bool:
    """Whether the first item of the list is a name that none knows, behind the verb that governs it: 改善|甲汀|、永福等村."""
    begin, end = items[0] if items else (0, 0)
    begin = governor(text, begin, end).end
    return is_new(text[begin:end], names) or (text[begin : begin + 2] in common_words() and is_new(text[begin + 2 : end], names))


def _is_built(item: str, close: str) -> bool:
    """Whether an item is a street or a house, or built for visitors where `close` does not say that the list is of such."""
    return item.endswith(_STREETS) or is_mall(item) or (item.endswith(_BUILT) and not close.endswith(_BUILT))


def _counts(close: str, items: int) -> bool:
    """Whether the words that close a list say how many items it has (甲、乙、丙3个乡镇), three at least or two quarters: then each is a
    name."""
    if items == _ENOUGH and close.endswith(_SETTLED):
        return close.startswith(_TWO)
    number = _NUMBER.search(close)
    return number is not None and items > _ENOUGH and items == han_value(number[0])


def _may_be_item(name: str) -> bool:
    return _WORD.fullmatch(name) is not None and not (is_generic(name) or _PART.search(name))


def _is_village(name: str) -> bool:
    return name.endswith(_VILLAGES) and not (name.endswith("度假村") or name in common_words() or is_generic(name) or is_no_site(name))


def _first(text: str, begin: int, end: int, names: Names, told: bool) -> Iterator[Span]:
    """The unknown places in the first item of a list, which may be two with a dash between them, behind the verb that governs the list."""
    begin = governor(text, begin, end).end
    if text.endswith(_BUILT, begin, end) or is_mall(text[begin:end]):
        return
    begin += text[begin] in BEFORE_NAMES
    for part in re.finditer("[^—–-]+", text[begin:end]):
        start = begin + part.start()
        if told and part[0][:2] in common_words() and part[0][1:2] != "家" and _may_be_item(part[0][2:]):  # 覆盖|甲乙、丙丁 … 7个乡镇
            yield start + 2, start + len(part[0])
        elif is_new(part[0], names) or (told and _may_be_item(part[0])) or _is_village(part[0]):
            yield start, start + len(part[0])
        elif (tail := _tail_of(text, start, start + len(part[0]), names)) is not None:
            yield tail


def _tail_of(text: str, begin: int, end: int, names: Names) -> Span | None:
    """The name that ends the first item, where it begins plainly behind other words: 甲城以|庙汀|、乙湾两个组团."""
    begins = (end - size for size in (3, 2) if end - size > begin)
    return next(((at, end) for at in begins if begins_an_item(text, at) and _is_name(text[at:end], names)), None)


def _is_name(name: str, names: Names) -> bool:
    return is_new(name, names) and not is_no_site(name)


def _items(text: str, end: int) -> Iterator[Span]:
    """The items of the list that ends at `end`, the last one first to be cut; the first one holds what stands before the list too."""
    begin = max((text.rfind(mark, max(0, end - _LONGEST_LIST), end) for mark in "，。；：（"), default=-1) + 1
    start = max(begin, end - _LONGEST_LIST)
    for part in re.finditer("[^、]+", text[start:end]):
        yield start + part.start(), start + part.end()
