"""What a component may know of the plan around its section, and what components find in it: the Doc extensions that they fill."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import partial

from spacy.tokens import Doc

from extractors.findings import (
    DocumentFound,
    IndustryFound,
    OrganizationFound,
    ProgrammeFound,
    ProjectFound,
    RegionFound,
    TargetFound,
    WordedTargetFound,
)
from extractors.language.phrases import Span, sentences


@dataclass(frozen=True, slots=True)
class Context:
    """The plan around a section: `division` is the six-digit code of the division (a province, city or county) that the section is of,
    told by its headings (extractors/regions/of_headings.py) or else the plan's own, `province` its province's; the plan is `national`
    where it is of the whole country or tells of no place. `title` is the plan's own title, `year` the first year planned, `genre` one of
    plan, outline, report, action, other. What stands before `review_end` looks back; `until` is the last year of the period of several
    years that its headings name; the heading ends and the body begins at `body_begin`; paragraphs begin at `breaks`, the cells of a table
    at `cells`; `front_titles` are where the titles of the document and of the plan stand before the first heading."""

    path: str = "0"
    heading: str = ""
    province: str | None = None
    division: str | None = None
    national: bool = False
    year: int | None = None
    genre: str = "plan"
    review_end: int = 0
    until: int | None = None
    body_begin: int = 0
    breaks: tuple[int, ...] = ()
    cells: tuple[int, ...] = ()
    title: str = ""
    front_titles: tuple[Span, ...] = ()

    @property
    def annual(self) -> bool:
        """Whether the plan is of one year and of all fields: an annual plan or a work report."""
        return self.genre in ("plan", "report")


_FINDINGS = "policykg"


@dataclass(slots=True)
class Findings:
    """All that is known of a section: its normalized text, the plan around it, and what was found in it so far, in order.

    `companies` are stretches that lists of companies name, whether they were taken for organizations or not."""

    text: str
    context: Context = Context()
    companies: tuple[Span, ...] = ()
    documents: tuple[DocumentFound, ...] = ()
    organizations: tuple[OrganizationFound, ...] = ()
    regions: tuple[RegionFound, ...] = ()
    industries: tuple[IndustryFound, ...] = ()
    programmes: tuple[ProgrammeFound, ...] = ()
    projects: tuple[ProjectFound, ...] = ()
    targets: tuple[TargetFound, ...] = ()
    absent_targets: tuple[WordedTargetFound, ...] = ()
    worded_targets: tuple[WordedTargetFound, ...] = ()
    _sentences: list[Span] | None = None

    @property
    def sentences(self) -> list[Span]:
        """The sentences of the section, which several components read one by one."""
        if self._sentences is None:
            self._sentences = sentences(self.text, self.context.breaks)
        return self._sentences


FACTS = tuple(field.name for field in fields(Findings) if field.type.startswith("tuple[") and field.name != "companies")
"""The kinds of facts: a new one is a field of `Findings`."""


def findings_of(doc: Doc) -> Findings:
    """The findings that `doc` carries: what `doc._.regions` and its like show and set, at a tenth of the cost."""
    found: Findings | None = doc.user_data.get(_FINDINGS)
    return start_findings(doc, doc.text) if found is None else found


def start_findings(doc: Doc, text: str) -> Findings:
    """Makes `doc`, whose text is `text`, carry empty findings. (`Doc.text` is put together from its tokens at every call.)"""
    found = doc.user_data[_FINDINGS] = Findings(text)
    return found


def register_extensions() -> None:
    """Adds `doc._.context` and one tuple of findings for each kind of fact (`doc._.regions` …); safe to call again."""
    for name in ("context", *FACTS):
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=partial(_get, name), setter=partial(_set, name))


def _get(name: str, doc: Doc) -> object:
    return getattr(findings_of(doc), name)


def _set(name: str, doc: Doc, value: object) -> None:
    setattr(findings_of(doc), name, value)
