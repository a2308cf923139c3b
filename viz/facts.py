"""What a page tells of each thing: its facts, and the sentences that name it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from graph.exporting.network_rows import LABELS, Row, rows
from graph.ordering import natural
from graph.short_iris import local_name
from graph.store import PlanStore, in_memory
from ontology.terms import POL, ontology_graph

FACTS = """SELECT ?node ?class ?predicate ?value (MIN(?label) AS ?name) (MIN(?notation) AS ?code) WHERE {
  VALUES ?predicate { dct:title pol:documentNumber dct:issued pol:genre pol:planYear pol:startYear pol:endYear pol:approvedBy
    pol:indicatorText pol:value pol:upperValue pol:unitLabel pol:comparator pol:change pol:baselineYear pol:targetYear
    pol:normalizedValue pol:normalizedUpperValue qudt:hasUnit pol:verb pol:regionKind pol:divisionCode skos:closeMatch dct:source }
  VALUES ?class { pol:PolicyDocument pol:Goal pol:Indicator pol:Project pol:Programme pol:Region pol:Industry pol:Organization }
  ?node a ?class ; ?predicate ?value . OPTIONAL { ?value rdfs:label ?label FILTER(LANG(?label) = "zh") }
  OPTIONAL { ?value skos:notation|pol:divisionCode ?notation } } GROUP BY ?node ?class ?predicate ?value"""
SENTENCES = """SELECT ?node ?text ?from ?begin ?end ?plan ?path ?heading ?page WHERE {
  ?mention itsrdf:taIdentRef ?node ; nif:beginIndex ?begin ; nif:endIndex ?end ; pol:inSentence ?sentence .
  ?sentence nif:anchorOf ?text ; nif:beginIndex ?from ; nif:referenceContext ?section . ?section pol:inPlan ?plan ; pol:sectionPath ?path .
  OPTIONAL { ?section dct:title ?heading } OPTIONAL { ?mention pol:page ?page } }"""

_NAMES = {
    "title": "标题",
    "documentNumber": "文号",
    "issued": "印发日期",
    "genre": "文种",
    "planYear": "计划年度",
    "startYear": "起始年份",
    "endYear": "截止年份",
    "approvedBy": "批准会议",
    "indicatorText": "指标原文",
    "change": "变化方式",
    "baselineYear": "基期",
    "targetYear": "目标年份",
    "verb": "动词",
    "regionKind": "区域类别",
    "divisionCode": "区划代码",
    "closeMatch": "可能即",
    "closeMatch/Industry": "国民经济行业分类",
    "closeMatch/Indicator": "相近指标",
    "source": "参考数据来源",
}
"""What the page calls the facts that it lists, in its order; values and units of targets are put together. What a property
means for one class alone stands under both, a stroke between."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands in a section: the plan's IRI, the section's path and heading, the page where there are pages."""

    plan: str
    path: str
    begin: int
    text: str
    heading: str
    page: str


@dataclass(slots=True)
class Told:
    """What is told of one thing: facts as (name, value), and by sentence the stretches (begin, end) that name it."""

    facts: list[tuple[str, str]] = field(default_factory=list)
    sentences: dict[Sentence, list[tuple[int, int]]] = field(default_factory=dict)


def tell(store: PlanStore) -> dict[str, Told]:
    """What is told of each thing, by IRI; sentences by plan and place. Offsets count code points in the sentence, end exclusive."""
    told: dict[str, Told] = defaultdict(Told)
    for node, values in _values(store).items():
        told[node].facts = _facts(values)
    for row in rows(store, SENTENCES):
        begin = int(row["from"])
        sentence = Sentence(row["plan"], row["path"], begin, row["text"], row.get("heading", ""), row.get("page", ""))
        told[row["node"]].sentences.setdefault(sentence, []).append((int(row["begin"]) - begin, int(row["end"]) - begin))
    for one in told.values():
        one.sentences = {key: sorted(set(one.sentences[key])) for key in sorted(one.sentences, key=_place)}
    return dict(told)


def _place(sentence: Sentence) -> tuple[object, ...]:
    return natural(sentence.plan), natural(sentence.path), sentence.begin, sentence.text, sentence.page


def _values(store: PlanStore) -> dict[str, dict[str, list[str]]]:
    labels = {row["term"]: row["name"] for row in rows(in_memory(ontology_graph()), LABELS)}
    values: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows(store, FACTS):
        if row["value"] == str(POL.Exactly):
            continue
        values[row["node"]][_key(row)].add(labels.get(row["value"]) or _shown(row))
    return {node: {name: sorted(found) for name, found in facts.items()} for node, facts in values.items()}


def _key(row: Row) -> str:
    """The name of a fact in `_NAMES`."""
    name = local_name(row["predicate"])
    of_class = f"{name}/{local_name(row['class'])}"
    return of_class if of_class in _NAMES else name


def _shown(row: Row) -> str:
    """A value as it is read: the name of a thing behind the code that a standard gives it, else the value itself."""
    return f"{row.get('code', '')} {row.get('name', row['value'])}".strip()


def _facts(values: dict[str, list[str]]) -> list[tuple[str, str]]:
    facts = [("数值", _amount(values, "value", "upperValue", "unitLabel", "comparator"))] if "value" in values else []
    facts += [(name, "；".join(values[key])) for key, name in _NAMES.items() if key in values]
    if "normalizedValue" in values and values["normalizedValue"] != values.get("value"):
        facts.append(("换算", _amount(values, "normalizedValue", "normalizedUpperValue", "hasUnit")))
    return facts


def _amount(values: dict[str, list[str]], lower: str, upper: str, unit: str, comparator: str = "") -> str:
    bounds = "—".join(values[name][0] for name in (lower, upper) if name in values)
    bound = f"（{values[comparator][0]}）" if comparator in values else ""
    return " ".join([bounds, *values.get(unit, [])[:1]]) + bound
