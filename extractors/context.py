"""What a component may know of the plan around its section, and the Doc extensions that components fill."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Context:
    """The plan around a section: `province` is a six-digit division code, `division` the plan's own division code (its province's,
    city's or county's), `year` the first year planned, `genre` one of plan, outline, report, action, other. What stands before
    `review_end` looks back; `until` is the last year of the period of several years that its headings name; the heading ends and the
    body begins at `body_begin`; paragraphs begin at `breaks`, the cells of a table at `cells`."""

    path: str = "0"
    heading: str = ""
    province: str | None = None
    division: str | None = None
    year: int | None = None
    genre: str = "plan"
    review_end: int = 0
    until: int | None = None
    body_begin: int = 0
    breaks: tuple[int, ...] = ()
    cells: tuple[int, ...] = ()


FACTS = ("documents", "organizations", "regions", "industries", "programmes", "projects", "targets", "absent_targets", "worded_targets")


def register_extensions() -> None:
    """Adds `doc._.context` and one tuple of findings for each kind of fact (`doc._.regions` …); safe to call again."""
    if not Doc.has_extension("context"):
        Doc.set_extension("context", default=Context())
        for name in FACTS:
            Doc.set_extension(name, default=())
