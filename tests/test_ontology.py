"""The ontology: complete, in two languages, inside OWL 2 DL, and the same as the program's terms and the page that describes it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, BNode, Graph, Literal, URIRef

from graph.triples import plan_triples
from graph.writing.output import predicate_iri
from ontology.concepts import Change, Comparator, Kind, Predicate, Status
from ontology.identification import Reason
from ontology.standards import ADMS, DCAT, ELI, ITSRDF, NIF, QUDT
from ontology.terms import ONTOLOGY, POL, PREFIXES, ontology_graph
from tests.readings import first_reading, second_reading

PAGE = Path(__file__).parents[1] / "docs/ontology.md"
MARK = "<!-- from here on made from ontology/policy.ttl: pytest tests/test_ontology.py --refresh-golden -->\n"
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
RESERVED = tuple(PREFIXES[prefix] for prefix in ("rdf", "rdfs", "owl", "xsd"))

CLASSES = {
    "Plan": "pol:PolicyDocument",
    "Section": "nif:Context",
    "Goal": "prov:Entity",
    "Target": "pol:Goal",
    "Indicator": "skos:Concept",
    "Project": "prov:Entity",
    "Programme": "prov:Entity",
    "Commitment": "prov:Entity",
    "Region": "geo:Feature",
    "Industry": "skos:Concept",
    "PolicyDocument": "eli:LegalResource",
    "Organization": "org:Organization",
}
OBJECTS = {
    "about": "Commitment → Project",
    "change": "Target → Concept",
    "comparator": "Target → Concept",
    "concerns": "Goal → ",
    "hasMember": "Region → Region",
    "inIndustry": "Project → Industry",
    "inPlan": " → Plan",
    "indicator": "Target → Indicator",
    "issuer": "PolicyDocument → Organization",
    "locatedIn": "Project → Region",
    "parentSection": "Section → Section",
    "partOf": "Region → Region",
    "partOfGoal": "Goal → Goal",
    "serves": " → Goal",
    "statedIn": " → Section",
    "status": "Commitment → Concept",
    "cites": "Section → PolicyDocument",
}
VALUES = {
    "Plan": "planYear startYear endYear",
    "PolicyDocument": "documentNumber",
    "Region": "divisionCode",
    "Section": "sectionPath",
    "String": "sourceBegin sourceEnd page",
    "Target": "indicatorText value upperValue unitLabel normalizedValue baselineYear targetYear",
}
CONCEPTS = {
    "ComparatorScheme": "AtLeast AtMost About Exactly",
    "ChangeScheme": "Level Growth Decrease New Cumulative",
    "StatusScheme": "Proposed Preparatory Starting Underway Completing",
    "DocumentRelationScheme": "implements prepares issues mentions",
}


@cache
def graph() -> Graph:
    return ontology_graph()


def terms() -> list[URIRef]:
    return sorted({term for term in graph().subjects() if isinstance(term, URIRef) and term in POL})


def full(name: str) -> URIRef:
    prefix, _, local = name.partition(":")
    return URIRef(PREFIXES[prefix] + local)


def short(term: object) -> str:
    for prefix, namespace in PREFIXES.items():
        if str(term).startswith(namespace):
            return f"{prefix}:{str(term)[len(namespace) :]}"
    return str(term)


def said(term: URIRef, predicate: URIRef, language: str) -> str:
    """The one text of a term in a language."""
    (text,) = (str(text) for text in graph().objects(term, predicate) if isinstance(text, Literal) and text.language == language)
    return text


def declared(*kinds: URIRef) -> set[URIRef]:
    return {term for kind in kinds for term in graph().subjects(RDF.type, kind) if isinstance(term, URIRef)}


def test_the_terms_of_the_program_are_those_of_the_file() -> None:
    assert {str(term) for term in dir(POL)} == {str(term) for term in terms()}
    with pytest.raises(AttributeError):
        _ = POL.Contract


def test_no_other_term_of_a_closed_standard_is_used_in_the_file() -> None:
    for closed in (NIF, ITSRDF, ELI, QUDT, DCAT, ADMS):
        used = {str(term) for triple in graph() for term in triple if str(term).startswith(str(closed))}
        assert used <= {str(term) for term in dir(closed)}


@pytest.mark.parametrize("term", terms())
def test_every_term_has_a_label_and_a_definition_in_chinese_and_english(term: URIRef) -> None:
    for predicate in (RDFS.label, SKOS.definition):
        assert said(term, predicate, "zh") and said(term, predicate, "en")
    if (term, RDF.type, SKOS.Concept) in graph() or (term, RDF.type, SKOS.ConceptScheme) in graph():
        assert set(graph().objects(term, SKOS.prefLabel)) == set(graph().objects(term, RDFS.label))


@pytest.mark.parametrize(("name", "above"), CLASSES.items())
def test_the_classes_of_the_contract(name: str, above: str) -> None:
    assert (POL[name], RDF.type, OWL.Class) in graph()
    assert full(above) in graph().transitive_objects(POL[name], RDFS.subClassOf)


@pytest.mark.parametrize(("name", "ends"), OBJECTS.items())
def test_the_relations_of_the_contract(name: str, ends: str) -> None:
    assert (POL[name], RDF.type, OWL.ObjectProperty) in graph()
    found = [graph().value(POL[name], end) or "" for end in (RDFS.domain, RDFS.range)]
    assert " → ".join(re.split("[#/]", str(term))[-1] for term in found) == ends


@pytest.mark.parametrize(("domain", "names"), VALUES.items())
def test_the_attributes_of_the_contract(domain: str, names: str) -> None:
    for name in names.split():
        assert (POL[name], RDF.type, OWL.DatatypeProperty) in graph()
        assert str(graph().value(POL[name], RDFS.domain)).endswith(f"#{domain}")


@pytest.mark.parametrize(("scheme", "names"), CONCEPTS.items())
def test_the_concepts_of_the_contract_are_those_of_their_schemes(scheme: str, names: str) -> None:
    assert set(graph().subjects(SKOS.inScheme, POL[scheme])) == {POL[name] for name in names.split()}
    assert set(graph().objects(POL[scheme], SKOS.hasTopConcept)) == {POL[name] for name in names.split()}


def test_citations_are_kinds_of_citing() -> None:
    for name in CONCEPTS["DocumentRelationScheme"].split():
        assert (POL[name], RDFS.subPropertyOf, POL.cites) in graph()
    assert (POL.implements, RDFS.subPropertyOf, ELI.applies) in graph()
    assert not [triple for triple in graph() if URIRef(f"{ELI}implements") in triple]


def test_the_records_speak_of_terms_that_exist() -> None:
    assert {POL[kind.value] for kind in Kind} <= declared(OWL.Class)
    assert {predicate_iri(predicate) for predicate in Predicate} <= declared(OWL.ObjectProperty)
    for values, scheme in (
        (Reason, POL.ReasonScheme),
        (Comparator, POL.ComparatorScheme),
        (Change, POL.ChangeScheme),
        (Status, POL.StatusScheme),
    ):
        assert {POL[value.value] for value in values} == set(graph().subjects(SKOS.inScheme, scheme))


def test_every_status_names_its_phase_of_oc4ids() -> None:
    codes = [str(graph().value(POL[status.value], POL.oc4idsCode)) for status in Status]
    assert codes == ["identification", "preparation", "implementation", "implementation", "completion"]


def test_the_header_says_what_a_published_ontology_says() -> None:
    version = graph().value(ONTOLOGY, OWL.versionInfo)
    assert graph().value(ONTOLOGY, OWL.versionIRI) == URIRef(f"{ONTOLOGY}/{version}")
    assert graph().value(ONTOLOGY, full("vann:preferredNamespaceUri")) == Literal(str(POL))
    for name in ("dct:title", "dct:description"):
        assert said(ONTOLOGY, full(name), "zh") and said(ONTOLOGY, full(name), "en")
    assert isinstance(graph().value(ONTOLOGY, full("dct:license")), URIRef)


# What OWL 2 DL asks of a file without blank nodes


def test_there_are_no_blank_nodes() -> None:
    assert not [triple for triple in graph() if any(isinstance(term, BNode) for term in triple)]


def test_every_property_and_class_is_declared_and_is_one_kind_of_thing() -> None:
    kinds = [declared(kind) for kind in (*PROPERTIES, OWL.Class)]
    assert sum(map(len, kinds)) == len(set().union(*kinds))
    used = {term for term in graph().predicates() if not str(term).startswith(RESERVED)}
    assert used <= declared(*PROPERTIES)
    typed = set(graph().objects(None, RDF.type)) - {*PROPERTIES, OWL.Class, OWL.Ontology, OWL.NamedIndividual}
    assert typed <= declared(OWL.Class)


def test_axioms_stay_within_their_kind_and_off_the_reserved_vocabulary() -> None:
    classes, objects, values, notes = (declared(kind) for kind in (OWL.Class, *PROPERTIES))
    for axiom in (RDFS.subClassOf, OWL.disjointWith):
        assert {term for pair in graph().subject_objects(axiom) for term in pair} <= classes
    for below, above in graph().subject_objects(RDFS.subPropertyOf):
        assert any(below in kind and above in kind for kind in (objects, values, notes)), below
    assert set(graph().objects(None, RDFS.domain)) <= classes
    for term, range_ in graph().subject_objects(RDFS.range):
        assert range_ in classes if term in objects else range_ in {XSD.string, XSD.decimal, XSD.nonNegativeInteger, XSD.boolean}, term
    assert not [term for term in graph().subjects() if str(term).startswith(RESERVED)]


def test_assertions_have_values_of_their_property() -> None:
    for subject, predicate, value in graph():
        if predicate in declared(OWL.ObjectProperty):
            assert isinstance(value, URIRef) and (value, RDF.type, None) in graph(), (subject, predicate, value)
        if predicate in declared(OWL.DatatypeProperty):
            assert isinstance(value, Literal) and value.datatype in {None, XSD.string}, (subject, predicate, value)


def test_whatever_the_graphs_of_plans_use_is_declared() -> None:
    for reading in (first_reading(), second_reading()):
        data = plan_triples(reading)
        predicates = {short(term) for term in data.predicates() if not str(term).startswith(RESERVED)}
        assert predicates - {short(term) for term in declared(*PROPERTIES)} == set()
        classes = {short(term) for term in data.objects(None, RDF.type) if term != RDF.Statement}
        assert classes - {short(term) for term in declared(OWL.Class)} == set()


def row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"


def listed(term: URIRef, predicate: URIRef) -> str:
    return ", ".join(f"`{short(other)}`" for other in sorted(map(str, graph().objects(term, predicate))))


def tables() -> str:
    """The terms as the page lists them."""
    page = "## Classes\n\n" + row("class", "中文", "is a", "what") + row("---", "---", "---", "---")
    for term in terms():
        if (term, RDF.type, OWL.Class) in graph():
            page += row(f"`{short(term)}`", said(term, RDFS.label, "zh"), listed(term, RDFS.subClassOf), said(term, SKOS.definition, "en"))
    page += "\n## Properties\n\n" + row("property", "中文", "from → to", "kind of", "what") + row("---", "---", "---", "---", "---")
    for term in terms():
        if term in declared(OWL.ObjectProperty, OWL.DatatypeProperty):
            ends = f"{listed(term, RDFS.domain) or '…'} → {listed(term, RDFS.range) or '…'}"
            cells = said(term, RDFS.label, "zh"), ends, listed(term, RDFS.subPropertyOf), said(term, SKOS.definition, "en")
            page += row(f"`{short(term)}`", *cells)
    page += "\n## Concept schemes\n\n" + row("scheme", "中文", "concepts") + row("---", "---", "---")
    for term in terms():
        if (term, RDF.type, SKOS.ConceptScheme) in graph():
            concepts = sorted(URIRef(str(concept)) for concept in graph().objects(term, SKOS.hasTopConcept))
            named = ", ".join(f"`{short(concept)}` {said(concept, RDFS.label, 'zh')}" for concept in concepts)
            page += row(f"`{short(term)}`", said(term, RDFS.label, "zh"), named or said(term, SKOS.definition, "en"))
    return page


def test_the_page_lists_the_terms_of_the_file(refresh_golden: bool) -> None:
    prose, mark, listing = PAGE.read_text(encoding="utf-8").partition(MARK)
    if refresh_golden:
        PAGE.write_text(f"{prose}{MARK}\n{tables()}", encoding="utf-8")
        listing = f"\n{tables()}"
    assert mark == MARK
    assert listing == f"\n{tables()}"
