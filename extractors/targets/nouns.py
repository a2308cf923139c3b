"""The nouns of indicators: the one that follows a value (建设40个绿美点), and those that share values (A、B分别达到X、Y)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.language.numerals import han_value
from extractors.targets.words import at_begin, at_end, pattern, words

LONGEST = 60
_LIMIT = re.compile("[。；;！？!?，,：:)）、]|——")
_EXAMPLES = re.compile(r"[^，。；：（）\d]{1,40}?等")
_BRACKET = re.compile("[（(][^（()）]{1,20}[)）]|(?<=“)[^“”]{1,20}(?=”)")
_JOINS = "、和与及并或"
_PUSHED = re.compile("整[村县镇]推进")
_TASK = re.compile("(?:(?:年度|目标|工作|建设)*任务|建设工作|建设|工作)$")
_NO_NAME = (  # 对接活动, 培育项目 and 覆盖率 go on
    "(?!(?<=落地|开工|投产|投用|入选|入驻|覆盖|达标|对接|推进|安装|使用|引进|培育|支持|同步)"
    "(?:项目|工程|基地|中心|活动|机制|行动|计划|率|会(?![议员])|专场|专区|面积))"
)
_PARTICLE = re.compile("(?<!自)由|被|从(?![业事])|均(?![衡等])|将|且|而|(?<![存站])在(?![建校线岗职研产])|到(?![期户村])|并(?![网购])")
_GROWN = re.compile("(?<=..)(?:(?:播种|种植|养殖|总)?面积|(?:总|年)?产量|总?产值|产能|单产|规模)$")
_YIELD = re.compile("(?:总|年)?产量|总?产值|产能|单产")
_MEASURED = re.compile("(?:.[^个复参氧大][数率量额]|[外内]资|到位资金|融资|支出|贷款|存款|负债)$")
_SHORT = re.compile("(?:^|[第、])[一二三四]$|[存进客]$")
_STEM = re.compile("[二三四]((?:次|类|级)?产业?.*)")
_OF_PAIRS = re.compile("[贷出货]([款口运].*)")
_BRANCH = re.compile("((?<![产企就事农工创作行])(?:产|企|行)?业|板块|居民)$")
_HOW_MANY = re.compile(
    r"(?<=[一-龥])(?<!第)等?(?P<count>[两二三四五六七八九十]|\d{1,2})(?:大|个|类)(?:主导|支柱|重点|优势|特色|新兴|核心|主要|战略性|传统|先导|[百千万]亿级?)*(?:(?:粮食|经济|油料|农)?(?:作物|产品|品种))?(?=[一-龥]{2})"
)
_RANKED = re.compile("(?:^(国家)|([级办属立营]))$")
_LONGEST_RANK = 6
_GO_ON = ("以上", "及以上", "、", "和")  # what is behind a rank that has its noun not at once
_PIPED = re.compile("(?:供热|热力|蒸汽|燃气|天然气|供气|供水|给水|排水|雨水|污水)$")
_PIPES = re.compile("(?:管网|管道|管线)$")
_AND_SO_ON = re.compile("(?<![高中初平均同一二三上])等$")
_LIST = re.compile("以及|[、和与]|(?<!普)及(?!时)")


@dataclass(frozen=True, slots=True)
class Noun:
    """The noun after a value. `stopped`: a predicate follows it; `acting`: it ends with a verb used as a noun; `modifier`: the next value
    follows with no conjunction between, so that the first belongs to the noun of the second (总投资10亿元项目50个)."""

    begin: int
    end: int
    stopped: bool
    acting: bool
    modifier: bool


def noun_after(text: str, begin: int, next_value: int | None, *, clause: bool = False) -> Noun:
    """Reads the noun that begins at `begin`; `next_value` is where the next number stands. With `clause`, its predicate belongs to it."""
    line = _BRACKET.sub(lambda found: "\0" * len(found[0]), text[begin : begin + LONGEST])
    next_value = next_value - begin if next_value is not None else LONGEST
    end = _limit(line, 0, next_value)
    modifier = next_value <= end
    if modifier:
        joined = line[next_value - 1 : next_value] in _JOINS or line[:next_value].endswith("以及")
        modifier = not joined
        end = len(line[:next_value].rstrip(_JOINS).removesuffix("以"))
    stop = min(_stops(line, end), key=lambda found: found.start(), default=None)
    if stop is not None and not clause:
        end = stop.start()
    acting = at_end(words("action"), line, 0, end) is not None or line[:end].endswith("工作")
    task = _TASK.search(line, 0, end)
    if task is not None and task.start() > 1 and not _PUSHED.search(line, 0, task.start()):
        end = task.start()
    written = _AND_SO_ON.sub("", line[:end].rstrip("、"))
    return Noun(begin, begin + len(written), stop is not None, acting, modifier)


def _stops(line: str, end: int) -> Iterator[re.Match[str]]:
    """The first predicate and the first particle after the noun's first character."""
    for known in (pattern("stop", before="(?<!已)(?!(?<=整[村县镇])推进)", after=_NO_NAME), _PARTICLE):
        found = known.search(line, 1, end)
        if found is not None:
            yield found


