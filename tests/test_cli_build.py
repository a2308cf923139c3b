"""`policykg build` and what follows it, through the command line, on small plans made here."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import RDF, Graph, URIRef

import cli
from extractors.source import Source
from graph import building
from graph.store import open_store
from ontology.records import Reading
from ontology.terms import POL

ROOT = Path(__file__).parents[1]
PLAN = """某省人民政府关于下达{year}年全省发展计划的通知

某政发〔{year}〕7号

各市人民政府：

现将计划下达，请执行。

{year}年1月5日

{year}年全省发展计划

{year}年的目标是：地区生产总值增长{growth}%左右。

一、加快建设

（一）抓好铁路。加快建设包银高铁，开工引绰济辽二期工程。
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("POLICYKG_STORE", raising=False)
    return tmp_path / "policykg.store"


def plan_file(name: str, year: int = 2018, growth: str = "6", encoding: str = "utf-8") -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(PLAN.format(year=year, growth=growth).encode(encoding))
    return name


def titles(store: Path) -> list[str]:
    with open_store(store) as opened:
        return [plan.label for plan in opened.plans()]


def ntriples(name: str = "out.nt", *options: str) -> list[str]:
    assert cli.main(["export", "-o", name, *options]) == 0
    return sorted(Path(name).read_text(encoding="utf-8").splitlines())


