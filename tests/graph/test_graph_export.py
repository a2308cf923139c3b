from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node

from graph.exporting.export import FORMATS, SYNTAXES, render
from graph.exporting.turtle import escaped
from graph.iris import Iris
from graph.ordering import natural
from graph.store import PlanStore, open_store
from graph.triples import plan_triples
from ontology.errors import UsageError
from ontology.terms import ONTOLOGY, ontology_graph
from tests.readings import first_reading, second_reading

READINGS = (first_reading(), second_reading())
GRAPHS = tuple(plan_triples(reading) for reading in READINGS)
NAMES = tuple(Iris().graph(reading.plan.key) for reading in READINGS)
UNION = set(GRAPHS[0]) | set(GRAPHS[1])
Triple = tuple[Node, Node, Node]
OF_TRIPLES = {"turtle": "turtle", "jsonld": "json-ld", "nt": "nt", "rdfxml": "xml"}


def told(graph: Graph) -> set[Triple]:
    """The triples of a file without those that describe it (tests/graph/test_graph_description.py)."""
    return {triple for triple in graph if "/dataset/" not in str(triple[0]) and "#dataset/" not in str(triple[0])}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanStore]:
    with open_store(tmp_path_factory.mktemp("export") / "kg", create=True) as opened:
        for graph, name in zip(GRAPHS, NAMES, strict=True):
            opened.replace(graph, name)
        yield opened


@pytest.mark.parametrize("format_", OF_TRIPLES)
def test_a_syntax_of_triples_holds_the_union_of_the_plans(format_: str, store: PlanStore) -> None:
    assert told(Graph().parse(data=render(store, format_), format=OF_TRIPLES[format_])) == UNION


@pytest.mark.parametrize("format_", ["nquads", "trig"])
def test_a_syntax_of_quads_keeps_the_graphs(format_: str, store: PlanStore) -> None:
    dataset = Dataset()
    dataset.parse(data=render(store, format_), format=format_)
    assert {graph.identifier for graph in dataset.graphs() if len(graph)} == {*NAMES, DATASET_DEFAULT_GRAPH_ID}
    for name, graph in zip(NAMES, GRAPHS, strict=True):
        assert set(dataset.graph(name)) == set(graph)


@pytest.mark.parametrize("format_", SYNTAXES)
def test_oxigraph_reads_every_syntax_too(format_: str, store: PlanStore) -> None:
    known = {"turtle": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "rdfxml": ox.RdfFormat.RDF_XML, "jsonld": ox.RdfFormat.JSON_LD}
    known |= {"nquads": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG}
    quads = list(ox.parse(render(store, format_), format=known[format_]))
    assert len({quad.triple for quad in quads if "/dataset/" not in str(quad.subject)}) == len(UNION)


def test_turtle_into_a_store_and_out_again_is_the_same_turtle(store: PlanStore, tmp_path: Path) -> None:
    text = render(store, graphs=(str(NAMES[0]),))
    graph = Graph().parse(data=text, format="turtle")
    assert told(graph) == set(GRAPHS[0])
    with open_store(tmp_path / "other", create=True) as other:
        other.replace(graph, NAMES[0])
        assert render(other) == text


def test_the_ontology_comes_along_when_asked_for(store: PlanStore) -> None:
    with_it = told(Graph().parse(data=render(store, "nt", ontology=True), format="nt"))
    assert with_it == UNION | set(ontology_graph())
    assert f"<{ONTOLOGY}>".encode() in render(store, "nquads", ontology=True)


def test_a_choice_of_plans(store: PlanStore) -> None:
    assert told(Graph().parse(data=render(store, graphs=(str(NAMES[1]),)))) == set(GRAPHS[1])
    assert b"first.txt" not in render(store, "trig", graphs=(str(NAMES[1]),))
    rows = list(csv.DictReader(io.StringIO(render(store, "csv", graphs=(str(NAMES[1]),)).decode("utf-8-sig"))))
    assert {row["plan"] for row in rows} == {"二〇二二年发展计划"}


def test_an_empty_store_writes_every_format(tmp_path: Path) -> None:
    with open_store(tmp_path / "kg", create=True) as empty:
        for format_ in FORMATS:
            data = render(empty, format_)
            if format_ in OF_TRIPLES:
                assert len(Graph().parse(data=data, format=OF_TRIPLES[format_])) == 0


def test_turtle_is_for_reading(store: PlanStore) -> None:
    lines = render(store).decode().splitlines()
    assert lines[0] == "@base <https://w3id.org/policykg/> ."
    prefixes = [line.split()[1] for line in lines if line.startswith("@prefix")]
    assert prefixes[0] == "pol:" and "owl:" not in prefixes
    subjects = [line for line in lines if line.startswith("<")]
    assert subjects == sorted(subjects, key=lambda line: natural(line.strip("<>")))
    plan = lines.index(f"<document/{READINGS[0].plan.key}>")
    assert lines[plan + 1 : plan + 3] == ["    a pol:Plan, pol:PolicyDocument ;", '    rdfs:label "二〇二〇年发展计划"@zh ;']


