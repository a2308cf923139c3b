"""Governments, Party committees, departments and central bodies: where a text names them, and their full names.

A body of a place is a prefix (a division's name, or 省, 市, 自治区 for the plan's own) and a tail (人民政府, 科技局, 委组织部);
central bodies stand in a lexicon. Whole texts are scanned once with an Aho-Corasick automaton, and only what it finds is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.agencies.body_words import BodyWord, body_automaton, body_words
from extractors.agencies.codes import party_committee
from extractors.agencies.cut_words import is_part_of_a_word
from extractors.agencies.own_place import LEVELS, division_names, name_of_level
from extractors.agencies.place_before import OWN_LEVELS, county_before, place_before, stands_apart
from extractors.context import Context
from extractors.findings import OrganizationFound
from extractors.language.intervals import Intervals

_ADDRESSEES = re.compile(
    r"各[^，。；：（）的]{0,24}、$"
    r"|(?:^|[、，（和及与])(?:省|市|区|县|州|地|旗|盟|乡镇?|自治[区州])(?:（[^（）]{1,6}）)?(?:、|和|及|与)$"
)
_GENERAL = ("人民政府", "行政公署", "人民代表大会", "政协", "法院", "人民检察院", "人民法院")
_TOO_GENERAL = ("人民政府", "办公厅", "办公室", "人民代表大会", "海关", "院", "人大")
_AFTER = re.compile(r"门|员(?!会)|托|任|派|屈|投资|采购|购买|性|债|引导|还贷|和社会资本|长(?![江三春沙])")
_AFTER_OFFICE = re.compile(r"法|公|理|学|事|案|刊|好|成|实")
_AFTER_ASSEMBLY = re.compile(r"代表|第|[一二三四五六七八九十]{1,3}[次届]|委员(?=会|提案|建议|工作|活动)|提案|工作")
_BEFORE_SESSION = re.compile(r"第?[一二三四五六七八九十]{1,3}届$")
_PLACE_OF = re.compile(r"[一-龥]{2,12}?(?:特别行政区|自治[区州县旗]|[省市县区盟旗](?![一-龥]{0,3}[省市县区盟旗]))")
_MANY = re.compile("[两二三四五六七八九十几]")
_DOCUMENT_NUMBER = re.compile(r"[一-龥]{0,6}[〔\[（(]\d{4}年?[〕\])）]")
_BRANCH = re.compile(
    r"[一-龥]{2,7}?(?:分局|分行|中心支行|支行|分公司|监管局|管理局|特派员办事处|专员办|管理部|营业部)|[交刑特巡]警[支大]队"
)
_ASSEMBLY = re.compile(
    r"(?<=在)(?P<place>[一-龥]{2,10}?)第[一二三四五六七八九十]{1,3}届人民代表大会(?=第[一二三四五六七八九十]{1,3}次会议上)"
)
_OF_COMPANY = re.compile(
    r"（(?!简称|以下|[下全]称|含|包括|其中|即|原|共|约)[一-龥]{2,4}）(?=$|[、，。；]|获评|入选|等)|(?:[一-龥]{0,8}?(?:股份有限|有限责任|集团有限|有限))?公司(?!制|治理)"
)
_NO_COMPANY = tuple("府厅局委部院办会校学署社团场关")
_LEAGUE, _LEAGUE_OF = re.compile("团(.)委"), "共青团{}委员会"
_COMMITTEE = re.compile(r"(?:中国共产党|中共)(?P<place>[一-龥]{2,14}?)(?:第[一二三四五六七八九十]{1,3}届)?(?:委员会|委(?!员))")
_AS_WRITTEN = frozenset(
    ["银保监局", "银保监分局", "证监局", "金融监管局", "海关", "海事局", "供电局", "供电公司", "电力公司", "军区", "军分区", "警备区"]
)


def find_bodies(text: str, context: Context, *, in_list: bool = False) -> list[OrganizationFound]:
    """The bodies that `text` names, in order; with `in_list`, departments without a prefix count as well (市科技局、财政局)."""
    found: list[OrganizationFound] = []
    for index, begin, end in body_automaton().find_matches_as_indexes(text):
        word = body_words()[index]
        if word.local:
            body = _local(text, begin, end, word, context, in_list) or (_next(text, begin, end, word, found[-1]) if found else None)
        else:
            body = _known(text, begin, end, word, context, in_list)
            if body is None and word.of_place is not None and found:
                body = _next(text, begin, end, word.of_place, found[-1])
        if body is not None and (not found or found[-1].end <= body.begin):
            found.append(body)
        elif body is not None and found[-1].begin >= body.begin:
            found[-1] = body
    spelled = [*_spelled_committees(text), *_assemblies(text, context)]
    if spelled:
        taken = Intervals((body.begin, body.end) for body in spelled)
        found = [body for body in found if not taken.meets(body.begin, body.end)] + spelled
    return sorted(_joined(text, found), key=lambda body: body.begin)


def _known(text: str, begin: int, end: int, word: BodyWord, context: Context, in_list: bool) -> OrganizationFound | None:
    following = text[end : end + 4]
    if _DOCUMENT_NUMBER.match(text, end) or (not word.text.endswith(_NO_COMPANY) and is_part_of_a_word(text, end)):
        return None
    at_home = word.national and context.province is not None and not context.national
    body = _local(text, begin, end, word.of_place, context, in_list and at_home) if word.of_place else None
    if body is not None or at_home or (word.national and "一" <= text[begin - 1 : begin] <= "龥"):
        return body
    if (word.guard and word.guard.match(text, end)) or (word.text.endswith("部") and re.match("[门队件位署属]", following)):
        return None
    if word.text.endswith("银行") and re.match("[业间保卡]", following):
        return None
    session = word.text == "全国人大" and _BEFORE_SESSION.search(text[max(0, begin - 5) : begin])
    if session or (word.apart and not stands_apart(text, begin)):
        return None
    if not word.text.startswith(("国", "中", "全", "最")) and word.text.endswith(("局", "委", "办")) and _level_before(text, begin):
        return None
    return OrganizationFound(begin, end, _league(word.text, context) or word.name)


@cache
def _local_words() -> dict[str, BodyWord]:
    return {word.text: word for word in body_words() if word.local}


def _league(text: str, context: Context) -> str | None:
    """The full name of the Youth League's committee that `text` (团市委) names by its level, as far as the plan's place tells."""
    level = _LEAGUE.fullmatch(text)
    place = name_of_level(level.group(1), context) if level else None
    return _LEAGUE_OF.format(place) if place else None


def _level_before(text: str, begin: int) -> bool:
    return text[max(0, begin - 1) : begin] in LEVELS


def _local(text: str, begin: int, end: int, word: BodyWord, context: Context, in_list: bool) -> OrganizationFound | None:
    if word.text.endswith(("政府办", "委办")) and word.text[:-1] in _local_words() and _AFTER_OFFICE.match(text, end):
        return _local(text, begin, end - 1, _local_words()[word.text[:-1]], context, in_list)
    if _refused(text, begin, end, word):
        return None
    at = begin + (1 if word.committee and not word.text.startswith("党") else 0)
    prefix = place_before(text, at, context, built=word.committee) or (county_before(text, at) if in_list or word.text == "海关" else None)
    if prefix is not None:
        start, place = prefix
        bare = text[start:at] in OWN_LEVELS
        if bare and word.name.startswith(_GENERAL) and _ADDRESSEES.search(text[max(0, start - 30) : start]):
            return None
        if bare and _MANY.match(text, start - 1, start):
            return None
        return _of_place(text, start, end, place, word, bare=bare)
    starts = not "一" <= text[begin - 1 : begin] <= "龥"
    if in_list and starts and not word.committee and not word.name.endswith(_TOO_GENERAL):
        return OrganizationFound(begin, end, _name(name_of_level(None, context) or "", word))
    return None


def _next(text: str, begin: int, end: int, word: BodyWord, last: OrganizationFound) -> OrganizationFound | None:
    """A department named without its place behind one of the same place (市发改局、商务局)."""
    place = _PLACE_OF.match(last.name)
    joined = (
        begin - last.end == 1
        and text[last.end] in "、和与及"
        and not last.name.startswith(("国", text[last.begin : last.end]))
        and not word.committee
    )
    if not joined or place is None or word.name in _TOO_GENERAL or word.name.startswith(_GENERAL) or _refused(text, begin, end, word):
        return None
    return OrganizationFound(begin, end, _name(place.group(), word))


def _of_place(text: str, start: int, end: int, place: str, word: BodyWord, *, bare: bool) -> OrganizationFound:
    if word.committee and text[max(0, start - 2) : start] == "中共":
        start -= 2
    elif word.committee and text[max(0, start - 1) : start] == "团":
        return OrganizationFound(start - 1, end, _LEAGUE_OF.format(place))
    if place in OWN_LEVELS:
        return OrganizationFound(start, end, text[start:end])
    if word.text in _AS_WRITTEN:
        return OrganizationFound(start, end, place + word.text if bare else text[start:end])
    return OrganizationFound(start, end, _name(place, word))


def _refused(text: str, begin: int, end: int, word: BodyWord) -> bool:
    following = text[end : end + 4]
    if _AFTER.match(following) or (word.text.endswith("办") and _AFTER_OFFICE.match(following)):
        return True
    if word.text.endswith(("人大", "政协", "代表大会")):
        return _AFTER_ASSEMBLY.match(following) is not None or _BEFORE_SESSION.search(text[max(0, begin - 5) : begin]) is not None
    return False


def _name(place: str, word: BodyWord) -> str:
    if word.committee:
        return party_committee(place) + word.name if place else word.text
    if "{}" in word.name:
        return word.name.format(place) if place else word.text
    return place + word.name


def _assemblies(text: str, context: Context) -> Iterator[OrganizationFound]:
    """The assembly before which a report was given, as its front says it (在某省第十四届人民代表大会第二次会议上)."""
    for match in _ASSEMBLY.finditer(text) if context.path == "0" and "届人民代表大会" in text else ():
        if match["place"] in division_names():
            yield OrganizationFound(match.start(), match.end(), f"{division_names()[match['place']]}人民代表大会")


def _spelled_committees(text: str) -> Iterator[OrganizationFound]:
    if "中共" not in text and "中国共产党" not in text:
        return
    for match in _COMMITTEE.finditer(text):
        place = match["place"]
        if place in division_names():
            yield OrganizationFound(match.start(), match.end(), party_committee(division_names()[place]))


def _joined(text: str, found: list[OrganizationFound]) -> Iterator[OrganizationFound]:
    """`found` in order, a branch made one with the central body before it (国家税务总局北京市税务局, 国家外汇管理局安徽省分局)."""
    last: OrganizationFound | None = None
    for body in sorted(found, key=lambda each: each.begin):
        if last is not None and last.end == body.begin and last.name == "国家税务总局" and body.name.startswith("国家税务总局"):
            last = OrganizationFound(last.begin, body.end, body.name)
            continue
        if last is not None:
            yield _with_branch(text, last, body.begin)
        last = body
    if last is not None:
        yield _with_branch(text, last, len(text))


def _with_branch(text: str, body: OrganizationFound, limit: int) -> OrganizationFound:
    """The body with the branch behind it, which ends before `limit`, where the next body begins."""
    branch = _BRANCH.match(text, body.end, limit) or (_OF_COMPANY.match(text, body.end) if not body.name.endswith(_NO_COMPANY) else None)
    return OrganizationFound(body.begin, branch.end(), body.name + branch.group()) if branch else body
