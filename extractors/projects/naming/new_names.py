"""Names never seen before the head of a site: of rivers and hills, villages and streets, owners, or of no word at all."""

from __future__ import annotations

import re

from extractors.projects.naming.institutions import is_institution
from extractors.projects.naming.ways import is_way
from extractors.projects.words.lexicon import common_words, industry_names, is_generic, leading_name, owners, words
from extractors.projects.words.pieces import PHASE
from ontology.name_wording import head_classes

GEOGRAPHIC = re.compile(r"[一-鿿]{1,4}[河江湖山峡岛湾沟岭坝泉洲滩屯庄堡寨岩沙溪潭峰塘浦川淖]$|[淖诺]尔$")
_FEATURE = re.compile(r"(?!国家|全国|区域|[一二三四五六七八九十]大|[跨沿环临滨])[一-鿿]{2,3}?[河江湖峡岛湾岭洲潭溪山洋]")
_SETTLEMENT = re.compile(r"[一-鿿]{2,4}?(?:[村镇寨庄屯堡坪沟坝坳墩墟圩寺庙塔桥街巷召]|门(?!户)|营子|窑子|圪堵|敖包|城墙|故里)")
_PART_OF_PROVINCE = re.compile(r"[冀晋蒙辽苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕陇][东西南北中](?![一-鿿]?[河江湖山县])")
_QUARTER = re.compile("[一-鿿]{2}(?:[旧老]?村|社区|片区|小区|街区|地块|园区|商业广场)$")
_HOW_WIDE = re.compile("(?<=[区坊街村厂])(?:城市|综合|整体|连片|环境|有机|渐进式|微)+$")  # what is said of a deed: 甲片区城市 | 有机更新
_SIDE_OF_TOWN = re.compile("[城江河][东西南北](?!省)|[东西南北]郊|高铁[东西南北]?站|火车[东西南北]?站|大学城站?")  # 城北 | 水厂
_OF_TOWN = re.compile("(?:人民|滨[河江湖]|青年|解放|劳动|胜利|和平|新华|友谊|工人|红旗|东方红|八一|站前|南湖|北湖|东湖|西湖)(?:公园|广场)")
"""A park or a square of which a town has one, by a common word (人民广场)."""
_TWO_NATIONS = re.compile("中[俄蒙朝韩日越老缅泰柬尼印巴阿伊土哈吉塔乌欧白]")
"""The signs of the nation and of one that its lines run to, which may be generic characters both (中老 | 铁路)."""
_NAMED_BY_OWNERS = "园城港谷场地院馆"
_OF_PHASE = re.compile(f"[一-鿿]{{2,8}}{PHASE}")  # 景电二期 | 提质改造
_LONG, _SHORTEST_PLANT = 6, 4
_OF_ANY = ("企业", "产业", "行业", "重点", "传统", "制造", "设施", "设备", "平台", "园区", "市场", "优质", "鼓励", "提级", "升级")
_BETTERED = ("提级", "升级", "提质", "提标", "增产", "增资")


def is_new_name(stretch: str, head: str, described: bool) -> bool:
    """Whether the stretch before the head is or begins with a name that no list holds; behind 的 few characters alone do not tell."""
    if _OF_TOWN.fullmatch(stretch + head) or (head_classes().get(head) == "works" and _OF_TOWN.fullmatch(stretch)):
        return True
    if head_classes().get(head) == "line" and _TWO_NATIONS.fullmatch(stretch):
        return True
    owned = owners().match(stretch.removeprefix("环")) is not None
    if not re.fullmatch(r"[一-鿿]{2,14}", stretch) or (is_generic(stretch) and not owned and not is_way(stretch)):
        return False
    if owned or _begins_with(_FEATURE, stretch):
        return True
    kind = head_classes().get(head, "works")
    if kind in ("works", "care"):
        return _is_done_over(stretch, kind) or _is_plant(stretch, head)
    return _is_new_site(stretch, head, kind, described)


def is_side_of_town(stretch: str) -> bool:
    """Whether the stretch tells a side of the town, which names works of which each side has one (城北 | 水厂)."""
    return _SIDE_OF_TOWN.fullmatch(stretch) is not None


def _is_done_over(stretch: str, kind: str) -> bool:
    """Whether the stretch is what something is done to, or what is cared for by its `kind`: a way, an institution, a river or a hill, or
    a quarter or a house with a name never seen."""
    if (words("dump").search(stretch) or _OF_PHASE.fullmatch(stretch)) and leading_name(stretch) >= 2:
        return True
    if is_way(stretch) or is_institution(stretch) or (GEOGRAPHIC.search(stretch) and stretch[-2:] not in common_words()):
        return True
    stretch = _HOW_WIDE.sub("", stretch)
    told = kind == "care" or _QUARTER.search(stretch) or words("old-house").search(stretch) or words("public-house").search(stretch)
    return bool(told) and leading_name(stretch) >= 2


def _is_plant(stretch: str, head: str) -> bool:
    """Whether the `head` is what is done to plants alone (扩产, 整体搬迁) and the stretch a firm's name never seen, with what it makes."""
    if words("plant-deed").match(head) is None or len(stretch) < _SHORTEST_PLANT:
        return False
    return leading_name(stretch) >= 2 and not stretch.startswith(_OF_ANY) and not stretch.endswith(_BETTERED)


def _is_new_site(stretch: str, head: str, kind: str, described: bool) -> bool:
    """Whether the stretch before the `head` of a line, a site, a zone, a venue or a house says where it is, or is a name never seen."""
    weak = words("weak").fullmatch(head) is not None
    if weak and len(stretch) > _LONG:
        return False
    if kind in ("line", "site") and (is_institution(stretch) or is_way(stretch) or (len(stretch) <= 4 and not described and not weak)):
        return True
    if kind == "venue" and words("on-a-street").search(head) and is_way(stretch):
        return True
    return _says_where(stretch, kind, weak) or 2 <= leading_name(stretch) <= 6


def _says_where(stretch: str, kind: str, weak: bool) -> bool:
    """Whether the stretch is a side of the town (城北 | 水厂), or begins with a part of a province, a village or a street."""
    if kind in ("site", "venue") and is_side_of_town(stretch):
        return True
    placed = _PART_OF_PROVINCE.match(stretch) is not None or _begins_with(_SETTLEMENT, stretch)
    return placed and kind in ("venue", "zone", "site") and not weak


def may_name(stretch: str, head: str) -> bool:
    """Whether the stretch may be a name made of common words (陈光标绿色食品 | 产业园): no industry or generic word begins it."""
    if not re.fullmatch(r"[一-鿿]{3,14}", stretch) or head[-1] not in _NAMED_BY_OWNERS:
        return False
    return not any(is_generic(stretch[:length]) or stretch[:length] in industry_names() for length in range(1, 6))


def _begins_with(feature: re.Pattern[str], stretch: str) -> bool:
    """Whether the stretch begins with a river, a lake or a hill (珍珠湾 | 海洋牧场), and not with 城市河, 农村河; or with a village or a
    street, and not with 某某农村."""
    match = feature.match(stretch)
    if match is None or is_generic(match.group()[:-1]) or match.group() in common_words():
        return False
    return feature is _FEATURE or match.group()[-2] == "家" or match.group()[-2:] not in common_words()
