"""`policykg query`: from the command line to standard output, and what a wrong call says."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import cli
from graph.iris import Iris
from graph.store import open_store
from graph.triples import plan_triples
from ontology.errors import QueryError
from queries.catalogue import load_catalogue
from queries.command import ask_store_apart
from tests.readings import first_reading, second_reading
from tests.sparql_server import answer_of, endpoint, hand_made_store


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store on disk with the two plans made by hand."""
    path = tmp_path_factory.mktemp("queries") / "store"
    with open_store(path, create=True) as store:
        for reading in (first_reading(), second_reading()):
            store.replace(plan_triples(reading), Iris().graph(reading.plan.key))
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    status = cli.main(["query", *args])
    return status, *capsys.readouterr()


def test_the_list_names_every_question_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "--list")
    assert (status, err) == (0, "")
    for name, question in load_catalogue().items():
        assert next(line for line in out.splitlines() if line.startswith(f"{name} ")).split()[1] == question.title_zh.split()[0]
        assert question.title_en in out
    assert "region=呼包鄂乌" in out
    status, out, _ = run(capsys, "--list", "--format", "json")
    assert len(json.loads(out)["results"]["bindings"]) == len(load_catalogue())


def test_a_question_with_a_parameter_goes_to_standard_output_alone(capsys: pytest.CaptureFixture[str], folder: str) -> None:
    status, out, err = run(capsys, "projects-by-region", "--param", "region=呼包鄂乌", "--store", folder, "--format", "csv")
    assert (status, err) == (0, "")
    assert [line.split(",")[:3] for line in out.splitlines()] == [
        ["place", "project", "year"],
        ["包头市", "包头至银川高铁", "2020"],
        ["包头市", "包头至银川高铁", "2022"],
    ]


@pytest.mark.parametrize("format_", cli.TABLES)
def test_every_format_is_written(capsys: pytest.CaptureFixture[str], folder: str, format_: str) -> None:
    status, out, _ = run(capsys, "plans", "--store", folder, "--format", format_, "--bom")
    assert status == 0
    assert "二〇二二年发展计划" in out
    assert out.startswith("\ufeff") == (format_ == "csv")


