"""A function in a process of its own: one that takes for ever can be stopped, and one that crashes takes nothing else with it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar, cast

from graph.processes import leave_to_parent, start
from ontology.errors import PolicykgError, UsageError, unexpected

T = TypeVar("T")

DEFAULT_TIMEOUT, LONGEST_TIMEOUT = 60, 86_400


def check_timeout(seconds: int) -> None:
    """UsageError where `seconds` are none, or more than a day."""
    if not 0 < seconds <= LONGEST_TIMEOUT:
        raise UsageError(f"The timeout must be more than 0 seconds and a day at most, not {seconds}.")


def apart(function: Callable[..., T], *args: object, seconds: int) -> T:
    """`function(*args)` in a fresh process; all three must be picklable.

    TimeoutError where it takes more than `seconds`, without the start of the process; ChildProcessError where the process dies of it,
    MemoryError where it needs more than there is; the PolicykgError that it raises itself, which must be picklable too, and one where no
    process can be started.
    """
    check_timeout(seconds)
    context = multiprocessing.get_context("spawn")
    taking, giving = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(giving, function, args), daemon=True)
    try:
        start(process)
    except OSError as failure:
        raise PolicykgError(f"No process can be started for the query ({failure.strerror}): try again where there is more room.") from None
    giving.close()  # so that its death is the end of the pipe
    try:
        _await_ready(taking)
        if not taking.poll(seconds):
            raise TimeoutError(seconds)
        result, error = taking.recv()
    except EOFError:
        raise ChildProcessError from None
    finally:
        process.kill()
        process.join()
        taking.close()
    if error is not None:
        raise error
    return cast(T, result)


def _await_ready(taking: Connection) -> None:
    """Waits until the process is about to do its work; PolicykgError where it ends before that, which is not the work's fault."""
    try:
        taking.recv()
    except EOFError:
        raise PolicykgError("The process for the query ended before it began: try again where there is more room.") from None


def _answer(giving: Connection, function: Callable[..., object], args: tuple[object, ...]) -> None:
    """Sends that it is ready, then (what the function gives back, None), or (None, the error that it raised)."""
    leave_to_parent()
    giving.send(None)
    try:
        giving.send((function(*args), None))
    except (PolicykgError, MemoryError) as error:
        giving.send((None, error))
    except Exception as error:
        giving.send((None, PolicykgError(unexpected(error))))
