"""Values that only tell how large a thing is, or what it costs, and set nothing to be reached."""

from __future__ import annotations

import re

from extractors.targets.clauses import Clause
from extractors.targets.frames import VERBS
from extractors.targets.nouns import Noun
from extractors.targets.words import at_end, words

_OUTFIT = re.compile("(?:共|拟)?设(?![市立计施备置])")
_SIZES = re.compile(r"[长宽高深厚]约?\d.*[长宽高深厚]$")
_WORK = re.compile("(?<!改造)(?:项目|工程|生产线|装置)(?:年内)?$")
_CAPACITIES = ("吨", "头", "只", "羽")
_SHARE_OF = re.compile("(?:比重|占比|比例|率)$")
_COSTS = re.compile("总投资额?$")
_OF_MANY = re.compile("[批类个年]|项(?!目)|重大|重点|全社会")
_LOST = re.compile("(?:减收|短收|增支|缺口|亏空|欠账)$")
_PAYER = re.compile("[一-龥]{0,6}财政(?:统筹)?")
_OR = r"或\d[\d.]*[百千万亿]*[美欧港]?元"
_OF_A_CLASS = re.compile(rf"(?:（(?:{_OR}|含)）|{_OR})(?:及?以上)?的?(?=[一-龥]{{2,16}}\d)")
_HOLDS = re.compile("(?:年?[存出]栏|养殖|库容|年产|日处理)(?:规模|能力|量)?(?:超过?|达到?|约)?$")
_LISTED = re.compile("[^，。；]{2,60}?等(?:一批|重[点大]|标志性|产业){0,2}(?:项目|工程)")
_MAKES = re.compile("生产|产能|制造|装置|整车")
_YEARLY = re.compile("[^，。；]{2,60}?(?:项目|工程|生产线|装置|基地)")


def describes(clause: Clause, written: str, lone: bool) -> bool:
    """Whether a value only tells how large a thing is (总面积约60平方公里), or what one work costs; `lone`: no works are counted before."""
    if lone and not clause.said and _COSTS.search(written) and not _OF_MANY.search(written):
        return clause.head.first(*VERBS) is None
    if _LOST.search(written) and clause.head.first("hedge") is None:
        return True
    if _SIZES.search(written) or (_OUTFIT.match(written) and clause.kind == "count"):
        return True
    extent = at_end(words("extent"), written)
    if extent is None or clause.said or clause.head.first(*VERBS) is not None:
        return False
    return extent.text == written or len(extent.text) > 2 or extent.text in ("全长", "总长", "占地")


def is_paid(clause: Clause, written: str) -> bool:
    """Whether a value is what a treasury lays out (省财政安排25亿元), and not what is sought of it (争取省财政2亿元)."""
    paying = clause.tail.first(*VERBS) is not None and clause.head.first(*VERBS, "hedge") is None
    return paying and clause.kind == "money" and _PAYER.fullmatch(written) is not None


def tells_a_class(text: str, clause: Clause) -> bool:
    """Whether a value is one of two that say which of those are meant that are counted behind it (超5亿元（或1亿美元）项目20个)."""
    either = text[clause.quantity.begin - 2 : clause.quantity.begin] == "（或"
    return clause.kind == "money" and (either or _OF_A_CLASS.match(text, clause.end) is not None)


def _is_capacity(clause: Clause) -> bool:
    """Whether a value may tell how much a work makes: tonnes, but no money, and things by the ten thousand (80万套)."""
    made = clause.quantity.unit[:1] in ("万", "亿") and not clause.quantity.of_people
    return made if clause.kind == "count" else clause.kind not in ("ratio", "money")


def sizes(text: str, clause: Clause, noun: Noun) -> bool:
    """Whether a value only tells the size of the `noun` behind it: of a work (15万头养殖项目), of each of those counted behind that
    (年出栏500头养殖场|3个), of several in a list (60万吨烯烃、10万吨碳纤维等项目), or of those whose share it is
    (出栏500头以上养殖比重)."""
    written, yearly = text[noun.begin : noun.end], clause.tail.first(*VERBS)
    if _is_capacity(clause):
        named = _YEARLY if yearly is not None and yearly.text == "年产" else _LISTED
        listed = named.match(text, noun.begin)
        if listed and (clause.kind != "count" or _MAKES.search(listed.group())):
            return True
    if _WORK.search(written) and clause.quantity.unit.endswith(_CAPACITIES):
        return True
    if noun.modifier and clause.kind == "count" and _HOLDS.search(text, clause.edge, clause.quantity.begin):
        return True
    raised = clause.tail.first("rise") is not None or clause.head.first("rise") is not None
    return clause.kind == "count" and (_SHARE_OF.search(written) is not None or (raised and at_end(words("measure"), written) is not None))
