"""Which sections look back at what was done, tell how things stand, or explain terms: their figures are no targets."""

from __future__ import annotations

import re

_BACK = re.compile(
    r"回顾|工作总结|发展(?:成就|成效)|(?:重大|显著|主要|取得的?)(?:成就|成绩)|(?:过去|上)一年|(?:过去|近)五年"
    r"|时期.{0,12}取得.{0,8}(?:成就|成绩|成效|进展)|(?:计划|预算|规划|任务|目标)(?:的?主要)?(?:指标)?(?:执行|完成|实施)情况(?:[和及]|$)"
    r"|主要成效|取得的?成效(?:[和及]|$)|发展现状|现状[与和及]|基础[与和及]形势|形势分析|名词(?:解释|注释)"
    r"|^(?:[^，]{0,12}(?:时期|面临)[^，]{0,4})?发展(?:基础|环境)"
    r"|^(?:当前|面临的?|国内外|总体|发展|规划|编制|工作|现有|前期|实施|实践|产业)*(?:基础|背景|形势)$"
)
_BACK_AND_AHEAD = re.compile(r"(?:回顾|成就|成效|成绩)[和与及](.{0,20}?(?:目标|任务|安排|部署|打算|展望))")
_PERIOD = re.compile("“?十[一二三四五六七八九]五”?|20[0-9]{2}年|今后[五5]年|今年|明年|下一步")
_SENTENCE = re.compile("[^。！？]+[。！？]?")
_BACK_IN_REPORT = re.compile(r"成就|成绩|成效|成果|新?进展|新?突破|总结")
_AHEAD = re.compile(r"安排|打算|部署|目标|任务|建议|展望|要求|重点|主要考虑|思路")
_REPORT = re.compile(r"各位代表|政府工作报告|报告政府工作|报告工作")
_TOLD = re.compile(r"一年来|过去一年|这一年|去年以来|五年来|过去五年|来之不易|过去的一年|刚刚过去|圆满完成|全面完成了|取得了|主要做了")
_PLANNED = re.compile(r"今年(?:的)?(?:主要|经济社会发展|全[省市区县])?.{0,12}(?:预期目标|主要目标)|重点(?:做好|抓好)以下|今年要|将重点")
_DONE = re.compile("(?:圆满|如期|全面|顺利|胜利|超额)(?:完成|实现|收官)")
_OPENING = 3_000


class Review:
    """Judges the sections of one document in order: what stands under a section that looks back looks back too, but not what stands
    under one whose heading names what is to come besides."""

    def __init__(self, norm: str) -> None:
        self._report = _REPORT.search(norm[:_OPENING]) is not None
        self._known: dict[str | None, bool] = {None: False}
        self._first = True

    def add(self, path: str, parent: str | None, heading: str, body: str) -> int | None:
        """How many characters of the `body` look back, None where the section does not: all, or those before the first sentence that
        looks ahead where the heading names both. Sections are to be given in order, parents first."""
        top = parent is None
        told = self._known.get(parent, False) or self._headed(heading, _BACK)
        if top and self._report and self._first:
            told = told or self._headed(heading, _BACK_IN_REPORT) or self._told(heading, body)
        self._known[path] = told
        self._first = self._first and not top
        both = _BACK_AND_AHEAD.search(heading)
        if told:
            return len(body)
        return _ahead(both[1], body) if both is not None else None

    def _headed(self, heading: str, words: re.Pattern[str]) -> bool:
        back = words.search(heading)
        return back is not None and not _AHEAD.search(heading, back.end()) and not _AHEAD.match(heading)

    def _told(self, heading: str, body: str) -> bool:
        return not _AHEAD.search(heading) and len(_TOLD.findall(body)) > 1 and not _PLANNED.search(body)


def _ahead(what: str, body: str) -> int:
    """Where in `body` the first sentence begins that speaks of the aims of the period that the heading names in `what`, else its end."""
    period = _PERIOD.search(what)
    for sentence in _SENTENCE.finditer(body):
        told = _PLANNED.search(sentence[0]) if period is None else period[0] in sentence[0] and _AHEAD.search(sentence[0])
        if told and not _DONE.search(sentence[0]):
            return sentence.start()
    return len(body)
