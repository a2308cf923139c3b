"""Evidence that a stretch before a head noun holds a proper name: a known place or body, a number, a river, a name never seen."""

from __future__ import annotations

import re

from extractors.findings import RegionFound
from extractors.projects.institutions import NUMBERED, ends_with_institution, names_institution
from extractors.projects.joints import joins_ends, joins_new_names
from extractors.projects.known import Known
from extractors.projects.lexicon import classes, head_class, is_diversion, is_generic, leading_name, words
from extractors.projects.new_names import GEOGRAPHIC, is_new_name, may_name
from extractors.projects.pieces import BERTHS, BRACKETS, ENDS, NO_ROAD, PHASE, ROAD
from extractors.projects.ways import is_road_line, is_way

_ORDINAL = re.compile(rf"{NO_ROAD}[\d#—-]{{1,9}}号?$|(?<=[一-鿿]{{2}})[一二三四五六七八九十]{{1,2}}号?$")
_LEADING_CAPACITY = re.compile(r"±?\d+(?:\.\d+)?(?:兆瓦|吉瓦|千伏|万千瓦)级?(?=[一-鿿]{2})")
_LANES = re.compile("“?[四六4-6][改扩]")
_BETWEEN = re.compile(ENDS)
_CAPACITY = re.compile(r"±?\d+(?:\.\d+)?(?:兆瓦|吉瓦|千伏)级?$")
_INSTITUTION = re.compile(r"第[一二三四五六七八九十]{1,2}(?:人民)?$")
_RANKED = ("高新区", "经开区", "高新技术产业开发区", "经济技术开发区", "自主创新示范区", "综合保税区", "综保区", "旅游度假区")
_OF_RANK = re.compile(r"[一-鿿]{2,4}国家级?")
_NATIONAL = re.compile(r"中国(?!式|特色|优秀|美丽|健康|数字|平安|制造|梦|品牌|传统|企业|经济|人|共)[一-鿿]{2,8}")
_WAYS_WITH_NAMES = ("旅游公路", "风景道", "绿道", "碧道", "步道", "旅游环线", "景观大道", "骑行道")
_CAPITAL, _GREAT_AREA = "首都", re.compile("华[东南北中](?=[一-鿿]{2})")
_NO_NAMES = ("省", "市", "县", "区", "国家", "自治区", "全国")
_QUARTERS = ("片区", "城区", "老城区", "城中村", "发展区")
_HAS_RANK = re.compile(r"国家|创新|示范|自贸|自由贸易|经济区|国际机场")
_NUMBERED = re.compile(r"(?!地铁|轨道|轻轨|城铁)[一-鿿]{2,4}\d{1,3}号")
_BRACKETS = re.compile(BRACKETS)
_NAMED_WAY = re.compile("“(?!四好|[一二三四五六七八九十两\\d])(?P<name>[^“”]{2,12})”")  # a tourist road by its quoted name alone
_ONE_OF_A_ROW = re.compile("“[一-鿿]{2,6}(?:\\d{1,2}|[一二三四五六七八九十])号”")  # “云朗2号” | 智算中心
_NEW_HOUSE = re.compile("(?<=[院校学馆园所厂])新$")  # 甲医院新 | 外科大楼
_QUOTED = re.compile("“[^“”]{1,8}”(?![为是的])")
_SIDE = re.compile(f"{_QUOTED.pattern}|[东西南北]{{1,2}}[缘麓岸坡]$")  # of a place: 甲盆地南缘 | 水系连通
_FORMERLY = re.compile("^(?:国营(?=[一-鿿]{4})|原(?=[一-鿿]{2,10}(?:厂|公司|医院|学校|车站|机场|仓库)$))")
_CODES = re.compile(  # 甲村R21-03地块, 甲村5G产业园
    r"[A-Z]{1,4}\d{0,4}(?:[-—/]\d{1,4})+[A-Z]?(?=号?(?:地块|单元))|(?:[345]G|AI|VR|AR|LED|OLED|PCB|IC|MW)(?=[一-鿿])"
    r"|(?:年[产出]栏?|日[产处]理?)?\d+(?:\.\d+)?[万亿]?(?:吨|[只头羽台套辆片亩床]|千瓦|兆瓦|平方米|立方米)(?=[一-鿿])"
)
_QUANTITY = re.compile(r"[\d一二三四五六七八九十两]+[个条座处项所家年](?!店|塔|庙|楼|坟|窑)|其[他它余]|每|一些|一批|若干|许多")
_VAGUE = re.compile(
    r"[我本][国省市区县州旗]|(?:全国|自治区|全省)?(?:[东西南北]{1,2}(?:部|方)?|中西?部|沿海|沿边)(?:地区|沿海)?(?:大型|中型|小型|中小|重点|骨干|各类|门户|主要)"
)  # somewhere, and no name: 西南地区大型 | 水电站
_SOMEWHERE = re.compile("(?:[东西南北]{1,2}部?|中西?部|华[东南北中])(?:地区|沿海|沿海地区)$|沿海地区$")
_OWN_OFFICE = re.compile(r"[省市县区州旗盟](?:委(?!员会|党校)|政府|[一-鿿]{1,6}局|[一-鿿]{0,4}(?:法|检察)院)")  # of the plan's own place
_GRADE = re.compile("国家[2-5]A级?(?:旅游)?$")
_NUMBER = re.compile(r"[\d一二三四五六七八九十]$")
_ROAD_NAME = re.compile(
    rf"{ROAD}|\d{{2,3}}(?:国道|省道)|(?!国家|中国|我国|时速|普通|全省|全市|全国)[一-鿿]{{2,4}}高速(?!公路|列车|发展|增长)"
)
_OF_DIVERSION = re.compile("[引提][黄江汉淮洮]工程")  # has parts with names: 引黄工程 | 西干线
ALONG_WATER = ("沿江", "北沿江", "南沿江", "沿海", "环海")
ALONG = re.compile(r"沿(?:[黄淮](?!金)|沪宁|京广|京沪|陇海|京九)")
_BERTHS = re.compile(BERTHS)
_NUMBERED_LINES, _UNIT_NUMBER = ("号线", "国道", "省道"), ("号机组", "号机")
_AREA, FREE_TRADE, _NEAR = "片区", "自贸试验区", 40
_FREE_TRADE_ZONE = re.compile("自贸试验区|自贸区|自由贸易试验区")
_PHASED = re.compile(f"(?<=[一-鿿]{{2}}){PHASE}$")
_POINTING = ("各", "全部", "部分", "某", "该", "本", "有关", "相关", "所有", "其他", "其它", "任何", "这些")
_SEATS = ("镇区", "集镇", "圩镇", "墟镇", "场镇", "老街", "老城", "城区", "旧城")  # what of a place is done over
_DEEDS = ("改造", "更新", "棚改", "旧改", "开发", "迁建", "搬迁", "修缮", "环境提升")


