"""Places that no gazetteer holds, learned from the plan itself: its sites' names, its quarters, towns and islands, what it calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import RegionFound
from extractors.language.alternatives import any_of
from extractors.language.intervals import Intervals
from extractors.language.phrases import governor
from extractors.language.spans import set_findings, text_of
from extractors.projects.words.lexicon import common_words, is_generic, leading_name
from extractors.regions.in_projects import in_projects
from extractors.regions.known.context import characters
from extractors.regions.known.joining import joined_zones
from extractors.regions.known.names import load_names
from extractors.regions.known.scan import is_street, titles
from extractors.regions.known.sign_rows import is_sign
from extractors.regions.unlisted.own_zones import own_zones
from extractors.regions.unlisted.plain_names import begins_a_name, is_featured, is_site_name
from extractors.regions.unlisted.shapes import is_person
from extractors.regions.unlisted.site_names import is_on_a_bank, of_projects
from extractors.regions.unlisted.work_names import of_works, works

_QUARTER = re.compile(
    r"(?=(?P<name>(?P<lead>[一-鿿]{2,3}?)(?:(?P<whole>(?:[东西南北中]部)?片区(?![化域]))|港区|老城区|(?<!创)新区|半岛|滨江|(?<![强名城村小圩集重古制乡])镇(?![村级区域])|[岛岭湖湾](?![岛镇])))"
    r"(?(whole)|(?=[、，。；等的和与及）0-9]|建设|规划|开发|基础|旅游|重点|改造|更新|发展|提升|一体|协同|打造|景区|片区|公园|[岸海航]线|海岸|海域|路网|道路|市政|管网|排水|棚户区)))"
)
_AREA = re.compile("片区|农场|地区(?![生间性级])")
_CALLED = re.compile(r"（以下(?:统一)?(?:简称|称)[“”]?([一-鿿]{2,10})[“”]?）")
_QUARTER_END = re.compile("[片港老新半滨镇岛岭湖湾]")
_QUARTER_LEAD = re.compile(r"[城河江湖海][东南西北湾]|老城|滨[江河湖海]|[东南西北]部新城")
_LONGER = ("湖", "岛")  # behind a learned name, make a lake's or an island's of it: 甲汀|湖
_GIVEN_BACK = re.compile("退.还")
_NUMBERS = "一两三四五六七八九十"  # 一江一河
_NO_NAME = re.compile(
    rf"[{characters('not-in-names')}]|^整|成$|^[沿环跨近临更做在涉抵]|^中.$|多|省|市|[一二两三四五六七八九十]$|^[一二两三四五六七八九十几]+[大个]"
)


def complete_regions(docs: Sequence[Doc]) -> None:
    """Adds to `doc._.regions` of a plan's sections the local places that the plan names, wherever it names them; their keys are None, but
    for short forms that the plan introduces (甲市乙区（以下简称乙区）)."""
    for doc in docs:
        _add(doc, list(in_projects(doc)))
    names: dict[str, str | None] = {name: None for doc in docs for name in (*_learned(doc), *_told(doc))}
    names |= dict.fromkeys(own_zones([text_of(doc) for doc in docs]))
    names |= {name: key for doc in docs for name, key in _short_forms(doc)}
    if not names:
        return
    pattern = re.compile(any_of(names))
    for doc in docs:
        _add(doc, list(_named_again(doc, pattern, names)))


def _add(doc: Doc, added: Sequence[RegionFound]) -> None:
    if added:
        found = sorted([*findings_of(doc).regions, *added], key=lambda region: region.begin)
        set_findings(doc, "regions", joined_zones(text_of(doc), found))


def _learned(doc: Doc) -> Iterator[str]:
    text = text_of(doc)
    yield from of_projects(text, findings_of(doc))
    yield from of_works(text, findings_of(doc))
    behind = {region.end for region in findings_of(doc).regions}
    for match in _quarters(text):
        begins = match.start() in behind or begins_a_name(text, match.start())
        if begins and _is_quarter(match["name"], match["lead"]) and not is_person(text, match.start()):
            yield match["name"]


def _told(doc: Doc) -> Iterator[str]:
    """The section's places that no table holds, which the words and the places beside them told."""
    for region in findings_of(doc).regions:
        if region.key is None and region.name[0] not in _NUMBERS and is_site_name(region.name, findings_of(doc).context.province):
            yield region.name


def _short_forms(doc: Doc) -> Iterator[tuple[str, str | None]]:
    """The short forms that the plan introduces for regions, each with the key of the region whose name holds its characters."""
    text = text_of(doc)
    for region in findings_of(doc).regions:
        match = _CALLED.match(text, region.end)
        if match and set(match[1]) <= set(region.name):
            yield match[1], region.key


def _quarters(text: str) -> Iterator[re.Match[str]]:
    """The quarters that may begin at any place; only two or three characters before what their names end with is worth a look."""
    places = {end.start() - size for end in _QUARTER_END.finditer(text) for size in (2, 3)}
    return filter(None, (_QUARTER.match(text, place) for place in sorted(places) if place >= 0))


def _is_quarter(name: str, lead: str) -> bool:
    known = leading_name(lead) == len(lead) or bool(_QUARTER_LEAD.fullmatch(lead)) or is_featured(lead)
    known = known and not is_sign(lead) and governor(name, 0, len(name)).end == 0  # 沪苏|湖铁路, 实施|东湖
    return known and name not in common_words() and not is_generic(name) and not _NO_NAME.search(lead) and not _GIVEN_BACK.search(name)


def _named_again(doc: Doc, pattern: re.Pattern[str], keys: Mapping[str, str | None]) -> Iterator[RegionFound]:
    """Where the names of `keys` stand, with 片区 behind them, which is part of an unknown place's name."""
    text, words = text_of(doc), common_words()
    found = (*findings_of(doc).regions, *findings_of(doc).organizations)
    taken = Intervals([*((each.begin, each.end) for each in found), *titles(text)])
    for match in pattern.finditer(text):
        begin, end = match.span()
        behind = text[end - 1 : end + 1] in words and not (works().pattern.match(text, end) or is_on_a_bank(text, end))
        crossed = text[max(0, begin - 1) : begin + 1] in words or behind
        longer = text[end : end + 1] in _LONGER
        if not (longer or (crossed and end - begin < 4)) and not taken.meets(begin, end) and not is_street(text, end):
            key = keys[match.group()]
            area = _AREA.match(text, end) if key is None and match.group() not in load_names().texts else None
            end = area.end() if area else end
            yield RegionFound(begin, end, text[begin:end], key)
