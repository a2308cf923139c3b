"""Sentences, conjunctions and governing words: how Chinese policy prose is cut, with offsets into the section's text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import NamedTuple, TypeVar

from extractors.findings import Found
from extractors.language.alternatives import any_of
from ontology.tables import read_table

Span = tuple[int, int]
FoundT = TypeVar("FoundT", bound=Found)

_SENTENCE_END = re.compile(r"[。！？!?][。！？!?]*[”’」）]?")  # one character first: `re` goes from one such to the next
CONJUNCTION = re.compile(
    r"以及|(?:(?<![共协])|(?<=公共))和(?![谐睦硕至到—]|[一-鿿](?<![高新该各])(?:铁路|高铁|高速公路)|静(?!海)|美(?=[乡村家庭社边])|[诺淖]尔|路(?![网面段灯基域口侧由径演政长内外权边沿])|高质量发展(?:先行|示范|试验|引领)"
    r"|平(?:区|校区|院区|分校|医院|港|路|里|门|村|镇|街|广场|桥|公园|文化|社区|小区|大道|小学|中学|饭店|新[村城]))|与|及|暨"
)
_NOTHING_BEHIND = re.compile("和[一-鿿]?(?:$|等|[两三四五六七八九十][个座条处所](?![店塔庙楼坟门窑]))")
"""A 和 with one character alone behind it (保和, 祥和里), which names nothing, or with a number of works; 三座店 is a place."""
_MAY_JOIN = re.compile("[和与及暨]")
_BEGIN, _END, _SPAN_END = attrgetter("begin"), attrgetter("end"), itemgetter(1)


def sentences(text: str, breaks: Iterable[int] = ()) -> list[Span]:
    """The sentences of a section: one for each full stop, and no sentence goes on over one of `breaks`, where paragraphs begin.

    >>> sentences("一、目标增长6%。确保实现。", [4])
    [(0, 4), (4, 9), (9, 14)]
    """
    cuts = {0, len(text), *[match.end() for match in _SENTENCE_END.finditer(text)], *[place for place in breaks if 0 < place < len(text)]}
    return list(pairwise(sorted(cuts)))


def sentence_at(spans: Sequence[Span], position: int) -> Span:
    """The span that holds `position`; `spans` are in order and leave no gap."""
    return spans[min(bisect_right(spans, position, key=_SPAN_END), len(spans) - 1)]


def within(found: tuple[FoundT, ...], begin: int, end: int) -> tuple[FoundT, ...]:
    """Those of `found`, which are in order, that begin between `begin` and `end`."""
    if not found:
        return found
    return found[bisect_left(found, begin, key=_BEGIN) : bisect_left(found, end, key=_BEGIN)]


def around(found: Sequence[FoundT], begin: int, end: int) -> Sequence[FoundT]:
    """Those of `found`, which are in order and do not overlap, that have a part between `begin` and `end`."""
    return found[bisect_right(found, begin, key=_END) : bisect_left(found, end, key=_BEGIN)] if found else found


def inside_titles(text: str) -> Iterator[Span]:
    """The stretches from a 《 to the next 》, marks included; a 《 that nothing closes begins none.

    >>> list(inside_titles("见《某办法》和《某"))
    [(1, 6)]
    """
    begin = text.find("《")
    while begin >= 0 and (close := text.find("》", begin)) >= 0:
        yield begin, close + 1
        begin = text.find("《", close)


def split_conjunctions(text: str, begin: int, end: int, names: Sequence[Found]) -> list[Span]:
    """`begin`–`end` cut at 和, 与, 及 and 以及, except where the word is part of one of `names` (呼和浩特), which are in order."""
    if not _MAY_JOIN.search(text, begin, end):
        return [(begin, end)] if begin < end else []
    spans, start = [], begin
    for match in CONJUNCTION.finditer(text, begin, end):
        at = match.start()
        if at >= start and not around(names, at, at + 1) and not _is_in_name(text, start, at, end):
            spans.append((start, at))
            start = match.end()
    return [span for span in (*spans, (start, end)) if span[0] < span[1]]


class Governor(NamedTuple):
    """The words that govern a name: where they end, the last verb among them, and the status that it gives (None: no verb)."""

    end: int
    verb: str | None
    status: str | None


def _is_in_name(text: str, begin: int, at: int, end: int) -> bool:
    """Whether the 和 at `at` leaves one character alone on one of its sides, up to `begin` or `end`, which names nothing (建和路)."""
    return text[at] == "和" and (at - begin == 1 or _NOTHING_BEHIND.match(text, at, end) is not None)


@lru_cache(maxsize=1)
def _verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = read_table("extractors", "lexicons/governing-verbs.tsv")
    nouns = read_table("extractors", "lexicons/noun-tails.tsv")
    tails = (f"{row['tail']}(?!{row['unless']})" if row["unless"] else row["tail"] for row in nouns)
    pattern = f"{any_of(row['word'] for row in rows)}(?!{'|'.join(tails)})|[将把]"
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
