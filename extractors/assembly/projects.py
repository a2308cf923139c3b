"""Projects as records: what is to be done to them, where they lie, in which industry they are, and what their names tell of others."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from extractors.assembly.gathered import Gathered, Here
from extractors.confidence import INDUSTRY_OF_NAME, basis_of, confidence, link_bases, place_basis, status_basis
from extractors.findings import ProjectFound
from extractors.language.phrases import sentence_at, within
from extractors.language.spans import text_of
from extractors.naming import Names
from extractors.projects.identities import included_in, links
from extractors.projects.whereabouts import clause_place, place_before, put_back
from ontology.concepts import Predicate, Status
from ontology.industries import load_industries
from ontology.records import Commitment, Mention, Ref


@lru_cache(maxsize=1024)  # a plan says the same names again and again
def _industry_of(name: str) -> str | None:
    return load_industries().industry_of_project(name)


@dataclass(slots=True)
class Projects:
    """What a plan says of projects: mentions and relations go to `gathered`, commitments are kept here, one for each section and status."""

    names: Names
    gathered: Gathered
    commitments: dict[tuple[Ref, Status, str], Commitment] = field(default_factory=dict)

    def add(self, here: Here, found: ProjectFound) -> None:
        """Records all that the section says of a project where it names it."""
        mention, basis = self.gathered.mention(here, found, self.names.project(found)), basis_of(found, here.doc)
        self._commit(here, found, mention, basis)
        self.gathered.serves(mention, here)
        self._place(here, found, mention, basis)
        self._industry(found, mention, basis)
        self._identify(here, found)

    def _commit(self, here: Here, found: ProjectFound, mention: Mention, basis: str) -> None:
        if found.status is not None:
            ref, sure = mention.entity, confidence(basis, status_basis(found))
            commitment = Commitment(ref, found.status, mention.quote, mention.sentence, found.status_verb, sure)
            self.commitments.setdefault((ref, found.status, here.quoter.section.path), commitment)

    def _place(self, here: Here, found: ProjectFound, mention: Mention, basis: str) -> None:
        text, (begin, end) = text_of(here.doc), sentence_at(here.found.sentences, found.begin)
        named = [region for region in within(here.found.regions, found.begin, found.end) if region.end <= found.end]
        told = place_before(found, here.found.regions) or clause_place(text, found, here.found.regions, begin)
        for region in (*named, *put_back(text, found, within(here.found.regions, begin, end)), told):
            if region is not None:
                sure = confidence(basis, place_basis(found), *link_bases(region, here.doc))
                self.gathered.relate(mention.entity, Predicate.LOCATED_IN, self.names.region(region), mention.sentence, sure)

    def _industry(self, found: ProjectFound, mention: Mention, basis: str) -> None:
        industry = _industry_of(found.name)
        if industry:
            sure = confidence(basis, INDUSTRY_OF_NAME)
            self.gathered.relate(mention.entity, Predicate.IN_INDUSTRY, self.names.known_industry(industry), mention.sentence, sure)

    def _identify(self, here: Here, found: ProjectFound) -> None:
        """What the project's name and the words around it tell of other projects."""
        division = self.names.division
        told = list(links(found, division))
        if included := included_in(text_of(here.doc), found, here.found.projects, division):
            told.append((found, Predicate.PART_OF, included))
        for thing, predicate, other in told:
            subject = self.names.project(found) if isinstance(thing, ProjectFound) else self.names.linked(thing)
            object_ = self.names.linked(other)
            if subject != object_:
                self.gathered.tell(subject, predicate, object_, here.sentence(found), other)
