"""Which number belongs to which of the titles that a section cites, and the documents that are cited by number alone."""

from __future__ import annotations

import re

from extractors.documents.issuers import issuers
from extractors.documents.numbers import infer_issuers
from extractors.documents.section import Cited, Number, Section
from extractors.findings import DocumentFound
from extractors.language.intervals import Intervals
from ontology.concepts import Predicate
from ontology.identity import canonical_title

_NOTICE = re.compile(r"关于|印发|转发|下达|通知")
_NEAR = 60


def with_numbers(section: Section, cited: list[Cited]) -> tuple[list[DocumentFound], set[int]]:
    """The documents cited by title, each with its number; and where the numbers begin that belong to one."""
    found: list[DocumentFound] = []
    bound: set[int] = set()
    notice, own = _own_number(section, cited)
    for title in cited:
        number = section.number_of(title.begin, title.end, title.close) or (own if title is notice else None)
        joint = section.joint(number) if number else []
        bound.update(each[0] for each in joint)
        code = number[2] if number else None
        names = issuers(section.text, title.begin, title.end, title.open, code, section.context)
        if code is not None and names == infer_issuers(code, section.context.province):
            names = tuple(dict.fromkeys(name for each in joint for name in infer_issuers(each[2], section.context.province)))
        name = canonical_title(title.of + _words(section.text, title, number))
        found.append(DocumentFound(title.begin, title.end, name, code.canonical if code else None, names, title.relation))
    return found, bound


def _words(text: str, title: Cited, number: Number | None) -> str:
    """The words of the title, without the number that ends them (《某模型GB/T12345-2020》)."""
    end = number[0] if number and title.begin < number[0] < title.end else title.end
    return text[title.begin : end].rstrip("（( ")


def _own_number(section: Section, cited: list[Cited]) -> tuple[Cited | None, Number | None]:
    """The title of the notice in the front matter, and its number, which stands alone above or below it."""
    front = [title for title in cited if title.begin == title.open and title.relation is Predicate.ISSUES] if section.in_front else []
    if not front:
        return None, None
    notice = next((title for title in front if _NOTICE.search(section.text[title.begin : title.end])), front[0])
    inside = Intervals((title.open, title.close) for title in cited)
    others = {title.close + gap for title in cited if title.open != title.begin for gap in (0, 1)}
    lines = {0, *section.context.breaks, *(title.begin for title in front), *(title.end for title in front)}
    for begin, number in section.numbers.items():
        near = begin < front[-1].end + _NEAR and begin not in others and bool({begin, number[1]} & lines)
        if near and section.stands_alone(number) and not inside.meets(begin, number[1]):
            return notice, number
    return notice, None


def by_number(section: Section, bound: set[int], cited: list[Cited], found: list[DocumentFound]) -> list[DocumentFound]:
    """The documents cited by number alone; the document's own number, where it stands by itself in the front matter, says issues."""
    inside = Intervals((title.open, title.close) for title in cited)
    own = {document.number for document in found if document.relation is Predicate.ISSUES}
    lines = set(section.context.breaks)
    documents: list[DocumentFound] = []
    for begin, end, number in section.numbers.values():
        if begin in bound or inside.meets(begin, end):
            continue
        alone = section.in_front and section.stands_alone((begin, end, number)) and bool({begin, end} & lines)
        issued = alone or number.canonical in own
        relation = Predicate.ISSUES if issued else section.governing(begin, end).relation
        names = infer_issuers(number, section.context.province)
        documents.append(DocumentFound(begin, end, None, number.canonical, names, relation))
    return documents
