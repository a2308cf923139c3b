"""Stretches of lines that stand without a head noun behind them: 甲高铁 | 乙县至丙县, G218甲线 | 乙县至丙县段."""

from __future__ import annotations

import re

from extractors.projects.lists.elided import is_bare
from extractors.projects.naming.names import ProjectName
from extractors.projects.words.known import Known
from extractors.projects.words.pieces import NO_ROAD, ROAD, TO

HEADS = "高速公路|高速|高铁|铁路|城际|国道|省道|公路|联络线|连接线"
LINE = re.compile(
    rf"(?P<line>{ROAD}?[一-鿿]{{2,12}}?(?:{HEADS})|{ROAD}(?:[一-鿿]{{0,4}}线)?)(?![^、，]*(?:{HEADS}))"
    rf"(?P<ends>[一-鿿（）]{{2,10}}{TO}[一-鿿（）]{{2,16}}?)(?P<part>段[一-鿿]{{0,8}})?$"
)
"""A line, with the ends of its stretch behind it."""
_LENGTH = re.compile(rf"{NO_ROAD}\d+(?:\.\d+)?公里")


def line_stretch(text: str, begin: int, end: int, known: Known) -> ProjectName | None:
    """A stretch of a named line whose ends are places, the whole of what stands there: 甲高铁 | 乙县至丙县."""
    length = _LENGTH.search(text, begin, end)
    match = LINE.match(text[begin : length.start() if length else end])
    if match is None or not is_bare(text, begin + match.start("ends"), begin + match.end("ends"), known):
        return None
    return ProjectName(begin, begin + match.start("ends"), begin + match.end())
