"""The numbers of standards, which are their documents' numbers: 《某评估方法》（GB/T39117-2020）, 《某技术规范GB12345-2018》."""

from __future__ import annotations

import re

from extractors.documents.numbers import DocumentNumber, NumberForm

STANDARD_NUMBER = r"(?:(?:DB\d{2,6}|[A-Z]{2,4})(?:/[TZ])?|DB\d{2,6}/|T/[A-Z]{2,8})[\d.]{2,8}[-—–]\d{4}"
_NUMBER = re.compile(STANDARD_NUMBER)
_BEFORE = re.compile(rf"({STANDARD_NUMBER})《$")
_LONGEST = 24
_AFTER = re.compile(rf"[（(]?({STANDARD_NUMBER})(?![\d.])")


def standard_number(text: str, begin: int, end: int, close: int) -> tuple[int, int, DocumentNumber] | None:
    """The number of the standard with the title `text[begin:end]`, whose marks end at `close`, with where it stands: at the title's end,
    right behind it or right before it; None where there is none.

    >>> standard_number("《某方法》（GB/T39117-2020）", 1, 4, 5)[2].canonical
    'GB/T39117-2020'
    """
    within = [match for match in _NUMBER.finditer(text, begin, end) if text[match.end() : end] in ("", "）", ")")]
    match = within[-1] if within else _AFTER.match(text, close) or _BEFORE.search(text, max(0, begin - _LONGEST), begin)
    if match is None:
        return None
    first, last = match.span(match.lastindex or 0)
    number = re.sub("[—–]", "-", text[first:last])
    return first, last, DocumentNumber("", int(number[-4:]), number, NumberForm.STANDARD, number)
