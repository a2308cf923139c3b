"""Headline indicators: what plans measure, under one key whatever a plan calls it (GDP, 生产总值, 地区生产总值).

Names are compared in one form: without whose indicator it is (全省, 我市), without 的 and words that only say that things are counted
(数量, 总数), and with one word for each of a few that mean the same (规上, 国内生产总值, 比率). An indicator that the scheme lacks enters
under that form, so 新增就业人数 and 新增就业 are one; nothing else is told from a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial

from ontology.identity import canonical_name
from ontology.tables import alternatives, cells, read_table

SOURCE = "policykg, ontology/data/indicators.tsv"
"""What the graph gives as the source of what it says of an indicator of the scheme."""

_WHOSE = re.compile("^(?:(?:今年|全年|预计|力争)*(?:(?:全[省市区县旗盟州]|[我本][省市区县旗盟州国])(?![级域场直民]))|预计|力争)(?=..)")
_AND = re.compile("、|以及|[和与及]")
_words = partial(alternatives, "ontology", "data/indicator-words.tsv")
_BARE = re.compile(f"(?:{_words('period')})*(?:{_words('bare')})")
_FIRMS = re.compile(f"(?:{_words('firm')})(?:{_words('counted')})*(?:{_words('become')})?$")
_HOUSEHOLD, _ITEM = "household", "item"
_CHANGES = re.compile(f"(?:年均|累计)?(?:{_words('change')})$")


@dataclass(frozen=True, slots=True)
class Indicator:
    """A concept of the indicator scheme. `kind` is the kind of its unit (ontology/units.py); `polarity` tells which way plans aim:
    up, down or neutral; `close` are the keys of indicators that it is easily taken for but that are counted otherwise."""

    key: str
    zh: str
    en: str
    kind: str
    polarity: str
    close: tuple[str, ...]
    alt: tuple[str, ...]


@cache
def indicators() -> dict[str, Indicator]:
    """All indicators by key, in the order of ontology/data/indicators.tsv."""
    return {row["key"]: _indicator(row) for row in read_table("ontology", "data/indicators.tsv")}


def _indicator(row: dict[str, str]) -> Indicator:
    return Indicator(row["key"], row["zh"], row["en"], row["kind"], row["polarity"], cells(row["close"]), cells(row["alt"]))


@cache
def _keys_by_name() -> dict[str, str]:
    return {_plain(name): one.key for one in indicators().values() for name in (one.zh, *one.alt)}


def _plain(text: str) -> str:
    """The form in which names are compared."""
    name = canonical_name(text).upper()
    for written, kept in _variants():
        name = written.sub(kept, name)
    return name


@cache
def _variants() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The wordings that are replaced, each by the one that names keep, in order."""
    rows = read_table("ontology", "data/indicator-variants.tsv")
    return tuple((re.compile(row["written"]), row["kept"]) for row in rows)


@cache
def canonical_indicator(text: str) -> tuple[str | None, str]:
    """The key and label of the indicator that a plan calls `text`; where the scheme has none, None and the name in its one form.

    >>> canonical_indicator("规上工业增加值"), canonical_indicator("全省GDP"), canonical_indicator("生产总值增长")
    (('industrial-value-added', '规模以上工业增加值'), ('gdp', '地区生产总值'), ('gdp', '地区生产总值'))
    >>> canonical_indicator("“好房子” 样板"), canonical_indicator("全省应急站点数量")
    ((None, '好房子样板'), (None, '应急站点'))
    """
    name = _plain(text)
    own = _WHOSE.sub("", name)
    for form in (name, own, own.removeprefix("全国").removeprefix("自治区"), _CHANGES.sub("", own)):
        key = _keys_by_name().get(form)
        if key is not None:
            return key, indicators()[key].zh
    return None, own or canonical_name(text)


def counted_in(unit: str, indicator: str) -> str:
    """The key of the unit in which an indicator is counted that is printed in the one with the key `unit`: 户 of firms are no households.

    >>> counted_in("household", "规上工业企业"), counted_in("household", "企业职工住房")
    ('item', 'household')
    """
    firms = unit == _HOUSEHOLD and _FIRMS.search(canonical_name(indicator)) is not None
    return _ITEM if firms else unit


def is_bare(name: str) -> bool:
    """Whether a name only says what sort of measure it is, so that what it measures stands elsewhere in its plan: 产量, 总投资.

    >>> is_bare("总产量"), is_bare("茶叶产量")
    (True, False)
    """
    return _BARE.fullmatch(name) is not None


def measured(text: str) -> tuple[tuple[str | None, str], ...]:
    """The indicators that one value is given of: several where `text` lists headline indicators and nothing else, else one.

    >>> measured("工业投资、民间投资"), measured("货物和服务进出口")
    ((('industrial-investment', '工业投资'), ('private-investment', '民间投资')), (('goods-and-services-trade', '货物和服务进出口总额'),))
    """
    whole = canonical_indicator(text)
    parts = tuple(canonical_indicator(part) for part in _AND.split(text) if part)
    return parts if whole[0] is None and len(parts) > 1 and all(key for key, _ in parts) else (whole,)
