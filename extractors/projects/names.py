"""How the name of a project is built: a proper name, modifiers, a head noun, and what is done to it.

包头至银川 | 高铁;  乌兰察布—二连浩特 | 陆港型国家物流枢纽;  乌兰浩特至阿尔山铁路 | 改造;  引绰济辽 | 二期 | 工程.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.findings import Found, RegionFound
from extractors.language.alternatives import any_of
from extractors.language.phrases import within
from ontology.industries import load_industries
from ontology.tables import read_table

_PHASE = r"(?:（[^（）]{1,8}(?:期|段|线)）|(?:[一二三四五六七八九十]|首|后续)期)"
_ROAD_NUMBER = re.compile(r"[GSXY]\d{1,5}")
_DIVERTED = "引东南西北"
_DIVERSION = r"(?:引[一-鿿]{1,3}[济入补调][一-鿿]{1,3}?|[东南西北][水电气数煤](?:[东南西北])[调送输算运])"
_JOINT = re.compile(r"(?:至|到|—|-|－|~|经|、)")
_GEOGRAPHIC = re.compile(r"[一-鿿]{1,4}[河江湖山峡岛湾沟岭坝泉洲滩屯庄堡寨岩沙溪潭峰塘浦川淖]$|[淖诺]尔$")
_ORDINAL = re.compile(r"[\d#—-]{1,9}号?$")
_PARK = re.compile(r"(?:工业|产业|物流|生态)园区?$|(?:小镇|牧场|农场|林场|经济区|新区|新城|核心示范区|度假区|开发区|风景区|景区)$")
_INSTITUTION = re.compile(r"第[一二三四五六七八九十]{1,2}(?:人民)?$")
_QUARTERS = ("片区", "城区", "老城区", "城中村")
_PREDICATE = re.compile(
    r"喝上|用上|已|被|晋升|入选|获评|获批|成为|跻身|纳入|列入|建设(?!兵团)|发展(?!区|带|轴|中心|示范|试验|先行|引领)|打造|建成|达到|位居|实现"
)
_HAS_RANK = re.compile(r"国家|创新|示范|自贸|自由贸易")
_NUMBERED = re.compile(r"(?!地铁|轨道|轻轨|城铁)[一-鿿]{2,4}\d{1,3}号")
_ROAD_NAME = re.compile(r"[GS]\d{1,5}|[一-鿿]{2,4}高速(?!公路)")
_LISTED_TAIL = re.compile(r"(?:等|项目|工程|建设)+.*$|$")
_UNDERTAKING = re.compile(r"[补供引调]水|清淤|疏港|防洪|搬迁|扩能|扩容|延伸|一体化|[二三四]期|加固|连接|专线|线$")
_CARE = re.compile(r"治理|修复|保护|保育|防护林|造林|绿化|水土保持|防治")
_ALONG = re.compile(r"沿[黄淮]")


@dataclass(frozen=True, slots=True)
class ProjectName:
    """A name found in a list item: `begin`–`end` is what stands in the text, `head` where its head noun begins."""

    begin: int
    head: int
    end: int


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    return {row["head"]: row["class"] for row in read_table("ontology", "data/project-heads.tsv")}


def _heads_of(*wanted: str) -> list[str]:
    return [head for head, kind in _classes().items() if kind in wanted]


@lru_cache(maxsize=1)
def _name_pattern() -> re.Pattern[str]:
    sites, done = _heads_of("line", "site", "venue", "zone"), _heads_of("works", "care")
    heads, works = any_of(sites), any_of(done)
    firsts = "".join(sorted({head[0] for head in (*sites, *done)} | set(_DIVERTED)))
    return re.compile(
        rf"(?=[{firsts}])(?P<head>(?:{_DIVERSION})|{heads}|{works})(?:{heads})*(?:{_PHASE})?(?:升级|扩能|电气化)?(?:(?:和|与|及)?(?:{works}))*(?:{_PHASE}|[一-鿿]{{2,7}}?段)?"
    )


@lru_cache(maxsize=1)
def _follow() -> re.Pattern[str]:
    """What may follow a name: the end, or a word that says what is done to it or what it does."""
    tables = ("lexicons/project-follow.tsv", "lexicons/governing-verbs.tsv")
    words = {row["word"] for table in tables for row in read_table("extractors", table)}
    return re.compile("$|" + any_of(words))


@lru_cache(maxsize=1)
def _generic_pattern() -> re.Pattern[str]:
    return re.compile(any_of(row["word"] for row in read_table("extractors", "lexicons/generic-modifiers.tsv")) + r"|[\d.%“”]")


def ends_with_zone(name: str) -> bool:
    """Whether `name` ends with the head noun of a zone or a venue, and has more before it than generic words.

    >>> ends_with_zone("杨浦创新区"), ends_with_zone("国家示范区"), ends_with_zone("乡村振兴")
    (True, False, False)
    """
    heads = [match for match in _name_pattern().finditer(name) if match.end() == len(name)]
    return bool(heads) and _classes().get(heads[0]["head"]) in ("zone", "venue") and not is_generic(name[: heads[0].start()])


def is_named_after_a_place(name: str) -> bool:
    """Whether the head of the project's name is one that is named after where it stands: a physical site, a park, a quarter.

    >>> is_named_after_a_place("沙潭江生态科技产业园"), is_named_after_a_place("包银高铁"), is_named_after_a_place("申康医学中心")
    (True, False, False)
    """
    heads = [match for match in _name_pattern().finditer(name) if match.end() == len(name)]
    return bool(heads) and (_classes().get(heads[0]["head"]) == "site" or bool(_PARK.search(name)))


def is_generic(text: str) -> bool:
    """Whether `text` is made of generic modifiers alone, so that it names nothing.

    >>> is_generic("现代化大型"), is_generic("集大原")
    (True, False)
    """
    reachable = {0}
    for start in range(len(text)):
        if start in reachable:
            reachable.update(
                start + length for length in range(1, 6) if _generic_pattern().fullmatch(text, start, min(start + length, len(text)))
            )
    return len(text) in reachable


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that name nothing: common ones, generic modifiers, industries."""
    tables = ("lexicons/common-words.tsv", "lexicons/generic-modifiers.tsv")
    return frozenset(row["word"] for table in tables for row in read_table("extractors", table)) | frozenset(
        name for name, _ in load_industries().names()
    )


