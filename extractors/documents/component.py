"""Cited documents: by title in 《》, by number, by both, or by a full title without 《》; and what the section says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from extractors.context import Context, findings_of
from extractors.documents.handed_down import handed_down
from extractors.documents.issuers import issuers
from extractors.documents.notices import numbered_notices
from extractors.documents.numbers import DocumentNumber, find_numbers, infer_issuers
from extractors.documents.plain_titles import plain_titles
from extractors.documents.relations import Governed, governing, is_out, masked
from extractors.documents.short_titles import again_by_short_title
from extractors.documents.standards import standard_number
from extractors.documents.titles import Title, bracketed_titles, is_document, is_short, owner_of_short
from extractors.findings import DocumentFound
from extractors.language.intervals import Intervals
from extractors.language.spans import set_findings, text_of
from ontology.concepts import Predicate
from ontology.identity import canonical_title

Number = tuple[int, int, DocumentNumber]

_BETWEEN = re.compile(r"[（(\[【]?(?:文号[：:]?)?")
_SEPARATORS = ("", "、", "，", "/", "；")
_LAID_BEFORE = re.compile("五年规划纲要|草案）?》?$")
_DRAFTED = re.compile(r"(?:编制|拟定|制定|起草)的$")
_NOTICE = re.compile(r"关于|印发|转发|下达|通知")


@dataclass(frozen=True, slots=True)
class _Cited:
    """A title and where its marks stand: `open` and `close` (exclusive) bound the 《》 too, or the title itself where it has none; `of` is
    what stands before a short one and names it with it (“十四五”规划 | 《建议》)."""

    begin: int
    end: int
    open: int
    close: int
    relation: Predicate
    of: str = ""


@dataclass(slots=True)
class _Section:
    """The text of a section with what is looked up in it again and again."""

    text: str
    context: Context
    blotted: str = field(init=False)
    numbers: dict[int, Number] = field(init=False)

    def __post_init__(self) -> None:
        self.blotted = masked(self.text)
        self.numbers = {number[0]: number for number in find_numbers(self.text)}

    @property
    def in_front(self) -> bool:
        """Whether the section is what stands before the plan's first heading."""
        return self.context.path == "0"

    def number_of(self, begin: int, end: int, close: int) -> Number | None:
        """The number that belongs to the title at `begin`–`end`, whose marks end at `close`: right behind it, in brackets or without, also
        within the marks; that of a standard may be the title's end too."""
        return self.number_behind(close) or self.number_behind(end) or standard_number(self.text, begin, end, close)

    def end_of_words(self, title: Title) -> int:
        """Where the words of the title end: before a number in brackets within the marks (《甲方案（乙政发〔2022〕6号）》)."""
        end = self.text.rfind("（", title.begin, title.end)
        number = self.number_behind(end) if end > title.begin else None
        return end if number is not None and self.text[number[1] : title.end] == "）" else title.end

    def number_behind(self, close: int) -> Number | None:
        """The number right behind `close`, in brackets or without."""
        between = _BETWEEN.match(self.text, close)
        return self.numbers.get(close) or (self.numbers.get(between.end()) if between else None)

    def joint(self, number: Number) -> list[Number]:
        """`number`, and those behind it in the same bracket: each of the bodies that issue a paper together gives it one."""
        found = [number]
        while following := self.numbers.get(found[-1][1]) or self.numbers.get(found[-1][1] + 1):
            if self.stands_alone(number) or self.text[found[-1][1] : following[0]] not in _SEPARATORS:
                break
            found.append(following)
        return found

    def governing(self, begin: int, end: int) -> Governed:
        """What governs the title or number at `begin`–`end` in its clause."""
        return governing(self.blotted, begin, end, self.context.breaks)

    def stands_alone(self, number: Number) -> bool:
        """Whether the number stands outside brackets."""
        return self.text[number[0] - 1 : number[0]] not in ("（", "(")


def find_documents(doc: Doc) -> Doc:
    """Sets `doc._.documents`; reads `doc._.context`. A spaCy component: offsets are token indices of a Doc tokenized by character."""
    return set_findings(doc, "documents", documents_in(text_of(doc), findings_of(doc).context))


