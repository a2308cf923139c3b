"""Villages, polders, rivers, islands … that no table holds, in a list whose items all end alike (千岑垸、碧汀垸、云稼垸)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.findings import RegionFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.projects.words.lexicon import common_words, is_generic, leading_name
from extractors.regions.known.names import Names
from extractors.regions.unlisted.plain_names import begins_a_name, is_unfit_item

_ALIKE_SIGNS = "村垸圩湖河涌溪浜泾峰岭山岛洲"
_OF_WATER = frozenset("河涌溪浜泾")  # before which a name is a water's, whatever else is so called: 永和|河
_ALIKE = Opened(f"(?P<sign>[{_ALIKE_SIGNS}])(?=(?:、[一-鿿]{{1,5}}?(?P=sign)){{2}})")
_ALIKE_ITEM = {sign: re.compile(f"、([一-鿿]{{1,5}}?{sign})") for sign in _ALIKE_SIGNS}
_FEWEST = 3
_ESTATES = re.compile(r"(?:等[0-9一二三四五六七八九十]*个?)?(?:老旧|住宅)?(?:小区|危旧?房)")  # what old estates are, not villages
_SIZES = (2, 3, 4, 5)


def alike(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[Span]:
    """The items of a list that all end with the same word for a village, a polder, a river …, not all of which are common words:
    甲岑垸、翻身垸、丙丁垸. Those `found` are known."""
    known, seen = {region.end for region in found}, 0
    for match in _ALIKE.finditer(text):
        if match.start() < seen:
            continue
        items = list(_items_alike(text, match.end(), names))
        seen = items[-1][1] if items else match.end()
        if _ESTATES.match(text, seen):
            continue
        plain = sum(end in known or leading_name(text[begin : end - 1]) == end - 1 - begin for begin, end in items)
        if len(items) >= _FEWEST and plain and len(items) - plain <= _FEWEST:
            yield from ((begin, end) for begin, end in items if end not in known)


def _items_alike(text: str, end: int, names: Names) -> Iterator[Span]:
    """The first item, which ends at `end`, and those behind it that end like it; none where one is no name."""
    begins = (end - size for size in _SIZES if end > size)
    begin = next((at for at in begins if begins_a_name(text, at) and _may_be_alike(text[at:end], names)), None)
    sign = text[end - 1]
    if begin is None:
        return
    yield begin, end
    while (item := _ALIKE_ITEM[sign].match(text, end)) and _may_be_alike(item[1], names):
        yield item.span(1)
        end = item.end()


def _may_be_alike(item: str, names: Names) -> bool:
    stem = item[:-1]
    whole = item in common_words() or item in names.words or is_unfit_item(item)
    elsewhere = stem in names.texts and not (item[-1] in _OF_WATER and stem not in names.large)
    return item.isalpha() and not (whole or is_generic(stem) or elsewhere or governor(item, 0, len(item)).end)
