"""What the names of projects tell of other projects: the whole that one is a part of, and what may be the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.findings import ProjectFound
from ontology.concepts import Predicate
from ontology.identification import Link, Reason, Step
from ontology.project_identity import identify, wholes

_INCLUDES = re.compile(r"[（(](?:包?含|包括)[^（）()；。]*")
_REACH = 40  # how far behind a project's name the bracket may reach that tells what it includes


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
    """The project of which `found` is a part by the words: 包银高铁（含巴银支线）."""
    for outer in projects:
        between = text[outer.end : found.begin] if outer.end < found.begin <= outer.end + _REACH else ""
        if _INCLUDES.fullmatch(between):
            whole = identify(outer.name, division)
            return Link(whole.key, whole.label, Step(Reason.INCLUDED, f"{outer.name}（含{found.name}）"))
    return None
