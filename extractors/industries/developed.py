"""What is developed or improved: the verbs before a list, and the services that a list of it names."""

from __future__ import annotations

import re

from extractors.industries.lexicon import IndustryLexicon
from extractors.language.phrases import Span

_DEVELOPED = re.compile("(?:发展|做[大强优精特]|壮大|培育)(?:(?:大中|中小|[大中小])型)?$")
_AIMED_AT = re.compile("(?:突出|布局|聚焦|围绕|主攻|瞄准|侧重|主打|锚定)$")
_IMPROVED = re.compile("(?:提高|提升|发挥|优化|拓展|扩大|完善|加强|强化|集聚|引进|引入|引育|繁荣|规范|促进|推动)(?:了|好|一批)?$")
_VERB, _OPENING = 5, 12


def is_developed(text: str, begin: int) -> bool:
    """Whether a verb that speaks of industries alone stands right before `begin` (发展, 壮大), or before the size of what is made."""
    return _DEVELOPED.search(text, max(0, begin - _VERB), begin) is not None


def is_aimed_at(text: str, begin: int) -> bool:
    """Whether a verb right before `begin` says at what a place aims (聚焦, 主攻): mostly industries, where known ones stand in the list."""
    return _AIMED_AT.search(text, max(0, begin - _VERB), begin) is not None


def services_end(text: str, items: tuple[Span, ...], lexicon: IndustryLexicon) -> int | None:
    """Where the head ends that calls what is developed or improved services (发展会计、公证等专业服务); None where none does, and where
    half of them care for people (助餐、照料等服务)."""
    first, last = items[0][0], items[-1][1]
    developed = is_developed(text, first)
    if not developed and not _IMPROVED.search(text, max(0, first - _OPENING), first):
        return None
    head = lexicon.context["list-services" if developed else "list-trade-services"].match(text, last)
    care = sum(lexicon.context["care"].search(text, *item) is not None for item in items) if head else 0
    return head.end() if head and 2 * care < len(items) else None
