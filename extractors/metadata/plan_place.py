"""The division whose plan a document is: named by its title, its issuers, its session, or by the way it speaks of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from ontology.gazetteer import Place, load_gazetteer
from ontology.named_division import division_in

_SELF = re.compile(r"[我全](国|省|自治区|市|县|区|州|盟|旗)")
_BEFORE = re.compile(
    r"^(?:(?:19|20)\d\d年)?(?:中共|中国共产党)?(?:关于)?(?:制定|印发|下达|推进|支持|加快|促进|推动)?《?(?:(?:19|20)\d\d年)?"
)
_SAMPLE = 30_000
_OFTEN = 3


def place_of(texts: Iterable[str], body: str) -> str | None:
    """The full name of the division that the first of `texts` (titles, issuers) names; else of the one that `body`, which speaks of
    我省, 全市 …, names most; None for the whole country, or where nothing tells."""
    gazetteer = load_gazetteer()
    for text in texts:
        own = _BEFORE.sub("", text)
        if any(place.level for size in range(2, 12) for place in gazetteer.named(own[:size])) and (key := division_in(own)):
            return _full_name(key)
    return _named_most(body[:_SAMPLE])


def _full_name(key: str) -> str | None:
    """The name of a division, with that of its city before a county's: 新城区 is in several cities."""
    gazetteer = load_gazetteer()
    place = gazetteer.get(key)
    if place is None:
        return None
    above = gazetteer.get(place.part_of[0]) if place.level == "county" and place.part_of else None
    return (above.label if above and above.level == "prefecture" else "") + place.label


def _named_most(body: str) -> str | None:
    levels = Counter(match[1] for match in _SELF.finditer(body))
    level = max(levels, key=lambda word: (levels[word], word)) if levels else "国"
    if level == "国" or levels[level] < _OFTEN:
        return None
    counts = Counter(key for _, key in _divisions_in(body) if _is_of_level(key, level))
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    if not ranked or counts[ranked[0]] < _OFTEN or (len(ranked) > 1 and counts[ranked[0]] < 2 * counts[ranked[1]]):
        return None
    return _full_name(ranked[0])


def _divisions_in(text: str) -> list[tuple[str, str]]:
    """The divisions that `text` names, each time with the name and the key."""
    automaton, keys = _automaton()
    return [(text[begin:end], keys[index]) for index, begin, end in automaton.find_matches_as_indexes(text)]


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    """An automaton of the names that only one division bears."""
    names: dict[str, list[Place]] = {}
    for place in load_gazetteer():
        if place.level:
            for name in dict.fromkeys((place.label, *(place.alt_labels if place.level != "county" else ()))):
                names.setdefault(name, []).append(place)
    unique = {name: places[0].key for name, places in names.items() if len(places) == 1 and len(name) > 1}
    return AhoCorasick(list(unique), matchkind=MatchKind.LeftmostLongest), list(unique.values())


def _is_of_level(key: str, level: str) -> bool:
    place = load_gazetteer().get(key)
    endings = (level, "自治区") if level == "区" else (level,)
    return place is not None and place.label.endswith(endings)
