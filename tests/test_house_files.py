"""The house as a whole: what stands at the top, what no file may name, what the package carries."""

from __future__ import annotations

import re
import subprocess
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

import ontology

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TOP = {"ontology", "extractors", "graph", "queries", "viz", "tests", "docs", "cli.py", "pyproject.toml", "README.md"}
BESIDE = {"benchmarks", "Makefile", ".ci", "CHANGELOG.md", "LICENSE", ".gitignore", "requirements.lock", "requirements-dev.lock"}
MACHINE_PATH = re.compile(r"(?<![\w./}*-])/(?:work|root|home|tmp|Users)/\w")


def tracked() -> list[str]:
    """The files of the project: those that git knows, or where there is no git, all but what is made."""
    made = {".git", ".venv", ".venv-bench", "__pycache__", "demo", "build", "dist", "policykg.store"}
    if (ROOT / ".git").exists():
        listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
        return [name for name in listed if (ROOT / name).is_file()]
    files = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return [str(path) for path in files if not made & set(path.parts) and not path.parts[0].endswith((".egg-info", "_cache"))]


FILES = tracked()


def test_the_top_level_is_what_was_agreed() -> None:
    top = {name.partition("/")[0] for name in FILES}
    assert TOP - top == set()
    assert top <= TOP | BESIDE


@pytest.mark.parametrize("name", FILES)
def test_no_file_names_a_path_of_one_machine(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8", errors="ignore")
    assert [match.group() for match in MACHINE_PATH.finditer(text)] == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "benchmarks/requirements.lock"])
def test_a_lock_file_holds_versions_and_hashes_and_no_address(name: str) -> None:
    lines = [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if line.strip()]
    requirement = re.compile(r"[a-z0-9][a-z0-9._-]*==[\w.+!]+( ; [^:/]+)? \\")
    strange = [
        line for line in lines if not requirement.fullmatch(line) and not re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line)
    ]
    assert strange == []
    assert len(lines) > 100


def test_every_requirement_is_locked() -> None:
    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[<>=!~ ;\[]", requirement)[0].lower().replace("_", "-") for requirement in requirements}

    def locked(lock: str) -> set[str]:
        return set(re.findall(r"^([a-z0-9._-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))

    assert names(PROJECT["project"]["dependencies"]) <= locked("requirements.lock")
    assert names(PROJECT["project"]["optional-dependencies"]["dev"]) <= locked("requirements-dev.lock")
    assert names(PROJECT["project"]["optional-dependencies"]["bench"]) <= locked("benchmarks/requirements.lock")


def test_every_data_file_goes_into_the_wheel() -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"]
    notes = ("README.md",)
    data = [Path(name) for name in FILES if name.partition("/")[0] in patterns and not name.endswith((".py", *notes))]
    left_out = [str(path) for path in data if not any(fnmatch("/".join(path.parts[1:]), pattern) for pattern in patterns[path.parts[0]])]
    assert left_out == []
    assert len(data) > 10


def test_every_pattern_of_data_files_finds_some() -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"]
    assert [(package, p) for package, globs in patterns.items() for p in globs if not any((ROOT / package).glob(p))] == []


def test_the_packages_are_the_folders() -> None:
    packages = ("ontology", "extractors", "graph", "queries", "viz")
    assert PROJECT["tool"]["setuptools"]["packages"] == {"find": {"include": [f"{package}*" for package in packages], "namespaces": False}}
    assert [package for package in packages if not (ROOT / package / "py.typed").exists()] == []
    assert [path for package in packages for path in (ROOT / package).rglob("*.py") if not (path.parent / "__init__.py").exists()] == []


def test_the_version_stands_in_one_place() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", ontology.__version__)
    places = [
        name
        for name in FILES
        if name.endswith((".py", ".toml")) and f'"{ontology.__version__}"' in (ROOT / name).read_text(encoding="utf-8")
    ]
    assert places == ["ontology/__init__.py"]


def test_every_dependency_is_used_and_none_is_missing_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").lower()
    code = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in FILES if name.endswith(".py") and not name.startswith("tests/"))
    modules = {
        "ahocorasick-rs": "ahocorasick_rs",
        "sparqlwrapper": "SPARQLWrapper",
        "python-docx": "docx",
        "arro3-core": "arro3.core",
        "arro3-io": "arro3.io",
    }
    for requirement in PROJECT["project"]["dependencies"]:
        name = re.split(r"[<>=]", requirement)[0]
        assert name in readme, f"the README does not say why {name} is needed"
        assert re.search(rf"^\s*(from|import) {modules.get(name, name)}\b", code, re.MULTILINE), f"{name} is not used"
