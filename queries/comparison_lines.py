"""A comparison as lines, one for each thing compared, with what either plan says and where: what all its renderings are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph.comparison.alike import in_order
from graph.comparison.compare import Comparison
from graph.comparison.projects import ProjectChange
from graph.comparison.said import Evidence, ProjectSaid, TargetSaid, ThingSaid, WordedSaid
from graph.comparison.targets import TargetChange
from graph.comparison.things import ThingChange
from ontology.concepts import Kind
from queries.comparison_words import (
    AMBITIONS,
    KINDS,
    OUTCOMES,
    PARTS,
    amount_text,
    difference_text,
    near_text,
    related_text,
    relation_text,
    status_text,
    value_text,
)

Changed = TargetChange | ProjectChange | ThingChange
NOT_SET = "明确不设目标"


@dataclass(frozen=True, slots=True)
class Side:
    """What one plan says of a thing, in short, and where it says so; `said` is empty where the plan does not speak of it. `verbs`, where
    there are any, are the words that govern it at each place."""

    said: str = ""
    evidence: tuple[Evidence, ...] = ()
    verbs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One thing compared. `part` is a key of PARTS, `zh` the Chinese name of the outcome of `what`; `difference`, `ambition` and `note` are
    Chinese, and may be empty."""

    part: str
    what: Changed
    zh: str
    name: str
    before: Side
    after: Side
    difference: str = ""
    ambition: str = ""
    note: str = ""

    @property
    def outcome(self) -> str:
        """What became of the thing, as an English word."""
        return self.what.fate if isinstance(self.what, ThingChange) else self.what.outcome

    @property
    def iri(self) -> str:
        """The thing itself; of a target its indicator."""
        return self.what.indicator if isinstance(self.what, TargetChange) else self.what.iri


def lines(comparison: Comparison) -> tuple[Line, ...]:
    """The lines of a comparison: by part, outcome, and place in the plans."""
    return tuple(line for part in PARTS for line in _LINES[part](comparison))


def _targets(comparison: Comparison) -> Iterator[Line]:
    for one in comparison.targets:
        note = "；".join(text for text in (difference_text(one), near_text(one.near)) if text)
        ambition = AMBITIONS.get(one.ambition or "", "")
        before, after = _target_side(one.before, comparison.earlier.end), _target_side(one.after, comparison.later.end)
        zh = OUTCOMES["targets"][one.outcome]
        yield Line("targets", one, zh, _target_name(one), before, after, amount_text(one), ambition, note)


def _target_name(change: TargetChange) -> str:
    """The indicator's name, with the words of the plan where these say more or else."""
    before, after = change.numbers
    target = after or before
    written = target.written if target is not None else ""
    return f"{change.label}（{written}）" if written and written != change.label else change.label


def _target_side(said: TargetSaid | WordedSaid | None, end: int | None) -> Side:
    if said is None:
        return Side()
    if isinstance(said, TargetSaid):
        return Side(value_text(said, end), said.evidence)
    return Side(NOT_SET if said.absent else said.evidence[0].words, said.evidence)


def _projects(comparison: Comparison) -> Iterator[Line]:
    for one in comparison.projects:
        before, after = _project_side(one.before), _project_side(one.after)
        yield Line("projects", one, OUTCOMES["projects"][one.outcome], _project_name(one), before, after, note=_project_note(one))


def _project_name(change: ProjectChange) -> str:
    """The project's name, with those that the plans write where they are others."""
    steps = [step for said in (change.before, change.after) if said is not None for step in said.steps]
    written = dict.fromkeys(step.evidence.words for step in steps if not in_order(_joined(step.evidence.words), _joined(change.label)))
    return f"{change.label}（{'，'.join(written)}）" if written else change.label


def _joined(name: str) -> str:
    return name.replace("—", "至")


def _project_side(project: ProjectSaid | None) -> Side:
    if project is None:
        return Side()
    return Side(status_text(project), tuple(step.evidence for step in project.steps), tuple(step.verb for step in project.steps))


def _project_note(change: ProjectChange) -> str:
    return "；".join(text for text in (related_text(change.related), near_text(change.near)) if text)


def _things(part: str) -> Callable[[Comparison], Iterator[Line]]:
    def made(comparison: Comparison) -> Iterator[Line]:
        for one in comparison.of_kind(KINDS[part]):
            before, after = _thing_side(one.before), _thing_side(one.after)
            yield Line(part, one, OUTCOMES["things"][one.fate], _thing_name(one), before, after, note=near_text(one.near))

    return made


def _thing_name(change: ThingChange) -> str:
    return f"{change.label}（{change.number}）" if change.number and change.number != change.label else change.label


def _thing_side(thing: ThingSaid | None) -> Side:
    if thing is None:
        return Side()
    count = f"{thing.mentions}处"
    said = f"{relation_text(thing.relations)} {count}".strip() if thing.kind is Kind.DOCUMENT else count
    return Side(said, (thing.evidence,))


_LINES: dict[str, Callable[[Comparison], Iterator[Line]]] = {
    "targets": _targets,
    "projects": _projects,
    **{part: _things(part) for part in KINDS},
}
