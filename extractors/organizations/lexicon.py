"""The lists by which bodies with a name of their own are cut out of running text (lexicons/organization-words.tsv)."""

from __future__ import annotations

import re
from functools import cache

from ontology.tables import read_table


@cache
def words(name: str) -> tuple[tuple[str, str], ...]:
    """The list `name` of lexicons/organization-words.tsv: words with their guards, the longest first."""
    rows = [row for row in read_table("extractors", "lexicons/organization-words.tsv") if row["list"] == name]
    return tuple(sorted(((row["word"], row["guard"]) for row in rows), key=lambda row: (-len(row[0]), row[0])))


@cache
def members(name: str) -> frozenset[str]:
    """The words of the list `name`, without their guards."""
    return frozenset(word for word, _ in words(name))


@cache
def either(*names: str) -> str:
    """The words of some lists, without their guards, as alternatives of a regular expression: of each list the longest first.

    >>> either("wide")
    '领导小组|委员会|指挥部|理事会'
    """
    return "|".join(word for name in names for word, _ in words(name))


@cache
def stops(head: str) -> re.Pattern[str]:
    """The words that end before the name of a body with this head begins."""
    return re.compile(either("stop-plain" if head.endswith(("有限公司", "领导小组")) else "stop"))
