"""Companies told by how they are styled: a name of their own before what companies call their trade (甲川|科技, 乙禾|药业)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.industries.lexicon import load_lexicon
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.organizations.institutions import words
from extractors.projects.lexicon import leading_name
from ontology.gazetteer import load_gazetteer

_SIZES = (2, 3)
_PLACES = (2, 3, 4)
_REACH = 6
_MARKS = "、，。；：（“"


def styled_companies(text: str) -> Iterator[Span]:
    """The names, as (begin, end), of companies that no list holds, in order: two or three characters that are no word and no place,
    behind a mark, a place or a governing verb, and before the trade that the company calls itself after.

    >>> text = "推动甲川科技、乙禾药业扩产，发展绿色食品"
    >>> [text[begin:end] for begin, end in styled_companies(text)]
    ['甲川科技', '乙禾药业']
    """
    for trade in _trades().finditer(text):
        for size in _SIZES:
            begin = trade.start() - size
            if begin >= 0 and _is_own_name(text[begin : trade.start()], trade.group()) and _may_begin(text, begin):
                yield begin, trade.end()
                break


@cache
def _trades() -> Opened:
    """The trades, each with what must not follow it."""
    return Opened("|".join(f"{word}(?!{guard})" if guard else word for word, guard in words("company-trade")))


@cache
def _no_stem() -> re.Pattern[str]:
    return re.compile("|".join(word for word, _ in words("company-no-stem")))


def _is_own_name(stem: str, trade: str) -> bool:
    plain = re.fullmatch("[一-龥]+", stem) and leading_name(stem) == len(stem) and not _no_stem().search(stem)
    return bool(plain) and not load_gazetteer().named(stem) and not {stem, stem + trade} & load_lexicon().terms.keys()


def _may_begin(text: str, begin: int) -> bool:
    before = text[max(0, begin - _REACH) : begin]
    if not before or before[-1] in _MARKS:
        return True
    if any(load_gazetteer().named(before[-size:]) for size in _PLACES if len(before) >= size):
        return True
    return any(governor(before, start, len(before)).end == len(before) for start in range(len(before) - 1))
