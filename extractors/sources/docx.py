"""Word files (.docx): the text of paragraphs and tables in order, with the numbers that Word makes; headers and footers are left out.

A paragraph is a line. Cells of a table's row stand on one line with tabs between them, or on lines of their own where a cell holds
several paragraphs. Left out besides: what a tracked change deleted, hidden text, and a table of contents that Word made.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from extractors.sources.docx_numbers import Numbering
from ontology.errors import ReadError

_MOST_BYTES = 400_000_000
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FALLBACK = f"{_COMPATIBILITY}Fallback"
_SIGNS = {qn("w:tab"): "\t", qn("w:ptab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TEXT = (qn("w:t"), qn("m:t"))
_LEFT_OUT = {qn(f"w:{name}") for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "rt", "txbxContent")} | {
    f"{_COMPATIBILITY}Fallback"
}
_PARAGRAPH, _TABLE, _ROW, _CELL, _RUN, _BOX = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "r", "txbxContent"))
_CONTENTS = "Table of Contents"


def is_docx(data: bytes) -> bool:
    """Whether `data` is a zip file that holds a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return "word/document.xml" in package.namelist()
    except (zipfile.BadZipFile, NotImplementedError):  # the latter for zip files of a version that is not known
        return False


def docx_text(data: bytes, shown: str) -> str:
    """The text of the Word file `data`, which `is_docx`; `shown` names it in errors. Raises ReadError where it is damaged or too large."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        size = sum(part.file_size for part in package.infolist())
    if size > _MOST_BYTES:
        raise ReadError(f"{shown} unpacks to {size // 1_000_000} MB, which is more than a plan needs: save its text as UTF-8 .txt.")
    try:
        document = docx.Document(io.BytesIO(data))
        body = document.element.body
    except Exception as error:  # of damaged parts the libraries raise anything: zlib.error, AttributeError, TypeError …
        raise _damaged(shown) from error
    if body is None:
        raise _damaged(shown)
    try:
        return "\n".join(_Reader(document).blocks(body))
    except ValueError as error:  # a number in the file that is none
        raise _damaged(shown) from error


def _damaged(shown: str) -> ReadError:
    return ReadError(f"{shown} is a damaged Word file: open it in Word, save it again, or save its text as UTF-8 .txt.")


class _Reader:
    """Reads the blocks of one document in order, for numbers count on."""

    def __init__(self, document: Document) -> None:
        self._numbering = Numbering(_part(document, RELATIONSHIP_TYPE.NUMBERING), _part(document, RELATIONSHIP_TYPE.STYLES))

    def blocks(self, parent: Element) -> Iterator[str]:
        """The lines of the paragraphs and tables in `parent`."""
        for child in parent:
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                yield from self._table(child)
            elif child.tag not in _LEFT_OUT and not _is_contents(child):
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        if self._numbering.style_name(paragraph).lower().startswith("toc "):
            return
        text = "".join(_pieces(paragraph))
        boxes = [box for box in paragraph.iter(_BOX) if _is_own(box, paragraph)]
        if text.strip() or not boxes:
            yield self._numbering.number(paragraph) * bool(text.strip()) + text
        for box in boxes:
            yield from self.blocks(box)

    def _table(self, table: Element) -> Iterator[str]:
        for row in table.iter(_ROW):
            if next(row.iterancestors(_TABLE)) is table:
                cells = [list(self.blocks(cell)) for cell in row.iter(_CELL) if next(cell.iterancestors(_ROW)) is row]
                if len(cells) > 1 and all(len(cell) <= 1 for cell in cells):
                    yield "\t".join("".join(cell) for cell in cells)
                else:
                    yield from (line for cell in cells for line in cell)


def _is_own(box: Element, paragraph: Element) -> bool:
    """Whether the box stands in no box of the paragraph, and is not told again for programs that know no boxes."""
    return next(box.iterancestors(_PARAGRAPH)) is paragraph and not any(True for _ in box.iterancestors(_FALLBACK))


def _pieces(parent: Element) -> Iterator[str]:
    """The text in a paragraph, piece by piece."""
    for child in parent:
        if child.tag in _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _LEFT_OUT and not (child.tag == _RUN and _is_hidden(child)):
            yield from _pieces(child)


def _is_hidden(run: Element) -> bool:
    hidden = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return hidden is not None and hidden.get(qn("w:val")) not in ("0", "false")


def _is_contents(block: Element) -> bool:
    gallery = block.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return gallery is not None and gallery.get(qn("w:val")) == _CONTENTS


def _part(document: Document, kind: str) -> Element | None:
    """The root of the part of the document that is so related to it, None where it has none."""
    try:
        part = document.part.part_related_by(kind)
    except KeyError:
        return None
    element: Element | None = getattr(part, "element", None)
    return element
