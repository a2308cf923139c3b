"""Candidates: the known names of a text, each with the second parts and the modifiers that belong to it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from extractors.industries.lexicon import IndustryLexicon, Match, Term, Use
from extractors.industries.name_rules import OF_ONE_GOOD
from extractors.industries.plants import is_plant_or_firm

_GENERATION, _DEVELOPING, _ECONOMY, _SERVICE = "发电", "开发", "经济", "服务"
_SERVED, _SYSTEM = ("物流服务", "快递服务"), ("体系", "网络")
_MIDDLING = ("中高端", "中低端")
_LOCATED = re.compile("[在于][^，。；、]{1,10}$")
_INVESTED = ("投资", "企业", "贷款", "项目", "经营", "）")
_OTHER_WORD = re.compile(r"[务态绩者余]|主(?![战导体营攻])|(?<=工业)[园区城]")
_BEFORE_HEAD = re.compile("[一-龥]")
OTHER_ECONOMY = re.compile(r"增长|形态|社会|带|圈|区|体(?!系)|技术|合作|作物|贸易|走廊|布局")
"""What stands behind 经济 that names no branch."""
_MAKES = re.compile(r"(?:制造|加工|装备|养殖|种植|冶炼|经济|贸易|工业|业)业?$")
_CLASS = re.compile(r"(?:特色优势|优势特色|特色|富民|县域特色|特色富民)产业")
_PLAIN_CLASS = re.compile("(?:特色|富民)产业")
_STRATEGIC = re.compile(r"战略性(?!新兴)[一-龥]{2}产业")
_TURNS_INTO = re.compile("(?:这一|成为|作为|[建打培做]成|[列视]为|是)[^，。；、]{0,10}$")
_OF_LIST = re.compile(r"等(?:[0-9一二三四五六七八九十]+[大个条类项])?$")
_SOURCE = re.compile("风电|光伏|太阳能|水电|核电|火电|煤电|储能|生物质")
_PLACE_JOINTS = ("、", "和", "与")
_SITES = ("乡村", "都市")
_LEVELS = "县"
_GOOD = ("优质",)
_OF_ANOTHER = re.compile("先进制造业(?:产业)?集群|智能制造(?:产业)?(?:基地|产业园|园区)")
"""What stands right behind a branch and tells of it (甲化工 | 先进制造业集群)."""
_WINDOW = 14
_LONGEST_MODIFIER = 5
_LONGEST_BEHIND = 8


class Candidate(NamedTuple):
    """A known name with what belongs to it; what governs it ends at `led`, before the name of a place that leads to it. `accepted` is None
    while nothing tells."""

    begin: int
    end: int
    use: Use
    led: int
    accepted: bool | None = None


def candidates(
    text: str, matches: list[Match], blocked: bytearray, regions: Mapping[int, int], lexicon: IndustryLexicon, body_begin: int = 0
) -> Iterator[Candidate]:
    """The known names of `text`, none in what `blocked` marks or goes over `body_begin`, where the heading ends; `regions` tells where
    names of regions that end somewhere begin."""
    last = 0
    for before, match, term in _names(text, matches, blocked, regions, lexicon):
        if match.begin < last or (match.begin == last and _OF_ANOTHER.match(text, match.begin)):
            continue
        end, use = match.end if match.end == body_begin else _extended(text, match.end, term, lexicon), term.use
        last = end
        if end > match.end:
            use = Use.ALWAYS if use is not Use.NEVER and _MAKES.search(text, match.begin, end) else use
        else:
            end = match.begin + _named_length(text, match, term)
        begin = _with_modifiers(text, match, before, regions, lexicon)
        yield Candidate(begin, end, use, _led(text, begin, regions))


def _led(text: str, begin: int, regions: Mapping[int, int]) -> int:
    """Where the name of a place begins that leads to a name at `begin`, or the list of them (甲县、乙县 | 肉牛); else `begin`."""
    at = regions.get(begin, begin)
    while at < begin and text[at - 1 : at] in _PLACE_JOINTS and at - 1 in regions:
        at = regions[at - 1]
    return at


def _names(
    text: str, matches: list[Match], blocked: bytearray, regions: Mapping[int, int], lexicon: IndustryLexicon
) -> Iterator[tuple[int, Match, Term]]:
    """The known names that may be a branch's, each behind the place where the word before it ends, in order."""
    plant, places = -1, frozenset(regions.values())
    for before, found in zip([0, *(match.end for match in matches)], matches, strict=False):
        match = _behind_place(text, found, regions, lexicon)
        if match.term is None or any(blocked[match.begin : match.end]) or _is_other(text, match, lexicon, regions):
            continue
        if (plant == match.begin and _SOURCE.match(text, plant)) or is_plant_or_firm(text, match, lexicon, regions, places, blocked):
            plant = match.end
        else:
            yield before, match, match.term


