"""Schools and hospitals: those that a plan calls by the level of its own place and their sort (区|第一|中学), those known by their place
and number (岑惠|二中), and those that are yet to be built, which are undertakings and no bodies (新建甲市第九中学, 乙州中学开工)."""

from __future__ import annotations

import re

from extractors.agencies.own_place import name_of_level
from extractors.context import Context
from extractors.organizations.lexicon import either, members
from extractors.projects.words.lexicon import leading_name

_LEVELS = "市区县旗"
_SORT = re.compile(f"(?:{either('hospital', 'school')})*")
_NEEDS_SORT = ("中学", "小学", "高中")  # 区中学 names none
_NUMBERED = re.compile("[一二三四五六七八九]中|[二三四五六七八九]小")  # 一老|一小
_NO_PLACE = re.compile("[届十个所第百区县市省镇乡村]|学校|高三|初[一二三]")
_NO_SCHOOL = re.compile(either("school-common"))
_HOUSES = ("中学", "医院", "实验小学", "实验中学", "职业学校", "外国语学校", "特殊教育学校", "中等专业学校", "职业高级中学")
_SCHOOLS = ("中学", "小学", "高中")
_YET_TO_BE_LIST = re.compile("(?:新建|[改迁扩]建|筹建|开工(?:建设)?)[^，。；：等]{2,40}、$")
_YET_TO_BE = re.compile("(?:新建|[改迁扩]建|筹建|建设|开工|建成)$")
_BUILT = re.compile("(?:项目|工程)?(?:年内|全面|正式|如期)?(?:(?:开工|动工|竣工)(?!前)|奠基|封顶|主体(?:结构|工程|封顶|完工))")
_ENDS = re.compile("[、，。；）]|等(?!级)|$")


def own_levels(context: Context) -> str:
    """The levels (市, 区, 县, 旗) by which the plan calls places of its own.

    >>> own_levels(Context(province="150000", division="150300"))
    '市'
    """
    return "".join(level for level in _LEVELS if name_of_level(level, context))


def is_own_house(stem: str, head: str, own: str) -> bool:
    """Whether the school or hospital that `head` ends is called by one of the `own` levels, its sort and nothing else.

    >>> is_own_house("区第一", "中学", "区"), is_own_house("区", "医院", "区"), is_own_house("区农村", "中学", "区")
    (True, True, False)
    """
    if head not in members("of-county") or stem[:1] not in own or not stem:
        return False
    return _SORT.fullmatch(stem, 1) is not None and (len(stem) > 1 or head not in _NEEDS_SORT)


def is_numbered_school(stem: str, head: str) -> bool:
    """Whether a name that no list holds stands before the number of a school (岑惠|二中)."""
    if not _NUMBERED.fullmatch(head) or len(stem) not in (2, 3) or _NO_PLACE.search(stem):
        return False
    return leading_name(stem) == len(stem)


def is_class_of_schools(stem: str, head: str) -> bool:
    """Whether the stem before a school's head tells of many schools (甲市农村|小学, 甲市中|小学)."""
    return head.endswith(_SCHOOLS) and _NO_SCHOOL.search(stem) is not None


def is_yet_to_be(text: str, begin: int, end: int, head: str) -> bool:
    """Whether what `head` ends, from `begin` to it at `end`, is a school or hospital yet to be built (新建甲市第九中学)."""
    if head in _HOUSES and _BUILT.match(text, end + len(head)):
        return True
    if head not in _HOUSES or _ENDS.match(text, end + len(head)) is None:
        return False
    listed = text[begin - 1 : begin] == "、" and _YET_TO_BE_LIST.search(text, max(0, begin - 48), begin)
    return bool(listed) or _YET_TO_BE.search(text, max(0, begin - 8), begin) is not None
