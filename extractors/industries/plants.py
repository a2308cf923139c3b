"""Single plants and firms: a branch's name that is a part of theirs (甲县|核电二期, 乙集团10万吨|有机硅, 丙|制药搬迁) names no branch."""

from __future__ import annotations

import re
from collections.abc import Container

from extractors.industries.lexicon import IndustryLexicon, Match

_FIRM = re.compile("[煤铝铜锌铅锡镍钛锂钨钢铁药酒纸糖茶磷盐硅钼]业")
_FIRM_WORKS = re.compile(
    r"(?:年产)?[0-9.]+[万千]|[一二三四五六七八九十]期|整体?搬迁|搬迁|[退易]城|技改|技术改造|年产|清洁高效[一-龥]{2,6}综合"
    r"|(?<=制药|药业)[一-龥]{2,8}(?:基地|车间|生产线)"
)
_AMONG_FIRMS = re.compile(
    r"(?:[、和][^，。；、和等]{2,10}){0,8}(?:[二两三四五六七八九十0-9]+家|等[0-9一二三四五六七八九十]*家?(?:龙头|骨干|重点|头部|知名|链主)*企业|等?为(?:龙头|牵引|主体|引领|链主|依托))"
)
_LEANT_ON = re.compile("依托[^，。；：]*$")
_PROJECTS = re.compile("等?[0-9]*个?项目")
_POWER = re.compile(r"[一-龥]*(?:水电|核电|火电|抽水蓄能)")
_WITH_OTHERS = re.compile("[和及与、][一-龥、]{2,12}等重大(?:工程|项目)")
_WORKS = re.compile(rf"[一二三四五六七八九十0-9]+期|前期|工程|项目|[0-9]+号机|{_WITH_OTHERS.pattern}")
_NUMBERED = re.compile("[0-9]+(?:[、和至—-][0-9]+)*号")
_DEEDS = re.compile("转型升级|升级改造|技术改造|改造升级|扩能|扩建|改扩建|技改|[一二三四五六七八九十]期")
_BUILT_SINGLY = re.compile(r"[一-龥]*(?:抽水蓄能|压缩空气储能|飞轮储能|重力储能)|核电")
_NUCLEAR = re.compile("核电")
_FLOATED = re.compile("(?:股份)?(?:在[一-龥]{2,6})?(?:首次|成功|顺利|正式)*(?:上市|挂牌)(?!公司|企业|交易|融资|培育|辅导)")
_UNIT_ENDS = re.compile("[、，。；]|扩建|机组|等[^一-龥]|等(?:重大|重点)?项目|[一二三四五六七八九十]期")
_SPOKEN_OF = re.compile("产业|装备|基地|开发|发展|建设规模|资源|集群|技术")
_STATION = re.compile("[一-龥]*(?:储能|液流电池|光热|光伏|风电|水电|核电|热电|发电)")
_OF_STATION = re.compile(r"基地[一二三四五六七八九十]期|(?:储能|调峰|发电|热电)*(?:电站|电厂|机组)|示范项目[A-Z]")
_POWER_STATION = "电站"
_CAPACITY = re.compile(r"[0-9.]+[万千百兆]*(?:千瓦|瓦|MW|GW)(?:时)?级?(?:熔盐|槽式|塔式)*$")
_SITE = re.compile(r"(?P<sea>海[东南西北中]?)?(?:[A-Za-z]|[东南西北中][A-Z]?)[0-9]{1,2}(?P<site>场址|地块|#|号)?$")
_AT_SITE = re.compile("场址|地块")
_BASE = re.compile("基地(?![一二三四五六七八九十]期)")
_OUTPUT = re.compile(r"(?:年产)?[0-9.]+[万亿千百]*(?:吨|台|套|片|辆|平方米|立方米|MWh|GWh)[高超精特聚纯强分子合物级度密]{0,5}$")
_FARM = re.compile("(?:养殖|繁育|标准化|智慧)*(?:养殖|牧|[牛猪羊鸡])?场")
_STOCK = re.compile(r"[0-9.]+[万亿千百]*[头只羽尾]$")
_LETTER, _DIGIT = re.compile("[一-龥]"), re.compile("[0-9.]")
_NO_NAME = re.compile("(?:并网|外送|外输|能力|产[量能]|规模|总量|[达至瓦级性型代海上])$")
_STOPS = "，。；："
_LISTED_WORKS = re.compile("开工|续建|竣工|投产|建成|投用|达产|技改|扩[能建产]|[一二三四五]期|项目")
_GOES_ON = re.compile("[和与及等]|[一二三四五六七八九十]+期|扩[能建产]|技改|改造|升级|工程|中心|园|企业|项目|共")
_FIGURE, _WINDOW, _LONGEST, _NAME, _CLAUSE = 18, 14, 8, 2, 120


