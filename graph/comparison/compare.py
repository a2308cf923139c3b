"""Two plans compared: what became of targets and projects, and what else came and went."""

from __future__ import annotations

from dataclasses import dataclass

from graph.comparison.asking import said_by
from graph.comparison.projects import Links, ProjectChange, project_changes
from graph.comparison.said import PlanSaid
from graph.comparison.targets import TargetChange, target_changes
from graph.comparison.things import ThingChange, thing_changes
from graph.exporting.network_rows import rows
from graph.short_iris import local_name
from graph.store import PlanStore
from graph.stored_plans import StoredPlan
from ontology.concepts import Kind
from ontology.errors import UsageError

_LINKS = """SELECT DISTINCT ?one ?how ?other WHERE { VALUES ?how { dct:isPartOf skos:closeMatch } ?one a pol:Project ; ?how ?other .
  ?other a pol:Project }"""
_CLOSE = """SELECT DISTINCT ?one ?other WHERE { ?one skos:closeMatch ?other .
  { ?one skos:inScheme pol:IndicatorScheme . ?other skos:inScheme pol:IndicatorScheme }
  UNION { ?one a pol:PolicyDocument . ?other a pol:PolicyDocument } }"""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from `earlier` to `later`: each part by outcome, within that in the order of the plans' texts."""

    earlier: PlanSaid
    later: PlanSaid
    targets: tuple[TargetChange, ...]
    projects: tuple[ProjectChange, ...]
    things: tuple[ThingChange, ...]

    def of_kind(self, kind: Kind) -> tuple[ThingChange, ...]:
        """The things of one kind."""
        return tuple(thing for thing in self.things if thing.kind is kind)


def compare(store: PlanStore, earlier: StoredPlan, later: StoredPlan) -> Comparison:
    """Compares two plans of `store`, from the first to the second. UsageError where they are one plan."""
    if earlier.graph == later.graph:
        raise UsageError(f"Both names mean one plan, {earlier.label} ({earlier.number or earlier.key}): name two plans to compare.")
    before, after = said_by(store, earlier), said_by(store, later)
    links = tuple((row["one"], local_name(row["how"]), row["other"]) for row in rows(store, _LINKS))
    close = {pair for row in rows(store, _CLOSE) for pair in ((row["one"], row["other"]), (row["other"], row["one"]))}
    return Comparison(
        before,
        after,
        target_changes(before, after, close),
        project_changes(before, after, Links(links)),
        thing_changes(before, after, close),
    )
