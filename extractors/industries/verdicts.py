"""Verdicts: what a list of each kind says of a known name in it (`lists.py` tells the kind)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from extractors.industries.candidates import Candidate
from extractors.industries.lexicon import IndustryLexicon, Use
from extractors.industries.lists import Enumeration, ListKind
from extractors.industries.plants import among_works, is_named

_SERVICES = re.compile(r"服务业|产业|集群|集聚")
_OF_TRADES = re.compile("领域|(?:消费|产品)$")
_FIRMS = re.compile("(?:企业|公司|集团|厂商|厂家)$")
_WORKS = re.compile("项目$")
_STAGE = re.compile("[一二三四五六]期|扩[产建能]|技改|改造")
_POTENTIAL = ("潜力", "潜能", "储备", "采购")
_NO_TRADE = re.compile(r"(?:消费|融合|模式)$")
_TRADES, _CONSUMPTION = "业态", "消费"
_OPENED = re.compile("(?:的)?[一-龥]{0,6}?(?:开放|准入)")
_CARE = re.compile("[一-龥]{0,2}(?:教育|医疗|卫生|养老|托育)|健康")
_ETC = re.compile("等(?=[^一-龥]|$)")
_MANNER = re.compile("健康")
"""What says in most lists how something grows (快速、健康、可持续发展)."""
_SERVICES_WINDOW = 20
_SURE_FOR_TECHNOLOGY = 2
_FINANCE, _LEAST_FOR_FINANCE, _LEAST_FOR_TRADE = "金融", 3, 2
_INDUSTRIES = "industries"
_AFFAIRS, _SHORT_NAME, _LONGEST = 2, 2, 8


@dataclass(frozen=True, slots=True, eq=False)
class ListSeen:
    """A list with what is known of it: `sure` of its `names` known names are accepted by themselves; `counted` holds what was counted."""

    enumeration: Enumeration
    sure: int
    names: int
    text: str
    lexicon: IndustryLexicon
    counted: dict[str, int] = field(default_factory=dict)

    @property
    def head(self) -> str:
        """The words behind the last item that tell the kind of the list; empty where none do."""
        return self.text[self.enumeration.items[-1][1] : self.enumeration.end]

    def is_named(self, kind: str, candidate: Candidate) -> bool:
        """Whether the whole candidate is of the words of `kind` in `lexicons/industry-context.tsv`."""
        return bool(self.lexicon.context[kind].fullmatch(self.text, candidate.begin, candidate.end))

    def count_named(self, kind: str) -> int:
        """How many of the list's items are of the words of `kind`; counted once, for each item of a list asks."""
        if kind not in self.counted:
            self.counted[kind] = sum(bool(self.lexicon.context[kind].fullmatch(self.text, *item)) for item in self.enumeration.items)
        return self.counted[kind]

    def count_industries(self) -> int:
        """How many of the list's items end with a name that may be an industry's; counted once too."""
        if _INDUSTRIES not in self.counted:
            items = self.enumeration.items
            self.counted[_INDUSTRIES] = sum(ends_with_industry(self.text, *item, self.lexicon) for item in items)
        return self.counted[_INDUSTRIES]


def ends_with_industry(text: str, begin: int, end: int, lexicon: IndustryLexicon) -> bool:
    """Whether an item is or ends with a name that may be an industry's."""
    known = lexicon.name_before(text, begin, end)
    return known is not None and lexicon.terms[text[known:end]].use not in (Use.NEVER, Use.PUBLIC)


def verdict(candidate: Candidate, seen: ListSeen) -> bool | None:
    """Whether a list says that its item is an industry's name; what is known of the item where the list does not tell. What is consumed is
    one only where it is called a trade (夜间消费等新业态)."""
    kind = seen.enumeration.kind
    if seen.head.endswith(_TRADES) and seen.text.endswith(_CONSUMPTION, candidate.begin, candidate.end):
        return True
    if candidate.use is Use.NEVER and kind is ListKind.INDUSTRY and 2 * seen.sure >= seen.names > 1:
        return not _NO_TRADE.search(seen.text, candidate.begin, candidate.end)
    if candidate.use is Use.NEVER or candidate.accepted is False:
        return candidate.accepted
    if kind in (ListKind.FIELD, ListKind.OTHER, ListKind.PLAIN) and _names_affairs(seen):
        return False
    return not _is_opened_care(candidate, seen) if kind is ListKind.INDUSTRY else _VERDICTS[kind](candidate, seen)


def _is_opened_care(candidate: Candidate, seen: ListSeen) -> bool:
    """Whether a list of fields that are opened names care for people (扩大甲、医疗、教育等领域开放), which is most of it."""
    items = seen.enumeration.items
    care = candidate.use is Use.PUBLIC and _CARE.fullmatch(seen.text, candidate.begin, candidate.end)
    if not care or seen.head.endswith("业") or not _OPENED.match(seen.text, seen.enumeration.end):
        return False
    return 2 * sum(_CARE.fullmatch(seen.text, *item) is not None for item in items) > len(items)


