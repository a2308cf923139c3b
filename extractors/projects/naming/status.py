"""What a plan does to a project: the verb that governs its name, and the words behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.language.phrases import Governor, governor
from extractors.projects.words.lexicon import words
from ontology.concepts import Status
from ontology.tables import read_table

SEPARATOR = re.compile(r"[、，；：。！？（）,;:!?]")
STOP = re.compile(r"[，；。！？]")
_GROUNDWORK = re.compile("(?:等)?(?:项目|工程)?的?(?:前期|可研|可行性研究|初步设计|立项|选址|环评|规划设计)")  # is what is completed

_REACH = 400  # how far from a name what is done to it is looked for, in a clause of any length


def status_at(text: str, sentence: tuple[int, int], name: tuple[int, int]) -> tuple[Status | None, str | None]:
    """What the sentence says is done to the project named at `name`, and the verb that governs it."""
    words_before = governing(text, sentence[0], name[0])
    return status_of(words_before, text[name[1] : clause_end(text, name[1], sentence[1])]), words_before.verb


def governing(text: str, begin: int, name_begin: int) -> Governor:
    """The governing words before a name in the sentence that begins at `begin`, or before the first of its list."""
    end, first = name_begin, max(begin, name_begin - _REACH)
    while True:
        start = max((match.end() for match in SEPARATOR.finditer(text, first, end)), default=first)
        own = governor(text, start, end)
        if own.verb is not None or start <= first or text[start - 1] != "、":
            return own
        end = start - 1


def clause_end(text: str, at: int, end: int) -> int:
    """Where the clause ends that holds `at`, `end` at most."""
    stop = STOP.search(text, at, end)
    return stop.start() if stop else end


@lru_cache(maxsize=1)
def _complements() -> tuple[tuple[re.Pattern[str], Status], ...]:
    return tuple((re.compile(row["pattern"]), Status(row["status"])) for row in read_table("extractors", "lexicons/status-complements.tsv"))


def says_status(complement: str) -> bool:
    """Whether the words behind a name say what is done to it at all (建设取得进展; not 全长95公里)."""
    return any(pattern.search(complement) for pattern, _ in _complements())


def status_of(words_before: Governor, complement: str) -> Status | None:
    """What the governing verb and the words behind the name say together; the words behind say more. None where no verb governs the
    name and the words behind praise it (荣获, 入选, 成为): nothing is done to it."""
    if words_before.verb is None and (words("praise").match(complement) or words("told").match(complement)):
        return None
    behind = next((status for pattern, status in _complements() if pattern.search(complement, 0, _REACH)), Status.UNDERWAY)
    before = Status(words_before.status) if words_before.status else Status.UNDERWAY
    if before is Status.UNDERWAY:
        return behind
    if behind is Status.PREPARATORY and (before is Status.STARTING or (before is Status.COMPLETING and _GROUNDWORK.match(complement))):
        return behind
    if before is Status.PROPOSED and behind in (Status.STARTING, Status.COMPLETING):
        return behind
    return before
