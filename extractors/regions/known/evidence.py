"""Which candidates are places, and which place each means: told by the plan's own province and by the names beside them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from extractors.context import Context
from extractors.projects.words.lexicon import common_words, is_generic
from extractors.regions.known.choosing import choose, holds, is_own
from extractors.regions.known.context import FACILITY, words
from extractors.regions.known.names import Name, Trust, load_names
from extractors.regions.known.rows import Named, in_rows
from extractors.regions.known.scan import Candidate
from extractors.regions.known.town_names import CITIES
from ontology.gazetteer import Place

_SITE = re.compile(words("site"))
_SIDE = re.compile("[东西南北]区")
_PLACES = re.compile(
    "[市县区旗州]?等地(?![区段方铁产形质理下面位表])|(?:毗邻|交界|接壤)地[区带]|(?<=、..)(?:[0-9]+|[两三四五六七八九十]+)个(?:县|市|区|旗)(?!直|域|级市场)"
)
_KNOWN_SITES = ("国际机场", "国际港务区", "国际陆港", "国际物流港")  # named after the one place of that name
_OLD_SITES = ("古城", "府城", "县城")  # which may be named after more than a town
_PROVINCE = "0000"


def keep(text: str, candidates: Sequence[Candidate], context: Context) -> list[tuple[Candidate, str | None]]:
    """The candidates that are places, each with the key of the place it means here, or None where several are as likely."""
    named = in_rows(text, candidates)
    full = {place.key for candidate in candidates if _is_full(candidate.name) for place in candidate.name.places}
    more = [each for each in named if _is_sure(text, each.candidate, context, full) or _is_told_beside(each) or _is_of_places(text, each)]
    kept: set[int] = set()
    while more:
        each = more.pop()
        if each.candidate.begin not in kept:
            kept.add(each.candidate.begin)
            more += _carried_by(text, each)
    return [(each.candidate, choose(text, each, context)) for each in named if each.candidate.begin in kept]


def _carried_by(text: str, kept: Named) -> Iterator[Named]:
    """What a place shows to be one: what lies in it behind it, what it lies in before it, its like in one list, its line's other end."""
    if kept.behind and _may_hold(kept.candidate, kept.behind.candidate):
        yield kept.behind
    if kept.before and _may_hold(kept.before.candidate, kept.candidate):
        yield kept.before
    yield from kept.row.carried_by(text, kept)


def _may_hold(outer: Candidate, inner: Candidate) -> bool:
    return any(holds(place, part) for place in outer.name.places for part in inner.name.places)


def _stands_alone(candidate: Candidate, context: Context) -> bool:
    """Whether the name needs nothing beside it, or is a place of the plan's own province and no common word."""
    name = candidate.name
    if name.trust >= Trust.PAIR:
        return True
    if any(place.key == context.division for place in name.places) and not (name.text in common_words() or is_generic(name.text)):
        return True
    own = [place for place in name.places if is_own(place, context.province)]
    if own and (name.trust is not Trust.WORD or any(_is_no_word(name, place) for place in own)):
        return True
    return name.trust is Trust.PLAIN and len(name.places) == 1 and (context.province is None or name.places[0].label.endswith("市"))


def _is_sure(text: str, candidate: Candidate, context: Context, full: Collection[str]) -> bool:
    return _stands_alone(candidate, context) or _is_site(text, candidate, context) or _is_told_in_full(candidate, full)


def _is_told_beside(each: Named) -> bool:
    """Whether the names beside a doubtful one tell that it is a place: its like in the list, or its own county right behind a city."""
    return _has_siblings(each) or bool(each.behind and _holds_its_county(each.candidate, each.behind.candidate))


def _is_of_places(text: str, each: Named) -> bool:
    """Whether 等地, a number of counties or the word for where places meet closes the list in which the name stands, which is no common
    word."""
    return not _is_word(each.candidate.name.text) and _PLACES.match(text, each.row.members[-1].candidate.end) is not None


def _holds_its_county(outer: Candidate, inner: Candidate) -> bool:
    """Whether the city's county stands right behind it, neither in full (日照|岚山)."""
    cities = [place for place in outer.name.places if place.level == "prefecture"]
    return any(holds(city, place) for city in cities for place in inner.name.places if place.level == "county")


def _has_siblings(each: Named) -> bool:
    """Whether another county of the same city, or town of the same county, stands in the list (南江金银花、通江银耳), and one of these
    names is no common word."""
    families = ((place.part_of, place.kind) for place in each.candidate.name.places if place.level == "county" or place.kind == "town")
    return any(len(names) > 1 and not all(map(_is_word, names)) for names in (each.row.named[family] for family in families))


def _is_word(text: str) -> bool:
    """Whether a name is a common word, or tells a side alone (东区)."""
    return text in load_names().words or _SIDE.fullmatch(text) is not None


def _is_full(name: Name) -> bool:
    return name.official and name.trust is Trust.SURE


def _is_told_in_full(candidate: Candidate, full: Collection[str]) -> bool:
    """Whether a doubtful short name is that of a county or district that the section names in full, and no common word."""
    if candidate.name.official or candidate.name.text in load_names().words:
        return False
    return any(place.key in full for place in candidate.name.places)


def _is_no_word(name: Name, place: Place) -> bool:
    """Whether a doubtful name means this place of the own province rather than a common word: it is a large one, or is no such word."""
    return place.kind != "town" and (place.level != "county" or not _is_word(name.text))


def _is_site(text: str, candidate: Candidate, context: Context) -> bool:
    """Whether a doubtful name of the own province stands before what places have (防城港, 奉节至, 荣昌段) and is no common word."""
    old = text.startswith(_OLD_SITES, candidate.end)
    own = any(is_own(place, context.province) for place in candidate.name.places if not (old and place.kind == "town"))
    own = own or (len(candidate.name.places) == 1 and text.startswith(_KNOWN_SITES, candidate.end))
    if candidate.name.text in load_names().words:
        return _is_at_home(candidate.name, context) and bool(FACILITY.match(text, candidate.end))
    if own and _SITE.match(text, candidate.end):
        return True
    return _is_at_home(candidate.name, context) and bool(FACILITY.match(text, candidate.end))


def _is_at_home(name: Name, context: Context) -> bool:
    """Whether a town of the plan's own county or a county of its own city is so called, and the name is no general word: there it may be
    a common one (路口, 黄花, 金山)."""
    home = context.division or ""
    return not is_generic(name.text) and any(_is_part_of_home(place, home) for place in name.places)


def _is_part_of_home(place: Place, home: str) -> bool:
    """Whether the place is a town of the county `home`, or a county of the city `home`, which may be a province of its own."""
    if place.kind == "town":
        return is_own(place, home) and home in place.part_of
    return place.level == "county" and is_own(place, home) and (home in CITIES or not home.endswith(_PROVINCE))
