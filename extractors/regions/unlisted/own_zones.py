"""Zones that a plan calls by names of common words, where it speaks of them as places again and again: 以|未来城|为主阵地."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from extractors.language.alternatives import any_of
from extractors.language.openings import Opened
from extractors.projects.words.lexicon import common_words, is_generic
from extractors.regions.known.context import words
from extractors.regions.unlisted.plain_names import is_unfit

_NAME = f"[一-鿿]{{1,4}}?{words('zone')}(?!{words('behind-zone')})"
_BASES = Opened(f"以(?P<row>(?:{_NAME}[、和与]?){{1,6}})[^，。；]{{0,8}}?为{words('base')}")
_BEGINS = Opened(f"[。；，](?=(?:{_NAME}、){{0,4}}{_NAME}{words('zone-does')})")
_DOES = Opened(f"{words('zone')}(?!{words('behind-zone')}){words('zone-does')}")
_WITHIN = Opened(f"在(?={_NAME}(?:{words('done-within')}|[、，]))")
_ZONE = re.compile(_NAME)


def own_zones(texts: Sequence[str]) -> Iterator[str]:
    """The names of such zones in the sections of a plan: one stands where places do, and at least once more."""
    names = set(chain.from_iterable(map(_named_as_places, texts)))
    spoken_of = Counter(chain.from_iterable(map(re.compile(any_of(names)).findall, texts))) if names else Counter[str]()
    yield from sorted(name for name, times in spoken_of.items() if times > 1)


def _named_as_places(text: str) -> Iterator[str]:
    rows = [match.span("row") for match in _BASES.finditer(text)]
    for begin, end in rows:
        yield from filter(_may_be_zone, _ZONE.findall(text, begin, end))
    for pattern in (_BEGINS, _WITHIN) if _DOES.search(text) else (_WITHIN,):
        for match in pattern.finditer(text):
            zone = _ZONE.match(text, match.end())
            while zone:
                if _may_be_zone(zone[0]):
                    yield zone[0]
                zone = _ZONE.match(text, zone.end() + 1) if text.startswith("、", zone.end()) else None


def _may_be_zone(name: str) -> bool:
    return name not in common_words() and not is_generic(name) and not is_unfit(name.removesuffix("小镇"))
