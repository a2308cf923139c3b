"""Waters, hills, villages and towns that no table holds, told by their shape where they begin plainly: ，|岑汀岛|、接入|垣彦村|的管网."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.findings import RegionFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.projects.words.lexicon import common_words, owners
from extractors.regions.known.context import words
from extractors.regions.known.names import Names
from extractors.regions.known.scan import is_of_a_body, is_street
from extractors.regions.unlisted.namesakes import is_namesake
from extractors.regions.unlisted.plain_names import begins_a_name, is_featured, is_plain, is_unfit

_SIGN = Opened(words("shape"))
_GOES_ON = re.compile(f"{words('behind-shape')}|{words('firm')}")
_OF_LAND = frozenset("河湖岛湾江溪山岭峰坞")  # what may stand behind a word in a name: 燕子湖
_NO_STEM = re.compile(words("no-shape"))
_WITH_LONG_STEMS = frozenset("岛河湖湾村镇乡")  # three characters before a hill's sign are oftener a phrase (带薪错|峰)
_SETTLED = frozenset("村镇乡")  # what may be named after a word that is a town's name elsewhere
_NAMES_PEOPLE = re.compile(f"(?:{words('before-person')})：?(?:[一-鿿]{{2,4}}[、和]){{0,9}}")
_AREA = "区域"  # whose first character makes no word with the sign: 甲镇|区域性
_QUOTED, _PEOPLE = 8, 40


def shapes(text: str, found: Sequence[RegionFound], names: Names) -> Iterator[Span]:
    """Where such places stand: behind a mark, a verb, a common word or the place that they lie in."""
    ends = {region.end for region in found}
    for sign in _SIGN.finditer(text):
        end = sign.end()
        if end in ends or _goes_on(text, end):
            continue
        for size in (3, 2) if text[sign.start()] in _WITH_LONG_STEMS else (2,):
            begin = sign.start() - size
            behind = begin in ends
            if begin < 0:
                continue
            if _is_quoted(text, begin) or is_person(text, begin):
                break
            crossed = text[begin - 1 : begin + 1] in common_words()
            if (behind or (begins_a_name(text, begin) and not crossed)) and _may_be_place(text[begin:end], names, plain=behind):
                yield begin, end
                break


def _goes_on(text: str, end: int) -> bool:
    """Whether the name goes on behind the sign, or what is named is a person, a street, a body or a word that the sign begins."""
    crossed = end < len(text) and text[end - 1 : end + 1] in common_words() and not text.startswith(_AREA, end)
    return crossed or _GOES_ON.match(text, end) is not None or is_street(text, end) or is_of_a_body(text, end)


def _is_quoted(text: str, begin: int) -> bool:
    """Whether a quotation begins right before, which may be a slogan: “和|美岑村”."""
    return text.rfind("“", max(0, begin - _QUOTED), begin) > text.rfind("”", max(0, begin - _QUOTED), begin)


def is_person(text: str, begin: int) -> bool:
    """Whether what people are honoured as stands before, or before others of a list: 劳模张三川、| 李岑峰, 组长：| 赵汀山."""
    return any(match.end() == begin for match in _NAMES_PEOPLE.finditer(text, max(0, begin - _PEOPLE), begin))


def _may_be_place(name: str, names: Names, *, plain: bool) -> bool:
    """Whether the shape is that of a place's name: new characters and the sign, a word and the sign of a water or a hill, or a village's
    that has its name of a sort with towns. `plain`: of words none but the last."""
    if name[-1] in _SETTLED and is_namesake(name[:-1]):
        return governor(name, 0, len(name)).end == 0
    known = any(name[at:] in names.large for at in range(1, len(name) - 1))  # 会|青岛
    if known or owners().match(name) or name in common_words() or name in names.words or is_unfit(name) or _NO_STEM.search(name):
        return False
    word = not plain and name[-1] in _OF_LAND and is_featured(name)
    return (word or is_plain(name[:-1])) and governor(name, 0, len(name)).end == 0
