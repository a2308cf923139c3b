"""The words by which bodies are found: whole names of central ones, and what local ones are called behind their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from extractors.agencies.own_place import LEVELS
from ontology.tables import cells, read_table


@dataclass(frozen=True, slots=True)
class BodyWord:
    """A pattern of the automaton: the full name that it stands for, whether it needs a place before it, what must not follow, and
    whether it names a body only where it stands `apart` from other words."""

    text: str
    name: str
    local: bool
    committee: bool = False
    guard: re.Pattern[str] | None = None
    of_place: BodyWord | None = None
    national: bool = False
    apart: bool = False


@cache
def body_words() -> tuple[BodyWord, ...]:
    """The words in the order of the automaton's patterns; a central one knows the local one of the same text."""
    local = {word.text: word for word in (*_tails(), *_departments(), *_committees())}
    central = {word.text: word for word in _central()}
    return tuple(replace(central[text], of_place=local.get(text)) if text in central else local[text] for text in {**local, **central})


@cache
def body_automaton() -> AhoCorasick:
    """The words as an automaton that finds the leftmost and longest."""
    return AhoCorasick([word.text for word in body_words()], matchkind=MatchKind.LeftmostLongest)


def _central() -> Iterator[BodyWord]:
    for row in read_table("extractors", "lexicons/company-names.tsv"):
        yield BodyWord(row["word"], row["word"], local=False)
    for row in read_table("extractors", "lexicons/organization-short-names.tsv"):
        yield BodyWord(row["word"], row["name"] or row["word"], local=False, guard=_guard(row["guard"]), apart=True)
    for row in read_table("extractors", "lexicons/organization-names.tsv"):
        name, national = row["name"] or row["word"], bool(row["national"])
        yield BodyWord(row["word"], name, local=False, guard=_guard(row["guard"]), national=national)


def _guard(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None


def _tails() -> Iterator[BodyWord]:
    for row in read_table("extractors", "lexicons/agency-tails.tsv"):
        if not row["committee"]:
            yield BodyWord(row["tail"], row["name"] or row["tail"], local=True)


def _departments() -> Iterator[BodyWord]:
    for row in read_table("extractors", "lexicons/agency-words.tsv"):
        words = cells(row["words"])
        for head, _, full in (head.partition("/") for head in cells(row["heads"])):
            for word in words:
                yield BodyWord(word + head, words[0] + (full or head), local=True)


def _committees() -> Iterator[BodyWord]:
    organs = [row["tail"] for row in read_table("extractors", "lexicons/agency-tails.tsv") if row["committee"]]
    for level in (*LEVELS, "党"):
        for organ in ("", *organs):
            yield BodyWord(f"{level}委{organ}", organ, local=True, committee=True)
