"""Programmes: named campaigns, action plans, schemes and pilots with no single site."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from spacy.tokens import Doc

from extractors.findings import Found, ProgrammeFound
from extractors.language.alternatives import any_of
from extractors.language.intervals import Intervals
from extractors.language.phrases import CONJUNCTION, Span, governor, sentences, split_conjunctions, within
from extractors.language.spans import set_findings, text_of
from extractors.programmes.campaigns import campaigns
from ontology.tables import read_table

_INSIDE_BRACKETS = "".join(f"(?<!（[一-鿿]{{{n}}})" for n in range(1, 5))
_ITEM_END = re.compile(rf"[、，；：。！？,;:!?]|（(?![^（）]{{1,8}}）[一-鿿])|{_INSIDE_BRACKETS}）|(?<=”)(?=“)")
_NUMBERING = re.compile(r"(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])")
_BREAK = re.compile(r"[，；：。！？（）,;:!?]")
_FOLLOW = re.compile(
    r"$|[、，；：。！？（）”’,;:!?]|和|与|及|以及|等|工作|建设|任务|项目|目标|阶段性|成果|成效|实施|的|为|在|取得|落地|攻坚|深入|全面|扎实|巩固|“|《|重点"
)
_CLOSES_LIST = re.compile(r"等(?:重大|重点|标志性|生态|生态保护和修复|一批)*(?:工程|行动|计划|试点|专项行动)")
_COUNT = re.compile(r"\d+[个项所家条批]|[一首][批项个]|系列")
_SO_MANY = re.compile(r"[二两三四五六七八九十]大$")
_COUNTED = re.compile(r"\d[个项]?(?:以上|左右)?(?:省|市|县|国家)?$")
_PREPOSITIONS = ("通过", "围绕", "依托", "结合", "按照", "以")
_LANDSCAPE = re.compile(r"(?:治理|修复|保护|保育|防护林|绿化|造林)$")
_CARE_OF_A_PLACE = re.compile(
    r"(?P<quoted>“[^“”]{2,12}”)?(?:流域|水域|湿地|生态|环境|水环境|水生态|生态环境|沙化土地|保护|系统)*(?:综合治理|保护治理|治理修复|保护修复)"
)
_VERB_INSIDE = re.compile(
    r"实施|开展|推进|启动|打好|打赢|落实|完成|纳入|列入|入选|入围|获批|承接|承担|争取|突破(?!战略|行动|工程)|不得|确保|通过|围绕|依托|结合|按照|以"
)


_LEAD = re.compile(
    r"[一二三四五六七八九十]是|深入|稳步|稳妥|持续|加力|扩大(?!有效|内需|消费|投资|开放)|学习运用|学习推广|先后|荣获|招募|发起|推动|实化|细化|做实|获(?!得)|更好|发挥|新增(?:一批)?|[一-龥]{0,12}获(?=“)"
    r"|(?:全国|全省|全区|全市|国家)?(?:首[个批家]|唯一)[一-龥]{0,6}(?=“)"
)
_LONGEST_HEAD = 6
Free = Callable[[int, int], bool]
_OPEN = re.compile(r"[《》]|^[^（]*）|（[^）]*$")
_SURE_FOLLOW = re.compile(
    "深化|提前|有效|顺利|总体|圆满|第[一二三四]|收官|走深|发力|六期|全域|加快|滚动|稳步|带动|质效|走实|见效|助推|助力|获批|启动|积极|入选|惠及|覆盖|实现|成为|纳入|有序|扎实"
)
_OTHER_HEAD = re.compile("(?:项目|工具|政策|基金)和")


@lru_cache(maxsize=1)
def _heads() -> tuple[re.Pattern[str], frozenset[str]]:
    rows = read_table("extractors", "lexicons/programme-heads.tsv")
    return re.compile(any_of(row["head"] for row in rows)), frozenset(row["head"] for row in rows if row["list"])


@lru_cache(maxsize=1)
def _generic() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['pattern']})" for row in read_table("extractors", "lexicons/programme-generic.tsv")))


def find_programmes(doc: Doc) -> Doc:
    """Sets `doc._.programmes`; names keep their quotation marks. Needs documents, regions and projects."""
    text = text_of(doc)
    taken = [*doc._.documents, *doc._.projects]
    found: dict[Span, ProgrammeFound] = {}
    free = partial(_is_free, Intervals((each.begin, each.end) for each in taken))
    for begin, end in sentences(text, doc._.context.breaks):
        for name_begin, name_end in _in_sentence(text, begin, end, within(doc._.regions, begin, end), free):
            if free(name_begin, name_end):
                found.setdefault((name_begin, name_end), ProgrammeFound(name_begin, name_end, text[name_begin:name_end]))
    return set_findings(doc, "programmes", (found[span] for span in sorted(found)))


def _is_free(taken: Intervals, begin: int, end: int) -> bool:
    return not taken.meets(begin, end)


def _in_sentence(text: str, begin: int, end: int, regions: tuple[Found, ...], free: Free) -> Iterator[Span]:
    heads, _ = _heads()
    number = _NUMBERING.match(text, begin, end)
    start = begin = number.end() if number else begin
    clauses = [begin, *(m.end() for m in _BREAK.finditer(text, begin, end))]
    for cut, next_begin in [*(m.span() for m in _ITEM_END.finditer(text, begin, end)), (end, end)]:
        if heads.search(text, start, cut):
            yield from _in_item(text, clauses, start, cut, regions, free)
        start = next_begin
    if "活动" in text[begin:end] or "年”" in text[begin:end] or "等" in text[begin:end] or "”项目" in text[begin:end]:
        yield from campaigns(text, begin, end)
    yield from _landscapes(text, clauses, end, regions)
    places = {region.end: region.begin for region in reversed(regions)}
    for match in _CARE_OF_A_PLACE.finditer(text, begin, end):
        name_begin = match.start() if match["quoted"] else places.get(match.start(), match.end())
        if name_begin < match.end() and not re.match("[一二三四五六七八九十]期", text[match.end() : match.end() + 2]):
            yield name_begin, match.end()


def _in_item(text: str, clauses: list[int], begin: int, end: int, regions: tuple[Found, ...], free: Free) -> Iterator[Span]:
    for part_begin, part_end in _parts(text, begin, end, regions):
        match = _last_head(text, part_begin, part_end)
        if match is None:
            continue
        name_begin = _left_edge(text, part_begin, match.start())
        if name_begin == begin and begin > clauses[0] and text[begin - 1] == "、" and _shares_head(text, name_begin, match):
            whole = _coordination(text, _last(clauses, begin), begin)
            name_begin = whole if free(whole, match.end()) else name_begin
        name_begin, name_end = _balanced(text, name_begin, match.end(), clauses[0])
        generic = _generic().fullmatch(text, name_begin, name_end) or _is_counted_work(text, name_begin, match.group())
        named = name_end - name_begin >= 4 and not generic
        if named and not _OPEN.search(text[name_begin:name_end]):
            yield name_begin, name_end


def _parts(text: str, begin: int, end: int, regions: tuple[Found, ...]) -> list[Span]:
    """The item cut at conjunctions, where a programme ends before the conjunction; other conjunctions belong to names."""
    parts, start = [], begin
    for _, part_end in split_conjunctions(text, begin, end, regions):
        if part_end == end or _ends_part(text, start, part_end):
            parts.append((start, part_end))
            conjunction = CONJUNCTION.match(text, part_end)
            start = conjunction.end() if conjunction else part_end
    return parts


def _ends_part(text: str, begin: int, end: int) -> bool:
    """Whether what stands before a conjunction is a programme, or another named thing (贷款工具|和…计划), and so no part of a name."""
    heads = _heads()[0].finditer(text, begin, end)
    return any(m.end() == end or text[m.end() : end] == "”" for m in heads) or bool(_OTHER_HEAD.match(text, end - 2, end + 1))


def _last_head(text: str, begin: int, end: int) -> re.Match[str] | None:
    matches = [m for m in _heads()[0].finditer(text, begin, end) if _ends_name(text, m)]
    return matches[-1] if matches else None


def _ends_name(text: str, head: re.Match[str]) -> bool:
    """Whether what follows a head lets the name end there; verbs may follow a campaign, or what a quoted name ends with."""
    if _FOLLOW.match(text, head.end()):
        return True
    sure = head.group().endswith(("行动", "战", "行动计划", "工程", "试点", "革命")) or text[head.start() - 1 : head.start()] == "”"
    return sure and bool(_SURE_FOLLOW.match(text, head.end()))


def _left_edge(text: str, begin: int, head_begin: int) -> int:
    """Behind the governing words, and behind a verb inside the stretch that introduces the name."""
    at = governor(text, begin, head_begin).end
    for match in _VERB_INSIDE.finditer(text, at, head_begin + _LONGEST_HEAD):
        if match.end() < head_begin:
            at = max(at, governor(text, match.start(), head_begin).end, match.end() if match.group() in _PREPOSITIONS else at)
    while lead := _LEAD.match(text, at, head_begin):
        at = governor(text, lead.end(), head_begin).end
    count = _COUNT.match(text, at, head_begin)
    return count.end() if count else at


def _is_counted_work(text: str, name_begin: int, head: str) -> bool:
    """Whether a count stands before works or projects (50个社区养老工程), which no programme is."""
    return head.endswith(("工程", "专项")) and bool(_COUNTED.search(text, max(0, name_begin - 6), name_begin))


def _shares_head(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the items before may share this head: 宅基地制度改革试点, 延链、补链、强链行动; a name complete in itself does not."""
    short = match.start() - begin <= 2
    parallel = short and (text[match.start() - 1] == text[begin - 2] or text[max(0, begin - 4) : begin - 1].rfind("、") >= 0)
    counted = bool(_SO_MANY.search(text, begin, match.start()))
    return (match.group() in _heads()[1] or parallel or counted) and governor(text, begin, match.start()).end == begin


