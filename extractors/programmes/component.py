"""Programmes: named campaigns, action plans, schemes and pilots with no single site."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import Found, ProgrammeFound, RegionFound
from extractors.language.intervals import Intervals
from extractors.language.phrases import Span, within
from extractors.language.spans import set_findings, text_of
from extractors.programmes.beside import behind_owner, only_takes_part, quoted_beside
from extractors.programmes.campaigns import campaigns, scheme_in_heading
from extractors.programmes.closed_lists import items_of_closed_lists
from extractors.programmes.coordination import are_places, behind_examples, behind_places, coordination_begin, etc_in
from extractors.programmes.edges import balanced, behind_nation, behind_qualifiers, governed, is_written, last_heads, left_edge, with_rest
from extractors.programmes.items import ends_with_head, items_of, parts_of
from extractors.programmes.landscapes import BREAK, is_national, landscapes, rows_of_national_works
from extractors.programmes.lexicon import generic, heads, words
from extractors.programmes.site_works import is_site_work

_NUMBERING = re.compile(r"(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:、|[.．](?!\d)))")
_COUNTED = re.compile(r"\d[万千]?(?:个|项|条|处|座|所|栋|户|公里|亩)?(?:以上|左右)?(?:省|市|县|国家|乡?镇|街道)?$")
_OPEN = re.compile(r"[《》]|^[^（]*）|（[^）]*$")
_ITS_PLAN = re.compile(
    "(?:建设|创建|打造|更新|振兴|保护传承|高质量发展|提升|提质)+(?:第[一二三四五六七八九十]+轮)?(?:[二三四五]年)?行动(?:计划|方案)?|(?:体制|改革|综合改革|建设)?试点(?=[，。、；和]|$)"
)
_AWARD = re.compile("(?:等[一-龥]{0,8})?(?:优秀)?(?:作品)?奖(?![励补金代学])")
_OF_CENTRES = re.compile(
    r"(?:、[^，。；、]{2,24}){0,9}等(?:\d+|[二两三四五六七八九十]+)[个家][一-龥]{0,8}(?:中心|实验室|研究院|研究所|工作站)"
)
_COUNTED_QUOTATION = re.compile(r"等\d+[个项件家](?=“)")
_COUNTED_ITEMS = re.compile(r"\d[余多]?[个项件家](?=“[^“”]+\Z)")
_CLOSES = re.compile(r"等|[二两三四五六七八九十\d][个项大]")
_DIVISIONS = ("省", "市", "县", "区", "旗", "州", "盟")
_SHORTEST, _LONGEST = 4, 120
Free = Callable[[int, int], bool]


def find_programmes(doc: Doc) -> Doc:
    """Sets `doc._.programmes`; names keep their quotation marks. Needs documents, regions and projects; takes from the projects the
    nation's works for forests and soil, which have no single site."""
    text, projects = text_of(doc), findings_of(doc).projects
    sites = [each for each in projects if not is_national(text[each.begin : each.end])]
    if len(sites) < len(projects):
        set_findings(doc, "projects", sites)
    works = (each for each in sites if not _ITS_PLAN.match(text, each.end))
    free = partial(_is_free, Intervals((each.begin, each.end) for each in (*findings_of(doc).documents, *works)))
    bodies = {body.begin: body.end for body in findings_of(doc).organizations}
    spans = {(begin, end) for begin, end in _in_sentences(doc, free) if bodies.get(begin, 0) < end}
    spans |= {span for span in quoted_beside(text, spans) if free(*span)}
    return set_findings(doc, "programmes", (ProgrammeFound(begin, end, text[begin:end]) for begin, end in _outermost(spans)))


def _in_sentences(doc: Doc, free: Free) -> Iterator[Span]:
    """The programmes of all sentences, without the bodies whose they are, and without works of one site."""
    text, known = text_of(doc), findings_of(doc)
    placed = Intervals((each.begin, each.end) for each in (*known.regions, *known.organizations))
    signs = Intervals(match.span() for match in heads().pattern.finditer(text))
    owners = {body.begin: body.end for body in (*_divisions(known.regions), *known.organizations)}
    named = {each.begin: each.end for each in (*known.regions, *known.organizations)}
    for begin, end in known.sentences:
        for first, name_end in _in_sentence(text, begin, end, within(known.regions, begin, end), free, signs):
            name_begin = behind_owner(text, first, owners)
            if name_begin > first and generic().fullmatch(text, name_begin, name_end):
                continue
            if only_takes_part(text, name_begin, name_end, named):
                continue
            if free(name_begin, name_end) and not is_site_work(text[name_begin:name_end], placed=placed.meets(name_begin, name_end)):
                yield name_begin, name_end


def _divisions(regions: Iterable[RegionFound]) -> Iterator[RegionFound]:
    """The divisions among `regions`, which carry out what is named in quotation marks behind them (甲县 | “三北”工程)."""
    return (region for region in regions if region.name.endswith(_DIVISIONS))


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    """Those of `spans` that stand in no other, in order: “攻坚年”九项行动 is one campaign."""
    reached = 0
    for begin, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > reached:
            yield begin, end
            reached = end


def _is_free(taken: Intervals, begin: int, end: int) -> bool:
    return not taken.meets(begin, end)


