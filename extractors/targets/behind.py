"""Targets whose indicator stands behind the value: 建设40个绿美点, 27个贫困村出列."""

from __future__ import annotations

import re

from extractors.targets.changes import change_behind
from extractors.targets.clauses import Clause, served
from extractors.targets.frames import VERBS
from extractors.targets.nouns import Noun
from extractors.targets.predicates import achieved, acted, is_reached
from extractors.targets.stated import Stated, covers
from extractors.targets.words import Word, at_begin, is_abstract, words
from ontology.concepts import Change

_BUILDING = ("建设", "改造", "整治", "治理", "修复", "提升")
_STATES = ("国家", "中央")
_LONGEST_PLACE = 12
_LONGEST_REACHED = 20
_THAT_HAVE = re.compile(
    r"(?:企业|园区|集群|产业|平台|基地|乡镇|[镇县区])(?:年|实现)?(?:总?产值|销售额?|销售收入|营收|营业收入|主营业务收入|税收|交易额|市值|投资)"
    r"(?:超过|超|突破|过|达到?)\d[\d.]*[百千万亿]*元(?:以上)?(?=[，。；、）]|$)"
)
_USED = re.compile("用于|刺激|拉动|支援|完善|购置|购买|修缮|修建|解决")
_LOOKED_AFTER = "抓好"
_WORKS = re.compile("(?:项目|专项|课题|研[发究])$")
_THING = re.compile("(?:机构|中心|基地|平台|项目|工程|企业|医院|学校|幼儿园|[站所室校园馆场点厂桥头座位员长师户人])$")
_COUNTS_ANYTHING = "个项件类条种大点批"
_TROUBLED = re.compile("[^的，]{0,8}?(?:小区|社区|村庄?|街道|乡镇|学校|企业(?!家)|园区|楼栋?|路段|路口)(?!反映|关心|关注|急)")
_LISTED_WORKS = re.compile(r"[、和]\d[\d.]*[万亿]?[个项座条家处][^，。；、\d]{2,20}(?:建设|改造|整治|治理)(?=[，。；])")
_ENDS = "，。；、和"
_ONLY_WEIGHTED = ("重点", "重大", "主要", "中心", "年度")

_Said = tuple[int, str, Change]
"""Where what is said of the indicator ends, its name, and how it changes."""


def behind(text: str, clause: Clause, noun: Noun, last: Stated | None) -> Stated | None:
    """The target of `clause` whose indicator is the `noun` behind its value, or what is said to cover that; None where nothing makes it
    one. `last` is what the value before states."""
    moved = clause.kind != "count" and clause.tail.first("rise", "fall") is not None
    if moved or not clause.deliberate:
        return None
    said = _said_behind(text, clause, noun) or _named_behind(text, clause, noun, last)
    if said is None:
        return None
    end, indicator, change = said
    return Stated(clause, clause.head.phrase, end, indicator, change, clause.comparator, True)


def _said_behind(text: str, clause: Clause, noun: Noun) -> _Said | None:
    """What else than its name the words behind the value say of the indicator: what those counted have (3家园区产值突破100亿元), whom
    they cover, on what money is spent."""
    have = _THAT_HAVE.match(text, clause.end) if clause.kind == "count" else None
    if have is not None:
        return have.end(), have.group(), Change.NEW
    if covered := covers(text, clause):
        return noun.end, covered, Change.LEVEL
    spent = _spent(text, clause, noun)
    return (noun.end, spent, change_behind(clause, None)) if spent else None


def _named_behind(text: str, clause: Clause, noun: Noun, last: Stated | None) -> _Said | None:
    """The indicator that the noun behind the value names, where a verb governs it or says that it is reached."""
    linked = clause.tail.first("link") is not None and not clause.tail.prepositional
    whole = achieved(text, noun) if clause.kind == "count" else None
    reached = whole is not None or (clause.kind == "count" and is_reached(text, noun))
    if (linked and not (reached and _is_realized(clause))) or not _governs(text, clause, noun, last, reached):
        return None
    verb = clause.tail.first(*VERBS) or clause.head.first(*VERBS)
    named = whole or (acted(text, noun, verb.text if verb is not None else "") if clause.kind == "count" else None) or noun
    written = text[named.begin : named.end]
    written = served(written) if clause.serves and named.stopped and not whole else written
    if _is_abstract(clause, written):
        return None
    return named.end, written, change_behind(clause, last.change if last is not None and not reached else None)


def _spent(text: str, clause: Clause, noun: Noun) -> str:
    """What money is that a verb behind it says the use of (投入3亿元建设智慧城市); empty where no verb follows."""
    verb = clause.tail.first(*VERBS)
    if clause.kind != "money" or verb is None or verb.text not in ("投入", "投资"):
        return ""
    used = at_begin(words(*VERBS, "lead"), text, noun.begin, noun.end - 2) or _USED.match(text, noun.begin)
    return verb.text if used else ""


