"""Titles in a document's front matter (section 0): the notice's own, and the plan's that it hands down."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from extractors.documents.words import front_kinds, words
from extractors.language.phrases import Span

_STATE = r"(?:[（(](?!\d{4}年\d{1,2}月|此件|本文)[^（）()]{1,30}[）)])*"
_SIGNATURE = re.compile(r"(?:政府|委员会|[省市区县]委|办公厅|办公室|厅|局|部|署|院|中共中央)$")
_ABOUT = re.compile(r"关于|印发|转发|批转|公布|下达|贯彻|办公|.{0,20}(?:政府|委员会|委|办公厅|办公室|厅|局|部)(?:关于|印发|$)")
_CONTINUES = re.compile(rf"^(?:的|{_STATE.removesuffix('*')}$)")
_REPORT = re.compile(r".{0,14}政府工作报告")
_LONGEST_LINE, _LONGEST, _MOST_LINES, _FRONT = 60, 120, 6, 60


@cache
def _kind_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{front_kinds()}){_STATE}》?(?:及[^，。]{{2,14}})?(?:的(?:通知|函|公告|通告|决定))?$")


@cache
def _cut() -> re.Pattern[str]:
    purpose = "为(?:了|深入|贯彻|全面|加快|推动|落实|进一步|促进|积极|认真|规范|切实|更好|扎实|持续)"
    addressed = "(?:意见|办法|决定|方案|规划|措施|条例)(?=各[省市区县有街单盟旗])"
    return re.compile(rf"的(?:通知|函)(?=各|现|《|为|（)|{addressed}|(?:{front_kinds()}){_STATE}(?={purpose})")


@cache
def _no_line() -> re.Pattern[str]:
    return re.compile(words("no-line"))


def front_titles(text: str, breaks: Sequence[int], cuts: Sequence[int] = ()) -> list[Span]:
    """The titles that stand on lines of their own before the body, one line or several each, in order.

    `breaks` are where lines begin; `cuts` where a title ends or begins besides (the bounds of document numbers).

    >>> front_titles("某市人民政府关于印发某方案的通知某政发〔2020〕1号", [0], [16])
    [(0, 16)]
    """
    lines = _lines(text, [*breaks, *cuts])
    spans: list[Span] = []
    at = 0
    while at < len(lines):
        last = _last_line(text, lines, at)
        if last is not None:
            spans.append(_trimmed(text, lines[at][0], lines[last][1]))
        at = at + 1 if last is None else last + 1
    return [span for span in spans if not _is_tail_of_other(text, span, spans)]


def _trimmed(text: str, begin: int, end: int) -> Span:
    """The span without a quotation mark that has no partner, and without （全文）."""
    words = text[begin:end]
    if words[0] in "“”" and words.count("“") != words.count("”"):
        begin += 1
    return begin, end - len("（全文）") * words.endswith("（全文）")


def _lines(text: str, breaks: Sequence[int]) -> list[Span]:
    front = sorted({place for place in breaks if 0 < place < len(text)})[:_FRONT]
    stop = min(len(text), front[-1] + 400 if front else 800)
    within = (match.end() for match in _cut().finditer(text, 0, stop))
    return list(pairwise(sorted({0, len(text), *front, *within})))


def _last_line(text: str, lines: Sequence[Span], first: int) -> int | None:
    """The line with which a title ends that begins on line `first`."""
    found = None
    for last in range(first, min(first + _MOST_LINES, len(lines))):
        line, whole = text[slice(*lines[last])], text[lines[first][0] : lines[last][1]]
        if found is not None and not _CONTINUES.match(line):
            break
        if last > first and (_REPORT.fullmatch(line) or _signed(text[slice(*lines[last - 1])], line)):
            break
        if len(line) > _LONGEST_LINE or len(whole) > _LONGEST or (found is None and _no_line().search(_without_titles(line))):
            break
        if len(whole) > 4 and _kind_end().search(whole) and whole.count("《") == whole.count("》"):
            found = last
    return found


def _signed(line: str, following: str) -> bool:
    """Whether `line` is a signature, and does not go on in the next line (某市人民政府 | 关于…)."""
    return _SIGNATURE.search(line) is not None and "关于" not in line and _ABOUT.match(following) is None


def _without_titles(line: str) -> str:
    return re.sub(r"^《[^《》]*》(?!的|及|〉|$).*", "，", re.sub(r"(?<!^)《[^《》]*》?|^[^《》]*》", "", line))


def _is_tail_of_other(text: str, span: Span, spans: Sequence[Span]) -> bool:
    """Whether the same words end a longer title (政府工作报告 beside 2026年安徽省政府工作报告)."""
    words = text[slice(*span)]
    others = (text[slice(*other)] for other in spans if other != span)
    return words.endswith("政府工作报告") and any(other.endswith(words) and len(other) > len(words) for other in others)
