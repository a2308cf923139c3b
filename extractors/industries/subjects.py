"""What a plan is about: the industries that the title of a sector's plan names, of which the whole plan speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.industries.lexicon import IndustryLexicon, Use

_SECTOR = re.compile("发展|产业|工业|制造业|振兴|升级|培育")
_JOINT = re.compile("[和与及、]")
_TAILS = ("产业", "业")
_NO_TRADES = (Use.NEVER, Use.PUBLIC)


def subjects_of(title: str, lexicon: IndustryLexicon) -> frozenset[str]:
    """The names of the industries in `title`, as the plan may write them (软件和信息技术服务业 also as 软件); none where the title speaks
    of no sector's growth.

    >>> from extractors.industries.lexicon import load_lexicon
    >>> sorted(subjects_of("甲省船舶和海洋工程装备产业发展规划", load_lexicon()))
    ['海洋工程装备', '船舶', '船舶和海洋工程装备']
    """
    if not _SECTOR.search(title):
        return frozenset()
    terms = [match.term for match in lexicon.matches(title) if match.term and match.term.use not in _NO_TRADES]
    forms = {form for term in terms for name in (term.word, *_JOINT.split(term.word)) for form in _forms(name)}
    return frozenset(form for form in forms if form in lexicon.terms)


def _forms(name: str) -> Iterator[str]:
    yield name
    for tail in _TAILS:
        if len(name) > len(tail) + 1 and name.endswith(tail):
            yield name.removesuffix(tail)
