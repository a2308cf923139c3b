"""What two plans say, built by hand for tests of comparing."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from graph.comparison.said import Evidence, PlanSaid, ProjectSaid, Step, TargetSaid, ThingSaid, WordedSaid
from graph.iris import Iris
from graph.store import PlanStore, open_store
from graph.stored_plans import StoredPlan
from graph.triples import plan_triples
from ontology.concepts import Change, Comparator, Kind, Status
from ontology.identity import name_key
from ontology.indicators import canonical_indicator, indicators
from ontology.records import Reading
from ontology.units import normalize
from tests.readings import first_reading, second_reading

POLARITIES = {"up": "HigherIsBetter", "down": "LowerIsBetter", "neutral": "NeitherIsBetter"}
BASE = "https://w3id.org/policykg/"


def evidence(words: str, section: str = "1", position: int = 0) -> Evidence:
    return Evidence(words, f"计划{words}。", 2, section, "", None, position)


def indicator_iri(name: str) -> str:
    key, label = canonical_indicator(name)
    return f"{BASE}indicator/{key or name_key(label)}"


def target(
    name: str,
    value: str,
    unit: str = "%",
    change: Change = Change.LEVEL,
    comparator: Comparator = Comparator.EXACTLY,
    *,
    upper: str | None = None,
    due: int | None = None,
    baseline: int | None = None,
    words: str | None = None,
    regions: tuple[str, ...] = (),
) -> TargetSaid:
    """A target as a plan may state it; its IRI is made of what it says."""
    normal, high = normalize(Decimal(value), unit), normalize(Decimal(upper), unit) if upper else None
    words = words or f"{name}{value}{unit}"
    key, label = canonical_indicator(name)
    return TargetSaid(
        iri=f"{BASE}target/{name_key(words)}/{value}/{due}",
        indicator=indicator_iri(name),
        label=label,
        written=name,
        change=change,
        comparator=comparator,
        value=Decimal(value),
        upper=Decimal(upper) if upper else None,
        unit=unit,
        normalized=normal[0] if normal else None,
        normalized_upper=high[0] if high else None,
        base=f"{BASE}unit/{normal[1]}" if normal else None,
        baseline=baseline,
        due=due,
        verb="",
        measure=f"{indicators()[key].kind.capitalize()}Unit" if key else "",
        polarity=POLARITIES[indicators()[key].polarity] if key else "",
        regions=frozenset(regions),
        evidence=(evidence(words),),
    )


def absent(name: str) -> WordedSaid:
    return WordedSaid(indicator_iri(name), canonical_indicator(name)[1], True, (evidence(f"不设{name}的具体目标"),))


def worded(name: str, words: str) -> WordedSaid:
    return WordedSaid(indicator_iri(name), canonical_indicator(name)[1], False, (evidence(f"{name}{words}"),))


def project(name: str, *statuses: Status) -> ProjectSaid:
    steps = tuple(Step(status, "推进", evidence(name, str(at), at)) for at, status in enumerate(statuses))
    return ProjectSaid(f"{BASE}project/{name_key(name)}", name, steps)


def thing(kind: Kind, name: str, mentions: int = 1, *relations: str, number: str = "") -> ThingSaid:
    return ThingSaid(f"{BASE}thing/{name_key(name)}", kind, name, number, mentions, relations, evidence(name))


def plan(
    year: int,
    *targets: TargetSaid,
    years: int = 1,
    worded: tuple[WordedSaid, ...] = (),
    projects: tuple[ProjectSaid, ...] = (),
    things: tuple[ThingSaid, ...] = (),
    label: str = "某市发展计划",
) -> PlanSaid:
    """A plan for so many years from `year`."""
    title = f"{year}年{label}"
    stored = StoredPlan(f"k{year}", f"{BASE}document/k{year}", f"{BASE}graph/k{year}", title, title, None, year, 1)
    return PlanSaid(stored, year, year + years - 1, targets, worded, projects, things)


def stored(folder: Path, *readings: Reading) -> PlanStore:
    """A store in `folder` that holds the readings, or those of tests/readings.py; open for reading."""
    with open_store(folder / "kg", create=True) as store:
        for reading in readings or (first_reading(), second_reading()):
            store.replace(plan_triples(reading), str(Iris().graph(reading.plan.key)))
    return open_store(folder / "kg")
