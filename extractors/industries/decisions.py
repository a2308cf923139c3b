"""Decisions: whether a plan speaks of a candidate as an industry, by the words around it, by its list and by its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable
from operator import itemgetter

from extractors.industries.candidates import Candidate
from extractors.industries.lexicon import IndustryLexicon, Use
from extractors.industries.lists import Enumeration, ListKind

_JOINT = re.compile(r"、|以及|和|与|及|暨|—|→")
_SERVICES = re.compile(r"服务业|产业|集群|集聚")
_REJECTS = re.compile(r"(?:技术|设施|专业|学科|人才|设备|场景|活动|政策|要素|工具)$")
_POTENTIAL = ("潜力", "潜能")
_NO_TRADE = re.compile(r"(?:消费|融合|模式)$")
_SUPPORT = "支持"
_NO_LETTER = re.compile("[^一-龥A-Za-z0-9]")
_FRONTIER = re.compile("前沿")
_SERVES_SUBJECT = re.compile("(?:领域|行业|复合型|专业|高端)*人才|(?:公共|服务|创新)*平台|场景|标准")
_MACHINES = ("装备", "设备", "机械", "农机", "机具")
_NUMBERED = re.compile(r"(?:专栏)?[（(]?[一二三四五六七八九十0-9.]+[）).、]?\s*")
_WORK = re.compile("(?:提升|振兴|培育|壮大|提质|强链|发展)?(?:重大|重点)?工程")
_WINDOW = 14
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
    known = [_judged(candidate, text, lexicon, subjects) for candidate in candidates]
    return [_headed(candidate, text, body_begin, lexicon) for candidate in _joined(_by_lists(known, lists, text, lexicon), text)]


def _headed(candidate: Candidate, text: str, body_begin: int, lexicon: IndustryLexicon) -> Candidate:
    """A candidate, accepted where a heading speaks of it (做优软件), says that it is supported (支持工业软件公共服务平台) or is the name
    of a work for it (（二）轻合金工程)."""
    if candidate.accepted or candidate.end > body_begin or candidate.use not in (Use.CONTEXT, Use.TECHNOLOGY):
        return candidate
    if candidate.use is Use.CONTEXT and _NUMBERED.fullmatch(text, 0, candidate.begin) and _WORK.match(text, candidate.end):
        return candidate._replace(accepted=True)
    verb = lexicon.context["heading-verb-end"].search(text, max(0, candidate.begin - _WINDOW), candidate.begin)
    if not verb:
        return candidate
    ends = candidate.accepted is None and lexicon.context["heading-end"].match(text, candidate.end)
    return candidate._replace(accepted=True) if ends or _SUPPORT in text[: candidate.begin] else candidate


def _judged(candidate: Candidate, text: str, lexicon: IndustryLexicon, subjects: Container[str]) -> Candidate:
    """A candidate judged by what stands right before and behind it, and by the plan's `subjects`."""
    if _SERVES_SUBJECT.match(text, candidate.end) and _is_subject(candidate, text, lexicon, subjects):
        return candidate._replace(accepted=True)
    if any(lexicon.context[other].match(text, candidate.end) for other in ("not-after", "event")) or _is_used(candidate, text, lexicon):
        return candidate._replace(accepted=False)
    if candidate.use in (Use.NEVER, Use.PUBLIC) and (end := _with_kept_tail(candidate, text, lexicon)):
        return candidate._replace(end=end, use=Use.ALWAYS, accepted=True)
    if candidate.use is Use.NEVER:
        return candidate._replace(accepted=False)
    if candidate.use is Use.ALWAYS or _has_tail(candidate, text, lexicon) or _has_cue(candidate, text, lexicon):
        return candidate._replace(accepted=True)
    return candidate._replace(accepted=True) if _is_subject(candidate, text, lexicon, subjects) else candidate


def _is_used(candidate: Candidate, text: str, lexicon: IndustryLexicon) -> bool:
    """Whether a plan speaks of machines as things that are used (推广先进适用农机装备), not made."""
    machine = text.endswith(_MACHINES, candidate.begin, candidate.end)
    return machine and bool(lexicon.context["used-end"].search(text, max(0, candidate.begin - _WINDOW), candidate.begin))


def _is_subject(candidate: Candidate, text: str, lexicon: IndustryLexicon, subjects: Container[str]) -> bool:
    """Whether a name is a word of its own, no part of a longer one, and one of the plan's `subjects` or a kind of it (开源软件)."""
    name = text[candidate.begin : candidate.end]
    if candidate.use not in (Use.CONTEXT, Use.ALWAYS) or not any(name[at:] in subjects for at in range(len(name) - 1)):
        return False
    alone = _NO_LETTER.search(text, max(0, candidate.begin - 1), candidate.begin) or candidate.begin == 0
    begins = alone or lexicon.context["word-end"].search(text[max(0, candidate.begin - _WINDOW) : candidate.begin])
    serves = _SERVES_SUBJECT.match(text, candidate.end) or not lexicon.context["list-other"].match(text, candidate.end)
    return bool(begins and serves)


def _with_kept_tail(candidate: Candidate, text: str, lexicon: IndustryLexicon) -> int | None:
    """Where a name ends with the 产业 that it needs (文化产业, 海洋相关产业), its word naming none by itself; else None."""
    word = text[candidate.begin : candidate.end]
    tail = lexicon.context["tail-kept"].match(text, candidate.end) if f"{word}产业" in lexicon.terms else None
    return tail.end() if tail and lexicon.terms[f"{word}产业"].length > len(word) else None


def _has_tail(candidate: Candidate, text: str, lexicon: IndustryLexicon) -> bool:
    tails = ("tail", "tail-field") if candidate.use is Use.CONTEXT else ("tail",)
    return any(lexicon.context[tail].match(text, candidate.end) for tail in tails)


def _has_cue(candidate: Candidate, text: str, lexicon: IndustryLexicon) -> bool:
    if candidate.use is Use.PUBLIC:
        return False
    if candidate.use is Use.CONTEXT and lexicon.context["after"].match(text, candidate.end):
        return True
    if text.startswith("。", candidate.end) and text.endswith("。", 0, candidate.begin):
        return True
    governed = lexicon.context["verb-end"].search(text[max(0, candidate.led - _WINDOW) : candidate.led])
    return bool(governed) and not lexicon.context["list-other"].match(text, candidate.end)


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
            return True if (sure and candidate.use is not Use.PUBLIC) or (services and names > 1) else candidate.accepted
        case ListKind.DEVELOPED:
            return True if 2 * sure >= names or (sure and names == len(enumeration.items)) else _beside_sure(candidate, sure)
        case ListKind.PLAIN:
            return _beside_sure(candidate, sure)


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
