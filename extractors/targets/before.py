"""Targets whose indicator stands before the value: 城镇调查失业率5.5%左右; where it is left out, it is told by the words before."""

from __future__ import annotations

import re

from extractors.targets.changes import change_before
from extractors.targets.clauses import Clause
from extractors.targets.extents import describes, is_paid
from extractors.targets.frames import VERBS, left_edge
from extractors.targets.heads import read_head
from extractors.targets.nouns import of_the_same, ranked_as
from extractors.targets.stated import Stated, grows, is_aim, tells_a_value, written_before
from extractors.targets.subjects import WHEN
from extractors.targets.words import at_end, is_abstract, words
from ontology.concepts import Change, Comparator

_ASPECT = re.compile("在?([^，。；、]{2,20})方面[，,：:]")
_LONGEST_HEADING = 30
_DONE_TO = re.compile("(?:维修|修缮|改造|提升|更新|整治|加固|提质|升级)+")
_SHARE = re.compile("(?:率|比重|占比|比例|系数|比值|指数|份额)$")
_ONLY_RANKED = re.compile(
    r"(?:国家|省|自治区|市|县)级(?:及?以上)?|(?:[\d.]+|[一二两三五十百千]+)[万亿]*元(?:及?以上)?|(?:过|超)[\d.]*[十百千万亿]元"
)
_BRACKETED = re.compile("（[^（）]*）")
_RAISED = ("筹措", "筹集", "安排", "统筹安排", "募集")
_PURPOSE = re.compile(
    r"(?:资金)?(?:重点|专项|集中|全力)?(?:用于|支持|实施|开展|推进|推动|建设|加强|保障|办好|支撑)"
    r"((?:[^，。；：、（）\d]{2,20}、){1,3}[^，。；：、（）\d]{2,16}等[^，。；：、（）\d]{0,10}(?:项目|工程|活动)|[^，。；：、（）\d]{3,30})"
)
_OBJECT = re.compile(r"([^，,；;：\d]{2,30})[，,]")
_COMPARED = re.compile(r"[较比](?:上|去|20\d\d)")
_ACHIEVES = re.compile(rf"(?<=[一-龥）]{{2}})(?:{WHEN})?(?:累计)?(?:实现|完成)(?![额率量值度情])(?=[一-龥]{{2}})")


def before(text: str, clause: Clause, sentence: int, last: Stated | None, heading: str) -> Stated | None:
    """The target of `clause` whose indicator stands before its value, or is that of the clause before; None where nothing makes it one.

    `sentence` is where its sentence begins, `last` what the value before states, `heading` what stands right before the paragraph."""
    tells = clause.said or (clause.tail.tells and not clause.bare and not clause.tail.prepositional)
    if not clause.deliberate or (clause.attached and (clause.tail.first("et") or not tells)):
        return None
    near = last if last is not None and last.begin >= sentence else None
    written, moved, comparator = written_before(text, clause)
    noun = _indicator(text, clause, sentence, written, near) or _told_around(text, clause, sentence, written, heading)
    lone = near is None or near.clause.kind != "count" or near.comparator is clause.comparator is Comparator.EXACTLY
    if not noun or describes(clause, written, lone) or is_paid(clause, written):
        return None
    if clause.kind == "count" and is_abstract(noun):
        return None
    change = _change(clause, written, noun, moved, last)
    shares = near.shares + 1 if near is not None and _is_left_out(clause, written) else 0
    begin = min(clause.head.phrase, clause.quantity.begin)
    return Stated(clause, begin, clause.end, _without_verb(noun), change, comparator, False, shares)


def _without_verb(noun: str) -> str:
    """The indicator without the verb between whose it is and what is measured.

    >>> _without_verb("园区企业实现营业收入"), _without_verb("重点项目2026年完成投资"), _without_verb("投资完成额")
    ('园区企业营业收入', '重点项目投资', '投资完成额')
    """
    return _ACHIEVES.sub("", noun, count=1)


def _change(clause: Clause, written: str, noun: str, moved: Change | None, last: Stated | None) -> Change:
    """What the value says of its `noun`, of which the clause writes only what is `written`; `moved` is what that says itself."""
    before_it = last.change if last is not None and last.goes_on(clause, written) else None
    if before_it is Change.NEW and last is not None and _lists_on(clause, written, last):
        return Change.NEW
    if before_it is not None and not written and last is not None and _is_of_the_rate(clause, noun, last):
        moves = clause.tail.change
        return moves if moves in (Change.GROWTH, Change.DECREASE) else before_it
    change = moved or (before_it if is_aim(written) else None) or change_before(clause, written, before_it)
    return Change.GROWTH if change is Change.LEVEL and grows(noun, clause) else change


def _is_of_the_rate(clause: Clause, noun: str, last: Stated) -> bool:
    """Whether a share that something is said to reach is one more rate of what is no share itself (增加值增长8%，力争达到10%)."""
    moved = last.change in (Change.GROWTH, Change.DECREASE) and last.clause.quantity.unit == clause.quantity.unit == "%"
    return moved and _SHARE.search(noun) is None


