"""Cited documents: by title in 《》, by number, by both, or by a full title without 《》; and what the section says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from extractors.bodies import find_bodies
from extractors.context import Context
from extractors.document_numbers import DocumentNumber, find_numbers, infer_issuers
from extractors.document_relations import governing, masked
from extractors.document_titles import Title, bracketed_titles, is_document, is_short
from extractors.findings import DocumentFound, OrganizationFound
from extractors.front_titles import front_titles
from extractors.plain_titles import plain_titles
from extractors.spans import set_findings
from ontology.identity import canonical_title
from ontology.records import Predicate

Number = tuple[int, int, DocumentNumber]

_BETWEEN = re.compile(r"[（(\[【]?(?:文号[：:]?)?")
_ALIAS = re.compile(r"（?[^（）《》]{0,30}?(?:以下|下)统?简?称为?[一-龥]{0,3}[《“](?P<alias>[^《》“”]{2,20})[》”]")
_HEAD = re.compile(r"(?P<head>.{2,60}?)(?:等[一-龥\d]{1,3}部[门委])?(?:关于|印发|转发|批转|公布|发布|贯彻)")
_JOINED = re.compile(r"[、，和及与\s]*(?:等\d*[一-龥]{0,3}部[门委])?")
_HANDED = re.compile(r"(?:（[^（）]*）)?(?:及[^，。]{0,14})?(?:印发|下发|下达|发布|公布|转发|颁布)")
_APPROVED = re.compile(
    r"(?:（[^（）]*）)?(?:及[^，。]{0,14})?(?:已经|已|业经|经)?.{0,40}?，?"
    r"(?:现|特|请认真|请遵照)(?:予|将|予以|行)?(?:下达|印发|发布|公布|下发|颁布)"
)
_MADE = re.compile(r"(?:（[^（）]*）)?(?:，[^，。]{0,20})?[，。]现(?:予以?|将其)?(?:印发|下发|下达|发布|公布)")
_ISSUED_BY = re.compile(r"(?:等\d*[一-龥]{0,3}部[门委])?(?:联合)?(?:(?:印发|发布|出台|颁布|下发)了?)?$")
_ENDING = re.compile(r"(?:规划纲要|纲要|建议|规划|方案|意见|办法|条例|措施|细则|计划)(?=(?:[（(]草案[）)]|草案)?$)")
_NOTICE = re.compile(r"关于|印发|转发|下达|通知")


@dataclass(frozen=True, slots=True)
class _Cited:
    """A title and where its marks stand: `open` and `close` (exclusive) bound the 《》 too, or the title itself where it has none."""

    begin: int
    end: int
    open: int
    close: int
    relation: Predicate


def find_documents(doc: Doc) -> Doc:
    """Sets `doc._.documents`; reads `doc._.context`. A spaCy component: offsets are token indices of a Doc tokenized by character."""
    return set_findings(doc, "documents", documents_in(doc.text, doc._.context))


def documents_in(text: str, context: Context) -> list[DocumentFound]:
    """The documents that `text` (normalized) cites, in order."""
    numbers = find_numbers(text)
    titles = list(bracketed_titles(text))
    blotted = masked(text)
    cited = [*_front(text, numbers, context), *_in_marks(text, blotted, titles, numbers, context)]
    plain = (_Cited(t.begin, t.end, t.begin, t.end, t.governed.relation) for t in plain_titles(text, blotted))
    cited += [title for title in plain if not any(other.begin < title.end and title.begin < other.end for other in cited)]
    found, bound = _with_numbers(text, cited, numbers, context)
    found += _by_number(text, blotted, [number for number in numbers if number not in bound], cited, found, context)
    found += _by_short_name(text, blotted, titles, found)
    return sorted(found, key=lambda each: (each.begin, each.end))


def _front(text: str, numbers: Sequence[Number], context: Context) -> Iterator[_Cited]:
    if context.path == "0":
        bounds = [place for begin, end, _ in numbers for place in (begin, end) if text[begin - 1 : begin] not in ("（", "(")]
        for begin, end in front_titles(text, context.breaks, bounds):
            if text[begin] == "《" and text[end - 1] == "》":
                continue
            yield _Cited(begin, end, begin, end, Predicate.ISSUES)


def _in_marks(text: str, blotted: str, titles: Sequence[Title], numbers: Sequence[Number], context: Context) -> Iterator[_Cited]:
    for title in titles:
        numbered = _number_after(text, title.close, numbers) is not None
        if is_document(text, title, numbered=numbered) and not is_short(title.text(text)):
            relation = governing(blotted, title.open, title.close).relation
            if context.path == "0" and _handed_down(text, title):
                relation = Predicate.ISSUES
            yield _Cited(title.begin, title.end, title.open, title.close, relation)


def _handed_down(text: str, title: Title) -> bool:
    """Whether section 0 issues it: 现将《…》印发给你们, 《…》已经…通过，现予下达, 制定了《…》，现印发, 关于印发《…》的通知."""
    before = text[max(0, title.open - 12) : title.open]
    if re.search(r"(?:现将|将修订后的|现把)(?:修订后的|修改后的)?$", before):
        return _HANDED.match(text, title.close) is not None
    if re.search(r"(?:制定|编制|修订|拟定|起草)了?$", before):
        return _MADE.match(text, title.close) is not None
    if re.search(r"(?:印发|转发|下达|发布)$", before):
        return re.match(r"[^，。]{0,12}的(?:通知|函|公告)", text[title.close :]) is not None
    starts = re.search(r"(?:^|[：。）])$", before) is not None
    return starts and _APPROVED.match(text, title.close, title.close + 90) is not None


def _number_after(text: str, position: int, numbers: Sequence[Number]) -> Number | None:
    """The number that belongs to the title ending at `position`: right behind it, in brackets or without."""
    between = _BETWEEN.match(text, position)
    place = between.end() if between else position
    return next((number for number in numbers if number[0] in (place, position)), None)


def _with_numbers(text: str, cited: list[_Cited], numbers: Sequence[Number], context: Context) -> tuple[list[DocumentFound], list[Number]]:
    found: list[DocumentFound] = []
    bound: list[Number] = []
    own = _own_number(text, cited, numbers, context)
    for title in cited:
        number = _number_after(text, title.close, numbers)
        if number is None and own is not None and own[0] is title:
            number = own[1]
        if number is not None:
            bound.append(number)
        issuers = _issuers(text, title, number[2] if number else None, context)
        name = canonical_title(text[title.begin : title.end])
        found.append(DocumentFound(title.begin, title.end, name, number[2].canonical if number else None, issuers, title.relation))
    return found, bound


def _own_number(text: str, cited: Sequence[_Cited], numbers: Sequence[Number], context: Context) -> tuple[_Cited, Number] | None:
    """The document's own number, alone in the front matter above or below the title of the notice, and that title."""
    front = [title for title in cited if title.begin == title.open and title.relation is Predicate.ISSUES] if context.path == "0" else []
    if not front:
        return None
    notice = next((title for title in front if _NOTICE.search(text[title.begin : title.end])), front[0])
    inside = [(title.open, title.close) for title in cited]
    alone = (number for number in numbers if number[0] < front[-1].end + 60 and text[max(0, number[0] - 1)] not in "（(")
    for number in alone:
        if not any(begin <= number[0] < end for begin, end in inside) and not _follows_other(number, cited, notice):
            return notice, number
    return None


