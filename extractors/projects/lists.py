"""Lists of works: their items, each with the words that govern it, and the tail that 等 gives to items without a head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.findings import Found
from extractors.language.intervals import Intervals
from extractors.language.phrases import Governor, Span, governor, split_conjunctions, within
from extractors.projects.doers import behind_doer, behind_topic, behind_zone, done_by_others, is_doer, subject_and_object
from extractors.projects.elided import is_bare
from extractors.projects.joints import JOINT
from extractors.projects.known import Known
from extractors.projects.lexicon import behind_of, words
from extractors.projects.list_tails import ETC, how_many, shared_tail, tail_of_numbers
from extractors.projects.names import ProjectName, holds_head
from extractors.projects.pieces import ALSO_CALLED, ENDS, PARTS_OF_SITE, PHASES, SIDE_OF, TO
from extractors.projects.status import SEPARATOR
from extractors.projects.ways import WAY
from extractors.projects.whole_works import whole_works

_WHOLE_BRACKETS = re.compile(
    rf"(?<=[路街道巷桥线段延伸期程固造专铁速河江渠堤浦塘港泾\d])(?:{ENDS}|（(?!含|包括|其中)[^（）；。]{{2,20}}?{TO}[^（）；。]{{2,80}}）)|"
    rf"（(?:[扩改新续迁]+建|改造|[A-Z]型|{PHASES}|{SIDE_OF}|(?!含|包括|其中)[^（）]{{2,12}}(?:段|片区|地区)|含(?:支线|连接线|联络线)|{PARTS_OF_SITE})）|(?<=[一-鿿]区)（[一-鿿]{{2,3}}(?:、[一-鿿]{{2,3}}){{1,3}}）(?=、)|(?<=[院校学园]){ALSO_CALLED}|(?<=[A-Z])、(?=[A-Z](?:、[A-Z]){{0,8}}[区座栋馆])"
    r"|(?<=\d号)、(?=\d{1,2}号(?:机组|泊位))|(?<=\d)、(?=\d{1,2}(?:号机组|(?:、\d{1,2}){0,8}号线))|(?<=[一-鿿])（(?!简称|以下|[下全]称|含|包括|其中|即|第|原|共|约|[省市县区州旗盟乡镇街港]）)[一-鿿·]{1,8}）(?=[一-鿿]{2}|[和与及]|段?[、，。；]|$)"
)
_INCLUDES = re.compile(r"(?:[前后]者)?含(?![浦光元谷山弘])|包括|其中")


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of a list: where it stands, what stands before it, and the governing words, its own (`governed`) or inherited."""

    begin: int
    end: int
    separator: str
    governor: Governor
    governed: bool


@dataclass(frozen=True, slots=True)
class Part:
    """An item with where its name ends at most (at 等), its 等, the tail that the next 等 gives to it, and whether it is one of as many as
    are `counted` there (甲、乙、丙 | 三个园区)."""

    item: Item
    end: int
    closed: bool
    tail: ProjectName | None
    counted: bool = False


def runs(text: str, begin: int, end: int, known: Known) -> Iterator[list[Item]]:
    """Lists in the sentence `begin`–`end`: items joined by 、 and 和, under one governor."""
    run: list[Item] = []
    for item in _items(text, begin, end, known):
        if run and item.separator not in ("、", "和") and not _is_included(text, item):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _is_included(text: str, item: Item) -> bool:
    """Whether an item stands in brackets behind the work of which it is a part (甲至乙 | （含丙至丁段）)."""
    return item.separator == "（" and text.endswith("含", 0, item.begin)


def parts(text: str, run: list[Item]) -> list[Part]:
    """The items of a list, each with its 等 and with the head that the next 等 gives to those before it."""
    tail: ProjectName | None = None
    listed: list[Part] = []
    left = 0
    for at, item in reversed(list(enumerate(run, 1))):
        etc = ETC.search(text, item.begin, item.end)
        if etc:
            tail = tail_of_numbers(text, etc, item.end) or shared_tail(text, etc, item.end, item.governor.verb)
            counted = how_many(etc)
            left = counted if counted <= at else 0
        listed.append(Part(item, etc.start() if etc else item.end, etc is not None, tail, left > 0))
        left -= 1
    return listed[::-1]


def tells_sort(text: str, part: Part) -> bool:
    """Whether the 等 of a part leads to a word for what the places of its list are (等板块), so that they lack no tail."""
    return part.closed and part.tail is None and words("areas").match(text, part.end + 1) is not None


