"""Corrections: what a person decides of a thing that was read, as a row of a table, and the file of them beside the store.

```
DIR/corrections.csv   the corrections of all plans of the store, in the order in which they are applied
```

A correction names its thing by plan, section, type, words and offsets, so that it finds it again after the plan was read anew; `ref`
tells apart what the same words say in several ways.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path

from graph.cells import guarded, unguarded
from graph.files import write_file
from graph.folder import CORRECTIONS
from graph.writing.literals import legal
from ontology.errors import PolicykgError, UsageError

CorrectedThing = tuple[str, str, int, int, str, str, str]
"""What a decision is about: plan, section, begin, end, type, text, ref."""

_BOM = b"\xef\xbb\xbf"
_NEEDED = ("plan", "section", "begin", "end", "type", "text", "decision")


class Decision(StrEnum):
    """What a person decides: it is right; it is no such thing; it is a thing of another type; it is another thing of its type; or
    that an earlier decision no longer holds."""

    ACCEPT = "accept"
    REJECT = "reject"
    RELABEL = "relabel"
    RELINK = "relink"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Correction:
    """A decision on one thing that a plan was read to say.

    `plan` is the plan's key; `begin` and `end` are offsets into the section's text (code points, end exclusive); `type` is a kind of
    mention or of target, "Commitment" or the name of a relation; `value` the new type or the new thing; `by` and `date` (an ISO date) are
    empty where not given. `line` is where it stands in its file, 0 where it has none.
    """

    plan: str
    section: str
    begin: int
    end: int
    type: str
    text: str
    ref: str
    decision: Decision
    value: str = ""
    by: str = ""
    date: str = ""
    line: int = 0

    @property
    def thing(self) -> CorrectedThing:
        """What it is about, whatever was decided."""
        return self.plan, self.section, self.begin, self.end, self.type, self.text, self.ref


COLUMNS = tuple(field.name for field in fields(Correction) if field.name != "line")


def read_corrections(path: Path, *, by: str = "", on: str = "") -> list[Correction]:
    """The corrections in the CSV or TSV file `path`, as `policykg review` lists them with `decision` and `value` filled in.

    Rows without a decision are left out; `by` and `on` hold where a row names nobody or no date. UsageError, with the numbers of the
    lines, where the file is no such table; PolicykgError where it cannot be read.
    """
    by = by.encode(errors="replace").decode()  # what a terminal of another encoding writes
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PolicykgError(f"{path} cannot be read ({error.strerror or error}).") from None
    rows = list(_rows(_decoded(data, path), path))
    missing = [name for name in _NEEDED if rows and name not in rows[0][1]]
    if not rows or missing:
        wanted = f"lacks the columns {', '.join(missing)}" if rows else "holds no rows"
        raise UsageError(f"{path} {wanted}: fill in what `policykg review --format csv` writes.")
    found, faults = [], []
    for line, row in rows:
        if row["decision"].strip():
            try:
                found.append(_correction({name: row.get(name, "") for name in COLUMNS}, line, by, on))
            except ValueError as error:
                faults.append(f"line {line}: {error}")
    if faults:
        raise UsageError(f"{path} was not applied. {'; '.join(faults)}.")
    return found


def _correction(cells: Mapping[str, str], line: int, by: str, on: str) -> Correction:
    """A row as a correction; ValueError, with what is wrong, where it is none."""
    decision = _decision(cells)
    if not (cells["begin"].isdecimal() and cells["end"].isdecimal()):
        raise ValueError("begin and end must be numbers")
    if not cells["plan"] or not cells["text"]:
        raise ValueError("plan and text must not be empty")
    when = _day(cells["date"] or on)
    place = cells["plan"], cells["section"], int(cells["begin"]), int(cells["end"])
    return Correction(*place, cells["type"], cells["text"], cells["ref"], decision, cells["value"], cells["by"] or by, when, line)


def _day(written: str) -> str:
    """The ISO date that is written, empty where none is."""
    try:
        return date.fromisoformat(written).isoformat() if written else ""
    except ValueError:
        raise ValueError(f"{written!r} is no date: write it as 2024-05-06") from None


def _decision(cells: Mapping[str, str]) -> Decision:
    if cells["decision"].lower() not in list(Decision):
        raise ValueError(f"the decision {cells['decision']!r} is none of {', '.join(Decision)}")
    decision = Decision(cells["decision"].lower())
    if decision in (Decision.RELABEL, Decision.RELINK) and not cells["value"]:
        raise ValueError(f"{decision} needs a value")
    return decision


def _decoded(data: bytes, path: Path) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(f"{path} is neither UTF-8 nor GB18030: save it as CSV in UTF-8.")


def _rows(text: str, path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows as column → cell, each with its line; tabs, commas or semicolons part the cells, as the first line tells."""
    head = text.partition("\n")[0]
    separator = max("\t,;", key=head.count)
    spelled = separator == "\t" and head.startswith("?")  # as SPARQL's TSV has it
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=csv.QUOTE_NONE if spelled else csv.QUOTE_MINIMAL)
    try:
        columns = [name.strip().lstrip("?") for name in next(reader, [])]
        for cells in reader:
            if any(cells):
                values = [_unspelled(cell).strip() if spelled else unguarded(cell.strip()) for cell in cells]
                yield reader.line_num, dict(zip(columns, [*values, *[""] * len(columns)], strict=False))
    except (csv.Error, json.JSONDecodeError) as error:
        raise UsageError(f"{path} is no table, line {reader.line_num}: {error}.") from None


def _unspelled(cell: str) -> str:
    """The value of a term as Turtle writes it: "text"@zh, 12, <iri>."""
    match = re.fullmatch(r'("(?:[^"\\]|\\.)*")(?:@[\w-]+|\^\^.*)?', cell)
    return legal(str(json.loads(match[1]))) if match else cell.strip("<>")


def kept_corrections(folder: Path) -> list[Correction]:
    """The corrections kept beside the store in `folder`, in order; none where there is no file."""
    path = folder / CORRECTIONS
    if not path.exists() or len(path.read_bytes().strip().splitlines()) < 2:
        return []
    return read_corrections(path)


def keep_corrections(folder: Path, corrections: Iterable[Correction]) -> None:
    """Writes the file of corrections: whole, or not at all."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
    writer.writeheader()
    for one in corrections:
        cells = {name: str(getattr(one, name)) for name in COLUMNS}
        writer.writerow({name: guarded(cell) for name, cell in cells.items()})
    write_file(folder / CORRECTIONS, _BOM + file.getvalue().encode())


def merged(old: Iterable[Correction], new: Iterable[Correction]) -> list[Correction]:
    """`old` with `new` behind: what is decided later of the same thing takes the place of what was before; withdrawn ones are left out."""
    last: dict[CorrectedThing, Correction] = {}
    for one in (*old, *new):
        last.pop(one.thing, None)
        if one.decision is not Decision.WITHDRAW:
            last[one.thing] = one
    return list(last.values())
