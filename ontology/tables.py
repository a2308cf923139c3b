"""Reading the data files: tab-separated, UTF-8, comment lines begin with `#`, the first other line names the columns."""

from __future__ import annotations

import csv
from importlib import resources
from itertools import chain, repeat


def read_table(package: str, name: str) -> list[dict[str, str]]:
    """The rows of the table `name` inside `package` ("ontology", "extractors.lexicons" as "extractors"/"lexicons/…"), as column → cell.

    Empty cells are empty strings; a cell with several values separates them by `|` (see `cells`).
    """
    text = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    columns = next(rows)
    return [dict(zip(columns, chain(row, repeat("")), strict=False)) for row in rows]  # csv.DictReader does it in five times the time


def alternatives(package: str, name: str, list_: str) -> str:
    """The words of one list of the table `name`, which has the columns list and word, as alternatives of a regular expression.

    ValueError where the table has no such list.

    >>> alternatives("ontology", "data/title-words.tsv", "trial")
    '试行|暂行'
    """
    words = [row["word"] for row in read_table(package, name) if row["list"] == list_]
    if not words:
        raise ValueError(f"{name} has no list {list_!r}")
    return "|".join(words)


def cells(value: str) -> tuple[str, ...]:
    """The values in one cell.

    >>> cells("高铁|铁路"), cells("")
    (('高铁', '铁路'), ())
    """
    return tuple(part.strip() for part in value.split("|") if part.strip())
