"""The words around names of places, by kind, as regular expressions (extractors/lexicons/region-context.tsv)."""

from __future__ import annotations

import re
from functools import cache

from ontology.tables import read_table


@cache
def _kinds() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for row in read_table("extractors", "lexicons/region-context.tsv"):
        kinds.setdefault(row["kind"], []).append(row["pattern"])
    return kinds


def words(*kinds: str) -> str:
    """The alternatives of `kinds` as one group of a regular expression.

    >>> words("school-end").startswith("(?:大学(?!城|生|科)|学院")
    True
    """
    return "(?:" + "|".join(pattern for kind in kinds for pattern in _kinds()[kind]) + ")"


def name_character() -> str:
    """A character that names no list holds may have, as a regular expression; 家 only as families' names have it (马家坡), 各 as
    villages' have it (石各庄).

    >>> "家(?=" in name_character()
    True
    """
    return f"(?:(?![{characters('not-in-names')}])[一-鿿]|家(?=[{characters('behind-family')}])|各(?=庄))"


def characters(kind: str) -> str:
    """The characters of `kind`, one after another.

    >>> "蒙" in characters("province-signs")
    True
    """
    return "".join(_kinds()[kind])


CITY_SIGNS = frozenset(characters("city-signs"))
"""The characters that stand for cities."""
RESERVOIRS = "(?:[、和及][一-鿿]{2,6}水库){0,6}"
"""The further reservoirs of a list, as a regular expression: what stands behind the last is said of all."""
COMPASS = frozenset("东西南北")
"""The points of the compass, as they stand in names."""
STREETS = ("大道", "路", "街")
"""How the names of streets end."""
FACILITY = re.compile(words("facility"))
"""What a town has that is called after it."""