def _coordination(text: str, clause_begin: int, begin: int) -> int:
    """Where the coordination begins whose last item begins at `begin`: behind the governing verb of its clause."""
    edge = governor(text, clause_begin, begin)
    return edge.end if edge.verb and not _heads()[0].search(text, edge.end, begin) else begin


def _last(clauses: list[int], position: int) -> int:
    """Where the clause begins that holds `position`, of those that begin at `clauses`."""
    return clauses[bisect_right(clauses, position) - 1]


def _balanced(text: str, begin: int, end: int, sentence_begin: int) -> Span:
    """The span with its quotation marks made whole: “科技兴蒙”行动, “三大攻坚战”."""
    opened, closed = text.count("“", begin, end), text.count("”", begin, end)
    if opened > closed and text.startswith("”", end):
        return begin, end + 1
    if opened > closed:
        return text.rindex("“", begin, end) + 1, end
    if closed > opened:
        quote = text.rfind("“", sentence_begin, begin)
        item_begin = max((m.end() for m in _ITEM_END.finditer(text, sentence_begin, max(quote, sentence_begin))), default=sentence_begin)
        return (_left_edge(text, item_begin, quote), end) if quote >= 0 and begin - quote <= 20 else (begin, end)
    return begin, end


def _landscapes(text: str, clauses: list[int], end: int, regions: tuple[Found, ...]) -> Iterator[Span]:
    """The care of a belt or basin in a list closed by 等重大工程: 黄土高原水土流失综合治理."""
    for closing in _CLOSES_LIST.finditer(text, clauses[0], end):
        start = governor(text, _last(clauses, closing.start()), closing.start()).end
        for cut in [*(m.start() for m in re.compile("、").finditer(text, start, closing.start())), closing.start()]:
            placed = any(r.end <= cut for r in within(regions, start, cut))
            if placed and _LANDSCAPE.search(text, start, cut):
                yield start, cut
            start = cut + 1
