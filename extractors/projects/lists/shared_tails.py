"""Names with the tail put back that the items of a list share: that of the list, or that of a full name behind them.

甲县至乙县 | 、丙县至丁县 | 高铁;  西康 | 、西十 | 高铁;  G9 | 、G10 | 改造;  110千伏甲 | 、乙 | 变电站.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.findings import ProjectFound
from extractors.projects.lists.name_tails import behind_letters, behind_places, head_alone, is_line_between, is_of_many
from extractors.projects.lists.waiting import Pending, Waiting
from extractors.projects.naming.found import found_project
from extractors.projects.naming.joints import JOINT
from extractors.projects.naming.names import ProjectName
from extractors.projects.naming.ways import is_way
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import behind_of, head_class, words
from extractors.projects.words.pieces import PHASE, ROAD_IN_BRACKETS, VOLTAGE

_TO_SITE = re.compile("[至到]")
_DEED_IN_BRACKETS = re.compile("（(?:[扩改新续迁]+建|改造|扩能|扩容)）$")
_ROAD = re.compile(f"{ROAD_IN_BRACKETS}$")  # of which the item is a stretch: no part of its name
_STRETCH = re.compile(r"(?<=高速公路|高速铁路)[一-鿿]{1,8}段.*$|(?<=高速|铁路|高铁|公路)(?!公路|铁路)[一-鿿]{1,8}段.*$")
_PHASE, _WITH_PHASE = re.compile(PHASE), re.compile(f"{PHASE}$")
_VOLTAGE, _AT_VOLTAGE = re.compile(VOLTAGE), ("变电站", "输变电", "换流站")
_RING = re.compile("[一二三四五六内外]?(?:环|绕)(?!境)")
_SAID_OF = {
    ("河", "江", "溪"): re.compile("河道|中小河流"),
    ("桥",): re.compile("桥梁|桥系|大桥"),
    ("湖",): re.compile("湖泊|湖库"),
    ("渠",): re.compile("渠道|渠系"),
    ("堤",): re.compile("堤防"),
    ("岛",): re.compile("岛屿|海岛|无居民海岛"),
}
"""The words for their kind with which tails begin that are said of things with such names (甲桥 | 桥梁改造)."""
_SAID_OF_WAYS, _SIDES = re.compile("(?:市政|城市|城区|城乡|主次?干|断头|农村)*(?:道路|背街小巷|街巷|小巷)"), ("东", "西", "南", "北")
_OLD_QUARTERS = ("棚户区", "城中村")
_POLDERS = ("垸", "围", "圩")
_OF_AIRPORT = ("航站楼", "航站区", "跑道", "货站", "站坪")  # what one airport has
_QUARTERS = ("街", "谷", "园", "广场", "新城", "片区")  # end names of their own beside a zone
_LONGER_THAN_LETTERS = 4
_WHOLE_DIVISION = re.compile("[一-鿿]{2,}[市县区旗盟州]")  # 甲乙市、| 丙丁高新区: the city itself


def sharing(text: str, name: ProjectName, waiting: Waiting, known: Known, behind: str) -> Iterator[ProjectFound]:
    """The items before a full `name` that share its tail, with it: places where it begins with places, letters or numbers with such, two
    ends of a line with such, and those without a head where there are many of its works; `behind` is what is said behind it."""
    if text.endswith("的", 0, name.begin) or _RING.match(text, name.head) or text.endswith(_OF_AIRPORT, name.begin, name.end):
        return  # 贯通甲省和乙省的 | 丙铁路; 甲至乙、丙 | 二绕; 甲新区、乙机场 | T3航站楼
    if _TO_SITE.search(text, name.begin, name.head) and head_class(text[name.head : name.end]) == "site":
        return  # 甲至乙、丙至丁 | 机场
    for items, tail in _shared(text, name, waiting, known):
        yield from completed(text, items, tail, behind)


def _shared(text: str, name: ProjectName, waiting: Waiting, known: Known) -> Iterator[tuple[Sequence[Pending], ProjectName]]:
    """The tails in a full name, each with the items that share it."""
    own = behind_places(text, name, known)
    ends = None if own and own.begin < own.head else behind_letters(text, name)
    alone, short = _places(text, name, own, waiting, known), _short(text, name, waiting)
    lettered = own is not None and not ends and head_class(text[own.begin : own.end]) in ("line", "site")
    if own:
        yield [*alone, *(short if lettered else ())], own
    if ends:
        yield [*short, *(() if own else alone)], ends
    if waiting.joined and is_line_between(text, name):
        yield [each for each in _listed(text, waiting.joined) if each not in alone], head_alone(text, name)
    elif is_of_many(text, name):
        letters = short if ends or lettered else (each for each in short if each[1] - each[0] < _LONGER_THAN_LETTERS)
        done = [*alone, *letters] if own or ends else []
        unheaded = (each for each in _listed(text, waiting.lacking_head()) if each not in done and behind_of(text, *each[:2]) == each[0])
        yield list(unheaded), head_alone(text, name)


def _listed(text: str, pending: Sequence[Pending]) -> list[Pending]:
    """Those of the items behind which their list goes on."""
    return [each for each in pending if text[each[1]] in "、和（"]


def _short(text: str, name: ProjectName, waiting: Waiting) -> list[Pending]:
    """The short items that are written as `name` begins: numbers of roads before such, letters of lines before such."""
    numbered = text[name.begin].isascii()
    return [each for each in _listed(text, waiting.short) if text[each[0]].isascii() == numbered]


def _places(text: str, name: ProjectName, own: ProjectName | None, waiting: Waiting, known: Known) -> list[Pending]:
    """The places before a full `name` that may share its tail, which, where it has its `own` behind places, is of their sort."""
    alone = [each for each in _listed(text, waiting.for_tail) if not words("belt").search(text[each[0] : each[1]])]
    if own is None:
        return alone
    if head_class(text[own.begin : own.end]) == "zone":
        alone = [each for each in alone if not text.endswith(_QUARTERS, each[0], each[1])]
        if not _WHOLE_DIVISION.fullmatch(text, name.begin, own.begin):
            alone = [each for each in alone if not _WHOLE_DIVISION.fullmatch(text, each[0], each[1])]
    if text.startswith("段", own.begin):
        alone = [each for each in alone if JOINT.search(text, each[0], each[1])]  # 丙江、甲至乙 | 段航道整治
    if own.begin == own.head and not known.placed(name.begin, name.end):
        alone = [each for each in alone if known.placed(each[0], each[1])]
    return alone


def completed(text: str, pending: Sequence[Pending], tail: ProjectName, behind: str) -> Iterator[ProjectFound]:
    """The items that wait, in order, each with `tail` put before the brackets that it ends with; `behind` is what is said behind the tail.

    A phase alone is one of the work before it (甲四期 | 和五期 | 工程), the voltage said before an item is that of the next (110千伏甲 |
    、乙 | 变电站), and what the tail says of one stretch is not shared."""
    shared, work, voltage = _STRETCH.sub("", text[tail.begin : tail.end]), "", ""
    for begin, end, words_before in pending:
        own = _ROAD.sub("", text[begin:end])
        voltage = voltage_of(own, shared) or voltage
        if work and _PHASE.fullmatch(own):
            full = work + own + shared
        else:
            work = _WITH_PHASE.sub("", own) if _WITH_PHASE.search(own) else ""
            full = _with_tail(own, shared)
            full = full if _VOLTAGE.match(full) else voltage + full
        yield found_project(text, ProjectName(begin, end, end), full, words_before, behind)


def voltage_of(item: str, tail: str) -> str:
    """The voltage with which an item begins whose list has the `tail` of substations: it is that of the next ones too. Empty where it
    begins with none."""
    voltage = _VOLTAGE.match(item) if tail.startswith(_AT_VOLTAGE) else None
    return voltage.group() if voltage else ""


def _said_again(item: str, tail: str) -> int:
    """How much of the beginning of a `tail` only says again what the `item` is."""
    for ends, said in _SAID_OF.items():
        if item.endswith(ends) and (kind := said.match(tail)):
            return kind.end()
    if item.endswith("段") and "段" in tail:
        return tail.rindex("段") + 1
    if item.endswith(_SIDES) and tail.startswith(_SIDES):
        return 1
    if is_way(item) and (way := _SAID_OF_WAYS.match(tail)):
        return way.end()
    if item.endswith(_OLD_QUARTERS) and tail.startswith(_OLD_QUARTERS):
        return len("棚户区")
    return next((length for length in (4, 3, 2) if item.endswith(tail[:length])), int(item.endswith(_POLDERS) and item[-1] == tail[0]))


def _with_tail(own: str, shared: str) -> str:
    """An item with the `shared` tail, before brackets that say what is done to it (甲乙 | 高速公路 | （扩建）); the tail does not say again
    what the item is (甲河 | 河道治理, 甲路 | 道路改造, 甲垸 | 垸堤防加固)."""
    shared = shared[_said_again(own, shared) :]
    deed = _DEED_IN_BRACKETS.search(own)
    return own[: deed.start()] + shared + deed.group() if deed else own + shared
