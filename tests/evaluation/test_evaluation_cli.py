"""`policykg evaluate` on stores and files of every syntax, several plans, and calls that are wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cli
from graph.evaluation.evaluate import evaluate_all
from graph.evaluation.judged import open_judged
from graph.evaluation.output import table_text
from graph.exporting.export import ENDINGS, SYNTAXES, render
from graph.iris import Iris
from graph.store import open_store
from graph.triples import plan_triples
from tests.gold_rows import FIRST, row
from tests.gold_rows import write as write_gold
from tests.readings import first_reading, second_reading

READINGS = (first_reading(), second_reading())
RDF = sorted(ending for ending, format_ in ENDINGS.items() if format_ in SYNTAXES)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stores and files of the first plan (`one`), and of both (`two`), and gold: first.jsonl and other.jsonl."""
    folder = tmp_path_factory.mktemp("evaluation")
    for name, readings in (("one", READINGS[:1]), ("two", READINGS)):
        with open_store(folder / name, create=True) as store:
            for reading in readings:
                store.replace(plan_triples(reading), Iris().graph(reading.plan.key))
        with open_store(folder / name) as store:
            for ending in RDF:
                (folder / f"{name}{ending}").write_bytes(render(store, ENDINGS[ending]))
    write_gold(folder / "first.jsonl", FIRST)
    write_gold(folder / "second.jsonl", [row("1", "Region", "乌海"), row("1", "Region", "包头")])
    write_gold(folder / "other.jsonl", FIRST)
    return folder


@pytest.fixture(autouse=True)
def here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)


@pytest.mark.parametrize("ending", RDF)
def test_a_file_of_any_syntax_is_judged_as_the_store_is(ending: str) -> None:
    gold = [Path("first.jsonl")]
    assert table_text(evaluate_all(Path(f"one{ending}"), gold)) == table_text(evaluate_all(Path("one"), gold))


@pytest.mark.parametrize("graph", ["two", "two.ttl", "two.trig", "two.nq"])
def test_the_plan_is_the_one_read_from_a_file_of_the_golds_name(graph: str) -> None:
    first, second = evaluate_all(Path(graph), [Path("first.jsonl"), Path("second.jsonl")])
    assert (first.plan, second.plan) == ("二〇二〇年发展计划", "二〇二二年发展计划")
    assert {section.path for section in first.sections} == {"0", "1", "1.1", "2"}
    assert {section.text for section in second.sections} == {section.text for section in READINGS[1].sections}
    assert table_text([first]) == table_text(evaluate_all(Path("one"), [Path("first.jsonl")]))
    assert (second.figures["Region"].gold, second.figures["Region"].found, second.figures["Region"].strict) == (2, 1, 1)


@pytest.mark.parametrize("graph", ["two", "two.ttl", "two.nq"])
@pytest.mark.parametrize("plan", ["2020", "内政发〔2020〕3号", "关于下达二〇二〇年"])
def test_a_plan_is_named_as_in_other_commands(graph: str, plan: str) -> None:
    (evaluation,) = evaluate_all(Path(graph), [Path("other.jsonl")], [plan])
    assert table_text([evaluation]).splitlines()[1:] == table_text(evaluate_all(Path("one"), [Path("first.jsonl")])).splitlines()[1:]


def test_plans_are_named_for_each_gold_file_in_order() -> None:
    evaluations = evaluate_all(Path("two"), [Path("second.jsonl"), Path("other.jsonl")], ["2022", "2020"])
    assert [one.plan for one in evaluations] == ["二〇二二年发展计划", "二〇二〇年发展计划"]


def test_a_graph_without_a_plan_is_judged_as_a_whole() -> None:
    graph = Path("bare.nt")
    lines = Path("one.nt").read_text(encoding="utf-8").splitlines()
    graph.write_text("\n".join(line for line in lines if "ontology#Plan>" not in line), encoding="utf-8")
    (bare,) = evaluate_all(graph, [Path("first.jsonl")])
    assert bare.plan == "bare.nt"
    assert bare.figures == evaluate_all(Path("one"), [Path("first.jsonl")])[0].figures


def test_the_command_writes_each_format(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["evaluate", "one.ttl", "first.jsonl"]) == 0
    table = capsys.readouterr().out
    assert table == table_text(evaluate_all(Path("one.ttl"), [Path("first.jsonl")]))
    assert cli.main(["evaluate", "one", "first.jsonl", "--brief"]) == 0
    assert len(capsys.readouterr().out) < len(table)
    assert cli.main(["evaluate", "one", "first.jsonl", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["plans"][0]["types"]["Target"]["gold"] == 3
    assert cli.main(["evaluate", "one", "first.jsonl", "-o", "out.html"]) == 0
    assert capsys.readouterr() == ("", "Written: out.html\n")
    assert Path("out.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert cli.main(["evaluate", "one", "first.jsonl", "-o", "out.json"]) == 0
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["total"]["Target"]["gold"] == 3


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        (["no-such", "first.jsonl"], 2, "There is no store and no RDF file no-such"),
        (["one", "no-such.jsonl"], 2, "There is no gold file no-such.jsonl"),
        (["one"], 2, "GOLD"),
        (["two", "other.jsonl"], 2, "holds 2 plans, and none was read from a file called other"),
        (["two.ttl", "other.jsonl"], 2, "二〇二〇年发展计划 (内政发〔2020〕3号)"),
        (["two", "other.jsonl", "--plan", "1999"], 2, "二〇二二年发展计划"),
        (["two", "other.jsonl", "--plan", "发展计划"], 2, "means 2 plans"),
        (["one", "first.jsonl", "--plan", "2020", "--plan", "2022"], 2, "--plan is given 2 times for 1 gold files"),
        (["one", "one.ttl"], 1, "one.ttl, line 1: this is not JSON"),
        (["first.jsonl", "first.jsonl"], 1, "first.jsonl is not Turtle"),
        (["empty.ttl", "first.jsonl"], 1, "holds no section of a plan"),
        (["folder", "first.jsonl"], 1, "folder"),
        (["vacant", "first.jsonl"], 1, "holds no plan"),
        (["badnumber.nt", "first.jsonl"], 1, "has a value that is no number: 'many'"),
        (["endless.nt", "first.jsonl"], 1, "has a value that is no number: '1E999999999'"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_what_cannot_be_judged_is_one_sentence(args: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty.ttl").touch()
    Path("folder").mkdir(exist_ok=True)
    open_store("vacant", create=True).close()
    number = '"22"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    for name, value in (("badnumber.nt", "many"), ("endless.nt", "1E999999999")):
        Path(name).write_text(Path("one.nt").read_text(encoding="utf-8").replace(number, f'"{value}"'), encoding="utf-8")
    assert cli.main(["evaluate", *args]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err and "did not expect" not in err


def test_nothing_moves_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    Path("moving.jsonl").write_text(json.dumps(row("\x1b[2J", "Region", "乌\x1b[31m海")), encoding="utf-8")
    assert cli.main(["evaluate", "one", "moving.jsonl"]) == 0
    assert "Region missed: \ufffd[2J 乌\ufffd[31m海\n" in capsys.readouterr().out


def test_a_graph_is_only_read(folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in sorted((folder / "one").rglob("*"))}
    judged = open_judged(Path("one"))
    assert judged.part_for("anything").label == "二〇二〇年发展计划"
    assert {path: path.stat().st_mtime_ns for path in sorted((folder / "one").rglob("*"))} == before