def has_proper_name(text: str, begin: int, match: re.Match[str], known: Known, built: bool = False) -> bool:
    """Whether a proper name stands between `begin` and the head that `match` found, or in the stretch of a line behind it.

    In a list of works that are being `built` a stretch that begins with no generic word is taken for one."""
    head, at = match["head"], match.start()
    if _is_of_any(text, begin, match, known):
        return False
    if match.end() > at + len(head) and any(_is_in_head(region, at, match.end()) for region in known.placed(begin, match.end())):
        return True  # a place that the head itself ends or is: 大运河 | 国家文化公园, 光谷 | 科创大走廊
    if _is_area_of_work(text, begin, match, known):
        return True
    if _is_mere_quarter(text, begin, match):
        return False
    if is_diversion(head) or _is_known(text, begin, match, known) or known.named(at + len(head), match.end()):
        return True
    if _ONE_OF_A_ROW.fullmatch(text, begin, at):
        return True
    if (way := _NAMED_WAY.fullmatch(text, begin, at)) and head.endswith(_WAYS_WITH_NAMES):
        return not is_generic(way["name"])
    stretch = _without_marks(text[begin:at], head)
    if _QUANTITY.match(stretch):
        return False
    return _is_numbered(stretch, head) or _is_new(stretch, match, text[begin - 1 : begin] == "的", built)


