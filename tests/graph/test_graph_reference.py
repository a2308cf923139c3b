from __future__ import annotations

from dataclasses import replace

from rdflib import DCTERMS, RDF, SKOS, Graph, Literal, URIRef
from rdflib.namespace import GEO

from graph.iris import Iris
from graph.triples import plan_triples
from graph.writing.reference_triples import _kinds as region_kinds
from ontology.concepts import Kind
from ontology.gazetteer import load_gazetteer
from ontology.identity import name_key
from ontology.records import Entity, Ref
from ontology.terms import POL
from tests.readings import TEA, second_reading


def graph_of(*entities: Entity) -> Graph:
    return plan_triples(replace(second_reading(), entities=entities, mentions=(), targets=(), commitments=(), relations=()))


def region(key: str) -> URIRef:
    return Iris().entity(Ref(Kind.REGION, key))


def zh(graph: Graph, thing: URIRef, predicate: URIRef = SKOS.prefLabel) -> set[str]:
    return {str(label) for label in graph.objects(thing, predicate) if isinstance(label, Literal) and label.language == "zh"}


def test_a_division_comes_with_its_code_its_point_and_what_it_is_part_of() -> None:
    graph = graph_of(Entity(Kind.REGION, "150304", "乌达区"))
    assert str(graph.value(region("150304"), POL.divisionCode)) == "150304"
    assert graph.value(region("150304"), POL.partOf) == region("150300")
    assert graph.value(region("150300"), POL.partOf) == region("150000")
    assert zh(graph, region("150000")) == {"内蒙古自治区"}
    assert "乌海" in zh(graph, region("150300"), SKOS.altLabel)
    assert [str(graph.value(region(key), POL.divisionLevel)) for key in ("150000", "150300", "150304")] == ["1", "2", "3"]
    point = graph.value(region("150300"), GEO.hasGeometry)
    assert isinstance(point, URIRef)
    place = load_gazetteer().get("150300")
    assert place is not None
    assert graph.value(point, GEO.asWKT) == Literal(f"POINT({place.lon} {place.lat})", datatype=GEO.wktLiteral)


def test_a_group_comes_with_its_members_and_theirs() -> None:
    key = "hohhot-baotou-ordos-ulanqab"
    graph = graph_of(Entity(Kind.REGION, key, "呼包鄂乌"))
    members = set(graph.objects(region(key), POL.hasMember))
    assert region("150200") in members and len(members) == 4
    for member in members:
        assert (member, POL.partOf, region("150000")) in graph
        assert (member, DCTERMS.source, None) in graph


def test_names_found_for_a_place_join_those_that_are_known() -> None:
    graph = graph_of(Entity(Kind.REGION, "150300", "乌海市", ("乌海矿区一带",)))
    assert {"乌海", "乌海矿区一带"} <= zh(graph, region("150300"), SKOS.altLabel)
    assert zh(graph, region("150300")) == {"乌海市"}


def test_a_place_that_the_gazetteer_lacks_has_its_name_alone() -> None:
    graph = graph_of(Entity(Kind.REGION, name_key("某湖以东"), "某湖以东"))
    place = region(name_key("某湖以东"))
    assert zh(graph, place) == {"某湖以东"}
    assert not list(graph.objects(place, DCTERMS.source))


def test_every_kind_of_place_has_a_concept() -> None:
    assert {place.kind for place in load_gazetteer()} <= set(region_kinds())
    graph = graph_of(Entity(Kind.REGION, "150300", "乌海市"))
    kind = graph.value(region("150300"), POL.regionKind)
    assert (kind, SKOS.inScheme, POL.RegionKindScheme) in graph
    assert (kind, SKOS.prefLabel, Literal("行政区划", lang="zh")) in graph


def test_an_industry_comes_with_those_above_it_and_the_national_classes() -> None:
    graph = graph_of(Entity(Kind.INDUSTRY, "modern-coal-chemistry", "现代煤化工"))
    industry = Iris().entity(Ref(Kind.INDUSTRY, "modern-coal-chemistry"))
    above = [str(item).rpartition("/")[2] for item in graph.transitive_objects(industry, SKOS.broader)]
    assert len(above) >= 3 and all((Iris().entity(Ref(Kind.INDUSTRY, key)), RDF.type, POL.Industry) in graph for key in above)
    match = graph.value(industry, SKOS.closeMatch)
    assert (match, SKOS.inScheme, POL.GBT4754Scheme) in graph
    assert str(graph.value(match, SKOS.notation)).isdecimal()
    assert graph.value(match, SKOS.broader) is not None and graph.value(match, SKOS.prefLabel) is not None


def test_an_industry_that_the_scheme_lacks_stands_under_the_one_its_name_tells() -> None:
    graph = graph_of(TEA)
    assert graph.value(Iris().entity(TEA.ref), SKOS.broader) == Iris().entity(Ref(Kind.INDUSTRY, "tea"))
    lonely = graph_of(Entity(Kind.INDUSTRY, name_key("某某某"), "某某某"))
    assert (Iris().entity(Ref(Kind.INDUSTRY, name_key("某某某"))), SKOS.broader, None) not in lonely


def test_reference_facts_do_not_depend_on_what_else_a_plan_uses() -> None:
    alone = graph_of(Entity(Kind.REGION, "150300", "乌海市"))
    together = graph_of(Entity(Kind.REGION, "hohhot-baotou-ordos-ulanqab", "呼包鄂乌"), Entity(Kind.REGION, "150300", "乌海市"))
    assert set(alone) <= set(together)


def test_an_indicator_of_the_scheme_comes_with_its_unit_its_polarity_and_what_is_close_to_it() -> None:
    graph = graph_of(Entity(Kind.INDICATOR, "new-urban-jobs", "城镇新增就业", ("城镇新增就业数",)))
    indicator, close = (Iris().entity(Ref(Kind.INDICATOR, key)) for key in ("new-urban-jobs", "new-jobs"))
    assert graph.value(indicator, POL.unitKind) == POL.CountUnit
    assert graph.value(indicator, POL.polarity) == POL.HigherIsBetter
    assert (indicator, SKOS.inScheme, POL.IndicatorScheme) in graph
    assert {"城镇新增就业数", "城镇新增就业人数"} <= zh(graph, indicator, SKOS.altLabel)
    graph = graph_of(Entity(Kind.INDICATOR, "new-jobs", "新增就业"))
    assert set(graph.objects(close, SKOS.closeMatch)) == {indicator}
    assert (indicator, RDF.type, POL.Indicator) not in graph
    assert zh(graph, indicator) == {"城镇新增就业"}


def test_an_indicator_that_the_scheme_lacks_enters_as_itself() -> None:
    graph = graph_of(Entity(Kind.INDICATOR, name_key("应急站点"), "应急站点"))
    indicator = Iris().entity(Ref(Kind.INDICATOR, name_key("应急站点")))
    assert zh(graph, indicator) == {"应急站点"}
    assert graph.value(indicator, SKOS.inScheme) is None and graph.value(indicator, POL.polarity) is None
