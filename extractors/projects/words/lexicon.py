"""The words that projects' names are known by: classes of heads, what may follow a name, words that name nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractors.language.alternatives import any_of, guarded
from extractors.language.openings import Opened, later
from extractors.projects.words.pieces import IN_TOWN, ROAD_IN_BRACKETS
from ontology.industries import load_industries
from ontology.name_wording import head_classes
from ontology.tables import read_table

_OF = re.compile("的(?:(?<=[项科]目的)|(?<!目的))(?<!^美的)(?<![、，。；：（和与及快进动设成持工建造由]美的)")
_LONGEST_MODIFIER = 5


@lru_cache(maxsize=8192)  # an item of a list is asked for its head again and again
def head_class(name: str) -> str | None:
    """The class of the head noun that `name` ends with, the longest; None where it ends with none.

    >>> head_class("呼和浩特机场高速"), head_class("满洲里机场"), head_class("满洲里")
    ('line', 'site', None)
    """
    return next((kind for begin in range(len(name)) if (kind := head_classes().get(name[begin:]))), None)


@lru_cache(maxsize=1)
def follow() -> re.Pattern[str]:
    """What may follow a name: the end, the mark of a footnote, or a word that says what is done to it or what it does."""
    tables = ("lexicons/project-follow.tsv", "lexicons/governing-verbs.tsv")
    said = any_of(row["word"] for table in tables for row in read_table("extractors", table))
    return re.compile(
        rf"(?!{words('body-behind').pattern})(?:{words('follow').pattern}|{words('said-of').pattern}"
        rf"|（{IN_TOWN}|{ROAD_IN_BRACKETS}|(?!研究[所院中]|管理(?:局|处|委员会|机构|中心))(?:{said}))"
    )


def behind_of(text: str, begin: int, end: int) -> int:
    """Behind the last 的 between `begin` and `end`, or `begin` where there is none; that of 目的地 is none, nor of a firm (美的)."""
    of = [match.end() for match in _OF.finditer(text, begin, end)]
    return of[-1] if of else begin


@cache
def words(kind: str) -> re.Pattern[str]:
    """The patterns of one kind in project-words.tsv as one, tried in their order. KeyError where there is no such kind.

    >>> bool(words("institution").search("市妇幼保健院"))
    True
    """
    patterns = [row["pattern"] for row in read_table("extractors", "lexicons/project-words.tsv") if row["kind"] == kind]
    if not patterns:
        raise KeyError(kind)
    return re.compile(guarded("|".join(f"(?:{pattern})" for pattern in patterns)))


@later
@lru_cache(maxsize=1)
def whole_names() -> Opened:
    """Names that are told from beginning to end (国家甲试验区（乙）)."""
    return Opened(words("whole").pattern)


@later
@lru_cache(maxsize=1)
def predicates() -> Opened:
    """Words that say something, so that no one name holds them (入选, 突破)."""
    return Opened(words("predicate").pattern)


@lru_cache(maxsize=1)
def _modifiers() -> frozenset[str]:
    return frozenset((*(row["word"] for row in read_table("extractors", "lexicons/generic-modifiers.tsv")), *".%“”"))


@lru_cache(maxsize=8192)
def is_generic(text: str) -> bool:
    """Whether `text` is made of generic modifiers alone, so that it names nothing.

    >>> is_generic("现代化大型"), is_generic("集大原")
    (True, False)
    """
    modifiers, reachable = _modifiers(), {0}
    for start in range(len(text)):
        if start in reachable:
            ends = range(start + 1, min(start + _LONGEST_MODIFIER, len(text)) + 1)
            reachable.update(end for end in ends if text[start:end] in modifiers or (end == start + 1 and text[start].isdecimal()))
    return len(text) in reachable


@lru_cache(maxsize=1)
def owners() -> re.Pattern[str]:
    """Short names of universities and companies, which are proper names before a head."""
    return re.compile(any_of(row["name"] for row in read_table("extractors", "lexicons/project-owners.tsv")))


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that name nothing: common ones, generic modifiers, industries."""
    tables = ("lexicons/common-words.tsv", "lexicons/generic-modifiers.tsv")
    return frozenset(row["word"] for table in tables for row in read_table("extractors", table)) | industry_names()


@lru_cache(maxsize=1)
def industry_names() -> frozenset[str]:
    """All known names of industries."""
    return frozenset(name for name, _ in load_industries().names())


@lru_cache(maxsize=8192)
def leading_name(text: str) -> int:
    """How many characters at the beginning of `text` no common word covers: the length of a proper name that no list holds.

    >>> leading_name("沙潭江生态科技"), leading_name("现代农业")
    (3, 0)
    """
    common = common_words()
    for begin in range(len(text)):
        if any(len(word := text[begin : begin + length]) > 1 and word in common for length in (5, 4, 3, 2)):
            return begin
    return len(text)
