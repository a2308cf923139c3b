"""The titles in a document's front matter: short lines that together end in the name of a kind of document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.language.phrases import Span
from extractors.structure.dates import is_date
from extractors.structure.layout import Mended
from extractors.structure.numbering import begins_numbered
from ontology.document_kinds import Role, kinds_with

_NOTE = r"(?:[（〔(][^（）]{1,30}[）)])*"
_COMPLETE = re.compile(
    rf"(?:{kinds_with(Role.FRONT)})(?:草案)?{_NOTE}[》”]?{_NOTE}(?:政策咨询|政策解读)?$|行动（(?:19|20)\d\d年?—(?:19|20)\d\d年?）$"
)
_GOES_ON = re.compile(r"(?:的|[（(]|及|和|与|》|”|(?:执行|完成|实施)情况|草案)|.{0,6}(?:纲要|计划|规划|方案|通知|建议|意见|措施)$")
_NO_TITLE = re.compile(r"[。]|[；：！？，,;]$|^附件\d*$|号$|^[—–-]|^[（(].*[）)]$|文件$|作政府工作报告$|(?:政府|国务院)公报$|第\d{1,3}期$")
_DATED = re.compile(r"[（(]?(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
_BEGINS = re.compile(r"(?:19|20)\d\d年(?!\d{1,2}月)|关于|印发|《|“十")
_SUBJECTLESS = re.compile(r"(?:19|20)\d\d年度?[重点主要工作任务实施行动]{0,8}(?:要点|计划|方案|清单|安排|报告|措施)$")
_BODY = re.compile(r"(?:[府会委厅局部院署行办社]|办公室|中心|中央)(?:等.{1,3}(?:部门|单位))?$")
_REPORT = re.compile(r"“?([^，。作向]{0,24}?政府工作报告)(?=（全文）|——|[（]|(?:19|20)\d\d年|$)")
_BEFORE_TITLE = re.compile(r"本报讯|新华社[^，。]{2,12}电|附件\d{0,2}[：:](?:\d{1,2}[.．、])?")
_AFTERTHOUGHT = re.compile(r"（(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日.*|全文|书面|摘要|摘登|节选)）$|(?:政策咨询|政策解读)$")
_SENTENCE = re.compile(r"[是为]在|》是|我[国省市区县州们]|开始|^[^《》]*，(?![^《》]*关于)|^[^关]*《[^》]*》[^》]*[过了]")
_DANGLING = re.compile(r"(?:关于|印发|下达|发布|转发|批转|的|、|和|与|及)$")
_HANDS_DOWN = re.compile(r"(?:印发|下达|发布|转发|批转|公布|下发|颁布)(.+?)(?:及.{0,12})?的(?:通知|函|公告|通告|决定)$")
_CITED = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")  # the first, with those that it cites itself
_ADDRESSEES = re.compile(r"(?!各位)(?=.*(?:各|有关|直属|人民政府|委员会|单位))[^。；]{4,300}[：:]$")
_UNQUOTED = str.maketrans("", "", "“”《》")
_SHORTEST_TITLE, _LONGEST_TITLE, _LONGEST_LINE, _MOST_LINES = 4, 110, 60, 6
_FRONT, _NEAR = 80, 150


@dataclass(frozen=True, slots=True)
class Title:
    """A title, normalized, with its place in the text of the document."""

    begin: int
    end: int
    text: str

    def repeats(self, other: Title) -> bool:
        """Whether it says `other` again, with other quotation marks or without the issuer before 关于.

        >>> Title(0, 6, "关于某事的意见").repeats(Title(9, 18, "某市人民政府关于某事的意见"))
        True
        """
        own, others = (text.translate(_UNQUOTED) for text in (self.text, other.text))
        return own == others or (own.startswith("关于") and others.endswith(own))


def front_lines(mended: Mended, end: int) -> list[Span]:
    """The physical lines before `end`, as spans of the text; of many, the first 80 and the last 80."""
    spans = list(pairwise([*mended.lines[: bisect_left(mended.lines, end)], end]))
    return spans if len(spans) <= 2 * _FRONT else spans[:_FRONT] + spans[-_FRONT:]


def find_titles(norm: str, lines: Sequence[Span]) -> list[Title]:
    """The titles that stand on `lines` of the normalized text, one line or several each, in order."""
    titles: list[Title] = []
    at = 0
    while at < len(lines):
        last = _last_line(norm, lines, at)
        if last is not None:
            titles.append(_title(norm, lines[_first_line(norm, lines, at, last)][0], lines[last][1]))
        at = at + 1 if last is None else last + 1
    return titles


def own_titles(norm: str, titles: Sequence[Title], lines: Sequence[Span]) -> tuple[Title | None, Title | None]:
    """The title of the document, which stands right before its addressees, and that of the plan, which a notice may hand down."""
    anchor = next((begin for begin, end in lines if _ADDRESSEES.fullmatch(norm[begin:end])), None)
    prose = next((begin for begin, end in lines if end - begin > _LONGEST_LINE and begin != anchor), len(norm))
    titles = [title for title in titles if title.begin < max(prose, anchor or 0) + _NEAR]
    if not titles:
        return None, None
    near = [title for title in titles if anchor is not None and title.end <= anchor <= title.end + _NEAR]
    issued = [title for title in titles[1:4] if title.text.endswith(titles[0].text) and title.text != titles[0].text]
    title = (near[-1:] or issued or list(titles))[0]
    handed = _HANDS_DOWN.search(title.text)
    if not handed:
        return title, title
    own = [other for other in titles if other.begin > title.end and other.text != title.text and not _HANDS_DOWN.search(other.text)]
    if own:
        return title, own[0]
    cited = _CITED.search(title.text)
    begin, end = cited.span(1) if cited else handed.span(1)
    return title, Title(title.begin + begin, title.begin + end, title.text[begin:end])


def _last_line(norm: str, lines: Sequence[Span], first: int) -> int | None:
    """The index of the line with which a title ends that begins at line `first`, None where none does."""
    found = None
    for last in range(first, min(first + _MOST_LINES, len(lines))):
        line, text = norm[slice(*lines[last])], norm[lines[first][0] : lines[last][1]]
        if _REPORT.match(line):
            return first if last == first else found
        inside = text.count("《") > text.count("》")
        if len(line) > _LONGEST_LINE or len(text) > _LONGEST_TITLE or (found == last - 1 and not _adds(line, inside)):
            break
        if found is None and (_DATED.match(line) or is_date(line) or begins_numbered(line) or (_NO_TITLE.search(line) and not inside)):
            break
        if len(text) >= _SHORTEST_TITLE and _COMPLETE.search(text) and not inside and not _SENTENCE.search(text):
            found = last
    return found


def _adds(line: str, inside: bool) -> bool:
    """Whether `line` still belongs to a title that is complete without it."""
    return inside or (_GOES_ON.match(line) is not None and not _DATED.match(line))


def _first_line(norm: str, lines: Sequence[Span], first: int, last: int) -> int:
    """The index of the line with which the title begins: what stands before 关于 … is the issuer, or does not belong to it."""
    for k in range(last, first, -1):
        before = norm[lines[first][0] : lines[k][0]]
        whole = before.count("《") == before.count("》") and not _DANGLING.search(before) and not _BODY.search(before)
        if whole and _BEGINS.match(norm, lines[k][0]) and not _SUBJECTLESS.match(norm, lines[k][0], lines[last][1]):
            return k
    return first


def _title(norm: str, begin: int, end: int) -> Title:
    if report := _REPORT.match(norm, begin, end):
        return Title(report.start(1), report.end(1), report[1])
    if before := _BEFORE_TITLE.match(norm, begin, end):
        begin = before.end()
    text = _AFTERTHOUGHT.sub("", norm[begin:end])
    return Title(begin, begin + len(text), text)
