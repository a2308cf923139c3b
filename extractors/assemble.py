"""One document read: the records made of what its examination found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from spacy.tokens import Doc

from extractors.confidence import (
    IN_WORDS,
    INDUSTRY_OF_NAME,
    bases_of,
    basis_of,
    citation_basis,
    confidence,
    fact_basis,
    link_bases,
    place_basis,
    status_basis,
)
from extractors.context import findings_of
from extractors.documents.identities import REPORT, Citations
from extractors.examine import Examined, examine
from extractors.findings import DocumentFound, Found, ProjectFound, TargetFound, WordedTargetFound
from extractors.goals import find_goals
from extractors.language.phrases import within
from extractors.language.spans import text_of
from extractors.naming import Names
from extractors.projects.identities import included_in, links
from extractors.source import Source
from extractors.structure.quotes import Quoter
from ontology.document_identity import is_notice
from ontology.gazetteer import load_gazetteer
from ontology.identification import Identity
from ontology.identity import canonical_title, digest
from ontology.industries import load_industries
from ontology.records import (
    Commitment,
    Genre,
    Goal,
    Kind,
    Mention,
    Plan,
    Predicate,
    Quote,
    Reading,
    Ref,
    Relation,
    Section,
    Target,
    WordedTarget,
)
from ontology.units import normalize

_YEARS = range(1949, 2100)
_GENRES = {"plan": Genre.ANNUAL_PLAN, "outline": Genre.OUTLINE, "report": Genre.WORK_REPORT, "action": Genre.ACTION_PLAN}


def read_plan(source: Source) -> Reading:
    """All that the plan in `source` says: a pure function of its text.

    Raises ReadError where the source holds no text to read.
    """
    examined = examine(source)
    goals = find_goals(examined.quoters)
    return _Assembly(source, examined, goals, frozenset(goal.key for goal in goals), Names(examined.division)).reading()


@dataclass(slots=True)
class _Assembly:
    """The records of one plan while they are gathered."""

    source: Source
    examined: Examined
    goals: tuple[Goal, ...]
    goal_keys: frozenset[str]
    names: Names
    mentions: dict[tuple[Quote, Ref], Mention] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)
    worded: list[WordedTarget] = field(default_factory=list)
    target_quotes: Counter[Quote] = field(default_factory=Counter)
    commitments: dict[tuple[Ref, str, str], Commitment] = field(default_factory=dict)
    relations: dict[tuple[Ref, Predicate, Ref], Relation] = field(default_factory=dict)

    def reading(self) -> Reading:
        docs = self.examined.docs
        self._bind_documents(docs)
        plan = self._plan()
        self.names.scope = plan.key
        for path, doc in docs.items():
            self._section(path, doc, plan)
        return Reading(
            plan=plan,
            sections=tuple(_section_record(quoter) for quoter in self.examined.quoters.values()),
            goals=self.goals,
            entities=self.names.entities(),
            mentions=tuple(sorted(self.mentions.values(), key=_mention_order)),
            targets=tuple(self.targets),
            worded=tuple(self.worded),
            commitments=tuple(self.commitments.values()),
            relations=tuple(self.relations.values()),
        )

    def _plan(self) -> Plan:
        facts, division = self.examined.facts, self.examined.division
        identity, title = self._identity()
        return Plan(
            key=identity.key,
            name=identity.label,
            title=title,
            label=facts.label,
            number=facts.number,
            issuers=tuple(self.names.body(name) for name in facts.issuers),
            issued=facts.issued,
            plan_year=facts.plan_year,
            start_year=facts.start_year,
            end_year=facts.end_year,
            approved_by=facts.approved_by,
            genre=_GENRES.get(facts.genre, Genre.OTHER),
            region=self.names.place(division, division) if division else None,
            colophon=facts.colophon,
            source_name=self.source.name,
            source_sha256=self.source.sha256,
        )

    def _bind_documents(self, docs: dict[str, Doc]) -> None:
        """Lets the citations of the plan tell of each other, its own titles first."""
        facts = self.examined.facts
        report = facts.label if REPORT in facts.label and _is_distinct(facts.label) else None
        self.names.citations = Citations(self.examined.division, facts.issuers, report)
        titles = ((facts.title, facts.number), (facts.label, None))
        own = [DocumentFound(0, 0, title, number, facts.issuers, Predicate.ISSUES) for title, number in titles if _is_distinct(title)]
        self.names.citations.bind([*own, *(found for doc in docs.values() for found in findings_of(doc).documents)])

    def _identity(self) -> tuple[Identity, str]:
        """The document's identity, and the title that it goes by: the issued one, or its own where that tells it from others.

        Where no title does (政府工作报告 alone), its number or the source's hash tells it apart.
        """
        facts = self.examined.facts
        title, label = canonical_title(facts.title), canonical_title(facts.label)
        distinct = next((name for name in (title, label) if facts.number or _is_distinct(name)), None)
        if distinct is None:
            itself = Identity(digest(label, self.source.sha256), label)
            self.names.citations.itself = dict.fromkeys((title, label), itself)
            return itself, label
        own = DocumentFound(0, 0, distinct, facts.number, facts.issuers, Predicate.ISSUES)
        identity = self.names.citations.identity(own)
        self.names.citations.notice = identity.key if is_notice(distinct) else None
        return identity, distinct

    def _section(self, path: str, doc: Doc, plan: Plan) -> None:
        quoter, found = self.examined.quoters[path], findings_of(doc)
        goal = Ref(Kind.GOAL, path) if path in self.goal_keys else None
        for region in found.regions:
            self._concerns(quoter, region, doc, self.names.region(region), goal)
        for industry in found.industries:
            self._concerns(quoter, industry, doc, self.names.industry(industry), goal)
        for body in found.organizations:
            self._mention(quoter, body, doc, self.names.organization(body))
        for document in self._documents(doc, plan) if path == "0" else found.documents:
            self._document(quoter, document, doc)
        for programme in found.programmes:
            mention = self._mention(quoter, programme, doc, self.names.programme(programme))
            self._serves(mention, goal)
        for project in found.projects:
            self._project(quoter, project, doc, goal)
            self._identify(quoter, project, doc)
        for target in found.targets:
            self._target(quoter, target, doc, goal, plan)
        for worded in (*found.absent_targets, *found.worded_targets):
            self._worded_target(quoter, worded)

    def _documents(self, doc: Doc, plan: Plan) -> list[DocumentFound]:
        """The documents named at the plan's head, its own titles among them under the name that it goes by."""
        facts = self.examined.facts
        spans = {facts.title_span: (facts.title, facts.number), facts.label_span: (facts.label, None)}
        own = [
            DocumentFound(*span, title, number, facts.issuers if number else (), Predicate.ISSUES)
            for span, (title, number) in spans.items()
            if span and not any(_overlap(document, span) for document in findings_of(doc).documents)
        ]
        head = facts.title_span or (0, 0)
        named = [
            replace(document, title=plan.title, number=facts.number) if _overlap(document, head) else document
            for document in (*findings_of(doc).documents, *own)
        ]
        return [d for d in named if d.title != plan.title or self.names.citations.identity(d).key == plan.key]

    def _mention(self, quoter: Quoter, found: Found, doc: Doc, ref: Ref) -> Mention:
        quote, sure = quoter.quote(found.begin, found.end), confidence(*bases_of(found, doc))
        mention = Mention(quote, ref, quoter.sentence(found.begin, found.end), sure)
        return self.mentions.setdefault((quote, ref), mention)

    def _relate(self, subject: Ref, predicate: Predicate, object_: Ref, evidence: Quote, sure: Decimal | None) -> None:
        """An edge with the first sentence that says it; it is as sure as the surest."""
        edge = (subject, predicate, object_)
        first = self.relations.setdefault(edge, Relation(*edge, evidence, sure))
        if sure is not None and (first.confidence is None or first.confidence < sure):
            self.relations[edge] = replace(first, confidence=sure)

    def _serves(self, mention: Mention, goal: Ref | None) -> None:
        if goal:
            self._relate(mention.entity, Predicate.SERVES, goal, mention.sentence, mention.confidence)

    def _concerns(self, quoter: Quoter, found: Found, doc: Doc, ref: Ref, goal: Ref | None) -> None:
        mention = self._mention(quoter, found, doc, ref)
        if goal:
            self._relate(goal, Predicate.CONCERNS, ref, mention.sentence, mention.confidence)

    def _document(self, quoter: Quoter, found: DocumentFound, doc: Doc) -> None:
        mention = self._mention(quoter, found, doc, self.names.document(found))
        sure = confidence(basis_of(found, doc), citation_basis(found))
        self._relate(Ref(Kind.SECTION, quoter.section.path), found.relation, mention.entity, mention.sentence, sure)
        identity = self.names.citations.identity(found)
        told = [(Predicate.MAY_BE, other) for other in identity.near] + [(Predicate.PART_OF, whole) for whole in (identity.whole,) if whole]
        for predicate, other in told:
            ends, why = (mention.entity, predicate, self.names.linked_document(other)), other.step
            self.relations.setdefault(ends, Relation(*ends, mention.sentence, other.confidence, why.reason, why.detail))

    def _project(self, quoter: Quoter, found: ProjectFound, doc: Doc, goal: Ref | None) -> None:
        mention, basis = self._mention(quoter, found, doc, self.names.project(found)), basis_of(found, doc)
        ref, quote, sentence = mention.entity, mention.quote, mention.sentence
        if found.status is not None:
            commitment = Commitment(ref, found.status, quote, sentence, found.status_verb, confidence(basis, status_basis(found)))
            self.commitments.setdefault((ref, found.status, quoter.section.path), commitment)
        self._serves(mention, goal)
        for region in within(findings_of(doc).regions, found.begin, found.end):
            if region.end <= found.end:
                sure = confidence(basis, place_basis(found), *link_bases(region, doc))
                self._relate(ref, Predicate.LOCATED_IN, self.names.region(region), sentence, sure)
        industry = load_industries().industry_of_project(found.name)
        if industry:
            sure = confidence(basis, INDUSTRY_OF_NAME)
            self._relate(ref, Predicate.IN_INDUSTRY, self.names.known_industry(industry), sentence, sure)

    def _identify(self, quoter: Quoter, found: ProjectFound, doc: Doc) -> None:
        """What the project's name and the words around it tell of other projects."""
        division, sentence = self.examined.division, quoter.sentence(found.begin, found.end)
        told = list(links(found, division))
        if included := included_in(text_of(doc), found, findings_of(doc).projects, division):
            told.append((found, Predicate.PART_OF, included))
        for thing, predicate, other in told:
            subject = self.names.project(found) if isinstance(thing, ProjectFound) else self.names.linked(thing)
            object_ = self.names.linked(other)
            edge = Relation(subject, predicate, object_, sentence, other.confidence, other.step.reason, other.step.detail)
            if subject != object_:
                self.relations.setdefault((subject, predicate, object_), edge)

    def _target(self, quoter: Quoter, found: TargetFound, doc: Doc, goal: Ref | None, plan: Plan) -> None:
        basis, quote = basis_of(found, doc), quoter.quote(found.begin, found.end)
        normalized, normalized_upper, unit_key = _normalized(found)
        for indicator in self.names.indicators(found.indicator, unit_key, found.change):
            self.targets.append(
                Target(
                    key=self._target_key(quote),
                    quote=quote,
                    sentence=quoter.sentence(found.begin, found.end),
                    indicator=indicator,
                    indicator_text=found.indicator,
                    value=found.value,
                    upper=found.upper,
                    unit=found.unit,
                    comparator=found.comparator,
                    change=found.change,
                    baseline_year=_year(found.baseline_year),
                    target_year=_year(found.target_year) or plan.plan_year or plan.end_year,
                    normalized=normalized,
                    normalized_upper=normalized_upper,
                    unit_key=unit_key,
                    verb=found.verb,
                    goal=goal.key if goal else None,
                    regions=self._target_regions(found, doc, plan),
                    named=confidence(basis),
                    confidence=confidence(basis, fact_basis(found, doc)),
                )
            )

    def _worded_target(self, quoter: Quoter, found: WordedTargetFound) -> None:
        quote, sentence = quoter.quote(found.begin, found.end), quoter.sentence(found.begin, found.end)
        indicator = self.names.indicator(found.indicator)
        key, sure = self._target_key(quote), confidence(IN_WORDS)
        self.worded.append(WordedTarget(key, quote, sentence, indicator, found.indicator, found.absent, sure))

    def _target_key(self, quote: Quote) -> str:
        """The key of the next target in these words; targets after the first in the same words are counted."""
        self.target_quotes[quote] += 1
        ordinal = self.target_quotes[quote]
        return f"{quote.section}/{quote.begin}-{quote.end}" + (f"-{ordinal}" if ordinal > 1 else "")

    def _target_regions(self, found: TargetFound, doc: Doc, plan: Plan) -> tuple[Ref, ...]:
        """The places that the target's own words name, else the plan's."""
        places = [
            self.names.region(region) for region in within(findings_of(doc).regions, found.begin, found.end) if region.end <= found.end
        ]
        return tuple(dict.fromkeys(places)) or ((plan.region,) if plan.region else ())


