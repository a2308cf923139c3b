"""Lists in which plans name industries: A、B、C和D等优势特色领域. What stands behind such a list tells what its items are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from extractors.industries.developed import is_aimed_at, is_developed, services_end
from extractors.industries.lexicon import IndustryLexicon
from extractors.industries.list_items import LONGEST, name_begin, name_end, next_list, split
from extractors.language.phrases import Span

_ADDS = "（(?:含|包括|包含)"
_CLAUSE = re.compile(rf"(?:[^，。；：！？\n,;:!?（）()]+|{_ADDS}[^，。；：（）]{{1,14}}）(?=[、等]))+")
_ETC = re.compile(r"等(?!级|候|于|同|待|效|离子|额)")
_MARK, _CLOSED = re.compile(f"{_ADDS}|）?、"), "）"
_HEADS = ("list-industry", "list-field")
_MADE_OTHER = ("list-other", "not-after", "extension", "tail")
_REACH = 120
_VERB, _KIND = 5, 8
_SHORTEST = 2
_BRANCHES = 3
_OPENING = 12
_EACH = "分别"
_SERVICES = "服务业"
_GAPS, _TECHNOLOGY = "等短板", "技术"
_OVERCOMES = re.compile("(?:突破|攻克|攻关)[一-龥]{0,6}$")
_ATTACKED = re.compile("(?:储备|攻克|(?<!协同)攻关)(?:了|一批)?$")
_STUDIED = re.compile("等?[一-龥]{0,6}(?:理论|基础研究|前沿研究)")
_CENTRES, _LEAST_KNOWN = "创新中心", 2
_CHAIN = re.compile("的(?:完整)?(?:全产业链|产业链条|全链条|产业链)")
_TRAITS = ("特色", "主题", "导向")
_COUNTED = re.compile("[一二两三四五六七八九十0-9]")
_FARES = re.compile(
    "竞相|齐头并进|多点|提质|提速|恢复|复苏|回暖|回升|向好|起势|成势|崛起|领跑|放量|扩量|倍增|招引|招商|补链|扩链|建链|聚链|升温|走热|走红|火爆|红火|火热|不断壮大|蓬勃"
)
_FROM_TO = re.compile("从[^，。；]*到")


class ListKind(StrEnum):
    """What the head behind a list says of its items."""

    INDUSTRY = "list-industry"
    FIELD = "list-field"
    DEVELOPED = "developed"
    REGULATED = "regulated"
    OTHER = "list-other"
    ATTACKED = "attacked"
    PLAIN = "plain"


class Enumeration(NamedTuple):
    """Items in a row, each as (begin, end); `end` is where the head behind them ends, `local` whether they stood behind names of places."""

    items: tuple[Span, ...]
    kind: ListKind
    end: int
    local: bool = False


class _Head(NamedTuple):
    """What ends a list: `begin` is where its last item ends."""

    begin: int
    end: int
    kind: ListKind


def enumerations(text: str, lexicon: IndustryLexicon, body_begin: int = 0) -> Iterator[Enumeration]:
    """The lists of `text` that 、 makes, each with the kind that its head gives; the first item begins after the last governing word, and
    what a bracket adds to an item is one too (甲（含乙）、丙等产业). No list goes on over the end of the heading, `body_begin`."""
    for clause in (*_CLAUSE.finditer(text, 0, body_begin), *_CLAUSE.finditer(text, body_begin)):
        if "、" in clause.group():
            yield from _in_clause(text, clause.start(), clause.end(), lexicon)


def of_technologies(enumeration: Enumeration, text: str) -> bool:
    """Whether a list names technologies, so that no branch is named in it or in its head (甲池、乙池等化学储能技术)."""
    technology = enumeration.kind is ListKind.OTHER and text.endswith(_TECHNOLOGY, enumeration.items[-1][1], enumeration.end)
    return technology or enumeration.kind is ListKind.ATTACKED


def _in_clause(text: str, begin: int, end: int, lexicon: IndustryLexicon) -> Iterator[Enumeration]:
    items: list[Span] = []
    start = begin
    for cut, behind in [*(mark.span() for mark in _MARK.finditer(text, begin, end)), (end, end)]:
        head = _head(text, start, cut, end, lexicon) if items else None
        again = next_list(text, start, cut, lexicon) if items and head is None else None
        if again is not None:
            yield _enumeration(text, items, _Head(items[-1][1], items[-1][1], ListKind.PLAIN), lexicon)
            items, start = [], again
        if head is None and cut < end and (not items or cut - start <= LONGEST):
            items.append((start if items else name_begin(text, start, cut, lexicon), cut))
        else:
            head = head or _Head(cut, cut, ListKind.PLAIN)
            if items:
                yield _enumeration(text, [*items, (start, head.begin)], head, lexicon)
            if cut < end:
                items = [(name_begin(text, head.end if head.end < cut else start, cut, lexicon), cut)]
        start = behind


def _enumeration(text: str, items: list[Span], head: _Head, lexicon: IndustryLexicon) -> Enumeration:
    """The list of `items`, the last one and those of two known names (航空航天及北斗) cut at their conjunctions."""
    known = [part for begin, end in items[:-1] for part in split(text, begin, end, lexicon, both=True)]
    parts = (*known, *split(text, *items[-1], lexicon))
    first = lexicon.last_boundary(text, max(0, parts[0][0] - _KIND), parts[0][0]) or parts[0][0]
    whole = ((first, parts[0][1]), *parts[1:])
    services = services_end(text, whole, lexicon)
    if services:
        return Enumeration(whole, ListKind.INDUSTRY, max(services, head.end))
    return Enumeration(parts, _kind(text, parts, head, lexicon), head.end)


def _kind(text: str, items: tuple[Span, ...], head: _Head, lexicon: IndustryLexicon) -> ListKind:
    """The kind that the head tells, and where no head tells, what opens the list (重点产业：…, 产业（包括…）) or its items do: branches
    that safety rules speak of, what is developed, or technologies kept in reserve. The links of a chain (从…到…的全产业链) are no
    branches, nor is what centres of innovation are for where hardly any is known (甲计算、乙检测等创新中心)."""
    kind = head.kind
    if (
        kind is ListKind.INDUSTRY
        and _CHAIN.match(text, items[-1][1])
        and _FROM_TO.search(text, max(0, items[0][0] - _OPENING), items[-1][1])
    ):
        return ListKind.OTHER
    if kind is ListKind.INDUSTRY and text.endswith(_CENTRES, items[-1][1], head.end):
        known = sum(lexicon.is_industry(text[begin:end]) for begin, end in items)
        return kind if known >= _LEAST_KNOWN else ListKind.PLAIN
    if kind not in (ListKind.PLAIN, ListKind.FIELD):
        return kind
    attacked = _ATTACKED.search(text, max(0, items[0][0] - _VERB), items[0][0]) or _STUDIED.match(text, items[-1][1])
    if kind is ListKind.PLAIN and attacked:
        return ListKind.ATTACKED
    branches = sum(bool(lexicon.context["regulated"].fullmatch(text, *item)) for item in items)
    if branches >= _BRANCHES and 2 * branches >= len(items):
        return ListKind.REGULATED
    if kind is ListKind.FIELD:
        overcome = text.startswith(_GAPS, items[-1][1]) and _OVERCOMES.search(text, max(0, items[0][0] - _OPENING), items[0][0])
        return ListKind.OTHER if overcome else kind
    if lexicon.context["list-opened"].search(text, max(0, items[0][0] - _OPENING), items[0][0]):
        return ListKind.INDUSTRY
    developed = len(items) >= _BRANCHES and not text.endswith(_TRAITS, *items[-1]) and _is_developed(text, items[0][0], lexicon)
    return ListKind.DEVELOPED if developed else kind


def _is_developed(text: str, begin: int, lexicon: IndustryLexicon) -> bool:
    """Whether what a list whose first known name begins at `begin` names is developed or aimed at; the verb stands right before the
    name or before what says of what kind it is (发展 | 高品质 | 稀土钢)."""
    first = lexicon.last_boundary(text, max(0, begin - _KIND), begin) or begin
    return is_developed(text, begin) or is_developed(text, first) or is_aimed_at(text, first)


def _head(text: str, start: int, cut: int, end: int, lexicon: IndustryLexicon) -> _Head | None:
    """The head that ends the list in its item `start`–`cut`: after 等, where two deeds for branches end the item (甲、乙|扩能提质、), or,
    in the last item of the clause and where the figure of each is told (甲、乙投资|分别增长9%、5%), without it; where a word parts it from
    a known name (甲、乙|有序|发展), what is said of the list."""
    etc = _ETC.search(text, start + 1, cut)
    if etc:
        head = _after(text, etc.start(), end, lexicon)
        return head._replace(begin=head.begin - text.endswith(_CLOSED, start, head.begin))
    deeds = lexicon.context["deeds"].search(text, start + _SHORTEST, cut)
    if deeds and deeds.start() <= start + LONGEST:
        return _Head(deeds.start(), deeds.start(), ListKind.FIELD)
    ends = cut == end or text.find(_EACH, start, cut) >= 0
    match = lexicon.context["list-head"].search(text, start + 1, min(cut, start + _REACH)) if ends else None
    if match is None or match.start() >= start + LONGEST or text[match.start() - 1] in "及和与":
        return _unnamed_head(text, start, cut, lexicon) if ends else None
    known = name_end(text, start, match.start(), lexicon)
    if known is not None and lexicon.context["governed"].fullmatch(text, known, match.start()):
        return _Head(known, known, ListKind.FIELD)
    kind = ListKind.FIELD if match["industry"] is None else ListKind.INDUSTRY
    last = (
        match.start() + len(_SERVICES) if match["industry"] == _SERVICES and text[start : match.end()] in lexicon.terms else match.start()
    )
    return _Head(last, match.end(), _unless_other(text, match.end(), kind, lexicon))


def _unnamed_head(text: str, start: int, cut: int, lexicon: IndustryLexicon) -> _Head | None:
    """What ends a list without a head of its own: what is said of industries alone behind a known name (甲、乙延链补链), before which no
    word stands that governs it (入股从事 | 农业产业化)."""
    ends = (at for at in range(start + _SHORTEST, min(cut, start + LONGEST)) if lexicon.name_before(text, start, at) is not None)
    end = next((at for at in ends if lexicon.context["after"].match(text, at, cut)), None)
    if end is None:
        return _followed(text, start, cut, lexicon)
    word = lexicon.last_boundary(text, start, end)
    governed = word is not None and text[word - 1] not in "及和与"
    return None if governed else _Head(end, end, ListKind.FIELD)


def _followed(text: str, start: int, cut: int, lexicon: IndustryLexicon) -> _Head | None:
    """The end of a last item that is a known name before what is said of the list, where nothing makes another thing of the name: how
    branches fare (甲、乙|恢复较慢), or what is done (围绕甲、乙、丙|开展招商)."""
    end = name_end(text, start, cut, lexicon)
    if end is None or any(lexicon.context[kind].match(text, end) for kind in _MADE_OTHER):
        return None
    if _FARES.match(text, end):
        return _Head(end, end, ListKind.FIELD)
    said = lexicon.context["governed"].match(text, end) and not _COUNTED.match(text, end)
    return _Head(end, end, ListKind.PLAIN) if said else None


def _after(text: str, at: int, end: int, lexicon: IndustryLexicon) -> _Head:
    end = min(end, at + _REACH)
    for name in _HEADS:
        if match := lexicon.context[name].match(text, at, end):
            return _Head(at, match.end(), _unless_other(text, match.end(), ListKind(name), lexicon))
    if names_industry(text, at, end, lexicon):
        return _Head(at, at + 1, ListKind.INDUSTRY)
    if lexicon.context["after"].match(text, at + 1, end):
        return _Head(at, at + 1, ListKind.FIELD)
    other = lexicon.context["list-other"].match(text, at, end)
    return _Head(at, other.end(), _unless_other(text, other.end(), ListKind.OTHER, lexicon)) if other else _Head(at, at + 1, ListKind.PLAIN)


def _unless_other(text: str, at: int, kind: ListKind, lexicon: IndustryLexicon) -> ListKind:
    """`kind`, unless the words behind the head speak of technologies or of safety; fields that an industry is made of are industries."""
    if kind is ListKind.FIELD and lexicon.context["makes-industry"].match(text, at):
        return ListKind.INDUSTRY
    if lexicon.context["safety"].match(text, at):
        return ListKind.OTHER if kind is ListKind.OTHER else ListKind.REGULATED
    return ListKind.OTHER if kind is ListKind.FIELD and lexicon.context["technology"].match(text, at) else kind


def names_industry(text: str, at: int, end: int, lexicon: IndustryLexicon) -> bool:
    """Whether an industry's name stands behind 等, and nothing that makes another thing of it (生猪、肉鸡等优势畜禽养殖)."""
    match = lexicon.context["list-adjectives"].match(text, at, end)
    begin = match.end() if match else at
    ends = (begin + length for length in range(LONGEST, 1, -1) if lexicon.is_industry(text[begin : begin + length]))
    name_end = next(ends, None)
    named = name_end is not None and not text.endswith("经济", begin, name_end)
    return named and bool(lexicon.context["list-end"].match(text, name_end or begin))
