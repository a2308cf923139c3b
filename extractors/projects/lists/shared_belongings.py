"""What stands at each street, water, park, town or zone of a list, or is done along it, and is said behind the last alone (甲路 | 、
乙路人行道 → 甲路人行道; 甲公园 | 、乙广场停车场; 甲镇 | 、乙镇卫生院改造; 甲片区 | 、乙新区路网)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from extractors.findings import ProjectFound
from extractors.projects.naming.ways import is_way
from extractors.projects.words.lexicon import is_generic, words
from extractors.projects.words.pieces import BRACKETS, PART

_BEHIND_WAY = re.compile(f"(?:{BRACKETS}|{PART})*$")
_NO_STREETS = ("港", "闸", "堤", "桥")
_SMALL_WATER = re.compile("[一-鿿]{1,5}(?<![山内界引周范外氛运])[河溪浦塘涌渠浜湖沟港](?:[上中下]游)?")
SMALL_WATERS = ("河道", "中小河流", "小流域", "清洁小流域", "生态清洁小流域", "黑臭水体")
"""How the care of waters so small begins that it is a work at each of them (甲河、乙河等 | 小流域治理)."""
_OPEN_PLACE = re.compile("[一-鿿]{2,8}(?:公园|广场|景区|湿地|游园|体育场|市场|古镇)")
_ZONE = re.compile("[一-鿿]{2,12}(?:片区|新区|开发区|高新区|经开区|园区|工业区|工业园|产业园|科技园|物流园|组团|新城|小镇|[一-鿿]岛)")
_TOWN = re.compile("[一-鿿]{1,4}[镇乡]")
_VAGUE = ("城市", "农村", "跨界", "重点", "主要", "骨干", "各", "全", "本")


def is_small_water(name: str) -> bool:
    """Whether `name` is that of one small water, and no class of waters (城市河).

    >>> is_small_water("柳溪河"), is_small_water("长江"), is_small_water("重点河")
    (True, False, False)
    """
    return _SMALL_WATER.fullmatch(name) is not None and not name.startswith(_VAGUE) and words("great-river").search(name) is None


def _is_street(name: str) -> bool:
    stem = _BEHIND_WAY.sub("", name)
    return is_way(stem) and not stem.endswith(_NO_STREETS)


def _is_open_place(name: str) -> bool:
    return _OPEN_PLACE.fullmatch(name) is not None and not is_generic(name)


def _is_zone(name: str) -> bool:
    return _ZONE.fullmatch(name) is not None and not is_generic(name) and not name.startswith(_VAGUE)


def _is_town(name: str) -> bool:
    return _TOWN.fullmatch(name) is not None and not name.startswith(_VAGUE)


_OWNERS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("of-street", _is_street),
    ("of-water", is_small_water),
    ("of-open-place", _is_open_place),
    ("of-town", _is_town),
    ("of-zone", _is_zone),
)


@dataclass(frozen=True, slots=True)
class Belonging:
    """What the last item names of its owner (`tail`), and whether a name is that of another `owner` of the sort."""

    tail: str
    owner: Callable[[str], bool]

    def fits(self, name: str) -> bool:
        """Whether `name` is that of an owner alone."""
        return self.owner(name)

    def makes(self, name: str) -> bool:
        """Whether `name`, which no word of its own makes a work, is one because it has this."""
        return self.fits(name)

    def done_to(self, project: ProjectFound) -> ProjectFound:
        """The project, with what it has of the sort in its name where it fits."""
        lacks = self.fits(project.name) and not project.name.endswith(self.tail)
        return replace(project, name=project.name + self.tail, longer=None) if lacks else project


def belonging_of(name: str) -> Belonging | None:
    """What stands at the street, the water, the park, the town or the zone with which `name`, that of the last work of a list, begins;
    None where it begins with none.

    >>> found = belonging_of("柳溪路人行道")
    >>> found and found.tail
    '人行道'
    """
    for kind, owner in _OWNERS:
        match = words(kind).search(name)
        if match and owner(name[: match.start()]):
            return Belonging(match.group(), owner)
    return None
