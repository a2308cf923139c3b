"""The parts of a document's title: the notice around it, its issuer, its place, its period and its state, and the words that are left.

All functions are pure functions of text; the words taken off are told by the reasons of ontology/identification.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial

from ontology.document_kinds import Role, kinds_with
from ontology.gazetteer import Place, load_gazetteer
from ontology.identification import Reason, Step
from ontology.identity import canonical_title
from ontology.tables import alternatives

_words = partial(alternatives, "ontology", "data/title-words.tsv")
_KIND = kinds_with(Role.HANDED)
_NOTE = r"(?:[（〔][^（）〔〕]{1,30}[）〕])*"
_NOTICE = re.compile(
    rf"^(?P<head>.*?)(?:关于)?(?:{_words('issues')})(?P<what>.+?(?:{_KIND}){_NOTE})[》〉”]?{_NOTE}的(?:{_words('notice')})$"
)
_HEAD = re.compile(rf"^(?P<head>[^，。、《》]{{0,60}}?(?:{_words('body')})(?:等.{{1,4}}(?:部[门委]|单位))?)关于(?P<rest>.{{4,}})$")
_DRAFT = re.compile(rf"[（〔][^（）〔〕]{{0,6}}(?:{_words('draft')})[^（）〔〕]{{0,4}}[）〕]|草案$")
_PERIOD = re.compile(r"[（〔]?(?P<from>(?:19|20)\d\d)年?(?:[-—－–~～至]+)?(?P<to>(?:19|20)\d\d)年?[）〕]?")
_YEAR = re.compile(r"(?:19|20)\d\d年")
_TRIAL = re.compile(rf"[（〔](?:{_words('trial')})[）〕]")
_TERM = re.compile(r"第?([一二三四五六七八九十]{1,3})个?五年?(?=规划|计划)|第([一二三四五六七八九十]{1,3})个五年")
_OUTLINE = re.compile(r"(?:国民经济和社会发展)?(?P<term>[一二三四五六七八九十]{1,2}五)(?:规划|计划)(?:和\d{4}年远景目标)?纲要")
_LAW = re.compile(r"(?<![办方做看])法$")
_LEVELS = {"自治区": "province", "省": "province", "市": "prefecture", "州": "prefecture", "盟": "prefecture"}
_OWN = re.compile(
    r"^[我本全]?(?P<level>自治区(?![级党内外])|省(?![级委内外直属管])|市(?![级委域区容场内外属管镇辖直]|民(?!营)|政(?!府|务))"
    r"|[州盟旗](?![级委内])|县(?![级委域城内])|区(?![级委域内块间位划]))"
)
_NATIONAL = re.compile(r"^(?:中华人民共和国|国家(?=[一二三四五六七八九十]{1,3}五(?!年)))")
_BRACKETED = re.compile("(?<=.{2})（(?P<place>[一-龥]{2,12})）(?=.{2})")
_SHORTEST = 4
_DRAFTED = "制定"
_NO_PLACE = re.compile(rf"^(?:{_words('no_place')})")
_OF = re.compile(rf"的(?=(?:{_words('modifier')})*(?:{_KIND})$)")


@dataclass(frozen=True, slots=True)
class TitleParts:
    """What is left of a title (`core`), and what was taken off it: the head that names the issuer, the place that it begins with (a
    division code), the period (2021-2035), and whether it is on trial. `steps` tell how the core came from the title."""

    core: str
    head: str | None = None
    place: str | None = None
    period: str | None = None
    trial: bool = False
    steps: tuple[Step, ...] = ()

    @property
    def is_law(self) -> bool:
        return _LAW.search(self.core) is not None


@lru_cache(maxsize=8192)
def title_parts(title: str, place: str | None = None) -> TitleParts:
    """The parts of `title` as cited in a plan of the division `place` (a code; None for the nation's plans).

    >>> parts = title_parts("内蒙古自治区人民政府关于印发自治区国土空间规划（2021—2035年）的通知", "150000")
    >>> parts.core, parts.place, parts.period
    ('国土空间规划', '150000', '2021-2035')
    >>> title_parts("中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要").core
    '十四五规划纲要'
    """
    text = canonical_title(title)
    steps: list[Step] = []
    text, head = _unwrapped(text, steps)
    text = re.sub(r"[“”‘’\"'《》〈〉、，,·\s]", "", text)
    text = _shorter(text, _DRAFT.sub("", text), Reason.DRAFT, steps)
    trial = _TRIAL.search(text) is not None
    text = _TRIAL.sub("", text)
    text, period = _without_period(text)
    nation = _NATIONAL.match(text)
    text = _shorter(text, _NATIONAL.sub("", text), Reason.STATE, steps)
    text, where = (text, None) if _LAW.search(text) else _without_place(text, place, steps)
    text = _shorter(text.removeprefix("关于"), _in_short_terms(text.removeprefix("关于")), Reason.NUMERAL, steps)
    text = _OF.sub("", text)
    head = head or (nation.group() if nation else None)
    return TitleParts(text or canonical_title(title) or title, head, where, period, trial, tuple(steps))


def _shorter(before: str, after: str, reason: Reason, steps: list[Step]) -> str:
    """`after` where enough of it is left, told as a step; else `before`."""
    if after == before or len(after) < _SHORTEST:
        return before
    steps.append(Step(reason, f"{before} → {after}"))
    return after


def _unwrapped(text: str, steps: list[Step]) -> tuple[str, str | None]:
    """The title that a notice hands down, without its issuer, and the issuer's words."""
    head = None
    if (notice := _NOTICE.match(text)) is not None:
        head = notice["head"] or None
        text = _shorter(text, notice["what"].strip("《》〈〉“”"), Reason.HANDED_DOWN, steps)
    if (named := _HEAD.match(text)) is not None:
        head = head or named["head"]
        text = _shorter(text, named["rest"], Reason.ISSUER, steps)
    return text.removeprefix("关于"), head


def _without_period(text: str) -> tuple[str, str | None]:
    """The title without the years that it is for, and these; a single year stays."""
    found = _PERIOD.search(text)
    if found is None or len(text) - len(found.group()) < _SHORTEST:
        return text, None
    return text[: found.start()] + text[found.end() :], f"{found['from']}-{found['to']}"


def _in_short_terms(text: str) -> str:
    """第十四个五年规划 → 十四五规划; the outline of a five-year plan by its short name."""
    text = _TERM.sub(lambda match: f"{match[1] or match[2]}五", text)
    return _OUTLINE.sub(lambda match: f"{match['term']}规划纲要", text)


def _without_place(text: str, own: str | None, steps: list[Step]) -> tuple[str, str | None]:
    """The title without the division that it has in brackets, or those that it begins with, and the last of them; a year before them
    stays, and so does the word that the division's plan is drafted (制定某市五年规划的建议)."""
    year = _YEAR.match(text)
    before = year.group() if year else _DRAFTED if text.startswith(_DRAFTED) else ""
    rest = text.removeprefix(before)
    core, where = _without_bracketed(rest, own, steps) or _without_begun(rest, own, steps)
    return before + core, where


def _without_bracketed(text: str, own: str | None, steps: list[Step]) -> tuple[str, str | None] | None:
    """某某（浙江）示范区建设方案 without （浙江）; None where no division stands in brackets."""
    bracketed = _BRACKETED.search(text)
    end, key = _division_at(bracketed["place"], own, inside=None) if bracketed else (0, None)
    if bracketed is None or end != len(bracketed["place"]):
        return None
    rest = text[: bracketed.start()] + text[bracketed.end() :]
    steps.append(Step(Reason.PLACE_IN_TITLE, f"{bracketed.group()} + {rest}"))
    return rest, key


def _without_begun(text: str, own: str | None, steps: list[Step]) -> tuple[str, str | None]:
    where: str | None = None
    while True:
        found = _level_of(text, own) if where is None else None
        end, key = found or _division_at(text, where or own, inside=where)
        rest = text[end:].removeprefix("的")
        if key is None or len(rest) < _SHORTEST or _NO_PLACE.match(rest):
            return text, where
        steps.append(Step(Reason.PLACE_IN_TITLE, f"{text[:end]} + {rest}"))
        text, where = rest, key


def _level_of(text: str, own: str | None) -> tuple[int, str | None] | None:
    """The place that 省, 市, 自治区 … at the beginning mean in a plan of `own`."""
    match = _OWN.match(text)
    if match is None or own is None:
        return None
    gazetteer = load_gazetteer()
    level = _LEVELS.get(match["level"], "county")
    for place in filter(None, map(gazetteer.get, (own, *gazetteer.ancestors(own)))):
        if place.level == level or (place.level == "province" and place.label.endswith(match["level"])):
            return match.end(), place.key
    return None


def _division_at(text: str, own: str | None, inside: str | None) -> tuple[int, str | None]:
    """Where the longest name of a division at the beginning ends, and its key; provinces and prefectures may go by their short names."""
    for size in range(min(len(text), 14), 1, -1):
        places = [place for place in load_gazetteer().named(text[:size]) if _may_begin(place, text[:size], inside)]
        near = [place for place in places if own and load_gazetteer().within(place.key, load_gazetteer().province_of(own) or own)]
        if len(near or places) == 1:
            return size, (near or places)[0].key
        if len(places) > 1 and len({place.level for place in places}) > 1:
            return size, places[0].key
    return 0, None


def _may_begin(place: Place, name: str, inside: str | None) -> bool:
    if inside is not None and not load_gazetteer().within(place.key, inside):
        return False
    return place.level in ("province", "prefecture") or (place.level == "county" and place.label == name)
