"""The component that finds quantified targets: 地区生产总值增长6%左右, 新建5G基站1万个, 完成128个绿色矿山建设.

Each number with a unit (`numbers.py`) is read in its clause (`clauses.py`). The indicator stands before it (城镇调查失业率5.5%左右)
or after it, behind a verb (建设40个绿美点); where it is left out it is that of the clause before. What is no result is left out
(`filters.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from spacy.tokens import Doc

from extractors.context import Context
from extractors.findings import TargetFound
from extractors.language.phrases import sentences
from extractors.language.spans import set_findings, text_of
from extractors.targets.clauses import Clause, attached_noun, change_before, change_behind, read_clause
from extractors.targets.filters import is_condition, is_past, is_period, names_a_thing, sentence_start, target_year
from extractors.targets.frames import BOUNDS, VERBS, left_edge, read_head, read_tail
from extractors.targets.nouns import Noun, shared_nouns
from extractors.targets.numbers import Quantity, find_quantities
from extractors.targets.tables import table_targets
from extractors.targets.words import at_begin, at_end, pattern, words
from ontology.records import Change, Comparator

_ASPECT = re.compile("在?([^，。；、]{2,20})方面[，,：:]")
_RATE = re.compile("(?:年均)?(?<!自然)(?:(增速|涨幅|增幅|增长率|增长速度)|(降幅|下降率|降低率))$")
_PART_OF = re.compile("(?<=..)(达到|超过|突破|不低于|不少于|不超过|不高于|相当于|完成)")
_AGAINST = re.compile(r"[与和同较比](20\d\d)年(?:底|末|同期)?(?:相比)?，")


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a clause states. `behind`: its indicator stands after the value; `shares`: how many values before it have the same noun."""

    clause: Clause
    begin: int
    end: int
    indicator: str
    change: Change
    comparator: Comparator
    behind: bool
    shares: int = 0
    verb: str | None = None


def find_targets(doc: Doc) -> Doc:
    """Sets `doc._.targets`, a tuple of TargetFound in the order of the text, and `doc.spans["targets"]`."""
    context: Context = doc._.context
    text = text_of(doc)
    found: tuple[TargetFound, ...] = ()
    if context.review_end < len(text):
        body = max(context.review_end, context.body_begin or (len(context.heading) if text.startswith(context.heading) else 0))
        told = chain.from_iterable(_Reader(text, context, *span, body).targets() for span in _paragraphs(text, context))
        found = _with_tables(tuple(told), tuple(table_targets(text, context.cells, context.year)))
    return set_findings(doc, "targets", found)


def _with_tables(told: tuple[TargetFound, ...], rows: tuple[TargetFound, ...]) -> tuple[TargetFound, ...]:
    """What sentences tell, and the rows of tables, in the order of the text; what was read as a sentence within a row is left out."""
    kept = [target for target in told if not any(row.begin < target.end and target.begin < row.end for row in rows)]
    return tuple(sorted((*kept, *rows), key=lambda target: (target.begin, target.end)))


