"""Small PDF and Word files made for tests."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [ << /Type /Font"
    " /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000"
    " /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
    " /Ascent 880 /Descent -254 /CapHeight 880 /StemV 93 >> >> ] >>"
)
PICTURE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"
)
ENCRYPTED = f"<< /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >>"


def pdf_file(pages: Iterable[Sequence[str]], picture: bool = False, encrypted: bool = False) -> bytes:
    """A PDF file with these lines on its pages: 14 points high, from the left margin; blanks at the head of a line set it in."""
    contents = [_content(lines) + ("\nq 400 0 0 600 72 72 cm /P Do Q" if picture else "") for lines in pages]
    objects = {1: "<< /Type /Catalog /Pages 2 0 R >>", 3: FONT, 4: PICTURE, 5: ENCRYPTED}
    kids = []
    for number, content in enumerate(contents):
        page, stream = 6 + 2 * number, 7 + 2 * number
        kids.append(f"{page} 0 R")
        objects[page] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {stream} 0 R"
            " /Resources << /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >> >>"
        )
        objects[stream] = f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
    objects[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _pdf(objects, " /Encrypt 5 0 R /ID [<00> <00>]" if encrypted else "")


def _content(lines: Sequence[str]) -> str:
    shown = []
    for row, line in enumerate(lines):
        left = 72 + 7 * (len(line) - len(line.lstrip(" ")))
        shown.append(f"BT /F 14 Tf {left} {780 - 24 * row} Td <{line.lstrip(' ').encode('utf-16-be').hex()}> Tj ET")
    return "\n".join(shown)


def _pdf(objects: dict[int, str], trailer: str) -> bytes:
    text, offsets = "%PDF-1.7\n", {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(text)
        text += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offsets[number]:010} 00000 n \n" for number in sorted(offsets))
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R{trailer} >>\nstartxref\n{len(text)}\n%%EOF\n"
    return (text + end).encode("latin-1")


def bytes_of(document: Document) -> bytes:
    """The .docx file of `document`."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def add_list(document: Document, number_id: int, levels: Sequence[tuple[str, str]], extra: str = "") -> None:
    """A list with this number to name it by; each level has a number format and a text. `extra` is XML inside its `w:num`."""
    numbering = document.part.numbering_part.element
    inside = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (style, text) in enumerate(levels)
    )
    shared = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{900 + number_id}">{inside}</w:abstractNum>')
    numbering.insert(0, shared)
    add_number(document, number_id, number_id, extra)


def add_number(document: Document, number_id: int, list_id: int, extra: str = "") -> None:
    """Another name for the list that was added as `list_id`."""
    xml = f'<w:num {nsdecls("w")} w:numId="{number_id}"><w:abstractNumId w:val="{900 + list_id}"/>{extra}</w:num>'
    document.part.numbering_part.element.append(parse_xml(xml))


def numbered(document: Document, text: str, number_id: int, level: int = 0) -> None:
    """Adds a paragraph of a list."""
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>'
    properties.append(parse_xml(xml))


def new_document() -> Document:
    return docx.Document()
