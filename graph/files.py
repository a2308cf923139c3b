"""Writing files so that they are whole or absent, and writing to standard output."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ontology.errors import PolicykgError


def write_file(path: Path, data: bytes) -> None:
    """Puts `data` at `path` as `write_atomically` does, or on standard output where that is "-"; PolicykgError, with what to do, where it
    cannot be written."""
    if str(path) == "-":
        write_out(data)
        return
    try:
        write_atomically(path, data)
    except OSError as error:
        raise PolicykgError(
            f"{path} cannot be written ({error.strerror or error}): choose a file in a folder that you may write."
        ) from None


def write_out(data: str | bytes) -> None:
    """Puts `data` on standard output, text with a line break at its end, bytes as they are; a reader that goes away early (`| head`) is no
    error. PolicykgError, with what to do, where it cannot be written."""
    if sys.stdout is None:
        raise PolicykgError("Standard output is closed: give it a file, or a program that reads it.")
    try:
        sys.stdout.flush()
        if isinstance(data, str):
            sys.stdout.write(data if data.endswith("\n") else data + "\n")
        else:
            sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise PolicykgError(f"Standard output cannot be written ({error.strerror}): give it a file where there is room.") from None


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
