"""What projects are named after: the places that no gazetteer holds, told by the projects' names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.context import Findings
from extractors.findings import ProjectFound, RegionFound
from extractors.language.intervals import Intervals
from extractors.language.phrases import Span, within
from extractors.projects.naming.names import is_named_after_a_place
from extractors.projects.words.heads import heads
from extractors.projects.words.lexicon import common_words, head_class, is_generic, leading_name
from extractors.regions.known.context import words
from extractors.regions.known.scan import is_street
from extractors.regions.unlisted.plain_names import HAMLET_END, is_featured, is_site_name
from ontology.gazetteer import load_gazetteer
from ontology.name_wording import head_classes

_TO = re.compile("[至到]|[—–]+")
_LEVEL = re.compile("[省市县区旗州盟]")
_SHARING = frozenset("京津冀沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇陕甘")
_FEATURE_AHEAD = re.compile("[一-鿿]{2}[河江湖溪山岭](?![区县市镇乡村道街路谷口庄畔港东西南北里水堤坝岸海涌新大特桥])")
_SITED_LINE = re.compile("千伏|输变电|送出|大桥|隧道|疏港|进港|专用线|船闸|口岸桥")
_NO_PLACE_BEFORE = ("小镇", "合作", "共建")
_LINE_BEHIND = re.compile("高速|高铁|直流|特高压|铁路(?!专用|支线|货|物流|枢纽|装卸|集装箱|联络)")  # behind two characters: 安罗|高速
_PARK_BEHIND = re.compile("[一-鿿]{0,4}?(?:产业|园|科技|飞地)")
_BRIDGES = re.compile(r"(?:[、和与][一-鿿]{2,5}?){0,9}(?:[两二三四五六七八九十]|\d+)座(?:特?大)?桥")  # 甲、乙两座大桥: the bridges' names
_FIRM_BEHIND = re.compile(f"{words('firm')}(?![一-鿿]{{0,3}}(?:园|基地|城|镇|谷|港|走廊))")
_TRADE_BEHIND = re.compile(
    "(?!国家|省级|专业|特色|[东西南北中]部)[一-鿿]{3,8}?(?:产业|工业|科技|孵化)(?:园|基地|港)"
)  # 甲乙|生物医药|产业园
_HOUSES_BEHIND = re.compile("危旧?房|老旧小区|小区|路段|花园(?!城)|公馆|[故旧]居|故里")
_SEAT = re.compile("(?:学|院|中学?|小学|幼儿园)([一-鿿]{2,3}?)(?:校区|院区|分院|分校)")  # 甲医院|云汀|院区
_ESTATES = ("工业区", "工业园", "产业园", "园区", "农贸市场", "农产品市场", "集贸市场")
_PAIR = 2
_SIZE = re.compile("(?:35|66|110|220)千伏|[0-9.—-]+[千万]*吨级")  # of a district's substations, and of channels to a harbour
_LANDS = frozenset("山河湖湾岛江沟岭溪口镇乡村城寨堡坪坝岗塘洞围桥店庄屯营门台头坑洲埔埠墩")
_LONGEST_FIRM = 3
_PLACED, _SITED = ("line", "site", "zone"), ("site", "zone")
_WATER, _BANK = re.compile("[江河湖]"), re.compile("[东西南北](?:港区|岸|片区|新区|新城)")  # 云汀|江|南港区
_WATERS = ("river", "lake", "sea", "canal")


def of_projects(text: str, found: Findings) -> Iterator[str]:
    """What the section's projects are named after: the ends of a line, a site's quarter, what lies in a place named before."""
    taken = Intervals((each.begin, each.end) for each in (*found.regions, *found.organizations))
    for project in found.projects:
        if _BRIDGES.match(text, project.end):
            continue
        for begin, end in _names(text, project, found.regions):
            if _HOUSES_BEHIND.match(text, end):  # 云汀新村|危旧房
                continue
            end -= text[end - 1] == "站" and end - begin > _PAIR  # 云汀|站
            if not taken.meets(begin, end) and is_site_name(text[begin:end], found.context.province):
                yield text[begin:end]
        seat = _SEAT.search(text, project.begin, project.end)
        if seat and not taken.meets(*seat.span(1)) and is_site_name(seat[1], found.context.province):
            yield seat[1]


def _names(text: str, project: ProjectFound, regions: tuple[RegionFound, ...]) -> Iterator[Span]:
    own = within(regions, project.begin, project.end)
    sized = _SIZE.match(text, project.begin, project.end)
    begin = sized.end() if sized else _behind_regions(text, project.begin, own)
    found = [match for match in heads().finditer(text, begin, project.end) if len(match["head"]) > 1]
    head, kind = (found[0].start(), head_classes().get(found[-1]["head"])) if found else (project.end, head_class(project.name))
    if _TO.search(project.name) and kind in ("line", "site", None):  # None: 公路方面，开工|甲汀至乙坑|等2个项目
        yield from _ends(text, project)
    elif is_featured(text[begin:head]) or (kind and head == project.end and begin > project.begin) or _lacks_head(text, project):
        yield begin, head
    elif _is_placed(project.name, kind, begin > project.begin):
        yield from _leading_place(text, begin, head, project.end)
    elif (size := _leading_feature(text, begin, project.end)) and begin == project.begin:
        yield begin, begin + size
    river = next((region for region in own if region.begin > begin and _is_water(region)), None)
    if river is not None and river.end < project.end:
        yield begin, river.begin


def _leading_place(text: str, begin: int, head: int, end: int) -> Iterator[Span]:
    """The name never seen that begins a project's at `begin`, before its `head`, where it may be a place's: no firm's, no line's."""
    stop = min(head, begin + leading_name(text[begin:end]))
    hamlet = HAMLET_END.match(text, stop, end)  # 王二|窑子
    stop = hamlet.end() if hamlet else stop
    stop += _WATER.match(text, stop) is not None and is_on_a_bank(text, stop + 1)
    line = stop - begin == 2 and _LINE_BEHIND.match(text, stop)
    if not (line or _is_of_a_firm(text, begin, stop) or text.startswith(_NO_PLACE_BEFORE, stop) or _is_of_a_pair(text, begin, stop)):
        yield begin, stop


def _lacks_head(text: str, project: ProjectFound) -> bool:
    """Whether a site of a list is told by its place alone, which its name puts before what they all are: |甲汀|、乙坑两座水厂."""
    own = text[project.begin : project.end]
    shared = heads().search(project.name, len(own)) if project.name.startswith(own) else None
    return shared is not None and (head_classes().get(shared["head"]) in _SITED or shared["head"].endswith(_ESTATES))


def _leading_feature(text: str, begin: int, end: int) -> int:
    """The length of the name of a water or hill with which a project's name begins, whatever the work is: 岑云河|带状公园; 0 for none."""
    match = _FEATURE_AHEAD.match(text, begin, end)
    name = match[0] if match else ""
    plain = leading_name(name) == len(name) and name not in common_words() and not is_generic(name)
    return len(name) if plain and not (is_street(text, begin + len(name)) or _FIRM_BEHIND.match(text, begin + len(name))) else 0


