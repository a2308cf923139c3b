from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef

from graph.folder import DATA
from graph.iris import Iris
from graph.store import PlanStore, in_memory, open_store
from graph.triples import plan_triples
from ontology.errors import QueryError, StoreError
from ontology.terms import ONTOLOGY, POL
from tests.readings import first_reading, second_reading

FIRST, SECOND = plan_triples(first_reading()), plan_triples(second_reading())
NAMES = tuple(Iris().graph(reading.plan.key) for reading in (first_reading(), second_reading()))
ROOT = Path(__file__).parents[2]


def union_of(store: PlanStore) -> set[ox.Triple]:
    return {quad.triple for quad in store.raw.quads_for_pattern(None, None, None, ox.DefaultGraph())}


def named_of(store: PlanStore) -> set[ox.Triple]:
    return {quad.triple for quad in store.raw if quad.graph_name != ox.DefaultGraph()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_store(tmp_path / "kg", create=True) as store:
        for graph, name in zip((FIRST, SECOND), NAMES, strict=True):
            store.replace(graph, name)
    return tmp_path / "kg"


@pytest.fixture
def store(folder: Path) -> Iterator[PlanStore]:
    with open_store(folder, write=True) as opened:
        yield opened


def test_what_is_put_in_is_what_comes_out(folder: Path) -> None:
    with open_store(folder) as store:
        assert set(store.graph(NAMES[0])) == set(FIRST)
        assert set(store.graph(NAMES[1])) == set(SECOND)
        assert set(store.graph(*NAMES)) == set(FIRST) | set(SECOND)
        assert len(store.graph()) > len(set(FIRST) | set(SECOND))
        assert any(quad.graph_name == ox.NamedNode(ONTOLOGY) for quad in store.quads())


def test_plans_are_listed_by_year_with_what_is_known_of_them(folder: Path) -> None:
    with open_store(folder) as store:
        first, second = store.plans()
    assert (first.key, first.graph, first.label, first.number, first.year) == (
        first_reading().plan.key, str(NAMES[0]), "二〇二〇年发展计划", "内政发〔2020〕3号", 2020,
    )  # fmt: skip
    assert first.title == "关于下达二〇二〇年发展计划的通知"
    assert (second.number, second.year, second.triples) == (None, 2022, len(SECOND))


def test_reading_a_plan_again_changes_nothing(store: PlanStore) -> None:
    before = set(store.raw)
    store.replace(FIRST, NAMES[0])
    assert set(store.raw) == before


def test_a_plan_is_replaced_and_nothing_else(store: PlanStore) -> None:
    changed = Graph() + FIRST
    changed.remove((None, POL.value, None))
    changed.add((NAMES[0], POL.verb, Literal("新")))
    store.replace(changed, NAMES[0])
    assert set(store.graph(NAMES[0])) == set(changed)
    assert set(store.graph(NAMES[1])) == set(SECOND)
    assert union_of(store) == named_of(store)
    values = [row for row in store.select("SELECT ?t WHERE { ?t pol:value ?v }")]
    assert len(values) == len(list(SECOND.triples((None, POL.value, None))))


def test_a_removed_plan_takes_only_its_own(store: PlanStore) -> None:
    store.remove(NAMES[0])
    store.remove(URIRef("https://kg.test/none"))
    assert [plan.graph for plan in store.plans()] == [str(NAMES[1])]
    assert union_of(store) == named_of(store)
    assert set(store.graph(NAMES[1])) == set(SECOND)


def test_what_two_plans_share_counts_once(store: PlanStore) -> None:
    shared = "SELECT (COUNT(*) AS ?n) WHERE { ?p skos:prefLabel '包头至银川高铁'@zh }"
    assert next(store.select(shared))["n"].value == "1"
    in_graphs = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?p skos:prefLabel '包头至银川高铁'@zh } }"
    assert next(store.select(in_graphs))["n"].value == "2"
    from_one = f"SELECT (COUNT(*) AS ?n) FROM <{NAMES[1]}> WHERE {{ ?s ?p ?o }}"
    assert next(store.select(from_one))["n"].value == str(len(SECOND))


