from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import cli
from graph.exporting.network import Network
from graph.iris import Iris
from graph.store import PlanStore, in_memory, open_store
from graph.triples import plan_triples
from ontology.concepts import Kind, Predicate
from ontology.errors import UsageError
from ontology.identity import name_key
from ontology.records import Document, Entity, Ref, Relation
from tests.readings import BAOTOU, GROUP, PROJECT, RAIL, VALLEY, doubtful_reading, first_reading, second_reading
from viz.assets import safe_json, vis_network
from viz.choose import HUB, around, find_node
from viz.layout import arrange
from viz.look import LOOKS, fitted, width_of
from viz.overview import overview
from viz.page import _papers_of_plans, _plans_once, network_page

READINGS = (first_reading(), second_reading())
KINDS = tuple(look.kind for look in LOOKS)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("viz") / "kg"
    with open_store(path, create=True) as opened:
        for reading in READINGS:
            opened.replace(plan_triples(reading), Iris().graph(reading.plan.key))
    return path


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[PlanStore]:
    with open_store(folder) as opened:
        yield opened


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the texts of its scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, dict[str, str], str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is not None:
            self.texts.append((*self.found[-1], data))


def data_of(page: str) -> dict[str, Any]:
    """The data that a page carries."""
    text = "".join(text for _, attributes, text in Elements(page).texts if attributes.get("id") == "data")
    data: dict[str, Any] = json.loads(text)
    return data


def shown(page: str) -> set[str]:
    """The names of what a page shows first."""
    data = data_of(page)
    return {data["things"][number]["name"] for number in data["start"]}


def crowd(count: int) -> Network:
    """A network of so many of each class, with edges between classes in a pattern."""
    network: Network = nx.MultiDiGraph()
    for look in LOOKS:
        for number in range(count):
            name = f"{look.zh}{number}" * (1 + number % 4)
            network.add_node(f"{look.kind}/{number}", label=name, kind=look.kind, plans=(), mentions=number % 5, alt_labels=())
    for number in range(count):
        for kind in ("Project", "Region", "Industry", "Programme"):
            network.add_edge(f"Goal/{number * 7 % count}", f"{kind}/{number}", key="concerns", label="涉及", evidence=())
    return network


def test_the_page_fetches_nothing(store: PlanStore) -> None:
    elements = Elements(network_page(store))
    assert {"script", "style"} <= {tag for tag, _ in elements.found}
    for tag, attributes in elements.found:
        assert not {"src", "href", "srcset", "background", "action"} & set(attributes), tag
        assert tag not in ("link", "iframe", "object", "embed", "base", "img")
    for tag, _, text in elements.texts:
        assert "sourceMappingURL" not in text
        if tag == "style":
            assert "@import" not in text
            assert all(address.startswith("data:") for address in re.findall(r"url\([\"']?([^\"')]*)", text))


def test_the_policy_lets_only_the_pages_own_scripts_run(store: PlanStore) -> None:
    elements = Elements(network_page(store))
    policy = next(attributes["content"] for tag, attributes in elements.found if attributes.get("http-equiv") == "Content-Security-Policy")
    scripts = [text for tag, attributes, text in elements.texts if tag == "script" and "type" not in attributes]
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in scripts]
    assert len(scripts) == 2
    assert f"script-src {' '.join(hashes)};" in policy
    assert policy.startswith("default-src 'none'")


def test_the_browser_library_comes_from_the_installed_package_with_its_licence() -> None:
    assert "Apache 2.0 License" in vis_network()[:1000]
    assert len(vis_network()) > 300_000


def test_json_cannot_leave_its_element() -> None:
    hostile = "</script><!--\u2028\u2029&<script>"
    assert not set("<>&\u2028\u2029") & set(safe_json(hostile))
    assert json.loads(safe_json(hostile)) == hostile


def test_the_same_store_gives_the_same_bytes(store: PlanStore, folder: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "again", create=True) as again:
        for reading in reversed(READINGS):
            again.replace(plan_triples(reading), Iris().graph(reading.plan.key))
        assert network_page(again) == network_page(store)


def test_counts_and_facts_and_sentences_are_those_of_the_graph(store: PlanStore) -> None:
    data = data_of(network_page(store))
    kinds = [thing["kind"] for thing in data["things"]]
    assert data["counts"] == {kind: kinds.count(kind) for kind in KINDS}
    assert data["counts"]["Plan"] == 2
    project = next(thing for thing in data["things"] if thing["name"] == PROJECT.label)
    marked = [data["sentences"][number][4][begin:end] for number, stretches in project["said"] for begin, end in stretches]
    assert sorted(marked) == ["包头至银川高铁", "包银高铁"]
    assert [data["things"][data["sentences"][number][0]]["kind"] for number, _ in project["said"]] == ["Plan", "Plan"]
    target = next(thing for thing in data["things"] if thing["name"] == "城镇新增就业22万人以上")
    assert ["数值", "22 万人（不低于）"] in target["facts"]
    assert ["换算", "220000 人"] in target["facts"]


