"""Companies told by the company beside them: items of a list that holds a known one (支持甲集团、乙川、丙禾提升能力)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache

from extractors.agencies.own_place import leading_division, short_division_names
from extractors.findings import OrganizationFound
from extractors.industries.lexicon import load_lexicon
from extractors.language.phrases import Span, governor
from extractors.organizations.companies import company_stem
from extractors.organizations.firm_names import name_ends
from extractors.organizations.lexicon import members
from extractors.organizations.trades import NO_COMPANY, owner_trades
from extractors.projects.words.lexicon import leading_name
from ontology.gazetteer import load_gazetteer

_ITEM = re.compile(r"[一-龥A-Za-z]{2,8}")
_BEFORE = re.compile(r"[一-龥A-Za-z]{2,16}$")
_NO_STEM = re.compile("[剧戏歌曲巷街路坊弄桥]$|[的了在为有等将对把由]")
_JOINTS = "与由"
_CUT_OFF = re.compile(r"[\d.]")
_LONGEST = 16
_BANK = "银行"
_SHORTEST, _LONGEST_STEM, _AMONG = 2, 4, 5


def companions(text: str, bodies: Iterable[OrganizationFound]) -> Iterator[Span]:
    """The names, as (begin, end), that stand with one of `bodies`, which is a company, in a list joined by 、 and are built as names.

    >>> text = "支持乙川、甲集团、丙禾科技等扩产"
    >>> [text[begin:end] for begin, end in companions(text, [OrganizationFound(5, 8, "甲集团")])]
    ['乙川', '丙禾科技']
    """
    companies = [body for body in bodies if not body.name.endswith(NO_COMPANY) or body.name.endswith(_BANK)]
    ends = {body.end for body in companies}
    for body in companies:
        yield from _before(text, body.begin, ends)
        yield from _behind(text, body.end, among=body.begin - 1 in ends)


def _before(text: str, end: int, ends: Container[int]) -> Iterator[Span]:
    """The items that end at the mark before `end`, from the last to the first; the first of the list begins behind what governs it, and
    at the mark before the last of them another company may end, by `ends`."""
    while end > 0 and text[end - 1] == "、":
        run = _BEFORE.search(text, max(0, end - 1 - _LONGEST), end - 1)
        if run is None or _CUT_OFF.match(text, run.start() - 1, run.start()):
            return
        begin = run.start()
        if text[begin - 1 : begin] != "、":
            begin = governor(text, begin, end - 1).end
            begin += text[begin] in _JOINTS
        if not _is_company(text[begin : end - 1], among=begin - 1 in ends):
            return
        yield begin, end - 1
        end = begin


def _behind(text: str, begin: int, among: bool) -> Iterator[Span]:
    """The items behind `begin`, each closed by a mark, 等 or 为龙头; `among`: two companies stand before them."""
    while text.startswith("、", begin):
        item = _behind_one().match(text, begin + 1)
        if item is None or not _is_company(item.group(), among):
            return
        yield item.span()
        begin = item.end()


def _is_company(item: str, among: bool) -> bool:
    """Whether the item is built as a company's name: a stem that is no word, no place and no industry, perhaps with its trade behind;
    `among` two companies it is enough that it begins with such a stem, whatever is behind (甲科技、乙材料、丙丁 | 位置)."""
    if not _ITEM.fullmatch(item) or item in load_lexicon().terms or load_gazetteer().named(item):
        return False
    if among and len(item) <= _AMONG and leading_name(item) >= _SHORTEST and not _NO_STEM.search(item):
        return True
    if _is_plant_of_a_group(item):
        return False
    trade = owner_trades().search(item)
    if among and trade is not None and item[: trade.start()] in short_division_names():
        return True  # 甲集团、乙电力、湖北|能源
    stem = _behind_place(_bank_stem(item) or company_stem(item[: trade.start()] if trade and trade.start() > 1 else item))
    if not _SHORTEST <= len(stem) <= _LONGEST_STEM or _NO_STEM.search(stem) or load_gazetteer().named(stem) or stem in load_lexicon().terms:
        return False
    return leading_name(stem) == len(stem)


def _bank_stem(item: str) -> str:
    """What a bank is called by, where the item is one that is called like a company: 甲汀|银行; else nothing."""
    return item.removesuffix(_BANK) if item.endswith(_BANK) else ""


def _is_plant_of_a_group(item: str) -> bool:
    """Whether the item is what a group of the state has at a known place (大唐|郓城): a work, and no firm of its own."""
    sizes = range(_SHORTEST, len(item) - 1)
    return any(item[:size] in members("mother") and load_gazetteer().named(item[size:]) for size in sizes)


def _behind_place(stem: str) -> str:
    """The stem without the place with which it begins, where a name is left (新疆|广汇)."""
    return stem[leading_division(stem[:-_SHORTEST], short_division_names()) :]


@cache
def _behind_one() -> re.Pattern[str]:
    return re.compile(rf"[一-龥A-Za-z]{{2,8}}?(?=等(?!片区|地[区段]|社区|小区|村|镇|街道|路)|(?!等)(?:[和与到赴]|{name_ends()}))")
