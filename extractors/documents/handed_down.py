"""Whether a notice hands down the paper whose title it gives in 《》 (现将《…》印发给你们)."""

from __future__ import annotations

import re

from extractors.documents.titles import Title
from extractors.language.phrases import Span

_NOW = re.compile("(?:现将|将修订后的|现把)(?:修订后的|修改后的)?$")
_MAKING = re.compile("(?:制定|编制|修订|拟定|起草)了?$")
_HANDING = re.compile("(?:印发|转发|下达|发布)$")
_STARTS = re.compile("(?:^|[：。）])$")
_HANDED = re.compile(r"(?:（[^（）]*）)?(?:及[^，。]{0,14})?(?:印发|下发|下达|发布|公布|转发|颁布)")
_APPROVED = re.compile(
    r"(?:（[^（）]*）)?(?:及[^，。]{0,14})?(?:已经|已|业经|经)?.{0,40}?，?"
    r"(?:现|特|请认真|请遵照)(?:予|将|予以|行)?(?:下达|印发|发布|公布|下发|颁布)"
)
_MADE = re.compile(r"(?:（[^（）]*）)?(?:，[^，。]{0,20})?[，。]现(?:予以?|将其)?(?:印发|下发|下达|发布|公布)")
_OF_NOTICE = re.compile(r"[^，。]{0,12}的(?:通知|函|公告)")
_LISTED_BEFORE = re.compile("(?:《[^《》]*》(?:以及|[、和与及])?)+$")
_LISTED_BEHIND = re.compile("(?:(?:以及|[、和与及])?《[^《》]*》)*")
_LONGEST_LIST = 200


def handed_down(text: str, title: Title) -> bool:
    """Whether section 0 issues it: 现将《…》印发给你们, 《…》已经…通过，现予下达, 制定了《…》，现印发, 关于印发《…》的通知."""
    begin, end = _list_around(text, title)
    before = text[max(0, begin - 12) : begin]
    if _NOW.search(before):
        return _HANDED.match(text, end) is not None
    if _MAKING.search(before):
        return _MADE.match(text, end) is not None
    if _HANDING.search(before):
        return _OF_NOTICE.match(text, end) is not None
    return _STARTS.search(before) is not None and _APPROVED.match(text, end, end + 90) is not None


def _list_around(text: str, title: Title) -> Span:
    """The list of titles in 《》 that the title is of (印发《甲》和《乙》的通知), or the title alone."""
    before = _LISTED_BEFORE.search(text, max(0, title.open - _LONGEST_LIST), title.open)
    behind = _LISTED_BEHIND.match(text, title.close, title.close + _LONGEST_LIST)
    return before.start() if before else title.open, behind.end() if behind else title.close
