"""What a network is made of, asked of a store: one query for each kind of row."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from graph.store import PlanStore

KINDS = ("Plan", "PolicyDocument", "Goal", "Target", "Indicator", "Project", "Programme", "Region", "Industry", "Organization")
"""The classes of nodes, by their local names."""

_A_NODE = f"VALUES ?class {{ {' '.join(f'pol:{kind}' for kind in KINDS)} }} ?node a ?class ."
_EVIDENCE = """?fact pol:evidence ?sentence . ?sentence nif:anchorOf ?text ; nif:beginIndex ?begin ; nif:referenceContext ?section .
  ?section pol:inPlan ?plan ; pol:sectionPath ?path . OPTIONAL { ?section dct:title ?heading } OPTIONAL { ?sentence pol:page ?page }"""
_FACT = "SELECT ?from ?predicate ?to ?status ?text ?begin ?plan ?path ?heading ?page"

NODES = f"""SELECT ?node ?class ?name ?shown ?title ?number WHERE {{ {_A_NODE}
  ?node skos:prefLabel ?name . FILTER(LANG(?name) = "zh")
  OPTIONAL {{ ?node a pol:Plan ; dct:alternative ?shown }} OPTIONAL {{ ?node a pol:PolicyDocument ; dct:title ?title }}
  OPTIONAL {{ ?node pol:documentNumber ?number }} }}"""
ALTERNATIVES = f"SELECT ?node ?name WHERE {{ {_A_NODE} ?node skos:altLabel ?name }}"
MENTIONS = """SELECT ?node ?plan (COUNT(DISTINCT ?mention) AS ?count) WHERE {
  { ?mention itsrdf:taIdentRef ?node ; nif:referenceContext ?section . ?section pol:inPlan ?plan }
  UNION { ?mention pol:indicator ?node ; pol:statedIn ?section . ?section pol:inPlan ?plan
    FILTER NOT EXISTS { ?words itsrdf:taIdentRef ?node } } } GROUP BY ?node ?plan"""
FACTS = (
    f"""{_FACT} WHERE {{ ?fact a pol:Statement ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?to . {_EVIDENCE}
  OPTIONAL {{ ?subject pol:inPlan ?whole }} BIND(COALESCE(?whole, ?subject) AS ?from) }}""",
    f"""{_FACT} WHERE {{ ?fact a pol:Commitment ; pol:inPlan ?from ; pol:about ?to ; pol:status ?status . {_EVIDENCE}
  BIND(pol:about AS ?predicate) }}""",
    f"""{_FACT} WHERE {{ VALUES ?predicate {{ pol:indicator pol:concerns }} ?fact a pol:Target ; ?predicate ?to . {_EVIDENCE}
  BIND(?fact AS ?from) }}""",
)
REFERENCE = (
    """SELECT ?from ?predicate ?to WHERE {
  VALUES ?predicate { pol:partOfGoal pol:partOf pol:hasMember pol:issuer skos:broader } ?from ?predicate ?to }""",
    """SELECT ?from ?predicate ?to WHERE { ?from a pol:Goal ; pol:statedIn ?section . ?section pol:inPlan ?to
  FILTER NOT EXISTS { ?from pol:partOfGoal ?above } BIND(pol:inPlan AS ?predicate) }""",
)
LABELS = """SELECT ?term ?name WHERE { ?term rdfs:label ?name FILTER(LANG(?name) = "zh") }"""

Row = dict[str, str]


def rows(store: PlanStore, sparql: str) -> Iterator[Row]:
    """The solutions of a SELECT: variable → value, unbound ones left out."""
    solutions = store.select(sparql)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {name: term.value for name, term in zip(names, solution, strict=True) if isinstance(term, ox.NamedNode | ox.Literal)}
