"""What makes it doubtful that a document is a plan at all."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.assembly.gathered import Gathered
from extractors.assembly.targets import Targets
from extractors.structure.numbering import STYLES
from extractors.structure.sections import SectionText
from ontology.concepts import Kind
from ontology.records import Plan

NO_PLAN = "No numbered section, target, project or document was found in it: it may be no plan."
_NUMBERED = frozenset(style for style, _ in STYLES)


def misgivings(sections: Iterable[SectionText], plan: Plan, gathered: Gathered, targets: Targets) -> tuple[str, ...]:
    """A sentence where a document holds nothing that makes a plan: a page with a site's menus and a title, say."""
    numbered = any(section.style in _NUMBERED for section in sections)
    named = {mention.entity.kind for mention in gathered.mentions.values() if mention.entity.key != plan.key}
    found = numbered or targets.numbered or targets.worded or named & {Kind.PROJECT, Kind.DOCUMENT}
    return () if found else (NO_PLAN,)
