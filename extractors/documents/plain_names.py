"""Whether a title that stands without 《》 names one document, by its kind, its length and what governs it."""

from __future__ import annotations

import re
from functools import cache

from extractors.agencies.own_place import leading_division, short_division_names
from extractors.documents.relations import OF_PLAIN_TITLES, Governed
from extractors.documents.words import bare_kinds, carried_stems, kinds, purposeful_kinds, words
from ontology.concepts import Predicate

APPROVED = frozenset(("批复", "批准", "获批", "审批"))
"""Verbs of those to whom a paper is handed in."""
BY_ARTICLES = r"“[\d一二三四五六七八九十百]{1,4}条”"
"""How a paper is called by the number of its articles (“某条”)."""
_DONE = frozenset(("落实", "贯彻", "实施", "执行", "推行", "施行", "纳入", "列入", "遵守", "遵循", "遵照", "印发", "发布", "推动"))
_HEEDED = frozenset(("根据", "按照", "依据", "依照", "参照", "结合", "对接", "衔接", "发挥"))
_CARRIED_OUT = _DONE | _HEEDED | OF_PLAIN_TITLES
_CARRIED_OUT_OR_APPROVED = (_CARRIED_OUT | APPROVED) - {"推动"}
_BY_SUBJECT = re.compile("^[一-龥、]{0,16}关于[^，。；]{6,}的(?:若干|实施|指导)?意见$|^[一-龥]{2,16}关于[^，。；]{6,}的(?:决定|通知)$")
_OF_PURPOSE = re.compile("若干|指导意见|实施意见|实施方案|意见|决定")
_OF_DOCUMENTS = re.compile("若干|指导意见|实施意见|决定")
_ENDS_BY_ARTICLES = re.compile(f"{BY_ARTICLES}$")
_SO_MANY_ARTICLES = re.compile(r"[一二三四五六七八九十百\d]{1,4}条(?:政策)?$")
_PLANS = ("规划", "纲要")
_JOINED = re.compile("[和与、及]")
_OF_A_FIELD = re.compile("(?:领域|行业|方面|系统|等)$")
_ORDINANCE, _SHORTEST_FIELD = "条例", 2
_SHORTEST, _SUBJECT, _HEAD = 6, 9, 8


def names_one_document(name: str, governed: Governed, told_behind: bool) -> bool:
    """Whether `name` is one document's, as what governs it goes; `told_behind` tells whether no verb does, but what is said behind it."""
    law = name.endswith(("法", "法典")) and not name.endswith("办法")
    return _is_law_named(name, governed, told_behind) if law else _is_named(name, governed, told_behind)


def _is_law_named(name: str, governed: Governed, told_behind: bool) -> bool:
    if "的" in name or _is_law().search(name) is None:
        return False
    return told_behind or governed.verb in _CARRIED_OUT or governed.relation is Predicate.PREPARES


def _is_named(name: str, governed: Governed, told_behind: bool) -> bool:
    if articles := _ENDS_BY_ARTICLES.search(name):  # 出台某事“某条”
        return governed.relation is Predicate.PREPARES and articles.start() >= _SHORTEST - 2 and name.count("“") == 1 and "、" not in name
    drafted = governed.relation is Predicate.PREPARES
    kind = _kind().search(name)
    stem = name[: kind.start()] if kind else name
    short = drafted and kind is not None and kind["kind"] == _ORDINANCE and len(stem) >= _SHORTEST_FIELD  # 出台献血条例
    if (
        (len(name) < _SHORTEST and not short)
        or kind is None
        or _OF_A_FIELD.search(stem)
        or _list("generic").match(stem)
        or not _whole(name)
    ):
        return False
    if told_behind:
        return len(name) >= _SUBJECT and "的" not in name
    return short or (_is_drafted(stem, kind["kind"]) if drafted else _is_carried_out(name, stem, kind["kind"], governed))


def _is_drafted(stem: str, kind: str) -> bool:
    """Whether what is drafted is one document: it may have a plainer name than what is carried out."""
    if kind in purposeful_kinds():
        return len(stem) >= _SHORTEST and _list("purpose").match(stem) is not None
    return len(stem) >= (3 if len(kind) > 3 else 4) and (_in_places().fullmatch(kind) is None or _is_placed(stem))


def _is_carried_out(name: str, stem: str, kind: str, governed: Governed) -> bool:
    """Whether what is carried out, heeded or approved is one document: it is placed, formal or long."""
    if governed.relation is Predicate.IMPLEMENTS and _BY_SUBJECT.match(name):
        return True
    if kind.endswith(("措施", "举措")) and _SO_MANY_ARTICLES.search(stem):
        return governed.verb in _DONE and len(stem) >= _SUBJECT and _list("purpose").match(stem) is not None
    if _is_many(stem, kind, governed.verb):
        return False
    least = carried_stems().get(kind)
    if least is None or governed.verb not in _CARRIED_OUT_OR_APPROVED:
        return False
    placed, long = _is_placed(stem), len(stem) >= least
    if governed.verb in APPROVED or _in_places().fullmatch(kind):
        return placed and long
    return placed or (long and governed.relation is Predicate.IMPLEMENTS and governed.verb in _DONE)


def _is_many(stem: str, kind: str, verb: str) -> bool:
    """Whether the words before the kind are those of several papers, or of what is no paper at all (完善甲和乙|规划)."""
    if verb in _HEEDED and "、" in stem and not stem.endswith("”"):
        return True
    return verb in OF_PLAIN_TITLES and (not kind.endswith(_PLANS) or _JOINED.search(stem) is not None)


def _is_placed(stem: str) -> bool:
    return _list("place").search(stem) is not None or leading_division(stem, short_division_names()) > 0


def _whole(name: str) -> bool:
    """Whether the words before 的 are a title's (促进某事的若干措施), not a description of the document (切实可行的方案)."""
    head, found, tail = name.rpartition("的")
    if not found or _BY_SUBJECT.match(name) or (_OF_PURPOSE.match(tail) is not None and _list("purpose").match(head) is not None):
        return True
    return _OF_DOCUMENTS.match(tail) is not None and len(head) >= _HEAD and "的" not in head


@cache
def _list(name: str) -> re.Pattern[str]:
    return re.compile(rf"^(?:{words(name)})*$" if name == "generic" else words(name))


@cache
def _in_places() -> re.Pattern[str]:
    return re.compile(rf"(?:{bare_kinds('place')})(?:（[^（）]*）)?$")


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?P<kind>{kinds()})(?:（[^（）]*）)?$")


@cache
def _is_law() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{words('law')})法|{words('code')})$")
