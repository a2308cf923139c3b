"""Names told by how the stretch before the head noun is made: with a number, as roads and zones are styled, as no word is."""

from __future__ import annotations

import re

from extractors.projects.naming.institutions import NUMBERED, ends_with_institution, names_institution
from extractors.projects.naming.joints import joins_ends
from extractors.projects.naming.new_names import is_new_name, may_name
from extractors.projects.naming.unnamed_works import VAGUE
from extractors.projects.naming.ways import is_road_line, is_way
from extractors.projects.words.lexicon import is_generic
from extractors.projects.words.pieces import BERTHS, BRACKETS, ENDS, NO_ROAD, ROAD
from ontology.name_wording import head_classes

_NAMED_ALONE = ("旅游公路", "风景道", "绿道", "碧道", "步道", "旅游环线", "景观大道", "骑行道", "欢乐谷", "乐园", "影视城")
_QUOTED_NAME = re.compile("“(?!四好|[一二三四五六七八九十两\\d])(?P<name>[^“”]{2,12})”")
"""What names a tourist road or a park of pleasures alone."""
_ONE_OF_A_ROW = re.compile("“[一-鿿]{2,6}(?:\\d{1,2}|[一二三四五六七八九十])号”")  # “云朗2号” | 智算中心
QUOTED = re.compile("“[^“”]{1,8}”(?![为是的])")
"""Quoted words before a head, which tell no name."""
_ORDINAL = re.compile(rf"{NO_ROAD}[\d#—-]{{1,9}}号?$|(?<=[一-鿿]{{2}})[一二三四五六七八九十]{{1,2}}号?$")
_LEADING_CAPACITY = re.compile(r"±?\d+(?:\.\d+)?(?:兆瓦|吉瓦|千伏|万千瓦)级?(?=[一-鿿]{2})")
_LANES = re.compile("“?[四六4-6][改扩]")
_BETWEEN = re.compile(ENDS)
_CAPACITY = re.compile(r"±?\d+(?:\.\d+)?(?:兆瓦|吉瓦|千伏)级?$")
_INSTITUTION = re.compile(r"第[一二三四五六七八九十]{1,2}(?:人民)?$")
_RANKED = ("高新区", "经开区", "高新技术产业开发区", "经济技术开发区", "自主创新示范区", "综合保税区", "综保区", "旅游度假区")
_OF_RANK = re.compile(r"[一-鿿]{2,4}国家级?")
_NATIONAL = re.compile(r"中国(?!式|特色|优秀|美丽|健康|数字|平安|制造|梦|品牌|传统|企业|经济|人|共)[一-鿿]{2,8}")
_CAPITAL, _GREAT_AREA = "首都", re.compile("华[东南北中](?=[一-鿿]{2})")
_NUMBERED = re.compile(r"(?!地铁|轨道|轻轨|城铁)[一-鿿]{2,4}\d{1,3}号")
_BRACKETS = re.compile(BRACKETS)
_NEW_HOUSE = re.compile("(?<=[院校学馆园所厂])新$")  # 甲医院新 | 外科大楼
_FORMERLY = re.compile("^(?:国营(?=[一-鿿]{4})|原(?=[一-鿿]{2,10}(?:厂|公司|医院|学校|车站|机场|仓库)$))")
_CODES = re.compile(  # 甲村R21-03地块, 甲村5G产业园
    r"[A-Z]{1,4}\d{0,4}(?:[-—/]\d{1,4})+[A-Z]?(?=号?(?:地块|单元))|(?:[345]G|AI|VR|AR|LED|OLED|PCB|IC|MW)(?=[一-鿿])"
    r"|(?:[十百千][万亿]|亿)(?:吨|千瓦|立方米|亩|头|只|平方米)级?(?=[一-鿿]|$)"
    r"|(?:年[产出]栏?|日[产处]理?)?\d+(?:\.\d+)?[万亿]?(?:吨|[只头羽台套辆片亩床]|千瓦|兆瓦|平方米|立方米)(?=[一-鿿])"
)
_QUANTITY = re.compile(r"[\d一二三四五六七八九十两]+[个条座处项所家年](?!店|塔|庙|楼|坟|窑)|其[他它余]|每|一些|一批|若干|许多")
_GRADE = re.compile("国家[2-5]A级?(?:旅游)?$")
_NUMBER = re.compile(r"[\d一二三四五六七八九十]$")
_ROAD_NAME = re.compile(
    rf"{ROAD}|\d{{2,3}}(?:国道|省道)|(?!国家|中国|我国|时速|普通|全省|全市|全国)[一-鿿]{{2,4}}高速(?!公路|列车|发展|增长)"
)
_OF_DIVERSION = re.compile("[引提][黄江汉淮洮]工程")  # has parts with names: 引黄工程 | 西干线
_DIVERTED = re.compile("[引提][黄江汉淮洮渭沁沂滦洱](?:[入济][一-鿿]{1,2})?")  # to which something is done: 引黄 | 延伸增效工程
ALONG_WATER = ("沿江", "北沿江", "南沿江", "沿海", "环海")
"""Lines are named by the water that they run along (沿江 | 高铁)."""
ALONG = re.compile(r"沿(?:[黄淮](?!金)|沪宁|京广|京沪|陇海|京九)")
"""The same by a river or a line of old (沿黄 | 公路, 沿沪宁 | 通道)."""
_BERTHS = re.compile(BERTHS)
_NUMBERED_LINES, _UNIT_NUMBER = ("号线", "国道", "省道"), ("号机组", "号机")


