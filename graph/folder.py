"""The folder of a store: told from any other folder by a marker file, and locked against a second writer.

```
DIR/policykg.json   the marker: {"store": "policykg", "format": 1}; also the file that is locked
DIR/oxigraph/       the files of the embedded Oxigraph
DIR/readings/       what was read of each plan
DIR/corrections.csv what people decided
```
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import IO

from graph.files import write_atomically
from ontology.errors import StoreError

FORMAT = 1
MARKER = "policykg.json"
DATA = "oxigraph"
READINGS = "readings"
CORRECTIONS = "corrections.csv"


def make_folder(folder: Path) -> None:
    """Makes `folder` a store's, where it is missing or empty; StoreError where it holds something else or cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / MARKER).exists():
            return
        strangers = [item.name for item in folder.iterdir() if not item.name.startswith(f".{MARKER}.")]
        if strangers:
            raise StoreError(f"{folder} holds other files and is no store: name an empty folder, or one that does not exist yet.")
        write_atomically(folder / MARKER, json.dumps({"store": "policykg", "format": FORMAT}).encode() + b"\n")
    except (FileExistsError, NotADirectoryError):
        raise StoreError(f"{folder} is not a folder: name an empty folder, or one that does not exist yet.") from None
    except OSError as error:
        raise StoreError(f"The store {folder} cannot be made ({error.strerror}): choose a folder that you may write.") from None


def holds_data(folder: Path) -> bool:
    """Whether Oxigraph wrote tables or a journal, which it had not yet where its first start was cut short."""
    return any(item.suffix in (".sst", ".log") for item in (folder / DATA).glob("*"))


def is_new(folder: Path) -> bool:
    """Whether nothing was ever put into the store in `folder`."""
    return not (holds_data(folder) or any((folder / name).exists() for name in (READINGS, CORRECTIONS)))


def check_folder(folder: Path) -> None:
    """StoreError where `folder` is no store of a format that this version reads. Writes nothing."""
    try:
        text = (folder / MARKER).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        what = "is no store" if folder.exists() else "does not exist"
        raise StoreError(f"The store {folder} {what}: make one with `policykg build PLAN --store {folder}`.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"The store {folder} cannot be read: {error}.") from None
    if (format_ := _format(text)) is None:
        raise StoreError(
            f"The store {folder} is damaged ({MARKER} is unreadable): remove the folder, but keep its {CORRECTIONS}, and build it again."
        )
    if format_ > FORMAT:
        raise StoreError(f"The store {folder} was made by a newer policykg (format {format_}): upgrade policykg, or build another store.")


def _format(text: str) -> int | None:
    try:
        value = json.loads(text)["format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return value if isinstance(value, int) else None


def lock(folder: Path, *, write: bool) -> IO[bytes]:
    """Locks the store for many readers or one writer, until the file given back is closed. StoreError where another holds it.

    On systems without POSIX locks only Oxigraph's own lock against a second writer holds.
    """
    try:
        file = open(folder / MARKER, "rb")  # noqa: SIM115 - it is given back open: the lock lasts as long as the file
    except OSError as error:
        raise StoreError(f"The store {folder} cannot be read ({error.strerror}).") from None
    if not _lock(file, exclusive=write):
        file.close()
        doing = "is open in another process" if write else "is being written by another process"
        raise StoreError(f"The store {folder} {doing}: try again when that has finished.")
    return file


def _lock(file: IO[bytes], *, exclusive: bool) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True
