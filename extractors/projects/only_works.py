"""Items that are works because of how they are dealt with: whatever noun they end in, what begins with a proper name is a work as a whole
under a verb that only works take (开工建设 | 甲起降场), or before one (甲基地 | 封顶)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.language.openings import Opened
from extractors.projects.known import Known
from extractors.projects.lexicon import is_generic, industry_names, leading_name, owners, words
from extractors.projects.lists import Item, Part
from extractors.projects.names import ProjectName, behind_leads, has_predicate

SIGN = Opened("建成|[开动竣完]工|[续新迁扩]建|加快建设|投[产用运]|投入[使运]|封顶|通车|启用|开建|落成|谋划|前期工作")
"""Verbs that only works take: where one stands, a list may name works that no head noun tells."""
_SHAPE = re.compile("(?![“《（])[一-鿿A-Za-z\d“”（）·—+-]{4,36}(?<!”)")
_COUNTED = re.compile(
    r"\d+(?:\.\d+)?[万亿]?(?:[一-鿿]|公里|公顷|平方米|万吨|兆瓦|千瓦)$|^(?:约|超|近)?\d|[首两三四五六七八九十几多数这各][个张座条处项所家批种]|最[大高长]|一批"
)
_AREAS = ("地区", "流域", "高原", "经济带", "城市群", "都市圈", "沿海")
_SHORTEST, _LONGEST_NAME, _ENOUGH = 2, 6, 2


def only_works(text: str, run: Sequence[Item], unnamed: Sequence[Part], known: Known) -> Iterator[tuple[Part, ProjectName]]:
    """Those of the `unnamed` parts of the list `run` that are works by how they are dealt with, or the last of them is; none in a list
    whose end says what its items are (等人造丝厂)."""
    behind = _dealt_with(text, *run[-1][:2])
    for part in unnamed:
        begin, end = behind_leads(text, part.item.begin, part.end), part.end
        own = _dealt_with(text, begin, end)
        strict = own is not None or takes_works(part.item) or (behind is not None and part.item is not run[-1])
        if not strict and not _sets_up(part.item):
            continue
        stop = own.start() if own else _plain_end(text, begin, end)
        if _may_be_work(text, begin, stop, known) and (head := _named(text, begin, stop, known, strict)):
            yield part, ProjectName(begin, head, stop)


def takes_works(item: Item) -> bool:
    """Whether a verb governs the item that only works take; one behind a comma is a clause of its own, whatever governs before."""
    return (item.governed or item.separator != "，") and words("takes-works").fullmatch(item.governor.verb or "") is not None


def _sets_up(item: Item) -> bool:
    """Whether a verb governs the item that takes works among other things (推进, 建设)."""
    return (item.governed or item.separator != "，") and words("sets-up").fullmatch(item.governor.verb or "") is not None


def _dealt_with(text: str, begin: int, end: int) -> re.Match[str] | None:
    """What is said at the end of an item that only works do or have done to them."""
    return words("done-to-works").search(text, begin, end)


def _plain_end(text: str, begin: int, end: int) -> int:
    """Where an item's name ends before what closes its list or its clause (建设, 项目)."""
    closed = words("closes-work").search(text, begin, end)
    return closed.start() if closed else end


def _may_be_work(text: str, begin: int, end: int, known: Known) -> bool:
    """Whether the stretch may be a name, and that of a work: it counts nothing and says nothing, and does not end as a body, a quality,
    a deed or a number of things does."""
    if not _SHAPE.fullmatch(text, begin, end) or _COUNTED.search(text[begin:end]) or has_predicate(text, begin, end):
        return False
    return not (words("no-work").search(text, begin, end) or words("not-built").search(text, begin, end) or known.ends(begin, end))


def _named(text: str, begin: int, end: int, known: Known, strict: bool) -> int | None:
    """Where the proper name ends with which the stretch begins, if what goes on is a work; None where it is none. Two of three must tell
    it: a verb that only works take (`strict`), a name that is known, and an end that what is built has."""
    told = _known_name(text, begin, end, known)
    name = told or _new_name(text, begin, end)
    rest = text[name:end] if name else ""
    if len(rest) < _SHORTEST or is_generic(rest) or rest in industry_names():
        return None
    return name if strict + (told is not None) + (words("built-end").search(rest) is not None) >= _ENOUGH else None


def _known_name(text: str, begin: int, end: int, known: Known) -> int | None:
    """Where the places and the body or the owner end with which the stretch begins; None where none does, or a wide area."""
    at = known.places_end(begin, end)
    at = max(at, known.body_end(at))
    if at == begin and (owner := owners().match(text, begin, end)):
        at = owner.end()
    return at if at > begin and not text.endswith(_AREAS, begin, at) else None


def _new_name(text: str, begin: int, end: int) -> int | None:
    """Where the name never seen ends with which the stretch begins."""
    new = leading_name(text[begin:end])
    return begin + new if 2 <= new <= _LONGEST_NAME else None
