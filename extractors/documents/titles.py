"""Titles of documents in a section's text: those in 《》, nested and broken ones too, and the words that tell a document's title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.documents.standards import STANDARD_NUMBER
from extractors.documents.words import kinds, words

_OPENERS = "《〈<"
_BRACKETS = re.compile(r"[《》〈〉<>。]")
_YEARS_AND_STATES = r"(?:[（(〔\[][^（）()]{1,30}[）)〕\]]|\d{4}年版|[—-]?\d{4}[—~～至－-]\d{4}年?|“[^“”]{1,12}”)*"
_STANDARD_NUMBER = rf"(?:{STANDARD_NUMBER})?"
_ARTICLES = r"[一二三四五六七八九十百\d]{1,4}条(?:政策|措施|举措|意见)*"
_STANDARD = re.compile(r"(?:等)?(?:\d+[项个])?(?:强制性|推荐性)?(?:国家|行业|地方|团体|国际)(?:技术)?标准")
_OWNER = re.compile(r"(?:中共|[省市区县州]委|党委|党中央|中央)[一-龥]{0,8}(?P<of>“[一-龥]{1,2}五”规划)$")
_OUTLINE = re.compile(
    "(?<!国家)(?<!中央)(?:编制|制定|起草)了?[^，。《》]{0,8}?(?P<of>“[一-龥]{1,2}五”规划)纲要(?:（草案）|草案)?(?:[，；][^《》]{1,20})?。$"
)
_LONGEST, _LONGEST_OWNER, _FARTHEST_OUTLINE = 140, 20, 50


@dataclass(frozen=True, slots=True)
class Title:
    """A title in 《》: `begin` and `end` bound the words inside, `open` and `close` the marks too (`close` is exclusive)."""

    begin: int
    end: int
    open: int
    close: int

    def text(self, source: str) -> str:
        return source[self.begin : self.end]


@cache
def _work() -> re.Pattern[str]:
    return re.compile(rf"(?:{words('work')})[、和及与“”]*$")


@cache
def _kind_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{kinds()}|{_ARTICLES}){_YEARS_AND_STATES}{_STANDARD_NUMBER}$")


def bracketed_titles(text: str) -> Iterator[Title]:
    """The outer titles in 《》, in order; an unclosed one ends with the last mark that closes within its sentence, or is left out."""
    at = text.find("《")
    while at >= 0:
        mark = text.find("》", at)
        if mark < 0:
            return
        close = _close_of(text, at) if mark - at < _LONGEST else None
        if close is None:
            at = text.find("《", max(at + 1, mark - _LONGEST))
            continue
        yield Title(at + 1, close - 1, at, close)
        at = text.find("《", close)


def _close_of(text: str, begin: int) -> int | None:
    """Where the title that opens at `begin` is closed (exclusive); with fewer closing marks than opening ones, the last of them."""
    depth, last = 0, None
    for match in _BRACKETS.finditer(text, begin, begin + _LONGEST):
        mark = match.group()
        if mark == "。":
            break
        if mark in _OPENERS:
            if mark == "《" and last is not None and text[last : match.start()] in ("", "、", "和", "及", "与", "，"):
                break
            depth += 1
        elif depth:
            depth -= 1
            last = match.end() if mark == "》" else last
            if depth == 0:
                return match.end() if mark == "》" else None
    return last


def is_document(text: str, title: Title, *, numbered: bool) -> bool:
    """Whether a title in 《》 is a document's, and not that of a film, a book or a paper."""
    name = title.text(text)
    if len(name) < 3 and not name.endswith(("法", "意见", "规划", "纲要", "条例", "办法", "建议", "通知")):
        return False
    if numbered or "关于" in name:
        return True
    if _work().search(text[max(0, title.open - 8) : title.open]):
        return False
    return _kind_at_end().search(name) is not None or _STANDARD.match(text, title.close) is not None


def is_short(name: str) -> bool:
    """Whether a title names a document only by its kind (《纲要（草案）》, 《建议》), so that it is the short name of one named before.

    >>> is_short("纲要（草案）"), is_short("规划纲要"), is_short("优化营商环境条例")
    (True, True, False)
    """
    plain = re.sub(r"[（(].*?[）)]", "", name)
    return re.fullmatch(rf"(?:{kinds()}|实施|若干|指导|总体|行动|草案|十条|[一二三四五六七八九十]{{1,3}}条)+", plain) is not None


def owner_of_short(text: str, title: Title) -> str:
    """The plan whose part a short title names: a party committee is named before it (省委“十四五”规划 | 《建议》), or its outline
    was drafted right before (编制了“十五五”规划纲要。| 《纲要》); "" where none is.

    >>> text = "根据省委“十四五”规划《建议》"
    >>> owner_of_short(text, next(bracketed_titles(text)))
    '“十四五”规划'
    """
    owner = _OWNER.search(text[max(0, title.open - _LONGEST_OWNER) : title.open])
    if owner is None and title.text(text).startswith("纲要"):
        owner = _OUTLINE.search(text[max(0, title.open - _FARTHEST_OUTLINE) : title.open])
    return owner["of"] if owner else ""
