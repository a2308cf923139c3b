"""Works that stand: at which something else is done (在甲路、乙路等建设天桥), that are kept safe (确保甲大堤安全), that others are to
meet (与甲铁路、乙机场的衔接), or that are the ends of a line (甲公路连接 | 乙高速、丙高速)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.findings import ProjectFound
from extractors.projects.lists.runs import Item
from extractors.projects.words.lexicon import words

_WITH, _ALONG = ("与", "同"), re.compile("沿[^江河海湖边黄淮][一-鿿]{1,10}?(?:高速公路|高速|高铁|铁路|公路|大道|国道|航道)")
_POINT = re.compile("(?:[交口][界叉]?处|路口|起点|终点)（$")
_LET, _PLACED = ("使", "让"), ("在", "为")
_AT = re.compile("[要可应均都也还]?在(?![建谈研册役])")
_BUILT_ALONG = re.compile("[通道带廊轴圈线]")
_BECOMES = ("打造", "打造成", "打造为", "建设成为", "争当", "成为")
_TITLE = re.compile("(?:先行区|先导区|引领区|示范区|试验区|集聚区|样板区|标杆区|高地|样板|标杆|门户枢纽|策源地|新引擎|增长极)$")
_REACH = 80  # how far behind a list what is said of it may stand
_FOR_SAFETY = re.compile("确保|保障|保证|维护|守护|守住")


def standing_from(text: str, run: Sequence[Item], end: int) -> int:
    """From where on the works of a list in a clause that goes to `end` are works that stand; `end` where none do."""
    first, reach = run[0].begin, min(end, run[-1].end + _REACH)
    if words("set-aside").match(text, first) or (run[0].governed and words("set-aside").fullmatch(run[0].governor.verb or "")):
        return first
    if not _is_built(run[0]) and (_all_stand(text, run, reach) or _is_kept_safe(text, run, reach)):
        return first
    if run[0].separator == "（" and _POINT.search(text, max(first - 6, 0), first):
        return first
    if (along := _ALONG.match(text, first, end)) and not _BUILT_ALONG.match(text, along.end()):
        return first
    met = next((item.begin for item in run if text[max(0, item.begin - 1) : item.begin] in _WITH), end)
    if met == end or not words("dealt-with").search(text, run[-1].begin + 1, reach):
        return end
    return first if text.startswith(_LET, first) else met


def standing_until(text: str, run: Sequence[Item]) -> int:
    """Up to where the works of a list stand at which something is done (在甲公路、乙公路沿线布局充电桩): to the first item that has a verb
    of its own (在甲园区、丙园区新建丁电厂), else to the list's end. Where it begins otherwise, none stand."""
    if not _AT.match(text, run[0].begin):
        return run[0].begin
    return next((item.begin for item in run if item.governed), run[-1].end)


def _is_built(first: Item) -> bool:
    """Whether a list is under a verb that only works take (新开工2个：甲铁路、| 乙支线外迁): they are being built, whatever their names say
    is done; a clause behind a comma is one of its own."""
    verb = words("takes-works").fullmatch(first.governor.verb or "")
    return verb is not None and (first.governed or first.separator != "，")


def are_titles(text: str, run: Sequence[Item], named: Sequence[ProjectFound]) -> bool:
    """Whether a list is of what a place is to become (打造甲先行区、| 乙高地), of which others but those `named` have no name: zones among
    them are titles too."""
    if not (run[0].governor.verb or "").endswith(_BECOMES):
        return False
    own = {project.begin for project in named}
    others = (item for item in run if not any(item.begin <= begin < item.end for begin in own))
    return any(_TITLE.search(text, item.begin, item.end) for item in others)


def is_title(name: str) -> bool:
    """Whether `name` ends as the title of a zone does (甲开放合作先导区)."""
    return _TITLE.search(name) is not None


def joins_others(text: str, end: int) -> bool:
    """Whether the work whose name ends at `end` is one that joins others, which are named behind it."""
    return words("joins").match(text, end) is not None


def _is_kept_safe(text: str, run: Sequence[Item], end: int) -> bool:
    """Whether a list is of works whose safety or water is looked after."""
    last, verb = run[-1], run[0].governor.verb or ""
    if words("looked-after").search(text, last.begin, last.end):
        return True
    return bool(_FOR_SAFETY.search(verb) and words("safe").search(text, last.begin, end))


def _all_stand(text: str, run: Sequence[Item], end: int) -> bool:
    """Whether something else is done at all the works of a list, or they do something themselves."""
    if len(run) < 2:
        return False
    first, last = run[0].begin, run[-1].begin
    if words("stands-so").search(text, last + 1, end):
        return True
    etc = text.find("等", last, run[-1].end)
    if text.startswith(_PLACED, first) and not text.startswith("在建", first):
        return text.find("等", first, run[-1].end) >= 0
    beside = text.startswith("对", first) and words("beside").search(text, last, end)
    if etc >= 0:
        return bool(beside or words("stands").match(text, etc + 1, end))
    return bool(beside or words("stands").search(text, last, end))
