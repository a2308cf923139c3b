"""From mended text to sections: headings, their paths and bodies; no character of the plan is lost.

Paths are those of the annotation guidelines: `0` what stands before the first heading, `3`, `3.2`, `3.2.1`, `B2` a box, `B2.3`;
besides, `A1` an annex (a glossary, tables, a further document) and `A1.2`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.colophon import colophon_begin
from extractors.layout import Mended
from extractors.numbering import Marker, find_markers
from extractors.outline import Entry, outline
from extractors.paragraphs import width

_REVIEW = re.compile(r"工作?(?:总结)?回顾|回顾|(?:过去|上)一年.{0,8}工作|(?:过去|近)五年.{0,10}(?:工作|成就)|.{0,12}工作总结|.{0,10}取得的?(?:成就|成绩)|.{2,8}完成情况|发展回顾")
_AHEAD = re.compile(r"安排|打算|部署|目标|任务|建议|展望|要求|重点工作")
_HEADING_STOP = re.compile(r"[。！？；：]")
_OPEN_END = re.compile(r"[，、和与及的（“《—]$")
_SENTENCE_END = re.compile(r"[。！？；：…）”》]$")
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section: its heading (without number) and its text, heading and number included, up to the next heading.

    `norm` is as long as `text`; `offsets` are the source offsets of its characters; `body_begin` is where the body begins in `text`,
    0 where the section has no heading of its own; `breaks` are the indices at which paragraphs begin; `page` is that of its first
    character; `review` tells whether it looks back at what was done.
    """

    path: str
    heading: str
    text: str
    norm: str
    offsets: array[int]
    parent: str | None
    body_begin: int = 0
    page: int | None = None
    breaks: tuple[int, ...] = ()
    review: bool = False
    style: str = ""


def is_review(section: SectionText) -> bool:
    """Whether `section` looks back at what was done, as the first part of a work report does."""
    return section.review


def read_sections(mended: Mended) -> list[SectionText]:
    """The sections of a plan in order, the first always `0`; the colophon (抄送 …, 印发) is left out."""
    end = colophon_begin(mended)
    entries = _entries(mended, end)
    headings = _Headings(mended, end, entries)
    sections = [_section(mended, "0", None, (0, entries[0].marker.begin if entries else end), ("", 0), False)]
    review: dict[str | None, bool] = {None: False}
    for i, entry in enumerate(entries):
        span = (entry.marker.begin, entries[i + 1].marker.begin if i + 1 < len(entries) else end)
        heading, body = headings.read(entry, span[1])
        review[entry.path] = review[entry.parent] or _looks_back(heading)
        sections.append(_section(mended, entry.path, entry, span, (heading, body - span[0]), review[entry.path]))
    return sections


def _looks_back(heading: str) -> bool:
    return _REVIEW.search(heading) is not None and not _AHEAD.search(heading)


def _entries(mended: Mended, end: int) -> list[Entry]:
    places = [place for place in sorted({*mended.lines, *mended.paragraphs}) if place < end]
    return outline(_measured(mended, list(find_markers(mended.norm, places)), end), end)


def _measured(mended: Mended, markers: list[Marker], end: int) -> list[Marker]:
    """`markers` with the measures that tell whether they stand in a box."""
    measured = []
    for marker, after in pairwise([*markers, None]):
        stop = after.begin if after else end
        lines = [*mended.lines[bisect_left(mended.lines, marker.begin) : bisect_left(mended.lines, stop)], stop]
        widest = max((width(mended.norm[a:b]) for a, b in pairwise(lines)), default=0)
        heading = re.split(_HEADING_STOP, mended.norm[marker.end : min(stop, marker.end + _LONGEST_HEADING)], maxsplit=1)[0]
        measured.append(replace(marker, widest=widest, extent=stop - marker.begin, tail=heading[-2:]))
    return measured


def _section(mended: Mended, path: str, entry: Entry | None, span: tuple[int, int], heading: tuple[str, int], review: bool) -> SectionText:
    begin, end = span
    first, last = bisect_right(mended.paragraphs, begin), bisect_left(mended.paragraphs, end)
    breaks = {place - begin for place in mended.paragraphs[first:last]} | {heading[1]}
    return SectionText(
        path,
        heading[0],
        mended.text[begin:end],
        mended.norm[begin:end],
        mended.offsets[begin:end],
        entry.parent if entry else None,
        heading[1],
        mended.page_at(begin),
        tuple(sorted(place for place in breaks if 0 < place < end - begin)),
        review,
        entry.marker.style if entry else "",
    )


class _Headings:
    """Tells where headings end: run-in (（一）增加投资。加快 …) or on lines of their own, by the habit of their style in the document."""

    def __init__(self, mended: Mended, end: int, entries: Sequence[Entry]) -> None:
        self._mended, self._end = mended, end
        votes: Counter[str] = Counter()
        for entry in entries:
            stop = self._stop(entry.marker.end, self._line_end(entry.marker.end))
            votes[entry.marker.style] += 1 if stop is not None else -1
        self._run_in = frozenset(style for style, vote in votes.items() if vote > 0)

    def read(self, entry: Entry, end: int) -> tuple[str, int]:
        """The heading of the section that ends at `end`, and where its body begins; both in the text of the document."""
        begin = entry.marker.end
        stop, body = self._bounds(entry.marker, end)
        heading = self._mended.text[begin:stop]
        if len(heading) <= _LONGEST_HEADING:
            return heading, body
        clause = re.match(r"[^，]{4,60}(?=，)", self._mended.norm[begin:stop])
        return heading[: clause.end() if clause else _LONGEST_HEADING], entry.marker.begin

    def _bounds(self, marker: Marker, end: int) -> tuple[int, int]:
        line_end = min(self._line_end(marker.end), end)
        stop = self._stop(marker.end, line_end)
        if stop is None and marker.style in self._run_in:
            stop = self._stop(marker.end, min(self._paragraph_end(marker.end), end))
        if stop is not None:
            return stop, stop + 1
        while line_end < end and self._goes_on(marker.begin, line_end):
            line_end = min(self._line_end(line_end), end)
        return line_end, line_end

    def _stop(self, begin: int, end: int) -> int | None:
        match = _HEADING_STOP.search(self._mended.norm, begin, end)
        return match.start() if match else None

    def _goes_on(self, begin: int, line_end: int) -> bool:
        """Whether a heading that fills its line goes on with the next one: it stops short, or the next is short and no sentence."""
        first = self._mended.norm[begin:line_end]
        following = self._mended.norm[line_end : self._line_end(line_end)]
        if _OPEN_END.search(first) or any(first.count(a) > first.count(b) for a, b in ("（）", "“”", "《》")):
            return len(first) + len(following) <= 2 * _LONGEST_HEADING
        long = width(first.rsplit("\n")[-1]) >= 36
        return self._mended.wrapped and long and width(following) < 36 and not _SENTENCE_END.search(following)

    def _line_end(self, place: int) -> int:
        lines = self._mended.lines
        at = bisect_right(lines, place)
        return min(lines[at], self._end) if at < len(lines) else self._end

    def _paragraph_end(self, place: int) -> int:
        paragraphs = self._mended.paragraphs
        at = bisect_right(paragraphs, place)
        return min(paragraphs[at], self._end) if at < len(paragraphs) else self._end
