"""The development gold: annotations of a few real plans, made by two careful readers apart, merged by this program.

    python -m tests.development_gold ONE.jsonl OTHER.jsonl MERGED.jsonl

Each reader annotated the plan by the guidelines without seeing the other's rows. A row that both have counts in full. A row that one of
them has, or that either called optional, is optional: neither missing nor finding it counts. Where they differ on a project's status,
both are right; in other attributes the first reader's stand. Rows only are kept, never the plans' texts.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from graph.evaluation.gold import TYPES, gold_row
from graph.evaluation.matching import dice
from graph.ordering import natural

FOLDER = Path(__file__).parent / "development-gold"
FLOORS = FOLDER / "floors.tsv"
SECTIONS = FOLDER / "sections.tsv"

Row = dict[str, Any]
Key = tuple[str, str, str]


def key(row: Row) -> Key:
    """What two readers' rows must share to be one: section, type, and surface form, full name, or value and unit."""
    judged = gold_row(row)
    return judged.section, judged.kind, judged.text


def pairs(one: Sequence[Row], other: Sequence[Row]) -> list[tuple[Row | None, Row | None]]:
    """Rows of one key laid side by side: targets of one value and unit by their indicators, the nearest first; of others there is one."""
    if one and one[0]["type"] != "Target":
        one, other = one[:1], other[:1]
    left, right = list(one), list(other)
    nearest = sorted(
        ((dice(a.get("indicator", ""), b.get("indicator", "")), -i, -j) for i, a in enumerate(left) for j, b in enumerate(right)),
        reverse=True,
    )
    paired: dict[int, int] = {}
    for _, i, j in nearest:
        if -i not in paired and -j not in paired.values():
            paired[-i] = -j
    rows: list[tuple[Row | None, Row | None]] = [(a, right[paired[i]] if i in paired else None) for i, a in enumerate(left)]
    return rows + [(None, b) for j, b in enumerate(right) if j not in paired.values()]


def merged_row(one: Row | None, other: Row | None) -> Row:
    """The row that two readers' rows make; either may be None."""
    row = dict(one or other or {})
    if one is None or other is None or one.get("optional") or other.get("optional"):
        row["optional"] = True
    if one is not None and other is not None and row["type"] == "Project" and one["status"] != other["status"]:
        row["status"] = f"{one['status']}|{other['status']}"
    return row


def merge(one: Iterable[Row], other: Iterable[Row]) -> list[Row]:
    """The rows of two readers as one list, by section, type and text."""
    by_key: dict[Key, tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
    for reader, rows in enumerate((one, other)):
        for row in rows:
            by_key[key(row)][reader].append(row)
    order = sorted(by_key, key=lambda key: (natural(key[0]), TYPES.index(key[1]), key[2]))
    return [merged_row(a, b) for key in order for a, b in pairs(*by_key[key])]


def read_rows(path: Path) -> list[Row]:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def annotated_sections() -> dict[str, frozenset[str]]:
    """Of each plan that was not annotated whole the paths of the sections that were."""
    with SECTIONS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["plan"]: frozenset(row["sections"].split()) for row in rows}


def main(one: Path, other: Path, merged: Path) -> None:
    """Merges two files into a third."""
    rows = merge(read_rows(one), read_rows(other))
    merged.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