def is_plant_or_firm(
    text: str, match: Match, lexicon: IndustryLexicon, starts: Container[int], places: Container[int], bodies: bytearray
) -> bool:
    """Whether the name at `match` is a part of that of one plant or one firm; `starts` are the points where names of regions end, `places`
    those where they begin, `bodies` marks the names of bodies and what is cited."""
    word = text[match.begin : match.end]
    led = match.begin in starts or _ends_body(match.begin, bodies)
    return (
        (
            lexicon.context["firm-branch"].fullmatch(word) is not None
            and _is_firm(text, match, lexicon, led=led, named=_goes_on(text, match, lexicon, places, bodies))
        )
        or (_POWER.fullmatch(word) is not None and _is_unit(text, match, lexicon, placed=match.begin in starts))
        or (_ends_body(match.begin, bodies) and _DEEDS.match(text, match.end) is not None)
        or (_BUILT_SINGLY.fullmatch(word) is not None and _is_built_singly(text, match, lexicon, led=led))
        or (not led and _is_inside_work(text, match, lexicon))
        or _is_station(text, match, lexicon, starts, bodies)
        or _is_made_by_one(text, match, lexicon, starts, bodies)
    )


def _ends_body(at: int, bodies: bytearray) -> bool:
    return at > 0 and bool(bodies[at - 1])


def _is_firm(text: str, match: Match, lexicon: IndustryLexicon, *, led: bool, named: bool) -> bool:
    """Whether a branch ends a company's short name (永昌铝业, 丙丁制药搬迁): behind a place or a body where a figure or works follow, of
    one good, or among those that are leant on (依托甲泰半导体), behind any other word, or is floated (甲泰牧业 | 在乙地上市); `named`
    where what goes on tells that it is one."""
    if _FLOATED.match(text, match.end):
        return True
    of_good = _FIRM.fullmatch(text, match.begin, match.end) is not None
    works = _FIRM_WORKS.match(text, match.end) is not None or (of_good and _PROJECTS.match(text, match.end) is not None)
    if named or (works and (led or of_good)):
        return True
    leant = _LEANT_ON.search(text, max(0, match.begin - 2 * _WINDOW), match.begin) is not None
    return not led and (of_good or works or leant) and is_named(text, match.begin, lexicon)


def _is_inside_work(text: str, match: Match, lexicon: IndustryLexicon) -> bool:
    """Whether a name is but the middle of a work's name in a list of works, behind letters that no verb or kind ends (丙利 | 新能源 |
    叉车二期、…); what is said in words goes on (向外输出 | 电力作好准备)."""
    listed = _is_middle(text, match, lexicon) and among_works(text, match.begin, match.end)
    if not listed or not is_named(text, match.begin, lexicon):
        return False
    first = lexicon.last_boundary(text, max(0, match.begin - _LONGEST), match.begin)
    return first is None or not lexicon.context["function"].fullmatch(text, first - 1, first)


def among_works(text: str, begin: int, end: int) -> bool:
    """Whether the clause around `begin`–`end` lists works: it holds a list, and says what is done to works or how far they are."""
    first, last = max(0, begin - _CLAUSE), min(len(text), end + _CLAUSE)
    left = max(first, *(text.rfind(stop, first, begin) + 1 for stop in _STOPS))
    right = min((at for at in (text.find(stop, end, last) for stop in _STOPS) if at >= 0), default=last)
    return "、" in text[left:right] and _LISTED_WORKS.search(text, left, right) is not None


