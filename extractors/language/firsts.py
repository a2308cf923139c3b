"""What the matches of a pattern begin with, worked out from the pattern's text: so that places where none can begin are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

_TOKEN = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|P<\w+>))?|[?*+][?+]?|\{\d*,?\d*\}[?+]?|.", re.DOTALL)
_QUANTIFIER = re.compile(r"(?P<least>[?*+]|\{\d*)(?P<more>,?\d*\}?)[?+]?")
_CLASS = re.compile(r"\[(?!\^)((?:[^\\\[\]-](?:-[^\\\[\]-])?)+)\]")
_RANGE = re.compile("(.)-(.)")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_PLACES = ("^", "$", r"\Z", r"\A", r"\b", r"\B")

_Begins = frozenset[tuple[str, ...]]
"""Beginnings, each as patterns of one character (发, [0-9]); an empty one ends a beginning that may go on in many ways."""
_ENOUGH, _MOST, _MANY = 2, 3, 120


@lru_cache(maxsize=512)
def first_signs(pattern: str) -> frozenset[str]:
    """Patterns of one character each (发, [0-9]), with one of which all begins that `pattern` matches; none where it may match nothing.

    >>> sorted(first_signs("发展|[0-9]+个")), sorted(first_signs("(?<!大)等?(?:新|老)*产业")), sorted(first_signs("等?"))
    (['[0-9]', '发'], ['产', '新', '等', '老'], [])
    """
    begins = _Reader(pattern, 1).read()
    return frozenset() if () in begins else frozenset(begin[0] for begin in begins)


def openings(pattern: str) -> frozenset[str]:
    """One to three characters each, with just one of which all begins that `pattern` matches; none where it may begin with anything.

    >>> sorted(openings("发展|[做很]大|.+个")), sorted(openings("(?:新|老)?产业(?:链)?|等(?![级])"))
    ([], ['产业', '新产业', '等', '老产业'])
    """
    found = {"".join(signs) for begin in _Reader(pattern, _MOST).read() for signs in product(*_known(begin))}
    return frozenset() if "" in found else frozenset(word for word in found if found.isdisjoint((word[:-2], word[:-1])))


def _known(begin: Iterable[str]) -> list[str]:
    """The characters that may stand in each place, up to the first where they cannot be listed."""
    known: list[str] = []
    for sign in begin:
        listed = _listed(sign)
        if listed is None:
            break
        known.append(listed)
    return known


def _listed(sign: str) -> str | None:
    """The characters that a pattern of one character matches; None where they are too many or cannot be told."""
    inside = _CLASS.fullmatch(sign)
    if inside is None:
        return sign if len(sign) == 1 and sign != "." else None
    listed = _RANGE.sub(lambda ends: "".join(map(chr, range(ord(ends[1]), min(ord(ends[2]), ord(ends[1]) + _MANY) + 1))), inside[1])
    return listed if len(listed) <= _MANY else None


class _Reader:
    """Reads how the matches of a pattern begin, `size` characters of them."""

    def __init__(self, pattern: str, size: int) -> None:
        self._tokens, self._size, self._at = _TOKEN.findall(pattern), size, 0

    def read(self) -> _Begins:
        """The beginnings of alternatives, up to the bracket that closes them or the pattern's end."""
        found = self._sequence()
        while self._at < len(self._tokens) and self._tokens[self._at] == "|":
            self._at += 1
            found |= self._sequence()
        return found

    def _sequence(self) -> _Begins:
        found: _Begins = frozenset(((),))
        while self._at < len(self._tokens) and self._tokens[self._at] not in ("|", ")"):
            found = self._joined(found, self._repeated(self._unit()))
        return found

    def _unit(self) -> _Begins:
        token = self._tokens[self._at]
        self._at += 1
        if token.startswith("("):
            inner = self.read()
            self._at += 1
            return frozenset(((),)) if token in _LOOKS else inner
        return frozenset(((),)) if token in _PLACES else frozenset(((token,),))

    def _repeated(self, unit: _Begins) -> _Begins:
        """The unit as often as its quantifier says: not at all where it may be left out, twice where it may come again."""
        match = _QUANTIFIER.fullmatch(self._tokens[self._at]) if self._at < len(self._tokens) else None
        if match is None:
            return unit
        self._at += 1
        none = match["least"] in ("?", "*", "{", "{0")
        again = unit if match["least"] == "?" else self._ended(self._joined(unit, self._ended(unit) | {()}))
        return again | ({()} if none else frozenset())

    def _joined(self, one: _Begins, other: _Begins) -> _Begins:
        """Each of `one` with each of `other` behind it, but for those long enough to tell, which end where nothing need follow."""
        begins = self._ended(one) if () in other else one
        ended = {begin for begin in begins if len(begin) == self._size or begin[-1:] == ("",)}
        return frozenset(ended | {(*begin, *more)[: self._size] for begin in begins - ended for more in other})

    def _ended(self, begins: _Begins) -> _Begins:
        """`begins`, those that are long enough to tell ended."""
        return frozenset((*begin, "")[: self._size] if len(begin) >= _ENOUGH and begin[-1] else begin for begin in begins)
