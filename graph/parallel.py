"""One pure function over many items in several processes, with the results in the order of the items."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 2
"""How many items a process are under way or done but not taken: what bounds memory, whatever the number of items."""


def in_order(work: Callable[[T], R], items: Sequence[T], jobs: int, begin: Callable[[], None] | None = None) -> Iterator[R | None]:
    """`work(item)` for each item, in their order; None where the process that worked on it died (out of memory, say).

    With one job, or one item, all is done in this process. Else each process calls `begin` first; `work`, `begin`, the items and the
    results must be picklable. An error that `work` raises is raised here and ends the rest.

    >>> list(in_order(abs, [-1, 2, -3], jobs=1))
    [1, 2, 3]
    """
    jobs = min(jobs, len(items))
    if jobs <= 1:
        yield from map(work, items)
        return
    done = 0
    while done < len(items):
        for result in _until_broken(work, items[done:], jobs, begin):
            yield result
            done += 1
        if done < len(items):
            yield next(_until_broken(work, items[done : done + 1], 1, begin), None)
            done += 1


def _until_broken(work: Callable[[T], R], items: Sequence[T], jobs: int, begin: Callable[[], None] | None) -> Iterator[R]:
    """The results in order, up to the one whose process died or that another's death took with it."""
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin, (begin,))
    waiting: deque[Future[R]] = deque()
    left = iter(items)
    try:
        for item in left:
            waiting.append(pool.submit(work, item))
            if len(waiting) > _AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        return
    except BaseException:
        _end(pool)
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _end(pool: ProcessPoolExecutor) -> None:
    """Ends the processes of `pool` at once, whatever they are at."""
    mine = set(getattr(pool, "_processes", None) or ())
    for process in multiprocessing.active_children():
        if process.pid in mine:
            process.terminate()


def _begin(begin: Callable[[], None] | None) -> None:
    """Makes a process leave interrupts to the one that started it, and end when that ends in whatever way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent,), daemon=True).start()
    if begin is not None:
        begin()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
