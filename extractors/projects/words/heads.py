"""The head nouns that names of projects end with, and what belongs to them: phases, stretches, numbers of lines, what is done to works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.language.alternatives import any_of, guarded
from extractors.language.openings import Opened, later
from extractors.language.phrases import Span
from extractors.projects.words.pieces import CITY_LINE, ENDS, EXTENSION, PART, SIDE_OF
from ontology.name_wording import head_classes

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
    r"[一-鿿]{2,6}[至到][一-鿿]{2,8}(?:（[^（）]{1,6}）)?段"
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
_BUILT, _DONE = ("line", "site", "venue", "zone", "house"), ("works", "care")
"""The classes of heads of what is built, and of what is done to it."""


def _heads_of(*wanted: str) -> list[str]:
    return [head for head, kind in head_classes().items() if kind in wanted]


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
        f"(?:[东西南北]?{EXTENSION}|延[长伸][线段])?(?:{_ANY_PHASE})?(?:升级(?![版为成到])|扩能(?:升级)?|电气化)?(?:(?:和|与|及)?(?:{works}))*"
        f"(?P<part>{_PART_OF_WORK})?(?:(?<={PART})[一-鿿]{{2,3}}段)?(?:{ENDS})?(?:{_ANY_PHASE})?(?:{_LANES})?(?:{works})*(?:(?:工程|项目){_ANY_PHASE})?"
    )


def head_spans(text: str) -> Iterator[Span]:
    """Where head nouns of projects stand, as far as they do not overlap: a stretch that meets none holds none."""
    return (match.span() for match in heads().finditer(text))


def holds_head(text: str, begin: int, end: int) -> bool:
    """Whether a head noun of projects stands in the stretch at all: most sentences hold none, and then no project."""
    return bare_heads().search(text, begin, end) is not None


def is_diversion(head: str) -> bool:
    """Whether `head` is a diversion of water, power or gas, which names both its ends (引绰济辽, 西电东送, 陕电入皖)."""
    return _IS_DIVERSION.fullmatch(head) is not None
