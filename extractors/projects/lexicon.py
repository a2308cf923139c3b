"""The words that projects' names are known by: heads and their classes, what may follow a name, words that name nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractors.language.alternatives import any_of, guarded
from extractors.language.openings import Opened, later
from extractors.projects.pieces import CITY_LINE, ENDS, EXTENSION, IN_TOWN, PART, ROAD_IN_BRACKETS, SIDE_OF
from ontology.industries import load_industries
from ontology.tables import read_table

_ANY_PHASE = (
    rf"(?:（(?!不?含|包括)[^（）]{{1,8}}(?:期|段|线|片区|地区)）|（{SIDE_OF}）|"
    rf"{ENDS}(?:道路|路段)?|(?:第?[一二三四五六七八九十]|首|后续)期(?:第?[一二三]步)?)"
)
_NUMBER = rf"{CITY_LINE}(?:[一-鿿]{{2,6}}?站)?"
_NAMED_LINE = (
    r"(?:(?<=地铁)|(?<=轨道交通)|(?<=轻轨)|(?<=有轨电车)|(?<=市[郊域]铁路))"
    r"(?!市域|骨干|主干|普线|延[长伸]|在建|既有|新建|规划|联络|区域|沿线|示范|快)[一-鿿]{2,5}?(?<![路管支干产沿条延光])线(?![路网上下])"
)  # of a city's railways by its name: 地铁 | 昌平线
_LANES = r"“?(?:四[改扩]八|四[改扩]六|六[改扩]八|4[改扩]8|4[改扩]6|6[改扩]8)”?(?:扩建|改扩建)?"  # of a motorway
_STRETCH = (
    r"[一-鿿]{2,6}[至到][一-鿿]{2,6}段"
    r"|(?!落地|[拉打贯]通|建[设成]|改造|拓宽|推进|加快|完成|启动|实施|开工|[新续]建)[一-鿿]{2,7}?(?<![阶时手地转片])段"
)
_PROVINCES = "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇藏陕秦甘陇青宁新疆"
_RIVERS = "黄江淮汉洮湘赣渭沂"  # whose water is diverted
_DIVERTED = f"引东南西北送{_RIVERS}{_PROVINCES}"
_PART_OF_HOUSE = (
    r"(?<=[地园院校城馆区])[东西南北]{1,2}区(?!域)|(?<=[厦楼场心])[A-Z\d]{1,2}[座栋]|(?<=[园城心])[A-Z](?:、[A-Z])*[区座栋馆](?!域)"
)
_PART_OF_ZONE = (
    r"(?:先行)?[启起][动步]区|(?:核心|先导|先行|拓展|示范)区(?=$|[、，。；和与建]|项目|工程)|(?<=[园区城地])(?!连|[一-鿿]成)[一-鿿]{2,4}(?<!一)片(?=$|[、，。；和与建])|"
    r"(?<=改造)[A-Z\d](?:区|片区?|地块|标段)"
)
_PART_OF_LINE = f"{_LANES}|[东西南北]延段|{PART}|[A-D]段|[东西南北中]线|[东西南北]环"
_PART_OF_WORK = rf"{_ANY_PHASE}|{_PART_OF_LINE}|T\d[A-Z]?(?:航站[楼区])?|{_STRETCH}|{_PART_OF_HOUSE}|{_PART_OF_ZONE}"
_DIVERSION = guarded(
    r"(?:引(?![客人才资智商团凤金外游])[一-鿿]{1,3}[济入补调][一-鿿]{1,3}?|[东南西北][水电气数煤](?:[东南西北])[调送输算运]"
    rf"|[{_RIVERS}]水[东西南北][调引送输]|[{_PROVINCES}][电气煤][东西南北]送"
    rf"|[{_PROVINCES}][水电气煤][入送进][{_PROVINCES}]|送电[一-鿿]{{2,6}}?工程)"
)
_IS_DIVERSION = re.compile(f"{_DIVERSION}(?:[一二三四五]线)?")
_LEFT = "".join(rf"(?<![速路][一-鿿]{{{length}}}互通)" for length in (2, 3, 4))
_NO_INTERCHANGE = rf"互通(?:(?<=联互通)|(?<=(?:信息|数据|网络|人员|资源|设施|交通|业务)互通)|{_LEFT}(?!立交|工程|匝道|改造))"
"""That what two sides do is called 互通 (互联互通, 信息互通), and not where a motorway is left (甲高速乙互通)."""
_OF = re.compile("的(?:(?<=[项科]目的)|(?<!目的))(?<!^美的)(?<![、，。；：（和与及快进动设成持工建造由]美的)")
_LONGEST_MODIFIER = 5
_BUILT, _DONE = ("line", "site", "venue", "zone", "house"), ("works", "care")
"""The classes of heads of what is built, and of what is done to it."""


@lru_cache(maxsize=1)
def classes() -> dict[str, str]:
    """Head noun → its class (line, site, venue, zone, house, works, care), as ontology/data/project-heads.tsv has it."""
    return {row["head"]: row["class"] for row in read_table("ontology", "data/project-heads.tsv")}


@lru_cache(maxsize=8192)  # an item of a list is asked for its head again and again
def head_class(name: str) -> str | None:
    """The class of the head noun that `name` ends with, the longest; None where it ends with none.

    >>> head_class("呼和浩特机场高速"), head_class("满洲里机场"), head_class("满洲里")
    ('line', 'site', None)
    """
    return next((kind for begin in range(len(name)) if (kind := classes().get(name[begin:]))), None)


def _heads_of(*wanted: str) -> list[str]:
    return [head for head, kind in classes().items() if kind in wanted]


@lru_cache(maxsize=1)
def _heads_and_works() -> tuple[str, str]:
    """Heads of two characters and more, and what is done to works, as patterns."""
    return any_of(head for head in _heads_of(*_BUILT) if len(head) > 1), any_of(_heads_of(*_DONE))


@later
@lru_cache(maxsize=1)
def bare_heads() -> Opened:
    """A head noun (group `head`); one of one character (港) is one with a phase behind it alone."""
    sites, done = _heads_of(*_BUILT), _heads_of(*_DONE)
    phased = any_of(head for head in sites if len(head) == 1) + f"(?=(?:{PART}|{EXTENSION})?{_ANY_PHASE})"
    heads, works = _heads_and_works()
    head = rf"(?:{_DIVERSION})(?:[一二三四五]线)?|{heads}|{works}|(?<![站厂区])开发(?=的?前期)|轨道(?=[A-Z]?\d)|市域(?=[A-Z]\d)|{phased}"
    firsts = "".join(sorted({head[0] for head in (*sites, *done)} | set(_DIVERTED)))
    return Opened(f"(?=[{firsts}])(?!{_NO_INTERCHANGE})(?P<head>{head})(?!路(?![网基面]))")


@later
@lru_cache(maxsize=1)
def heads() -> Opened:
    """A head noun with what belongs to it: further heads, a phase, what is done to it, a stretch of a line."""
    heads, works = _heads_and_works()
    return Opened(
        f"{bare_heads().pattern.pattern}(?:(?<=[^公]园)区(?!域))?(?:{heads})*(?:(?<=[^公]园)区(?!域))?(?P<number>{_NUMBER}|{_NAMED_LINE})?"
        f"(?:[东西南北]?{EXTENSION}|延[长伸][线段])?(?:{_ANY_PHASE})?(?:升级(?![版为成到])|扩能|电气化)?(?:(?:和|与|及)?(?:{works}))*"
        f"(?P<part>{_PART_OF_WORK})?(?:(?<={PART})[一-鿿]{{2,3}}段)?(?:{ENDS})?(?:{_ANY_PHASE})?(?:{_LANES})?(?:{works})*(?:(?:工程|项目){_ANY_PHASE})?"
    )


def is_diversion(head: str) -> bool:
    """Whether `head` is a diversion of water, power or gas, which names both its ends (引绰济辽, 西电东送, 陕电入皖)."""
    return _IS_DIVERSION.fullmatch(head) is not None


@lru_cache(maxsize=1)
def follow() -> re.Pattern[str]:
    """What may follow a name: the end, the mark of a footnote, or a word that says what is done to it or what it does."""
    tables = ("lexicons/project-follow.tsv", "lexicons/governing-verbs.tsv")
    said = any_of(row["word"] for table in tables for row in read_table("extractors", table))
    return re.compile(
        rf"(?!{words('body-behind').pattern})(?:{words('follow').pattern}|{words('said-of').pattern}"
        rf"|（{IN_TOWN}|{ROAD_IN_BRACKETS}|(?!研究[所院中]|管理(?:局|处|委员会|机构|中心))(?:{said}))"
    )


def behind_of(text: str, begin: int, end: int) -> int:
    """Behind the last 的 between `begin` and `end`, or `begin` where there is none; that of 目的地 is none, nor of a firm (美的)."""
    of = [match.end() for match in _OF.finditer(text, begin, end)]
    return of[-1] if of else begin


@cache
def words(kind: str) -> re.Pattern[str]:
    """The patterns of one kind in project-words.tsv as one, tried in their order. KeyError where there is no such kind.

    >>> bool(words("institution").search("市妇幼保健院"))
    True
    """
    patterns = [row["pattern"] for row in read_table("extractors", "lexicons/project-words.tsv") if row["kind"] == kind]
    if not patterns:
        raise KeyError(kind)
    return re.compile(guarded("|".join(f"(?:{pattern})" for pattern in patterns)))


@later
@lru_cache(maxsize=1)
def whole_names() -> Opened:
    """Names that are told from beginning to end (国家甲试验区（乙）)."""
    return Opened(words("whole").pattern)


@later
@lru_cache(maxsize=1)
def predicates() -> Opened:
    """Words that say something, so that no one name holds them (入选, 突破)."""
    return Opened(words("predicate").pattern)


@lru_cache(maxsize=1)
def _modifiers() -> frozenset[str]:
    return frozenset((*(row["word"] for row in read_table("extractors", "lexicons/generic-modifiers.tsv")), *".%“”"))


@lru_cache(maxsize=8192)
def is_generic(text: str) -> bool:
    """Whether `text` is made of generic modifiers alone, so that it names nothing.

    >>> is_generic("现代化大型"), is_generic("集大原")
    (True, False)
    """
    modifiers, reachable = _modifiers(), {0}
    for start in range(len(text)):
        if start in reachable:
            ends = range(start + 1, min(start + _LONGEST_MODIFIER, len(text)) + 1)
            reachable.update(end for end in ends if text[start:end] in modifiers or (end == start + 1 and text[start].isdecimal()))
    return len(text) in reachable


@lru_cache(maxsize=1)
def owners() -> re.Pattern[str]:
    """Short names of universities and companies, which are proper names before a head."""
    return re.compile(any_of(row["name"] for row in read_table("extractors", "lexicons/project-owners.tsv")))


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that name nothing: common ones, generic modifiers, industries."""
    tables = ("lexicons/common-words.tsv", "lexicons/generic-modifiers.tsv")
    return frozenset(row["word"] for table in tables for row in read_table("extractors", table)) | industry_names()


@lru_cache(maxsize=1)
def industry_names() -> frozenset[str]:
    """All known names of industries."""
    return frozenset(name for name, _ in load_industries().names())


@lru_cache(maxsize=8192)
def leading_name(text: str) -> int:
    """How many characters at the beginning of `text` no common word covers: the length of a proper name that no list holds.

    >>> leading_name("沙潭江生态科技"), leading_name("现代农业")
    (3, 0)
    """
    common = common_words()
    for begin in range(len(text)):
        if any(len(word := text[begin : begin + length]) > 1 and word in common for length in (5, 4, 3, 2)):
            return begin
    return len(text)
