"""Asking the store: what the questions answer on two plans made by hand, other forms of query, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rdflib import XSD, Graph, Literal

from graph.store import in_memory
from graph.triples import plan_triples
from ontology.errors import QueryError
from ontology.records import WordedTarget
from queries.catalogue import load_catalogue
from queries.rows import Form
from queries.run import ask
from queries.tokens import calls_service, form, tokens, with_prefixes
from tests.readings import first_reading, second_reading
from tests.sparql_server import hand_made_store


def rows(name: str, *columns: str, **params: str) -> list[tuple[str, ...]]:
    """The rows of a question on the plans made by hand; of each the words in the columns named."""
    answer = ask(hand_made_store(), load_catalogue()[name], params)
    at = [answer.columns.index(column) for column in columns]
    return [tuple("" if row[i] is None else str(row[i]) for i in at) for row in answer.rows]


def test_targets_come_by_plan_in_the_order_of_the_text() -> None:
    assert rows("targets", "year", "target", "comparator", "change", "value", "upperValue", "unit") == [
        ("2020", "地区生产总值增长6%左右", "左右", "增长", "6", "", "%"),
        ("2020", "城镇新增就业22万人以上", "不低于", "新增", "22", "", "万人"),
        ("2020", "新建园区1—2个", "等于", "新增", "1", "2", "个"),
        ("2022", "地区生产总值增长6%左右", "左右", "增长", "6", "", "%"),
    ]


@pytest.mark.parametrize("plan", ["2022", "二〇二二年发展计划", "https://w3id.org/policykg/document/KEY"])
def test_a_plan_is_told_by_year_title_or_iri(plan: str) -> None:
    ((iri,),) = rows("plans", "planIri")[1:]
    assert rows("targets", "target", plan=iri if plan.startswith("https") else plan) == [("地区生产总值增长6%左右",)]
    assert rows("targets", "target", plan="内政发〔2020〕3号") == rows("targets", "target", plan="2020")


@pytest.mark.parametrize("region", ["呼包鄂乌", "包头", "包头市", "https://w3id.org/policykg/region/150200", "内蒙古自治区"])
def test_a_region_finds_what_is_in_it_in_its_members_and_below(region: str) -> None:
    assert rows("projects-by-region", "place", "year", "status", region=region) == [("包头市", "2020", "开工"), ("包头市", "2022", "建成")]
    assert rows("projects-by-region", "place", region="乌海") == []


def test_an_industry_finds_what_is_in_its_branches() -> None:
    assert rows("projects-by-industry", "branch", "year", industry="交通运输业") == [("铁路运输业", "2020"), ("铁路运输业", "2022")]
    assert rows("industries-by-region", "industry", "by", "place") == [("铁路运输业", "project", "包头市")]
    assert rows("industries-by-region", "industry", "by", "tie", region="乌海及周边地区") == [("现代煤化工", "goal", "做强现代煤化工")]


def test_a_project_is_followed_through_the_plans_under_each_of_its_names() -> None:
    followed = rows("project-history", "year", "status", "verb", project="包银高铁")
    assert followed == [("2020", "开工", "开工建设"), ("2022", "建成", "建成")]
    assert rows("project-history", "year", "status", "verb", project="包头至银川高铁") == followed
    assert rows("project-history", "year", "status", project="*") == [("2020", "开工"), ("2022", "建成")]
    assert rows("changed-projects", "outcome", "statusBefore", "statusAfter") == [("advanced", "开工", "建成")]
    assert rows("changed-projects", "outcome", **{"from": "2022", "to": "2020"}) == [("back",)]


def test_targets_are_compared_between_two_plans() -> None:
    assert rows("changed-targets", "outcome", "indicator", "before", "after") == [
        ("dropped", "园区", "1", ""),
        ("dropped", "城镇新增就业", "220000", ""),
        ("incomparable", "地区生产总值", "6", "6"),
    ]
    assert {outcome for (outcome,) in rows("changed-targets", "outcome", **{"from": "2022", "to": "2020"})} == {"new", "incomparable"}
    assert {outcome for (outcome,) in rows("changed-targets", "outcome", **{"from": "2020", "to": "2020"})} == {"kept"}


def test_each_plan_is_compared_with_the_next_of_its_place() -> None:
    pairs = ("yearBefore", "yearAfter", "outcome", "kind", "thing")
    assert rows("changed-things", *pairs, **{"class": "PolicyDocument"}) == [
        ("2020", "2022", "came", "PolicyDocument", "沿线用地规划"),
        ("2020", "2022", "went", "PolicyDocument", "开放合作若干意见"),
    ]
    assert rows("changed-things", "mentionsBefore", "mentionsAfter", **{"class": "Project"}) == [("1", "1")]
    third = replace(second_reading(), plan=replace(second_reading().plan, key="third", plan_year=2023, region=first_reading().plan.region))
    store = in_memory(sum((plan_triples(reading) for reading in (first_reading(), second_reading(), third)), start=Graph()))
    answer = ask(store, load_catalogue()["changed-projects"], {"from": "*", "to": "*"})
    years = answer.columns.index("yearBefore"), answer.columns.index("yearAfter")
    assert [tuple(str(row[at]) for at in years) for row in answer.rows] == [("2020", "2023")]


def test_a_series_holds_what_is_explicitly_left_out() -> None:
    assert rows("indicator", "year", "state", "value", "path") == [("2020", "set", "6", "0"), ("2022", "set", "6", "0")]
    assert {name for (name,) in rows("indicator", "indicatorLabel", indicator="*")} == {"园区", "地区生产总值", "城镇新增就业"}
    first, later = first_reading(), second_reading()
    words = later.targets[0].quote
    absent = WordedTarget("0/1-2", words, later.targets[0].sentence, first.targets[1].indicator, "城镇新增就业", True)
    jobs = next(entity for entity in first.entities if entity.ref == absent.indicator)
    said = replace(later, worded=(absent,), entities=(*later.entities, jobs))
    store = in_memory(plan_triples(first) + plan_triples(said))
    answer = ask(store, load_catalogue()["indicator"], {"indicator": "城镇新增就业"})
    assert [str(row[answer.columns.index("state")]) for row in answer.rows] == ["set", "absent"]
    changed = ask(store, load_catalogue()["changed-targets"])
    assert ("absent", "城镇新增就业") in [(str(row[0]), str(row[1])) for row in changed.rows]


def test_documents_come_with_number_issuer_and_place() -> None:
    assert rows("documents", "relation", "document", "number", "issuer", "path") == [
        ("implements", "开放合作若干意见", "内政发〔2019〕21号", "内蒙古自治区人民政府", "1"),
        ("prepares", "沿线用地规划", "", "", "1"),
    ]
    for document in ("*", "内政发〔2019〕21号", "开放合作若干意见"):
        assert rows("implementations", "documentLabel", "goal", document=document) == [("开放合作若干意见", "推动产业升级")]
    assert rows("issuers", "issuer", "citations", "documents") == [("内蒙古自治区人民政府", "1", "1")]


def test_goals_come_with_what_stands_under_them_and_alone() -> None:
    assert rows("goals", "year", "goal", "above", "kind", "thing") == [
        ("2020", "推动产业升级", "", "", ""),
        ("2020", "做强现代煤化工", "推动产业升级", "target", "新建园区1—2个"),
        ("2020", "加快项目建设", "", "project", "包头至银川高铁"),
        ("2020", "加快项目建设", "", "programme", "种业振兴行动"),
        ("2022", "扩大投资", "", "project", "包头至银川高铁"),
    ]
    assert rows("programmes", "programme", "goal") == [("种业振兴行动", "加快项目建设")]


def test_evidence_is_the_sentence_with_section_and_page() -> None:
    assert rows("evidence", "year", "path", "page", "words", "sentence", entity="包银高铁") == [
        ("2020", "2", "2", "包银高铁", "二、加快项目建设推进呼包鄂乌一体化，开工建设包银高铁。"),
        ("2022", "1", "", "包头至银川高铁", "一、扩大投资建成包头至银川高铁，支持乌海转型。"),
    ]
    assert rows("evidence", "words", entity="乌海") == [("乌海",)]
    assert rows("evidence", "year", "words", entity="地区生产总值")[1] == ("2020", "地区生产总值增长6%左右")
    assert rows("region-mentions", "path", "place", "mentions", region="包头") == [("1.1", "包头市", "1")]


def test_what_several_plans_name_and_what_is_connected_most() -> None:
    assert rows("shared", "class", "entity", "plans") == [("Indicator", "地区生产总值", "2"), ("Project", "包头至银川高铁", "2")]
    assert rows("connected", "entity", "class", "connections")[0] == ("包头至银川高铁", "Project", "6")
    assert rows("connected", "entity", least="100") == []
    assert ("→", "locatedIn", "包头市") in rows("facts", "direction", "relation", "other")


def test_a_group_has_its_members() -> None:
    assert [name for (name,) in rows("regions-of-group", "member")] == ["呼和浩特市", "包头市", "鄂尔多斯市", "乌兰察布市"]


@pytest.mark.parametrize("name", load_catalogue())
def test_without_the_ontology_local_names_stand_for_labels(name: str) -> None:
    bare = in_memory(plan_triples(first_reading()) + plan_triples(second_reading()))
    question = load_catalogue()[name]
    assert len(ask(bare, question).rows) == len(ask(hand_made_store(), question).rows)
    if name == "project-history":
        assert [str(row[3]) for row in ask(bare, question).rows] == ["Starting", "Completing"]


def test_ask_construct_and_describe_give_rows() -> None:
    yes = ask(hand_made_store(), "ASK { ?plan a pol:Plan }")
    assert (yes.form, yes.columns, yes.rows) == (Form.ASK, ("answer",), ((Literal(True),),))
    built = ask(hand_made_store(), "CONSTRUCT { ?plan a pol:Plan } WHERE { ?plan a pol:Plan }")
    assert (built.form, built.columns, len(built.rows)) == (Form.GRAPH, ("subject", "predicate", "object"), 2)
    described = ask(hand_made_store(), "DESCRIBE ?plan WHERE { ?plan a pol:Plan }")
    assert len(described.rows) > 10
    assert [row[0].n3() for row in described.rows if row[0] is not None] == sorted(
        row[0].n3() for row in described.rows if row[0] is not None
    )


def test_numbers_are_values_and_unbound_is_none() -> None:
    answer = ask(hand_made_store(), 'SELECT ?a ?b ?c { VALUES (?a ?b ?c) { ("007"^^xsd:int "1.50"^^xsd:decimal UNDEF) } }')
    assert answer.rows == ((Literal("7", datatype=XSD.integer), Literal("1.5", datatype=XSD.decimal), None),)


@pytest.mark.parametrize(
    ("sparql", "sentence"),
    [
        ("SELECT * WHERE {\n ?s ?p\n}", r"The query is not SPARQL 1\.1: it goes wrong at or before line 3, column 2, after '}'\."),
        (
            "SELECT * WHERE { ?s nope:x ?o }",
            r"The query is not SPARQL 1\.1: a prefix is not declared, line 1, column 27, after .*nope:x'\.",
        ),
        ("", "This is no SPARQL query: it must begin with SELECT, ASK, CONSTRUCT or DESCRIBE"),
        ("地区生产总值", "This is no SPARQL query"),
        ("PREFIX x: <urn:x> # SELECT\nINSERT DATA { x:a x:b x:c }", "INSERT begins an update, which changes a store: nothing was done"),
        ("delete where { ?s ?p ?o }", "DELETE begins an update"),
        ("LOAD <file:///etc/passwd>", "LOAD begins an update"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE would have the store ask over the network"),
        ("SELECT * { service silent ?where { ?s ?p ?o } }", "SERVICE would"),
        ("SELECT * { SERV\\u0049CE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE would"),
    ],
)
def test_what_is_wrong_or_not_allowed_is_one_sentence(sparql: str, sentence: str) -> None:
    with pytest.raises(QueryError, match=sentence) as caught:
        ask(hand_made_store(), sparql)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service { ?service ?p 'SERVICE' } # SERVICE",
        'SELECT * { ?s <urn:SERVICE> """SERVICE "" """ }',
        "PREFIX service: <urn:> SELECT * { service:SERVICE ?p ?o }",
        "SELECT * { ?s ?p 'a\\'SERVICE' }",
    ],
)
def test_the_word_service_may_stand_where_it_calls_nothing(sparql: str) -> None:
    assert not calls_service(sparql)
    ask(hand_made_store(), sparql)


def test_reading_a_file_through_from_gives_nothing() -> None:
    assert ask(hand_made_store(), "SELECT * FROM <file:///etc/hosts> { ?s ?p ?o }").rows == ()


def test_a_less_than_sign_is_no_iri() -> None:
    assert [kind for kind, _ in tokens("FILTER(?a < 3 && ?b > 4)")] == ["word", "variable", "variable"]
    assert form("BASE <urn:select> PREFIX ask: <urn:x> DESCRIBE ask:select") == "DESCRIBE"


def test_prefixes_that_are_used_and_missing_are_declared() -> None:
    assert with_prefixes("PREFIX pol: <urn:p> ASK { ?s a pol:Plan ; skos:prefLabel 'rdf:x' }").startswith("PREFIX skos: <http")
    assert with_prefixes("ASK { ?s a <pol:Plan> } # pol:Plan") == "ASK { ?s a <pol:Plan> } # pol:Plan"