def _is_realized(clause: Clause) -> bool:
    """Whether 实现 governs what is counted (实现27个村出列)."""
    link = clause.tail.first("link")
    return link is not None and link.text == "实现"


def _is_abstract(clause: Clause, written: str) -> bool:
    """Whether what is counted is counted in speech only (3个方面), though people are not (2万人饮水问题), nor things and places
    that have a trouble (12栋楼的供水问题, 30个小区停车难问题)."""
    if clause.kind != "count" or clause.quantity.of_people:
        return False
    things = clause.quantity.unit[-1:] not in _COUNTS_ANYTHING or _TROUBLED.match(written) is not None
    return written in _ONLY_WEIGHTED or (is_abstract(written) and not things)


def _governs(text: str, clause: Clause, noun: Noun, last: Stated | None, reached: bool) -> bool:
    """Whether a verb before the value governs the noun after it, of its own or from the value before, or a verb behind it says that it is
    `reached`."""
    if clause.tail.first("et") is not None:
        pushed = clause.kind == "count" and noun.acting and bool(clause.head.words)
        return reached or pushed or _takes_a_list(clause.head.first(*VERBS, "cut", "hedge"))
    if clause.tail.first(*VERBS) or (clause.kind == "count" and clause.tail.first("cut", "rise", "fall")):
        return True
    if not clause.bare:
        mark = text[max(0, clause.quantity.begin - 1)]
        listed = (reached and mark in "、和") or (clause.head.first("amount") is not None and mark in "和及")
        shared = clause.kind == "ratio" and clause.head.first("amount") is not None and noun.acting
        return shared or (clause.kind == "count" and (listed or _places(text, clause, reached)))
    if clause.kind == "ratio" or (clause.joined and last is not None and (last.behind or _turns(text, clause, noun, last))):
        return True
    if clause.kind == "count" and (
        clause.head.first(*VERBS) is not None or _pushes(text, clause, noun) or _lists_on(text, clause, noun, last)
    ):
        return True
    told = clause.head.words or clause.tail.first("before", "hedge") or clause.tail.prepositional
    acted_on = noun.acting or noun.stopped or _LISTED_WORKS.match(text, noun.end) is not None
    return (reached and not clause.tail.prepositional) or (bool(told) and acted_on)


def _turns(text: str, clause: Clause, noun: Noun, last: Stated) -> bool:
    """Whether a count goes on a list of one verb whose `last` number stood behind its noun (新建学校5所、| 20个托育机构)."""
    verb = last.clause.tail.first(*VERBS) or last.clause.head.first(*VERBS)
    thing = _THING.search(text, noun.begin, noun.end) is not None and text[noun.end : noun.end + 1] in _ENDS
    return verb is not None and thing and clause.kind == last.clause.kind == "count" and not noun.stopped


def _lists_on(text: str, clause: Clause, noun: Noun, last: Stated | None) -> bool:
    """Whether a count goes on, behind a comma, a list of counts in one unit (培养100名技师，| 200名工匠)."""
    listed = (
        last is not None
        and last.behind
        and last.change in (Change.NEW, Change.DECREASE)
        and clause.edge == last.end + 1
        and clause.quantity.unit == last.clause.quantity.unit
    )
    return listed and not noun.stopped and text[noun.end : noun.end + 1] in _ENDS


def _pushes(text: str, clause: Clause, noun: Noun) -> bool:
    """Whether works of one's own are counted that a plan pushes on with: 推进40项基础研究, but not 推进8项行动."""
    pushed = clause.head.governing
    return pushed is not None and pushed.text.endswith("推进") and _WORKS.search(text, noun.begin, noun.end) is not None


def _takes_a_list(verb: Word | None) -> bool:
    """Whether a verb governs what is counted behind examples (建设甲公园、乙公园等5个公园)."""
    return verb is not None and (verb.role != "nominal" or verb.text.endswith(_BUILDING))


def _places(text: str, clause: Clause, reached: bool) -> bool:
    """Whether a verb and a place stand before a count: 改造中心城区5座泵站, but not 实施国家102项工程; or a place alone where a verb
    behind it says that all is `reached` (老城区5条道路拓宽)."""
    place = text[clause.head.begin : clause.tail.end]
    verb = clause.head.first(*VERBS, "cut")
    if verb is not None and verb.text == _LOOKED_AFTER:
        return False
    short = len(place) <= (_LONGEST_PLACE if verb is not None else _LONGEST_REACHED) and "、" not in place and not place.startswith(_STATES)
    return (verb is not None or reached) and not clause.tail.tells and short
