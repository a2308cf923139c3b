"""What is said before a list of the lines in it: that they are stretches of one named before (甲至乙铁路，其中丙至丁段…), that they are of
a city whose line is named before (甲市地铁1号线…，2号线…), or of what sort they are (口岸公路方面，甲—乙、丙—丁…)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.findings import ProjectFound
from extractors.projects.lists.stretches import HEADS
from extractors.projects.naming.joints import joins_ends
from extractors.projects.words.lexicon import follow
from extractors.projects.words.pieces import CITY_LINE, TO

OF_A_CITY = re.compile(rf"(?P<line>.*?(?:轨道交通|轨道|地铁|轻轨|有轨电车)){CITY_LINE}")
"""A line of a city's railways, with the city and what they are (group `line`)."""
_A_LINE = re.compile(rf"[^（）]*(?:（[^（）]*）)?(?:{HEADS})")
_STRETCH = re.compile(rf"(?![一-鿿]*(?:{HEADS}))[一-鿿]{{2,6}}{TO}[一-鿿]{{2,6}}?段")
_OF_IT, _OF_SORT = "其中", "方面，"
_SORT = re.compile(rf"(?:^|[。；，、：])(?P<sort>[一-鿿]{{0,6}}?(?:{HEADS}|航道))(?:建设)?{_OF_SORT}[一-鿿]{{0,6}}$")
_FIRST_END, _LONGEST = re.compile(rf"[一-鿿]{{2,6}}?{TO}"), 6
_NEAR = 24  # how far before a list its sort may be told


class Told(NamedTuple):
    """What is said of the lines in a list: the `railways` of a city of which they are, the one `line` of which they are stretches, and
    the `sort` that is put behind the ends of each; empty where nothing is said."""

    railways: str = ""
    line: str = ""
    sort: str = ""

    @property
    def of_lines(self) -> bool:
        """Whether the list is of lines, whatever stands in it."""
        return bool(self.line or self.sort)

    def stretch(self, text: str, begin: int, end: int) -> int | None:
        """Where the stretch ends of the line named before with which an item begins, None where none does."""
        match = _STRETCH.match(text, begin, end) if self.line else None
        return match.end() if match else None

    def ends(self, text: str, begin: int, end: int) -> int | None:
        """Where the two ends of a line end with which an item begins of which the `sort` is told, whatever they are called."""
        first = _FIRST_END.match(text, begin, end) if self.sort else None
        stops = range(first.end() + 2, min(first.end() + _LONGEST, end) + 1) if first else ()
        return next((at for at in stops if follow().match(text, at, end) and joins_ends(text[begin:at])), None)


def told_before(text: str, sentence: int, begin: int, found: Sequence[ProjectFound], before: Told) -> Told:
    """What is said of the list that begins at `begin`, in the sentence that begins at `sentence`: by the projects `found` in the list
    before it, and `before` that list."""
    city = OF_A_CITY.match(found[-1].name) if found else None
    railways = city["line"] if city else before.railways
    if text.endswith(_OF_IT, sentence, begin):
        return Told(railways, line=found[-1].name if found and _A_LINE.fullmatch(found[-1].name) else "")
    near = max(sentence, begin - _NEAR)
    sort = _SORT.search(text, near, begin) if text.find(_OF_SORT, near, begin) >= 0 else None
    return Told(railways, sort=sort["sort"] if sort else "")