def in_subject_position(text: str, run: list[Item], clause_end: int) -> list[Item]:
    """`run` without the verb of an earlier clause, where what is done is said behind the list (完成水库加固，| 九峰水库建设顺利)."""
    first, behind = run[0], text[run[-1].end : clause_end] or text[run[-1].begin : run[-1].end]
    if first.governed or first.separator != "，" or not (words("built").search(behind) or words("at-stage").search(behind)):
        return run
    return [replace(item, governor=Governor(item.begin, None, None)) for item in run]


def _items(text: str, begin: int, end: int, known: Known) -> Iterator[Item]:
    """The pieces of a sentence, in order, each with its own governing words or those of the piece before it in the same clause."""
    governing, start, separator, before = Governor(begin, None, None), begin, "", None
    names = known.names(begin, end)
    for cut, mark in _cuts(text, begin, end):
        for piece_begin, piece_end in _pieces(text, start, cut, names, known):
            own, name_begin = _own_words(text, behind_doer(text, piece_begin, piece_end, known), piece_end, known)
            governing = own if own.verb else governing
            separator = separator or "和"
            joined = separator == "（" or (separator == "、" and before is not None and _shares_tail(text, before, own, known))
            before = Item(name_begin, piece_end, "，" if own.verb and not joined else separator, governing, own.verb is not None)
            yield before
            separator = ""
        start, separator = cut + 1, mark
        if mark in "；。！？":
            governing = Governor(start, None, None)


def _cuts(text: str, begin: int, end: int) -> Iterator[tuple[int, str]]:
    """Where marks part a sentence, with each mark, and last its end; marks in brackets that are of a name part nothing."""
    whole = Intervals(match.span() for match in _WHOLE_BRACKETS.finditer(text, begin, end))
    yield from ((mark.start(), mark.group()) for mark in SEPARATOR.finditer(text, begin, end) if not whole.meets(*mark.span()))
    yield end, ""


def _pieces(text: str, begin: int, end: int, names: Sequence[Found], known: Known) -> Iterator[Span]:
    """What conjunctions part between two marks, but for those in one of `names` or in one work; a work stands apart from one that it
    furthers."""
    for work in whole_works(text, split_conjunctions(text, begin, end, names), known):
        yield from subject_and_object(text, *work, known)


def _shares_tail(text: str, before: Item, own: Governor, known: Known) -> bool:
    """Whether an item with a verb of its `own` goes on with the list of the item before it, places alone that are built likewise
    (开工甲县至乙县、| 改扩建丙县至丁县等高速公路)."""
    if not is_bare(text, before.begin, before.end, known):
        return False
    line = JOINT.search(text, before.begin, before.end) is not None
    return line or all(words("building").search(verb or "") for verb in (own.verb, before.governor.verb))


def _own_words(text: str, begin: int, end: int, known: Known) -> tuple[Governor, int]:
    """The governing words of a piece and where its name may begin: behind them, and behind any verb before its first place."""
    opening = words("opening").match(text, begin)
    begin = behind_topic(text, opening.end() if opening and opening.end() <= end else begin, end)
    first = next((region.begin for region in within(known.regions, begin, end)), None)
    governing = governor(text, begin, end, first)
    if (zone := behind_zone(text, governing.end, end, known)) > governing.end:
        governing = governor(text, zone, end)
        return governing, governing.end
    includes = _INCLUDES.match(text, governing.end, end)
    at = includes.end() if includes else governing.end
    return (governing, at) if first is None else _words_before(text, at, end, first, governing, known)


def _words_before(text: str, at: int, end: int, first: int, governing: Governor, known: Known) -> tuple[Governor, int]:
    """The governing words and where the name may begin, where verbs stand between `at` and the `first` place, or a place is to do
    something itself (支持甲市 | 建设 | 乙机场)."""
    for match in words("inner-verb").finditer(text, at, first):
        inner = governor(text, match.start(), end, first)
        at = max(at, match.end(), inner.end)
        governing = governing if governing.verb else inner
    at = behind_of(text, at, first)
    if not _may_hold_work(text, at, end, known):
        return governing, at
    doer = max((region.end for region in within(known.regions, at, at + 1) if is_doer(text, region)), default=at)
    return done_by_others(text, at, end, governing, doer)


def _may_hold_work(text: str, begin: int, end: int, known: Known) -> bool:
    """Whether a head noun or a street stands in the stretch, or it ends with a place."""
    if holds_head(text, begin, end) or WAY.search(text, begin, end):
        return True
    return any(region.begin > begin and region.end == end for region in within(known.regions, begin, end))
