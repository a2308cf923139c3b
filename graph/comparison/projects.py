"""What became of each project from one plan to another, by the path from idea to work done (谋划 → 前期 → 开工 → 在建 → 建成)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from graph.comparison.alike import near_names
from graph.comparison.said import PlanSaid, ProjectSaid
from ontology.concepts import Status


class Progress(StrEnum):
    """What became of a project. DROPPED: the later plan was not found to name it; FINISHED: the same, after the earlier set out to
    complete it."""

    ADVANCED = "advanced"
    KEPT = "kept"
    BACK = "back"
    NEW = "new"
    FINISHED = "finished"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Links:
    """What the graph says of projects among one another: IRI, relation (isPartOf, closeMatch), IRI."""

    triples: tuple[tuple[str, str, str], ...] = ()

    def of(self, iri: str) -> Iterator[tuple[str, str]]:
        """How a project is linked, and with which: isPartOf (it is a part of that), hasPart, closeMatch."""
        for one, how, other in self.triples:
            if one == iri:
                yield how, other
            elif other == iri:
                yield ("hasPart" if how == "isPartOf" else how), one


@dataclass(frozen=True, slots=True)
class Related:
    """Another project of either plan that a project is a part of, has as a part, or may be the same as."""

    how: str
    label: str


@dataclass(frozen=True, slots=True)
class ProjectChange:
    """A line of the comparison. `near` are names much like this one that the other plan alone has."""

    outcome: Progress
    iri: str
    label: str
    before: ProjectSaid | None
    after: ProjectSaid | None
    related: tuple[Related, ...] = ()
    near: tuple[str, ...] = ()


def project_changes(earlier: PlanSaid, later: PlanSaid, links: Links) -> tuple[ProjectChange, ...]:
    """What became of the projects: by outcome, each in the order of the later plan, what the earlier alone has in its order."""
    ours, theirs = _by_iri(earlier.projects), _by_iri(later.projects)
    labels = {iri: said.label for iri, said in {**ours, **theirs}.items()}
    both = [(ours.get(iri), said) for iri, said in theirs.items()]
    alone = [(said, None) for iri, said in ours.items() if iri not in theirs]
    found = [_changed(before, after, links, labels) for before, after in (*both, *alone)]
    return tuple(sorted((_with_near(one, found) for one in found), key=lambda one: list(Progress).index(one.outcome)))


def _by_iri(projects: Iterable[ProjectSaid]) -> dict[str, ProjectSaid]:
    return {project.iri: project for project in projects}


def _changed(before: ProjectSaid | None, after: ProjectSaid | None, links: Links, labels: dict[str, str]) -> ProjectChange:
    said = after or before
    if said is None:
        raise ValueError("a project that no plan names")
    related = dict.fromkeys(Related(how, labels[other]) for how, other in links.of(said.iri) if other in labels and other != said.iri)
    return ProjectChange(progress(before, after), said.iri, said.label, before, after, tuple(related))


def _with_near(change: ProjectChange, all_: Sequence[ProjectChange]) -> ProjectChange:
    """`change` with the names like its own that stand alone in the other plan, but for those that it is linked to."""
    if change.before is not None and change.after is not None:
        return change
    linked = {other.label for other in change.related}
    alone = [one.label for one in all_ if (one.after if change.after is None else one.before) and not (one.before and one.after)]
    return replace(change, near=tuple(name for name in near_names(change.label, alone) if name not in linked))


def progress(before: ProjectSaid | None, after: ProjectSaid | None) -> Progress:
    """What became of a project, by the furthest status that each plan names."""
    if before is None:
        return Progress.NEW
    if after is None:
        return Progress.FINISHED if before.reached is Status.COMPLETING else Progress.DROPPED
    path = list(Status)
    moved = path.index(after.reached) - path.index(before.reached)
    return Progress.ADVANCED if moved > 0 else Progress.BACK if moved < 0 else Progress.KEPT
