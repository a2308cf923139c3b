"""Places that no gazetteer holds, learned from the plan itself: its sites' names, its quarters, towns and islands, what it calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import ProjectFound, RegionFound
from extractors.language.alternatives import any_of
from extractors.language.intervals import Intervals
from extractors.language.phrases import governor
from extractors.language.spans import set_findings, text_of
from extractors.projects.lexicon import common_words, is_generic, leading_name
from extractors.projects.names import is_named_after_a_place
from extractors.regions.context import characters, words
from extractors.regions.patterns import is_sign
from ontology.gazetteer import load_gazetteer

_QUARTER = re.compile(
    r"(?=(?P<name>(?P<lead>[一-鿿]{2,3}?)(?:片区|港区|老城区|新区|半岛|滨江|(?<![强名城村小圩集重古制乡])镇(?![村级区域])|[岛岭湖湾](?![岛镇])))"
    r"(?=[、，。；等的和与及）0-9]|建设|规划|开发|基础|旅游|重点|改造|更新|发展|提升|一体|协同))"
)
_CALLED = re.compile(r"（以下(?:统一)?(?:简称|称)[“”]?([一-鿿]{2,10})[“”]?）")
_QUARTER_END = re.compile("[片港老新半滨镇岛岭湖湾]")
_QUARTER_LEAD = re.compile(r"[城河江湖海][东南西北湾]|老城|[东南西北]部新城")
_NO_NAME = re.compile(rf"[{characters('not-in-names')}]|^[沿环跨近临更做在涉抵]|^中.$|多|省|市")

_WATERWORKS = re.compile(words("waterworks"))
_NO_LEAD = re.compile(r"[的了在为和与及等座处个多省市县将把对各型建设]|^[沿环跨近新含]")
_NO_PLACE = re.compile(words("no-site"))


def complete_regions(docs: Sequence[Doc]) -> None:
    """Adds to `doc._.regions` of a plan's sections the local places that the plan names, wherever it names them; their keys are None, but
    for short forms that the plan introduces (甲市乙区（以下简称乙区）)."""
    names: dict[str, str | None] = {name: None for doc in docs for name in _learned(doc)}
    names |= {name: key for doc in docs for name, key in _short_forms(doc)}
    if not names:
        return
    pattern = re.compile(any_of(names))
    for doc in docs:
        added = [replace(found, key=names[found.name]) for found in _named_again(doc, pattern)]
        if added:
            set_findings(doc, "regions", sorted([*findings_of(doc).regions, *added], key=lambda region: region.begin))


def _learned(doc: Doc) -> Iterator[str]:
    text = text_of(doc)
    taken = Intervals((each.begin, each.end) for each in (*findings_of(doc).regions, *findings_of(doc).organizations))
    for project in findings_of(doc).projects:
        if is_named_after_a_place(project.name) and not taken.meets(project.begin, project.end):
            name = _site_name(text, project)
            if name:
                yield name
    yield from _of_waterworks(text)
    for match in _quarters(text):
        if _begins_a_name(text, match.start()) and _is_quarter(match["name"], match["lead"]):
            yield match["name"]


def _short_forms(doc: Doc) -> Iterator[tuple[str, str | None]]:
    """The short forms that the plan introduces for regions, each with the key of the region whose name holds its characters."""
    text = text_of(doc)
    for region in findings_of(doc).regions:
        match = _CALLED.match(text, region.end)
        if match and set(match[1]) <= set(region.name):
            yield match[1], region.key


def _of_waterworks(text: str) -> Iterator[str]:
    """What reservoirs, dams and irrigation districts are named after, where the name begins plainly (月潭 of 提速月潭水库)."""
    for work in _WATERWORKS.finditer(text):
        for size in (3, 2, 4):
            begin = work.start() - size
            name = text[max(0, begin) : work.start()]
            plain = re.fullmatch("[一-鿿]{2,4}", name) and leading_name(name) == len(name) and not is_sign(name)
            if plain and not _NO_LEAD.search(name) and not load_gazetteer().named(name) and _begins_a_name(text, begin):
                yield name
                break


def _quarters(text: str) -> Iterator[re.Match[str]]:
    """The quarters that may begin at any place; only two or three characters before what their names end with is worth a look."""
    places = {end.start() - size for end in _QUARTER_END.finditer(text) for size in (2, 3)}
    return filter(None, (_QUARTER.match(text, place) for place in sorted(places) if place >= 0))


def _begins_a_name(text: str, begin: int) -> bool:
    """Whether a name may begin here: behind punctuation, a conjunction, a governing verb or a common word."""
    before = text[max(0, begin - 4) : begin]
    return (
        not before
        or before[-1] in "、，。；：（“和与及"
        or before[-2:] in common_words()
        or governor(before, 0, len(before)).end == len(before)
    )


def _is_quarter(name: str, lead: str) -> bool:
    known = leading_name(lead) == len(lead) or bool(_QUARTER_LEAD.fullmatch(lead))
    return known and name not in common_words() and not is_generic(name) and not _NO_NAME.search(lead)


def _site_name(text: str, project: ProjectFound) -> str | None:
    """The name that a site begins with, without the words that say what it is (沙潭江 of 沙潭江生态科技园)."""
    surface = text[project.begin : project.end]
    length = leading_name(surface)
    name = surface[:length]
    known = any(load_gazetteer().named(name[:part]) for part in range(2, length + 1))
    unfit = known or is_sign(name) or _NO_NAME.search(name) or _NO_PLACE.search(name)
    return name if 2 <= length <= 4 and re.fullmatch(r"[一-鿿]+", name) and not unfit else None


def _named_again(doc: Doc, pattern: re.Pattern[str]) -> Iterator[RegionFound]:
    text, words = text_of(doc), common_words()
    taken = Intervals(
        [(each.begin, each.end) for each in (*findings_of(doc).regions, *findings_of(doc).organizations, *findings_of(doc).documents)]
    )
    for match in pattern.finditer(text):
        begin, end = match.span()
        crossed = text[max(0, begin - 1) : begin + 1] in words or (text[end - 1 : end + 1] in words and not _WATERWORKS.match(text, end))
        if not (crossed and end - begin < 4) and not taken.meets(begin, end):
            yield RegionFound(begin, end, match.group(), None)
