"""Titles that stand without 《》 but are names all the same (落实呼包鄂榆城市群发展规划, 编制国土空间生态修复规划)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.agencies.own_place import short_division_names
from extractors.documents.relations import Governed, clause_begin, governing_plain
from extractors.documents.words import bare_kinds, kinds, words
from ontology.records import Predicate

_FOLLOW = r"(?:（[^（）]{2,16}）)?(?=$|[○，。；：、）！？,;]|和|及|与|等|编制|修编|修订|立法|精神|要求|重点项目|实施|落实)"
_LEADING = re.compile(r"^(?:[□、和及与或]|以及|了|好|完善|并|新?修订后?的|一批|我省|我市|我区|本市|全省|全市|全区|省级)+")
_CARRIED_OUT = frozenset(["落实", "贯彻", "实施", "执行", "推行", "施行", "纳入", "列入", "根据", "按照", "依据", "印发", "发布", "对接"])
_OF_PURPOSE = re.compile("若干|指导意见|实施意见|实施方案|意见|决定")
_SHORTEST, _SPECIFIC, _LONGEST = 6, 9, 48


@dataclass(frozen=True, slots=True)
class PlainTitle:
    """A title without 《》, and what governs it."""

    begin: int
    end: int
    governed: Governed


@cache
def _list(name: str) -> re.Pattern[str]:
    return re.compile(rf"^(?:{words(name)})*$" if name == "generic" else words(name))


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"(?:{bare_kinds('yes', 'verb', 'place')}){_FOLLOW}")


@cache
def _always() -> re.Pattern[str]:
    return re.compile(rf"(?:{bare_kinds('yes')})(?:（[^（）]*）)?$")


@cache
def _in_places() -> re.Pattern[str]:
    return re.compile(rf"(?:{bare_kinds('place')})(?:（[^（）]*）)?$")


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?:{kinds()})(?:（[^（）]*）)?$")


def plain_titles(text: str, blotted: str) -> Iterator[PlainTitle]:
    """The titles in running text that a verb governs and that name one document; `blotted` is `masked(text)`."""
    for match in _ends().finditer(blotted):
        governed = governing_plain(blotted, match.start(), match.end())
        if governed.verb or "□" in blotted[clause_begin(blotted, match.start()) : match.start()]:
            title = _title(text, blotted, match.end(), governed)
            if title is not None:
                yield title


def _title(text: str, blotted: str, end: int, governed: Governed) -> PlainTitle | None:
    begin = max(governed.end, blotted.rfind("□", governed.end, end - 1) + 1)
    lead = _LEADING.match(text[begin:end])
    begin += lead.end() if lead else 0
    begin = max(_after_items(text, begin, end), text.rfind("审议通过", begin, end) + 4 if "审议通过" in text[begin:end] else 0)
    name = text[begin:end]
    if not _SHORTEST <= len(name) <= _LONGEST or _list("refused").search(name) or name.count("“") != name.count("”"):
        return None
    stem = _kind().sub("", name)
    if _list("generic").match(stem) or len(stem) < 4:
        return None
    return PlainTitle(begin, end, governed) if _whole(name) and _is_specific(name, stem, governed) else None


def _is_specific(name: str, stem: str, governed: Governed) -> bool:
    """Whether the name is one document's, as the verb goes: what is drafted may have a plainer name than what is carried out."""
    placed = _list("place").search(stem) is not None or any(stem[:size] in short_division_names() for size in (2, 3, 4))
    if governed.relation is Predicate.PREPARES:
        return placed or _in_places().search(name) is None
    if governed.verb not in _CARRIED_OUT or not _always().search(name) or "的" in name:
        return False
    return placed or (len(name) >= _SPECIFIC and governed.relation is Predicate.IMPLEMENTS)


def _after_items(text: str, begin: int, end: int) -> int:
    """Where the last item of a list of titles begins: after a 、 or 和 that follows another title's end."""
    item = re.compile(rf"(?:{kinds()})(?:、|和|及|与|以及)")
    ends = [match.end() for match in item.finditer(text, begin, end)]
    return ends[-1] if ends else begin


def _whole(name: str) -> bool:
    """Whether the words before 的 are a title's (促进某事的若干措施), not a description of the document (切实可行的方案)."""
    head, found, tail = name.rpartition("的")
    return not found or (_OF_PURPOSE.match(tail) is not None and _list("purpose").match(head) is not None)
