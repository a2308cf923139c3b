"""The company of a group, named right behind the group: with its place (甲集团 | 唐山公司), its number (甲 | 五十四所), as the whole group
(甲科技 | 集团), or with a name of its own and its trade (甲钢 | 万腾钢铁); its institute (甲科技 | 智能装备研究院); its centre or plant
of a place that is called on; and what makes a longer name of a known short one (甲铜 | 锌业, 乙煤 | 高中)."""

from __future__ import annotations

import re
from functools import cache

from extractors.findings import OrganizationFound
from extractors.industries.lexicon import load_lexicon
from extractors.organizations.firm_names import SEAT, name_end, name_ends
from extractors.organizations.lexicon import either, stops
from extractors.organizations.trades import NO_COMPANY, guarded_trades
from extractors.projects.words.lexicon import leading_name
from ontology.gazetteer import load_gazetteer

_NO_COMPANY = (*NO_COMPANY, *"省市县区所")
_NUMBERED = re.compile(
    "(?:第[一二三四五六七八九〇零十]{1,5}研究|[一二三四五六七八九〇零十]{1,5})(?:[所院]|[公航]?局(?![长面部势限域])(?:集团)?)(?![长有以属得需在述示见校])|第[一二三四五六七八九十]{1,3}师(?![范生])"
)
_OF_PLACE = re.compile("(?P<own>[一-龥]{2,6}?)公司(?![制化治])")
_GROUP = re.compile("集团(?:股份有限公司|有限公司|公司)?(?![军化])")
_SEAT = re.compile("(?P<own>[一-龥]{1,5}?)(?:区域|地区|大区|[区域])?第?[一二两]?总部(?!基地|经济|大[厦楼]|园|项目|楼|集群)")
_OFFICE = re.compile("(?P<own>[一-龥]{2,4}?)(?:[一-龥]{2})?(?:服务中心|研发中心|营销中心|工厂)")
_DOER_BEFORE = re.compile("(?:支持|依托|鼓励|引导|联合|发挥|借助|携手|帮助|、)$")
_PARTS = re.compile("[东西华][东南北中西]|(?:大?中国|大中华|亚太|亚洲|全球|全国|国际|北方|南方|中西部|[东西南北中]部|长三角|大湾区)区?")
_INSTITUTE = re.compile("(?P<own>[一-龥]{2,6}?)(?:研究院|研究所|实验室)")
_NO_INSTITUTE = re.compile("[省市]|建设|项目|投资|设立|引进|国家|企业|重点|牵头|领衔|入驻|落地|投产|布局|攻关")
_NO_OWN = re.compile("[和与及等的在将、对为向由把到项目工程建设基地]|全资|子|上市|龙头|控股")
_PLACES = range(2, 5)
_OWN, _SHORT = 2, 3
_HOUSE = re.compile("(?:职工|中心|总)?医院|高中(?![端等低新])|[一二三四五六七八九]中(?=[、，。；扩改迁新综教宿])|中学(?!生)|小学(?!生)")


def with_subsidiary(text: str, body: OrganizationFound) -> OrganizationFound:
    """The company named right behind `body`, where that is a company and what follows tells one of its own, and what belongs to it, else
    `body` itself.

    >>> with_subsidiary("支持甲集团万腾钢铁扩建", OrganizationFound(2, 5, "甲集团")).name
    '甲集团万腾钢铁'
    """
    firm = _with_own_company(text, body)
    end = _of_firm(text, firm)
    return firm if end is None else OrganizationFound(firm.begin, end, firm.name + text[firm.end : end])


def _with_own_company(text: str, body: OrganizationFound) -> OrganizationFound:
    if body.name.endswith(_NO_COMPANY) and not body.name.endswith("公司"):
        return body
    whole = _whole(text, body)
    if whole is not None:
        return OrganizationFound(body.begin, whole, text[body.begin : whole])
    end = _end(text, body.end) or _office(text, body)
    return body if end is None else OrganizationFound(body.begin, end, body.name + text[body.end : end])


