"""The notes of a comparison: the sentences that its lines rest on, each once, numbered from 1 in each part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.comparison.said import Evidence
from queries.comparison_lines import Line


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence: its number, the short name of its plan, and where it stands."""

    number: int
    plan: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of one part, in order."""

    _notes: Mapping[tuple[str, str, str], Note]

    def number(self, evidence: Evidence, plan: str) -> int:
        """The number of the sentence that the words of `evidence` stand in; KeyError where no line rests on it."""
        return self._notes[_key(evidence, plan)].number

    @property
    def listed(self) -> tuple[Note, ...]:
        return tuple(self._notes.values())


def notes_of(lines: Iterable[Line], plans: tuple[str, str]) -> Notes:
    """The notes of `lines`, in the order in which these rest on them; `plans` are the short names of the earlier and the later plan."""
    found: dict[tuple[str, str, str], Note] = {}
    for line in lines:
        for plan, side in zip(plans, (line.before, line.after), strict=True):
            for evidence in side.evidence:
                found.setdefault(_key(evidence, plan), Note(len(found) + 1, plan, evidence))
    return Notes(found)


def _key(evidence: Evidence, plan: str) -> tuple[str, str, str]:
    return plan, evidence.section, evidence.sentence
