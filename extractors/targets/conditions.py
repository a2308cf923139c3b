"""Values that bound or pay for what a plan does, and set nothing to be reached: conditions, grants, deadlines and terms."""

from __future__ import annotations

import re

from extractors.targets.filters import AIM
from extractors.targets.numbers import Quantity
from extractors.targets.words import pattern
from ontology.units import units

_PER_HEAD = (
    "每[家户人名个台吨亩项次件篇辆](?!.{0,4}(?:达到|提高|不低于))|最高(?:不超过)?$|补[助贴]$|每(?:达到|满|增加|新增|超过|引进|培育)$"
)
_CHOSEN = re.compile("(?:遴选|评选|评定|择优|支持|资助|认定|奖励)[^，。；]{0,6}(?:不超过|最多)$")
_GRANTED = re.compile(r"[^。；]{0,60}的[，,][^。；]{0,40}?(?:给予|予以)|且[^。；\d]{2,40}的(?:企业|单位|机构|个人|组织|项目)")
_REWARDED = re.compile("[^。；]{0,60}?[，,](?:可|再|分别|按[^，。；]{1,16})?(?:给予|予以|奖励|奖补|一次性(?:给予|奖|补|资助))")
_PAID_FOR = re.compile("(?:补贴|补助|资助|奖励|贴息)(?:面积|额度|金额|上限|比例|人数|户数)(?:最高|原则上)*不(?:超过|高于)$")
_SHARE_PAID = re.compile("(?:拨付|支付|返还|计提|拨款)(?:比例|额度)?(?:为|达)?$|征收率|价格扣除比例|首付(?:款)?比例|保证金比例")
_ONLY_MEASURES = re.compile(
    "(?:确保|力争|争取|实现|完成|新增|新建|建成|打造|培育|推动|支持|力求|新[^，]|[^，]{0,6}(?:安排|筹集|设立|投放))"
)
_PROVIDED = "年度?(?:主营|营业)|上年度|上一年|按照?(?!计划|期)"
_OF_INTEREST = "基点"
_TOWARDS = re.compile(
    r"(?:(?:加大|加强|强化|增强|提升|优化|深化|做好|完善)对|(?:开展|加强|强化|深化|推进|推动|扩大|拓展|密切)[与同])[^，。；、\d]{0,8}$"
)
_SPENT = re.compile("(?:投入|支出)(?:强度|比例|占比)?(?:不低于|不少于|达到|高于|超过)$")
_EVERY = re.compile(r"每[\d一二两三四五半]*(?:个?[年季月周天日]|学期)|至少")
_REQUIRED = "[一-龥]{1,6}应(?:当|预留)|[^，。；、]{0,8}[应须需](?:当|要)?(?:具备|满足|符合)"  # 申报企业应具备
_TREATED = "(?:[一二三四五六七八九十]+是)?对(?!.{2,16}[人群者生工]开展)"  # 对年收入…的企业, but not 对职工开展
_FOR_WHOM = re.compile(f"{_REQUIRED}|{_TREATED}|且(?!不|同比|年均|增长|占)|凡是?|如(?!期)|或年|若")
_SERVED = re.compile(
    "[^，。；、的]{1,20}(?<![行产]业)(?<!领域)(?:开展|进行|实施)"
    "(?![奖补处惩罚]|[^，。；、]{0,4}(?:表[彰扬]|通报|督[导查办]|约谈|考[评核]|评[估价]|检查)|[^，。；]{1,10}的)"
)  # 对3万名船员|开展培训
_WHO_MAY = re.compile("的[^，。；、]{1,14}(?<!许)(?:可(?![再持靠视追])|方可|才[能可]|不得|予以|给予)|等(?:条件|情形)")
_RELATIVE = ("的，", "的,", "的。", "的；", "的、")
_ONE_OF_TWO = re.compile(r"、[^，。；、\d]{2,20}的[^，。；、\d]{2,20}\d")
_BOUNDED = ("以内", "内")
_WITHIN = re.compile("以?内|之内|前|后|过境|[一-龥]{0,2}圈")


def is_condition(text: str, edge: int, quantity: Quantity, end: int, behind: bool) -> bool:
    """Whether a value only bounds what a measure is for (年收入2000万元以上的企业), tells how often, or is money given (最高奖励50万元).

    The clause begins at `edge`, the bounded value ends at `end`; `behind`: its indicator follows it.
    """
    kind, clause = units()[quantity.key].kind, text[edge : quantity.begin]
    if _says_for_whom(text, clause, quantity, end) or _is_paid(text, clause, kind, end, behind):
        return True
    if _SPENT.search(clause):
        return False
    counted = kind == "ratio" or (behind and kind == "count")
    describes = text.startswith("的", end) and not counted and not AIM.match(text, end)
    return describes or _is_granted(text, clause, quantity, end)


def _says_for_whom(text: str, clause: str, quantity: Quantity, end: int) -> bool:
    """Whether the clause tells for whom something is done, for which of several, how often, or on what condition."""
    kind = units()[quantity.key].kind
    if quantity.unit.endswith(_OF_INTEREST) and clause.endswith(("加", "减")):
        return True
    served = clause == "对" and _SERVED.match(text, end) is not None
    if (quantity.key == "occasion" and _EVERY.search(clause)) or (_FOR_WHOM.match(clause) and not served) or _CHOSEN.search(clause):
        return True
    if _TOWARDS.search(clause) or (kind in ("money", "ratio") and pattern("proviso", also=_PROVIDED).match(clause)):
        return True
    return (
        text.startswith(_RELATIVE, end)
        or _WHO_MAY.match(text, end) is not None
        or (kind not in ("count", "ratio") and _ONE_OF_TWO.match(text, end) is not None)
    )


def _is_paid(text: str, clause: str, kind: str, end: int, behind: bool) -> bool:
    """Whether the value is what is paid for, which share of something is paid, or for what a reward follows."""
    if (kind == "ratio" and _SHARE_PAID.search(clause)) or _PAID_FOR.search(clause) or _GRANTED.match(text, end):
        return True
    return not behind and _ONLY_MEASURES.match(clause) is None and _REWARDED.match(text, end) is not None


def _is_granted(text: str, clause: str, quantity: Quantity, end: int) -> bool:
    """Whether the value is money that somebody gets, or the share of a cost that is borne for him."""
    share, grant = units()[quantity.key].kind in ("money", "ratio"), pattern("grant", also=_PER_HEAD)
    if (share or quantity.key == "number") and grant.search(clause[-40:]):
        return pattern("deed").search(clause) is None
    return share and grant.match(text, end, end + 8) is not None


def is_period(text: str, quantity: Quantity, noun: str, told: bool) -> bool:
    """Whether a value in years, days, hours or years of age is no result: a deadline, a term, an age group. `told`: a verb links it to
    its noun."""
    if quantity.key == "year-of-age":
        return "寿命" not in noun and "年龄" not in noun
    if units()[quantity.key].kind != "time":
        return False
    if not noun or pattern("term").search(noun) is not None or (noun.endswith("工期") and not told):
        return True
    if _WITHIN.match(text, quantity.end) is not None and not (told and text.startswith(_BOUNDED, quantity.end)):
        return True
    return pattern("duration").search(noun) is None and (not told or quantity.key in ("YR", "MO"))
