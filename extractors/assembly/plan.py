"""The record of the plan itself: which document it is, and what it is called where it names itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from extractors.context import findings_of
from extractors.documents.identities import REPORT, Citations
from extractors.examine import Examined
from extractors.findings import DocumentFound, Found
from extractors.metadata.facts import PlanFacts
from extractors.naming import Names
from extractors.source import Source
from ontology.concepts import Genre, Predicate
from ontology.document_identity import is_notice
from ontology.identification import Identity
from ontology.identity import canonical_title, digest
from ontology.named_division import division_in
from ontology.records import Plan

_GENRES = {"plan": Genre.ANNUAL_PLAN, "outline": Genre.OUTLINE, "report": Genre.WORK_REPORT, "action": Genre.ACTION_PLAN}


def plan_record(source: Source, examined: Examined, names: Names) -> Plan:
    """The plan that was read from `source`; from now on `names` knows what its citations tell of each other."""
    facts, division = examined.facts, examined.division
    names.citations = _citations(examined)
    identity, title = _identity(facts, source, names.citations)
    return Plan(
        key=identity.key,
        name=identity.label,
        title="" if facts.untitled else title,
        label=facts.label,
        number=facts.number,
        issuers=tuple(names.body(name) for name in facts.issuers),
        issued=facts.issued,
        plan_year=facts.plan_year,
        start_year=facts.start_year,
        end_year=facts.end_year,
        approved_by=facts.approved_by,
        genre=_GENRES.get(facts.genre, Genre.OTHER),
        region=names.place(division, division) if division else None,
        colophon=facts.colophon,
        source_name=PurePath(source.name).name,  # not where it lay: the graph is the same wherever it is built
        source_sha256=source.sha256,
    )


def _citations(examined: Examined) -> Citations:
    """What the citations of the plan tell of each other, its own titles first."""
    facts = examined.facts
    report = facts.label if REPORT in facts.label and _is_distinct(facts.label) else None
    citations = Citations(examined.division, facts.issuers, report)
    own = [_own(title, number, facts) for title, number in ((facts.title, facts.number), (facts.label, None)) if _is_distinct(title)]
    citations.bind([*own, *(found for doc in examined.docs.values() for found in findings_of(doc).documents)])
    return citations


def _own(title: str, number: str | None, facts: PlanFacts) -> DocumentFound:
    return DocumentFound(0, 0, title, number, facts.issuers, Predicate.ISSUES)


def _identity(facts: PlanFacts, source: Source, citations: Citations) -> tuple[Identity, str]:
    """The document's identity, and the title that it goes by: the issued one, or its own where that tells it from others.

    Where no title does (政府工作报告 alone), its number or the source's hash tells it apart.
    """
    title, label = canonical_title(facts.title), canonical_title(facts.label)
    distinct = next((name for name in (title, label) if facts.number or _is_distinct(name)), None)
    if distinct is None:
        itself = Identity(digest(label, source.sha256), label)
        citations.itself = dict.fromkeys((title, label), itself)
        return itself, label
    identity = citations.identity(_own(distinct, facts.number, facts))
    citations.notice = identity.key if is_notice(distinct) else None
    return identity, distinct


def front_documents(found: Sequence[DocumentFound], facts: PlanFacts, plan: Plan, citations: Citations) -> list[DocumentFound]:
    """Those `found` at the plan's head, in its section 0, with its own titles, these under the name that the plan goes by."""
    spans = {facts.title_span: (facts.title, facts.number), facts.label_span: (facts.label, None)}
    own = [
        DocumentFound(*span, title, number, facts.issuers if number else (), Predicate.ISSUES)
        for span, (title, number) in spans.items()
        if span and not any(_overlap(document, span) for document in found)
    ]
    head = facts.title_span or (0, 0)
    named = [
        replace(document, title=plan.title, number=facts.number) if _overlap(document, head) else document for document in (*found, *own)
    ]
    return [document for document in named if document.title != plan.title or citations.identity(document).key == plan.key]


def _is_distinct(title: str) -> bool:
    """Whether `title` tells its document from others: it names a place or a body, or says what it is about."""
    return "关于" in title or "国务院" in title or (len(title) > 6 and division_in(title) is not None)


def _overlap(found: Found, span: tuple[int, int]) -> bool:
    return found.begin < span[1] and span[0] < found.end