def facts_of(store: PlanStore, name: str) -> dict[str, str]:
    """What the page says of the thing so called."""
    return dict(next(thing["facts"] for thing in data_of(network_page(store))["things"] if thing["name"] == name))


def test_what_a_thing_may_be_is_said_by_name_and_is_no_class_of_industries() -> None:
    store = in_memory(plan_triples(doubtful_reading()))
    assert facts_of(store, PROJECT.label)["可能即"] == "银包铁路"
    assert facts_of(store, VALLEY.label)["可能即"] == "150622 准格尔旗"
    assert "国民经济行业分类" not in {**facts_of(store, PROJECT.label), **facts_of(store, VALLEY.label)}
    assert facts_of(store, RAIL.label)["国民经济行业分类"] == "53 铁路运输业"
    assert "可能即" not in facts_of(store, RAIL.label)


def test_an_indicator_that_is_close_is_not_what_another_may_be() -> None:
    reading = first_reading()
    close = Entity(Kind.INDICATOR, "fiscal-revenue", "财政总收入")
    target = replace(reading.targets[0], indicator=close.ref)
    store = in_memory(plan_triples(replace(reading, entities=(*reading.entities, close), targets=(target, *reading.targets[1:]))))
    facts = facts_of(store, close.label)
    assert facts["相近指标"] == "一般公共预算收入"
    assert not {"可能即", "国民经济行业分类"} & set(facts)


def test_a_page_that_cannot_carry_all_has_the_names_of_the_rest(store: PlanStore, monkeypatch: pytest.MonkeyPatch) -> None:
    assert data_of(network_page(store))["rest"] == []
    monkeypatch.setattr("viz.payload.EMBEDDED", 5)
    data = data_of(network_page(store, focus=BAOTOU.label, hops=0))
    assert len(data["things"]) == 5
    assert len(data["rest"]) + 5 == sum(data["counts"].values())
    assert ["区域", "乌海市", "乌海"] in data["rest"]
    assert not {thing["name"] for thing in data["things"]} & {name for _, name, *_ in data["rest"]}


def handed_down(label: str) -> Document:
    return Document(Kind.DOCUMENT, name_key(label), label, (), label, None, ())


def test_a_plan_that_a_notice_hands_down_is_one_thing_on_the_page() -> None:
    first, second = READINGS
    paper, annex = handed_down(first.plan.label), handed_down("二〇二〇年项目清单")
    plan, sentence = Ref(Kind.DOCUMENT, first.plan.key), first.mentions[0].sentence
    parts = [Relation(each.ref, Predicate.PART_OF, plan, sentence) for each in (paper, annex)]
    issued = [Relation(Ref(Kind.SECTION, "0"), Predicate.ISSUES, each.ref, sentence) for each in (paper, annex)]
    cites = Relation(Ref(Kind.SECTION, "1"), Predicate.MENTIONS, paper.ref, second.commitments[0].sentence)
    notice = replace(first, entities=(*first.entities, paper, annex), relations=(*first.relations, *parts, *issued))
    citing = replace(second, entities=(*second.entities, paper), relations=(*second.relations, cites))
    page = network_page(in_memory(plan_triples(notice) + plan_triples(citing)))
    data = data_of(page)
    names = [(thing["kind"], thing["name"]) for thing in data["things"]]
    assert [kind for kind, name in names if name == first.plan.label] == ["Plan"]
    assert ("PolicyDocument", annex.label) in names
    ends = [(names[edge["from"]][1], edge["key"], names[edge["to"]][1]) for edge in data["edges"]]
    assert (second.plan.label, "mentions", first.plan.label) in ends
    assert (first.plan.label, "issues", annex.label) in ends
    assert not [end for end in ends if end[0] == end[2]]


def test_edges_carry_their_sentences(store: PlanStore) -> None:
    data = data_of(network_page(store))
    edge = next(edge for edge in data["edges"] if edge["key"] == "locatedIn")
    assert [data["things"][edge[end]]["name"] for end in ("from", "to")] == [PROJECT.label, BAOTOU.label]
    assert "包银高铁" in data["sentences"][edge["said"][0]][4]
    assert any(edge["key"] == "about/Completing" and edge["quiet"] for edge in data["edges"])


@pytest.mark.parametrize("limit", [1, 10, 125, 150])
def test_a_first_view_holds_to_its_limit_and_has_something_of_each_class(limit: int) -> None:
    network = crowd(60)
    chosen = overview(network, KINDS, limit)
    assert len(chosen) == len(set(chosen)) == limit
    if limit > 100:
        assert {network.nodes[node]["kind"] for node in chosen} >= {"Goal", "Project", "Region", "Industry", "PolicyDocument", "Target"}


def test_a_first_view_of_one_class_is_filled_with_it() -> None:
    network = crowd(60)
    assert {network.nodes[node]["kind"] for node in overview(network, ["Indicator"], 40)} == {"Indicator"}
    assert len(overview(network, ["Indicator"], 40)) == 40


