"""The words that programmes' names are known by: their heads, the words around them, and what is generic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors.language.alternatives import any_of, guarded
from extractors.language.openings import Opened, later
from ontology.tables import read_table


@dataclass(frozen=True, slots=True)
class Heads:
    """Head nouns: a pattern of all of them, those that a coordination may share, and those that need a verb before the name."""

    pattern: Opened
    shared: frozenset[str]
    governed: frozenset[str]


@later
@lru_cache(maxsize=1)
def heads() -> Heads:
    """The head nouns of programme-heads.tsv."""
    rows = list(read_table("extractors", "lexicons/programme-heads.tsv"))
    return Heads(
        Opened(any_of(row["head"] for row in rows)),
        frozenset(row["head"] for row in rows if row["list"]),
        frozenset(row["head"] for row in rows if row["governed"]),
    )


@lru_cache(maxsize=1)
def generic() -> re.Pattern[str]:
    """What names no programme though it ends like one; the whole stretch must match."""
    return re.compile("|".join(f"(?:{row['pattern']})" for row in read_table("extractors", "lexicons/programme-generic.tsv")))


@later
@lru_cache(maxsize=1)
def whole_names() -> Opened:
    """Campaigns that are known by their names alone."""
    return Opened(words("whole-name").pattern)


@lru_cache(maxsize=64)
def words(kind: str) -> re.Pattern[str]:
    """The patterns of one kind in programme-words.tsv as one, tried in their order. KeyError where there is no such kind.

    >>> bool(words("campaign-verb").match("开展")), bool(words("campaign-verb").match("提升"))
    (True, False)
    """
    patterns = [row["pattern"] for row in read_table("extractors", "lexicons/programme-words.tsv") if row["kind"] == kind]
    if not patterns:
        raise KeyError(kind)
    return re.compile(guarded("|".join(f"(?:{pattern})" for pattern in patterns)))
