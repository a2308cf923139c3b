"""Where names of places stand in a text: longest match, without names inside other words, titles, bodies, slogans and events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.findings import Found
from extractors.language.intervals import Intervals
from extractors.projects.words.lexicon import leading_name
from extractors.regions.known.context import COMPASS, characters, words
from extractors.regions.known.crossing import is_cut_wrong
from extractors.regions.known.names import Name, Names, NameTree, Trust, load_names
from ontology.gazetteer import load_gazetteer

_TITLE_MARK = re.compile("[《》]")
_QUOTED = re.compile(r"“([^“”]{1,16})”|‘([^‘’]{1,16})’|\"([^\"]{1,16})\"")
_JOINED = re.compile(r"[、—\-]+")
_OF_A_BODY = re.compile(
    f"{words('body')}|{words('school')}{{0,5}}{words('school-end')}|{words('people')}"
    f"|(?:[—–-]+[一-鿿]{{2,4}}(?=[）“]))?）?(?:[0-9]{{4}}年)?(?:“[^“”]{{1,16}}”)?(?:(?!{words('event-stop')}).){{0,14}}?{words('event')}"
)
"""What is named after a place and stands behind its name: a body, a school, a people, or last an event."""
_HOLDS = ("举办", "办好", "承办", "主办", "协办", "筹办", "召开", "参加")
_EVENT = re.compile(f"(?:(?!{'|'.join(_HOLDS)}|活动|[并及和])[^，。；：、（）“”《》的]){{0,14}}?{words('event')}")
_STREET = re.compile(f"(?:[东西南北中][一二三四]?)?{words('street')}")
_LINE, _GROUP, _SIDE = re.compile(words("line")), re.compile(words("group")), re.compile(words("side"))
_SIGNS = characters("pair-signs")
_TOWARDS = re.compile("[到向在]$|引导$")  # 面向|津冀|开放
_LETTERED = re.compile("(?:高速(?:公路)?|高铁|铁路|城际)([一-鿿]{2}(?<![延期区段]))段")  # a stretch by the letters of its ends
_PORT = re.compile("(?:国际|组合|内陆|智慧|自由贸易)*[港站]$")
_POWER_LINE = re.compile(r"千伏[一-鿿]$")  # 750千伏定|靖西
_ON_LINE = re.compile(r"[一-鿿](?:高速|高铁|铁路|公路|城际)")  # 京津|塘高速
_LONGER = re.compile(f"[{characters('province-signs')}]{{1,5}}[四五六七八九](?:省|市)")  # 陕甘宁|青新五省区
_BEFORE = COMPASS.union(_SIGNS, "中")
_ROW_GOES_ON = re.compile(
    "[京津冀晋蒙辽黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘](?:[、和](?![一-鿿]{0,2}[省市区])|客专|高铁|铁路|城际|高速)"
)  # 昌吉|赣客专
_ROAD_QUARTER = re.compile("[、和与等及]|片区|商圈|地区|社区(?![卫医养服])|街道|商业")  # behind a quarter's name that is a road's too
_RING = re.compile(f"{words('ring')}|(?:[、和与][东西南北]{{2}}){{0,4}}[0-9两三四五六]个(?:片区|方向|组团)")  # 东北、|西南两个片区
_LONGER_WORK = re.compile("(?![新老大小东西南北中上下市县区州旗盟省等及和与以之有])[一-鿿](?:水库|水电站|水利枢纽|航电)")  # 黄石|盘水库
_TOWN_ENDS = ("镇", "乡", "街道", "苏木")
_LONGER_VILLAGE = re.compile("[一-鿿]{1,2}?(?:村(?![级民庄镇集改居屯落社])|嘎查)")  # 云汀镇|南平|房村
_TOWN_BEFORE, _END_OF_VILLAGE = re.compile("(?:镇|乡|街道)[一-鿿]{1,2}$"), re.compile("村(?![级民庄镇集改居屯落社])")  # 甲镇小|石各庄|村
_OF_THE_NATION = re.compile("中国$")  # 中国|西部|（甲市）产业城
_HAMLET = frozenset("子屯营坝岗洼坳沟阁")  # a short name with one of these behind it is a smaller place's (东台|子) or a house's (文昌|阁)


@dataclass(frozen=True, slots=True)
class Candidate(Found):
    """A name of the gazetteer where it stands."""

    name: Name


def scan(text: str, names: Names, towns: NameTree | None = None, taken: Iterable[Found] = ()) -> list[Candidate]:
    """The names in `text`, leftmost and longest first, none overlapping another; none inside one of `taken` or inside 《》.

    `towns` are the towns around the plan; where one has the name of another place, its name stands for both.
    """
    closed = Intervals([*((found.begin, found.end) for found in taken), *titles(text), *_slogans(text, names)])
    found: list[Candidate] = []
    position = 0
    for begin, end, name in _matches(text, [names.tree] if towns is None else [towns, names.tree]):
        if begin < position or closed.meets(begin, end):
            continue
        inside = found and found[-1].end == begin and _lies_in(name, found[-1].name)  # 陕西|山阳 is no 西山
        if not inside and is_cut_wrong(text, begin, end, name, names):
            continue
        behind = found and found[-1].end == begin and name.places[0].kind == "macro"  # 新疆|中部
        if not (behind or _is_of_another_thing(text, begin, end, name)):
            found.append(Candidate(begin, end, name))
        position = end
    return found


def _matches(text: str, trees: Sequence[NameTree]) -> Iterator[tuple[int, int, Name]]:
    """Every name in `text` that no covering word holds, in order, longer ones first, of equals the one of the first tree."""
    spans, covers = [], []
    for rank, tree in enumerate(trees):
        for index, begin, end in tree.automaton.find_matches_as_indexes(text, overlapping=True):
            if index < tree.count:
                spans.append((begin, -end, rank, index))
            else:
                covers.append((begin, end))
    spans.sort()
    covered = Intervals(covers)
    for begin, minus_end, rank, index in spans:
        if not covered.holds(begin, -minus_end) and (name := trees[rank].name(index)):
            yield begin, -minus_end, name


def titles(text: str) -> Iterator[tuple[int, int]]:
    """The stretches inside the outermost 《》."""
    depth = begin = 0
    for mark in _TITLE_MARK.finditer(text):
        if mark[0] == "《":
            begin = mark.start() if depth == 0 else begin
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield begin, mark.end()


def _slogans(text: str, names: Names) -> Iterator[tuple[int, int]]:
    """Short quotations that say more than names of places (“内蒙古味道”, but not 黄河“几字弯”)."""
    for match in _QUOTED.finditer(text):
        quoted, (begin, end) = match[1] or match[2] or match[3], match.span()
        in_a_name = begin > 1 and (text[begin - 2 : end] in names.texts or text[begin - 2 : end + 2] in names.texts)
        if not in_a_name and not all(_names_a_place(part, names) for part in _JOINED.split(quoted)):
            yield begin, end


def _names_a_place(part: str, names: Names) -> bool:
    """Whether the part of a quotation is a place, or its port or station (“甲—乙港”, “丙组合港”)."""
    port = _PORT.search(part)
    return part in names.texts or (port is not None and part[: port.start()] in names.texts)


def _lies_in(name: Name, outer: Name) -> bool:
    """Whether a place of that name lies in the province or city named before it."""
    whole = {place.key for place in outer.places if place.level}
    return any(not whole.isdisjoint(load_gazetteer().ancestors(place.key)) for place in name.places)


def _goes_on(text: str, begin: int) -> bool:
    """Whether a sign for a place stands before, which no group of its own ends with (豫西|豫北)."""
    return text[begin - 1 : begin] in _BEFORE and text[max(0, begin - 2) : begin] not in load_names().texts


def _is_of_another_thing(text: str, begin: int, end: int, name: Name) -> bool:
    """Whether the name is part of a body, an event, a people, a street or a row of abbreviations."""
    if is_of_a_body(text, end) or _is_of_an_event(text, begin, end):
        return True
    if name.trust < Trust.PAIR and _POWER_LINE.search(text, max(0, begin - 3), begin):
        return True
    if name.trust in (Trust.PAIR, Trust.OPEN):
        told = name.trust is Trust.OPEN or _GROUP.match(text, end) or _TOWARDS.search(text, max(0, begin - 2), begin)
        return _is_among_signs(text, begin, end) or not told
    if _is_in_a_longer_name(text, begin, end, name):
        return True
    if name.places[0].kind == "town" and not name.official and name.text.endswith(("路", "街")):
        return not _ROAD_QUARTER.match(text, end)
    return not name.official and is_street(text, end)


def is_of_a_body(text: str, end: int) -> bool:
    """Whether a body, an event or a people is named after the place whose name ends at `end`."""
    return _OF_A_BODY.match(text, end) is not None


def _is_of_an_event(text: str, begin: int, end: int) -> bool:
    """Whether an event that is held is named after it, whatever verbs stand in the event's name: 举办|甲市|企业服务大会."""
    return text.endswith(_HOLDS, 0, begin) and _EVENT.match(text, end) is not None


