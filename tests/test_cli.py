"""The command line as a whole: help, wrong calls, errors as one sentence, and a cheap start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import cli
import ontology
from ontology.errors import StoreError

ROOT = Path(__file__).parents[1]
HEAVY = ("spacy", "rdflib", "pyoxigraph", "pyshacl", "networkx", "pyvis", "SPARQLWrapper", "rich", "ahocorasick_rs")


def one_sentence(text: str) -> bool:
    return text.count("\n") == 1 and text.startswith("Error: ") and text.rstrip().endswith(".") and "Traceback" not in text


def test_help_and_version_load_none_of_the_heavy_libraries() -> None:
    code = "import sys, json, cli; status = cli.main(['--help']) + cli.main(['build', '--help']); print(json.dumps([status, *sys.modules]))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    status, *modules = json.loads(done.stdout.splitlines()[-1])
    assert status == 0
    assert [name for name in HEAVY if name in modules] == []


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"policykg {ontology.__version__}\n"


@pytest.mark.parametrize(
    "args",
    [
        ["no-such-command"],
        ["build"],
        ["build", "--no-such-option"],
        ["build", "plan.txt", "--base", "not an iri"],
        ["export"],
        ["export", "-o", "x.ttl", "--format", "no-such-format"],
        ["query", "--format", "no-such-format", "--list"],
        ["query"],
        ["query", "targets", "--sparql", "ASK {}"],
        ["query", "--param", "no equals sign", "targets"],
        ["viz"],
        ["viz", "-o", "x.html", "--hops", "many"],
        ["validate", "too much"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_ends_with_2_and_says_why(
    args: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(args) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Error: " in err
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "args", [["export", "-o", "x.ttl"], ["query", "--sparql", "ASK {}"], ["viz", "-o", "x.html"], ["validate"]], ids=" ".join
)
def test_a_store_that_is_not_there_is_one_sentence_and_stays_away(
    args: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(args) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert one_sentence(err)
    assert "policykg.store" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (StoreError("The store is gone."), 1, "Error: The store is gone.\n"),
        (KeyboardInterrupt(), 130, "Interrupted.\n"),
    ],
)
def test_errors_become_sentences(
    error: BaseException, status: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(error, monkeypatch)
    assert cli.main(["validate"]) == status
    assert capsys.readouterr().err.lstrip("\n") == said


def test_an_error_that_nobody_expected_is_one_sentence_with_what_a_report_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_with(ZeroDivisionError("a\nb"), monkeypatch)
    assert cli.main(["validate"]) == 1
    err = capsys.readouterr().err
    assert one_sentence(err)
    for part in (ontology.__version__, "ZeroDivisionError", "a b", "test_cli.py:", "report"):
        assert part in err


def fail_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*args: object, **kwargs: object) -> None:
        raise error

    monkeypatch.setattr("graph.store.open_store", failing)
