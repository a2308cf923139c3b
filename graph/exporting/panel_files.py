"""The panel as files: CSV for spreadsheets and R, Parquet for statistics; the same bytes each time."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from graph.cells import guarded
from graph.exporting.network_rows import Row
from graph.exporting.panel import COLUMNS, Column, panel
from graph.store import PlanStore

if TYPE_CHECKING:
    from arro3.core import Array


def panel_csv(store: PlanStore) -> bytes:
    """The panel as CSV in UTF-8 with a byte order mark, so that spreadsheets read the Chinese; no text begins as a formula does."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, [column.name for column in COLUMNS], restval="")
    writer.writeheader()
    writer.writerows(_printable(row) for row in panel(store))
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def _printable(row: Row) -> Row:
    texts = {column.name for column in COLUMNS if column.kind == "text"}
    return {name: guarded(cell) if name in texts else cell for name, cell in row.items()}


def panel_parquet(store: PlanStore) -> bytes:
    """The panel as Parquet: text as strings, decimals as doubles, whole numbers as 32-bit integers, empty cells as nulls."""
    from arro3.core import Schema, Table
    from arro3.io import write_parquet

    found = panel(store)
    arrays = [_array(column, found) for column in COLUMNS]
    schema = Schema([array.field.with_name(column.name) for array, column in zip(arrays, COLUMNS, strict=True)])
    file = io.BytesIO()
    write_parquet(Table.from_arrays(arrays, schema=schema), file, compression="snappy")
    return file.getvalue()


def _array(column: Column, found: list[Row]) -> Array:
    from arro3.core import Array, DataType

    cells = [row.get(column.name) for row in found]
    if column.kind == "decimal":
        return Array([None if cell is None else float(cell) for cell in cells], type=DataType.float64())
    if column.kind == "integer":
        return Array([None if cell is None else int(cell) for cell in cells], type=DataType.int32())
    return Array(cells, type=DataType.utf8())
