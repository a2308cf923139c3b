"""Lines that are named by their ends, which 至, dashes and the like join (峒中—横模 | 口岸桥)."""

from __future__ import annotations

import re

from extractors.projects.words.lexicon import is_generic
from extractors.projects.words.pieces import TO, VIA

JOINT = re.compile(f"(?:{TO}|{VIA}|、)")
_TO, _MOST = re.compile("[至到—－~-](?<![至到—－~-].)"), 8  # no line is named by more places on its way
_LINE_TO = re.compile("至|—|－|-")
_TOWN = ("县城", "旗府", "城区")
_PLAIN_END = re.compile("起点|终点|城市|城区|农村|乡镇|村组?|村庄|各[县乡镇村]|首|末|以|上|下|两")


def is_chain(text: str, begin: int, end: int) -> bool:
    """Whether the stretch joins more ends than any line's name does.

    >>> is_chain("包头至银川至兰州", 0, 8), is_chain("包头至" * 9, 0, 27)
    (False, True)
    """
    return sum(1 for _ in _TO.finditer(text, begin, end)) > _MOST


def joins_ends(stretch: str) -> bool:
    """Whether the stretch tells from where to where a line goes, whatever its ends are called (石门至五里铺 | 公路)."""
    ends = _LINE_TO.split(stretch)
    told = [end for end in ends if end not in _TOWN]  # 县城至石门
    return len(ends) == 2 and all(re.fullmatch(r"[一-鿿]{2,9}", end) and not is_generic(end) and not _PLAIN_END.match(end) for end in told)
