"""The component that finds quantified targets: 地区生产总值增长6%左右, 新建5G基站1万个, 完成128个绿色矿山建设.

Each paragraph is read by itself (`reading.py`), tables cell by cell (`tables.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise
from operator import itemgetter

from spacy.tokens import Doc

from extractors.context import Context, findings_of
from extractors.findings import TargetFound
from extractors.language.intervals import Intervals
from extractors.language.spans import set_findings, text_of
from extractors.targets.filters import stages_of
from extractors.targets.paragraph import Paragraph
from extractors.targets.reading import paragraph_targets
from extractors.targets.tables import table_targets


def find_targets(doc: Doc) -> Doc:
    """Sets `doc._.targets`, a tuple of TargetFound in the order of the text."""
    known = findings_of(doc)
    context: Context = known.context
    text = text_of(doc)
    found: tuple[TargetFound, ...] = ()
    if context.review_end < len(text):
        heading = text.find(context.heading)
        floor = max(context.review_end, context.body_begin if heading < 0 else heading)
        stages = [] if context.annual else stages_of(text, context.breaks)
        named = Intervals((each.begin, each.end) for each in chain(known.regions, known.organizations, known.projects))
        works = sorted(((each.begin, each.end) for each in known.projects), key=itemgetter(1))
        paragraphs = (Paragraph(text[begin:end], begin, context, stages, named) for begin, end in _paragraphs(text, context))
        told = chain.from_iterable(paragraph_targets(paragraph, floor, works) for paragraph in paragraphs)
        found = _with_tables(tuple(told), tuple(table_targets(text, context.cells, context.year)))
    return set_findings(doc, "targets", found)


def _with_tables(told: tuple[TargetFound, ...], rows: tuple[TargetFound, ...]) -> tuple[TargetFound, ...]:
    """What sentences tell, and the rows of tables, in the order of the text; what was read as a sentence within a row is left out."""
    kept = [target for target in told if not any(row.begin < target.end and target.begin < row.end for row in rows)]
    return tuple(sorted((*kept, *rows), key=lambda target: (target.begin, target.end)))


def _paragraphs(text: str, context: Context) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a section begin and end: no clause, noun or sentence goes on from one into the next."""
    return pairwise((0, *context.breaks, len(text)))
