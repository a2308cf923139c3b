"""When two citations are one document: by number, by title, by both, by a title that grew.

A document is known by what is left of its title when the notice that hands it down, its issuer, its place and its state of drafting are
taken off, by the place whose paper it is, and by its period. Papers that are issued again and again under one title (办法, 细则) are known
by their number where it is given. Nothing is made one on a guess: what is likely but not certain is told as `near`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from ontology.document_kinds import Role, kinds_with
from ontology.document_titles import TitleParts, title_parts
from ontology.gazetteer import load_gazetteer
from ontology.identification import Identity, Link, Reason, Step
from ontology.identity import canonical_title, digest
from ontology.named_division import division_in
from ontology.tables import alternatives, cells, read_table

NATION = "nation"
_words = partial(alternatives, "ontology", "data/title-words.tsv")
_REISSUED = re.compile(f"(?:{kinds_with(Role.REISSUED)})$")
_TIMED = re.compile(r"(?:19|20)\d\d|[一二三四五六七八九十]五(?:规划|期间|时期)?|[三五十]年")
_GENERIC = re.compile(f"(?:{_words('modifier')}|{_words('filler')}|{kinds_with(Role.PLAIN)})*")
_NATIONAL = re.compile(_words("national"))
_MANYWHERE = re.compile(f"(?:{kinds_with(Role.ANYWHERE)})$")
_ONE_ONLY = re.compile(_words("one_only"))
_FREE_TRADE = re.compile("(中国)?(?:自由贸易|自贸)(?:港|试验区|区)")
_QUOTED_TERM = re.compile(
    r"(?<![零一二三四五六七八九十])(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])五(?=[规计国数期时普铁]|[一-龥]{2,}规划)"
)


@dataclass(frozen=True, slots=True)
class Known:
    """A document of ontology/data/documents.tsv: its title and its issuers."""

    title: str
    issuers: tuple[str, ...]


@cache
def known_documents() -> dict[str, Known]:
    """Document number → the document that has it."""
    return {row["number"]: Known(row["title"], cells(row["issuers"])) for row in read_table("ontology", "data/documents.tsv")}


def identify_document(
    title: str | None, number: str | None, issuers: Sequence[str] = (), place: str | None = None, *, own: bool = False
) -> Identity:
    """What a citation means in a plan of the division `place` (a code; None for the nation's plans).

    `number` is canonical, `issuers` are full names, where they are told; `own` says that the plan issues the document, or has it drafted.
    ValueError where there is neither title nor number.

    >>> draft = identify_document("国土空间规划", None, place="150000", own=True)
    >>> issued = identify_document("内蒙古自治区国土空间规划（草案）", None, place="110000")
    >>> draft.key == issued.key, issued.label
    (True, '内蒙古自治区国土空间规划')
    """
    if title is None and number in known_documents():
        known = known_documents()[number or ""]
        title, issuers = known.title, known.issuers
    if title is None and number is None:
        raise ValueError("a document needs a title or a number")
    return _identify((canonical_title(title) or "".join(title.split())) if title else None, number, tuple(issuers), place, own)


def unplaced_key(title: str, place: str | None = None) -> str:
    """The key that the title would have where nothing told whose paper it is."""
    return _named(title_parts(title, place), NATION)


def is_notice(title: str | None) -> bool:
    """Whether the title is that of a notice that hands a paper down (关于印发某规划的通知)."""
    return title is not None and any(step.reason is Reason.HANDED_DOWN for step in title_parts(title).steps)


def is_distinct(title: str) -> bool:
    """Whether a title tells its document from others of its place: more is left of it than names of kinds of documents.

    >>> is_distinct("某县关于促进就业的若干措施"), is_distinct("关于印发实施方案的通知")
    (True, False)
    """
    core = title_parts(title).core
    return len(core) >= 4 and _GENERIC.fullmatch(core) is None


@lru_cache(maxsize=8192)
def _identify(title: str | None, number: str | None, issuers: tuple[str, ...], place: str | None, own: bool) -> Identity:
    if title is None or (number and not is_distinct(title)):
        return Identity(digest(number or ""), number or "")
    parts = title_parts(title, place)
    scope, steps = _scope(parts, issuers, place, own)
    key, label = _named(parts, scope), _label(parts, scope)
    near = _near(parts, scope, place, own=own or bool(issuers))
    timed = bool(parts.period) or _TIMED.search(parts.core) is not None
    if number and _REISSUED.search(parts.core) and not timed:
        edition = Link(key, label, Step(Reason.EDITION, f"{number} — {label}"))
        return Identity(digest(number), number, (), None, (edition, *near))
    if number and number not in known_documents():
        near = (*near, Link(digest(number), number, Step(Reason.SAME_NUMBER, f"{number} — {label}")))
    return Identity(key, label, (*parts.steps, *steps), None, tuple(link for link in near if link.key != key))


def _scope(parts: TitleParts, issuers: tuple[str, ...], place: str | None, own: bool) -> tuple[str, tuple[Step, ...]]:
    """Whose paper it is: the place in its title, its issuer's, or the plan's own where the plan issues or drafts it; else the nation's."""
    if parts.is_law:
        return NATION, ()
    if parts.place:
        return parts.place, ()
    for body in (*issuers, parts.head):
        if body:
            return (None if _NATIONAL.match(body) else division_in(body)) or NATION, ()
    if place and (own or _GENERIC.fullmatch(parts.core)):
        return place, (Step(Reason.OWN_PLACE, f"{parts.core}（{_place_label(place)}）"),)
    return NATION, ()


def _named(parts: TitleParts, scope: str, *, period: bool = True) -> str:
    return digest("document", parts.core, scope, (parts.period or "") if period else "", "trial" if parts.trial else "")


def _label(parts: TitleParts, scope: str, *, period: bool = True) -> str:
    """The document's name, the same wherever it is cited: its place, the core of its title, its period."""
    core = _QUOTED_TERM.sub(r"“\g<0>”", parts.core)
    years = f"（{parts.period}年）" if parts.period and period else ""
    return f"{_placed(core, scope)}{years.replace('-', '—')}{'（试行）' if parts.trial else ''}"


def _placed(core: str, scope: str) -> str:
    """The core of a title with its place: in full, but short in the names of free trade zones and ports.

    >>> _placed("国土空间规划", "460000"), _placed("自由贸易港建设总体方案", "460000"), _placed("中国自由贸易试验区条例", "310000")
    ('海南省国土空间规划', '海南自由贸易港建设总体方案', '中国（上海）自由贸易试验区条例')
    """
    place, named = load_gazetteer().get(scope), _FREE_TRADE.match(core)
    if named is None or place is None or not place.alt_labels:
        return _place_label(scope) + core
    short = place.alt_labels[0]
    return f"中国（{short}）{core[named.end(1) :]}" if named[1] else short + core


def _place_label(key: str) -> str:
    place = load_gazetteer().get(key)
    return load_gazetteer().full_name(place) if place else ""


def _near(parts: TitleParts, scope: str, place: str | None, *, own: bool) -> tuple[Link, ...]:
    """What the same words may mean besides: the plan's own paper, where nothing tells whose it is; one whose period is not said."""
    links: list[Link] = []
    if parts.period:
        label = _label(parts, scope, period=False)
        links.append(Link(_named(parts, scope, period=False), label, Step(Reason.PERIOD, f"{_label(parts, scope)} — {label}")))
    if place and scope == NATION and not (own or parts.head) and _is_of_many_places(parts.core):
        label = _label(parts, place)
        links.append(Link(_named(parts, place), label, Step(Reason.UNPLACED, label)))
    return tuple(links)


def _is_of_many_places(core: str) -> bool:
    """Whether a title without a place may be of a paper such as many places issue, the plan's own among them."""
    return _MANYWHERE.search(core) is not None and _ONE_ONLY.search(core) is None and division_in(core) is None
