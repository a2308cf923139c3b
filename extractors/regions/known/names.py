"""The names that regions are found by, and how far each can be trusted where it stands without more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from ontology.gazetteer import Gazetteer, Place, load_gazetteer
from ontology.tables import read_table


class Trust(IntEnum):
    """What a name needs to count as a place.

    WORD: its parent before it, or its like beside it in a list. OWN: a plan of its own province.
    PLAIN: a plan of its own province, or to be the name of one city alone. PAIR, OPEN: abbreviations (西咸, 川渝); the former need
    words for a group behind them, neither bears a line's. SURE: nothing.
    """

    WORD = 0
    OWN = 1
    PLAIN = 2
    PAIR = 3
    OPEN = 4
    SURE = 5


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the places that bear it. `official`: it is a division's full name, and ends in its level (市, 县, 区 …)."""

    text: str
    places: tuple[Place, ...]
    trust: Trust
    official: bool


@dataclass(frozen=True, slots=True)
class NameTree:
    """Names in one automaton: `name` tells the name of a pattern's index, None where it means nothing here. A pattern beyond `count` is
    a word that covers names and means none of them."""

    count: int
    automaton: AhoCorasick
    name: Callable[[int], Name | None]


@dataclass(frozen=True, slots=True)
class Names:
    """All names of the gazetteer.

    `texts` are the names' texts, `large` those of provinces and prefectures, `provinces` those of provinces, `never` names that never
    count alone, `words` common words.
    """

    tree: NameTree
    texts: frozenset[str]
    never: frozenset[str]
    large: frozenset[str]
    provinces: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=1)
def load_names() -> Names:
    """The names of the gazetteer, the words that cover some, and common words; read once."""
    gazetteer = load_gazetteer()
    rules = {row["name"]: row["rule"] for row in read_table("extractors", "lexicons/region-names.tsv")}
    names = tuple(_name(gazetteer, text, rules.get(text)) for text in gazetteer.names if len(text) > 1 and rules.get(text) != "never")
    covers = [row["word"] for row in read_table("extractors", "lexicons/region-covers.tsv")]
    words = frozenset(row["word"] for row in read_table("extractors", "lexicons/region-words.tsv"))
    texts = [name.text for name in names]
    provinces, large = _of(names, "province"), _of(names, "province", "prefecture")
    never = frozenset(text for text, rule in rules.items() if rule == "never")
    return Names(NameTree(len(names), AhoCorasick([*texts, *covers]), names.__getitem__), frozenset(texts), never, large, provinces, words)


def _of(names: Iterable[Name], *levels: str) -> frozenset[str]:
    return frozenset(name.text for name in names if any(place.level in levels for place in name.places))


def _name(gazetteer: Gazetteer, text: str, rule: str | None) -> Name:
    places = gazetteer.named(text)
    official = any(text == place.label for place in places if place.level)
    return Name(text, places, Trust[rule.upper()] if rule else _trust(text, places, official), official)


def _trust(text: str, places: tuple[Place, ...], official: bool) -> Trust:
    if len(text) > 2 or official or any(place.level != "county" for place in places):
        return Trust.SURE
    goes_on = any(text in place.alt_labels for place in places)
    return Trust.PLAIN if goes_on else Trust.WORD
