"""How sure a finding is: the evidence that it rests on (its basis), and the share of findings on that basis that are right.

A basis is read off a finding and its Doc after all components have run, so components know nothing of it. The shares stand in
lexicons/confidence.tsv; they were counted on plans that people have annotated (see docs/review.md).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import (
    DocumentFound,
    Found,
    IndustryFound,
    OrganizationFound,
    ProgrammeFound,
    ProjectFound,
    RegionFound,
    TargetFound,
)
from extractors.industries.lexicon import Use, load_lexicon
from extractors.language.phrases import within
from extractors.language.spans import text_of
from ontology.concepts import Change, Comparator, Kind
from ontology.gazetteer import Place, load_gazetteer
from ontology.tables import read_table

CERTAIN = Decimal(1)
INDUSTRY_OF_NAME = "inIndustry: of its name"  # what a project's industry rests on
IN_WORDS = "wordedTarget: in words"  # what a target in words rests on, and that none is set
_CUE = 14  # how far before an industry the verb may stand that speaks of it
_LONGEST = 80  # the longest name that may hold another
_SHORT = 2
_CAMPAIGN = re.compile(r"(?:行动|行动计划|战|革命|斗争)”?$")
_LINE = re.compile("高铁|铁路|高速|城际|地铁|号线|航道|运河")
_OWN_NAME = re.compile(r"(?:公司|集团|大学|学院|学校|医院|银行|研究院|研究所|中心|协会|学会|联盟|实验室|基金会|商会|场|厂|店|社)$")
_HEADLINE = re.compile(r"生产总值|增加值|收入|投资|消费|价格|就业|失业率|进出口|能耗|人口|城镇化率|产量|零售总额|增速")


def basis_of(found: Found, doc: Doc) -> str:
    """The kind of evidence that the words of `found`, a finding of `doc`, are what they are said to be, such as "Region: own division"."""
    kind, evidence = _BASES[type(found)]
    return f"{kind.value}: {evidence(found, doc)}"


def bases_of(found: Found, doc: Doc) -> tuple[str, ...]:
    """What a mention rests on: the evidence for its words and, of a place, for the one that it is linked to."""
    return (basis_of(found, doc), *(link_bases(found, doc) if isinstance(found, RegionFound) else ()))


def link_bases(found: RegionFound, doc: Doc) -> tuple[str, ...]:
    """The kind of evidence that a place is the one that its name means here; none where it is known by its name alone, which no other
    place of the gazetteer bears, or which one bears that is not meant."""
    gazetteer = load_gazetteer()
    if found.key and (place := gazetteer.get(found.key)):
        return (f"link: {_where(place, doc)}",)
    return ("link: one of several",) if len(gazetteer.named(found.name)) > 1 else ()


def status_basis(found: ProjectFound) -> str:
    """The kind of evidence for what a plan says it will do to a project."""
    return f"status: {'a verb governs it' if found.status_verb else 'no verb governs it'}"


def place_basis(found: ProjectFound) -> str:
    """The kind of evidence that a project lies in a place that its name holds."""
    return f"locatedIn: {'its ends' if re.search('至|到|—|-', found.name) else 'in its name'}"


def citation_basis(found: DocumentFound) -> str:
    """The kind of evidence for what a section says of a document."""
    return f"citation: {found.relation.value}"


def fact_basis(found: TargetFound, doc: Doc) -> str:
    """The kind of evidence that all that is said of a target (indicator, change, comparator, baseline) is right."""
    text = text_of(doc)
    if found.indicator not in text[found.begin : found.end]:
        return "target: indicator put together"
    if found.change is Change.NEW and found.comparator is Comparator.EXACTLY:
        return "target: something new"
    return f"target: {'bounded' if found.comparator is not Comparator.EXACTLY else 'plain'} {found.change.value.lower()}"


@cache
def confidence(*bases: str) -> Decimal:
    """The share of findings on these bases together that are right, from 0 to 1, in hundredths: the product of their shares.

    A basis that was never counted has the share of all findings of its type.

    >>> confidence("Region: own division") >= confidence("Industry: new name")
    True
    """
    product = CERTAIN
    for basis in bases:
        product *= shares()[basis] if basis in shares() else shares()[basis.partition(":")[0]]
    return product.quantize(Decimal("0.01"))


@cache
def shares() -> dict[str, Decimal]:
    """Basis, or type alone → the share of its findings that are right, as lexicons/confidence.tsv has it."""
    return {row["basis"]: Decimal(row["confidence"]) for row in read_table("extractors", "lexicons/confidence.tsv")}


def _inside(found: Found, others: tuple[Found, ...]) -> bool:
    """Whether one of `others`, which are in order, holds `found`."""
    return any(found.end <= other.end for other in within(others, found.begin - _LONGEST, found.begin + 1))


def _listed(found: Found, doc: Doc) -> bool:
    text = text_of(doc)
    return text[max(0, found.begin - 1) : found.begin] == "、" or text[found.end : found.end + 1] in ("、", "等")


def _region(found: RegionFound, doc: Doc) -> str:
    place = load_gazetteer().get(found.key) if found.key else None
    if place is None:
        return "unlisted"
    return "in a project's name" if _inside(found, findings_of(doc).projects) else _where(place, doc)


def _where(place: Place, doc: Doc) -> str:
    if place.level is None:
        return "group, nature or abroad"
    province = findings_of(doc).context.province
    return "own division" if province and load_gazetteer().within(place.key, province) else "other division"


def _industry(found: IndustryFound, doc: Doc) -> str:
    text, lexicon = text_of(doc), load_lexicon()
    term = lexicon.terms.get(text[found.begin : found.end])
    if _inside(found, findings_of(doc).projects):
        return "in a project's name"
    if _inside(found, findings_of(doc).programmes):
        return "in a programme's name"
    if term is None or term.use is Use.NEVER:
        return "new name" if findings_of(doc).context.annual else "new name, in a paper on a field"
    if lexicon.context["tail"].match(text, found.end):
        spoken = "before 产业"
    elif lexicon.context["verb-end"].search(text[max(0, found.begin - _CUE) : found.begin]):
        spoken = "behind its verb"
    else:
        spoken = "listed" if _listed(found, doc) else "alone"
    if term.use is not Use.ALWAYS:
        return f"doubtful word {'listed' if spoken == 'listed' else 'elsewhere'}"
    return f"known {'short' if spoken == 'alone' and len(term.word) <= _SHORT else 'name'} {spoken}"


def _project(found: ProjectFound, doc: Doc) -> str:
    if found.name != text_of(doc)[found.begin : found.end]:
        return "completed name"
    if _LINE.search(found.name):
        return "railway, road or waterway"
    placed = any(region.end <= found.end for region in within(findings_of(doc).regions, found.begin, found.end))
    return f"{'with' if placed else 'without'} a place, {'listed' if _listed(found, doc) else 'alone'}"


def _programme(found: ProgrammeFound, doc: Doc) -> str:
    if found.name.startswith("“"):
        return "quoted"
    return "campaign" if _CAMPAIGN.search(found.name) else "scheme or pilot"


def _document(found: DocumentFound, doc: Doc) -> str:
    if found.number is not None:
        return "number"
    marked = text_of(doc)[max(0, found.begin - 1) : found.begin] == "《"
    if marked:
        return "title in marks"
    return "own title" if findings_of(doc).context.path == "0" else "plain title"


def _organization(found: OrganizationFound, doc: Doc) -> str:
    return "name of its own" if _OWN_NAME.search(found.name) else "public body"


def _target(found: TargetFound, doc: Doc) -> str:
    if _HEADLINE.search(found.indicator) and found.unit in ("%", "个百分点", "％"):
        return "headline rate"
    if found.comparator is not Comparator.EXACTLY:
        return "bounded"
    return "plain, with a verb" if found.verb else "plain, without a verb"


_BASES: dict[type[Found], tuple[Kind, Callable[..., str]]] = {
    RegionFound: (Kind.REGION, _region),
    IndustryFound: (Kind.INDUSTRY, _industry),
    ProjectFound: (Kind.PROJECT, _project),
    ProgrammeFound: (Kind.PROGRAMME, _programme),
    DocumentFound: (Kind.DOCUMENT, _document),
    OrganizationFound: (Kind.ORGANIZATION, _organization),
    TargetFound: (Kind.TARGET, _target),
}
