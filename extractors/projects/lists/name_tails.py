"""The tail in a full name that items before it may share: where it begins, behind places, letters or numbers.

甲县至乙县 | 高铁;  西十 | 高铁;  G10 | 改造;  国道324线 | 甲段改扩建.
"""

from __future__ import annotations

import re

from extractors.projects.lists.elided import is_bare
from extractors.projects.naming.joints import JOINT, joins_ends
from extractors.projects.naming.made_names import ALONG
from extractors.projects.naming.names import ProjectName
from extractors.projects.naming.ways import is_way
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import head_class, leading_name, owners, words
from extractors.projects.words.pieces import BRACKETS, PHASE, ROAD, VOLTAGE

ROAD_NUMBER = re.compile(rf"{ROAD}|\d{{1,3}}号")
"""A road by its number, or a street that has no name yet (100号)."""
_LETTERS = re.compile(r"(?!..?[入送])(?:[一-鿿]{2,4}|(?:(?![省市县区州旗镇乡村江河湖海山岛])[一-鿿]){5})")
_LETTERED_LINE = re.compile("[一-鿿]{2,3}[东西南北中]线")  # 成渝中线 | 、渝昆 | 高铁
_TOGETHER = ("合作", "协作", "共建", "产业合作", "产业协作", "产业走廊", "科创走廊", "创新走廊", "经济走廊", "产业带", "创新带")
_PHASE = re.compile(PHASE)
_STRETCH_OF_ROAD = re.compile(rf"{ROAD}(?=[一-鿿]{{2,8}}段[一-鿿]{{2,6}}$)")  # 国道324线 | 甲段改扩建
_POLDER = re.compile("[围垸圩]|[河溪涌浜](?![道堤口湖流长畔滩岸])")  # ends the name of its own place: 甲围 | 水体综合整治
_BRACKETS = re.compile(BRACKETS)  # tell where in the place: 甲（丙）、| 乙（丁）光伏基地
_NEW_PLACE = re.compile(r"[一-鿿]{2,6}")
_STATION = re.compile("[东西南北]?站")  # ends the name of its own station: 乙南站 | 交通枢纽
_SIZE = re.compile(rf"(?:[十百千万\d]+(?:千瓦|兆瓦|吉瓦|吨)级|{VOLTAGE})$")
_SERIAL = ("基地", "电站", "水库", "灌区", "枢纽", "机场", "港区", "煤矿", "油田", "气田")


def head_alone(text: str, name: ProjectName) -> ProjectName:
    """The tail of `name` that begins with its head noun, or with how great such works are (甲滩 | 百万千瓦级光伏园区)."""
    size = _SIZE.search(text, name.begin, name.head)
    begin = size.start() if size else name.head
    return ProjectName(begin, name.head, name.end)


def is_line_between(text: str, name: ProjectName) -> bool:
    """Whether `name` is that of a line, by its two ends (石门至五里铺公路)."""
    return head_class(text[name.begin : name.end]) == "line" and joins_ends(text[name.begin : name.head])


def is_of_many(text: str, name: ProjectName) -> bool:
    """Whether `name` ends like works of which a list may hold many, each by its name alone (乙灌区改造); a phase is of one."""
    phase = _PHASE.search(text, name.head, name.end) is not None and not text.startswith("安置", name.head)
    return words("many").search(text[name.head : name.end].rstrip("一二三四五六期")) is not None and not phase


def behind_places(text: str, name: ProjectName, known: Known) -> ProjectName | None:
    """The shared tail in a full name such as 乌海至银川高铁: what stands behind its leading places. None where none do."""
    full = text[name.begin : name.end]
    if head_class(full) is None and head_class(full.removesuffix("工程")) is None and not full.endswith(("段", "）", "开发")):
        return None
    if is_line_between(text, name):
        return head_alone(text, name)
    begin = _behind_ends(text, name, known)
    begin += _POLDER.match(text, begin) is not None
    begin = behind.end() if (behind := _BRACKETS.match(text, begin, name.head)) else begin
    return ProjectName(begin, name.head, name.end) if name.begin < begin < name.end and not _STATION.match(text, begin) else None


def _behind_ends(text: str, name: ProjectName, known: Known) -> int:
    """Where the places end with which the name begins, its own begin where none do."""
    if along := ALONG.match(text, name.begin, name.head):
        return along.end()
    places = (region for region in known.placed(name.begin, name.end) if is_bare(text, name.begin, region.end, known))
    ends = [place.end for place in places if place.begin == name.begin or is_bare(text, name.begin, place.begin, known)]
    if ends and JOINT.match(text, max(ends)) and joins_ends(_BRACKETS.sub("", text[name.begin : name.head])):
        return name.head  # the second end is no known place: 满洲里—外贝加尔斯克 | 跨境经济合作区
    return max(ends, default=name.begin + _new_place(text, name))


def _new_place(text: str, name: ProjectName) -> int:
    """How long the place is that no list holds and that stands right before the head (台格庙 | 矿区), 0 where none does."""
    stretch = text[name.begin : name.head]
    new = _NEW_PLACE.fullmatch(stretch) is not None and leading_name(stretch) == len(stretch) and not owners().search(stretch)
    return len(stretch) if new and head_class(text[name.head : name.end]) in ("site", "venue", "zone") else 0


def behind_letters(text: str, name: ProjectName) -> ProjectName | None:
    """The tail shared by lines named by letters of their ends (西康、西十 | 高铁) or numbers (G9、G10 | 改造), and by parks named by
    those of their makers. None where `name` is no such."""
    if stretch := _STRETCH_OF_ROAD.match(text, name.begin, name.end):
        return ProjectName(stretch.end(), name.head, name.end)
    numbered = ROAD_NUMBER.fullmatch(text, name.begin, name.head) is not None
    return head_alone(text, name) if numbered or (is_letters(text[name.begin : name.head]) and _may_be_lettered(text, name)) else None


def _may_be_lettered(text: str, name: ProjectName) -> bool:
    """Whether the head is one that letters alone may stand before: of a line, of what several do together, or of works one of many."""
    weak = words("weak").fullmatch(text, name.head, name.end) and not text.startswith("新线", name.head)
    if head_class(text[name.begin : name.end]) == "line" and not weak:
        return True
    return text.startswith(_TOGETHER, name.head, name.end) or text.endswith(_SERIAL, name.head, name.end) or is_of_many(text, name)


def is_letters(stretch: str) -> bool:
    """Whether the stretch may be the letters of a line's ends, one for each: two to five of no word.

    >>> is_letters("西十"), is_letters("现代")
    (True, False)
    """
    if _LETTERED_LINE.fullmatch(stretch):
        return leading_name(stretch[:-2]) == len(stretch) - 2
    return _LETTERS.fullmatch(stretch) is not None and leading_name(stretch) == len(stretch) and not is_way(stretch)
