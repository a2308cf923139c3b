"""The numbers that Chinese documents put before their headings, and which of them form a sequence.

Styles, in their usual order from the outside in: 第一编, 第一篇, 第一部分; 第一章; 第一节; 第一条; 一、; （一）; 1.1; 1.; （1）; 1）; ①.
Apart from them: 专栏1 (a box) and 附件1 (an annex). The order that a document uses is told by the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HAN = "[一二三四五六七八九十百零〇]{1,5}"
_COUNT = rf"(?:{_HAN}|\d{{1,3}})"
STYLES: tuple[tuple[str, str], ...] = (
    ("part", rf"第(?P<part>{_COUNT})(?:编|篇|部分)"),
    ("chapter", rf"第(?P<chapter>{_COUNT})章"),
    ("section", rf"第(?P<section>{_COUNT})节"),
    ("article", rf"第(?P<article>{_COUNT})条(?![款第项规例约，、])"),
    ("han", rf"(?P<han>{_HAN})[、.]"),
    ("han-bracket", rf"（(?P<han_bracket>{_HAN})）[、.]?"),
    ("digit", r"(?P<digit>\d{1,3})(?:[、.](?![\d%])|．)"),
    ("digit-bracket", r"（(?P<digit_bracket>\d{1,3})）[、.]?"),
    ("digit-half-bracket", r"(?P<digit_half_bracket>\d{1,2})）"),
    ("circled", r"(?P<circled>[①-⑳])"),
)
RANK = {style: rank for rank, (style, _) in enumerate(STYLES)}
_MARKER = re.compile("|".join(pattern for _, pattern in STYLES))
_BOX = re.compile(rf"[【\[]?专栏[【\[]?(?P<box>{_COUNT})?[】\]]?[：、.]?")
_ANNEX = re.compile(rf"[【\[]?附(?:件|录)[【\[]?(?P<annex>{_COUNT})?[】\]]?[：、.]?|(?P<glossary>名词解释|名词注释|主要名词解释)")
_VALUES = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0}
BOX, ANNEX = "box", "annex"


@dataclass(frozen=True, slots=True)
class Marker:
    """A number before a heading: `begin` and `end` bound it in the text; `number` is None for a box or annex without one.

    What tells whether it stands in a box: `widest`, the width of the widest line, `extent`, the length, both up to the next marker,
    and `tail`, the last characters of the heading.
    """

    style: str
    number: int | None
    begin: int
    end: int
    widest: int = 0
    extent: int = 0
    tail: str = ""


def begins_numbered(text: str) -> bool:
    """Whether the normalized `text` begins with a number of some style.

    >>> begins_numbered("（一）就业优先"), begins_numbered("一方面")
    (True, False)
    """
    return _MARKER.match(text) is not None or text.startswith("专栏")


def han_value(text: str) -> int:
    """The number that Chinese numerals or digits up to 999 write.

    >>> han_value("二十一"), han_value("一百零三"), han_value("二〇"), han_value("12")
    (21, 103, 20, 12)
    """
    if text.isdecimal():
        return int(text)
    if not set(text) & {"十", "百"}:
        return int("".join(str(_VALUES[sign]) for sign in text))
    total, digit = 0, 0
    for sign in text:
        if sign in _VALUES:
            digit = _VALUES[sign]
        else:
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
    return total + digit


def find_markers(norm: str, places: Sequence[int]) -> Iterator[Marker]:
    """The numbers that stand at `places` in the normalized text, in order."""
    for place in places:
        marker = _marker_at(norm, place)
        if marker is not None:
            yield marker


def _marker_at(norm: str, place: int) -> Marker | None:
    if match := _MARKER.match(norm, place):
        written = match[match.lastgroup or 0]
        value = ord(written) - ord("①") + 1 if "①" <= written <= "⑳" else han_value(written)
        return Marker((match.lastgroup or "").replace("_", "-"), value, place, match.end())
    if match := _BOX.match(norm, place):
        return Marker(BOX, han_value(match["box"]) if match["box"] else None, place, match.end())
    if match := _ANNEX.match(norm, place):
        end = match.start() if match["glossary"] else match.end()
        return Marker(ANNEX, han_value(match["annex"]) if match["annex"] else None, place, end)
    return None
