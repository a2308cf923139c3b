"""Dates and periods as the front matter of documents writes them."""

from __future__ import annotations

import re
from datetime import date

from extractors.language.numerals import han_value
from extractors.language.periods import five_years

_HAN_DATE = re.compile(r"([一二三四五六七八九〇零]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[年—/.-](\d{1,2})[月—/.-](\d{1,2})(?:日|(?!\d))")
_YEARS = re.compile(r"((?:19|20)\d\d)年?(?:[—~-]+|至|到)((?:19|20)\d\d)年?")
_YEAR = re.compile(r"(?:(?:19|20)\d\d年[^年]{0,24}情况[^年]{0,6})?((?:19|20)\d\d)年")
_TERM = re.compile(
    r"第([一二三四五六七八九十]{1,3})个五年|(?:“|^|(?<=[^一-龥]))(十[一二三四五六七八九]?|[一二三四五六七八九])五”?(?=[^年月]|$)"
)
_AHEAD = re.compile(r"((?:19|20)\d\d)年.{0,8}(?:安排|重点|主要任务|主要工作|目标|总体要求|工作任务|工作建议|部署)")
_BEHIND = re.compile(r"((?:19|20)\d\d)年.{0,12}回顾")
_DONE = re.compile("回顾|总结|成就|成绩|成效")

Years = tuple[int | None, int | None, int | None]


def find_date(text: str) -> date | None:
    """The first date in normalized `text`, in digits or Chinese numerals; None where there is none.

    >>> find_date("2020年1月22日"), find_date("二〇〇五年六月十一日"), find_date("2020年1月")
    (datetime.date(2020, 1, 22), datetime.date(2005, 6, 11), None)
    """
    for pattern in (_DATE, _HAN_DATE):
        if match := pattern.search(text):
            try:
                return date(*(han_value(part) for part in match.groups()))
            except ValueError:
                continue
    return None


def is_date(text: str) -> bool:
    """Whether normalized `text` is a date and nothing else."""
    return any(pattern.fullmatch(text) for pattern in (_DATE, _HAN_DATE))


def years_of(title: str) -> Years:
    """The plan year, or the first and last year of the period, that a title tells.

    Where it reports on one year and plans for the next, that is the plan year.

    >>> years_of("2020年国民经济和社会发展计划"), years_of("“十四五”数字经济发展规划"), years_of("行动方案（2021—2023年）")
    ((2020, None, None), (None, 2021, 2025), (None, 2021, 2023))
    >>> years_of("2024年预算执行情况和2025年预算草案的报告")
    (2025, None, None)
    """
    if match := _YEARS.search(title):
        return None, int(match[1]), int(match[2])
    if match := _TERM.search(title):
        return None, *five_years(han_value(match[1] or match[2]))
    if match := _YEAR.search(title):
        return int(match[1]), None, None
    return None, None, None


def year_ahead(headings: list[str]) -> int | None:
    """The year that a report plans for, told by its headings: that of its tasks, or that after the one reviewed.

    >>> year_ahead(["2008年工作回顾", "总体要求"]), year_ahead(["2025年主要工作和成就", "2026年主要工作"])
    (2009, 2026)
    """
    ahead = [int(match[1]) for heading in headings if (match := _AHEAD.search(heading)) and not _DONE.search(heading)]
    behind = [int(match[1]) + 1 for heading in headings if (match := _BEHIND.search(heading))]
    return next(iter((*ahead, *behind)), None)
