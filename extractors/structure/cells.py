"""Where the cells of a table begin: behind a line's end, a tab or several blanks, which running text has only where lines are wrapped."""

from __future__ import annotations

import re

from extractors.structure.layout import Mended

_TABLE = re.compile("指标")
_APART = re.compile("[\n\r\f\v\t\x85\u2028\u2029\u3000]|[ \xa0]{2}")


def cell_starts(mended: Mended, begin: int, end: int) -> tuple[int, ...]:
    """The places, counted from `begin`, at which the cells of a table may begin between two indices into `mended.text`.

    From the first mention of indicators on, as tables of targets have one at their head; empty where there is none.
    """
    head = _TABLE.search(mended.norm, begin, end)
    if head is None:
        return ()
    source, offsets = mended.source.text, mended.offsets
    places = range(head.start() + 1, end)
    apart = (i - begin for i in places if offsets[i] > offsets[i - 1] + 1 and _APART.search(source, offsets[i - 1] + 1, offsets[i]))
    return (head.start() - begin, *apart)
