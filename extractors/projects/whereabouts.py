"""The places that the words around a work put it in: the division that builds it (甲区打通乙路，完成丙路改造), and what its list shares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.findings import ProjectFound, RegionFound
from extractors.language.phrases import around, governor, within

_REACH = 240  # how far before a work the clause may begin that says where it lies
_MARKS = "，；。：！？"  # at which clauses end
_SHARED = re.compile("共建|共同|联合|合作|协同|配合|参与|融入|对接|支持|服务|协助|推动(?:设立)?将")  # done with or for others


def clause_place(text: str, found: ProjectFound, regions: tuple[RegionFound, ...], begin: int) -> RegionFound | None:
    """The division with which the clause of `found` begins, or an earlier clause of the sentence that begins at `begin`, where the later
    ones go on with verbs alone; None where something else begins it, where the division builds with others or for them, and where the
    clause begins too far away."""
    stop, reach = found.begin, max(begin, found.begin - _REACH)
    while stop > reach:
        start = _clause_begin(text, begin, reach, stop)
        if start is None:
            return None
        first = next(iter(within(regions, start, start + 1)), None)
        if first is not None:
            verb = governor(text, first.end, stop).verb if first.end <= found.begin else None
            alone = verb is not None and (first.key or "").isdecimal() and _SHARED.search(text, first.end, found.begin) is None
            return first if alone else None
        if start == begin or text[start - 1] != "，" or governor(text, start, stop).verb is None:
            return None
        stop = start - 1
    return None


def place_before(found: ProjectFound, regions: tuple[RegionFound, ...]) -> RegionFound | None:
    """The division right before the name of the project, which is no part of it (甲县 | 乙丙科技有限公司电机基地)."""
    before = (region for region in around(regions, found.begin - 1, found.begin) if region.end == found.begin)
    return next((region for region in before if (region.key or "").isdecimal()), None)


def put_back(text: str, found: ProjectFound, regions: Iterable[RegionFound]) -> Iterator[RegionFound]:
    """Those of its sentence's `regions`, each name once, which the project's full name holds before its words (甲市地铁1号线、 | 2号线)."""
    before, written, _ = found.name.partition(text[found.begin : found.end])
    elsewhere = {text[region.begin : region.end]: region for region in regions if region.end <= found.begin} if before and written else {}
    return (region for name, region in elsewhere.items() if name in before)


def _clause_begin(text: str, begin: int, reach: int, stop: int) -> int | None:
    """Where the clause begins that goes to `stop`, in the sentence that begins at `begin`; None where it begins before `reach`."""
    mark = max(text.rfind(mark, max(begin, reach - 1), stop) for mark in _MARKS)
    return mark + 1 if mark >= 0 else begin if reach == begin else None
