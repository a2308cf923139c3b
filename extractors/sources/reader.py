"""From a file, a folder or standard input to the text of a plan: plain text as it stands, of other kinds of files what they show."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

from extractors.source import Source
from extractors.sources.text import HANZI, decode
from ontology.errors import ReadError
from ontology.streams import standard_input

STANDARD_INPUT = "-"
SUFFIXES = (".txt", ".pdf", ".docx", ".html", ".htm")

_PDF, _ZIP, _OLD_OFFICE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_REFUSED = {
    _ZIP: "is an Excel or zip file: give the plans in it as .docx, .pdf, .html or .txt",
    _OLD_OFFICE: "is an old Word or Excel file, or one with a password: save it as .docx without a password and read that",
    b"{\\rtf": "is an RTF file: save it as .docx and read that",
    b"\x1f\x8b": "is a gzip file: unpack it and read what is in it",
}
_PDF_HEAD = 1024
_NOTHING = " \t\r\n\f\v\u3000\xa0\u200b\ufeff"


def read_source(path: str | Path) -> Source:
    """The text of the file `path`, `-` for standard input: plain text (UTF-8 or GB18030), PDF with text, Word (.docx) or HTML.

    Raises ReadError where there is no such file, or it is empty, damaged, encrypted, of another kind or in another encoding.
    """
    name = str(path)
    return source_of(_read_bytes(name), name)


def source_of(data: bytes, name: str = STANDARD_INPUT) -> Source:
    """The text that `data` holds; `name` stands in errors and in the provenance of what is found.

    PDF and Word files are told by their content, whatever they are named; plain text from HTML by the name, or without one by how it
    begins.

    >>> source_of("﻿一、目标".encode(), "a.txt").text
    '一、目标'
    """
    name = name.encode(errors="replace").decode()  # a file's name may be no UTF-8
    shown = "standard input" if name == STANDARD_INPUT else name
    text, page_starts = _text_of(data, Path(name).suffix.lower(), shown)
    if not text.strip(_NOTHING):
        raise ReadError(f"{shown} is empty: give a file that holds the text of a plan.")
    if not HANZI.search(text):
        raise ReadError(f"{shown} holds no Chinese text: give the text of a plan in Chinese.")
    return Source(name, text, hashlib.sha256(data).hexdigest(), page_starts)


def _text_of(data: bytes, suffix: str, shown: str) -> tuple[str, tuple[int, ...]]:
    """The text, and where its pages begin. The libraries are imported where a file needs them."""
    if _PDF in data[:_PDF_HEAD]:
        from extractors.sources.pdf import pdf_pages

        pages = pdf_pages(data, shown)
        return "\f".join(pages), _starts(pages)
    if data.startswith(_ZIP):
        from extractors.sources.docx import docx_text, is_docx

        if is_docx(data):
            return docx_text(data, shown), ()
    for signature, sentence in _REFUSED.items():
        if data.startswith(signature):
            raise ReadError(f"{shown} {sentence}.")
    if data and suffix in (".pdf", ".docx"):
        raise ReadError(f"{shown} is no {suffix} file, or a damaged one: get it anew, or name it by what it is.")
    return _written_text(data, suffix, shown)


def _written_text(data: bytes, suffix: str, shown: str) -> tuple[str, tuple[int, ...]]:
    if suffix in (".html", ".htm") or not suffix:
        from extractors.sources.html import html_text, is_page

        if suffix or is_page(data):
            return html_text(data, shown), ()
    text = decode(data, shown)
    return text, _page_starts(text)


def find_sources(paths: Iterable[str]) -> tuple[list[str], list[ReadError]]:
    """The sources that `paths` mean, each once: a folder gives its files that can be read, subfolders included, sorted, hidden ones left
    out; other paths pass as they are. And what is wrong with folders that cannot be read or hold no plan."""
    found: dict[str, None] = {}
    errors: list[ReadError] = []
    for path in paths:
        try:
            found.update(dict.fromkeys(_files_of(path)))
        except ReadError as error:
            errors.append(error)
    return list(found), errors


def _files_of(path: str) -> list[str]:
    folder = Path(path)
    if path in ("", STANDARD_INPUT) or not os.path.isdir(path):
        return [path]
    if not os.access(path, os.R_OK | os.X_OK):
        raise ReadError(f"The folder {path} cannot be read: check its permissions.")
    try:
        inside = sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    except OSError as error:
        raise ReadError(f"The folder {path} cannot be read ({error.strerror}): check its permissions.") from error
    files = [str(p) for p in inside if not any(part.startswith(".") for part in p.relative_to(folder).parts)]
    if not files:
        raise ReadError(f"The folder {path} holds no plan: put {_any_of(SUFFIXES)} files into it, or name another.")
    return files


def _read_bytes(name: str) -> bytes:
    if name == STANDARD_INPUT:
        return standard_input()
    if not name:
        raise ReadError("The name of a file is empty: name a plan, or . for this folder.")
    path = Path(name)
    try:
        if path.is_dir():
            raise ReadError(f"{name} is a folder, not a file: name the plans in it.")
        if not path.exists():
            raise ReadError(f"There is no file {name}: check the path.")
        if path.suffix and path.suffix.lower() not in SUFFIXES:
            raise ReadError(f"{name} is no {_any_of(SUFFIXES)} file, and nothing else is read: save its text as UTF-8 {SUFFIXES[0]}.")
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"{name} cannot be read ({error.strerror}): check its path and its permissions.") from error


def _any_of(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _page_starts(text: str) -> tuple[int, ...]:
    """The pages that form feeds tell, where there are two at least."""
    pages = text.split("\f")
    if not pages[-1].strip():
        pages.pop()
    return _starts(pages) if len(pages) > 1 else ()


def _starts(pages: list[str]) -> tuple[int, ...]:
    """Where each page begins in the text that form feeds join."""
    return (0, *accumulate(len(page) + 1 for page in pages[:-1]))
