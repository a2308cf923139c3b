"""Who imports whom: the table in docs/architecture.md, enforced on the syntax trees."""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("ontology", "extractors", "graph", "queries", "viz")
FOLDERS = sorted(path.parent for path in (ROOT / "extractors").glob("*/__init__.py"))
PARTS = sorted(path.parent for glob in ("extractors/*/*/__init__.py", "graph/*/__init__.py") for path in ROOT.glob(glob))
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def allowed(depth: str = "") -> dict[str, set[str]]:
    """Package → the packages that the table lets it import, itself included; with a `depth` of `\\w+/`, parts of folders → parts."""
    row = rf"^\| `{depth}(\w+)/` \|.*\| ([^|]+) \|$"
    rows = re.findall(row, (ROOT / "docs/architecture.md").read_text(encoding="utf-8"), re.MULTILINE)
    return {package: {package, *re.findall(r"`(\w+)`", may)} for package, may in rows}


def modules(tree: ast.AST) -> list[str]:
    """The dotted names that a module imports, wherever in it."""
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return names + [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]


def imported(tree: ast.AST) -> set[str]:
    """The top-level names of our own that a module imports, wherever in it."""
    return {name.partition(".")[0] for name in modules(tree)} & {*PACKAGES, "cli", "tests"}


def folders(tree: ast.AST) -> set[str]:
    """The folders of `extractors` from which a module imports."""
    return {name.split(".")[1] for name in modules(tree) if name.startswith("extractors.") and name.count(".") > 1}


def test_the_table_names_every_package() -> None:
    assert set(allowed()) == {*PACKAGES, *(path.name for path in FOLDERS)}
    assert allowed()["ontology"] == {"ontology"}
    assert allowed()["extractors"] == {"extractors", "ontology"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert imported(tree) <= allowed()[package]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level], "only absolute imports"


@pytest.mark.parametrize("folder", [path.name for path in FOLDERS])
def test_the_folders_of_extractors_import_one_way(folder: str) -> None:
    found = {name for path in (ROOT / "extractors" / folder).rglob("*.py") for name in folders(ast.parse(path.read_text(encoding="utf-8")))}
    assert found <= allowed()[folder]


def test_no_folder_of_extractors_needs_itself() -> None:
    names = {path.name for path in FOLDERS}
    TopologicalSorter({name: (may & names) - {name} for name, may in allowed().items() if name in names}).prepare()


def test_the_table_names_every_part_of_a_folder() -> None:
    assert set(allowed(r"\w+/")) == {path.name for path in PARTS}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_the_parts_of_a_folder_import_one_way(part: Path) -> None:
    folder = ".".join(part.parent.relative_to(ROOT).parts)
    beside = {path.name for path in PARTS if path.parent == part.parent}
    named = (name for path in part.glob("*.py") for name in modules(ast.parse(path.read_text(encoding="utf-8"))))
    found = {name.removeprefix(f"{folder}.").partition(".")[0] for name in named if name.startswith(f"{folder}.")} & beside
    assert found <= allowed(r"\w+/")[part.name]


def test_the_command_line_imports_the_layers_inside_its_commands() -> None:
    tree = ast.parse((ROOT / "cli.py").read_text(encoding="utf-8"))
    at_start = ast.Module([node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)], [])
    assert imported(at_start) <= {"ontology"}


def test_the_syntax_tree_sees_an_import_inside_a_function() -> None:
    assert imported(ast.parse("def f():\n    from graph.store import open_store\n    import cli")) == {"graph", "cli"}
