"""Patterns of many words that fail fast: `re` tries alternatives one by one, so words that begin alike share their beginning here, and
what the first character rules out is not tried at all."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FIRST = re.compile(r"\[(?!\^)(?P<class>(?:[^\]\\]|\\.)+)\](?![?*{])|(?P<sign>[^\\\[\](){}.^$*+?|])(?![?*{])")
_PIECE = re.compile(r"\\.|\[(?:[^\]\\]|\\.)*\]|.", re.DOTALL)


def guarded(pattern: str) -> str:
    """`pattern`, which looks at the first character first; as it is where an alternative begins otherwise than with a character or a class.

    >>> guarded("发展|[0-9]+个|做(?:大|强)"), guarded("等?产业|集群")
    ('(?=[发0-9做])(?:发展|[0-9]+个|做(?:大|强))', '等?产业|集群')
    """
    firsts = [_FIRST.match(one) for one in _apart(pattern)]
    if not all(firsts):
        return pattern
    signs = dict.fromkeys(first["class"] or re.escape(first["sign"]) for first in firsts if first)
    return f"(?=[{''.join(signs)}])(?:{pattern})"


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
    """A pattern that matches what `longest|…|shortest` of the words matches, in the same order; it looks at the first character first.

    >>> any_of(["建设", "建成", "推动", "推"])
    '(?=[建推])(?:建(?:成|设)|推(?:动)?)'
    """
    listed = sorted(set(words))
    if not listed or "" in listed:
        raise ValueError("a pattern needs words, none of them empty")
    return f"(?=[{''.join(re.escape(first) for first in dict.fromkeys(word[0] for word in listed))}]){_tree(listed)}"


def _tree(words: list[str]) -> str:
    """The words, sorted, as a pattern that branches where they part; the longer is tried before the shorter that begins it."""
    rests: dict[str, list[str]] = {}
    for word in words:
        if word:
            rests.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(first) + (_tree(rest) if rest != [""] else "") for first, rest in rests.items()]
    together = branches[0] if len(branches) == 1 and "" not in words else f"(?:{'|'.join(branches)})"
    return together + "?" * ("" in words)
