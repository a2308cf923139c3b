"""Programmes without a programme's head: campaigns in quotation marks (“项目建设年”) and great drives (大走访活动)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.language.phrases import Span, governor
from extractors.programmes.edges import behind_qualifiers, governed
from extractors.programmes.lexicon import whole_names

_YEAR = re.compile(
    r"“[一-龥]{2,10}(?:提速|提升|攻坚|建设|突破|改善|推进|创业|服务|促进|落实|招商|改革|改造|转型|跨越|整治|管理|质量|创新|提振|增效|深化)年(?:活动|行动)?”"
    r"(?:活动|行动)?|“[一二三四五六七八九十]个年(?:活动”|”活动)"
)
_DONE = "[拓促惠兴助强扩稳提抓优][一-龥]{1,2}"
_OF_WHAT = (
    "专项|全民阅读|(?:主题|专题)?实践|志愿服务|(?:(?:重要思想)?(?:学习|主题|专题|宣传))?教育|精品|系列|创建|大讨论|促消费|推介|改造提升|服务提升|宣讲|结对帮扶|劳动竞赛"
    f"|{_DONE}(?:{_DONE})?"
)
_ACTIVITY = re.compile(
    rf"(?:创建)?(?:“[^“”]{{2,24}}(?<![行活]动)(?<!工程|计划)”){{0,2}}“[^“”]{{2,24}}(?:”(?:{_OF_WHAT}){{0,2}}活动|(?<!系列)活动”)"
)
_TRAINING = re.compile("“[^“”]{2,12}”[一-龥]{0,6}(?:技能|创业)(?:提升)?培训")
_BY_NUMBER = re.compile(r"“[一二三四五六七八九十]+个[一-龥]{1,6}”(?:重大|重点)?项目|[一-龥]{0,8}“\d[\d+]+”(?:重大|重点)?项目(?!工作)")
_DRIVE = re.compile(
    r"[一-龥]{2,12}?大(?:招商|走访|调研|排查|讨论|学习|练兵|接访|整治|宣传|巡查|督查|培训|比武|攻坚)(?:大[一-龥]{2})*(?:专项)?活动"
    r"|[一-龥]{2,12}?(?:评议|机关|干部)(?:机关|政风|行风|作风|效能)[一-龥]{0,6}活动"
)
_CAMPAIGN_VERB = re.compile(
    "(?:开展|组织|办好|举办|深化|推进|结合|实施|掀起|以|通过|巩固|抓好|围绕|落实)[一-龥]{0,10}$|(?:(?:行动|计划|工程|活动|年”)”?|”)[和与及、]$"
)
_EVENT = re.compile(r"^“购在|[日节季周展会赛]”|[行畅品]销|友谊|夏令营|直播|购物|中国行|全球行")
_QUOTED_LIST = re.compile(
    r"“(?P<items>[^“”、，。]{4,20}(?:、[^“”、，。]{4,20})+)”等(?:[一二三四五六七八九十两\d]+[项大个])?(?:重点|重大|专项|提升)*(?:工程|行动|计划)"
)
_SCHEME = re.compile(
    r"(?P<name>(?:[^，。；：、的]{2,20}(?:人才|人员|教师|名师|学者|专家|工匠|青年|大学生|干部|农民|企业家|院士|博士后)[^，。；：、的“”]{0,8}"
    r"(?:开发|更新|拓展|岗位)|“[^“”]{2,8}”[^，。；：、的“”]{0,4}(?:拓展|岗位|特聘岗位)|[^，。；：、的]{2,20}(?:培养|培育|培训|引进|引育|扶持|资助|帮扶|关爱|救助|激励|研修|留学|访学|实习|见习|支教|素质提升|能力提升"
    r"|梯队|新星|金桥|精工|领航))项目)[。：]?"
)
_NATIONAL = re.compile(r"“[^“”]{2,12}”(?=等(?:国家|国际)?(?:重大|重点|标志性|示范|合作)*(?:项目|工程|计划)(?=[，。；、]|$|研究|实施))")
_TAKES_PART = re.compile("参与|实施|承担|承接|开展")


def campaigns(text: str, begin: int, end: int) -> Iterator[Span]:
    """The campaigns, as (begin, end), that the sentence `begin`–`end` names, with their quotation marks.

    >>> text = "开展“项目攻坚年”活动，实施改革。"
    >>> [text[a:b] for a, b in campaigns(text, 0, len(text))]
    ['“项目攻坚年”活动']
    """
    quoted = text.find("“", begin, end) >= 0
    yield from (match.span() for match in whole_names().finditer(text, begin, end))
    for pattern in (_YEAR, _BY_NUMBER) if quoted else ():
        for match in pattern.finditer(text, begin, end):
            yield behind_qualifiers(text, governor(text, match.start(), match.end()).end, match.end()), match.end()
    if quoted:
        yield from _quoted(text, begin, end)
    for match in _DRIVE.finditer(text, begin, end) if text.find("活动", begin, end) >= 0 else ():
        start = governed(text, match.start(), match.end()).end
        if start > match.start():
            yield start, match.end()


def _quoted(text: str, begin: int, end: int) -> Iterator[Span]:
    """The campaigns that the sentence names in quotation marks: activities, trainings, lists of works, and the nation's in which it takes
    part."""
    for match in _ACTIVITY.finditer(text, begin, end):
        led = _CAMPAIGN_VERB.search(text[max(begin, match.start() - 14) : match.start()])
        if led and not _EVENT.search(match.group()) and _YEAR.match(text, match.start(), end) is None:
            yield match.span()
    yield from (match.span() for match in _TRAINING.finditer(text, begin, end))
    for match in _QUOTED_LIST.finditer(text, begin, end):
        at = match.start("items")
        for item in match["items"].split("、"):
            yield at, at + len(item)
            at += len(item) + 1
    for match in _NATIONAL.finditer(text, begin, end):
        if _TAKES_PART.search(text, max(begin, text.rfind("，", begin, match.start())), match.start()):
            yield match.span()


def scheme_in_heading(text: str, begin: int, end: int) -> Iterator[Span]:
    """The scheme for people that a numbered heading `begin`–`end` names whole (3. | 渔港工匠培养项目。), as (begin, end)."""
    match = _SCHEME.fullmatch(text, begin, end)
    if match is not None and governor(text, begin, end).verb is None:
        yield match.span("name")
