"""Evidence that a stretch before a head noun holds a proper name: a known place or body, a name that is made so (made_names.py), a name
never seen (new_names.py)."""

from __future__ import annotations

import re

from extractors.findings import RegionFound
from extractors.projects.naming.made_names import QUOTED, is_made_name
from extractors.projects.naming.new_names import GEOGRAPHIC
from extractors.projects.naming.unnamed_works import is_mere_quarter, is_of_any
from extractors.projects.words.heads import is_diversion
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import head_class, leading_name, words
from extractors.projects.words.pieces import PHASE
from ontology.gazetteer import load_gazetteer
from ontology.name_wording import head_classes

_OFFICE = re.compile("[省市县区州旗盟][一-鿿]{2,8}(?:交易|服务|审批|结算|监测|指挥|调度)中心")  # of the plan's own place
_PLACE = (2, 3)
_LAB = "实验室"  # may be a body by what is studied in it alone (深空探测 | 实验室)
_NO_NAMES = ("省", "市", "县", "区", "国家", "自治区", "全国")
_SIDE = re.compile(f"{QUOTED.pattern}|[东西南北]{{1,2}}[缘麓岸坡]$")  # of a place: 甲盆地南缘 | 水系连通
_AFTER_DISASTER = re.compile("(?:[一-鿿]{0,2}(?:地震|震|洪涝|洪水|水灾|台风|暴雨|泥石流|火灾))?(?:灾后|震后)?$")
"""After what a place is rebuilt (甲县 | 地震灾后 | 恢复重建)."""
_PHASED = re.compile(f"(?<=[一-鿿]{{2}}){PHASE}$")


def has_proper_name(text: str, begin: int, match: re.Match[str], known: Known, built: bool = False) -> bool:
    """Whether a proper name stands between `begin` and the head that `match` found, or in the stretch of a line behind it.

    In a list of works that are being `built` a stretch that begins with no generic word is taken for one."""
    head, at = match["head"], match.start()
    if is_of_any(text, begin, match, known):
        return False
    if match.end() > at + len(head) and any(_is_in_head(region, at, match.end()) for region in known.placed(begin, match.end())):
        return True  # a place that the head itself ends or is: 大运河 | 国家文化公园, 光谷 | 科创大走廊
    if _is_area_of_work(text, begin, match, known):
        return True
    if is_mere_quarter(text, begin, match):
        return False
    if is_diversion(head) or _is_known(text, begin, match, known) or known.named(at + len(head), match.end()):
        return True
    return is_made_name(text, begin, match, built)


def _is_area_of_work(text: str, begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether a place that the head ends stands behind a work of which it is a part (甲国家公园 | 乙江片区)."""
    ends = (
        region.begin for region in known.placed(begin, match.end()) if begin < region.begin < match.start() and region.end == match.end()
    )
    return any(head_class(text[begin:at]) in ("site", "venue", "zone") for at in ends)


def _is_in_head(region: RegionFound, head: int, end: int) -> bool:
    return region.begin < head < region.end or (region.begin == head and region.end < end)


def _is_known(text: str, begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether a place or a body stands before the head; what is done to a work (改造) needs it right before, or an enterprise of it."""
    at, kind = match.start(), head_classes().get(match["head"], "works")
    if kind == "works":
        kind = head_class(match.group()) or kind  # 综合利用 | 基地
    if kind == "house":
        named = known.names(begin, at + len(match["head"]))
        own = (each for each in named if each.begin >= begin and not text.startswith(_NO_NAMES, each.begin))
        return known.named(begin, at) or any(match["head"] != _LAB or _begins_with_name(text[each.begin : at]) for each in own)
    if kind == "venue" and known.ends(begin, at + len(match["head"])) and not _OFFICE.fullmatch(text, begin, match.end()):
        return True  # a hospital: 甲市肿瘤 | 医院
    if kind != "works" or not known.named(begin, at):
        return known.named(begin, at)
    if match["head"] == "开发" or _is_plant_of_body(text, begin, match, known):
        return True
    rest = text[max((region.end for region in known.placed(begin, at)), default=begin) : at]
    rest = _AFTER_DISASTER.sub("", _PHASED.sub("", _SIDE.sub("", rest)))
    return not rest or leading_name(rest) >= 2 or words("worked-at").search(rest) is not None or GEOGRAPHIC.search(rest) is not None


def _begins_with_name(stretch: str) -> bool:
    """Whether a place begins the stretch, or a name never seen."""
    return leading_name(stretch) > 0 or any(load_gazetteer().named(stretch[:length]) for length in _PLACE)


def _is_plant_of_body(text: str, begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether a firm begins the name, what it makes goes on, and what is done to plants ends it (甲集团 | 乙冶炼固废 | 资源化)."""
    body = known.body_end(begin)
    return (
        begin < body < match.start()
        and words("worked-at").search(text, begin, body) is not None
        and words("plant-deed").search(match["head"]) is not None
    )
