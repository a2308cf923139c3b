"""The names of towns that count in a plan: those of its own prefecture, in full and short; of its own province, in full or if long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from extractors.projects.words.lexicon import common_words, is_generic, leading_name
from extractors.regions.known.names import Name, NameTree, Trust, load_names
from ontology.gazetteer import Place, load_gazetteer
from ontology.towns import counties_with_towns, short_town_name, town_key, towns_of

_LONGEST = 5
_LONG = 3  # a province has many towns: their short names count from this length on
CITIES = ("110000", "120000", "310000", "500000")
"""The provinces that are cities."""
_SURE_ENDS = ("街道", "乡", "苏木")  # what a full name with a common word ends in and is a town's all the same
_SORTS = ("集镇", "城镇", "场镇", "圩镇", "墟镇", "古镇", "名镇", "强镇", "重镇")  # what a town beyond the own county may be called for
_RAISED = {"苏木乡": ("苏木", "镇", "街道"), "乡": ("镇", "街道"), "镇": ("街道",)}
"""What towns of a kind have become since, or were before two words for one kind: the table may be older than the plan."""
_ROADS = ("路", "街", "桥", "门", "站")  # what quarters are named after and is more than they


@lru_cache(maxsize=32)
def town_names(division: str | None) -> NameTree | None:
    """The names of the towns around a plan of `division` (a code; None: the whole country, which has none that count).

    A province has thousands of towns and a plan names a few: what a name means is told when it is met.
    """
    own = load_gazetteer().get(division) if division else None
    if own is None:
        return None
    towns = _towns_by_name(own)
    texts = tuple(towns)
    return NameTree(len(texts), AhoCorasick(texts), cache(lambda index: _name(texts[index], towns[texts[index]], own.key)))


def town_in(county: str, text: str) -> str | None:
    """The key of the town of `county` that is so named in full, None where there is none."""
    return town_key(county, text) if text in towns_of(county) else None


def short_town_in(outer: Place, text: str, begin: int) -> tuple[int, str | None]:
    """The length of the short name of a town of `outer`, a county or a city of counties, that stands at `begin`, and the town's key where
    one town alone is so called; 0 where none does."""
    towns = _short_names(outer.key)
    size = next((size for size in range(min(len(text) - begin, _LONGEST), 1, -1) if text[begin : begin + size] in towns), 0)
    named = towns.get(text[begin : begin + size], ())
    return size, town_key(*named[0]) if len(named) == 1 else None


@lru_cache(maxsize=512)
def _short_names(outer: str) -> dict[str, list[tuple[str, str]]]:
    """The towns of `outer`, each as its county's code and its full name, by their short names."""
    found: dict[str, list[tuple[str, str]]] = {}
    for county in _counties_in().get(outer, ()):
        for label in towns_of(county):
            if short := short_town_name(label):
                found.setdefault(short, []).append((county, label))
    return found


def _name(text: str, keyed: list[tuple[str, str]], own: str) -> Name | None:
    """What `text` means in a plan of `own`, None where it means no town."""
    if _is_taken(text, own):
        return None
    gazetteer = load_gazetteer()
    towns = [town for town in (gazetteer.get(town_key(county, label)) for county, label in keyed) if town]
    return Name(text, (*towns, *gazetteer.named(text)), _trust(text, towns, own), text == towns[0].label)


def _is_taken(text: str, own: str) -> bool:
    """Whether a place that is no division (蛇口, 松花江) is so named, and may be meant."""
    gazetteer = load_gazetteer()
    known = (place for place in gazetteer.named(text) if not place.level)
    return any(gazetteer.province_of(place.key) in (None, gazetteer.province_of(own)) for place in known)


def _towns_by_name(own: Place) -> dict[str, list[tuple[str, str]]]:
    """The towns around `own`, each as its county's code and its full name, by their names in full and, where it may stand, in short."""
    wide, known = own.level == "province", load_names().texts
    found: dict[str, list[tuple[str, str]]] = {}
    for county in _counties_around(own):
        for label in dict.fromkeys(towns_of(county)):
            if wide and label in known:
                continue
            found.setdefault(label, []).append((county, label))
            short = short_town_name(label)
            if short and _may_stand_short(short, own):
                found.setdefault(short, []).append((county, label))
    return found if wide else _raised(found) | found


def _raised(found: Mapping[str, list[tuple[str, str]]]) -> dict[str, list[tuple[str, str]]]:
    """The full names that the towns of `found` have where they have been raised since: 甲乙街道 is 甲乙镇 of the table."""
    raised: dict[str, list[tuple[str, str]]] = {}
    for (county, label), short in {(keyed[-1], short_town_name(keyed[-1][1])) for keyed in found.values()}:
        kind = label.removeprefix(short) if short else ""
        for later in _RAISED.get(kind, ()):
            raised.setdefault(f"{short}{later}", []).append((county, label))
    return {name: sorted(keyed) for name, keyed in raised.items()}


def _counties_around(own: Place) -> Sequence[str]:
    parent = load_gazetteer().get(own.part_of[0]) if own.part_of else None
    around = parent.key if own.level == "county" and parent and parent.level == "prefecture" else own.key
    return _counties_in().get(around, ())


@cache
def _counties_in() -> dict[str, list[str]]:
    """The counties that have towns, by each place in which they lie and by themselves."""
    found: dict[str, list[str]] = {}
    for county in counties_with_towns():
        for outer in dict.fromkeys((county, *load_gazetteer().ancestors(county))):
            found.setdefault(outer, []).append(county)
    return found


def _may_stand_short(text: str, own: Place) -> bool:
    of_a_city = own.key in CITIES
    wide = own.level == "province" and not of_a_city
    if len(text) < (_LONG if wide else _LONG - 1) or (wide and text.endswith(_ROADS)) or text in load_names().never:
        return False
    return not of_a_city or len(text) >= _LONG or (leading_name(text) == len(text) and text not in load_names().words)


def _trust(text: str, towns: list[Place], own: str) -> Trust:
    """A short name may be no common word, and beyond the county of the plan not begin with one; a full name may be all
    but a general word and 镇 (新城镇), beyond its own county no sort of towns (小集镇), or end in 街道, 乡 …. In a plan of a
    whole city that is a province short names of two characters need their like."""
    stem, names = next(iter(towns[0].alt_labels), text), load_names()
    at_home = any(town.key.startswith(own) for town in towns)
    whole = at_home or not text.endswith(_SORTS)
    if text != stem and (text.endswith(_SURE_ENDS) or (whole and not is_generic(stem))):
        return Trust.OWN
    common = text.endswith(_ROADS) or stem in common_words() or stem in names.words or (text == stem and stem in names.never)
    of_a_city = own in CITIES and text == stem and len(text) < _LONG
    begun = text == stem and not at_home and leading_name(stem) < _LONG - 1
    return Trust.WORD if common or of_a_city or begun else Trust.OWN
