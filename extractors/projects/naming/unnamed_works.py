"""Stretches before a head noun that say which works are meant, or where, and name none (各 | 工业区, 甲县 | 迁建, 老城区)."""

from __future__ import annotations

import re

from extractors.projects.naming.free_trade import AREA, is_free_trade_area
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import head_class, words
from ontology.name_wording import head_classes

VAGUE = re.compile(
    r"[我本][国省市区县州旗]|(?:全国|自治区|全省)?(?:[东西南北]{1,2}(?:部|方)?|中西?部|沿海|沿边)(?:地区|沿海)?(?:大型|中型|小型|中小|重点|骨干|各类|门户|主要)"
    r"|(?:铁海|海铁|江海|河海|山海|公铁|铁水|水铁|陆海|陆空|空铁|公水)+(?:联运|$|联动|统筹|融合|协同|通道工程)|美丽(?!中国|乡村)[一-鿿]{2,3}(?:建设)?$"
)  # somewhere, and no name: 西南地区大型 | 水电站, 铁海联运 | 通道, 美丽甲省 | 示范区
_QUARTERS = ("片区", "城区", "老城区", "城中村", "发展区")
_HAS_RANK = re.compile(r"国家|创新|示范|自贸|自由贸易|经济区|国际机场")
_SOMEWHERE = re.compile("(?:[东西南北]{1,2}部?|中西?部|华[东南北中])(?:地区|沿海|沿海地区)$|沿海地区$")
_OWN_OFFICE = re.compile(r"[省市县区州旗盟](?:委(?!员会|党校)|政府|[一-鿿]{1,6}局|[一-鿿]{0,4}(?:法|检察)院)")  # of the plan's own place
_POINTING = ("各", "全部", "部分", "某", "该", "本", "有关", "相关", "所有", "其他", "其它", "任何", "这些")
_SEATS = ("镇区", "集镇", "圩镇", "墟镇", "场镇", "老街", "老城", "城区", "旧城")  # what of a place is done over
_DEEDS = ("改造", "更新", "棚改", "旧改", "开发", "迁建", "搬迁", "修缮", "环境提升")


def is_of_any(text: str, begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether what stands before the head says which works of the kind are meant, but names none (各 | 工业区; 甲县 | 迁建; 东部沿海 |
    核电; 甲省农村 | 公路)."""
    head, at = match["head"], match.start()
    if text[begin:at].endswith(_POINTING) or _is_done_to_division(text, begin, match, known):
        return True
    if head.startswith("延伸") and any(region.end == at for region in known.placed(begin, at)):
        return True  # 向甲市 | 延伸
    if head_classes().get(head) in ("line", "site") and _SOMEWHERE.fullmatch(text, begin, at):
        return True
    if words("of-many").search(text, begin, at + len(head)) or words("class-care").match(text, at) or VAGUE.match(text, begin, at):
        return True
    return bool(_OWN_OFFICE.match(text, begin, at) and not known.placed(begin, at))


def is_mere_quarter(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the head is a quarter's (老城区) that no rank makes a zone, and no site stands behind it (城区 | 垃圾焚烧发电厂) and nothing
    is done to it (甲片区 | 保护更新)."""
    quarter = match["head"]
    behind = head_class(match.group().removeprefix(quarter))
    if quarter not in _QUARTERS or behind in ("site", "venue", "house") or (quarter == AREA and behind == "works"):
        return False
    ranked = _HAS_RANK.search(text, begin, match.start()) is not None
    return not ranked and not is_free_trade_area(text, begin, text[begin : match.end()])


def _is_done_to_division(text: str, begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether a division alone stands before what is done: it tells where, and names no work."""
    if not text.endswith(_DEEDS, begin, match.end()):
        return False
    divisions = (region for region in known.placed(begin, match.end()) if known.is_division(begin, region.end))
    done = (text[region.end : match.end()] for region in divisions)
    return any(deed.endswith(_DEEDS) and deed in head_classes() and not deed.startswith(_SEATS) for deed in done)
