"""Document numbers (发文字号) as Chinese bodies print them: finding them in running text and parsing every usual form.

A number is the agency's code, the year in brackets, a serial and 号 (内政发〔2019〕21号); or an order or announcement of a named
body (国务院令第722号, 公告2023年第5号, 第5号公告). The form is that of GB/T 9704-2012; practice is wider.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from extractors.agencies.bodies import find_bodies
from extractors.agencies.codes import is_agency_code, issuers_of_code
from extractors.agencies.signs import places
from extractors.context import Context
from extractors.documents.words import words

_WIDE = str.maketrans("０１２３４５６７８９－﹣", "0123456789--")
_OPEN, _CLOSE = r"〔（(［\[【〈<﹝﹙〖「", r"〕）)］\]】〉>﹞﹚〗」"
_YEAR = rf"[{_OPEN}]{{1,2}}\s*(?:(?P<year>(?:19|20)\d\d)\s*年?|(?P<term>[一二三四五六七八九十\d]{{1,4}}届))\s*[{_CLOSE}]{{1,2}}"
_SERIAL = r"\s*第?\s*(?P<serial>[一-龥]{0,2}\d{1,5}(?:[-—]\d{1,3})?)"
_ORDINAL = r"第\s*(?P<ordinal>\d{1,5}|[零〇一二三四五六七八九十百]{1,7})\s*号"
_PAPER = "令|公告|通告"
_CORES = (
    re.compile(rf"\s*{_YEAR}{_SERIAL}\s*号"),
    re.compile(rf"(?P<paper>{_PAPER})\s*(?:{_YEAR}|(?P<plain>(?:19|20)\d\d)\s*年?)?\s*{_ORDINAL}"),
    re.compile(rf"(?:(?P<plain>(?:19|20)\d\d)\s*年)?\s*{_ORDINAL}\s*(?P<paper>{_PAPER})"),
)
_LOOSE = (
    re.compile(
        rf"(?P<agency>[一-龥A-Za-z（）()]{{1,40}})?{_YEAR}(?:{_SERIAL}|第?(?P<ordinal>[零〇一二三四五六七八九十百]{{1,5}}))?号?(?:[-—]\d+)?"
    ),
    re.compile(r"(?P<agency>[一-龥]{1,20})(?P<paper>令)(?P<serial>\d{1,5})号"),
    re.compile(r"(?P<agency>)(?P<year>(?:19|20)\d\d)年第(?P<serial>\d{1,5})号"),
    re.compile(rf"{_YEAR}\s*(?P<agency>[一-龥]{{2,20}}?)第?(?P<serial>\d{{1,5}})号"),
    re.compile(rf"(?P<agency>[一-龥]{{2,20}})(?P<year>(?:19|20)\d\d)[{_OPEN}{_CLOSE}年-]?第?(?P<serial>\d{{1,4}})[{_CLOSE}]?号"),
)
_TAIL = re.compile(r"(?<=号)(?:文件?|[（(][^（）()]*[）)]|[。．.])+$")
_JOINT = re.compile(r"(.{4,40}?[〕）)\]】﹞].{0,6}?号)(?=[一-龥]{2,}.*号)")
_LEFT = re.compile(r"(?:[一-龥A-Za-z]|[（(][一-龥]{1,3}[）)]){1,26}$")
_LONGEST_CODE = 12
_REPUBLIC = "中华人民共和国"
_BETWEEN = re.compile("[和与及]?")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"^(?:{words('leading')})+")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf".*(?:{'|'.join(word for word in words('leading').split('|') if len(word) > 1)})")


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf".*(?:{words('cue')})")


class NumberForm(StrEnum):
    """How a number is made: an agency code with a year, an order, an announcement, or a standard's."""

    CODE = "code"
    ORDER = "order"
    ANNOUNCEMENT = "announcement"
    STANDARD = "standard"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number taken apart. `agency` is the code or, of orders and announcements, the body; `serial` as printed, without 第 and 号;
    `canonical` the number as printed without blanks, the brackets of its year 〔〕."""

    agency: str
    year: int | None
    serial: str
    form: NumberForm
    canonical: str


def parse_number(text: str) -> DocumentNumber | None:
    """The number that `text` is as a whole (of several the first); None where it is none.

    >>> parse_number("内政发(2019) 21号").canonical, parse_number("琼科【2019年】第3号").year, parse_number("优化营商环境条例")
    ('内政发〔2019〕21号', 2019, None)
    """
    plain = _TAIL.sub("", re.sub(r"\s+", "", text).translate(_WIDE))
    first = re.split(r"[、，,；;/]", plain)[0]
    joint = _JOINT.match(first)
    first = joint[1] if joint else first
    for pattern in (*_CORES[1:], _CORES[0]):
        match = next((m for m in pattern.finditer(first) if m.end() == len(first)), None)
        if match is not None and (match.start() or pattern is not _CORES[0]):
            return _number(first, 0, match)
    for pattern in _LOOSE:
        loose = pattern.fullmatch(first)
        if loose is not None and any(loose.groupdict().get(part) for part in ("agency", "serial", "ordinal")):
            return _loose_number(first, loose)
    return None


def find_numbers(text: str) -> list[tuple[int, int, DocumentNumber]]:
    """The numbers in running text with where they begin and end (code points, end exclusive), in order and apart from each other.

    >>> [(begin, end) for begin, end, _ in find_numbers("见《某办法》（深工信〔2025〕44号）。")]
    [(7, 19)]
    """
    found: list[tuple[int, int, DocumentNumber]] = []
    for pattern in _CORES if "号" in text else ():
        for match in pattern.finditer(text):
            if pattern is _CORES[0] and "第" in match.group() and text[match.start() - 2 : match.start()] in ("公告", "通告"):
                continue
            begin = _agency_begin(text, match.start(), code=pattern is _CORES[0])
            if begin is not None:
                found.append((begin, match.end(), _number(text, begin, match)))
    apart: list[tuple[int, int, DocumentNumber]] = []
    for number in sorted(found, key=lambda item: item[:2]):
        if not apart or apart[-1][1] <= number[0]:
            apart.append(number)
    return apart


def infer_issuers(number: DocumentNumber, context_province: str | None = None) -> tuple[str, ...]:
    """The full names of the bodies whose code or name the number carries, empty where it does not tell; `context_province` is the
    six-digit code of the province of the plan at hand, which settles signs that several places share."""
    if number.form is NumberForm.CODE:
        return issuers_of_code(number.agency, context_province)
    if number.form is NumberForm.STANDARD:
        return ()
    body = re.sub(r"第[一二三四五六七八九十百]+届", "", number.agency).removeprefix("中华人民共和国")
    named = find_bodies(body, Context(province=context_province, division=context_province))
    if named and sum(each.end - each.begin for each in named) == len(body):
        return tuple(each.name for each in named)
    return issuers_of_code(body, context_province) or ((body,) if len(body) > 2 else ())


def _number(text: str, begin: int, match: re.Match[str]) -> DocumentNumber:
    groups = match.groupdict()
    year = groups.get("year") or groups.get("plain")
    serial = groups.get("serial") or groups.get("ordinal") or ""
    form = NumberForm.CODE if "paper" not in groups else NumberForm.ORDER if groups["paper"] == "令" else NumberForm.ANNOUNCEMENT
    agency = _brackets(re.sub(r"\s+", "", text[begin : match.start()]))
    return DocumentNumber(agency, int(year) if year else None, serial, form, canonical_number(text[begin : match.end()]))


def _loose_number(text: str, match: re.Match[str]) -> DocumentNumber:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    agency, serial = groups["agency"] or "", groups.get("serial") or groups.get("ordinal") or ""
    form = NumberForm.ORDER if groups.get("paper") else NumberForm.CODE if agency else NumberForm.ANNOUNCEMENT
    return DocumentNumber(_brackets(agency), year, serial, form, canonical_number(text))


def canonical_number(text: str) -> str:
    """`text` without blanks, digits half-width, the brackets around a year or term 〔〕 and all others （）.

    >>> canonical_number("内政发[2019] ２１号")
    '内政发〔2019〕21号'
    """
    plain = re.sub(r"\s+", "", text).translate(_WIDE)
    return _brackets(re.sub(_YEAR, lambda match: f"〔{re.sub(rf'[{_OPEN}{_CLOSE}]', '', match.group())}〕", plain))


def _brackets(text: str) -> str:
    return text.replace("(", "（").replace(")", "）")


def _agency_begin(text: str, end: int, *, code: bool) -> int | None:
    """Where the agency before `end` begins; None where there is none (announcements and orders may stand without)."""
    left = _LEFT.search(text, max(0, end - 40), end)
    if left is None:
        return None if code else end
    run = left.group()
    if code and len(run) > 3:
        for size in range(min(len(run), _LONGEST_CODE), 1, -1):
            if is_agency_code(run[-size:]):
                return end - size - (len(run) == size + 1 and run[0] in places() and not _leading().match(run))
    if not code and (bodies := _bodies_at_end(run)):
        return end - bodies
    rest = _leading().sub("", run)
    rest = (_cue() if len(rest) > (_LONGEST_CODE if code else 26) else _verb()).sub("", rest)
    if not code:
        rest = _cue().sub("", rest)
        return end - len(rest)
    return end - len(rest) if 1 < len(rest) <= _LONGEST_CODE + 4 else None


def _bodies_at_end(run: str) -> int:
    """How many characters at the end of `run` name bodies, one or several joined; 0 where none does."""
    begin = len(run)
    for body in reversed(find_bodies(run, Context())):
        if _BETWEEN.fullmatch(run, body.end, begin) is None:
            break
        begin = body.begin
    if 0 < begin < len(run) and run.endswith(_REPUBLIC, 0, begin):
        begin -= len(_REPUBLIC)
    return len(run) - begin
