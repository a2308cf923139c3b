"""Projects: named works and sites, with elided heads and tails put back and the status that their governing words give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc

from extractors.findings import ProjectFound, RegionFound
from extractors.language.intervals import Intervals
from extractors.language.phrases import Governor, governor, sentences, split_conjunctions, within
from extractors.language.spans import set_findings, text_of
from extractors.projects.names import ProjectName, find_head, find_name, holds_head, is_bare, is_elided, is_works
from ontology.records import Status
from ontology.tables import read_table

_SEPARATOR = re.compile(r"[、，；：。！？（）,;:!?]")
_BRACKETED_PLACE = re.compile(r"中国（[^（）]{2,12}）自由贸易试验区(?:[一-鿿]{2,4}片区)?|国家[一-鿿]{2,8}试验区（[^（）]{2,8}）")
_INCLUDES = re.compile(r"含|包括|其中")
_CLOSES_LIST = re.compile(r"等.{0,6}(?:工程|项目)")
_JOINED = re.compile(r"(?:一体化|合作|协同|协作|共建|联合|融合)[一-鿿]{0,8}(?:区|园|基地)(?:建设|发展)?$")
_ETC = re.compile(r"等(?!级|候|效|于)|(?<=[一-鿿]{2})[两三四五六七八九十]大(?=[一-鿿]{2})|(?<=[一-鿿]{2})\d{1,2}[个座条处](?=[一-鿿]{2})")
_TAIL_OF_LIST = re.compile(r"(?:地区|地|省|市|盟市|城市|国家和地区|区域|方面|领域|\d)")
_QUALIFIER = re.compile(r"(?:在建|续建|新建|拟建|重点|重大|大中型|大型|一批|多个|若干)+")
_INNER_VERB = re.compile(r"将|把|时将|推进|加快|建设|实施|启动|推动|争取|支持|打造|开工|建成|完成|谋划|协调|力争|确保|依托|围绕")
_STOP = re.compile(r"[，；。！？]")


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece of a list: where it stands, what stands before it, and the governing words, its own or inherited."""

    begin: int
    end: int
    separator: str
    governor: Governor


def find_projects(doc: Doc) -> Doc:
    """Sets `doc._.projects`; needs `doc._.regions`. A spaCy component: offsets are token indices of a Doc tokenized by character."""
    text, regions = text_of(doc), doc._.regions
    quoted = Intervals((d.begin, d.end) for d in doc._.documents)
    found: dict[tuple[int, int, str], ProjectFound] = {}
    for begin, end in sentences(text, doc._.context.breaks):
        for project in _in_sentence(text, begin, end, within(regions, begin, end)):
            if not quoted.meets(project.begin, project.end):
                found.setdefault((project.begin, project.end, project.name), project)
    return set_findings(doc, "projects", [found[span] for span in sorted(found)])


def status_at(text: str, sentence: tuple[int, int], name: tuple[int, int]) -> tuple[Status, str | None]:
    """What the sentence says is done to the project named at `name`, and the verb that governs it."""
    words = _governing(text, sentence[0], name[0])
    stop = _STOP.search(text, name[1], sentence[1])
    return _status(words, text[name[1] : stop.start() if stop else sentence[1]]), words.verb


def _in_sentence(text: str, begin: int, end: int, regions: tuple[RegionFound, ...]) -> Iterator[ProjectFound]:
    for match in _BRACKETED_PLACE.finditer(text, begin, end):
        words = _governing(text, begin, match.start())
        yield _found(text, ProjectName(match.start(), match.start(), match.end()), match.group(), words, match.end(), end)
    if not (holds_head(text, begin, end) or _CLOSES_LIST.search(text, begin, end)):
        return
    for run in _runs(text, begin, end, regions):
        yield from _in_run(text, run, end, regions)


def _governing(text: str, begin: int, name_begin: int) -> Governor:
    start = name_begin
    while start > begin and not _SEPARATOR.match(text, start - 1):
        start -= 1
    return governor(text, start, name_begin)


def _items(text: str, begin: int, end: int, regions: tuple[RegionFound, ...]) -> Iterator[_Item]:
    words, start, separator = Governor(begin, None, None), begin, ""
    cuts = [(m.start(), m.group()) for m in _SEPARATOR.finditer(text, begin, end)] + [(end, "")]
    for cut, mark in cuts:
        for part_begin, part_end in _whole_works(text, split_conjunctions(text, start, cut, regions)):
            own, name_begin = _own_words(text, part_begin, part_end, regions)
            words = own if own.verb else words
            separator = separator or "和"
            yield _Item(name_begin, part_end, "，" if own.verb and separator != "（" else separator, words)
            separator = ""
        start, separator = cut + 1, mark
        if mark in "；。！？":
            words = Governor(start, None, None)


