"""Targets in tables of indicators, read cell by cell: 城镇化率（%） | 63.2 | 65 under 指标 | 2020年 | 2025年.

A row is a cell that names an indicator, with its unit in brackets or in a cell of its own, and behind it as many values as the table has
years. The value of the last year is the target; one in square brackets is summed up over the years (the custom of Chinese plans). A
column behind the years may give the growth of each (年均增速), which is a target too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.findings import TargetFound
from extractors.targets.numbers import Quantity, find_quantities
from ontology.concepts import Change, Comparator

_HEAD = re.compile("(?:主要|核心|具体|发展|规划)*指标(?:名称)?")
_YEAR = re.compile(r"(20\d\d)年?(?:[（(]?(?:目标|规划|计划|预期|实际|基期|现状|完成|预计)?[值数]?[）)]?)")
_UNIT_COLUMN = re.compile("(?:计量)?单位")
_VALUE = re.compile(r"([<>≥≤＜＞]?)([\[［〔]?)([<>≥≤＜＞]?)(\d[\d,]*(?:\.\d+)?)%?[\]］〕]?(左右|以上|以下|以内)?")
_NONE = re.compile("[—－\\-/]{1,2}")
_NAME = re.compile(r"(?:\d{1,2}[.、．])?(?P<name>[^\d（].*?)\d?(?:[（(](?P<unit>[^（）()]*)[）)])?")
_GROWTH = "(?:[五三]年)?(?:年均|同比|累计)?(?:增长|增速|增幅|变化)(?:率|情况|速度)?"  # 年均增速
_OR_SUM = r"/?[\[［〔（(]?累计(?:数|值)?[\]］〕）)]?"  # 年均增速/〔累计〕
_RATE_COLUMN = re.compile(f"{_GROWTH}(?:{_OR_SUM})?(?:[（(][%％][）)])?|年均{_OR_SUM}")
_MINUS = "—"  # what a sign of subtraction is in normalized text
_NEW = re.compile("新增")
_MOVED = re.compile("(?<=..)(?:(增长(?:率|速度)?|增速|增幅|提高)|(降低|下降|减少|削减)(?:率|幅度)?)$")
_BOUNDS = {
    **dict.fromkeys((">", "≥", "＞", "以上"), Comparator.AT_LEAST),
    **dict.fromkeys(("<", "≤", "＜", "以下", "以内"), Comparator.AT_MOST),
    "左右": Comparator.ABOUT,
}
_HEAD_CELLS, _LONGEST = 12, 45


@dataclass(frozen=True, slots=True)
class _Cell:
    begin: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Head:
    """The years that the columns of a table stand for, in order, and the place of the first cell below."""

    years: tuple[int, ...]
    units: bool
    rate: bool
    end: int


@dataclass(frozen=True, slots=True)
class _Row:
    """What a row names: its indicator as written, and the unit that stands with it, empty where none does."""

    name: str
    unit: str


def table_targets(text: str, starts: Sequence[int], year: int | None) -> Iterator[TargetFound]:
    """Yields the targets in the tables of a section's normalized `text`, whose cells begin at `starts`.

    `year` is the first year planned: a table whose last year is before it tells the past. Offsets point into `text`.
    """
    cells = [_Cell(begin, end, text[begin:end]) for begin, end in pairwise((*starts, len(text)))]
    at = 0
    while (head := _next_head(cells, at)) is not None:
        at = head.end
        while at < len(cells) and not _ends_table(cells[at]):
            found = list(_targets(cells, at, head))
            if year is None or head.years[-1] >= year:
                yield from found
            at += 1 + (len(head.years) if found else 0)


def _next_head(cells: Sequence[_Cell], begin: int) -> _Head | None:
    for at in range(begin, len(cells)):
        if _HEAD.fullmatch(cells[at].text):
            below = cells[at + 1 : at + 1 + _HEAD_CELLS]
            years = [(i, int(year[1])) for i, cell in enumerate(below) if (year := _YEAR.fullmatch(cell.text))]
            if years:
                units = any(_UNIT_COLUMN.fullmatch(cell.text) for cell in below)
                behind = below[years[-1][0] + 1 : years[-1][0] + 2]
                rate = any(_RATE_COLUMN.fullmatch(cell.text) for cell in behind)
                return _Head(tuple(year for _, year in years), units, rate, at + 2 + years[-1][0] + rate)
    return None


def _ends_table(cell: _Cell) -> bool:
    return "。" in cell.text or cell.text.startswith("注") or _HEAD.fullmatch(cell.text) is not None


def _targets(cells: Sequence[_Cell], at: int, head: _Head) -> Iterator[TargetFound]:
    """The targets of the row that the cell `at` begins: the value of its last year, and its rate; none where no row begins there."""
    values = cells[at + 1 + head.units : at + 1 + head.units + len(head.years)]
    name = _NAME.fullmatch(cells[at].text)
    told = len(values) == len(head.years) and all(_VALUE.fullmatch(v.text) or _NONE.fullmatch(v.text) for v in values)
    if name is None or not told or len(cells[at].text) > _LONGEST:
        return
    row = _Row(name["name"], cells[at + 1].text if head.units else name["unit"] or "")
    value = _VALUE.fullmatch(values[-1].text)
    rates = cells[at + 1 + head.units + len(head.years) :][: head.rate]
    if value is not None:
        yield from _target(row, value, cells[at].begin, values[-1], head, _change(row, value))
    for cell in rates:
        rate = _VALUE.fullmatch(cell.text.lstrip(_MINUS))
        if rate is not None and (value is None or not rate[2]):
            fall = cell.text.startswith(_MINUS) or _change(row, rate) is Change.DECREASE
            yield from _target(replace(row, unit="%"), rate, cells[at].begin, cell, head, Change.DECREASE if fall else Change.GROWTH)


def _change(row: _Row, value: re.Match[str]) -> Change:
    """What a value says of the indicator of its row, by its name (…降低) or by its brackets."""
    moved = _MOVED.search(row.name)
    if moved is not None:
        return Change.GROWTH if moved[1] else Change.DECREASE
    return Change.CUMULATIVE if value[2] else Change.NEW if _NEW.search(row.name) and row.unit != "%" else Change.LEVEL


def _target(row: _Row, value: re.Match[str], begin: int, cell: _Cell, head: _Head, change: Change) -> Iterator[TargetFound]:
    unit = row.unit or ("%" if "%" in value[0] else "")
    quantity = _quantity(value[4], unit.removesuffix("/年") if value[2] else unit)
    if quantity is not None:
        yield TargetFound(
            begin=begin,
            end=cell.end,
            indicator=_MOVED.sub("", _NEW.sub("", row.name, count=1) if _NEW.match(row.name) else row.name),
            value=quantity.value,
            upper=None,
            unit=quantity.unit,
            whole_unit=quantity.whole_unit,
            comparator=_BOUNDS.get(value[1] or value[3] or value[5] or "", Comparator.EXACTLY),
            change=change,
            baseline_year=None,
            target_year=head.years[-1],
            verb=None,
        )


def _quantity(digits: str, unit: str) -> Quantity | None:
    """The value with its unit, as they are read in running text."""
    return next((found for found in find_quantities(digits + unit) if found.begin == 0), None)
