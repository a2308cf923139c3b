"""Docs for the tests of components: constructed, not loaded."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from extractors.context import Context, register_extensions
from extractors.findings import RegionFound

register_extensions()
_NLP = spacy.blank("zh")


def doc_of(text: str, *places: str, context: Context | None = None) -> Doc:
    """A Doc of `text` by characters; each of `places` is found wherever it stands, the longest first."""
    doc = _NLP.make_doc(text)
    doc._.context = context or Context()
    doc._.regions = tuple(RegionFound(begin, end, text[begin:end], None) for begin, end in _places(text, places))
    return doc


def _places(text: str, places: tuple[str, ...]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for place in sorted(places, key=len, reverse=True):
        begin = text.find(place)
        while begin >= 0:
            if not any(b < begin + len(place) and begin < e for b, e in spans):
                spans.append((begin, begin + len(place)))
            begin = text.find(place, begin + 1)
    return sorted(spans)
