"""What a document says of itself: title, number, issuers, dates, years, the session that approved it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Self

from extractors.documents.identities import REPORT
from extractors.documents.numbers import find_numbers
from extractors.language.phrases import Span
from extractors.metadata.issuers import read_issuers
from extractors.metadata.plan_place import place_of
from extractors.structure.colophon import colophon_begin
from extractors.structure.dates import Years, find_date, is_date, year_ahead, years_of
from extractors.structure.layout import Mended
from extractors.structure.sections import SectionText
from extractors.structure.titles import Title, find_titles, front_lines, own_titles

_SESSION = re.compile(
    r"(?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)?"
    r"在(?P<body>[^，。（）]{2,30}?届人民代表大会(?:常务委员会)?第[一二三四五六七八九十]{1,4}次会议)上?"
)
_BY = r"(?P<by>[^，。《》（）：；]{3,40}?(?:会议|大会|全会|常务会))(?:讨论|审议|研究|表决)?(?:并?原则)?(?:通过|批准|同意)"
_APPROVED = (
    re.compile(rf"《[^》]+》[^，。]{{0,6}}?[已业]?经{_BY}"),
    re.compile(rf"（(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日{_BY}）"),
    re.compile(rf"[已业]经{_BY}[^。]{{0,10}}现(?:予|将|印)"),
)
_COMMITTEE = re.compile(r"(?:中国共产党|中共)(?P<body>[^，。]{2,14}?)第[一二三四五六七八九十]{1,4}届委员会")
_DATED_BEFORE = re.compile(r"^.{0,4}(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
_YEAR = re.compile(r"(?:19|20)\d\d年")
_TERM_AHEAD = re.compile(r"制定.{0,24}(?:第[一二三四五六七八九十]{1,3}个五年|“十.五”)")
_ADDRESS = re.compile(r"各位代表|各位委员")
_GENRES = (
    ("plan", r"国民经济和社会发展(?!第).{0,4}计划(?!纲要)"),
    ("report", r"报告$|工作报告"),
    ("outline", r"规划|纲要|五年计划|远景目标"),
    ("action", r"行动|方案|措施|举措|要点|细则|实施意见|任务|政策"),
    ("plan", r"计划"),
)
_FRONT, _OPENING, _TAIL = 20_000, 400, 8
_SHORT = 60


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What a plan says of itself. Spans point into the text of section `0` (code points, end exclusive).

    `title` is as issued (a notice's, where one hands the plan down), `label` the plan's own and distinctive title: a work report's has
    year and place, that of a text that gives no title is the name of its file (`untitled`). `number` has 〔〕. `place` is the full name of
    the plan's own division, None for the whole country or where nothing tells. `front_titles` is where these titles stand before the
    first heading.
    """

    title: str
    label: str
    number: str | None = None
    issuers: tuple[str, ...] = ()
    issued: date | None = None
    plan_year: int | None = None
    start_year: int | None = None
    end_year: int | None = None
    approved_by: str | None = None
    genre: str = "other"
    place: str | None = None
    colophon: str | None = None
    untitled: bool = False
    title_span: Span | None = None
    label_span: Span | None = None
    front_titles: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Edges:
    """Where a document says what it is: its front and the lines of it, its last lines (those before its annexes, and before its
    colophon), and its colophon, which begins at `end`."""

    mended: Mended
    front: str
    lines: Sequence[Span]
    tail: Sequence[Span]
    end: int

    @classmethod
    def of(cls, mended: Mended, sections: Sequence[SectionText]) -> Self:
        front, end = sections[0].norm[:_FRONT], colophon_begin(mended)
        body = sum(len(section.text) for section in takewhile(lambda section: not section.path.startswith("A"), sections))
        tail = [line for stop in dict.fromkeys((body, end)) for line in front_lines(mended, stop)[-_TAIL:]]
        return cls(mended, front, front_lines(mended, len(front)), tail, end)


def read_metadata(mended: Mended, sections: Sequence[SectionText]) -> PlanFacts:
    """The facts of the document whose sections were read from `mended`."""
    edges = _Edges.of(mended, sections)
    titles = find_titles(edges.front, edges.lines)
    title, label = own_titles(edges.front, titles, edges.lines)
    named = label.text if label else ""
    number, issued, genre = _number(edges), _issued(edges), _genre(named, edges.front)
    issuers = read_issuers(mended, title, [*edges.lines, *edges.tail], number, edges.front)
    place = _place(edges, [found.text for found in (label, title) if found], issuers)
    years = _years(named, genre, issued, edges.front, sections)
    shown = _label(label, genre, place, years[0], issuers, mended.source.name)
    return PlanFacts(
        title.text if title else shown,
        shown,
        number,
        issuers or ((f"{place}人民政府",) if genre == "report" and place else ()),
        issued,
        *years,
        approved_by=_approved_by(edges.front),
        genre=genre,
        place=place,
        colophon=mended.text[edges.end :] or None,
        untitled=not (title or label or genre == "report"),
        title_span=_span(title),
        label_span=_span(label),
        front_titles=tuple((each.begin, each.end) for each in titles if any(each.repeats(own) for own in (title, label) if own)),
    )


