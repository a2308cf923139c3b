"""Companies at the head of works of which several are listed (甲川化工树脂、乙禾电子二期等项目): the list tells that they are firms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from extractors.findings import OrganizationFound
from extractors.language.intervals import Intervals
from extractors.language.openings import Opened, later
from extractors.language.phrases import Span
from extractors.organizations.styled import named_before
from extractors.organizations.trades import NO_COMPANY, guarded_trades

_CLAUSE_END = re.compile("[，。；：！？]")
_NO_FIRM_BEHIND = "(?!产业|行业|领域|企业|园|基地(?!项目)|技术|产品|集群|集聚|供应链|产能|资源|市场|开发区|板块|赛道|经济|体系|品牌|服务)"


def firms_of_works(text: str, bodies: Iterable[OrganizationFound]) -> Iterator[Span]:
    """The names, as (begin, end): two or three characters that are no word, and the trade, at the head of an item of a list another item
    of which begins so too, or with one of `bodies` that is a company.

    >>> text = "推进岑源化工树脂、汀达电子二期等项目，发展岑云化工"
    >>> [text[begin:end] for begin, end in firms_of_works(text, [])]
    ['岑源化工', '汀达电子']
    """
    bodies = list(bodies)
    taken = Intervals((body.begin, body.end) for body in bodies)
    heads = [span for span in named_before(text, _trades()) if not taken.meets(*span)]
    if not heads:
        return
    ends = [match.end() for match in _CLAUSE_END.finditer(text)]
    known = [(body.begin, body.end) for body in bodies if not body.name.endswith(NO_COMPANY)]
    firms: dict[int, list[Span]] = {}
    for span in {*heads, *known}:
        firms.setdefault(bisect_right(ends, span[0]), []).append(span)
    for begin, end in heads:
        others = (other for other in firms[bisect_right(ends, begin)] if other != (begin, end))
        if any("、" in text[min(end, other[1]) : max(begin, other[0])] for other in others):
            yield begin, end


@later
@cache
def _trades() -> Opened:
    return Opened(f"(?:{guarded_trades('company-trade', 'owner-trade')}){_NO_FIRM_BEHIND}")
