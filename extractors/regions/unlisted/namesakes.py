"""Common words that are towns' names elsewhere, where they stand as names do: |观音|水库, |光明|村."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.projects.words.lexicon import common_words, is_generic
from extractors.regions.known.context import words
from extractors.regions.unlisted.plain_names import begins_a_name, is_unfit
from ontology.towns import counties_with_towns, short_town_name, towns_of

_WORK = Opened(words("namesake-work"))
_NO_NAME = re.compile(words("no-namesake"))
_SIZES = (3, 2)


def namesakes(text: str) -> Iterator[Span]:
    """Where such words stand before a work that is named after its place."""
    for work in _WORK.finditer(text):
        end = work.start()
        for size in _SIZES:
            begin = end - size
            if begin >= 0 and is_namesake(text[begin:end]) and _begins_plainly(text, begin):
                yield begin, end
                break


def _begins_plainly(text: str, begin: int) -> bool:
    return begins_a_name(text, begin) and text[begin - 1 : begin + 1] not in common_words()


def is_namesake(name: str) -> bool:
    """Whether a town is so called somewhere, and the name does not tell a sort, a side or what is done."""
    return (
        name in _names_of_towns()
        and not (is_generic(name) or is_unfit(name) or _NO_NAME.search(name))
        and governor(name, 0, len(name)).end == 0
    )


@cache
def _names_of_towns() -> frozenset[str]:
    return frozenset(short for county in counties_with_towns() for town in towns_of(county) if (short := short_town_name(town)))
