"""The numbers that Word puts before paragraphs by itself: counted anew, for no text of the file holds them.

Source: ECMA-376 part 1, 17.9 (numbering), 17.3.1.19 (`w:numPr` of a paragraph or of its style).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from extractors.sources.numerals import written

_VAL, _ID = qn("w:val"), qn("w:numId")
_PLACEHOLDER = re.compile(r"%([1-9])")
_NO_NUMBER = "0"


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered; `style` is the paragraph style that is tied to it."""

    start: int
    format: str
    text: str
    legal: bool
    restarts: bool
    style: str | None


@dataclass(frozen=True, slots=True)
class _Listing:
    """A list as paragraphs name it: `key` is that of the count, which several listings may share; `restarts` the levels begun anew."""

    key: str
    levels: dict[int, _Level]
    restarts: dict[int, int]


class Numbering:
    """Counts the numbered paragraphs of a document in their order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._styles = {} if styles is None else {style.get(qn("w:styleId"), ""): style for style in styles.findall(qn("w:style"))}
        self._listings = {} if numbering is None else _listings(numbering, self._styles)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def number(self, paragraph: Element) -> str:
        """The number before the next paragraph, with a blank behind it; empty where it has none."""
        number_id, level = self._place(paragraph)
        listing = self._listings.get(number_id)
        if listing is None or level not in listing.levels:
            return ""
        count = self._count(number_id, listing, level)
        text = _PLACEHOLDER.sub(lambda match: _written(listing, level, int(match[1]) - 1, count), listing.levels[level].text)
        return f"{text} " if listing.levels[level].format not in ("bullet", "none") and text else ""

    def style_name(self, paragraph: Element) -> str:
        """The name of the paragraph's style, empty where it has none."""
        style = self._styles.get(_value(paragraph, "w:pPr", "w:pStyle") or "")
        return "" if style is None else _value(style, "w:name") or ""

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list and the level of a paragraph: its own, or those of its style or of one that that is based on."""
        number_id, level = (_value(paragraph, "w:pPr", "w:numPr", name) for name in ("w:numId", "w:ilvl"))
        for style in self._styles_of(paragraph):
            if number_id is None and (number_id := _value(style, "w:pPr", "w:numPr", "w:numId")) is not None:
                level = level or self._tied_level(number_id, style)
            level = level or _value(style, "w:pPr", "w:numPr", "w:ilvl")
        return number_id or _NO_NUMBER, int(level or 0)

    def _tied_level(self, number_id: str, style: Element) -> str | None:
        listing, name = self._listings.get(number_id), style.get(qn("w:styleId"))
        levels = listing.levels if listing else {}
        return next((str(index) for index, level in levels.items() if level.style == name), None)

    def _styles_of(self, paragraph: Element) -> Iterator[Element]:
        name, seen = _value(paragraph, "w:pPr", "w:pStyle"), set[str]()
        while name and name not in seen and (style := self._styles.get(name)) is not None:
            yield style
            seen.add(name)
            name = _value(style, "w:basedOn")

    def _count(self, number_id: str, listing: _Listing, level: int) -> dict[int, int]:
        """The counts of the list's levels at a new paragraph of `level`; those of levels below it end."""
        counts = self._counts.setdefault(listing.key, {})
        if level in listing.restarts and (number_id, level) not in self._begun:
            counts.pop(level, None)
        self._begun.add((number_id, level))
        start = listing.restarts.get(level, listing.levels[level].start)
        counts[level] = counts[level] + 1 if level in counts else start
        for below in [other for other in counts if other > level and (other not in listing.levels or listing.levels[other].restarts)]:
            del counts[below]
        return counts


def _written(listing: _Listing, level: int, index: int, counts: dict[int, int]) -> str:
    if index not in listing.levels:
        return ""
    at = listing.levels[index]
    legal = listing.levels[level].legal and index < level
    return written(counts.get(index, at.start), "decimal" if legal else at.format)


def _listings(numbering: Element, styles: dict[str, Element]) -> dict[str, _Listing]:
    lists = {one.get(qn("w:abstractNumId"), ""): one for one in numbering.findall(qn("w:abstractNum"))}
    linked = {number.get(_ID, ""): _value(number, "w:abstractNumId") or "" for number in numbering.findall(qn("w:num"))}
    listings = {}
    for number in numbering.findall(qn("w:num")):
        key = linked[number.get(_ID, "")]
        link = styles.get(_value(lists[key], "w:numStyleLink") or "") if key in lists else None
        if link is not None:
            key = linked.get(_value(link, "w:pPr", "w:numPr", "w:numId") or "", key)
        if key in lists:
            listings[number.get(_ID, "")] = _listing(key, lists[key], number)
    return listings


def _listing(key: str, shared: Element, number: Element) -> _Listing:
    levels, restarts = _levels(shared), {}
    for override in number.findall(qn("w:lvlOverride")):
        levels |= _levels(override)
        start = _value(override, "w:startOverride")
        if start is not None:
            restarts[int(override.get(qn("w:ilvl"), "0"))] = int(start)
    return _Listing(key, levels, restarts)


def _levels(parent: Element) -> dict[int, _Level]:
    return {int(level.get(qn("w:ilvl"), "0")): _level(level) for level in parent.findall(qn("w:lvl"))}


def _level(level: Element) -> _Level:
    return _Level(
        start=int(_value(level, "w:start") or 0),
        format=_value(level, "w:numFmt") or "decimal",
        text=_value(level, "w:lvlText") or "",
        legal=level.find(qn("w:isLgl")) is not None,
        restarts=_value(level, "w:lvlRestart") != "0",
        style=_value(level, "w:pStyle"),
    )


def _value(element: Element, *path: str) -> str | None:
    """The `w:val` of what stands at `path` below `element`, None where nothing does."""
    found = element.find("/".join(map(qn, path)))
    return None if found is None else found.get(_VAL)
