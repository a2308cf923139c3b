"""The catalogue: every file is complete, runs in two engines and remotely, finds something, and stands in the docs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Literal, URIRef
from rdflib.plugins.sparql import prepareQuery
from rdflib.query import ResultRow

from ontology.errors import QueryError
from ontology.terms import POL, PREFIXES
from queries.catalogue import find_question, load_catalogue, read_question
from queries.endpoint import Endpoint
from queries.parameters import bind
from queries.rows import Rows, canonical
from queries.run import ask
from queries.tokens import form, tokens
from tests.sparql_server import answer_of, endpoint, hand_made_graph, hand_made_store, sample_store

CATALOGUE = load_catalogue()
FOLDER = Path(__file__).parents[2] / "queries/catalogue"
GOLDEN = Path(__file__).parents[1] / "golden/query-rows.tsv"
every_question = pytest.mark.parametrize("name", CATALOGUE)
ASKED_FOR = {
    "targets", "indicator", "projects-by-region", "projects", "documents", "implementations", "industries-by-region", "regions-of-group",
    "goals", "changed-projects", "evidence", "connected", "programmes", "issuers", "plans", "targets-by-comparator", "projects-by-industry",
    "region-mentions", "project-history", "changed-targets",
}  # fmt: skip


def spelled(rows: Rows) -> list[tuple[str, ...]]:
    return [tuple("" if term is None else term.n3() for term in row) for row in rows.rows]


def test_the_catalogue_holds_what_it_should_and_nothing_else_is_in_its_folder() -> None:
    assert set(CATALOGUE) >= ASKED_FOR
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.rq" for name in CATALOGUE}
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in CATALOGUE)


@every_question
def test_a_header_is_complete_and_says_what_the_query_holds(name: str) -> None:
    question = CATALOGUE[name]
    assert re.search(r"[\u4e00-\u9fff]", question.title_zh)
    assert re.fullmatch(r"[A-Z][\x20-\x7e]+", question.title_en)
    assert question.answers.endswith(".")
    told = re.findall(r"^# param (\w+): (.+) \(default (.*)\)$", question.text, re.MULTILINE)
    assert [(name, default) for name, _, default in told] == [(one.name, str(one.default)) for one in question.parameters]
    assert [one.description for one in question.parameters] == [description for _, description, _ in told]
    assert len({(question.title_zh, question.title_en) for question in CATALOGUE.values()}) == len(CATALOGUE)


@every_question
def test_a_query_parses_in_two_engines_with_the_prefixes_that_it_declares(name: str) -> None:
    text = CATALOGUE[name].text
    ox.Store().query(text)
    prepareQuery(text)
    declared = dict(re.findall(r"^PREFIX (\w+): <(.+)>$", text, re.MULTILINE))
    assert declared == {prefix: PREFIXES[prefix] for prefix in declared}
    used = {token.partition(":")[0] for kind, token in tokens(text) if kind == "prefixed"}
    assert used == set(declared)


@every_question
def test_rows_are_told_apart_and_ordered_to_the_last(name: str) -> None:
    """Stores that ask the union of graphs without merging it repeat rows, unless these are DISTINCT or grouped."""
    text = CATALOGUE[name].text
    assert form(text) == "SELECT"
    assert "SELECT DISTINCT" in text or "GROUP BY" in text.rpartition("}")[2]
    assert re.search(r"ORDER BY .*\n\Z", text)
    assert not re.search(r"COUNT\((?!DISTINCT)|GROUP_CONCAT|SAMPLE|LIMIT|REGEX|CONTAINS", text)


@every_question
def test_the_same_question_gives_the_same_rows_in_the_same_order(name: str) -> None:
    once, again = (spelled(ask(sample_store(), CATALOGUE[name])) for _ in range(2))
    assert once == again
    assert len(set(once)) == len(once)


@every_question
def test_binding_the_defaults_changes_nothing(name: str) -> None:
    question = CATALOGUE[name]
    assert bind(question, {one.name: str(one.default) for one in question.parameters}) == question.text


def test_the_samples_answer_every_question_with_as_many_rows_as_before(refresh_golden: bool) -> None:
    found = {name: len(ask(sample_store(), question).rows) for name, question in CATALOGUE.items()}
    assert [name for name, count in found.items() if not count] == []
    if refresh_golden:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text("".join(f"{name}\t{count}\n" for name, count in found.items()), encoding="utf-8")
    assert dict(line.split("\t") for line in GOLDEN.read_text(encoding="utf-8").splitlines()) == {
        name: str(count) for name, count in found.items()
    }


@pytest.fixture(scope="module")
def remote() -> Iterator[Endpoint]:
    with endpoint(answer_of(sample_store())) as url:
        yield Endpoint(url)


@every_question
def test_a_remote_endpoint_gives_the_rows_that_the_store_gives(name: str, remote: Endpoint) -> None:
    assert ask(remote, CATALOGUE[name]) == ask(sample_store(), CATALOGUE[name])


@every_question
def test_rdflib_gives_the_rows_that_the_store_gives(name: str) -> None:
    answer = hand_made_graph().query(CATALOGUE[name].text)
    there = [tuple(None if term is None else canonical(term) for term in row) for row in answer if isinstance(row, ResultRow)]
    here = ask(hand_made_store(), CATALOGUE[name])
    assert spelled(Rows(here.columns, tuple(there))) == spelled(here)


def test_a_text_of_ones_own_needs_no_header() -> None:
    question = read_question("SELECT * {\n  VALUES ?kind { pol:Plan }\n VALUES ?n { 3 }\n VALUES (?a ?b) { (1 2) }\n VALUES ?c { 1 2 } }")
    assert [(one.name, one.default) for one in question.parameters] == [("kind", POL.Plan), ("n", Literal(3))]
    assert (question.title_en, question.answers) == ("", "")
    assert read_question("ASK {}").parameters == ()


def test_a_parameter_may_stand_in_several_places_with_one_default() -> None:
    twice = 'SELECT * { {\n VALUES ?x { "a" }\n} UNION {\n VALUES ?x { "a" }\n} }'
    assert [one.name for one in read_question(twice).parameters] == ["x"]
    assert bind(read_question(twice), {"x": "b"}).count('VALUES ?x { "b" }') == 2
    with pytest.raises(QueryError, match="two defaults"):
        read_question(twice.replace('"a"', '"b"', 1))


def test_a_wrong_name_is_answered_with_those_near_it() -> None:
    assert find_question("targets").name == "targets"
    with pytest.raises(QueryError, match=r"no question 'target': did you mean targets"):
        find_question("target")
    with pytest.raises(QueryError, match=r"policykg query --list names them\.$"):
        find_question("xyzzy")


def test_a_default_may_be_an_iri() -> None:
    (parameter,) = read_question("SELECT * {\n VALUES ?x { <https://w3id.org/policykg/region/150300> }\n}").parameters
    assert parameter.default == URIRef("https://w3id.org/policykg/region/150300")
