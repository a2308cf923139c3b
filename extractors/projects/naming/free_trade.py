"""Areas of free trade zones, which are called after their town alone (自贸试验区…哈尔滨片区)."""

from __future__ import annotations

import re

AREA, FREE_TRADE, _NEAR = "片区", "自贸试验区", 40
_FREE_TRADE_ZONE = re.compile("自贸试验区|自贸区|自由贸易试验区")


def is_free_trade_area(text: str, begin: int, name: str) -> bool:
    """Whether `name`, which stands at `begin`, is an area of the free trade zone that its sentence speaks of (自贸试验区…哈尔滨片区)."""
    before = text[text.rfind("。", 0, begin) + 1 : begin]
    return name.endswith(AREA) and "自" not in name and bool(_FREE_TRADE_ZONE.search(before[-_NEAR:]))
