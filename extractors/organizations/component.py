"""Organizations: named governments, Party committees, departments, companies, banks, universities, also in lists of those responsible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from extractors.agencies.bodies import find_bodies
from extractors.agencies.own_place import division_names, name_of_level, short_division_names
from extractors.context import Context, findings_of
from extractors.documents.issuers import title_issuers
from extractors.documents.titles import bracketed_titles
from extractors.findings import DocumentFound, OrganizationFound
from extractors.language.intervals import Intervals
from extractors.language.phrases import Span
from extractors.language.spans import set_findings
from extractors.organizations.alliances import find_alliances, joint_meetings, mass_organizations
from extractors.organizations.companies import companies_in
from extractors.organizations.companions import companions
from extractors.organizations.corps import find_divisions
from extractors.organizations.institutions import find_institutions, with_part
from extractors.organizations.laboratories import find_laboratories
from extractors.organizations.lexicon import words
from extractors.organizations.local_branches import local_branches
from extractors.organizations.styled import placed_companies, styled_companies, works_owners
from extractors.organizations.subsidiaries import with_subsidiary

_RESPONSIBLE = (
    re.compile(
        r"（(?P<list>[^（）]{0,300}(?:（[^（）]{0,60}）[^（）]{0,200}){0,6}"
        r"(?:负责|牵头|配合|落实|参与|指导|参加|组织实施|分工)[^（）]{0,12})）"
    ),
    re.compile(
        r"(?:责任|牵头|配合|负责|参加|参与|主办|协办|主责|实施|落实|完成|支持|组织|主管)(?:单位|部门|主体|科室|处室)"
        r"(?:：|为)(?P<list>[^。；）]{2,240})"
    ),
    re.compile(r"（(?P<list>(?:[^（）、，]{2,24}[局厅委办部会行院署社联司团心府队][、，]){1,30}[^（）、，]{2,24})）"),
)
_LABEL = re.compile(r"^.{0,6}(?:单位|部门|主体)(?:：|为)|^由|^（|^\d+[.、]")
_NATIONWIDE = ("国网", "国家电网", "中国铁路", "南方电网")
_WHOLES = ("部", "大学", "院", "实验室", "集团")
_BRANCHES = ("研究院", "学院", "医院", "研究所", "中心", "实验室", "公司")
_OFFICE = "管理司"
_CONJUNCTIONS = ("和", "与", "及")
_GENERAL = re.compile(
    r"^(?:各|有关|相关|其他|各级|本|该|属地|所在|辖区|市直|区直|省直|县直|直属)|(?:部门|单位|企业|机构|地方|院所)$|以下|措施|均|其中|需要"
)


def find_organizations(doc: Doc) -> Doc:
    """Sets `doc._.organizations`; needs `doc._.documents`. A spaCy component: offsets are token indices of a Doc tokenized by character."""
    known = findings_of(doc)
    known.companies = companies_in(known.text)
    return set_findings(doc, "organizations", organizations_in(known.text, known.documents, known.context, known.companies))


def organizations_in(
    text: str, documents: Iterable[DocumentFound], context: Context, companies: Iterable[Span] | None = None
) -> list[OrganizationFound]:
    """The organizations that `text` (normalized) names, in order; inside titles only the bodies that issue the document.

    `companies` are those that `companies_in(text)` tells, where they are known."""
    titled = [document for document in documents if document.title is not None]
    closed = [(title.open, title.close) for title in bracketed_titles(text)] + [(d.begin, d.end) for d in titled]
    issuers = [body for document in titled for body in title_issuers(text, document.begin, document.end, context)]
    bodies = [*_in_lists(text, context), *_in_heading_and_body(text, context)]
    spans = (
        *(companies_in(text) if companies is None else companies),
        *styled_companies(text),
        *placed_companies(text),
        *works_owners(text),
        *mass_organizations(text),
        *joint_meetings(text),
        *local_branches(text),
    )
    listed = (OrganizationFound(begin, end, text[begin:end]) for begin, end in spans)
    named = [
        *bodies,
        *_beside(
            [
                *find_institutions(text, context),
                *find_laboratories(text, context),
                *find_alliances(text, context),
                *find_divisions(text, context),
                *listed,
            ],
            bodies,
        ),
    ]
    titles = Intervals(closed)
    apart = _apart([*issuers, *(with_part(text, body) for body in named if not titles.meets(body.begin, body.end))])
    whole = [with_subsidiary(text, body) for body in _with_branches(apart)]
    beside = (OrganizationFound(begin, end, text[begin:end]) for begin, end in companions(text, whole) if not titles.meets(begin, end))
    return _apart([*whole, *beside])


def _in_heading_and_body(text: str, context: Context) -> Iterator[OrganizationFound]:
    """The bodies that the heading names, and those of the body: a place that ends a heading is not that of a body named right behind."""
    for begin, end in ((0, context.body_begin), (context.body_begin, len(text))):
        yield from _moved(find_bodies(text[begin:end], context), begin)


def _moved(bodies: Iterable[OrganizationFound], by: int) -> Iterator[OrganizationFound]:
    return (replace(body, begin=by + body.begin, end=by + body.end) for body in bodies)


def _with_branches(bodies: Iterable[OrganizationFound]) -> Iterator[OrganizationFound]:
    """`bodies` in order, an institution made one with the body whose it is, right before it (教育部|甲高等研究院, 乙大学医院|丙医院)."""
    last: OrganizationFound | None = None
    for body in bodies:
        if last is not None and last.end == body.begin and last.name.endswith((*_WHOLES, *_NATIONWIDE)) and body.name.endswith(_BRANCHES):
            last = OrganizationFound(last.begin, body.end, last.name + body.name)
            continue
        if last is not None:
            yield last
        last = body
    if last is not None:
        yield last


def _beside(institutions: Iterable[OrganizationFound], bodies: list[OrganizationFound]) -> Iterator[OrganizationFound]:
    """Those that do not cut into a known body, though they may begin with one (中国科学院 | 中国科学院东莞研究所), or a
    nation's company or a city's hospital end with it (中国 | 甲集团, 北京 | 乙医院)."""
    begins, ends = {body.begin for body in bodies}, {body.end for body in bodies}
    taken = Intervals((body.begin, body.end) for body in bodies)
    for found in institutions:
        whole = found.end in ends and (found.name.startswith("中国") or found.name.endswith("医院"))
        around = found.name.endswith(("集团", "公司")) and _holds_all(found, bodies)
        if found.begin in begins or whole or around or found.name.endswith("有限公司") or not taken.meets(found.begin, found.end):
            yield found


def _holds_all(found: OrganizationFound, bodies: list[OrganizationFound]) -> bool:
    """Whether `found` holds whole each of the `bodies` that it meets (陕西|甲乙石油|集团)."""
    return all(found.begin <= body.begin and body.end <= found.end for body in bodies if body.begin < found.end and found.begin < body.end)


def _apart(found: Iterable[OrganizationFound]) -> list[OrganizationFound]:
    """`found` in order without overlaps: of two that overlap the longer stays, of equals the first."""
    kept: list[OrganizationFound] = []
    for body in sorted(found, key=lambda each: (each.begin, each.begin - each.end)):
        if not kept or kept[-1].end <= body.begin:
            kept.append(body)
        elif body.end - body.begin > kept[-1].end - kept[-1].begin:
            kept[-1] = body
    return kept


@cache
def _heads() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(word for word, _ in words("list-head")) + ")$")


@cache
def _separators() -> re.Pattern[str]:
    return re.compile("[、，；,;：:（）]|" + "|".join(word for word, _ in words("list-stop")))


def _in_lists(text: str, context: Context) -> Iterator[OrganizationFound]:
    """The bodies in lists of those responsible: （省发展改革委、省财政厅负责）, 责任单位：市科技局，各区政府."""
    for pattern in _RESPONSIBLE:
        for match in pattern.finditer(text):
            begin, end = match.span("list")
            bodies = list(_moved(find_bodies(text[begin:end], context, in_list=True), begin))
            if bodies or pattern is _RESPONSIBLE[1]:
                yield from bodies
                yield from _other_items(text, begin, end, bodies, context, sure=len(bodies) > 1 or pattern is _RESPONSIBLE[1])


def _other_items(
    text: str, begin: int, end: int, known: list[OrganizationFound], context: Context, *, sure: bool
) -> Iterator[OrganizationFound]:
    """Items of a list that are built as names of bodies, though no lexicon has them (市天然气综合利用工业园区管委会).

    Where it is not `sure` that the list is one of bodies, those only that begin with a place.
    """
    for start, stop in _items(text, begin, end, known):
        item = text[start:stop]
        built = 3 <= len(item) <= 26 and _heads().search(item) and not _GENERAL.search(item)
        if built and (sure or _placed(item) or item.endswith(_OFFICE)):
            yield OrganizationFound(start, stop, _full_name(item, context))


def _items(text: str, begin: int, end: int, known: list[OrganizationFound]) -> Iterator[Span]:
    taken = {place for body in known for place in range(body.begin, body.end)}
    start = begin
    cuts = [(m.start(), m.end()) for m in _separators().finditer(text, begin, end) if m.start() not in taken]
    for cut, after in (*cuts, (end, end)):
        if text[cut:after] in _CONJUNCTIONS and start < cut and cut - 1 not in taken and not _heads().search(text[start:cut]):
            continue  # 政务服务和|资源交易中心 is one body
        label = _LABEL.match(text[start:cut])
        first = start + (label.end() if label else 0)
        if first < cut and first not in taken and cut - 1 not in taken:
            yield first, cut
        start = after


def _placed(item: str) -> bool:
    """Whether the item begins with a place or a level (省电力公司, 广元国际铁路港管委会), and so names one body."""
    if item.endswith(("海关", "分行", "支行")) or re.match(
        "省|市(?!场)|县|区(?!域)|州|部(?![门队分长属署])|自治区|国家|中国|全国|中央|国网|人行|团[省市]委", item
    ):
        return True
    return any(item[:size] in division_names() or item[:size] in short_division_names() for size in range(2, 9))


def _full_name(item: str, context: Context) -> str:
    level = re.match("省|市|自治区|县|区|州", item)
    place = name_of_level(level.group(), context) if level else None
    return place + item[level.end() :] if level and place else item
