"""Readings kept beside the store, as they were read: what corrections are applied to, time and again, without the plan's file.

```
DIR/readings/KEY.json.gz   the Reading of the plan with that key, and the version of the program that made it
```
"""

from __future__ import annotations

import gzip
import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from graph.files import write_atomically
from graph.folder import READINGS
from ontology import __version__, records
from ontology.concepts import Kind
from ontology.errors import StoreError
from ontology.records import Document, Entity, Reading, Ref

T = TypeVar("T")


def packed(reading: Reading) -> bytes:
    """The content of a reading's file: the same bytes for the same reading."""
    data = json.dumps({"version": __version__, "reading": _plain(reading)}, ensure_ascii=False, separators=(",", ":")).encode()
    return gzip.compress(data, compresslevel=4, mtime=0)


def keep_reading(folder: Path, plan_key: str, data: bytes) -> None:
    """Writes a packed reading beside the store in `folder`: whole, or not at all. StoreError where it cannot be written."""
    path = _path(folder, plan_key)
    try:
        path.parent.mkdir(exist_ok=True)
        write_atomically(path, data)
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror or error}): choose a store that you may write.") from None


def kept_reading(folder: Path, plan_key: str) -> Reading:
    """The reading of a plan, as it was read. StoreError where there is none, or another version of the program made it."""
    path, again = _path(folder, plan_key), "build the plan again"
    try:
        found = json.loads(gzip.decompress(path.read_bytes()))
        version, reading = found["version"], found["reading"]
    except FileNotFoundError:
        raise StoreError(f"The store {folder} does not hold the reading of the plan {plan_key}: {again}.") from None
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{path} is damaged ({type(error).__name__}): {again}.") from None
    if version != __version__:
        raise StoreError(f"The plan {plan_key} was read by policykg {version}, this is {__version__}: {again}.")
    try:
        made: Reading = _made(Reading, reading)
        return made
    except (ValueError, KeyError, TypeError, ArithmeticError):
        raise StoreError(f"{path} does not hold a reading: {again}.") from None


def _path(folder: Path, plan_key: str) -> Path:
    return folder / READINGS / f"{plan_key}.json.gz"


def _plain(value: object) -> object:
    """Records as JSON has them: fields in a list, in order; decimals and dates as texts."""
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal | date):
        return str(value)
    return value


@cache
def _hints(type_: type) -> dict[str, Any]:
    return get_type_hints(type_, vars(records))


def _made(type_: Any, value: Any) -> Any:
    """`value` as the type that a record's field has."""
    if isinstance(type_, UnionType):
        return None if value is None else _made(next(one for one in get_args(type_) if one is not type(None)), value)
    if get_origin(type_) is tuple:
        return tuple(_made(get_args(type_)[0], item) for item in value)
    if type_ is Ref:
        return Ref(Kind(value[0]), value[1])
    if type_ is Entity and len(value) > len(fields(Entity)):
        type_ = Document
    if is_dataclass(type_) and isinstance(type_, type):
        hints = _hints(type_)
        return type_(*(_made(hints[field.name], item) for field, item in zip(fields(type_), value, strict=True)))
    if type_ is date:
        return date.fromisoformat(value)
    if type_ is Decimal or (isinstance(type_, type) and issubclass(type_, Enum)):
        return type_(value)
    return value
