"""Regions told by how names are built: rows of abbreviations, ends of lines, towns, cities abroad, rivers and lakes by their number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from extractors.findings import RegionFound
from extractors.language.openings import Opened
from extractors.projects.words.lexicon import common_words, is_generic, leading_name
from extractors.regions.extending import known
from extractors.regions.known.context import FACILITY, STREETS, name_character, words
from extractors.regions.known.names import Names, load_names
from extractors.regions.known.scan import is_street, titles
from extractors.regions.known.sign_rows import sign_rows
from extractors.regions.known.town_names import short_town_in, town_in
from extractors.regions.unlisted.alike import alike
from extractors.regions.unlisted.items import counted_ahead, listed
from extractors.regions.unlisted.lands import features, lands, slopes, waters
from extractors.regions.unlisted.line_ends import line_ends, of_stretches
from extractors.regions.unlisted.namesakes import namesakes
from extractors.regions.unlisted.placed import placed
from extractors.regions.unlisted.plain_names import begins_a_name
from extractors.regions.unlisted.quarters import quarters
from extractors.regions.unlisted.shapes import shapes
from extractors.regions.unlisted.towns import unlisted_towns
from ontology.gazetteer import Place, load_gazetteer

_CHARACTER = name_character()
_TOWN = re.compile(
    f"(?!{words('no-town')})(?:[上下前后](?![辖属报述设任半一二三四五六七八九十]))?(?:{_CHARACTER}){{1,4}}?[上下]?{words('town')}"
)
_VILLAGE = re.compile(f"[、和与及](?P<name>(?:(?:{_CHARACTER}){{2,4}}?[上下]?|{_CHARACTER}[上下])村)(?![级民庄镇集改居屯落社])")
_OWN_PART = Opened(words("own-part"))
_NATURE = Opened("(?<![第一二两三四五六七八九])(?:[一二两三四五六七八九][河山湖江海岸库水渠淖泽漠洲泉]){2,6}(?![一二两三四五六七八九])")
_ABROAD = re.compile(
    f"(?!友好|姊妹)(?:{_CHARACTER}|[上下中点])(?:{_CHARACTER}|[中点]){{1,4}}?(?:(?<!城)市(?![场民值])|大区|州(?!际)|(?<!全)省|府)"
)
_COUNTY_SITE = Opened("(?:国际|支线|通用|通勤)?机场|抽水蓄能|水电站|核电(?!厂?设备|装备|产业)")
_REGIMENT = Opened("(?:[0-9]{1,3}|[一二三四五六七八九十百零]{2,6})团(?=[、，。；至—–）场]|段|镇|等|和)")
_TO = frozenset("至到—–-~")
_AIDED = re.compile("(?:支援|援建|援助|对口)$")
_CORPS_PROVINCE = "650000"
_FEATURES, _SHORT = frozenset("堡河江湖山岛湾岭池沟坝寨溪塘泉峡洞塔寺庙路街桥滩梁塬"), 2


def new_names(text: str, found: Sequence[RegionFound], names: Names, province: str | None = None) -> list[RegionFound]:
    """Regions that no list holds: groups of abbreviations, ends of lines, towns behind their county. `province` is the plan's own."""
    taken = bytearray(len(text) + 1)
    for begin, end in (*((region.begin, region.end) for region in found), *titles(text)):
        taken[begin:end] = b"\1" * (end - begin)
    new: list[RegionFound] = []
    unkeyed = ((*span, None) for span in _unlisted(text, found, names, province))
    shaped = ((*span, None) for span in shapes(text, found, names))
    for begin, end, key in chain(unkeyed, _towns(text, found, names), _own_sites(text, province), shaped):
        if not any(taken[begin:end]):
            new.append(_at_home(text, known(text, begin, end, key), province))
            taken[begin:end] = b"\1" * (end - begin)
    return new


def _at_home(text: str, region: RegionFound, province: str | None) -> RegionFound:
    """The region, which is not the county elsewhere that has the name of a place that no list holds (海口|永兴|机场), but for the end of a
    line, which may lie there, and whom the plan's place aids (支援|莎车机场)."""
    if text[region.end : region.end + 1] in _TO or text[region.begin - 1 : region.begin] in _TO or _AIDED.search(text, 0, region.begin):
        return region
    gazetteer = load_gazetteer()
    place = gazetteer.get(region.key) if region.key and province else None
    if place is None or place.level != "county" or region.name == place.label or gazetteer.within(place.key, province or ""):
        return region
    own = [each.key for each in gazetteer.named(region.name) if gazetteer.within(each.key, province or "")]
    return replace(region, key=own[0] if len(own) == 1 else None)


