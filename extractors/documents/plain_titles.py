"""Titles that stand without 《》 but are names all the same (落实呼包鄂榆城市群发展规划, 编制国土空间生态修复规划, 贯彻民营经济促进法).

What a verb of drafting governs may have a plain name; what is carried out has a formal one (规划, 条例, a law), is tied to a place, or is
long enough to name one document. How long, kind by kind, stands in ontology/data/document-kinds.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extractors.documents.plain_names import APPROVED, BY_ARTICLES, names_one_document
from extractors.documents.relations import SOON, SOUGHT, Governed, clause_begin, end_of_list, governing_plain
from extractors.documents.words import bare_kinds, kinds, words
from extractors.language.openings import Opened, later
from ontology.concepts import Predicate

_FOLLOW = (
    rf"(?:（[^（）]{{2,16}}）)?(?=$|[○，。；：、）！？,;]|和|及|与|等|(?:{SOON})*(?:编制|修编|修订|立法|(?:局部)?调整(?=[，。；、]|工作|$))|在(?=[一-龥、]{{2,16}}的)|的(?=要求|精神|部署)|精神|要求|规定|重点项目|赋予|条款"
    r"|(?:实施|落实)(?!办法|细则|条例|方案|意见|规定|规划))"
)
_LEADING = re.compile(
    r"^(?:[□、和及与或]|争取|力争|[一-龥]{0,10}?(?:颁布|印发|出台|制定|发布|公布)的|以及|了|好|(?:全国|全省)?首[个张部份批]|完善|并|新?修订后?的|新?修改后?的|新一轮|新版|出(?!口|版|租|境|入|生|资|让|行)|一批|我省|我市|我区|本市|全省|全市|全区|省级)+"
)
_BY_OTHERS = re.compile("由[^，。；]{2,12}?(?:另行|负责)(?:下达|印发|下发|发布|公布)")
_LATER = re.compile(
    r"(?<=规划|纲要|条例)(?:加快|加速|全面|顺利)(?:实施|落地)(?:见效|生效)?(?=[，。；、])|(?:[也已均]|先后|顺利|成功)?(?:(?:获|得到)[^，。；]{0,8}(?:批复|批准|印发|通过|同意)|正式(?:签署|印发|实施|施行|出台|发布|颁布|公布|获批)"
    rf"|{_BY_OTHERS.pattern}|获批|(?:颁布|出台|印发|公布|发布|批准|审议通过)(?=实施|施行|并|[，。；])"
    r"|任务(?:已|全面|全部|基本|如期|圆满)*(?:完成|清零|收官))"
)
_STATED = re.compile(r"（(?:\d{4}年?[—–-]\d{4}年?|\d{4}年?(?:版|修订版?)|试行|暂行|草案|修订版?|征求意见稿)）")
_BEGUN = re.compile(
    r"(?:[一-龥]{1,6}(?=做好|抓好|启动|开展))?(?:全面|加快|抓紧|积极|有序|同步|正式|率先|认真|扎实|及时|并)*(?:启动|开展|推进|完成|加快|做好|抓好|深化|组织|牵头|配合|推动|谋划)(?:好|了)?(?:新一轮)?"
)
_AMONG = re.compile("等(?:一系列|有关|相关)?(?:措施|要求|做法|工作)")
_TREATY_IS = "(?:正式|全面|早日|如期|高质量)*(?:生效|签署|签订|实施|落实|升级)"
"""What is said of a treaty right behind its name."""
_LONGEST = 48


@dataclass(frozen=True, slots=True)
class PlainTitle:
    """A title without 《》, and what governs it."""

    begin: int
    end: int
    governed: Governed


@later
@cache
def _ends() -> Opened:
    return Opened(rf"(?:{bare_kinds('yes', 'verb', 'place', 'purpose', '')}|法典?|{BY_ARTICLES})(?:{_FOLLOW}|(?={_LATER.pattern}))")


@cache
def _refused() -> re.Pattern[str]:
    return re.compile(words("refused"))


@cache
def _item() -> re.Pattern[str]:
    return re.compile(rf"(?:{kinds()})(?:（[^（）]*）)?(?:、|和|及|与|以及)")


@later
@cache
def _known() -> Opened:
    return Opened(f"(?:{words('treaty')})(?=[○、，。；]|[和与及等]|的?(?:要求|精神|部署|条款)|{_TREATY_IS}|$)")


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
        if governed.verb in APPROVED and SOUGHT.search(blotted, clause, governed.end):
            governed = replace(governed, relation=Predicate.PREPARES)
        if _BY_OTHERS.match(blotted, match.end()):
            governed = replace(governed, relation=Predicate.PREPARES)
        joined = "□" in blotted[clause : match.start()]
        among = governed.relation is Predicate.IMPLEMENTS and _AMONG.match(blotted, match.end())
        if not among and (governed.verb or _is_begun(governed) or joined or _said_behind(blotted, match.end())):
            title = _title(text, blotted, match.end(), governed)
            if title is not None:
                yield title


def _known_titles(text: str, blotted: str, breaks: Sequence[int]) -> Iterator[PlainTitle]:
    """The titles that are known whatever stands before them."""
    for match in _known().finditer(blotted, original=text):
        yield PlainTitle(match.start(), match.end(), governing_plain(blotted, match.start(), match.end(), breaks))


def _said_behind(blotted: str, end: int) -> bool:
    """Whether what is said behind a title, or behind the list that it stands in, tells that it is a paper (争取甲方案、乙方案 | 获批)."""
    return any(_LATER.match(blotted, at) for at in (end, end_of_list(blotted, end)))


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
    if len(name) > _LONGEST or _refused().search(name) or name.count("“") != name.count("”"):
        return None
    told_behind = not governed.verb and _said_behind(blotted, end)
    if not names_one_document(name, governed, told_behind):
        return None
    stated = _STATED.match(text, end)
    return PlainTitle(begin, stated.end() if stated else end, governed)


def _after_items(text: str, begin: int, end: int) -> int:
    """Where the last item of a list of titles begins: after a 、 or 和 that follows another title's end."""
    ends = [match.end() for match in _item().finditer(text, begin, end)]
    return ends[-1] if ends else begin