def test_build_makes_the_store_and_reports_on_standard_error(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", plan_file("a.txt")]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    for part in ("[1/1] a.txt: 2018年全省发展计划", "sections", "targets", "triples", "policykg.store"):
        assert part in err
    assert titles(store) == ["2018年全省发展计划"]


def test_a_plan_that_cannot_be_read_hinders_no_other(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty.txt").touch()
    Path("paper.pdf").write_bytes(b"%PDF-1.7")
    Path("folder").mkdir()
    assert cli.main(["build", "missing.txt", "empty.txt", plan_file("a.txt"), "paper.pdf", "folder"]) == 1
    err = capsys.readouterr().err
    failures = [line for line in err.splitlines() if line.startswith("Error: ")]
    assert [next(name for name in ("missing.txt", "empty.txt", "paper.pdf", "folder") if name in line) for line in failures] == [
        "folder",
        "missing.txt",
        "empty.txt",
        "paper.pdf",
    ]
    assert "Traceback" not in err
    assert titles(store) == ["2018年全省发展计划"]


def test_an_error_that_nobody_expected_in_one_plan_hinders_no_other(
    store: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import extractors.assemble

    reading = extractors.assemble.read_plan

    def failing(source: Source) -> Reading:
        if source.name == "bad.txt":
            raise RuntimeError("boom")
        return reading(source)

    monkeypatch.setattr("extractors.read.read_plan", failing)
    assert cli.main(["build", plan_file("bad.txt", 2017), plan_file("good.txt")]) == 1
    err = capsys.readouterr().err
    assert "Error: bad.txt: " in err
    assert "RuntimeError boom" in err
    assert "Traceback" not in err
    assert titles(store) == ["2018年全省发展计划"]


def test_reading_a_plan_again_changes_nothing_and_a_changed_plan_replaces_its_graph(store: Path) -> None:
    files = [plan_file("a.txt"), plan_file("b.txt", year=2019)]
    assert cli.main(["build", *files]) == 0
    once = ntriples()
    assert cli.main(["build", *files]) == 0
    assert ntriples() == once
    assert cli.main(["build", plan_file("c.txt", growth="8")]) == 0
    assert len(titles(store)) == 2
    values = [line for line in ntriples() if f"<{POL.value}>" in line]
    assert any('"8"' in line for line in values)


def test_where_a_file_lies_does_not_change_the_graph(store: Path) -> None:
    cli.main(["build", plan_file("a.txt"), "--store", "here"])
    cli.main(["build", str(Path(plan_file("private/name/a.txt")).resolve()), "--store", "there"])
    assert ntriples("here.nt", "--store", "here") == ntriples("there.nt", "--store", "there")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_the_encoding_does_not_change_the_graph(encoding: str, store: Path) -> None:
    cli.main(["build", plan_file("a.txt", encoding="utf-8"), "--store", "plain"])
    cli.main(["build", plan_file("a.txt", encoding=encoding)])
    digest = "sha256"
    plain = [line for line in ntriples("plain.nt", "--store", "plain") if digest not in line and "hash" not in line.lower()]
    assert [line for line in ntriples() if digest not in line and "hash" not in line.lower()] == plain


def test_standard_input_and_folders(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAN.format(year=2016, growth=7).encode())))
    plan_file("plans/sub/b.txt", year=2017)
    plan_file("plans/a.txt", year=2018)
    Path("plans/notes.md").write_text("not a plan", encoding="utf-8")
    assert cli.main(["build", "-", "plans"]) == 0
    assert titles(store) == [f"{year}年全省发展计划" for year in (2016, 2017, 2018)]


@pytest.mark.parametrize(
    "args", [["--store", "there", "build", "a.txt"], ["build", "a.txt", "--store", "there"], ["build", "a.txt"]], ids=" ".join
)
def test_the_store_is_named_before_or_after_the_command_or_by_the_environment(
    args: list[str], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_file("a.txt")
    if "--store" not in args:
        monkeypatch.setenv("POLICYKG_STORE", "there")
    assert cli.main(args) == 0
    assert titles(Path("there"))
    assert not store.exists()


def test_the_base_is_the_root_of_what_is_made(store: Path) -> None:
    assert cli.main(["build", plan_file("a.txt"), "--base", "https://w3id.org/elsewhere/"]) == 0
    assert cli.main(["export", "-o", "a.ttl"]) == 0
    plans = [*Graph().parse("a.ttl").subjects(RDF.type, POL.Plan)]
    assert [isinstance(plan, URIRef) and plan.startswith("https://w3id.org/elsewhere/document/") for plan in plans] == [True]


def test_a_folder_that_is_no_store_is_left_alone(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store.mkdir()
    (store / "letter.txt").write_text("dear", encoding="utf-8")
    assert cli.main(["build", plan_file("a.txt")]) == 1
    assert capsys.readouterr().err.startswith("Error: ")
    assert [path.name for path in store.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.ttl", b"@base"),
        ("a.nt", b"<"),
        ("a.nq", b"<"),
        ("a.trig", b"@base"),
        ("a.rdf", b"<?xml"),
        ("a.jsonld", b""),
        ("a.graphml", b"<?xml"),
        ("a.gexf", b"<?xml"),
        ("a.csv", b""),
        ("a", b"@base"),
    ],
)
def test_the_ending_of_the_file_tells_the_format(name: str, begins: bytes, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["build", plan_file("a.txt")])
    assert cli.main(["export", "-o", name]) == 0
    data = Path(name).read_bytes()
    assert len(data) > 500
    assert data.startswith(begins)
    assert name in capsys.readouterr().err


def test_the_formats_offered_are_those_that_can_be_written() -> None:
    from graph.exporting.export import ENDINGS, FORMATS

    assert set(cli.FORMATS) == set(FORMATS)
    assert set(cli.FORMATS) - set(ENDINGS.values()) == {"panel"}


def test_export_of_one_plan_and_to_standard_output(store: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    cli.main(["build", plan_file("a.txt"), plan_file("b.txt", year=2019)])
    capfdbinary.readouterr()
    assert cli.main(["export", "-o", "-", "--format", "nt", "--plan", "2019"]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert "某政发〔2019〕7号" in out
    assert "某政发〔2018〕7号" not in out


def test_a_reader_that_goes_away_early_is_no_error(store: Path) -> None:
    cli.main(["build", plan_file("a.txt")])
    question = "SELECT ?s ?p ?o WHERE { ?s ?p ?o }"
    command = f'"{sys.executable}" "{ROOT / "cli.py"}" query --sparql "{question}" --format tsv | head -n 1; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(("where", "said"), [("> /dev/full", "cannot be written (No space left on device)"), (">&-", "is closed")])
def test_an_output_that_cannot_be_written_is_one_sentence(where: str, said: str, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)  # which would tell how wide a terminal is, without a look at the output
    cli.main(["build", plan_file("a.txt")])
    done = subprocess.run(f'"{sys.executable}" "{ROOT / "cli.py"}" query plans {where}', shell=True, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Error: Standard output {said}") and done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="closes a descriptor as POSIX shells do")
@pytest.mark.parametrize("call", ["build -", "query --file -"])
def test_a_closed_standard_input_is_one_sentence(call: str, store: Path) -> None:
    cli.main(["build", plan_file("a.txt")])
    done = subprocess.run(f'"{sys.executable}" "{ROOT / "cli.py"}" {call} <&-', shell=True, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: Standard input is closed: name a file, or give it a program that writes.\n"


def test_two_files_of_one_plan_are_told(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", plan_file("a.txt"), plan_file("b.txt"), plan_file("c.txt", year=2019)]) == 0
    assert capsys.readouterr().err.count("This is the same plan as a.txt, in whose place it stands now.") == 1


BARE_PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>某省2018年发展计划</title></head><body>
<ul><li>首页</li><li>某省概况</li></ul><h1>某省2018年发展计划</h1><p>正文正在加载</p>{body}</body></html>"""


@pytest.mark.parametrize(
    ("body", "doubted"),
    [
        ("", True),
        ("<p>附件：某省2018年发展计划.pdf</p>", True),
        ("<p>一、今年的工作</p><p>做好各项工作。</p><p>二、明年的工作</p><p>做好各项工作。</p>", False),
        ("<p>地区生产总值增长6%左右。</p>", False),
        ("<p>居民收入增长与经济增长基本同步。</p>", False),
        ("<p>加快建设包银高铁。</p>", False),
        ("<p>落实《某省开放合作若干意见》。</p>", False),
    ],
)
def test_a_page_without_a_plan_is_told(body: str, doubted: bool, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.html").write_text(BARE_PAGE.format(body=body), encoding="utf-8")
    assert cli.main(["build", "page.html"]) == 0
    said = "  No numbered section, target, project or document was found in it: it may be no plan."
    assert (said in capsys.readouterr().err.splitlines()) == doubted


def test_processes_make_the_same_store_and_say_the_same(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [*(plan_file(f"{year}.txt", year=year) for year in range(2010, 2014)), "missing.txt"]
    assert cli.main(["build", *files, "--jobs", "1", "--store", "one"]) == 1
    alone = capsys.readouterr().err
    assert cli.main(["build", *files, "--jobs", "2", "--store", "two"]) == 1
    assert capsys.readouterr().err.replace("two", "one") == alone
    assert ntriples("two.nt", "--store", "two") == ntriples("one.nt", "--store", "one")
    assert "Error: There is no file missing.txt" in alone


def test_of_many_plans_the_sums_are_told(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [plan_file(f"{year}.txt", year=year) for year in range(1990, 2009)]
    assert cli.main(["build", *files, "--jobs", "1"]) == 0
    err = capsys.readouterr().err
    assert "all 19" in err
    assert "[19/19]" in err


def test_little_to_read_is_read_in_this_process(store: Path) -> None:
    small = plan_file("small.txt")
    Path("large.txt").write_bytes(b" " * 3_000_000)
    assert building.jobs_for([small, small]) == 1
    assert building.jobs_for([small, "missing.txt", "-"]) == 1
    assert building.jobs_for(["large.txt"]) == building.cores()
