"""What a value says of its indicator: a level, a growth, a decrease, or an amount that is new or cumulative."""

from __future__ import annotations

import re

from extractors.targets.clauses import Clause
from extractors.targets.frames import VERBS
from extractors.targets.words import at_end, words
from ontology.concepts import Change, Comparator

_STANDS = re.compile("(?:率|占比|比重|比例|产量|产值|增加值|营业收入|劳务收入|总量|存栏)$")
_SHARE = re.compile("(?:占比|比重|比例|率)$")
_DONE_IN_NAME = re.compile("(?<=.)完成(?![额率量情])")
_COMPLETED = "完成"
_INVESTED = re.compile("(?:(?<!总)投资额?|(?<!研发)(?<!经费)投入|(?:直接|间接|新增|项目)融资)$")
_SOUGHT = re.compile("(?:资金|债券|国债|贷款|补助)$")
_BEGUN = re.compile("(?:开工|竣工|投产|新增)(?:规模|面积|里程)$")
_TREATED = re.compile("(?:治理|改造|整治|修复|拆迁|征收|绿化|造林|复垦|开发)(?:面积|里程|长度)$")
_PLACES_FOR_PEOPLE = re.compile("(?:床|学|车|岗|座|泊|机|工|厂)位$")
_COUNT_OF = re.compile("(?:[量数]|案件?|事故|纠纷|投诉|病例|隐患)$")
_PROJECTS = "项目"
_PUSHED = ("推进", "加快推进", "统筹推进")
_COVERED = "覆盖"
_KEPT = ("运行", "运营", "稳定运营", _COVERED)
_IN_PASSING = ("带动", "支持", "引导")


def change_behind(clause: Clause, last: Change | None) -> Change:
    """What a value says of the noun that follows it: 新建100个 is new, 关闭10处 a decrease, 100%的 and 运行14个 a level; `last` is what the
    value before says of its own."""
    moved = clause.tail.first("rise", "fall", "cut") or clause.head.first("rise", "cut")
    if clause.tail.first("total") or clause.head.first("total") or (clause.joined and last is Change.CUMULATIVE):
        return Change.CUMULATIVE
    if moved is not None:
        return Change.DECREASE if moved.role in ("fall", "cut") else Change.NEW
    acted = clause.tail.first(*VERBS) or clause.head.first(*VERBS)
    if acted is not None:
        return Change.LEVEL if acted.text in _KEPT else Change.NEW
    if clause.kind == "ratio":
        return Change.LEVEL
    return Change.DECREASE if last is Change.DECREASE and clause.kind == "count" else Change.NEW


def change_before(clause: Clause, noun: str, last: Change | None) -> Change:
    """What a value says of the `noun` before it (empty where it is left out); `last` is what the value before says of its own."""
    tail, head = clause.tail, clause.head
    if tail.change in (Change.GROWTH, Change.DECREASE):
        return Change.NEW if _is_added(clause, noun) else tail.change
    if tail.first("total") or head.first("total") or "累计" in noun:
        return Change.CUMULATIVE
    if tail.words and tail.words[0].text == _COMPLETED and at_end(words("yield"), noun) and not head.first(*VERBS):
        return Change.LEVEL
    if _is_spent(clause, noun) or _is_made(clause, noun):
        return Change.NEW
    if head.first("cut") or tail.first("cut"):
        return Change.DECREASE
    return tail.change or _told_by_noun(clause, noun, last)


def _is_added(clause: Clause, noun: str) -> bool:
    """Whether what is built or counted is added to (铁路里程增加300公里, 实验室再增加3家), but people; what only measures grows
    (渔船保有量增加50艘), and so does what has a ceiling or is compared with what was."""
    moved = clause.tail.first("rise")
    capped = clause.comparator is Comparator.AT_MOST or _COUNT_OF.search(noun) is not None
    counted = clause.kind == "count" and not clause.quantity.of_people and not capped
    built = clause.kind in ("length", "area") or counted or _PLACES_FOR_PEOPLE.search(noun) is not None
    return moved is not None and moved.text == "增加" and built and not (clause.tail.compared or noun.startswith(("比", "较")))


def _is_spent(clause: Clause, noun: str) -> bool:
    """Whether projects that are counted, money that is invested, or land that is treated stand before their value without a verb, or what
    is begun with one (开工规模达到100万千瓦)."""
    spent = (clause.kind == "count" and noun.endswith(_PROJECTS)) or (clause.kind == "money" and _INVESTED.search(noun) is not None)
    hedge = clause.head.first("hedge")
    spent = spent or (clause.kind == "money" and hedge is not None and hedge.text == "争取" and _SOUGHT.search(noun) is not None)
    return _BEGUN.search(noun) is not None or ((spent or _TREATED.search(noun) is not None) and not clause.tail.tells)


def _is_made(clause: Clause, noun: str) -> bool:
    """Whether a verb governs the value as an amount to be done: not so in 带动相关产业规模."""
    verb = clause.head.first(*VERBS) or clause.tail.first(*VERBS)
    share = clause.kind == "ratio" and (_SHARE.search(noun) is not None or noun.startswith("占"))
    if verb is None or share or verb.text == _COVERED or clause.tail.first("rise", "fall") is not None:
        return False
    if clause.tail.change is not None and not verb.text.startswith("新"):
        return False
    return verb.text not in _IN_PASSING or at_end(words("measure", "generic"), noun) is None


def _told_by_noun(clause: Clause, noun: str, last: Change | None) -> Change:
    """What the words before a value say of the change, where no verb between it and its noun does."""
    head, counted = clause.head, clause.kind == "count"
    pushed = head.governing is not None and head.governing.text in _PUSHED
    if pushed and counted and noun.endswith(_PROJECTS):
        return Change.NEW
    if head.first("rise"):
        return Change.NEW if counted else Change.GROWTH
    if ("新增" in noun and clause.kind != "ratio") or _DONE_IN_NAME.search(noun):
        return Change.NEW
    share = clause.kind == "ratio" and (clause.within or noun.startswith("占"))
    if share or (clause.joined and _STANDS.search(noun)):
        return Change.LEVEL
    if last is not None and (clause.joined or clause.within or not noun):
        return last
    return Change.NEW if at_end(words("action"), noun) is not None else Change.LEVEL
