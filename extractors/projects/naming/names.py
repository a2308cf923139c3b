"""How the name of a project is built: a proper name, modifiers, a head noun, and what is done to it.

包头至银川 | 高铁;  乌兰察布—二连浩特 | 陆港型国家物流枢纽;  乌兰浩特至阿尔山铁路 | 改造;  引绰济辽 | 二期 | 工程.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.projects.naming.evidence import has_proper_name
from extractors.projects.naming.joints import is_chain
from extractors.projects.naming.name_ends import is_quoted, name_end
from extractors.projects.naming.ways import is_way
from extractors.projects.words.heads import heads, holds_head
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import behind_of, follow, head_class, is_generic, predicates, words
from extractors.projects.words.pieces import BRACKETS, NAMED_RAILWAY, PHASE, VIA
from ontology.name_wording import head_classes

_PARK = re.compile(r"(?:工业|产业|物流|生态)园区?$|(?:小镇|牧场|农场|林场|经济区|新区|新城|核心示范区|度假区|开发区|风景区|景区)$")
_LONGEST = 120  # what stands farther before a head is no part of its name
_PREPOSITION = re.compile(
    f"(?:[东西南北][至到抵接临]|[用趁]|{VIA})(?=[一-鿿]{{2}})"
    r"|在(?!建)|(?:[以为按于从]|自(?![贸由然治贡]))(?![一-鿿]?[河江湖山县])|(?:[从自向]|并?为)(?=[一-鿿]{2,6}?(?:引|补|调|供|取|输)水)"
)
_AHEAD = 8  # how far the words reach that tell whether 发展 is a predicate or a part of a name
_OLD = ("大运河", "京杭运河", "江南运河", "浙东运河", "通道", "走廊", "口岸", "湿地")
_WORK_DONE = re.compile(
    f"$|等|工程|项目|任务|建设|加快|抓紧|提速|推进|启动|开工|继续|顺利|同步|有序|稳步|完成|进展|全[部面]|[完竣]工|{PHASE}"
)
_BRACKETS = re.compile(BRACKETS)
_DEED_ALONE = re.compile("(?:(?:新建|续建|扩建|改建|迁建|建设|维修|除险)[和与及、]?)*")
_GRADE = re.compile(r"(?<!国家)[2-5]A级?(?:旅游)?$|[创为成评][建]?国家[2-5]A级?(?:旅游)?$")  # what it is to become
_VILLAGE = re.compile("[一-鿿]{2,12}(?<![乡农全各镇行自])[村屯寨]")
_RIVER = re.compile(
    "(?!城市|农村|跨界|重点|主要|骨干|大江|侵蚀沟|泥石流沟|冲沟|排水沟)[一-鿿]{2,8}(?<![山内界引周范外氛])[河溪浦塘涌渠江围垸圩沟](?:[上中下]游)?"
)
_MINE = re.compile(
    "[一-鿿]{2,12}(?:[铁铜铅锌锰锑汞金银锡钨钒]矿|火区|尾矿库|渣场|堆场|填埋场|[沉塌]陷区|矿坑|采石场|采砂场|石场)(?:(?:重金属|环境|土壤|地下水)?污染|环境|生态)?"
)  # one that is put in order: 甲县铁矿污染 | 综合治理
_STATION_OF_LINE = re.compile(f"{NAMED_RAILWAY}[一-鿿]{{1,4}}站")  # its line begins the name
_LIKE_ZONES = ("城", "园", "园区", "枢纽", "大通道")
_ANY_CARE = ("治理", "修复", "生态修复", "保护修复")
_REACH = re.compile("(?<![分河首标各])段$")  # one stretch of a river: 甲河乙县段 | 河道治理


class ProjectName(NamedTuple):
    """A name found in a list item: `begin`–`end` is what stands in the text, `head` where its head noun begins."""

    begin: int
    head: int
    end: int


def _last_head(name: str) -> re.Match[str] | None:
    """The head noun that `name` ends with."""
    return next((match for match in heads().pattern.finditer(name) if match.end() == len(name)), None)


def ends_with_zone(name: str) -> bool:
    """Whether `name` ends with the head noun of a zone or a venue, and has more before it than generic words.

    >>> ends_with_zone("杨浦创新区"), ends_with_zone("国家示范区"), ends_with_zone("乡村振兴")
    (True, False, False)
    """
    match = _last_head(name)
    return match is not None and head_classes().get(match["head"]) in ("zone", "venue") and not is_generic(name[: match.start()])


def is_named_after_a_place(name: str) -> bool:
    """Whether the head of the project's name is one that is named after where it stands: a physical site, a park, a quarter.

    >>> is_named_after_a_place("沙潭江生态科技产业园"), is_named_after_a_place("包银高铁"), is_named_after_a_place("申康医学中心")
    (True, False, False)
    """
    if _STATION_OF_LINE.fullmatch(name):
        return False
    match = _last_head(name)
    return match is not None and (head_classes().get(match["head"]) == "site" or bool(_PARK.search(name)))


def find_name(text: str, begin: int, end: int, known: Known, built: bool = False) -> ProjectName | None:
    """The project named in the list item `begin`–`end`, or None; an area that the gazetteer holds whole (雄安新区) is a place, not one.

    In a list of works that are being `built` a name made of common words is enough.
    """
    if not holds_head(text, begin, end):
        return None
    begin = first = behind_leads(text, begin, end)
    led = _PREPOSITION.match(text, begin, end) is not None and known.leading(begin, end) is None  # but 于家务 is a place
    if led or is_chain(text, begin, end):
        return None
    for match in heads_in(text, begin, end):
        if match.start() < begin:
            if not text.startswith("是", match.end()):
                return None  # 西电东送 | 的大通道: what the last name only tells of
            begin = first  # 甲煤田 | 是最大的煤田
        behind = behind_of(text, max(begin, match.start() - _LONGEST), match.start())
        if behind > begin and _is_deed_alone(text, behind, match):
            continue
        begin = behind_leads(text, behind, match.start()) if behind > begin else begin
        name = ProjectName(begin, match.start(), name_end(text, match))
        if _is_name(text, name, match, known, built):
            return name
    return None


def _is_name(text: str, name: ProjectName, match: re.Match[str], known: Known, built: bool) -> bool:
    """Whether `name`, which ends with the head that `match` found, is a work's, with a proper name in it or behind it."""
    aim = name.end == match.end() and _GRADE.search(text, name.begin, match.start())
    if aim or _is_place(name.begin, match, known) or has_predicate(text, name.begin, match.start()):
        return False
    if not _is_work(text, name.begin, match) or is_quoted(text, name.begin, name.end):
        return False
    return has_proper_name(text, name.begin, match, known, built) or _is_placed_behind(text, match, name.end, known)


