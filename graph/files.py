"""Writing files so that they are whole or absent."""

from __future__ import annotations

import os
from pathlib import Path

from ontology.errors import PolicykgError


def write_file(path: Path, data: bytes) -> None:
    """Puts `data` at `path` as `write_atomically` does; PolicykgError, with what to do, where the file cannot be written."""
    try:
        write_atomically(path, data)
    except OSError as error:
        raise PolicykgError(
            f"{path} cannot be written ({error.strerror or error}): choose a file in a folder that you may write."
        ) from None


def write_atomically(path: Path, data: bytes) -> None:
    """Puts `data` at `path`: whole, or not at all. A link keeps its place and its target is written; what is no file (a pipe, a device)
    is written straight. OSError where that cannot be."""
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with open(temporary, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
