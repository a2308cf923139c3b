"""The numbers that Chinese documents put before their headings.

Styles, in their usual order from the outside in: 第一编, 第一篇, 第一部分; 第一章; 第一节; 第一条; 一、; （一）; 1 with 1.1 and 1.1.1
below it; 1.; （1）; 1）; ①; single signs (㈠, ⒈, ⑴, ❶) too. Apart from them: 专栏1 (a box), 附件1 (an annex), and headings without a
number. The order that a document uses is told by the document: see extractors/structure/outline.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractors.language.numerals import han_value

_HAN = "[一二三四五六七八九十百零〇]{1,5}"
_COUNT = rf"(?:{_HAN}|\d{{1,3}})"
_NEXT = "|".join(f"(?<={a}、){b}" for a, b in pairwise("一二三四五六七"))
_SERIES = rf"(?!(?:{_NEXT})(?:[、线级类]|产业))"  # 二、三产业; but 一、一级响应 is headed
_CITED = "(?!规定|所列|的|至第|和第|及第)"  # 第三章规定的程序
_ITEM = "(?!(?:款|项)(?:规定|所列|的|至|、|中|之|内容|情形|标准|要求)|[至和、]（)"  # （二）项规定的条件
_COUNT_ALONE = rf"(?:{_HAN}|\d{{1,2}}(?=(?:19|20)\d{{2}}年)|\d{{1,3}}(?!\d))"  # blanks are gone: 专栏1 2020年… reads 专栏12020年…
STYLES: tuple[tuple[str, str], ...] = (
    ("part", rf"第(?P<part>{_COUNT})(?:编|篇|部分){_CITED}[：、.]?"),
    ("chapter", rf"第(?P<chapter>{_COUNT})章{_CITED}[：、.]?"),
    ("section", rf"第(?P<section>{_COUNT})节{_CITED}[：、.]?"),
    ("article", rf"第(?P<article>{_COUNT})条(?![款第项规例约，、的]|[至和及]第|所列)"),
    ("han", rf"(?P<han>{_HAN})(?:、{_SERIES}|\.(?!\d))"),
    ("han-bracket", rf"（(?P<han_bracket>{_HAN})）{_ITEM}[、.]?|(?P<han_bracket_sign>[㈠-㈩])"),
    ("decimal-3", r"\d{1,2}\.\d{1,2}\.(?P<decimal_3>\d{1,2})\.?(?![\d.%年月日个])"),
    ("decimal-2", r"\d{1,2}\.(?P<decimal_2>\d{1,2})\.?(?![\d.%])(?=[“（一-龥])(?![年月日个万亿千百倍元吨亩岁米])"),
    ("digit", r"(?P<digit>\d{1,3})(?:、(?!\d{1,2}[、级类])|\.(?:(?=(?:19|20)\d\d年)|(?![\d%])))|(?P<digit_sign>[⒈-⒛])"),
    ("digit-bracket", rf"（(?P<digit_bracket>\d{{1,3}})）{_ITEM}[、.]?|(?P<digit_bracket_sign>[⑴-⒇])"),
    ("digit-half-bracket", r"(?P<digit_half_bracket>\d{1,2})）"),
    ("circled", r"(?P<circled>[①-⑳])|(?P<circled_sign>[❶-❿])"),
    ("decimal-1", r"(?P<decimal_1>\d{1,2})(?=[一-龥])(?![年月日个万亿千百倍元吨亩岁米])"),
)
_SIGN, _FIRST_SIGNS, _SIGNS = "_sign", "①⑴⒈❶㈠", 20
BOX, ANNEX, PLAIN = "box", "annex", "plain"
RANK: dict[str, float] = {PLAIN: -1.0} | {style: float(rank) for rank, (style, _) in enumerate(STYLES)}
RANK |= {"decimal-1": 5.1, "decimal-2": 5.2, "decimal-3": 5.3}
_MARKER = re.compile("|".join(pattern for _, pattern in STYLES))
_NUMBERED = re.compile("|".join(pattern for style, pattern in STYLES if style != "decimal-1") + "|专栏")
_BOX = re.compile(rf"[【\[]?专栏[【\[]?(?P<number>{_COUNT_ALONE})?[】\]]?[：、.]?")
_ANNEX = re.compile(
    rf"[【\[]?附(?:件|录|表)[【\[]?(?P<number>{_COUNT_ALONE})?[】\]]?(?:$|：(?!\d)|[、.]?(?=[一-龥《“]|(?:19|20)\d{{2}}年))"
)
_GLOSSARY = re.compile(r".{0,16}名词(?:解释|注释|说明)[：]?$")
_LONGEST_ANNEX_LINE = 40

Line = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marker:
    """A number before a heading: `begin` and `end` bound it in the text; `number` is None for a box or annex without one.

    What tells of its kind: `widest`, the width of the widest line, `extent`, the length, `prose`, whether there is a sentence, all up to
    the next marker; and `tail`, the last characters of the heading.
    """

    style: str
    number: int | None
    begin: int
    end: int
    widest: int = 0
    extent: int = 0
    tail: str = ""
    prose: bool = True


def begins_numbered(text: str) -> bool:
    """Whether the normalized `text` begins with a number of some style.

    >>> begins_numbered("（一）就业优先"), begins_numbered("一方面")
    (True, False)
    """
    return _NUMBERED.match(text) is not None


def find_markers(norm: str, lines: Iterable[Line]) -> Iterator[Marker]:
    """The numbers at the beginnings of `lines` (spans of the normalized text), in order."""
    for begin, end in lines:
        marker = _numbered(norm, begin, end) or _box(norm, begin, end) or _annex(norm, begin, end)
        if marker is not None:
            yield marker


def _numbered(norm: str, begin: int, end: int) -> Marker | None:
    match = _MARKER.match(norm, begin, end)
    if match is None or match.lastgroup is None:
        return None
    written = match[match.lastgroup]
    style = match.lastgroup.removesuffix(_SIGN).replace("_", "-")
    return Marker(style, _value(written), begin, match.end())


def _value(written: str) -> int:
    """The number that is written in numerals, in digits or as one sign (①, ⒈, ㈠)."""
    first = max((sign for sign in _FIRST_SIGNS if sign <= written), default="") if len(written) == 1 and not written.isdecimal() else ""
    return ord(written) - ord(first) + 1 if first and ord(written) - ord(first) < _SIGNS else han_value(written)


def _box(norm: str, begin: int, end: int) -> Marker | None:
    match = _BOX.match(norm, begin, end)
    return Marker(BOX, han_value(match["number"]) if match["number"] else None, begin, match.end()) if match else None


def _annex(norm: str, begin: int, end: int) -> Marker | None:
    if end - begin > _LONGEST_ANNEX_LINE:
        return None
    if match := _ANNEX.match(norm, begin, end):
        return Marker(ANNEX, han_value(match["number"]) if match["number"] else None, begin, match.end())
    return Marker(ANNEX, None, begin, begin) if _GLOSSARY.match(norm, begin, end) else None
