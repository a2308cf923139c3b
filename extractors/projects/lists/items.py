"""Items of lists that name a work without a head noun: a place with what is done there, a company with its product, a stretch of a
numbered road, a street.

鄂尔多斯 | 煤制气;  盛隆 | 技改;  G331三道桥至黑鹰山 | 段.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.findings import RegionFound
from extractors.language.openings import Opened
from extractors.projects.lists.closings import PRODUCING, Closing
from extractors.projects.lists.stretches import line_stretch
from extractors.projects.naming.firm_seats import IN_FULL
from extractors.projects.naming.names import ProjectName, behind_leads, find_name, has_predicate, is_works
from extractors.projects.naming.own_works import goes_on, own_project
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import behind_of, follow, is_generic, leading_name, owners, words
from extractors.projects.words.pieces import ENDS, EXTENSION, NAMED_RAILWAY, PART, PHASE, ROAD, TO

_LISTED_TAIL = re.compile(rf"(?:等|项目|工程|建设)+.*$|\d{{1,2}}[个项][^、]{{0,8}}项目.*$|{PRODUCING}.*$|$")
_ROAD_NAME = re.compile(f"{ROAD}|[一-鿿]{{2,4}}高速(?!公路)")
_UNDERTAKING = re.compile(rf"[补供引调]水|清淤|疏港|防洪|搬迁|扩能|扩容|延伸|一体化|{PHASE}|加固|连接|专线|线$")
_CARE = re.compile(r"治理|修复|保护|保育|防护林|造林|绿化|水土保持|防治")
_SHORT_NEW = re.compile(r"[一-鿿A-Za-z][一-鿿A-Za-z\d+—·.×/（）-]{3,24}")
_ROAD_NUMBER = f"{ROAD}(?:线|公路|国道|省道)?"
_DONE = r"(?:(?:改扩建|改建|扩建|新建|(?:升级|快速化|提质|提升)?改造|扩容|[东西南北]移|改线|大中修)*)"
_SAID = "[、，。；等（]|年[内底末]|[全如按]|[开动竣完交]工|建[成设]|通车|主体|改造|加快|有序|抓紧|力争|项目|工程|$"
ROAD_STRETCH = Opened(
    rf"{_ROAD_NUMBER}(?:{ENDS}(?=$|[、，。；])|(?:[一-鿿]{{2,8}}?{TO})?[一-鿿]{{2,8}}?段(?:公路)?{_DONE}"
    rf"|[一-鿿]{{2,6}}?(?:公?路|大道|线|境内?){_DONE}(?:（[^（）]{{1,8}}）(?:工程)?)?(?=[、，。；等建工项（]|$)"
    rf"|[一-鿿]{{2,8}}?{TO}[一-鿿]{{2,8}}?(?:（[一-鿿]{{1,6}}）段?|{ENDS}|(?={_SAID})))"
    rf"|(?<![A-Za-z\d道铁轨通域际速郊])[A-Z]\d{{1,3}}号?线(?:{EXTENSION}|支线|{PHASE}|{PART})*(?=$|[、，。；等和工项主建开施])"
)
NUMBERED_STREET = Opened(r"号(?:规划|市政)道?路(?=$|[、，。；等和建工项（])")
_NUMBERED_STREET = re.compile(rf"(?P<number>\d{{1,3}})(?:{NUMBERED_STREET.pattern.pattern})")
SUBSTATION = Opened(r"千伏[一-鿿]{2,6}?变(?=$|[、，。；等和]|工程|项目|扩建|增容|建设|投)")
_SUBSTATION = re.compile(rf"\d{{2,4}}{SUBSTATION.pattern.pattern}")
_GROWN = re.compile("(?:主变)?(?:改扩建|扩建|增容|改造|迁建)")  # what is done to a substation
_OPENS = "[开投启]用|开通|[建落]成|正式"
_STATION = re.compile(r"(?:(?![加充换变泵检服驿雷观监工储])[一-鿿]{2,3})?[东西南北]?站")
_BEHIND_STATION = re.compile(f"站房|{_OPENS}|进入[^，。；、]{{2,12}}(?:阶段|$)")
_LINE = re.compile(NAMED_RAILWAY)  # of which a station is: 甲高铁 | 乙东站
STATION = Opened(rf"站(?={_OPENS})")
_PHASE_OF_GOODS = re.compile(rf"(?P<goods>[一-鿿A-Z]{{0,6}}?){PHASE}")
_PHASE_OF_SITE = re.compile(
    rf"(?P<site>[一-鿿]{{2,12}}){PHASE}(?=$|等|项目|工程|建设|主体|开工|竣工|交付|投用|早日|尽快|力争|扩建|改造|封顶|招商)"
)
_SITES = "工人村|新村|天地|之星|之光|之心|之门|之窗|小区|家园|公园|花园|苑|府|庭|院|寺|谷|馆|里|坊|城|新居|广场"
SITE_PHASE = Opened(rf"(?:{_SITES}){PHASE}|{PHASE}(?:工程|早日|尽快|(?=[、，。；]|$|等|建设|项目|[建投]成?产|开工|竣工))")
_FIRM = re.compile("[一-鿿]{2,4}?(?:[铝铜锌镁硅锂矿药酒乳纸糖]业|重工|重汽|股份|集团|实业|控股)(?=[一-鿿A-Z\\d]{2})")
_MADE = re.compile(r"[一-鿿A-Za-z\d+—·.×/（）-]{3,24}")
_GOODS = re.compile("(?![工项]|建设|投产|主体|[^、]{0,6}(?:爬坡|安装|资金|手续|选址|调试|前期))[一-鿿A-Za-z]{2,8}")
_BEFORE_NUMBER = re.compile(r"(?!\D+\d+[所家座条个处栋幢项])\D*")
_PHASED = re.compile(rf"(?<=[一-鿿]{{4}}){PHASE}$")


def find_item(text: str, begin: int, end: int, known: Known, closing: Closing | None) -> ProjectName | None:
    """The project that an item of a list names: by its head noun, or as a stretch of a numbered road, or as a company's 项目.

    Behind 等项目 a place with an undertaking is enough, or a name never seen, where the list is of works that are being built.
    """
    name = find_name(text, begin, end, known, closing is not None and closing.built)
    if name is not None:
        return goes_on(text, name, end, known) or name
    begin = behind_leads(text, begin, end)
    if (name := _by_number(text, begin, end) or line_stretch(text, begin, end, known) or _station(text, begin, end, known)) is not None:
        return name
    if (own := behind_of(text, begin, end)) > begin:
        return own_project(text, own, end, known)  # 甲县的 | 乙科技精细化工项目
    if (name := _phase_of_a_body(text, begin, end, known) or _phase_of_a_site(text, begin, end)) is not None:
        return _with_goods(text, name, end) if closing is not None else name
    if closing is None:
        return own_project(text, begin, end, known)
    return _listed_name(text, begin, end, known.placed(begin, end), closing) or _new_listed_name(text, begin, end, known, closing)


def _by_number(text: str, begin: int, end: int) -> ProjectName | None:
    """A work known by a number: a stretch of a road (G331甲至乙段), a street that has no name yet (100号路), a substation (110千伏甲变)."""
    if stretch := ROAD_STRETCH.pattern.match(text, begin, end):
        return ProjectName(begin, begin, stretch.end())
    if street := _NUMBERED_STREET.match(text, begin, end):
        return ProjectName(begin, street.end("number") + 1, street.end())
    if substation := _SUBSTATION.match(text, begin, end):
        done = _GROWN.match(text, substation.end(), end)
        return ProjectName(begin, substation.end() - 1, done.end() if done else substation.end())
    return None


def _station(text: str, begin: int, end: int, known: Known) -> ProjectName | None:
    """The station of a place (甲市 | 北站), with the line on which it is."""
    line = _LINE.match(text, begin, end)
    place = known.leading(line.end() if line else begin, end)
    match = _STATION.match(text, place.end, end) if place else None
    if place is None or match is None:
        return None
    said = _BEHIND_STATION.match(text, match.end(), end) or follow().match(text, match.end(), end)
    return ProjectName(begin, place.end, match.end()) if said else None


def _phase_of_a_body(text: str, begin: int, end: int, known: Known) -> ProjectName | None:
    """A company's phase (华森科技二期), or a place's (毗河二期, 上海金山二期), where nothing stands before it, with what is made there
    (华森浔阳面板二期)."""
    body = begin
    while (found := max((each.end for each in known.names(body, end) if each.begin == body and each.end < end), default=body)) > body:
        body = found  # 上海 | 金山 | 二期
    owner = owners().match(text, body, end)
    owned = owner is not None or any(found.end == body for found in known.bodies)
    body = owner.end() if owner else body
    phase = _PHASE_OF_GOODS.match(text, body, end) if body > begin else None
    if phase is None or (phase["goods"] and not _may_be_goods(text, phase, end, owned)):
        return None
    return ProjectName(begin, phase.end("goods"), phase.end())


def _with_goods(text: str, name: ProjectName, end: int) -> ProjectName:
    """The `name` that ends with a phase, with the goods that stand behind it in a list of works (甲集团五期 | 单晶硅)."""
    stop = _listed_end(text, name.end, end)
    goods = _GOODS.fullmatch(text, name.end, stop) is not None and not is_works(text, name.end, stop)
    whole = goods and not has_predicate(text, name.end, stop) and not follow().match(text, name.end, end)
    return name._replace(end=stop) if whole else name


def _may_be_goods(text: str, phase: re.Match[str], end: int, owned: bool) -> bool:
    """Whether what stands before a phase, behind a place or an owner (`owned`), is what is made there, and nothing is said with it."""
    if text.startswith("工程", phase.end()) or not follow().match(text, phase.end(), end):
        return False
    return not has_predicate(text, phase.start(), phase.end()) and (owned or not is_generic(phase["goods"]))


def _phase_of_a_site(text: str, begin: int, end: int) -> ProjectName | None:
    """The phase of a quarter or a house, known by its name's last character (桂苑二期), or of what has a name never seen."""
    match = _PHASE_OF_SITE.match(text, begin, end)
    stem = match["site"] if match else ""
    named = stem.endswith(tuple(_SITES.split("|"))) or leading_name(stem) >= 2
    if match is None or not named or is_generic(stem) or has_predicate(text, begin, match.end()):
        return None
    return ProjectName(begin, match.end("site"), match.end() + 2 * text.startswith("工程", match.end(), end))