def _names_affairs(seen: ListSeen) -> bool:
    """Whether a list names what governments see to (信用、财政、税收、农业、统计)."""
    return seen.count_named("affairs") >= _AFFAIRS


def _regulated(candidate: Candidate, seen: ListSeen) -> bool | None:
    if seen.is_named("regulated", candidate) and 2 * seen.count_named("regulated") >= len(seen.enumeration.items):
        return True
    return candidate.accepted if candidate.use is Use.ALWAYS else False


def _other(candidate: Candidate, seen: ListSeen) -> bool | None:
    """What a list of other things says: of fields, goods and what is consumed, most of which are industries, all are."""
    trades = _OF_TRADES.search(seen.head) and 3 * seen.sure >= 2 * seen.names > 2
    if trades and candidate.use in (Use.CONTEXT, Use.TECHNOLOGY):
        return True
    ends = seen.lexicon.context["list-rejects"].search(seen.head) or _ends_firm(candidate, seen) or _is_work_of_firm(candidate, seen)
    rejects = ends or seen.text.startswith(_POTENTIAL, seen.enumeration.end)
    return False if rejects or candidate.use is not Use.ALWAYS else candidate.accepted


def _ends_firm(candidate: Candidate, seen: ListSeen) -> bool:
    """Whether an item of a list of firms ends with a branch behind other words, which a firm's short name does (丙泰 | 新能源)."""
    if not _FIRMS.search(seen.head) or seen.text.endswith("业", candidate.begin, candidate.end):
        return False
    return any(begin < candidate.begin and end == candidate.end for begin, end in seen.enumeration.items)


def _is_work_of_firm(candidate: Candidate, seen: ListSeen) -> bool:
    """Whether an item of a list of projects is a firm's name with what the firm makes (丙泰 | 硅基材料、丁盛粮油等项目)."""
    if not _WORKS.search(seen.head):
        return False
    stage = _STAGE.match(seen.text, candidate.end)
    end = stage.end() if stage else candidate.end
    behind = any(begin + _SHORT_NAME <= candidate.begin and last in (candidate.end, end) for begin, last in seen.enumeration.items)
    return behind and candidate.led == candidate.begin and is_named(seen.text, candidate.begin, seen.lexicon)


def _field(candidate: Candidate, seen: ListSeen) -> bool | None:
    """What a list of fields says: with one sure name all are, a public service only as a trade among as many sure ones, which finance
    is among fewer (防范房地产、金融、债务等领域风险), and among those that the list makes sure (银行、养老、物业等领域)."""
    if _ends_firm(candidate, seen) or _MANNER.fullmatch(seen.text, candidate.begin, candidate.end):
        return False
    end = seen.enumeration.end
    services = _SERVICES.search(seen.text, end, end + _SERVICES_WINDOW)
    least = _LEAST_FOR_FINANCE if seen.text.endswith(_FINANCE, candidate.begin, candidate.end) else _LEAST_FOR_TRADE
    sure = seen.count_industries() if seen.sure and least == _LEAST_FOR_FINANCE else seen.sure
    trade = least * sure >= len(seen.enumeration.items) and seen.is_named("trade", candidate)
    among = seen.sure and (candidate.use is not Use.PUBLIC or trade)
    return True if among or (services and seen.names > 1) else candidate.accepted


def _developed(candidate: Candidate, seen: ListSeen) -> bool | None:
    """What a list of what is developed says, where nothing behind it tells what its items are."""
    whole = not seen.head or _ETC.match(seen.text, seen.enumeration.items[-1][1]) is not None
    named = whole and ends_with_industry(seen.text, *seen.enumeration.items[-1], seen.lexicon)
    return True if (named and candidate.use is Use.CONTEXT) or 2 * seen.sure >= seen.names else _plain(candidate, seen)


def _plain(candidate: Candidate, seen: ListSeen) -> bool | None:
    """What the sure names of a list without a head say of another one in it; none is one that but ends an item (甲、共用 | 电力、)."""
    if _ends_item(candidate, seen):
        return False
    enough = {Use.CONTEXT: 1, Use.TECHNOLOGY: _SURE_FOR_TECHNOLOGY}.get(candidate.use)
    return True if enough and seen.sure >= enough else candidate.accepted


def _ends_item(candidate: Candidate, seen: ListSeen) -> bool:
    """Whether a name ends an item between two others, no work among works, behind letters that no verb or kind ends; what governs the
    first item may be a verb that nothing else knows."""
    text, begin, end = seen.text, candidate.begin, candidate.end
    if not text.startswith("、", end) or candidate.led < begin or not is_named(text, begin, seen.lexicon):
        return False
    first = seen.lexicon.last_boundary(text, max(0, begin - _LONGEST), begin)
    if first is None or seen.lexicon.context["generic"].fullmatch(text, first, begin):
        return False
    return text.endswith("、", 0, first) and not among_works(text, begin, end)


_VERDICTS: Mapping[ListKind, Callable[[Candidate, ListSeen], bool | None]] = {
    ListKind.REGULATED: _regulated,
    ListKind.OTHER: _other,
    ListKind.FIELD: _field,
    ListKind.DEVELOPED: _developed,
    ListKind.PLAIN: _plain,
}
