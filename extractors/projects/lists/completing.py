"""What the other items of a list complete: stretches of one line, roads by their number alone, works to which the same is done.

甲高铁乙县至丙县 | 、丁县至戊县段 → 甲高铁丁县至戊县段;  G218甲县至乙县;  甲灌区 | 、乙灌区现代化改造 → 甲灌区现代化改造.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractors.findings import ProjectFound
from extractors.language.phrases import Span
from extractors.projects.lists.elided import is_bare
from extractors.projects.lists.runs import Part
from extractors.projects.lists.shared_behind import shared_behind
from extractors.projects.lists.shared_deeds import completed_deed
from extractors.projects.lists.stretches import HEADS, LINE
from extractors.projects.lists.told import OF_A_CITY, Told
from extractors.projects.naming.found import found_project
from extractors.projects.naming.joints import JOINT, joins_ends
from extractors.projects.naming.names import ProjectName, has_predicate
from extractors.projects.naming.status import says_status
from extractors.projects.naming.ways import is_way
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import follow, words
from extractors.projects.words.pieces import BRACKETS, CITY_LINE, PART, PHASE, PROLONGED, ROAD, VOLTAGE

_NUMBERED = re.compile(ROAD)
_PARK = re.compile(
    r"[一-鿿]{2,14}(?:(?:工业|产业|物流|科技|化工)园区?|工业区|产业城|开发区|高新区|经开区|新区|综保区|保税区|集中区|港区|港(?=[\d深进出]))"
)
_SIZED = re.compile(r"(?P<owner>[一-鿿]{2,8}?)(?=[十百千]?[万亿](?:吨|千瓦)|\d+[万亿](?:吨|千瓦))")
_OF_LINES = re.compile(rf"{HEADS}|航道|{ROAD}")
_BRACKETS = re.compile(BRACKETS)
_TO = ("至", "到")
_CLOSES_LINES = re.compile(
    r"(?:等(?:\d+[个条])?|\d[个条]|[两三四五六七八九十][个条])(?:路段|线路|区段|区间|航段)|(?:\d|[两三四五六七八九十])[个项](?:[续新在拟]建|重[大点]|公路|铁路|高速公路)*项目"
)
_SUBSTATION = re.compile(rf"(?P<line>{VOLTAGE})[一-鿿]{{2,6}}?变$")
_NEXT_SUBSTATION = re.compile("[一-鿿]{2,6}?变(?=$|等|[扩改迁]建|增容|建设|[开竣完]工|投)")  # 110千伏甲变、| 乙变
_BY_NUMBER = ("轨道交通", "轨道", "地铁", "轻轨", "有轨电车", "城际")
_PATHS = ("绿道", "碧道", "步道", "堤", "环湖路", "滨江路", "公路", "大道")
_OF_A_PATH = re.compile(rf"(?P<line>[一-鿿]{{2,8}}(?:{'|'.join(_PATHS)}))[一-鿿A-Z]{{1,6}}段$")
_STRETCH_OF_PATH = re.compile("(?![一-鿿]*(?:公路|大道|绿道|碧道|步道|高速|铁路|线))[一-鿿A-Z]{1,6}段(?=$|[建改工项等贯通开完全])")
_NUMBERED_LINE = re.compile(
    rf"{CITY_LINE}(?:[东西南北]?{PROLONGED}|支线|{PART}|{PHASE}|[一-鿿]{{2,6}}?[站段](?=$|[建开]))*(?![东西南北]?(?:[延站]|沿线|车|换乘|首末))"
)


def complete_run(
    text: str, listed: Sequence[Part], found: list[ProjectFound], known: Known, end: int, told: Told | None = None
) -> Iterator[ProjectFound]:
    """`found` in the items `listed`, in order, with the line or the deed that other items say of them, and the bare stretches beside
    them; `end` is where the clause ends, `told` what is said before the list."""
    told, lines = told or Told(), _Lines.of(text, listed, found, end)
    completed, by_part = completed_deed(text, listed[-1]), _by_part(listed, found)
    line, owner, last = told.railways, None, (listed[-1].item.begin, end)
    for part, own, shared in zip(listed, by_part, shared_behind(text, listed, by_part, known), strict=True):
        begin, deed = part.item.begin, completed or shared.deed
        if line and (stop := _goes_on(text, part, own, line, known)):
            own = [_made(text, part, stop, line, last)]
        elif stretch := told.stretch(text, begin, part.end):
            own = [_made(text, part, stretch, told.line, last)]
        elif not own and (alone := lines.alone(text, part, known, told)):
            own = [_made(text, part, alone, "", last, told.sort)]
        elif not own and (stop := shared.stop or (part.end if deed and deed.makes(text[begin : part.end]) else None)):
            own = [_made(text, part, stop, "", last)]
        elif not own and owner and (facility := words(owner.sort).match(text, begin, part.end)):
            own = [_made(text, part, facility.end(), owner.name, last)]
        else:
            line = _line_of(own)
        owner = _owner_of(own) if own else None
        yield from (deed.done_to(each) if deed else each for each in own)


class _Owner(NamedTuple):
    """Whose a facility is: its `name`, and the sort of facilities that are named by their sort alone behind one of its own."""

    name: str
    sort: str


def _owner_of(own: Sequence[ProjectFound]) -> _Owner | None:
    """Whose a facility is that an item names: the next in the list, named by their sort alone, are theirs too (甲县图书馆、| 文化馆;
    甲工业园乙大道、| 污水处理厂; 甲县千万吨造船基地和 | 百万吨渔具基地)."""
    name = own[-1].name
    match = words("facility").search(name)
    if match and match.end() == len(name) and match.start() > 1:
        return _Owner(name[: match.start()], "facility")
    if (sized := _SIZED.match(name)) and words("sized-base").fullmatch(name, sized.end("owner")):
        return _Owner(sized["owner"], "sized-base")
    park = _PARK.match(name)
    in_it = park and (words("park-facility").fullmatch(name, park.end()) or is_way(name[park.end() :]))
    return _Owner(park.group(), "park-facility") if park and in_it else None


@dataclass(frozen=True, slots=True)
class _Lines:
    """What makes the two ends of a line its name in a list: that lines are `named` in it, or that its end says so (`closed`: 等路段,
    3个项目); `last`: its last item with what is said behind, which may say what is done to them."""

    named: bool
    closed: bool
    last: str

    @staticmethod
    def of(text: str, listed: Sequence[Part], found: Sequence[ProjectFound], end: int) -> _Lines:
        """What the items `listed`, and those `found` in them, tell of lines; the clause goes to `end`."""
        last = listed[-1].item
        closed = _CLOSES_LINES.search(text, last.begin, last.end) is not None
        return _Lines(any(_OF_LINES.search(each.name) for each in found), closed, text[last.begin : end])

    def alone(self, text: str, part: Part, known: Known, told: Told) -> int | None:
        """Where the two ends of a line end that stand alone for its name: behind a road's number, of a sort that is `told`, or in a list of
        lines where something is done to all of them; None where they do not."""
        begin = part.item.begin
        if part.tail or not (told.sort or _joins(text, begin, part.end)):
            return None
        stop = _ends_before(text, part, known) or told.ends(text, begin, part.end)
        if stop is None or not (told.sort or _joins(text, begin, stop)):
            return None
        if told.sort or self.closed:
            return stop
        governed = part.item.governor.verb is not None
        numbered = _NUMBERED.match(text, begin) is not None and (governed or says_status(self.last))
        stop += text.startswith("段", stop)
        return stop if follow().match(text, stop, part.end) and (numbered or (governed and self.named)) else None


def _joins(text: str, begin: int, end: int) -> bool:
    """Whether a word stands in the stretch that joins the two ends of a line."""
    return any(text.find(mark, begin, end) >= 0 for mark in _TO)


def _by_part(listed: Sequence[Part], found: Sequence[ProjectFound]) -> list[list[ProjectFound]]:
    """`found`, part by part of those in which they begin, in order."""
    begins = [part.item.begin for part in listed]
    own: list[list[ProjectFound]] = [[] for _ in listed]
    for project in found:
        at = bisect_right(begins, project.begin) - 1
        if at >= 0 and project.begin < listed[at].end:
            own[at].append(project)
    return own


def _made(text: str, part: Part, stop: int, line: str, last: Span, sort: str = "") -> ProjectFound:
    """The project of an item up to `stop`, with the `line` before it and the `sort` behind it; what is said of it stands behind it in its
    item, and in the `last` one of the list, up to where the clause ends."""
    name = ProjectName(part.item.begin, part.item.begin, stop)
    said, item_end = part.item.end if stop == part.end else stop, part.item.end
    behind = text[said:item_end] + text[max(item_end, last[0]) : last[1]]
    return found_project(text, name, line + text[name.begin : stop] + sort, part.item.governor, behind)


def _line_of(own: Sequence[ProjectFound]) -> str:
    """The line of which an item names a stretch, the railways of a city of which it names one by its number, or the voltage of the
    substation that it names."""
    patterns = (_SUBSTATION, LINE, OF_A_CITY, _OF_A_PATH) if own else ()
    return next((match["line"] for pattern in patterns if (match := pattern.match(own[0].name))), "")


def _goes_on(text: str, part: Part, own: Sequence[ProjectFound], line: str, known: Known) -> int | None:
    """Where the further stretch of the line, or the further line of the city, ends that an item names, None where it names none."""
    begin, stop = part.item.begin, _ends_before(text, part, known)
    if line.endswith("千伏"):
        substation = None if own else _NEXT_SUBSTATION.match(text, begin, part.end)
        return substation.end() if substation else None
    if line.endswith(_BY_NUMBER):
        numbered = _NUMBERED_LINE.match(text, begin, part.end)
        return (own[0].end if own else numbered.end()) if numbered else None
    if line.endswith(_PATHS):
        stretch = None if own and own[0].name.startswith(line) else _STRETCH_OF_PATH.match(text, begin, part.end)
        return stretch.end() if stretch else None
    if _NUMBERED.match(text, begin):
        return None  # a road of its own: 甲高速乙至丙段、| G331丁至戊段
    if own and stop and text.startswith("段", stop):
        return own[0].end
    return stop + text.startswith("段", stop) if stop and not own else None


def _ends_before(text: str, part: Part, known: Known) -> int | None:
    """Where the two ends of a line end with which the item begins: at its end, before 段, or before what is said of them."""
    begin, stop = part.item.begin, text.find("段", part.item.begin, part.end)
    said = [place.end for place in known.placed(begin, part.end) if follow().match(text, place.end, part.item.end)]
    joined = (at for at in (*said, part.end if stop < 0 else stop) if JOINT.search(text, begin, at))
    return next((at for at in joined if is_bare(text, begin, at, known) or _joins_a_place(text, begin, at, known)), None)


def _joins_a_place(text: str, begin: int, end: int, known: Known) -> bool:
    """Whether the stretch joins two ends of which one is a known place, or a boundary in brackets."""
    stretch = _BRACKETS.sub("", text[begin:end])
    if _OF_LINES.search(stretch) or has_predicate(text, begin, end):
        return False
    return joins_ends(stretch) and bool(known.placed(begin, end) or "界）" in text[begin:end])
