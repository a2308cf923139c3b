"""Oxigraph's errors as sentences that say what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from graph.folder import DATA
from ontology.errors import StoreError

T = TypeVar("T")


def guard(folder: Path, action: Callable[[], T]) -> T:
    """What `action` gives; Oxigraph's errors as a StoreError with a sentence."""
    try:
        return action()
    except (OSError, RuntimeError) as error:
        raise store_error(folder, error) from None


def store_error(folder: Path, error: Exception) -> StoreError:
    """What a user is told of an error of Oxigraph's at the store in `folder`."""
    text = " ".join(str(error).split())
    if "Permission denied" in text or "Read-only file system" in text:
        reason = "may not be read or written here: check the rights of its folder"
    elif "lock" in text.lower():
        reason = "is open in another process: try again when that has finished"
    elif "No space left" in text:
        reason = "cannot grow: the disk is full"
    else:
        reason = f"is damaged ({text}): remove the folder {DATA} in it and build its plans again; what people decided of them is kept"
    return StoreError(f"The store {folder} {reason}.")