def _span(title: Title | None) -> Span | None:
    return (title.begin, title.end) if title else None


def _place(edges: _Edges, titles: Sequence[str], issuers: Sequence[str]) -> str | None:
    """The division that the plan is of, by the session or body that took it, its titles or its issuers; None for the nation's."""
    if "国务院" in issuers:
        return None
    took = [match["body"] for match in (_SESSION.search(edges.front), _COMMITTEE.search(edges.front[:_OPENING])) if match]
    return place_of([*took, *titles, *issuers], edges.mended.norm)


def _number(edges: _Edges) -> str | None:
    """The document's own number: on a line of its own, at the end of a title, or in the table at the head of a web page."""
    for begin, end in edges.lines:
        found = find_numbers(edges.front[begin:end]) if end - begin < _SHORT else []
        if len(found) == 1 and found[0][1] == end - begin and found[0][0] == 0:
            return found[0][2].canonical
    for text in _page_lines(edges.mended):
        if re.match(r"[发文]*(?:文号|字号|文件编号)", text) and (found := find_numbers(text)):
            return found[0][2].canonical
    return None


def _issued(edges: _Edges) -> date | None:
    """The date of the session, or on a line of its own, or in the line under the title, or on the web page, or in the colophon."""
    front, norm = edges.front, edges.mended.norm
    short = [front[a:b] for a, b in edges.lines if b - a < _SHORT]
    page = _page_lines(edges.mended)
    ranked = (
        *(match["date"] for match in _SESSION.finditer(front) if match["date"]),
        *(line for line in short if is_date(line)),
        *(line for line in short if is_date(line.strip("（）—"))),
        *(match[0] for match in _APPROVED[1].finditer(front)),
        *(line for a, b in edges.tail if b - a < _SHORT and is_date(line := norm[a:b])),
        *(line for line in page if re.match(r"成文|发文|印发", line)),
        *(line for line in (*short[:20], *page) if re.search(r"日期|时间|^(?:19|20)\d\d", line)),
        norm[edges.end :],
    )
    return next((found for line in ranked if (found := find_date(line))), None)


def _page_lines(mended: Mended) -> list[str]:
    """The short lines that were left out as furniture of a web page: they may tell date and number."""
    spans = [(a, b) for a, b in mended.furniture if 4 < b - a < 2 * _SHORT]
    return ["".join(mended.source.text[a:b].replace(":", "：").split()) for a, b in spans[:_FRONT]]


def _years(label: str, genre: str, issued: date | None, front: str, sections: Sequence[SectionText]) -> Years:
    """Plan year, start year, end year: of the title; a report's also of its headings or its date; a proposal's of its first words."""
    years = years_of(label)
    if years == (None, None, None) and genre == "report":
        return year_ahead([section.heading for section in sections]) or (issued.year if issued else None), None, None
    ahead = _TERM_AHEAD.search(front) if years == (None, None, None) else None
    return years_of(ahead[0]) if ahead else years


def _genre(title: str, front: str) -> str:
    for genre, pattern in _GENRES:
        if re.search(pattern, title):
            return genre
    if title:
        return "other"
    return "report" if _ADDRESS.search(front[:_OPENING]) else "outline" if _TERM_AHEAD.search(front) else "other"


def _label(label: Title | None, genre: str, place: str | None, year: int | None, issuers: Sequence[str], file: str) -> str:
    """The plan's own title; that of a work report with year and place, that of a document without a title by the name of its `file`."""
    name = label.text if label else REPORT if genre == "report" else ""
    if not name:
        return re.sub(r"^.*[/\\]|\.[^.]*$", "", file) or "-"
    if REPORT not in name:
        return name
    where = place or ("国务院" if "国务院" in issuers else "")
    known = _YEAR.match(name)
    when = known[0] if known else f"{year}年" if year and not _YEAR.search(name) else ""
    rest = name.removeprefix(known[0] if known else "")
    return f"{when}{'' if where in rest else where}{rest}"


def _approved_by(front: str) -> str | None:
    match = next((match for pattern in _APPROVED if (match := pattern.search(front))), None)
    return _DATED_BEFORE.sub("", match["by"]) if match else None