@pytest.mark.parametrize("count", [1, 12, 60])
def test_nothing_stands_over_another(count: int) -> None:
    network = crowd(count)
    spots = arrange(network, list(network))
    assert set(spots) == set(network)
    for one, other in combinations(spots.values(), 2):
        apart = abs(one.x - other.x) >= (one.width + other.width) / 2 or abs(one.y - other.y) >= (one.height + other.height) / 2
        assert apart


def test_columns_follow_the_classes() -> None:
    network = crowd(5)
    spots = arrange(network, list(network))
    assert spots["Plan/0"].x < spots["Goal/0"].x < spots["Project/0"].x < spots["Region/0"].x < spots["Industry/0"].x


@pytest.mark.parametrize("name", ["包头至银川高铁", "G1817巴彦呼都格至巴彦浩特公路", "（）" * 40, "x" * 500, "", " "])
def test_names_are_cut_to_their_boxes(name: str) -> None:
    for row in fitted(name, 160, 2).split("\n"):
        assert width_of(row) <= 130 / 13
    assert len(fitted(name, 160, 2).split("\n")) <= 2


def test_a_focus_is_found_by_any_of_its_names_and_shown_with_what_is_near(store: PlanStore) -> None:
    assert shown(network_page(store, focus="包银高铁", hops=0)) == {PROJECT.label}
    near = shown(network_page(store, focus="包银高铁"))
    assert {PROJECT.label, BAOTOU.label, "铁路运输业", "加快项目建设", "扩大投资"} <= near
    assert GROUP.label not in near
    assert near < shown(network_page(store, focus="包银高铁", hops=3))
    assert len(shown(network_page(store, focus="包银高铁", hops=3, limit=4))) == 4


def test_classes_and_plans_choose(store: PlanStore) -> None:
    data = data_of(network_page(store, types=["project", "区域"]))
    assert {data["things"][number]["kind"] for number in data["start"]} == {"Project", "Region"}
    assert {thing["kind"] for thing in data["things"]} > {"Project", "Region"}
    names = {thing["name"] for thing in data_of(network_page(store, plans=["2022"]))["things"]}
    assert "乌海市" in names
    assert "种业振兴行动" not in names


def test_what_is_not_there_is_said_with_what_comes_near(store: PlanStore) -> None:
    with pytest.raises(UsageError, match="包头至银川高铁"):
        network_page(store, focus="包头至银川铁路线")
    with pytest.raises(UsageError, match="No class"):
        network_page(store, types=["Road"])
    with pytest.raises(UsageError, match="No plan"):
        network_page(store, plans=["1999"])


def test_a_name_that_several_things_bear_is_not_guessed() -> None:
    network = crowd(3)
    network.nodes["Region/1"]["label"] = network.nodes["Industry/1"]["label"] = "稀土"
    with pytest.raises(UsageError, match=r"2 things .*Region/1.*Industry/1"):
        find_node(network, "稀土")
    assert find_node(network, "Region/1") == "Region/1"


def test_what_touches_everything_is_not_walked_through() -> None:
    network = crowd(HUB + 10)
    for number in range(HUB + 10):
        network.add_edge(f"Target/{number}", "Region/0", key="concerns", label="涉及", evidence=())
    reached = around(network, "Goal/0", 2, KINDS, 1000)
    assert "Region/0" in reached
    assert not any(node.startswith("Target/") for node in reached)
    assert "Target/5" in around(network, "Region/0", 1, KINDS, 1000)


def test_an_empty_store_gives_a_page_that_says_so(tmp_path: Path) -> None:
    with open_store(tmp_path / "none", create=True) as empty:
        page = network_page(empty)
    assert data_of(page)["nodes"] == []
    assert "没有计划" in page


def test_the_command_writes_the_page(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "plan.html"
    assert cli.main(["viz", "-o", str(target), "--store", str(folder), "--focus", "包银高铁", "--type", "Region"]) == 0
    text = target.read_text(encoding="utf-8")
    assert "--focus 包银高铁 --hops 1 --type Region" in text.replace("&#39;", "")
    assert cli.main(["viz", "-o", str(target), "--store", str(folder), "--focus", "没有的东西"]) == 2
    assert "没有的东西" in capsys.readouterr().err
    assert cli.main(["viz", "-o", str(tmp_path / "no" / "plan.html"), "--store", str(folder)]) == 1
    assert target.read_text(encoding="utf-8") == text


def test_edges_of_a_plan_and_of_the_paper_under_its_name_keep_the_sentences_of_both() -> None:
    network: Network = nx.MultiDiGraph()
    network.add_node("plan", label="某计划", kind="Plan")
    network.add_node("paper", label="某计划", kind="PolicyDocument")
    network.add_node("report", label="某报告", kind="Plan")
    network.add_edge("paper", "plan", key="isPartOf", plans=(), evidence=())
    network.add_edge("report", "plan", key="mentions", plans=("某报告",), evidence=("甲",))
    network.add_edge("report", "paper", key="mentions", plans=("某报告",), evidence=("乙",))
    once = _plans_once(network, _papers_of_plans(network))
    assert [(*edge, facts["plans"], facts["evidence"]) for *edge, facts in once.edges(data=True)] == [
        ("report", "plan", ("某报告",), ("甲", "乙"))
    ]
