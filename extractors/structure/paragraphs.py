"""Which physical lines begin a paragraph: each of them in a text of one line a paragraph, few of them in wrapped text.

Widths are counted in half columns, as on a terminal: a Chinese character is two wide, an ASCII character one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from extractors.structure.furniture import Line
from extractors.structure.numbering import begins_numbered

_NARROW = re.compile(r"[\x20-\x7e“”‘’·—]")
_SENTENCE_END = re.compile(r"[。！？；：…][”’」』）]*$")
_CANNOT_END = re.compile(r"[，、（“《〔的]$")
_CANNOT_BEGIN = re.compile(r"[，。；、：！？）”》〕%]|[是为]：")
_CUT_NUMBER = re.compile(r"(?<!\D19\d)(?<!\D20\d)\d$")  # no year: 延长到2035 | 元宇宙
_ITS_UNIT = re.compile(
    "[%％‰]|[万亿]{1,2}(?:元|美元|[吨亩斤人户个家件辆台套条次株头只]|千瓦|公里|平方|立方|标)|个(?![人体性别])"
    "|家(?![人庭具电长政居禽风校畜])|公里|千瓦|平方米|元(?![旦月宵素宇])|[吨亩]"
)
_SLACK = 8
_DEEPEST_INDENT, _FARTHEST_INDENT = 8, 80
_NARROWEST, _WIDEST = 32, 170
_WINDOW = 4
_COMMON = 0.15


def width(text: str) -> int:
    """The display width of `text` in half columns.

    >>> width("增长5%")
    6
    """
    return 2 * len(text) - len(_NARROW.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence or an item of a list does."""
    return _SENTENCE_END.search(text) is not None


def paragraph_lines(lines: Sequence[Line], shown: str) -> tuple[bool, list[bool]]:
    """Whether the text is wrapped at a fixed width, and for each line whether a paragraph begins with it."""
    widths = [width(line.text) for line in lines]
    full = _wrap_widths(lines, widths)
    if full is None:
        return False, [True, *(not _broken(before, line) for before, line in pairwise(lines))][: len(lines)]
    indents = [_indent(line, shown) for line in lines]
    opens = [True] * len(lines)
    for i, (before, line) in enumerate(pairwise(lines), start=1):
        ended = ends_sentence(before.text)
        short = widths[i - 1] + indents[i - 1] < full[i - 1] - (_SLACK if ended else 2 * _SLACK)
        indented = ended and indents[i] >= 2 and indents[i] > min(indents[i - 1], indents[min(i + 1, len(lines) - 1)])
        opens[i] = (short or indented or (ended and begins_numbered(line.text))) and not _punctuated_on(before, line)
    return True, opens


def _broken(before: Line, line: Line) -> bool:
    """Whether, where each line is a paragraph, `line` still goes on with the one before: at a page break, or by its punctuation."""
    if begins_numbered(line.text) or begins_numbered(before.text):
        return False
    if _punctuated_on(before, line) or _counts_on(before, line):
        return True
    return line.page != before.page and len(before.text) >= _NARROWEST and not ends_sentence(before.text)


def _punctuated_on(before: Line, line: Line) -> bool:
    """Whether the two lines cannot be apart: by ， or 的 at the end of the first, by ， or 是： at the beginning of the second, by 》（."""
    apart = before.text.endswith("》") and line.text.startswith("（")
    return apart or _CANNOT_END.search(before.text) is not None or _CANNOT_BEGIN.match(line.text) is not None


def _counts_on(before: Line, line: Line) -> bool:
    """Whether prose ends with a number whose unit begins the next line (新建3 | 个灯塔)."""
    return width(before.text) >= _NARROWEST and _CUT_NUMBER.search(before.text) is not None and _ITS_UNIT.match(line.text) is not None


def _wrap_widths(lines: Sequence[Line], widths: Sequence[int]) -> list[int] | None:
    """The width at which each line is wrapped, which boxes and annexes may change; None where lines are not wrapped.

    They are where most long lines end in mid-sentence and are as wide as their neighbours.
    """
    long = [i for i, w in enumerate(widths) if _NARROWEST <= w <= _WIDEST]
    if len(long) < _WINDOW or 4 * len(long) < 3 * sum(w >= _NARROWEST for w in widths):
        return None
    before = _running_maximum(widths)
    after = _running_maximum(widths[::-1])[::-1]
    local = [min(pair) for pair in zip(before, after, strict=True)]
    open_ended = [i for i in long if not ends_sentence(lines[i].text)]
    regular = [i for i in open_ended if widths[i] >= local[i] - _SLACK]
    if 2 * len(open_ended) < len(long) or 10 * len(regular) < 7 * len(open_ended):
        return None
    narrowest = _narrowest_common([widths[i] for i in regular])
    return [max(narrowest, at) for at in local] if narrowest else None


def _running_maximum(widths: Sequence[int]) -> list[int]:
    """For each line the greatest width among it and the few lines before it, lines too wide for text left out."""
    kept = [w if w <= _WIDEST else 0 for w in widths]
    return [max(kept[max(i - _WINDOW + 1, 0) : i + 1]) for i in range(len(kept))]


def _narrowest_common(widths: Sequence[int]) -> int | None:
    """The least width near which a fair share of the lines end; None where they end anywhere."""
    counts = [0] * (_WIDEST + _SLACK + 2)
    for w in widths:
        counts[w] += 1
    sums = list(accumulate(counts, initial=0))
    common = (w for w in range(_WIDEST + 1) if counts[w] and sums[w + _SLACK] - sums[w] >= _COMMON * len(widths))
    return next(common, None)


def _indent(line: Line, shown: str) -> int:
    """The width of the blanks that `line` begins with; 0 for a line that stands in the middle or on the right."""
    earliest = max(line.begin - _FARTHEST_INDENT, 0)
    start = max(earliest - 1, *(shown.rfind(sign, earliest, line.begin) for sign in "\n\r\f\v\u2028")) + 1
    blanks = shown[start : line.begin]
    columns = sum(2 if blank == "\u3000" else 0 if blank in "\u200b\ufeff\u00ad" else 1 for blank in blanks)
    return columns if columns <= _DEEPEST_INDENT else 0