def _behind_place(text: str, match: Match, regions: Mapping[int, int], lexicon: IndustryLexicon) -> Match:
    """The name that begins where that of a place ends, for one that begins inside it (天水 | 电工电器, no 水电); else the match itself."""
    inside = range(match.begin + 1, match.end)
    if regions.keys().isdisjoint(inside):
        return match
    place = next((at for at in inside if regions.get(at, at) < match.begin), None)
    if place is None:
        return match
    end = next((end for end in range(place + _LONGEST_BEHIND, place + 1, -1) if text[place:end] in lexicon.terms), place)
    return Match(place, end, lexicon.terms.get(text[place:end]))


def _named_length(text: str, match: Match, term: Term) -> int:
    """How much of a known name stays; of one good, which keeps 产业 beside it, the good alone before 产业链 (茶 | 产业链), of power the
    source alone where its output is told (新能源 | 发电量), of what is developed the branch alone (房地产 | 开发投资), of services the
    branch alone before their system (冷链物流 | 服务体系)."""
    if text.endswith(_SERVED, match.begin, match.end) and text.startswith(_SYSTEM, match.end):
        return term.length - len(_SERVICE)
    if text.endswith(_DEVELOPING, match.begin, match.end) and text.startswith(_INVESTED, match.end):
        return term.length - len(_DEVELOPING)
    if text.endswith(_GENERATION, match.begin, match.end) and text.startswith("量", match.end) and term.length > 2 * len(_GENERATION):
        return term.length - len(_GENERATION)
    chain = OF_ONE_GOOD.fullmatch(text, match.begin, match.end) and text.startswith("链", match.end)
    return 1 if chain else term.length


def _is_other(text: str, match: Match, lexicon: IndustryLexicon, starts: Container[int]) -> bool:
    """Whether what stands around a name makes another word of it (农业态势, 临港工业区, 沿边经济带, 特色旅游品牌, 金花|茶产业,
    桃|特色产业); `starts` are the places where names of regions end."""
    word = text[match.begin : match.end]
    if OF_ONE_GOOD.fullmatch(word) and match.begin not in starts and _BEFORE_HEAD.search(text[max(0, match.begin - 1) : match.begin]):
        return not lexicon.context["word-end"].search(text[max(0, match.begin - _WINDOW) : match.begin])
    if _CLASS.fullmatch(word) and _OF_LIST.search(text, max(0, match.begin - _WINDOW), match.begin):
        return True
    if _PLAIN_CLASS.fullmatch(word) and _BEFORE_HEAD.search(text[max(0, match.begin - 1) : match.begin]):
        return not lexicon.context["verb-end"].search(text[max(0, match.begin - _WINDOW) : match.begin])
    if _STRATEGIC.fullmatch(word) and _TURNS_INTO.search(text, max(0, match.begin - _WINDOW), match.begin):
        return True
    if word.endswith("业") and _OTHER_WORD.match(text, match.end):
        return True
    if word.endswith(_ECONOMY) and OTHER_ECONOMY.match(text, match.end):
        return True
    return lexicon.is_trapped(text, match.begin, match.end)


def _extended(text: str, end: int, term: Term, lexicon: IndustryLexicon) -> int:
    """Where a compound that begins with a known name ends (肉羊 | 养殖, but 文化旅游 in 文化旅游经济圈); `end` where there is none."""
    match = lexicon.context["extension"].match(text, end)
    if not match or term.length < len(term.word) or term.word.endswith("业") or _OTHER_WORD.match(text, match.end()):
        return end
    return end if match.group() == _ECONOMY and OTHER_ECONOMY.match(text, match.end()) else match.end()


def _with_modifiers(text: str, name: Match, before: int, places: Container[int], lexicon: IndustryLexicon) -> int:
    """Where the name begins with the modifiers that belong to it (高端 | 化工), not before the word that ends at `before` nor over the end
    of a place's name; a source of power has no kind by villages and towns (乡村 | 风电), and good
    firms make no good branch (优质 | 建材企业); what counties, towns and villages have is of no one of them (县乡村 | 寄递物流)."""
    begin, power = name.begin, _SOURCE.match(text, name.begin)
    others = _SITES if power else _GOOD if text.startswith(_INVESTED, name.end) else ()
    while match := lexicon.context["modifier-end"].search(text[max(before, begin - _LONGEST_MODIFIER) : begin]):
        levels = match.group() in _SITES and text.endswith(_LEVELS, 0, begin - len(match.group()))
        if begin in places or match.group() in others or levels:
            break
        begin -= len(match.group())
    return begin - 1 if text.startswith(_MIDDLING, begin - 1) and _is_graded(text, before, begin) else begin


def _is_graded(text: str, before: int, begin: int) -> bool:
    """Whether 中 right before `begin`, behind the word that ends at `before`, belongs to the grade of a name (中 | 高端装备),
    no place (在甲业中)."""
    return begin > before and _LOCATED.search(text, max(0, begin - _WINDOW), begin - 1) is None
