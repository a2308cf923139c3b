"""One table of all that plans say, a row for each fact with its sentence: for spreadsheets and statistics."""

from __future__ import annotations

import csv
import io
from collections import defaultdict

from graph.cells import guarded
from graph.exporting.network_rows import Row, rows
from graph.ordering import natural
from graph.short_iris import local_name
from graph.store import PlanStore

COLUMNS = (
    "plan", "plan_number", "plan_year", "section", "heading", "page", "fact", "subject", "relation", "object", "object_number",
    "region", "region_code", "value", "upper_value", "unit", "comparator", "change", "verb", "baseline_year", "target_year",
    "normalized_value", "normalized_upper_value", "normalized_unit", "sentence", "subject_iri", "object_iri", "fact_iri",
)  # fmt: skip
"""`fact` is Target, Commitment or Statement. A target's subject is its phrase and its object its indicator; a commitment's subject is
the plan, its object the project and its relation the status; a statement's are the ends of an edge. Terms of the vocabulary stand as
local names; several regions are joined by ；."""

_OF_TARGET = (
    "value", "upperValue", "unitLabel", "comparator", "change", "verb", "baselineYear", "targetYear", "normalizedValue",
    "normalizedUpperValue",
)  # fmt: skip
_FACTS = {
    "Target": f"""SELECT * WHERE {{ ?fact a pol:Target . OPTIONAL {{ ?fact pol:indicator ?object_iri }}
  {" ".join(f"OPTIONAL {{ ?fact pol:{name} ?{name} }}" for name in _OF_TARGET)} OPTIONAL {{ ?fact qudt:hasUnit ?unit_iri }} }}""",
    "Commitment": """SELECT * WHERE { ?fact a pol:Commitment ; pol:inPlan ?subject_iri ; pol:about ?object_iri ; pol:status ?relation .
  OPTIONAL { ?fact pol:verb ?verb } }""",
    "Statement": """SELECT * WHERE {
  ?fact a pol:Statement ; rdf:subject ?subject_iri ; rdf:predicate ?relation ; rdf:object ?object_iri }""",
}
_SENTENCES = """SELECT * WHERE { ?fact pol:evidence ?at . ?at nif:anchorOf ?sentence ; nif:beginIndex ?begin ; nif:referenceContext ?in
  OPTIONAL { ?at pol:page ?page } }"""
_SECTIONS = """SELECT * WHERE { ?in a pol:Section ; pol:inPlan ?plan_iri ; pol:sectionPath ?section OPTIONAL { ?in dct:title ?heading } }"""
_PLANS = """SELECT * WHERE { ?plan_iri a pol:Plan ; dct:alternative ?plan . OPTIONAL { ?plan_iri pol:documentNumber ?plan_number }
  OPTIONAL { ?plan_iri pol:planYear ?one_year } OPTIONAL { ?plan_iri pol:startYear ?first_year }
  BIND(COALESCE(?one_year, ?first_year) AS ?plan_year) }"""
_REGIONS = """SELECT ?thing ?region ?code WHERE { VALUES ?how { pol:concerns pol:locatedIn } ?thing ?how ?region .
  ?region a pol:Region . OPTIONAL { ?region pol:divisionCode ?code } }"""
_TITLES = """SELECT ?thing (MIN(?title) AS ?label) (MIN(?name) AS ?number) WHERE {
  ?thing a pol:PolicyDocument OPTIONAL { ?thing dct:title ?title } OPTIONAL { ?thing pol:documentNumber ?name } } GROUP BY ?thing"""
_LABELS = """SELECT ?thing ?label WHERE { ?thing skos:prefLabel ?label FILTER(LANG(?label) = "zh") }"""
_BARE_LABELS = """SELECT ?thing (MIN(?name) AS ?label) WHERE { ?fact a pol:Statement ; rdf:object ?thing . ?thing rdfs:label ?name
  FILTER(LANG(?name) = "zh") } GROUP BY ?thing"""
"""What is said of things that no plan names, which have no other label."""
_NAMES = {
    "unitLabel": "unit",
    "upperValue": "upper_value",
    "baselineYear": "baseline_year",
    "targetYear": "target_year",
    "normalizedValue": "normalized_value",
    "normalizedUpperValue": "normalized_upper_value",
    "fact": "fact_iri",
}
_TERMS = ("relation", "comparator", "change")


def facts(store: PlanStore) -> list[Row]:
    """The facts in a store as column → cell: by year, plan, section and place. Empty cells are left out."""
    known = _Known(store)
    found = []
    for kind, query in _FACTS.items():
        for row in rows(store, query):
            for place in known.places.get(row["fact"], ()):
                cells = known.cells(kind, row, place)
                key = (
                    cells.get("plan_year", ""),
                    cells["plan"],
                    natural(cells["section"]),
                    int(place["begin"]),
                    kind,
                    natural(row["fact"]),
                )
                found.append((key, cells))
    return [cells for _, cells in sorted(found, key=lambda pair: (pair[0], sorted(pair[1].items())))]


class _Known:
    """What facts refer to, asked of a store once: sentences, sections, plans, names and regions."""

    def __init__(self, store: PlanStore) -> None:
        self.labels = {row["thing"]: row["label"] for labels in (_BARE_LABELS, _LABELS) for row in rows(store, labels)}
        titles = {row["thing"]: row for row in rows(store, _TITLES)}
        self.labels |= {thing: row["label"] for thing, row in titles.items() if "label" in row}
        self.numbers = {thing: row["number"] for thing, row in titles.items() if "number" in row}
        plans = {row["plan_iri"]: row for row in rows(store, _PLANS)}
        sections = {row["in"]: {**plans[row["plan_iri"]], **row} for row in rows(store, _SECTIONS)}
        self.places: dict[str, list[Row]] = defaultdict(list)
        for row in rows(store, _SENTENCES):
            self.places[row["fact"]].append({**sections[row["in"]], **row})
        self.regions: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for row in rows(store, _REGIONS):
            self.regions[row["thing"]].add((row.get("code", ""), self.labels.get(row["region"], "")))

    def cells(self, kind: str, row: Row, place: Row) -> Row:
        """The row of one fact with one of its sentences."""
        if kind == "Target":
            row = {**row, "relation": "indicator", "subject_iri": row["fact"]}
        cells = {_NAMES.get(name, name): value for name, value in {**place, **row}.items()}
        cells |= {name: local_name(cells[name]) for name in _TERMS if name in cells}
        for end in ("subject", "object"):
            cells[end] = self.labels.get(cells.get(f"{end}_iri", ""), "")
        if cells["subject_iri"] in (place["in"], place["plan_iri"]):  # a plan stands for its sections
            cells["subject"] = cells["plan"]
        regions = sorted(self.regions.get(cells.get("object_iri" if kind == "Commitment" else "subject_iri", ""), ()))
        cells["object_number"] = self.numbers.get(cells.get("object_iri", ""), "")
        cells |= {"fact": kind, "normalized_unit": self.labels.get(cells.get("unit_iri", ""), "")}
        cells |= {"region": "；".join(label for _, label in regions), "region_code": "；".join(code for code, _ in regions if code)}
        return {name: cells[name] for name in COLUMNS if cells.get(name)}


def facts_csv(store: PlanStore) -> bytes:
    """`facts` as CSV in UTF-8 with a byte order mark, so that spreadsheets read the Chinese; no cell begins as a formula does."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows({name: value if name.endswith("value") else guarded(value) for name, value in row.items()} for row in facts(store))
    return b"\xef\xbb\xbf" + file.getvalue().encode()
