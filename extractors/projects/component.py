"""Projects: named works and sites, with elided heads and tails put back and the status that their governing words give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import ProjectFound
from extractors.language.intervals import Intervals
from extractors.language.openings import Opened
from extractors.language.spans import set_findings, text_of
from extractors.projects.lists.closings import CLOSES_LIST
from extractors.projects.lists.completing import complete_run
from extractors.projects.lists.items import NUMBERED_STREET, ROAD_STRETCH, SITE_PHASE, STATION, SUBSTATION
from extractors.projects.lists.listed import listed_projects
from extractors.projects.lists.only_works import SIGN, may_take_works
from extractors.projects.lists.runs import Item, parts, runs
from extractors.projects.lists.sorts import CLOSES
from extractors.projects.lists.standing import are_titles, is_title, standing_from, standing_until
from extractors.projects.lists.told import Told, told_before
from extractors.projects.naming.found import found_project
from extractors.projects.naming.names import ProjectName
from extractors.projects.naming.own_works import OWN_PROJECT, made
from extractors.projects.naming.status import clause_end, governing
from extractors.projects.naming.ways import WAY
from extractors.projects.stages import DONE_LATER, in_their_stage
from extractors.projects.words.heads import head_spans, holds_head
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import whole_names, words

_PARTY_LIST = re.compile(r"[^（）〔〕。]*")
_OPENERS: tuple[Opened, ...] = (CLOSES_LIST, CLOSES, ROAD_STRETCH, SITE_PHASE, STATION, SUBSTATION, NUMBERED_STREET, WAY, SIGN)


def find_projects(doc: Doc) -> Doc:
    """Sets `doc._.projects`; needs `doc._.regions`. A spaCy component: offsets are token indices of a Doc tokenized by character."""
    text = text_of(doc)
    known = Known(findings_of(doc).regions, findings_of(doc).organizations)
    taken = Intervals([*((d.begin, d.end) for d in findings_of(doc).documents), *_parties(text)])
    openers = _openers() if known.bodies else _openers()[:-1]
    signs = Intervals([*head_spans(text), *(match.span() for pattern in openers for match in pattern.finditer(text))])
    found: dict[tuple[int, int, str], ProjectFound] = {}
    for begin, end in findings_of(doc).sentences:
        for project in _in_sentence(text, begin, end, known, signs):
            if not taken.meets(project.begin, project.end):
                found.setdefault((project.begin, project.end, project.name), project)
    named = [found[span] for span in sorted(found)]
    return set_findings(doc, "projects", in_their_stage(text, findings_of(doc).sentences, findings_of(doc).context, named))


@cache
def _openers() -> tuple[Opened | re.Pattern[str], ...]:
    """What tells beside head nouns that a list may name works; the last of them only where bodies are known."""
    return (*_OPENERS, made(), OWN_PROJECT)


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
        behind = text[match.end() : _said_end(text, match.end(), end)]
        yield found_project(text, name, match.group(), governing(text, begin, match.start()), behind)
    if not signs.meets(begin, end):
        return
    told, named = Told(), list[ProjectFound]()
    for run in runs(text, begin, end, known, signs):
        first, last = run[0].begin, run[-1].end
        told = told_before(text, begin, first, named, told)
        if told.of_lines or may_take_works(run) or (signs.meets(first, last) and _may_name(text, first, last)):
            named = list(_in_list(text, run, _said_end(text, last, end), known, told))
            yield from named


def _may_name(text: str, begin: int, end: int) -> bool:
    """Whether a head noun stands in the list, or what closes lists of works."""
    return holds_head(text, begin, end) or any(sign.search(text, begin, end) for sign in _openers())


def _said_end(text: str, at: int, end: int) -> int:
    """Where the clause that holds `at` ends, with that behind it which only says when all is done; `end` at most."""
    stop = clause_end(text, at, end)
    later = DONE_LATER.match(text, stop, end)
    return later.end() if later else stop


def _in_list(text: str, run: list[Item], end: int, known: Known, told: Told) -> Iterator[ProjectFound]:
    """The projects of a list in a clause that goes to `end`, without those that only stand there, each with what the others tell of it,
    and what is `told` before the list."""
    listed = parts(text, run)
    found = list(listed_projects(text, run, listed, end, known))
    until, stands = (standing_until(text, run), standing_from(text, run, end)) if found else (end, end)
    titles = are_titles(text, run, found)
    undertaken = [project for project in found if until <= project.begin < stands and not (titles and is_title(project.name))]
    return complete_run(text, listed, undertaken, known, end, told)
