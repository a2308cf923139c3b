"""Pieces of which the patterns of this folder are made: phases and stretches of works, roads by their numbers, lines of a city's railways,
the ends of a stretch."""

from __future__ import annotations

PHASE = "[一二三四五六]期"
"""One phase of a work (甲电厂 | 二期)."""
PART = "[东西南北中首]段"
"""One stretch of a line or a street (甲路 | 东段)."""
PROLONGED = "延(?:伸[线段]?|长线|线|段)?"
EXTENSION = f"[东西南北]{PROLONGED}"
"""What prolongs a line or a street, `PROLONGED` without its side (地铁2号线 | 东延线)."""
ROAD = r"(?:[GSXYC]\d{1,5}|(?:国道|省道|县道)[GSXYC]?\d{2,4}(?![\d.]|公里|[条个])线?)"
"""A road by its rank and its number (G110, S43, 国道331线), not a length (省道120公里)."""
NO_ROAD = r"(?<![GSXYC\d])"
"""Stands before a number, that of no road."""
CITY_LINE = r"[A-Z]?\d{1,2}(?:[~～—、-]\d{1,2})*号?线"
"""Lines of a city's railways by their numbers (2号线, S1线, 3、4号线)."""
VOLTAGE = r"±?\d{2,4}千伏"
TO = "(?:至|到|—|-|－|~|～)"
"""What joins the two ends of a stretch."""
ENDS = rf"（(?!不?含|包括|其中)[^（）；。，]{{0,30}}?[一-鿿]{TO}[一-鿿][^（）；。，]{{0,60}}?）"
"""Brackets with the ends between which a stretch lies."""
