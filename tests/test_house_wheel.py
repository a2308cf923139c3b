"""The wheel, installed where nothing else is and run from `/`: what a user gets, with every data file in its place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

import ontology

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "extractors/samples/sample-2020.txt"

pytestmark = pytest.mark.wheel


def run(*command: str | Path, cwd: Path = Path("/")) -> str:
    """Standard output of a command; fails with both streams where the command does."""
    outside = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV", "POLICYKG_STORE")}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=outside, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    checkout, out = tmp_path_factory.mktemp("checkout") / "policykg", tmp_path_factory.mktemp("dist")
    made = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "demo", "*.egg-info", "*.store")
    shutil.copytree(ROOT, checkout, ignore=made)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, checkout)
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def policykg(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command, in an environment with the locked requirements and nothing else."""
    environment = tmp_path_factory.mktemp("fresh")
    venv.create(environment, with_pip=True)
    scripts = environment / ("Scripts" if sys.platform == "win32" else "bin")
    pip: list[str | Path] = [scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(*pip, "--require-hashes", "-r", ROOT / "requirements.lock")
    run(*pip, "--no-deps", wheel)
    run(scripts / "python", "-m", "pip", "check")
    return scripts / "policykg"


def test_the_wheel_holds_the_packages_and_nothing_besides(wheel: Path) -> None:
    top = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert top == {"ontology", "extractors", "graph", "queries", "viz", "cli.py", f"policykg-{ontology.__version__}.dist-info"}


def test_the_installed_program_does_the_main_job_from_the_root_folder(policykg: Path, tmp_path: Path) -> None:
    store, turtle, page = tmp_path / "store", tmp_path / "plan.ttl", tmp_path / "plan.html"
    assert run(policykg, "--version") == f"policykg {ontology.__version__}\n"
    run(policykg, "build", SAMPLE, "--store", store)
    run(policykg, "export", "-o", turtle, "--store", store)
    run(policykg, "validate", "--store", store)
    run(policykg, "viz", "-o", page, "--store", store)
    listed = run(policykg, "query", "--list", "--store", store)
    answer = run(
        policykg, "query", "--sparql", "SELECT ?l WHERE { ?p a pol:Project ; skos:prefLabel ?l }", "--format", "csv", "--store", store
    )
    assert "pol:Plan" in turtle.read_text(encoding="utf-8")
    assert "<html" in page.read_text(encoding="utf-8")
    assert "projects-by-region" in listed
    assert len(answer.splitlines()) > 10