def _normalized(found: TargetFound) -> tuple[Decimal | None, Decimal | None, str | None]:
    """The value and the upper value in the unit whose key comes third; None where the printed unit is not known."""
    value = normalize(found.value, found.unit)
    upper = normalize(found.upper, found.unit) if found.upper is not None else None
    return value[0] if value else None, upper[0] if upper else None, value[1] if value else None


def _is_distinct(title: str) -> bool:
    """Whether `title` tells its document from others: it names a place or a body, or says what it is about."""
    return "关于" in title or "国务院" in title or (len(title) > 6 and load_gazetteer().division_in(title) is not None)


def _overlap(found: Found, span: tuple[int, int]) -> bool:
    return found.begin < span[1] and span[0] < found.end


def _year(year: int | None) -> int | None:
    return year if year in _YEARS else None


def _section_record(quoter: Quoter) -> Section:
    section, offsets = quoter.section, quoter.section.offsets
    begin, end = (offsets[0], offsets[-1] + 1) if offsets else (0, 0)
    return Section(section.path, section.heading, section.text, section.parent, begin, end, section.page)


def _mention_order(mention: Mention) -> tuple[list[tuple[int, str]], int, int, str, str]:
    return _steps(mention.quote.section), mention.quote.begin, mention.quote.end, mention.entity.kind, mention.entity.key


@lru_cache(maxsize=1024)
def _steps(path: str) -> list[tuple[int, str]]:
    """A key that sorts the paths of sections as a reader counts: 3.2 before 3.10."""
    return [(int("".join(filter(str.isdigit, step)) or 0), step) for step in path.split(".")]
