"""Coordinations that share the head of their last item: 土地征收、入市、宅基地制度改革试点; 延链、补链、强链行动."""

from __future__ import annotations

import re

from extractors.findings import Found
from extractors.language.numerals import han_value
from extractors.language.phrases import CONJUNCTION, Governor, governor
from extractors.programmes.edges import governed
from extractors.programmes.lexicon import heads, words

_OF_ITS_OWN = re.compile("国家级?|全国|新一轮")
_OF_A_LEVEL = re.compile("国家级?|全国|[省市]级")
_SHORT_QUOTE = re.compile("“(?:[双百千万][百千万核星强优]|百千万)”")  # which is no whole name: “双百”、示范创建 | 行动
_COUNTING = re.compile("“(?:[一二两三四五六七八九][一-龥]){1,2}”")
_SO_MANY = re.compile(r"“?(?:([二两三四五六七八九])|十)大(?:专项)?$")
_ETC = re.compile(r"(?<=[一-龥”])(?<![高中初平均对优])(?<!(?<!协)同)等(?!级|离子|效|价|于|待|候)")
_SHARED_OWN = re.compile(
    r"[一-龥]{0,5}(?:领域|行业|产业(?!园)|方面|区域|类)|[\d一二三四五六七八九十]+(?:大?类|[个项条座处])|[省市县区州旗]|主要|重点|重大|关键|专项|多|“|系列|综合|专业|国家级|提升"
)
_PLACES_OF_A_PILOT = re.compile("[省市县旗]|城市|地区")
_ITEM = re.compile("[^、]+")
_ENDS_ITEM = re.compile(r"(?P<rest>(?:\d\.0版?)?”?)(?:[、和与及]|(?<=”)“)")  # what is behind a name that is complete in itself
QUOTED_ITEM = re.compile("(?<!“三[保农公资])(?<!“两[高癌非重新])(?<!“一老一小)”(?:建设|战略|改革|认证|机制|制度|品牌|模式|政策|要求)?$")
"""How an item of a list ends that is a name in quotation marks and lacks no head (“甲乙”认证)."""
_BUILT_UP = ("市场建设", "体系建设", "城市群建设", "都市圈建设", "战略")  # how an item of a list ends that is no campaign
_OF_RULE = re.compile("(?:改革|制度|政策|战略|机制|办法|条例|措施|项目)$")  # what a list item ends with that is no plan
_LONGEST_EXAMPLE, _LONGEST_THING, _SHORTEST_OWN = 4, 8, 6
_THINGS = ("中心", "平台", "设施", "网络", "系统", "管网", "电站")
_LONGEST_ITEM, _WHOLE_ITEM = 24, 7
_LONGEST_LIST, _LONGEST_SUBJECT, _LONGEST_TRIED = 300, 5, 8  # of one that begins its clause; what is tried in pilots has longer names


def coordination_begin(text: str, clause_begin: int, begin: int, head: re.Match[str], regions: tuple[Found, ...]) -> int:
    """Where the coordination begins whose last item, which begins at `begin`, has the head that all share; `begin` where it has none.

    `clause_begin` is where the clause begins. Items that are governed by themselves share nothing, nor does one that names whose it is
    (国家…试点); those that a quotation counts are no part of the name (提品质、创品牌 | “两品”行动).
    """
    edge = _governed(text, clause_begin, begin)
    if begin - edge.end > _LONGEST_LIST:
        return begin
    start = _behind_names(text, edge.end, begin)
    items = text[start : begin - 1].split("、")
    counting = _counting_quotation(text, begin, head.start(), len(items))
    if counting is not None:
        return counting
    whole = start > edge.end and all(len(item) >= _WHOLE_ITEM for item in (*items, text[begin : head.start()]))
    if whole or _is_alone(text, begin, head, items, regions):
        return begin
    if _share_head(text, begin, head, items, edge.verb, leads=start == clause_begin):
        return start
    places = etc_in(text, begin, head.start()) is None and _places_end(text, start, begin, regions) is not None
    return start if places else begin