def _in_sentence(text: str, begin: int, end: int, regions: tuple[Found, ...], free: Free, signs: Intervals) -> Iterator[Span]:
    """The programmes of a sentence; only items that meet one of `signs`, the head nouns of the section, can end as one."""
    number = _NUMBERING.match(text, begin, end)
    begin = number.end() if number else begin
    listed = [
        *items_of_closed_lists(text, begin, end),
        *rows_of_national_works(text, begin, end),
        *landscapes(text, begin, end, regions),
    ]
    if signs.meets(begin, end):
        clauses = [begin, *(m.end() for m in BREAK.finditer(text, begin, end))]
        for item in items_of(text, begin, end):
            if heads().pattern.search(text, *item):
                yield from (span for span in _in_item(text, clauses, *item, regions, free) if not _is_list(text, span, listed))
    yield from listed
    yield from campaigns(text, begin, end)
    yield from scheme_in_heading(text, begin, end) if number else ()


def _is_list(text: str, span: Span, items: list[Span]) -> bool:
    """Whether `span` is the whole of a list that names its items one by one, or the last of `items` with what counts them all."""
    inside = [end for begin, end in items if span[0] <= begin and end <= span[1]]
    return len(inside) > 1 or any(end < span[1] and _CLOSES.match(text, end) for end in inside)


def _in_item(text: str, clauses: list[int], begin: int, end: int, regions: tuple[Found, ...], free: Free) -> Iterator[Span]:
    for part_begin, part_end in parts_of(text, begin, end, regions, free):
        first = part_end
        for match in last_heads(text, part_begin, part_end):
            if first < part_end and (match.end() > first or not text.startswith("”", match.end())):
                continue  # before a name that was found, only those in quotation marks are others (巩固“甲工程”成果基础上 | 开展乙行动)
            named = [*_with_head(text, clauses, begin, part_begin, match, regions, free)]
            yield from named
            first = min([first, *(span[0] for span in named if free(*span))])


def _with_head(
    text: str, clauses: list[int], begin: int, part_begin: int, match: re.Match[str], regions: tuple[Found, ...], free: Free
) -> Iterator[Span]:
    """The programme of the head `match` in a part of the item that begins at `begin`, or those of the list that 等 closes before it."""
    name_begin = _first_of_list(text, clauses, begin, left_edge(text, part_begin, match.start()), match, regions, free)
    etc = etc_in(text, name_begin, match.start())
    own_begin = _behind_list(text, name_begin, etc, match, regions)
    if etc is not None and (text[name_begin - 1 : name_begin] == "、" or ends_with_head(text, name_begin, etc)):
        named = [*_in_item(text, clauses, begin, etc, regions, free)]
        yield from named
        if named or own_begin == name_begin:
            return
    if match.group() in heads().governed and not _is_campaign(text, _last(clauses, own_begin), own_begin, match.end()):
        return
    counted = _COUNTED_ITEMS.search(text, own_begin, match.start())  # 补充400个 | “甲工程”
    own_begin = counted.end() if counted else own_begin
    name_begin, name_end = balanced(text, own_begin, with_rest(text, match.end()), clauses[0])
    name_begin, name_end = behind_nation(text, name_begin, name_end), with_rest(text, name_end)
    written = is_written(text, part_begin, _last(clauses, name_begin), name_begin, match.group())
    of_place = not match.group().endswith("战") and any(
        region.begin == name_begin and region.end == match.start() for region in regions
    )  # 甲县 | 试点工作
    if not written and not of_place and _is_name(text, name_begin, name_end, match.group()):
        yield name_begin, name_end


def _first_of_list(
    text: str, clauses: list[int], begin: int, name_begin: int, match: re.Match[str], regions: tuple[Found, ...], free: Free
) -> int:
    """Where the list begins whose last item is the one at `begin` and whose items share the head `match`; `name_begin` where none does."""
    if name_begin != begin or begin <= clauses[0] or text[begin - 1] != "、":
        return name_begin
    whole = coordination_begin(text, _last(clauses, begin), begin, match, regions)
    return behind_qualifiers(text, whole, match.start()) if free(whole, match.end()) and whole != begin else name_begin


def _behind_list(text: str, name_begin: int, etc: int | None, match: re.Match[str], regions: tuple[Found, ...]) -> int:
    """Where the name begins without the examples of its field, which 等 closes at `etc`, and without the places that it is tried in."""
    if etc is None:
        return behind_places(text, name_begin, match, regions)
    counted = _COUNTED_QUOTATION.match(text, etc, match.start())
    if counted:
        return counted.end()
    return name_begin if are_places(text, name_begin, etc, regions) else behind_examples(text, name_begin, etc, match.start())


def _is_campaign(text: str, clause_begin: int, name_begin: int, name_end: int) -> bool:
    """Whether a verb governs the name in its clause, or what is said behind it tells that it is under way."""
    if governed(text, clause_begin, name_begin).verb is not None or words("behind").match(text, name_end):
        return True
    return any(verb.end() == name_begin for verb in words("launch-verb").finditer(text, max(clause_begin, name_begin - 4), name_begin))


def _is_name(text: str, name_begin: int, name_end: int, head: str) -> bool:
    return not (
        not _SHORTEST <= name_end - name_begin <= _LONGEST
        or generic().fullmatch(text, name_begin, name_end)
        or _is_counted_work(text, name_begin, head)
        or _AWARD.match(text, name_end)
        or _OF_CENTRES.match(text, name_end)
        or _OPEN.search(text[name_begin:name_end])
        or text.count("“", name_begin, name_end) != text.count("”", name_begin, name_end)
    )


def _is_counted_work(text: str, name_begin: int, head: str) -> bool:
    """Whether a count stands before works or projects (50个社区养老工程), which no programme is."""
    return head.endswith(("工程", "专项")) and text[name_begin] != "“" and bool(_COUNTED.search(text, max(0, name_begin - 6), name_begin))


def _last(clauses: list[int], position: int) -> int:
    """Where the clause begins that holds `position`, of those that begin at `clauses`."""
    return clauses[bisect_right(clauses, position) - 1]
