"""Places that no table holds, told by the places beside them: features behind their county, items of lists that say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from extractors.findings import RegionFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.projects.lexicon import common_words, is_generic, leading_name
from extractors.regions.context import STREETS, name_character, words
from extractors.regions.names import Names
from extractors.regions.site_names import begins_a_name, is_featured, is_mall, is_no_site, is_plain
from ontology.gazetteer import load_gazetteer

_CHARACTER = name_character()
_FEATURE = re.compile(f"((?:{_CHARACTER}){{1,3}}?{words('feature')})(?={words('behind-feature')})")
_RIVER = Opened(
    "(?<![大小干支内界运星银各天沿])(?:[河江溪]|(?<![水灌排引沟斗毛明暗农砌])渠(?=流域|[上中下]游|综合治理|水环境|[、和]))(?P<tail>流域(?!面积)|[上中下]游(?![产企])|片区(?![化域])|)"
    "(?=(?P<joined>[、和及]|等(?!遗址|考古))|(?<=流域)|(?<=片区)|综合|治理|整治|全流域|幸福河湖|堤防|护岸|岸线|防洪|干流|河道|沿线|沿岸|两岸|(?:人工)?湿地|水环境|水生态|水系|水污染|水体|黑臭|生态|航道|航运|特?大桥|[调引补]水|[，。]"
    "|[一-鿿]{2,4}段(?=防洪|河道|堤防|[一-鿿]{0,2}治理|[一-鿿]{0,2}整治|生态|、)|等?[0-9两三四五六七八九十]+条"
    "|现代化灌区|灌区|清淤|拓[宽疏浚]|疏浚|[东西南北][侧岸]|滨水|风光带|景观带|区域(?:综合)?(?:改造|整治|提升|开发))"
)
_STREAM = Opened(
    "(?:[浦浜泾漕涌荡圳]|(?<![水山深排鸿壕地阴边臭岩])沟(?=[、和]|水系|小流域)|(?<![鱼水池山海荷渔])塘(?=[、和]|等黑臭|等河)|(?<![周氛范外包突合解内胸入重])围(?!绕)|(?<!渔)[港塘](?=拓[宽疏浚])|(?<![渔口])港(?=(?:、[一-鿿]{1,4}港)*(?:等[0-9一二三四五六七八九十]*条?)?(?:黑臭|水系|河道|水环境)))(?P<tail>)(?=拓[宽疏浚]|疏浚|清淤|河道|黑臭|达标加固|(?:水体)?(?:综合)?(?:整治|治理)(?![理体])|(?P<joined>[、等和及])|(?<=[浦浜泾漕])[，。；]|(?<=[大联堤]围)[，。；])"
)
_RESERVOIR = Opened(f"水(?P<tail>库)(?={words('of-reservoir')}|(?P<joined>(?!)))")
_SLOPE = Opened("[山岭](?P<side>[东西南北]{1,2}[麓坡])")
_PLAIN = Opened("(?<![煤油气化或城区态])(?:盆地|谷地|平原|经济带|都市圈|经济圈|城镇群)(?![区县新])")
_WATER_BEFORE, _WATER_BEHIND = (
    re.compile("[河江湖溪淀浦浜泾涌围沟塘][、和]$"),
    re.compile("[、和][一-鿿]{1,4}?(?:[河江湖溪浜泾涌围]|灌区|渠流域)"),
)
_LAKE = Opened(
    "(?:(?<![港海])湾(?=互花米草|红树林|海域|近岸|海洋牧场|岸线|生态修复|综合整治|综合治理|水环境|水产)|(?<![江五太两平人大各])湖)(?P<tail>流域(?!面积)|)(?:(?<=流域)|(?=综合治理|综合整治|生态修复|水生态|水环境|水质|水域|(?<=湾)[互红海近岸水]|退[垸圩渔田塘]|堤防|泵站|清淤|湿地|防洪|(?P<joined>、)))"
)
_AROUND = re.compile(
    f"环(?<![循连花光外内中一二三四五六小大].)(?:{_CHARACTER}){{1,3}}?[湖池海山]"
    "(?=[、，。；“]|生态|旅游|经济|绿色|流域|沿线|地区|周边|湿地|公路)"
)
_COUNT = r"(?:[一二三四五六七八九十\d]+[个大条座处家所批]?)?"
_COUNTED = r"(?<=[一-鿿])(?:[两三四五六七八九]|[0-9]{1,2})[个大条座处所]?"
_LIST_END = Opened(
    f"(?:等{_COUNT}|{_COUNTED}){words('listed-sort')}{{0,2}}{words('listed')}|(?:等{_COUNT})?(?:美丽|和美|未来|共富|数字|艺术|特色|示范)乡村|精品村(?!庄)"
)
_ITEM = re.compile(f"(?:{_CHARACTER}){{2,5}}")
_DIGITS = "零一二三四五六七八九十"
_NUMBER = re.compile(f"[{_DIGITS}]|[0-9]+")
_PART = re.compile("^[东西南北中][部侧翼线区片]|[区心带轴部线期类层级]$|[沿的了与及等]|城[东西南北]")
_WORD = re.compile("[一-鿿]{2,4}")
_STREETS, _STREET_SORTS = (*STREETS, "巷"), ("街区", "商圈")
_TOWNS = ("乡镇", "街道", "镇", "乡", "村")
_VILLAGES = ("村", "嘎查", "屯")
_SIGHTS = ("景区", "古镇", "湿地", "湖泊", "瀑布", "溶洞", "峡谷")
_BUILT = ("小镇", "古镇", "公园", "乐园")  # what is built, where the list is of sights
_ENOUGH = 2
_HILL_ENDS = ("山", "岭", "沟", "湾", "泉")
_LONGEST_LIST, _PAIR = 60, 2
_BEFORE_NAMES = "以自经由沿向从在至到为"


def features(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[tuple[int, int]]:
    """Hills, islands, bays … named right behind the division that they lie in: 甲县|乙丙湾|渔港."""
    for region in found:
        place = load_gazetteer().get(region.key) if region.key else None
        match = _FEATURE.match(text, region.end) if place and place.level in ("prefecture", "county") else None
        if match and _is_new(match[1], names):
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
                and text[max(0, begin - 1)] not in _DIGITS
                and _may_be_water(name)
                and (begin in ends or begins_a_name(text, begin))
            ):
                sure = not match["joined"] or _WATER_BEFORE.search(text, max(0, begin - 2), begin) or _WATER_BEHIND.match(text, match.end())
                new = _is_new(name, names) or _is_longer_river(name)
                if (new and (sure or size > 1)) or (sure and is_featured(name) and name[0] not in _BEFORE_NAMES):
                    yield begin, match.end("tail")
                    break


def _is_longer_river(name: str) -> bool:
    """Whether a river is named after a stream or a hill that has its own word already: 岑江|河, 老云山|河."""
    stem = name[:-1]
    if not name.endswith("河") or governor(stem, 0, len(stem)).end:
        return False
    return (stem.endswith("江") and len(stem) == _PAIR and is_plain(stem)) or (stem.endswith(_HILL_ENDS) and is_featured(stem))


def _may_be_water(name: str) -> bool:
    """Whether no table knows the name, but for counties, and nothing in it speaks against a place."""
    return not is_no_site(name) and all(place.level == "county" for place in load_gazetteer().named(name))


def lands(text: str, names: Names) -> Iterator[tuple[int, int]]:
    """Basins, valleys and plains that begin plainly: 在|克垣盆地."""
    for match in _PLAIN.finditer(text):
        for size in (2, 3):
            begin = match.start() - size
            crossed = text[max(0, begin - 1) : begin + 1] in names.words
            if begin >= 0 and not crossed and begins_a_name(text, begin) and _is_new(text[begin : match.start()], names):
                yield begin, match.end()
                break


def slopes(text: str, names: Names) -> Iterator[tuple[int, int]]:
    """The foot of hills that no table holds, by the side: 实施|云岑图山南麓|修复."""
    for match in _SLOPE.finditer(text):
        for size in (3, 2, 4, 1):
            begin = match.start() - size
            if begin >= 0 and begins_a_name(text, begin) and _is_new(text[begin : match.start("side")], names):
                yield begin, match.end()
                break


def around(text: str, names: Names) -> Iterator[tuple[int, int]]:
    """The land around a lake or hill that no table holds: 环|万岑湖|绿色发展区."""
    for match in _AROUND.finditer(text):
        begin, end = match.span()
        if text[begin - 1 : begin + 1] not in names.words and text[begin : begin + 2] not in names.words:
            yield begin, end


def listed(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[tuple[int, int]]:
    """The unknown items of a list that a word for places closes: 甲岛、乙城、丙丁等重点片区. One of them is known,
    or half of those behind the first are like names."""
    ends = {region.end for region in found}
    for close in _LIST_END.finditer(text):
        items = list(_items(text, close.start()))
        if close[0].endswith(_VILLAGES):  # 甲镇乙、丙镇丁等村
            items = [(max((end for end in ends if item[0] < end < item[1]), default=item[0]), item[1]) for item in items]
        if close[0].endswith(_STREET_SORTS) and text.endswith(_STREETS, 0, close.start()):  # 甲路、乙街等街区 are streets
            continue
        known = [end in ends for _, end in items]
        told, new = _new_items(text, items, known, close[0], names)
        streets = sum(text.endswith(_STREETS, 0, end) for _, end in items[1:])
        if items and (any(known) or 2 * (sum(new) + streets) >= len(new)):
            yield from (item for item, is_known, is_new in zip(items[1:], known[1:], new, strict=True) if is_new and not is_known)
            begin = max((region.end for region in found if items[0][0] < region.end <= items[0][1]), default=items[0][0])
            first = any(new) or streets or (len(items) == 1 and close[0].endswith(_TOWNS) and _NUMBER.search(close[0]))  # 甲乙等7个村
            yield from _first(text, begin, items[0][1], names, told) if first and not known[0] else ()


def _new_items(text: str, items: Sequence[Span], known: Sequence[bool], close: str, names: Names) -> tuple[bool, list[bool]]:
    """Whether the list that `close` ends tells that each item is a name, and which of those behind the first are names of places that none
    knows."""
    stretches = [text[begin:end] for begin, end in items[1:]]
    new = [_is_new(item, names) for item in stretches]
    told = _counts(close, len(items)) and (any(known) or any(new) or close.endswith(_TOWNS))
    any_word = told or (close.endswith(_SIGHTS) and sum(known) >= _ENOUGH and len(known) - sum(known) == 1)
    return told, [
        (is_new or (any_word and _may_be_item(item)) or (close.endswith("村") and _is_village(item))) and not _is_built(item, close)
        for item, is_new in zip(stretches, new, strict=True)
    ]


def _is_built(item: str, close: str) -> bool:
    """Whether an item is a street or a house, or built for visitors where `close` does not say that the list is of such."""
    return item.endswith(_STREETS) or is_mall(item) or (item.endswith(_BUILT) and not close.endswith(_BUILT))


def _counts(close: str, items: int) -> bool:
    """Whether the words that close a list say how many items it has (甲、乙、丙3个乡镇), three at least: then each is a name."""
    number = _NUMBER.search(close)
    return number is not None and items > 2 and items == (int(number[0]) if number[0].isdecimal() else _DIGITS.index(number[0]))


def _may_be_item(name: str) -> bool:
    return _WORD.fullmatch(name) is not None and not (is_generic(name) or _PART.search(name))


def _is_village(name: str) -> bool:
    return name.endswith(_VILLAGES) and not (name.endswith("度假村") or name in common_words() or is_generic(name) or is_no_site(name))


def _first(text: str, begin: int, end: int, names: Names, told: bool) -> Iterator[tuple[int, int]]:
    """The unknown places in the first item of a list, which may be two with a dash between them, behind the verb that governs the list."""
    begin = governor(text, begin, end).end
    if text.endswith(_BUILT, begin, end) or is_mall(text[begin:end]):
        return
    begin += text[begin] in _BEFORE_NAMES
    for part in re.finditer("[^—–-]+", text[begin:end]):
        start = begin + part.start()
        if told and part[0][:2] in common_words() and part[0][1] != "家" and _may_be_item(part[0][2:]):  # 覆盖|甲乙、丙丁 … 7个乡镇
            yield start + 2, start + len(part[0])
        elif _is_new(part[0], names) or (told and _may_be_item(part[0])) or _is_village(part[0]):
            yield start, start + len(part[0])


def _items(text: str, end: int) -> Iterator[tuple[int, int]]:
    """The items of the list that ends at `end`, the last one first to be cut; the first one holds what stands before the list too."""
    begin = max((text.rfind(mark, max(0, end - _LONGEST_LIST), end) for mark in "，。；：（"), default=-1) + 1
    start = max(begin, end - _LONGEST_LIST)
    for part in re.finditer("[^、]+", text[start:end]):
        yield start + part.start(), start + part.end()


def _is_new(name: str, names: Names) -> bool:
    plain = _ITEM.fullmatch(name) and name not in common_words() and name not in names.words
    return bool(plain) and leading_name(name) == len(name)
