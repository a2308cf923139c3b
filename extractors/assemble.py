"""One document read: the records made of what its examination found (by what is recorded: extractors/assembly)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.assembly.documents import add_document
from extractors.assembly.gathered import Gathered, Here
from extractors.assembly.misgivings import misgivings
from extractors.assembly.plan import front_documents, plan_record
from extractors.assembly.projects import Projects
from extractors.assembly.regions import add_region
from extractors.assembly.targets import Targets
from extractors.context import findings_of
from extractors.examine import examine
from extractors.findings import DocumentFound
from extractors.goals import find_goals
from extractors.metadata.facts import PlanFacts
from extractors.naming import Names
from extractors.source import Source
from extractors.structure.quotes import Quoter
from ontology.concepts import Kind
from ontology.records import Mention, Reading, Ref, Section


def read_plan(source: Source) -> Reading:
    """All that the plan in `source` says: a pure function of its text.

    Raises ReadError where the source holds no text to read.
    """
    examined = examine(source)
    goals = find_goals(examined.quoters)
    names = Names(examined.division)
    plan = plan_record(source, examined, names)
    names.scope = plan.key
    gathered = Gathered()
    assembly = _Assembly(examined.facts, names, gathered, Projects(names, gathered), Targets(names, plan))
    goal_keys = {goal.key for goal in goals}
    for path, doc in examined.docs.items():
        goal = Ref(Kind.GOAL, path) if path in goal_keys else None
        assembly.add(Here(Ref(Kind.SECTION, path), examined.quoters[path], doc, findings_of(doc), goal))
    return Reading(
        plan=plan,
        sections=tuple(_section_record(quoter) for quoter in examined.quoters.values()),
        goals=goals,
        entities=names.entities(),
        mentions=tuple(sorted(gathered.mentions.values(), key=_mention_order)),
        targets=tuple(assembly.targets.numbered),
        worded=tuple(assembly.targets.worded),
        commitments=tuple(assembly.projects.commitments.values()),
        relations=tuple(gathered.relations.values()),
        warnings=misgivings((quoter.section for quoter in examined.quoters.values()), plan, gathered, assembly.targets),
    )


@dataclass(frozen=True, slots=True)
class _Assembly:
    """The records of one plan while they are gathered."""

    facts: PlanFacts
    names: Names
    gathered: Gathered
    projects: Projects
    targets: Targets

    def add(self, here: Here) -> None:
        """Records what was found in one section."""
        names, gathered = self.names, self.gathered
        for region in here.found.regions:
            add_region(here, region, names, gathered)
        for industry in here.found.industries:
            gathered.concerns(here, industry, names.industry(industry))
        for body in here.found.organizations:
            gathered.mention(here, body, names.organization(body))
        for document in self._documents(here):
            add_document(here, document, names, gathered)
        for programme in here.found.programmes:
            gathered.serves(gathered.mention(here, programme, names.programme(programme)), here)
        for project in here.found.projects:
            self.projects.add(here, project)
        for target in here.found.targets:
            self.targets.add(here, target)
        for worded in (*here.found.absent_targets, *here.found.worded_targets):
            self.targets.add_worded(here, worded)

    def _documents(self, here: Here) -> Sequence[DocumentFound]:
        if here.section.key != "0":
            return here.found.documents
        return front_documents(here.found.documents, self.facts, self.targets.plan, self.names.citations)


def _section_record(quoter: Quoter) -> Section:
    section, offsets = quoter.section, quoter.section.offsets
    begin, end = (offsets[0], offsets[-1] + 1) if offsets else (0, 0)
    return Section(section.path, section.heading, section.text, section.parent, begin, end, section.page, section.review)


def _mention_order(mention: Mention) -> tuple[list[tuple[int, str]], int, int, str, str]:
    return _steps(mention.quote.section), mention.quote.begin, mention.quote.end, mention.entity.kind, mention.entity.key


@lru_cache(maxsize=1024)
def _steps(path: str) -> list[tuple[int, str]]:
    """A key that sorts the paths of sections as a reader counts: 3.2 before 3.10."""
    return [(int("".join(filter(str.isdigit, step)) or 0), step) for step in path.split(".")]
