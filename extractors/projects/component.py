"""Projects: named works and sites, with elided heads and tails put back and the status that their governing words give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import ProjectFound
from extractors.language.intervals import Intervals
from extractors.language.openings import Opened
from extractors.language.phrases import Governor
from extractors.language.spans import set_findings, text_of
from extractors.projects.elided import is_bare, is_elided
from extractors.projects.evidence import FREE_TRADE, JOINT, Known, is_free_trade_area
from extractors.projects.items import OWN_PROJECT, ROAD_STRETCH, Closing, find_item
from extractors.projects.lexicon import head_class, is_diversion, leading_name, whole_names, words
from extractors.projects.lists import CLOSES_LIST, Item, Part, closing_of, in_subject_position, parts, runs
from extractors.projects.names import ProjectName, head_spans, holds_head, is_deed
from extractors.projects.sorts import CLOSES, Sort, sort_of
from extractors.projects.status import clause_end, governing, says_status, status_of

_PARTY_LIST = re.compile(r"[^（）〔〕。]*")
_IN_BRACKETS = re.compile(r"（[^（）]+）$")
_LETTERS = re.compile(r"(?!..?[入送])[一-鿿]{2,4}")

_TOGETHER = ("合作", "协作", "共建", "产业合作", "产业协作", "产业走廊", "科创走廊", "创新走廊", "经济走廊", "产业带", "创新带")
_WITH = frozenset("与同和")
_PHASE = re.compile("[一二三四五六]期")
_ROAD_NUMBER = re.compile(r"[GSXY]\d{1,5}")
_SERIAL = ("基地", "电站", "水库", "灌区", "枢纽", "机场", "港区", "煤矿", "油田", "气田")
_COUNT = re.compile(r"(?<=[一-鿿])\d{1,2}[座个条处](?=\d|[一-鿿]{2})")  # how many works share a tail (3座光热电站)
_RANKED_ZONE = re.compile("(?:新区|开发区|高新区|经开区|合作区|示范区|试验区)$")  # a place that lacks no tail: 雄安新区
_TAIL = re.compile("工程|项目")
_OPENERS: tuple[Opened, ...] = (CLOSES_LIST, CLOSES, ROAD_STRETCH)
_ALL_OPENERS: tuple[Opened | re.Pattern[str], ...] = (*_OPENERS, OWN_PROJECT)

_Pending = tuple[int, int, Governor]


def find_projects(doc: Doc) -> Doc:
    """Sets `doc._.projects`; needs `doc._.regions`. A spaCy component: offsets are token indices of a Doc tokenized by character."""
    text, known = text_of(doc), Known(findings_of(doc).regions, findings_of(doc).organizations)
    taken = Intervals([*((d.begin, d.end) for d in findings_of(doc).documents), *_parties(text)])
    openers = _ALL_OPENERS if known.bodies else _OPENERS
    signs = Intervals([*head_spans(text), *(match.span() for pattern in openers for match in pattern.finditer(text))])
    found: dict[tuple[int, int, str], ProjectFound] = {}
    for begin, end in findings_of(doc).sentences:
        for project in _in_sentence(text, begin, end, known, signs):
            if not taken.meets(project.begin, project.end):
                found.setdefault((project.begin, project.end, project.name), project)
    return set_findings(doc, "projects", [found[span] for span in sorted(found)])


def _parties(text: str) -> Iterator[tuple[int, int]]:
    """Where those responsible are named (责任单位：…): zones there are bodies, and no projects."""
    reached = 0
    for match in words("party").finditer(text):
        if match.start() >= reached:
            rest = _PARTY_LIST.match(text, match.end())
            reached = rest.end() if rest else match.end()
            yield match.start(), reached


def _in_sentence(text: str, begin: int, end: int, known: Known, signs: Intervals) -> Iterator[ProjectFound]:
    """The projects of a sentence; only lists that meet one of `signs`, head nouns and what closes lists of works, can name any."""
    for match in whole_names().finditer(text, begin, end):
        name = ProjectName(match.start(), match.start(), match.end())
        yield _found(text, name, match.group(), governing(text, begin, match.start()), text[match.end() : end])
    if not signs.meets(begin, end):
        return
    for run in runs(text, begin, end, known):
        if not signs.meets(run[0].begin, run[-1].end):
            continue
        listed = run[0].begin, run[-1].end
        if holds_head(text, *listed) or any(pattern.search(text, *listed) for pattern in _ALL_OPENERS):
            yield from _in_run(text, run, clause_end(text, run[-1].end, end), known)


def _in_run(text: str, run: list[Item], end: int, known: Known) -> Iterator[ProjectFound]:
    closing, run = closing_of(text, run, end, known), in_subject_position(text, run, end)
    sort = sort_of(text, run[0].begin, run[-1].end)
    pending: list[_Pending] = []
    short: list[_Pending] = []
    phased: str | None = None
    for part in parts(text, run):
        item, tail = part.item, part.tail
        begin, bare = item.begin, is_bare(text, item.begin, part.end, known)
        zone = bare and _RANKED_ZONE.search(text, begin, part.end) is not None and not _is_district(known, begin, part.end)
        name, bare = None if bare else _name(text, part, known, closing, sort), bare and not zone
        behind = _said_behind(text, name, item, run[-1], end) if name else ""
        if bare or (tail and _lacks_tail(text, part, tail, name, known)):
            pending.append((begin, part.end, item.governor))
        elif name and not _is_praised(text, name) and _is_undertaken(text, name, item, behind, closing, known):
            yield _found(text, name, text[name.begin : name.end], item.governor, behind)
            yield from _sharing(text, name, [] if tail else pending, short, known, end)
        if phased and (phase := _PHASE.match(text, begin, part.end)) and name is None:
            yield _found(text, ProjectName(begin, begin, phase.end()), phased + phase.group(), item.governor, text[run[-1].begin : end])
        phased = text[name.begin : name.end - 2] if name and _PHASE.match(text, name.end - 2) else phased if name is None else None
        short = [*short, (begin, part.end, item.governor)] if _is_short(text, begin, part.end) else []
        if part.closed:
            yield from _completed(text, pending, tail, end) if tail else ()
            short = []
        if part.closed or not (bare or tail):
            pending = []


def _is_district(known: Known, begin: int, end: int) -> bool:
    """Whether the stretch is a division that is called a zone (浦东新区)."""
    return any((region.begin, region.end) == (begin, end) and (region.key or "").isdecimal() for region in known.placed(begin, end))


def _sharing(
    text: str, name: ProjectName, pending: list[_Pending], short: list[_Pending], known: Known, end: int
) -> Iterator[ProjectFound]:
    """The items before a full name that share its tail: places (`pending`) where it begins with places, letters (`short`) with letters."""
    own, ends = _behind_places(text, name, known), _behind_letters(text, name)
    numbered = text[name.begin].isascii()
    listed = [each for each in short if text[each[1]] in "、和" and text[each[0]].isascii() == numbered]
    alone = [each for each in pending if text[each[1]] in "、和" and not words("belt").search(text[each[0] : each[1]])]
    if own:
        lettered = listed if not ends and head_class(text[own.begin : own.end]) in ("line", "site") else []
        yield from _completed(text, [*alone, *lettered], own, end)
    if ends:
        yield from _completed(text, [*listed, *([] if own else alone)], ends, end)


def _said_behind(text: str, name: ProjectName, item: Item, last: Item, end: int) -> str:
    """What is said behind a name in its item, or, where nothing is, behind the last of its list; its neighbours' words are theirs."""
    own = text[name.end : item.end]
    if item is last:
        return text[name.end : end]
    return own if says_status(own) else own + text[last.begin : end]


