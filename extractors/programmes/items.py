"""The items of a sentence that may be programmes: where it is cut at its marks, and an item at its conjunctions."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extractors.findings import Found
from extractors.language.intervals import Intervals
from extractors.language.phrases import CONJUNCTION, Span, governor, split_conjunctions
from extractors.programmes.coordination import QUOTED_ITEM
from extractors.programmes.lexicon import heads, whole_names, words

_MARK = re.compile(r"[、，；：。！？（）,;:!?]|(?<=”)(?=“)")
_WHOLE = re.compile(r"“[^“”]{1,40}”|（(?![^（）]*称)[^（）]{1,14}）(?=[一-鿿》])")
_QUOTES = re.compile(r"(?:“[^“”]{1,40}”)+(?=[一-鿿])(?![等和与及])")
_QUOTED_NAME = re.compile(r"(?:[一-鿿]{2,6}级)?“[^“”]{2,16}(?:计划|工程|行动|活动)”")
_OTHER_HEAD = re.compile("(?:战略|制度|机制|项目|工具|政策|基金|创建|评选|大赛)和")
_LASTING = re.compile("(?:定点帮扶|东西部协作|对口(?:支援|帮扶|协作|合作)|区域协作|社会帮扶|结对帮扶)\\Z")  # policies that share no head
_OWN_BATCH = re.compile("(?:全国|国家级?|[省市]级?)?(?:首|第[一二三四五六七八九十])批")  # which no item before 和 shares
_BUILT_TOO = re.compile("[^，。；、“”]{2,14}建设(?:计划|工程)")  # which a quotation before 和 may share: “双一流”和应用型高校 | 建设计划
_CAMPAIGN = re.compile("行动|计划|提升工程")  # behind a work: 农村公路工程 may be built as the work is
_OF_ANOTHER = re.compile(
    "“[^“”]{2,16}(?:计划|工程|行动)”(?:项目)?(?:遴选|评选|申报|选拔|评审|招募)|“[^“”]{1,8}”[^“”、]{0,6}改革"
)  # what another name is done to
_LONGEST_ROW = 120
_SAME = 3


def items_of(text: str, begin: int, end: int) -> list[Span]:
    """The items of the sentence `begin`–`end`, as (begin, end): it is cut at its marks, but not inside quotation marks and brackets that
    belong to a name, nor between “人工智能+”“数据要素×”行动, which share their head.

    >>> text = "开展“碧水、蓝天”行动，实施食安工程"
    >>> [text[begin:end] for begin, end in items_of(text, 0, len(text))]
    ['开展“碧水、蓝天”行动', '实施食安工程']
    """
    whole = Intervals(match.span() for match in _WHOLE.finditer(text, begin, end))
    marks = [match.span() for match in _MARK.finditer(text, begin, end)]
    kept = [(cut, after) for cut, after in marks if (not whole.meets(cut, after) if after > cut else not _share_head(text, cut, end))]
    return [*zip([begin, *(after for _, after in kept)], [*(cut for cut, _ in kept), end], strict=True)]


def _share_head(text: str, at: int, end: int) -> bool:
    """Whether the quotations on both sides of `at` have their head behind the last of them (“人工智能+”“数据要素×”行动)."""
    quotes = _QUOTES.match(text, at, min(end, at + _LONGEST_ROW))
    return quotes is not None and not (_holds_head(text, at) or _holds_head(text, quotes.end()))


def _holds_head(text: str, end: int) -> bool:
    """Whether the quotation that closes at `end` ends with a head."""
    return any(match.end() == end - 1 for match in heads().pattern.finditer(text, max(0, end - 6), end - 1))


def parts_of(text: str, begin: int, end: int, regions: Sequence[Found], free: Callable[[int, int], bool]) -> list[Span]:
    """The item `begin`–`end` cut at conjunctions: where a programme ends before one, or what is not `free`, a work or a document, with a
    campaign behind it (甲铁路 | 和…行动); other conjunctions belong to names, as do those of `regions`, which are in order."""
    parts, start = [], begin
    for _, part_end in split_conjunctions(text, begin, end, regions):
        work = _CAMPAIGN.search(text, part_end, end) is not None and not free(part_end - 1, part_end)
        if part_end == end or work or _ends_part(text, start, part_end):
            parts.append((start, part_end))
            conjunction = CONJUNCTION.match(text, part_end)
            start = conjunction.end() if conjunction else part_end
    return parts if start >= end or (parts and parts[-1][1] == end) else [*parts, (start, end)]


def _ends_part(text: str, begin: int, end: int) -> bool:
    """Whether a conjunction at `end` stands between two names: a programme before it, another named thing (贷款工具|和…计划) or a
    campaign known by its name alone, or a verb behind it."""
    if ends_with_head(text, begin, end):
        return True
    conjunction = CONJUNCTION.match(text, end)
    behind = conjunction.end() if conjunction else end
    verb = governor(text, behind, len(text))
    return (
        bool(_OTHER_HEAD.match(text, end - 2, end + 1))
        or (_LASTING.search(text, begin, end) is not None and text.startswith("“", behind))
        or text.startswith("》", end - 1)
        or text.startswith("”活动", end - 3)
        or _ends_with_other(text, begin, end)
        or _OWN_BATCH.match(text, behind) is not None
        or (QUOTED_ITEM.search(text[begin:end]) is not None and not text.startswith("“", behind) and not _BUILT_TOO.match(text, behind))
        or (text.rfind(text[behind : behind + _SAME], begin, end - _SAME) >= 0 and "、" not in text[begin:end])
        or _QUOTED_NAME.match(text, behind) is not None
        or any(match.end() == end for match in whole_names().finditer(text, begin, end + 1))
        or (verb.verb is not None and bool(words("campaign-verb").search(verb.verb)))
    )


def _ends_with_other(text: str, begin: int, end: int) -> bool:
    """Whether what is done to another programme, or a named reform, ends at `end` (“甲计划”项目遴选 | 和乙工程)."""
    quote = text.rfind("“", begin, end)
    return quote >= 0 and _OF_ANOTHER.fullmatch(text, quote, end) is not None


def ends_with_head(text: str, begin: int, end: int) -> bool:
    """Whether a programme ends at `end`, perhaps in quotation marks (“千人计划” | 等人才工程)."""
    return any(match.end() == end or text[match.end() : end] == "”" for match in heads().pattern.finditer(text, begin, end))
