"""What stands between the marks of a sentence, apart where no list of works can go on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extractors.language.intervals import Intervals
from extractors.language.openings import Opened
from extractors.projects.naming.status import SEPARATOR
from extractors.projects.words.pieces import ALSO_CALLED, BERTHS, ENDS, PARTS_OF_SITE, PHASES, ROAD_IN_BRACKETS, SIDE_OF, TO

_WHOLE_BRACKETS = Opened(
    rf"(?<=[路街道巷桥线段延伸期程固造专铁速河江渠堤浦塘港泾\d])(?:{ENDS}|（(?!含|包括|其中)[^（）；。]{{2,20}}?{TO}[^（）；。]{{2,80}}）)|"
    rf"（(?:[扩改新续迁]+建|改造|[A-Z]型|{PHASES}|{SIDE_OF}|(?!含|包括|其中)[^（）]{{2,12}}(?:段|片区|地区)|含(?:支线|连接线|联络线)|{PARTS_OF_SITE})）|(?<=[一-鿿]区)（[一-鿿]{{2,3}}(?:、[一-鿿]{{2,3}}){{1,3}}）(?=、)|(?<=[院校学园]){ALSO_CALLED}|(?<=[A-Z])、(?=[A-Z](?:、[A-Z]){{0,8}}[区座栋馆])"
    rf"|(?<=[一-鿿]){ROAD_IN_BRACKETS}"
    rf"|(?<=[\d号#])、(?={BERTHS}[\d万吨级~～—-]{{0,9}}[一-鿿]{{0,4}}(?:\d+万?吨级)?泊位)"
    r"|(?<=\d号)、(?=\d{1,2}号机组)|(?<=\d)、(?=\d{1,2}(?:号机组|(?:、\d{1,2}){0,8}号线))|(?<=[一-鿿])（(?!简称|以下|[下全]称|含|包括|其中|即|第|原|共|约|[省市县区州旗盟乡镇街港]）)[一-鿿·]{1,8}）(?=[一-鿿][一-鿿\d]|第?[A-Z\d]|[和与及]|段?[、，。；]|$)"
)
_JOINS = ("、", "（", "）")  # a list may go on behind them


class Stretch(NamedTuple):
    """What stands between two marks, and the mark before it."""

    begin: int
    end: int
    mark: str


def between_marks(text: str, begin: int, end: int) -> Iterator[list[Stretch]]:
    """What stands between the marks of a sentence, apart where no list can go on."""
    listed: list[Stretch] = []
    for stretch in _stretches(text, begin, end):
        if listed and stretch.mark not in _JOINS and stretch.begin < stretch.end:
            yield listed
            listed = []
        listed.append(stretch)
    yield listed


def _stretches(text: str, begin: int, end: int) -> Iterator[Stretch]:
    """What stands between the marks of a sentence; those in brackets that are of a name part nothing."""
    whole, mark = Intervals(match.span() for match in _WHOLE_BRACKETS.finditer(text, begin, end)), ""
    for parting in SEPARATOR.finditer(text, begin, end):
        if not whole.meets(*parting.span()):
            yield Stretch(begin, parting.start(), mark)
            begin, mark = parting.end(), parting.group()
    yield Stretch(begin, end, mark)
