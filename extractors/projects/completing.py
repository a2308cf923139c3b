"""What the other items of a list complete: stretches of one line, roads by their number alone, works to which the same is done.

甲高铁乙县至丙县 | 、丁县至戊县段 → 甲高铁丁县至戊县段;  G218甲县至乙县;  甲灌区 | 、乙灌区现代化改造 → 甲灌区现代化改造.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractors.findings import ProjectFound
from extractors.projects.elided import is_bare
from extractors.projects.found import found_project
from extractors.projects.joints import JOINT
from extractors.projects.known import Known
from extractors.projects.lexicon import words
from extractors.projects.lists import Part
from extractors.projects.names import ProjectName
from extractors.projects.pieces import CITY_LINE, PART, PHASE, PROLONGED, ROAD
from extractors.projects.shared_deeds import shared_deed
from extractors.projects.stretches import HEADS, LINE

_NUMBERED = re.compile(ROAD)
_OF_LINES = re.compile(rf"{HEADS}|航道|{ROAD}")
_TO = ("至", "到")
_BY_NUMBER = ("轨道交通", "轨道", "地铁", "轻轨", "城际")
_OF_A_CITY = re.compile(rf"(?P<line>.*?(?:轨道交通|轨道|地铁|轻轨)){CITY_LINE}")
_PATHS = ("绿道", "碧道", "步道", "堤", "环湖路", "滨江路", "公路", "大道")
_OF_A_PATH = re.compile(rf"(?P<line>[一-鿿]{{2,8}}(?:{'|'.join(_PATHS)}))[一-鿿A-Z]{{1,6}}段$")
_STRETCH_OF_PATH = re.compile("(?![一-鿿]*(?:公路|大道|绿道|碧道|步道|高速|铁路|线))[一-鿿A-Z]{1,6}段(?=$|[建改工项等贯通开完全])")
_NUMBERED_LINE = re.compile(
    rf"{CITY_LINE}(?:[东西南北]?{PROLONGED}|支线|{PART}|{PHASE}|[一-鿿]{{2,6}}?[站段](?=$|[建开]))*(?=$|[建开加通完试运全可前工项主等动征施投尽力早])"
)


def railways_of(found: Sequence[ProjectFound]) -> str | None:
    """The railways of a city of which the last of `found` is one by its number (甲市地铁 | 2号线): the next that are numbers alone are
    theirs too."""
    match = _OF_A_CITY.match(found[-1].name) if found else None
    return match["line"] if match else None


def complete_run(
    text: str, listed: Sequence[Part], found: list[ProjectFound], known: Known, end: int, line: str | None = None
) -> Iterator[ProjectFound]:
    """`found` in the items `listed`, in order, with the line or the deed that other items say of them, and the bare stretches beside
    them; `end` is where the clause ends, `line` the railways of the city that the clause before names."""
    of_lines, deed = any(_OF_LINES.search(each.name) for each in found), shared_deed(listed, found)
    owner: str | None = None
    for part, own in zip(listed, _by_part(listed, found), strict=True):
        if line and (stop := _goes_on(text, part, own, line, known)):
            own = [_made(text, part, stop, line, end)]
        elif not own and (_stands_alone(text, part, of_lines, known) or (deed and deed.fits(text[part.item.begin : part.end]))):
            own = [_made(text, part, part.end, "", end)]
        elif not own and owner and (facility := words("facility").match(text, part.item.begin, part.end)):
            own = [_made(text, part, facility.end(), owner, end)]
        else:
            line = _line_of(own)
        owner = _owner_of(own)
        yield from (deed.done_to(each) if deed else each for each in own)


def _by_part(listed: Sequence[Part], found: Sequence[ProjectFound]) -> list[list[ProjectFound]]:
    """`found`, part by part of those in which they begin, in order."""
    begins = [part.item.begin for part in listed]
    own: list[list[ProjectFound]] = [[] for _ in listed]
    for project in found:
        at = bisect_right(begins, project.begin) - 1
        if at >= 0 and project.begin < listed[at].end:
            own[at].append(project)
    return own


def _made(text: str, part: Part, stop: int, line: str, end: int) -> ProjectFound:
    name = ProjectName(part.item.begin, part.item.begin, stop)
    behind = text[part.item.end if stop == part.end else stop : end]
    return found_project(text, name, line + text[name.begin : stop], part.item.governor, behind)


def _owner_of(own: Sequence[ProjectFound]) -> str | None:
    """Whose a facility is that an item names: the next in the list, named by their sort alone, are theirs too (甲县图书馆、| 文化馆)."""
    match = words("facility").search(own[-1].name) if own else None
    return own[-1].name[: match.start()] if match and match.end() == len(own[-1].name) and match.start() > 1 else None


def _line_of(own: Sequence[ProjectFound]) -> str | None:
    """The line of which an item names a stretch, or the railways of a city of which it names one by its number."""
    match = (LINE.match(own[0].name) or _OF_A_CITY.match(own[0].name) or _OF_A_PATH.match(own[0].name)) if own else None
    return match["line"] if match else None


def _goes_on(text: str, part: Part, own: Sequence[ProjectFound], line: str, known: Known) -> int | None:
    """Where the further stretch of the line, or the further line of the city, ends that an item names, None where it names none."""
    begin, stop = part.item.begin, _ends_before(text, part, known)
    if line.endswith(_BY_NUMBER):
        numbered = _NUMBERED_LINE.match(text, begin, part.end)
        return (own[0].end if own else numbered.end()) if numbered else None
    if line.endswith(_PATHS):
        stretch = None if own and own[0].name.startswith(line) else _STRETCH_OF_PATH.match(text, begin, part.end)
        return stretch.end() if stretch else None
    if own and stop and text.startswith("段", stop):
        return own[0].end
    return stop + text.startswith("段", stop) if stop and not own else None


def _ends_before(text: str, part: Part, known: Known) -> int | None:
    """Where the two ends of a line end with which the item begins: at its end, or before 段."""
    begin, stop = part.item.begin, text.find("段", part.item.begin, part.end)
    stop = part.end if stop < 0 else stop
    return stop if JOINT.search(text, begin, stop) and is_bare(text, begin, stop, known) else None


def _stands_alone(text: str, part: Part, of_lines: bool, known: Known) -> bool:
    """Whether the ends of a line are its name: behind a road's number, or beside lines where something is done to all of them."""
    if part.tail or part.item.governor.verb is None or _ends_before(text, part, known) != part.end:
        return False
    to = any(mark in text[part.item.begin : part.end] for mark in _TO)
    return to and (of_lines or _NUMBERED.match(text, part.item.begin) is not None)
