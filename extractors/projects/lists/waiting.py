"""Items of a list that wait for a tail: which of them lack it, and which wait no more.

甲县至乙县 | 、丙县至丁县 | 高铁;  西康 | 、西十 | 高铁;  甲片区 | 、乙片区 | 改造.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.language.phrases import Governor
from extractors.projects.lists.common_names import may_be_common, outweighs
from extractors.projects.lists.elided import is_elided, is_quarter
from extractors.projects.lists.name_tails import ROAD_NUMBER, is_letters
from extractors.projects.lists.runs import Part
from extractors.projects.lists.shared_belongings import SMALL_WATERS, is_small_water
from extractors.projects.naming.joints import JOINT, joins_ends
from extractors.projects.naming.made_names import ALONG_WATER
from extractors.projects.naming.names import ProjectName, has_predicate, is_deed, is_works
from extractors.projects.naming.ways import is_way
from extractors.projects.words.heads import heads, holds_head, is_diversion
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import head_class, industry_names, is_generic
from extractors.projects.words.pieces import BERTHS, BRACKETS

_IN_BRACKETS = re.compile(f"{BRACKETS}$")
"""Brackets with which an item ends: a tail goes before them."""
_NUMBER_ALONE = re.compile(r"(?<!\d)\d{1,3}号$")
_SIGHT = re.compile("[一-鿿]{2,6}(?:群岛|[岛山湖滩峡谷洞沟寨村崖岭瀑泉]|瀑布|温泉|草原|古镇|古村|古城|峡谷|溶洞|湿地|乐园)")
_BERTHS = re.compile(f"{BERTHS}$")
_COUNTED = 12  # the longest name that is known by its being counted alone
_AT_STREETS = ("天桥", "地下通道", "过街通道", "下穿通道", "提升工程")  # what each street of a list has of its own
_AROUND_SQUARES = ("街区", "商圈")  # lie at a square: 甲广场 | 商业街区
_RENEWED = re.compile("(?:小区|社区|片区|街区|楼院|住房|棚户区|城中村).*(?:改造|更新|提升|整治|原拆原建)$|老旧小区$")

Pending = tuple[int, int, Governor]
"""An item that waits for the tail of its list: where it stands, and the words that govern it."""


@dataclass(slots=True)
class Waiting:
    """The items of a list that wait: `for_tail` for the tail that the list shares, among them places; `short`, perhaps letters of lines
    or numbers of roads; `unheaded`, those that may lack the head of works of which there are many, and `doubtful`, those between them
    that may be names of common words; `joined`, two ends of a line that no list holds."""

    for_tail: list[Pending] = field(default_factory=list)
    short: list[Pending] = field(default_factory=list)
    unheaded: list[Pending] = field(default_factory=list)
    doubtful: list[Pending] = field(default_factory=list)
    joined: list[Pending] = field(default_factory=list)

    def before_name(self, part: Part, name: str) -> Waiting:
        """What may share the tail of the full `name` in `part`: of a list that has a tail of its own, what is short before a line alone."""
        if part.tail is None:
            return self
        return Waiting(short=self.short if head_class(name) == "line" else [])

    def pass_by(self, text: str, part: Part, name: ProjectName | None, bare: bool, known: Known) -> None:
        """Goes on behind `part`, which has a `name`, is `bare` places, or neither: keeps it where it waits, drops what waits no more."""
        begin, end = part.item.begin, part.end
        item = begin, end, part.item.governor
        if name is None and not part.closed and is_short(text, begin, end):
            self.short = [*self.short, item]
        elif not bare or part.closed:
            self.short = []
        self._keep_unheaded(text, item, name is None and part.tail is None, known)
        two_ends = name is None and not part.closed and joins_ends(_IN_BRACKETS.sub("", text[begin:end]))
        self.joined = [*self.joined, item] if two_ends else []
        if part.closed or not (bare or part.tail or two_ends):
            self.for_tail = []

    def _keep_unheaded(self, text: str, item: Pending, may_wait: bool, known: Known) -> None:
        """Keeps an item that may lack its head, for sure or perhaps, where it `may_wait`; what has one ends the list of such."""
        begin, end, _ = item
        if may_wait and _lacks_head(text, begin, end, known):
            self.unheaded = [*self.unheaded, item]
        elif may_wait and may_be_common(text, begin, end):
            self.doubtful = [*self.doubtful, item]
        else:
            self.unheaded, self.doubtful = [], []

    def lacking_head(self) -> list[Pending]:
        """Those before a full name that lack its head: with the doubtful ones, where enough are sure, the full name among them; else
        those behind the last of these."""
        if outweighs(len(self.unheaded) + 1, len(self.doubtful)):
            return sorted([*self.unheaded, *self.doubtful])
        last = max((end for _, end, _ in self.doubtful), default=0)
        return [each for each in self.unheaded if each[0] > last]


def is_short(text: str, begin: int, end: int) -> bool:
    """Whether an item may be a line whose head its list shares: the letters of its ends, the water that it follows, or its number alone."""
    return is_letters(text[begin:end]) or text[begin:end] in ALONG_WATER or ROAD_NUMBER.fullmatch(text, begin, end) is not None


def _lacks_head(text: str, begin: int, end: int, known: Known) -> bool:
    """Whether an item may be the name of a work without its head: no head stands in it, and nothing is said."""
    return not holds_head(text, begin, end) and is_elided(text, begin, end, known) and not has_predicate(text, begin, end)


def lacks_tail(text: str, part: Part, tail: ProjectName, name: ProjectName | None, known: Known) -> bool:
    """Whether the item of `part`, which has a `name` or none, needs the `tail` of its list: it has no head, or one that the tail goes on
    from (作业区 | 铁路支线)."""
    if (
        _is_at_ways(text, part, tail)
        or _is_at_water(text, part, tail)
        or _are_berths(text, part, tail)
        or _is_sight(text, part, tail)
        or (_RENEWED.search(text, tail.begin, tail.end) and is_quarter(text, part.item.begin, part.end))
    ):
        return True
    kind = head_class(text[name.begin : name.end]) if name else None
    if part.counted and kind is None and not is_deed(text, tail) and _may_be_counted(text, part.item.begin, part.end):
        return True
    if name is None or kind is None:
        return _is_headless(text, part, tail, name, known)
    return name.end == part.end and _goes_on(text, name, kind, tail)


def _may_be_counted(text: str, begin: int, end: int) -> bool:
    """Whether the stretch may be a name of which no list knows anything but that it is counted with others."""
    short = end - begin <= _COUNTED and text[end - 1] not in "内外"
    named = not is_generic(text[begin:end]) and text[begin:end] not in industry_names()
    return short and named and not has_predicate(text, begin, end)


def _is_headless(text: str, part: Part, tail: ProjectName, name: ProjectName | None, known: Known) -> bool:
    """Whether an item whose `name`, if it has one, ends with no head is a name without its tail: one of ways to which something is done,
    or places and names never seen, of which it is not said what they are (工程) or do."""
    begin, end, deed = part.item.begin, part.end, is_deed(text, tail)
    stem = _IN_BRACKETS.sub("", text[begin:end])
    if deed and is_way(stem):
        return True
    whole = text.endswith(("工程", "项目"), begin, end) or (name is not None and is_diversion(text[name.begin : name.end]))
    known_work = not deed or bool(known.placed(begin, end)) or ROAD_NUMBER.match(text, begin) is not None
    if whole or not known_work or has_predicate(text, begin, end):
        return False
    return is_elided(text, begin, begin + len(stem), known, head_class(text[tail.begin : tail.end]) == "line")


def _goes_on(text: str, name: ProjectName, kind: str, tail: ProjectName) -> bool:
    """Whether the tail of a list is of what the item's `name`, with a head of its own `kind`, has or stands at, or is done to it."""
    if kind == "zone" and text.endswith("站", tail.begin, tail.end):
        return True  # 甲新区、乙镇 | 变电站
    if text.endswith("区基础设施", tail.begin, tail.end):
        return kind in ("venue", "zone", "site")  # 甲群岛、乙乐园 | 景区基础设施
    if text.endswith("灌区", tail.begin, tail.end):
        return text.endswith(("水库", "枢纽"), name.begin, name.end)
    if text.endswith(_AROUND_SQUARES, tail.begin, tail.end) and text.endswith("广场", name.begin, name.end):
        return True
    if _is_done_to_such(text, name, tail):
        return True
    wanted = head_class(text[tail.begin : tail.end])
    station = text[name.end - 1] == "站" and JOINT.search(text, name.begin, name.end) is not None
    return is_deed(text, tail) or (wanted == "line" and kind in ("site", "venue", "zone")) or (wanted in ("zone", "venue") and station)


