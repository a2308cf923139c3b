"""Bodies of a place: a prefix (a division's name, or 省, 市, 自治区 for the plan's own) and a tail (人民政府, 科技局, 委组织部)."""

from __future__ import annotations

import re
from functools import cache

from extractors.agencies.body_words import BodyWord, body_words
from extractors.agencies.codes import party_committee
from extractors.agencies.own_place import name_of_level
from extractors.agencies.place_before import OWN_LEVELS, county_before, place_before
from extractors.context import Context
from extractors.findings import OrganizationFound

_ADDRESSEES = re.compile(
    r"各[^，。；：（）的]{0,24}、$"
    r"|(?:^|[、，（和及与])(?:省|市|区|县|州|地|旗|盟|乡镇?|自治[区州])(?:（[^（）]{1,6}）)?(?:、|和|及|与)$"
)
_GENERAL = ("人民政府", "行政公署", "人民代表大会", "政协", "法院", "人民检察院", "人民法院")
_TOO_GENERAL = ("人民政府", "办公厅", "办公室", "人民代表大会", "海关", "院", "人大")
_AFTER = re.compile(r"门|大院|员(?!会)|托|任|派|屈|投资|采购|购买|性|债|引导|还贷|和社会资本|规章|长(?![江三春沙])")
_AFTER_OFFICE = re.compile(r"法|公|理|学|事|案|刊|好|成|实")
_OF_GOVERNMENT = re.compile("((?:人民)?政府)[一-龥]+办")
_AFTER_ASSEMBLY = re.compile(r"代表|第|[一二三四五六七八九十]{1,3}[次届]|委员(?=会|建议|工作|活动)|提案(?=委)|工作")
_HALLS = tuple(f"{of}中心" for of in ("数据", "信息", "交易", "服务", "指挥", "调度"))
_SYSTEM = re.compile("(?:平台|系统)(?!(?:公司|集团))")  # 甲州大数据中心|平台
_BEFORE_SESSION = re.compile(r"第?[一二三四五六七八九十]{1,3}届$")
_PLACE_OF = re.compile(r"[一-龥]{2,12}?(?:特别行政区|自治[区州县旗]|[省市县区盟旗](?![一-龥]{0,3}[省市县区盟旗]))")
_JOINT = re.compile("[、和与及]|会同|联合|协同|以及")  # between two bodies of one place
_MANY = re.compile("[两二三四五六七八九十几]$|[0-9一两二三四五六七八九十几多余][家个所]$")
_AS_WRITTEN = frozenset(
    ["银保监局", "银保监分局", "证监局", "金融监管局", "海关", "海事局", "供电局", "供电公司", "电力公司", "军区", "军分区", "警备区"]
)
_OF_ANOTHER_PARTY = re.compile("会(?![议商见谈同])")  # 民革省委|会
_LEAGUE, _LEAGUE_OF = re.compile("团(.)委"), "共青团{}委员会"


def local_body(text: str, begin: int, end: int, word: BodyWord, context: Context, in_list: bool) -> OrganizationFound | None:
    """The body that `word`, at `begin`–`end` of `text`, is with the place before it; with `in_list`, also a department of the plan's own
    division that begins an item. None where it is none."""
    if word.text.endswith(("政府办", "委办")) and word.text[:-1] in _local_words() and _AFTER_OFFICE.match(text, end):
        return local_body(text, begin, end - 1, _local_words()[word.text[:-1]], context, in_list)
    office = _OF_GOVERNMENT.fullmatch(word.text)
    if office and _AFTER_OFFICE.match(text, end):  # 市政府|金融办理: the government itself
        return local_body(text, begin, begin + office.end(1), _local_words()[office[1]], context, in_list)
    if _refused(text, begin, end, word):
        return None
    at = begin + (1 if word.committee and not word.text.startswith("党") else 0)
    prefix = place_before(text, at, context, built=word.committee) or (county_before(text, at) if in_list or word.text == "海关" else None)
    if prefix is None:
        return _of_the_plan(text, begin, end, word, context) if in_list else None
    start, place = prefix
    bare = text[start:at] in OWN_LEVELS
    return None if bare and _is_of_many(text, start, word) else _of_place(text, start, end, place, word, bare=bare)


def _of_the_plan(text: str, begin: int, end: int, word: BodyWord, context: Context) -> OrganizationFound | None:
    """The department of the plan's own division that begins an item without any place (财政局)."""
    inside = "一" <= text[begin - 1 : begin] <= "龥"
    if inside or word.committee or word.name.endswith(_TOO_GENERAL):
        return None
    return OrganizationFound(begin, end, _name(name_of_level(None, context) or "", word))


def _is_of_many(text: str, start: int, word: BodyWord) -> bool:
    """Whether the bare level at `start` means no one place, but many that are addressed (各市、县|人民政府) or counted (两省|政府, 5家|
    市疾控中心)."""
    addressed = word.name.startswith(_GENERAL) and _ADDRESSEES.search(text[max(0, start - 30) : start])
    return bool(addressed) or _MANY.search(text, max(0, start - 2), start) is not None


def next_body(text: str, begin: int, end: int, word: BodyWord, last: OrganizationFound) -> OrganizationFound | None:
    """The department that `word`, at `begin`–`end` of `text`, is without its place, behind the `last` body, of the same place
    (市发改局、商务局); None where it is none."""
    place = _PLACE_OF.match(last.name)
    joined = (
        _JOINT.fullmatch(text, last.end, begin) is not None
        and not last.name.startswith(("国", text[last.begin : last.end]))
        and not word.committee
    )
    general = word.name in _TOO_GENERAL or (word.name.startswith(_GENERAL) and not _is_of_justice(last, word))
    if not joined or place is None or general or _refused(text, begin, end, word):
        return None
    return OrganizationFound(begin, end, _name(place.group(), word))


def _is_of_justice(last: OrganizationFound, word: BodyWord) -> bool:
    """Whether the prosecutors stand behind the court of their place (市中级法院、|检察院)."""
    return last.name.endswith("法院") and word.name.endswith("检察院")


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
    if word.text.endswith(_HALLS) and _SYSTEM.match(text, end):
        return True
    if word.committee and _OF_ANOTHER_PARTY.match(text, end):
        return True
    if word.text.endswith(("人大", "政协", "代表大会")):
        return _AFTER_ASSEMBLY.match(following) is not None or follows_session(text, begin)
    return False


def _name(place: str, word: BodyWord) -> str:
    if word.committee:
        return party_committee(place) + word.name if place else word.text
    if "{}" in word.name:
        return word.name.format(place) if place else word.text
    return place + word.name


@cache
def _local_words() -> dict[str, BodyWord]:
    return {word.text: word for word in body_words() if word.local}


def league_committee(text: str, context: Context) -> str | None:
    """The full name of the Youth League's committee that `text` (团市委) names by its level, as far as the plan's place tells."""
    level = _LEAGUE.fullmatch(text)
    place = name_of_level(level.group(1), context) if level else None
    return _LEAGUE_OF.format(place) if place else None


def follows_session(text: str, begin: int) -> bool:
    """Whether the assembly that begins at `begin` is named by its term (第十四届|全国人大), and so no body that acts."""
    return _BEFORE_SESSION.search(text[max(0, begin - 5) : begin]) is not None