def _unlisted(text: str, found: Sequence[RegionFound], names: Names, province: str | None) -> Iterator[tuple[int, int]]:
    """All that may be a region which no list holds, the surer ones first."""
    yield from sign_rows(text, names, province)
    yield from (match.span() for match in _NATURE.finditer(text))
    yield from _abroad(text, found)
    yield from _own_parts(text, province)
    yield from (match.span() for match in _REGIMENT.finditer(text) if province == _CORPS_PROVINCE)
    yield from line_ends(text, found, names)
    yield from of_stretches(text)
    yield from features(text, found, names)
    yield from waters(text, found, names)
    yield from lands(text, names)
    yield from slopes(text, names)
    yield from unlisted_towns(text, found)
    yield from quarters(text, names)
    yield from listed(text, found, names)
    yield from counted_ahead(text)
    yield from namesakes(text)
    yield from placed(text, found, names)
    yield from alike(text, found, names)


def _abroad(text: str, found: Sequence[RegionFound]) -> Iterator[tuple[int, int]]:
    """Cities and provinces abroad, named right behind their country: 泰国|黎逸市."""
    for region in found:
        place = load_gazetteer().get(region.key) if region.key else None
        match = _ABROAD.match(text, region.end) if place and place.kind == "country" else None
        if match:
            yield match.span()


def _own_parts(text: str, province: str | None) -> Iterator[tuple[int, int]]:
    """Parts of the plan's own province that are named by their side alone (北部山区)."""
    return (match.span() for match in _OWN_PART.finditer(text)) if province else iter(())


def _own_sites(text: str, province: str | None) -> Iterator[tuple[int, int, str | None]]:
    """Counties of the plan's own province whose short name is a common word, before what is named after its county alone: 共和|机场."""
    for site in _COUNTY_SITE.finditer(text) if province else ():
        begin = site.start() - 2
        own = [place for place in load_gazetteer().named(text[max(0, begin) : site.start()]) if place.level == "county"]
        own = [place for place in own if load_gazetteer().within(place.key, province or "")]
        if own and begins_a_name(text, begin):
            yield begin, site.start(), own[0].key if len(own) == 1 else None


def _towns(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[tuple[int, int, str | None]]:
    """Towns and villages named right behind the county that they lie in, with their keys where the county is known to have them."""
    for region in found:
        match = _TOWN.match(text, region.end)
        if match and text[region.end : region.end + 2] not in names.words:
            yield *match.span(), town_in(region.key, match[0]) if region.key else None
        else:
            yield from _short_towns(text, region)
        while match := _VILLAGE.match(text, match.end()) if match and match[0].endswith("村") else None:
            yield *match.span("name"), None


def _short_towns(text: str, region: RegionFound) -> Iterator[tuple[int, int, str | None]]:
    """Towns by short names right behind the county or city that they lie in, as a list too: 漳浦|六鳌、古雷|二期."""
    place = load_gazetteer().get(region.key) if region.key else None
    if place is None or place.level not in ("prefecture", "county"):
        return
    begin, listed = region.end, True
    while listed:
        size, key = short_town_in(place, text, begin)
        end = begin + size
        if not size or not _is_whole_town(text, begin, end, place):
            return
        yield begin, end, key
        begin, listed = end + 1, text.startswith("、", end)


def _is_whole_town(text: str, begin: int, end: int, outer: Place) -> bool:
    """Whether a town's short name that stands here is no part of a street's, a lake's … or of a word; one that is a common word itself, or
    in a city begins with one, stands before what a town has (长沙|黄花|机场) or another of its county."""
    name, words = text[begin:end], common_words()
    if (
        name.endswith(STREETS)
        or is_street(text, end)
        or text[end : end + 1] in _FEATURES
        or text[end - 1 : end + 1] in words
        or is_generic(name)
    ):
        return False
    common = name in words or name in load_names().words or (outer.level == "prefecture" and leading_name(name) < _SHORT)
    listed = outer.level == "county" and text.startswith("、", end) and short_town_in(outer, text, end + 1)[0] > 0
    return not common or listed or FACILITY.match(text, end) is not None
