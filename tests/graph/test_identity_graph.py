"""What the graph says of names that mean one project: the reasons, the wholes, what may be one, and a person's word on that."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from rdflib import DCTERMS, RDF, RDFS, SKOS, Graph, Literal, URIRef

from extractors.read import read_named
from graph.check import check
from graph.iris import Iris
from graph.reviewing.correcting import correct
from graph.reviewing.corrections import Correction, Decision
from graph.reviewing.items import items
from graph.reviewing.review import Doubt, apply_corrections, doubts, prepare, put
from graph.store import PlanStore, open_store
from graph.triples import plan_triples
from ontology.concepts import Kind
from ontology.identity import DEFAULT_BASE
from ontology.project_identity import project_key
from ontology.records import Reading, Ref, Relation
from ontology.standards import ITSRDF
from ontology.terms import POL
from queries.catalogue import load_catalogue
from queries.run import ask

WEST = """内蒙古自治区2030年交通建设计划
一、铁路
推进包头至银川高铁（含巴彦浩特至银川支线）建设，开工引绰济辽二期。
二、公路
加快G55二连浩特—赛汉塔拉公路建设。
"""
EAST = "江苏省2030年交通建设计划\n一、铁路\n加快建设通苏嘉甬高铁。\n"
SOUTH = "浙江省2030年交通建设计划\n一、铁路\n加快建设通苏嘉甬铁路。\n"


def reading(text: str) -> Reading:
    return read_named("plan.txt", text.encode())


def iri(name: str, place: str | None = None) -> URIRef:
    return Iris(DEFAULT_BASE).entity(Ref(Kind.PROJECT, project_key(name, place)))


@pytest.fixture(scope="module")
def west() -> Graph:
    return plan_triples(reading(WEST))


@pytest.fixture
def store(tmp_path: Path) -> PlanStore:
    store = open_store(tmp_path / "store", create=True, write=True)
    for text in (EAST, SOUTH):
        put(store, prepare(reading(text), [], DEFAULT_BASE))
    return store


def test_a_name_says_why_it_means_the_project(west: Graph) -> None:
    identification = next(west.subjects(POL.nameAsWritten, Literal("包头至银川高铁")))
    assert west.value(identification, POL.identifies) == iri("包银高铁")
    assert west.value(identification, POL.reason) == POL.ContractedEnds
    assert str(west.value(identification, RDFS.comment)) == "包头—银川 → 包银"
    assert west.value(identification, ITSRDF.taConfidence) == Literal(Decimal("0.95"))
    assert check(west).violations == ()


def test_parts_know_their_wholes_and_why(west: Graph) -> None:
    edges = [
        ("巴银支线", "包银高铁", POL.Included),
        ("引绰济辽二期", "引绰济辽工程", POL.Phase),
        ("G55二连浩特至赛汉塔拉", "二广高速", POL.Segment),
    ]
    for part, whole, reason in edges:
        assert (iri(part), DCTERMS.isPartOf, iri(whole)) in west
        statement = next(one for one in west.subjects(RDF.subject, iri(part)) if (one, RDF.predicate, DCTERMS.isPartOf) in west)
        assert west.value(statement, POL.reason) == reason
        assert west.value(iri(whole), SKOS.prefLabel) is not None


def test_what_may_be_one_stays_two_until_a_person_says_so(store: PlanStore) -> None:
    one, other = iri("通苏嘉甬高铁"), iri("通苏嘉甬铁路")
    assert one != other
    assert (one, SKOS.closeMatch, other) in store.graph()
    (doubt,) = doubts(store, store.plans(), below=Decimal("0.8"), types=["closeMatch"])
    assert apply_corrections(store, [accepted(doubt)]).missed == ()
    graph = store.graph()
    assert set(graph.objects(None, POL.about)) == {other}
    assert not list(graph.triples((one, None, None)))
    assert {str(name) for name in graph.objects(other, SKOS.altLabel)} == {"通苏嘉甬高铁"}
    identification = next(graph.subjects(POL.nameAsWritten, Literal("通苏嘉甬高铁")))
    assert graph.value(identification, POL.reason) == POL.PersonsWord
    assert check(store).violations == ()


def test_a_part_that_is_rejected_takes_its_wholes_with_it() -> None:
    read = reading("上海市2030年交通建设计划\n一、铁路\n加快建设沪通铁路二期上海段。\n")
    item = next(one for one in items(read) if one.type == "Project")
    rejected = Correction(
        read.plan.key, item.quote.section, item.quote.begin, item.quote.end, item.type, item.text, item.ref, Decision.REJECT
    )
    result = correct(read, [rejected])
    assert result.missed == ()
    assert [one.label for one in result.reading.entities if one.kind is Kind.PROJECT] == []
    assert len([one for one in read.entities if one.kind is Kind.PROJECT]) == 3


def accepted(doubt: Doubt) -> Correction:
    item, quote = doubt.item, doubt.item.quote
    return Correction(doubt.plan.key, quote.section, quote.begin, quote.end, item.type, item.text, item.ref, Decision.ACCEPT)


def test_a_doubt_whose_other_thing_no_plan_names_is_not_asked(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store", create=True, write=True)
    put(store, prepare(reading(EAST), [], DEFAULT_BASE))
    assert doubts(store, store.plans(), below=Decimal("0.8"), types=["closeMatch"]) == []


def test_the_catalogue_tells_why(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store", create=True, write=True)
    put(store, prepare(reading(WEST), [], DEFAULT_BASE))
    rows = ask(store, load_catalogue()["same"], {"name": "包银高铁"})
    told = {tuple(str(cell) for cell in row[1:4]) for row in rows.rows}
    assert ("same", "包头至银川高铁", "ContractedEnds") in told or ("same", "包头至银川高铁", "端点简称") in told
    assert any(how == "whole" and other == "巴银支线" for how, other, _ in told)


def test_a_place_of_the_same_name_is_no_evidence_of_what_may_be_one() -> None:
    read = reading("广西防城港市2030年建设计划\n一、新区\n续建海湾新区学校，高水平建设海湾新区。\n")
    place = next(one for one in read.entities if one.kind is Kind.REGION and one.label == "海湾新区")
    assert Ref(Kind.PROJECT, place.key) in {one.object for one in read.relations}
    assert check(plan_triples(read)).violations == ()


def test_a_place_whose_name_several_bear_may_be_each_of_them_until_a_person_says_which(tmp_path: Path) -> None:
    store = open_store(tmp_path / "store", create=True, write=True)
    put(store, prepare(reading("国家2030年矿业发展计划\n一、矿业\n综合利用攀枝花、金川的共生矿。\n"), [], DEFAULT_BASE))
    asked = doubts(store, store.plans(), below=Decimal("0.8"), types=["closeMatch"])
    places = {str(one.item.thing.object.key) for one in asked if isinstance(one.item.thing, Relation)}
    assert places == {"513226", "620302"}
    assert check(store).violations == ()
    assert apply_corrections(store, [accepted(asked[0])]).missed == ()
    assert doubts(store, store.plans(), below=Decimal("0.8"), types=["closeMatch"]) == []
    assert check(store).violations == ()
