"""What the tests let other processes do: functions that they can import."""

from __future__ import annotations

import os
import time
from pathlib import Path


def later_first(number: int) -> tuple[int, int]:
    """The number and its square; small numbers take longer."""
    time.sleep(0.1 / (number + 1))
    return number, number * number


def leave_a_mark(path: str) -> str:
    """Makes the file `path`."""
    Path(path).touch()
    return path


def die_at_three(number: int) -> int:
    """The number; the process dies of 3, as of want of memory."""
    if number == 3:
        os._exit(9)
    return number


def fail_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("three")
    return number


def slow(mark: str) -> None:
    """Writes the number of its process into a new file in the folder `mark`, and sleeps."""
    (Path(mark) / str(os.getpid())).touch()
    time.sleep(60)
