"""What stands around a value: where its clause begins, and the words between the indicator and it (heads.py has those before it).

All functions take normalized text and offsets into it and look at no more than REACH characters back, so that their cost does not grow
with the length of a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractors.targets.times import BASELINE, DATED, HANDED, MULTIPLIED, ORIGIN, PASSING
from extractors.targets.words import Word, at_end, words
from ontology.concepts import Change, Comparator

REACH = 120
BOUNDS = {"ge": Comparator.AT_LEAST, "le": Comparator.AT_MOST, "approx": Comparator.ABOUT}

_ALSO_ENDS = {
    "过": "通经超不跨越迈度渡难走胜透",
    "破": "打冲爆侦击撞道",
    "升": "公毫晋跃飙攀",
    "先": "优率领首预事祖原占争抢当最早",
    "要": "主重需必纪概首摘提只还",
    "应": "供响效对适反感相照呼回接顺因策理本",
    **dict.fromkeys(("年底", "年末", "年内"), "0123456789"),
}
_TOWARDS = "对"  # a link at the beginning of a clause alone (对3万名船员|开展培训)
VERBS = ("amount", "nominal", "terse")

_STOPS = frozenset("。；;！？!?，,：:")
_OPEN, _CLOSE = frozenset("（("), frozenset("）)")
_TO = re.compile(r"(?<=\d):\d")


@dataclass(frozen=True, slots=True)
class Tail:
    """The words between an indicator and its value, from right to left. `end` is where the indicator ends; `year` is that in which it is
    to have the value (产值2030年达到600亿元); `compared`: the value is one against what was."""

    end: int
    words: tuple[Word, ...]
    baseline: int | None
    year: int | None = None
    compared: bool = False

    def first(self, *roles: str) -> Word | None:
        """The word of one of `roles` that stands nearest to the value."""
        for word in self.words:
            if word.role in roles:
                return word
        return None

    def _reaches(self, verb: Word) -> bool:
        """Whether a word between `verb` and the value makes it a level: 增长到, 降为, but not 增长预期目标为."""
        between = [word.text for word in self.words[: self.words.index(verb)]]
        return not {"到", "至", "为"}.isdisjoint(between) and "预期目标" not in between

    @property
    def tells(self) -> bool:
        """Whether a word says that the indicator has the value, other than in passing (均, 年均, 的)."""
        return any(word.role not in ("adverb", "et") for word in self.words)

    @property
    def prepositional(self) -> bool:
        """Whether only 为, 在 or 对 links the value, as a preposition does."""
        return [word.text for word in self.words if word.role == "link"] in (["为"], ["在"], ["对"])

    @property
    def bound(self) -> Comparator | None:
        """How the word that stands nearest to the value bounds it (不低于, 控制在), None where none does."""
        return next((BOUNDS[word.sense] for word in self.words if word.sense in BOUNDS), None)

    @property
    def change(self) -> Change | None:
        """Growth and decrease are said by a verb (增长6%, 为增长6%), a level by a link (达到) or by a verb with 到 (增长到)."""
        moved, linked = self.first("rise", "fall"), self.first("link")
        if moved is not None and (moved.sense == "rate" or not self._reaches(moved)):
            return Change.GROWTH if moved.role == "rise" else Change.DECREASE
        return Change.LEVEL if moved is not None or linked is not None else None


def left_edge(text: str, begin: int, floor: int) -> int:
    """Where the clause begins that ends at `begin`, not before `floor`; brackets closed on the way are passed over."""
    low, depth = max(floor, begin - REACH), 0
    for place in range(begin - 1, low - 1, -1):
        c = text[place]
        if c in _CLOSE:
            depth += 1
        elif c in _OPEN:
            if not depth:
                return place + 1
            depth -= 1
        elif not depth and (c in _STOPS or (c == "—" and text[place - 1 : place] == "—")) and not _TO.match(text, place):
            return place + 1
    return low


@cache
def _tail_words() -> dict[str, Word]:
    return dict(words("origin", "before", "rise", "fall", "link", "total", "hedge", "adverb", "et", "amount", "nominal", "cut"))


def read_tail(text: str, begin: int, end: int, attached: bool) -> Tail:
    """Reads leftwards from a value at `end`, not beyond `begin`. `attached`: a noun follows the value, so a verb may stand before it."""
    reader = _TailReader(text, begin, end, attached)
    while reader.end > begin and not reader.closed and (reader.reads_a_time() or reader.reads_a_word()):
        pass
    return Tail(reader.end, tuple(reader.words), reader.baseline, reader.year, reader.compared)


class _TailReader:
    """Reads a tail from right to left, and has come to `end`; `closed` when it has read what stands before all else."""

    def __init__(self, text: str, begin: int, end: int, attached: bool) -> None:
        self.text, self.begin, self.end, self.attached = text, begin, end, attached
        self.words: list[Word] = []
        self.baseline: int | None = None
        self.year: int | None = None
        self.compared = self.closed = False

    def _before(self, time: re.Pattern[str], reach: int) -> re.Match[str] | None:
        return time.search(self.text, max(self.begin, self.end - reach), self.end)

    def reads_a_time(self) -> bool:
        """Reads what the value is compared with, what it sets out from, by when it is reached, who set it, how long it takes, or what was
        before it (由上年下降转为)."""
        told = self._compares() or self._multiplies() or self._sets_out() or self._is_dated()
        return told or any(self._passes_by(passed, reach) for passed, reach in PASSING)

    def _compares(self) -> bool:
        if against := self._before(BASELINE, 16):
            self.end, self.compared = against.start(), True
            self.baseline = int(against["year"]) if against["year"] else self.baseline
        return against is not None

    def _multiplies(self) -> bool:
        if of := self._before(MULTIPLIED, 14):
            self.words.append(Word("是", "link", ""))
            self.end, self.compared, self.baseline = of.start(), True, int(of["year"])
        return of is not None

    def _sets_out(self) -> bool:
        if origin := self._before(ORIGIN, 16):
            self._close(origin.start(), Word(origin["from"], "origin", ""))
        elif handed := self._before(HANDED, 16):
            self._close(handed.start(), Word("完成", "amount", ""))
        return self.closed

    def _is_dated(self) -> bool:
        dated = self._before(DATED, 9)
        if dated is None or dated.start() <= self.begin + 1:
            return False
        self.end, self.year = dated.start(), int(dated[1])
        return True

    def _passes_by(self, words: re.Pattern[str], longest: int) -> bool:
        if passed := self._before(words, longest):
            self.end = passed.start()
        return passed is not None

    def reads_a_word(self) -> bool:
        """Reads the word before, where it is one between an indicator and its value."""
        word = at_end(_tail_words(), self.text, self.begin, self.end)
        inside = word is not None and word.text == _TOWARDS and self.end - 1 > self.begin
        if word is None or inside or not _links(self.text, self.end, word, self.words, self.attached):
            return False
        self.words.append(word)
        self.end -= len(word.text)
        self.closed = word.role in ("origin", "et")
        return True

    def _close(self, end: int, word: Word) -> None:
        self.words.append(word)
        self.end, self.closed = end, True


def _links(text: str, end: int, word: Word, found: list[Word], attached: bool) -> bool:
    """Whether a word that ends at `end` is no part of the indicator's noun."""
    if word.role in ("nominal", "cut") and not attached:
        return False
    if word.text == "是" and text[end - 2 : end - 1] in "一二三四五六七八九十":
        return False
    before = text[max(0, end - len(word.text) - 1) : end - len(word.text)]
    if before and before in _ALSO_ENDS.get(word.text, ""):
        return False
    if word.sense == "rate" and text.startswith("自然", end - len(word.text) - 2):
        return False
    return word.role not in VERBS or not any(w.role in VERBS for w in found)
