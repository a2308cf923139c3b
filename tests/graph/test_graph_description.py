from __future__ import annotations

from collections import Counter
from itertools import product

import pyoxigraph as ox
import pytest
from rdflib import DCTERMS, RDF, RDFS, VOID, Dataset, Graph, Literal, URIRef
from rdflib.term import Node

from graph.check import check
from graph.exporting.description import LICENCE
from graph.exporting.export import SYNTAXES, render
from graph.iris import Iris
from graph.store import PlanStore, in_memory
from graph.triples import plan_triples
from ontology import __version__
from ontology.standards import DCAT
from ontology.terms import POL, PREFIXES
from tests.readings import first_reading, second_reading

GRAPHS = tuple(plan_triples(reading) for reading in (first_reading(), second_reading()))
NAMES = tuple(Iris().graph(reading.plan.key) for reading in (first_reading(), second_reading()))
PARSERS = {"turtle": "turtle", "jsonld": "json-ld", "nt": "nt", "nquads": "nquads", "trig": "trig", "rdfxml": "xml"}


@pytest.fixture(scope="module")
def store() -> PlanStore:
    opened = in_memory(Graph())
    for graph, name in zip(GRAPHS, NAMES, strict=True):
        opened.replace(graph, name)
    return opened


def exported(store: PlanStore, format_: str = "turtle", *names: URIRef) -> Graph:
    """The union of what a file holds."""
    data = Dataset(default_union=True)
    data.parse(data=render(store, format_, graphs=tuple(map(str, names))), format=PARSERS[format_])
    union = Graph()
    for triple in data.triples((None, None, None)):
        union.add(triple)
    return union


def described(graph: Graph) -> URIRef:
    (dataset,) = graph.subjects(VOID.distinctSubjects)
    assert isinstance(dataset, URIRef)
    return dataset


def parted(graph: Graph) -> tuple[Graph, Graph]:
    """The data of a file, and its description."""
    data, words, root = Graph(), Graph(), str(described(graph))
    for triple in graph:
        (words if str(triple[0]).startswith(root) else data).add(triple)
    return data, words


def number(graph: Graph, subject: Node, predicate: URIRef) -> int:
    value = graph.value(subject, predicate)
    assert isinstance(value, Literal)
    return int(value)


@pytest.mark.parametrize("format_", SYNTAXES)
def test_every_syntax_says_how_much_it_holds(format_: str, store: PlanStore) -> None:
    graph = exported(store, format_)
    dataset, (data, _) = described(graph), parted(graph)
    assert set(data) == set(GRAPHS[0]) | set(GRAPHS[1])
    assert number(graph, dataset, VOID.triples) == len(data)
    assert number(graph, dataset, VOID.distinctSubjects) == len(set(data.subjects()))
    assert number(graph, dataset, VOID.distinctObjects) == len(set(data.objects()))
    assert number(graph, dataset, VOID.properties) == len(set(data.predicates()))
    assert number(graph, dataset, VOID.classes) == len(set(data.objects(None, RDF.type)))
    space = str(graph.value(dataset, VOID.uriSpace))
    assert number(graph, dataset, VOID.entities) == len({thing for thing in data.subjects(RDF.type) if str(thing).startswith(space)})


def test_the_parts_by_class_and_property_are_counted_right(store: PlanStore) -> None:
    graph = exported(store)
    data, words = parted(graph)
    classes = Counter(data.objects(None, RDF.type))
    assert {
        graph.value(part, VOID["class"]): number(graph, part, VOID.entities) for part in words.objects(None, VOID.classPartition)
    } == classes
    properties = Counter(data.predicates())
    found = {graph.value(part, VOID["property"]): number(graph, part, VOID.triples) for part in words.objects(None, VOID.propertyPartition)}
    assert found == properties


def test_what_else_it_says(store: PlanStore) -> None:
    graph = exported(store)
    dataset, (data, _) = described(graph), parted(graph)
    assert {VOID.Dataset, DCAT.Dataset} <= set(graph.objects(dataset, RDF.type))
    assert (dataset, DCTERMS.license, LICENCE) in graph and (dataset, DCAT.version, Literal(__version__)) in graph
    rights = graph.value(dataset, DCTERMS.rights)
    assert isinstance(rights, URIRef) and (rights, RDF.type, DCTERMS.RightsStatement) in graph
    assert str(graph.value(dataset, DCTERMS.language)) == "http://id.loc.gov/vocabulary/iso639-1/zh"
    assert all(isinstance(term, URIRef) for predicate in (DCTERMS.rights, DCTERMS.language) for term in graph.objects(dataset, predicate))
    for subject, term in ((dataset, DCTERMS.title), (dataset, DCTERMS.description), (rights, RDFS.label)):
        assert {getattr(text, "language", None) for text in graph.objects(subject, term)} == {"zh", "en"}
    spaces = {str(space) for space in graph.objects(dataset, VOID.vocabulary)}
    used = [str(term) for term in {*data.predicates(), *data.objects(None, RDF.type)}]
    assert spaces == {space for space in PREFIXES.values() if any(term.startswith(space) for term in used)}
    assert str(POL) in spaces
    assert set(graph.objects(dataset, VOID.subset)) == set(NAMES)
    examples = set(graph.objects(dataset, VOID.exampleResource))
    assert examples and examples <= set(data.subjects())
    assert {class_ for example in examples for class_ in data.objects(example, RDF.type)} >= {POL.Plan, POL.Target, POL.Region}


@pytest.mark.parametrize(
    ("format_", "media"), [("turtle", "text/turtle"), ("jsonld", "application/ld+json"), ("nquads", "application/n-quads")]
)
def test_the_file_is_its_distribution(format_: str, media: str, store: PlanStore) -> None:
    graph = exported(store, format_)
    (file,) = graph.objects(described(graph), DCAT.distribution)
    assert graph.value(file, DCAT.mediaType) == URIRef(f"https://www.iana.org/assignments/media-types/{media}")


def test_an_export_keeps_the_shapes(store: PlanStore) -> None:
    assert check(exported(store)).violations == ()


def test_descriptions_of_different_files_do_not_contradict_one_another(store: PlanStore) -> None:
    files = [exported(store, format_, *names) for format_, names in product(("turtle", "nt"), ((), NAMES[:1], NAMES[1:]))]
    assert len({described(file) for file in files}) == len(files)
    merged = Graph()
    for file in files:
        merged += file
    assert check(merged).violations == ()


def test_the_description_is_the_same_each_time_and_stands_outside_the_graphs(store: PlanStore) -> None:
    assert render(store, "trig") == render(store, "trig")
    quads = list(ox.parse(render(store, "nquads"), format=ox.RdfFormat.N_QUADS))
    outside = {quad.subject for quad in quads if isinstance(quad.graph_name, ox.DefaultGraph)}
    assert outside and all("/dataset/" in str(subject) for subject in outside)


def test_a_file_that_was_loaded_is_described_anew(store: PlanStore) -> None:
    text = render(store, graphs=(str(NAMES[0]),))
    other = in_memory(Graph())
    other.replace(Graph().parse(data=text, format="turtle"), NAMES[0])
    assert render(other) == text


def test_an_empty_store_is_not_described() -> None:
    assert render(in_memory(Graph()), "nt") == b""
