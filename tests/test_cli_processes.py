"""What holds across processes: the same bytes from any of them, and whole plans only after one is killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import open_store

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "extractors/samples/sample-2022.txt"


def policykg(*args: str | Path, seed: str = "0") -> list[str]:
    """The command line in a process of its own."""
    return ["env", f"PYTHONHASHSEED={seed}", sys.executable, str(ROOT / "cli.py"), *map(str, args)]


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        subprocess.run(policykg("build", SAMPLE, "--store", tmp_path / seed, seed=seed), check=True, capture_output=True)
        subprocess.run(
            policykg("export", "-o", tmp_path / f"{seed}.nq", "--store", tmp_path / seed, seed=seed), check=True, capture_output=True
        )
    first, second = ((tmp_path / f"{seed}.nq").read_bytes() for seed in ("1", "2"))
    assert len(first) > 100_000
    assert first == second


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_build_leaves_a_store_of_whole_plans(tmp_path: Path) -> None:
    small, large, store = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "store"
    small.write_bytes(SAMPLE.read_bytes())
    large.write_text(SAMPLE.read_text(encoding="utf-8").replace("902", "903") * 40, encoding="utf-8")
    with subprocess.Popen(policykg("build", small, large, "--store", store), stderr=subprocess.PIPE, text=True) as build:
        assert build.stderr is not None
        assert "[1/2]" in build.stderr.readline()
        build.kill()
    with open_store(store) as opened:
        (plan,) = opened.plans()
        assert plan.number == "内政发〔2022〕902号"
        left = plan.triples
    subprocess.run(policykg("build", small, "--store", tmp_path / "whole"), check=True, capture_output=True)
    with open_store(tmp_path / "whole") as opened:
        assert [plan.triples for plan in opened.plans()] == [left]


def test_a_store_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = subprocess.run(policykg("build", SAMPLE, "--store", tmp_path / "file/store"), check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1
