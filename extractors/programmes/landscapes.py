"""The care of a belt, a basin or a lake as a programme: 黄土高原水土流失综合治理, “一湖两海”生态环境保护治理."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.findings import Found
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor, within

_CLOSES_LIST = Opened(r"等(?:重大|重点|标志性|生态|生态保护和修复|一批)*(?:工程|行动|计划|试点|专项行动)")
_LANDSCAPE = re.compile(r"(?:治理|修复|保护|保育|防护林|绿化|造林)$")
_CARE = re.compile("治理|修复|整治")
_CARE_OF_A_PLACE = re.compile(
    r"(?P<quoted>“[^“”]{2,12}”)?(?:流域|水域|湿地|生态|环境|水环境|水生态|生态环境|沙化土地|保护|系统)*(?:综合治理|保护治理|治理修复|保护修复)"
)
_QUOTED_CARE = re.compile(
    r"(?:“[^“”+]{2,14}”[一-龥]{0,8}?整治|“[^“”]*[河湖江海沙山田线路角][^“”]*”[一-龥]{0,8}?治理|“[^“”]{2,14}”(?:水|大气|土壤|环境)[一-龥]{0,4}治理)(?=[，。；、和]|$|等|成[效果]|攻坚|工作|任务|取得|实现|完成|见效)"
)
BREAK = re.compile(r"[，；：。！？,;:!?]")
"""Where a clause ends."""
_PHASE = re.compile("[一二三四五六七八九十]期")


def landscapes(text: str, begin: int, end: int, regions: tuple[Found, ...]) -> Iterator[Span]:
    """The programmes of this kind in the sentence `begin`–`end`; `regions` are its places in order."""
    yield from _in_closed_lists(text, begin, end, regions)
    if not _CARE.search(text, begin, end):
        return
    if text.find("”", begin, end) >= 0:
        yield from (match.span() for match in _QUOTED_CARE.finditer(text, begin, end))
    places = {region.end: region.begin for region in reversed(regions)}
    for match in _CARE_OF_A_PLACE.finditer(text, begin, end):
        name_begin = match.start() if match["quoted"] else places.get(match.start(), match.end())
        if name_begin < match.end() and not _PHASE.match(text, match.end()):
            yield name_begin, match.end()


def _in_closed_lists(text: str, begin: int, end: int, regions: tuple[Found, ...]) -> Iterator[Span]:
    """The care of a belt or basin in a list closed by 等重大工程."""
    for closing in _CLOSES_LIST.finditer(text, begin, end):
        clause = max([begin, *(match.end() for match in BREAK.finditer(text, begin, closing.start()))])
        start = governor(text, clause, closing.start()).end
        for cut in [*(at for at in range(start, closing.start()) if text[at] == "、"), closing.start()]:
            placed = any(region.end <= cut for region in within(regions, start, cut))
            if placed and _LANDSCAPE.search(text, start, cut):
                yield start, cut
            start = cut + 1
