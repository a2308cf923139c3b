"""A paragraph of running text with what is known of it before its targets are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.context import Context
from extractors.language.intervals import Intervals
from extractors.targets.filters import Stage


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The `text` of a paragraph that begins at `begin` of its section's; `stages` are the section's, where its plan has any, `named` its
    places, bodies and projects. Those have offsets into the section."""

    text: str
    begin: int
    context: Context
    stages: Sequence[Stage]
    named: Intervals

    @property
    def heading(self) -> str:
        """The heading that the paragraph stands right under; empty where it is another one."""
        return self.context.heading if 0 < self.begin <= self.context.body_begin else ""

    def name_end(self, begin: int) -> int | None:
        """Where the name of a place, a body or a project ends that begins at an offset into the paragraph."""
        end = self.named.end_of(self.begin + begin)
        return end - self.begin if end is not None else None
