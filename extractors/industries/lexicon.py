"""The words for industries as the industries component reads them: one automaton over names and traps, and the words around them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs

from extractors.industries.verb_joints import behind_verbs
from extractors.language.alternatives import Branches, any_of, guarded
from ontology.industries import load_industries
from ontology.tables import read_table

_TAILS = ("集群", "链", "核心产业", "产业链条", "产业集群", "产业链", "产业", "行业")
_SHORTEST = 2
_CUT = (
    ("业", ("务", "态")),
    ("业务", ("扩大", "对外", "开放", "量", "总量", "收入")),
    ("工业", ("园", "区", "城")),
    ("种植", ("面积", "规模")),
    ("养殖", ("面积", "规模")),
    ("生产", ("基地",)),
)
"""What ends a name and begins another word, with the rests of it."""
_GROWING = ("壮", "做", "扩", "增")
_TOURISM, _PRODUCT, _CARS = "旅游", "产品", "汽车"
_QUALITY = re.compile("(?:(?<!模)型|传统|优势|特色|新兴|前沿)$")
_MEASURE = "[家个省市县区州的项批大]"
_TURNED = "(?:连锁|规范|品牌|规模|标准|集群|专业|高端|数智|智能|绿色|融合|集约)化"
"""How branches turn out (甲、乙 | 连锁化、品牌化)."""
_MANNER = "[一-龥]{2,3}[化型性]"


class Use(StrEnum):
    """How far a word says that it names an industry; the values are those of `lexicons/industry-use.tsv`."""

    ALWAYS = "always"
    CONTEXT = "context"
    TECHNOLOGY = "technology"
    PUBLIC = "public"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Term:
    """A known name. `length` is that of the name without the tail that the guidelines drop (肉羊产业 → 2)."""

    word: str
    use: Use
    length: int


class Match(NamedTuple):
    """A known name or, where `term` is None, a trap: code points `begin` to `end` of the text."""

    begin: int
    end: int
    term: Term | None


@dataclass(frozen=True, slots=True)
class IndustryLexicon:
    """Finds known names in a text; `context` holds the patterns of `lexicons/industry-context.tsv` by their kind, `sizes` how long the
    names are that end with two characters, the longest first, `verbs` how long the verb is that begins a pattern."""

    terms: Mapping[str, Term]
    context: Mapping[str, re.Pattern[str]]
    boundaries: Branches
    patterns: tuple[str, ...]
    verbs: Mapping[str, int]
    sizes: Mapping[str, tuple[int, ...]]
    automaton: ahocorasick_rs.AhoCorasick
    traps: frozenset[str]
    trap_rests: Mapping[str, tuple[str, ...]]

    def matches(self, text: str) -> list[Match]:
        """The longest known names and traps from left to right."""
        found = self.automaton.find_matches_as_indexes(text)
        words = (self._alone(text, self.patterns[index], begin, end) for index, begin, end in found)
        return [Match(begin, end, None if word in self.traps else self.terms[word]) for word, begin, end in words if word]

    def _alone(self, text: str, word: str, begin: int, end: int) -> tuple[str, int, int]:
        """A word found, without the verb before it (发展 | 会计) or its end (壮大 | 健康产业), or the begin of 业务, 业态 (快递 | 业务),
        业务 that is opened or measured, of a zone (石材 | 工业园) or of a measure (中药材 | 种植面积);
        nothing of it where the rest is no name."""
        led = self.verbs.get(word, 0)
        word, begin = word[led:], begin + led
        for tail, rests in _CUT:
            if word.endswith(tail) and text.startswith(rests, end) and word.removesuffix(tail) in self.terms:
                return word.removesuffix(tail), begin, end - len(tail)
        if not word.startswith("大") or not text.endswith(_GROWING, 0, begin):
            return word, begin, end
        return (word[1:] if word[1:] in self.terms else ""), begin + 1, end

    def is_trapped(self, text: str, begin: int, end: int) -> bool:
        """Whether the words behind a name make a trap of its last part (特色旅游 before 品牌, where 旅游品牌 is a trap); the products of a
        kind of tourism that can be told are that kind's (古镇旅游产品); of cars of a kind that is a branch nothing is one."""
        if text.endswith(_TOURISM, begin, end) and text.startswith(_PRODUCT, end) and not self.context["vague"].match(text, begin, end):
            return False
        if text.endswith(_CARS, begin, end) and self.is_industry(text[begin:end]):
            return False
        modifiers = self.context["modifiers"].match(text, begin, end)
        parts = [text[modifiers.end() : end]] if modifiers else []
        parts += [part.group() for part in [self.context["trapped-part"].search(text, begin + 1, end)] if part and part.end() == end]
        return any(part in self.trap_rests and text.startswith(self.trap_rests[part], end) for part in parts)

    def last_boundary(self, text: str, begin: int, end: int) -> int | None:
        """Where the last word ends between `begin` and `end` that no name goes over; None where there is none."""
        return self.boundaries.last_end(text, begin, end)

    def name_before(self, text: str, begin: int, end: int) -> int | None:
        """Where the longest known name begins that ends at `end` and does not begin before `begin`."""
        sizes = self.sizes.get(text[max(end - _SHORTEST, 0) : end], ())
        return next((end - size for size in sizes if end - size >= begin and text[end - size : end] in self.terms), None)

    def is_industry(self, name: str) -> bool:
        """Whether a name is one that is an industry wherever it stands."""
        return name in self.terms and self.terms[name].use is Use.ALWAYS


