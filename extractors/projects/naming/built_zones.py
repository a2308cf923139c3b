"""Zones that the gazetteer holds whole (桐江新区): places, and works only where they are being built (高标准建设 | 桐江新区)."""

from __future__ import annotations

import re

from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import words

_RANKED = re.compile("(?:新区|开发区|高新区|经开区|合作区|示范区|试验区)$")
_BUILDS = re.compile("(?:建设|打造)$")


def is_zone(text: str, begin: int, end: int, known: Known) -> bool:
    """Whether the stretch ends as a zone does and is no division: it lacks no tail, and shares none."""
    return _RANKED.search(text, begin, end) is not None and not known.is_division(begin, end)


def built_zone(text: str, begin: int, end: int, verb: str | None, known: Known) -> int | None:
    """Where the zone ends with which an item begins, if its `verb` says that it is being built, or does so with the words behind it
    (推进 | 桐江新区 | 建设; not what others are helped with); else None."""
    stop = known.places_end(begin, end)
    if stop == begin or not is_zone(text, begin, stop, known):
        return None
    if stop == end:
        return stop if _BUILDS.search(verb or "") else None
    on = not verb or words("speeds").search(verb)
    return stop if on and words("building-on").match(text, stop, end) else None
