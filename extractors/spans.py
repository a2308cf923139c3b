"""What every component does with a Doc: read its text, and set what it found, as a tuple of findings and as a span group."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Span

from extractors.findings import Found

_TEXT = "policykg_text"


def text_of(doc: Doc) -> str:
    """The text of `doc`, put together from its tokens once: `Doc.text` does so at every call, which costs more than reading it."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    return str(doc.user_data[_TEXT])


def set_findings(doc: Doc, name: str, findings: Iterable[Found]) -> Doc:
    """Sets `doc._.<name>` and `doc.spans[<name>]`; offsets are characters, which are tokens here. Returns the Doc."""
    found = tuple(findings)
    setattr(doc._, name, found)
    doc.spans[name] = [Span(doc, item.begin, item.end, label=name) for item in found]
    return doc
