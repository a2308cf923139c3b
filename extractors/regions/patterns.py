"""Regions told by how names are built: 乌海及周边地区, 内蒙古东部, 黄河上游, rows of abbreviations, ends of lines, towns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.findings import RegionFound
from extractors.projects.lexicon import common_words
from extractors.regions.context import characters, words
from extractors.regions.names import Names, load_names
from extractors.regions.town_names import town_in
from extractors.regions.unlisted import features, listed
from ontology.gazetteer import Place, load_gazetteer
from ontology.region_groups import letters_of_cities, read_group

_LAND_TAIL = re.compile(words("around", "part", "grouped", "area"))
_WATER_TAIL = re.compile(words("around", "stream", "grouped"))
_GROUPED, _DASH = re.compile(words("grouped")), re.compile(r"[—–\-]+")
_WATERS = ("river", "lake", "reservoir", "canal")

_CITY_SIGNS = frozenset(characters("city-signs"))
_SIGNS = characters("province-signs") + characters("city-signs")
_ROW = re.compile(f"[{_SIGNS}]{{3,8}}(?:{words('grouped')}|(?={words('shared')}))")
_DIRECTION = re.compile(f"[{characters('direction-signs')}](?:东北|西北|东南|西南|中南|[东西南北])部?(?:地区|山区)?")

_TO = r"(?:市|县|区|旗|站)?(?:至|到|—+|–|-+|～|~)"
_CHARACTER = f"(?![{characters('not-in-names')}])[一-鿿]"
_RIGHT_END = re.compile(f"{_TO}((?:{_CHARACTER}){{2,6}}?)(?={words('line-end')}|{_TO}[一-鿿]|[等、，。；）（改扩]|$)")
_LEFT_END = re.compile(rf"(?:^|[、，。；：（A-Z\d+号]|{words('line-start')})((?:{_CHARACTER}){{2,6}}?){_TO}$")
_LINE = re.compile(rf"{words('line-end')}|[GS]\d{{2,4}}")
_TOWN = re.compile(f"(?!{words('no-town')})(?:{_CHARACTER}){{1,4}}?{words('town')}")
_OWN_PART = re.compile(words("own-part"))
_PAIR = re.compile(f"(?<![{_SIGNS}])[{_SIGNS}]{{2}}(?=两[地省市])")
_JOINTLY = re.compile("协同|合作|联动|一体|同城|共建|毗邻|[两三四五六七八]市")
_BY_LINE = re.compile(f"[^，。；、]{{0,6}}?(?:{words('line')}|航空|机场)")
_CLAUSE_END, _CLAUSE = re.compile("[，。；]"), 120
_REACH = 12  # how far before a place the words of its line may stand


def extend(text: str, found: Sequence[RegionFound]) -> list[RegionFound]:
    """`found` with the words that belong to a region behind its name: 及周边地区, 东部, 城市群, 上游 …"""
    extended: list[RegionFound] = []
    for region in found:
        if extended and region.begin < extended[-1].end:
            continue
        place = load_gazetteer().get(region.key) if region.key else None
        if place and _is_row_of_cities(place, region.name):
            region = _widened(text, region)
        tail = (_WATER_TAIL if place and place.kind in _WATERS else _LAND_TAIL).match(text, region.end)
        if tail is None:
            extended.append(region)
        elif tail[0] == "地区":
            extended.append(_known(text, region.begin, tail.end(), region.key))
        else:
            joined = _GROUPED.fullmatch(tail[0]) and extended and _DASH.fullmatch(text, extended[-1].end, region.begin)
            extended.append(_known(text, extended.pop().begin if joined else region.begin, tail.end()))
    return extended


def _is_row_of_cities(place: Place, name: str) -> bool:
    return len(name) > 2 and is_sign(name) and any(not member.endswith("0000") for member in place.members)


def _widened(text: str, group: RegionFound) -> RegionFound:
    """A group of cities' signs (哈大齐) with the further sign beside it (绥哈大齐)."""
    begin, end = group.begin, group.end
    if _is_sign_apart(text, begin - 1, text[begin - 2 : begin]):
        begin -= 1
    elif _is_sign_apart(text, end, text[end : end + 2]):
        end += 1
    return group if (begin, end) == (group.begin, group.end) else _known(text, begin, end)


def _is_sign_apart(text: str, at: int, pair: str) -> bool:
    """Whether text[at] is a city's sign, and `pair`, which it makes with the character beyond, neither a word nor a place."""
    names = load_names()
    known = pair in names.words or pair in names.texts or pair in common_words()
    return at >= 0 and text[at : at + 1] in _CITY_SIGNS and not known


