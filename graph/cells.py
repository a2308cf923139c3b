"""Cells of a CSV file that a spreadsheet opens: no text in them is taken for a formula, and each reads as it was written."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MARK = "'"


def guarded(text: str) -> str:
    """`text` with an apostrophe before it where it begins as a formula does, or with an apostrophe itself.

    >>> guarded("=1+1"), guarded("'-x"), guarded("煤")
    ("'=1+1", "''-x", '煤')
    """
    return _MARK + text if text.startswith((*_FORMULA, _MARK)) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` made `cell` of.

    >>> unguarded("'=1+1"), unguarded("''-x"), unguarded("'煤")
    ('=1+1', "'-x", "'煤")
    """
    return cell[1:] if cell.startswith(_MARK) and cell[1:].startswith((*_FORMULA, _MARK)) else cell
