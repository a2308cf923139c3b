"""The shapes: a small graph that keeps them all, and for every shape a change that it reports."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import SH, Graph, URIRef

from graph.writing.output import predicate_iri
from ontology.concepts import Change, Comparator, Predicate, Status
from ontology.terms import POL, PREFIXES, shapes_graph

SHAPE = "https://w3id.org/policykg/shapes#"
HEAD = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items()) + "PREFIX : <https://w3id.org/policykg/>\n"
VALID = Path(__file__).with_name("valid.ttl")


def delete(triple: str) -> str:
    """An update that drops the triples of a pattern such as `:plan dct:title ?o`."""
    return f"DELETE WHERE {{ {triple} }}"


def add(triples: str) -> str:
    return f"INSERT DATA {{ {triples} }}"


def put(pattern: str, value: str) -> str:
    """An update that puts `value` in the place of the objects of a pattern such as `:plan dct:title`."""
    return f"DELETE {{ {pattern} ?o }} INSERT {{ {pattern} {value} }} WHERE {{ {pattern} ?o }}"


NO_NUMBERS = ("某政发[2020]3号", "某政发 〔2020〕3号", "某政发（2020）3号", "〔2020〕3号", "3号", "某政发〔2020〕3")

BREACHES: list[tuple[str, str]] = [
    ("Iri", add("<https://w3id.org/policykg/乌海> a pol:Region")),
    ("Iri", add("[] a pol:Region")),
    ("Name-prefLabel", delete(":railway skos:prefLabel ?o")),
    ("Name-prefLabel", add(':railway skos:prefLabel "甲乙高速铁路"@zh')),
    ("Name-prefLabel", put(":railway skos:prefLabel", '"甲乙高铁"')),
    ("Name-altLabel", add(':railway skos:altLabel "甲乙"')),
    ("Name-label", delete(":goal rdfs:label ?o")),
    ("Evidence", delete(":railway-words itsrdf:taIdentRef ?o")),
    ("Evidence", delete(":town dct:source ?o")),
    ("Evidence", delete(":office prov:wasDerivedFrom ?o")),
    ("IndicatorEvidence", delete(":target pol:indicator ?o")),
    *[("Generated", delete(f":{name} prov:wasGeneratedBy ?o")) for name in ("goal", "target", "goal-words", "commitment", "says-where")],
    ("Generated", put(":target prov:wasGeneratedBy", ":program")),
    ("Extraction-used", delete(":reading prov:used ?o")),
    ("Extraction-version", delete(":program dcat:version ?o")),
    ("Stated-statedIn", delete(":commitment pol:statedIn ?o")),
    ("Stated-statedIn", put(":target pol:statedIn", ":plan")),
    ("Stated-statedIn", add(":says-on pol:statedIn :inner")),
    ("Stated-evidence", delete(":says-where pol:evidence ?o")),
    ("Stated-evidenceSection", put(":first nif:referenceContext", ":inner")),
    *[("PolicyDocument-documentNumber", put(":plan pol:documentNumber", f'"{number}"')) for number in NO_NUMBERS],
    ("PolicyDocument-documentNumber", add(':plan pol:documentNumber "某政发〔2020〕4号"')),
    ("PolicyDocument-issuer", put(":plan pol:issuer", ":town")),
    ("PolicyDocument-issued", put(":plan dct:issued", '"2020年2月1日"')),
    ("PolicyDocument-identity", delete(":opinion dct:title ?o")),
    ("PolicyDocument-genre", put(":plan pol:genre", "pol:Growth")),
    ("Plan-type", delete(":plan a pol:PolicyDocument")),
    ("Plan-title", delete(":plan dct:title ?o")),
    ("Plan-planYear", put(":plan pol:planYear", "2020")),
    ("Plan-startYear", add(':plan pol:startYear "二〇二六"')),
    ("Plan-endYear", add(':plan pol:endYear "2025"')),
    ("Plan-sections", add(":other a pol:Plan")),
    ("Plan-quotes", put(":railway-words nif:anchorOf", '"乙甲高铁"')),
    ("Plan-quotes", put(":second nif:anchorOf", '"开工建设乙甲高铁"')),
    ("Plan-quotes", put(":railway-words pol:inSentence", ":third")),
    ("Plan-quotes", put(":railway-words pol:inSentence", ":first")),
    ("Plan-quotes", put(":inner pol:inPlan", ":other") + " ; " + add(":other a pol:Plan")),
    ("Plan-quotes", delete(":railway pol:locatedIn ?o")),
    ("Plan-orders", add(':plan pol:startYear "2026"^^xsd:gYear ; pol:endYear "2025"^^xsd:gYear')),
    ("Plan-orders", put(":target pol:baselineYear", '"2021"^^xsd:gYear')),
    ("Plan-orders", put(":railway-words nif:beginIndex", '"99"^^xsd:nonNegativeInteger')),
    ("Plan-orders", put(":railway-words pol:sourceBegin", '"99"^^xsd:nonNegativeInteger')),
    ("Plan-orders", put(":target pol:value", "7.0")),
    ("Plan-orders", put(":target pol:normalizedValue", "600.0")),
    ("Section-type", delete(":section a nif:Context")),
    ("Section-inPlan", delete(":section pol:inPlan ?o")),
    ("Section-sectionPath", put(":section pol:sectionPath", '"三"')),
    ("Section-looksBack", add(':section pol:looksBack "maybe"')),
    ("Section-title", add(':section dct:title "二、做强产业"@zh')),
    ("Section-isString", delete(":inner nif:isString ?o")),
    ("Section-parentSection", put(":inner pol:parentSection", ":plan")),
    ("Section-nested", delete(":inner pol:parentSection ?o")),
    ("Section-cites", put(":section pol:implements", ":office")),
    ("Stretch-anchorOf", delete(":railway-words nif:anchorOf ?o")),
    ("Stretch-beginIndex", delete(":second nif:beginIndex ?o")),
    ("Stretch-endIndex", put(":railway-words nif:endIndex", '"30"')),
    ("Stretch-endIndex", put(":railway-words nif:endIndex", '"thirty"^^xsd:nonNegativeInteger')),
    ("Stretch-referenceContext", put(":railway-words nif:referenceContext", ":plan")),
    ("Stretch-sourceBegin", put(":railway-words pol:sourceBegin", "30")),
    ("Stretch-sourceEnd", delete(":first pol:sourceEnd ?o")),
    ("Stretch-page", put(":first pol:page", '"0"^^xsd:nonNegativeInteger')),
    ("Mention-taIdentRef", add(":railway-words itsrdf:taIdentRef :town")),
    ("Mention-entityType", put(":railway-words itsrdf:taIdentRef", ":nothing")),
    ("Mention-inSentence", delete(":railway-words pol:inSentence ?o")),
    ("Mention-sentenceSection", put(":second nif:referenceContext", ":inner")),
    ("Confidence-taConfidence", add(":railway-words itsrdf:taConfidence 1.5")),
    ("Confidence-taConfidence", add(':says-where itsrdf:taConfidence "-0.1"^^xsd:decimal')),
    ("Confidence-taConfidence", add(":target itsrdf:taConfidence 0.9, 0.8")),
    ("Confidence-taConfidence", add(':commitment itsrdf:taConfidence "sure"')),
    ("Correction-decision", put(":judged pol:decision", "pol:Growth")),
    ("Correction-decision", delete(":judged pol:decision ?o")),
    ("Correction-used", delete(":judged prov:used ?o")),
    ("Goal-mention", delete(":goal-words itsrdf:taIdentRef ?o")),
    ("Goal-partOfGoal", put(":target pol:partOfGoal", ":railway")),
    ("Goal-concerns", put(":target pol:concerns", ":office")),
    ("Target-type", delete(":target a pol:Goal")),
    ("Target-indicator", delete(":target pol:indicator ?o")),
    ("Indicator-unitKind", delete(":output pol:unitKind ?o")),
    ("Indicator-unitKind", put(":output pol:unitKind", "pol:Growth")),
    ("Indicator-polarity", add(":output pol:polarity pol:LowerIsBetter")),
    ("Indicator-inScheme", delete(":output skos:inScheme ?o")),
    ("Target-indicatorText", put(":target pol:indicatorText", '""')),
    ("Target-value", put(":target pol:value", '"5%"')),
    ("Target-upperValue", put(":target pol:upperValue", "6")),
    ("Target-upperValue", put(":target pol:upperValue", '"6%"^^xsd:decimal')),
    ("Target-unitLabel", delete(":target pol:unitLabel ?o")),
    ("Target-comparator", put(":target pol:comparator", "pol:Level")),
    ("Target-change", delete(":target pol:change ?o")),
    ("Target-baselineYear", put(":target pol:baselineYear", '"2019"')),
    ("Target-targetYear", put(":target pol:targetYear", "2020")),
    ("Target-normalizedValue", put(":target pol:normalizedValue", "5")),
    ("Target-normalizedUpperValue", put(":target pol:normalizedUpperValue", '"6"')),
    ("Target-hasUnit", put(":target qudt:hasUnit", '"%"')),
    ("Target-normalizedUnit", delete(":target qudt:hasUnit ?o")),
    ("Target-verb", add(':target pol:verb "确保"')),
    ("WordedTarget-onIndicator", put(":absent pol:onIndicator", ":town")),
    ("WordedTarget-value", add(":absent pol:value 5.0")),
    ("Commitment-about", put(":commitment pol:about", ":town")),
    ("Commitment-status", put(":commitment pol:status", "pol:New")),
    ("Commitment-inPlan", delete(":commitment pol:inPlan ?o")),
    ("Commitment-sectionPlan", put(":commitment pol:inPlan", ":opinion")),
    ("Commitment-verb", add(':commitment pol:verb "推进"')),
    ("Identification-identifies", delete(":named-railway pol:identifies ?o")),
    ("Identification-identifies", put(":named-railway pol:identifies", ":town")),
    ("Identification-name", delete(":named-railway pol:nameAsWritten ?o")),
    ("Identification-reason", delete(":named-railway pol:reason ?o")),
    ("Identification-confidence", delete(":named-railway itsrdf:taConfidence ?o")),
    ("Statement-subject", delete(":says-where rdf:subject ?o")),
    ("Statement-predicate", put(":says-where rdf:predicate", "pol:about")),
    ("Statement-object", put(":says-where rdf:object", '"某市"')),
    ("EdgeEvidence", add(":railway pol:locatedIn :province")),
    ("EdgeEvidence", delete(":says-on rdf:predicate ?o")),
    ("Project-locatedIn", put(":railway pol:locatedIn", ":office")),
    ("Project-inIndustry", put(":railway pol:inIndustry", ":town")),
    ("Project-serves", put(":railway pol:serves", ":town")),
    ("Region-divisionCode", put(":town pol:divisionCode", '"1503"')),
    ("Region-divisionLevel", put(":town pol:divisionLevel", '"7"^^xsd:nonNegativeInteger')),
    ("Region-regionKind", put(":town pol:regionKind", "pol:Growth")),
    ("Region-partOf", put(":town pol:partOf", ":office")),
    ("Region-hasMember", put(":group pol:hasMember", ":office")),
    ("Region-divisionParent", delete(":town pol:partOf ?o")),
    ("Geometry-asWKT", put(":point geo:asWKT", '"106.8, 39.7"')),
    ("Industry-broader", put(":rail skos:broader", ":town")),
    ("Industry-closeMatch", put(":rail skos:closeMatch", '"G53"')),
    ("Description-title", add(':export dct:title "ein Graph"@de')),
    ("Description-description", put(":export dct:description", '"one plan"@en')),
    ("Description-license", delete(":export dct:license ?o")),
    ("Description-version", add(':export dcat:version "2.0"')),
    ("Description-triples", put(":export void:triples", '"9"')),
    ("Description-vocabulary", delete(":export void:vocabulary ?o")),
    ("Description-distribution", delete(":export-file dcat:mediaType ?o")),
    ("Partition-class", delete(":export-plans void:entities ?o")),
    ("Partition-property", delete(":export-titles void:triples ?o")),
]


@cache
def shapes() -> Graph:
    return shapes_graph()


def valid() -> Graph:
    return Graph().parse(VALID, format="turtle")


def reported(graph: Graph, *only: str) -> set[str]:
    """The names of the shapes that `graph` breaks, looking at all shapes or only at some."""
    chosen = [SHAPE + name for name in only] or None
    _, report, text = validate(graph, shacl_graph=shapes(), inference="none", advanced=False, use_shapes=chosen)
    assert isinstance(report, Graph), text
    return {str(shape).removeprefix(SHAPE) for shape in report.objects(None, SH.sourceShape)}


def test_a_graph_that_keeps_the_contract_passes() -> None:
    assert reported(valid()) == set()


@pytest.mark.parametrize(("shape", "update"), BREACHES)
def test_each_shape_reports_its_breach(shape: str, update: str) -> None:
    graph = valid()
    before = len(graph), set(graph)
    graph.update(HEAD + update)
    assert (len(graph), set(graph)) != before
    assert reported(graph, shape) == {shape}


def top_shapes() -> set[URIRef]:
    return {subject for subject in shapes().subjects() if isinstance(subject, URIRef) and str(subject).startswith(SHAPE)}


def test_every_shape_has_a_breach_and_says_in_two_languages_what_is_wrong() -> None:
    assert {str(shape).removeprefix(SHAPE) for shape in top_shapes()} == {shape for shape, _ in BREACHES}
    for shape in top_shapes():
        sparql = list(shapes().objects(shape, SH.sparql))
        for part in sparql or [shape]:
            assert {getattr(message, "language", None) for message in shapes().objects(part, SH.message)} == {"en", "zh"}, shape


@pytest.mark.parametrize(
    "number",
    [
        "内政发〔2019〕21号",
        "中华人民共和国国务院令第722号",
        "琼科〔2019年〕第3号",
        "公告2023年第5号",
        "某部2020年第33号公告",
        "某人大常委会公告〔13届〕第78号",
        "中华人民共和国主席令第六十三号",
        "某建（科）发〔2024〕1号",
        "〔2021〕某科函字第99号",
        "某科协发〔2022〕普字24号",
        "GB/T12345-2020",
        "DB44/T1234.5-2021",
    ],
)
def test_real_forms_of_document_numbers_pass(number: str) -> None:
    graph = valid()
    graph.update(HEAD + put(":plan pol:documentNumber", f'"{number}"'))
    assert reported(graph, "PolicyDocument-documentNumber") == set()


@pytest.mark.parametrize(
    ("shape", "names"),
    [("Target-comparator", Comparator), ("Target-change", Change), ("Commitment-status", Status)],
)
def test_the_lists_in_the_shapes_are_those_of_the_records(shape: str, names: type[Comparator | Change | Status]) -> None:
    listed = shapes().value(URIRef(SHAPE + shape), SH["in"])
    assert listed is not None
    assert set(shapes().items(listed)) == {POL[name.value] for name in names}
    listed = shapes().value(URIRef(SHAPE + "Statement-predicate"), SH["in"])
    assert listed is not None
    assert set(shapes().items(listed)) == {predicate_iri(predicate) for predicate in Predicate}