def _follows_other(number: Number, cited: Sequence[_Cited], notice: _Cited) -> bool:
    return any(title is not notice and title.open != title.begin and 0 <= number[0] - title.close <= 1 for title in cited)


def _by_number(
    text: str, blotted: str, numbers: Sequence[Number], cited: Sequence[_Cited], found: Sequence[DocumentFound], context: Context
) -> list[DocumentFound]:
    documents: list[DocumentFound] = []
    for begin, end, number in numbers:
        if any(title.open <= begin < title.close for title in cited):
            continue
        own = any(number.canonical == document.number and document.relation is Predicate.ISSUES for document in found)
        alone = context.path == "0" and text[begin - 1 : begin] not in ("（", "(")
        own = own or (alone and (begin in context.breaks or end in context.breaks))
        relation = Predicate.ISSUES if own else governing(blotted, begin, end).relation
        documents.append(DocumentFound(begin, end, None, number.canonical, infer_issuers(number, context.province), relation))
    return documents


def _by_short_name(text: str, blotted: str, titles: Sequence[Title], found: Sequence[DocumentFound]) -> list[DocumentFound]:
    """Later mentions by a short name that the section gives, （以下简称《纲要》）, or by the kind alone where one document has it."""
    again: list[DocumentFound] = []
    names = _short_names(text, found)
    for title in titles:
        whole = names.get(_plain(title.text(text)))
        if whole is not None and title.begin > whole.end and is_short(title.text(text)):
            relation = governing(blotted, title.open, title.close).relation
            again.append(replace(whole, begin=title.begin, end=title.end, relation=relation))
    return again