def new_names(text: str, found: Sequence[RegionFound], names: Names, province: str | None = None) -> list[RegionFound]:
    """Regions that no list holds: groups of abbreviations, ends of lines, towns behind their county. `province` is the plan's own."""
    taken = bytearray(len(text) + 1)
    for region in found:
        taken[region.begin : region.end] = b"\1" * (region.end - region.begin)
    new: list[RegionFound] = []
    spans = (
        *_groups(text, names),
        *_pairs(text, names, province),
        *_own_groups(text, names, province),
        *_own_parts(text, province),
        *_line_ends(text, found, names),
        *features(text, found, names),
        *listed(text, found, names),
    )
    for begin, end, key in (*((*span, None) for span in spans), *_towns(text, found, names)):
        if not any(taken[begin:end]):
            new.append(_known(text, begin, end, key))
            taken[begin:end] = b"\1" * (end - begin)
    return new


def _known(text: str, begin: int, end: int, key: str | None = None) -> RegionFound:
    """text[begin:end] as a region, with the key of the one place that is so named, else `key`."""
    places = load_gazetteer().named(text[begin:end])
    return RegionFound(begin, end, text[begin:end], places[0].key if len(places) == 1 else key)


def _groups(text: str, names: Names) -> Iterator[tuple[int, int]]:
    for pattern in (_ROW, _DIRECTION):
        for match in pattern.finditer(text):
            begin, end = match.span()
            if text[end - 1 : end + 1] not in names.words and text[max(0, begin - 1) : begin + 1] not in names.words:
                yield begin, end


def _pairs(text: str, names: Names, province: str | None) -> Iterator[tuple[int, int]]:
    """Two characters that stand for places, before the word for two of them: 京沈两地."""
    for match in _PAIR.finditer(text):
        begin, end = match.span()
        if text[begin - 1 : begin + 1] not in names.words and read_group(text[begin : end + 2], province):
            yield begin, end


def _own_groups(text: str, names: Names, province: str | None) -> Iterator[tuple[int, int]]:
    """Rows of three and more characters that all stand for cities of the plan's own province (福厦泉, 绥哈大齐), or before a word for
    what groups do, two of them at least (包鄂榆协同); no lines so named."""
    if province is None:
        return
    own = letters_of_cities(province)
    for match in _own_row(province).finditer(text):
        begin, end = match.span()
        enough = sum(letter in own for letter in match.group()) == end - begin or _JOINTLY.match(text, end)
        line = _BY_LINE.match(text, end) or text[end - 1 : end + 1] in names.words
        if enough and not line and read_group(match.group(), province):
            yield begin, end


def _own_parts(text: str, province: str | None) -> Iterator[tuple[int, int]]:
    """Parts of the plan's own province that are named by their side alone (北部山区)."""
    return (match.span() for match in _OWN_PART.finditer(text)) if province else iter(())


@cache
def _own_row(province: str) -> re.Pattern[str]:
    own = "".join(sorted(letters_of_cities(province)))
    return re.compile(f"(?=[{own}{_SIGNS}])(?:[{own}]{{3,8}}|(?=[{_SIGNS}]?[{own}][{_SIGNS}]?[{own}])[{own}{_SIGNS}]{{3,8}})")


def _line_ends(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[tuple[int, int]]:
    """The other end of a line that runs from or to a known place: 锡林浩特至[太子城]快速铁路, G1817[巴彦呼都格]—巴彦浩特."""
    for region in found:
        stop = _clause_end(text, region.end)
        right = _RIGHT_END.match(text, region.end)
        if right and not (right[1] in names.words or is_sign(right[1])) and _LINE.search(text, max(0, region.begin - _REACH), stop):
            yield right.span(1)
        start = max(0, region.begin - _REACH)
        left = _LEFT_END.search(text, start, region.begin)
        if left and not (left[1] in names.words or is_sign(left[1])) and _LINE.search(text, region.end, stop):
            yield left.span(1)


def is_sign(text: str) -> bool:
    """Whether the text is a row of signs for provinces and cities (京沈), not a place."""
    return all(character in _SIGNS for character in text)


def _towns(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[tuple[int, int, str | None]]:
    """Towns and villages named right behind the county that they lie in, with their keys where the county is known to have them."""
    for region in found:
        match = _TOWN.match(text, region.end)
        if match and text[region.end : region.end + 2] not in names.words:
            yield *match.span(), town_in(region.key, match[0]) if region.key else None


def _clause_end(text: str, position: int) -> int:
    end = _CLAUSE_END.search(text, position, position + _CLAUSE)
    return end.start() if end else min(len(text), position + _CLAUSE)