def _is_of_a_firm(text: str, begin: int, end: int) -> bool:
    """Whether a firm is so called: its trade stands behind (甲乙|化工), or before a park (丙丁|生物医药产业园)."""
    plain = not is_featured(text[begin:end]) and end - begin <= _LONGEST_FIRM and text[end - 1] not in _LANDS
    trade = plain and _TRADE_BEHIND.match(text, end)
    return bool(trade) or _FIRM_BEHIND.match(text, end) is not None


def _is_of_a_pair(text: str, begin: int, end: int) -> bool:
    """Whether two characters before a park mean the two that share it (沪明|临港产业园)."""
    return end - begin == 2 and text[begin] in _SHARING and _PARK_BEHIND.match(text, end) is not None


def _is_placed(name: str, kind: str | None, behind_a_place: bool) -> bool:
    """Whether a project's name begins with what it is named after, as those of sites do, and of others behind a place."""
    return is_named_after_a_place(name) or bool(_SITED_LINE.search(name)) or (behind_a_place and kind in _PLACED)


def _ends(text: str, project: ProjectFound) -> Iterator[Span]:
    """The two ends of a line: 甲乙|至|丙丁|公路."""
    at = project.begin
    parts = _TO.split(text[project.begin : project.end])
    for number, part in enumerate(parts, 1):
        size = 3 if is_featured(part[:3]) else leading_name(part)
        if number == len(parts) or size == len(part):  # 大瑞铁路保山|至|瑞丽段 runs from no 大瑞
            yield at, at + size - (size > 2 and text[at + size - 1] == "段")
        at += len(part) + 1


def _behind_regions(text: str, begin: int, own: Iterable[RegionFound]) -> int:
    for region in own:
        if region.begin == begin:
            level = _LEVEL.match(text, region.end)
            begin = level.end() if level else region.end
    return begin


def _is_water(region: RegionFound) -> bool:
    place = load_gazetteer().get(region.key) if region.key else None
    return place is not None and place.kind in _WATERS


def is_on_a_bank(text: str, end: int) -> bool:
    """Whether the side of the water that ends here follows, with what lies on it."""
    return _BANK.match(text, end) is not None
