"""Gold annotations: what careful readers say that a plan holds, one JSON object a line (JSONL).

A row has `section` (a section's path; "" in every row of a file that was annotated for the document as a whole), `type` (one of TYPES)
and `text`, the surface form. A Target also has `indicator`, `value`, `unit`, `comparator`, `change` and may have `baseline`; a Project
`name`, `status` (several that are right: `start|underway`) and `regions`; a PolicyDocument `relation` and may have `number` and
`issuer`. `"optional": true` marks a row on which careful readers differed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ontology.errors import PolicykgError, UsageError

TYPES = ("Target", "Project", "Programme", "Region", "Industry", "PolicyDocument", "Organization")
"""The types that are judged, in the order in which they are shown: local names of `pol:` classes."""

Values = Mapping[str, tuple[str, ...]]

_MOST_DIGITS = 100
_HALF = re.compile("[\ud800-\udfff]")

_REQUIRED: Mapping[str, tuple[str, ...]] = {
    "Target": ("indicator", "value", "unit", "comparator", "change"),
    "Project": ("name", "status", "regions"),
    "PolicyDocument": ("relation",),
}


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One row. `text` is what is compared: value and unit of a Target, the full name of a Project, else the surface form; `words` the
    surface form as it stands in the plan; `shown` what a report calls the row. `values` holds the row's attributes by name."""

    section: str
    kind: str
    text: str
    words: str
    shown: str
    values: Values = field(default_factory=dict)
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """The rows of one file, in its order; `ignored` are types in it that are not judged."""

    name: str
    rows: tuple[GoldRow, ...]
    ignored: tuple[str, ...] = ()

    @property
    def by_section(self) -> bool:
        """Whether rows say which section they are of."""
        return any(row.section for row in self.rows)


def squeeze(text: str | None) -> str:
    """`text` without white space; None gives the empty text.

    >>> squeeze(" 22 万人")
    '22万人'
    """
    return re.sub(r"\s+", "", text or "")


def plain_number(text: str) -> str:
    """A decimal number in its shortest plain form; decimal.InvalidOperation where it is none, or of more digits than anything counts.

    >>> plain_number("5.50"), plain_number("1E+2")
    ('5.5', '100')
    """
    number = Decimal(text)
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise InvalidOperation
    return format(number.normalize(), "f")


def read_gold(path: Path) -> Gold:
    """The gold of the file at `path`. UsageError where it is not there, PolicykgError where a line is no row; both say where."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"There is no gold file {path}.") from None
    except (OSError, UnicodeDecodeError) as error:
        reason = "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise PolicykgError(f"The gold file {path} cannot be read: {reason}.") from None
    return parse_gold(text.split("\n"), str(path))


def parse_gold(lines: Iterable[str], name: str) -> Gold:
    """The gold of `lines`; empty ones are passed over. PolicykgError, with the line's number, where one is no row."""
    rows: list[GoldRow] = []
    ignored: dict[str, None] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = _object(line)
            if _text(row, "type") in TYPES:
                rows.append(gold_row(row))
            else:
                ignored[row["type"]] = None
        except ValueError as error:
            raise PolicykgError(f"{name}, line {number}: {error}.") from None
    if not rows:
        raise PolicykgError(f"{name} holds no gold rows (a JSON object a line, with section, type and text).")
    return Gold(name, tuple(rows), tuple(ignored))


def _object(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON ({error.msg} at column {error.colno})") from None
    except RecursionError:
        raise ValueError("brackets stand in brackets too deep for a row") from None
    if not isinstance(row, dict):
        raise ValueError("a row must be a JSON object in braces")
    if _HALF.search(json.dumps(row, ensure_ascii=False)):
        raise ValueError("a text holds half a character (such as \\ud83d without the \\u that belongs behind it)")
    return row


def gold_row(row: Mapping[str, Any]) -> GoldRow:
    """The row that a JSON object of one of TYPES is; ValueError, with what is wrong, where it is none."""
    kind = _text(row, "type")
    missing = [key for key in ("section", "text", *_REQUIRED.get(kind, ())) if key not in row]
    if missing:
        raise ValueError(f"a {kind} needs {' and '.join(missing)}")
    words = squeeze(_text(row, "text"))
    name = squeeze(_text(row, "name")) if kind == "Project" else words
    return GoldRow(
        section=_text(row, "section"),
        kind=kind,
        text=_amount(row) if kind == "Target" else name,
        words=words,
        shown=name,
        values=_values(kind, row),
        optional=bool(row.get("optional")),
    )


def _text(row: Mapping[str, Any], key: str) -> str:
    if not isinstance(row.get(key), str):
        raise ValueError(f"{key} must be a text" + (f", not {json.dumps(row[key], ensure_ascii=False)}" if key in row else ""))
    return str(row[key])


def _amount(row: Mapping[str, Any]) -> str:
    value = _text(row, "value").replace("—", "-").replace("–", "-")
    try:
        return "-".join(plain_number(part) for part in value.split("-")) + squeeze(_text(row, "unit"))
    except InvalidOperation:
        raise ValueError(f"value must be a number, or two with - between, not {row['value']!r}") from None


def _values(kind: str, row: Mapping[str, Any]) -> Values:
    if kind == "Target":
        named = {key: _one(row, key) for key in ("comparator", "change")}
        return {"indicator": (_text(row, "indicator"),), **named, "baseline": _some(str(row.get("baseline") or ""))}
    if kind == "Project":
        if not isinstance(row["regions"], list):
            raise ValueError("regions must be a list of texts")
        return {"status": tuple(_text(row, "status").split("|")), "regions": tuple(squeeze(str(region)) for region in row["regions"])}
    if kind == "PolicyDocument":
        given = {key: _some(squeeze(_text(row, key) if row.get(key) else "")) for key in ("number", "issuer")}
        return {**given, "relation": (_text(row, "relation"),)}
    return {}


def _one(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return () if row[key] is None else (_text(row, key),)


def _some(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
