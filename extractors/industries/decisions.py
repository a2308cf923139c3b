"""Decisions: whether a plan speaks of a candidate as an industry, by the words around it (`judging.py`), its list
(`verdicts.py`) and its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable
from operator import itemgetter

from extractors.industries.candidates import Candidate
from extractors.industries.judging import headed, judge
from extractors.industries.lexicon import IndustryLexicon, Use
from extractors.industries.lists import Enumeration, ListKind, of_technologies
from extractors.industries.verdicts import ListSeen, ends_with_industry, verdict

_JOINT = re.compile(r"、|以及|和|与|及|暨|—|→|（(?:主要)?(?:含|包括|包含)")
_SHARES = re.compile("[、和与及]")
_TRADE = re.compile("(?:保险|证券|信托|餐饮|住宿|仓储|运输|零售|邮政|通信|电信|旅游|娱乐|广告|咨询)业")
_ENDS = re.compile("[^一-龥]|$")
_DEALINGS = ("贸易", "服务", "出口", "外包", "业务")
_FRONTIER = re.compile("前沿")
_MOST_FIELDS = 0.6
_MOST_SAID_OF = 0.66
_LONGER = 3
_SAID_OF_ALL = re.compile("(?!等)[一-龥]")
_PLACES = 2
_SITES = ("站", "矿", "场", "建设", "城", "园", "互补")
_ITEM_ENDS = re.compile("[^一-龥A-Za-z0-9]|[和与及等]|$")


def decided(
    candidates: Iterable[Candidate],
    lists: list[Enumeration],
    text: str,
    lexicon: IndustryLexicon,
    body_begin: int = 0,
    subjects: Container[str] = (),
) -> list[Candidate]:
    """The candidates with their ends and what is accepted of them: by what stands around or because the plan is about them (`subjects`),
    then by lists, by the heading, which ends at `body_begin`, where it says what is to be done for them, and beside accepted ones."""
    known = [judge(candidate, text, lexicon, subjects, body_begin) for candidate in candidates]
    listed = _by_lists(known, lists, text, lexicon)
    return _joined([headed(candidate, text, body_begin, lexicon) for candidate in listed], text)


def _by_lists(known: list[Candidate], lists: list[Enumeration], text: str, lexicon: IndustryLexicon) -> list[Candidate]:
    """The candidates, those in lists judged by their lists too."""
    judged, ends = list(known), [candidate.end for candidate in known]
    for enumeration in lists:
        first, last = enumeration.items[0][0], enumeration.items[-1][1]
        if of_technologies(enumeration, text):
            for at in range(bisect_left(ends, first), bisect_right(ends, enumeration.end)):
                judged[at] = judged[at]._replace(accepted=False)
            continue
        near = range(bisect_left(ends, first), bisect_right(ends, last))
        inside = [at for at in near if _is_item(judged[at], enumeration)]
        sure = sum(judged[at].accepted is True for at in inside)
        sure = sure or _industries_in([judged[at] for at in inside], enumeration, text, lexicon)
        seen = ListSeen(enumeration, sure, len(inside), text, lexicon)
        for at in inside:
            judged[at] = judged[at]._replace(accepted=verdict(judged[at], seen))
        for at in _of_places(near, judged, enumeration, text):
            judged[at] = judged[at]._replace(accepted=True)
        told = bisect_right(ends, last)
        if any(judged[at].accepted for at in inside) and told < len(judged) and _is_kind_of(judged[told], last, text):
            judged[told] = judged[told]._replace(accepted=True)
    return judged


def _of_places(near: range, judged: list[Candidate], enumeration: Enumeration, text: str) -> list[int]:
    """Which names by context a list without a head says that places are known for, each alone behind its place (甲县陶瓷、乙县五金)."""
    if enumeration.kind is not ListKind.PLAIN:
        return []
    ends = {end for _, end in enumeration.items}
    behind = [at for at in near if judged[at].led < judged[at].begin and judged[at].end in ends]
    local = [at for at in behind if not text.endswith(_SITES, judged[at].begin, judged[at].end)]
    known = [at for at in local if judged[at].accepted is None and judged[at].use is Use.CONTEXT]
    return known if len(local) >= _PLACES else []


def _is_kind_of(candidate: Candidate, last: int, text: str) -> bool:
    """Whether a whole word behind 等 tells what the items of a list that ends at `last` are (谷子、荞麦等 | 杂粮)."""
    dealing = text.endswith(_DEALINGS, candidate.begin, candidate.end)
    context = candidate.use is Use.CONTEXT and candidate.accepted is None and not dealing
    return context and candidate.begin == last + 1 and text[last] == "等" and _ENDS.match(text, candidate.end) is not None


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


def _industries_in(inside: list[Candidate], enumeration: Enumeration, text: str, lexicon: IndustryLexicon) -> int:
    """How many items of a list are names that are read as industries in their context, where most of a list of fields are, all of a longer
    plain list, or most of one of which something is said (甲、乙、丙|提升); else 0."""
    items = sum(candidate.use is Use.CONTEXT for candidate in inside)
    if enumeration.kind is ListKind.FIELD and not _FRONTIER.search(text, enumeration.items[-1][1], enumeration.end):
        named = sum(ends_with_industry(text, *item, lexicon) for item in enumeration.items)
        return named if named >= max(2, _MOST_FIELDS * len(enumeration.items)) else 0
    if enumeration.kind not in (ListKind.PLAIN, ListKind.DEVELOPED) or items < _LONGER:
        return 0
    said = _SAID_OF_ALL.match(text, enumeration.items[-1][1]) is not None
    least = _MOST_SAID_OF if said else 1
    return items if items >= least * len(enumeration.items) else 0


def _joined(candidates: list[Candidate], text: str) -> list[Candidate]:
    """Names by context are accepted also where they stand beside an accepted one (A和B, A、B), from left to right and back."""
    result = list(candidates)
    for order in (range(1, len(result)), range(len(result) - 2, -1, -1)):
        for at in order:
            near = result[at - order.step]
            one, other = (near, result[at]) if order.step > 0 else (result[at], near)
            if result[at].accepted is None and near.accepted and result[at].use is Use.CONTEXT and one.end < other.begin:
                result[at] = result[at]._replace(accepted=_is_joint(one, other, result[at], text) or None)
    return [_with_tail(one, other, text) for one, other in zip(result, [*result[1:], None], strict=False)]


def _is_joint(one: Candidate, other: Candidate, judged: Candidate, text: str) -> bool:
    """Whether only a conjunction stands between two names, or one and a place (铝材、乙县 | 机床), with `judged` alone behind it."""
    if _JOINT.fullmatch(text, one.end, other.begin):
        return True
    local = judged.led < judged.begin and one.end < other.led < other.begin and _ITEM_ENDS.match(text, judged.end) is not None
    return local and _JOINT.fullmatch(text, one.end, other.led) is not None


def _with_tail(candidate: Candidate, behind: Candidate | None, text: str) -> Candidate:
    """A candidate, accepted where a public service shares the 业 of the branch behind it (金融、保险业)."""
    if candidate.accepted is not None or candidate.use is not Use.PUBLIC or behind is None or not behind.accepted:
        return candidate
    shared = _SHARES.fullmatch(text, candidate.end, behind.begin) and _TRADE.fullmatch(text, behind.begin, behind.end)
    return candidate._replace(accepted=True) if shared else candidate