def leading_name(text: str) -> int:
    """How many characters at the beginning of `text` no common word covers: the length of a proper name that no list holds.

    >>> leading_name("沙潭江生态科技"), leading_name("现代农业")
    (3, 0)
    """
    words = common_words()
    for begin in range(len(text)):
        if any(len(word := text[begin : begin + length]) > 1 and word in words for length in (5, 4, 3, 2)):
            return begin
    return len(text)


def is_bare(text: str, begin: int, end: int, regions: tuple[RegionFound, ...]) -> bool:
    """Whether `begin`–`end` holds places alone, joined by 至 or dashes, perhaps after a road's number: a name whose tail is elided."""
    at, places, joints = begin, 0, 0
    if match := _ROAD_NUMBER.match(text, begin, end):
        at = match.end()
    while at < end:
        region = next((r for r in within(regions, at, at + 1) if r.end <= end), None)
        joint = _JOINT.match(text, at, end)
        if region:
            at, places = region.end, places + 1
        elif joint:
            at, joints = joint.end(), joints + 1
        elif joints and (unknown := _unknown_end(text, at, end)):
            at = unknown
        else:
            return False
    return places > 0


def is_elided(text: str, begin: int, end: int, regions: tuple[RegionFound, ...]) -> bool:
    """Whether `begin`–`end` may be a name without the head that its list shares: it begins with a place or is a name never seen."""
    if any(region.end <= end for region in within(regions, begin, begin + 1)):
        return end - begin <= 16
    ends = _JOINT.split(text[begin:end])
    return len(ends) <= 3 and all(2 <= len(name) <= 5 and leading_name(name) == len(name) for name in ends)


def _unknown_end(text: str, begin: int, end: int) -> int | None:
    """Where an endpoint that no list holds ends: two to four characters before the next joint or the end, without a head noun."""
    joint = _JOINT.search(text, begin, end)
    stop = joint.start() if joint else end
    named = 2 <= stop - begin <= 4 and re.fullmatch(r"[一-鿿]+", text[begin:stop]) and not _name_pattern().search(text, begin, stop)
    return stop if named else None


