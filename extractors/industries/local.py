"""Lists of what places are known for (甲县羊绒、乙镇箱包等特色产业): their items behind the names of the places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from extractors.industries.lexicon import IndustryLexicon, Use
from extractors.industries.lists import Enumeration, ListKind
from extractors.language.phrases import Span

_TELLING = (ListKind.INDUSTRY, ListKind.FIELD, ListKind.DEVELOPED)
_LOCAL_HEAD = re.compile("特色(?!.{0,6}服务)|产业带|优势区|主产区|块状经济|县域|扶贫|帮扶|品牌|地理标志|专业镇")
_ZONE = re.compile(
    "(?:高新技术产业开发|经济技术开发|经济开发|高新|经开|开发|工业园|自贸)区|沿[麓线岸江河海边]|[东南西北]麓|两岸|流域|灌区|山区|平原|盆地|周边|一带"
)
_TOWN = re.compile("[一-龥]{1,4}?(?:镇|(?<![城下老水])乡|苏木|嘎查)")
_PLACES = 2
_MOST = 0.6
_SHORTEST_PLACE, _LONGEST_PLACE, _SHORTEST_NAME = 2, 4, 2


def behind_places(lists: Iterable[Enumeration], places: Mapping[int, int], text: str, lexicon: IndustryLexicon) -> list[Enumeration]:
    """The lists, the items of those whose head speaks of industries behind the names of places that they begin with.

    `places` tells where names of places end that begin somewhere. In a list of what several places are known for, what stands before a
    known name is a place too."""
    return [_placeless(one, places, text, lexicon) if one.kind in _TELLING else one for one in lists]


def _placeless(enumeration: Enumeration, places: Mapping[int, int], text: str, lexicon: IndustryLexicon) -> Enumeration:
    cuts = [_behind_place(item, places, text) for item in enumeration.items]
    led = sum(cut > item[0] for cut, item in zip(cuts, enumeration.items, strict=True))
    if led < len(cuts) and (led >= _PLACES or _LOCAL_HEAD.search(text, enumeration.items[-1][1], enumeration.end)):
        guessed = [_behind_word(cut, item, text, lexicon) for cut, item in zip(cuts, enumeration.items, strict=True)]
        behind = sum(cut > item[0] for cut, item in zip(guessed, enumeration.items, strict=True))
        cuts = guessed if led >= _PLACES or behind >= _MOST * len(cuts) else cuts
    items = tuple((cut, end) for cut, (_, end) in zip(cuts, enumeration.items, strict=True))
    return enumeration._replace(items=items, local=items != enumeration.items)


def _behind_place(item: Span, places: Mapping[int, int], text: str) -> int:
    """Where an item begins behind the names of places, and behind the zone of the last one (甲县高新区 | 检验检测), or
    behind a town's (甲镇 | 蔬菜)."""
    begin = item[0]
    while begin in places:
        begin = places[begin]
    zone = _ZONE.match(text, begin) if begin > item[0] else _TOWN.match(text, begin, item[1] - _SHORTEST_NAME)
    begin = zone.end() if zone else begin
    return begin if begin < item[1] else item[0]


def _behind_word(cut: int, item: Span, text: str, lexicon: IndustryLexicon) -> int:
    """Where the known name begins that ends an item behind two to four letters, which no known name, modifier or verb is."""
    begin, end = item
    if cut > begin or text[begin:end] in lexicon.terms:
        return cut
    known = lexicon.name_before(text, begin + _SHORTEST_PLACE, end)
    if known is None or not known - begin <= _LONGEST_PLACE or lexicon.terms[text[known:end]].use is Use.NEVER:
        return cut
    word = text[begin:known]
    other = word in lexicon.terms or lexicon.last_boundary(text, begin, known) is not None
    return cut if other or any(lexicon.context[kind].fullmatch(word) for kind in ("modifiers", "generic")) else known