def _whole_works(text: str, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`parts` with 续建配套 | 现代化改造 put together again: what is done to one work is no work of its own; nor is a
    zone that two places share (通州区 | 北三县一体化示范区)."""
    whole: list[tuple[int, int]] = []
    for begin, end in parts:
        if whole and (is_works(text, begin, end) or _JOINED.search(text, begin, end)):
            begin = whole.pop()[0]
        whole.append((begin, end))
    return whole


def _own_words(text: str, begin: int, end: int, regions: tuple[RegionFound, ...]) -> tuple[Governor, int]:
    """The governing words of a piece and where its name may begin: behind them, and behind any verb before its first place."""
    first = next((region.begin for region in within(regions, begin, end)), None)
    words = governor(text, begin, end, first)
    at = words.end
    if match := _INCLUDES.match(text, at, end):
        at = match.end()
    if first is not None:
        for match in _INNER_VERB.finditer(text, at, first):
            inner = governor(text, match.start(), end, first)
            at = max(at, match.end(), inner.end)
            words = words if words.verb else inner
        at = max(at, text.rfind("的", at, first) + 1)
    return words, at


def _runs(text: str, begin: int, end: int, regions: tuple[RegionFound, ...]) -> Iterator[list[_Item]]:
    """Lists: items joined by 、 and 和, under one governor."""
    run: list[_Item] = []
    for item in _items(text, begin, end, regions):
        if run and item.separator not in ("、", "和"):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _in_run(text: str, run: list[_Item], end: int, regions: tuple[RegionFound, ...]) -> Iterator[ProjectFound]:
    closing = _CLOSES_LIST.search(text, run[-1].begin, run[-1].end)
    stop = _STOP.search(text, run[-1].end, end)
    clause_end = stop.start() if stop else end
    pending: list[_Item] = []
    for item, etc, tail in _with_tails(text, run):
        bare_end = etc.start() if etc else item.end
        bare = is_bare(text, item.begin, bare_end, regions)
        name = None if bare else find_name(text, item.begin, bare_end, regions, closing.group() if closing else "")
        if bare or (name is None and tail and is_elided(text, item.begin, bare_end, regions)):
            pending.append(replace(item, end=bare_end))
        elif name:
            yield _found(text, name, text[name.begin : name.end], item.governor, name.end, clause_end)
            own = _after_places(text, name, regions)
            if own:
                yield from _completed(text, pending, (own, name.end), clause_end)
        if etc and tail:
            yield from _completed(text, pending, tail, clause_end)
        if etc or not (bare or tail):
            pending = []


def _with_tails(text: str, run: list[_Item]) -> list[tuple[_Item, re.Match[str] | None, tuple[int, int] | None]]:
    """The items of a list, each with its 等 and with the head that the next 等 gives to those before it."""
    tail: tuple[int, int] | None = None
    closed: list[tuple[_Item, re.Match[str] | None, tuple[int, int] | None]] = []
    for item in reversed(run):
        etc = _ETC.search(text, item.begin, item.end)
        tail = _elided_tail(text, etc.end(), item.end) if etc else tail
        closed.append((item, etc, tail))
    return closed[::-1]


def _elided_tail(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The head that several bare places share, behind 等."""
    if _TAIL_OF_LIST.match(text, begin, end):
        return None
    qualifier = _QUALIFIER.match(text, begin, end)
    begin = qualifier.end() if qualifier else begin
    tail_end = find_head(text, begin, end)
    return (begin, tail_end) if tail_end else None


def _after_places(text: str, name: ProjectName, regions: tuple[RegionFound, ...]) -> int | None:
    """Where the shared tail begins in a full name such as 乌海至银川高铁: behind its leading places."""
    at = max(
        (r.end for r in within(regions, name.begin, name.end) if r.end <= name.end and is_bare(text, name.begin, r.end, regions)),
        default=None,
    )
    return at if at is not None and at < name.end else None


def _completed(text: str, pending: list[_Item], tail: tuple[int, int], clause_end: int) -> Iterator[ProjectFound]:
    for item in pending:
        surface = ProjectName(item.begin, item.end, item.end)
        yield _found(text, surface, text[item.begin : item.end] + text[tail[0] : tail[1]], item.governor, tail[1], clause_end)


def _found(text: str, name: ProjectName, full: str, words: Governor, tail_begin: int, clause_end: int) -> ProjectFound:
    return ProjectFound(name.begin, name.end, full, _status(words, text[tail_begin:clause_end]), words.verb)


@lru_cache(maxsize=1)
def _complements() -> tuple[tuple[re.Pattern[str], Status], ...]:
    return tuple((re.compile(row["pattern"]), Status(row["status"])) for row in read_table("extractors", "lexicons/status-complements.tsv"))


def _status(words: Governor, complement: str) -> Status:
    """What the governing verb and the words behind the name say together; the words behind say more."""
    behind = next((status for pattern, status in _complements() if pattern.search(complement)), Status.UNDERWAY)
    before = Status(words.status) if words.status else Status.UNDERWAY
    if before in (Status.UNDERWAY, Status.STARTING) and behind is not Status.UNDERWAY:
        return (
            Status.PREPARATORY
            if before is Status.STARTING and behind is Status.PREPARATORY
            else (behind if before is Status.UNDERWAY else before)
        )
    if before is Status.PROPOSED and behind in (Status.STARTING, Status.COMPLETING):
        return behind
    return before
