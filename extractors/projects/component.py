"""Projects: named works and sites, with elided heads and tails put back and the status that their governing words give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import ProjectFound
from extractors.language.intervals import Intervals
from extractors.language.openings import Opened
from extractors.language.spans import set_findings, text_of
from extractors.projects.among_works import among_works
from extractors.projects.completing import complete_run, railways_of
from extractors.projects.elided import is_bare
from extractors.projects.found import found_project
from extractors.projects.institutions import is_of_the_place
from extractors.projects.items import NUMBERED_STREET, OWN_PROJECT, ROAD_STRETCH, SITE_PHASE, SUBSTATION, Closing, find_item
from extractors.projects.known import Known
from extractors.projects.lexicon import head_class, whole_names, words
from extractors.projects.lists import CLOSES_LIST, Item, Part, closing_of, in_subject_position, parts, runs, tells_sort
from extractors.projects.names import ProjectName, head_spans, holds_head
from extractors.projects.pieces import EXTENSION, PART, PHASE
from extractors.projects.shared_tails import completed, sharing
from extractors.projects.sorts import CLOSES, Sort, sort_of
from extractors.projects.stages import DONE_LATER, in_their_stage
from extractors.projects.standing import joins_others, standing_from
from extractors.projects.status import clause_end, governing, says_status
from extractors.projects.waiting import Waiting, lacks_tail
from extractors.projects.ways import WAY, built_way

_PARTY_LIST = re.compile(r"[^（）〔〕。]*")
_PHASE = re.compile(f"{PHASE}|{EXTENSION}(?=$|[建开工项分通])|{PART}(?=$|[建开工项改])")
_WITH_PHASE = re.compile(f"(?:{PHASE}|{EXTENSION}|{PART})$")
_RANKED_ZONE = re.compile("(?:新区|开发区|高新区|经开区|合作区|示范区|试验区)$")  # a place that lacks no tail: 雄安新区
_AT_LAST = ("建设", "投入使用", "投入运营", "投用", "启用", "落地", "建成", "竣工", "完工", "封顶", "开工")  # behind the last of a list
_TURNS_TO = ("聚焦", "围绕", "立足", "瞄准")
_USED = ("依托", "围绕", "发挥", "利用", "用好")
_OPENERS: tuple[Opened, ...] = (CLOSES_LIST, CLOSES, ROAD_STRETCH, SITE_PHASE, SUBSTATION, NUMBERED_STREET, WAY)
_ALL_OPENERS: tuple[Opened | re.Pattern[str], ...] = (*_OPENERS, OWN_PROJECT)


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
    named = [found[span] for span in sorted(found)]
    return set_findings(doc, "projects", in_their_stage(text, findings_of(doc).sentences, findings_of(doc).context.heading, named))


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
        yield found_project(text, name, match.group(), governing(text, begin, match.start()), text[match.end() : end])
    if not signs.meets(begin, end):
        return
    railways: str | None = None
    for run in runs(text, begin, end, known):
        if not signs.meets(run[0].begin, run[-1].end):
            continue
        listed = run[0].begin, run[-1].end
        if holds_head(text, *listed) or any(pattern.search(text, *listed) for pattern in _ALL_OPENERS):
            stop = clause_end(text, run[-1].end, end)
            later = DONE_LATER.match(text, stop, end)
            stop = later.end() if later else stop
            found = list(_in_run(text, run, stop, known))
            stands = standing_from(text, run, stop) if found else stop
            undertaken = [project for project in found if project.begin < stands]
            named = list(complete_run(text, parts(text, run), undertaken, known, stop, railways))
            railways = railways_of(named) or railways
            yield from named


def _in_run(text: str, run: list[Item], end: int, known: Known) -> Iterator[ProjectFound]:
    closing, run = closing_of(text, run, end, known), in_subject_position(text, run, end)
    sort, waiting = sort_of(text, run[0].begin, run[-1].end), Waiting()
    phased: str | None = None
    works, unnamed = 0, list[Part]()
    for part in parts(text, run):
        item, bare = part.item, is_bare(text, part.item.begin, part.end, known)
        name, bare = None if bare else _name(text, part, known, closing, sort), bare and not _is_zone(text, part, known)
        if not bare and name is None and (stop := built_way(text, item.begin, part.end, item.governor.verb, text[run[-1].begin : end])):
            name = None if any(region.end == stop for region in known.placed(item.begin, stop)) else ProjectName(item.begin, stop - 1, stop)
        behind = _said_behind(text, name, item, run[-1], end) if name else ""
        if bare or (part.tail and lacks_tail(text, part, part.tail, name, known)):
            waiting.for_tail.append((item.begin, part.end, item.governor))
        elif name and not _is_there(text, name, part) and _is_undertaken(text, name, item, behind, closing, known):
            works += 1
            yield found_project(text, name, text[name.begin : name.end], item.governor, behind)
            yield from () if tells_sort(text, part) else sharing(text, name, waiting.before_name(part), known, behind)
        if name and joins_others(text, name.end):
            return
        if phased and name is None and not part.tail and (phase := _PHASE.match(text, item.begin, part.end)):
            place = ProjectName(item.begin, item.begin, phase.end())
            yield found_project(text, place, phased + phase.group(), item.governor, text[run[-1].begin : end])
        phased = _work_of_phase(text, name) if name else phased
        if part.closed and part.tail:
            yield from completed(text, waiting.for_tail, part.tail, _said_behind(text, part.tail, item, run[-1], end))
        elif name is None and not bare and closing is None and not part.tail:
            unnamed.append(part)
        waiting.pass_by(text, part, name, bare, known)
    for part, name in among_works(text, unnamed, works, known):
        yield found_project(text, name, text[name.begin : name.end], part.item.governor, _said_behind(text, name, part.item, run[-1], end))


def _is_zone(text: str, part: Part, known: Known) -> bool:
    """Whether a place alone is a zone, which lacks no tail (雄安新区), and no division."""
    zone = _RANKED_ZONE.search(text, part.item.begin, part.end) is not None
    return zone and not known.is_division(part.item.begin, part.end)


def _work_of_phase(text: str, name: ProjectName) -> str | None:
    """The work of which `name` is a phase or a stretch, so that the next items may name its others (甲电厂一期、二期; 乙路东延、北延)."""
    phase = _WITH_PHASE.search(text[name.begin : name.end])
    return text[name.begin : name.begin + phase.start()] if phase else None


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


def _is_praised(text: str, name: ProjectName) -> bool:
    """Whether a work that is there is spoken of (红沙核电获质量奖, 口岸通关能力); a zone is named for what it may do, whatever is said of
    it, and a hub for its capacity."""
    praised = words("praise").match(text, name.end) is not None
    praised = praised or words("planned").match(text, name.end) is not None
    raised = words("capacity").match(text, name.end) is not None and not text.endswith(
        ("枢纽", "科学中心", "创新中心"), name.begin, name.end
    )
    return (praised or raised) and head_class(text[name.begin : name.end]) in ("line", "site", "venue", None)


def _is_there(text: str, name: ProjectName, part: Part) -> bool:
    """Whether nothing is done to the work, by what is said of it or of its list."""
    return _is_praised(text, name) or _is_dealt_with(text, part)


def _is_dealt_with(text: str, part: Part) -> bool:
    """Whether the list is of places that a plan turns to (聚焦甲、乙新城等板块), and nothing is built."""
    return tells_sort(text, part) and (part.item.governor.verb or "").endswith(_TURNS_TO)


def _is_undertaken(text: str, name: ProjectName, item: Item, behind: str, closing: Closing | None, known: Known) -> bool:
    """Whether a name is more than a body's: a house (学院, 研究院) must be being built, by its verb, the words `behind` it or 等项目."""
    kind, verb = head_class(text[name.head : name.end]), item.governor.verb or ""
    there = kind == "line" or words("relied-on").search(text[name.begin : name.end])
    if words("approach").fullmatch(verb) or (verb.endswith(_USED) and there):
        return False
    crossing = text.endswith("口岸", name.begin, name.end)  # a place that is there, unless it is being built
    body = is_of_the_place(text[name.begin : name.end]) or (kind == "venue" and known.ends(name.begin, name.end))
    house = kind == "house" or crossing or body
    if not house:
        return kind != "line" or words("polish").search(verb) is None
    if closing is not None and closing.worded and closing.built:
        return True
    started = words("being-built").match(behind)
    founded = verb.endswith("推进") and words("learned").search(text[name.begin : name.end])  # a body that is built up
    on = not founded and (not verb or words("speeds").search(verb))
    return bool(words("builds").search(verb) or started or (on and (words("building-on").match(behind) or behind.endswith(_AT_LAST))))