_TERMS = st.sampled_from([URIRef(f"https://kg.test/{name}") for name in "abc"])
Triples = list[tuple[URIRef, URIRef, URIRef | Literal]]
_GRAPHS = st.lists(st.tuples(_TERMS, _TERMS, _TERMS | st.integers(0, 2).map(lambda n: Literal(str(n)))), max_size=6)
_CHANGES = st.lists(st.tuples(st.sampled_from("xyz"), _GRAPHS), max_size=6)


@given(_CHANGES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_after_any_changes_the_union_is_that_of_the_graphs(
    changes: list[tuple[str, list[tuple[URIRef, URIRef, URIRef | Literal]]]],
) -> None:
    store, expected = in_memory(Graph()), dict[str, Graph]()
    for name, triples in changes:
        graph = Graph()
        for triple in triples:
            graph.add(triple)
        store.replace(graph, URIRef(f"https://kg.test/graph/{name}"))
        expected[name] = graph
        assert union_of(store) == named_of(store)
    for name, graph in expected.items():
        assert set(store.graph(f"https://kg.test/graph/{name}")) == set(graph)


def test_blank_nodes_are_refused_and_leave_the_store_as_it_was(store: PlanStore) -> None:
    blank = Graph().parse(data="[] <https://kg.test/p> 1 .")
    before = set(store.raw)
    with pytest.raises(ValueError, match="blank"):
        store.replace(blank, NAMES[0])
    assert set(store.raw) == before


def test_variables_are_bound_as_terms_and_never_pasted(store: PlanStore) -> None:
    ask = "SELECT ?p ?name WHERE { ?p skos:altLabel ?name }"
    assert len(list(store.select(ask, {"name": ox.Literal("包银高铁", language="zh")}))) == 1
    assert not list(store.select(ask, {"name": ox.Literal('" } DROP ALL #')}))


def test_a_variable_that_the_query_has_not_is_an_error_of_the_query(store: PlanStore) -> None:
    with pytest.raises(QueryError, match="name"):
        store.select("SELECT ?p WHERE { ?p a pol:Plan }", {"name": ox.Literal("x")})


@pytest.mark.parametrize("sparql", ["", "SELECT", "SELECT ?x WHERE { ?x nope:p ?y }", "DROP ALL", "INSERT DATA { <a:a> <a:a> 1 }"])
def test_what_is_no_query_is_refused(sparql: str, store: PlanStore) -> None:
    before = len(store.raw)
    with pytest.raises(QueryError, match="not SPARQL"):
        store.query(sparql)
    assert len(store.raw) == before


def test_select_wants_a_select(store: PlanStore) -> None:
    with pytest.raises(QueryError, match="SELECT"):
        store.select("ASK { ?s ?p ?o }")


def test_reading_makes_no_folder_and_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"does not exist: make one with `policykg build"):
        open_store(tmp_path / "none")
    with pytest.raises(StoreError, match="does not exist"):
        open_store(tmp_path / "none", write=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_files_is_never_taken(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    for options in ({"create": True}, {"write": True}, {}):
        with pytest.raises(StoreError, match=r"is no store|holds other files"):
            open_store(tmp_path, **options)
    assert [item.name for item in tmp_path.iterdir()] == ["letter.txt"]
    for options in ({"create": True}, {}):
        with pytest.raises(StoreError, match=r"is not a folder|is no store"):
            open_store(tmp_path / "letter.txt", **options)


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    open_store(tmp_path, create=True).close()
    with open_store(tmp_path) as store:
        assert store.plans() == ()


def test_a_store_that_was_begun_and_holds_nothing_yet_is_empty(tmp_path: Path) -> None:
    open_store(tmp_path, create=True).close()
    shutil.rmtree(tmp_path / DATA)
    with open_store(tmp_path) as store:
        assert store.plans() == ()
    assert not (tmp_path / DATA).exists()


def test_what_is_opened_for_reading_is_not_written(folder: Path) -> None:
    with open_store(folder) as store, pytest.raises(StoreError, match="for reading only"):
        store.replace(SECOND, NAMES[0])


def test_a_closed_store_says_so(folder: Path) -> None:
    store = open_store(folder)
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.query("ASK {}")


def test_a_store_that_cannot_be_flushed_is_let_go_all_the_same(tmp_path: Path) -> None:
    class Full:
        def flush(self) -> None:
            raise OSError("no space left")

    hold = (tmp_path / "hold").open("wb")
    broken = PlanStore(tmp_path, cast(ox.Store, Full()), hold, writable=True)
    with pytest.raises(StoreError):
        broken.close()
    assert hold.closed
    broken.close()


def test_many_read_while_none_writes_and_one_writes_while_none_reads(folder: Path) -> None:
    with open_store(folder) as one, open_store(folder) as other:
        assert one.plans() == other.plans()
        with pytest.raises(StoreError, match="open in another process: try again"):
            open_store(folder, write=True)
    with open_store(folder, write=True):
        for options in ({}, {"write": True}, {"create": True}):
            with pytest.raises(StoreError, match="another process: try again"):
                open_store(folder, **options)
    open_store(folder, write=True).close()


def test_a_folder_that_may_not_be_written_can_be_read(folder: Path) -> None:
    """Run as another user where this one is root, whom no rights hold back."""
    with tempfile.TemporaryDirectory() as shared:
        place = Path(shared) / "kg"
        shutil.copytree(folder, place)
        script = f"""
            import fcntl, os
            from graph.store import open_store
            from ontology.errors import StoreError
            if os.getuid() == 0: os.setuid(65534)
            with open_store({str(place)!r}) as store: print(len(store.plans()))
            for path, how in ((".", "write"), (".", "create"), ("new", "create")):
                try: open_store(os.path.join({str(place)!r}, path), **{{how: True}})
                except StoreError as error: print(error)
        """
        subprocess.run(["chmod", "-R", "a-w,a+rX", shared], check=True)
        try:
            lines = _python(script).stdout.splitlines()
        finally:
            subprocess.run(["chmod", "-R", "u+w", shared], check=True)
    assert lines[0] == "2"
    assert [("check the rights" in line or "that you may write" in line) for line in lines[1:]] == [True, True, True]


def _python(script: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True, env=environment)


_WRITER = """
    import sys
    from rdflib import Graph, Literal, URIRef
    from graph.store import open_store
    def version(n):
        graph = Graph()
        for i in range(2500):
            graph.add((URIRef(f"https://kg.test/s{i}"), URIRef("https://kg.test/p"), Literal(f"{n if i % 5 else 0} {i}")))
        return graph
    versions = [version(1), version(2)]
    with open_store(sys.argv[1], create=True) as store:
        store.replace(versions[0], URIRef("https://kg.test/graph/a"))
        for n in range(1000):
            store.replace(versions[n % 2], URIRef("https://kg.test/graph/b"))
            print(n, flush=True)
"""


@pytest.mark.parametrize("commits", [0, 1, 3])
def test_a_writer_that_is_killed_leaves_whole_graphs(commits: int, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", textwrap.dedent(_WRITER), str(tmp_path / "kg")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as writer:
        assert writer.stdout is not None
        for _ in range(commits + 1):
            assert writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
    for write in (False, True):
        with open_store(tmp_path / "kg", write=write) as store:
            for name in "ab":
                found = {str(o) for _, _, o in store.graph(f"https://kg.test/graph/{name}")}
                assert len(found) == 2500
                assert len({text.split()[0] for text in found} - {"0"}) == 1
            assert union_of(store) == named_of(store)
