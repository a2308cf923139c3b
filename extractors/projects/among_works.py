"""Items of a list that name no head noun and stand among works that do, under one verb of building: what a firm or a place builds
(开工甲铁路、| 乙市丙药业发酵、| 丁水库)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.projects.closings import Closing
from extractors.projects.items import find_item
from extractors.projects.known import Known
from extractors.projects.lexicon import industry_names, owners, words
from extractors.projects.lists import Part
from extractors.projects.names import ProjectName

_BUILT = Closing(False, True, False)
_LEAST = 2  # so many works must stand in the list beside them
_SHORTEST, _AND = 5, ("和", "与", "及")


def among_works(text: str, unnamed: Sequence[Part], works: int, known: Known) -> Iterator[tuple[Part, ProjectName]]:
    """Those of the `unnamed` parts of a list that name a work too, where `works` others in it do, or half as many as these."""
    if works < max(_LEAST, len(unnamed) / 2):
        return
    for part in unnamed:
        name = find_item(text, part.item.begin, part.end, known, _BUILT) if _may_name(text, part, known) else None
        if name is not None and name.end == part.end:
            yield part, name


def _may_name(text: str, part: Part, known: Known) -> bool:
    """Whether a firm or a place begins the part, something that is built goes on, and the verb is one of building."""
    begin, end = part.item.begin, part.end
    if end - begin < _SHORTEST or words("sets-up").fullmatch(part.item.governor.verb or "") is None:
        return False
    if words("no-work").search(text, begin, end) or text.startswith(_AND, end):
        return False  # 甲传染病 | 和生物安全研究院
    placed = max((region.end for region in known.placed(begin, end) if region.begin == begin), default=begin)
    body = any(found.begin in (begin, placed) and found.end < end for found in known.bodies) or owners().match(text, placed, end)
    return bool(body) or (placed > begin and text[placed:end] not in industry_names())
