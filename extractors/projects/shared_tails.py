"""The tail that a list's items share: which items lack it, where it stands in a full name, and the names with it put back.

甲县至乙县 | 、丙县至丁县 | 高铁;  西康 | 、西十 | 高铁;  G9 | 、G10 | 改造.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractors.findings import ProjectFound
from extractors.language.phrases import Governor
from extractors.projects.elided import is_bare, is_elided, is_quarter
from extractors.projects.evidence import ALONG
from extractors.projects.found import found_project
from extractors.projects.joints import JOINT, joins_ends
from extractors.projects.known import Known
from extractors.projects.lexicon import head_class, is_diversion, leading_name, owners, words
from extractors.projects.lists import Part
from extractors.projects.names import ProjectName, has_predicate, holds_head, is_deed
from extractors.projects.pieces import PHASE, ROAD, VOLTAGE
from extractors.projects.ways import is_way

_IN_BRACKETS = re.compile(r"（[^（）]+）$")
_STRETCH = re.compile(
    r"(?<=高速公路|高速铁路)[一-鿿]{1,8}段.*$|(?<=高速|铁路|高铁|公路)(?!公路|铁路)[一-鿿]{1,8}段.*$"
)  # of one line alone
_LETTERS = re.compile(r"(?!..?[入送])[一-鿿]{2,4}")
_TOGETHER = ("合作", "协作", "共建", "产业合作", "产业协作", "产业走廊", "科创走廊", "创新走廊", "经济走廊", "产业带", "创新带")
_PHASE = re.compile(PHASE)
_ROAD_NUMBER = re.compile(rf"{ROAD}|\d{{1,3}}号")
_VOLTAGE, _AT_VOLTAGE = re.compile(VOLTAGE), ("变电站", "输变电", "换流站")  # said once before a list: 110千伏甲、乙等变电站
_STRETCH_OF_ROAD = re.compile(rf"{ROAD}(?=[一-鿿]{{2,8}}段[一-鿿]{{2,6}}$)")  # 国道324线 | 甲段改扩建
_POLDER = "围垸圩"  # ends the name of its own place: 甲围 | 水体综合整治
_NUMBER_ALONE = re.compile(r"(?<!\d)\d{1,3}号$")
_AT_STREETS = ("天桥", "地下通道", "过街通道", "下穿通道", "提升工程")  # what each street of a list has of its own
_RENEWED = re.compile("(?:小区|社区|片区|街区|楼院|住房|棚户区|城中村).*(?:改造|更新|提升|整治|原拆原建)$|老旧小区$")
_NEW_PLACE = re.compile(r"[一-鿿]{2,6}")
_RING = re.compile("[一二三四五六内外]?(?:环|绕)(?!境)")
_STATION = re.compile("[东西南北]?站")  # ends the name of its own station: 乙南站 | 交通枢纽
_OF_AIRPORT = ("航站楼", "航站区", "跑道", "货站", "站坪")  # what one airport has
_QUARTERS = ("街", "谷", "园", "广场", "新城", "片区")  # end names of their own beside a zone
_SERIAL = ("基地", "电站", "水库", "灌区", "枢纽", "机场", "港区", "煤矿", "油田", "气田")

Pending = tuple[int, int, Governor]
"""An item that waits for the tail of its list: where it stands, and the words that govern it."""


@dataclass(slots=True)
class Waiting:
    """The items of a list that wait: `for_tail` for the tail that the list shares, among them places; `short`, perhaps letters of lines
    or numbers of roads; `unheaded`, those that may lack the head of works of which there are many; `joined`, two ends of a line that no
    list holds."""

    for_tail: list[Pending] = field(default_factory=list)
    short: list[Pending] = field(default_factory=list)
    unheaded: list[Pending] = field(default_factory=list)
    joined: list[Pending] = field(default_factory=list)

    def before_name(self, part: Part) -> Waiting:
        """What may share the tail of the full name in `part`: of a list that has a tail of its own, what is short alone."""
        return Waiting(short=self.short) if part.tail else self

    def pass_by(self, text: str, part: Part, name: ProjectName | None, bare: bool, known: Known) -> None:
        """Goes on behind `part`, which has a `name`, is `bare` places, or neither: keeps it where it waits, drops what waits no more."""
        begin, end = part.item.begin, part.end
        item = begin, end, part.item.governor
        self.short = [*self.short, item] if name is None and _is_short(text, begin, end) and not part.closed else []
        lacks_head = name is None and not holds_head(text, begin, end) and is_elided(text, begin, end, known)
        lacks_head = lacks_head and part.tail is None and not has_predicate(text, begin, end)
        self.unheaded = [*self.unheaded, item] if lacks_head else []
        two_ends = name is None and not bare and not part.closed and joins_ends(text[begin:end])
        self.joined = [*self.joined, item] if two_ends else []
        if part.closed or not (bare or part.tail):
            self.for_tail = []


def lacks_tail(text: str, part: Part, tail: ProjectName, name: ProjectName | None, known: Known) -> bool:
    """Whether an item needs the tail of its list: it has no head, or names a site that a line of the list leads to (作业区 | 铁路支线)."""
    if _is_at_ways(text, part, tail) or (_RENEWED.search(text, tail.begin, tail.end) and is_quarter(text, part.item.begin, part.end)):
        return True
    begin, wanted, deed = part.item.begin, head_class(text[tail.begin : tail.end]), is_deed(text, tail)
    kind = head_class(text[name.begin : name.end]) if name else None
    if name is None or kind is None:
        stem = _IN_BRACKETS.sub("", text[begin : part.end])
        if deed and is_way(stem):
            return True
        known_work = not deed or bool(known.placed(begin, part.end)) or _ROAD_NUMBER.match(text, begin) is not None
        whole = text.endswith(("工程", "项目"), begin, part.end) or (name is not None and is_diversion(text[name.begin : name.end]))
        named = known_work and not whole and not has_predicate(text, begin, part.end)
        return named and is_elided(text, begin, begin + len(stem), known, wanted == "line")
    if name.end != part.end:
        return False
    station = text[name.end - 1] == "站" and JOINT.search(text, name.begin, name.end) is not None
    if kind == "zone" and text.endswith("站", tail.begin, tail.end):
        return True  # 甲新区、乙镇 | 变电站
    if text.endswith("区基础设施", tail.begin, tail.end):
        return kind in ("venue", "zone", "site")  # 甲群岛、乙乐园 | 景区基础设施
    return deed or (wanted == "line" and kind in ("site", "venue", "zone")) or (wanted in ("zone", "venue") and station)


def _is_at_ways(text: str, part: Part, tail: ProjectName) -> bool:
    """Whether the tail is of roads and the item the number of one (甲区100号 | 市政道路), or of what a street has or stands at
    (甲路 | 天桥, 乙直街 | 历史文化街区)."""
    item = text[part.item.begin : part.end]
    numbered = tail.begin == tail.head and text.endswith("路", tail.begin, tail.end) and _NUMBER_ALONE.search(item)
    fast = text.startswith("快速公交", tail.begin) and item.endswith(("路", "段", "大道"))
    stands = head_class(text[tail.begin : tail.end]) in ("site", "venue", "zone", "house")
    beside = stands or text.endswith(_AT_STREETS, tail.begin, tail.end)
    return bool(numbered) or fast or (beside and is_way(item))


def sharing(text: str, name: ProjectName, waiting: Waiting, known: Known, behind: str) -> Iterator[ProjectFound]:
    """The items before a full name that share its tail: places where it begins with places, letters or numbers with such, and those
    without a head where there are many of its works; `behind` is what is said behind it."""
    if text.endswith("的", 0, name.begin) or _RING.match(text, name.head) or text.endswith(_OF_AIRPORT, name.begin, name.end):
        return  # 贯通甲省和乙省的 | 丙铁路; 甲至乙、丙 | 二绕; 甲新区、乙机场 | T3航站楼
    own, ends = _behind_places(text, name, known), _behind_letters(text, name)
    numbered = text[name.begin].isascii()
    listed = [each for each in waiting.short if text[each[1]] in "、和" and text[each[0]].isascii() == numbered]
    alone = [each for each in waiting.for_tail if text[each[1]] in "、和" and not words("belt").search(text[each[0] : each[1]])]
    if own and head_class(text[own.begin : own.end]) == "zone":
        alone = [each for each in alone if not text.endswith(_QUARTERS, each[0], each[1])]
    if own and text.startswith("段", own.begin):
        alone = [each for each in alone if JOINT.search(text, each[0], each[1])]  # 丙江、甲至乙 | 段航道整治
    if own and own.begin == own.head and not known.placed(name.begin, name.end):
        alone = [each for each in alone if known.placed(each[0], each[1])]
    if own:
        lettered = listed if not ends and head_class(text[own.begin : own.end]) in ("line", "site") else []
        yield from completed(text, [*alone, *lettered], own, behind)
    if ends:
        yield from completed(text, [*listed, *([] if own else alone)], ends, behind)
    if waiting.joined and head_class(text[name.begin : name.end]) == "line" and joins_ends(text[name.begin : name.head]):
        others = [each for each in waiting.joined if text[each[1]] in "、和"]
        yield from completed(text, others, ProjectName(name.head, name.head, name.end), behind)
    elif _is_of_many(text, name):
        done = [*alone, *listed] if own or ends else []
        others = [each for each in waiting.unheaded if text[each[1]] in "、和" and each not in done and "的" not in text[each[0] : each[1]]]
        yield from completed(text, others, ProjectName(name.head, name.head, name.end), behind)


def completed(text: str, pending: list[Pending], tail: ProjectName, behind: str) -> Iterator[ProjectFound]:
    """The items that wait, each with `tail` put before the brackets that it ends with; `behind` is what is said behind the tail."""
    stretch = _STRETCH.search(text[tail.begin : tail.end])
    shared = text[tail.begin : tail.begin + stretch.start()] if stretch else text[tail.begin : tail.end]
    voltage = _VOLTAGE.match(text, pending[0][0], pending[0][1]) if pending and shared.startswith(_AT_VOLTAGE) else None
    work = ""
    for begin, end, words_before in pending:
        own = text[begin:end]
        if _PHASE.fullmatch(own) and work:
            yield found_project(text, ProjectName(begin, end, end), work + own + shared, words_before, behind)
            continue
        work = own[:-2] if _PHASE.fullmatch(own[-2:]) else ""  # 甲四期 | 和五期
        bracket = _IN_BRACKETS.search(text[begin:end])
        numbered = _ROAD_NUMBER.fullmatch(text, begin, begin + bracket.start()) if bracket else None
        site = head_class(shared) in ("zone", "venue")  # 甲（乙片）| 中心
        stem = end - len(bracket.group()) if bracket and not numbered and not site else end
        full = text[begin:stem] + shared + text[stem:end]
        full = voltage.group() + full if voltage and not _VOLTAGE.match(full) else full
        yield found_project(text, ProjectName(begin, end, end), full, words_before, behind)


def _is_of_many(text: str, name: ProjectName) -> bool:
    phase = _PHASE.search(text, name.head, name.end) is not None and not text.startswith("安置", name.head)
    return words("many").search(text[name.head : name.end].rstrip("一二三四五六期")) is not None and not phase


def _is_short(text: str, begin: int, end: int) -> bool:
    """Whether an item may be a line whose head its list shares: the letters of its ends, or its number alone."""
    return _is_letters(text[begin:end]) or _ROAD_NUMBER.fullmatch(text, begin, end) is not None


def _behind_places(text: str, name: ProjectName, known: Known) -> ProjectName | None:
    """The shared tail in a full name such as 乌海至银川高铁: what stands behind its leading places."""
    full = text[name.begin : name.end]
    if head_class(full) is None and head_class(full.removesuffix("工程")) is None and full[-1] not in "段）":
        return None
    if head_class(full) == "line" and joins_ends(text[name.begin : name.head]):
        return ProjectName(name.head, name.head, name.end)
    ends = [region.end for region in known.placed(name.begin, name.end) if is_bare(text, name.begin, region.end, known)]
    along = ALONG.match(text, name.begin, name.head)
    begin = along.end() if along else max(ends, default=name.begin + _new_place(text, name))
    begin += text[begin] in _POLDER
    return ProjectName(begin, name.head, name.end) if name.begin < begin < name.end and not _STATION.match(text, begin) else None


def _new_place(text: str, name: ProjectName) -> int:
    """How long the place is that no list holds and that stands right before the head (台格庙 | 矿区), 0 where none does."""
    stretch = text[name.begin : name.head]
    new = _NEW_PLACE.fullmatch(stretch) is not None and leading_name(stretch) == len(stretch) and not owners().search(stretch)
    return len(stretch) if new and head_class(text[name.head : name.end]) in ("site", "venue", "zone") else 0


def _behind_letters(text: str, name: ProjectName) -> ProjectName | None:
    """The tail shared by lines named by letters of their ends (西康、西十 | 高铁) or numbers (G9、G10 | 改造), and by parks named by
    those of their makers."""
    if stretch := _STRETCH_OF_ROAD.match(text, name.begin, name.end):
        return ProjectName(stretch.end(), name.head, name.end)
    if _ROAD_NUMBER.fullmatch(text, name.begin, name.head):
        return ProjectName(name.head, name.head, name.end)
    kind = head_class(text[name.begin : name.end])
    weak = words("weak").fullmatch(text, name.head, name.end) and not text.startswith("新线", name.head)
    joint = text.startswith(_TOGETHER, name.head, name.end) or text.endswith(_SERIAL, name.head, name.end) or _is_of_many(text, name)
    lettered = ((kind == "line" and not weak) or joint) and _is_letters(text[name.begin : name.head])
    return ProjectName(name.head, name.head, name.end) if lettered else None


def _is_letters(stretch: str) -> bool:
    """Whether the stretch may be the letters of a line's ends, one for each: two to four of no word."""
    return _LETTERS.fullmatch(stretch) is not None and leading_name(stretch) == len(stretch) and not is_way(stretch)
