"""Targets in a paragraph of running text.

Each number with a unit (`numbers.py`) is read in its clause (`clauses.py`). The indicator stands before it (`before.py`:
城镇调查失业率5.5%左右) or after it, behind a verb (`behind.py`: 建设40个绿美点). What is no result is left out
(`filters.py`, `conditions.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.findings import TargetFound
from extractors.language.phrases import Span, sentence_at, sentences
from extractors.targets.before import before
from extractors.targets.behind import behind
from extractors.targets.clauses import Clause, attached_noun, read_clause
from extractors.targets.conditions import is_condition, is_period
from extractors.targets.extents import sizes, tells_a_class
from extractors.targets.filters import is_past, is_reported, look_back_end, names_a_thing, sentence_start, tells_of_one
from extractors.targets.found import target_of
from extractors.targets.frames import VERBS, read_tail
from extractors.targets.numbers import Quantity, find_quantities
from extractors.targets.paragraph import Paragraph
from extractors.targets.ranks import with_shared_nouns
from extractors.targets.stated import Stated, following_values, shared, tells_a_value, with_whole_units, without_factors
from extractors.targets.subjects import WHEN
from extractors.targets.times import BY_THEN, TIME, without_past
from extractors.targets.words import pattern, words
from extractors.targets.works import Works

_FEW = 6
_AIMED = ("预期", "目标")
_WHEN = re.compile(WHEN)


def paragraph_targets(paragraph: Paragraph, floor: int, works: Sequence[Span] = ()) -> list[TargetFound]:
    """The targets of `paragraph`, with offsets into its section's text, of which what stands before `floor` states nothing; `works` are the
    projects that the section names."""
    quantities = with_whole_units(paragraph.text, list(find_quantities(paragraph.text)))
    return _Reader(paragraph, floor, works).read(quantities) if quantities else []


class _Reader:
    """Reads a paragraph's values from left to right, remembering the last one stated, the last that was (`was`) and the last that a change
    sets out from. Offsets are the paragraph's own."""

    def __init__(self, paragraph: Paragraph, floor: int, works: Sequence[Span]) -> None:
        self.paragraph, self.text, self.context = paragraph, paragraph.text, paragraph.context
        self.works = Works(self.text, paragraph.begin, works)
        self.sentences = sentences(self.text)
        self.floor = max(0, floor - paragraph.begin, look_back_end(self.text, self.sentences, self.context.year))
        self.reported: dict[Span, bool] = {}
        self.stated: list[Stated] = []
        self.last: Stated | None = None
        self.was: Stated | None = None
        self.origin: tuple[int, int] | None = None

    def read(self, quantities: list[Quantity]) -> list[TargetFound]:
        """The targets that the `quantities` of the paragraph state."""
        for quantity, following in zip(quantities, following_values(self.text, quantities), strict=True):
            one = self._read(quantity, following) if quantity.begin >= self.floor else None
            if one is not None:
                self.stated.append(one)
                self.last, self.floor = one, one.end
        told = shared(with_shared_nouns(without_factors(self.stated)))
        return [target_of(self.paragraph, one, sentence_start(self.sentences, one.clause.quantity.begin)) for one in told]

    def _read(self, quantity: Quantity, following: int | None) -> Stated | None:
        clause = read_clause(self.text, quantity, self.floor, self.last is not None, self.origin, self.paragraph.name_end)
        if self._tells_no_aim(clause):
            return None
        sentence = sentence_start(self.sentences, quantity.begin)
        stated = self._stated(clause, sentence, following)
        if stated is None or self._is_no_result(stated) or tells_of_one(self.text, sentence, quantity.begin):
            return None
        if self._is_reported(clause) or is_past(self.text, sentence, quantity, self.context):
            self.was = replace(stated, indicator=without_past(stated.indicator)) if not tells_a_value(stated.indicator) else None
            return None
        return replace(stated, verb=self._verb(clause, sentence))

    def _tells_no_aim(self, clause: Clause) -> bool:
        """Whether the value says of which sort something is (50万的县), what a change sets out from, or how large one thing is."""
        if clause.kind != "ratio" and clause.tail.words and clause.tail.words[0].text == "的":
            return True
        named = names_a_thing(self.text, clause.quantity, clause.end) or tells_a_class(self.text, clause)
        return self._sets_out(clause) or named or self.works.measures(clause)

    def _stated(self, clause: Clause, sentence: int, following: int | None) -> Stated | None:
        """What the clause states, of the noun behind its value or of that before it; None where its noun only says of which sort it is."""
        noun = attached_noun(self.text, clause, following)
        if noun and ((noun.modifier and clause.kind not in ("count", "ratio")) or sizes(self.text, clause, noun)):
            return None
        told = behind(self.text, clause, noun, self.last) if noun else None
        return told or before(self.text, clause, sentence, self._taken_up(clause, sentence), self.paragraph.heading)

    def _taken_up(self, clause: Clause, sentence: int) -> Stated | None:
        """What a clause goes on with that names no indicator: the value before, or, where it names a year alone (2030年达到60万片), the
        last one of its sentence that is in the same unit; or what its sentence says that was (去年增长7%，今年预期增长8%)."""
        unit, was = clause.quantity.unit, self.was
        if (
            was is not None
            and was.begin >= max(sentence, self.last.begin if self.last else 0)
            and (was.clause.quantity.key == clause.quantity.key or clause.tail.first("rise", "fall"))
        ):
            return was
        dated = TIME.fullmatch(self.text, clause.head.begin, clause.tail.end)
        if dated is not None and self.last and self.last.clause.quantity.unit != unit:
            near = (one for one in reversed(self.stated[-_FEW:]) if one.begin >= sentence and one.clause.quantity.unit == unit)
            return next(near, self.last)
        return self.last

    def _is_no_result(self, stated: Stated) -> bool:
        clause, quantity = stated.clause, stated.clause.quantity
        alike = self.last is not None and self.last.clause.quantity.key == quantity.key
        noun = stated.indicator if alike or stated.shares or not clause.bare else ""
        told = clause.tail.first("link", "rise", "fall") is not None
        if is_period(self.text, quantity, noun, told):
            return True
        return is_condition(self.text, clause.edge, quantity, clause.end, stated.behind)

    def _verb(self, clause: Clause, sentence: int) -> str | None:
        """The words that commit the plan to a value: 力争, which holds for a list too, before a time (力争到2030年，) for its sentence
        up to another time, what the sentence calls it (预期, 目标), which holds for the figures of the next one too, else the verb that
        governs it (新建, 推动). What only links indicator and value (达到, 增长) says how it changes, not how firmly."""
        hedge = clause.head.first("hedge") or clause.tail.first("hedge")
        if hedge is not None:
            return hedge.text.removesuffix("目标")
        timed = self._own_time(sentence, clause.edge)
        if self.last is not None and self.last.verb in words("hedge") and timed <= self.last.begin and clause.edge <= self.last.end + 1:
            return self.last.verb
        opening = list(pattern("hedge", after=BY_THEN).finditer(self.text, timed, clause.edge))
        if opening:
            return opening[-1][1].removesuffix("目标")
        aim = pattern("aim").search(self.text, sentence, clause.quantity.begin)
        if aim is not None:
            return "预期" if "预期" in aim[1] else "目标"
        word = clause.head.first(*VERBS, "cut") or clause.tail.first(*VERBS, "cut") or clause.head.governing
        return word.text if word is not None else self._aim_before(clause)

    def _own_time(self, sentence: int, end: int) -> int:
        """Where the part of the sentence begins that tells a time of its own (力争到2030年，…；| 今年…), up to `end`; else the sentence."""
        parted = self.text.rfind("；", sentence, end) + 1
        return parted if parted and _WHEN.match(self.text, parted) else sentence

    def _aim_before(self, clause: Clause) -> str | None:
        """The word by which the last value was called an aim, at most one sentence before; None where it was none."""
        near = self.last is not None and self.text.count("。", self.last.end, clause.edge) < 2
        return self.last.verb if self.last is not None and near and self.last.verb in _AIMED else None

    def _is_reported(self, clause: Clause) -> bool:
        """Whether the value's sentence reports what was, and is not among those that tell the aims."""
        sentence = sentence_at(self.sentences, clause.quantity.begin)
        if sentence not in self.reported:  # told once a sentence, however many values it holds
            self.reported[sentence] = is_reported(self.text, sentence, self.context.year)
        return self.reported[sentence] and self._aim_before(clause) is None

    def _sets_out(self, clause: Clause) -> bool:
        """Whether the value is one that a change sets out from (从77%提高到80%); if so it is remembered."""
        begin, end = self.origin or (0, 0)
        if clause.tail.first("origin") is not None:
            begin = read_tail(self.text, clause.edge, clause.tail.end, False).end
        elif not end or self.text[end : clause.quantity.begin] not in ("、", "和", "与"):
            return False
        self.origin = (begin, clause.end)
        return True