def _paragraphs(text: str, context: Context) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a section begin and end: no clause, noun or sentence goes on from one into the next."""
    return pairwise((0, *context.breaks, len(text)))


class _Reader:
    """Reads a paragraph's values from left to right, remembering the last one stated and the last that a change sets out from.

    The paragraph is that from `begin` to `end` of a section's text, whose body begins at `body`; offsets are the paragraph's own until
    a target is made.
    """

    def __init__(self, text: str, context: Context, begin: int, end: int, body: int) -> None:
        self.text, self.context, self.begin = text[begin:end], context, begin
        self.sentences = sentences(self.text)
        self.floor = max(0, body - begin)
        self.last: _Stated | None = None
        self.origin: tuple[int, int] | None = None

    def targets(self) -> Iterator[TargetFound]:
        """Yields the targets of the paragraph, with offsets into the section's text."""
        stated: list[_Stated] = []
        quantities = list(find_quantities(self.text))
        for quantity, following in zip(quantities, _following(self.text, quantities), strict=True):
            one = self._read(quantity, following) if quantity.begin >= self.floor else None
            if one is not None:
                stated.append(one)
                self.last, self.floor = one, one.end
        return (self._found(one) for one in _shared(stated))

    def _read(self, quantity: Quantity, following: int | None) -> _Stated | None:
        clause = read_clause(self.text, quantity, self.floor, self.last is not None, self.origin)
        qualified = clause.kind != "ratio" and clause.tail.words and clause.tail.words[0].text == "的"
        if qualified or self._sets_out(clause) or names_a_thing(self.text, quantity, clause.end):
            return None
        sentence = sentence_start(self.sentences, quantity.begin)
        noun = attached_noun(self.text, clause, following)
        if is_past(self.text, sentence, quantity, self.context) or (noun and noun.modifier and clause.kind not in ("count", "ratio")):
            return None
        stated = self._behind(clause, noun) or self._before(clause, sentence)
        if stated is None or self._is_no_result(stated):
            return None
        return replace(stated, verb=self._verb(clause, sentence))

    def _is_no_result(self, stated: _Stated) -> bool:
        clause, quantity = stated.clause, stated.clause.quantity
        alike = self.last is not None and self.last.clause.quantity.key == quantity.key
        noun = stated.indicator if alike or not clause.bare else ""
        told = clause.tail.first("link", "rise", "fall") is not None
        if is_period(self.text, quantity, noun, told):
            return True
        return is_condition(self.text, clause.edge, quantity, clause.end, stated.behind)

    def _verb(self, clause: Clause, sentence: int) -> str | None:
        """The words that commit the plan to a value (力争), which hold for a list too, else the verb that links or governs it."""
        hedge = clause.head.first("hedge") or clause.tail.first("hedge")
        if hedge is not None:
            return hedge.text
        if self.last is not None and self.last.verb in words("hedge") and clause.edge <= self.last.end + 1:
            return self.last.verb
        if pattern("aim").search(self.text, sentence, clause.edge) is not None:
            return "预期"
        word = clause.head.first(*VERBS, "cut")
        return clause.tail.verb or (word.text if word is not None else None)

    def _sets_out(self, clause: Clause) -> bool:
        """Whether the value is one that a change sets out from (从77%提高到80%); if so it is remembered."""
        begin, end = self.origin or (0, 0)
        if clause.tail.first("origin") is not None:
            begin = read_tail(self.text, clause.edge, clause.tail.end, False).end
        elif not end or self.text[end : clause.quantity.begin] not in ("、", "和", "与"):
            return False
        self.origin = (begin, clause.end)
        return True

    def _behind(self, clause: Clause, noun: Noun | None) -> _Stated | None:
        """The target whose indicator follows its value: 建设40个绿美点."""
        moved = clause.kind != "count" and clause.tail.first("rise", "fall") is not None
        linked = clause.tail.first("link") is not None and not clause.tail.prepositional
        if noun is None or moved or linked or not clause.deliberate or not self._governs(clause, noun):
            return None
        written = self.text[noun.begin : noun.end]
        if clause.kind == "count" and at_end(words("abstract"), written) is not None:
            return None
        return _Stated(clause, clause.head.phrase, noun.end, written, change_behind(clause), clause.comparator, True)

    def _governs(self, clause: Clause, noun: Noun) -> bool:
        """Whether a verb before the value governs the noun after it, of its own or from the value before."""
        if clause.tail.first("et") is not None:
            return clause.head.first("amount", "hedge") is not None
        if clause.tail.first(*VERBS) or (clause.kind == "count" and clause.tail.first("cut", "rise", "fall")):
            return True
        if not clause.bare:
            return clause.kind == "count" and self._places(clause)
        if clause.kind == "ratio" or (clause.joined and self.last is not None and self.last.behind):
            return True
        if clause.kind == "count" and clause.head.first(*VERBS) is not None:
            return True
        told = clause.head.words or clause.tail.first("before") or clause.tail.prepositional
        return bool(told) and (noun.acting or noun.stopped)

    def _places(self, clause: Clause) -> bool:
        """Whether a verb and a place stand before a count: 改造中心城区5座泵站, but not 实施国家102项工程."""
        place = self.text[clause.head.begin : clause.tail.end]
        verb = clause.head.first(*VERBS, "cut")
        return (
            verb is not None and not clause.tail.tells and len(place) <= 12 and "、" not in place and not place.startswith(("国家", "中央"))
        )

    def _before(self, clause: Clause, sentence: int) -> _Stated | None:
        """The target whose indicator stands before its value, or is that of the clause before."""
        tells = clause.said or (clause.tail.tells and not clause.bare and not clause.tail.prepositional)
        if not clause.deliberate or (clause.attached and (clause.tail.first("et") or not tells)):
            return None
        written, moved, comparator = _written(self.text, clause)
        noun = self._indicator(clause, sentence, written)
        if not noun or _describes(clause, written) or (clause.kind == "count" and at_end(words("abstract"), noun) is not None):
            return None
        change = moved or change_before(clause, written, self.last.change if self.last is not None else None)
        shares = self.last.shares + 1 if self.last is not None and self._left_out(clause, sentence, written) else 0
        begin = min(clause.head.phrase, clause.quantity.begin)
        return _Stated(clause, begin, clause.end, noun, change, comparator, False, shares)

    def _left_out(self, clause: Clause, sentence: int, written: str) -> bool:
        """Whether a value has nothing of its own, so that it shares the noun of the value before (分别达到X、Y)."""
        said = written or clause.tail.words or clause.head.words
        return clause.joined and not said and self.last is not None and self.last.begin >= sentence

    def _indicator(self, clause: Clause, sentence: int, written: str) -> str:
        """The indicator as the text names it, taken from the words before where the clause leaves it out."""
        before = self.last.indicator if self.last is not None and self.last.begin >= sentence else None
        if written in words("nominal"):
            return self._aspect(clause, sentence) or written
        if written and written not in words("generic") and not (written.startswith("占") and before):
            return written
        if before is not None:
            return before + written
        return self._aspect(clause, sentence) or (written if clause.tail.words else "") or self._clause_before(clause, sentence)

    def _aspect(self, clause: Clause, sentence: int) -> str | None:
        """What the sentence speaks of: 在5G+智慧矿山方面，…"""
        aspect = _ASPECT.match(self.text, sentence, clause.edge)
        return aspect[1] if aspect is not None else None

    def _clause_before(self, clause: Clause, sentence: int) -> str:
        """The object of the clause before, where the clause has a verb alone: 实施农村公路提升行动，新改建6000公里."""
        end = clause.edge - 1
        if end <= sentence or self.text[end] not in "，," or clause.tail.first(*VERBS) is None:
            return ""
        edge = left_edge(self.text, end, sentence)
        noun = self.text[read_head(self.text, edge, end, False).begin : end]
        return noun if 2 <= len(noun) <= 30 else ""

    def _found(self, stated: _Stated) -> TargetFound:
        clause, quantity = stated.clause, stated.clause.quantity
        sentence = sentence_start(self.sentences, quantity.begin)
        moved = stated.change in (Change.GROWTH, Change.DECREASE)
        against = _AGAINST.search(self.text, sentence, quantity.begin) if moved else None
        return TargetFound(
            begin=self.begin + min(stated.begin, quantity.begin),
            end=self.begin + stated.end,
            indicator=stated.indicator,
            value=quantity.value,
            upper=quantity.upper,
            unit=quantity.unit,
            comparator=stated.comparator,
            change=stated.change,
            baseline_year=clause.tail.baseline or (int(against[1]) if against is not None else None),
            target_year=target_year(self.text, sentence, quantity.begin),
            verb=stated.verb,
        )