def _is_deed_alone(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether what stands behind 的, at `begin`, is only what is done to the work before it (甲机场的 | 新建和改造)."""
    return head_classes().get(match["head"]) in ("works", "care") and _DEED_ALONE.fullmatch(text, begin, match.start()) is not None


def _is_placed_behind(text: str, match: re.Match[str], end: int, known: Known) -> bool:
    """Whether brackets behind the head name its place (国家数据标注基地（成都）), perhaps before a phase."""
    return text.find("）", match.end(), end) >= 0 and known.named(match.end(), end)


def _is_place(begin: int, match: re.Match[str], known: Known) -> bool:
    """Whether the name is a place that the gazetteer holds whole (雄安新区), or such in another; a work that is spoken of as a place is a
    project too."""
    work = head_classes().get(match["head"]) in ("line", "site") and not match.string.endswith(_OLD, begin, match.end())
    return not work and known.places_end(begin, match.end()) == match.end()


def behind_leads(text: str, begin: int, end: int) -> int:
    """Behind the words that lead to a name and are no part of it (一是, 其中)."""
    while (lead := words("lead").match(text, begin, end)) and lead.end() > begin:
        begin = lead.end()
    return begin


def is_works(text: str, begin: int, end: int) -> bool:
    """Whether the stretch begins with something that is done to a work (现代化改造) and names no work itself."""
    match = heads().pattern.match(text, begin, end)
    return match is not None and head_classes().get(match["head"]) in ("works", "care") and bool(_WORK_DONE.match(text, match.end(), end))


def find_head(text: str, begin: int, end: int) -> ProjectName | None:
    """The tail that a list shares: from `begin` to where the name ends whose head noun stands before `end`, proper name or not."""
    found = (match for match in heads_in(text, max(begin, end - _LONGEST), end) if not has_predicate(text, begin, match.start()))
    return next((ProjectName(begin, match.start(), name_end(text, match)) for match in found), None)


def has_predicate(text: str, begin: int, end: int) -> bool:
    """Whether words between `begin` and `end` say something, so that no one name holds them (高新区入选零碳园区)."""
    return any(match.end() <= end for match in predicates().finditer(text, begin, end + _AHEAD))


def heads_in(text: str, begin: int, end: int) -> list[re.Match[str]]:
    """The head nouns that a name may end with, the last one first."""
    return [match for match in heads().finditer(text, begin, end) if _may_end(text, match, end)][::-1]


def _may_end(text: str, match: re.Match[str], end: int) -> bool:
    """Whether what follows the head, up to `end`, lets a name end there; of a zone more may be said (甲高新区 | 43项…)."""
    at, kind = name_end(text, match), head_classes().get(match["head"])
    if follow().match(text, at, end):
        return True
    like_zone = kind == "zone" or match["head"].endswith(_LIKE_ZONES)
    behind = words("zone-follow") if like_zone else words("part-at-stage") if kind in ("line", "site") else None
    return behind is not None and behind.match(text, at, end) is not None


def is_deed(text: str, tail: ProjectName) -> bool:
    """Whether a tail is only what is done to works (等更新, not 等省道改造)."""
    match = heads().pattern.match(text, tail.head, tail.end)
    return match is not None and head_classes().get(match["head"]) == "works"


def is_care(text: str, tail: ProjectName) -> bool:
    """Whether a tail is the care of a place (等综合治理工程), which makes a programme of it."""
    return head_class(text[tail.begin : tail.end].removesuffix("工程")) == "care"


def _is_work(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the head names a work: 综合治理 alone is a programme, 综合治理二期 is one, and what is done to a street (甲路综合整治), a
    village, a mine or one small river."""
    cared = _BRACKETS.sub("", text[begin : match.start()])
    if cared.endswith("资源") and match["head"].startswith("开发"):
        return False  # 海洋生物资源 | 开发利用
    told = match["head"] not in _ANY_CARE or text.startswith("工程", match.end())
    river = told and _RIVER.fullmatch(cared)
    small = (
        _VILLAGE.fullmatch(cared) or _MINE.fullmatch(cared) or _REACH.search(cared) or (river and not words("great-river").search(cared))
    )
    return head_classes().get(match["head"]) != "care" or text[match.end() - 1] in "期）" or bool(small) or is_way(cared)
