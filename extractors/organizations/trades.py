"""What companies call their trade at the end of their names (科技, 药业, 钢铁), and how bodies end that are no companies."""

from __future__ import annotations

import re
from functools import cache

from extractors.organizations.lexicon import words

NO_COMPANY = tuple("府厅局委部院办会校学署社场关行队国心处司站中馆台金盟库")
"""The last characters of bodies that are no companies."""


@cache
def owner_trades() -> re.Pattern[str]:
    """A trade at the end of a name, also of those that tell a company only where something else does."""
    return re.compile(f"(?:{'|'.join(all_trades())})$")


def all_trades() -> list[str]:
    """Every trade that needs no list of companies to tell one, the longest first."""
    return _longest_first(words("owner-trade"), words("company-trade"))


def listed_trades() -> list[str]:
    """Every trade, also of those that are goods elsewhere, the longest first."""
    return _longest_first(words("owner-trade"), words("company-trade"), words("list-trade"))


def _longest_first(*rows: tuple[tuple[str, str], ...]) -> list[str]:
    return sorted({word for each in rows for word, _ in each}, key=lambda word: (-len(word), word))


def guarded_trades(*kinds: str) -> str:
    """The trades of `kinds` (lists of words) in running text, as a pattern: the longest first, each with what must not follow it."""
    rows = sorted((row for kind in kinds for row in words(kind)), key=lambda row: -len(row[0]))
    return "|".join(f"{word}(?!{guard})" if guard else word for word, guard in rows)
