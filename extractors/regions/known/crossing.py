"""Whether a name that stands in a text is cut out of other words there: 推广|安全, 沿海|地区, 上海|市场."""

from __future__ import annotations

import re

from extractors.language.phrases import governor
from extractors.regions.known.context import CITY_SIGNS, COMPASS, words
from extractors.regions.known.names import Name, Names, Trust

_AREA_CUT = re.compile(words("area-cut"))
_NUMBERED_ROADS = ("国道", "省道", "县道", "乡道")
_LINES = ("公路", "铁路", "高速", "高铁")
_CAMPAIGN = re.compile("”?(?:攻坚战|标志性战役|大会战)")  # 黄河|“几字弯”攻坚战
_LEVEL_CUT = re.compile(words("level-cut"))
_RENEWED = re.compile("(?<![更创翻])[新老旧]$")  # 新|港南区
_SITE_BEHIND = re.compile(
    "(?:地质|国家|森林|湿地|海洋|水利|自然|郊野)公园|地铁|(?:国家级?)?(?:风景|自然保护|旅游|度假|开发|高新)|(?:生产|产业)基地|(?:产业|工业|科技|物流)园"
)  # 苍山|地质公园
_RIVER_WATER = ("河水", "江水")
_LEVELS = frozenset("省市县区旗州")
_FAR_SIDE = re.compile(r"[东西南北](?:部|岸|侧|翼|端|麓|坡)")
_LAKESIDE = re.compile("片区|岸(?![线电])")
_GRID_BEHIND = re.compile("[一二三四五六七八九十]+[横纵]")  # 六横|六纵路网
_JOINTS = "至到和与及"
_TOWARDS = "到向在"  # before a city, no beginnings of a word: 扩大到|来宾
_EXIT_BEHIND = re.compile("[东西南北](?:部|输变电|变电站|汇集站|开关站|互通|枢纽|收费站|出入口|服务区|高铁站|火车站|客运站)")  # 平南|北互通
_PARTICLES_BEFORE = "和与及同为在从对将把"  # single words that may stand before a word which then looks like the name's second half
_AFTER_NAMES = frozenset("等和与及至到")
_ENLARGED = ("做大", "扩大", "壮大", "加大")  # verbs whose last character begins words (大江)
_PARTICLES_BEHIND = "和与及同为在从对将把等中上下内外使其之的至到新"  # and behind one which looks like its first


def is_cut_wrong(text: str, begin: int, end: int, name: Name, names: Names) -> bool:
    """Whether words run across the edges of text[begin:end]: 推广|安全, 沿海|地区, 上海|市场."""
    if end - begin > 2 and not (_is_han(text[begin - 1 : begin]) or _is_han(text[end : end + 1])):
        return False
    told = _by_its_edges(text, begin, end, name, names)
    return _is_crossed(text, begin, end, name, names) if told is None else told


def _by_its_edges(text: str, begin: int, end: int, name: Name, names: Names) -> bool | None:
    """What the characters at the edges of the name alone tell; None where they tell nothing."""
    if text.startswith(("区域", "城际"), end - 1) or ("几" in name.text and _CAMPAIGN.match(text, end)):
        return True
    by_length = _pair_by_its_edges if end - begin == 2 else _longer_by_its_edges
    return by_length(text, begin, end, name, names)


def _pair_by_its_edges(text: str, begin: int, end: int, name: Name, names: Names) -> bool | None:
    """The same of a name of two characters."""
    before = text[begin - 1 : begin]
    if text[end - 1 : end + 2] in names.provinces and text.startswith("省", end + 1):  # 会议上|海南省
        return True
    if name.places[0].kind == "group" and before and _goes_on_before(text, begin, names):
        return True
    if name.text in names.provinces:
        side_of_lake = _LAKESIDE.match(text, end) and _is_han(before)  # 云汀湖|南片区
        return bool(side_of_lake) or (bool(_FAR_SIDE.match(text, end - 1)) and before + text[begin] in names.words)
    if text.endswith(_ENLARGED, 0, begin) or (before == "（" and text.startswith("段）", end)):
        return False
    if text[end - 1] in "横纵" and (before in ("横", "纵") or _GRID_BEHIND.match(text, end)):
        return True
    if text[begin] in _JOINTS and text[begin + 1 : end + 1] in names.texts and _is_han(before):  # 园区和|静海
        return True
    behind_a_name = _is_han(before) and before not in _JOINTS
    return True if text[begin] in "路街" and behind_a_name and text[max(0, begin - 2) : begin] not in names.texts else None


