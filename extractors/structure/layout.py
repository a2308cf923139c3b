"""Mending the layout: one text without line breaks, blanks and page furniture, each character with its place in the source.

Invariant: for every `begin < end`, the source from `offsets[begin]` to `offsets[end - 1] + 1`, without white space and without the
spans in `furniture`, is `text[begin:end]`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.source import Source
from extractors.structure.furniture import BLANK, Furniture, Line, find_furniture, line_text
from extractors.structure.markup import hide_markup, hide_note_marks
from extractors.structure.normalize import normalized
from extractors.structure.paragraphs import paragraph_lines

_LINE = re.compile("[^\n\r\f\v\x85\u2028\u2029]+")
_RUN = re.compile(f"[^{BLANK}]+")
_HAN = "[一二三四五六七八九十]+"
_PARAGRAPH_MARK = re.compile(
    f"[ \u3000\xa0](?<=\\S.)(?:(?<=\u3000)\u3000+(?=\\S)|[ \u3000\xa0]{{2,}}(?=第{_HAN}[编篇章节]|{_HAN}、|（{_HAN}）))"
)
_ENDLESS, _SHORTEST_PIECE = 2_000, 10
_BLANKS = "[ \t\u3000\xa0]+"
_PAGE = "[-—－] ?\\d{1,3} ?[-—－]"
_GAP = re.compile(
    f"(?<=[一-鿿，。；：、！？）”》]){_BLANKS}(?=[一-鿿（“《]|{_PAGE}{_BLANKS})|(?:(?<=\\d[-—－])|(?<=\\d [-—－])){_BLANKS}(?=[一-鿿（])"
)
"""Where the line breaks of a text were turned into blanks: between Chinese characters or page numbers, in a line without end."""


@dataclass(frozen=True, slots=True)
class Mended:
    """`text` and its normalized twin `norm` (same length); `offsets[i]` is where `text[i]` stands in the source (code points).

    `lines` and `paragraphs` are the indices into `text` at which physical lines and paragraphs begin; `furniture` the spans of the
    source left out, besides white space; `pages` pairs of a source offset and the number of the page that begins there.
    """

    source: Source
    text: str
    norm: str
    offsets: array[int]
    lines: array[int]
    paragraphs: array[int]
    furniture: tuple[tuple[int, int], ...] = ()
    pages: tuple[tuple[int, int], ...] = ()
    wrapped: bool = False

    def page_at(self, index: int) -> int | None:
        """The number of the page on which `text[index]` stands, None where the source has no pages."""
        return page_of(self.pages, self.offsets[index]) if self.pages and index < len(self.offsets) else None


def page_of(pages: Sequence[tuple[int, int]], source_offset: int) -> int | None:
    """The page of `source_offset` among `pages`, pairs of a beginning and a number in order."""
    at = bisect_right(pages, source_offset, key=lambda page: page[0])
    return pages[at - 1][1] if at else None


def mend(source: Source) -> Mended:
    """The text of `source` without layout: see `Mended`."""
    shown, markup = hide_markup(source.text)
    shown, note_marks = hide_note_marks(shown)
    lines = _physical_lines(shown, source.page_starts)
    found = find_furniture(lines)
    kept = [line for i, line in enumerate(lines) if i not in found.dropped]
    text, offsets, starts = _collect(source.text, shown, kept)
    wrapped, opening = paragraph_lines(kept, shown)
    return Mended(
        source,
        text,
        normalized(text),
        offsets,
        starts,
        array("I", [start for start, opens in zip(starts, opening, strict=True) if opens]),
        _merged([*markup, *note_marks, *((lines[i].begin, lines[i].end) for i in found.dropped)]),
        _pages(source, lines, found),
        wrapped,
    )


def _physical_lines(shown: str, page_starts: Sequence[int]) -> list[Line]:
    """The lines that hold a character; two ideographic blanks within a line begin another, for they stand for an indent."""
    lines = []
    for match in _LINE.finditer(shown):
        cuts = [match.start(), *_cuts(shown, match.start(), match.end()), match.end()]
        for begin, end in pairwise(cuts):
            first = _RUN.search(shown, begin, end)
            if first:
                page = max(bisect_right(page_starts, begin) - 1, 0)
                surface = shown[first.start() : end].rstrip()
                lines.append(Line(first.start(), first.start() + len(surface), line_text(surface), page))
    return lines


def _cuts(shown: str, begin: int, end: int) -> list[int]:
    """Where a new line begins within a line."""
    gaps = [gap.end() for gap in _GAP.finditer(shown, begin, end)] if end - begin > _ENDLESS else []
    if gaps and len(gaps) * _SHORTEST_PIECE < end - begin:
        return gaps
    return [mark.end() for mark in _PARAGRAPH_MARK.finditer(shown, begin, end)]


def _collect(text: str, shown: str, kept: Sequence[Line]) -> tuple[str, array[int], array[int]]:
    """The characters of the lines that are kept, their offsets, and where among them each line begins."""
    pieces: list[str] = []
    offsets, starts = array("I"), array("I")
    for line in kept:
        starts.append(len(offsets))
        for run in _RUN.finditer(shown, line.begin, line.end):
            pieces.append(text[run.start() : run.end()])
            offsets.extend(range(run.start(), run.end()))
    return "".join(pieces), offsets, starts


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted(spans))


def _pages(source: Source, lines: Sequence[Line], found: Furniture) -> tuple[tuple[int, int], ...]:
    """The pages that form feeds make, or else those that page numbers at their feet make."""
    if source.page_starts:
        return tuple((start, i + 1) for i, start in enumerate(source.page_starts))
    feet = sorted((lines[i].end, number) for i, number in found.numbers.items())
    if len(feet) < 2 or any(b[1] <= a[1] for a, b in pairwise(feet)):
        return ()
    return ((0, feet[0][1]), *((end, number + 1) for end, number in feet))
