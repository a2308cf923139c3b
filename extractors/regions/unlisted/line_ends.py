"""Ends of lines and of stretches of road that no list holds: 锡林浩特至|太子城|快速铁路, 省道215线|甲乙|至|丙丁|段, |甲乙|（宁甘界）至 …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from extractors.findings import RegionFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.projects.words.lexicon import common_words, is_generic
from extractors.regions.known.context import STREETS, characters, name_character, words
from extractors.regions.known.names import Names
from extractors.regions.unlisted.plain_names import is_mere_sign
from ontology.gazetteer import load_gazetteer

_CHARACTER = name_character()
_JOINT = "(?:至|到|—+|–|-+|～|~)"
_TO = rf"(?:市|县|区|旗|[东西南北]?(?:站|互通|枢纽(?:互通)?|收费站)?)?{_JOINT}"
_RIGHT_END = re.compile(
    f"{_TO}((?:{_CHARACTER}){{2,6}}?)(?={words('line-end')}|{_TO}[一-鿿]|建成|开工|动工|通车|贯通|机场|[0-9两三四五六七八九十]+[个条]|[等、，。；）（改扩]|$)"
)
_LEFT_END = re.compile(rf"(?:^|[、，。；：（A-Z\d+号线和与及]|{words('line-start')})((?:{_CHARACTER}){{2,6}}?){_TO}$")
_LINE_BEFORE = re.compile("[一-鿿]{2,4}?(?:高速(?:公路|铁路)?|高铁|铁路|公路|客专|城际|通道)(?=[一-鿿]{2})")
_LINE = re.compile(rf"{words('line-end')}|[GS]\d{{2,4}}")
_BRACKET = re.compile(f"[市县区旗]?（((?:{_CHARACTER}){{2,5}})(?<![界境])）(?={_TO}[一-鿿]|{words('line-end')}|等|段)")
_STRETCH = Opened(
    rf"(?:[国省县乡]道|[GSXY])\d{{1,4}}线?(?P<first>[一-鿿]{{2,8}}?)(?:（(?P<within>[一-鿿]{{2,6}})(?<![界境])）)?{_JOINT}(?P<last>(?:{_CHARACTER}|不){{2,6}}?)"
    "(?=段|[一二三四]级|公路|高速|改[扩建造]|[、，。；和及等（])"
)
_METRO_STRETCH = Opened(
    f"号线(?:[一二三四]期|支线|延[长伸]线?)?(?P<first>(?:{_CHARACTER}){{2,5}}?)站?{_JOINT}(?P<last>(?:{_CHARACTER}){{2,5}}?)站?(?=段|区间|建成|开通|通车)"
)
_OF_A_LINE = Opened(
    f"(?:高铁|铁路|高速|高速公路|干流|大堤|(?<=[一-鿿])[河江溪](?![流道]))(?:（[^（）]{{1,6}}）)?(?P<first>(?:{_CHARACTER}){{2,4}}?){_JOINT}(?P<last>(?:{_CHARACTER}){{2,5}}?)"
    "段(?![落时])"
)
_BORDER = Opened(f"（[{characters('province-signs')}]{{2}}(?:省?界|交界)）")
_BEFORE_BORDER = re.compile(f"(?:^|(?P<joint>{_JOINT})|[、，。；：（）和与及])(?P<name>(?:(?![至到])[一-鿿]){{2,10}})$")
_NO_END = re.compile("[路街线桥段道站港]$|^(?:源头|入海|上游|中游|下游|收费)|[出入]口$|互通|立交|枢纽|县城|市区|城区|机场")
_CLAUSE_END, _CLAUSE = re.compile("[，。；]"), 120
_CLASS_ROAD = re.compile("[市县区旗]?[一二三四]级公路")  # no two provinces' road: 贵台至防城|二级公路
_ROADS = (*STREETS, "线")
_REACH = 12  # how far before a place the words of its line may stand


def line_ends(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[tuple[int, int]]:
    """The other end of a line that runs from or to a known place: 锡林浩特至[太子城]快速铁路, G1817[巴彦呼都格]—巴彦浩特; where in a
    place it ends: 华池（[甲乙梁]）至庆城高速公路."""
    for region in found:
        stop = _clause_end(text, region.end)
        bracket = _BRACKET.match(text, region.end)
        if bracket and bracket[1] not in names.words and not is_generic(bracket[1]) and _LINE.search(text, bracket.end(), stop):
            yield bracket.span(1)
        start = max(0, region.begin - _REACH)
        right = _RIGHT_END.match(text, region.end)
        if right and _may_be_right_end(right[1], region, names) and _LINE.search(text, start, stop):
            yield right.span(1)
        left = _LEFT_END.search(text, start, region.begin)
        if left is None or (is_mere_sign(left[1]) and not _CLASS_ROAD.match(text, region.end)):
            continue
        begin = _behind_line(left)
        if not _is_other_word(text[begin : left.end(1)], region, names) and _LINE.search(text, region.end, stop):
            yield begin, left.end(1)


def _may_be_right_end(name: str, region: RegionFound, names: Names) -> bool:
    """Whether a line from `region` may end with what is called `name`."""
    return not (is_mere_sign(name) or name.endswith(_ROADS) or _is_other_word(name, region, names))


def _is_other_word(name: str, region: RegionFound, names: Names) -> bool:
    """Whether `name` is a word, and no place near `region` is called so."""
    return name in names.words and not _is_near(name, region)


def of_stretches(text: str) -> Iterator[Span]:
    """Both ends of the stretch of a numbered road, a named line or a river, and the place at which a road leaves the province."""
    for match in chain(_STRETCH.finditer(text), _METRO_STRETCH.finditer(text)):
        yield from (match.span(end) for end in ("first", "within", "last") if _may_end(match.groupdict().get(end) or ""))
    for match in _OF_A_LINE.finditer(text):
        yield from (match.span(end) for end in ("first", "last") if match[end] not in common_words() and _may_end(match[end]))
    for match in _BORDER.finditer(text):
        before = _BEFORE_BORDER.search(text, max(0, match.start() - _REACH), match.start())
        while before:
            start = before.start("name") if before["joint"] else governor(text, before.start("name"), before.end()).end
            if _may_end(text[start : before.end()]):
                yield start, before.end()
            joint = before.start("joint")
            before = _BEFORE_BORDER.search(text, max(0, joint - _REACH), joint) if joint > 0 else None


def _may_end(name: str) -> bool:
    """Whether a road may run from or to a place of this name."""
    plain = 2 <= len(name) <= 6 and not (is_generic(name) or is_mere_sign(name) or _NO_END.search(name))
    return plain and governor(name, 0, len(name)).end == 0


def _is_near(name: str, region: RegionFound) -> bool:
    """Whether a county is so called that lies in the province of `region`, which the line runs from: 泸定至|石棉|高速."""
    gazetteer = load_gazetteer()
    home = gazetteer.province_of(region.key) if region.key else None
    return home is not None and any(place.level == "county" and gazetteer.within(place.key, home) for place in gazetteer.named(name))


def _behind_line(left: re.Match[str]) -> int:
    """Where the end of a line begins whose own name stands before it: 甲乙高速|丙丁 至 …"""
    line = _LINE_BEFORE.match(left[1])
    return left.start(1) + line.end() if line else left.start(1)


def _clause_end(text: str, position: int) -> int:
    end = _CLAUSE_END.search(text, position, position + _CLAUSE)
    return end.start() if end else min(len(text), position + _CLAUSE)
