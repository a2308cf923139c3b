"""The component that finds quantified targets: 地区生产总值增长6%左右, 新建5G基站1万个, 完成128个绿色矿山建设.

Each number with a unit (extractors/numbers.py) is read in its clause (extractors/target_frames.py). The indicator stands before it
(城镇调查失业率5.5%左右) or after it, behind a verb (建设40个绿美点); where it is left out it is that of the clause before.
What is no result is left out (extractors/target_filters.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from extractors.context import Context
from extractors.findings import TargetFound
from extractors.numbers import Quantity, find_quantities
from extractors.target_filters import is_condition, is_past, is_period, is_review, last_year, names_a_thing, sentence_start
from extractors.target_frames import BOUNDS, VERBS, Head, Tail, left_edge, read_head, read_tail
from extractors.target_nouns import Noun, noun_after, shared_nouns
from extractors.target_words import Word, at_begin, at_end, words
from ontology.records import Change, Comparator
from ontology.units import units

_CONNECTED = re.compile("[）)、和与及并，,]*(?:以及|其中)?")
_FOLLOWS = re.compile("[一-龥“A-Za-z0-9]")
_CONNECTIVE = re.compile("[和与及并或且、]|以及|其中")
_AIMS = re.compile("预期目标|主要目标|发展目标")
_ASPECT = re.compile("在?([^，。；、]{2,20})方面[，,：:]")
_RATE = re.compile("(?:年均)?(?:(增速|涨幅|增幅|增长率|增长速度)|(降幅|下降率|降低率))$")
_AGAINST = re.compile(r"[与和同较比](20\d\d)年(?:底|末|同期)?(?:相比)?，")


@dataclass(frozen=True, slots=True)
class _Clause:
    """The reading of one clause: from `edge` to its value, whose bounding words end at `end`. `attached`: a noun follows; `joined`: only
    a conjunction stands between this and the value before; `within`: it stands in a bracket or after 其中, as a part of the one before."""

    quantity: Quantity
    edge: int
    end: int
    bound: Comparator | None
    attached: bool
    joined: bool
    within: bool
    tail: Tail
    head: Head

    @property
    def bare(self) -> bool:
        """Whether no noun stands before the value."""
        return self.head.begin >= self.tail.end

    @property
    def comparator(self) -> Comparator:
        return self.bound or self.tail.bound or (Comparator.AT_LEAST if self.quantity.more else Comparator.EXACTLY)


@dataclass(frozen=True, slots=True)
class _Stated:
    """What a clause states. `behind`: its indicator stands after the value; `shares`: how many values before it have the same noun."""

    clause: _Clause
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
    found: tuple[TargetFound, ...] = ()
    if not context.review and not is_review(context.heading):
        found = tuple(_Reader(doc.text, context).targets())
    doc._.targets = found
    doc.spans["targets"] = [doc[target.begin : target.end] for target in found]
    return doc


class _Reader:
    """Reads a section's values from left to right, remembering the last one stated and the last that a change sets out from."""

    def __init__(self, text: str, context: Context) -> None:
        self.text, self.context = text, context
        self.floor = len(context.heading) if text.startswith(context.heading) else 0
        self.last: _Stated | None = None
        self.origin: tuple[int, int] | None = None

    def targets(self) -> Iterator[TargetFound]:
        """Yields the targets of the text."""
        quantities = list(find_quantities(self.text))
        stated: list[_Stated] = []
        following = [quantity for quantity in quantities if quantity.key != "year-of-age"]
        for quantity in quantities:
            while following and following[0].begin <= quantity.begin:
                del following[0]
            one = self._read(quantity, following[0] if following else None)
            if one is not None:
                stated.append(one)
                self.last, self.floor = one, one.end
        return (self._found(one) for one in _shared(stated))

    def _read(self, quantity: Quantity, following: Quantity | None) -> _Stated | None:
        clause = self._clause(quantity)
        if self._sets_out(clause) or names_a_thing(self.text, quantity, clause.end):
            return None
        sentence = sentence_start(self.text, quantity.begin)
        if is_past(self.text, sentence, quantity, self.context):
            return None
        noun = self._noun(clause, following)
        if noun is not None and noun.modifier and units()[quantity.key].kind not in ("count", "ratio"):
            return None
        stated = self._behind(clause, noun) or self._before(clause, sentence)
        same = self.last is not None and self.last.clause.quantity.key == quantity.key
        if stated is None or is_period(self.text, quantity, stated.indicator if same or not clause.bare else "", clause.tail.first("link", "rise", "fall") is not None):
            return None
        if is_condition(self.text, clause.edge, quantity, clause.end, stated.behind):
            return None
        return replace(stated, verb=self._verb(clause, sentence))

    def _verb(self, clause: _Clause, sentence: int) -> str | None:
        """The words that commit the plan to a value (力争), which hold for a list too, else the verb that links or governs it."""
        hedge = clause.head.first("hedge") or clause.tail.first("hedge")
        if hedge is not None:
            return hedge.text
        last = self.last
        if last is not None and last.verb in words("hedge") and clause.edge <= last.end + 1:
            return last.verb
        if _AIMS.search(self.text, sentence, clause.edge) is not None:
            return "预期"
        word = clause.head.first(*VERBS, "cut")
        return clause.tail.verb or (word.text if word is not None else None)

    def _clause(self, quantity: Quantity) -> _Clause:
        text, end, bound = self.text, quantity.end, None
        word = at_begin(words("after"), text, end, len(text))
        if word is not None:
            end, bound = end + len(word.text), BOUNDS[word.sense]
        edge = left_edge(text, quantity.begin, self.floor)
        gap = text[self.floor : edge]
        joined = self.last is not None and not gap
        within = self.last is not None and (gap in ("（", "(") or (gap in ("，", ",") and text.startswith("其中", edge)))
        connected = _CONNECTED.match(text, edge, quantity.begin)
        start = connected.end() if connected is not None and joined else edge
        attached = _FOLLOWS.match(text, end) is not None and not _CONNECTIVE.match(text, end)
        attached = attached and at_begin(words("stop", "lead", "hedge"), text, end, len(text)) is None
        tail = read_tail(text, start, quantity.begin, attached)
        if self.origin is not None and tail.end == self.origin[1]:
            tail = replace(tail, end=self.origin[0])
        head = read_head(text, start, tail.end, tail.change is None)
        if tail.words and tail.words[-1].text == "提升" and (head.first(*VERBS) or joined) and units()[quantity.key].kind != "ratio":
            tail = replace(tail, end=tail.end + 2, words=tail.words[:-1])
        return _Clause(quantity, edge, end, bound, attached, joined, within, tail, head)

    def _sets_out(self, clause: _Clause) -> bool:
        """Whether the value is the one that a change sets out from (从77%提高到80%)."""
        begin = clause.quantity.begin
        if clause.tail.first("origin") is not None:
            self.origin = (read_tail(self.text, clause.edge, clause.tail.end, False).end, clause.end)
        elif self.origin is not None and self.origin[1] < begin <= self.origin[1] + 2 and not self.text[self.origin[1] : begin].strip("、和与"):
            self.origin = (self.origin[0], clause.end)
        else:
            return False
        return True

    def _noun(self, clause: _Clause, following: Quantity | None) -> Noun | None:
        if not clause.attached:
            return None
        begin = clause.end + 1 if self.text.startswith("的", clause.end) else clause.end
        noun = noun_after(self.text, begin, following.begin if following is not None else None)
        return noun if noun.end > noun.begin else None

    def _behind(self, clause: _Clause, noun: Noun | None) -> _Stated | None:
        """The target whose indicator follows its value: 建设40个绿美点."""
        text, kind = self.text, units()[clause.quantity.key].kind
        if noun is None or clause.tail.first("link") is not None and not clause.tail.prepositional:
            return None
        verb = clause.tail.first(*VERBS, "cut", "rise", "fall") or (clause.head.first("amount") if clause.tail.first("et") else None)
        if not self._stands_behind(clause, noun, verb, kind):
            return None
        change = self._change(clause, text[noun.begin : noun.end], behind=True)
        return _Stated(clause, clause.head.phrase, noun.end, text[noun.begin : noun.end], change, clause.comparator, True)

    def _stands_behind(self, clause: _Clause, noun: Noun, verb: Word | None, kind: str) -> bool:
        if clause.quantity.offhand:
            return _deliberate(clause.quantity, verb)
        if verb is not None and clause.tail.first("et") is None and (verb.role in VERBS or kind == "count"):
            return True
        if clause.tail.first("et") is not None:
            return verb is not None
        if not clause.bare:
            return False
        if clause.joined and self.last is not None and self.last.behind:
            return True
        told = bool(clause.head.words) or clause.tail.first("before") is not None or clause.tail.prepositional
        return kind == "ratio" or (told and (noun.acting or noun.stopped))

    def _before(self, clause: _Clause, sentence: int) -> _Stated | None:
        """The target whose indicator stands before its value, or is that of the clause before."""
        text, tail, head = self.text, clause.tail, clause.head
        kind = units()[clause.quantity.key].kind
        verb = head.first(*VERBS, "cut", "total")
        if clause.quantity.offhand and not _deliberate(clause.quantity, verb):
            return None
        if clause.attached and (clause.bare or tail.first("et") or not tail.tells):
            return None
        noun = text[head.begin : tail.end].rstrip("的、")
        rate = _RATE.search(noun)
        if rate is not None:
            noun = noun[: rate.start()]
        shares, written = 0, noun
        if noun in words("nominal"):
            noun = self._aspect(sentence, clause) or noun
        elif not noun or noun in words("generic"):
            if self.last is None or self.last.begin < sentence:
                noun = self._aspect(sentence, clause) or (noun if tail.words else "")
            else:
                shares = self.last.shares + 1 if clause.joined and not noun and not tail.words and not head.words else 0
                noun = self.last.indicator + noun
        elif noun.startswith("占") and self.last is not None and self.last.begin >= sentence:
            noun = self.last.indicator + noun
        if not noun or (kind == "count" and at_end(words("abstract"), noun, 0, len(noun)) is not None):
            return None
        if rate is not None:
            change = Change.GROWTH if rate[1] else Change.DECREASE
        else:
            change = self._change(clause, written, behind=False)
        return _Stated(clause, min(head.phrase, clause.quantity.begin), clause.end, noun, change, clause.comparator, False, shares)

    def _aspect(self, sentence: int, clause: _Clause) -> str | None:
        """What the sentence speaks of: 在5G+智慧矿山方面，…"""
        aspect = _ASPECT.match(self.text, sentence, clause.edge)
        return aspect[1] if aspect is not None else None

    def _change(self, clause: _Clause, noun: str, *, behind: bool) -> Change:
        tail, head = clause.tail, clause.head
        if tail.first("total") or head.first("total"):
            return Change.CUMULATIVE
        verb, moved = head.first(*VERBS) or tail.first(*VERBS), tail.first("rise", "fall") or head.first("rise")
        if behind and moved is not None:
            return Change.DECREASE if moved.role == "fall" else Change.NEW
        if behind and tail.prepositional:
            return Change.NEW
        if tail.change in (Change.GROWTH, Change.DECREASE):
            return tail.change
        if verb is not None and (tail.change is None or verb.text.startswith("新")):
            return Change.NEW
        if head.first("cut") or tail.first("cut"):
            return Change.DECREASE
        if tail.change is not None:
            return tail.change
        if moved is not None:
            return Change.NEW if units()[clause.quantity.key].kind == "count" else Change.GROWTH
        if "新增" in noun:
            return Change.NEW
        if self.last is not None and (clause.joined or clause.within):
            return self.last.change
        return Change.NEW if at_end(words("action"), noun, 0, len(noun)) is not None else Change.LEVEL

    def _found(self, stated: _Stated) -> TargetFound:
        clause, quantity = stated.clause, stated.clause.quantity
        sentence = sentence_start(self.text, quantity.begin)
        against = _AGAINST.search(self.text, sentence, quantity.begin) if stated.change in (Change.GROWTH, Change.DECREASE) else None
        return TargetFound(
            begin=min(stated.begin, quantity.begin),
            end=stated.end,
            indicator=stated.indicator,
            value=quantity.value,
            upper=quantity.upper,
            unit=quantity.unit,
            comparator=stated.comparator,
            change=stated.change,
            baseline_year=clause.tail.baseline or (int(against[1]) if against is not None else None),
            target_year=last_year(self.text, sentence, quantity.begin),
            verb=stated.verb,
        )


def _deliberate(quantity: Quantity, verb: Word | None) -> bool:
    """Whether a small count in words is meant as a number: 新建两所, not 完善三项."""
    return quantity.value > 1 and verb is not None and verb.text.startswith(("新", "建", "打造", "创建", "培育"))


def _shared(stated: list[_Stated]) -> Iterator[_Stated]:
    """Gives each value of a list (A、B分别达到X、Y左右) its own noun, and all of them the bound that the last one states."""
    begin = 0
    for place in range(1, len(stated) + 1):
        if place < len(stated) and stated[place].shares:
            continue
        group = stated[begin:place]
        nouns = shared_nouns(group[0].indicator, len(group)) or [one.indicator for one in group]
        bounds = {one.comparator for one in group[:-1]}
        last = group[-1].comparator if bounds == {Comparator.EXACTLY} else group[0].clause.tail.bound
        for one, noun in zip(group, nouns, strict=True):
            yield replace(one, indicator=noun, comparator=last if last and one.clause.bound is None else one.comparator)
        begin = place
