"""Lists of works: their items, each with the words that govern it, and the tail that 等 gives to items without a head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.language.intervals import Intervals
from extractors.language.phrases import Governor, Span
from extractors.projects.lists.by_division import is_next_division, together
from extractors.projects.lists.elided import is_bare
from extractors.projects.lists.governed_pieces import governed_pieces, last_verb
from extractors.projects.lists.list_tails import ETC, how_many, shared_tail
from extractors.projects.lists.marks import between_marks
from extractors.projects.naming.joints import JOINT
from extractors.projects.naming.names import ProjectName
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import words

_CLOSES = ("；", "。", "！", "？")  # no verb governs beyond them


class Item(NamedTuple):
    """A piece of a list: where it stands, what stands before it, and the governing words, its own (`governed`) or inherited."""

    begin: int
    end: int
    separator: str
    governor: Governor
    governed: bool


class Part(NamedTuple):
    """An item with where its name ends at most (at 等), its 等, the tail that the next 等 gives to it, and whether it is one of as many as
    are `counted` there (甲、乙、丙 | 三个园区), or is as good as that by the company in which it stands."""

    item: Item
    end: int
    closed: bool
    tail: ProjectName | None
    counted: bool = False


def runs(text: str, begin: int, end: int, known: Known, signs: Intervals) -> Iterator[list[Item]]:
    """Lists in the sentence `begin`–`end`: items joined by 、 and 和, under one governor; of those that meet none of `signs` of works only
    such as may be of lines all the same."""
    run: list[Item] = []
    for item in _items(text, begin, end, known, signs):
        if run and item.separator not in ("、", "和") and not (_is_included(text, item) or _is_in_next_division(text, run, item, known)):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _is_included(text: str, item: Item) -> bool:
    """Whether an item stands in brackets behind the work of which it is a part (甲至乙 | （含丙至丁段）)."""
    return item.separator == "（" and text.endswith("含", 0, item.begin)


def _is_in_next_division(text: str, run: Sequence[Item], item: Item, known: Known) -> bool:
    """Whether an item behind a comma goes on with the works of the list in another division (西藏甲，| 新疆乙、丙等水库)."""
    if item.separator != "，" or item.governed:
        return False
    return is_next_division(text, run[0][:2], run[-1][:2], item[:2], known)


def parts(text: str, run: list[Item]) -> list[Part]:
    """The items of a list, each with its 等 and with the head that the next 等 gives to those before it."""
    tail: ProjectName | None = None
    listed: list[Part] = []
    left = 0
    for at, item in reversed(list(enumerate(run, 1))):
        etc = ETC.search(text, item.begin, item.end)
        if etc and at == 1 and etc.group() == "十大" and text.startswith("环", item.begin):
            etc = None  # 环甲湖 | 十大湿地
        if etc and how_many(etc) > at and (at == 1 or etc.group().endswith(("所", "家"))):
            etc = None  # 甲新区 | 10所学校, 甲县 | 3座水库
        if etc:
            tail = shared_tail(text, etc, item.end, item.governor.verb)
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
    return [item._replace(governor=Governor(item.begin, None, None)) for item in run]


def _items(text: str, begin: int, end: int, known: Known, signs: Intervals) -> Iterator[Item]:
    """The pieces of a sentence, in order, each with its own governing words or those of the piece before it in the same clause; without
    stretches that can name nothing, which are looked at only for a verb that governs what comes."""
    governing, before, passed = Governor(begin, None, None), None, list[Span]()
    names = known.names(begin, end)
    for listed in together(between_marks(text, begin, end), known):
        may_name = _may_name(text, listed[0].begin, listed[-1].end, signs)
        for start, cut, separator in listed:
            if separator in _CLOSES:
                governing, passed = Governor(start, None, None), []
            for own, name_begin, piece_end in governed_pieces(text, start, cut, names, known) if may_name else ():
                governing = own if own.verb else last_verb(text, passed, names, known) or governing
                separator, passed = separator or "和", []
                joined = separator == "（" or (separator == "、" and before is not None and _shares_tail(text, before, own, known))
                before = Item(name_begin, piece_end, "，" if own.verb and not joined else separator, governing, own.verb is not None)
                yield before
                separator = ""
            if not may_name:
                passed.append((start, cut))


def _may_name(text: str, begin: int, end: int, signs: Intervals) -> bool:
    """Whether a list that stands there may name a work: it meets one of `signs`, or what is said in it or before it makes lines of it."""
    return signs.meets(begin, end) or text.find("其中", begin, end) >= 0 or text.find("方面，", max(0, begin - 3), end) >= 0


def _shares_tail(text: str, before: Item, own: Governor, known: Known) -> bool:
    """Whether an item with a verb of its `own` goes on with the list of the item before it, places alone that are built likewise
    (开工甲县至乙县、| 改扩建丙县至丁县等高速公路)."""
    if not is_bare(text, before.begin, before.end, known):
        return False
    line = JOINT.search(text, before.begin, before.end) is not None
    return line or all(words("building").search(verb or "") for verb in (own.verb, before.governor.verb))
