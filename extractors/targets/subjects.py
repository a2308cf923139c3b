"""What stands before the verb that governs an indicator, and is no part of it: who does it, where, when, and after what.

甲县在乙地营造樟子松10万亩, 丙公司全年生产客车2万台, 市属平台2025年完成投资30亿元, 甲水厂扩建后日供水能力达到5万吨. All functions take
normalized text and offsets into it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractors.targets.times import TIME

Named = Callable[[int], int | None]
"""Where the name of a place, a body or a work ends that begins at an offset; None where none begins there."""

_DAYS = r"(?:19|20)\d\d[—－\-–~～至到]20\d\d年|[今明当每全]年度?|[上下]半年|年[内底]前?|年度|[远近]+期"
WHEN = rf"(?:{TIME.pattern}|{_DAYS})[，,]?"
_AND = r"以及|[、和与及在于再共各]|等地?|至少|计划|预计|力争|确保|[\d一二三四五六七八九十]+个?[省市县区州盟旗镇](?![级域])|境内"
_STEP = re.compile(rf"(?P<when>{WHEN})|(?P<act>[将把拟])|(?:{_AND})")
_INVESTS = "完成(?:固定资产|工业|交通|水利|项目|年度)*投资"
_INVESTED_IN = (
    rf"[^，。；：、（）“”\d]{{1,16}}?(?:项目|工程)(?:{WHEN})?{_INVESTS}"  # works are what is measured, and do nothing (重点项目|完成投资)
)
_SOMEBODY = re.compile(
    rf"(?!{_INVESTED_IN})(?:[^，。；：、（）“”\d]{{2,16}}?(?=(?:19|20)\d\d年|20\d\d[—－\-–~～至到]|[今每全]年|年[内底]|拟)"
    rf"|[^，。；：、（）“”]{{2,16}}?(?=(?:年[内度])?{_INVESTS}))"
)
_AFTER_WORK = re.compile(
    r"[^，。；：、\d]{2,30}?(?:建成|竣工|投产|达产|投用|投运|投入使用|投入运营|开通|通车|完工|扩建|改造|搬迁|扩容|升级)"
    r"(?:（[^（）]{1,8}）)?后(?![备期续勤端台劲])[，,]?"
)
_OF_DIVISIONS = "省市县区旗州盟镇乡"
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Subject:
    """Where a subject with its circumstances ends; `settled` where a time behind a division's name, or 将 and 把, tell that it does even
    without a verb."""

    end: int
    settled: bool


def behind_work(text: str, begin: int, end: int) -> int | None:
    """Where the clause goes on behind the work after which its value holds (甲水厂扩建后 | 日供水能力); None where it names none.

    >>> behind_work("甲水厂扩建后日供水能力", 0, 11)
    6
    """
    done = _AFTER_WORK.match(text, begin, end - _LEAST)
    return done.end() if done is not None else None


def read_subject(text: str, begin: int, end: int, named: Named) -> Subject | None:
    """The subject that the clause begins with, a name that `named` knows or one that a time follows, and what is said of where and when;
    None where it begins with none.

    >>> read_subject("市属平台2025年完成投资", 0, 13, lambda at: None), read_subject("市属工程2025年完成投资", 0, 13, lambda at: None)
    (Subject(end=9, settled=False), None)
    """
    somebody = _SOMEBODY.match(text, begin, end) if named(begin) is None else None
    at = somebody.end() if somebody is not None else begin
    placed = dated = acted = False
    while at < end:
        name = named(at)
        step = _STEP.match(text, at, end) if name is None else None
        if name is None and step is None:
            break
        placed = placed or name is not None
        dated = dated or (bool(step and step["when"]) and text[at - 1] in _OF_DIVISIONS)
        acted = acted or bool(step and step["act"])
        at = name or (step.end() if step is not None else end)
    if not (placed or somebody) or end - at < _LEAST:
        return None
    return Subject(at, acted or (placed and dated))
