"""Companies told by how they are styled: a name of their own before what companies call their trade (甲川|科技, 乙禾|药业), or before how
much the works make that they build (丙达化工60万吨钾肥)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from extractors.industries.lexicon import load_lexicon
from extractors.language.openings import Opened, later
from extractors.language.phrases import Span, governor
from extractors.organizations.lexicon import either
from extractors.organizations.trades import guarded_trades, listed_trades, owner_trades
from extractors.projects.words.lexicon import leading_name
from ontology.gazetteer import load_gazetteer

_SIZES = (2, 3)
_PLACES = (2, 3, 4)
_REACH = 6
_MARKS = "、，。；：（“"
_PARK_OF_TWO = "[及和与][一-龥]{1,4}(?:园|城|基地|市场)"  # 甲川医药|及物流园
_CAPACITY = re.compile(
    r"\d(?<![\d.].)[\d.]*[万亿]?(?:吨|千瓦(?!时)|兆瓦|吉瓦|立方米|标方|台|套|辆|片)(?:级|/?年)?(?=[一-龥A-Z])"
    r"(?!以[上下内]|左右|及|和|的|[上下]半年)"
)
_INVESTED = Opened(r"投资(?:[约近]|超过?)?\d[\d.]*[万亿]元|(?:计划|累计)投资\d|投资(?:建设|兴建|新建)|承建")
_COMPANY = re.compile("公司(?![制化治])")
_OWNER = re.compile(r"[一-龥]{3,7}$")
_NO_OWNER = re.compile("(?:港|站|口|机场|矿|油田|电厂|码头|航道|园区?|基地|一期|二期|项目)$")
_PLAIN = re.compile("[一-龥]+")
_LONGEST_ITEM = 16


def styled_companies(text: str) -> Iterator[Span]:
    """The names, as (begin, end), of companies that no list holds, in order: two or three characters that are no word and no place,
    behind a mark, a place or a governing verb, and before the trade that the company calls itself after.

    >>> text = "推动甲川科技、乙禾药业扩产，发展绿色食品"
    >>> [text[begin:end] for begin, end in styled_companies(text)]
    ['甲川科技', '乙禾药业']
    """
    return named_before(text, _trades())


def named_before(text: str, trades: Opened) -> Iterator[Span]:
    """Two or three characters that are no word and may begin a company's name, with the one of `trades` behind them, in order."""
    for trade in trades.finditer(text):
        for size in _SIZES:
            begin = trade.start() - size
            if begin >= 0 and is_own_name(text[begin : trade.start()], trade.group()) and may_begin(text, begin):
                company = _COMPANY.match(text, trade.end())
                yield begin, company.end() if company else trade.end()
                break


def dealing_companies(text: str) -> Iterator[Span]:
    """The names, as (begin, end), of companies that any trade ends and that are told by what firms alone do or undergo (丙达化工|扩产,
    丁源印染|产值), or by what stands so behind their list.

    >>> text = "支持丙达化纤、丁源啤酒扩大产能，云化工产值增长"
    >>> [text[begin:end] for begin, end in dealing_companies(text)]
    ['丙达化纤', '丁源啤酒']
    """
    heads = [(begin, end) for begin, end in named_before(text, _dealing_trades()) if governor(text, begin, end).end == begin]
    told: dict[int, int] = {}
    for begin, end in reversed(heads):
        if (text.startswith("、", end) and end + 1 in told) or _firm_deed().match(text, end):
            told[begin] = end
    return reversed(told.items())


def works_owners(text: str) -> Iterator[Span]:
    """The names, as (begin, end), of companies before the size of what they build or what they pay for it (丙达化工|投资6亿元): a place or
    a name that is no word, and then the trade or another such name.

    >>> text = "推动丙达化工60万吨钾肥、青海丁源20万吨铝板等项目，新增风电200万千瓦时"
    >>> [text[begin:end] for begin, end in works_owners(text)]
    ['丙达化工', '青海丁源']
    """
    for size in chain(_CAPACITY.finditer(text), _INVESTED.finditer(text)):
        run = _OWNER.search(text, max(0, size.start() - _LONGEST_ITEM), size.start())
        if run is None:
            continue
        near = max(0, size.start() - _LONGEST_ITEM)
        begin = max(near, *(text.rfind(mark, near, size.start()) + 1 for mark in _MARKS))
        begin += text[begin] == "由"
        begin = governor(text, begin, size.start()).end
        if _OWNER.fullmatch(text, begin, size.start()) and _is_owner(text[begin : size.start()]):
            yield begin, size.start()


def _is_owner(name: str) -> bool:
    if name in load_lexicon().terms or load_gazetteer().named(name) or _NO_OWNER.search(name):
        return False
    place = next((size for size in _PLACES if size < len(name) - 1 and load_gazetteer().named(name[:size])), 0)
    trade = owner_trades().search(name)
    stem = name[place : trade.start() if trade else len(name)]
    plain = stem not in load_lexicon().terms and not load_gazetteer().named(stem) and not _no_stem().search(stem)
    return plain and bool(place or trade) and 2 <= len(stem) <= 4 and leading_name(stem) == len(stem)


@later
@cache
def _trades() -> Opened:
    return Opened(f"(?:{guarded_trades('company-trade')})(?!{_PARK_OF_TWO})")


@later
@cache
def _dealing_trades() -> Opened:
    """Trades of any kind with 、 or what firms do behind them."""
    return Opened(f"(?:{'|'.join(listed_trades())})(?=、|{either('firm-deed')})")


@cache
def _firm_deed() -> re.Pattern[str]:
    return re.compile(either("firm-deed"))


def is_traded(item: str) -> bool:
    """Whether the item is two or three characters that are no word, and a trade behind them (甲川|能源).

    >>> [is_traded(item) for item in ("岑川能源", "清洁能源", "岑川")]
    [True, False, False]
    """
    trade = _listed_trade().search(item)
    return trade is not None and trade.start() in _SIZES and is_own_name(item[: trade.start()], trade.group())


@cache
def _listed_trade() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(listed_trades())})$")


@cache
def _no_stem() -> re.Pattern[str]:
    return re.compile(either("company-no-stem"))


def is_own_name(stem: str, trade: str) -> bool:
    """Whether what stands before a trade is a name of its own: no word, no place, and no industry with or without the trade."""
    plain = _PLAIN.fullmatch(stem) and leading_name(stem) == len(stem) and not _no_stem().search(stem)
    return bool(plain) and not load_gazetteer().named(stem) and not {stem, stem + trade} & load_lexicon().terms.keys()


def may_begin(text: str, begin: int) -> bool:
    """Whether a company's name may begin here: behind a mark, a place or a governing verb."""
    before = text[max(0, begin - _REACH) : begin]
    if not before or before[-1] in _MARKS:
        return True
    if any(load_gazetteer().named(before[-size:]) for size in _PLACES if len(before) >= size):
        return True
    return any(governor(before, start, len(before)).end == len(before) for start in range(len(before) - 1))
