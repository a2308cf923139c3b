"""Items of a list that no word of their own makes works, and that stand among works: what a firm or a place builds, under one verb of
building (开工甲铁路、| 乙市丙药业发酵、| 丁水库) or in a sentence that is a list and says nothing (甲县乙烯、| 丙县工业园), streets
beside streets (甲路一期、| 乙路), sites with a name of common words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.projects.lists.closings import Closing
from extractors.projects.lists.items import find_item
from extractors.projects.lists.runs import Item, Part
from extractors.projects.naming.names import ProjectName, find_name, has_predicate
from extractors.projects.naming.ways import is_way
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import head_class, industry_names, owners, words

_BUILT = Closing(False, True, False)
_LEAST, _LEAST_BESIDE_FIRMS = 2, 1  # so many works must stand in the list beside them
_SHORTEST, _AND = 5, ("和", "与", "及")
_OPENS, _ENDS = ("。", "；", "：", "！", "？"), ("。", "；")


def among_works(
    text: str, run: Sequence[Item], unnamed: Sequence[Part], works: int, known: Known, closing: Closing | None
) -> Iterator[tuple[Part, ProjectName]]:
    """Those of the `unnamed` parts of the list `run` with this `closing` that name a work too, where `works` others in it do, or half as
    many as these; beside what a firm builds one is enough. Of what firms and places build the closing tells itself, where there is one."""
    if works < max(_LEAST_BESIDE_FIRMS, len(unnamed) / 2):
        return
    bare = len(unnamed) <= works and _is_bare_list(text, run, known)
    for part in unnamed:
        owned = closing is None and _may_name(text, part, known, bare)
        if works < _LEAST and not (owned and _is_of_firm(text, part, known)):
            continue
        name = find_item(text, part.item.begin, part.end, known, _BUILT) if owned else _plainly_named(text, part, known)
        if name is not None and name.end == part.end:
            yield part, name


def _plainly_named(text: str, part: Part, known: Known) -> ProjectName | None:
    """The street, or the site with a name of common words, that a part names whole."""
    begin, end = part.item.begin, part.end
    if is_way(text[begin:end]):
        return ProjectName(begin, end - 1, end)
    name = find_name(text, begin, end, known, built=True)
    return name if name and head_class(text[name.head : name.end]) in ("site", "venue") else None


def _is_bare_list(text: str, run: Sequence[Item], known: Known) -> bool:
    """Whether a sentence is the list alone, from a place on and under no verb, as boxes and annexes have it."""
    first, (last, end) = run[0], run[-1][:2]
    alone = (first.begin == 0 or text[first.begin - 1] in _OPENS) and (end == len(text) or text[end] in _ENDS)
    said = first.governor.verb is not None or known.leading(first.begin, first.end) is None
    return alone and not said and not has_predicate(text, last, end)


def _may_name(text: str, part: Part, known: Known, bare: bool) -> bool:
    """Whether a firm or a place begins the part, something that is built goes on, and the verb is one of building; in a `bare` list of
    works a branch is such a thing too."""
    begin, end = part.item.begin, part.end
    if end - begin < _SHORTEST or not (bare or words("sets-up").fullmatch(part.item.governor.verb or "")):
        return False
    if words("no-work").search(text, begin, end) or text.startswith(_AND, end):
        return False  # 甲传染病 | 和生物安全研究院
    placed = max((region.end for region in known.placed(begin, end) if region.begin == begin), default=begin)
    return _is_of_firm(text, part, known) or (placed > begin and (bare or text[placed:end] not in industry_names()))


def _is_of_firm(text: str, part: Part, known: Known) -> bool:
    """Whether a firm begins the part, or stands behind the place that begins it, with something behind it."""
    begin, end = part.item.begin, part.end
    placed = max((region.end for region in known.placed(begin, end) if region.begin == begin), default=begin)
    body = any(found.begin in (begin, placed) and found.end < end for found in known.bodies)
    return body or owners().match(text, placed, end) is not None or _firm().match(text, placed, end) is not None


@lru_cache(maxsize=1)
def _firm() -> re.Pattern[str]:
    """A firm that no list holds, by its branch (云朗铜业), with something behind it."""
    return re.compile(rf"[一-鿿]{{2,3}}?{words('firm').pattern}(?=[一-鿿A-Z\d]{{2}})")