@lru_cache(maxsize=1)
def load_lexicon() -> IndustryLexicon:
    """The lexicon, read once from the packages' data."""
    rules = [(row["word"], row["use"]) for row in read_table("extractors", "lexicons/industry-use.tsv")]
    uses = {word: Use(use) for word, use in reversed(rules) if use != "keep" and not word.startswith("*")}
    endings = {word[1:]: Use(use) for word, use in rules if use != "keep" and word.startswith("*")}
    keeps = {word for word, use in rules if use == "keep"}
    names = dict.fromkeys(sorted({name for name, _ in load_industries().names()} | keeps))
    terms = {name: Term(name, _use(name, uses, endings), _length(name, keeps, names)) for name in names}
    traps = frozenset(row["trap"] for row in read_table("extractors", "lexicons/industry-traps.tsv"))
    words = {name for name in names if len(name) >= _SHORTEST} | traps
    verbs = behind_verbs(words)
    patterns = tuple(sorted({*words, *verbs}))
    automaton = ahocorasick_rs.AhoCorasick(patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    context = _context()
    return IndustryLexicon(
        terms,
        {kind: re.compile(guarded(pattern)) for kind, pattern in context.items()},
        Branches(context["boundary"]),
        patterns,
        verbs,
        _sizes(terms),
        automaton,
        traps,
        _trap_rests(traps, terms),
    )


def _sizes(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = {}
    for name in names:
        if len(name) >= _SHORTEST:
            sizes.setdefault(name[-_SHORTEST:], set()).add(len(name))
    return {ending: tuple(sorted(found, reverse=True)) for ending, found in sizes.items()}


def _use(name: str, uses: Mapping[str, Use], endings: Mapping[str, Use]) -> Use:
    if name in uses:
        return uses[name]
    known = name.endswith(tuple(endings))  # of most names none is: told at once
    return next(use for ending, use in endings.items() if name.endswith(ending)) if known else Use.CONTEXT


def _length(name: str, keeps: Container[str], names: Container[str]) -> int:
    """How much of a name stays: all of it where its tail must, where what is left names nothing (茶 does, 沙 does not) or but says of what
    kind it is (临港型, 优势传统), or where the name is a trade's, with 业 alone for its tail (房地产业)."""
    for tail in _TAILS:
        rest = name.removesuffix(tail)
        if rest != name and rest in keeps:
            return len(rest)
        if rest != name and tail not in ("集群", "链"):
            unnamed = (len(rest) < _SHORTEST and rest not in names) or (len(tail) == _SHORTEST and _QUALITY.search(rest))
            of_a_trade = len(tail) == _SHORTEST and name[:-1] in names
            return len(name) if name in keeps or unnamed or of_a_trade else len(rest)
    return len(name)


def _trap_rests(traps: Iterable[str], terms: Mapping[str, Term]) -> dict[str, tuple[str, ...]]:
    """What makes a trap of a known name right before it; of a trap that begins with several names (旅游 | 度假 | 区), of each."""
    rests: dict[str, list[str]] = {}
    for trap in sorted(traps):
        for known in (trap[:at] for at in range(len(trap) - 1, 1, -1)):
            if known in terms:
                rests.setdefault(known, []).append(trap[len(known) :])
    return {known: tuple(found) for known, found in rests.items()}


def _context() -> dict[str, str]:
    patterns = {row["kind"]: row["pattern"] for row in read_table("extractors", "lexicons/industry-context.tsv")}
    governing = {row["word"] for row in read_table("extractors", "lexicons/governing-verbs.tsv") if len(row["word"]) >= _SHORTEST}
    governs, verbs = any_of(governing), "|".join(sorted(governing, key=lambda word: (-len(word), word)))
    patterns |= {
        "verb-end": f"(?:{patterns['verb']})(?:{_MANNER}、{_MANNER}的?)?(?:{patterns['modifier']}|优质|优势|特色|重点)*$",
        "modifier-end": f"(?:{patterns['modifier']})$",
        "modifiers": f"(?:{patterns['modifier']})+",
        "generic-end": f"(?:{patterns['generic-end']})+$",
        "word-end": rf"(?:{_MEASURE}|{governs}|{patterns['boundary']}|{patterns['function']}|{patterns['verb']}|{patterns['modifier']})$",
        "governed": f"{governs}|{patterns['boundary']}",
        "boundary": rf"[^\u4e00-\u9fffA-Za-z0-9]|{verbs}|{patterns['boundary']}|{patterns['function']}",
        "heading-verb-end": f"(?:{patterns['heading-verb']})(?:[一-龥]{{2,8}}、)*(?:{patterns['modifier']})*$",
        "governing-end": f"(?:{patterns['verb']}|{patterns['weak-verb']})$",
        "deeds": f"(?:(?:{patterns['deed']}){{2,4}}|{_TURNED})$",
        "no-name-end": f"(?:{patterns['deed']})$|{patterns['no-name-end']}",
        "list-opened": f"(?:{patterns['list-opened']})$",
        "list-head": rf"(?P<industry>{patterns['list-industry']})|{patterns['list-field']}",
    }
    return patterns
