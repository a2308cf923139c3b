"""Numbers with their units in normalized text: 22万人, 5%—6%, 1900多个, 一千五百万亩, 百分之六, 三成.

Only what can measure is found: no years, ordinals (第5), codes (G60, 5G, PM2.5), formulas (20+8), and no number without a unit but
ratios and indexes (收入比缩小到2.1, 系数提高到0.58).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from extractors.language.alternatives import any_of
from extractors.language.chinese_numerals import parse_chinese
from ontology.tables import read_table
from ontology.units import UnitLabel, unit_labels, units

_ARABIC = r"\d{1,3}(?:[,，]\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?"
_CHINESE = "[一二两三四五六七八九十][零〇○一二两三四五六七八九十百千万亿点·]{0,30}"  # longer than numbers are, and bounded
_SIGN = "[零〇○一二三四五六七八九]"
_GROUPED = f"[一二三四五六七八九]{_SIGN}{{0,2}}(?:[、，]{_SIGN}{{3}}){{1,3}}(?!{_SIGN})(?:·{_SIGN}{{1,4}})?[万亿]{{0,2}}"  # 一、八三〇万
_LESS_THAN_ONE = f"[零〇○]·{_SIGN}{{1,4}}"
_ROUND = "(?<=[发造广办展育设进增过破达放成拓定立])[百千](?=[个场项条所座]|家(?!万))"
_REACHING = "|".join(
    f"(?<={verb})" for verb in ("突破", "超过", "达到", "迈上", "迈过", "跨越", "跨过", "站上", "定在", "持在", "超", "达", "破")
)
_OF_ROUND = "(?:元|美元|吨|斤|人次|人|户|辆|台|套|千瓦|亩|标箱|件|公里)"
_ROUND_AMOUNT = (
    f"(?:{_REACHING})(?:[百千]|万(?=亿))"
    f"(?=[万亿]{{0,2}}{_OF_ROUND}(?:以上|左右|大关|台阶)?(?:[，。；）]|$|、(?![^，。；、]{{0,14}}[十百千万亿]{_OF_ROUND}[一-龥])))"
)  # 突破|千亿元 is 1000亿元, but 千亿元企业 and 超百亿元、超千亿元企业 tell a class
_LONGEST = 20
_REACH = 24
_POWER_OF_UNIT = re.compile("(?<=[万亿])[百千]+$")
_RANGE = re.compile(rf"[—–―－\-~～至到]{{1,2}}(百分之)?({_ARABIC}|{_CHINESE})")
_SECOND_NAME = re.compile("[（〔][个条处间人户家所座台套次][）〕]")
_NAMES_A_CLASS = "级型"
_OF_PEOPLE = frozenset(("person", "person-time", "household", "household-time"))
_PER = "(?:/[十百千万亿]{0,2}(?:平方公里|平方米|公里|公顷|元|人|户|日|天|年|月|亩|吨|次|家|个))?"
_FORMULA = re.compile(r"[+×xX:：∶]\d")
_TO_ONE = re.compile(r"[:：∶]1(?![\d.])")
_PURE_RATIO = re.compile(
    r"(?:[入出值]之?比|比例|倍差|系数|指数)(?:到?20\d\d年[底末]?)?(?:[从由][\d.:：∶]{1,6})?(?:预期|目标|[^，。；、第\d]{2,6}?)?(?:[到至达为在于从由]|不[高低]于|不超过|突破|超过)$"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit. begin and end bound both; `upper` is the end of a range; `more` where 多 or 余 follows the number;
    `spelled` where the number is written in Chinese; `whole_unit` is the unit with what it leaves out (1.2万亿、8000亿元)."""

    begin: int
    end: int
    value: Decimal
    upper: Decimal | None
    unit: str
    key: str
    more: bool
    spelled: bool
    whole_unit: str

    @property
    def offhand(self) -> bool:
        """Whether this is a small count in words, as in speech (两个轮子, 十项制度)."""
        return self.spelled and self.value < 100 and units()[self.key].kind in ("count", "time") and self.unit[0] not in "万亿"

    @property
    def of_people(self) -> bool:
        """Whether people or households are counted, or how often they come (2万人, 300户, 5万人次)."""
        return self.key in _OF_PEOPLE


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit as found: its multipliers and label, where it ends, and the label's entry (None for a bare 万 or 亿)."""

    printed: str
    end: int
    label: UnitLabel | None
    more: bool


@cache
def _unit_pattern() -> re.Pattern[str]:
    labels = any_of(unit_labels())
    return re.compile(f"([十百千万亿]{{0,3}}?)([多余]?)([万亿]{{0,2}}?)({labels})({_PER})|([万亿]{{1,2}})([多余]?)")


@cache
def _words_after() -> tuple[str, ...]:
    return tuple(row["word"] for row in read_table("extractors", "lexicons/words-after-units.tsv"))


