"""The words that tell how a plan states a number, from extractors/lexicons/target-words.tsv, ready for looking up by longest match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from extractors.language.alternatives import any_of
from ontology.tables import read_table

_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its role and sense, as the head of the lexicon explains them."""

    text: str
    role: str
    sense: str


@cache
def lexicon() -> Mapping[str, tuple[Word, ...]]:
    """All words by role, in the order of the file."""
    roles: dict[str, list[Word]] = {}
    for row in read_table("extractors", "lexicons/target-words.tsv"):
        roles.setdefault(row["role"], []).append(Word(row["word"], row["role"], row["sense"]))
    return {role: tuple(words) for role, words in roles.items()}


@cache
def words(*roles: str) -> Mapping[str, Word]:
    """The words of some roles by their text; where two roles share a word the first named role has it."""
    found: dict[str, Word] = {}
    for role in roles:
        for word in lexicon()[role]:
            found.setdefault(word.text, word)
    return found


@cache
def pattern(*roles: str, before: str = "", after: str = "", also: str = "") -> re.Pattern[str]:
    """A pattern of all words of some roles, longest first, between the patterns `before` and `after`; or of `also`."""
    texts = alternatives(word.text for role in roles for word in lexicon()[role])
    return re.compile(f"{before}({texts}){after}|{also}" if also else f"{before}({texts}){after}")


@cache
def in_nouns(terse: bool) -> re.Pattern[str]:
    """The verbs where they begin nouns (服务|中心), as a pattern; `terse`: those of the role terse, else the others.

    >>> in_nouns(True).match("种子") is None, in_nouns(True).match("种树苗") is None, in_nouns(False).match("服务群众") is None
    (False, False, True)
    """
    rows = [row for row in read_table("extractors", "lexicons/target-noun-verbs.tsv") if (row["terse"] == "yes") is terse]
    return re.compile("|".join(f"(?:{row['verb']})(?={row['before']})" for row in rows))


def alternatives(texts: Iterable[str]) -> str:
    """The texts as alternatives of a pattern, the longest that fits first; empty where there is none.

    >>> alternatives(["新建", "新改建"])
    '(?=[新][建改])新(?:建|改建)'
    """
    known = list(texts)
    return any_of(known) if known else ""


def at_end(known: Mapping[str, Word], text: str, begin: int = 0, end: int | None = None) -> Word | None:
    """The longest known word that ends at `end` (the text's end where it is not given) and does not begin before `begin`."""
    end = len(text) if end is None else end
    for size in range(min(_LONGEST, end - begin), 0, -1):
        word = known.get(text[end - size : end])
        if word is not None:
            return word
    return None


def at_begin(known: Mapping[str, Word], text: str, begin: int = 0, end: int | None = None) -> Word | None:
    """The longest known word that begins at `begin` and does not end after `end`."""
    end = len(text) if end is None else end
    for size in range(min(_LONGEST, end - begin), 0, -1):
        word = known.get(text[begin : begin + size])
        if word is not None:
            return word
    return None


def is_abstract(noun: str) -> bool:
    """Whether what is counted is counted in speech only; what is quoted has a name.

    >>> is_abstract("方面"), is_abstract("重点事项"), is_abstract("“一次办好”重点事项")
    (True, True, False)
    """
    return "”" not in noun and at_end(words("abstract"), noun) is not None
