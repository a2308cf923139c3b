"""Where the words of a judgement stand in the plan, and in which sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.evaluation.evaluate import Evaluation
from graph.evaluation.found import JudgedSection, Span
from graph.evaluation.gold import GoldRow, squeeze
from graph.evaluation.judging import Judgement

_ENDS = "。！？；"
_NUMBERS = re.compile(r"\d[\d.]*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a section; `begin` and `end` bound the words that are meant within `sentence`."""

    section: str
    sentence: str
    begin: int
    end: int


def occurrences(words: str, text: str) -> list[tuple[int, int]]:
    """Where `words` stand in `text` (code points, end exclusive), none within another.

    >>> occurrences("乌海", "乌海和乌海")
    [(0, 2), (3, 5)]
    """
    found, begin = list[tuple[int, int]](), text.find(words) if words else -1
    while begin >= 0:
        found.append((begin, begin + len(words)))
        begin = text.find(words, begin + len(words))
    return found


def spans(evaluation: Evaluation) -> list[tuple[Span, ...]]:
    """The spans of each judgement of an evaluation: its mentions where it was found, else where gold's words stand in its section.

    Places that lie within found ones of the same type are left out where there are others (乌海 within 乌海市).
    """
    sections: dict[str, list[JudgedSection]] = {}
    for section in evaluation.sections:
        sections.setdefault(section.path if evaluation.gold.by_section else "", []).append(section)
    found: dict[tuple[str, str], list[Span]] = {}
    for judgement in evaluation.judgements:
        if judgement.found is not None:
            for span in judgement.found.spans:
                found.setdefault((judgement.row.kind, span.section), []).append(span)
    return [_spans(judgement, sections.get(judgement.row.section, ()), found) for judgement in evaluation.judgements]


def _spans(judgement: Judgement, sections: Iterable[JudgedSection], found: Mapping[tuple[str, str], Sequence[Span]]) -> tuple[Span, ...]:
    if judgement.found is not None and (judgement.found.spans or judgement.gold is None):
        return judgement.found.spans
    if judgement.gold is None:
        return ()
    stand = [Span(section.path, begin, end) for section in sections for begin, end in _standing(judgement.gold, section.text)]
    free = [span for span in stand if not any(_holds(other, span) for other in found.get((judgement.row.kind, span.section), ()))]
    return tuple(free or stand)


def _standing(row: GoldRow, text: str) -> list[tuple[int, int]]:
    """Where a gold row's words stand; else its full name; else for a target its first number and unit."""
    found = occurrences(row.words, text) or occurrences(row.shown, text)
    if not found and row.kind == "Target":
        number, unit = _NUMBERS.match(row.text), re.sub(r"^[\d.-]+", "", row.text)
        found = occurrences(number[0] + unit, text) if number else []
    return found


def _holds(outer: Span, inner: Span) -> bool:
    return outer.begin <= inner.begin and inner.end <= outer.end


def passage(span: Span, sections: Mapping[str, JudgedSection]) -> Passage:
    """The sentence about `span`: from the end of the one before, or of the heading, to its own."""
    section = sections[span.section]
    text = section.text
    heading = len(squeeze(section.heading)) if text.startswith(squeeze(section.heading)) else 0
    begin = max((text.rfind(end, 0, span.begin) + 1 for end in _ENDS), default=0)
    begin = max(begin, heading) if span.begin >= heading else begin
    ends = [at for at in (text.find(mark, max(span.end - 1, span.begin)) for mark in _ENDS) if at >= 0]
    end = max(min(ends, default=len(text) - 1) + 1, span.end)
    if span.end <= heading:
        end = min(end, heading)
    return Passage(section.path, text[begin:end], span.begin - begin, span.end - begin)


def passages(evaluation: Evaluation) -> list[Passage | None]:
    """For each judgement the sentence in which its words first stand; None where they stand nowhere."""
    sections = {section.path: section for section in evaluation.sections}
    return [passage(found[0], sections) if found else None for found in spans(evaluation)]
