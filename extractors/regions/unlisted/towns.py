"""Towns, villages and communities that no table holds, told by the words for their kinds and by the places beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.findings import RegionFound
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.projects.words.lexicon import common_words, is_generic
from extractors.regions.known.context import name_character, words
from extractors.regions.unlisted.namesakes import is_namesake
from extractors.regions.unlisted.plain_names import begins_a_name, is_plain, is_unfit

_CHARACTER = name_character()
_STREET = f"街道{words('behind-street')}"
_COMMUNITY = f"社区{words('behind-community')}"
_NEXT_TOWN = re.compile(
    f"[、和与及](?P<name>(?!{words('no-town')})(?P<stem>(?:{_CHARACTER}){{2,4}}?)"
    f"(?:(?P<sure>{_STREET}|(?:镇|乡|街(?!道))(?=[、，。；等和与及（]|$))|[镇乡](?![级村域乡街镇土愁贤]|区(?!域))))"
)
_TOWN_OF_VILLAGE = Opened(
    f"(?:镇|街道|苏木)(?P<part>(?!{words('no-town')}|[办扶帮通])(?:和平|家|{_CHARACTER}){{1,6}}?(?:(?<![乡农名])村(?![级民庄镇集改居屯落社])|社区(?![化矫卫医养治工服])|嘎查))"
)
_OWN_NAMED = (Opened(_STREET), Opened(f"{_COMMUNITY}(?={words('of-community')})"))
_NEXT_COMMUNITY = re.compile(f"[、和与及](?P<name>(?!{words('no-town')})[一-鿿]{{2,5}}?{_COMMUNITY})")
_PLAIN_NAME = re.compile("(?![驻帮])[一-鿿]{1,2}(?![乡城小])[一-鿿]")
_TOWN_BEFORE = re.compile("(?:街道|[镇乡])(?P<mark>[、和与及])$")
_TOWN_ENDS = ("街道", "镇", "乡")
_LEVELS = ("街", "镇", "乡", "村")
_TOWARDS = ("向", "进", "入", "到", "至", "往")  # 城市管|理向|街道
_TURNED = re.compile("[村镇农][改转并]|撤")  # 村改|社区, 撤村并|社区
_STREETS = ("路", "桥")  # what communities are named after
_SIZES = (3, 2)


def unlisted_towns(text: str, found: Sequence[RegionFound]) -> Iterator[Span]:
    """Where such places stand that are not among those `found`."""
    yield from _of_villages(text)
    yield from _of_lists(text, found)
    for pattern in _OWN_NAMED:
        yield from _named(text, pattern)


def _of_villages(text: str) -> Iterator[Span]:
    """Towns before a village or quarter of theirs: 建设|甲乙镇丙丁村, 甲乙街道丙丁社区."""
    for match in _TOWN_OF_VILLAGE.finditer(text):
        for size in (2, 3):
            begin = match.start() - size
            name = text[max(0, begin) : match.start()]
            if _PLAIN_NAME.fullmatch(name) and not is_unfit(name) and not is_generic(name) and begins_a_name(text, begin):
                yield begin, match.start("part")
                yield match.span("part")
                break


def _of_lists(text: str, found: Sequence[RegionFound]) -> Iterator[Span]:
    """Towns behind a known one in one list, and the first before it: |岑彦乡|、甲街道、|乙丙街道|、丁镇."""
    ends = {region.end for region in found}
    for region in found:
        if not region.name.endswith(_TOWN_ENDS):
            continue
        match = _NEXT_TOWN.match(text, region.end)
        while match and match.end() not in ends and (match["sure"] or is_plain(match["stem"]) or is_namesake(match["stem"])):
            yield match.span("name")
            match = _NEXT_TOWN.match(text, match.end())
        before = _TOWN_BEFORE.search(text, max(0, region.begin - 3), region.begin)
        if before and before.start("mark") not in ends:
            begin = _begin_of_stem(text, before.start())
            yield from [(begin, before.start("mark"))] if begin is not None else ()


def _named(text: str, pattern: Opened) -> Iterator[Span]:
    """Subdistricts and communities told by their own names, and the communities behind one in its list: 在|甲乙街道|布局, |丙社区|入选."""
    for match in pattern.finditer(text):
        begin = _begin_of_stem(text, match.start())
        if begin is None:
            continue
        yield begin, match.end()
        item = _NEXT_COMMUNITY.match(text, match.end())
        while item and text.endswith("社区", 0, match.end()):
            stem = item["name"].removesuffix("社区")
            if not (_is_word(stem) or governor(stem, 0, len(stem)).end):
                yield item.span("name")
            item = _NEXT_COMMUNITY.match(text, item.end())


def _begin_of_stem(text: str, end: int) -> int | None:
    """Where the name begins that ends before the word for its kind, None where what stands there is none."""
    if _TURNED.search(text, max(0, end - _SIZES[0]), end):
        return None
    begins = (end - size for size in _SIZES if size <= end)
    return next((at for at in begins if begins_a_name(text, at) and _may_be_named(text[at:end])), None)


def _may_be_named(name: str) -> bool:
    plain = is_plain(name) or (name.endswith(_STREETS) and is_plain(name[:-1]))
    return plain and not name.endswith((*_LEVELS, *_TOWARDS)) and not _is_word(name) and governor(name, 0, len(name)).end == 0


def _is_word(name: str) -> bool:
    return name in common_words() or is_generic(name)
