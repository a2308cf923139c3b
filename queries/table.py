"""Rows as a table for a terminal: Chinese characters count two columns, long texts are folded, nothing is cut off."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Sequence

from rdflib import XSD, Literal, URIRef
from rdflib.term import Node
from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from queries.rows import Rows
from queries.spelling import shorten

NUMBERS = (XSD.integer, XSD.decimal, XSD.double, XSD.float)
"""The data types that are written as numbers, and set to the right."""
_LEAST = 12
_GAP = 3
_WIDEST = 1 << 20


def table(rows: Rows, width: int | None = None) -> str:
    """The rows under their columns, folded to `width` columns; as wide as they need to be where that is None.

    Where they do not fit, columns of IRIs are left out first, and a last line says so; where not even that helps, each row becomes a
    block with a line for each of its values.
    """
    cells = [[printable(shorten(term)) for term in row] for row in rows.rows]
    widths = [max([cell_len(name), *(cell_len(row[at]) for row in cells)]) for at, name in enumerate(rows.columns)]
    every = range(len(rows.columns))
    if width is None or _needed(widths, every) <= width:
        return _grid(rows, cells, every)
    words = [at for at in every if not _names_only(rows, at)] or [*every]
    if _needed([min(_LEAST, one) for one in widths], words) > width:
        return _blocks(rows.columns, cells, width)
    left_out = ", ".join(name for at, name in enumerate(rows.columns) if at not in words)
    note = f"\n(no room for {left_out}: the other formats have it)\n" if left_out else ""
    return _grid(rows, cells, words, width) + note


def terminal_width() -> int | None:
    """The columns of the terminal, or those that COLUMNS tells; None where the output goes elsewhere, and lines may be of any length."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    return shutil.get_terminal_size().columns if sys.stdout and sys.stdout.isatty() else None


def _needed(widths: Sequence[int], columns: Sequence[int]) -> int:
    return sum(widths[at] + _GAP for at in columns) - _GAP


def _grid(rows: Rows, cells: Sequence[Sequence[str]], columns: Sequence[int], width: int | None = None) -> str:
    grid = _table([rows.columns[at] for at in columns])
    for at, column in zip(columns, grid.columns, strict=True):
        column.min_width = min(_LEAST, max([cell_len(rows.columns[at]), *(cell_len(row[at]) for row in cells)]))
        column.justify = "right" if _numeric(rows, at) else "left"
    for row in cells:
        grid.add_row(*(Text(row[at]) for at in columns))
    return _printed(grid, width)


def _table(columns: Sequence[str], *, heads: bool = True) -> Table:
    grid = Table(box=box.SIMPLE_HEAD if heads else None, pad_edge=False, padding=(0, _GAP - 1, 0, 0), show_edge=False, show_header=heads)
    for name in columns:
        grid.add_column(Text(name), overflow="fold")
    return grid


def _blocks(columns: Sequence[str], cells: Sequence[Sequence[str]], width: int) -> str:
    blocks = []
    for count, row in enumerate(cells, start=1):
        grid = _table(("name", "value"), heads=False)
        grid.columns[0].no_wrap = True
        for name, value in zip(columns, row, strict=True):
            if value:
                grid.add_row(Text(name), Text(value))
        blocks.append(f"[{count}]\n" + _printed(grid, width))
    return "\n".join(blocks)


def _printed(grid: Table, width: int | None) -> str:
    out = io.StringIO()
    console = Console(file=out, width=_WIDEST, color_system=None, legacy_windows=False)
    natural = max(1, console.measure(grid).maximum)
    console.print(grid, width=natural if width is None else min(width, natural), soft_wrap=False)
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


def printable(text: str) -> str:
    """`text` without what would move the cursor or colour the terminal."""
    return "".join(character if character.isprintable() else " " if character.isspace() else "\ufffd" for character in text)


def _names_only(rows: Rows, at: int) -> bool:
    terms = [row[at] for row in rows.rows]
    return any(terms) and all(term is None or isinstance(term, URIRef) for term in terms)


def _numeric(rows: Rows, at: int) -> bool:
    terms: list[Node] = [term for row in rows.rows if (term := row[at]) is not None]
    return bool(terms) and all(isinstance(term, Literal) and term.datatype in NUMBERS for term in terms)
