"""Bodies that many found together: alliances and committees named by whose they are (中国甲联盟, 省乙专家委员会, 市丙领导小组办公室), and
people's organizations in the list that 等群团组织 closes, and international ones in that which 等国际组织 does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.agencies.own_place import division_names, leading_division, with_own_place
from extractors.context import Context
from extractors.findings import OrganizationFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span
from extractors.organizations.lexicon import either
from ontology.gazetteer import load_gazetteer

_HEAD = Opened(
    r"联盟(?![链体标成化盟]|[^，。；、（）]{0,8}?(?:大会|年会|峰会|论坛))|(?:(?:领导|推进|协调)小组|指挥部|联席会议|委员会)办公室|(?:专家|咨询|专家咨询|指导|专业|理事|标准化技术)委员会|(?:工作)?(?:领导|推进|协调)小组(?!办公室|[成副会]|组[长员成])"
)
_RUN = re.compile(r"[一-龥—]{2,18}$")
_LEVEL = re.compile(r"(?:自治区|省|市|县|区|州|旗)(?=[一-龥]{2,16}$)(?![级属域场直委政际内]|区(?!域)|外(?!资|事|贸|商|经))")
_WIDE = re.compile("中国|中华|国际|全国|世界|亚洲|全球|国务院|^国家(?!级)")
_NO_NAME = re.compile(r"[级各本该类]|相关|有关|一批|若干|新型|多个|企业间|的|任组长|产业技术创新|^国际(?:产业|行业|企业)?$")
_MASSES = either("mass")
_MASS = Opened(rf"(?:{_MASSES})(?:[、和](?:{_MASSES}))*(?=等?各?(?:群团|人民团体|社会团体))")
_OF_NATIONS = Opened("等国际组织(?!人才)")
_OF_MANY_NATIONS = re.compile(
    "(?<=[“、])(?<![一二三四五六七八九十]、)[一-龥]{3,14}(?:组织|联盟|协会|学会|基金会|理事会)(?:（[A-Z]{2,10}）)?(?=[”、等])|(?<![A-Za-z0-9（])[A-Z]{3,10}(?=[”、和（等])"
)
_LIST = re.compile("[^，。；：]{2,80}$")
_MEMBER = re.compile("[^、和]+")
_JOINT_MEETING = Opened("部际联席会议")
_ABOUT = re.compile("[一-龥]{4,30}$")
_MEETING_VERB = re.compile(either("meeting-verb"))
_STOP = re.compile(either("stop-plain", "alliance-stop"))
_LEADING = ("领导小组", "推进小组", "协调小组")
_FEWEST = 3
_PLACE = range(2, 7)


def find_alliances(text: str, context: Context) -> Iterator[OrganizationFound]:
    """The alliances and committees that `text` names, in order; what names no place, no level and no 中国 or 国际 is none.

    >>> [each.name for each in find_alliances("组建未来能源国际创新联盟，支持企业组建产业联盟", Context())]
    ['未来能源国际创新联盟']
    """
    for head in _HEAD.finditer(text):
        line = context.body_begin if head.start() > context.body_begin else 0  # no name runs over from the heading
        run = _RUN.search(text, max(line, head.start() - 18), head.start())
        if run is None:
            continue
        begin = max(
            [run.start(), *(match.end() for match in _STOP.finditer(text, run.start(), head.start()) if match.end() < head.start())]
        )
        stem = text[begin : head.start()]
        leads = head.group() not in _LEADING or _LEVEL.match(stem) or leading_division(stem, division_names())  # 甲市|新能源产业发展
        if leads and _is_named(stem):
            yield OrganizationFound(begin, head.end(), with_own_place(stem, _LEVEL, context) + head.group())


def _is_named(stem: str) -> bool:
    if len(stem) < 2 or _NO_NAME.search(stem):
        return False
    placed = any(load_gazetteer().named(stem[:size]) for size in _PLACE if size < len(stem))
    return placed or _LEVEL.match(stem) is not None or _WIDE.search(stem) is not None


def joint_meetings(text: str) -> Iterator[Span]:
    """The standing meetings of ministries, as (begin, end), with all that they are about.

    >>> text = "发挥残疾人就业和托养工作部际联席会议作用，完善部际联席会议"
    >>> [text[begin:end] for begin, end in joint_meetings(text)]
    ['残疾人就业和托养工作部际联席会议']
    """
    for head in _JOINT_MEETING.finditer(text):
        about = _ABOUT.search(text, max(0, head.start() - 30), head.start())
        begin = (
            max((verb.end() for verb in _MEETING_VERB.finditer(text, about.start(), head.start())), default=about.start()) if about else 0
        )
        if about and head.start() - begin > _FEWEST:
            yield begin, head.end()


def mass_organizations(text: str) -> Iterator[Span]:
    """The people's organizations, as (begin, end), in a list of several that 等群团组织 closes.

    >>> text = "支持工会、共青团、残联、贸促会等群团组织"
    >>> [text[begin:end] for begin, end in mass_organizations(text)]
    ['共青团', '残联', '贸促会']
    """
    for match in _MASS.finditer(text):
        members = [member.span() for member in _MEMBER.finditer(text, match.start(), match.end())]
        if len(members) >= _FEWEST:
            yield from members


def international_bodies(text: str) -> Iterator[Span]:
    """The bodies, as (begin, end), of a list that 等国际组织 closes: quoted or behind a mark, or by the capitals of their names.

    >>> text = "会同“湖泊保护联盟（LPA）”、IUCN等国际组织，会同河流保护联盟"
    >>> [text[begin:end] for begin, end in international_bodies(text)]
    ['湖泊保护联盟（LPA）', 'IUCN']
    """
    for head in _OF_NATIONS.finditer(text):
        run = _LIST.search(text, max(0, head.start() - 80), head.start())
        if run is not None:
            yield from (member.span() for member in _OF_MANY_NATIONS.finditer(text, run.start(), head.start() + 1))
