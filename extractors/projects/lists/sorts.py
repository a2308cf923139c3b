"""Items of lists whose end says what they are: streets (等道路), lines of an underground railway (等轨道交通线), parks (等特色园区).

There a name never seen counts that no head noun tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractors.language.openings import Opened
from extractors.projects.naming.names import ProjectName
from extractors.projects.naming.ways import is_way
from extractors.projects.words.lexicon import is_generic, leading_name
from extractors.projects.words.pieces import EXTENSION, PART, PHASE

_STREET = re.compile(r"(?P<name>[一-鿿]{2,4}?)[路桥街]$")
_LINE = re.compile(rf"(?!干|支|专用)[一-鿿A-Z\d]{{2,5}}(?<![路管产条地])线(?:{EXTENSION}|{PART}|[东西南北]线|{PHASE})?$")
_PARK = re.compile(r"(?!各|一批|重点|特色)[一-鿿]{2,7}[园谷港城湾岛]$")


def is_street(name: str) -> bool:
    """Whether `name` is that of a street or a bridge never seen (大平坡路, 文峰桥)."""
    if is_way(name):
        return True
    match = _STREET.fullmatch(name)
    if match is None:
        return False
    return leading_name(name) >= len(match["name"]) or (name.endswith("桥") and not is_generic(match["name"]))


def _is_line(name: str) -> bool:
    return _LINE.fullmatch(name) is not None


def _is_park(name: str) -> bool:
    return _PARK.fullmatch(name) is not None and not is_generic(name[:-1])


_NAMES: dict[str, Callable[[str], bool]] = {"street": is_street, "line": _is_line, "park": _is_park}
CLOSES = Opened(
    r"(?P<street>等[一-鿿\d]{0,8}(?:[路街]|(?<!轨)道)|(?:建成|竣工|交工|顺利)通车)|(?P<line>等[一-鿿\d]{0,4}(?:轨道交通|地铁|城市轨道|市域铁路|城际))"
    "|(?P<park>等(?:特色|重点|品牌|标杆|专业|高品质|产业|科技|创新|一批)*园区)"
)
"""What stands at the end of a list and tells what its items are."""


@dataclass(frozen=True, slots=True)
class Sort:
    """What the items of a list are: `names` tells whether a stretch names one."""

    names: Callable[[str], bool]

    def find(self, text: str, begin: int, end: int) -> ProjectName | None:
        """The one that the item `begin`–`end` names, up to what closes the list."""
        closing = CLOSES.search(text, begin, end)
        stop = closing.start() if closing else end
        return ProjectName(begin, stop - 1, stop) if self.names(text[begin:stop]) else None


def sort_of(text: str, begin: int, end: int) -> Sort | None:
    """What the items of the list `begin`–`end` are, where its end tells."""
    closing = CLOSES.search(text, begin, end)
    return Sort(_NAMES[closing.lastgroup or ""]) if closing else None
