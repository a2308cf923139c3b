"""Patterns tried only where a match can begin: one pass of one automaton over a text tells these places for all of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

from extractors.language.firsts import openings

_OPENINGS: list[frozenset[str]] = []
"""What the matches of each `Opened` begin with, in the order in which these were made."""
_LATER: list[Callable[[], object]] = []
_NONE: Iterator[re.Match[str]] = iter(())
MakeT = TypeVar("MakeT", bound=Callable[[], object])


def later(make: MakeT) -> MakeT:
    """Decorates a cached function that makes an `Opened` of data files at its first call: that is before the first text is looked
    through, so that one automaton is made for all patterns, and not one more with every pattern that comes."""
    _LATER.append(make)
    _forget()
    return make


class Opened:
    """A pattern that finds what `re` would find, tried only where its matches can begin. ValueError where the characters that they begin
    with cannot be listed (`.`, `\\d`, nothing at all).

    >>> opened = Opened("高(?:铁|速)(?:二期)?")
    >>> [match.group() for match in opened.finditer("包银高铁二期和高速")]
    ['高铁二期', '高速']
    """

    def __init__(self, pattern: str) -> None:
        begins = openings(pattern)
        if not begins:
            raise ValueError(f"what this begins with cannot be listed: {pattern}")
        self.pattern = re.compile(pattern)
        self._number = len(_OPENINGS)
        _OPENINGS.append(begins)
        _forget()

    def finditer(self, text: str, begin: int = 0, end: int | None = None, original: str | None = None) -> Iterator[re.Match[str]]:
        """The matches between `begin` and `end`, in order and apart from each other. `original` is what `text` was before some of its
        characters were blotted out, where it was: that is looked through only once for both."""
        places = _places(original or text).get(self._number)
        if places is None:
            return _NONE
        end = len(text) if end is None else end
        first = bisect_left(places, begin)
        last = bisect_left(places, end, first)
        return self._matches(text, map(places.__getitem__, range(first, last)), end) if first < last else _NONE

    def _matches(self, text: str, places: Iterable[int], end: int) -> Iterator[re.Match[str]]:
        match_at, begin = self.pattern.match, 0
        for place in places:
            if place >= begin and (match := match_at(text, place, end)):
                yield match
                begin = match.end()

    def search(self, text: str, begin: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match between `begin` and `end`."""
        return next(self.finditer(text, begin, end), None)


def _forget() -> None:
    """What was worked out is forgotten, for it knows nothing of a pattern that comes."""
    _automaton.cache_clear()
    _places.cache_clear()


@lru_cache(maxsize=1024)  # a section is asked again and again, also when all sections of the plan are read
def _places(text: str) -> dict[int, list[int]]:
    """For each pattern, by its number, where in `text` a match can begin, in order."""
    automaton, opened = _automaton()
    places = defaultdict[int, list[int]](list)
    for word, begin, _ in automaton.find_matches_as_indexes(text, overlapping=True):
        for number in opened[word]:
            places[number].append(begin)  # once: of the words that open a pattern none begins with another
    return {number: sorted(found) for number, found in places.items()}


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, list[list[int]]]:
    """An automaton of the openings of all patterns, and for each of its words the patterns that it opens."""
    while _LATER:
        _LATER.pop()()
    words = sorted(frozenset[str]().union(*_OPENINGS))
    opened = [[number for number, begins in enumerate(_OPENINGS) if word in begins] for word in words]
    return AhoCorasick(words, implementation=Implementation.DFA), opened