def test_sparql_comes_from_the_call_from_a_file_or_from_standard_input(
    capsys: pytest.CaptureFixture[str], folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "SELECT (COUNT(*) AS ?n) {\n VALUES ?name { 'x' }\n ?s a pol:Plan }"
    path = tmp_path / "q.rq"
    path.write_text(f"\ufeff{text}", encoding="utf-8")
    assert run(capsys, "--sparql", text, "--store", folder, "--format", "csv")[1].split() == ["n", "2"]
    assert run(capsys, "--file", str(path), "--store", folder, "--format", "csv")[1].split() == ["n", "2"]
    with path.open("rb") as file, monkeypatch.context() as patch:
        patch.setattr("sys.stdin", type("Input", (), {"buffer": file}))
        assert run(capsys, "--file", "-", "--store", folder, "--format", "csv")[1].split() == ["n", "2"]


def test_the_query_can_be_shown_for_use_elsewhere(capsys: pytest.CaptureFixture[str], folder: str) -> None:
    status, out, _ = run(capsys, "evidence", "--param", "entity=乌海", "--show")
    assert status == 0
    assert 'VALUES ?entity { "乌海" }' in out
    assert run(capsys, "--sparql", out, "--store", folder, "--format", "csv") == run(
        capsys, "evidence", "--param", "entity=乌海", "--store", folder, "--format", "csv"
    )


def test_an_endpoint_is_asked_in_place_of_the_store(
    capsys: pytest.CaptureFixture[str], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with endpoint(answer_of(hand_made_store())) as url:
        there = run(capsys, "targets", "--endpoint", url, "--format", "csv", "--store", "no-such-folder")
    assert there == run(capsys, "targets", "--store", folder, "--format", "csv")
    status, out, err = run(capsys, "targets", "--endpoint", url)
    assert (status, out) == (1, "")
    assert err == f"Error: {url} cannot be reached: Connection refused.\n"


def test_the_table_fits_the_columns_that_are_told(capsys: pytest.CaptureFixture[str], folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    _, narrow, _ = run(capsys, "evidence", "--store", folder)
    assert max(map(len, narrow.splitlines())) <= 60
    monkeypatch.delenv("COLUMNS")
    _, wide, _ = run(capsys, "evidence", "--store", folder)
    assert "二、加快项目建设推进呼包鄂乌一体化，开工建设包银高铁。" in wide


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ([], "Give one question"),
        (["targets", "--sparql", "ASK {}"], "Give one question"),
        (["--sparql", ""], "This is no SPARQL query"),
        (["target"], "did you mean targets"),
        (["targets", "--param", "plan"], "A parameter is given as name=value"),
        (["targets", "--param", "year=2020"], "has no parameter 'year': its parameters are plan"),
        (["connected", "--param", "least=many"], "must be a whole number"),
        (["--sparql", "DROP ALL"], "begins an update"),
        (["--sparql", "SELECT * { ?s }"], "The query is not SPARQL 1.1"),
        (["--file", "no-such-file.rq"], "no-such-file.rq cannot be read: No such file or directory"),
        (["targets", "--endpoint", "ftp://127.0.0.1/"], "must be an http or https address"),
        (["targets", "--endpoint", "http://127.0.0.1/", "--timeout", "0"], "must be more than 0 seconds"),
        (["targets", "--timeout", "0"], "must be more than 0 seconds"),
    ],
)
def test_a_wrong_call_ends_with_2_and_one_sentence(capsys: pytest.CaptureFixture[str], folder: str, args: list[str], sentence: str) -> None:
    status, out, err = run(capsys, *args, "--store", folder)
    assert (status, out) == (2, "")
    assert sentence in err
    assert err.startswith("Error: ") and err.count("\n") == 1


def test_a_file_that_is_no_text(capsys: pytest.CaptureFixture[str], folder: str, tmp_path: Path) -> None:
    path = tmp_path / "q.rq"
    path.write_bytes(b"\xff\xfe")
    status, _, err = run(capsys, "--file", str(path), "--store", folder)
    assert (status, err) == (2, f"Error: The query file {path} is not in UTF-8.\n")


@pytest.mark.parametrize(
    ("args", "note"),
    [
        (["projects-by-region", "--param", "region=包"], "(region); near it: 包头, 包头市, "),
        (["documents", "--param", "plan=内政发[2020]3号"], "'内政发[2020]3号' (plan); near it: 内政发〔2020〕3号, "),
        (["targets", "--param", "plan=xyz"], "No rows. Nothing in the store is called 'xyz' (plan).\n"),
        (["targets-by-comparator", "--param", "comparator=AtMost"], "No rows.\n"),
        (["projects-by-region", "--param", "region=乌海"], "No rows.\n"),
        (["connected", "--param", "least=99"], "No rows.\n"),
    ],
)  # fmt: skip
def test_where_nothing_is_found_names_that_are_near_are_told(
    capsys: pytest.CaptureFixture[str], folder: str, args: list[str], note: str
) -> None:
    status, out, err = run(capsys, *args, "--store", folder, "--format", "csv")
    assert (status, out.count("\n")) == (0, 1)
    assert err.startswith("No rows.")
    assert err.count("\n") == 1
    assert note in err


def test_an_endpoint_without_an_answer_says_so_too(capsys: pytest.CaptureFixture[str]) -> None:
    with endpoint(answer_of(hand_made_store())) as url:
        assert run(capsys, "evidence", "--param", "entity=x", "--endpoint", url)[2] == "No rows.\n"


ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_an_interrupt_ends_a_query_that_would_never_end(folder: str) -> None:
    begin = "import signal, sys, cli; signal.signal(signal.SIGINT, signal.default_int_handler); print('begun', flush=True)"
    command = [sys.executable, "-c", f"{begin}; sys.exit(cli.main())", "query", "--sparql", ENDLESS, "--store", folder]
    with subprocess.Popen(command, cwd=Path(cli.__file__).parent, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(2)
        os.kill(process.pid, signal.SIGINT)
        try:
            assert process.wait(10) == 130
        finally:
            process.kill()


def test_a_query_that_takes_too_long_is_ended(capsys: pytest.CaptureFixture[str], folder: str) -> None:
    status, out, err = run(capsys, "--sparql", ENDLESS, "--timeout", "1", "--store", folder)
    assert (status, out) == (1, "")
    assert err == "Error: The query has no answer within 1 second: ask for less at once, or give it more with --timeout.\n"


def test_a_query_that_the_store_does_not_survive_is_one_sentence(capsys: pytest.CaptureFixture[str], folder: str) -> None:
    nested = f"SELECT * {{ {'{' * 50_000} ?s ?p ?o {'}' * 50_000} }}"
    status, out, err = run(capsys, "--sparql", nested, "--store", folder)
    assert (status, out) == (2, "")
    assert err.startswith("Error: The query is too long, too deeply nested, or needs more memory than there is") and err.count("\n") == 1


@pytest.mark.parametrize(("sparql", "said"), [("SELECT * {{ ?s }", "it goes wrong at or before line 1"), ("ASK {", "is not SPARQL 1.1")])
def test_an_error_is_told_from_the_process_of_its_own(sparql: str, said: str, folder: str) -> None:
    with pytest.raises(QueryError, match=said):
        ask_store_apart(sparql, Path(folder), 60, str)


def test_a_query_leaves_the_signals_as_they_were(capsys: pytest.CaptureFixture[str], folder: str) -> None:
    before = signal.getsignal(signal.SIGINT)
    run(capsys, "plans", "--store", folder)
    assert signal.getsignal(signal.SIGINT) == before
