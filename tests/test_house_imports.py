"""Who imports whom: the table in docs/architecture.md, enforced on the syntax trees."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("ontology", "extractors", "graph", "queries", "viz")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def allowed() -> dict[str, set[str]]:
    """Package → the packages that the table lets it import, itself included."""
    rows = re.findall(r"^\| `(\w+)/` \|.*\| ([^|]+) \|$", (ROOT / "docs/architecture.md").read_text(encoding="utf-8"), re.MULTILINE)
    return {package: {package, *re.findall(r"`(\w+)`", may)} for package, may in rows}


def imported(tree: ast.AST) -> set[str]:
    """The top-level names of our own that a module imports, wherever in it."""
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in names} & {*PACKAGES, "cli", "tests"}


def test_the_table_names_every_package() -> None:
    assert set(allowed()) == set(PACKAGES)
    assert allowed()["ontology"] == {"ontology"}
    assert allowed()["extractors"] == {"extractors", "ontology"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert imported(tree) <= allowed()[package]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level], "only absolute imports"


def test_the_command_line_imports_the_layers_inside_its_commands() -> None:
    tree = ast.parse((ROOT / "cli.py").read_text(encoding="utf-8"))
    at_start = ast.Module([node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)], [])
    assert imported(at_start) <= {"ontology"}


def test_the_syntax_tree_sees_an_import_inside_a_function() -> None:
    assert imported(ast.parse("def f():\n    from graph.store import open_store\n    import cli")) == {"graph", "cli"}
