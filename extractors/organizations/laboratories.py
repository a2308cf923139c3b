"""Laboratories by name: after a place (甲州实验室), a name that no list holds, a field before 全国重点实验室, 省 and a field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.agencies.own_place import with_own_place
from extractors.context import Context
from extractors.findings import OrganizationFound
from extractors.industries.lexicon import load_lexicon
from extractors.language.openings import Opened
from extractors.organizations.lexicon import either
from extractors.projects.words.lexicon import leading_name
from ontology.gazetteer import load_gazetteer

_HEAD = Opened(r"(?P<sort>(?:全国|国家)重点|国家)?实验室(?!基地|检测|认可|体系|资质|安全|数量|集群|的|达(?:到)?\d)")
_RUN = re.compile(r"[一-龥]{2,16}$")
_LEVEL = re.compile(r"(?:省|市|自治区)(?=[一-龥]{2,12}$)(?![级属重])")
_OWN = re.compile("省|市|自治区")
_COUNTED = re.compile(r"[\d一二两三四五六七八九十][个家所]$")  # 挂牌3个|甲州实验室
_NAME = range(2, 5)
_FEATURE = re.compile("[一-龥]{1,3}[山湖江河海岭洲岛溪湾坡峰泉]")
_FIELD = range(3, 15)
_KEY = ("全国重点", "国家重点")  # whose fields may be two, with 与 between


def find_laboratories(text: str, context: Context) -> Iterator[OrganizationFound]:
    """The laboratories that `text` names, in order.

    >>> [each.name for each in find_laboratories("支持怀柔实验室和国家重点实验室", Context())]
    ['怀柔实验室']
    """
    for head in _HEAD.finditer(text):
        run = _RUN.search(text, max(0, head.start() - 16), head.start())
        begin = _begin(text, run.start(), head) if run else None
        if begin is not None:
            yield OrganizationFound(begin, head.end(), with_own_place(text[begin : head.end()], _OWN, context))


def _begin(text: str, start: int, head: re.Match[str]) -> int | None:
    """Where the name begins that ends in `head` and lies behind `start`; None where it is none of one laboratory."""
    end = head.start()
    stops = [match.end() for match in _stops().finditer(text, start, end) if not (head["sort"] in _KEY and match.group() == "与")]
    begin = max([start, *stops])
    stem = text[begin:end]
    if _generic().search(stem) or text[begin - 1 : begin] == "与" or _COUNTED.search(text, max(0, begin - 3), begin):
        return None
    if _LEVEL.match(stem) or (head["sort"] in _KEY and len(stem) in _FIELD):
        return begin
    named = len(stem) in _NAME and (leading_name(stem) == len(stem) or _FEATURE.fullmatch(stem) is not None)
    if text.startswith("建设", head.end()):  # else of an office: 甲海关|实验室建设
        return begin if named or _is_a_short_name(stem) else None
    return begin if named or _begins_with_place(stem) or _ends_with_place(stem) or _ends_with_land(stem) else None


def _is_a_short_name(stem: str) -> bool:
    """Whether the stem is the short name of a city or county."""
    return any(place.kind == "division" and stem != place.label for place in load_gazetteer().named(stem)) and stem not in _provinces()


def _ends_with_place(stem: str) -> bool:
    """Whether a field and the province whose laboratory of that field it is make up the stem (合成生物|天津)."""
    return any(len(stem) - size in _FIELD and stem[-size:] in _provinces() for size in range(2, 5))


def _ends_with_land(stem: str) -> bool:
    """Whether an industry and the hill or water that the laboratory is called after make up the stem (生物育种|钟山)."""
    return any(stem[:-size] in load_lexicon().terms and _FEATURE.fullmatch(stem[-size:]) for size in (2, 3))


@cache
def _provinces() -> frozenset[str]:
    provinces = [place for place in load_gazetteer() if place.level == "province"]
    return frozenset(name for place in provinces for name in (place.label, *place.alt_labels) if len(name) > 1)


def _begins_with_place(stem: str) -> bool:
    return any(load_gazetteer().named(stem[:size]) for size in range(2, min(len(stem), 8) + 1))


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(either("stop", "laboratory-stop"))


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(either("laboratory-common"))
