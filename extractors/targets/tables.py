"""Targets in tables of indicators, read cell by cell: 城镇化率（%） | 63.2 | 65 under 指标 | 2020年 | 2025年.

A row is a cell that names an indicator, with its unit in brackets or in a cell of its own, and behind it as many values as the table has
years. The value of the last year is the target; one in square brackets is summed up over the years (the custom of Chinese plans).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
_NEW = re.compile("新增")
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
    end: int


def table_targets(text: str, starts: Sequence[int], year: int | None) -> Iterator[TargetFound]:
    """Yields the targets in the tables of a section's normalized `text`, whose cells begin at `starts`.

    `year` is the first year planned: a table whose last year is before it tells the past. Offsets point into `text`.
    """
    cells = [_Cell(begin, end, text[begin:end]) for begin, end in pairwise((*starts, len(text)))]
    at = 0
    while (head := _next_head(cells, at)) is not None:
        at = head.end
        while at < len(cells) and not _ends_table(cells[at]):
            found = _row(text, cells, at, head)
            if found is not None and (year is None or head.years[-1] >= year):
                yield found
            at += 1 + (len(head.years) if found is not None else 0)


def _next_head(cells: Sequence[_Cell], begin: int) -> _Head | None:
    for at in range(begin, len(cells)):
        if _HEAD.fullmatch(cells[at].text):
            below = cells[at + 1 : at + 1 + _HEAD_CELLS]
            years = [(i, int(year[1])) for i, cell in enumerate(below) if (year := _YEAR.fullmatch(cell.text))]
            if years:
                units = any(_UNIT_COLUMN.fullmatch(cell.text) for cell in below)
                return _Head(tuple(year for _, year in years), units, at + 2 + years[-1][0])
    return None


def _ends_table(cell: _Cell) -> bool:
    return "。" in cell.text or cell.text.startswith("注") or _HEAD.fullmatch(cell.text) is not None


def _row(text: str, cells: Sequence[_Cell], at: int, head: _Head) -> TargetFound | None:
    """The target of the row that the cell `at` begins, None where no row begins there."""
    values = cells[at + 1 + head.units : at + 1 + head.units + len(head.years)]
    name = _NAME.fullmatch(cells[at].text)
    told = len(values) == len(head.years) and all(_VALUE.fullmatch(v.text) or _NONE.fullmatch(v.text) for v in values)
    if name is None or not told or len(cells[at].text) > _LONGEST:
        return None
    value = _VALUE.fullmatch(values[-1].text)
    unit = cells[at + 1].text if head.units else name["unit"] or ("%" if values[-1].text.endswith("%") else "")
    summed = value is not None and bool(value[2])
    quantity = _quantity(value[4], unit.removesuffix("/年") if summed else unit) if value is not None else None
    if value is None or quantity is None:
        return None
    new = _NEW.match(name["name"])
    return TargetFound(
        begin=cells[at].begin,
        end=values[-1].end,
        indicator=name["name"][new.end() :] if new is not None else name["name"],
        value=quantity.value,
        upper=None,
        unit=quantity.unit,
        comparator=_BOUNDS.get(value[1] or value[3] or value[5] or "", Comparator.EXACTLY),
        change=Change.CUMULATIVE if summed else Change.NEW if new is not None else Change.LEVEL,
        baseline_year=None,
        target_year=head.years[-1],
        verb=None,
    )


def _quantity(digits: str, unit: str) -> Quantity | None:
    """The value with its unit, as they are read in running text."""
    return next((found for found in find_quantities(digits + unit) if found.begin == 0), None)
