"""What a clause states of its value, and what the values of a list share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.targets.clauses import Clause
from extractors.targets.frames import BOUNDS, VERBS
from extractors.targets.nouns import shared_nouns
from extractors.targets.numbers import Quantity
from extractors.targets.times import is_time
from extractors.targets.words import at_begin, words
from ontology.concepts import Change, Comparator
from ontology.indicators import canonical_indicator, indicators
from ontology.units import units, without_powers

_AIM = "的?(?:预期|总体|年度)?目标"
_RATE = re.compile(
    f"(?:年均|年度|全年)?(?<!自然)(?:(增速|涨幅|增幅|增长率|增长速度|(?:上涨|增长|上升)幅度|增长(?={_AIM}))"
    f"|(降幅|下降率|降低率|(?:下降|降低)幅度|下降(?={_AIM})))(?:{_AIM})?$"
)
_PART_OF = re.compile("(?<=..)(?:(?<![供响效对适反相])应当?|必?须)?(达到|超过|突破|不低于|不少于|不超过|不高于|相当于|完成)")
_AGAINST = re.compile(
    r"(?:力争|持续|继续|明显|分别|均|年均)*(?:(?P<above>高于|快于|好于|优于|领先)[^，。；\d]{2,20}|(?P<below>低于|慢于)[^，。；\d]{2,20}"
    r"|[比较][^，。；\d]{2,20}[高快多低慢少]出?)$"
)
_COUNTED_AMONG = re.compile(r"(?:[^，。；\d]{0,12}\d[\d.]*[万亿]?[个家户名所座条人](?P<among>[一-龥]{2,12}?))中(?:的)?$")
_LISTED_COUNT = re.compile(r"[^、]{2,20}?\d(?:个|项|家|座|条|所|处|批)、(?=..)")
_ECONOMY = {"经济": "经济增长速度"}
_QUOTED = 12
_BOTH = re.compile("^城乡(居民|低保|特困|最低生活保障)")
_VALUED = re.compile(r"\d[\d.]*[百千万亿]*[%‰个项家户名人次亩公元吨套座条所平]")
_JOINS = ("、", "和", "与", "及", "以及")
_HOW_LARGE = re.compile("(?:规模|总额|总量|余额|总计)$")
_AIM_ALONE = re.compile("(?:奋斗|力争|预期|冲刺|工作|年度)*目标")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a clause states. `behind`: its indicator stands after the value; `shares`: how many values before it have the same noun."""

    clause: Clause
    begin: int
    end: int
    indicator: str
    change: Change
    comparator: Comparator
    behind: bool
    shares: int = 0
    verb: str | None = None

    def goes_on(self, clause: Clause, written: str) -> bool:
        """Whether the next clause may leave out what its value says as this one does: a growth in per cent says nothing of an amount, nor
        one in money of an amount whose noun, as `written`, tells how large something is (增加2亿元、规模9亿元)."""
        moved, ratio = self.change in (Change.GROWTH, Change.DECREASE), clause.kind == "ratio"
        return not moved or ((self.clause.kind == "ratio") is ratio and (ratio or _HOW_LARGE.search(written) is None))


def written_before(text: str, clause: Clause) -> tuple[str, Change | None, Comparator]:
    """The noun before a value, the change that its own ending tells (增速, 涨幅), and how the value is bounded."""
    noun = text[clause.head.begin : clause.tail.end].rstrip("的、").removesuffix("年度")
    part = _PART_OF.search(noun) if clause.tail.words and clause.tail.words[0].text == "的" else None
    comparator = clause.comparator
    if part is not None:
        noun, bound = noun[: part.start()], words("before").get(part[1])
        comparator = BOUNDS[bound.sense] if bound is not None and clause.bound is None else comparator
    against = _AGAINST.search(noun) if clause.quantity.key == "percentage-point" else None
    if against is not None:
        noun = noun[: against.start()]
        told = Comparator.AT_LEAST if against["above"] else Comparator.AT_MOST if against["below"] else comparator
        comparator = clause.bound or told
    noun = noun[listed.end() :] if (listed := _LISTED_COUNT.match(noun)) else noun
    among = _COUNTED_AMONG.match(noun)
    noun = among["among"] if among is not None else noun
    rate = _RATE.search(noun + "目标" if _tells(clause, "预期目标") else noun)
    if rate is None:
        return "" if is_time(noun) else noun, None, comparator
    whole = noun[: rate.start()].removeprefix("年均")
    return _ECONOMY.get(whole, whole), Change.GROWTH if rate[1] else Change.DECREASE, comparator


def _tells(clause: Clause, text: str) -> bool:
    return any(word.text == text for word in clause.tail.words)


def is_aim(written: str) -> bool:
    """Whether words only say that a value is aimed at, so that it is of the indicator before: 增长5%，奋斗目标6%.

    >>> is_aim("奋斗目标"), is_aim("减排目标")
    (True, False)
    """
    return _AIM_ALONE.fullmatch(written) is not None


