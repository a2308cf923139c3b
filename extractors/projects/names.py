"""How the name of a project is built: a proper name, modifiers, a head noun, and what is done to it.

包头至银川 | 高铁;  乌兰察布—二连浩特 | 陆港型国家物流枢纽;  乌兰浩特至阿尔山铁路 | 改造;  引绰济辽 | 二期 | 工程.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.findings import RegionFound
from extractors.language.phrases import Span
from extractors.projects.evidence import Known, has_proper_name
from extractors.projects.lexicon import behind_of, classes, follow, head_pattern, heads, is_generic, leading_name, owners, words

_PARK = re.compile(r"(?:工业|产业|物流|生态)园区?$|(?:小镇|牧场|农场|林场|经济区|新区|新城|核心示范区|度假区|开发区|风景区|景区)$")
_LISTED_TAIL = re.compile(r"(?:等|项目|工程|建设)+.*$|$")
_ROAD_NAME = re.compile(r"[GS]\d{1,5}|[一-鿿]{2,4}高速(?!公路)")
_UNDERTAKING = re.compile(r"[补供引调]水|清淤|疏港|防洪|搬迁|扩能|扩容|延伸|一体化|[二三四]期|加固|连接|专线|线$")
_CARE = re.compile(r"治理|修复|保护|保育|防护林|造林|绿化|水土保持|防治")
_PREPOSITION = re.compile(r"(?:[在以为按于从]|自(?![贸由然治]))(?![一-鿿]?[河江湖山县])")
_AHEAD = 8  # how far the words reach that tell whether 发展 is a predicate or a part of a name
_OLD = ("运河", "通道", "走廊", "口岸", "湿地")
_STREET = re.compile(r"(?P<name>[一-鿿]{2,4}?)[路桥街]$")
_WORK_DONE = re.compile(r"$|等|工程|项目|任务|建设|[一二三四五]期")
_SUPPLEMENT = re.compile(r"[及和与](?:其)?配套[一-鿿]{0,8}?(?:工程|设施|管网|项目)")
_SHORT_NEW = re.compile(r"[一-鿿A-Za-z][一-鿿A-Za-z\d+—·-]{3,20}")


@dataclass(frozen=True, slots=True)
class ProjectName:
    """A name found in a list item: `begin`–`end` is what stands in the text, `head` where its head noun begins."""

    begin: int
    head: int
    end: int


@dataclass(frozen=True, slots=True)
class Closing:
    """How a list of works ends: 等重点项目 (`ranked`), whether what governs it or is said of it is building (`built`), and whether 项目 or
    工程 is said at all (`worded`; not in 等建设)."""

    ranked: bool
    built: bool
    worded: bool = True


def _last_head(name: str) -> re.Match[str] | None:
    """The head noun that `name` ends with."""
    return next((match for match in head_pattern().finditer(name) if match.end() == len(name)), None)


def ends_with_zone(name: str) -> bool:
    """Whether `name` ends with the head noun of a zone or a venue, and has more before it than generic words.

    >>> ends_with_zone("杨浦创新区"), ends_with_zone("国家示范区"), ends_with_zone("乡村振兴")
    (True, False, False)
    """
    match = _last_head(name)
    return match is not None and classes().get(match["head"]) in ("zone", "venue") and not is_generic(name[: match.start()])


def is_named_after_a_place(name: str) -> bool:
    """Whether the head of the project's name is one that is named after where it stands: a physical site, a park, a quarter.

    >>> is_named_after_a_place("沙潭江生态科技产业园"), is_named_after_a_place("包银高铁"), is_named_after_a_place("申康医学中心")
    (True, False, False)
    """
    match = _last_head(name)
    return match is not None and (classes().get(match["head"]) == "site" or bool(_PARK.search(name)))


def find_name(text: str, begin: int, end: int, known: Known, closing: Closing | None = None) -> ProjectName | None:
    """The project named in the list item `begin`–`end`, or None; an area that the gazetteer holds whole (雄安新区) is a place, not one.

    Behind 等项目 a place with an undertaking is enough, or a name never seen, where the list is of works that are being built.
    """
    begin = _behind_leads(text, begin, end)
    if _PREPOSITION.match(text, begin, end):
        return None
    for match in heads_in(text, begin, end):
        begin = behind_of(text, begin, match.start())
        inside = known.placed(begin, end)
        named = not _is_place(begin, match, inside) and not has_predicate(text, begin, match.start()) and _is_work(text, match)
        if named and has_proper_name(text, begin, match, known, closing is not None and closing.built):
            return ProjectName(begin, match.start(), _name_end(text, match))
    if closing is None or "的" in text[begin:end]:
        return None
    return _listed_name(text, begin, end, known.placed(begin, end), closing) or _new_listed_name(text, begin, end, known, closing)


def _is_place(begin: int, match: re.Match[str], regions: Sequence[RegionFound]) -> bool:
    """Whether the name is a place that the gazetteer holds whole (雄安新区); a work that is spoken of as a place is a project too."""
    work = classes().get(match["head"]) in ("line", "site") and not match["head"].endswith(_OLD)
    return not work and any(region.begin == begin and region.end == match.end() for region in regions)


def _behind_leads(text: str, begin: int, end: int) -> int:
    while (lead := words("lead").match(text, begin, end)) and lead.end() > begin:
        begin = lead.end()
    return begin


def _listed_name(text: str, begin: int, end: int, regions: Sequence[RegionFound], closing: Closing) -> ProjectName | None:
    """An item of a list of works: the whole of it, where a place or road is named and it is not the care of a landscape."""
    if not regions:
        return None
    name = ProjectName(begin, regions[-1].end, _listed_end(text, begin, end))
    if name.end <= name.head or _CARE.search(text, name.begin, name.end):
        return name if _ROAD_NAME.search(text, begin, end) else None
    work = closing.ranked or closing.built or _UNDERTAKING.search(text, name.head, name.end)
    return name if name.end - name.head >= 2 and work and not has_predicate(text, begin, name.end) else None


def _new_listed_name(text: str, begin: int, end: int, known: Known, closing: Closing) -> ProjectName | None:
    """An item of a list of works that begins with a company or with a name never seen (盛隆技改, 科元ABS装置)."""
    stop = _listed_end(text, begin, end)
    item = text[begin:stop]
    body = next((found.end for found in known.bodies if found.begin == begin and found.end < stop), None)
    stem = item.removesuffix("技改")
    owner = owners().match(item)
    alone = 2 <= leading_name(item) <= 5 or (stem != item and len(stem) >= 2)
    new = body is not None or owner is not None or (closing.worded and alone)
    fits = (closing.built or closing.ranked) and _SHORT_NEW.fullmatch(item) and not is_generic(stem)
    if not new or not fits or has_predicate(text, begin, stop):
        return None
    return ProjectName(begin, body or begin + leading_name(item), stop)


def _listed_end(text: str, begin: int, end: int) -> int:
    stop = _LISTED_TAIL.search(text, begin, end)
    return stop.start() if stop else end


def is_street(text: str, begin: int, end: int) -> bool:
    """Whether the stretch is the name of a street or a bridge never seen (大平坡路, 文峰桥), where a list of works holds it."""
    match = _STREET.fullmatch(text, begin, end)
    return match is not None and leading_name(match.group()) >= len(match["name"])


def is_works(text: str, begin: int, end: int) -> bool:
    """Whether the stretch begins with something that is done to a work (现代化改造) and names no work itself."""
    match = head_pattern().match(text, begin, end)
    return match is not None and classes().get(match["head"]) in ("works", "care") and bool(_WORK_DONE.match(text, match.end(), end))


def head_spans(text: str) -> Iterator[Span]:
    """Where head nouns of projects stand, as far as they do not overlap: a stretch that meets none holds none."""
    return (match.span() for match in heads().finditer(text))


def holds_head(text: str, begin: int, end: int) -> bool:
    """Whether a head noun of projects stands in the stretch at all: most sentences hold none, and then no project."""
    return heads().search(text, begin, end) is not None


def find_head(text: str, begin: int, end: int) -> ProjectName | None:
    """The tail that a list shares: from `begin` to where the name ends whose head noun stands before `end`, proper name or not."""
    found = (match for match in heads_in(text, begin, end) if not has_predicate(text, begin, match.start()))
    return next((ProjectName(begin, match.start(), _name_end(text, match)) for match in found), None)


def has_predicate(text: str, begin: int, end: int) -> bool:
    """Whether words between `begin` and `end` say something, so that no one name holds them (高新区入选零碳园区)."""
    return any(match.end() <= end for match in words("predicate").finditer(text, begin, end + _AHEAD))


def heads_in(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """The head nouns that a name may end with, the last one first."""
    matches = heads().finditer(text, begin, end)
    return [match for match in matches if follow().match(text, _name_end(text, match), end)][::-1]


def head_class(name: str) -> str | None:
    """The class of the head noun that `name` ends with, the longest; None where it ends with none.

    >>> head_class("呼和浩特机场高速"), head_class("满洲里机场"), head_class("满洲里")
    ('line', 'site', None)
    """
    return next((kind for begin in range(len(name)) if (kind := classes().get(name[begin:]))), None)


def is_care(text: str, tail: ProjectName) -> bool:
    """Whether a tail is the care of a place (等综合治理工程), which makes a programme of it."""
    return head_class(text[tail.begin : tail.end].removesuffix("工程")) == "care"


def _is_work(text: str, match: re.Match[str]) -> bool:
    """Whether the head names a work: 综合治理 alone is a programme, 综合治理二期 is one."""
    return classes().get(match["head"]) != "care" or text[match.end() - 1] in "期）"


def _name_end(text: str, match: re.Match[str]) -> int:
    """Behind 工程 where the name needs it (引绰济辽工程, 综合治理二期工程), else behind the head (水库, not 水库工程)."""
    needs_it = classes().get(match["head"], "works") == "works" or text[match.end() - 1] == "期"
    if supplement := _SUPPLEMENT.match(text, match.end()):
        return supplement.end()
    return match.end() + (2 if needs_it and text.startswith("工程", match.end()) else 0)
