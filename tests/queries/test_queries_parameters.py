"""Parameters: values become RDF terms, and whatever stands in them, never a part of the query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDFS, Graph, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery

from graph.store import in_memory
from ontology.errors import QueryError
from ontology.terms import POL
from queries.catalogue import Parameter, load_catalogue, read_question
from queries.parameters import bind, read_pairs, term_of
from queries.run import ask
from tests.sparql_server import hand_made_store

ECHO = "SELECT ?x ?y {\n  VALUES ?x { %s }\n  BIND(1 AS ?y)\n}"
TEXT = Parameter("name", "", Literal("*"))
HOSTILE = (
    '" } DELETE WHERE { ?s ?p ?o } #',
    '"} UNION { ?s ?p ?o . BIND(1 AS ?y) } #',
    "'\"\\",
    "\\u0022 } #",
    'a\nVALUES ?x { "b" }\n',
    "> } #",
    "x\\",
    "?x",
    "{}",
    '"""',
)


def echoed(value: str) -> str:
    """What a query gives back of a parameter's value."""
    ((term, _),) = ask(hand_made_store(), ECHO % '"*"', {"x": value}).rows
    return str(term)


@pytest.mark.parametrize("value", HOSTILE)
def test_what_looks_like_sparql_stays_a_text(value: str) -> None:
    assert echoed(value) == value.strip()
    prepareQuery(bind(read_question(ECHO % '"*"'), {"x": value}))


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("name", load_catalogue())
def test_no_question_lets_a_value_change_it(name: str, value: str) -> None:
    question = load_catalogue()[name]
    texts = [one.name for one in question.parameters if isinstance(one.default, Literal) and one.default.datatype is None]
    rows = ask(hand_made_store(), question, dict.fromkeys(texts, value))
    assert rows.columns == ask(hand_made_store(), question).columns
    assert not (texts and rows.rows) or name == "targets-by-comparator"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20))
def test_any_text_comes_back_as_it_went_in(value: str) -> None:
    if not value.strip().startswith(("http", "urn:", "<")):
        assert echoed(value) == value.strip()


def test_a_value_is_a_term_of_its_default_s_kind() -> None:
    assert term_of("2022", TEXT) == Literal("2022")
    assert term_of("  乌海 ", TEXT) == Literal("乌海")
    assert (
        term_of("2022", Parameter("year", "", Literal("2020", datatype="http://www.w3.org/2001/XMLSchema#gYear"))).n3().endswith("gYear>")
    )
    assert term_of("乌海", Parameter("name", "", Literal("x", lang="zh"))) == Literal("乌海", lang="zh")
    assert term_of("7", Parameter("least", "", Literal(5))) == Literal(7)
    assert (
        term_of("7.50", Parameter("share", "", read_question("ASK {\n VALUES ?s { 0.5 }\n}").parameters[0].default))
        .n3()
        .startswith('"7.5"')
    )
    assert term_of("pol:Plan", Parameter("class", "", POL.Goal)) == POL.Plan
    assert term_of("pol:Plan", TEXT) == Literal("pol:Plan")


@pytest.mark.parametrize(
    "value", ["https://w3id.org/policykg/region/150300", "<https://w3id.org/policykg/region/150300>", "urn:x:y", "<tag:a,2020:b>"]
)
def test_an_iri_may_stand_for_a_name(value: str) -> None:
    assert term_of(value, TEXT) == URIRef(value.strip("<>"))


@pytest.mark.parametrize("value", ["https://a b", "http://x/<y>", "<no scheme>", "javascript:alert(1)", 'https://x/"y"'])
def test_what_is_no_iri_is_a_text(value: str) -> None:
    assert term_of(value, TEXT) == Literal(value)


@pytest.mark.parametrize(
    ("value", "default", "sentence"),
    [
        ("many", Literal(5), "must be a whole number, not 'many'"),
        ("2.5", Literal(5), "must be a whole number, not '2.5'"),
        ("NaN", Literal(5), "must be a whole number"),
        ("1e999999999", Literal(5), "must be a whole number"),
        ("乌海", POL.Goal, "must be an IRI, not '乌海'"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(value: str, default: Literal | URIRef, sentence: str) -> None:
    with pytest.raises(QueryError, match=f"The parameter 'least' {sentence}"):
        term_of(value, Parameter("least", "", default))


def test_a_name_finds_what_its_iri_finds() -> None:
    question = load_catalogue()["projects-by-region"]
    by_name = ask(hand_made_store(), question, {"region": "包头"})
    assert by_name.rows
    assert ask(hand_made_store(), question, {"region": "https://w3id.org/policykg/region/150200"}) == by_name


def test_an_unknown_parameter_is_answered_with_those_there_are() -> None:
    with pytest.raises(QueryError, match=r"no parameter 'year': its parameters are comparator, verb\."):
        bind(load_catalogue()["targets-by-comparator"], {"year": "2020"})
    with pytest.raises(QueryError, match="it has no parameters"):
        bind(load_catalogue()["plans"], {"plan": "2020"})


def test_pairs_are_read_up_to_the_first_equals_sign() -> None:
    assert read_pairs(["a=b=c", "d="]) == {"a": "b=c", "d": ""}
    assert read_pairs(["a=1", "a=1"]) == {"a": "1"}
    for wrong in (["a"], ["=1"], ["a=1", "a=2"]):
        with pytest.raises(QueryError):
            read_pairs(wrong)


def test_only_the_lines_of_the_parameter_change() -> None:
    store = in_memory(Graph().add((URIRef("urn:a"), RDFS.label, Literal('VALUES ?x { "no" }'))))
    text = 'SELECT ?l ?x {\n  VALUES ?x { "*" }\n  ?s ?p ?l . FILTER(?l = \'VALUES ?x { "no" }\')\n}'
    assert [tuple(map(str, row)) for row in ask(store, text, {"x": "yes"}).rows] == [('VALUES ?x { "no" }', "yes")]