def _lists_on(clause: Clause, written: str, last: Stated) -> bool:
    """Whether a count goes on a list of such counts behind a comma (培育市级企业5家，省级企业2家): in one unit, or of one kind."""
    unit, kind = clause.quantity.unit, _BRACKETED.sub("", written)[-2:]
    things = clause.kind == "count" and unit == last.clause.quantity.unit and not clause.quantity.of_people
    of_a_kind = clause.kind == last.clause.kind != "ratio" and _BRACKETED.sub("", last.indicator)[-2:] == kind
    alike = (things or of_a_kind) and clause.edge == last.end + 1
    return alike and not (clause.tail.tells or clause.head.words or last.behind) and at_end(words("measure", "generic"), written) is None


def _is_left_out(clause: Clause, written: str) -> bool:
    """Whether a value has nothing of its own, so that it shares the noun of the value before (分别达到X、Y)."""
    return clause.joined and not (written or clause.tail.words or clause.head.words)


def _indicator(text: str, clause: Clause, sentence: int, written: str, near: Stated | None) -> str:
    """The indicator as the clause names it, with what it shares with that of the value before, `near`, in its sentence; else empty."""
    known = near.indicator if near is not None else None
    if written in words("nominal"):
        same = near is not None and near.clause.quantity.key == clause.quantity.key
        done = known if known is not None and same and _DONE_TO.fullmatch(written) else written
        return ("" if clause.joined else _aspect(text, clause, sentence)) or done
    if known is not None and clause.joined and (whole := of_the_same(known, written)):
        return whole
    if known is not None and (is_aim(written) or (clause.kind == "count" and _ONLY_RANKED.fullmatch(written))):
        return ranked_as(written, known) or known
    if written and written not in words("generic") and not (written.startswith("占") and known):
        return written
    return _totalled(known, written) if known is not None else ""


def _totalled(known: str, written: str) -> str:
    """What is known with its total (经济 | 总量); alone where it is named as what the total is of (铁路里程 | 总里程)."""
    return known if written.startswith("总") and known.endswith(written[1:]) else known + written


def _told_around(text: str, clause: Clause, sentence: int, written: str, heading: str) -> str:
    """What the value is of, where its sentence names no indicator before it: its aspect, its own word, what its verb was said of, the
    clause before, the heading."""
    named = _aspect(text, clause, sentence) or (written if clause.tail.words else "") or _funded(text, clause)
    return named or _said_of(text, clause, sentence) or _clause_before(text, clause, sentence) or _headed(clause, heading)


def _aspect(text: str, clause: Clause, sentence: int) -> str:
    """What the sentence speaks of (在5G+智慧矿山方面，…); empty where it does not say."""
    aspect = _ASPECT.match(text, sentence, clause.edge)
    return aspect[1] if aspect is not None else ""


def _funded(text: str, clause: Clause) -> str:
    """What money is raised or laid out for, where that is said right behind it (筹措7亿元|实施灯塔修缮工程); empty where it is not."""
    verb = clause.tail.first("amount") if clause.kind == "money" and clause.bare else None
    purpose = _PURPOSE.match(text, clause.end) if verb is not None and verb.text in _RAISED else None
    return purpose[1] if purpose is not None else ""


def _said_of(text: str, clause: Clause, sentence: int) -> str:
    """The object that the clause's verb has earlier in the sentence (发行债券，专项使用，先发行3亿元); empty where it has none."""
    verb = clause.tail.first("amount")
    said = text.rfind(verb.text, sentence, clause.edge) if verb is not None else -1
    taken = _OBJECT.match(text, said + len(verb.text), clause.edge) if verb is not None and said >= 0 else None
    return taken[1] if taken is not None else ""


def _headed(clause: Clause, heading: str) -> str:
    """The heading, where it names a measure and the paragraph right behind it says what that is to be (鱼产量 | 2030年达到5万吨)."""
    measured = at_end(words("measure"), heading) is not None and len(heading) <= _LONGEST_HEADING
    return heading if clause.said and measured else ""


def _clause_before(text: str, clause: Clause, sentence: int) -> str:
    """The object of the clause before, where the clause has a verb alone (实施农村公路提升行动，新改建6000公里), or what it measures,
    where the clause has a year alone (林木覆盖率，2030年比2025年提高3个百分点)."""
    end = clause.edge - 1
    if end <= sentence or text[end] not in "，,":
        return ""
    edge = left_edge(text, end, sentence)
    noun = _COMPARED.split(text[read_head(text, edge, end, False).begin : end])[0]
    if tells_a_value(noun):
        return ""
    told = clause.tail.first(*VERBS) or (clause.said and at_end(words("measure"), noun))
    return noun if told and 2 <= len(noun) <= 30 else ""
