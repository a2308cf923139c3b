"""Programmes in quotation marks that have no head, told by the programme beside them in a list (甲行动、“乙丙丁”和戊工程)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from extractors.language.phrases import Span

_JOINTS = "、和与及"
_QUOTE = r"“[一-龥+]{3,8}(?:、[一-龥]{3,8})?”"
_UNDER_WAY = "等?(?:全面|深入|扎实|有序|顺利|基本|一体|同步)*(?:收尾|收官|完成|落地|见效|推进|开展|实施|走深走实)"
_BEHIND = re.compile(rf"[{_JOINTS}](?P<name>{_QUOTE})(?=[、和与及，。；]|$|{_UNDER_WAY})")
_BEFORE = re.compile(rf"(?:实施|开展)(?:好|了)?(?P<name>{_QUOTE})、$")
_NO_PROGRAMME = re.compile("战略|改革|制度|机制|模式|精神|品牌|目标|规划|一带一路|[一二三四五六七八九十]五”")
_ROW = re.compile(r"(?<=”)(?P<name>“[^“”、，。]{3,16}”(?:活动)?)(?!工程|行动|计划|战略|改革|制度|机制|模式|品牌|目标)")
_LONGEST = 16
_TAKES_PART = re.compile(
    "(?:人民政府|[一-龥]{0,4}(?:高新|经开|开发|综保|示范|度假|管理|新)区)?(?:等?(?:[两三四五六七八九十0-9]+个?)?(?:地|市|县|区|县区|市县)|等)?(?:积极|主动|抓紧|联合|率先|先行)*"
    "(?:申报|申请|申办|申创|争创|争取|创建|开展|纳入|列入|入选|入围|获批|承担|承接|参与|实施|组织|探索|先试)+(?:[国省市]家?级?|全[国省市])?试点"
)
"""What somebody does, behind whose name it stands, about pilots that it does not name (甲县 | 申报试点)."""


def quoted_beside(text: str, programmes: Iterable[Span]) -> Iterator[Span]:
    """The names in quotation marks, as (begin, end), that stand alone right behind one of `programmes` in a list or in a row of quotations,
    or between 实施 and 、 before one.

    >>> text = "实施技改行动和“双百双新”，开展“三清三拆”、治污行动"
    >>> [text[begin:end] for begin, end in quoted_beside(text, [(2, 6), (23, 27)])]
    ['“双百双新”', '“三清三拆”']
    """
    walked = set[int]()  # where rows went on that were read already, behind a name before
    for begin, end in programmes:
        found = [_BEFORE.search(text, max(0, begin - _LONGEST), begin), _BEHIND.match(text, end)]
        while end not in walked and (row := _ROW.match(text, end)):
            walked.add(end)
            found.append(row)
            end = row.end()
        for match in found:
            if match is not None and not _NO_PROGRAMME.search(match["name"]):
                yield match.span("name")


def only_takes_part(text: str, begin: int, end: int, named: Mapping[int, int]) -> bool:
    """Whether the stretch says only that places or bodies try for pilots or carry them out (甲县、乙县申报试点), and names none.

    `named` are the places and bodies of the text, begin → end.
    """
    at = begin
    while at in named:
        at = named[at]
        at += text[at : at + 1] in _JOINTS
    return _TAKES_PART.fullmatch(text, at, end) is not None


def behind_owner(text: str, begin: int, owners: Mapping[int, int]) -> int:
    """Where the name at `begin` begins without the body whose programme it is, right before its quotation (甲公司 | “乙丙”工程).

    `owners` are the bodies of the text, begin → end."""
    end = owners.get(begin, begin)
    return end if text.startswith("“", end) else begin
