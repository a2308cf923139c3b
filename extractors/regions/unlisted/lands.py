"""Waters, lands and hills that no table holds, told by their last sign and by what is done to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from extractors.findings import RegionFound
from extractors.language.openings import Opened
from extractors.language.phrases import governor
from extractors.projects.words.lexicon import common_words, is_generic, leading_name
from extractors.regions.known.context import RESERVOIRS, name_character, words
from extractors.regions.known.names import Names
from extractors.regions.unlisted.plain_names import begins_a_name, begins_an_item, is_featured, is_no_site, is_plain
from ontology.gazetteer import load_gazetteer

_CHARACTER = name_character()
_FEATURE = re.compile(f"((?:{_CHARACTER}){{1,3}}?{words('feature')})(?={words('behind-feature')})")
_RIVER = Opened(
    "(?<![大小干支内界运星银各天沿])(?:[河江溪]|(?<![水灌排引沟斗毛明暗农砌])渠(?=流域|[上中下]游|综合治理|水环境|[、和]))(?P<tail>流域(?!面积)|[上中下]游(?![产企])|片区(?![化域])|)"
    "(?=(?P<joined>[、和及]|等(?!遗址|考古))|(?<=流域)|(?<=片区)|综合|治理|整治|全流域|幸福河湖|堤防|护岸|岸线|防洪|干流|河道|沿线|沿岸|两岸|以[东西南北](?![来往])|畔|(?:人工)?湿地|水环境|水生态|水系|水污染|水体|黑臭|生态|航道|航运|特?大桥|[调引补]水|[，。]"
    "|[一-鿿]{2,4}段(?=防洪|河道|堤防|[一-鿿]{0,2}治理|[一-鿿]{0,2}整治|生态|、)|等?[0-9两三四五六七八九十]+条"
    "|现代化灌区|灌区|清淤|拓[宽疏浚]|疏浚|[东西南北][侧岸]|滨水|风光带|景观带|区域(?:综合)?(?:改造|整治|提升|开发))"
)
_STREAM = Opened(
    "(?:[浦浜泾漕涌荡圳]|(?<![水山深排鸿壕地阴边臭岩])沟(?=[、和]|水系|小流域)|(?<![鱼水池山海荷渔])塘(?=[、和]|等黑臭|等河)|(?<![周氛范外包突合解内胸入重])围(?!绕)|(?<!渔)[港塘](?=拓[宽疏浚])|(?<![渔口])港(?=(?:、[一-鿿]{1,4}港){0,9}(?:等[0-9一二三四五六七八九十]*条?)?(?:黑臭|水系|河道|水环境)))(?P<tail>)(?=拓[宽疏浚]|疏浚|清淤|河道|排口|断面|(?:基本|全面)?消除|黑臭|达标加固|(?:水体)?(?:综合)?(?:整治|治理)(?![理体])|(?P<joined>[、等和及])|(?<=[浦浜泾漕])[，。；]|(?<=[大联堤]围)[，。；])"
)
_RESERVOIR = Opened(f"(?<!型)水(?P<tail>库)(?={RESERVOIRS}{words('of-reservoir')}|(?P<joined>(?!)))")
_SLOPE = Opened("[山岭](?P<side>[东西南北]{1,2}[麓坡])")
_PLAIN = Opened("(?<![煤油气化或城区态])(?:盆地|谷地|平原|经济带|都市圈|经济圈|城镇群)(?![区县新])")
_WATER_BEFORE, _WATER_BEHIND = (
    re.compile("[河江湖溪淀浦浜泾涌围沟塘][、和]$"),
    re.compile("[、和][一-鿿]{1,4}?(?:[河江湖溪浜泾涌围]|灌区|渠流域)"),
)
_LAKE = Opened(
    "(?:(?<![港海])湾(?=互花米草|红树林|海域|近岸|海洋牧场|岸线|生态修复|综合整治|综合治理|水环境|水产)|(?<![江五太两平人大各])湖)(?P<tail>流域(?!面积)|)(?:(?<=流域)|(?=综合治理|综合整治|生态修复|水生态|水环境|水质|水域|(?<=湾)[互红海近岸水]|退[垸圩渔田塘]|堤防|泵站|清淤|湿地|防洪|畔|以[东西南北](?![来往])|(?P<joined>、)))"
)
_ITEM = re.compile(f"(?:{_CHARACTER}){{2,5}}")
DIGITS = "零一二三四五六七八九十"
"""The signs of numbers, each in the place of its value."""
_SORT_OF_RESERVOIR = re.compile(
    "病险|老旧|[大中小]{2}|平原|水源|备用|应急|调蓄|重点|骨干|山塘|^[上下]|^[两二三四五六七八九十几多][大座个岸]$"
)
_STEM = re.compile("[一-鿿]{2,4}")
_HILL_ENDS = ("山", "岭", "沟", "湾", "泉")
_PAIR = 2
_RIVER_ENDS = ("河", "江")
_DONE_TO_RIVERS = re.compile("(?:专项)?行动|专项|治水|护岸|整治|工作")  # 清河|行动 clears rivers
BEFORE_NAMES = "以自经由沿向从在至到为"
"""What stands right before names and begins none."""


def features(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[tuple[int, int]]:
    """Hills, islands, bays … named right behind the division that they lie in: 甲县|乙丙湾|渔港."""
    for region in found:
        place = load_gazetteer().get(region.key) if region.key else None
        match = _FEATURE.match(text, region.end) if place and place.level in ("prefecture", "county") else None
        if match and is_new(match[1], names):
            yield match.span(1)


def waters(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[tuple[int, int]]:
    """Rivers and lakes that begin plainly and stand before what is done to them, or in a list of waters: 治理|克岑河, 乌垣河流域|修复."""
    ends = {region.end for region in found}
    for match in chain(_RIVER.finditer(text), _LAKE.finditer(text), _STREAM.finditer(text), _RESERVOIR.finditer(text)):
        for size in (3, 2, 4, 1):
            begin = match.start() - size
            name = text[max(0, begin) : match.start() + 1]
            if (
                len(name) > size
                and text[max(0, begin - 1)] not in DIGITS
                and _may_be_water(name)
                and (begin in ends or begins_a_name(text, begin))
                and _is_water(text, match, name, names)
            ):
                yield begin, match.end("tail")
                break


def _is_water(text: str, match: re.Match[str], name: str, names: Names) -> bool:
    """Whether `name`, which ends with the sign that `match` found, is a water's: a name never seen, or one made of words where what is
    done there says so."""
    size = len(name) - 1
    begin = match.start() - size
    sure = not match["joined"] or _WATER_BEFORE.search(text, max(0, begin - 2), begin) or _WATER_BEHIND.match(text, match.end())
    new = is_new(name, names) or _is_longer_river(name) or (match["tail"] == "库" and _is_reservoir(text, begin, name[:-1]))
    if new and (sure or size > 1):
        return True
    done = _DONE_TO_RIVERS.match(text, match.end())
    if sure and not done and size == 1 and name[-1] in _RIVER_ENDS and name not in common_words() and load_gazetteer().named(name):
        return True  # a county elsewhere is named after a river of that name: 清河|两岸
    return bool(sure and is_featured(name) and name[0] not in BEFORE_NAMES and not governor(name, 0, size).end)


def _is_longer_river(name: str) -> bool:
    """Whether a river is named after a stream or a hill that has its own word already: 岑江|河, 老云山|河."""
    stem = name[:-1]
    if not name.endswith("河") or governor(stem, 0, len(stem)).end:
        return False
    return (stem.endswith("江") and len(stem) == _PAIR and is_plain(stem)) or (stem.endswith(_HILL_ENDS) and is_featured(stem))


def _is_reservoir(text: str, begin: int, stem: str) -> bool:
    """Whether a reservoir is so called by a word or a number (东风|水库), and not a sort of them (病险水库)."""
    named = begins_an_item(text, begin) and _STEM.fullmatch(stem) and governor(stem, 0, len(stem)).end == 0
    return bool(named) and not (is_generic(stem) or _SORT_OF_RESERVOIR.search(stem))


def _may_be_water(name: str) -> bool:
    """Whether no table knows the name, but for counties, and nothing in it speaks against a place."""
    return not is_no_site(name) and all(place.level == "county" for place in load_gazetteer().named(name))


def lands(text: str, names: Names) -> Iterator[tuple[int, int]]:
    """Basins, valleys and plains that begin plainly: 在|克垣盆地."""
    for match in _PLAIN.finditer(text):
        for size in (2, 3):
            begin = match.start() - size
            crossed = text[max(0, begin - 1) : begin + 1] in names.words
            if begin >= 0 and not crossed and begins_a_name(text, begin) and is_new(text[begin : match.start()], names):
                yield begin, match.end()
                break


def slopes(text: str, names: Names) -> Iterator[tuple[int, int]]:
    """The foot of hills that no table holds, by the side: 实施|云岑图山南麓|修复."""
    for match in _SLOPE.finditer(text):
        for size in (3, 2, 4, 1):
            begin = match.start() - size
            if begin >= 0 and begins_a_name(text, begin) and is_new(text[begin : match.start("side")], names):
                yield begin, match.end()
                break


def is_new(name: str, names: Names) -> bool:
    """Whether the characters may be the name of a place that no table holds: two to five that are no word."""
    plain = _ITEM.fullmatch(name) and name not in common_words() and name not in names.words
    return bool(plain) and leading_name(name) == len(name)
