"""Where headings may begin, and where they end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.language.phrases import Span
from extractors.structure.layout import Mended
from extractors.structure.numbering import ANNEX, PLAIN, Marker, begins_numbered, find_markers
from extractors.structure.outline import Entry
from extractors.structure.paragraphs import ends_sentence, width
from extractors.structure.titles import find_titles, front_lines

_STOP = re.compile(r"[。！？；：]|(?<=[一-龥）”])\.(?=[一-龥（“《]|$)")
_OPEN_END = re.compile(r"[，、（“《—]$|[^和与](?:和|与|及)$")
_SIGNED = re.compile(r"[府会委厅局部院署行办社室日]$|[省市县区州盟旗]长")
_BRACKETED = re.compile(r"【([^】]{1,30})】")
_LINE_SIGNS = re.compile(r"[。！？；：，]")
_HAN = "[一二三四五六七八九十]{1,3}"
_MID_LINE = re.compile(rf"(?<=[。！？；])(?=第{_HAN}[编篇章节]|{_HAN}、|（{_HAN}）|专栏\d)")
_BEHIND_SENTENCE = re.compile(rf"。(?=（{_HAN}）)")
_NUMBER_CUT = re.compile(rf"(?<=（){_HAN}）")  # a line that ends within a number: （, 三）
_HEADED = re.compile(rf"（{_HAN}）[^，。；：、！？（）“”\d]{{4,24}}")
_PART = re.compile(
    r"(?=.*(?:19|20)\d\d年|.*今年|.*[一二三四五六七八九十]五|.*五年|.*时期|.*下一步|.*下一阶段)"
    r"[^，。；：]{0,16}(?:回顾|工作安排|重点工作|主要工作|主要任务|总体要求|奋斗目标|目标任务|工作部署|工作任务|发展目标|总体思路|工作建议|主要目标|执行情况|完成情况|计划安排|工作计划|工作打算)"
    r"(?:[和及与、].{2,10})?"
)
LONGEST_HEADING = 60
_LONGEST_PLAIN = 30
_LIST = 120
_LONG_LINES = 600
_FULL_LINE = 36


def line_spans(mended: Mended, end: int) -> list[Span]:
    """The physical lines and paragraphs before `end`, and a numbered heading behind a sentence that ends its line; in a text of few
    endless lines all that follows a sentence and is numbered."""
    starts = {place for place in (*mended.lines, *mended.paragraphs) if place < end and not _NUMBER_CUT.match(mended.norm, place)}
    bounds = [*sorted(starts), end]
    for match in _BEHIND_SENTENCE.finditer(mended.norm, 0, end):
        if _HEADED.fullmatch(mended.norm, match.end(), bounds[bisect_right(bounds, match.end())]):
            starts.add(match.end())
    if starts and end > _LONG_LINES * len(starts):
        starts |= {match.start() for match in _MID_LINE.finditer(mended.norm, 0, end)}
    return list(pairwise([*sorted(starts), end]))


def candidates(mended: Mended, end: int) -> list[Marker]:
    """The numbers that may stand before headings, each with its measures."""
    lines = line_spans(mended, end)
    markers = _without_doubles(list(find_markers(mended.norm, lines)))
    return _without_list(_measured(mended, markers, end))


def plain_headings(mended: Mended, end: int, *, parts_only: bool) -> list[Marker]:
    """Lines that look like headings without a number: short, no sentence, before a sentence; with `parts_only`, of a report's parts."""
    spans = line_spans(mended, end)
    titles = set() if parts_only else {title.end for title in find_titles(mended.norm, front_lines(mended, end))}
    found: list[Marker] = []
    for (before, line), after in zip(pairwise(spans), [*spans[2:], (end, end)], strict=False):
        text, following = mended.norm[slice(*line)], mended.norm[slice(*after)]
        alone = 3 < len(text) <= _LONGEST_PLAIN and not _LINE_SIGNS.search(text) and not begins_numbered(text)
        if not alone:
            continue
        after_title = line[0] in titles and not found and not _SIGNED.search(text)
        begins = after_title or ends_sentence(mended.norm[slice(*before)])
        fits = _PART.fullmatch(text) if parts_only else begins and len(following) > 2 * _LONGEST_PLAIN
        if fits:
            found.append(Marker(PLAIN, len(found) + 1, line[0], line[0]))
    return found


def _without_doubles(markers: Sequence[Marker]) -> list[Marker]:
    """`markers` without the title of an annex that follows its number (附件1, 名词解释)."""
    kept: list[Marker] = []
    for marker in markers:
        titled = kept and marker.style == ANNEX and kept[-1].style == ANNEX and marker.begin == marker.end == kept[-1].end
        if not titled:
            kept.append(marker)
    return kept