def _is_done_to_such(text: str, name: ProjectName, tail: ProjectName) -> bool:
    """Whether the tail says again what the `name` ends with, and what is done to such works (甲水库 | 水库除险加固)."""
    match = heads().pattern.match(text, tail.begin, tail.end)
    if match is None or match.end("head") == tail.end or not text.endswith(match["head"], name.begin, name.end):
        return False
    return is_works(text, match.end("head"), tail.end)


def _is_at_ways(text: str, part: Part, tail: ProjectName) -> bool:
    """Whether the tail is of roads and the item the number of one (甲区100号 | 市政道路), or of what a street has or stands at
    (甲路 | 天桥, 乙直街 | 历史文化街区)."""
    item = text[part.item.begin : part.end]
    numbered = tail.begin == tail.head and text.endswith("路", tail.begin, tail.end) and _NUMBER_ALONE.search(item)
    fast = text.startswith("快速公交", tail.begin) and item.endswith(("路", "段", "大道"))
    stands = head_class(text[tail.begin : tail.end]) in ("site", "venue", "zone", "house")
    beside = stands or text.endswith(_AT_STREETS, tail.begin, tail.end)
    return bool(numbered) or fast or (beside and is_way(item))


def _are_berths(text: str, part: Part, tail: ProjectName) -> bool:
    """Whether the tail is of berths and the item the numbers of some (甲港区1、2号 | 20万吨级泊位)."""
    return text.endswith("泊位", tail.begin, tail.end) and _BERTHS.search(text, part.item.begin, part.end) is not None


def _is_sight(text: str, part: Part, tail: ProjectName) -> bool:
    """Whether the tail is of sights and the item the name of one, by the hill, the water or the village that it is (甲群岛 | 景区道路)."""
    of_sights = text.startswith(("景区", "景点", "旅游景区"), tail.begin)
    return of_sights and _SIGHT.fullmatch(text, part.item.begin, part.end) is not None


def _is_at_water(text: str, part: Part, tail: ProjectName) -> bool:
    """Whether the tail is the care of small waters and the item the name of one (甲河 | 小流域治理)."""
    return text.startswith(SMALL_WATERS, tail.begin) and is_small_water(text[part.item.begin : part.end])