def _written(text: str, clause: Clause) -> tuple[str, Change | None, Comparator]:
    """The noun before a value, the change that its own ending tells (增速, 涨幅), and how the value is bounded."""
    noun = text[clause.head.begin : clause.tail.end].rstrip("的、")
    part = _PART_OF.search(noun) if clause.tail.words and clause.tail.words[0].text == "的" else None
    comparator = clause.comparator
    if part is not None:
        noun, bound = noun[: part.start()], words("before").get(part[1])
        comparator = BOUNDS[bound.sense] if bound is not None and clause.bound is None else comparator
    rate = _RATE.search(noun)
    if rate is None:
        return noun, None, comparator
    return noun[: rate.start()], Change.GROWTH if rate[1] else Change.DECREASE, comparator


def _describes(clause: Clause, written: str) -> bool:
    """Whether a value only tells how large a thing is (总面积约60平方公里)."""
    extent = at_end(words("extent"), written)
    if extent is None or clause.said or clause.head.first(*VERBS) is not None:
        return False
    return extent.text == written or len(extent.text) > 2


def _following(text: str, quantities: list[Quantity]) -> list[int | None]:
    """For each value where the next one stands that is no part of the noun after it, as ages (3岁以下) are, values in quotation marks,
    and those that begin at once (5家100张床位的…) or are followed by 的."""
    found: list[int | None] = []
    upcoming: list[int] = []
    for quantity in reversed(quantities):
        found.append(next((begin for begin in reversed(upcoming) if begin > quantity.end), None))
        word = at_begin(words("after"), text, quantity.end)
        end = quantity.end + len(word.text) if word is not None else quantity.end
        if quantity.key != "year-of-age" and not text.startswith("“", quantity.begin - 1) and not text.startswith("的", end):
            upcoming.append(quantity.begin)
    return found[::-1]


def _shared(stated: list[_Stated]) -> Iterator[_Stated]:
    """Gives each value of a list (A、B分别达到X、Y左右) its own noun, and all of them the bound that the last one states."""
    begin = 0
    for place in range(1, len(stated) + 1):
        if place < len(stated) and stated[place].shares:
            continue
        group = stated[begin:place]
        nouns = shared_nouns(group[0].indicator, len(group)) or [one.indicator for one in group]
        plain = all(one.comparator is Comparator.EXACTLY for one in group[:-1])
        bound = group[-1].comparator if plain and len(group) > 1 else group[0].clause.tail.bound
        for one, noun in zip(group, nouns, strict=True):
            yield replace(one, indicator=noun, comparator=bound if bound and one.clause.bound is None else one.comparator)
        begin = place
