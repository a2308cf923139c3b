"""Cited documents: by title in 《》, by number, by both, or by a full title without 《》; and what the section says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extractors.context import Context, findings_of
from extractors.documents.cited_numbers import by_number, with_numbers
from extractors.documents.handed_down import handed_down
from extractors.documents.notices import numbered_notices
from extractors.documents.plain_titles import plain_titles
from extractors.documents.relations import Governed, is_out
from extractors.documents.section import Cited, Section
from extractors.documents.short_titles import again_by_short_title
from extractors.documents.titles import Title, bracketed_titles, is_document, is_short, owner_of_short
from extractors.findings import DocumentFound
from extractors.language.intervals import Intervals
from extractors.language.spans import set_findings, text_of
from ontology.concepts import Predicate

_LAID_BEFORE = re.compile("五年规划纲要|草案）?》?$")
_DRAFTED = re.compile(r"(?:编制|拟定|制定|起草)的$")


def find_documents(doc: Doc) -> Doc:
    """Sets `doc._.documents`; reads `doc._.context`. A spaCy component: offsets are token indices of a Doc tokenized by character."""
    return set_findings(doc, "documents", documents_in(text_of(doc), findings_of(doc).context))


def documents_in(text: str, context: Context) -> list[DocumentFound]:
    """The documents that `text` (normalized) cites, in order."""
    section = Section(text, context)
    cited = _outermost([*_in_front(section), *_numbered(section), *_in_marks(section)])
    taken = Intervals((title.begin, title.end) for title in cited)
    plain = (
        Cited(t.begin, t.end, t.begin, t.end, _in_time(section, t.governed, t.end))
        for t in plain_titles(text, section.blotted, context.breaks)
    )
    cited += [title for title in plain if not taken.meets(title.begin, title.end)]
    found, bound = with_numbers(section, cited)
    found += by_number(section, bound, cited, found)
    found += again_by_short_title(text, found, breaks=context.breaks)
    return sorted(found, key=lambda each: (each.begin, each.end))


def _in_front(section: Section) -> Iterator[Cited]:
    """The titles in the front matter, of the document itself and of what it hands down."""
    for begin, end in section.context.front_titles:
        if section.text[begin] != "《" or section.text[end - 1] != "》":
            yield Cited(begin, end, begin, end, Predicate.ISSUES)


def _numbered(section: Section) -> Iterator[Cited]:
    """The notices without 《》 that their numbers tell, after the front matter."""
    numbers = [] if section.in_front else [number[:2] for number in section.numbers.values()]
    for begin, end in numbered_notices(section.text, numbers, section.context):
        yield Cited(begin, end, begin, end, section.governing(begin, end).relation)


def _outermost(cited: list[Cited]) -> list[Cited]:
    """`cited` without the titles in 《》 inside a notice's."""
    whole = Intervals((title.begin, title.end) for title in cited if title.begin == title.open and title.relation is not Predicate.ISSUES)
    return [title for title in cited if title.begin == title.open or not whole.meets(title.begin, title.end)]


def _in_marks(section: Section) -> Iterator[Cited]:
    for title in bracketed_titles(section.text):
        end = section.end_of_words(title)
        numbered = section.number_of(title.begin, end, title.close) is not None
        handed = section.in_front and handed_down(section.text, title)
        of = owner_of_short(section.text, title) if is_short(title.text(section.text)) else ""
        if of or ((handed or is_document(section.text, title, numbered=numbered)) and not is_short(title.text(section.text))):
            relation = Predicate.ISSUES if handed else _relation(section, title)
            yield Cited(title.begin, end, title.open, title.close, relation, of)


def _relation(section: Section, title: Title) -> Predicate:
    """What the words around it state; a draft is being prepared by whoever made it (省政府编制的《…（草案）》提出)."""
    relation = _in_time(section, section.governing(title.open, title.close), title.close)
    drafted = title.text(section.text).endswith("草案）") and _DRAFTED.search(section.text, title.open - 4, title.open)
    return Predicate.PREPARES if drafted and relation is Predicate.MENTIONS else relation


def _in_time(section: Section, governed: Governed, end: int) -> Predicate:
    """The relation that governs the title that ends at `end`: what is out already is mentioned, for prepared is what is to come."""
    drafts = governed.relation is Predicate.PREPARES and _LAID_BEFORE.search(section.text, governed.end, end) is None
    numbered = section.number_behind(end) is not None  # a number is given to what is out: 出台《甲方案》（乙政发〔2024〕1号）
    return Predicate.MENTIONS if drafts and (numbered or is_out(section.blotted, governed, end)) else governed.relation