def _limit(line: str, begin: int, next_value: int) -> int:
    """Where the noun's clause ends. A list goes on over 、 unless another value or a verb follows."""
    found = _LIMIT.search(line, begin)
    if found is None:
        return len(line)
    if found[0] != "、":
        return found.start()
    examples = _EXAMPLES.match(line, found.end())
    if examples is not None:
        return _limit(line, examples.end(), next_value)
    end = _limit(line, found.end(), LONGEST)
    if next_value <= end or at_begin(words("amount", "lead", "hedge", "cut"), line, found.end(), len(line)):
        return found.start()
    return end


def shared_nouns(noun: str, count: int) -> list[str] | None:
    """The `count` nouns that a coordination spells out, with the head that they share; None where their number is another.

    >>> shared_nouns("一产、二产、三产增加值", 3), shared_nouns("游客人次、旅游花费", 1)
    (['一产增加值', '二产增加值', '三产增加值'], None)
    >>> shared_nouns("住宿、餐饮业营业额", 2), shared_nouns("银行存、贷款余额", 2), shared_nouns("火灾起数、亡人数", 2)
    (['住宿业营业额', '餐饮业营业额'], ['银行存款余额', '贷款余额'], ['火灾起数', '亡人数'])
    """
    parts = [part for part in _LIST.split(noun) if part]
    if count < 2 or len(parts) != count:
        return None
    parts[-1] = _uncounted(parts[-1], count)
    head = _measure(parts[-1])
    return [_with_head(part, head, parts[-1]) for part in parts[:-1]] + parts[-1:]


def _uncounted(last: str, count: int) -> str:
    """The last part of a list without the words that say how many it has, where these are `count` (新型显示 | 三大 | 产业规模)."""
    counted = _HOW_MANY.search(last)
    if counted is None or han_value(counted["count"]) != count:
        return last
    return last[: counted.start()] + last[counted.end() :]


def _measure(noun: str) -> str:
    """The longest measure that a noun ends with (居民人均可支配收入); empty where it ends with none."""
    found = pattern("measure", after="$").search(noun)
    return found[1] if found is not None else ""


def of_the_same(before: str, noun: str) -> str | None:
    """The whole name of a yield that follows another measure of the same thing; None for any other noun.

    >>> of_the_same("粮食播种面积", "产量"), of_the_same("一般公共预算收入", "产值")
    ('粮食产量', None)
    """
    grown = _GROWN.search(before) if _YIELD.fullmatch(noun) else None
    return before[: grown.start()] + noun if grown is not None else None


def ranked_as(rank: str, noun: str) -> str | None:
    """What a noun of one rank is in another that stands alone; None where either tells none.

    >>> ranked_as("国家级", "省级绿色工厂"), ranked_as("国家级绿色船厂", "省级绿色工厂"), ranked_as("省级", "绿色工厂")
    ('国家级绿色工厂', None, None)
    """
    whole = _ranked_as(rank, noun) if len(rank) <= _LONGEST_RANK else None
    return whole if whole is None or not whole.startswith(_GO_ON, len(rank)) else None


def _ranked_as(rank: str, noun: str) -> str | None:
    told = _RANKED.search(rank)
    sign = told[2] or "级" if told is not None else ""
    at = noun.find(sign, 0, _LONGEST_RANK) if sign else -1
    return rank + noun[at + (len(sign) if told is not None and told[2] else 0) :] if at >= 0 else None


def _with_head(part: str, head: str, last: str) -> str:
    """A part of a list with what it leaves out and the `last` one has: the `head`, which is a measure, and what both have before that
    (三产业, 餐饮业, 贷款), what a rank is said of (国家级、省级 | 绿色工厂), or the pipes (燃气、排水 | 管网); with nothing where it is a
    measure of its own."""
    if (whole := _ranked_as(part, last)) is not None:
        return whole
    if not head or _MEASURED.search(part) or _measure(part):
        pipes = _PIPES.search(last) if _PIPED.search(part) else None
        return part + pipes[0] if pipes is not None else part
    stem = (_STEM.search(last) or _OF_PAIRS.search(last)) if _SHORT.search(part) else None
    if stem is None:
        branch = _BRANCH.search(last, 0, len(last) - len(head))
        named = part.endswith("业") or head.startswith("产业")
        stem = None if named and branch is not None and branch[1] in ("业", "产业") else branch
    tail = last[stem.start(1) :] if stem is not None else head
    shared = max(size for size in range(len(tail)) if part.endswith(tail[:size]))
    return part + tail[shared:]
