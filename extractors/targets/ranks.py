"""Values of several ranks of one thing, whose noun stands behind the last of them alone: 建设5个省级、10个市级示范园区."""

from __future__ import annotations

from dataclasses import replace

from extractors.targets.nouns import ranked_as
from extractors.targets.stated import Stated

_NEXT = 1
"""How far the next value stands behind the noun of the one before: one 、 or 和 parts them."""


def with_shared_nouns(stated: list[Stated]) -> list[Stated]:
    """What is stated in order, each value that names its rank alone with the noun of the rank behind it: 省级示范园区."""
    found: list[Stated] = []
    for one in reversed(stated):
        found.append(_completed(one, found[-1]) if found else one)
    return found[::-1]


def _completed(one: Stated, following: Stated) -> Stated:
    listed = one.indicator.endswith("级") and one.behind and following.behind and following.clause.quantity.begin == one.end + _NEXT
    whole = ranked_as(one.indicator, following.indicator) if listed else None
    return one if whole is None else replace(one, indicator=whole)
