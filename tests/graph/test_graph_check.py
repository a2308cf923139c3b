from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import RDF, SKOS, Graph, Literal, URIRef

from graph.check import check
from graph.iris import Iris, PlanIris
from graph.store import open_store
from graph.triples import plan_triples
from ontology.concepts import Kind
from ontology.records import Ref
from ontology.standards import NIF
from ontology.terms import POL
from tests.readings import PROJECT, first_reading, second_reading

FIRST = first_reading()
IDS = PlanIris(Iris(), FIRST.plan.key)


@pytest.fixture
def graph() -> Graph:
    return plan_triples(FIRST)


def test_what_is_written_keeps_the_shapes_alone_and_together(graph: Graph, tmp_path: Path) -> None:
    second = plan_triples(second_reading())
    for data in (graph, second, graph + second):
        report = check(data)
        assert report.violations == ()
        assert report.conforms and report.triples == len(data)
    with open_store(tmp_path / "kg", create=True) as store:
        store.replace(graph, Iris().graph(FIRST.plan.key))
        assert check(store).conforms
        assert check(store, str(Iris().graph(FIRST.plan.key))).triples == len(graph)


def test_a_violation_names_the_thing_and_says_what_is_wrong(graph: Graph) -> None:
    project = IDS.ref(PROJECT.ref)
    graph.add((project, SKOS.prefLabel, Literal("又一名", lang="zh")))
    (found,) = check(graph).violations
    assert (found.focus, found.path, found.label) == (str(project), "skos:prefLabel", "包头至银川高铁")
    assert "skos:prefLabel" in found.message and found.shape
    (in_chinese,) = check(graph, language="zh").violations
    assert in_chinese.message != found.message and "语言" in in_chinese.message
    assert not check(graph).conforms


def test_an_anchor_that_is_not_its_sections_text_is_found(graph: Graph) -> None:
    mention = IDS.mention(FIRST.mentions[0].quote, Kind.INDICATOR)
    graph.set((mention, NIF.anchorOf, Literal("别的文字啊")))
    assert any(str(mention) in (item.focus, item.value) for item in check(graph).violations)


def test_a_value_that_fits_no_list_is_shown_with_its_prefix(graph: Graph) -> None:
    target = IDS.ref(Ref(Kind.TARGET, FIRST.targets[0].key))
    graph.set((target, POL.comparator, POL.Growth))
    graph.set((target, POL.value, Literal("six")))
    found = {item.path: item for item in check(graph).violations if item.focus == str(target)}
    assert found["pol:comparator"].value == "pol:Growth"
    assert found["pol:value"].value == "six"


def test_a_thing_without_evidence_is_found(graph: Graph) -> None:
    stray = URIRef("https://w3id.org/policykg/project/stray")
    graph.add((stray, RDF.type, POL.Project))
    found = [item for item in check(graph).violations if item.focus == str(stray)]
    assert any("itsrdf:taIdentRef" in item.path + item.message for item in found)
    assert list(found) == sorted(found, key=lambda item: item.shape)
