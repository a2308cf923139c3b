"""What a plan is about: the industries that the title of a sector's plan names, of which the whole plan speaks, and the lines of products
that its headings are about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.industries.lexicon import IndustryLexicon, Use
from extractors.language.phrases import Span

_SECTOR = re.compile("发展|产业|工业|制造业|振兴|升级|培育")
_JOINT = re.compile("[和与及、]")
_TAILS = ("产业", "业")
_LINE = re.compile(
    r"[^一-龥]*(?:[一二三四五六七八九十]+[^一-龥]+)?"
    r"((?:未来|高端|新型|先进|智能|新一代|下一代|高性能|创新)[一-龥]{2,10}(?:产品|器械|装备|设备|仪器|终端|材料|器件|部件|制品|系统))[。:：]?"
)
_DONE = re.compile("[与和及]|建设|发展|推动|推进|提升|推广|应用|突破|研发|支持|赋能")
_NO_TRADES = (Use.NEVER, Use.PUBLIC)


def subjects_of(title: str, lexicon: IndustryLexicon) -> frozenset[str]:
    """The names of the industries in `title`, as the plan may write them (软件和信息技术服务业 as 软件, 高端软件 as
    软件 too); none where the title speaks of no sector's growth.

    >>> from extractors.industries.lexicon import load_lexicon
    >>> sorted(subjects_of("甲省船舶和海洋工程装备产业发展规划", load_lexicon()))
    ['海洋工程装备', '船舶', '船舶和海洋工程装备']
    """
    if not _SECTOR.search(title):
        return frozenset()
    terms = [match.term for match in lexicon.matches(title) if match.term and match.term.use not in _NO_TRADES]
    parts = [part for term in terms for part in (term.word, *_JOINT.split(term.word))]
    plain = [lexicon.context["modifiers"].sub("", part, count=1) for part in parts if lexicon.context["modifiers"].match(part)]
    forms = {form for name in (*parts, *plain) for form in _forms(name)}
    return frozenset(form for form in forms if form in lexicon.terms)


def _forms(name: str) -> Iterator[str]:
    yield name
    for tail in _TAILS:
        if len(name) > len(tail) + 1 and name.endswith(tail):
            yield name.removesuffix(tail)


def line_of_products(text: str, body_begin: int, subjects: frozenset[str]) -> Span | None:
    """The line of products that the heading of a section of a sector's plan is (（一）高端成像设备。); it ends at `body_begin`."""
    line = _LINE.fullmatch(text, 0, body_begin) if subjects else None
    return line.span(1) if line and not _DONE.search(line[1]) else None
