"""Headline indicators: what plans measure, under one key whatever a plan calls it (GDP, 生产总值, 地区生产总值)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ontology.identity import canonical_name
from ontology.tables import cells, read_table

_WHOSE = re.compile("^(?:全[省市区县旗盟州]|[我本][省市区县旗盟州国]|自治区|省内|市内|区内|预计|力争)(?!民生)")


@dataclass(frozen=True, slots=True)
class Indicator:
    """A concept of the indicator scheme. `kind` is the kind of its unit (ontology/units.py); `polarity` tells which way plans aim:
    up, down or neutral."""

    key: str
    zh: str
    en: str
    kind: str
    polarity: str
    alt: tuple[str, ...]


@cache
def indicators() -> dict[str, Indicator]:
    """All indicators by key, in the order of ontology/data/indicators.tsv."""
    rows = read_table("ontology", "data/indicators.tsv")
    return {row["key"]: Indicator(row["key"], row["zh"], row["en"], row["kind"], row["polarity"], cells(row["alt"])) for row in rows}


@cache
def _keys_by_name() -> dict[str, str]:
    return {_plain(name): one.key for one in indicators().values() for name in (one.zh, *one.alt)}


def _plain(text: str) -> str:
    return canonical_name(text).replace("的", "").replace("规上", "规模以上").upper()


def canonical_indicator(text: str) -> tuple[str | None, str]:
    """The key and label of the indicator that a plan calls `text`; where the scheme has none, None and the canonical name.

    >>> canonical_indicator("规上工业增加值"), canonical_indicator("全省GDP")
    (('industrial-value-added', '规模以上工业增加值'), ('gdp', '地区生产总值'))
    >>> canonical_indicator("“好房子” 样板")
    (None, '好房子样板')
    """
    name = _plain(text)
    key = _keys_by_name().get(name) or _keys_by_name().get(_WHOSE.sub("", name))
    return (key, indicators()[key].zh) if key is not None else (None, canonical_name(text))
