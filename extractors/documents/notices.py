"""Papers named without 《》 by issuer and subject, told by the number behind them (某省政府关于加强某事的通知（某政发〔2020〕1号）)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.agencies.bodies import find_bodies
from extractors.context import Context
from extractors.language.phrases import Span

_SUBJECT = re.compile(
    r"关于(?:[^，。；：《》（）]|《[^《》]*》|（[^（）]*）){2,90}的(?:紧急|补充)?(?:通知|公告|通告|决定|批复|函|(?:若干|实施|指导)?意见)$"
)
_JOINED = re.compile("[、和与及]?")
_LONGEST = 130


def numbered_notices(text: str, numbers: Iterable[Span], context: Context) -> Iterator[Span]:
    """The titles right before those of the `numbers` (their places, in order) that stand in brackets, from the issuer on."""
    last = 0
    for begin, end in numbers:
        if text[begin - 1 : begin] == "（" and (first := _begin(text, max(last, begin - _LONGEST), begin - 1, context)) is not None:
            yield first, begin - 1
        last = end


def _begin(text: str, start: int, end: int, context: Context) -> int | None:
    """Where the title begins that ends at `end`; None where no issuer stands before its subject."""
    subject = _SUBJECT.search(text[start:end])
    if subject is None:
        return None
    begin = subject.start()
    for body in reversed(find_bodies(text[start : start + begin], context)):
        if _JOINED.fullmatch(text, start + body.end, start + begin) is None:
            break
        begin = body.begin
    return start + begin if begin < subject.start() else None