def _name(text: str, part: Part, known: Known, closing: Closing | None, sort: Sort | None) -> ProjectName | None:
    """The project that a part of a list names: by its own words, or because the list's end says of what sort it is."""
    name = find_item(text, part.item.begin, part.end, known, closing)
    return sort.find(text, part.item.begin, part.end) if name is None and sort is not None else name


def _lacks_tail(text: str, part: Part, tail: ProjectName, name: ProjectName | None, known: Known) -> bool:
    """Whether an item needs the tail of its list: it has no head, or names a site that a line of the list leads to (作业区 | 铁路支线)."""
    begin, wanted, deed = part.item.begin, head_class(text[tail.begin : tail.end]), is_deed(text, tail)
    kind = head_class(text[name.begin : name.end]) if name else None
    if name is None or kind is None:
        stem = _IN_BRACKETS.sub("", text[begin : part.end])
        known_work = not deed or bool(known.placed(begin, part.end))
        whole = text.endswith(("工程", "项目"), begin, part.end) or (name is not None and is_diversion(text[name.begin : name.end]))
        return known_work and not whole and is_elided(text, begin, begin + len(stem), known, wanted == "line")
    if name.end != part.end:
        return False
    station = text[name.end - 1] == "站" and JOINT.search(text, name.begin, name.end) is not None
    return deed or (wanted == "line" and kind in ("site", "venue", "zone")) or (wanted in ("zone", "venue") and station)


