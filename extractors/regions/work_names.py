"""What works are named after (甲水库, 乙大桥), told by the words for works themselves: places that no gazetteer holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from extractors.context import Findings
from extractors.language.openings import Opened, later
from extractors.projects.lexicon import common_words, is_generic
from extractors.regions.context import words
from extractors.regions.site_names import begins_a_name, begins_an_item, is_featured, is_known, is_mall, is_plain, is_unfit

_HAN = re.compile("[一-鿿]+")
_HYDRAULIC = re.compile("水库|水利枢纽|灌区|水电站|航电枢纽|抽水蓄能|(?:特大)?桥")


@later
@cache
def works() -> Opened:
    """The words for what is named after where it stands (水库, 大桥, 考古遗址公园)."""
    return Opened(words("named-work"))


def of_works(text: str, found: Findings) -> Iterator[str]:
    """What works are named after, where the name begins plainly (月潭 of 提速月潭水库) or behind a place, and the items of a list
    before it."""
    behind = {region.end for region in found.regions}
    for work in works().finditer(text):
        end, odd = work.start(), _HYDRAULIC.match(text, work.start()) is not None
        begin = _begin_of_name(text, end, found, behind, odd)
        while begin is not None:
            yield text[begin:end]
            end = begin - 1
            begin = _begin_of_name(text, end, found, behind, odd, before=True) if text[end : end + 1] == "、" else None


def _begin_of_name(text: str, end: int, found: Findings, behind: Collection[int], odd: bool, *, before: bool = False) -> int | None:
    """Where the name begins that ends at `end`, None where none does. `behind` are the places where one may begin as well; an `odd` name
    may hold common words behind them and as an item of a list. `before` another in a list it stands behind no common word (路面|重铺、云汀
    水库)."""
    begins = begins_an_item if before else begins_a_name
    for size in (3, 2, 4):
        begin = end - size
        name = text[max(0, begin) : end]
        if len(name) < size:
            continue
        if _is_work_name(name, found.context.province) and (begin in behind or begins(text, begin)):
            return begin
        if odd and size > 2 and (begin in behind or text[begin - 1 : begin] == "、") and _is_odd(name):
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
