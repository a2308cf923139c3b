"""Sentences, clauses and list items: how Chinese policy prose is cut, with offsets into the section's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.findings import Found
from ontology.tables import read_table

Span = tuple[int, int]

_SENTENCE_END = re.compile(r"[。！？!?]+[”’」）]?")
_CLAUSE_END = re.compile(r"[，。；：！？,;:!?]+")
_LIST_END = re.compile(r"[、，。；：！？,;:!?]")
_NOT_A_NOUN = "(?!业|性|型|化|者|标|区(?!域)|园|院)"
_CONJUNCTION = re.compile(r"以及|和|与|及|暨")


def sentences(text: str, breaks: Iterable[int] = ()) -> list[Span]:
    """The sentences of a section: one for each full stop, and no sentence goes on over one of `breaks`, where paragraphs begin.

    >>> sentences("一、目标增长6%。确保实现。", [4])
    [(0, 4), (4, 9), (9, 14)]
    """
    spans, begin = [], 0
    cuts = {match.end() for match in _SENTENCE_END.finditer(text)} | {place for place in breaks if 0 < place < len(text)}
    for end in sorted(cuts | {len(text)}):
        if end > begin:
            spans.append((begin, end))
        begin = end
    return spans


def sentence_at(spans: Sequence[Span], position: int) -> Span:
    """The span that holds `position`; `spans` are in order and leave no gap."""
    low, high = 0, len(spans) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if spans[middle][1] <= position else (low, middle)
    return spans[low]


def clauses(text: str, begin: int, end: int) -> Iterator[Span]:
    """The clauses between `begin` and `end`, without the punctuation that ends them."""
    return _pieces(_CLAUSE_END, text, begin, end)


def items(text: str, begin: int, end: int) -> Iterator[Span]:
    """The list items between `begin` and `end`: stretches between commas, 、 and full stops."""
    return _pieces(_LIST_END, text, begin, end)


def split_conjunctions(text: str, begin: int, end: int, names: Sequence[Found]) -> list[Span]:
    """`begin`–`end` cut at 和, 与, 及 and 以及, except where the word is part of one of `names` (呼和浩特)."""
    inside = {position for name in names for position in range(name.begin, name.end)}
    spans, start = [], begin
    for match in _CONJUNCTION.finditer(text, begin, end):
        if match.start() not in inside and match.start() >= start:
            spans.append((start, match.start()))
            start = match.end()
    return [span for span in (*spans, (start, end)) if span[0] < span[1]]


def _pieces(separator: re.Pattern[str], text: str, begin: int, end: int) -> Iterator[Span]:
    start = begin
    for match in separator.finditer(text, begin, end):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < end:
        yield start, end


@dataclass(frozen=True, slots=True)
class Governor:
    """The words that govern a name: where they end, the last verb among them, and the status that it gives (None: no verb)."""

    end: int
    verb: str | None
    status: str | None


@lru_cache(maxsize=1)
def _verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = read_table("extractors", "lexicons/governing-verbs.tsv")
    words = sorted({row["word"] for row in rows}, key=lambda word: (-len(word), word))
    pattern = "(?:" + "|".join(map(re.escape, words)) + ")" + _NOT_A_NOUN + "|[将把]"
    return re.compile(pattern), {row["word"]: row["status"] for row in rows if row["kind"] == "verb"} | {"将": "", "把": ""}


def governor(text: str, begin: int, end: int, stop: int | None = None) -> Governor:
    """The governing words at the beginning of `text[begin:end]`: adverbs and verbs one after another, up to `stop` at most.

    Adverbs behind the last verb are not among them: they belong to the name (推进 | 重点行业能耗限额对标达标行动).

    >>> text = "加快推进包银高铁"
    >>> governor(text, 0, len(text))
    Governor(end=4, verb='加快推进', status='Underway')
    """
    pattern, status = _verbs()
    verb, at, governed, limit = None, begin, begin, end if stop is None else stop
    while (match := pattern.match(text, at, limit)) and match.end() > at:
        at = match.end()
        word = match.group()
        if word in status:
            verb, governed = (word if status[word] else verb), at
    return Governor(governed, verb, status[verb] if verb else None)
