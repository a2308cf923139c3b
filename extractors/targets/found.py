"""A target as it is found: what a clause of a paragraph states, with the year by which it is to be reached, in its section."""

from __future__ import annotations

import re

from extractors.findings import TargetFound
from extractors.language.periods import period_end
from extractors.targets.filters import stage_year, target_year
from extractors.targets.paragraph import Paragraph
from extractors.targets.stated import Stated
from extractors.targets.times import years_in_turn
from ontology.concepts import Change

_EXAMPLES = re.compile("[^，。；]*、[^，。；]*?(?<![高中初平均同])等(?=[一-龥“]{2})")
_AGAINST = re.compile(r"[与和同较比](20\d\d)年(?:底|末|同期)?(?:相比)?，")


def target_of(paragraph: Paragraph, stated: Stated, sentence: int) -> TargetFound:
    """What is `stated` in the paragraph, in its sentence that begins at `sentence`, with offsets into the section's text."""
    quantity = stated.clause.quantity
    return TargetFound(
        begin=paragraph.begin + min(stated.begin, quantity.begin),
        end=paragraph.begin + stated.end,
        indicator=_kind_of(paragraph, stated),
        value=quantity.value,
        upper=quantity.upper,
        unit=quantity.unit,
        whole_unit=quantity.whole_unit,
        comparator=stated.comparator,
        change=stated.change,
        baseline_year=stated.clause.tail.baseline or _compared_with(paragraph, stated, sentence),
        target_year=_year(paragraph, stated, sentence),
        verb=stated.verb,
    )


def _kind_of(paragraph: Paragraph, stated: Stated) -> str:
    """The indicator, without the names that are listed as examples of it (甲河、乙河等 | 河道)."""
    examples = _EXAMPLES.match(stated.indicator) if not stated.behind else None
    begin = paragraph.begin + stated.clause.head.begin
    named = examples is not None and paragraph.named.meets(begin, begin + examples.end())
    return stated.indicator[examples.end() :] if examples is not None and named else stated.indicator


def _compared_with(paragraph: Paragraph, stated: Stated, sentence: int) -> int | None:
    """The year with which the sentence compares what grows or falls (与2020年相比，…)."""
    moved = stated.change in (Change.GROWTH, Change.DECREASE)
    against = _AGAINST.search(paragraph.text, sentence, stated.clause.quantity.begin) if moved else None
    return int(against[1]) if against is not None else None


def _year(paragraph: Paragraph, stated: Stated, sentence: int) -> int | None:
    """By when the value is to be reached: in the year named, or in its own of those listed, at the end of the period that the sentence
    names, in a plan of several years in that of the stage it belongs to, or at the end of the period of the headings."""
    text, context, clause, begin = paragraph.text, paragraph.context, stated.clause, stated.clause.quantity.begin
    listed = stated.shares or "分别" in text[clause.edge : begin]
    in_turn = years_in_turn(text, sentence, begin) if listed else []
    if stated.shares < len(in_turn):
        return in_turn[stated.shares]
    named = clause.tail.year or target_year(text, sentence, begin) or period_end(text, sentence, begin, context.year)
    staged = None if named else stage_year(paragraph.stages, paragraph.begin + sentence)
    return named or staged or context.until
