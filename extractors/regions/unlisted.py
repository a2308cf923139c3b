"""Places that no table holds, told by the places beside them: features behind their county, items of lists that say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.findings import RegionFound
from extractors.language.phrases import governor
from extractors.projects.lexicon import common_words, leading_name
from extractors.regions.context import characters, words
from extractors.regions.names import Names
from ontology.gazetteer import load_gazetteer

_CHARACTER = f"(?![{characters('not-in-names')}])[一-鿿]"
_FEATURE = re.compile(f"((?:{_CHARACTER}){{1,3}}?{words('feature')})(?={words('behind-feature')})")
_COUNT = r"(?:[一二三四五六七八九十\d]+[个大条座处家]?)?"
_COUNTED = r"(?<=[一-鿿])(?:[两三四五六七八九]|\d{1,2})个?"
_LIST_END = re.compile(f"(?:等{_COUNT}|{_COUNTED}){words('listed-sort')}{{0,2}}{words('listed')}")
_ITEM = re.compile(f"(?:{_CHARACTER}){{2,5}}")
_LONGEST_LIST = 60


def features(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[tuple[int, int]]:
    """Hills, islands, bays … named right behind the division that they lie in: 甲县|乙丙湾|渔港."""
    for region in found:
        place = load_gazetteer().get(region.key) if region.key else None
        match = _FEATURE.match(text, region.end) if place and place.level in ("prefecture", "county") else None
        if match and _is_new(match[1], names):
            yield match.span(1)


def listed(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[tuple[int, int]]:
    """The unknown items of a list that a word for places closes: 甲岛、乙城、丙丁等重点片区. One of them is known,
    or half of those behind the first are like names."""
    ends = {region.end for region in found}
    for close in _LIST_END.finditer(text):
        items = list(_items(text, close.start()))
        known = [end in ends for _, end in items]
        new = [_is_new(text[begin:end], names) for begin, end in items[1:]]
        if any(known) or 2 * sum(new) >= len(new):
            yield from (item for item, is_known, is_new in zip(items[1:], known[1:], new, strict=True) if is_new and not is_known)
            yield from _first(text, *items[0], names) if any(new) and not known[0] else ()


def _first(text: str, begin: int, end: int, names: Names) -> Iterator[tuple[int, int]]:
    """The unknown places in the first item of a list, which may be two with a dash between them, behind the verb that governs the list."""
    for part in re.finditer("[^—–-]+", text[governor(text, begin, end).end : end]):
        start = governor(text, begin, end).end + part.start()
        if _is_new(part[0], names):
            yield start, start + len(part[0])


def _items(text: str, end: int) -> Iterator[tuple[int, int]]:
    """The items of the list that ends at `end`, the last one first to be cut; the first one holds what stands before the list too."""
    begin = max((text.rfind(mark, max(0, end - _LONGEST_LIST), end) for mark in "，。；：（"), default=-1) + 1
    start = max(begin, end - _LONGEST_LIST)
    for part in re.finditer("[^、]+", text[start:end]):
        yield start + part.start(), start + part.end()


def _is_new(name: str, names: Names) -> bool:
    plain = _ITEM.fullmatch(name) and name not in common_words() and name not in names.words
    return bool(plain) and leading_name(name) == len(name)
