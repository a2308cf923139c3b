"""Names made of common words (大发, 高峰, 观音), which tell nothing alone: among names that lack the same head they are names too
(观音、花滩子、石龙 | 等水库)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from extractors.projects.lists.elided import is_elided
from extractors.projects.lists.runs import Part
from extractors.projects.naming.names import has_predicate, is_deed
from extractors.projects.words.heads import holds_head
from extractors.projects.words.known import Known
from extractors.projects.words.lexicon import head_class, industry_names, is_generic, words

_SHAPE = re.compile("[一-鿿]{2,4}")
_LEAST = 2  # so many names that tell themselves must stand in the list


def may_be_common(text: str, begin: int, end: int) -> bool:
    """Whether the stretch may be a name of common words: no branch, nothing generic, nothing said, and no head of its own."""
    stretch = text[begin:end]
    if not _SHAPE.fullmatch(stretch) or is_generic(stretch) or stretch in industry_names() or words("no-work").search(stretch):
        return False
    return not (holds_head(text, begin, end) or has_predicate(text, begin, end))


def outweighs(sure: int, doubtful: int) -> bool:
    """Whether there are `sure` names enough that the `doubtful` ones beside them are names too."""
    return sure >= _LEAST and sure >= doubtful


def with_common_names(text: str, listed: Sequence[Part], known: Known) -> list[Part]:
    """The parts `listed`, those `counted` that stand among names enough that lack the tail that they share."""
    whole: list[Part] = []
    for _, group in groupby(listed, key=lambda part: part.tail):
        whole += _judged(text, list(group), known)
    return whole


def _judged(text: str, sharing: list[Part], known: Known) -> list[Part]:
    """Parts of a list with the same tail, or none, the doubtful ones `counted` where the others tell that they are names."""
    tail = sharing[0].tail
    if tail is None or is_deed(text, tail) or len(sharing) <= _LEAST:
        return sharing
    line = head_class(text[tail.begin : tail.end]) == "line"
    sure = [part for part in sharing if is_elided(text, part.item.begin, part.end, known, line)]
    doubtful = [part for part in sharing if part not in sure and may_be_common(text, part.item.begin, part.end)]
    told = outweighs(len(sure), len(doubtful))
    return [part._replace(counted=part.counted or (told and part in doubtful)) for part in sharing]
