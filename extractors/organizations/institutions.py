"""Companies, banks, universities and other bodies that are known by their own names (黄山旅游集团, 包商银行, 深圳海洋大学)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from extractors.agencies.own_place import division_names, leading_division, with_own_place
from extractors.context import Context
from extractors.findings import OrganizationFound
from extractors.language.openings import Opened, later
from extractors.organizations.houses import own_levels
from extractors.organizations.lexicon import stops, words
from extractors.organizations.name_begins import LEVEL, name_begin
from ontology.gazetteer import load_gazetteer

_RUN = re.compile(r"[一-龥A-Za-z0-9·（）]{1,18}$")
_OF_MANY = re.compile("[0-9一二两三四五六七八九十几多余][家所个][省市县区]")  # 5家市|疾控中心
_UNIVERSITIES = ("大学", "交大", "哈工大", "哈工程", "中科大", "南科大", "北航", "北大", "清华")
_WHOLES = (
    "银行",
    "医院",
    "科学院",
    "科学研究院",
    "中科院",
    "农科院",
    "林科院",
    "社科院",
    "工程院",
    "集团",
    "医学院",
    "实验室",
    "思想研究中心",
    *_UNIVERSITIES,
)
_MINISTRIES = ("部", "委", "办", "总局", "委员会")
_OFFICE = re.compile(
    "(?:办公厅|信息中心|规划总院|发展研究中心|(?:(?!会同|联合|国家|牵头|负责|配合|[要应须请由向有和与及各等])[一-龥]){2,9}?(?:司(?![法机令空长局])|局(?<!大局)(?<!布局)(?<!格局)(?<!新局)(?<!揽全局)(?![长面部势限域])))"
    "(?=[、，。；）和与及]|牵头|负责|会同|配合|参与|参加|等|$)"
)
_JOINT = re.compile("—[一-龥]{2,16}?(?:研究院|研究中心|创新中心|实验室)")  # 甲大学|—乙研究院
_CAMPUS = re.compile("（(?P<place>[一-龥]{2,3})）|(?P<seat>[一-龥]{2,3})校区(?=等(?:驻.)?(?:高校|院校))")  # 甲大学|（威海）
_BASE = re.compile("(?P<place>[一-龥]{2,3})基地")  # 甲实验室|乙基地
_RESEARCH_BASE = re.compile("(?P<place>[一-龥]{2,8}?)(?:协同|战略|调查)?研究基地")  # 甲科学院|乙市研究基地
_STUDYING = ("实验室", "思想研究中心", "社会科学院", "社科院")
_NO_PART = re.compile("^(?:院|生|科技)|国际化|区域|高水平|国家|联合|大学|学院|集团|公司|科学院")


@later
@cache
def _heads() -> Opened:
    return Opened("|".join(f"{word}(?!{guard})" if guard else word for word, guard in words("head")))


def find_institutions(text: str, context: Context) -> Iterator[OrganizationFound]:
    """The bodies with a name of their own before a head (集团, 银行, 大学 …), in order; a place, 中国, or a short unknown name is proof."""
    own = own_levels(context)
    line_begins = (0, *context.breaks)
    for match in _heads().finditer(text):
        run = _RUN.search(text, max(0, match.start() - 18), match.start())
        if run is None:
            continue
        start = max(run.start() + _after_bracket(run.group()), line_begins[bisect_right(line_begins, match.start()) - 1])
        begin = name_begin(text, start, match.start(), match.group(), own)
        if begin is not None and not _OF_MANY.search(text, max(0, begin - 2), begin + 1):
            yield OrganizationFound(begin, match.end(), with_own_place(text[begin : match.end()], LEVEL, context))


def _after_bracket(run: str) -> int:
    """How much of the run to drop, so that no bracket stays open in the rest."""
    drop = 0
    for i, sign in enumerate(run):
        if (sign == "）" and "（" not in run[drop:i]) or (sign == "（" and "）" not in run[i:]):
            drop = i + 1
    return drop


@cache
def _part() -> re.Pattern[str]:
    heads = "|".join(f"{word}(?!{guard})" if guard else word for word, guard in words("part"))
    return re.compile(f"(?P<own>[一-龥]{{0,10}}?)(?:{heads})")


def with_part(text: str, body: OrganizationFound) -> OrganizationFound:
    """The part of a university, group or ministry named right behind it (甲大学 | 管理学院, 甲部 | 乙司), else the body itself."""
    part = _office(text, body)
    if part is None and text.endswith(_WHOLES, body.begin, body.end):
        part = _placed_part(text, body) or _JOINT.match(text, body.end) or _own_part(text, body.end)
    return body if part is None else OrganizationFound(body.begin, part.end(), body.name + part.group())


def _office(text: str, body: OrganizationFound) -> re.Match[str] | None:
    """The office of a ministry right behind it."""
    office = _OFFICE.match(text, body.end) if text.endswith(_MINISTRIES, body.begin, body.end) else None
    return None if office is None or leading_division(office.group(), division_names()) else office


def _placed_part(text: str, body: OrganizationFound) -> re.Match[str] | None:
    """The campus of a university, the base of a laboratory, or where a learned body studies, at a known place right behind it."""
    campus = _CAMPUS.match(text, body.end) if text.endswith(_UNIVERSITIES, body.begin, body.end) else None
    if campus is not None and load_gazetteer().named(campus["place"] or campus["seat"]):
        return campus
    bases = _BASE if text.endswith("实验室", body.begin, body.end) else _RESEARCH_BASE
    base = bases.match(text, body.end) if text.endswith(_STUDYING, body.begin, body.end) else None
    return base if base is not None and load_gazetteer().named(base["place"]) else None


def _own_part(text: str, begin: int) -> re.Match[str] | None:
    """A part with a name of its own (管理学院) that begins there."""
    part = _part().match(text, begin)
    return None if part is None or _NO_PART.search(part["own"]) or stops("学院").search(part["own"]) else part
