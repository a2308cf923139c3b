"""What is no target although it has a number: the past, and numbers that only name a thing (conditions.py has those
that only bound one)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from operator import itemgetter

from extractors.context import Context
from extractors.language.periods import past_period, period_end
from extractors.language.phrases import Span, sentence_at
from extractors.targets.numbers import Quantity
from extractors.targets.words import at_begin, pattern, words
from ontology.units import units

_SENTENCE = 300
_OF_ONE = re.compile(
    "[该此](?:项目|工程|线路|水库|机场|铁路|高速|枢纽|大桥|隧道|电站|基地|园区)|(?:出席|列席|(?:会议)?应到)|[^，。；]{0,10}(?:地处|位于|下辖|现辖)"
)
_GLOSS = re.compile("[：:]是?指|，是指|的简称|是指")
_LAST_YEAR = "(?<![比较与同和新])上年(?!产|度?(?:末|同期)?相比)"  # not 比上年, 与上年相比
_SO_FAR = r"今年1[—－\-~～至]\d{1,2}月|(?<![项数题])目前|截至(?:20\d\d年|今年)?[\d一二三四五六七八九十]*月?底?"
_THERE = r"[全我本][省市县区旗州盟](?:现|共|现共|已)有|我国(?:(?:现|共|现共|已)有|有[近约超]?$)"
_REACHED_SO = "(?:增长|达到|完成|实现|建成|提高|下降|新增|降低|突破|减少|增加|投入|超过|培育|创造|解决|带动|引进)了"
_ALREADY = "(?<![未不早])已(?=[^，。；：的]{1,24}$)"  # 已全部交付49辆, but not 已建成的49座水厂
_COUNTED_SO = "的有$|(?:还|仅|只)剩|至此|多年平均"
_DONE = f"{_LAST_YEAR}|{_SO_FAR}|{_THERE}|{_REACHED_SO}|{_ALREADY}|{_COUNTED_SO}"
_OWNS = re.compile("(?<=[省市县区旗州盟镇乡])(?<!每.)(?<!每个.)(?:现|拥|共)?有(?![效机色线望])[^，。；：、的\\d]{2,12}$")
_LONGEST_OWNED = 20  # how far before a value the division stands that has it
_RANKED = r"创新高(?![地校水])|获批(?!\d)|居全[国省][第首]|居[^，。；]{0,6}第[一二三四五六七八九十0-9]"
_YEAR = re.compile(r"((?:19|20)\d\d)年(?<![较比与同于以是].....)(?!代|以来|前|相比|底前)")
_BEFORE_NOW = re.compile(
    r"[（(][^（）()]*[)）]"
    r"|[由从](?:去年|上年|前年|20\d\d年)[^，。；、]{0,16}?(?:(?<=[降升长减加])转|转变|转[为正负]|(?:增|提|升|扩|降|压|减|缩|上|下)[^，。；的\d]{0,2}[到至])"
    r"|扭转(?:去年|上年)[^，。；]{0,10}(?:局面|态势|趋势)|在(?:去年|上年|20\d\d年)[^，。；]{0,20}(?:基础|基数)[上下]"
)  # what is compared in passing: （2018年增长6%）, 由上年的170个压减至, 扭转上年下降局面
_BETTERED = "优化|完善|提升|改造|盘活|用好|管好|加强|巩固|[对将把]"
_THERE_ALREADY = re.compile(
    f"(?:{_BETTERED})(?:[超近约]?\\d[\\d.]*[万亿]?[个家座处项条所套]以?上?)?已(?=[^，。；、\\d]{{1,16}}的)"
    f"|(?<=[，。；：、])(?:{_BETTERED})已(?=[^，。；、\\d]{{3,24}}[，。；、])"
)  # 完善|已建成渔港的设施, 改造20座|已建成灯塔的设施, but not 泵站改造已完成20座
_CITED = re.compile(r"《[^《》]{1,80}》(?:（[^（）]{1,30}）)?")
_OF_THE_NATION = re.compile("国家(?:将|已|已经|继续|先后|还将)?(?:实行|实施|出台|启动|安排|投资|投入|加大|扩大|提出)")
_NAMED_NOW = r"(?P<year>(?:到|至|计划)?(?:今年|明年|本年|(?P<named>20\d\d)年))"
_SOON = "(?:年内|年底前)(?!已)"
_MEANT = "(?:全年)?(?:力争|确保)|(?:计划|拟)(?:再|新|年内|年底|达|到)"
_NOW = re.compile(f"[和，；并](?:{_NAMED_NOW}|{_SOON}|{_MEANT})")
_STAGE_BEFORE = re.compile(r"(?:[。；：—]|第[一二三四]步[，：:])$")
_LONGEST_OPENING = 4
_BY = "到至截，。；：,;:、！？"
_AGAINST, _LONGEST_PERIOD = "较比与同和从由在到", 12
_CLAUSE_END = re.compile("[。；;]")
_EXISTING = ("在建", "现有", "已有")
AIM = re.compile("的(?:左右)?(?:年度|总体|预期|既定)?(?:目标|任务|预期|要求|增速|速度|水平|底线|红线)")
_REACHED = re.compile("(?:迈上|跃上|跨上|登上|站上|迈过|跨过|突破|达到|超过)$")

_REPORTED = re.compile(r"\d[^，。；\d]{0,8}[，；](?:同比|[比较](?:上年|去年)(?:同期)?)(?:实际|名义)?(?:增|提高|上升|下降|减)")
_TO_COME = re.compile(
    r"今年|明年|本年|[全当]年|年[度内底]|[到至]20\d\d|计划|拟|力争|确保|争取|预[期计]|目标|任务|安排|要|将|[以不][上下低高超少]|左右|控制|保持|稳定"
)
_AHEAD = re.compile("今年|明年|下一步|力争|确保|目标是|目标为|将[达提增突实新建]")
_PHASE = re.compile(r"[一二三四五六七八九十]+期")
_PART_OF = re.compile(r"[^，。；、\d]{2,14}(?<!其)中的?\d|(?:中国|中华|各族)(?:人|儿女)")
_HANDLED = re.compile("事项“[^“”]{1,13}[办批审享]”")  # 20个事项“甲办”: what is done to them stands in quotation marks
_HOUR = re.compile(r"\d[时点]$")

Stage = tuple[int, int | None]


def sentence_start(sentences: Sequence[Span], place: int) -> int:
    """Where that of the `sentences` begins that holds `place`, at most 300 characters back."""
    return max(sentence_at(sentences, place)[0], place - _SENTENCE)


def look_back_end(text: str, sentences: Sequence[Span], year: int | None) -> int:
    """Where a paragraph ceases to tell of a period that is over in `year`: it sets out with one (“十四五”时期，…) and goes on to the
    sentence that names what is to come. 0 where it tells of none."""
    told = 0
    for begin, end in sentences if year is not None else ():
        ahead = period_end(text, begin, end, year) or _AHEAD.search(text, begin, end)
        if ahead or not (told or past_period(text, begin, end, year or 0)):
            break
        told = end
    return told


def last_year(text: str, begin: int, end: int) -> int | None:
    """The last year named between two places, other than a year compared with."""
    cited = [title.end() for title in _CITED.finditer(text, begin, end)]
    years = list(_told(_YEAR, text, cited[-1] if cited else begin, end))
    return int(years[-1][1]) if years else None


def target_year(text: str, begin: int, end: int) -> int | None:
    """The last year between two places that begins a clause or follows 到 or 实现: by when a plan sets out to reach what follows."""
    years = [
        year
        for year in _YEAR.finditer(text, begin, end)
        if year.start() == begin or text[year.start() - 1] in _BY or text.startswith("实现", year.start() - 2)
    ]
    return int(years[-1][1]) if years else None


def stages_of(text: str, breaks: Iterable[int]) -> list[Stage]:
    """Every year that a section's text names: where it ends, and the year itself where a sentence or a paragraph (`breaks` tells where
    those begin) sets out to reach something by then (到2025年，…), else None."""
    begins = frozenset(breaks)
    return [(year.end(), int(year[1]) if _opens_stage(text, year.start() - 1, begins) else None) for year in _YEAR.finditer(text)]


def _opens_stage(text: str, begin: int, breaks: Container[int]) -> bool:
    if begin < 0 or text[begin] != "到":
        return False
    begin -= 2 if text[max(0, begin - 2) : begin] in ("力争", "争取") else 0
    return begin == 0 or begin in breaks or _STAGE_BEFORE.search(text, max(0, begin - _LONGEST_OPENING), begin) is not None


def stage_year(stages: Sequence[Stage], place: int) -> int | None:
    """The year of the stage that a sentence beginning at `place` belongs to: the last year before it, where that opens one."""
    at = bisect_right(stages, place, key=itemgetter(0)) - 1
    return stages[at][1] if at >= 0 else None


def is_past(text: str, sentence: int, quantity: Quantity, context: Context) -> bool:
    """Whether the words from the beginning of the `sentence` to a value speak of what was, or explain a term."""
    clause = max(text.rfind(mark, sentence, quantity.begin) for mark in "；;") + 1 or sentence
    now = _last_now(text, clause, quantity.begin, context.year)
    clause = now.end() if now is not None else clause
    owned = _is_owned(text, clause, quantity.begin)
    if owned or _speaks_of_what_was(text, sentence, clause, quantity) or _is_over(text, clause, quantity.begin, context.year or 0):
        return True
    year = last_year(text, sentence, quantity.begin) if now is None or not now["year"] else None
    boasts = pattern("pursuit").search(context.heading) is None and _boasts(text, clause, quantity.end)
    return boasts or (year is not None and context.year is not None and year < context.year)


def _speaks_of_what_was(text: str, sentence: int, clause: int, quantity: Quantity) -> bool:
    """Whether words of a clause or its `sentence` say that a value was reached, that it explains a term, or that the nation spends it."""
    if text.startswith("了", quantity.begin - 1) or any(_told(pattern("past", also=_DONE), text, clause, quantity.begin)):
        return True
    spent = units()[quantity.key].kind == "money" and _OF_THE_NATION.match(text, sentence) is not None
    return spent or _GLOSS.search(text, sentence, quantity.begin) is not None


def _is_over(text: str, clause: int, end: int, year: int) -> bool:
    """Whether a clause sets out with a period that is over in `year`, and does not compare with it."""
    return text[clause] not in _AGAINST and past_period(text, clause, min(clause + _LONGEST_PERIOD, end), year)


def tells_of_one(text: str, sentence: int, end: int) -> bool:
    """Whether a sentence only tells how large one work or place is (该工程…, 我市地处…), and sets out to reach nothing up to `end`."""
    return _OF_ONE.match(text, sentence, end) is not None and pattern("pursuit").search(text, sentence, end) is None


def is_reported(text: str, sentence: Span, year: int | None) -> bool:
    """Whether a sentence tells an amount with how it changed against the year before, as a report does (产值达到30.2亿元，同比增长5%), and
    nothing that is to come, in the first `year` planned or later."""
    if _REPORTED.search(text, *sentence) is None or _TO_COME.search(text, *sentence) is not None:
        return False
    return year is None or all(int(named[1]) < year for named in _YEAR.finditer(text, *sentence))


def _is_owned(text: str, clause: int, end: int) -> bool:
    """Whether the clause says right before `end` what a division has (甲县有渔港 | 56座), and not that it is to have it."""
    begin = max(clause, end - _LONGEST_OWNED)
    return _OWNS.search(text, begin, end) is not None and pattern("pursuit").search(text, clause, end) is None


def _last_now(text: str, begin: int, end: int, year: int | None) -> re.Match[str] | None:
    """The last words between two places that turn to what is to come, in the first `year` planned or later."""
    turns = [now for now in _NOW.finditer(text, begin, end) if not now["named"] or (year is not None and int(now["named"]) >= year)]
    return turns[-1] if turns else None


def _told(what: re.Pattern[str], text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """What a stretch tells of itself, not in brackets, not of what a change sets out from, nor of what is there and is now bettered."""
    found = list(what.finditer(text, begin, end))
    passing = [aside.span() for aside in _BEFORE_NOW.finditer(text, begin, end)] if found else []
    passing += [those.span() for those in _THERE_ALREADY.finditer(text, begin, end)] if found else []
    return (match for match in found if not any(start <= match.start() < stop for start, stop in passing))


def _boasts(text: str, begin: int, end: int) -> bool:
    """Whether a clause ranks or praises what it counts, without setting out to do it."""
    stop = _CLAUSE_END.search(text, end, end + 60)
    praised = pattern("praise", also=_RANKED).search(text, begin, stop.start() if stop is not None else end + 60)
    return praised is not None and pattern("pursuit").search(text, begin, end) is None


def names_a_thing(text: str, quantity: Quantity, end: int) -> bool:
    """Whether a number names: in quotation marks or a title, after 每, as a phase (二期) or a time of day (9时30分), of all the people
    (14亿中国人), or before what is only counted (5个方面, 提出3项工程) or there already (2座在建水库)."""
    before = text[max(0, quantity.begin - 60) : quantity.begin]
    if before.rfind("“", -20) > before.rfind("”", -20) or before.rfind("《") > before.rfind("》"):
        return True
    if _PHASE.fullmatch(text, quantity.begin, end) or (text.startswith("分", quantity.end - 1) and _HOUR.search(before)):
        return True
    if text.startswith(_EXISTING, end) or _PART_OF.match(text, end):
        return True
    counted = at_begin(words("abstract"), text, end + 1 if text[end : end + 1] == "的" else end)
    if counted is not None and _HANDLED.match(text, end):
        return False
    if counted is not None and (counted.sense == "alone" or text.startswith("性", end + len(counted.text))):
        return False
    if counted is not None and counted.text in ("台阶", "大关") and _REACHED.search(before):
        return False
    told = before.endswith("每") or (before.endswith("提出") and units()[quantity.key].kind == "count")
    return told or (counted is not None and not AIM.match(text, end))
