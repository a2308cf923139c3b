"""What works are named after (甲水库, 乙大桥), told by the words for works themselves: places that no gazetteer holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from extractors.context import Findings
from extractors.language.openings import Opened, later
from extractors.language.phrases import Span
from extractors.projects.words.lexicon import common_words, is_generic
from extractors.regions.known.context import words
from extractors.regions.unlisted.plain_names import begins_a_name, begins_an_item, is_featured, is_known, is_mall, is_plain, is_unfit

_HAN = re.compile("[一-鿿]+")
_HYDRAULIC = re.compile("水库|水利枢纽|灌区|水电站|航电枢纽|抽水蓄能|调蓄|(?:特大)?桥")
_MANY = "[0-9]+|[一二两三四五六七八九十]+"
_CLOSE = re.compile(
    f"(?:等(?:{_MANY})?[座处个项家对]?|(?:{_MANY})[座处个项家对])(?:大型|中型|小型|大中型|重大|重点|骨干|在建|续建|调蓄|蓄水|露天|国家|综合|支线|国际|通用|千万吨级?|百万千瓦级?)*$"
    "|(?:大型|中型|小型|大中型)$"
)
_OF_LISTS = re.compile("水库|水利枢纽|灌区|水电站|航[电运]枢纽|抽水蓄能|煤矿|露天(?:煤?矿)|矿区|油田|气田|风电|光伏|船闸|港区|作业区|渔港")
_PHASE = re.compile("（[一二三四]期）$|[一二三四]期$")
_MARK, _JOINTS = ("、",), tuple("、，和与及")
_LONGEST_CLOSE, _LONGEST_PHASE, _LONGEST_NAME = 16, 4, 6
_SHORT, _USUAL = 2, 4
_WORD = re.compile("、[一-鿿]{2,4}$")


class _Kind(NamedTuple):
    """Of a work: whether several are often listed, and whether the names of its sort may hold common words."""

    listed: bool
    odd: bool


@later
@cache
def works() -> Opened:
    """The words for what is named after where it stands (水库, 大桥, 考古遗址公园)."""
    return Opened(words("named-work"))


def of_works(text: str, found: Findings) -> Iterator[str]:
    """What works are named after, where the name begins plainly (月潭 of 提速月潭水库) or behind a place, and the items of the list
    before it, each with its own place before it or none (甲县|岑汀、|丁县|云潭、|月沟|水库)."""
    places = {region.end: region.begin for region in found.regions}
    begins = frozenset(project.begin for project in found.projects)
    for work in works().finditer(text):
        listed = _OF_LISTS.match(text, work.start())
        close = _CLOSE.search(text, max(0, work.start() - _LONGEST_CLOSE), work.start()) if listed else None
        kind = _Kind(listed is not None, _HYDRAULIC.match(text, work.start()) is not None)
        end = close.start() if close else work.start()
        names = list(_names_before(text, end, found.context.province, places, kind))
        own = _of_project(text, end, found.context.province, places, begins) if kind.odd else ""
        yield from [own, *names[1:]] if own and own.endswith(names[0] if names else "") else names


def _of_project(text: str, end: int, province: str | None, places: Mapping[int, int], begins: Collection[int]) -> str:
    """The name that ends at `end` where a project's own name begins with it (二道云子|水库), which tells where it begins; else ""."""
    begin = next((begin for begin in range(max(0, end - _USUAL), end - 1) if begin in begins), None)
    if begin is None or end in places or begin in places.values():
        return ""
    name = text[begin:end]
    return name if _is_work_name(name, province) or (len(name) > _SHORT and _is_odd(name)) else ""


def _names_before(text: str, end: int, province: str | None, places: Mapping[int, int], kind: _Kind) -> Iterator[str]:
    """The names of the list that ends at `end`, the last one first; `places` are the begins of the known places by their ends. It goes on
    before a comma where the item behind that begins with a place (西藏|甲乙，|新疆|丙丁、|戊己|水库), and past one item that may be a name
    and is a word as well (观音)."""
    before = passed = False
    while end > 0:
        end = phase.start() if (phase := _PHASE.search(text, max(0, end - _LONGEST_PHASE), end)) else end
        name = _name(text, end, province, places, odd=kind.odd, before=before)
        if name is not None:
            item = name[0]
            yield text[slice(*name)]
        elif kind.listed and end in places:
            item = end
        elif kind.listed and not passed and (word := _WORD.search(text, max(0, end - _USUAL - 1), end)):
            item, passed = word.start() + 1, True
        else:
            return
        begin = item
        while begin in places:
            begin = places[begin]
        if text[begin - 1 : begin] not in (_JOINTS if kind.odd and begin < item else _MARK):
            return
        end, before = begin - 1, True


def _name(text: str, end: int, province: str | None, places: Collection[int], *, odd: bool, before: bool) -> Span | None:
    """Where the name stands that ends at `end`, or in the bracket there, behind the place that it lies in (甲县（岑汀）|水库)."""
    opened = text.rfind("（", max(0, end - _LONGEST_NAME - 2), end) if text[end - 1] == "）" else 0
    if opened in places and _is_work_name(text[opened + 1 : end - 1], province):
        return opened + 1, end - 1
    begin = _begin_of_name(text, end, province, places, odd=odd, before=before)
    return None if begin is None else (begin, end)


def _begin_of_name(text: str, end: int, province: str | None, behind: Collection[int], *, odd: bool, before: bool) -> int | None:
    """Where the name begins that ends at `end`, None where none does. `behind` are the places where one may begin as well; an `odd` name
    may hold common words behind them and as an item of a list. `before` another in a list it stands behind no common word (路面|重铺、云汀
    水库). Names of more than four characters, which are no Chinese words, begin behind a place or as an item."""
    begins = begins_an_item if before else begins_a_name
    for size in (3, 2, 4) if end in behind else (3, 2, 4, 5, 6):
        begin = end - size
        name = text[max(0, begin) : end]
        if len(name) < size:
            continue
        item = begin in behind or text[begin - 1 : begin] == "、"
        if _is_work_name(name, province) and (item or (size <= _USUAL and begins(text, begin))):
            return begin
        if odd and _SHORT < size <= _USUAL and item and _is_odd(name):
            return begin
    return None


def _is_work_name(name: str, province: str | None) -> bool:
    named = is_plain(name) or is_featured(name)
    return named and not is_mall(name) and not is_known(name, province) and works().pattern.fullmatch(name) is None


def _is_odd(name: str) -> bool:
    """Whether a name is no word and not made of words: 江西|四方井|水库, not 江西|大中型|水库."""
    common = common_words()
    halves = any(name[:cut] in common and name[cut:] in common for cut in range(2, len(name) - 1))
    generic = name in common or is_generic(name) or is_generic(name[:2]) or works().pattern.search(name)
    return _HAN.fullmatch(name) is not None and not (halves or generic or is_unfit(name))