def _without_list(markers: Sequence[Marker]) -> list[Marker]:
    """`markers` without the lines that list annexes at a document's end (附件1：…, 附件2：…), each of which comes back at its annex."""
    last = {marker.number: marker.begin for marker in markers if marker.style == ANNEX}
    return [
        marker
        for marker in markers
        if marker.style != ANNEX or marker.prose or marker.number is None or marker.extent > _LIST or last[marker.number] == marker.begin
    ]


def _measured(mended: Mended, markers: Sequence[Marker], end: int) -> list[Marker]:
    """`markers` with the measures that tell whether they stand in a box or in a table."""
    begins = [marker.begin for marker in markers]
    return [_measure(mended, marker, stop) for marker, stop in zip(markers, [*begins[1:], end], strict=False)]


def _measure(mended: Mended, marker: Marker, stop: int) -> Marker:
    first, last = bisect_left(mended.lines, marker.begin), bisect_left(mended.lines, stop)
    widest = max((width(mended.norm[a:b]) for a, b in pairwise([*mended.lines[first:last], stop])), default=0)
    heading = _STOP.split(mended.norm[marker.end : min(stop, marker.end + LONGEST_HEADING)], maxsplit=1)[0]
    prose = _LINE_SIGNS.search(mended.norm, marker.end, stop) is not None
    return replace(marker, widest=widest, extent=stop - marker.begin, tail=heading[-2:], prose=prose)


class Headings:
    """Tells where headings end: run-in (（一）增加投资。加快 …) or on lines of their own, by the habit of their style in the document."""

    def __init__(self, mended: Mended, end: int, entries: Sequence[Entry]) -> None:
        self._mended, self._end = mended, end
        votes: Counter[str] = Counter()
        for entry in entries:
            stop = self._stop(entry.marker.end, self._next(mended.lines, entry.marker.end))
            votes[entry.marker.style] += 1 if stop is not None else -1
        self._run_in = frozenset(style for style, vote in votes.items() if vote > 0)

    def read(self, marker: Marker, end: int) -> tuple[str, int]:
        """The heading of the section that ends at `end`, and where its body begins (both as in the document's text); where the section
        is a numbered sentence rather than headed, its first clause, and its own beginning."""
        begin = marker.end
        if named := _BRACKETED.match(self._mended.norm, begin, end):
            return self._mended.text[slice(*named.span(1))], named.end()
        stop, body = self._bounds(marker, end)
        heading = self._mended.text[begin:stop]
        if len(heading) <= LONGEST_HEADING:
            return heading, body
        clause = re.compile(rf"[^，]{{4,{LONGEST_HEADING}}}(?=，)").match(self._mended.norm, begin, stop)
        return heading[: clause.end() - begin if clause else LONGEST_HEADING], marker.begin

    def _bounds(self, marker: Marker, end: int) -> tuple[int, int]:
        line_end = min(self._next(self._mended.lines, marker.end), end)
        if marker.style == ANNEX and line_end == marker.end:
            line_end = min(self._next(self._mended.lines, line_end), end)
        stop = self._stop(marker.end, line_end)
        if stop is None and marker.style in self._run_in:
            stop = self._stop(marker.end, min(self._next(self._mended.paragraphs, marker.end), end))
        if stop is not None:
            return stop, stop + 1
        while line_end < end and self._goes_on(marker.begin, line_end):
            line_end = min(self._next(self._mended.lines, line_end), end)
        return line_end, line_end

    def _stop(self, begin: int, end: int) -> int | None:
        match = _STOP.search(self._mended.norm, begin, end)
        return match.start() if match else None

    def _goes_on(self, begin: int, line_end: int) -> bool:
        """Whether a heading that fills its line goes on with the next one: it stops short, or the next is short and no sentence."""
        first = self._mended.norm[begin:line_end]
        following = self._mended.norm[line_end : self._next(self._mended.lines, line_end)]
        if len(first) + len(following) > 2 * LONGEST_HEADING or next(find_markers(following, [(0, len(following))]), None):
            return False
        if _OPEN_END.search(first) or any(first.count(a) > first.count(b) for a, b in ("（）", "“”", "《》")):
            return True
        return self._mended.wrapped and width(first) >= _FULL_LINE > width(following) and not ends_sentence(following)

    def _next(self, places: Sequence[int], place: int) -> int:
        at = bisect_right(places, place)
        return min(places[at], self._end) if at < len(places) else self._end


def with_plain(markers: Sequence[Marker], plain: Sequence[Marker]) -> Iterator[Marker]:
    """Numbered and plain headings in order of their place."""
    yield from sorted([*markers, *plain], key=lambda marker: marker.begin)
