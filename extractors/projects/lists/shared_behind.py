"""What items of a list share that is said behind one of them: each is read with the deed or the belonging of the next that has one
(甲水库和 | 乙水库除险加固、丙治理; 甲河、| 乙河综合整治), which such company alone may make a work (甲片区、| 乙生活区微更新)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.findings import ProjectFound
from extractors.projects.lists.runs import Part
from extractors.projects.lists.shared_belongings import Belonging, is_small_water
from extractors.projects.lists.shared_deeds import Deed, shared_by
from extractors.projects.naming.names import has_predicate
from extractors.projects.naming.ways import is_way
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import is_generic, leading_name, words

_LONGEST = 24


class Shared(NamedTuple):
    """What an item shares with one behind it, and, where the item itself says it and no word of its own makes it a work, where its name
    ends (`stop`)."""

    deed: Deed | Belonging | None = None
    stop: int | None = None


def shared_behind(text: str, listed: Sequence[Part], found: Sequence[Sequence[ProjectFound]], known: Known) -> list[Shared]:
    """What each of the items `listed`, by the projects `found` in it, shares with one behind it. What the last says is said of all that it
    fits, what another says of those right before it."""
    shared, deed, last = [Shared() for _ in listed], None, True
    for at in reversed(range(len(listed))):
        part, own = listed[at], found[at]
        if own and (said := shared_by(own[-1].name, part.item)):
            deed, last = said, at == len(listed) - 1
        elif not own and at and (told := _told_by_company(text, listed[at - 1], found[at - 1], part, known)):
            deed, last = told.deed, at == len(listed) - 1
            shared[at] = told
            continue
        elif deed and not last and not _fits(deed, text, part, own):
            deed = None
        shared[at] = Shared(deed)
    return shared


def _fits(deed: Deed | Belonging, text: str, part: Part, own: Sequence[ProjectFound]) -> bool:
    return deed.fits(own[-1].name if own else text[part.item.begin : part.end])


def _told_by_company(text: str, before: Part, own: Sequence[ProjectFound], part: Part, known: Known) -> Shared | None:
    """What `part` says of itself and of the item `before` it, in which its `own` works were found, where the two are of one sort and one
    of them has a proper name; None where they are not. A quarter is told by its company alone, another work by its own name."""
    begin = part.item.begin
    for stop in _stops(text, part):
        deed = _said(text, begin, stop, part)
        stem = begin if deed is None else stop - len(deed.tail)
        if deed is None or not _is_one(deed, text[begin:stem]) or not _fits(deed, text, before, own):
            continue
        if _is_named(text, begin, stem, known):
            return Shared(deed, stop)
        if isinstance(deed, Deed) and (own or _is_named(text, before.item.begin, before.end, known)):
            return Shared(deed, stop if deed.of_quarters else None)
    return None


def _said(text: str, begin: int, end: int, part: Part) -> Deed | Belonging | None:
    """What a name says of others that goes to `end` and that no word of its own makes one of a work."""
    if end - begin > _LONGEST or has_predicate(text, begin, end):
        return None
    deed = shared_by(text[begin:end], part.item)
    return None if isinstance(deed, Deed) and deed.of_firms else deed


def _is_one(deed: Deed | Belonging, stem: str) -> bool:
    """Whether the `stem` of a name is of the sort that has the deed, and no word for such."""
    return deed.makes(stem) and not is_generic(stem)


def _stops(text: str, part: Part) -> Iterator[int]:
    """Where the name in an item may end: at its end, or before what is said of it there."""
    yield part.end
    for kind in ("closes-work", "done-to-works"):
        if said := words(kind).search(text, part.item.begin, part.end):
            yield said.start()


def _is_named(text: str, begin: int, end: int, known: Known) -> bool:
    """Whether the stretch begins with a known place or with a name never seen, or is the name of a street or a small water."""
    stretch = text[begin:end]
    if is_generic(stretch):
        return False
    return known.leading(begin, end) is not None or leading_name(stretch) >= 2 or is_way(stretch) or is_small_water(stretch)