def _is_praised(text: str, name: ProjectName) -> bool:
    """Whether a work that is there is spoken of (红沙核电获质量奖, 口岸通关能力); a zone is named for what it may do, whatever is said of
    it, and a hub for its capacity, but not where others deal with it (与甲自贸港联动)."""
    praised = words("praise").match(text, name.end) is not None
    raised = words("capacity").match(text, name.end) is not None and not text.endswith("枢纽", name.begin, name.end)
    if text[name.begin - 1 : name.begin] in _WITH and words("dealt-with").match(text, name.end):
        return True
    return (praised or raised) and head_class(text[name.begin : name.end]) in ("line", "site", "venue")


def _is_undertaken(text: str, name: ProjectName, item: Item, behind: str, closing: Closing | None, known: Known) -> bool:
    """Whether a name is more than a body's: a house (学院, 研究院) must be being built, by its verb, the words `behind` it or 等项目."""
    kind, verb = head_class(text[name.head : name.end]), item.governor.verb or ""
    if words("approach").fullmatch(verb):
        return False
    house = kind == "house" or (kind == "venue" and known.ends(name.begin, name.end))
    if not house:
        return kind != "line" or words("polish").search(verb) is None
    if closing is not None and closing.worded and closing.built:
        return True
    started = words("being-built").match(behind)
    on = not verb or words("speeds").search(verb)
    return bool(words("builds").search(verb) or started or (on and (words("building-on").match(behind) or behind.endswith("建设"))))


def _behind_places(text: str, name: ProjectName, known: Known) -> ProjectName | None:
    """The shared tail in a full name such as 乌海至银川高铁: what stands behind its leading places."""
    if head_class(text[name.begin : name.end].removesuffix("工程")) is None and text[name.end - 1] not in "段）":
        return None
    ends = [region.end for region in known.placed(name.begin, name.end) if is_bare(text, name.begin, region.end, known)]
    return ProjectName(max(ends), name.head, name.end) if ends and max(ends) < name.end else None


def _behind_letters(text: str, name: ProjectName) -> ProjectName | None:
    """The tail shared by lines named by letters of their ends (西康、西十 | 高铁) or numbers (G9、G10 | 改造), and by parks named by
    those of their makers."""
    if _ROAD_NUMBER.fullmatch(text, name.begin, name.head):
        return ProjectName(name.head, name.head, name.end)
    kind, weak = head_class(text[name.begin : name.end]), words("weak").fullmatch(text, name.head, name.end)
    joint = text.startswith(_TOGETHER, name.head, name.end) or text.endswith(_SERIAL, name.head, name.end)
    lettered = ((kind == "line" and not weak) or joint) and _is_letters(text[name.begin : name.head])
    return ProjectName(name.head, name.head, name.end) if lettered else None


def _is_short(text: str, begin: int, end: int) -> bool:
    """Whether an item may be a line whose head its list shares: the letters of its ends, or its number alone."""
    return _is_letters(text[begin:end]) or _ROAD_NUMBER.fullmatch(text, begin, end) is not None


def _is_letters(stretch: str) -> bool:
    """Whether the stretch may be the letters of a line's ends, one for each: two to four of no word."""
    return _LETTERS.fullmatch(stretch) is not None and leading_name(stretch) == len(stretch)


def _completed(text: str, pending: list[_Pending], tail: ProjectName, clause_end: int) -> Iterator[ProjectFound]:
    for begin, end, words_before in pending:
        bracket = _IN_BRACKETS.search(text[begin:end])
        stem = end - len(bracket.group()) if bracket else end
        full = text[begin:stem] + text[tail.begin : tail.end] + text[stem:end]
        yield _found(text, ProjectName(begin, end, end), full, words_before, text[tail.end : clause_end])


def _found(text: str, name: ProjectName, full: str, words_before: Governor, behind: str) -> ProjectFound:
    """The project that `name` names, called in `full`; `behind` is what is said behind it, or behind its list."""
    full = _COUNT.sub("", full) if full != text[name.begin : name.end] else full
    full = f"{FREE_TRADE}{full}" if is_free_trade_area(text, name.begin, full) else full
    tail, status = _TAIL.match(behind), status_of(words_before, behind)
    return ProjectFound(name.begin, name.end, full, status, words_before.verb, full + tail.group() if tail else None)
