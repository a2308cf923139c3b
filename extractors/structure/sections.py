"""From mended text to sections: headings, their paths and bodies; no character of the plan is lost.

Paths are those of the annotation guidelines: `0` what stands before the first heading, `3`, `3.2`, `3.2.1`, `B2` a box, `B2.3`;
besides, `A1` an annex (a glossary, tables, a further document) and `A1.2`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from extractors.structure.cells import cell_starts
from extractors.structure.colophon import colophon_begin
from extractors.structure.headings import Headings, candidates, line_spans, plain_headings, with_plain
from extractors.structure.layout import Mended
from extractors.structure.numbering import ANNEX, Marker
from extractors.structure.outline import Entry, outline, series_starts
from extractors.structure.review import Review
from extractors.structure.titles import find_titles

_GOES_ON = ("，", "、", "；", ",", ";")


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section: its heading (without number) and its text, heading and number included, up to the next heading.

    `norm` is as long as `text`; `offsets` are the source offsets of its characters; `body_begin` is where the body begins in `text`,
    0 where the section has no heading of its own; `breaks` are the indices at which paragraphs begin; `page` is that of its first
    character; what stands before `review_end` looks back at what was done; `style` is that of its number (see `numbering.py`); `cells`
    are the indices at which the cells of a table may begin (see `cells.py`).
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
    review_end: int = 0
    style: str = ""
    cells: tuple[int, ...] = ()

    @property
    def review(self) -> bool:
        """Whether the section looks back from its beginning to its end."""
        return 0 < self.review_end >= len(self.text)


def read_sections(mended: Mended) -> list[SectionText]:
    """The sections of a plan in order, the first always `0`; the colophon (抄送 …, 印发) is left out."""
    end = colophon_begin(mended)
    entries = _entries(mended, end)
    headings, review = Headings(mended, end, entries), Review(mended.norm)
    stops = [*(entry.marker.begin for entry in entries), end]
    sections = [_section(mended, Entry(Marker("", None, 0, 0), "0", None), stops[0], ("", 0), 0)]
    for entry, stop in zip(entries, stops[1:], strict=True):
        heading, body = headings.read(entry.marker, stop)
        back = review.add(entry.path, entry.parent, heading, mended.norm[body:stop])
        sections.append(_section(mended, entry, stop, (heading, body), 0 if back is None else body + back))
    return sections


def _entries(mended: Mended, end: int) -> list[Entry]:
    """The headings of the document: numbered ones, and the parts of a report above them; plain ones where none is numbered."""
    markers = candidates(mended, end)
    starts = series_starts(markers)
    parts = plain_headings(mended, end, parts_only=True)
    if len(parts) > 1 and (len(starts) != 1 or parts[0].begin < markers[starts[0]].begin):
        return outline(list(with_plain(markers, parts)), end)
    if not starts:
        return outline(plain_headings(mended, end, parts_only=False), end)
    titles = _inner_titles(mended, markers, starts[1:], line_spans(mended, end))
    return outline(sorted([*markers, *titles], key=lambda marker: marker.begin), end)


def _inner_titles(mended: Mended, markers: list[Marker], starts: list[int], lines: list[tuple[int, int]]) -> list[Marker]:
    """The titles of the documents that begin at the markers `starts` within the same file, as markers of annexes."""
    places = [begin for begin, _ in lines]
    found = []
    for start in starts:
        if markers[start - 1].style != ANNEX:
            above = lines[bisect_right(places, markers[start - 1].begin) : bisect_left(places, markers[start].begin)]
            titles = find_titles(mended.norm, above)
            found += [Marker(ANNEX, None, title.begin, title.begin) for title in titles[-1:]]
    return found


def _section(mended: Mended, entry: Entry, end: int, heading: tuple[str, int], back: int) -> SectionText:
    begin, (title, body) = entry.marker.begin, heading
    first, last = bisect_right(mended.paragraphs, begin), bisect_left(mended.paragraphs, end)
    goes_on = mended.norm[body : body + 1] in _GOES_ON
    breaks = {place - begin for place in (*mended.paragraphs[first:last], *(() if goes_on else (body,)))}
    return SectionText(
        entry.path,
        title,
        mended.text[begin:end],
        mended.norm[begin:end],
        mended.offsets[begin:end],
        entry.parent,
        body - begin,
        mended.page_at(begin),
        tuple(sorted(place for place in breaks if 0 < place < end - begin)),
        max(back - begin, 0),
        entry.marker.style,
        cell_starts(mended, begin, end),
    )
