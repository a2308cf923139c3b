"""One table of all that plans say, a row for each fact with its sentence: for spreadsheets and statistics."""

from __future__ import annotations

import csv
import io
from collections import defaultdict

from graph.network_rows import Row, rows
from graph.ordering import natural
from graph.store import PlanStore

COLUMNS = (
    "plan", "plan_number", "plan_year", "section", "heading", "page", "fact", "subject", "relation", "object",
    "region", "region_code", "value", "upper_value", "unit", "comparator", "change", "verb", "baseline_year", "target_year",
    "normalized_value", "normalized_upper_value", "normalized_unit", "sentence", "subject_iri", "object_iri", "fact_iri",
)  # fmt: skip
"""`fact` is Target, Commitment or Statement. A target's subject is its phrase and its object its indicator; a commitment's subject is
the plan, its object the project and its relation the status; a statement's are the ends of an edge. Terms of the vocabulary stand as
local names; several regions are joined by ；."""

_PLACE = """?plan rdfs:label ?plan_label . OPTIONAL { ?plan pol:documentNumber ?plan_number }
  OPTIONAL { ?plan pol:planYear ?one_year } OPTIONAL { ?plan pol:startYear ?first_year }
  BIND(COALESCE(?one_year, ?first_year) AS ?plan_year)
  ?fact pol:statedIn ?in ; pol:evidence ?at . ?in pol:inPlan ?plan ; pol:sectionPath ?section . OPTIONAL { ?in dct:title ?heading }
  ?at nif:anchorOf ?sentence ; nif:beginIndex ?begin . OPTIONAL { ?at pol:page ?page }"""
_OF_TARGET = (
    "value", "upperValue", "unitLabel", "verb", "baselineYear", "targetYear", "normalizedValue", "normalizedUpperValue",
)  # fmt: skip
_TARGETS = f"""SELECT * WHERE {{ ?fact a pol:Target ; skos:prefLabel ?subject ; pol:comparator ?comparator ; pol:change ?change .
  OPTIONAL {{ ?fact pol:indicator ?object_iri . ?object_iri skos:prefLabel ?object }}
  {" ".join(f"OPTIONAL {{ ?fact pol:{name} ?{name} }}" for name in _OF_TARGET)}
  OPTIONAL {{ ?fact qudt:hasUnit/skos:prefLabel ?normalized_unit . FILTER(LANG(?normalized_unit) = "zh") }} {_PLACE} }}"""
_COMMITMENTS = f"""SELECT * WHERE {{ ?fact a pol:Commitment ; pol:about ?object_iri ; pol:status ?relation .
  ?object_iri skos:prefLabel ?object . OPTIONAL {{ ?fact pol:verb ?verb }} {_PLACE} BIND(?plan AS ?subject_iri) }}"""
_STATEMENTS = f"""SELECT * WHERE {{ ?fact a pol:Statement ; rdf:subject ?subject_iri ; rdf:predicate ?relation ; rdf:object ?object_iri .
  OPTIONAL {{ ?subject_iri skos:prefLabel ?subject FILTER(LANG(?subject) = "zh") }}
  OPTIONAL {{ ?object_iri skos:prefLabel ?object FILTER(LANG(?object) = "zh") }} {_PLACE} }}"""
_REGIONS = """SELECT ?thing ?label ?code WHERE { VALUES ?how { pol:concerns pol:locatedIn } ?thing ?how ?region .
  ?region a pol:Region ; skos:prefLabel ?label . FILTER(LANG(?label) = "zh") OPTIONAL { ?region pol:divisionCode ?code } }"""
_NAMES = {
    "unitLabel": "unit",
    "upperValue": "upper_value",
    "baselineYear": "baseline_year",
    "targetYear": "target_year",
    "normalizedValue": "normalized_value",
    "normalizedUpperValue": "normalized_upper_value",
    "plan_label": "plan",
    "fact": "fact_iri",
}
_TERMS = ("relation", "comparator", "change")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def facts(store: PlanStore) -> list[Row]:
    """The facts in a store as column → cell: by year, plan, section and place. Empty cells are left out."""
    regions = _regions(store)
    found: list[tuple[object, Row]] = []
    for kind, query in (("Target", _TARGETS), ("Commitment", _COMMITMENTS), ("Statement", _STATEMENTS)):
        for row in rows(store, query):
            cells = _cells(kind, row, regions)
            key = (cells.get("plan_year", ""), cells["plan"], natural(row["section"]), int(row["begin"]), kind, natural(row["fact"]))
            found.append((key, cells))
    return [cells for _, cells in sorted(found, key=lambda pair: (pair[0], sorted(pair[1].items())))]


def _regions(store: PlanStore) -> dict[str, list[tuple[str, str]]]:
    regions: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows(store, _REGIONS):
        regions[row["thing"]].add((row.get("code", ""), row["label"]))
    return {thing: sorted(places) for thing, places in regions.items()}


def _cells(kind: str, row: Row, regions: dict[str, list[tuple[str, str]]]) -> Row:
    cells = {_NAMES.get(name, name): value for name, value in row.items()}
    cells.update({name: cells[name].rpartition("#")[2] for name in _TERMS if name in cells})
    cells["fact"] = kind
    if kind == "Target":
        cells |= {"relation": "indicator", "subject_iri": row["fact"]}
    elif "subject" not in cells:  # a plan or a section, for which its plan stands
        cells["subject"] = cells["plan"]
    about = cells.get("object_iri" if kind == "Commitment" else "subject_iri", "")
    places = regions.get(about, [])
    cells |= {"region": "；".join(label for _, label in places), "region_code": "；".join(code for code, _ in places if code)}
    return {name: cells[name] for name in COLUMNS if cells.get(name)}


def facts_csv(store: PlanStore) -> bytes:
    """`facts` as CSV in UTF-8 with a byte order mark, so that spreadsheets read the Chinese; no cell begins as a formula does."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows({name: _harmless(name, value) for name, value in row.items()} for row in facts(store))
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def _harmless(name: str, value: str) -> str:
    number = name.endswith("value")
    return f"'{value}" if value.startswith(_FORMULA) and not number else value
