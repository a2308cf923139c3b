"""Targets in a paragraph of running text.

Each number with a unit (`numbers.py`) is read in its clause (`clauses.py`). The indicator stands before it (`before.py`:
城镇调查失业率5.5%左右) or after it, behind a verb (`behind.py`: 建设40个绿美点). What is no result is left out
(`filters.py`, `conditions.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.context import Context
from extractors.findings import TargetFound
from extractors.language.intervals import Intervals
from extractors.language.periods import period_end
from extractors.language.phrases import Span, sentence_at, sentences
from extractors.targets.before import before
from extractors.targets.behind import behind
from extractors.targets.clauses import Clause, attached_noun, read_clause
from extractors.targets.conditions import is_condition, is_period
from extractors.targets.extents import sizes
from extractors.targets.filters import (
    Stage,
    is_past,
    is_reported,
    look_back_end,
    names_a_thing,
    sentence_start,
    stage_year,
    target_year,
    tells_of_one,
)
from extractors.targets.frames import VERBS, read_tail
from extractors.targets.numbers import Quantity, find_quantities
from extractors.targets.stated import Stated, following_values, shared, tells_a_value, without_factors
from extractors.targets.times import TIME, without_past, years_in_turn
from extractors.targets.words import pattern, words
from extractors.targets.works import Works
from ontology.concepts import Change

_EXAMPLES = re.compile("[^，。；]*、[^，。；]*?(?<![高中初平均同])等(?=[一-龥“]{2})")
_FEW = 6
_AIMED = ("预期", "目标")
_AGAINST = re.compile(r"[与和同较比](20\d\d)年(?:底|末|同期)?(?:相比)?，")


class ParagraphReader:
    """Reads a paragraph's values from left to right, remembering the last one stated, the last that was (`was`) and the last that a change
    sets out from.

    The paragraph is that from `begin` to `end` of a section's text, of which what stands before `floor` states nothing; `stages` are the
    section's, where its plan has any, `named` its places, bodies and projects, `works` the projects alone; offsets are the paragraph's
    own until a target is made.
    """

    def __init__(
        self,
        text: str,
        context: Context,
        begin: int,
        end: int,
        floor: int,
        stages: Sequence[Stage] = (),
        named: Intervals | None = None,
        works: Sequence[Span] = (),
    ) -> None:
        self.text, self.context, self.begin, self.stages = text[begin:end], context, begin, stages
        self.named = named or Intervals(())
        self.works = Works(self.text, begin, works)
        self.reported: dict[Span, bool] = {}
        self.heading = context.heading if 0 < begin <= context.body_begin else ""
        self.sentences: list[Span] = []
        self.floor = max(0, floor - begin)
        self.stated: list[Stated] = []
        self.last: Stated | None = None
        self.was: Stated | None = None
        self.origin: tuple[int, int] | None = None

    def targets(self) -> Iterator[TargetFound]:
        """Yields the targets of the paragraph, with offsets into the section's text."""
        quantities = list(find_quantities(self.text))
        if not quantities:
            return iter(())
        self.sentences = sentences(self.text)
        self.floor = max(self.floor, look_back_end(self.text, self.sentences, self.context.year))
        for quantity, following in zip(quantities, following_values(self.text, quantities), strict=True):
            one = self._read(quantity, following) if quantity.begin >= self.floor else None
            if one is not None:
                self.stated.append(one)
                self.last, self.floor = one, one.end
        return (self._found(one) for one in shared(without_factors(self.stated)))

    def _read(self, quantity: Quantity, following: int | None) -> Stated | None:
        clause = read_clause(self.text, quantity, self.floor, self.last is not None, self.origin, self._name_end)
        qualified = clause.kind != "ratio" and clause.tail.words and clause.tail.words[0].text == "的"
        if qualified or self._sets_out(clause) or names_a_thing(self.text, quantity, clause.end) or self.works.measures(clause):
            return None
        sentence = sentence_start(self.sentences, quantity.begin)
        noun = attached_noun(self.text, clause, following)
        if noun and noun.modifier and clause.kind not in ("count", "ratio"):
            return None
        if noun and sizes(self.text, clause, noun):
            return None
        stated = (behind(self.text, clause, noun, self.last) if noun else None) or before(
            self.text, clause, sentence, self._taken_up(clause, sentence), self.heading
        )
        if stated is None or self._is_no_result(stated) or tells_of_one(self.text, sentence, quantity.begin):
            return None
        if self._is_reported(clause) or is_past(self.text, sentence, quantity, self.context):
            self.was = replace(stated, indicator=without_past(stated.indicator)) if not tells_a_value(stated.indicator) else None
            return None
        return replace(stated, verb=self._verb(clause, sentence))

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

    def _name_end(self, begin: int) -> int | None:
        """Where the name of a place, a body or a project ends that begins at an offset into the paragraph."""
        end = self.named.end_of(self.begin + begin)
        return end - self.begin if end is not None else None

    def _is_no_result(self, stated: Stated) -> bool:
        clause, quantity = stated.clause, stated.clause.quantity
        alike = self.last is not None and self.last.clause.quantity.key == quantity.key
        noun = stated.indicator if alike or stated.shares or not clause.bare else ""
        told = clause.tail.first("link", "rise", "fall") is not None
        if is_period(self.text, quantity, noun, told):
            return True
        return is_condition(self.text, clause.edge, quantity, clause.end, stated.behind)

    def _verb(self, clause: Clause, sentence: int) -> str | None:
        """The words that commit the plan to a value: 力争, which holds for a list too, what the sentence calls it (预期, 目标), which
        holds for the figures of the next one too, else the verb that governs it (新建, 推动). What only links indicator and value (达到,
        增长) says how it changes, not how firmly."""
        hedge = clause.head.first("hedge") or clause.tail.first("hedge")
        if hedge is not None:
            return hedge.text.removesuffix("目标")
        if self.last is not None and self.last.verb in words("hedge") and clause.edge <= self.last.end + 1:
            return self.last.verb
        aim = pattern("aim").search(self.text, sentence, clause.quantity.begin)
        if aim is not None:
            return "预期" if "预期" in aim[1] else "目标"
        word = clause.head.first(*VERBS, "cut") or clause.tail.first(*VERBS, "cut") or clause.head.governing
        return word.text if word is not None else self._aim_before(clause)

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

    def _year(self, stated: Stated, sentence: int) -> int | None:
        """By when the value is to be reached: in the year named, or in its own of those listed, at the end of the period that the sentence
        names, in a plan of several years in that of the stage it belongs to, or at the end of the period of the headings."""
        clause, begin = stated.clause, stated.clause.quantity.begin
        listed = stated.shares or "分别" in self.text[clause.edge : begin]
        in_turn = years_in_turn(self.text, sentence, begin) if listed else []
        if stated.shares < len(in_turn):
            return in_turn[stated.shares]
        named = clause.tail.year or target_year(self.text, sentence, begin) or period_end(self.text, sentence, begin, self.context.year)
        staged = None if named else stage_year(self.stages, self.begin + sentence)
        return named or staged or self.context.until

    def _kind_of(self, stated: Stated) -> str:
        """The indicator, without the names that are listed as examples of it (甲河、乙河等 | 河道)."""
        examples = _EXAMPLES.match(stated.indicator) if not stated.behind else None
        begin = self.begin + stated.clause.head.begin
        named = examples is not None and self.named.meets(begin, begin + examples.end())
        return stated.indicator[examples.end() :] if examples is not None and named else stated.indicator

    def _found(self, stated: Stated) -> TargetFound:
        clause, quantity = stated.clause, stated.clause.quantity
        sentence = sentence_start(self.sentences, quantity.begin)
        moved = stated.change in (Change.GROWTH, Change.DECREASE)
        against = _AGAINST.search(self.text, sentence, quantity.begin) if moved else None
        return TargetFound(
            begin=self.begin + min(stated.begin, quantity.begin),
            end=self.begin + stated.end,
            indicator=self._kind_of(stated),
            value=quantity.value,
            upper=quantity.upper,
            unit=quantity.unit,
            comparator=stated.comparator,
            change=stated.change,
            baseline_year=clause.tail.baseline or (int(against[1]) if against is not None else None),
            target_year=self._year(stated, sentence),
            verb=stated.verb,
        )
