"""From a file, a folder or standard input to the text of a plan, as it stands: no character is changed, newlines included."""

from __future__ import annotations

import hashlib
import re
import sys
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from ontology.errors import ReadError

STANDARD_INPUT = "-"
SUFFIXES = (".txt",)

_SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a gzip file",
    b"\xff\xfe": "a text in UTF-16",
    b"\xfe\xff": "a text in UTF-16",
}
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_HANZI = re.compile("[\u4e00-\u9fff]")
_NOTHING = " \t\r\n\f\v\u3000\xa0\u200b\ufeff"
_SAMPLE = 100_000
_COMMON_SHARE = 0.6
"""Of the Chinese characters of a real text, 90 % and more are of the 3,755 most common ones; of another encoding read as GB18030, 40 %."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text as read. `page_starts` are the offsets (code points) at which pages begin, empty where no form feed tells."""

    name: str
    text: str
    sha256: str
    page_starts: tuple[int, ...] = ()


def read_source(path: str | Path) -> Source:
    """The text of the file `path`, `-` for standard input: UTF-8 with or without byte order mark, or GB18030.

    Raises ReadError where there is no such file, or it is empty, binary or in another encoding.
    """
    name = str(path)
    return source_of(_read_bytes(name), name)


def source_of(data: bytes, name: str = STANDARD_INPUT) -> Source:
    """The text that `data` holds; `name` stands in errors and in the provenance of what is found.

    >>> source_of("﻿一、目标".encode(), "a.txt").text
    '一、目标'
    """
    shown = "standard input" if name == STANDARD_INPUT else name
    text = _decode(data, shown)
    if not text.strip(_NOTHING):
        raise ReadError(f"{shown} is empty: give a file that holds the text of a plan.")
    _refuse_binary(text, shown)
    return Source(name, text, hashlib.sha256(data).hexdigest(), _page_starts(text))


def find_sources(paths: list[str] | tuple[str, ...]) -> list[str]:
    """The sources that `paths` mean: a folder gives its `.txt` files, subfolders included, sorted, hidden ones left out.

    Other paths pass as they are, each once. Raises ReadError for a folder without plans.
    """
    found: dict[str, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_files_of(path)))
    return list(found)


def _files_of(path: str) -> list[str]:
    folder = Path(path)
    if path == STANDARD_INPUT or not folder.is_dir():
        return [path]
    try:
        inside = sorted(p for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    except OSError as error:
        raise ReadError(f"The folder {path} cannot be read ({error.strerror}): check its permissions.") from error
    files = [str(p) for p in inside if not any(part.startswith(".") for part in p.relative_to(folder).parts)]
    if not files:
        raise ReadError(f"The folder {path} holds no plan: put {' or '.join(SUFFIXES)} files into it, or name another.")
    return files


def _read_bytes(name: str) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    path = Path(name)
    try:
        if path.is_dir():
            raise ReadError(f"{name} is a folder, not a file: name the plans in it.")
        if not path.exists():
            raise ReadError(f"There is no file {name}: check the path.")
        if path.suffix and path.suffix.lower() not in SUFFIXES:
            kinds = " or ".join(SUFFIXES)
            raise ReadError(f"{name} is not a {kinds} file, and nothing else is read: save its text as UTF-8 {SUFFIXES[0]}.")
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"{name} cannot be read ({error.strerror}): check its path and its permissions.") from error


def _decode(data: bytes, shown: str) -> str:
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise ReadError(f"{shown} is {kind}, not a plain text: save its text as UTF-8 and read that.")
    if b"\x00" in data:
        raise ReadError(f"{shown} is a binary file: give the text of a plan, in UTF-8 or GB18030.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if data and not _reads_as_chinese(text):
        raise ReadError(f"{shown} is neither UTF-8 nor GB18030: save it as UTF-8 and read it again.")
    return text


def _reads_as_chinese(text: str) -> bool:
    """Whether the Chinese characters of `text` are mostly common ones, as they are unless it was in another encoding."""
    hanzi = _HANZI.findall(text[:_SAMPLE])
    return bool(hanzi) and sum(map(_is_common, hanzi)) >= _COMMON_SHARE * len(hanzi)


def _is_common(character: str) -> bool:
    """Whether `character` is of the first level of GB 2312, which its rows 16 to 55 hold."""
    code = character.encode("gb18030")
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7 and code[1] >= 0xA1


def _refuse_binary(text: str, shown: str) -> None:
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise ReadError(f"{shown} is a binary file: give the text of a plan, in UTF-8 or GB18030.")


def _page_starts(text: str) -> tuple[int, ...]:
    pages = text.split("\f")
    if not pages[-1].strip():
        pages.pop()
    if len(pages) < 2:
        return ()
    return (0, *accumulate(len(page) + 1 for page in pages[:-1]))
