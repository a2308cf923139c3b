"""Patterns of many words that fail fast: `re` tries alternatives one by one, so words that begin alike share their beginning here, and
what the first character rules out is not tried at all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.language.firsts import first_signs

_PIECE = re.compile(r"\\.|\[(?:[^\]\\]|\\.)*\]|.", re.DOTALL)
_MANY = 48
"""How many branches are tried one by one."""


def guarded(pattern: str) -> str:
    """`pattern`, which looks at the first character first; as it is where it may match nothing at all.

    >>> guarded("发展|[0-9]+个|做(?:大|强)"), guarded("等?")
    ('(?=[0-9]|做|发)(?:发展|[0-9]+个|做(?:大|强))', '等?')
    """
    signs = first_signs(pattern)
    return f"(?={'|'.join(sorted(signs))})(?:{pattern})" if signs else pattern


class Branches(dict[str, re.Pattern[str] | None]):
    """Those of the alternatives of a pattern that may match where a character stands, as a pattern for each character.

    >>> branches = Branches("发展|[0-9]+个|做(?:大|强)")
    >>> branches["做"], branches["大"]
    (re.compile('做(?:大|强)'), None)
    """

    def __init__(self, pattern: str) -> None:
        super().__init__()
        self._alternatives = _apart(pattern)
        self._of_sign: dict[str, set[int]] = {}
        for place, one in enumerate(self._alternatives):
            for sign in first_signs(one):
                self._of_sign.setdefault(sign, set()).add(place)
        self._classes = [(re.compile(sign), places) for sign, places in self._of_sign.items() if len(sign) > 1 or sign == "."]

    def __missing__(self, sign: str) -> re.Pattern[str] | None:
        fit = self._of_sign.get(sign, set()).union(*(places for pattern, places in self._classes if pattern.match(sign)))
        self[sign] = found = re.compile("|".join(self._alternatives[place] for place in sorted(fit))) if fit else None
        return found

    def last_end(self, text: str, begin: int, end: int) -> int | None:
        """Where the last match of the pattern between `begin` and `end` ends; None where there is none."""
        last, at = None, begin
        while at < end:
            pattern = self[text[at]]
            match = pattern.match(text, at, end) if pattern else None
            at = match.end() if match else at + 1
            last = at if match else last
        return last


def _apart(pattern: str) -> list[str]:
    """The alternatives of a pattern, those inside brackets left whole."""
    found, depth = [""], 0
    for piece in _PIECE.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches what `longest|…|shortest` of the words matches, in the same order; it looks at the
    first two characters first.

    >>> any_of(["建设", "建成", "推动", "推"])
    '(?=[推]|[建推][成设动])(?:建(?:成|设)|推(?:动)?)'
    """
    listed = sorted(set(words))
    if not listed or "" in listed:
        raise ValueError("a pattern needs words, none of them empty")
    single, longer = [word for word in listed if len(word) == 1], [word for word in listed if len(word) > 1]
    guards = [_class(single)] * bool(single) + [_class(longer) + _class(word[1:] for word in longer)] * bool(longer)
    return f"(?={'|'.join(guards)}){_tree(listed)}"


def _class(words: Iterable[str]) -> str:
    """A class of the characters that the words begin with."""
    return f"[{''.join(re.escape(first) for first in dict.fromkeys(word[0] for word in words))}]"


def _tree(words: list[str]) -> str:
    """The words, sorted, as a pattern that branches where they part; the longer is tried before the shorter that begins it."""
    rests: dict[str, list[str]] = {}
    for word in words:
        if word:
            rests.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(first) + (_tree(rest) if rest != [""] else "") for first, rest in rests.items()]
    branches = _sheaves(branches, list(rests)) if len(branches) > _MANY else branches
    together = branches[0] if len(branches) == 1 and "" not in words else f"(?:{'|'.join(branches)})"
    return together + "?" * ("" in words)


def _sheaves(branches: list[str], firsts: list[str]) -> list[str]:
    """`branches`, each with its first character, tied together: where the first of none in a sheaf stands, all are passed over at once."""
    cuts = range(0, len(branches), _MANY)
    return [f"(?={_class(firsts[at : at + _MANY])})(?:{'|'.join(branches[at : at + _MANY])})" for at in cuts]
