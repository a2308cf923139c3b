"""Who does something with a work, and where the work's name begins behind them (会同甲集团推进 | 乙铁路; 支持甲市建设 | 乙机场)."""

from __future__ import annotations

import re

from extractors.findings import RegionFound
from extractors.language.phrases import Governor, Span, governor
from extractors.projects.naming.names import find_name
from extractors.projects.words.heads import heads, holds_head
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import industry_names, words

_TOGETHER = ("共建", "合建", "联建", "共同建设", "合作建设", "联合建设", "合作共建")
_ACTS = re.compile(
    "|".join(
        [*_TOGETHER, "(?:加快|共同|全力|统筹|重点|合力)*(?:推进|推动|建设|实施|开展|加快|盘活|新建|扩建|改造|打造|开工|(?:全面)?建成)"]
    )
)
_BESIDE_OTHERS = re.compile("会同|联同|协同|配合|联合|协调|支持|推动|督促|携手")
_OFFICE = "部委局厅署办会"
_TWO_NAMES = 9  # a shorter stretch holds no two works with what one does to the other
_AND = ("和", "与", "及")
_ZONE_ACTS = re.compile(f"[区镇园城](?:{_ACTS.pattern})")
_GETS_ON = re.compile("(?:加快|抓紧|抓好|推进|完成)(?<=[段线路桥港站库渠造建]..)(?=[一-鿿]{4})")
_AND_OTHERS = re.compile(  # 支持甲大学、乙大学等高校 | 建设丙创新带
    "等(?:[0-9一二三四五六七八九十]+[家所个])?(?:重点|龙头|骨干|链主|知名|优势)*(?:高校|院校|大学|企业|院所|科研院所|单位|机构|公司|集团|央企|国企)"
    "(?=(?:加快|共同|合作|联合)*(?:建设|共建|打造|推进|实施|新建|扩建|改造|开工|布局))"
)
_BECOMES = re.compile("(?:整合|合并|升级|提升|改造|更名|扩建|改建){1,3}[为成](?=[一-鿿]{4})")
_BODY = re.compile(
    "(?:开发|高新|经开|产业园|综保|保税|自贸|合作|工业园?|度假|管理|示范)区$|(?:小镇|软件园|科技园|产业园|工业园|科技城|科学城|新城)$"
)
_TOPIC = re.compile(
    "(?P<topic>[一-鿿]{1,6}?)(?:要|着力|重点|切实|突出)?(?=抓[好实紧]|推进|加快|推动|实施|建设|启动|[开动]工|续建|完成|谋划)"
)
_FIELDS = ("方面", "领域", "板块", "产业", "行业", "工业")


def behind_doer(text: str, begin: int, end: int, known: Known) -> int:
    """Behind the body that does something with others (会同甲集团 | 推进乙铁路; 甲公司、乙公司 | 共建丙产业园), `begin` where none does."""
    beside = _BESIDE_OTHERS.match(text, begin, end)
    at = beside.end() if beside else begin
    while (doer := known.body_end(at)) > at:
        at = doer + (text[doer : doer + 1] in _AND)
    if doer == begin:
        return begin
    acts, own = _ACTS.match(text, doer, end), governor(text, doer, end)
    together = acts is not None and (beside is not None or acts.group() in _TOGETHER)
    alone = text[doer - 1] in _OFFICE and own.verb is not None
    done = (together and acts is not None and holds_head(text, acts.end(), end)) or (alone and holds_head(text, own.end, end))
    return doer if done and text[doer - 1] not in _AND else begin


def behind_topic(text: str, begin: int, end: int) -> int:
    """Behind the branch or the field of which a clause speaks, right before its verb (冶金 | 抓好甲基地二期); `begin` where none stands."""
    match = _TOPIC.match(text, begin, end) if text[begin - 1 : begin] != "、" else None
    told = match and (match["topic"].endswith(_FIELDS) or match["topic"] in industry_names())
    return match.end() if match and told else begin


def behind_deed(text: str, begin: int, end: int, known: Known) -> Span | None:
    """Where the verb of building stands in a stretch that says who builds a work, when or where, and has its name right behind
    (甲集团2017年5月签约 | 建设乙示范区; 要争取 | 建设丙高铁); None where none does, or a head noun stands before (甲铁路 | 建设)."""
    for match in words("builds-it").finditer(text, begin, end):
        if holds_head(text, begin, match.start()):
            return None
        name = find_name(text, match.end(), end, known) if holds_head(text, match.end(), end) else None
        if name is not None and name.begin == match.end():
            return match.span()
    return None


def behind_zone(text: str, begin: int, end: int, known: Known) -> int:
    """Behind the development zone with which the stretch begins, where it builds a work that has a name of its own (甲经开区 | 加快乙产业园
    建设); `begin` where none does."""
    acts_here = end - begin >= _TWO_NAMES and _ZONE_ACTS.search(text, begin, end)
    zone = heads().search(text, begin, end) if acts_here else None
    if zone is None or _BODY.search(text[begin : zone.end()]) is None or (acts := _ACTS.match(text, zone.end(), end)) is None:
        return begin
    return zone.end() if find_name(text, acts.end(), end, known) else begin


def subject_and_object(text: str, begin: int, end: int, known: Known) -> list[Span]:
    """The stretch, in two where a work gets on with a part of it that has a name of its own (甲铁路 | 加快乙隧道施工), where
    several do something (甲大学、乙大学等高校 | 建设丙园) or where one becomes another (甲园 | 整合提升为乙园)."""
    if end - begin < _TWO_NAMES:
        return [(begin, end)]
    if (others := _AND_OTHERS.search(text, begin, end)) and holds_head(text, others.end(), end):
        return [(begin, others.end()), (others.end(), end)]
    if (becomes := _BECOMES.search(text, begin, end)) and find_name(text, becomes.end(), end, known):
        return [(begin, becomes.start()), (becomes.end(), end)]
    acts = _GETS_ON.search(text, begin, end)
    if acts is None or find_name(text, begin, acts.start(), known) is None or find_name(text, acts.end(), end, known) is None:
        return [(begin, end)]
    return [(begin, acts.start()), (acts.start(), end)]


def is_doer(text: str, region: RegionFound) -> bool:
    """Whether the place may do something itself: a division, or what a list of places does not hold but is called like one."""
    return (region.key or "").isdecimal() or text[region.end - 1] in "区镇乡县旗" or text.endswith("新城", region.begin, region.end)


def done_by_others(text: str, begin: int, end: int, governing: Governor, doer: int) -> tuple[Governor, int]:
    """The governing words and the name's beginning behind the place that is to do something (支持甲市 | 建设 | 乙机场); as they were where
    a head noun stands before the verb (甲铁路建设带动乙市), behind `doer`, where a division ends (管城区)."""
    for match in words("done-by-others").finditer(text, begin + 1, end):
        if match.start() < begin:
            continue  # a part of what governs already: 开工 | 建设
        if holds_head(text, max(begin, doer), match.start()):
            break
        inner = governor(text, match.start(), end)
        if max(match.end(), inner.end) >= end:
            break  # 推进甲新区 | 建设
        governing, begin = (inner if inner.verb else governing), max(match.end(), inner.end)
    return governing, begin
