"""Bodies in lists of those responsible: in brackets (（省发展改革委、省财政厅负责）), behind a label (责任单位：市科技局，各区政府), and
before what they do (由教育局、高新区管委会负责)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from extractors.agencies.bodies import find_bodies
from extractors.agencies.own_place import division_names, leading_division, short_division_names, with_own_place
from extractors.context import Context
from extractors.findings import OrganizationFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span
from extractors.organizations.lexicon import either

_RESPONSIBLE = (
    (
        re.compile(
            r"（(?P<list>[^（）]{0,300}(?:（[^（）]{0,60}）[^（）]{0,200}){0,6}"
            r"(?:负责|牵头|配合|落实|参与|指导|参加|组织实施|分工)[^（）]{0,12})）"
        ),
        2,
    ),
    (
        re.compile(
            r"(?:责任|牵头|配合|负责|参加|参与|主办|协办|主责|实施|落实|完成|支持|组织|主管)(?:单位|部门|主体|科室|处室)"
            r"(?:：|为)(?P<list>[^。；）]{2,240})"
        ),
        0,
    ),
    (re.compile(r"（(?P<list>(?:[^（）、，]{2,24}[局厅委办部会行院署社联司团心府队][、，]){1,30}[^（）、，]{2,24})）"), 2),
)
"""The lists, each with how many known bodies make sure that it is one of bodies: behind a label none is needed."""
_LABEL = re.compile(r"^.{0,6}(?:单位|部门|主体)(?:：|为)|^由|^（|^\d+[.、]")
_LEVEL = re.compile("省|市|自治区|县|区|州")
_OF_LEVEL = re.compile("省|市(?!场)|县|区(?!域)|州|部(?![门队分长属署])|自治区|国家|中国|全国|中央|国网|人行|团[省市]委")
_BRANCHES = ("海关", "分行", "支行")
_OFFICE = "管理司"
_CONJUNCTIONS = ("和", "与", "及")
_GENERAL = re.compile(
    r"^(?:各|[两二三四五六七八九十几]+[省市县区州]|县级市|有关|相关|其他|各级|本|该|属地|所在|辖区|市直|区直|省直|县直|直属)|(?:部门|单位|企业|机构|地方|院所)$|以下|措施|均|其中|需要"
)
_TASK = Opened(
    "(?:按(?:照)?(?:各自)?(?:职责|职能)?分工|按(?:照)?(?:各自)?职责|分别|共同|具体)?"
    "(?:负责|牵头|配合(?=[，。；、）]|$)|承担(?=[，。；]|$)|(?:组织)?实施(?=[，。；]|$)|落实(?=[，。；]|$)|协助|参与(?=[，。；]|$)|参加(?=[，。；]|$))"
)
_BARE = Opened("[厅局委办]、(?=[一-龥]{2,10}[厅局委办]、[一-龥]{2,10}[厅局委办])")
_FIRST = re.compile("(?<![一-龥、])[一-龥]{2,10}$")
_DOERS = re.compile("(?:^|[。；，：]|由)(?P<list>[一-龥、]{3,160})$")
_BY = "由"
_LONGEST_LIST, _LONGEST_FIRST, _FEWEST = 160, 10, 3


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(f"(?:{either('list-head')})$")


@cache
def _separators() -> re.Pattern[str]:
    return re.compile(f"[、，；,;：:（）]|{either('list-stop')}")


def responsible_bodies(text: str, context: Context) -> Iterator[OrganizationFound]:
    """The bodies in lists of those responsible, of one kind of list after the other.

    >>> [each.name for each in responsible_bodies("以上事项由市教育局、高新区管委会负责。", Context())]
    ['市教育局', '高新区管委会']
    """
    for pattern, enough in _RESPONSIBLE:
        for match in pattern.finditer(text):
            yield from _listed(text, *match.span("list"), context, enough)
    for begin, end in _before_tasks(text):
        yield from _listed(text, begin, end, context, 1)
    yield from _departments(text, context)


def _departments(text: str, context: Context) -> Iterator[OrganizationFound]:
    """Departments without their place that nothing but marks part, three of them at least (，甲厅、乙厅、丙局提前介入)."""
    for match in _BARE.finditer(text):
        first = _FIRST.search(text, max(0, match.start() - _LONGEST_FIRST), match.start() + 1)
        if first is None:
            continue
        row, end = [], first.start()
        for body in moved(find_bodies(text[end : end + _LONGEST_LIST], context, in_list=True), end):
            if body.begin != end:
                break
            row.append(body)
            end = body.end + text.startswith("、", body.end)
        if len(row) >= _FEWEST:
            yield from row


def _listed(text: str, begin: int, end: int, context: Context, enough: int) -> Iterator[OrganizationFound]:
    """The known bodies of the list, then its other items; `enough` known ones make sure that it is a list of bodies."""
    known = list(moved(find_bodies(text[begin:end], context, in_list=True), begin))
    yield from known
    if known or not enough or all(_is_placed_body(text[start:stop]) for start, stop in _items(text, begin, end, known)):
        yield from _other_items(text, begin, end, known, context, sure=len(known) >= enough)


def _before_tasks(text: str) -> Iterator[Span]:
    """The lists, as (begin, end), that stand before what their bodies do, and hold nothing but names built as those of bodies; one body
    alone stands behind 由."""
    for task in _TASK.finditer(text):
        doers = _DOERS.search(text, max(0, task.start() - _LONGEST_LIST), task.start())
        if doers is None:
            continue
        begin = text.rfind(_BY, doers.start("list"), doers.end()) + 1 or doers.start("list")
        items = re.split("[、和与及]", text[begin : task.start()])
        if all(_heads().search(item) for item in items) and (len(items) > 1 or text[begin - 1 : begin] == _BY):
            yield begin, task.start()


def moved(bodies: Iterable[OrganizationFound], by: int) -> Iterator[OrganizationFound]:
    """The bodies, `by` characters further on."""
    return (replace(body, begin=by + body.begin, end=by + body.end) for body in bodies)


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
            yield OrganizationFound(start, stop, with_own_place(item, _LEVEL, context))


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


def _is_placed_body(item: str) -> bool:
    """Whether the item begins with a place or a level and ends as bodies do, so that a list of such needs no known one."""
    return _heads().search(item) is not None and _placed(item)


def _placed(item: str) -> bool:
    """Whether the item begins with a place or a level (省电力公司, 广元国际铁路港管委会), and so names one body."""
    if item.endswith(_BRANCHES) or _OF_LEVEL.match(item):
        return True
    return leading_division(item, division_names()) > 0 or leading_division(item, short_division_names()) > 0