def _plain(name: str) -> str:
    return re.sub(r"[（）()]|草案", "", name)


def _short_names(text: str, found: Sequence[DocumentFound]) -> dict[str, DocumentFound]:
    names: dict[str, DocumentFound] = {}
    whole = [document for document in found if document.title is not None and not is_short(document.title)]
    for document in whole:
        given = _ALIAS.match(text, document.end + 1, document.end + 80)
        if given is not None:
            names.setdefault(_plain(given["alias"]), document)
    for document in whole:
        ending = _ENDING.search(document.title or "")
        if ending is not None:
            names.setdefault(ending.group(), document)
            names.setdefault(ending.group().removeprefix("规划"), document)
    return names


def _issuers(text: str, title: _Cited, number: DocumentNumber | None, context: Context) -> tuple[str, ...]:
    """Who issued the document: named at the head of its title, right before its title, or by its number."""
    named = title_issuers(text, title.begin, title.end, context) or _bodies_before(text, title.open, context)
    if named:
        return tuple(dict.fromkeys(body.name for body in named))
    return infer_issuers(number, context.province) if number is not None else ()


def title_issuers(text: str, begin: int, end: int, context: Context) -> list[OrganizationFound]:
    """The bodies at the head of the title `text[begin:end]` (国务院关于…, 某省委 某省人民政府关于…), with offsets into `text`."""
    head = _HEAD.match(text, begin, end)
    if head is None:
        return []
    issuers: list[OrganizationFound] = []
    at = begin
    for body in find_bodies(text[begin : head.end("head")], context):
        body = replace(body, begin=begin + body.begin, end=begin + body.end)
        if _JOINED.fullmatch(text, at, body.begin) is None:
            break
        issuers.append(body)
        at = body.end
    return issuers if issuers and _JOINED.fullmatch(text, at, head.end("head")) else []


def _bodies_before(text: str, open_: int, context: Context) -> list[OrganizationFound]:
    """The bodies right before 《: 省政府《关于…》, 市住房城乡建设委等5部门《关于…》."""
    if text[open_ : open_ + 1] != "《":
        return []
    start = max(0, open_ - 40)
    window = text[start:open_]
    issuers: list[OrganizationFound] = []
    issued = _ISSUED_BY.search(window)
    at = issued.start() if issued else len(window)
    for body in reversed(find_bodies(window, context)):
        if (body.end != at) if not issuers else _JOINED.fullmatch(window, body.end, at) is None:
            break
        issuers.insert(0, replace(body, begin=start + body.begin, end=start + body.end))
        at = body.begin
    return issuers
