"""Plain text: from bytes in UTF-8 or GB18030 to characters, and what is refused as no text."""

from __future__ import annotations

import re

from ontology.errors import ReadError

HANZI = re.compile("[\u2e80-\u2fdf\u4e00-\u9fff]")
"""A Chinese character, or a radical that PDF files have in the place of one."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_SAMPLE = 100_000
_COMMON_SHARE = 0.6
"""Of the Chinese characters of a real text, 90 % and more are of the 3,755 most common ones; of another encoding read as GB18030, 40 %."""


def decode(data: bytes, shown: str) -> str:
    """The text that `data` holds: UTF-8 with or without byte order mark, or GB18030; `shown` names the source in errors.

    Raises ReadError where it is binary or in another encoding.

    >>> decode("目标".encode("gb18030"), "a.txt")
    '目标'
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReadError(f"{shown} is a text in UTF-16, not in UTF-8: save its text as UTF-8 and read that.")
    if b"\x00" in data:
        raise ReadError(f"{shown} is a binary file: give the text of a plan, in UTF-8 or GB18030.")
    text = _decoded(data, shown)
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise ReadError(f"{shown} is a binary file: give the text of a plan, in UTF-8 or GB18030.")
    return text


def _decoded(data: bytes, shown: str) -> str:
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
    hanzi = HANZI.findall(text[:_SAMPLE])
    return bool(hanzi) and sum(map(_is_common, hanzi)) >= _COMMON_SHARE * len(hanzi)


def _is_common(character: str) -> bool:
    """Whether `character` is of the first level of GB 2312, which its rows 16 to 55 hold."""
    code = character.encode("gb18030")
    return len(code) == 2 and 0xB0 <= code[0] <= 0xD7 and code[1] >= 0xA1
