"""Groups told by rows of characters that stand for provinces and cities (青甘宁, 绥哈大齐, 京沈两地), or by one with its side (渝东)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.language.openings import Opened
from extractors.regions.known.context import characters, words
from extractors.regions.known.names import Names
from extractors.regions.known.own_groups import is_by_line, own_groups
from ontology.region_groups import read_group

_SIGNS = characters("province-signs") + characters("city-signs")
_MAINLAND = re.sub("[港澳台]", "", characters("province-signs"))
_ROW = re.compile(
    f"[{_SIGNS}](?:[{_SIGNS}]{{2,7}}(?:{words('grouped')}|(?=(?:[、和][{_SIGNS}]{{3,8}}){{0,4}}{words('shared')}))"
    f"|[{_SIGNS}]特别合作区"
    f"|(?<=[{_MAINLAND}])[{_MAINLAND}](?:毗邻|交界|接壤|边界)(?:地区|地带|区域)(?![性合协]))"
)
_DIRECTION = re.compile(
    f"[{characters('direction-signs')}](?:东北|西北|东南|西南|中南|[东西南北]|中(?=[、，。；和与及地]|部|治旱|旱|引水|高质量|城市|城镇|都市|经济|国际|专业|革命老区|生态|丘陵|盆地|崛起|旅游))部?(?:地区|山区|(?:革命)?老区(?![域城改])|新城(?![镇区乡])"
    f"|{words('grouped')})?(?!{words('body')})"
)
_PROVINCE_ROW = Opened(f"(?<![{_SIGNS}至—])[{_MAINLAND}]{{3,6}}(?![{_SIGNS}—])")
_PAIR = re.compile(f"两[地省市](?<=[{_SIGNS}]{{2}}..)(?<![{_SIGNS}]{{3}}..)")
_QUOTED_ROW = Opened(
    "“(?P<row>[一-鿿](?:[—–-]+[一-鿿]){1,4})”(?=(?:[、和与]?“[一-鿿—–-]{3,9}”){0,9}(?:区域|地区|城市群|都市圈|城镇群|经济[带区圈]))"
)
_FEWEST = 3
_INTERNATIONAL = "国际"  # 浙中|国际


def is_sign(text: str) -> bool:
    """Whether the text is a row of signs for provinces and cities (京沈), not a place."""
    return all(character in _SIGNS for character in text)


def sign_rows(text: str, names: Names, province: str | None) -> Iterator[tuple[int, int]]:
    """The groups that are so named; `province` is the plan's own."""
    yield from _groups(text, names)
    yield from _pairs(text, names, province)
    yield from _province_rows(text, names, province)
    yield from own_groups(text, names, province)
    yield from (match.span("row") for match in _QUOTED_ROW.finditer(text))


def _groups(text: str, names: Names) -> Iterator[tuple[int, int]]:
    for pattern in (_ROW, _DIRECTION):
        for match in pattern.finditer(text):
            begin, end = _begin_of_row(text, match.start(), names), match.end()
            crossed = text[end - 1 : end + 1] in names.words and not text.startswith(_INTERNATIONAL, end)
            if begin is not None and not crossed:
                yield begin, end


def _begin_of_row(text: str, begin: int, names: Names) -> int | None:
    """Where a row begins whose first sign may be the end of the word before it (建成|川渝陕); None where a word runs on into it (和|川)."""
    if text[max(0, begin - 1) : begin + 1] not in names.words:
        return begin
    rest = text[begin + 1 : begin + 4]
    return begin + 1 if len(rest) == _FEWEST and is_sign(rest) else None


def _pairs(text: str, names: Names, province: str | None) -> Iterator[tuple[int, int]]:
    """Two characters that stand for places, before the word for two of them: 京沈两地."""
    for match in _PAIR.finditer(text):
        begin, end = match.start() - 2, match.start()
        if text[begin - 1 : begin + 1] not in names.words and read_group(text[begin : end + 2], province):
            yield begin, end


def _province_rows(text: str, names: Names, province: str | None) -> Iterator[tuple[int, int]]:
    """Rows of three and more characters that all stand for provinces (青甘宁); no lines so named."""
    for match in _PROVINCE_ROW.finditer(text):
        begin, end = match.span()
        cut = text[max(0, begin - 1) : begin + 1] in names.words or text[end - 1 : end + 1] in names.words
        known = cut or match.group() in names.texts or is_by_line(text, end)
        if not known and read_group(match.group(), province):
            yield begin, end
