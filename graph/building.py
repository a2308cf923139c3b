"""Many sources into one store: each read by itself, in any process, and put into the store in the order given."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from typing import NamedTuple

from graph.parallel import in_order
from graph.reviewing.corrections import Correction, kept_corrections
from graph.reviewing.review import Prepared, prepare, put
from graph.store import PlanStore
from graph.summary import Tally, tally
from ontology.errors import PolicykgError, unexpected
from ontology.records import Reading

Source = tuple[str, bytes | None]
"""A source's name, and its data where that was read already (standard input)."""
Reader = Callable[[str, bytes | None], Reading]

_BYTES_A_JOB = 200_000


class Outcome(NamedTuple):
    """What became of one source: its tally and its reader's warnings, or the sentence that says why there is no plan of it."""

    source: str
    tally: Tally | None = None
    warnings: tuple[str, ...] = ()
    failure: str = ""


class _Made(NamedTuple):
    prepared: Prepared | None
    outcome: Outcome


def build_all(
    store: PlanStore, sources: Sequence[Source], read: Reader, base: str, jobs: int | None = None, begin: Callable[[], None] | None = None
) -> Iterator[Outcome]:
    """Puts the plan of each source into `store`, in order; one that fails hinders no other.

    `read` and `begin`, which each process calls first, must be picklable. Without `jobs` there is one process for each core, as far as
    there is work for it.
    """
    make = partial(_make, read=read, base=base, corrections=kept_corrections(store.folder))
    read_from: dict[str, str] = {}
    with closing(in_order(make, sources, jobs or jobs_for([name for name, _ in sources]), begin)) as made:
        for (name, _), each in zip(sources, made, strict=True):
            outcome = _put(store, name, each)
            if each is None or each.prepared is None or outcome.failure:
                yield outcome
                continue
            before = read_from.get(each.prepared.plan_key)
            read_from[each.prepared.plan_key] = name
            replaced = () if before is None else (f"This is the same plan as {before}, in whose place it stands now.",)
            yield outcome._replace(warnings=(*outcome.warnings, *replaced))


def jobs_for(sources: Sequence[str]) -> int:
    """One process for each core that this one may use, but none that would have less to read than it takes to start."""
    size = sum(os.path.getsize(source) for source in sources if os.path.isfile(source))
    return max(1, min(cores(), size // _BYTES_A_JOB))


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _make(source: Source, read: Reader, base: str, corrections: Sequence[Correction]) -> _Made:
    name, data = source
    try:
        reading = read(name, data)
        prepared = prepare(reading, corrections, base)
        warnings = (*reading.warnings, *map(str, prepared.missed))
        return _Made(prepared, Outcome(name, tally(reading, prepared.triples), warnings))
    except PolicykgError as error:
        return _Made(None, Outcome(name, failure=str(error)))
    except Exception as error:
        return _Made(None, Outcome(name, failure=f"{name}: {unexpected(error)}"))


def _put(store: PlanStore, name: str, made: _Made | None) -> Outcome:
    if made is None:
        return Outcome(name, failure=f"{name}: the process that read it died, perhaps for want of memory: try it alone with --jobs 1.")
    try:
        if made.prepared is not None:
            put(store, made.prepared)
        return made.outcome
    except PolicykgError as error:
        return Outcome(name, failure=str(error))
    except Exception as error:
        return Outcome(name, failure=f"{name}: {unexpected(error)}")
