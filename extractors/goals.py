"""Goals: what headings set out to do, and the headline goals of a preamble."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.structure.quotes import Quoter
from ontology.records import Goal

_HEADLINE = re.compile(r"[^，。；：！？、]{0,40}(?:主要)?(?:预期|奋斗|发展|工作|总体|具体)目标(?:任务)?(?=是|为|：|如下)")


def find_goals(quoters: Mapping[str, Quoter]) -> tuple[Goal, ...]:
    """A goal for each heading, under the goal of the section above; `quoters` by section path, in order."""
    goals: dict[str, Goal] = {}
    for path, quoter in quoters.items():
        goal = _headline(path, quoter) if path == "0" else _headed(path, quoter, goals)
        if goal:
            goals[path] = goal
    return tuple(goals.values())


def _headed(path: str, quoter: Quoter, goals: Mapping[str, Goal]) -> Goal | None:
    section = quoter.section
    begin = section.text.find(section.heading) if section.heading else -1
    if begin < 0 or section.review or path.startswith("A"):
        return None
    parent = section.parent if section.parent in goals else None
    return Goal(path, section.heading, path, parent, quoter.quote(begin, begin + len(section.heading)))


def _headline(path: str, quoter: Quoter) -> Goal | None:
    match = _HEADLINE.search(quoter.section.norm)
    return Goal(path, match.group(), path, None, quoter.quote(match.start(), match.end())) if match else None