def _is_among_signs(text: str, begin: int, end: int) -> bool:
    """Whether signs for places stand beside an abbreviation of two, or a line is so called."""
    before, after = text[begin - 1 : begin], text[end : end + 1]
    beside = (before and before in _SIGNS + "中") or (after and after in _SIGNS)
    return bool(beside or _LINE.match(text, end) or _ON_LINE.match(text, end))


def _is_in_a_longer_name(text: str, begin: int, end: int, name: Name) -> bool:
    """Whether the name begins a longer one, or ends one: of a group of provinces, a road around a city, the nation's part."""
    kind = name.places[0].kind
    if not name.official and _TOWN_BEFORE.search(text, max(0, begin - 4), begin) and _END_OF_VILLAGE.match(text, end):
        return True
    if (end - begin == 2 and _is_short_of_more(text, begin, end, name)) or (kind == "group" and _LONGER.match(text, end)):
        return True
    if COMPASS.issuperset(name.text) and _RING.match(text, end):
        return True
    return kind == "macro" and text.startswith("（", end) and _OF_THE_NATION.search(text, max(0, begin - 2), begin) is not None


def _is_short_of_more(text: str, begin: int, end: int, name: Name) -> bool:
    """Whether a name of two characters is a part of a row of signs, a side of a group, a hamlet's or a reservoir's name."""
    if _ROW_GOES_ON.match(text, end) or _LONGER_WORK.match(text, end) or _is_of_letters(text, end):
        return True
    if text.endswith(_TOWN_ENDS, 0, begin) and _LONGER_VILLAGE.match(text, end):
        return True
    if name.places[0].kind in ("group", "macro") and (_goes_on(text, begin) or _SIDE.match(text, end)):
        return True
    return name.trust <= Trust.PLAIN and text[end : end + 1] in _HAMLET


def _is_of_letters(text: str, end: int) -> bool:
    """Whether a line stands behind whose stretch is named by the letters of its ends, as the line itself then is (潮南|高速潮饶段)."""
    stretch = _LETTERED.match(text, end)
    return stretch is not None and stretch[1] not in load_names().texts and leading_name(stretch[1]) == len(stretch[1])


def is_street(text: str, end: int) -> bool:
    """Whether the name that ends at `end` is a street's: 甲|路, 乙|北大街."""
    return _STREET.match(text, end) is not None
