"""The periods of several years that plans name: “十五五”时期, 第十五个五年规划, 今后五年."""

from __future__ import annotations

import re

from extractors.language.numerals import han_value

_FIVE_YEARS = re.compile(
    "“?(?P<short>二?十[一二三四五六七八九]?|[一二三四五六七八九])五”?(?=时期|期间|期末|末|规划|计划|主要|重点|重大|目标|任务|发展|总体|[》，])"
    "|第(?P<long>[一二三四五六七八九十]+)个五年(?:规划|计划)"
)
_AGAINST = ("比", "较", "与", "同")
_FROM_NOW = re.compile("(?:今后|未来)(?P<years>[一二三四五六七八九十]|[1-9])(?:年|个年度)")


def five_years(ordinal: int) -> tuple[int, int]:
    """The years of the five-year plan of this number: the first is of 1953, the third of 1966, and so on without a gap.

    >>> five_years(1), five_years(15)
    ((1953, 1957), (2026, 2030))
    """
    start = 1948 + 5 * ordinal if ordinal < 3 else 1951 + 5 * ordinal
    return start, start + 4


def period_end(text: str, begin: int, end: int, year: int | None) -> int | None:
    """The last year of the last period that `text` names between two places, as seen in `year` (the first year planned, None where it is
    not known); None where it names none, or only one that is over.

    >>> heading = "“十四五”时期发展成就和“十五五”时期主要目标"
    >>> period_end(heading, 0, len(heading), 2026), period_end("今后五年的考虑", 0, 7, 2026), period_end("“十四五”时期回顾", 0, 9, 2026)
    (2030, 2030, None)
    >>> period_end("推动“十五五”开好局", 0, 11, 2026)
    """
    ends = [(found.start(), _last_year(found)) for found in _FIVE_YEARS.finditer(text, begin, end)]
    if year is not None:
        ends += [(found.start(), year + han_value(found["years"]) - 1) for found in _FROM_NOW.finditer(text, begin, end)]
    return next((last for _, last in sorted(ends, reverse=True) if year is None or last >= year), None)


def past_period(text: str, begin: int, end: int, year: int) -> bool:
    """Whether `text` names between two places a five-year period that is over in `year`, and none that is not; one that something is
    compared with (比“十三五”末下降) tells nothing."""
    periods = _FIVE_YEARS.finditer(text, begin, end)
    ends = [_last_year(found) for found in periods if text[found.start() - 1 : found.start()] not in _AGAINST]
    return bool(ends) and all(last < year for last in ends)


def _last_year(found: re.Match[str]) -> int:
    return five_years(han_value(found["short"] or found["long"]))[1]