def find_name(text: str, begin: int, end: int, regions: tuple[RegionFound, ...], closing: str = "") -> ProjectName | None:
    """The project named in the list item `begin`–`end`, or None; an area that the gazetteer holds whole (雄安新区) is a place, not one.

    `regions` are the places of the section in order. `closing` is how the list of the item ends (等重点工程, 等项目, or nothing):
    behind the one a place with any undertaking is enough, behind the other one with an undertaking of public works.
    """
    inside = [region for region in within(regions, begin, end) if region.end <= end]
    for match in _heads(text, begin, end):
        whole = any(region.begin == begin and region.end == match.end() for region in inside)
        if (
            not whole
            and not _has_predicate(text, begin, match.start())
            and _is_work(text, match)
            and has_proper_name(text, begin, match.start(), match["head"], inside)
        ):
            return ProjectName(begin, match.start(), _name_end(text, match))
    return _listed_name(text, begin, end, inside, "重" in closing) if closing and inside else None


def _listed_name(text: str, begin: int, end: int, regions: Sequence[RegionFound], named: bool) -> ProjectName | None:
    """An item of a list of works: the whole of it, where a place or road is named and it is not the care of a landscape."""
    stop = _LISTED_TAIL.search(text, begin, end)
    name = ProjectName(begin, regions[-1].end, stop.start() if stop else end)
    if name.end <= name.head or _CARE.search(text, name.begin, name.end):
        return None if not _ROAD_NAME.search(text, begin, end) else name
    return name if name.end - name.head >= 2 and (named or _UNDERTAKING.search(text, name.head, name.end)) else None


def is_works(text: str, begin: int, end: int) -> bool:
    """Whether the stretch begins with something that is done to a work (现代化改造) and names no work itself."""
    match = _name_pattern().match(text, begin, end)
    return match is not None and _classes().get(match["head"]) in ("works", "care")


def holds_head(text: str, begin: int, end: int) -> bool:
    """Whether a head noun of projects stands in the stretch at all: most sentences hold none, and then no project."""
    return _name_pattern().search(text, begin, end) is not None


def find_head(text: str, begin: int, end: int) -> int | None:
    """Where the name ends whose head noun stands between `begin` and `end`, proper name or not: the tail that a list shares."""
    return next((_name_end(text, match) for match in _heads(text, begin, end) if not _has_predicate(text, begin, match.start())), None)


def _has_predicate(text: str, begin: int, end: int) -> bool:
    """Whether words between `begin` and `end` say something, so that no one name holds them (高新区入选零碳园区)."""
    return any(match.end() <= end for match in _PREDICATE.finditer(text, begin, end + 2))


def _heads(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """The head nouns that a name may end with, the last one first."""
    matches = _name_pattern().finditer(text, begin, end)
    return [match for match in matches if _follow().match(text, _name_end(text, match), end)][::-1]


def _is_work(text: str, match: re.Match[str]) -> bool:
    """Whether the head names a work: 综合治理 alone is a programme, 综合治理二期 is one."""
    return _classes().get(match["head"]) != "care" or text[match.end() - 1] in "期）"


def _name_end(text: str, match: re.Match[str]) -> int:
    """Behind 工程 where the name needs it (引绰济辽工程, 综合治理二期工程), else behind the head (水库, not 水库工程)."""
    needs_it = _classes().get(match["head"], "works") == "works" or text[match.end() - 1] == "期"
    return match.end() + (2 if needs_it and text.startswith("工程", match.end()) else 0)


def has_proper_name(text: str, begin: int, head_begin: int, head: str, regions: Sequence[Found]) -> bool:
    """Whether a proper name stands before the head: a place, a road's number, a river, endpoints abbreviated, a name never seen."""
    if head in _QUARTERS and not _HAS_RANK.search(text, begin, head_begin):
        return False
    if re.fullmatch(_DIVERSION, head) or any(region.begin < head_begin for region in regions):
        return True
    stretch = text[begin:head_begin]
    if _NUMBERED.fullmatch(stretch):
        return True
    stretch = _ORDINAL.sub("", stretch)
    if _INSTITUTION.search(stretch) or _ROAD_NAME.search(stretch) or _ALONG.search(stretch):
        return True
    if not re.fullmatch(r"[一-鿿]{2,12}", stretch) or is_generic(stretch):
        return False
    kind = _classes().get(head, "works")
    if kind in ("works", "care"):
        return bool(_GEOGRAPHIC.search(stretch))
    return (kind in ("line", "site") and len(stretch) <= 4) or 2 <= leading_name(stretch) <= 4
