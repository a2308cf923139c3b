"""What is no target although it has a number: the past, conditions, grants, deadlines, and numbers that only name a thing."""

from __future__ import annotations

import re

from extractors.context import Context
from extractors.numbers import Quantity
from extractors.target_words import at_begin, words
from ontology.units import units

_SENTENCE = 300
_REVIEW = re.compile("回顾|工作总结|发展成就|主要成就|主要成效|取得的?(?:成就|成效|成绩)|发展现状|现状与|发展基础|发展环境|基础与形势|名词解释|名词注释|形势分析")
_GLOSS = re.compile("[：:]是?指|，是指|的简称|是指")
_PAST = re.compile(
    r"去年|过去[一三五几]?年|[一三五几十近]年来|(?<![比较与同和])上年(?!度?(?:末|同期)?相比)|以来|来之不易|[已曾](?:经|达|有|建|累计|完成|实现|开工|形成|培育|超过|突破|投|在|成)"
    r"|(?:增长|达到|完成|实现|建成|提高|下降|新增|降低|突破|减少|增加|投入|超过|培育|创造|解决|带动|引进)了|(?<![项数题])目前|截至(?:20\d\d年|今年)?[\d一二三四五六七八九十]*月?底?|初步统计|预计全年|首次(?:突破|超过)"
)
_RANKED = re.compile("居全[国省][第首]|居[^，。；]{0,6}第[一二三四五六七八九十0-9]|创(?:历史)?[^，。；]{0,4}新高|超额完成|荣获|获批|圆满完成")
_CLAUSE_END = re.compile("[。；;]")
_PURSUIT = re.compile("力争|争取|确保|力求|目标|力保")
_YEAR = re.compile(r"(?<![较比与同于以])((?:19|20)\d\d)年(?!代|以来|前|相比|底前)")
_GRANT = re.compile("给予|予以|奖励|奖补|资助|贴息|封顶|罚款|处以|赔偿|一次性|配套|每[家户人名个台吨亩项次件篇辆](?!.{0,4}(?:达到|提高|不低于))|最高(?:不超过)?$|补[助贴]$")
_PROVIDED = re.compile("凡|若|单个|单户|单项|单笔|符合|经认定|年度?(?:主营|营业)|上年度|上一年|按照?(?!计划|期)")
_GRANTED = re.compile("(?:给予|予以)[^。；]{0,40}?(?:奖励|资助|补助|补贴|奖补|贴息|奖金)")
_PURSUED = re.compile("确保|力争|争取|新增|新建|建成|新培育|达到")
_FOR_WHOM = re.compile("对|凡是?|如(?!期)|或年|若")
_MONEY_DEED = re.compile("发放|兑现|安排|筹集|落实|投放|争取|统筹|标准|提高")
_AIM = re.compile("的(?:左右)?(?:年度|总体|预期|既定)?(?:目标|任务|预期|要求|增速|速度|水平|底线|红线)")
_LIMIT_OF_TIME = re.compile("以?内|之内|前|后|过境|生活圈|通勤圈|交通圈|服务圈|[一-龥]?圈")
_TIME_NOUN = re.compile("时间|时限|年限|寿命|周期|时长|天数|期限|耗时|时延|办结|办理|审批|学时|工期|日均|达标天")
_TERM = re.compile("有效期|任期|施行|试行|试点期|期限为|为期|承包|合同")


def is_review(heading: str) -> bool:
    """Whether a section with this heading tells what was done, or explains terms."""
    return _REVIEW.search(heading) is not None


def sentence_start(text: str, place: int) -> int:
    """Where the sentence of `place` begins, at most 300 characters back."""
    low = max(0, place - _SENTENCE)
    return max(text.rfind(mark, low, place) + 1 for mark in "。！？!?") or low


def _boasts(text: str, begin: int, end: int) -> bool:
    """Whether a sentence ranks or praises what it counts, without setting out to do it."""
    stop = _CLAUSE_END.search(text, end, end + 60)
    return _RANKED.search(text, begin, stop.start() if stop is not None else end + 60) is not None and _PURSUIT.search(text, begin, end) is None


def is_past(text: str, begin: int, quantity: Quantity, context: Context) -> bool:
    """Whether the sentence up to a value speaks of what was; `begin` is where the sentence begins."""
    clause = max(text.rfind("；", begin, quantity.begin), text.rfind(";", begin, quantity.begin)) + 1 or begin
    if _PAST.search(text, clause, quantity.begin) is not None or _GLOSS.search(text, begin, quantity.begin) is not None:
        return True
    if _boasts(text, clause, quantity.end):
        return True
    year = last_year(text, begin, quantity.begin)
    return year is not None and context.year is not None and year < context.year


def last_year(text: str, begin: int, end: int) -> int | None:
    """The last year named between two places, other than a year compared with."""
    found = None
    for found in _YEAR.finditer(text, begin, end):
        pass
    return int(found[1]) if found is not None else None


def names_a_thing(text: str, quantity: Quantity, end: int) -> bool:
    """Whether a number stands in a name: in quotation marks or a title, after 每, or before what is only counted in speech (5个方面)."""
    before = text[max(0, quantity.begin - 20) : quantity.begin]
    if before.rfind("“") > before.rfind("”") or text.rfind("《", quantity.begin - 60 if quantity.begin > 60 else 0, quantity.begin) > text.rfind(
        "》", quantity.begin - 60 if quantity.begin > 60 else 0, quantity.begin
    ):
        return True
    place = end + 1 if text[end : end + 1] == "的" else end
    return before.endswith("每") or at_begin(words("abstract"), text, place, len(text)) is not None


def is_condition(text: str, edge: int, quantity: Quantity, end: int, behind: bool) -> bool:
    """Whether a value only bounds what a measure is for (年收入2000万元以上的企业), or is money given (最高奖励50万元)."""
    kind = units()[quantity.key].kind
    clause = text[edge : quantity.begin]
    if _GRANTED.search(text, max(edge - 80, 0), end + 80) is not None and _PURSUED.search(clause) is None:
        return True
    if text[end : end + 1] == "的" and text[end + 1 : end + 2] in ("，", ",", "。", "；", "、"):
        return True
    if text[end : end + 1] == "的" and not behind and kind != "ratio" and _AIM.match(text, end) is None:
        return True
    if _FOR_WHOM.match(clause) is not None or (kind in ("money", "ratio") and _PROVIDED.match(clause) is not None):
        return True
    if kind in ("money", "ratio", "number") and _GRANT.search(text[max(edge, quantity.begin - 40) : quantity.begin]) is not None:
        return _MONEY_DEED.search(clause) is None
    return kind in ("money", "ratio") and _GRANT.match(text, end, end + 8) is not None


def is_period(text: str, quantity: Quantity, noun: str, told: bool) -> bool:
    """Whether a value in years, days, hours or years of age is no result: a deadline, a term, an age group. `told`: a verb links it to a noun."""
    if quantity.key == "year-of-age":
        return "寿命" not in noun and "年龄" not in noun
    if units()[quantity.key].kind != "time":
        return False
    if _TERM.search(noun) is not None or not noun:
        return True
    if _LIMIT_OF_TIME.match(text, quantity.end) is not None and not (told and "以内" == text[quantity.end : quantity.end + 2]):
        return True
    return _TIME_NOUN.search(noun) is None and (not told or quantity.key in ("YR", "MO"))
