"""Where the items of a list begin and end: behind what governs them, at their conjunctions, and where another list begins in one."""

from __future__ import annotations

import re

from extractors.industries.lexicon import IndustryLexicon
from extractors.language.phrases import CONJUNCTION, Span

LONGEST = 14
"""How long an item of a list is at most."""
_USED_IN = re.compile("(?:技术|产品|装备|系统|终端|应用)+在")
_VERB, _SHORTEST = 5, 2
_PARTS = 2
_IN, _NOT_IN = "在", ("存在", "现在", "正在", "所在")


def next_list(text: str, start: int, cut: int, lexicon: IndustryLexicon) -> int | None:
    """Where another list begins in an item, with a known name right behind a verb (甲、乙两县 | 做强 | 苹果、肉牛产业; 甲、乙县 | 发展 |
    三七和天麻), or with what a technology is used in (甲技术在 | 工业、农业)."""
    used = _USED_IN.search(text, start + 1, cut)
    if used:
        return used.end()
    ends = (*(match.start() for match in CONJUNCTION.finditer(text, start + _SHORTEST, cut)), cut)
    names = (lexicon.name_before(text, start + _SHORTEST, end) for end in ends)
    return next((name for name in names if name is not None and _is_governed(text, start, name, lexicon)), None)


def _is_governed(text: str, start: int, name: int, lexicon: IndustryLexicon) -> bool:
    """Whether a verb stands right before `name`, or 在 does behind those who work together (甲地、乙地在 | 粮油、能源等领域)."""
    within = name - start > _SHORTEST and text.endswith(_IN, start, name) and not text.endswith(_NOT_IN, start, name)
    return within or lexicon.context["governing-end"].search(text, max(start, name - _VERB), name) is not None


def name_begin(text: str, begin: int, end: int, lexicon: IndustryLexicon) -> int:
    """Where the last name of the stretch begins: a known name that ends it, else after the last governing word."""
    known = lexicon.name_before(text, max(begin, end - LONGEST), end)
    if known is not None:
        return known
    near = max(begin, end - 2 * LONGEST)
    return lexicon.last_boundary(text, near, end) or near


def name_end(text: str, start: int, cut: int, lexicon: IndustryLexicon) -> int | None:
    """Where the longest known name ends before `cut` that begins at `start`, itself or behind what says of what kind it is."""
    kinds = lexicon.context["modifiers"].match(text, start)
    begins = (start, kinds.end()) if kinds else (start,)
    ends = range(min(cut - 1, start + LONGEST), start + _SHORTEST - 1, -1)
    return next((at for at in ends if any(text[begin:at] in lexicon.terms for begin in begins)), None)


def split(text: str, begin: int, end: int, lexicon: IndustryLexicon, *, both: bool = False) -> list[Span]:
    """An item, cut at 和, 与, 及 or 以及 unless it is one name (葡萄和葡萄酒, 铝及铝后加工); if `both`, only between two known names or
    two that end alike (周边游和工业游)."""
    if text[begin:end] in lexicon.terms:
        return [(begin, end)]
    for match in CONJUNCTION.finditer(text, begin + 1, end - 1):
        left, right = text[begin : match.start()], text[match.end() : end]
        known = (left in lexicon.terms) + (lexicon.name_before(text, match.end(), end) is not None)
        shorter = min(len(left), len(right))
        parallel = known == _PARTS or (shorter > 1 and left[-1] == right[-1])
        if not right.startswith(left) and (parallel or match.group() == "以及" or (not both and (known or shorter > 1))):
            return [(begin, match.start()), (match.end(), end)]
    return [(begin, end)]
