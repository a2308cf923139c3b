"""The panel: one table of all targets, a row each, with place, year, indicator and words, for statistics.

Terms of the vocabulary stand as their local names (AtLeast, Growth), names in Chinese, several values of one cell joined by ；.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from graph.exporting.network_rows import Row, rows
from graph.ordering import natural
from graph.short_iris import local_name
from graph.store import PlanStore


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, whether it holds text, decimals or whole numbers, and what it says. Any cell may be empty."""

    name: str
    kind: Literal["text", "decimal", "integer"]
    about: str


COLUMNS = (
    Column("plan", "text", "the plan's short title"),
    Column("plan_title", "text", "its title as issued; a notice's where a notice hands the plan down; empty where the text gives none"),
    Column("plan_number", "text", "its document number"),
    Column("genre", "text", "what sort of paper it is: AnnualPlan, Outline, WorkReport, ActionPlan, OtherPaper"),
    Column("place_code", "text", "the GB/T 2260 code of the place that the plan is for: six digits, kept as text"),
    Column("place", "text", "the name of that place; 全国 where a body of the whole country issued the plan, empty where nothing tells"),
    Column("year", "integer", "the year planned for; of several, the first"),
    Column("end_year", "integer", "the last year planned for, where there are several"),
    Column("indicator_written", "text", "what is measured, as the plan words it"),
    Column("indicator", "text", "its name in the scheme of headline indicators; of others, the name in one form"),
    Column("indicator_iri", "text", "the IRI of the indicator, the same in all plans"),
    Column("polarity", "text", "HigherIsBetter, LowerIsBetter or NeitherIsBetter; empty for an indicator that the scheme lacks"),
    Column("change", "text", "what the value says: Level, Growth, Decrease, New, Cumulative"),
    Column("comparator", "text", "how it bounds the result: AtLeast, AtMost, About, Exactly"),
    Column("value", "decimal", "the number as printed; of a range, the lower end"),
    Column("upper_value", "decimal", "the upper end of a range"),
    Column("unit", "text", "the unit as printed, 万 and 亿 included"),
    Column("normalized_value", "decimal", "the value in the normalized unit"),
    Column("normalized_upper_value", "decimal", "the upper end in the normalized unit"),
    Column(
        "normalized_unit",
        "text",
        "its name; 百分点 is not 百分比; of a bare 亿 (1.2万亿、8000亿元) that of the next number, and 户 of firms are 个",
    ),
    Column("normalized_unit_iri", "text", "its IRI: QUDT's where QUDT has the unit"),
    Column("governing_verb", "text", "the words that govern the target: 确保, 力争, 预期, 新建 …"),
    Column("target_year", "integer", "by when it is to be reached"),
    Column("baseline_year", "integer", "the year compared with, where the text names one"),
    Column("region_code", "text", "the codes of the places that the target's own words name, else the plan's"),
    Column("region", "text", "the names of those places; 全国 where the plan is the nation's and the target names none"),
    Column("sentence", "text", "the sentence that states it"),
    Column("section", "text", "the path of its section: 0, 3.2, B2.3"),
    Column("heading", "text", "the heading of that section"),
    Column("page", "integer", "the page of the source, where it has pages"),
    Column("confidence", "decimal", "the share of such targets that are right in all that is said of them, from 0 to 1"),
    Column("target_iri", "text", "the IRI of the target"),
    Column("plan_iri", "text", "the IRI of the plan"),
)

_OF_TARGET = {
    "change": "pol:change",
    "comparator": "pol:comparator",
    "value": "pol:value",
    "upper_value": "pol:upperValue",
    "unit": "pol:unitLabel",
    "normalized_value": "pol:normalizedValue",
    "normalized_upper_value": "pol:normalizedUpperValue",
    "normalized_unit_iri": "qudt:hasUnit",
    "governing_verb": "pol:verb",
    "target_year": "pol:targetYear",
    "baseline_year": "pol:baselineYear",
    "confidence": "itsrdf:taConfidence",
}
_TARGETS = f"""SELECT * WHERE {{ ?target_iri a pol:Target ; pol:indicator ?indicator_iri ; pol:indicatorText ?indicator_written ;
  pol:evidence ?at . ?at nif:anchorOf ?sentence ; nif:referenceContext ?in .
  {" ".join(f"OPTIONAL {{ ?target_iri {property} ?{name} }}" for name, property in _OF_TARGET.items())}
  OPTIONAL {{ ?indicator_iri pol:polarity ?polarity }} OPTIONAL {{ ?at pol:page ?page }}
  OPTIONAL {{ ?words itsrdf:taIdentRef ?target_iri ; nif:beginIndex ?begin }} }}"""
