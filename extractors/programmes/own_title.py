"""A plan's own title names the plan, and no programme in it (某某三年行动计划 as the title of that plan)."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.language.intervals import Intervals
from extractors.language.phrases import Span
from extractors.language.spans import set_findings


def drop_titles(doc: Doc, titles: Iterable[Span | None]) -> None:
    """Takes from `doc._.programmes` of a plan's front section what stands in one of its own titles; None where one is not in the text."""
    own = Intervals(span for span in titles if span is not None)
    kept = [programme for programme in findings_of(doc).programmes if not own.meets(programme.begin, programme.end)]
    if len(kept) < len(findings_of(doc).programmes):
        set_findings(doc, "programmes", kept)
