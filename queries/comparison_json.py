"""A comparison as JSON, for programs: every value by itself, in the terms of the vocabulary (local names), each with its places."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from graph.comparison.compare import Comparison
from graph.comparison.projects import ProjectChange
from graph.comparison.said import Evidence, PlanSaid, TargetSaid, ThingSaid, WordedSaid
from graph.comparison.targets import TargetChange
from graph.comparison.things import ThingChange
from queries.comparison_lines import Line, Side
from queries.comparison_words import number, rounded


def comparison_json(comparison: Comparison, chosen: Sequence[Line]) -> str:
    """The lines `chosen` of a comparison: an object with both plans, and a list for each part."""
    parts = {part: [_line(line) for line in group] for part, group in groupby(chosen, key=lambda line: line.part)}
    whole = {"earlier": _plan(comparison.earlier), "later": _plan(comparison.later), **parts}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _plan(said: PlanSaid) -> dict[str, Any]:
    plan = said.plan
    return {"iri": plan.iri, "title": plan.title, "label": plan.label, "number": plan.number, "startYear": said.start, "endYear": said.end}


def _line(line: Line) -> dict[str, Any]:
    common = {"outcome": str(line.outcome), "name": line.name, "iri": line.iri}
    if isinstance(line.what, TargetChange):
        return common | _target_change(line, line.what)
    if isinstance(line.what, ProjectChange):
        return common | _project_change(line.what)
    return common | _thing_change(line.what)


def _target_change(line: Line, change: TargetChange) -> dict[str, Any]:
    amount, ends = change.amount, {"before": change.before, "after": change.after}
    return {
        "change": change.change and change.change.value,
        "ambition": change.ambition and change.ambition.value,
        "differences": [one.value for one in change.differences],
        "amount": None if amount is None else number(amount[0]),
        "share": None if amount is None or amount[1] is None else number(rounded(amount[1], 6)),
        "near": list(change.near),
        "explicitlyAbsent": [end for end, one in ends.items() if isinstance(one, WordedSaid) and one.absent],
        "before": _target(change.before, line.before),
        "after": _target(change.after, line.after),
    }


def _target(target: TargetSaid | WordedSaid | None, side: Side) -> dict[str, Any] | None:
    if target is None:
        return None
    if isinstance(target, WordedSaid):
        return {"says": side.said, "absent": target.absent, "evidence": [_evidence(one) for one in target.evidence]}
    values = {"value": target.value, "upperValue": target.upper}
    normal = {"normalizedValue": target.normalized, "normalizedUpperValue": target.normalized_upper}
    return {
        "says": side.said,
        "iri": target.iri,
        "indicatorText": target.written,
        "change": target.change.value,
        "comparator": target.comparator.value,
        **{name: None if value is None else number(value) for name, value in (values | normal).items()},
        "unitLabel": target.unit,
        "hasUnit": target.base,
        "baselineYear": target.baseline,
        "targetYear": target.due,
        "verb": target.verb,
        "evidence": [_evidence(one) for one in target.evidence],
    }


def _project_change(change: ProjectChange) -> dict[str, Any]:
    ends = {"before": change.before, "after": change.after}
    return {
        "related": [{"how": other.how, "name": other.label} for other in change.related],
        "near": list(change.near),
        **{
            end: None
            if said is None
            else [{"status": step.status.value, "verb": step.verb, "evidence": _evidence(step.evidence)} for step in said.steps]
            for end, said in ends.items()
        },
    }


def _thing_change(change: ThingChange) -> dict[str, Any]:
    ends = {"before": _thing(change.before), "after": _thing(change.after)}
    return {"number": change.number or None, "near": list(change.near), **ends}


def _thing(thing: ThingSaid | None) -> dict[str, Any] | None:
    if thing is None:
        return None
    return {"mentions": thing.mentions, "relations": list(thing.relations), "evidence": [_evidence(thing.evidence)]}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "section": evidence.section,
        "heading": evidence.heading,
        "page": evidence.page,
        "position": evidence.position,
        "words": evidence.words,
        "sentence": evidence.sentence,
    }