def test_plans_of_two_bases_are_written_without_a_base(tmp_path: Path) -> None:
    moved = plan_triples(READINGS[1], "https://kg.test/x#")
    with open_store(tmp_path / "kg", create=True) as store:
        store.replace(GRAPHS[0], NAMES[0])
        store.replace(moved, Iris("https://kg.test/x#").graph(READINGS[1].plan.key))
        text = render(store)
        assert b"@base" not in text
        assert told(Graph().parse(data=text)) == set(GRAPHS[0]) | set(moved)
        alone = render(store, graphs=("https://kg.test/x#graph/" + READINGS[1].plan.key,))
        assert told(Graph().parse(data=alone)) == set(moved)


@pytest.mark.parametrize("tail", ["", "a:b", "/a", "a/../b", "a%20b", "ontology#a.b", "ontology#", ".", "a?b#c", "ontology#1"])
def test_no_iri_changes_by_being_shortened(tail: str, tmp_path: Path) -> None:
    graph, iri = Graph() + GRAPHS[1], f"https://w3id.org/policykg/{tail}"
    graph.add((URIRef(iri), URIRef(iri + "p"), URIRef(iri)))
    with open_store(tmp_path / "kg", create=True) as store:
        store.replace(graph, NAMES[1])
        for format_ in ("turtle", "trig", "jsonld"):
            quads = ox.parse(render(store, format_), format={"jsonld": ox.RdfFormat.JSON_LD}.get(format_, ox.RdfFormat.TRIG))
            assert sum(quad.subject == ox.NamedNode(iri) == quad.object for quad in quads) == 1, format_


NASTY = '“"引"”\'<script>alert(1)</script>\\ &amp; ]]> \\u0041 \n\t\x7f \u202e \U0001f682 {}|^`'


def test_strings_survive_every_syntax(tmp_path: Path) -> None:
    graph = Graph() + GRAPHS[1]
    graph.add((NAMES[1], URIRef("https://kg.test/p"), Literal(NASTY)))
    graph.add((NAMES[1], URIRef("https://kg.test/p"), Literal(NASTY, lang="zh")))
    with open_store(tmp_path / "kg", create=True) as store:
        store.replace(graph, NAMES[1])
        for format_ in ("turtle", "jsonld", "nt", "trig", "nquads"):
            dataset = Dataset()
            dataset.parse(data=render(store, format_), format=OF_TRIPLES.get(format_, format_))
            assert {str(quad[2]) for quad in dataset.quads((NAMES[1], URIRef("https://kg.test/p"), None, None))} == {NASTY}, format_


def test_turtles_escapes() -> None:
    assert escaped('a"\\\n\r\t\x00é引') == 'a\\"\\\\\\n\\r\\t\\u0000é引'


@pytest.mark.parametrize("format_", ["graphml", "gexf"])
def test_networks_hold_texts_and_numbers_only_and_are_read_again(format_: str, store: PlanStore) -> None:
    data = render(store, format_)
    network = nx.read_graphml(io.BytesIO(data)) if format_ == "graphml" else nx.read_gexf(io.BytesIO(data))
    assert network.number_of_nodes() > 20 and network.number_of_edges() > 20
    for _, facts in network.nodes(data=True):
        assert facts["label"] and facts["kind"] and isinstance(facts["mentions"], int)
    ids = [element.get("id") for element in ElementTree.fromstring(data).iter() if element.tag.endswith("}edge")]
    assert None not in ids and len(set(ids)) == len(ids)
    assert b"lastmodified" not in data and b"None" not in data


def test_json_ld_has_its_context_within(store: PlanStore) -> None:
    document = json.loads(render(store, "jsonld"))
    assert document["@context"]["pol"] == "https://w3id.org/policykg/ontology#"
    assert all(node["@id"].startswith("http") for node in document["@graph"])


def test_an_unknown_format_is_refused(store: PlanStore) -> None:
    with pytest.raises(UsageError, match="turtle, jsonld"):
        render(store, "docx")


def test_all_formats_have_the_same_bytes_whatever_the_hash_seed_and_the_order_of_building(tmp_path: Path) -> None:
    script = """
        import hashlib, sys
        from graph.exporting.export import FORMATS, render
        from graph.iris import Iris
        from graph.store import open_store
        from graph.triples import plan_triples
        from tests.readings import first_reading, second_reading
        readings = [first_reading(), second_reading()]
        with open_store(sys.argv[1], create=True) as store:
            for reading in readings[:: int(sys.argv[2])]:
                store.replace(plan_triples(reading), Iris().graph(reading.plan.key))
            print([hashlib.sha256(render(store, name)).hexdigest() for name in FORMATS])
    """
    root = Path(__file__).parents[2]
    outputs = [
        subprocess.run(
            [sys.executable, "-c", textwrap.dedent(script), str(tmp_path / seed), order],
            cwd=root,
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
        ).stdout
        for seed, order in (("1", "1"), ("4242", "-1"))
    ]
    assert outputs[0] == outputs[1]