@cache
def _number_pattern() -> re.Pattern[str]:
    first = re.escape("".join(sorted({label[0] for label in unit_labels()} | set("多余—–-~至到"))))
    return re.compile(
        rf"(?=[\d百千万{_CHINESE[1:]})(?:(?<![\dA-Za-z第+×*.])(?<!\d[:：∶/])({_ARABIC})(?!\.\d)"
        rf"|百分之({_ARABIC}|{_LESS_THAN_ONE}|{_CHINESE})"
        rf"|(?<![第数几每十百千万亿零〇○一二两三四五六七八九])({_GROUPED}|{_CHINESE}|{_ROUND}|{_ROUND_AMOUNT})(?=[{first}]))"
    )


def _unit_at(text: str, place: int) -> _Unit | None:
    found = _unit_pattern().match(text, place)
    if found is None:
        return None
    power, more, power2, name, per, bare, bare_more = found.groups()
    if name is None:
        following = text[found.end() : found.end() + 1]
        return None if not following or following in "级股" else _Unit(bare, found.end(), None, bool(bare_more))
    label, end = unit_labels()[name], found.end()
    following = text[end : end + 1]
    if following and (following in label.not_before or following in _NAMES_A_CLASS) and not text.startswith(_words_after(), end):
        return None
    second = _SECOND_NAME.match(text, end)
    if second is not None:
        per, end = per + second[0], second.end()
    return _Unit(power + power2 + name + per, end, label, bool(more))


def _value(digits: str) -> tuple[Decimal, str] | None:
    """The value of a written number and the 万 or 亿 that it ends with; None for one longer than numbers are, and for no number."""
    if len(digits) > _LONGEST:
        return None
    if digits == "万":
        return Decimal(1), digits
    return (Decimal(digits.replace(",", "").replace("，", "")), "") if digits[0].isascii() else parse_chinese(digits)


def _read(text: str, begin: int, digits: str, end: int, percent: bool) -> Quantity | None:
    """The quantity whose first number is `digits`, ending at `end`, with its unit and the second number of a range."""
    first = _value(digits)
    if first is None:
        return None
    value, tail = first
    spelled = not digits[0].isascii()
    if not (percent or spelled) and (ratio := _pure_ratio(text, begin, value, end)):
        return ratio
    if _FORMULA.match(text, end):
        return None
    unit = _Unit("%", end, unit_labels()["%"], False) if percent else _unit_at(text, end - len(tail))
    upper = _upper(text, begin, value, unit, end)
    unit = upper[1] if upper else unit
    if unit is None or (spelled and unit.label is None):
        return None
    key = unit.label.key if unit.label else "number"
    return Quantity(begin, unit.end, value, upper[0] if upper else None, unit.printed, key, unit.more, spelled, unit.printed)


def _upper(text: str, begin: int, value: Decimal, unit: _Unit | None, end: int) -> tuple[Decimal, _Unit] | None:
    """The second number of the range that goes on behind the first, which ends at `end` or with its `unit`, and the unit of both."""
    second = _RANGE.match(text, unit.end if unit is not None else end)
    if second is None or text[begin - 1 : begin] in ("从", "由") or (other := _value(second[2])) is None:
        return None
    after = _Unit("%", second.end(), unit_labels()["%"], False) if second[1] else _unit_at(text, second.end() - len(other[1]))
    if after is None or other[0] <= value or not (unit is None or _same(unit, after)):
        return None
    return other[0], after


def _pure_ratio(text: str, begin: int, value: Decimal, end: int) -> Quantity | None:
    """A ratio or an index, which has no unit of its own, but perhaps the words "to one" (2.1:1); None for another number."""
    if text.startswith("年", end) or _PURE_RATIO.search(text, max(0, begin - _REACH), begin) is None:
        return None
    to_one = _TO_ONE.match(text, end)
    if to_one is None and (_FORMULA.match(text, end) or _unit_at(text, end)):
        return None
    unit = to_one[0] if to_one is not None else ""
    return Quantity(begin, end + len(unit), value, None, unit, "UNITLESS", False, False, unit)


def _same(first: _Unit, second: _Unit) -> bool:
    return first.label is None or second.label is None or first.label.key == second.label.key


def find_quantities(text: str) -> Iterator[Quantity]:
    """Yields the quantities of normalized text from left to right, without overlaps. Linear in the length of the text.

    >>> [(str(q.value), q.unit) for q in find_quantities("新增5G基站1万个，累计两万三千个，到2025年覆盖率98.5%")]
    [('1', '万个'), ('23000', '个'), ('98.5', '%')]
    """
    done = 0
    for found in _number_pattern().finditer(text):
        digits, percent, spelled = found.groups()
        if found.start() < done:
            continue
        number = digits or percent or _POWER_OF_UNIT.sub("", spelled)
        end = found.end() if not spelled else found.start() + len(number)
        quantity = _read(text, found.start(), number, end, percent is not None)
        if quantity is not None and not _is_date(quantity):
            done = quantity.end
            yield quantity


def _is_date(quantity: Quantity) -> bool:
    return quantity.key == "YR" and (quantity.value >= 1000 or (quantity.upper or 0) >= 1000)