def _places_end(text: str, begin: int, last: int, regions: tuple[Found, ...]) -> int | None:
    """Where the place ends that begins at `last` and closes a list of places that begins at `begin` or before (福州、厦门 | 开放试点); None
    where there is no such list."""
    end = next((region.end for region in regions if region.begin == last), None)
    return end if end is not None and (last == begin or are_places(text, begin, end, regions)) else None


def _counting_quotation(text: str, begin: int, end: int, items: int) -> int | None:
    """Where the quotation begins, between `begin` and `end`, that counts the `items` and the last one (“两品”, “三改一整”); None where none
    does."""
    counting = _COUNTING.search(text, begin, end)
    if counting is None or text[counting.start() - 1] == "等":
        return None
    if sum(han_value(number) for number in counting.group()[1:-1:2]) != items + 1:
        return None
    return counting.start()


def _is_alone(text: str, begin: int, head: re.Match[str], items: list[str], regions: tuple[Found, ...]) -> bool:
    """Whether the last item, which begins at `begin`, is governed by itself or names whose it is, perhaps behind its place (国家…试点,
    甲市 | 国家级…试点), or one of `items` before it is empty or ends as what shares nothing."""
    if governor(text, begin, head.start()).end != begin or _OF_ITS_OWN.match(text, begin):
        return True
    if any(_OF_A_LEVEL.match(text, region.end) for region in regions if region.begin == begin):
        return True
    return any(not item or words("unshared").search(item[-2:]) for item in items)


def _share_head(text: str, begin: int, head: re.Match[str], items: list[str], verb: str | None, *, leads: bool) -> bool:
    """Whether `items` share the head of the last one, which begins at `begin`: as their `verb` goes, and without one where the list `leads`
    its clause and its items are short."""
    so_many = _SO_MANY.search(text, begin, head.start())
    if so_many is not None and so_many[1] and han_value(so_many[1]) == len(items) + 1:
        return True
    if head.group().endswith("计划") and any(_OF_RULE.search(item) for item in items):
        return False
    if any(item.endswith(_BUILT_UP) and not text.endswith(item[-2:], begin, head.start()) for item in items):
        return False
    may_share = head.group() in heads().shared or _is_parallel(text, begin, head)
    etc = etc_in(text, begin, head.start())
    if verb is None:
        tried = head.group().endswith("试点") and not any(words("untried").search(item[-2:]) for item in items)
        short = leads and all(len(item) <= (_LONGEST_TRIED if tried else _LONGEST_SUBJECT) for item in items)
        return short and (may_share or (etc is not None and text.find("的", etc, head.start()) < 0))
    if words("launch-verb").search(verb) is not None and _SHORT_QUOTE.fullmatch(items[0]):
        return True
    if may_share or so_many is not None or etc is not None or _is_row(items, text[begin : head.start()]):
        return True
    return head.group() not in heads().governed and _must_share(verb, items)


def _governed(text: str, clause_begin: int, begin: int) -> Governor:
    """The words that govern the list: those at the beginning of the clause, or, behind its subject, the last verb for campaigns."""
    edge = governed(text, clause_begin, begin)
    nearest = max(clause_begin, begin - _LONGEST_LIST)
    verbs = [*words("launch-verb").finditer(text, nearest, begin)] if edge.verb is None else []
    return governed(text, verbs[-1].start(), begin) if verbs else edge


def _is_parallel(text: str, begin: int, head: re.Match[str]) -> bool:
    """Whether the last item is as short as those before it, ends as they do (延链、补链、强链), or does so before a quotation
    (甲企业、乙企业“双倍增”)."""
    quote = text.find("“", begin, head.start())
    if quote > begin + 2 and text[quote - 2 : quote] == text[begin - 3 : begin - 1]:
        return True
    short = head.start() - begin <= 2
    return short and (text[head.start() - 1] == text[begin - 2] or text[max(0, begin - 4) : begin - 1].rfind("、") >= 0)


