"""PDF files with text: the text of each page, line by line, with the indents that the page shows.

PDFium gives the characters in the order of the page's content, with line breaks where the lines are; a blank is put before a line for
each half column that it is set in, as text files have it. Page numbers and running heads stay in the text: they are told there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.sources.text import HANZI
from ontology.errors import ReadError

_BREAK = re.compile("\r\n|\r|\n")
_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")
_DIGITS = re.compile(r"\d+")
_FEWEST_PER_PAGE = 10
_FEWEST_HANZI, _LONGEST_STAMP = 20, 200
_DEEPEST_INDENT = 80
_LONG_LINE, _FAIR_SHARE = 24, 0.15
_PASSWORD, _HANDLER = pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY


class LineBox(NamedTuple):
    """A line on its page: the left and right edges, in points, and its length in half columns."""

    left: float
    right: float
    columns: int


def pdf_pages(data: bytes, shown: str) -> list[str]:
    """The text of each page of the PDF file `data`; `shown` names it in errors.

    Raises ReadError where the file is broken, encrypted, made of pictures, or does not say which characters its fonts draw.
    """
    try:
        with pypdfium2.PdfDocument(data) as document:
            pages = [_page_text(document, number) for number in range(len(document))]
            scanned = _is_scanned(document, pages)
    except pypdfium2.PdfiumError as error:
        raise ReadError(_sentence(error, shown)) from error
    if what := _unreadable(pages, scanned):
        raise ReadError(f"{shown} {what}: run text recognition (OCR) over it and read the result.")
    return pages


def _unreadable(pages: list[str], scanned: bool) -> str:
    """What keeps the pages from being read, where something does."""
    text = "".join(pages)
    if 10 * len(_UNREADABLE.findall(text)) > len(text):
        return "does not say which characters its fonts draw"
    if scanned:
        return "holds pictures of its pages and no text"
    return "" if _holds_text(pages) else "holds no text"


def _sentence(error: pypdfium2.PdfiumError, shown: str) -> str:
    if error.err_code in (_PASSWORD, _HANDLER):
        return f"{shown} is encrypted: save it without a password and read that."
    return f"{shown} is a damaged PDF file, or none: get it anew, or save its text as UTF-8 .txt and read that."


def _holds_text(pages: list[str]) -> bool:
    return sum(len("".join(page.split())) for page in pages) >= min(_FEWEST_PER_PAGE * len(pages), 10 * _FEWEST_PER_PAGE) > 0


def _is_scanned(document: pypdfium2.PdfDocument, pages: list[str]) -> bool:
    """Whether half of the pages are pictures, with no more text than a scanner or a browser stamps on them."""
    lines = [{_DIGITS.sub("", line.strip()) for line in page.splitlines()} for page in pages]
    stamps = {line for line, count in Counter(line for page in lines for line in page).items() if count > 1}
    bare = [number for number, page in enumerate(lines) if _is_stamp("".join(page - stamps))]
    return 0 < len(pages) <= 2 * sum(_is_picture(document[number]) for number in bare)


def _is_stamp(text: str) -> bool:
    return len(HANZI.findall(text)) < _FEWEST_HANZI and len(text) < _LONGEST_STAMP


def _is_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether one picture takes up a third of the page or more."""
    width, height = page.get_size()
    bounds = (picture.get_bounds() for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    return any(3 * (right - left) * (top - bottom) >= width * height for left, bottom, right, top in bounds)


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    textpage = page.get_textpage()
    try:
        lines = list(_lines(textpage))
        indents = _indents([_box(textpage, begin, line) for begin, line in lines])
    finally:
        textpage.close()
        page.close()
    return "\n".join(" " * indent + line for indent, (_, line) in zip(indents, lines, strict=True))


def _lines(textpage: pypdfium2.PdfTextPage) -> Iterator[tuple[int, str]]:
    """The lines, each with the index of its first character on the page, which PDFium counts in units of UTF-16."""
    text = textpage.get_text_range()
    at = 0
    for line, end in zip(_BREAK.split(text), [*(found[0] for found in _BREAK.finditer(text)), ""], strict=True):
        yield at, line
        at += len(f"{line}{end}".encode("utf-16-le")) // 2


def _box(textpage: pypdfium2.PdfTextPage, begin: int, line: str) -> LineBox | None:
    """Where a line begins and ends on the page; None where that is not known."""
    if not line.strip() or begin + len(line) > textpage.count_chars():
        return None
    left, *_ = textpage.get_charbox(begin, loose=True)
    _, _, right, _ = textpage.get_charbox(begin + len(line) - 1, loose=True)
    return LineBox(left, right, sum(2 if sign > "\u2e7f" else 1 for sign in line))


def _indents(boxes: list[LineBox | None]) -> list[int]:
    """The half columns by which each line is set in from the edge at which a fair share of the long ones begins."""
    long = [box for box in boxes if box and box.columns >= _LONG_LINE and box.right > box.left]
    if not long:
        return [0] * len(boxes)
    column = median((box.right - box.left) / box.columns for box in long)
    lefts = Counter(round(box.left / column) for box in long)
    edge = column * min((left for left in lefts if lefts[left] >= _FAIR_SHARE * len(long)), default=min(lefts))
    return [min(max(round((box.left - edge) / column), 0), _DEEPEST_INDENT) if box else 0 for box in boxes]