def tells_a_value(phrase: str) -> bool:
    """Whether words hold a number with its unit, and so are no indicator but a statement of their own.

    >>> tells_a_value("完成改造3.2万户"), tells_a_value("5G基站")
    (True, False)
    """
    return _VALUED.search(phrase) is not None


def grows(indicator: str, clause: Clause) -> bool:
    """Whether a share of what is no share tells its growth, where nothing says that it stands at it: GDP按5%安排."""
    known = indicators().get(canonical_indicator(indicator)[0] or "")
    plain = clause.kind == "ratio" and clause.tail.change is None and not _tells(clause, "的")
    return plain and known is not None and known.kind not in ("ratio", "count")


def covers(text: str, clause: Clause) -> str:
    """What covers a share or a number of places (供水服务覆盖80%以上区域); empty where the clause does not say it of a noun."""
    verb = clause.tail.first(*VERBS)
    covering = verb is not None and verb.text == "覆盖" and not clause.bare and clause.kind in ("ratio", "count")
    return text[clause.head.begin : clause.tail.end] if covering else ""


def with_whole_units(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """The values of a text, each bare 亿 in the unit of the one behind it that only a conjunction parts it from: 1.2万亿、8000亿元 are both
    of money; so large are amounts of one measure alone (not 人口、产值达到300万、500亿元). A share tells the unit of nothing else."""
    found: list[Quantity] = []
    for quantity in reversed(quantities):
        following = found[-1] if found else quantity
        bare = quantity.key == "number" and quantity.unit.endswith("亿")
        shares = bare and text[quantity.end : following.begin] in _JOINS and units()[following.key].kind != "ratio"
        whole = quantity.unit + without_powers(following.whole_unit)
        found.append(replace(quantity, key=following.key, whole_unit=whole) if shares else quantity)
    return found[::-1]


def following_values(text: str, quantities: list[Quantity]) -> list[int | None]:
    """For each value where the next one stands that is no part of the noun after it, as ages (3岁以下) are, values in quotation marks,
    and those that begin at once (5家100张床位的…) or are followed by 的."""
    found: list[int | None] = []
    upcoming: list[int] = []
    for quantity in reversed(quantities):
        found.append(next((begin for begin in reversed(upcoming) if begin > quantity.end), None))
        word = at_begin(words("after"), text, quantity.end)
        before = text[max(0, quantity.begin - _QUOTED) : quantity.begin]
        end = quantity.end + len(word.text) if word is not None else quantity.end
        if quantity.key != "year-of-age" and before.rfind("“") <= before.rfind("”") and not text.startswith("的", end):
            upcoming.append(quantity.begin)
    return found[::-1]


def without_factors(stated: list[Stated]) -> list[Stated]:
    """What is stated, but for the factor of a growth (翻一番) behind which the value stands that it leads to (，达到3000亿元)."""
    told = {id(one) for one, behind in pairwise(stated) if one.clause.quantity.unit == "番" and _is_outcome(one, behind)}
    return [one for one in stated if id(one) not in told]


def _is_outcome(factor: Stated, behind: Stated) -> bool:
    return behind.clause.edge == factor.end + 1 and behind.indicator == factor.indicator and behind.change is Change.LEVEL


def _taken_up(group: list[Stated], before: list[Stated]) -> list[str] | None:
    """The nouns of the values before, one by one, where the group has none of its own (接待游客X、收入Y，分别增长10%和12%)."""
    clause = group[0].clause
    apart = clause.bare and any(word.text == "分别" for word in clause.tail.words)
    return [one.indicator for one in before] if apart and len(before) == len(group) > 1 else None


def _spelled_out(group: list[Stated]) -> list[str]:
    """The noun of each value of the group, from the coordination that they share."""
    named = group[0].indicator
    if len(group) == 2:
        named = _BOTH.sub(lambda both: "城镇居民、农村居民" if both[0] == "城乡居民" else f"城市{both[1]}、农村{both[1]}", named)
    return shared_nouns(named, len(group)) or [one.indicator for one in group]


def _compared(clause: Clause, first: Clause) -> Clause:
    """The clause of a list, compared with what the first one of the list is compared with, where it names nothing itself."""
    if clause.tail.baseline is not None or first.tail.baseline is None:
        return clause
    return replace(clause, tail=replace(clause.tail, baseline=first.tail.baseline))


def shared(stated: list[Stated]) -> Iterator[Stated]:
    """Gives each value of a list (A、B分别达到X、Y左右) its own noun, and all of them the bound that the last one states."""
    begin = 0
    for place in range(1, len(stated) + 1):
        if place < len(stated) and stated[place].shares:
            continue
        group = stated[begin:place]
        nouns = _taken_up(group, stated[max(0, begin - len(group)) : begin]) or _spelled_out(group)
        plain = all(one.comparator is Comparator.EXACTLY for one in group[:-1])
        bound = group[-1].comparator if plain and len(group) > 1 else group[0].clause.tail.bound
        for one, noun in zip(group, nouns, strict=True):
            yield replace(
                one,
                clause=_compared(one.clause, group[0].clause),
                indicator=noun,
                comparator=bound if bound and one.clause.bound is None else one.comparator,
            )
        begin = place