def documents_in(text: str, context: Context) -> list[DocumentFound]:
    """The documents that `text` (normalized) cites, in order."""
    section = _Section(text, context)
    cited = _outermost([*_in_front(section), *_numbered(section), *_in_marks(section)])
    taken = Intervals((title.begin, title.end) for title in cited)
    plain = (
        _Cited(t.begin, t.end, t.begin, t.end, _in_time(section, t.governed, t.end))
        for t in plain_titles(text, section.blotted, context.breaks)
    )
    cited += [title for title in plain if not taken.meets(title.begin, title.end)]
    found, bound = _with_numbers(section, cited)
    found += _by_number(section, bound, cited, found)
    found += again_by_short_title(text, found, breaks=context.breaks)
    return sorted(found, key=lambda each: (each.begin, each.end))


def _in_front(section: _Section) -> Iterator[_Cited]:
    """The titles in the front matter, of the document itself and of what it hands down."""
    for begin, end in section.context.front_titles:
        if section.text[begin] != "《" or section.text[end - 1] != "》":
            yield _Cited(begin, end, begin, end, Predicate.ISSUES)


def _numbered(section: _Section) -> Iterator[_Cited]:
    """The notices without 《》 that their numbers tell, after the front matter."""
    numbers = [] if section.in_front else [number[:2] for number in section.numbers.values()]
    for begin, end in numbered_notices(section.text, numbers, section.context):
        yield _Cited(begin, end, begin, end, section.governing(begin, end).relation)


def _outermost(cited: list[_Cited]) -> list[_Cited]:
    """`cited` without the titles in 《》 inside a notice's."""
    whole = Intervals((title.begin, title.end) for title in cited if title.begin == title.open and title.relation is not Predicate.ISSUES)
    return [title for title in cited if title.begin == title.open or not whole.meets(title.begin, title.end)]


def _in_marks(section: _Section) -> Iterator[_Cited]:
    for title in bracketed_titles(section.text):
        end = section.end_of_words(title)
        numbered = section.number_of(title.begin, end, title.close) is not None
        handed = section.in_front and handed_down(section.text, title)
        of = owner_of_short(section.text, title) if is_short(title.text(section.text)) else ""
        if of or ((handed or is_document(section.text, title, numbered=numbered)) and not is_short(title.text(section.text))):
            relation = Predicate.ISSUES if handed else _relation(section, title)
            yield _Cited(title.begin, end, title.open, title.close, relation, of)


def _relation(section: _Section, title: Title) -> Predicate:
    """What the words around it state; a draft is being prepared by whoever made it (省政府编制的《…（草案）》提出)."""
    relation = _in_time(section, section.governing(title.open, title.close), title.close)
    drafted = title.text(section.text).endswith("草案）") and _DRAFTED.search(section.text, title.open - 4, title.open)
    return Predicate.PREPARES if drafted and relation is Predicate.MENTIONS else relation


def _in_time(section: _Section, governed: Governed, end: int) -> Predicate:
    """The relation that governs the title that ends at `end`: what is out already is mentioned, for prepared is what is to come."""
    drafts = governed.relation is Predicate.PREPARES and _LAID_BEFORE.search(section.text, governed.end, end) is None
    numbered = section.number_behind(end) is not None  # a number is given to what is out: 出台《甲方案》（乙政发〔2024〕1号）
    return Predicate.MENTIONS if drafts and (numbered or is_out(section.blotted, governed, end)) else governed.relation


def _with_numbers(section: _Section, cited: list[_Cited]) -> tuple[list[DocumentFound], set[int]]:
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
        name = canonical_title(title.of + section.text[title.begin : title.end])
        found.append(DocumentFound(title.begin, title.end, name, code.canonical if code else None, names, title.relation))
    return found, bound


def _own_number(section: _Section, cited: list[_Cited]) -> tuple[_Cited | None, Number | None]:
    """The title of the notice in the front matter, and its number, which stands alone above or below it."""
    front = [title for title in cited if title.begin == title.open and title.relation is Predicate.ISSUES] if section.in_front else []
    if not front:
        return None, None
    notice = next((title for title in front if _NOTICE.search(section.text[title.begin : title.end])), front[0])
    inside = Intervals((title.open, title.close) for title in cited)
    others = {title.close + gap for title in cited if title.open != title.begin for gap in (0, 1)}
    lines = {0, *section.context.breaks, *(title.begin for title in front), *(title.end for title in front)}
    for begin, number in section.numbers.items():
        near = begin < front[-1].end + 60 and begin not in others and bool({begin, number[1]} & lines)
        if near and section.stands_alone(number) and not inside.meets(begin, number[1]):
            return notice, number
    return notice, None


def _by_number(section: _Section, bound: set[int], cited: list[_Cited], found: list[DocumentFound]) -> list[DocumentFound]:
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