def _is_middle(text: str, match: Match, lexicon: IndustryLexicon) -> bool:
    """Whether other letters go on behind a name than those that branches and works have there."""
    if not _LETTER.match(text, match.end) or _GOES_ON.match(text, match.end):
        return False
    return not any(lexicon.context[kind].match(text, match.end) for kind in ("after", "tail", "tail-field", "extension", "list-other"))


def _is_unit(text: str, match: Match, lexicon: IndustryLexicon, *, placed: bool) -> bool:
    """Whether a source of power is that of numbered units (核电 | 3号机组), behind a place that of its works (甲县核电 | 二期), or
    behind any other word one of the works that are called great (乙下水电 | 和丙丁铁路等重大工程)."""
    if (_WORKS if placed else _NUMBERED).match(text, match.end):
        return True
    return _WITH_OTHERS.match(text, match.end) is not None and is_named(text, match.begin, lexicon)


def _goes_on(text: str, match: Match, lexicon: IndustryLexicon, places: Container[int], bodies: bytearray) -> bool:
    """Whether a branch goes on as a firm does: behind a body's name before a place (丙润 | 新能源 | 甲县), or in a list of firms."""
    body = _ends_body(match.begin, bodies)
    if body and match.end in places:
        return True
    return _AMONG_FIRMS.match(text, match.end) is not None and (body or is_named(text, match.begin, lexicon))


def is_named(text: str, at: int, lexicon: IndustryLexicon) -> bool:
    """Whether the letters before `at` may be a name: no verb, measure, kind or known branch ends there."""
    if not _LETTER.match(text, max(0, at - 1), at):
        return False
    branch = lexicon.name_before(text, max(0, at - _LONGEST), at) is not None or _NO_NAME.search(text, max(0, at - _NAME), at)
    return not branch and not lexicon.context["word-end"].search(text[max(0, at - _WINDOW) : at])


def _is_built_singly(text: str, match: Match, lexicon: IndustryLexicon, *, led: bool) -> bool:
    """Whether what is built plant by plant stands behind the name of a place or any other word (甲岭 | 抽水蓄能, 甲湾 | 核电、)."""
    if _NUCLEAR.fullmatch(text, match.begin, match.end) and not _UNIT_ENDS.match(text, match.end):
        return False
    return (led or is_named(text, match.begin, lexicon)) and not _SPOKEN_OF.match(text, match.end)


def _is_station(text: str, match: Match, lexicon: IndustryLexicon, starts: Container[int], bodies: bytearray) -> bool:
    """Whether a source of power is that of one station: of a place's capacity (甲县20万千瓦 | 风电), of a power station, of a
    numbered site that a sea, a place or 场址 tells from a sort (丙海N2 | 海上风电, not H2 | 储能), or before what a station is made of
    behind a place."""
    if not _STATION.fullmatch(text, match.begin, match.end) or _BASE.match(text, match.end):
        return False
    left = max(0, match.begin - _FIGURE)
    figure = _CAPACITY.search(text, left, match.begin)
    one = text.startswith(_POWER_STATION, match.end)
    if figure:
        return one or figure.start() in starts or _ends_body(figure.start(), bodies)
    site = _SITE.search(text, left, match.begin)
    if site and (site["sea"] or site["site"] or site.start() in starts or _AT_SITE.match(text, match.end)):
        return True
    return one or (match.begin in starts and _OF_STATION.match(text, match.end) is not None)


def _is_made_by_one(text: str, match: Match, lexicon: IndustryLexicon, starts: Container[int], bodies: bytearray) -> bool:
    """Whether a good stands behind what one firm makes of it (乙集团10万吨 | 有机硅, 甲县丙牧业3万头 | 肉牛)."""
    left = max(0, match.begin - _FIGURE)
    if not _DIGIT.search(text, left, match.begin):
        return False
    figure = _OUTPUT.search(text, left, match.begin)
    if figure:
        at = figure.start()
        return at in starts or _ends_body(at, bodies) or is_named(text, at, lexicon)
    stock = _STOCK.search(text, left, match.begin)
    if stock is None:
        return False
    return _ends_body(stock.start(), bodies) or (_FARM.match(text, match.end) is not None and is_named(text, stock.start(), lexicon))
