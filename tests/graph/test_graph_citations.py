from __future__ import annotations

from pathlib import Path

import pytest

from extractors.read import read_named
from graph.exporting.citations import CITES, citation_network
from graph.exporting.export import render
from graph.exporting.network_files import flat
from graph.iris import Iris
from graph.store import PlanStore, open_store
from graph.triples import plan_triples
from ontology.errors import UsageError

NOTICE = """海南省人民政府关于印发海南省海洋经济发展规划的通知
琼府〔2031〕7号
各市、县人民政府：
现将《海南省海洋经济发展规划》印发给你们，请执行。
海南省海洋经济发展规划
一、总体要求
推进海洋经济发展，落实《某某条例》。
"""
PLAN = "海南省2032年国民经济和社会发展计划\n一、海洋经济\n落实《海南省海洋经济发展规划》，编制《海南省某某规划》。\n"


@pytest.fixture
def store(tmp_path: Path) -> PlanStore:
    store = open_store(tmp_path / "kg", create=True)
    for text in (NOTICE, PLAN):
        reading = read_named("plan.txt", text.encode())
        store.replace(plan_triples(reading), Iris().graph(reading.plan.key))
    return store


def test_plans_and_documents_are_joined_by_what_plans_say_of_them(store: PlanStore) -> None:
    network = citation_network(store)
    labels = {node: facts["label"] for node, facts in network.nodes(data=True)}
    edges = {(labels[source], labels[target], key) for source, target, key in network.edges(keys=True)}
    assert {
        ("海南省2032年国民经济和社会发展计划", "海南省海洋经济发展规划", "implements"),
        ("海南省2032年国民经济和社会发展计划", "海南省某某规划", "prepares"),
        ("海南省海洋经济发展规划", "某某条例", "implements"),
    } <= edges
    assert {key for _, _, key in edges} <= set(CITES)
    assert {facts["kind"] for _, facts in network.nodes(data=True)} == {"Plan", "PolicyDocument"}
    cited = next(target for _, target, key in network.edges(keys=True) if key == "implements" and labels[target].endswith("发展规划"))
    assert network.nodes[cited]["kind"] == "Plan"
    assert all(facts["evidence"][0].sentence for _, _, facts in network.edges(data=True))
    assert flat(network).number_of_edges() == network.number_of_edges()


def test_a_number_alone_is_the_document_that_has_it(tmp_path: Path) -> None:
    numbered = PLAN.replace("规划》，", "规划》（琼府〔2031〕9号），", 1)
    bare = "海南省2033年国民经济和社会发展计划\n一、农业\n推进农业发展。\n二、海洋经济\n继续落实琼府〔2031〕9号文件精神。\n"
    texts = (numbered, bare)
    with open_store(tmp_path / "kg", create=True) as store:
        for text in texts:
            reading = read_named("plan.txt", text.encode())
            store.replace(plan_triples(reading), Iris().graph(reading.plan.key))
        network = citation_network(store)
    cited = {network.nodes[target]["label"] for _, target, key in network.edges(keys=True) if key == "implements"}
    assert cited == {"海南省海洋经济发展规划"}
    assert len([1 for *_, key in network.edges(keys=True) if key == "implements"]) == 2


def test_it_is_written_for_gephi_and_in_nothing_else(store: PlanStore) -> None:
    assert "prepares" in render(store, "graphml", network="citations").decode()
    assert b"Project" not in render(store, "gexf", network="citations")
    with pytest.raises(UsageError, match="written as graphml or gexf"):
        render(store, "turtle", network="citations")
    with pytest.raises(UsageError, match="no network"):
        render(store, "gexf", network="other")
