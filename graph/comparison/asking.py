"""What a plan of a store says: one query for each kind of row, made into the records of `graph.comparison.said`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from graph.comparison.said import THINGS, Evidence, PlanSaid, ProjectSaid, Step, TargetSaid, ThingSaid, WordedSaid
from graph.exporting.network_rows import Row, rows
from graph.short_iris import local_name
from graph.store import PlanStore
from graph.stored_plans import StoredPlan
from ontology.concepts import Change, Comparator, Kind, Status

_PLACE = """?sentence nif:anchorOf ?text ; nif:beginIndex ?from ; pol:sourceBegin ?begin ; nif:referenceContext ?section .
  ?section pol:sectionPath ?path . OPTIONAL { ?section dct:title ?heading } OPTIONAL { ?sentence pol:page ?page }"""
_OPTIONAL = (
    "upperValue", "normalizedValue", "normalizedUpperValue", "baselineYear", "targetYear", "verb", "unitLabel", "comparator", "change",
)  # fmt: skip
_PLAN = """SELECT * WHERE { ?plan a pol:Plan . OPTIONAL { ?plan pol:planYear ?planYear } OPTIONAL { ?plan pol:startYear ?startYear }
  OPTIONAL { ?plan pol:endYear ?endYear } OPTIONAL { ?plan dct:spatial ?region } } ORDER BY ?region"""
_TARGETS = f"""SELECT * WHERE {{ ?fact a pol:Target ; pol:indicator ?thing ; pol:value ?value ; pol:evidence ?sentence . {_PLACE}
  OPTIONAL {{ ?fact skos:prefLabel ?words }} OPTIONAL {{ ?fact qudt:hasUnit ?unit }} OPTIONAL {{ ?fact pol:indicatorText ?written }}
  OPTIONAL {{ ?thing pol:polarity ?polarity }} OPTIONAL {{ ?thing pol:unitKind ?measure }}
  OPTIONAL {{ ?phrase itsrdf:taIdentRef ?fact ; nif:beginIndex ?first ; pol:sourceBegin ?at }}
  {" ".join(f"OPTIONAL {{ ?fact pol:{name} ?{name} }}" for name in _OPTIONAL)} }}"""
_TARGET_REGIONS = "SELECT ?fact ?region WHERE { ?fact a pol:Target ; pol:concerns ?region . ?region a pol:Region }"
_WORDED = f"""SELECT * WHERE {{ VALUES ?class {{ pol:AbsentTarget pol:WordedTarget }}
  ?fact a ?class ; pol:onIndicator ?thing ; pol:evidence ?sentence . {_PLACE}
  OPTIONAL {{ ?phrase itsrdf:taIdentRef ?fact ; nif:anchorOf ?words ; nif:beginIndex ?first ; pol:sourceBegin ?at }} }}"""
_COMMITMENTS = f"""SELECT * WHERE {{ ?fact a pol:Commitment ; pol:about ?thing ; pol:status ?status ; pol:evidence ?sentence . {_PLACE}
  OPTIONAL {{ ?fact pol:verb ?verb }} OPTIONAL {{ ?section pol:looksBack ?past }}
  OPTIONAL {{ ?phrase itsrdf:taIdentRef ?thing ; pol:inSentence ?sentence ; nif:anchorOf ?words ; nif:beginIndex ?first ;
    pol:sourceBegin ?at }} }}"""
_MENTIONS = f"""SELECT * WHERE {{
  ?phrase itsrdf:taIdentRef ?thing ; nif:anchorOf ?words ; nif:beginIndex ?first ; pol:sourceBegin ?at ; pol:inSentence ?sentence .
  VALUES (?class) {{ {" ".join(f"(pol:{kind.value})" for kind in THINGS)} }} ?thing a ?class . {_PLACE} }}"""
_RELATIONS = """SELECT ?thing ?how WHERE { ?fact a pol:Statement ; rdf:predicate ?how ; rdf:object ?thing .
  VALUES ?how { pol:implements pol:prepares pol:issues pol:mentions } }"""
_LABELS = """SELECT ?thing ?label WHERE { ?thing skos:prefLabel ?label FILTER(LANG(?label) = "zh") }"""
_TITLES = """SELECT ?thing ?title ?number WHERE { ?thing a pol:PolicyDocument . OPTIONAL { ?thing dct:title ?title }
  OPTIONAL { ?thing pol:documentNumber ?number } } ORDER BY DESC(STR(?title))"""


def said_by(store: PlanStore, plan: StoredPlan) -> PlanSaid:
    """What `plan`, whose graph is in `store`, says."""
    part = store.only(plan.graph)
    about = next(rows(part, _PLAN), {})
    start, end = _year(about, "planYear", "startYear"), _year(about, "planYear", "endYear")
    labels = _labels(part)
    return PlanSaid(
        plan,
        start,
        end,
        _targets(part, labels, frozenset({about["region"]}) if "region" in about else frozenset()),
        tuple(_worded(part, labels)),
        tuple(_project(thing, labels.get(thing, thing), found) for thing, found in _by_thing(rows(part, _COMMITMENTS)).items()),
        tuple(_things(part, plan, labels)),
    )


def _labels(store: PlanStore) -> dict[str, str]:
    labels = {row["thing"]: row["label"] for row in rows(store, _LABELS)}
    return labels | {row["thing"]: row["title"] for row in rows(store, _TITLES) if "title" in row}


def _year(row: Row, *names: str) -> int | None:
    text = next((row[name] for name in names if name in row), "")[:4]
    return int(text) if text.isdecimal() else None


def _order(row: Row) -> tuple[int, str, str]:
    return int(row.get("at", row["begin"])), row.get("fact", ""), row.get("words", "")


def _by_thing(found: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows by their thing, in the order of the text."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(found, key=_order):
        groups[row["thing"]].append(row)
    return dict(groups)


def _evidence(row: Row) -> Evidence:
    words, sentence = row.get("words", ""), row["text"]
    offset = int(row["first"]) - int(row["from"]) if "first" in row else max(0, sentence.find(words))
    page = int(row["page"]) if "page" in row else None
    return Evidence(words, sentence, offset, row["path"], row.get("heading", ""), page, int(row.get("at", row["begin"])))


def _all_evidence(found: Iterable[Row]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(_evidence(row) for row in found))


def _targets(store: PlanStore, labels: dict[str, str], own: frozenset[str]) -> tuple[TargetSaid, ...]:
    regions: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, _TARGET_REGIONS):
        regions[row["fact"]].add(row["region"])
    found: dict[tuple[object, ...], TargetSaid] = {}
    for row in sorted(rows(store, _TARGETS), key=_order):
        target = _target(row, labels, frozenset(regions[row["fact"]]) - own)
        first = found.setdefault(_saying(target), target)
        if first.iri != target.iri:
            found[_saying(target)] = replace(first, evidence=(*first.evidence, *target.evidence))
    return tuple(found.values())


def _saying(target: TargetSaid) -> tuple[object, ...]:
    """What two targets share that say the same, in different places."""
    numbers = target.normalized if target.base else target.value, target.normalized_upper if target.base else target.upper
    return target.indicator, target.moves, *numbers, target.base or target.unit, target.due, target.regions


def _target(row: Row, labels: dict[str, str], regions: frozenset[str]) -> TargetSaid:
    return TargetSaid(
        iri=row["fact"],
        indicator=row["thing"],
        label=labels.get(row["thing"], row["thing"]),
        written=row.get("written", ""),
        change=Change(local_name(row.get("change", Change.LEVEL))),
        comparator=Comparator(local_name(row.get("comparator", Comparator.EXACTLY))),
        value=Decimal(row["value"]),
        upper=_decimal(row, "upperValue"),
        unit=row.get("unitLabel", ""),
        normalized=_decimal(row, "normalizedValue"),
        normalized_upper=_decimal(row, "normalizedUpperValue"),
        base=row.get("unit") if "normalizedValue" in row else None,
        baseline=_year(row, "baselineYear"),
        due=_year(row, "targetYear"),
        verb=row.get("verb", ""),
        measure=local_name(row.get("measure", "")),
        polarity=local_name(row.get("polarity", "")),
        regions=regions,
        evidence=(_evidence(row),),
    )


def _decimal(row: Row, name: str) -> Decimal | None:
    return Decimal(row[name]) if name in row else None


def _worded(store: PlanStore, labels: dict[str, str]) -> Iterable[WordedSaid]:
    """What the plan says without numbers, once for each indicator and way."""
    groups: dict[tuple[str, bool], list[Row]] = defaultdict(list)
    for row in sorted(rows(store, _WORDED), key=_order):
        groups[row["thing"], local_name(row["class"]) == "AbsentTarget"].append(row)
    for (thing, absent), found in groups.items():
        yield WordedSaid(thing, labels.get(thing, thing), absent, _all_evidence(found))


def _project(iri: str, label: str, found: list[Row]) -> ProjectSaid:
    """A project with a step for each status and section; the first words that name it there are the place. What a review of the years
    behind says counts only where nothing else is said."""
    steps: dict[str, Step] = {}
    for row in [row for row in found if row.get("past") != "true"] or found:
        steps.setdefault(row["fact"], Step(Status(local_name(row["status"])), row.get("verb", ""), _evidence(row)))
    return ProjectSaid(iri, label, tuple(steps.values()))


def _things(store: PlanStore, plan: StoredPlan, labels: dict[str, str]) -> Iterable[ThingSaid]:
    """The things that the plan names, without itself and the papers that it only issues."""
    relations: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, _RELATIONS):
        relations[row["thing"]].add(local_name(row["how"]))
    numbers = {row["thing"]: row["number"] for row in rows(store, _TITLES) if "number" in row}
    for thing, found in _by_thing(rows(store, _MENTIONS)).items():
        kind = Kind(local_name(found[0]["class"]))
        if thing == plan.iri or relations[thing] == {"issues"}:
            continue
        yield ThingSaid(
            thing,
            kind,
            labels.get(thing, thing),
            numbers.get(thing, ""),
            len({row["phrase"] for row in found}),
            tuple(sorted(relations[thing])),
            _evidence(found[0]),
        )
