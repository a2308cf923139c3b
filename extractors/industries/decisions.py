"""Decisions: whether a plan speaks of a candidate as an industry, by the words around it (`judging.py`), its list and its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable
from operator import itemgetter

from extractors.industries.candidates import Candidate
from extractors.industries.judging import headed, judge
from extractors.industries.lexicon import IndustryLexicon, Use
from extractors.industries.lists import Enumeration, ListKind

_JOINT = re.compile(r"、|以及|和|与|及|暨|—|→|（(?:主要)?(?:含|包括|包含)")
_SERVICES = re.compile(r"服务业|产业|集群|集聚")
_REJECTS = re.compile(r"(?:技术|设施|专业|学科|人才|设备|场景|活动|政策|要素|工具)$")
_POTENTIAL = ("潜力", "潜能")
_NO_TRADE = re.compile(r"(?:消费|融合|模式)$")
_FRONTIER = re.compile("前沿")
_SERVICES_WINDOW = 20
_SURE_FOR_TECHNOLOGY = 2
_MOST_FIELDS = 0.6
_LONGER = 3
_AFFAIRS = 2


def decided(
    candidates: Iterable[Candidate],
    lists: list[Enumeration],
    text: str,
    lexicon: IndustryLexicon,
    body_begin: int = 0,
    subjects: Container[str] = (),
) -> list[Candidate]:
    """The candidates with their ends and what is accepted of them: by what stands around or because the plan is about them (`subjects`),
    then by lists, then beside accepted ones, and by the heading, which ends at `body_begin`, where it says what is to be done for them."""
    known = [judge(candidate, text, lexicon, subjects) for candidate in candidates]
    return [headed(candidate, text, body_begin, lexicon) for candidate in _joined(_by_lists(known, lists, text, lexicon), text)]


def _by_lists(known: list[Candidate], lists: list[Enumeration], text: str, lexicon: IndustryLexicon) -> list[Candidate]:
    """The candidates, those in lists judged by their lists too."""
    judged, ends = list(known), [candidate.end for candidate in known]
    for enumeration in lists:
        first, last = enumeration.items[0][0], enumeration.items[-1][1]
        near = range(bisect_left(ends, first), bisect_right(ends, last))
        inside = [at for at in near if _is_item(judged[at], enumeration)]
        sure = sum(judged[at].accepted is True for at in inside)
        sure = sure or _all_industries([judged[at] for at in inside], enumeration, text, lexicon)
        for at in inside:
            judged[at] = judged[at]._replace(accepted=_in_list(judged[at], enumeration, sure, len(inside), text, lexicon))
    return judged


def _is_item(candidate: Candidate, enumeration: Enumeration) -> bool:
    """Whether a candidate is an item of a list, or ends its first one; industries by any reading may also stand inside an item."""
    first = enumeration.items[0]
    if not first[0] <= candidate.begin or not candidate.end <= enumeration.items[-1][1]:
        return candidate.end == first[1]
    if candidate.use is Use.ALWAYS:
        return True
    at = bisect_left(enumeration.items, candidate.end, key=itemgetter(1))
    begin, end = enumeration.items[at]
    return end == candidate.end and (begin >= candidate.begin or at == 0)


def _ends_with_industry(text: str, begin: int, end: int, lexicon: IndustryLexicon) -> bool:
    """Whether an item is or ends with a name that may be an industry's."""
    known = lexicon.name_before(text, begin, end)
    return known is not None and lexicon.terms[text[known:end]].use not in (Use.NEVER, Use.PUBLIC)


def _all_industries(inside: list[Candidate], enumeration: Enumeration, text: str, lexicon: IndustryLexicon) -> bool:
    """Whether most items of a list of fields, or all of a longer plain list, are names that are read as industries in their context."""
    items = sum(candidate.use is Use.CONTEXT for candidate in inside)
    if enumeration.kind is ListKind.FIELD and not _FRONTIER.search(text, enumeration.items[-1][1], enumeration.end):
        named = sum(_ends_with_industry(text, *item, lexicon) for item in enumeration.items)
        return named >= max(2, _MOST_FIELDS * len(enumeration.items))
    return enumeration.kind is ListKind.PLAIN and items == len(enumeration.items) >= _LONGER


