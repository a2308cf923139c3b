"""The reading of one clause around a value: what bounds it, and what stands before and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.targets.frames import BOUNDS, VERBS, Tail, left_edge, read_tail
from extractors.targets.heads import Head, read_head
from extractors.targets.nouns import Noun, noun_after
from extractors.targets.numbers import Quantity
from extractors.targets.subjects import Named
from extractors.targets.words import Word, at_begin, words
from ontology.concepts import Comparator
from ontology.units import units

_CONNECTED = re.compile("(?:[）)、和与及且，,]|并(?![网购]))*(?:以及|其中)?")
_FOLLOWS = re.compile("(?![与及并或且]|和(?![谐美])|以及|其中)[一-龥“A-Za-z0-9]")
_AIM = re.compile("的(?:年度|总体|预期|既定)?(?:目标|预期)")
_DESCRIBED = re.compile("(?:具备|具有|拥有|达到|符合)[^，。；、]{2,16}的")
_HELPING = ("帮助", "争取", "力争", "确保")
_IS_DONE = re.compile("^(.{1,16}?)(?:免费)?(?:提供|进行|开展|给予|实施|发放)(?=..)")
_LONGEST_SERVICE = 26
_CAPACITY = re.compile("(?:生产|加工|处理|供应|仓储)?(?:能力|产能)(?=[，。；]|$)")
_OF_THE_FIRST = re.compile("(?:[一-龥]{1,4})?(?:（[^（）]{1,4}）)?")
_BREAKTHROUGH = re.compile(r"的?[^，。；、\d]{0,24}(?:技术|难题|瓶颈|工艺|成果|装备|产品|部件|材料|短板)")
_SHARE = re.compile("(?:率|占比|比重|比例|强度|系数)(?:$|(?=高于|低于|快于|[比较]))")
_OF_SIZE = re.compile("[长宽高]?的")
_AT_LEAST = re.compile("至少(?!达到)(?=[一-龥]{2,16}$)")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words from `edge` to a value, whose bounding words end at `end`. `kind` is the kind of its unit. `attached`: a noun follows;
    `joined`: only a conjunction parts it from the value before; `within`: it stands in a bracket or after 其中, as a part of that one."""

    quantity: Quantity
    kind: str
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
        """How the clause bounds its value."""
        return self.bound or self.tail.bound or (Comparator.AT_LEAST if self.quantity.more else Comparator.EXACTLY)

    @property
    def said(self) -> bool:
        """Whether a verb says that the noun before the value has it."""
        moved, linked = self.tail.first("rise", "fall"), self.tail.first("link")
        return moved is not None or (linked is not None and not self.tail.prepositional)

    @property
    def serves(self) -> bool:
        """Whether the value counts for whom, where, or with whose help something is done (为, 在, 帮助), or what is sought to be done."""
        return self.tail.prepositional or (bool(self.tail.words) and self.tail.words[-1].text in _HELPING)

    @property
    def deliberate(self) -> bool:
        """Whether a small count in words is meant as a number: 新建两所, not 完善三项."""
        verb = self.tail.first(*VERBS) or self.head.first(*VERBS)
        begins = ("新", "建", "打造", "创建", "培育")
        return not self.quantity.offhand or (self.quantity.value > 1 and verb is not None and verb.text.startswith(begins))


def read_clause(
    text: str, quantity: Quantity, floor: int, joinable: bool, origin: tuple[int, int] | None, named: Named = lambda at: None
) -> Clause:
    """Reads the clause of a value. What stands before `floor` belongs to the value before (`joinable`: there is one); `origin` is the
    stretch of the value that a change sets out from (从77%), which is no part of the indicator; `named` knows where names end."""
    end, bound = _bounded(text, quantity.end)
    edge = left_edge(text, quantity.begin, floor)
    bound = bound or (Comparator.AT_LEAST if _AT_LEAST.search(text, edge, quantity.begin) else None)
    gap = text[floor:edge]
    joined = joinable and not gap
    within = joinable and (gap in ("（", "(") or (gap in ("，", ",") and text.startswith("其中", edge)))
    connected = _CONNECTED.match(text, edge, quantity.begin)
    start = connected.end() if connected is not None and joined else edge
    listed = joined and text.startswith("、", edge) and _CAPACITY.match(text, end) is not None
    attached = _FOLLOWS.match(text, end) is not None and not _goes_on(text, end) and not listed
    kind = units()[quantity.key].kind
    tail = _before_origin(text, read_tail(text, start, quantity.begin, attached), origin)
    if kind == "count" and attached and tail.words and tail.words[0].text == "突破" and _BREAKTHROUGH.match(text, end):
        tail = replace(tail, words=(Word("突破", "amount", ""), *tail.words[1:]))
    of_a_share = kind == "ratio" and _SHARE.search(text, start, tail.end) is not None
    head = read_head(text, start, tail.end, tail.change is None and not of_a_share, named)
    if tail.words and tail.words[-1].text == "提升" and (head.first(*VERBS) or joined) and kind != "ratio":
        tail = replace(tail, end=tail.end + 2, words=tail.words[:-1])
    return Clause(quantity, kind, edge, end, bound, attached, joined, within, tail, head)


def _before_origin(text: str, tail: Tail, origin: tuple[int, int] | None) -> Tail:
    """The tail without the value that a change sets out from, `origin`, where that stands right before it (从77% | 提高到)."""
    of_the_first = origin is not None and tail.end >= origin[1] and _OF_THE_FIRST.fullmatch(text, origin[1], tail.end)
    return replace(tail, end=origin[0]) if origin is not None and of_the_first else tail


def _goes_on(text: str, end: int) -> bool:
    """Whether a predicate or the next clause follows, or what the value is (5%的目标), and no noun."""
    if _AIM.match(text, end):
        return True
    word = at_begin(words("stop", "lead", "hedge"), text, end)
    return word is not None and len(word.text) > 1 and _DESCRIBED.match(text, end) is None


def _bounded(text: str, end: int) -> tuple[int, Comparator | None]:
    word = at_begin(words("after"), text, end)
    return (end + len(word.text), BOUNDS[word.sense]) if word is not None else (end, None)


def attached_noun(text: str, clause: Clause, following: int | None) -> Noun | None:
    """The noun that follows a value at once; `following` is where the next value stands. A share's noun keeps its predicate, and so does
    that of those for whom something is done (为9万户牧民送戏)."""
    if not clause.attached:
        return None
    sized = _OF_SIZE.match(text, clause.end)
    begin = sized.end() if sized is not None else clause.end
    noun = noun_after(text, begin, following, clause=clause.kind == "ratio")
    if noun.stopped and clause.serves and clause.kind == "count":
        whole = noun_after(text, begin, following, clause=True)
        noun = noun if whole.modifier or whole.end - whole.begin > _LONGEST_SERVICE else whole
    return noun if noun.end > noun.begin else None


def served(written: str) -> str:
    """What is done for those who are named, without a verb that only says that it is done.

    >>> served("牧民免费提供体检"), served("牧民送戏")
    ('牧民体检', '牧民送戏')
    """
    return _IS_DONE.sub(r"\1", written, count=1)
