"""What the tests let other processes do: functions that they can import."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path
from types import FrameType

LARGE = 100_000_000
"""Bytes that no pipe takes in at once."""


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


def never_sees_interrupts(_: int) -> bool:
    """Whether interrupts are kept from this process, as they are from its first moment on."""
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])


def die_of_writing_three(number: int) -> bytes:
    """Some bytes; of 3, which are many, the process is killed in the middle of writing them."""
    if number == 3:
        signal_while_writing(signal.SIGKILL)
    return bytes(LARGE if number == 3 else number)


def stop_writing(mark: str) -> bytes:
    """Writes the number of its process into a new file in the folder `mark`, and stops in the middle of writing many bytes."""
    (Path(mark) / str(os.getpid())).touch()
    signal_while_writing(signal.SIGSTOP)
    return bytes(LARGE)


def signal_while_writing(what: signal.Signals) -> None:
    """Sends `what` to this process as soon as this thread writes many bytes to its pipe, behind the few that tell how many."""
    writer = threading.get_ident()

    def writes(frame: FrameType) -> bool:
        return frame.f_code.co_name == "_send" and bool(frame.f_locals.get("remaining", 0) > 100)

    def watch() -> None:
        while not writes(sys._current_frames()[writer]):
            time.sleep(0)
        os.kill(os.getpid(), what)

    threading.Thread(target=watch, daemon=True).start()
