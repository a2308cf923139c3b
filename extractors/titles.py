"""The titles in a document's front matter: short lines that together end in the name of a kind of document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.layout import Mended

KINDS = (
    "通知|通告|公告|公报|意见|规划|计划|纲要|方案|报告|办法|措施|举措|要点|建议|决定|决议|细则|条例|规定|清单|函|批复|预案|政策|指南|目录|任务分工|任务分解|安排|若干政策|白皮书|指导意见|政策包"
)
_KIND_END = re.compile(rf"(?:{KINDS})(?:[（〔(][^（）]{{1,30}}[）)])*[》”]?(?:[（(][^（）]{{1,30}}[）)])*$")
_CONTINUES = re.compile(r"(?:的|[（(]|——|及|和|》|”)|(?:纲要|计划|规划|方案|的?通知|建议|意见|措施|报告)$")
_NO_TITLE = re.compile(r"[。；：！？，,;]$|^附件\d*$|^\d{4}年\d{1,2}月\d{1,2}日?$|号$|^[—–]{2}|^[（(].*[）)]$|文件$")
_DATED = re.compile(r"[（(]?(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
_LONGEST_LINE, _LONGEST_TITLE, _MOST_LINES = 60, 110, 6
_FRONT = 80


@dataclass(frozen=True, slots=True)
class Title:
    """A title, with its place in the text of the document."""

    begin: int
    end: int
    text: str


def front_lines(mended: Mended, end: int) -> list[tuple[int, int]]:
    """The physical lines before `end`, as spans of the text; the first 80 and the last 80 of them."""
    lines = [*mended.lines[: bisect_left(mended.lines, end)], end]
    spans = list(pairwise(lines))
    return spans if len(spans) <= 2 * _FRONT else spans[:_FRONT] + spans[-_FRONT:]


def find_titles(mended: Mended, lines: Sequence[tuple[int, int]]) -> list[Title]:
    """The titles that stand on `lines`, one line or several each, in order."""
    titles: list[Title] = []
    at = 0
    while at < len(lines):
        last = _title_end(mended, lines, at)
        if last is None:
            at += 1
            continue
        begin, end = lines[at][0], lines[last][1]
        titles.append(Title(begin, end, mended.norm[begin:end]))
        at = last + 1
    return titles


def _title_end(mended: Mended, lines: Sequence[tuple[int, int]], first: int) -> int | None:
    """The index of the line with which a title ends that begins at line `first`."""
    found = None
    for last in range(first, min(first + _MOST_LINES, len(lines))):
        line = mended.norm[slice(*lines[last])]
        text = mended.norm[lines[first][0] : lines[last][1]]
        if len(line) > _LONGEST_LINE or len(text) > _LONGEST_TITLE or lines[last][0] != lines[max(last - 1, first)][1 if last > first else 0]:
            break
        if found is not None and not _CONTINUES.search(line):
            break
        if found is None and (_DATED.match(line) or (_NO_TITLE.search(line) and not text.count("《") > text.count("》"))):
            break
        if _KIND_END.search(text) and text.count("《") == text.count("》"):
            found = last
    return found