def _listed_name(text: str, begin: int, end: int, regions: Sequence[RegionFound], closing: Closing) -> ProjectName | None:
    """An item of a list of works: the whole of it, where a place or road is named and it is not the care of a landscape."""
    stop = _listed_end(text, begin, end)
    if not regions or stop <= begin:
        return None
    name = ProjectName(begin, regions[-1].end, stop)
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
    owner = owners().match(item) or _FIRM.match(item) or (words("brand").match(item) if closing.built and closing.worded else None)
    alone = 2 <= _new_length(item) <= 6 or (stem != item and len(stem) >= 2) or _PHASED.search(item) is not None
    new = body is not None or owner is not None or (closing.worded and alone)
    built = (closing.built or closing.ranked) and _SHORT_NEW.fullmatch(item) is not None and not is_generic(stem)
    fits = built or (body is not None and _is_made_by(text, begin, body, stop))
    if not new or not fits or has_predicate(text, begin, stop):
        return None
    return ProjectName(begin, body or begin + leading_name(item), stop)


def _is_made_by(text: str, begin: int, firm: int, end: int) -> bool:
    """Whether the firm `begin`–`firm` is named in full and what it makes goes on to `end`: it builds that, whatever is said of it."""
    return text.endswith(IN_FULL, begin, firm) and _MADE.fullmatch(text, firm, end) is not None


def _new_length(item: str) -> int:
    """How long the name never seen is with which the item begins, up to a number; what is counted (新区10所学校) has none."""
    name = _BEFORE_NUMBER.match(item)
    return leading_name(name.group()) if name else 0


def _listed_end(text: str, begin: int, end: int) -> int:
    tail = _LISTED_TAIL.search(text, begin, end)
    stop = tail.start() if tail else end
    shown = text.endswith("示范", begin, stop) and text.startswith(("项目", "工程"), stop)  # 甲“光热+”示范 | 项目
    return stop + 2 * shown
