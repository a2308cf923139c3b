"""Hills, waters and villages that are named after a place, and villages whose names end like a town's: 坪山|河|流域, 、岑|棠下|、."""

from __future__ import annotations

import re

from extractors.findings import RegionFound
from extractors.language.phrases import Span
from extractors.projects.words.lexicon import common_words
from extractors.regions.known.context import RESERVOIRS, words
from extractors.regions.known.names import load_names
from extractors.regions.known.scan import is_street
from extractors.regions.unlisted.plain_names import is_plain
from ontology.gazetteer import Place

_FEATURE = re.compile(
    "(?:[大新塘]河|[河江湖山岛湾岭])(?=[、，。；（和与及等]|流域|综合|治理|整治|旅游|景区|防洪|两岸|沿岸|以[东西南北](?![来往])|畔|河道|干流|遗址|引水|供水|补水|生态|湿地|公园|[绿碧]道|特?大?桥|[上中下]游|污水|水质|截污|清淤|疏浚|排涝|堤防|护岸|除险|幸福河湖|全流域|水利枢纽|水系|沿线|[一-鿿]{2}段(?=防洪|堤防|河道|治理|整治|年内|完成|[、，。]))|谷(?=[、，。；]|滑雪|漂流|旅游|景区|度假)|半岛|湾(?=[东西南北]岸)|[湾岛](?=规划|建设|开发|片区|板块|国际|度假|海域|坚持)"
)
_STREAM = re.compile(
    "[港涌浜塘溪](?:(?=(?:、[一-鿿]{1,4}[河江溪港涌浜塘湖]){0,9}(?:等[0-9一二三四五六七八九十]*[条个]?)?(?:主要|重点)?"
    "(?:河道|河流|断面|排口|水系|黑臭|水体|水质|水环境|两岸|拓浚|综合整治))"
    "|(?=[、和][一-鿿]{1,4}?[河江溪涌浜塘荡湖](?:[、，。；]|等|综合|整治|治理|$)))"
)
_SIGN = re.compile(f"[河湖山岛岭荡漾](?!{words('behind-shape')})(?![区体水林地脚村庄段面片道屿大路隧桥式滨]|[一-鿿]{{1,3}}村)")
_RESERVOIR = re.compile(f"水库(?={RESERVOIRS}{words('of-reservoir')})")
_VILLAGE = re.compile("村(?=[、，。；和与及等治污改安的（]|农村|村|基础|项目)")
_SMALL_RIVERS = ("河", "塘河", "港", "涌", "溪")  # which may be named after larger waters, hills and sights
_HILLS_AND_SIGHTS = ("mountain", "range", "site")
_WATERS = ("river", "basin", "lake", "reservoir", "canal")
_NO_BEGIN = "东西南北中大小古老新好以自经由沿向从在至到为赴原住驻访往来去进入出前后内外"  # what stands before names and begins none
_PAIR = 2


def named_after(text: str, region: RegionFound, place: Place | None) -> Span:
    """Where the longer name stands that `region`, which is `place`, is a part of; its own span where there is none."""
    if _is_end_of_item(text, region, place):
        return region.begin - 1, region.end
    match = _feature(text, region, place)
    division = place if place is not None and place.level is not None else None
    if match is None and not (division and is_in_full(division, region.name)):
        match = _RESERVOIR.match(text, region.end)
    if match is None and place and not (division and region.name == division.label):
        match = _VILLAGE.match(text, region.end)
    return region.begin, match.end() if match else region.end


def is_in_full(place: Place, name: str) -> bool:
    """Whether the name has the word for the place's kind; that of a town may have become another since the table was made."""
    return name == place.label or (place.kind == "town" and name not in place.alt_labels)


def _feature(text: str, region: RegionFound, place: Place | None) -> re.Match[str] | None:
    """The sign of a hill or a water that is named after the place, where it is spoken of as one: 马峦|山|、燕子湖; a smaller river may be
    named after a large one's words, a hill or a sight: 西江|河|流域, 云居山|河, 夏塔|河."""
    short = place is None or (_is_division(place) and region.name != place.label)
    above = place is not None and (place.kind in _HILLS_AND_SIGHTS or (place.kind in _WATERS and region.name.endswith("江")))
    if not (short or (above and text.startswith(_SMALL_RIVERS, region.end))):
        return None
    match = _FEATURE.match(text, region.end) or _STREAM.match(text, region.end)
    return match or (_of_a_town(text, region.end) if place and place.kind == "town" else None)


def _of_a_town(text: str, end: int) -> re.Match[str] | None:
    """The sign of a hill or a water behind a town's name, which begins no word and whose name goes on no further: 岑汀|山|郊野公园."""
    sign, pair = _SIGN.match(text, end), text[end : end + _PAIR]
    return None if sign is None or _is_word(pair) or is_street(text, sign.end()) else sign


def _is_end_of_item(text: str, region: RegionFound, place: Place | None) -> bool:
    """Whether an item of a list ends with a town's short name that is a village's of its own: 、|岑|棠下|、."""
    item = text[region.begin - 2 : region.begin - 1] == "、" and text[region.end : region.end + 1] in ("、", "等")
    if not item or place is None or place.kind != "town" or region.name == place.label or region.end - region.begin != _PAIR:
        return False
    name, pair = text[region.begin - 1 : region.end], text[region.begin - 1 : region.begin + 1]
    return is_plain(name) and name[0] not in _NO_BEGIN and not _is_word(pair)


def _is_word(pair: str) -> bool:
    """Whether two characters are a word, or a name of their own: 西樵|岭南."""
    return pair in common_words() or pair in load_names().words or pair in load_names().texts


def _is_division(place: Place) -> bool:
    return place.level is not None or place.kind == "town"
