"""What belongs to a region beside its name: 乌海|及周边地区, 内蒙古|东部, 黄河|上游, 大|张家界, 环|巢湖."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.findings import RegionFound
from extractors.projects.words.lexicon import common_words
from extractors.regions.known.context import CITY_SIGNS, words
from extractors.regions.known.names import load_names
from extractors.regions.known.sign_rows import is_sign
from extractors.regions.unlisted.named_after import is_in_full, named_after
from extractors.regions.unlisted.plain_names import begins_a_name, is_plain
from ontology.gazetteer import Place, load_gazetteer
from ontology.region_groups import letters_of_cities

_LAND_TAIL = re.compile(words("around", "part", "grouped", "area", "new-town"))
_WATER_TAIL = re.compile(f"{words('around')}|{words('stream')}{words('grouped')}?|{words('grouped')}")  # 黄河|上游生态功能带
_GROUP_TAIL = re.compile(words("corridor", "group-tail"))  # 豫东|平原
_ENDS_GROUPED = re.compile(f"{words('grouped')}$")
_CORRIDOR, _SPANNING = re.compile(words("corridor")), re.compile(words("grouped", "corridor"))  # 甲—乙—丙|经济走廊
_AREA_BEHIND_QUOTES = re.compile(f"”(?:地区|{words('grouped')})")
_GROUPED, _DASH, _LISTED = re.compile(words("grouped")), re.compile(r"[—–\-]+"), re.compile("[、和与及]|以及")
_WATER_ENDS = ("河", "江")
_WATERS = ("river", "basin", "lake", "reservoir", "canal")
_FARM_TAIL = re.compile("农场(?![主管])")
_AREA_TAIL = re.compile("片区(?![化域])|矿区(?![生社棚])")
_RINGED = ("group", "plain", "desert", "basin")
_HILLS, _SIDES = ("mountain", "range"), "东西南北中大小古老新好"
_NAMESAKES = (*_WATERS, *_HILLS)  # what quarters are named after: 长江|社区
_AREAS = ("island", "lake", "mountain", "bay", "site")
_BORDER = re.compile(".{0,4}(?:毗邻|交界|接壤|边界|边际|结合|接合)|边区")
_SIDE = re.compile("[东西南北中]{1,2}部")
_SMALL, _PLAIN_LANDS = ("prefecture", "county"), ("town", "desert")  # what has no sides of its own that are spoken of as places
_TOWN_TAIL = re.compile(
    f"社区(?![化矫服卫医养治工])|{_AREA_TAIL.pattern}|农场|镇(?![级区村域街])|街道(?![办社]|路(?![灯网]))|乡(?![村镇级])|苏木(?!乡)|嘎查"
)
_QUARTER_TAIL = re.compile(  # a quarter named like a city elsewhere or after a river: 惠州|街道, 阳江|社区, 长江|社区
    f"街道{words('behind-street')}|社区{words('behind-community')}"
)
_ARM = re.compile("[、，。；：（][东西南北中]$")  # 苕溪、|南|苕溪
_PREFIXES = {
    "大": ("division", "mountain", "group", "town"),
    "古": ("division", "river"),
    "老": ("division", "river"),
    "小": ("river",),
    "南": ("sea",),
    "北": ("sea",),
    "环": ("lake", "sea", "bay", "mountain", "range"),
}


def extend(text: str, found: Sequence[RegionFound]) -> list[RegionFound]:
    """`found` with the words that belong to a region behind its name: 及周边地区, 东部, 城市群, 上游 …"""
    extended: list[RegionFound] = []
    for region in found:
        if extended and region.begin < extended[-1].end:
            continue
        place = load_gazetteer().get(region.key) if region.key else None
        region = _whole(text, region, place)
        tail = _tail(text, region, place)
        if tail is None or _is_shared(text, tail[0], extended, region):
            extended.append(region)
        elif tail[0] == "地区":
            extended.append(known(text, region.begin, tail.end(), region.key))
        else:
            begin = region.begin
            while _SPANNING.fullmatch(tail[0]) and extended and _DASH.fullmatch(text, extended[-1].end, begin):
                begin = extended.pop().begin
            extended.append(known(text, begin, tail.end()))
    return extended


def _whole(text: str, region: RegionFound, place: Place | None) -> RegionFound:
    """The region with what belongs to its name itself: further cities of a row, what stands before it or is named after it, its quotes."""
    if place and _is_row_of_cities(place, region.name):
        region = _widened(text, region, CITY_SIGNS | letters_of_cities(f"{place.members[0][:2]}0000"))
    region = _as_hill(text, _with_prefix(text, region, place), place)
    begin, end = named_after(text, region, place)
    return _in_quotes(text, known(text, begin, end) if (begin, end) != (region.begin, region.end) else region)


def _tail(text: str, region: RegionFound, place: Place | None) -> re.Match[str] | None:
    """The words behind the region that belong to its name."""
    water = (place and place.kind in _WATERS) or (region.key is None and region.name.endswith(_WATER_ENDS))
    tail = (_WATER_TAIL if water else _LAND_TAIL).match(text, region.end)
    if tail is not None and place and place.level and _BORDER.match(tail[0]):  # of all in a list: 甲市、乙县|毗邻地区
        return None
    if tail is not None and place and _SIDE.match(tail[0]) and (place.level in _SMALL or place.kind in _PLAIN_LANDS):
        return None
    if tail is None and _DASH.fullmatch(text, region.begin - 1, region.begin):
        return _CORRIDOR.match(text, region.end)
    if tail is None and place and place.kind in _AREAS:
        return _AREA_TAIL.match(text, region.end)
    if tail is None and place and place.kind == "group":
        return _GROUP_TAIL.match(text, region.end)
    if tail is None and place and (place.kind in _NAMESAKES or (place.level and region.name != place.label)):
        tail = _QUARTER_TAIL.match(text, region.end)
    if tail is None and not (place and is_in_full(place, region.name)):
        local = _TOWN_TAIL if place and place.kind == "town" else _FARM_TAIL if not place or place.level == "county" else None
        tail = local.match(text, region.end) if local else None
    return tail


def _is_shared(text: str, tail: str, before: Sequence[RegionFound], region: RegionFound) -> bool:
    """Whether the tail is that of all groups of a list, the last of which is `region`: 京津冀、长三角、粤港澳大湾区|城市群;
    the shore is that of all places of a list."""
    if tail == "沿岸" and text[region.begin - 1 : region.begin] == "、":
        return True
    listed = before and _LISTED.fullmatch(text, before[-1].end, region.begin)
    own = listed and _GROUPED.fullmatch(tail) and not _ENDS_GROUPED.search(before[-1].name)
    return bool(own) and all(_is_group(each) for each in (before[-1], region))


def _is_group(region: RegionFound) -> bool:
    place = load_gazetteer().get(region.key) if region.key else None
    return place is not None and place.kind == "group"


def _in_quotes(text: str, region: RegionFound) -> RegionFound:
    """The region with its quotation marks, where these alone part it from the word for an area: “三北”地区, “甲乙丙”城市群."""
    area = _AREA_BEHIND_QUOTES.match(text, region.end) if text[max(0, region.begin - 1) : region.begin] == "“" else None
    return known(text, region.begin - 1, area.end(), region.key) if area else region


def _with_prefix(text: str, region: RegionFound, place: Place | None) -> RegionFound:
    """The region with 大, 小, 古, 老 or 环 before its name, where that ends no word."""
    begin = region.begin - 1
    if place and place.kind == "river" and _ARM.search(text, max(0, begin - 1), region.begin):
        return known(text, begin, region.end)
    kinds = _PREFIXES.get(text[begin : region.begin]) if begin >= 0 and place else None
    pair = text[max(0, begin - 1) : region.begin]
    if kinds is None or place is None or pair in load_names().words or pair in common_words():
        return region
    ringed = text[begin] == "环" and (place.level or place.kind in _RINGED) and _is_grouped(text, region)
    named = ringed or ("division" in kinds and place.level) or place.kind in kinds
    return known(text, begin, region.end) if named else region


def _is_grouped(text: str, region: RegionFound) -> bool:
    """Whether the region is a group of cities by the last word of its name, or by the word behind it."""
    return _ENDS_GROUPED.search(region.name) is not None or _GROUPED.match(text, region.end) is not None


def _as_hill(text: str, region: RegionFound, place: Place | None) -> RegionFound:
    """A hill of its own whose name ends like that of a known one: 登上|岑|天山. Sides and sizes of the known one are none (东天山)."""
    begin = region.begin - 1
    if place is None or place.kind not in _HILLS or region.end - region.begin != 2 or begin < 0 or text[begin] in _SIDES:
        return region
    longer = is_plain(text[begin : region.end]) and not begins_a_name(text, region.begin) and begins_a_name(text, begin)
    return known(text, begin, region.end) if longer else region


def _is_row_of_cities(place: Place, name: str) -> bool:
    return len(name) > 2 and is_sign(name) and any(not member.endswith("0000") for member in place.members)


def _widened(text: str, group: RegionFound, signs: frozenset[str]) -> RegionFound:
    """A group of cities' signs (哈大齐) with the further sign beside it (绥哈大齐)."""
    begin, end = group.begin, group.end
    if _is_sign_apart(text, begin - 1, text[begin - 2 : begin], signs):
        begin -= 1
    elif _is_sign_apart(text, end, text[end : end + 2], signs):
        end += 1
    return group if (begin, end) == (group.begin, group.end) else known(text, begin, end)


def _is_sign_apart(text: str, at: int, pair: str, signs: frozenset[str]) -> bool:
    """Whether text[at] is a city's sign, and `pair`, which it makes with the character beyond, neither a word nor a place."""
    names = load_names()
    known = pair in names.words or pair in names.texts or pair in common_words()
    return at >= 0 and text[at : at + 1] in signs and not known


def known(text: str, begin: int, end: int, key: str | None = None) -> RegionFound:
    """text[begin:end] as a region, with the key of the one place that is so named, else `key`."""
    places = load_gazetteer().named(text[begin:end])
    return RegionFound(begin, end, text[begin:end], places[0].key if len(places) == 1 else key)
