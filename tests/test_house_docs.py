"""The documents against the code: every command is described, and every example does what the page says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import cli

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
HELP = ROOT / "docs/cli.md"
COMMANDS = cli.policykg.commands
EXAMPLES = re.compile(r"```console\n(.*?)```", re.DOTALL)


def help_of(*command: str) -> str:
    result = CliRunner().invoke(cli.policykg, [*command, "--help"], prog_name="policykg", terminal_width=100)
    assert result.exit_code == 0
    return result.output


def help_page() -> str:
    parts = ["# The command line\n\nMade by `make refresh` from the program's own help.\n", f"```\n{help_of()}```\n"]
    parts += [f"## policykg {name}\n\n```\n{help_of(name)}```\n" for name in COMMANDS]
    return "\n".join(parts)


def test_the_help_page_is_what_the_program_says(refresh_golden: bool) -> None:
    if refresh_golden:
        HELP.write_text(help_page(), encoding="utf-8")
    assert HELP.read_text(encoding="utf-8") == help_page()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help_and_every_command_is_in_the_readme(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    assert [option.name for option in command.params if isinstance(option, click.Option) and not option.help] == []
    assert f"policykg {name}" in README.read_text(encoding="utf-8")


def test_the_documents_name_no_command_that_is_not_there() -> None:
    for page in [README, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        named = set(re.findall(r"(?:`|\$ )policykg (?!-)([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
        assert named <= set(COMMANDS), page.name


def test_the_documents_link_to_files_that_are_there() -> None:
    for page in [README, *sorted((ROOT / "docs").rglob("*.md"))]:
        links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
        assert [link for link in links if not (page.parent / link).exists()] == [], page.name


def examples() -> list[tuple[str, str]]:
    """(command, output as printed in the README) of each `$ ` line, in order."""
    found = []
    for block in EXAMPLES.findall(README.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


def run_as_a_reader(command: str, folder: Path) -> str:
    """Both streams of `command`, run by a shell in which policykg is this checkout's."""
    environment = os.environ | {"PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "160", "NO_COLOR": "1"}
    environment.pop("POLICYKG_STORE", None)
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    assert done.returncode == 0, f"{command} ended with {done.returncode}: {done.stdout.decode()}"
    return done.stdout.decode()


@pytest.fixture
def reader(tmp_path: Path) -> Path:
    """A folder with the sample plans where they stand in a checkout, and the command."""
    shutil.copytree(ROOT / "extractors/samples", tmp_path / "extractors/samples")
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin/policykg"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{ROOT / "cli.py"}" "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="the examples are written for a POSIX shell")
def test_the_examples_of_the_readme_run_and_print_what_it_says(reader: Path, refresh_golden: bool) -> None:
    page = README.read_text(encoding="utf-8")
    printed = [(command, output, run_as_a_reader(command, reader)) for command, output in examples()]
    if refresh_golden:
        for command, output, now in printed:
            page = page.replace(f"$ {command}\n{output}", f"$ {command}\n{now}", 1)
        README.write_text(page, encoding="utf-8")
        printed = [(command, now, now) for command, _, now in printed]
    assert len(printed) >= 6
    for command, output, now in printed:
        assert now == output, f"the README is stale after `{command}`: make refresh writes it anew"
