"""The colophon: who gets copies (抄送), who printed the document and when (印发), what stands below the last word of the plan."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.structure.layout import Mended

_BEGINS = re.compile(
    r"抄送[：，]|抄报[：，]|主题词[：]|分送[：，]|[（(]?此件(?:主动|依申请|不予)?(?:公开|发至).{0,12}$|[（(]?联系人[：，]"
    r"|.{2,30}(?:办公厅|办公室|文电处|秘书处|综合处|办)[^。]{0,10}\d{4}年\d{1,2}月\d{1,2}日印发"
)
_LONGEST = 1_000


def colophon_begin(mended: Mended) -> int:
    """Where the colophon begins in the text of `mended`; its length where there is none."""
    length = len(mended.text)
    for begin, end in pairwise([*mended.lines, length]):
        if length - begin <= min(_LONGEST, length // 4) and _BEGINS.match(mended.norm, begin, end):
            return begin
    return length
