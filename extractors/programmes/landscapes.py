"""The care of a belt, a basin or a lake as a programme: 黄土高原水土流失综合治理, “一湖两海”生态环境保护治理."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from extractors.findings import Found
from extractors.language.openings import Opened, later
from extractors.language.phrases import Span, governor, within
from extractors.programmes.lexicon import words

_CLOSES_LIST = Opened(r"等(?:重大|重点|标志性|生态|生态保护和修复|一批)*(?:工程|行动|计划|试点|专项行动)")
_LONGEST_ROW = 40
_LANDSCAPE_WORD = re.compile("治理|修复|恢复|保护|保育|防护林|绿化|造林|还草|还林|还湖|还湿|防沙治沙|水土保持|固沟保塬|涵养")
_LANDSCAPE = re.compile(rf"(?:{_LANDSCAPE_WORD.pattern}|(?:保护|修复|治理)[和与及]建设)(?:[一二三四五六七八九十]期)?$")
_CARE = re.compile("治理|修复|整治|防治")
_MORE_CARE = re.compile("(?:综合|系统|生态|恢复|协同)*(?:治理|修复|恢复|保护|建设)")  # 甲河生态保护与 | 综合治理
_PART = (  # of a landscape, by which side or use of it is meant
    "[上中下]游|[东南西北][麓缘岸坡]|边缘|周边|沿线|沿岸|两岸|源头|源区|水源(?:地|涵养区|保护区)|沙地|沙漠|荒漠|绿洲|地下水超采区|小流域|(?:退化|沙化|荒漠化|盐碱化)(?:草原|草地|林地?|土地|耕地|湿地)|黑土滩|黑土地|废弃矿山|历史遗留矿山|矿山|石漠化"
)
_CARE_OF_A_PLACE = re.compile(
    rf"(?P<quoted>“[^“”]{{2,12}}”)?(?:（[^（）]{{1,8}}段）)?(?:等(?=流域|水域))?(?:{_PART}|干流|支流|流域|水域|湿地|生态|环境|水环境|水生态|滨海|海岸带|近岸海域|海洋|森林|草原|河湖|生态环境|沙化土地|保护|系统|山水林田湖草沙?冰?|一体化)*"
    r"(?P<care>(?:综合治理|(?:水环境|水|大气)?污染综合(?:治理|整治|防治)|(?:水环境|流域)综合整治|规模化治理|(?:石漠化|荒漠化|水土流失)治理|保护治理|治理修复|保护和?修复|保护恢复|一体化保护|生态修复治理|生态综合治理|生态修复(?=[、，。；和])|防沙治沙(?=[、，。；和]))(?!产业|经验|模式|案例|条例|办法|(?:面积)?\d))(?:和(?:系统治理|修复))?(?:试点)?"
)
_QUOTED_CARE = re.compile(
    r"(?:“[^“”+]{2,14}”[一-龥]{0,8}?整治|“[^“”]*[河湖江海沙山田线路角][^“”]*”[一-龥]{0,8}?治理|“[^“”]{2,14}”(?:水|大气|土壤|环境)[一-龥]{0,4}(?:治理|防治))(?=[，。；、和]|$|等|为重点|成[效果]|攻坚|工作|任务|取得|实现|完成|见效)"
)
BREAK = re.compile(r"[，；：。！？,;:!?]")
"""Where a clause ends."""
_WATERS = re.compile("(?:[河江湖海渠溪泊沟川]|流域)\\Z")
_STRETCH = re.compile(r"(?:（[^（）]{1,8}段）|干流)\Z")
_LONGEST_STRETCH = 11
_JOINTS = ("、", "和", "与", "及", "—", "－")
_NEW_ROUND = "新一轮"
_HEAD = re.compile("行动|工程|攻坚|计划|项目|试点")  # that what is cared for may have behind it
_PHASE = re.compile("[一二三四五六七八九十]期")


@cache
def _national() -> re.Pattern[str]:
    return re.compile(f"(?:新一轮|[一二三四五六]期)?(?:{words('national-work').pattern})(?:[一二三四五六]期)?")


def is_national(name: str) -> bool:
    """Whether the name is one of the nation's works for forests, grass and soil, perhaps with its phase: programmes with no single site.

    >>> is_national("京津风沙源治理二期"), is_national("甲湖综合治理二期")
    (True, False)
    """
    return _national().fullmatch(name.removesuffix("工程")) is not None


def landscapes(text: str, begin: int, end: int, regions: tuple[Found, ...]) -> Iterator[Span]:
    """The programmes of this kind in the sentence `begin`–`end`; `regions` are its places in order."""
    yield from _in_closed_lists(text, begin, end, regions)
    if regions and _LANDSCAPE_WORD.search(text, begin, end):
        yield from _in_open_lists(text, begin, end, regions)
    if not _CARE.search(text, begin, end):
        return
    places = {region.end: region.begin for region in reversed(regions)}
    if text.find("”", begin, end) >= 0:
        yield from ((places.get(match.start(), match.start()), match.end()) for match in _QUOTED_CARE.finditer(text, begin, end))
    for match in _CARE_OF_A_PLACE.finditer(text, begin, end):
        begins = (places[at] for at in range(match.start(), match.start("care") + 1) if at in places)
        name_begin = match.start() if match["quoted"] else next(begins, match.end())
        name_begin = _first_of_places(text, places.get(name_begin, name_begin), places)  # 甲市 | 乙江流域
        if name_begin < match.end() and not _PHASE.match(text, match.end()):
            again = text.endswith(_NEW_ROUND, 0, name_begin) and not _HEAD.match(text, match.end())
            yield name_begin - len(_NEW_ROUND) * again, match.end()


def _first_of_places(text: str, begin: int, places: Mapping[int, int]) -> int:
    """Where the list of places begins whose last one begins at `begin` and that are cared for together (甲旗、乙旗 | 草原保护恢复); what 和
    joins are waters alone (甲河（乙段）和丙江 | 流域治理)."""
    while (joint := text[begin - 1 : begin]) in _JOINTS and (place := _place_before(text, begin - 1, places)) is not None:
        if joint != "、" and not _WATERS.search(text, *place):
            break
        begin = place[0]
    return begin


def _place_before(text: str, end: int, places: Mapping[int, int]) -> Span | None:
    """The place that ends at `end`, perhaps with its stretch behind it (甲河（乙段）); None where there is none."""
    stretch = _STRETCH.search(text, max(0, end - _LONGEST_STRETCH), end)
    end = stretch.start() if stretch else end
    return (places[end], end) if end in places else None


def _in_closed_lists(text: str, begin: int, end: int, regions: tuple[Found, ...]) -> Iterator[Span]:
    """The care of a belt or basin in a list closed by 等重大工程."""
    for closing in _CLOSES_LIST.finditer(text, begin, end):
        clause = max([begin, *(match.end() for match in BREAK.finditer(text, begin, closing.start()))])
        start = governor(text, clause, closing.start()).end
        for item_begin, cut in _items(text, start, closing.start()):
            placed = any(region.end <= cut for region in within(regions, item_begin, cut))
            if (placed and _LANDSCAPE.search(text, item_begin, cut)) or _national().fullmatch(text, item_begin, cut):
                yield item_begin, cut


def _in_open_lists(text: str, begin: int, end: int, regions: tuple[Found, ...]) -> Iterator[Span]:
    """The care of places in a list beside that of others or beside the nation's works (实施三北六期、甲山森林保护): the items that begin
    with their place."""
    places = {region.begin: region.end for region in regions}
    for clause, cut in _clauses(text, begin, end):
        items = [*_items(text, governor(text, clause, cut).end, cut)]
        cared = [span for span in items if _is_care(text, *span, places)]
        if len(cared) + sum(_national().search(text, *span) is not None for span in items) > 1:
            yield from cared


def _is_care(text: str, begin: int, end: int, places: Mapping[int, int]) -> bool:
    """Whether the item is the care of the place that it begins with."""
    place = places.get(begin, end)
    return place < end and text[place] != "等" and _LANDSCAPE.search(text, place, end) is not None


def _clauses(text: str, begin: int, end: int) -> Iterator[Span]:
    """The clauses between `begin` and `end` that hold a list."""
    marks = [match.span() for match in BREAK.finditer(text, begin, end)]
    for clause, cut in zip([begin, *(after for _, after in marks)], [*(at for at, _ in marks), end], strict=True):
        if text.find("、", clause, cut) >= 0:
            yield clause, cut


@later
@cache
def _national_row() -> Opened:
    """Two and more of the nation's works in a row, though no endless one, which would be looked through from each of its works."""
    work = rf"(?:新一轮|[一二三四五六]期)?(?:{words('national-work').pattern})(?:[一二三四五六]期)?"
    return Opened(rf"{work}(?:[、和与及]{work}){{1,{_LONGEST_ROW}}}(?:(?:建设)?工程|(?=等(?!成果|措施)|[，。；]|$))")


def rows_of_national_works(text: str, begin: int, end: int) -> Iterator[Span]:
    """The nation's works that stand in a row in the sentence `begin`–`end`, each by itself: 退耕还林、退牧还草和天然林保护工程."""
    for row in _national_row().finditer(text, begin, end):
        yield from _items(text, row.start(), row.end())


def _items(text: str, begin: int, end: int) -> Iterator[Span]:
    """The items of the list, joined by 、 and the last two perhaps by 和, which stands behind the end of an item."""
    for cut in [*(at for at in range(begin, end) if text[at] == "、"), end]:
        joints = (at for at in range(begin, cut) if text[at] in "和与及" and _LANDSCAPE.search(text, begin, at))
        joint = next((at for at in joints if not _MORE_CARE.match(text, at + 1, cut)), None)
        if joint is not None:
            yield begin, joint
            begin = joint + 1
        yield begin, cut
        begin = cut + 1
