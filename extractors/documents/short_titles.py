"""Documents mentioned again by a short title: 《纲要（草案）》 for a plan that was named in full before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.documents.relations import governing, masked
from extractors.documents.titles import bracketed_titles, is_short
from extractors.findings import DocumentFound
from extractors.language.spans import set_findings

_ALIAS = re.compile(r"(?:（[^（）]*）)?（?[^（）《》]{0,30}?(?:以下|下)统?简?称为?[一-龥]{0,3}[《“](?P<alias>[^《》“”]{2,20})[》”]")
_ENDING = re.compile(r"(?:规划纲要|纲要|建议|规划|方案|意见|办法|条例|措施|细则|计划)(?=(?:[（(]草案[）)]|草案)?$)")

Names = dict[str, DocumentFound]


def complete_documents(docs: Sequence[Doc]) -> None:
    """Adds to `doc._.documents` of a plan's sections, given in order, the documents that short titles mean by what other sections name.

    Components see one section; this is for whoever holds the whole plan.
    """
    given: Names = {}
    implied: Names = {}
    for doc in docs:
        section = findings_of(doc)
        again = again_by_short_title(section.text, section.documents, {**implied, **given}, section.context.breaks)
        own_given, own_implied = short_names(section.text, section.documents)
        given, implied = own_given | given, implied | own_implied
        taken = {document.begin for document in section.documents}
        added = [document for document in again if document.begin not in taken]
        if added:
            set_findings(doc, "documents", sorted([*section.documents, *added], key=lambda each: (each.begin, each.end)))


def again_by_short_title(
    text: str, found: Sequence[DocumentFound], known: Names | None = None, breaks: Sequence[int] = ()
) -> list[DocumentFound]:
    """The documents of `found`, or of `known` from earlier sections, where `text` names them by a short title in 《》; its paragraphs begin
    at `breaks`."""
    given, implied = short_names(text, found)
    again: list[DocumentFound] = []
    blotted: str | None = None
    for title in bracketed_titles(text):
        name = title.text(text)
        if not is_short(name):
            continue
        own = given.get(_plain(name)) or implied.get(_plain(name))
        whole = own if own is not None and own.end < title.begin else (known or {}).get(_plain(name))
        if whole is not None:
            blotted = masked(text) if blotted is None else blotted
            relation = governing(blotted, title.open, title.close, breaks).relation
            again.append(replace(whole, begin=title.begin, end=title.end, relation=relation))
    return again


def short_names(text: str, found: Sequence[DocumentFound]) -> tuple[Names, Names]:
    """The short titles that `text` gives to documents (以下简称《纲要》), and those that follow from how their titles end."""
    given: Names = {}
    implied: Names = {}
    for document in found:
        if document.title is None or is_short(document.title):
            continue
        alias = _ALIAS.match(text, document.end + 1, document.end + 80)
        if alias is not None:
            given.setdefault(_plain(alias["alias"]), document)
        ending = _ENDING.search(document.title)
        if ending is not None:
            implied.setdefault(ending.group(), document)
            implied.setdefault(ending.group().removeprefix("规划"), document)
    return given, implied


def _plain(name: str) -> str:
    return re.sub(r"[（）()]|草案", "", name)