def etc_in(text: str, begin: int, end: int) -> int | None:
    """Where 等 closes a list between `begin` and `end`, before what its items share (甲、乙等 | 提升行动); None where it does not."""
    match = _ETC.search(text, begin, end)
    return match.start() if match else None


def behind_examples(text: str, begin: int, etc: int, head_begin: int) -> int:
    """Where the name begins whose field is told by examples: behind 等 where short nouns stand before it and a whole name behind it
    (照明、供水、排水等 | 城市基础设施更新工程), else at `begin`."""
    items = text[begin:etc].split("、")
    short = (len(items) > 1 or text[begin - 1 : begin] == "、") and all(map(_is_example, items))
    whole = head_begin - etc >= _SHORTEST_OWN and not _SHARED_OWN.match(text, etc + 1)
    return etc + 1 if short and whole else begin


def _is_example(item: str) -> bool:
    """Whether an item is short enough for an example, or a thing that is built, which shares no head with others (海洋牧场中心)."""
    return 2 <= len(item.strip("“”")) <= (_LONGEST_THING if item.endswith(_THINGS) else _LONGEST_EXAMPLE)


def are_places(text: str, begin: int, end: int, regions: tuple[Found, ...]) -> bool:
    """Whether the items of a list that 等 closes are places, whose pilot it is (甲省、乙省等 | 海洋经济试点)."""
    ends = {region.begin: region.end for region in regions}
    items = [(match.start(), match.end()) for match in _ITEM.finditer(text, begin, end)]
    return len(items) > 1 and all(ends.get(at) == cut for at, cut in items)


def behind_places(text: str, begin: int, head: re.Match[str], regions: tuple[Found, ...]) -> int:
    """Where the name of a pilot begins behind the list of the places that it is tried in (甲县、乙县 | 城镇化试点 | 县,
    甲市、乙市 | 国家级…试点), else `begin`."""
    last = text.rfind("、", max(0, begin - 1), head.start()) + 1
    if not last or not head.group().endswith("试点"):
        return begin
    end = _places_end(text, begin, last, regions)
    if end is None or not (_PLACES_OF_A_PILOT.match(text, head.end()) or _OF_A_LEVEL.match(text, end)):
        return begin
    return min(end, head.start())


def _is_row(items: list[str], last: str) -> bool:
    """Whether short names of one length stand in a row, the last of them before what all share (蓝天、碧水、净土提升)."""
    size = len(items[0])
    return 2 <= size <= 3 and len(items) > 1 and all(len(item) == size for item in items) and len(last) <= size + 2


def _must_share(verb: str, items: list[str]) -> bool:
    """Whether the verb governs campaigns alone, so that items without a head share one (实施A级旅游景区、S级滑雪场提升工程)."""
    own = words("own-object")
    return words("launch-verb").search(verb) is not None and not any(
        own.search(item[-2:]) or len(item) > _LONGEST_ITEM or governor(item, 0, len(item)).end not in (0, len(item)) for item in items
    )


def _behind_names(text: str, begin: int, end: int) -> int:
    """Behind the last name of the list that is complete in itself, a programme or one in quotation marks, and the mark or conjunction
    after it; quotations before one more share its head."""
    quoted = [] if text[end] == "“" else [match.end() for match in _ITEM.finditer(text, begin, end) if _is_whole(match.group())]
    begin = min(quoted[-1] + 1, end) if quoted else begin
    found = (
        match
        for match in heads().pattern.finditer(text, begin, end)
        if match.group() not in heads().governed or text.startswith("”", match.start() - 1)
    )
    names = [ended.end("rest") for match in found if (ended := _ENDS_ITEM.match(text, match.end()))]
    if not names:
        return begin
    at = names[-1]
    conjunction = CONJUNCTION.match(text, at)
    return conjunction.end() if conjunction else min(at + 1, end)


def _is_whole(item: str) -> bool:
    """Whether an item of a list is a name in quotation marks that lacks no head."""
    return QUOTED_ITEM.search(item) is not None and _SHORT_QUOTE.fullmatch(item) is None
