"""Groups of regions by how they are named: a row of characters that stand for provinces or cities (江浙沪, 长株潭), or their names.

Which place a character means is told by the plan's own province, and by the other characters: 鄂 is Ordos beside 包 in a plan of Inner
Mongolia, Hubei beside 湘 and 赣.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from ontology.gazetteer import Place, load_gazetteer
from ontology.identity import canonical_name, digest
from ontology.line_ends import group_letters
from ontology.tables import alternatives

_words = partial(alternatives, "ontology", "data/name-words.tsv")
_CITIES, _PROVINCES, _OTHERS = (_words(name) for name in ("group_of_cities", "group_of_provinces", "group"))
_TAIL = re.compile(rf"(?:{_CITIES}|{_PROVINCES}|{_OTHERS})+$")
_PARTS = re.compile(r"[、—－–\-~～]+")
WORDLIKE = frozenset("东南西北中大小新安平海江河山阳城通石金银云贵青宁吉黑台港甘秦陇")
"""Characters that stand for places and, more often, for something else."""
_MUNICIPAL = ("110000", "120000", "310000", "500000", "810000", "820000")
_MOST = 8


@dataclass(frozen=True, slots=True)
class Group:
    """A group that its name spells out. `members` are division codes; `reading` tells what was read as what (包 = 包头市)."""

    key: str
    label: str
    members: tuple[str, ...]
    reading: str = ""


@lru_cache(maxsize=2048)
def read_group(name: str, place: str | None = None) -> Group | None:
    """The group that `name` names in a plan of `place` (a division code): one of the gazetteer, else as its characters read; None where
    it names none.

    >>> [load_gazetteer().get(code).label for code in read_group("包鄂榆", "150000").members]
    ['包头市', '鄂尔多斯市', '榆林市']
    >>> read_group("通常", "320000"), read_group("长江")
    (None, None)
    """
    text = canonical_name(name)
    tail = _TAIL.search(text)
    stem = text[: tail.start()] if tail else text
    for known in (text, stem):
        places = load_gazetteer().named(known)
        if places:
            return _known(places)
    own = load_gazetteer().province_of(place) if place else None
    read = _named_parts(stem, own) or _read(stem, own, tail.group() if tail else "")
    if read is None:
        return None
    codes = tuple(one.key for one in read)
    spelled = "、".join(f"{letter} = {one.label}" for letter, one in zip(stem, read, strict=False)) if len(stem) == len(read) else ""
    return Group(digest(stem, *codes), stem, codes, spelled)


def _known(places: Sequence[Place]) -> Group | None:
    """The group among places of one name; a place that has no members is none, and names nothing else."""
    group = next((one for one in places if one.members), None)
    return Group(group.key, group.label, group.members) if group else None


def _named_parts(stem: str, own: str | None) -> tuple[Place, ...] | None:
    """The divisions that a row of names joined by dashes names, one each."""
    names = _PARTS.split(stem)
    if len(names) < 2:
        return None
    found = [_best([place for place in load_gazetteer().named(name) if place.level], own) for name in names]
    return tuple(place for place in found if place) if all(found) else None


def _read(stem: str, own: str | None, tail: str) -> tuple[Place, ...] | None:
    """The provinces or cities that the characters mean, one each."""
    if not 2 <= len(stem) <= _MOST:
        return None
    provinces, cities = _as_provinces(stem, bool(tail)), _as_cities(stem, own, bool(tail))
    if re.search(_CITIES, tail) and cities:
        return cities
    return provinces or cities


def _as_provinces(stem: str, grouped: bool) -> tuple[Place, ...] | None:
    found = [_provinces().get(letter) for letter in stem]
    sure = grouped or len(stem) > 2 or not any(letter in WORDLIKE for letter in stem)
    return tuple(place for place in found if place) if sure and all(found) and len({*stem}) == len(stem) else None


def _as_cities(stem: str, own: str | None, grouped: bool) -> tuple[Place, ...] | None:
    """The cities, those of the plan's own province first; two characters without a word for a group only where one is a municipality,
    or both stand for cities of the own province and for nothing else."""
    counts, taken, found = Counter(stem), Counter[str](), list[Place]()
    known = grouped or any(place.key in _MUNICIPAL for letter in stem for place in _cities().get(letter, ())) or _is_own_pair(stem, own)
    for letter in stem:
        choices = _cities().get(letter, ())
        here = [place for place in choices if own and load_gazetteer().within(place.key, own)]
        nearby = here or [place for place in choices if place.key in _MUNICIPAL]
        if not nearby and letter in WORDLIKE and not known:
            return None
        place = _nth(nearby or choices, counts[letter], taken[letter]) or _in_group(nearby or choices, stem)
        if place is None:
            return None
        taken[letter] += 1
        found.append(place)
    if len(stem) > 2 or known:
        return tuple(found) if len({place.key for place in found}) == len(found) else None
    return None


def _is_own_pair(stem: str, own: str | None) -> bool:
    return own is not None and letters_of_cities(own).issuperset(stem) and WORDLIKE.isdisjoint(stem)


def _nth(choices: Sequence[Place], count: int, rank: int) -> Place | None:
    """The place that a character means: of several the largest, where one is; twice the same character means two of them."""
    if count > 1:
        return choices[rank] if len(choices) == count else None
    return _best(choices, None)


def _in_group(choices: Sequence[Place], stem: str) -> Place | None:
    """Of places that share a character, the one that known groups join most often with places of the other characters."""
    others = {place.key for letter in stem for place in _cities().get(letter, ())} - {place.key for place in choices}
    groups = [members for members in _groups() if len(others & members) > 1]
    shares = sorted(((sum(place.key in members for members in groups), place.key) for place in choices), reverse=True)
    if not shares or not shares[0][0] or (len(shares) > 1 and shares[0][0] == shares[1][0]):
        return None
    return load_gazetteer().get(shares[0][1])


@cache
def _groups() -> tuple[frozenset[str], ...]:
    """The members of each known group of several."""
    return tuple(frozenset(place.members) for place in load_gazetteer() if len({*place.members}) > 1)


def _best(choices: Sequence[Place], own: str | None) -> Place | None:
    near = [place for place in choices if own and load_gazetteer().within(place.key, own)] or list(choices)
    sizes = sorted((_size(place) for place in near), reverse=True)
    return None if not near or sizes[1:2] == sizes[:1] else max(near, key=_size)


def _size(place: Place) -> tuple[int, bool]:
    """How large a place is among those that one character may mean: provinces, capitals, other cities, then areas."""
    level = ("county", "prefecture", "province").index(place.level or "county")
    return 2 * level + place.key.endswith("0100"), place.label.endswith("市")


@cache
def _provinces() -> dict[str, Place]:
    return {letter: place for place in load_gazetteer() if place.level == "province" for letter in group_letters(place)}


@cache
def _cities() -> dict[str, tuple[Place, ...]]:
    """The cities and prefectures, by the characters that may stand for them."""
    found: dict[str, list[Place]] = {}
    for place in load_gazetteer():
        if place.level == "prefecture" or place.key in _MUNICIPAL:
            for letter in group_letters(place):
                found.setdefault(letter, []).append(place)
    return {letter: tuple(places) for letter, places in found.items()}


@cache
def letters_of_cities(province: str) -> frozenset[str]:
    """The characters that stand for the cities of a province (a division code) in the names of groups.

    >>> "赤" in letters_of_cities("150000"), "郑" in letters_of_cities("150000")
    (True, False)
    """
    gazetteer = load_gazetteer()
    return frozenset(letter for letter, places in _cities().items() if any(gazetteer.within(place.key, province) for place in places))
