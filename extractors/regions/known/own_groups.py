"""Groups of cities of the plan's own province, by characters that stand for these: 福厦泉, 郑洛协同, 沈大经济走廊."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.language.openings import Opened
from extractors.projects.words.lexicon import common_words
from extractors.regions.known.context import characters, words
from extractors.regions.known.names import Names
from ontology.gazetteer import load_gazetteer
from ontology.region_groups import WORDLIKE, letters_of_cities, read_group

_SIGNS = characters("province-signs") + characters("city-signs")
_FEWEST, _PAIR = 3, 2
_JOINTLY = re.compile(
    f"协同|合作|联动|一体|同城|共建|毗邻|[两三四五六七八]市|{words('corridor')}|[一-鿿]{{0,4}}(?:创新|产业|科创)[带轴](?![来动])"
)
_BY_LINE = re.compile(
    f"(?!(?:、[一-鿿]{{2,3}}){{0,4}}开放大?通道|{words('corridor')})"
    "(?:、[一-鿿]{2,4}){0,4}"
    f"[^，。；、]{{0,6}}?(?:{words('line')}|航空|机场)"
)
_AREA = re.compile(f"{words('grouped', 'corridor')}")
_OF_PAIRS = Opened(f"{words('of-pairs')}|{words('corridor')}|城市群|都市[圈区]|经济[圈带]|城镇群")
_LISTED, _MOST_LISTED = frozenset("、和与及"), 6
_NO_LETTERS = frozenset("上下内外一二三四五六七八九十百双和来")
"""What stands for cities (上饶, 双鸭山, 和田) and in any pair is more likely a word."""


def own_groups(text: str, names: Names, province: str | None) -> Iterator[tuple[int, int]]:
    """The groups of the plan's own `province`; no lines so named."""
    if province is not None:
        yield from _rows(text, names, province)
        yield from _pairs(text, names, letters_of_cities(province))


def is_by_line(text: str, end: int) -> bool:
    """Whether what ends at `end` is the name of a line: 金丽温|高速公路."""
    return _BY_LINE.match(text, end) is not None


def _rows(text: str, names: Names, province: str) -> Iterator[tuple[int, int]]:
    """Rows of three and more characters that all stand for cities of the province (绥哈大齐), or before a word for what groups do, two of
    them at least (包鄂榆协同), with the word for an area behind them."""
    own = letters_of_cities(province)
    for match in _own_row(province).finditer(text):
        begin, end = match.span()
        begin += _ends_a_word(text, begin, names)
        enough = sum(letter in own for letter in text[begin:end]) == end - begin or _JOINTLY.match(text, end)
        line = is_by_line(text, end) or text[end - 1 : end + 1] in names.words
        read = read_group(text[begin:end], province) or _is_quoted(text, begin, end, own)
        if end - begin >= _FEWEST and enough and not line and read:
            yield begin, _with_area(text, end)


def _is_quoted(text: str, begin: int, end: int, own: frozenset[str]) -> bool:
    """Whether quotation marks say that a row is meant as one, though a character may stand for two cities (“甲乙丙”文旅走廊)."""
    row = text[begin:end]
    return (text[begin - 1 : begin], text[end : end + 1]) == ("“", "”") and own.issuperset(row) and not WORDLIKE.issuperset(row)


@cache
def _own_row(province: str) -> re.Pattern[str]:
    own = "".join(sorted(letters_of_cities(province)))
    return re.compile(f"(?=[{own}{_SIGNS}])(?:[{own}]{{3,8}}|(?=[{_SIGNS}]?[{own}][{_SIGNS}]?[{own}])[{own}{_SIGNS}]{{3,8}})")


def _pairs(text: str, names: Names, own: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Two characters, each of which stands for a city of `own`, before a word for what two cities do or make (郑洛|一体化), and those of
    the list before it (郑许、|郑洛|一体化); the word for its area belongs to one that stands alone."""
    for close in _OF_PAIRS.finditer(text):
        end = close.start() - text.startswith("等", close.start() - 1)
        listed = list(_listed(text, end, names, own))
        for begin in listed:
            yield begin, _with_area(text, begin + _PAIR) if len(listed) == 1 else begin + _PAIR


def _listed(text: str, end: int, names: Names, own: frozenset[str]) -> Iterator[int]:
    """Where the pairs of a list begin whose last ends at `end`, from the last to the first."""
    for _ in range(_MOST_LISTED):
        begin = end - _PAIR
        if begin < 0 or not _is_pair(text, begin, names, own):
            return
        yield begin
        if text[begin - 1 : begin] not in _LISTED:
            return
        end = begin - 1


def _is_pair(text: str, begin: int, names: Names, own: frozenset[str]) -> bool:
    """Whether text[begin:begin + 2] stands for two cities, and neither is a word nor a part of one, nor of a longer row."""
    end = begin + _PAIR
    pair, known = text[begin:end], (names.words, common_words())
    if not own.issuperset(pair) or not _NO_LETTERS.isdisjoint(pair) or WORDLIKE.issuperset(pair) or pair in names.never:
        return False
    if pair[0] == pair[1] or any(place.level for place in load_gazetteer().named(pair)):
        return False
    crossed = (pair, text[end - 1 : end + 1])
    if _ends_a_word(text, begin, names) or any(each in words for each in crossed for words in known):
        return False
    return text[begin - 1 : begin] not in _signs_before(own)


def _ends_a_word(text: str, begin: int, names: Names) -> bool:
    """Whether the character at `begin` is the end of the word before it (壮大|金白兰武), unless one ends right before it (打造|福厦泉)."""
    return text[max(0, begin - 1) : begin + 1] in names.words and text[max(0, begin - 2) : begin] not in names.words


@cache
def _signs_before(own: frozenset[str]) -> frozenset[str]:
    """What, right before a pair, makes it part of a longer row (金（义）|衢丽); 和 and 大 may end the word before (加大|郑洛)."""
    return (own | frozenset(_SIGNS) | frozenset("）")) - frozenset("和大")


def _with_area(text: str, end: int) -> int:
    """Where the group that ends at `end` ends with the word for its area behind it (沈大|经济走廊)."""
    area = _AREA.match(text, end)
    return area.end() if area else end
