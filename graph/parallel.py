"""One pure function over many items in several processes, with the results in the order of the items."""

from __future__ import annotations

import multiprocessing
import pickle
import traceback
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock
from typing import Generic, TypeVar, cast

from graph.processes import leave_to_parent, start

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 2
"""How many items a process are under way or done but not taken: what bounds memory, whatever the number of items."""


def in_order(
    work: Callable[[T], R], items: Sequence[T], jobs: int, begin: Callable[[], None] | None = None
) -> Generator[R | None, None, None]:
    """`work(item)` for each item, in their order; None where the process that worked on it died (out of memory, say), and so did one
    that tried it again alone.

    With one job, or one item, all is done in this process. Else each process calls `begin` first; `work`, `begin`, the items and the
    results must be picklable. An error that `work` raises is raised here and ends the rest. All processes end with the generator, at
    once: close it where it may be left before its end.

    >>> list(in_order(abs, [-1, 2, -3], jobs=1))
    [1, 2, 3]
    """
    jobs = min(jobs, len(items))
    if jobs <= 1:
        yield from map(work, items)
        return
    done = 0
    while done < len(items):
        for result in _until_death(work, items[done:], jobs, begin):
            yield result
            done += 1
        if done < len(items):
            yield next(_until_death(work, items[done : done + 1], 1, begin), None)
            done += 1


def _until_death(work: Callable[[T], R], items: Sequence[T], jobs: int, begin: Callable[[], None] | None) -> Generator[R, None, None]:
    """The results in order, up to the one whose process died."""
    crew = _Crew(work, begin)
    threads = ThreadPoolExecutor(jobs)
    waiting: deque[Future[R]] = deque()
    try:
        for item in items:
            waiting.append(threads.submit(crew.do, item))
            if len(waiting) > _AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except _Died:
        return
    finally:
        crew.end()
        threads.shutdown(cancel_futures=True)


class _Died(Exception):
    """A process ended before it had answered."""


class _Crew(Generic[T, R]):
    """As many processes as threads ask at a time, each behind a pipe of its own, whose other end nobody else holds: the pipe of one
    that dies in the middle of an answer ends there, and nobody waits for the rest.
    """

    def __init__(self, work: Callable[[T], R], begin: Callable[[], None] | None) -> None:
        self._work = work
        self._begin = begin
        self._processes: list[BaseProcess] = []
        self._idle: list[Connection] = []
        self._ended = False
        self._lock = Lock()

    def do(self, item: T) -> R:
        """What a process makes of `item`; _Died where it dies of it or is ended."""
        pipe = self._free()
        try:
            pipe.send((self._work, item))
            result, error = pipe.recv()
        except (EOFError, OSError):
            raise _Died from None
        self._idle.append(pipe)
        if error is not None:
            raise error
        return cast(R, result)

    def end(self) -> None:
        """Ends all processes at once, whatever they are at."""
        with self._lock:
            self._ended = True
            for process in self._processes:
                process.kill()
        for process in self._processes:
            process.join()

    def _free(self) -> Connection:
        """The pipe to a process that does nothing yet."""
        with self._lock:
            if self._ended:
                raise _Died
            return self._idle.pop() if self._idle else self._start()

    def _start(self) -> Connection:
        spawn = multiprocessing.get_context("spawn")
        pipe, others = spawn.Pipe()
        with others:
            process = spawn.Process(target=_serve, args=(others, self._begin), daemon=True)
            start(process)
        self._processes.append(process)
        return pipe


def _serve(pipe: Connection, begin: Callable[[], None] | None) -> None:
    """What a process does: answers what comes through `pipe`, until it is killed or the one that started it ends in whatever way."""
    leave_to_parent()
    if begin is not None:
        begin()
    with suppress(EOFError, ConnectionError):
        while True:
            pipe.send_bytes(_answer(*pipe.recv()))


def _answer(work: Callable[[T], R], item: T) -> bytes:
    """The result, or the error in its place."""
    try:
        return pickle.dumps((work(item), None))
    except Exception as error:
        error.add_note(traceback.format_exc())
        return pickle.dumps((None, error))
