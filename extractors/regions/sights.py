"""Hills, lakes and gorges that no table holds, in a list with one that is known (千岑山、碧汀天池、天山); villages that are honoured."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.findings import RegionFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.projects.lexicon import common_words, is_generic, leading_name
from extractors.regions.context import words
from extractors.regions.names import Names
from extractors.regions.plain_names import begins_a_name, is_plain, is_unfit, is_unfit_item
from ontology.gazetteer import load_gazetteer

_KINDS = ("mountain", "range", "lake", "reservoir", "grassland", "desert", "island", "bay", "reserve")
_SIGHT = re.compile(f"(?P<stem>[一-鿿]{{1,4}}?){words('sight')}")
_ENDS = re.compile(f"{words('sight')}$")
_BEHIND = re.compile("、([一-鿿]{2,6})(?=[、，。；和与及等]|$)")
_BEFORE = re.compile("(?<![一-鿿])[一-鿿]{2,10}$")
_LONGEST = 10
_ALIKE_SIGNS = "村垸圩湖河涌溪浜泾峰岭山岛洲"
_OF_WATER = frozenset("河涌溪浜泾")  # before which a name is a water's, whatever else is so called: 永和|河
_ALIKE = Opened(f"(?P<sign>[{_ALIKE_SIGNS}])(?=(?:、[一-鿿]{{1,5}}?(?P=sign)){{2}})")
_ALIKE_ITEM = {sign: re.compile(f"、([一-鿿]{{1,5}}?{sign})") for sign in _ALIKE_SIGNS}
_FEWEST = 3
_ESTATES = re.compile(r"(?:等[0-9一二三四五六七八九十]*个?)?(?:老旧|住宅)?(?:小区|危旧?房)")  # what old estates are, not villages
_HONOURED = Opened(
    "村(?=(?:被(?:评为|评定|列入|列为|授予|命名|确定)|荣获|荣膺|获评|获批|获得?|成功(?:入选|创建|创成|获评)|入选|入围|上榜|跻身|评为|列入|创成))"
)
_STEMS, _SIZES = (2, 3, 4), (2, 3, 4, 5)


def sights(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[Span]:
    """Where such places stand that are not among those `found`."""
    ends = {region.end: region.begin for region in found}
    for region in found:
        place = load_gazetteer().get(region.key) if region.key else None
        if place and (place.kind in _KINDS or (not place.level and _ENDS.search(region.name))):
            yield from _behind(text, region.end, ends, names)
            yield from _before(text, region.begin, ends, names)
    yield from _honoured(text, ends)
    yield from _alike(text, ends, names)


def _behind(text: str, begin: int, known: dict[int, int], names: Names) -> Iterator[Span]:
    while item := _BEHIND.match(text, begin):
        begin = item.end()
        if begin not in known:
            if not _is_sight(item[1], names):
                return
            yield item.span(1)


def _before(text: str, begin: int, known: dict[int, int], names: Names) -> Iterator[Span]:
    while text[begin - 1 : begin] == "、":
        end = begin - 1
        run = _BEFORE.search(text, max(0, end - _LONGEST), end)
        if end in known or run is None:
            begin = known.get(end, 0)
            continue
        item = _begin_of_item(text, run.start(), end, names)
        if item is None:
            return
        yield item, end
        begin = item


def _begin_of_item(text: str, start: int, end: int, names: Names) -> int | None:
    """Where the name begins that ends at `end`: at a mark or, where the list begins, behind the words before it."""
    begins = (start,) if text[start - 1 : start] == "、" else (end - size for size in _SIZES if end - size >= start)
    return next((at for at in begins if _is_sight(text[at:end], names) and begins_a_name(text, at)), None)


def _is_sight(item: str, names: Names) -> bool:
    """Whether the item is a name of its own with the word for a hill, a lake … behind it."""
    match = _SIGHT.fullmatch(item)
    if (
        match is None
        or governor(item, 0, len(item)).end
        or item in common_words()
        or item in names.words
        or item in names.texts
        or is_unfit(item)
    ):
        return False
    stem = match["stem"]
    return not is_generic(stem) and (leading_name(item) == len(item) or (len(stem) > 1 and stem not in common_words()))


def _honoured(text: str, known: dict[int, int]) -> Iterator[Span]:
    """Villages that win a name: ，|岑竹村|被评为, and those before them in a list."""
    for match in _HONOURED.finditer(text):
        end = match.end()
        while end and text[end - 1] == "村":
            sizes = (size for size in _STEMS if begins_a_name(text, end - 1 - size) and is_plain(text[max(0, end - 1 - size) : end - 1]))
            begin = next((end - 1 - size for size in sizes), 0)
            if end not in known and begin:
                yield begin, end
            end = begin - 1 if text[begin - 1 : begin] == "、" else 0


def _alike(text: str, known: dict[int, int], names: Names) -> Iterator[Span]:
    """The items of a list that all end with the same word for a village, a polder, a river …, not all of which are common words:
    甲岑垸、翻身垸、丙丁垸."""
    seen = 0
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
    begins = (end - size for size in (*_STEMS, 5) if end > size)
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
