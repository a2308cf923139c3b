"""A section that cites documents: its text with what is looked up in it again and again, and the titles that stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.context import Context
from extractors.documents.numbers import DocumentNumber, find_numbers
from extractors.documents.relations import Governed, governing, masked
from extractors.documents.standards import standard_number
from extractors.documents.titles import Title
from ontology.concepts import Predicate

Number = tuple[int, int, DocumentNumber]

_BETWEEN = re.compile(r"[（(\[【]?(?:文号[：:]?)?")
_SEPARATORS = ("", "、", "，", "/", "；")


@dataclass(frozen=True, slots=True)
class Cited:
    """A title and where its marks stand: `open` and `close` (exclusive) bound the 《》 too, or the title itself where it has none; `of` is
    what stands before a short one and names it with it (“十四五”规划 | 《建议》)."""

    begin: int
    end: int
    open: int
    close: int
    relation: Predicate
    of: str = ""


@dataclass(slots=True)
class Section:
    """The text of a section with what is looked up in it again and again."""

    text: str
    context: Context
    blotted: str = field(init=False)
    numbers: dict[int, Number] = field(init=False)

    def __post_init__(self) -> None:
        self.blotted = masked(self.text)
        self.numbers = {number[0]: number for number in find_numbers(self.text)}

    @property
    def in_front(self) -> bool:
        """Whether the section is what stands before the plan's first heading."""
        return self.context.path == "0"

    def number_of(self, begin: int, end: int, close: int) -> Number | None:
        """The number that belongs to the title at `begin`–`end`, whose marks end at `close`: right behind it, in brackets or without, also
        within the marks; that of a standard may be the title's end too."""
        return self.number_behind(close) or self.number_behind(end) or standard_number(self.text, begin, end, close)

    def end_of_words(self, title: Title) -> int:
        """Where the words of the title end: before a number in brackets within the marks (《甲方案（乙政发〔2022〕6号）》)."""
        end = self.text.rfind("（", title.begin, title.end)
        number = self.number_behind(end) if end > title.begin else None
        return end if number is not None and self.text[number[1] : title.end] == "）" else title.end

    def number_behind(self, close: int) -> Number | None:
        """The number right behind `close`, in brackets or without."""
        between = _BETWEEN.match(self.text, close)
        return self.numbers.get(close) or (self.numbers.get(between.end()) if between else None)

    def joint(self, number: Number) -> list[Number]:
        """`number`, and those behind it in the same bracket: each of the bodies that issue a paper together gives it one."""
        found = [number]
        while following := self.numbers.get(found[-1][1]) or self.numbers.get(found[-1][1] + 1):
            if self.stands_alone(number) or self.text[found[-1][1] : following[0]] not in _SEPARATORS:
                break
            found.append(following)
        return found

    def governing(self, begin: int, end: int) -> Governed:
        """What governs the title or number at `begin`–`end` in its clause."""
        return governing(self.blotted, begin, end, self.context.breaks)

    def stands_alone(self, number: Number) -> bool:
        """Whether the number stands outside brackets."""
        return self.text[number[0] - 1 : number[0]] not in ("（", "(")