_PLANS = """SELECT * WHERE { ?plan_iri a pol:Plan ; dct:alternative ?plan . OPTIONAL { ?plan_iri dct:title ?plan_title }
  OPTIONAL { ?plan_iri pol:documentNumber ?plan_number } OPTIONAL { ?plan_iri pol:genre ?genre }
  OPTIONAL { ?plan_iri pol:planYear ?one } OPTIONAL { ?plan_iri pol:startYear ?first } OPTIONAL { ?plan_iri pol:endYear ?end_year }
  OPTIONAL { ?plan_iri dct:spatial ?place_iri . OPTIONAL { ?place_iri pol:divisionCode ?place_code } }
  BIND(COALESCE(?one, ?first) AS ?year) }"""
_SECTIONS = (
    """SELECT * WHERE { ?in a pol:Section ; pol:inPlan ?plan_iri ; pol:sectionPath ?section . OPTIONAL { ?in dct:title ?heading } }"""
)
_NATIONAL = """SELECT DISTINCT ?plan_iri WHERE { ?plan_iri a pol:Plan ; pol:issuer ?body . ?body skos:prefLabel ?name .
  FILTER NOT EXISTS { ?plan_iri dct:spatial ?place }
  FILTER(REGEX(STR(?name), "^(国务院|全国|国家|中共中央|中国共产党中央|中央|中华人民共和国)")) }"""
_REGIONS = """SELECT * WHERE { ?target_iri a pol:Target ; pol:concerns ?region_iri . ?region_iri a pol:Region .
  OPTIONAL { ?region_iri pol:divisionCode ?code } }"""
_LABELS = """SELECT ?thing ?label WHERE { VALUES ?class { pol:Indicator pol:Region qudt:Unit } ?thing a ?class ; skos:prefLabel ?label .
  FILTER(LANG(?label) = "zh") }"""
_TERMS = ("change", "comparator", "polarity", "genre")


def panel(store: PlanStore) -> list[Row]:
    """The targets in a store as column → cell, in lexical form: by year, plan, section and place. Empty cells are left out."""
    labels = {row["thing"]: row["label"] for row in rows(store, _LABELS)}
    plans = {row["plan_iri"]: row for row in rows(store, _PLANS)}
    for row in rows(store, _NATIONAL):
        plans[row["plan_iri"]] |= {"place": "全国", "region": "全国"}
    sections = {row["in"]: plans[row["plan_iri"]] | row for row in rows(store, _SECTIONS)}
    regions = _regions(store, labels)
    found = {row["target_iri"]: sections[row["in"]] | row | regions.get(row["target_iri"], {}) for row in rows(store, _TARGETS)}
    return [_cells(row, labels) for row in sorted(found.values(), key=_place)]


def _place(row: Row) -> tuple[object, ...]:
    place = int(row.get("begin", 0))
    return row.get("year", ""), row["plan"], row["plan_iri"], natural(row["section"]), place, natural(row["target_iri"])


def _regions(store: PlanStore, labels: Row) -> dict[str, Row]:
    """The places of each target, as two cells."""
    named: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows(store, _REGIONS):
        named[row["target_iri"]].add((row.get("code", ""), labels.get(row["region_iri"], "")))
    return {target: _named(sorted(places)) for target, places in named.items()}


def _named(places: list[tuple[str, str]]) -> Row:
    return {"region_code": "；".join(code for code, _ in places if code), "region": "；".join(name for _, name in places)}


def _cells(row: Row, labels: Row) -> Row:
    """The row of one target with names for IRIs."""
    for name, iri in (("place", "place_iri"), ("indicator", "indicator_iri"), ("normalized_unit", "normalized_unit_iri")):
        row[name] = labels.get(row.get(iri, ""), row.get(name, ""))
    row |= {name: local_name(row[name]) for name in _TERMS if name in row}
    return {column.name: row[column.name] for column in COLUMNS if row.get(column.name)}
