"""Companies at the head of works of which several are listed (甲川化工树脂、乙禾电子二期等项目): the list tells that they are firms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from extractors.findings import OrganizationFound
from extractors.industries.lexicon import load_lexicon
from extractors.language.intervals import Intervals
from extractors.language.openings import Opened, later
from extractors.language.phrases import Span
from extractors.organizations.lexicon import members
from extractors.organizations.styled import may_begin, named_before
from extractors.organizations.trades import NO_COMPANY, guarded_trades
from extractors.projects.words.lexicon import leading_name
from ontology.gazetteer import load_gazetteer

_CLAUSE_END = re.compile("[，。；：！？]")
_SIZES = (2, 3)
_STEM = re.compile("(?:(?![的了在为和与及以是有等将对把从由被让各每多少更很最])[一-龥]){2,3}")
_MADE = re.compile("[一-龥A-Z0-9]")


def firms_of_works(text: str, bodies: Iterable[OrganizationFound]) -> Iterator[Span]:
    """The names, as (begin, end): two or three characters that are no word, and the trade, at the head of an item of a list another item
    of which begins so too, or with one of `bodies` that is a company; beside such firms the characters may also be those of a place.

    >>> text = "推进岑源化工树脂、汀达电子二期、孝感特钢线材等项目，发展岑云化工"
    >>> [text[begin:end] for begin, end in firms_of_works(text, [])]
    ['岑源化工', '汀达电子', '孝感特钢']
    """
    bodies = list(bodies)
    taken = Intervals((body.begin, body.end) for body in bodies)
    heads = [span for span in named_before(text, _trades()) if not taken.meets(*span)]
    known = [(body.begin, body.end) for body in bodies if not body.name.endswith(NO_COMPANY)]
    if not heads and not known:
        return
    ends = [match.end() for match in _CLAUSE_END.finditer(text)]
    firms: dict[int, list[Span]] = {}
    for span in {*heads, *known}:
        firms.setdefault(bisect_right(ends, span[0]), []).append(span)
    beside = (span for span in _beside_firms(text) if not taken.meets(*span))
    for begin, end in sorted({*heads, *beside}):
        near = firms.get(bisect_right(ends, begin), [(begin, end)])
        if "、" in text[min(near)[1] : begin] or "、" in text[end : max(near)[0]]:
            yield begin, end


def _beside_firms(text: str) -> Iterator[Span]:
    """What may be a firm beside others (孝感特钢 | 线材): characters that no word covers or a place bears, a trade, and what is made."""
    for trade in _trades().finditer(text):
        sizes = (size for size in _SIZES if _may_be_stem(text[max(0, trade.start() - size) : trade.start()], trade.group()))
        begin = next((trade.start() - size for size in sizes if may_begin(text, trade.start() - size)), None)
        if begin is not None and _MADE.match(text, trade.end()):
            yield begin, trade.end()


def _may_be_stem(stem: str, trade: str) -> bool:
    """Whether a firm may bear the `stem` before its trade: no industry with or without it, nor its last sign with it (甲新 | 能源)."""
    if _STEM.fullmatch(stem) is None or {stem, stem + trade, stem[-1] + trade} & load_lexicon().terms.keys():
        return False
    if load_gazetteer().named(stem):
        return trade not in members("broad-trade")
    return leading_name(stem) == len(stem)


@later
@cache
def _trades() -> Opened:
    return Opened(f"(?:{guarded_trades('company-trade', 'owner-trade', 'list-trade')})(?!{guarded_trades('no-firm-behind')})")
