"""What the names of projects tell of other projects: the whole that one is a part of, and what may be the same."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from extractors.findings import ProjectFound
from ontology.concepts import Predicate
from ontology.identification import Link, Reason, Step
from ontology.project_identity import identify, wholes

_INCLUDES = re.compile(r"[（(](?:包?含|包括)[^（）()；。]*")
_REACH = 40  # how far behind a project's name the bracket may reach that tells what it includes
_LONGEST = 160  # no project's name is longer
_BEGIN = attrgetter("begin")


def links(found: ProjectFound, division: str | None) -> Iterator[tuple[ProjectFound | Link, Predicate, Link]]:
    """What the name itself tells, in a plan of `division` (a code): which thing, the relation, and the other thing.

    A part of a part comes first, then that part of its whole.
    """
    part: ProjectFound | Link = found
    for whole in wholes(found.name, division):
        yield part, Predicate.PART_OF, whole
        part = whole
    for other in identify(found.name, division).near:
        yield found, Predicate.MAY_BE, other


def included_in(text: str, found: ProjectFound, projects: Sequence[ProjectFound], division: str | None) -> Link | None:
    """The project of which `found` is a part by the words: 包银高铁（含巴银支线）; `projects` of the section stand in order."""
    first = bisect_left(projects, found.begin - _REACH - _LONGEST, key=_BEGIN)
    for outer in projects[first : bisect_left(projects, found.begin, key=_BEGIN)]:
        near = outer.end < found.begin <= outer.end + _REACH
        if near and _INCLUDES.fullmatch(text, outer.end, found.begin):
            whole = identify(outer.name, division)
            return Link(whole.key, whole.label, Step(Reason.INCLUDED, f"{outer.name}（含{found.name}）"))
    return None
