"""Names of two parts: 及 inside an item of a list joins what plans then speak of as one (智能传感器及仪器仪表, 汽车整车及零部件), in the
last item of one its last two (甲、乙及丙), but for what is done to the first of them (甲、乙养殖及屠宰)
and where items before are pairs too."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.language.phrases import Span

_JOINT = re.compile("(?<!以)及(?![时其])")
_PART = re.compile(
    r"(?<!以)及(?:其(?=复合|零部件|制品|部件))?(?:复合|关键|核心|相关|配套|上下游|衍生|智能|高端)*(?:零部件|部件|元器件|组件|装备|设备|应用|材料|制品|配套|后加工|服务)"
    r"(?=[、，。；）)]|等|[上中]|产业(?!园|基地)|领域|行业|产[值量能]|研发|生产|制造)"
)
_CLASS = re.compile(r"[一-龥]*(?:产业|服务业|[制建]造业)")
_OF_KIND = re.compile(r"(?:循环)?[农林牧渔种]业|汽车|旅游|重卡|船舶")
_BOTH, _LONGEST_GOOD, _ITEM = "及", 3, 16
_BRANCH = re.compile(r"[一-龥]+业")
_BRANCHES = ("能源", "业", "制造", "信息")
_MARK = "、"
_DEED = re.compile("(?:[精深初粗]?加工|销售|屠宰|服务|制造|研发|生产|流通|贸易|配送|运输|维修|回收|(?:综合)?利用)")
_BEHIND_PAIR = re.compile("[一-龥]及[一-龥]+、$")
_ITEM_END = re.compile(r"等(?!级|候|于|[^，。；、]{0,6}项目)|产业(?!园|基地|化)|集群|行业")


def joined(spans: Iterable[Span], text: str, body_begin: int = 0) -> list[Span]:
    """The spans in order, two that 及 joins inside an item of a list as one, a branch with its kind before it (有机旱作 | 农业), and a span
    with the dependent part that 及 adds to it; none goes over the end of the heading, `body_begin`."""
    result: list[Span] = []
    for begin, end in spans:
        if result and begin < result[-1][1]:
            continue
        if result and (_is_joint(result[-1], (begin, end), text) or (begin != body_begin and _is_kind(result[-1], (begin, end), text))):
            begin = result.pop()[0]
        begin = _with_its_good(begin, text)
        if result and begin < result[-1][1]:
            result.pop()
        part = _PART.match(text, end)
        result.append((begin, part.end() if part else end))
    return result


def _with_its_good(begin: int, text: str) -> int:
    """Where a name begins with the good that it is made of and named by once more (锌及 | 锌合金); a branch is named by itself (甲能源及 |
    甲能源装备)."""
    joint = begin - len(_BOTH)
    if not text.startswith(_BOTH, max(0, joint)) or text.endswith(_BRANCHES, 0, joint):
        return begin
    return next((at for at in range(max(0, joint - _LONGEST_GOOD), joint) if text.startswith(text[at:joint], begin)), begin)


def _is_kind(left: Span, right: Span, text: str) -> bool:
    """Whether the name right before a branch says of what kind it is (清洁能源 | 汽车), no branch itself (农业 | 林业)."""
    return left[1] == right[0] and bool(_OF_KIND.fullmatch(text, *right)) and not _BRANCH.fullmatch(text, *left)


def _is_joint(left: Span, right: Span, text: str) -> bool:
    """Whether 及 alone stands between two names that are one item: a list goes on behind them, or their 产业 does."""
    between = _JOINT.fullmatch(text, left[1], right[0])
    if between is None or _CLASS.fullmatch(text, *right):
        return False
    return text.startswith(_MARK, right[1]) or (bool(_ITEM_END.match(text, right[1])) and not _joins_last_items(left, right, text))


def _joins_last_items(left: Span, right: Span, text: str) -> bool:
    """Whether 及 stands between the last two items of a list, not inside the last."""
    if not text.endswith(_MARK, 0, left[0]) or _DEED.fullmatch(text, *right):
        return False
    return not _BEHIND_PAIR.search(text, max(0, left[0] - _ITEM), left[0])