def is_made_name(text: str, begin: int, match: re.Match[str], built: bool) -> bool:
    """Whether what stands between `begin` and the head that `match` found is made as a name is; where works are being `built` one made of
    common words is enough."""
    head, at = match["head"], match.start()
    if _ONE_OF_A_ROW.fullmatch(text, begin, at):
        return True
    if (quoted := _QUOTED_NAME.fullmatch(text, begin, at)) and head.endswith(_NAMED_ALONE):
        return not is_generic(quoted["name"])
    stretch = _without_marks(text[begin:at], head)
    if _QUANTITY.match(stretch):
        return False
    return _is_numbered(stretch, head) or _is_new(stretch, match, text[begin - 1 : begin] == "的", built)


def _without_marks(stretch: str, head: str) -> str:
    """The stretch before the head without brackets, grades and codes, and, but for what is done to a work, without quotations."""
    stretch = _NEW_HOUSE.sub("", _GRADE.sub("", _BRACKETS.sub("", stretch)))
    stretch = _FORMERLY.sub("", stretch) if stretch.startswith(("国营", "原")) else stretch
    return _CODES.sub("", stretch if head_classes().get(head) == "works" else QUOTED.sub("", stretch))


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
    if (more and _OF_DIVERSION.fullmatch(head)) or (head_classes().get(head) == "works" and _DIVERTED.fullmatch(stretch)):
        return True
    if match["number"] or _LANES.match(match["part"] or "") or _is_styled(stretch, head):
        return True
    if (_BETWEEN.search(match.group()) and is_way(f"{stretch}路")) or names_institution(stretch, head, more):
        return True
    if head_classes().get(head) == "line" and joins_ends(stretch):
        return True
    return is_new_name(stretch, head, described) or (built and may_name(stretch, head))


def _is_styled(stretch: str, head: str) -> bool:
    """Whether how the stretch is made names a work: roads, numbered institutions, 沿江 before 高铁, 白银国家 before 高新区."""
    if head in _RANKED and _OF_RANK.fullmatch(stretch):
        return not is_generic(stretch)
    if _NATIONAL.fullmatch(stretch) or stretch == _CAPITAL:
        return head_classes().get(head) in ("venue", "site")
    if _GREAT_AREA.match(stretch + head):
        return head_classes().get(head) == "venue" and not VAGUE.match(stretch)
    if is_road_line(stretch):
        return True
    along = ALONG.search(stretch) or (stretch in ALONG_WATER and head.startswith("高"))
    numbered = _INSTITUTION.search(stretch)  # not the number alone of a library or a school
    return bool(along or (numbered and (numbered.start() or not ends_with_institution(head))) or _ROAD_NAME.search(stretch))
