"""From a source's name to what it says: reading and assembly in one step, for whoever reads many."""

from __future__ import annotations

from extractors.assemble import read_plan
from extractors.sources.reader import read_source, source_of
from ontology.records import Reading


def read_named(name: str, data: bytes | None = None) -> Reading:
    """The reading of the file `name`, or of `data` where that is given: a pure function of what they hold.

    Raises ReadError where that is no plan's text.
    """
    return read_plan(read_source(name) if data is None else source_of(data, name))
