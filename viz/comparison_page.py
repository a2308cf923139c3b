"""Two plans compared, as one page to be read, printed and sent on: no script, no network, each line with the words of both plans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from graph.comparison.compare import Comparison
from graph.comparison.projects import ProjectChange
from graph.comparison.said import Evidence, PlanSaid, ProjectSaid
from graph.comparison.targets import TargetChange
from ontology import __version__
from ontology.concepts import Status
from queries.comparison_lines import Line, Side
from queries.comparison_notes import Notes, notes_of
from queries.comparison_output import chosen_lines, names, tallied, title
from queries.comparison_words import PARTS, STATUSES
from viz.assets import fill

_AROUND = 36
_FOLDED = ("regions", "industries")
"""The parts whose sentences are folded away: they are most of the text."""
_CUT = re.compile("[，。；：、！？]")
_SIGNS = {
    "raised": "▲", "lowered": "▼", "kept": "＝", "changed": "≈", "incomparable": "≠", "absent": "⊘", "new": "＋", "dropped": "？",
    "advanced": "▶", "back": "◀", "finished": "■", "came": "＋", "went": "？", "stayed": "＝",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words with what stands around them in their sentence, the section and page, and the number of the whole sentence in the notes."""

    before: str
    words: str
    after: str
    section: str
    heading: str
    page: int | None
    note: int


def comparison_page(comparison: Comparison, parts: Sequence[str] = ()) -> str:
    """One HTML file (to be written as UTF-8), which needs nothing else; only these of PARTS where any is named.

    All that a plan says is escaped, and no script may run in the page. The same comparison gives the same bytes.
    """
    short = names(comparison)
    groups = [(part, list(group)) for part, group in groupby(chosen_lines(comparison, parts), key=lambda line: line.part)]
    facts = {
        "short": short,
        "plans": [_plan(name, said) for name, said in zip(short, (comparison.earlier, comparison.later), strict=True)],
        "parts": [_part(part, found, short) for part, found in groups],
        "statuses": list(STATUSES.values()),
        "version": __version__,
    }
    return fill("comparison.html", "comparison.css", [], {}, facts)


def _plan(name: str, said: PlanSaid) -> dict[str, str]:
    period = f"{said.start}—{said.end}年" if said.start != said.end and said.start is not None else ""
    return {"name": name, "title": title(said), "whole": said.plan.title, "period": period}


def _part(part: str, found: Sequence[Line], short: tuple[str, str]) -> dict[str, Any]:
    notes = notes_of(found, short)
    groups = [(key, list(group)) for key, group in groupby(found, key=lambda line: (line.outcome, line.zh))]
    made = [
        {"outcome": outcome, "zh": zh, "sign": _SIGNS[outcome], "lines": [_line(line, short, notes) for line in lines]}
        for (outcome, zh), lines in groups
    ]
    counts = [{"outcome": outcome, "zh": zh, "sign": _SIGNS[outcome], "count": count} for outcome, zh, count in tallied(found)]
    return {"part": part, "zh": PARTS[part], "groups": made, "counts": counts, "notes": notes.listed, "folded": part in _FOLDED}


def _line(line: Line, short: tuple[str, str], notes: Notes) -> dict[str, Any]:
    name, bracket, more = line.name.partition("（")
    whole = not bracket or not more.endswith("）") or "（" in more
    return {
        "name": line.name if whole else name,
        "more": "" if whole else more[:-1],
        "before": _side(line.before, short[0], notes),
        "after": _side(line.after, short[1], notes),
        "difference": line.difference,
        "ambition": line.ambition,
        "aim": line.what.ambition if isinstance(line.what, TargetChange) and line.what.ambition is not None else "",
        "note": line.note,
        "track": _track(line.what) if isinstance(line.what, ProjectChange) else [],
    }


def _side(side: Side, plan: str, notes: Notes) -> dict[str, Any]:
    leads = side.verbs or ("",) * len(side.evidence)
    made = [excerpt(one, verb, notes.number(one, plan)) for one, verb in zip(side.evidence, leads, strict=True)]
    return {"said": side.said, "excerpts": made}


def excerpt(evidence: Evidence, verb: str = "", note: int = 0) -> Excerpt:
    """The words with their clause, not much more around them, and before it the verb that governs them from further off; the heading that
    a section begins with is left out."""
    sentence, begin = evidence.sentence, evidence.offset
    end = begin + len(evidence.words)
    first = max([match.end() for match in _CUT.finditer(sentence, 0, begin)] or [0])
    if sentence.startswith(evidence.heading) and begin >= len(evidence.heading):
        first = max(first, len(evidence.heading))
    last = min([match.start() for match in _CUT.finditer(sentence, end)] or [len(sentence)])
    first, last = max(first, begin - _AROUND), min(last, end + _AROUND)
    near = sentence[first:begin]
    before = ("" if verb in near or verb in evidence.words else verb) + "…" * (first > 0) + near
    after = sentence[end:last] + "…" * (last < len(sentence.rstrip("。")))
    return Excerpt(before, evidence.words, after, evidence.section, evidence.heading, evidence.page, note)


def _track(change: ProjectChange) -> list[dict[str, Any]]:
    """The path from idea to work done, and which steps of it either plan names."""
    before, after = _statuses(change.before), _statuses(change.after)
    return [{"zh": zh, "before": status in before, "after": status in after} for status, zh in STATUSES.items()]


def _statuses(project: ProjectSaid | None) -> set[Status]:
    return set() if project is None else {step.status for step in project.steps}
