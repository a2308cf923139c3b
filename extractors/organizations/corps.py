"""Divisions of the Xinjiang Production and Construction Corps, by their numbers (第三师, 第十四师昆玉市, 兵团四师)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.context import Context
from extractors.findings import OrganizationFound
from extractors.language.openings import Opened

_CORPS, _PROVINCE = "新疆生产建设兵团", "650000"
_NUMBER = "[一二三四五六七八九十]{1,2}师"
_DIVISION = Opened(
    f"(?:(?:(?:新疆生产建设)?兵团)?(?P<division>第{_NUMBER})|(?:新疆生产建设)?兵团(?P<short>{_NUMBER}))(?![范生资傅大附职专])"
)
_OF_CORPS = re.compile("兵团|团场|师市|师域")


def find_divisions(text: str, context: Context) -> Iterator[OrganizationFound]:
    """The divisions of the corps that `text` names, in order, where it speaks of the corps or the plan is one of Xinjiang.

    >>> [each.name for each in find_divisions("支持兵团第三师、第十四师昆玉市", Context())]
    ['新疆生产建设兵团第三师', '新疆生产建设兵团第十四师']
    """
    ours = context.province == _PROVINCE or _OF_CORPS.search(text) is not None
    for match in _DIVISION.finditer(text) if ours else ():
        yield OrganizationFound(match.start(), match.end(), _CORPS + (match["division"] or f"第{match['short']}"))
