"""Which physical lines begin a paragraph: each of them in a text of one line a paragraph, few of them in wrapped text.

Widths are counted in half columns, as on a terminal: a Chinese character is two wide, an ASCII character one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.furniture import Line
from extractors.numbering import begins_numbered

_NARROW = re.compile(r"[\x20-\x7e“”‘’·—]")
_SENTENCE_END = re.compile(r"[。！？；：…]$|[。！？；][”’」』）]+$")
_SLACK = 8
_DEEPEST_INDENT = 8
_NARROWEST, _WIDEST = 36, 160


def width(text: str) -> int:
    """The display width of `text` in half columns.

    >>> width("增长5%")
    6
    """
    return 2 * len(text) - len(_NARROW.findall(text))


def paragraph_lines(lines: Sequence[Line], shown: str) -> tuple[bool, list[bool]]:
    """Whether the text is wrapped at a fixed width, and for each line whether a paragraph begins with it."""
    widths = [width(line.text) for line in lines]
    full = _wrap_width(lines, widths)
    if full is None:
        return False, [True] * len(lines)
    indents = [_indent(line, shown) for line in lines]
    opens = [True] * len(lines)
    for i, (before, line) in enumerate(pairwise(lines), start=1):
        ended = _SENTENCE_END.search(before.text) is not None
        short = widths[i - 1] + indents[i - 1] < full - (_SLACK if ended else 2 * _SLACK)
        indented = ended and indents[i] >= 2 and indents[i] > min(indents[i - 1], indents[min(i + 1, len(lines) - 1)])
        opens[i] = short or indented or (ended and begins_numbered(line.text))
    return True, opens


def _wrap_width(lines: Sequence[Line], widths: Sequence[int]) -> int | None:
    """The width at which lines are wrapped, None where they are not: most long lines are about as wide and end in mid-sentence."""
    long = sorted(w for w in widths if w >= _NARROWEST)
    if len(long) < 6:
        return None
    full = long[int(len(long) * 0.9)]
    alike = sum(full - _SLACK <= w <= full + _SLACK for w in long)
    open_ended = sum(w >= full - _SLACK and not _SENTENCE_END.search(line.text) for w, line in zip(widths, lines, strict=True))
    return full if full <= _WIDEST and alike >= 0.5 * len(long) and open_ended >= 0.5 * alike else None


def _indent(line: Line, shown: str) -> int:
    """The width of the blanks that `line` begins with; 0 for a line that stands in the middle or on the right."""
    start = max(shown.rfind(sign, 0, line.begin) for sign in "\n\r\f\v\u2028") + 1
    blanks = shown[start : line.begin]
    columns = sum(2 if blank == "\u3000" else 0 if blank in "\u200b\ufeff\u00ad" else 1 for blank in blanks)
    return columns if columns <= _DEEPEST_INDENT else 0
