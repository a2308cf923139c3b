"""Quarters, villages, islands and waters of cities that no table holds, told by how plans of districts speak of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from extractors.language.openings import Opened
from extractors.language.phrases import governor
from extractors.projects.words.lexicon import common_words, is_generic
from extractors.regions.known.context import name_character, words
from extractors.regions.known.names import Names
from extractors.regions.unlisted.plain_names import begins_a_name, is_no_site, is_plain

_CHARACTER = name_character()
_NEW_TOWN = Opened(words("new-town"))
_LETTERED = Opened("[A-Z][0-9]?片区(?![化域])")
_VILLAGE_QUARTER = Opened("[上下前后][庄营屯坝沟洋坊埔岭塘坪坂]片区(?![化域])")
_URBAN_VILLAGE = Opened("村(?=(?:等[一-鿿0-9]{0,5})?城中村(?:改造|项目|拆迁|更新|[、，。；]))")
_CROSSED = Opened(f"跨(?![江河海])(?P<name>(?:{_CHARACTER}){{1,3}}?[河江湖湾])(?=通道|隧道|特?大桥)")
_SUBSTATION = Opened(f"千伏(?P<name>(?:{_CHARACTER}){{2,4}}?)变(?=[、，。；]|[扩增]|工程|[一二三]期)")
_SUBSTATIONS = Opened(
    f"千伏(?P<name>(?:{_CHARACTER}){{2,4}}?)(?<![东西南北])(?=(?:[、和][0-9]+千伏[一-鿿]{{2,4}}?){{0,9}}(?:等[0-9一二三四五六七八九十]*[座项个]?)?(?:输变电|变电[站所]|开关站|升压站|汇集站))"
)
_SEA_ROAD = Opened("洋(?=(?:过江|跨海)?通道|特?大桥|大道桥|隧道)")
_AXIS = Opened(f"以(?P<name>(?:{_CHARACTER}){{2,3}}?[山河江湖岭岛])(?=为(?:主?轴|依托|核心?|骨架|中心))")
_STREET_BEGIN = Opened(f"（(?P<name>(?:{_CHARACTER}){{1,3}}?[河江])(?=[—–-]+[一-鿿]{{1,6}}[路街道]）)")
_STREET_STOP = Opened(f"[路街道][—–-]+(?P<name>(?:{_CHARACTER}){{1,3}}?[河江])(?=）)")
_STRETCH = Opened(
    f"(?:绿道|辅道|公路|大道|碧道|步道)(?P<name>(?:{_CHARACTER}){{2}}|(?:{_CHARACTER})家(?:{_CHARACTER}))段(?=[、，。；）和及等改])"
)
_REACH = Opened(
    f"(?<![运引])[河江溪渠](?:干流)?(?P<name>(?:{_CHARACTER}){{2,3}}|(?:{_CHARACTER})家(?:{_CHARACTER}))"
    "(?:段(?=防洪|河道|堤防|[一-鿿]{0,2}治理|[一-鿿]{0,2}整治|生态|[、，。；）])|以[上下](?:河?段|河道|干流))"
)
_SUMU = Opened("(?:苏木|嘎查)(?![乡镇村两级达书干集之])")
_SUMU_NAME = re.compile("(?!苏木$)(?![各全该每本对把将在到以和与及向为])[一-鿿]{2,7}")
_FAMILY = re.compile("[一-鿿]家[一-鿿]")
_VILLAGE = re.compile("(?![城农乡新古旧老][乡中]?村)[一-鿿]{1,5}村")
_NAMED = (_CROSSED, _SUBSTATION, _SUBSTATIONS, _AXIS, _STREET_BEGIN, _STREET_STOP)


def quarters(text: str, names: Names) -> Iterator[tuple[int, int]]:
    """Where such places stand: 月汀新城|围绕…, 岑营C片区, 汀家村等|城中村, 跨|岑云河|通道, 220千伏|岑汀|变, 绿道|岑汀|段."""
    yield from _new_towns(text)
    yield from _village_quarters(text)
    yield from _urban_villages(text)
    yield from _of_the_grassland(text)
    for pattern in _NAMED:
        yield from (match.span("name") for match in pattern.finditer(text) if _may_be_name(match["name"], names))
    for match in chain(_STRETCH.finditer(text), _REACH.finditer(text)):
        if is_plain(match["name"]) or _FAMILY.fullmatch(match["name"]):
            yield match.span("name")
    for match in _SEA_ROAD.finditer(text):
        begin = match.start() - 2
        if begin >= 0 and begins_a_name(text, begin) and _may_be_name(text[begin : match.end()], names):
            yield begin, match.end()


def _may_be_name(name: str, names: Names) -> bool:
    return not (name in common_words() or name in names.words or is_generic(name) or is_no_site(name))


def _new_towns(text: str) -> Iterator[tuple[int, int]]:
    """New towns that do or are given what places do, not those that are built: 。|月汀新城|围绕."""
    for pattern in (_NEW_TOWN, _LETTERED):
        for match in pattern.finditer(text):
            for size in (2, 3):
                begin = match.start() - size
                crossed = text[max(0, begin - 1) : begin + 1] in common_words()
                if begin >= 0 and not crossed and begins_a_name(text, begin) and is_plain(text[begin : match.start()]):
                    yield begin, match.end()
                    break


def _village_quarters(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _VILLAGE_QUARTER.finditer(text) if begins_a_name(text, match.start()))


def _urban_villages(text: str) -> Iterator[tuple[int, int]]:
    """The villages that a city has grown around, and those of a list before the last: 激活|甲乙村、丙丁村|等城中村."""
    for match in _URBAN_VILLAGE.finditer(text):
        end = match.end()
        while text[end - 1] == "村":
            begin = _item_begin(text, end)
            if not _VILLAGE.fullmatch(text, begin, end):
                break
            yield begin, end
            end = begin - 1 if text[begin - 1 : begin] == "、" else 0


def _of_the_grassland(text: str) -> Iterator[tuple[int, int]]:
    """Towns and villages of the grassland, whose names are no Chinese words: 保护|岑彦塔拉苏木、云努拉嘎查."""
    for match in _SUMU.finditer(text):
        begin = _item_begin(text, match.end())
        if _SUMU_NAME.fullmatch(text, begin, match.start()) and not is_no_site(text[begin : match.start()]):
            yield begin, match.end()


def _item_begin(text: str, end: int) -> int:
    """Where the item of a list begins that ends at `end`: behind the mark before it and the verb or the word that governs it."""
    begin = max(text.rfind(mark, max(0, end - 16), end) for mark in "、，。；：（") + 1
    if text[begin - 1 : begin] == "、":
        return begin
    ruled = governor(text, begin, end).end
    return ruled + 2 if ruled == begin and text[begin : begin + 2] in common_words() else ruled
