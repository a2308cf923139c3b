"""Items of lists that 等专项行动 or their number closes (甲治理、乙整治、丙清理三个专项行动): programmes without a head of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.language.numerals import han_value
from extractors.language.openings import Opened
from extractors.language.phrases import Span, governor
from extractors.programmes.edges import behind_qualifiers
from extractors.programmes.lexicon import words

_CLASS = (
    "等(?:重大|重点)*(?:(?:国家|自治区|[省市])级?|[及和])*(?:重大|重点|创新)*(?:人才|科技)(?:重大|重点|创新|引进|培养)*(?:计划|专项|工程)"
)
"""What class of things a list is of, by rank and kind alone (等 | 省级重大科技专项)."""
_OF_CLASS = re.compile(_CLASS)
_IN_CLASS = re.compile("“[^“”]{2,40}”|[^“”（）《》、的]{4,24}(?:支持|培养|资助|引进|攻关|研发|培训|基金)项目")
_CLOSED = Opened(
    r"等(?<![高中初平均对].)(?:[0-9一二三四五六七八九十]+[项个大])?(?:重大|重点|专项|标志性|系列|攻坚|整治|治理|清理)*"
    r"(?:行动计划|行动|工程|攻坚战|攻坚|战役|国际合作项目|改革试点|试点)"
    r"(?=[，。；、和与]|$|[一-龥]{0,2}(?:深入|扎实|有序|有效|实施|开展|推进|成效|取得|发力|显效|见效))"
    r"|等计划(?=[，。；]|$)|等“[一二三四五六七八九十]+大(?:行动|工程)”|[三四五六七八九十]大(?:专项)?(?:行动|工程)(?=[，。；]|$)"
    r"|(?<![\d一二三四五六七八九十百等])(?:[二两三四五六七八九十2-9]|1\d|十[一二三四五六七八九])(?:个|项|大)(?:重点|重大)?(?:专项行动|行动|专项工程|工程|计划|专项治理|专项整治|专项)(?=[，。；]|$|和“|一体|同步|统筹|为(?:抓手|载体|牵引|引领|支撑|重点))"
    rf"|{_CLASS}(?=[，。；、和与的]|$|支持|建设|项目|实施|取得|加快|顺利)"
)
_CLAUSE = re.compile(r"[，；：。！？,;:!?]")
_ITEM = re.compile(r"“[^“”]{2,16}”[^“”（）《》、]{0,12}|[^“”（）《》、]{2,24}(?:“[^“”]{2,8}”[^“”（）《》、]{2,12})?")
_QUOTED = re.compile("“[^“”]{2,16}”")
_GOVERNING = re.compile(
    r"(?<![一-龥])以(?=[一-龥“])|(?:实施|开展|展开|推进|深化|组织|启动|打好|抓好|落实|申报|入选|入围|承担|获批|参与)[好了]?"
)
_NO_ITEM = re.compile(
    r"[的将把被]|(?:铁路|公路|高速|航道|机场|水库|灌区|港口|电网|水网)(?:提升|提质|扩容|扩能)$"
    r"|^(?:打击|严厉|查处|规范|各|各类|有关|相关)|企业$|项目$"
)
_FURTHERING = re.compile("(?:创新|融合|攻关|发展|建设|保护|修复|治理|改造|推广|整治)$")
_STRONG = re.compile("强[国省市区县旗镇村企校院]$")
_COUNT = re.compile(r"([一二两三四五六七八九十]+|\d+)[个项大]")
_FEWEST_OF_ITEM = 4
_LET_IN = ("入选", "入围", "获批", "承担")
_WITH_HEAD = ("行动", "计划", "工程")
_JOINT = re.compile(r"(?:“[^“”]{2,16}”|[^“”、和与]{2,12})[和与](?=[^和与、]{2,18}$)")
_LONGEST_SLOGAN = 5
_LONGEST_CLAUSE = 120


def items_of_closed_lists(text: str, begin: int, end: int) -> Iterator[Span]:
    """The items of a list that 等行动 closes, where a verb for campaigns governs the list and every item is built as a name, or that says
    how many they are.

    >>> text = "实施校园餐提升、食品抽检扩面等专项行动，旧房改造、污水管网提质两个专项一体推进。"
    >>> [text[a:b] for a, b in items_of_closed_lists(text, 0, len(text))]
    ['校园餐提升', '食品抽检扩面', '旧房改造', '污水管网提质']
    """
    for closing in _CLOSED.finditer(text, begin, end):
        reach = max(begin, closing.start() - _LONGEST_CLAUSE)
        clause = max((mark.end() for mark in _CLAUSE.finditer(text, reach, closing.start())), default=reach)
        verb = _GOVERNING.search(text, clause, closing.start())
        told = any(words(kind).match(text, closing.end()) for kind in ("behind", "brought"))
        if verb is None and not _number(closing.group()) and not told:
            continue
        led = verb.end() if verb else clause
        first = max(led, governor(text, verb.start() if verb else clause, closing.start()).end)
        items = [*_items(text, behind_qualifiers(text, first, closing.start()), closing.start())]
        bare = [span for span in items if not text[slice(*span)].endswith(_WITH_HEAD)]
        named, own = ([text[slice(*span)] for span in spans] for spans in (items, bare))
        if _closes(closing.group(), named, own) or _are_tried(closing.group(), verb, own):
            yield from bare


def _are_tried(closing: str, verb: re.Match[str] | None, items: list[str]) -> bool:
    """Whether the items are pilots in which a place was let take part (入选甲融合、乙联动等 | 试点), whatever they end with."""
    let = verb is not None and verb.group().startswith(_LET_IN) and closing.endswith("试点")
    return let and all(_ITEM.fullmatch(item) and not _NO_ITEM.search(item) and len(item) > _FEWEST_OF_ITEM for item in items)


def _number(closing: str) -> int:
    """How many items a closing without 等 counts (三大行动, 十二项工程); 0 where it counts none."""
    counted = _COUNT.match(closing)
    return han_value(counted[1]) if counted else 0


def _closes(closing: str, items: list[str], bare: list[str]) -> bool:
    """Whether what closes the list can close one of such items: 试点 one of reforms, 工程 one of improvements, 三大行动 one of three,
    a class of programmes (等省级人才计划) one in quotation marks or a scheme that furthers something (甲培养项目)."""
    if _OF_CLASS.fullmatch(closing):
        return all(_IN_CLASS.fullmatch(item) for item in bare)
    if not all(_ITEM.fullmatch(item) and not _NO_ITEM.search(item) for item in bare):
        return False
    named = all(len(item) >= _FEWEST_OF_ITEM for item in bare)
    if closing.endswith("试点"):
        return len(items) > 1 and all(len(item) > _FEWEST_OF_ITEM and words("reform").search(item) for item in bare)
    if _number(closing):
        return named and _number(closing) == len(items) and _may_be_counted(closing, items)
    if closing.endswith("攻坚"):
        return named
    if closing == "等计划":
        return named and any(words("improving").search(item) or _STRONG.search(item) for item in bare)
    return not closing.endswith("工程") or all(words("improving").search(item) or _QUOTED.fullmatch(item) for item in bare)


def _may_be_counted(closing: str, items: list[str]) -> bool:
    """Whether such items are campaigns of their own, no slogans of one that is counted by them (蓝天、碧水、净土三大行动)."""
    if len({len(item) for item in items}) == 1 and len(items[0]) <= _LONGEST_SLOGAN:
        return False
    return "工程" not in closing or any(
        words("improving").search(item) or _FURTHERING.search(item) or _QUOTED.fullmatch(item) for item in items
    )


def _items(text: str, begin: int, end: int) -> Iterator[Span]:
    """The items joined by 、 and, the last two, by 和: “天网”和清源等专项行动."""
    for cut in [at for at in range(begin, end) if text[at] == "、" or text.startswith("”“", at)] + [end]:
        if cut < end and text[cut] == "”":
            yield begin, cut + 1
            begin = cut + 1
            continue
        joint = _JOINT.match(text, begin, cut) if cut == end else None
        if joint:
            yield begin, joint.end() - 1
            begin = joint.end()
        yield begin, cut
        begin = cut + 1