def _in_list(candidate: Candidate, enumeration: Enumeration, sure: int, names: int, text: str, lexicon: IndustryLexicon) -> bool | None:
    """What a list says of its item: `sure` of its `names` known names are accepted by themselves."""
    if candidate.use is Use.NEVER and enumeration.kind is ListKind.INDUSTRY and 2 * sure >= names > 1:
        return not _NO_TRADE.search(text, candidate.begin, candidate.end)
    if candidate.use is Use.NEVER or candidate.accepted is False:
        return candidate.accepted
    if enumeration.kind in (ListKind.FIELD, ListKind.OTHER, ListKind.PLAIN) and _names_affairs(text, enumeration, lexicon):
        return False
    match enumeration.kind:
        case ListKind.INDUSTRY:
            return True
        case ListKind.REGULATED:
            branches = [bool(lexicon.context["regulated"].fullmatch(text, *item)) for item in enumeration.items]
            if lexicon.context["regulated"].fullmatch(text, candidate.begin, candidate.end) and 2 * sum(branches) >= len(branches):
                return True
            return candidate.accepted if candidate.use is Use.ALWAYS else False
        case ListKind.OTHER:
            head = text[enumeration.items[-1][1] : enumeration.end]
            rejects = _REJECTS.search(head) or text.startswith(_POTENTIAL, enumeration.end)
            return False if rejects or candidate.use is not Use.ALWAYS else candidate.accepted
        case ListKind.FIELD:
            services = _SERVICES.search(text, enumeration.end, enumeration.end + _SERVICES_WINDOW)
            trade = 2 * sure >= len(enumeration.items) and lexicon.context["trade"].fullmatch(text, candidate.begin, candidate.end)
            among = sure and (candidate.use is not Use.PUBLIC or trade)
            return True if among or (services and names > 1) else candidate.accepted
        case ListKind.DEVELOPED:
            whole = candidate.use is Use.CONTEXT and _ends_whole(enumeration, text, lexicon)
            return True if whole or 2 * sure >= names else _beside_sure(candidate, sure)
        case ListKind.PLAIN:
            return _beside_sure(candidate, sure)


def _ends_whole(enumeration: Enumeration, text: str, lexicon: IndustryLexicon) -> bool:
    """Whether a list ends with a name, so that nothing behind it tells what its items are."""
    begin, end = enumeration.items[-1]
    return end == enumeration.end and _ends_with_industry(text, begin, end, lexicon)


def _names_affairs(text: str, enumeration: Enumeration, lexicon: IndustryLexicon) -> bool:
    """Whether a list names what governments see to (信用、财政、税收、农业、统计)."""
    affairs = sum(bool(lexicon.context["affairs"].fullmatch(text, *item)) for item in enumeration.items)
    return affairs >= _AFFAIRS


def _beside_sure(candidate: Candidate, sure: int) -> bool | None:
    """What the `sure` names of a list without a head say of another one in it."""
    enough = {Use.CONTEXT: 1, Use.TECHNOLOGY: _SURE_FOR_TECHNOLOGY}.get(candidate.use)
    return True if enough and sure >= enough else candidate.accepted


def _joined(candidates: list[Candidate], text: str) -> list[Candidate]:
    """Names by context are accepted also where they stand beside an accepted one (A和B, A、B), from left to right and back."""
    result = list(candidates)
    for order in (range(1, len(result)), range(len(result) - 2, -1, -1)):
        for at in order:
            near = result[at - order.step]
            one, other = (near, result[at]) if order.step > 0 else (result[at], near)
            if result[at].accepted is None and near.accepted and result[at].use is Use.CONTEXT and one.end < other.begin:
                joint = _JOINT.fullmatch(text, one.end, other.begin)
                result[at] = result[at]._replace(accepted=True if joint else None)
    return result