def _longer_by_its_edges(text: str, begin: int, end: int, name: Name, names: Names) -> bool | None:
    """The same of a name of three characters or more; those of four and more are right where nothing speaks against them."""
    if (name.official or text[end - 1] in _LEVELS) and _LEVEL_CUT.match(text, end - 1):
        return True
    if end - begin > 3:
        return _AREA_CUT.match(text, end - 2) is not None
    if name.official and text[begin + 1] in COMPASS and _RENEWED.search(text, max(0, begin - 2), begin):
        return True
    return False if text.endswith(_ENLARGED, 0, begin) else None


def _is_crossed(text: str, begin: int, end: int, name: Name, names: Names) -> bool:
    """Whether words run over the name's edges and meet in it."""
    size = end - begin
    strict = size == 2 and (name.trust < Trust.PAIR or name.official)
    apart = _is_behind_a_road(text, begin, end) or _is_behind_a_verb(text, begin)
    towards = name.text in names.large and text[begin - 1 : begin] in _TOWARDS
    for middle in range(begin + 1, end):
        left = not apart and any(text[start:middle] in names.words for start in range(max(0, begin - 2), begin - towards))
        stops = (end + 1, end + 2) if text[end : end + 1] not in _AFTER_NAMES else ()
        water = text[end - 1 : end + 1] in _RIVER_WATER and name.places[0].kind == "river"  # 引|黄河|水
        right = not water and any(_runs_on(text, middle, stop, names) for stop in stops)
        right = right and not (_SITE_BEHIND.match(text, end) or (not left and text[end : end + 2] in names.words))  # 浦江|水晶
        right = right or (left and end - middle == 1 and bool(name.places[0].level) and text[middle : end + 1] in names.texts)
        right = right or (end - middle == 2 and not name.text.endswith("部") and text[middle:end] in names.words)
        if (left and (right or strict or text[middle:end] in _PARTICLES_BEHIND)) or (
            right and (strict or text[begin:middle] in _PARTICLES_BEFORE)
        ):
            return True
    return False


def _is_behind_a_road(text: str, begin: int, end: int) -> bool:
    """Whether a numbered road ends where the name begins, or a line whose stretch is so called (高速公路|上思|段)."""
    return text.endswith(_NUMBERED_ROADS, 0, begin) or (text.startswith("段", end) and text.endswith(_LINES, 0, begin))


def _is_behind_a_verb(text: str, begin: int) -> bool:
    """Whether a verb of two characters that governs lists ends where the name begins (做精|金井), so that no word begins in it."""
    verb = text[max(0, begin - 2) : begin]
    return len(verb) == 2 and governor(verb, 0, 2).end == 2


def _runs_on(text: str, begin: int, end: int, names: Names) -> bool:
    """Whether a word or a large division is named here, and not the side of what stands before: 萧|山南|部."""
    side = text[end - 1 : end] in COMPASS and _EXIT_BEHIND.match(text, end - 1)
    return not side and (text[begin:end] in names.words or text[begin:end] in names.large)


def _is_han(character: str) -> bool:
    return "一" <= character <= "鿿"


def _goes_on_before(text: str, begin: int, names: Names) -> bool:
    """Whether a row of cities' signs began before it: 合|芜马."""
    pair = text[max(0, begin - 2) : begin]
    alone = text[begin - 1] == "大" and pair[0] not in CITY_SIGNS  # 抓住大|滇西
    return text[begin - 1] in CITY_SIGNS and not (alone or pair in names.words or pair in names.texts)