def _is_area_of_work(text: str, begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether a place that the head ends stands behind a work of which it is a part (甲国家公园 | 乙江片区)."""
    ends = (
        region.begin for region in known.placed(begin, match.end()) if begin < region.begin < match.start() and region.end == match.end()
    )
    return any(head_class(text[begin:at]) in ("site", "venue", "zone") for at in ends)


def _is_of_any(text: str, begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether what stands before the head says which works of the kind are meant, but names none (各 | 工业区; 甲县 | 迁建; 东部沿海 |
    核电;
    甲省农村 | 公路)."""
    head, at = match["head"], match.start()
    if text[begin:at].endswith(_POINTING) or _is_done_to_division(text, begin, match, known):
        return True
    if head.startswith("延伸") and any(region.end == at for region in known.placed(begin, at)):
        return True  # 向甲市 | 延伸
    if classes().get(head) in ("line", "site") and _SOMEWHERE.fullmatch(text, begin, at):
        return True
    if words("of-many").search(text, begin, at + len(head)) or _VAGUE.match(text, begin, at):
        return True
    return bool(_OWN_OFFICE.match(text, begin, at) and not known.placed(begin, at))


def _without_marks(stretch: str, head: str) -> str:
    """The stretch before the head without brackets, grades and codes, and, but for what is done to a work, without quotations."""
    stretch = _NEW_HOUSE.sub("", _GRADE.sub("", _BRACKETS.sub("", stretch)))
    stretch = _FORMERLY.sub("", stretch) if stretch.startswith(("国营", "原")) else stretch
    return _CODES.sub("", stretch if classes().get(head) == "works" else _QUOTED.sub("", stretch))


def _is_numbered(stretch: str, head: str) -> bool:
    """Whether a number tells which of the works it is (甲电厂3 | 号机组; 地铁2 | 号线; 16、17号 | 泊位)."""
    if head == "泊位" and _BERTHS.search(stretch):
        return True
    if _NUMBERED.fullmatch(stretch) or (head in _NUMBERED_LINES and _NUMBER.search(stretch)) or NUMBERED.search(stretch + head):
        return True
    return head in _UNIT_NUMBER and len(stretch) > 2


def _is_new(stretch: str, match: re.Match[str], described: bool, built: bool) -> bool:
    """Whether the stretch is a name that no list holds, by how it and what `match` found are built; `described` behind 的."""
    head, more = match["head"], match.end() > match.end("head")
    stretch = _LEADING_CAPACITY.sub("", _CAPACITY.sub("", _ORDINAL.sub("", stretch)), 1)
    if more and is_way(stretch + head):
        return True  # something is done to a street: 滨河大道 | 改造
    if more and _OF_DIVERSION.fullmatch(head):
        return True
    if match["number"] or _LANES.match(match["part"] or "") or _is_styled(stretch, head):
        return True
    if (_BETWEEN.search(match.group()) and is_way(f"{stretch}路")) or names_institution(stretch, head, more):
        return True
    if joins_new_names(stretch) or (classes().get(head) == "line" and joins_ends(stretch)):
        return True
    return is_new_name(stretch, head, described) or (built and may_name(stretch, head))


def _is_mere_quarter(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the head is a quarter's (老城区) that no rank makes a zone, and no site stands behind it (城区 | 垃圾焚烧发电厂) and nothing
    is done to it (甲片区 | 保护更新)."""
    quarter = match["head"]
    behind = head_class(match.group().removeprefix(quarter))
    if quarter not in _QUARTERS or behind in ("site", "venue", "house") or (quarter == _AREA and behind == "works"):
        return False
    ranked = _HAS_RANK.search(text, begin, match.start()) is not None
    return not ranked and not is_free_trade_area(text, begin, text[begin : match.end()])


def _is_done_to_division(text: str, begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether a division alone stands before what is done: it tells where, and names no work."""
    if not text.endswith(_DEEDS, begin, match.end()):
        return False
    divisions = (region for region in known.placed(begin, match.end()) if known.is_division(begin, region.end))
    done = (text[region.end : match.end()] for region in divisions)
    return any(deed.endswith(_DEEDS) and deed in classes() and not deed.startswith(_SEATS) for deed in done)


def _is_in_head(region: RegionFound, head: int, end: int) -> bool:
    return region.begin < head < region.end or (region.begin == head and region.end < end)


def _is_styled(stretch: str, head: str) -> bool:
    """Whether how the stretch is made names a work: roads, numbered institutions, 沿江 before 高铁, 白银国家 before 高新区."""
    if head in _RANKED and _OF_RANK.fullmatch(stretch):
        return not is_generic(stretch)
    if _NATIONAL.fullmatch(stretch) or stretch == _CAPITAL:
        return classes().get(head) in ("venue", "site")
    if _GREAT_AREA.match(stretch + head):
        return classes().get(head) == "venue" and not _VAGUE.match(stretch)
    if is_road_line(stretch):
        return True
    along = ALONG.search(stretch) or (stretch in ALONG_WATER and head.startswith("高"))
    numbered = _INSTITUTION.search(stretch)  # not the number alone of a library or a school
    return bool(along or (numbered and (numbered.start() or not ends_with_institution(head))) or _ROAD_NAME.search(stretch))


def _is_known(text: str, begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether a place or a body stands before the head; what is done to a work (改造) needs it right before, or an enterprise of it."""
    at, kind = match.start(), classes().get(match["head"], "works")
    if kind == "works":
        kind = head_class(match.group()) or kind  # 综合利用 | 基地
    if kind == "house":
        named = known.names(begin, at + len(match["head"]))
        return known.named(begin, at) or any(not text.startswith(_NO_NAMES, each.begin) for each in named if each.begin >= begin)
    if kind == "venue" and known.ends(begin, at + len(match["head"])):
        return True  # a hospital: 甲市肿瘤 | 医院
    if kind != "works" or not known.named(begin, at):
        return known.named(begin, at)
    if match["head"] == "开发" or _is_plant_of_body(text, begin, match, known):
        return True
    rest = text[max((region.end for region in known.placed(begin, at)), default=begin) : at]
    rest = _PHASED.sub("", _SIDE.sub("", rest))
    return not rest or leading_name(rest) >= 2 or words("worked-at").search(rest) is not None or GEOGRAPHIC.search(rest) is not None


def _is_plant_of_body(text: str, begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether a firm begins the name, what it makes goes on, and what is done to plants ends it (甲集团 | 乙冶炼固废 | 资源化)."""
    body = known.body_end(begin)
    return (
        begin < body < match.start()
        and words("worked-at").search(text, begin, body) is not None
        and words("plant-deed").search(match["head"]) is not None
    )


def is_free_trade_area(text: str, begin: int, name: str) -> bool:
    """Whether `name`, which stands at `begin`, is an area of the free trade zone that its sentence speaks of (自贸试验区…哈尔滨片区)."""
    before = text[text.rfind("。", 0, begin) + 1 : begin]
    return name.endswith(_AREA) and "自" not in name and bool(_FREE_TRADE_ZONE.search(before[-_NEAR:]))
