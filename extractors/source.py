"""A plan's text as it was read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A text as read: of plain text every character, of other files what their reader gives (see `extractors/sources`).

    `page_starts` are the offsets (code points) at which pages begin: those of a PDF file, those that form feeds tell, else none.
    `sha256` is that of the file.
    """

    name: str
    text: str
    sha256: str
    page_starts: tuple[int, ...] = ()
