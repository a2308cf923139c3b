"""Setting what a component found on a Doc: the tuple of findings and the span group of the same name."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Span

from extractors.findings import Found


def set_findings(doc: Doc, name: str, findings: Iterable[Found]) -> Doc:
    """Sets `doc._.<name>` and `doc.spans[<name>]`; offsets are characters, which are tokens here. Returns the Doc."""
    found = tuple(findings)
    setattr(doc._, name, found)
    doc.spans[name] = [Span(doc, item.begin, item.end, label=name) for item in found]
    return doc