def _whole(text: str, body: OrganizationFound) -> int | None:
    """Where the name ends that goes on behind a known short one: with its trade (云铜|锌业), or as that of its school or hospital."""
    if body.end - body.begin > _SHORT:
        return None
    tail = _HOUSE.match(text, body.end) or _own_trades().match(text, body.end)
    return tail.end() if tail else None


def _office(text: str, body: OrganizationFound) -> int | None:
    """Where the centre or the plant of a place ends that is called on (支持甲农业|新都技术服务中心|拓展); one that is built is a work."""
    office = _OFFICE.match(text, body.end)
    if office is None or not _DOER_BEFORE.search(text, max(0, body.begin - 2), body.begin) or not load_gazetteer().named(office["own"]):
        return None
    return office.end() if name_end().match(text, office.end()) else None


def _of_firm(text: str, body: OrganizationFound) -> int | None:
    """Where the institute of a firm ends, or its seat in brackets, before a mark or what it does (甲科技（乙州）| 扩产)."""
    if body.name.endswith(NO_COMPANY):
        return None
    institute = _INSTITUTE.match(text, body.end)
    if institute is not None and not (_NO_INSTITUTE.search(institute["own"]) or stops("研究院").search(institute["own"])):
        return institute.end()
    seat = _seated().match(text, body.end)
    return seat.end() if seat and load_gazetteer().named(seat.group().strip("（）")) else None


def _end(text: str, begin: int) -> int | None:
    told = _NUMBERED.match(text, begin) or _GROUP.match(text, begin)
    if told is not None:
        return told.end()
    company = _branch().match(text, begin)
    if company is not None:
        return company.end()
    of_place = _OF_PLACE.match(text, begin)
    if of_place is not None and not _NO_OWN.search(of_place["own"]) and (_place(of_place["own"]) or is_own_part(of_place["own"])):
        return of_place.end()
    seat = _SEAT.match(text, begin)
    if seat is not None and (_PARTS.fullmatch(seat["own"]) or _place(seat["own"]) == len(seat["own"])):
        return seat.end()
    at = begin + _place(text[begin : begin + max(_PLACES)])
    own = text[at : at + _OWN]
    trade = _trades().match(text, at + _OWN)
    return trade.end() if trade and is_own_part(own) and own + trade.group() not in load_lexicon().terms else None


def _place(text: str) -> int:
    """The length of the place's name with which `text` begins, 0 where none does."""
    return next((size for size in _PLACES[::-1] if size <= len(text) and load_gazetteer().named(text[:size])), 0)


def is_own_part(own: str) -> bool:
    """Whether the characters behind a group may be what its firm alone is called: no word, no place and no industry."""
    plain = re.fullmatch("[一-龥]{2,4}", own) and leading_name(own) == len(own) and not _NO_OWN.search(own)
    return bool(plain) and not load_gazetteer().named(own) and own not in load_lexicon().terms


@cache
def _branch() -> re.Pattern[str]:
    """What a group's own company is called by its trade alone (甲集团 | 新能源股份公司, 乙公司 | 建设分公司)."""
    return re.compile(f"(?:{either('branch-trade')}){{0,2}}(?:股份|分|子)公司(?![制化治])")


@cache
def _trades() -> re.Pattern[str]:
    return re.compile(guarded_trades("company-trade", "owner-trade"))


@cache
def _seated() -> re.Pattern[str]:
    return re.compile(f"{SEAT}(?={name_ends()})")


@cache
def _own_trades() -> re.Pattern[str]:
    """The trades behind a known short name, perhaps with what closes the name behind them (甲尔 | 光学科技)."""
    return re.compile(f"(?!{either('broad-trade')})(?:{guarded_trades('company-trade', 'owner-trade', 'list-trade')})(?:科技|股份)?(?!厂)")
