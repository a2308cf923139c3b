"""Titles that stand without 《》 but are names all the same (落实呼包鄂榆城市群发展规划, 编制国土空间生态修复规划, 贯彻民营经济促进法).

What a verb of drafting governs may have a plain name; what is carried out has a formal one (规划, 条例, a law), is tied to a place, or is
long enough to name one document. How long, kind by kind, stands in ontology/data/document-kinds.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extractors.agencies.own_place import leading_division, short_division_names
from extractors.documents.relations import OF_PLAIN_TITLES, SOON, SOUGHT, Governed, clause_begin, governing_plain
from extractors.documents.words import bare_kinds, carried_stems, kinds, purposeful_kinds, words
from extractors.language.openings import Opened, later
from ontology.concepts import Predicate

_FOLLOW = (
    rf"(?:（[^（）]{{2,16}}）)?(?=$|[○，。；：、）！？,;]|和|及|与|等|(?:{SOON})*(?:编制|修编|修订|立法|(?:局部)?调整(?=[，。；、]|工作|$))|在(?=[一-龥、]{{2,16}}的)|的(?=要求|精神|部署)|精神|要求|规定|重点项目|赋予|条款"
    r"|(?:实施|落实)(?!办法|细则|条例|方案|意见|规定|规划))"
)
_LEADING = re.compile(
    r"^(?:[□、和及与或]|[一-龥]{0,10}?(?:颁布|印发|出台|制定|发布|公布)的|以及|了|好|(?:全国|全省)?首[个张部份批]|完善|并|新?修订后?的|新?修改后?的|新一轮|新版|出(?!口|版|租|境|入|生|资|让|行)|一批|我省|我市|我区|本市|全省|全市|全区|省级)+"
)
_DONE = frozenset(("落实", "贯彻", "实施", "执行", "推行", "施行", "纳入", "列入", "遵守", "遵循", "遵照", "印发", "发布", "推动"))
_HEEDED = frozenset(("根据", "按照", "依据", "依照", "参照", "结合", "对接", "衔接", "发挥"))
_CARRIED_OUT = _DONE | _HEEDED | OF_PLAIN_TITLES
_APPROVED = frozenset(("批复", "批准", "获批", "审批"))
_BY_SUBJECT = re.compile("^[一-龥、]{0,16}关于[^，。；]{6,}的(?:若干|实施|指导)?意见$|^[一-龥]{2,16}关于[^，。；]{6,}的(?:决定|通知)$")
_OF_PURPOSE = re.compile("若干|指导意见|实施意见|实施方案|意见|决定")
_OF_DOCUMENTS = re.compile("若干|指导意见|实施意见|决定")
_BY_OTHERS = re.compile("由[^，。；]{2,12}?(?:另行|负责)(?:下达|印发|下发|发布|公布)")
_LATER = re.compile(
    r"(?:[也已均]|先后|顺利|成功)?(?:(?:获|得到)[^，。；]{0,8}(?:批复|批准|印发|通过|同意)|正式(?:签署|印发|实施|施行|出台|发布|颁布|公布|获批)"
    rf"|{_BY_OTHERS.pattern}|获批|(?:颁布|出台|印发|公布|发布|批准|审议通过)(?=实施|施行|并|[，。；])"
    r"|任务(?:已|全面|全部|基本|如期|圆满)*(?:完成|清零|收官))"
)
_STATED = re.compile(r"（(?:\d{4}年?[—–-]\d{4}年?|\d{4}年?(?:版|修订版?)|试行|暂行|草案|修订版?|征求意见稿)）")
_BEGUN = re.compile(
    r"(?:[一-龥]{1,6}(?=做好|抓好|启动|开展))?(?:全面|加快|抓紧|积极|有序|同步|正式|率先|认真|扎实|及时|并)*(?:启动|开展|推进|完成|加快|做好|抓好|深化|组织|牵头|配合|推动|谋划)(?:好|了)?(?:新一轮)?"
)
_AMONG = re.compile("等(?:一系列|有关|相关)?(?:措施|要求|做法|工作)")
_IN_ARTICLES = r"“[\d一二三四五六七八九十百]{1,4}条”"
_BY_ARTICLES = re.compile(f"{_IN_ARTICLES}$")
_SO_MANY_ARTICLES = re.compile(r"[一二三四五六七八九十百\d]{1,4}条(?:政策)?$")
_PLANS = ("规划", "纲要")
_JOINED = re.compile("[和与、及]")
_OF_A_FIELD = re.compile("(?:领域|行业|方面|系统|等)$")
_SHORTEST, _LONGEST, _SUBJECT, _HEAD = 6, 48, 9, 8


@dataclass(frozen=True, slots=True)
class PlainTitle:
    """A title without 《》, and what governs it."""

    begin: int
    end: int
    governed: Governed


@cache
def _list(name: str) -> re.Pattern[str]:
    return re.compile(rf"^(?:{words(name)})*$" if name == "generic" else words(name))


@later
@cache
def _ends() -> Opened:
    return Opened(rf"(?:{bare_kinds('yes', 'verb', 'place', 'purpose', '')}|法典?|{_IN_ARTICLES})(?:{_FOLLOW}|(?={_LATER.pattern}))")


@cache
def _in_places() -> re.Pattern[str]:
    return re.compile(rf"(?:{bare_kinds('place')})(?:（[^（）]*）)?$")


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?P<kind>{kinds()})(?:（[^（）]*）)?$")


@cache
def _item() -> re.Pattern[str]:
    return re.compile(rf"(?:{kinds()})(?:（[^（）]*）)?(?:、|和|及|与|以及)")


@later
@cache
def _known() -> Opened:
    return Opened(f"(?:{words('treaty')})(?=[○、，。；]|[和与及等]|的?(?:要求|精神|部署|条款)|$)")


@cache
def _is_law() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{words('law')})法|{words('code')})$")


def plain_titles(text: str, blotted: str, breaks: Sequence[int] = ()) -> Iterator[PlainTitle]:
    """The titles in running text that are known, or that a verb governs and that name one document; `blotted` is `masked(text)`,
    paragraphs begin at `breaks`."""
    governed = list(_governed_titles(text, blotted, breaks))
    ends = {title.end for title in governed}
    yield from governed
    yield from (title for title in _known_titles(text, blotted, breaks) if title.end not in ends)


def _governed_titles(text: str, blotted: str, breaks: Sequence[int]) -> Iterator[PlainTitle]:
    for match in _ends().finditer(blotted, original=text):
        governed = governing_plain(blotted, match.start(), match.end(), breaks)
        clause = clause_begin(blotted, match.start(), breaks)
        if governed.verb in _APPROVED and SOUGHT.search(blotted, clause, governed.end):
            governed = replace(governed, relation=Predicate.PREPARES)
        if _BY_OTHERS.match(blotted, match.end()):
            governed = replace(governed, relation=Predicate.PREPARES)
        joined = "□" in blotted[clause : match.start()]
        among = governed.relation is Predicate.IMPLEMENTS and _AMONG.match(blotted, match.end())
        if not among and (governed.verb or _is_begun(governed) or joined or _LATER.match(blotted, match.end())):
            title = _title(text, blotted, match.end(), governed)
            if title is not None:
                yield title


def _known_titles(text: str, blotted: str, breaks: Sequence[int]) -> Iterator[PlainTitle]:
    """The titles that are known whatever stands before them."""
    for match in _known().finditer(blotted, original=text):
        yield PlainTitle(match.start(), match.end(), governing_plain(blotted, match.start(), match.end(), breaks))


def _is_begun(governed: Governed) -> bool:
    """Whether its drafting is what follows the title (启动某规划编制)."""
    return not governed.verb and governed.relation is Predicate.PREPARES


def _title(text: str, blotted: str, end: int, governed: Governed) -> PlainTitle | None:
    begin = max(governed.end, blotted.rfind("□", governed.end, end - 1) + 1)
    begun = _BEGUN.match(text, begin, end) if _is_begun(governed) else None
    begin = begun.end() if begun else begin
    lead = _LEADING.match(text[begin:end])
    begin += lead.end() if lead else 0
    begin = max(_after_items(text, begin, end), text.rfind("审议通过", begin, end) + 4 if "审议通过" in text[begin:end] else 0)
    name = text[begin:end]
    if len(name) > _LONGEST or _list("refused").search(name) or name.count("“") != name.count("”"):
        return None
    named = _is_law_named if name.endswith(("法", "法典")) and not name.endswith("办法") else _is_named
    if not named(text, name, end, governed):
        return None
    stated = _STATED.match(text, end)
    return PlainTitle(begin, stated.end() if stated else end, governed)


def _is_law_named(text: str, name: str, end: int, governed: Governed) -> bool:
    if "的" in name or _is_law().search(name) is None:
        return False
    later = not governed.verb and _LATER.match(text, end) is not None
    return later or governed.verb in _CARRIED_OUT or governed.relation is Predicate.PREPARES


def _is_named(text: str, name: str, end: int, governed: Governed) -> bool:
    if articles := _BY_ARTICLES.search(name):  # 出台某事“某条”
        return governed.relation is Predicate.PREPARES and articles.start() >= _SHORTEST - 2 and name.count("“") == 1 and "、" not in name
    kind = _kind().search(name)
    stem = name[: kind.start()] if kind else name
    if len(name) < _SHORTEST or kind is None or _OF_A_FIELD.search(stem) or _list("generic").match(stem) or not _whole(name):
        return False
    if not governed.verb and _LATER.match(text, end):
        return len(name) >= _SUBJECT and "的" not in name
    return _is_specific(name, stem, kind["kind"], governed)


def _is_specific(name: str, stem: str, kind: str, governed: Governed) -> bool:
    """Whether the name is one document's, as the verb goes: what is drafted may have a plainer name than what is carried out."""
    placed = _list("place").search(stem) is not None or leading_division(stem, short_division_names()) > 0
    if governed.relation is Predicate.PREPARES:
        if kind in purposeful_kinds():
            return len(stem) >= _SHORTEST and _list("purpose").match(stem) is not None
        return len(stem) >= (3 if len(kind) > 3 else 4) and (placed or _in_places().fullmatch(kind) is None)
    if governed.relation is Predicate.IMPLEMENTS and _BY_SUBJECT.match(name):
        return True
    if kind.endswith(("措施", "举措")) and _SO_MANY_ARTICLES.search(stem):
        return governed.verb in _DONE and len(stem) >= _SUBJECT and _list("purpose").match(stem) is not None
    if governed.verb in _HEEDED and "、" in stem and not stem.endswith("”"):
        return False
    if governed.verb in OF_PLAIN_TITLES and (not kind.endswith(_PLANS) or _JOINED.search(stem)):
        return False
    least = carried_stems().get(kind)
    if governed.verb in _APPROVED:
        return placed and least is not None and len(stem) >= least
    if governed.verb not in _CARRIED_OUT or least is None or governed.verb == "推动":
        return False
    if _in_places().fullmatch(kind):
        return placed and len(stem) >= least
    done = governed.relation is Predicate.IMPLEMENTS and governed.verb in _DONE
    return placed or (done and len(stem) >= least)


def _after_items(text: str, begin: int, end: int) -> int:
    """Where the last item of a list of titles begins: after a 、 or 和 that follows another title's end."""
    ends = [match.end() for match in _item().finditer(text, begin, end)]
    return ends[-1] if ends else begin


def _whole(name: str) -> bool:
    """Whether the words before 的 are a title's (促进某事的若干措施), not a description of the document (切实可行的方案)."""
    head, found, tail = name.rpartition("的")
    if not found or _BY_SUBJECT.match(name) or (_OF_PURPOSE.match(tail) is not None and _list("purpose").match(head) is not None):
        return True
    return _OF_DOCUMENTS.match(tail) is not None and len(head) >= _HEAD and "的" not in head
