from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import Graph

from graph.exporting.network import Network, build_network
from graph.exporting.network_files import flat
from graph.exporting.network_rows import KINDS
from graph.iris import Iris, PlanIris
from graph.store import PlanStore, in_memory, open_store
from graph.triples import plan_triples
from ontology.concepts import Kind
from ontology.records import Ref
from tests.readings import BAOTOU, CITED, GDP, PROJECT, first_reading, second_reading

READINGS = (first_reading(), second_reading())
PLANS = tuple(PlanIris(Iris(), reading.plan.key) for reading in READINGS)


def iri(ref: Ref) -> str:
    return str(Iris().entity(ref))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanStore]:
    with open_store(tmp_path_factory.mktemp("network") / "kg", create=True) as opened:
        for reading in READINGS:
            opened.replace(plan_triples(reading), Iris().graph(reading.plan.key))
        yield opened


@pytest.fixture(scope="module")
def network(store: PlanStore) -> Network:
    return build_network(store)


def test_nodes_say_what_they_are_and_who_speaks_of_them(network: Network) -> None:
    project = network.nodes[iri(PROJECT.ref)]
    assert project == {
        "label": "包头至银川高铁",
        "kind": "Project",
        "plans": ("二〇二〇年发展计划", "二〇二二年发展计划"),
        "mentions": 2,
        "alt_labels": ("包银高铁",),
    }
    plan = network.nodes[str(PLANS[0].plan)]
    assert (plan["kind"], plan["label"], plan["plans"]) == ("Plan", "二〇二〇年发展计划", ("二〇二〇年发展计划",))
    assert "内政发〔2020〕3号" in plan["alt_labels"]
    cited = network.nodes[iri(CITED.ref)]
    assert (cited["label"], cited["alt_labels"]) == ("开放合作若干意见", ("内政发〔2019〕21号", CITED.label))
    target = network.nodes[str(PLANS[0].ref(Ref(Kind.TARGET, READINGS[0].targets[0].key)))]
    assert (target["kind"], target["label"]) == ("Target", "地区生产总值增长6%左右")
    assert {facts["kind"] for _, facts in network.nodes(data=True)} == set(KINDS)


def test_edges_carry_their_sentences(network: Network) -> None:
    edge = network.edges[iri(PROJECT.ref), iri(BAOTOU.ref), "locatedIn"]
    assert (edge["label"], edge["plans"]) == ("位于", ("二〇二〇年发展计划",))
    evidence = edge["evidence"][0]
    assert "包银高铁" in evidence.sentence
    assert (evidence.plan, evidence.section, evidence.heading, evidence.page) == ("二〇二〇年发展计划", "2", "二、加快项目建设", 2)


def test_a_plan_stands_for_its_sections_and_what_it_does_to_projects_is_told_apart(network: Network) -> None:
    first, second = (str(plan.plan) for plan in PLANS)
    assert network.edges[first, iri(CITED.ref), "implements"]["evidence"][0].section == "1"
    assert network.edges[first, iri(PROJECT.ref), "about/Starting"]["label"] == "开工"
    assert network.edges[second, iri(PROJECT.ref), "about/Completing"]["label"] == "建成"
    assert not [node for node in network if "/section/" in node or "/mention/" in node]


def test_goals_make_a_tree_under_their_plan(network: Network) -> None:
    ref = PLANS[0].ref
    goal, above, target = (
        str(ref(Ref(kind, key))) for kind, key in ((Kind.GOAL, "1.1"), (Kind.GOAL, "1"), (Kind.TARGET, READINGS[0].targets[2].key))
    )
    assert network.has_edge(target, goal, "partOfGoal") and network.has_edge(goal, above, "partOfGoal")
    assert network.has_edge(above, str(PLANS[0].plan), "inPlan") and not network.has_edge(goal, str(PLANS[0].plan), "inPlan")


def test_targets_of_two_plans_meet_in_their_indicator(network: Network) -> None:
    assert network.in_degree(iri(GDP.ref)) == 2
    assert {facts["kind"] for source, _, facts in network.in_edges(iri(GDP.ref), data=True) for facts in [network.nodes[source]]} == {
        "Target"
    }


def test_an_indicator_that_no_mention_names_counts_its_targets() -> None:
    bare = [replace(reading, mentions=()) for reading in READINGS]
    node = build_network(plan_triples(bare[0]) + plan_triples(bare[1])).nodes[iri(GDP.ref)]
    assert (node["mentions"], len(node["plans"])) == (2, 2)


def test_reference_edges_have_no_evidence(network: Network) -> None:
    edge = network.edges[iri(BAOTOU.ref), iri(Ref(Kind.REGION, "150000")), "partOf"]
    assert (edge["label"], edge["evidence"], edge["plans"]) == ("隶属于", (), ())


def test_a_choice_of_plans(store: PlanStore, network: Network) -> None:
    second = build_network(store, (str(Iris().graph(READINGS[1].plan.key)),))
    assert set(second) < set(network)
    assert second.nodes[iri(PROJECT.ref)]["plans"] == ("二〇二二年发展计划",)
    assert iri(CITED.ref) not in second


def test_a_store_a_graph_and_any_order_of_triples_give_one_network(store: PlanStore, network: Network) -> None:
    union = plan_triples(READINGS[0]) + plan_triples(READINGS[1])
    backwards = Graph()
    for triple in reversed(list(union)):
        backwards.add(triple)
    for other in (build_network(union), build_network(backwards), build_network(in_memory(backwards))):
        assert list(other.nodes(data=True)) == list(network.nodes(data=True))
        assert list(other.edges(keys=True, data=True)) == list(network.edges(keys=True, data=True))


def test_nothing_gives_an_empty_network(tmp_path: Path) -> None:
    assert build_network(Graph()).number_of_nodes() == 0
    with open_store(tmp_path / "kg", create=True) as empty:
        assert build_network(empty).number_of_nodes() == 0


def test_the_flat_network_has_as_many_nodes_and_edges(network: Network) -> None:
    plain = flat(network)
    assert (plain.number_of_nodes(), plain.number_of_edges()) == (network.number_of_nodes(), network.number_of_edges())
    kinds = {type(value) for _, facts in plain.nodes(data=True) for value in facts.values()}
    kinds |= {type(value) for *_, facts in plain.edges(data=True) for value in facts.values()}
    assert kinds == {str, int}
