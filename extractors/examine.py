"""A plan examined: its sections, what it says of itself, and what the components find in each section."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from extractors.context import Context, findings_of
from extractors.documents.short_titles import complete_documents
from extractors.language.periods import period_end
from extractors.metadata.facts import PlanFacts, read_metadata
from extractors.organizations.proved_companies import complete_companies
from extractors.pipeline import make_pipeline, read_section
from extractors.programmes.own_title import drop_titles
from extractors.projects.own_project import complete_projects
from extractors.regions.local_places import complete_regions
from extractors.regions.of_headings import divisions_of
from extractors.source import Source
from extractors.structure.layout import mend
from extractors.structure.normalize import normalized
from extractors.structure.quotes import Quoter
from extractors.structure.sections import SectionText, read_sections
from ontology.gazetteer import load_gazetteer
from ontology.named_division import division_in


@dataclass(frozen=True, slots=True)
class Examined:
    """A plan with what the components find in it: what it says of itself, the code of its own division (None: the whole country, or
    not told), and a Doc and a Quoter for each section's path."""

    facts: PlanFacts
    division: str | None
    quoters: dict[str, Quoter]
    docs: dict[str, Doc]


def examine(source: Source) -> Examined:
    """What the components find in the plan in `source`, section by section. ReadError where the source holds no text to read."""
    mended = mend(source)
    sections = read_sections(mended)
    facts = read_metadata(mended, sections)
    division = division_in(facts.place) if facts.place else None
    until = _periods(sections, facts.plan_year or facts.start_year)
    places = divisions_of({one.path: (normalized(one.heading), one.parent) for one in sections}, division)
    contexts = (_context(facts, one, places[one.path], until[one.path], national=division is None) for one in sections)
    docs = {one.path: read_section(_pipeline(), one.norm, context) for one, context in zip(sections, contexts, strict=True)}
    quoters = {one.path: Quoter(mended, one, findings_of(docs[one.path]).sentences) for one in sections}
    _complete(docs, facts)
    return Examined(facts, division, quoters, docs)


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    return make_pipeline()


def _periods(sections: list[SectionText], year: int | None) -> dict[str | None, int | None]:
    """The last year of the period of several years that the headings of each section name, its own before those above it; None where a
    heading names the year planned itself."""
    until: dict[str | None, int | None] = {None: None}
    for section in sections:
        heading = normalized(section.heading)
        named = period_end(heading, 0, len(heading), year)
        until[section.path] = None if f"{year}年" in heading else named or until[section.parent]
    return until


def _context(facts: PlanFacts, section: SectionText, division: str | None, until: int | None, *, national: bool) -> Context:
    return Context(
        path=section.path,
        heading=normalized(section.heading),
        province=load_gazetteer().province_of(division) if division else None,
        division=division,
        national=national,
        year=facts.plan_year or facts.start_year,
        genre=facts.genre,
        review_end=section.review_end,
        until=until,
        body_begin=section.body_begin,
        breaks=section.breaks,
        cells=section.cells,
        title=facts.label,
        front_titles=facts.front_titles if section.path == "0" else (),
    )


def _complete(sections: dict[str, Doc], facts: PlanFacts) -> None:
    """Adds what one section tells of names in the others, and takes away what the plan's own title seems to name."""
    docs = list(sections.values())
    complete_documents(docs)
    complete_companies(docs)
    complete_projects(docs, facts.label)
    complete_regions(docs)
    if "0" in sections:
        drop_titles(sections["0"], (facts.title_span, facts.label_span))
