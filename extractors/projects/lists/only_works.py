"""Items that are works because of how they are dealt with: whatever noun they end in, what begins with a proper name is a work as a whole
under a verb that only works take (开工建设 | 甲起降场), or before one (甲基地 | 封顶)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from extractors.language.openings import Opened
from extractors.projects.lists.runs import Item, Part
from extractors.projects.naming.names import ProjectName, behind_leads, has_predicate
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import industry_names, is_generic, leading_name, owners, words

SIGN = Opened(
    "建成|[开动竣完]工|[续新迁扩]建|加快建设|投[产用运]|投入[使运]|封顶|通车|启用|开建|落成|谋划|前期工作"
    "|(?:基地|中心|枢纽|市场|码头|总部|[场站厂馆园城院区库谷])(?=$|[、，。；和及等]|[一-三]期|建设|加快|项目|工程)"
)
"""Verbs that only works take, and ends that only works have: where one stands, a list may name works that no head noun tells."""
_SHAPE = re.compile(r"(?![“《（])[一-鿿A-Za-z\d“”（）·—+-]{4,36}(?<!”)")
_COUNTED = re.compile(
    r"\d+(?:\.\d+)?[万亿]?(?:[一-鿿]|公里|公顷|平方米|万吨|兆瓦|千瓦)$|^(?:约|超|近)?\d|[首两三四五六七八九十几多数这各\d][个张座条处项所家批种]|最[大高长]|一批"
)
_AREAS = ("地区", "流域", "高原", "经济带", "城市群", "都市圈", "沿海")
_SHORTEST, _LONGEST_NAME = 2, 6


class _Dealt(Enum):
    """How something is dealt with that may be a work: by a verb before it that only works take (开工建设), by what is said behind it
    that is done to works alone (封顶), or as works and other things are (推进…建设)."""

    BEFORE = auto()
    BEHIND = auto()
    PERHAPS = auto()


def only_works(text: str, run: Sequence[Item], unnamed: Sequence[Part], known: Known) -> Iterator[tuple[Part, ProjectName]]:
    """Those of the `unnamed` parts of the list `run` that are works by how they are dealt with."""
    last = _done_to_works(text, run[-1].begin, run[-1].end)
    for part in unnamed:
        begin = behind_leads(text, part.item.begin, part.end)
        done = _done_to_works(text, begin, part.end)
        dealt = _dealt_with(text, part, done or last)
        if dealt is None:
            continue
        stop = done.start() if done else _plain_end(text, begin, part.end)
        if _may_be_work(text, begin, stop, known) and (head := _named(text, begin, stop, known, dealt)):
            yield part, ProjectName(begin, head, stop)


def may_take_works(run: Sequence[Item]) -> bool:
    """Whether a verb that works may have governs an item of the list, so that it is read though no head noun stands in it."""
    return any(_is_governed(item, "takes-works") or _is_governed(item, "sets-up") for item in run)


def _dealt_with(text: str, part: Part, done: re.Match[str] | None) -> _Dealt | None:
    """How the part is dealt with, where works may be; `done` is what is said behind it, or behind its list, that is done to works alone."""
    if _is_governed(part.item, "takes-works"):
        return _Dealt.BEFORE
    if done:
        return _Dealt.BEHIND
    return _Dealt.PERHAPS if _is_governed(part.item, "sets-up") and _is_said_to_be_built(text, part) else None


def _is_governed(item: Item, kind: str) -> bool:
    """Whether a verb of this `kind` governs the item; one behind a comma is a clause of its own, whatever governs before."""
    verb = item.governor.verb if item.governed or item.separator != "，" else None
    return verb is not None and words(kind).fullmatch(verb) is not None


def _is_said_to_be_built(text: str, part: Part) -> bool:
    """Whether the verb before the part is 建设, or stands around it with 建设 or the work before that (推进甲 | 建设)."""
    return (part.item.governor.verb or "").endswith("建设") or text.endswith(("建设", "前期工作", "前期"), part.item.begin, part.end)


def _done_to_works(text: str, begin: int, end: int) -> re.Match[str] | None:
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


def _named(text: str, begin: int, end: int, known: Known, dealt: _Dealt) -> int | None:
    """Where the proper name ends with which the stretch begins, if what goes on is told to be a work; None where it is not."""
    told = _known_name(text, begin, end, known)
    name = told or _new_name(text, begin, end)
    rest = text[name:end] if name else ""
    if len(rest) < _SHORTEST or is_generic(rest) or rest in industry_names():
        return None
    return name if _is_told(dealt, told is not None, words("built-end").search(rest) is not None) else None


def _is_told(dealt: _Dealt, known: bool, built: bool) -> bool:
    """Whether how a stretch is `dealt` with tells that it is a work, its name being `known` and its end one that what is `built` has."""
    if dealt is _Dealt.BEFORE:
        return known or built
    return built and (known or dealt is _Dealt.BEHIND)


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
