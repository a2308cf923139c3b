"""Page furniture: what stands on a page but is no word of the document (page numbers, running heads, web buttons, lists of contents)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extractors.structure.normalize import normalized
from extractors.structure.numbering import begins_numbered
from ontology.document_kinds import Role, kinds_with
from ontology.tables import read_table

BLANK = "\\s\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\ufffe"
"""The inside of a character class: white space of every kind, zero-width and control characters."""

_BLANKS = re.compile(f"[{BLANK}]+")
_NUMBERED = re.compile(r"[-—·.~]+(\d{1,4})[-—·.~]+|第(\d{1,4})页(?:，?共\d{1,4}页)?|[Pp]age(\d{1,4})(?:of\d{1,4})?")
_BARE = re.compile(r"(\d{1,4})(?:/\d{1,4})?")
_SENTENCE_SIGNS = re.compile(r"[，。；]")
_DIGITS = re.compile(r"\d+")
_EDGE_DEPTH = 2
_TITLE_LINES = 3
_REGION = 40
_MIN_PAGE = 300


class Line(NamedTuple):
    """A physical line: `begin` and `end` in the source without the blanks around it, `text` its normalized characters without blanks."""

    begin: int
    end: int
    text: str
    page: int


class Furniture(NamedTuple):
    """`dropped`: indices of lines that are furniture; `numbers`: line index → page number printed there."""

    dropped: frozenset[int]
    numbers: dict[int, int]


def squeeze(text: str) -> str:
    """`text` without white space, zero-width and control characters.

    >>> squeeze("新增 22\\u3000万\\u200b人")
    '新增22万人'
    """
    return _BLANKS.sub("", text)


def find_furniture(lines: Sequence[Line]) -> Furniture:
    """The furniture among the physical lines of a text, none of which is blank."""
    numbers = _strong_numbers(lines)
    numbers |= _edge_numbers(lines)
    numbers |= _running_numbers(lines, numbers)
    dropped = set(numbers) | set(_web_furniture(lines)) | set(_contents(lines))
    dropped |= set(_running_heads(lines, numbers))
    return Furniture(frozenset(dropped), numbers)


def _strong_numbers(lines: Sequence[Line]) -> dict[int, int]:
    found = ((i, _NUMBERED.fullmatch(line.text)) for i, line in enumerate(lines) if len(line.text) < 16)
    return {i: int(next(filter(None, match.groups()))) for i, match in found if match}


def _bare_numbers(lines: Sequence[Line]) -> dict[int, int]:
    found = ((i, _BARE.fullmatch(line.text)) for i, line in enumerate(lines) if len(line.text) < 10)
    return {i: int(match[1]) for i, match in found if match}


def _edges(lines: Sequence[Line], numbers: dict[int, int]) -> list[int]:
    """Indices of the first and last lines of pages, those beside page numbers included."""
    cuts = {i + 1 for i, (a, b) in enumerate(pairwise(lines)) if a.page != b.page}
    if not cuts and not numbers:
        return []
    cuts |= {0, len(lines)} | {j for i in numbers for j in (i, i + 1)}
    near = {cut + step for cut in cuts for step in range(-_EDGE_DEPTH, _EDGE_DEPTH)}
    return sorted(i for i in near if 0 <= i < len(lines) and i not in numbers)


def _edge_numbers(lines: Sequence[Line]) -> dict[int, int]:
    """Bare numbers at the edges of pages that count the pages."""
    bare = _bare_numbers(lines)
    edge = {i: bare[i] for i in _edges(lines, {}) if i in bare}
    shifts = Counter(number - lines[i].page for i, number in edge.items())
    if not shifts:
        return {}
    shift, count = shifts.most_common(1)[0]
    return {i: n for i, n in edge.items() if n - lines[i].page == shift} if count > 1 else {}


def _running_numbers(lines: Sequence[Line], numbers: dict[int, int]) -> dict[int, int]:
    """Bare numbers that count on by one over stretches as long as pages; three at least."""
    bare = [(i, n) for i, n in _bare_numbers(lines).items() if i not in numbers]
    last: dict[int, tuple[int, ...]] = {}
    best: tuple[int, ...] = ()
    for i, n in bare:
        chain = last.get(n - 1, ())
        if chain and lines[i].begin - lines[chain[-1]].begin < _MIN_PAGE:
            chain = ()
        last[n] = (*chain, i)
        best = max(best, last[n], key=len)
    known = dict(bare)
    return {i: known[i] for i in best} if len(best) > 2 else {}


def _running_heads(lines: Sequence[Line], numbers: dict[int, int]) -> Iterator[int]:
    """Lines that come back, but for their digits, at the edges of three pages and of a third of all pages; not the title itself, with
    which the document begins."""
    edges = _edges(lines, numbers)
    pages = max(lines[-1].page + 1 if lines else 0, len(numbers))
    seen = Counter(_DIGITS.sub("", lines[i].text) for i in edges)
    for i in edges:
        key = _DIGITS.sub("", lines[i].text)
        is_title = i < _TITLE_LINES and _title_end().search(key) and all(_DIGITS.sub("", line.text) != key for line in lines[:i])
        if seen[key] >= max(3, pages / 3) and len(key) > 1 and not _SENTENCE_SIGNS.search(key) and not is_title:
            yield i


@lru_cache(maxsize=1)
def _title_end() -> re.Pattern[str]:
    return re.compile(rf"[一-龥”](?!公报)(?:{kinds_with(Role.FRONT)})(?:（[^（）]*）)?$")


def _web_furniture(lines: Sequence[Line]) -> Iterator[int]:
    patterns = _patterns()
    last = len(lines) - _REGION
    for i, line in enumerate(lines):
        if len(line.text) <= 200:
            where = ("any", *(("head",) if i < _REGION else ()), *(("tail",) if i >= last else ()))
            if any(patterns[place].fullmatch(line.text) for place in where):
                yield i


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    rows = read_table("extractors", "lexicons/furniture.tsv")
    places = dict.fromkeys(row["where"] for row in rows)
    return {place: re.compile("|".join(f"(?:{row['pattern']})" for row in rows if row["where"] == place)) for place in places}


_LEADER = re.compile(r"(?:[.·…—_]{3,}|…{1,})\d{0,4}$|(?<=[\u4e00-\u9fff）”])\d{1,3}$")
_DOTTED = re.compile(r".*(?:\.{4,}|…{2,}|·{4,})\d{1,4}")
_LONGEST_ENTRY = 80
_MOST_ENTRIES = 400


def _contents(lines: Sequence[Line]) -> Iterator[int]:
    """A list of contents: from the line 目录 to where its first entry comes back; and every line with dot leaders to a number."""
    yield from (i for i, line in enumerate(lines) if line.text[-1:].isdecimal() and _DOTTED.fullmatch(line.text))
    for i, line in enumerate(lines):
        apart = line.text == "目" and i + 1 < len(lines) and lines[i + 1].text == "录"
        if apart or line.text in ("目录", "目次", "目錄"):
            yield from range(i, _contents_end(lines, i + 1 + apart, i))
            return


def _contents_end(lines: Sequence[Line], begin: int, heading: int) -> int:
    """The index of the line where the first entry, at `begin` or soon after, comes back; `heading` if it never does."""
    while begin < len(lines) and not (first := _LEADER.sub("", lines[begin].text)):
        begin += 1
    for i in range(begin + 1, min(len(lines), begin + _MOST_ENTRIES)):
        text = lines[i].text
        if text == first or (len(first) > 3 and text.startswith(first)):
            return _title_begin(lines, begin + 1, i)
        if len(text) > _LONGEST_ENTRY:
            break
    return heading


def _title_begin(lines: Sequence[Line], begin: int, end: int) -> int:
    """Where the title begins that stands between a list of contents and the document, before the line `end`; `end` where none does."""
    first = end
    while (
        first > max(begin, end - _TITLE_LINES)
        and _LEADER.search(lines[first - 1].text) is None
        and not begins_numbered(lines[first - 1].text)
    ):
        first -= 1
    return first if first < end and _title_end().search("".join(line.text for line in lines[first:end])) else end


def line_text(surface: str) -> str:
    """The text of a physical line as it is compared: normalized, without blanks."""
    return normalized(squeeze(surface))
