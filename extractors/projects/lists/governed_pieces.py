"""What stands between two marks of a list: its pieces, each with the words that govern it and where its name may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.findings import Found
from extractors.language.phrases import Governor, Span, governor, split_conjunctions, within
from extractors.projects.naming.doers import (
    behind_deed,
    behind_doer,
    behind_topic,
    behind_zone,
    done_by_others,
    is_doer,
    subject_and_object,
)
from extractors.projects.naming.firm_seats import behind_seat
from extractors.projects.naming.ways import WAY
from extractors.projects.naming.whole_works import whole_works
from extractors.projects.words.heads import holds_head
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import behind_of, words
from extractors.projects.words.pieces import PHASE

_INCLUDES = re.compile(
    r"(?:[前后]者)?含(?![浦光元谷山弘])|包括|其中|了(?![解望])|即(?![墨将使可便])|(?:分别|依次|首先|其次|其后|随后|先|重点|主要)[是为]|(?<=在建)的"
)
_PHASE = re.compile(f"{PHASE}$")
_BY = "以"  # leads to the manner in which another verb is done: 以更大力度 | 谋划甲湖会展中心


def last_verb(text: str, passed: Sequence[Span], names: Sequence[Found], known: Known) -> Governor | None:
    """The last words in the stretches `passed` by that govern; None where none do."""
    owned = (own for span in reversed(passed) for own, _, _ in reversed([*governed_pieces(text, *span, names, known)]))
    return next((own for own in owned if own.verb), None)


def governed_pieces(text: str, begin: int, end: int, names: Sequence[Found], known: Known) -> Iterator[tuple[Governor, int, int]]:
    """The pieces between two marks: the governing words of each, where its name may begin, and where it ends."""
    for piece_begin, piece_end in _pieces(text, begin, end, names, known):
        governing, name_begin = _own_words(text, behind_doer(text, piece_begin, piece_end, known), piece_end, known)
        yield governing, behind_seat(text, name_begin, piece_end, known), piece_end


def _pieces(text: str, begin: int, end: int, names: Sequence[Found], known: Known) -> Iterator[Span]:
    """What conjunctions part between two marks, but for those in one of `names` or in one work; a work stands apart from one that it
    furthers."""
    for work in whole_works(text, split_conjunctions(text, begin, end, names), known):
        yield from subject_and_object(text, *work, known)


def _own_words(text: str, begin: int, end: int, known: Known) -> tuple[Governor, int]:
    """The governing words of a piece and where its name may begin: behind them, and behind the verb of whoever builds it."""
    governing, at = _first_words(text, begin, end, known)
    deed = behind_deed(text, at, end, known)
    if deed is None:
        return governing, at
    own = governor(text, deed[0], end)
    return (own if own.verb else governing), max(own.end, deed[1])


def _first_words(text: str, begin: int, end: int, known: Known) -> tuple[Governor, int]:
    """The governing words of a piece and where its name may begin: behind them, and behind any verb before its first place."""
    opening = words("opening").match(text, begin)
    begin = behind_topic(text, opening.end() if opening and opening.end() <= end else begin, end)
    first = next((region.begin for region in within(known.regions, begin, end)), None)
    governing = governor(text, begin, end, first)
    if (zone := behind_zone(text, governing.end, end, known)) > governing.end:
        governing = governor(text, zone, end)
        return governing, governing.end
    includes = _INCLUDES.match(text, governing.end, end)
    at = includes.end() if includes else governing.end
    return (governing, at) if first is None else _words_before(text, at, end, first, governing, known)


def _words_before(text: str, at: int, end: int, first: int, governing: Governor, known: Known) -> tuple[Governor, int]:
    """The governing words and where the name may begin, where verbs stand between `at` and the `first` place, or a place is to do
    something itself (支持甲市 | 建设 | 乙机场)."""
    for match in words("inner-verb").finditer(text, at, first):
        inner = governor(text, match.start(), end, first)
        at = max(at, match.end(), inner.end)
        governing = inner if governing.verb is None or (governing.verb == _BY and inner.verb) else governing
    at = behind_of(text, at, first)
    if not _may_hold_work(text, at, end, known):
        return governing, at
    doer = max((region.end for region in within(known.regions, at, at + 1) if is_doer(text, region)), default=at)
    return done_by_others(text, at, end, governing, doer)


def _may_hold_work(text: str, begin: int, end: int, known: Known) -> bool:
    """Whether a head noun or a street stands in the stretch, or it ends with a place, or a phase of it."""
    if holds_head(text, begin, end) or WAY.search(text, begin, end):
        return True
    phase = _PHASE.search(text, begin, end)
    stop = phase.start() if phase else end
    return any(region.begin > begin and region.end == stop for region in within(known.regions, begin, end))
