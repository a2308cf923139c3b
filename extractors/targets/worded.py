"""The component that finds targets in words, without a number: 居民收入增长与经济增长基本同步, 完成国家下达的节能减排目标任务.

Their indicator must be one of the scheme, but for what is handed down, which is named as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from extractors.context import Context, findings_of
from extractors.findings import WordedTargetFound
from extractors.language.openings import Opened
from extractors.language.phrases import inside_titles
from extractors.language.spans import set_findings, text_of
from extractors.targets.absent import speaks_of_the_past
from ontology.indicators import canonical_indicator

_LONGEST = 24
_ECONOMY = "(?:经济|地区生产总值|国内生产总值|生产总值|GDP)(?:增长|增速|发展)?+(?:速度)?+"
_MEAN = "全[国省市区县]平均(?:水平|增速)?+"
_BY = "(?:国家|上级|省|自治区)"
_SAID = Opened(
    f"[与和同跟]{_ECONOMY}(?:保持|大体|基本)*同步(?:增长)?"
    rf"|(?:略|均|年均|继续|保持){{0,6}}(?:[高快]于|不低于|跑赢)(?:{_ECONOMY}|{_MEAN})(?!的?[\d零一二三四五六七八九十])"
    "|(?P<even>(?:增速|增幅)?(?:[与和同跟](?:上年|去年)(?:同期|实际)?(?:水平)?|同比)?(?:基本|大体|总体)?持平)"
    "|(?:总量|规模)?实现翻番"
    "|(?:保持|维持)(?:基本|总体|大体)*(?:稳定|平稳|持平|在合理区间)"
    f"|完成{_BY}下达(?:(?:的|年度)*(?:目标任务|目标|任务|指标)"
    r"|(?:我[省市区县]|的|年度)*(?P<handed>[^，。；：、！？,;:!?\d]{2,12}?)(?:约束性|年度)?(?:目标任务|目标|任务|指标))"
)
_LEAD = re.compile("^(?:力争|确保|推动|实现|预计|争取|坚持|保持|促进|努力)+")
_GENERIC = ("计划", "各项", "重点", "全部", "主要", "工作")
_CLAUSE = re.compile("[，。；：！？,;:!?]")
_NOUN_END = re.compile(r"[，。；：、！？,;:!?\d%]")
_DONE = re.compile("了|持续|连续|体现|已经|长期")


def find_worded_targets(doc: Doc) -> Doc:
    """Sets `doc._.worded_targets`, a tuple of WordedTargetFound in the order of the text."""
    context: Context = findings_of(doc).context
    text = text_of(doc)
    floor = max(context.review_end, context.body_begin)
    taken = [*inside_titles(text), *((one.begin, one.end) for one in (*findings_of(doc).targets, *findings_of(doc).absent_targets))]
    found = [
        one
        for begin, end in pairwise((0, *context.breaks, len(text)))
        for one in _in_paragraph(text, begin, end, context)
        if one.begin >= floor and not any(first < one.end and one.begin < last for first, last in taken)
    ]
    return set_findings(doc, "worded_targets", found)


def _in_paragraph(text: str, begin: int, end: int, context: Context) -> Iterator[WordedTargetFound]:
    for said in _SAID.finditer(text, begin, end):
        clause = max([match.end() for match in _CLAUSE.finditer(text, begin, said.start())] or [begin])
        told = clause if not said["even"] else _since(text, begin, said.start())
        if speaks_of_the_past(text[told : said.start()], context) or _DONE.search(text, clause, said.end()):
            continue
        if said["handed"]:
            if said["handed"] not in _GENERIC:
                yield WordedTargetFound(said.start(), said.end(), said["handed"], absent=False)
            continue
        name = _known(_noun(text, clause, said.start()))
        if name:
            yield WordedTargetFound(said.start() - len(name), said.end(), name, absent=False)


def _since(text: str, begin: int, end: int) -> int:
    """Where the sentence begins that goes on to `end`, or where it turns to the year planned, not before `begin`."""
    return max(begin, text.rfind("。", begin, end) + 1, text.rfind("今年", begin, end))


def _noun(text: str, clause: int, end: int) -> str:
    """The words before a predicate, from where a number or a mark ends on."""
    begin = max(clause, end - _LONGEST)
    return text[max([match.end() for match in _NOUN_END.finditer(text, begin, end)] or [begin]) : end]


def _known(phrase: str) -> str:
    """The longest end of a phrase that is an indicator of the scheme; empty where none is."""
    noun = _LEAD.sub("", phrase)
    return next((noun[at:] for at in range(len(noun) - 2) if canonical_indicator(noun[at:])[0] is not None), "")
