"""Seconds and memory, each measured in a process of its own, so that no tool pays for another."""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple, TypeVar

from benchmarks.tools import TOOLS

T = TypeVar("T")

_WARM_UP = 30_000  # characters: enough for what a tool loads when it first needs it


class Speed(NamedTuple):
    """What one tool took: seconds of processor time, all threads together. `absent` says why it was not measured."""

    name: str
    version: str
    load: float = 0.0
    seconds: float = 0.0
    memory: int = 0
    absent: str = ""


def apart(function: Callable[..., T], *args: object) -> T | None:
    """`function(*args)` in a fresh process; None where that process died."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(function, *args).result()
        except BrokenProcessPool:
            return None


def speed(index: int, texts: Sequence[str]) -> Speed:
    """How long the tool of this index takes for all `texts`."""
    tool = TOOLS[index]
    try:
        release = _version(tool.package)
        began = time.process_time()
        read = tool.load()
        read(texts[0][:_WARM_UP])
    except (ImportError, PackageNotFoundError) as error:
        return Speed(tool.name, "", absent=f"not installed ({error})")
    loaded = time.process_time()
    for text in texts:
        read(text)
    return Speed(tool.name, release, loaded - began, time.process_time() - loaded, peak_memory())


def _version(package: str) -> str:
    if package == "policykg":
        from ontology import __version__

        return __version__
    return version(package)


def seconds_for(text: str, times: Sequence[int], repeat: int) -> list[float]:
    """The processor time of reading `text` written so many times in one document, the least of `repeat` tries."""
    read = TOOLS[0].load()
    read(text[:_WARM_UP])
    found = []
    for count in times:
        tries = []
        for _ in range(repeat):
            began = time.process_time()
            read(text * count)
            tries.append(time.process_time() - began)
        found.append(min(tries))
    return found


def memory_after(texts: Sequence[str], count: int) -> int:
    """The peak memory (MB) of a process that made the graphs of `count` documents, one after the other."""
    read = TOOLS[1].load()
    for i in range(count):
        read(texts[i % len(texts)])
    return peak_memory()


def peak_memory() -> int:
    """The most memory that this process has had, in MB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1_000_000 if sys.platform == "darwin" else 1_000)
