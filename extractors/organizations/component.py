"""Organizations: named governments, Party committees, departments, companies, banks, universities, also in lists of those responsible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from extractors.agencies.bodies import find_bodies
from extractors.context import Context, findings_of
from extractors.documents.issuers import title_issuers
from extractors.documents.titles import bracketed_titles
from extractors.findings import DocumentFound, OrganizationFound
from extractors.language.intervals import Intervals
from extractors.language.phrases import Span
from extractors.language.spans import set_findings
from extractors.organizations.alliances import find_alliances, international_bodies, joint_meetings, mass_organizations
from extractors.organizations.carried_places import with_place
from extractors.organizations.centres import centres
from extractors.organizations.companies import listed_companies, names_a_model, names_a_quarter
from extractors.organizations.companions import companions
from extractors.organizations.corps import find_divisions
from extractors.organizations.firms_of_works import firms_of_works
from extractors.organizations.institutions import find_institutions, with_part
from extractors.organizations.laboratories import find_laboratories
from extractors.organizations.lexicon import members
from extractors.organizations.local_branches import local_branches
from extractors.organizations.mothers import firms_of_mothers
from extractors.organizations.responsible import moved, responsible_bodies
from extractors.organizations.sides import is_of_a_side
from extractors.organizations.state_departments import state_departments
from extractors.organizations.styled import dealing_companies, styled_companies, works_owners
from extractors.organizations.subsidiaries import with_subsidiary

_NATIONWIDE = ("国网", "国家电网", "中国铁路", "南方电网")
_MOTHERS = ("部", "大学", "院", "实验室", "集团", "组织", *_NATIONWIDE)  # 联合国教科文组织|国际甲研究所
_BRANCHES = ("研究院", "学院", "医院", "研究所", "中心", "实验室", "公司", "水利委员会")
_JOINTLY = "省部共建"  # 甲大学|省部共建|乙国家重点实验室


def find_organizations(doc: Doc) -> Doc:
    """Sets `doc._.organizations`; needs `doc._.documents`. A spaCy component: offsets are token indices of a Doc tokenized by character."""
    known = findings_of(doc)
    known.companies = tuple(listed_companies(known.text))
    return set_findings(doc, "organizations", organizations_in(known.text, known.documents, known.context, known.companies))


def organizations_in(
    text: str, documents: Iterable[DocumentFound], context: Context, companies: Iterable[Span] | None = None
) -> list[OrganizationFound]:
    """The organizations that `text` (normalized) names, in order; inside titles only the bodies that issue the document.

    `companies` are those that `listed_companies(text)` tells, where they are known."""
    titled = [document for document in documents if document.title is not None]
    closed = [(title.open, title.close) for title in bracketed_titles(text)] + [(d.begin, d.end) for d in titled]
    issuers = [body for document in titled for body in title_issuers(text, document.begin, document.end, context)]
    bodies = [*responsible_bodies(text, context), *_in_heading_and_body(text, context)]
    named = [*bodies, *_beside(_institutions(text, context, companies), bodies)]
    titles = Intervals(closed)
    parts = (with_part(text, with_part(text, body)) for body in named if not titles.meets(body.begin, body.end))  # 甲大学|乙医院|丙医院
    apart = _apart([*issuers, *parts])
    whole = [with_place(text, with_subsidiary(text, body)) for body in _with_branches(text, apart) if not is_of_a_side(text, body)]
    told = (*companions(text, whole), *firms_of_works(text, whole))
    beside = (OrganizationFound(begin, end, text[begin:end]) for begin, end in told if not titles.meets(begin, end))
    return [body for body in _apart([*whole, *beside]) if not (names_a_quarter(text, body) or names_a_model(text, body))]


def _institutions(text: str, context: Context, companies: Iterable[Span] | None) -> list[OrganizationFound]:
    """All but bodies of government: institutions, laboratories, alliances, divisions of the corps, companies and their like."""
    spans = (
        *(listed_companies(text) if companies is None else companies),
        *styled_companies(text),
        *dealing_companies(text),
        *works_owners(text),
        *mass_organizations(text),
        *joint_meetings(text),
        *international_bodies(text),
        *local_branches(text),
        *firms_of_mothers(text),
        *centres(text),
        *state_departments(text),
    )
    found = (find_institutions, find_laboratories, find_alliances, find_divisions)
    listed = (OrganizationFound(begin, end, text[begin:end]) for begin, end in spans)
    return [*(each for find in found for each in find(text, context)), *listed]


def _in_heading_and_body(text: str, context: Context) -> Iterator[OrganizationFound]:
    """The bodies that the heading names, and those of the body: a place that ends a heading is not that of a body named right behind."""
    for begin, end in ((0, context.body_begin), (context.body_begin, len(text))):
        yield from moved(find_bodies(text[begin:end], context), begin)


def _with_branches(text: str, bodies: Iterable[OrganizationFound]) -> Iterator[OrganizationFound]:
    """`bodies` in order, an institution made one with the body whose it is, right before it (教育部|甲高等研究院, 乙大学医院|丙医院)."""
    last: OrganizationFound | None = None
    for body in bodies:
        between = text[last.end : body.begin] if last is not None else None
        of_mother = last is not None and last.name.endswith(_MOTHERS) and body.name.endswith(_BRANCHES)
        of_group = last is not None and between == "" and last.name in members("mother") and body.name.endswith("集团")
        if last is not None and between in ("", _JOINTLY) and (of_mother or of_group):
            last = OrganizationFound(last.begin, body.end, f"{last.name}{between}{body.name}")
            continue
        if last is not None:
            yield last
        last = body
    if last is not None:
        yield last


def _beside(institutions: Iterable[OrganizationFound], bodies: list[OrganizationFound]) -> Iterator[OrganizationFound]:
    """Those that do not cut into a known body, though they may begin with one (中国科学院 | 中国科学院东莞研究所), or a
    nation's company or a city's hospital end with it (中国 | 甲集团, 北京 | 乙医院)."""
    begins, ends = {body.begin for body in bodies}, {body.end for body in bodies}
    taken = Intervals((body.begin, body.end) for body in bodies)
    for found in institutions:
        whole = found.end in ends and (found.name.startswith("中国") or found.name.endswith("医院"))
        around = (found.name.endswith(("集团", "公司")) or found.name.startswith(tuple(members("mother")))) and _holds_all(found, bodies)
        longer = found.begin in begins and found.end not in ends
        if longer or whole or around or found.name.endswith("有限公司") or not taken.meets(found.begin, found.end):
            yield found


def _holds_all(found: OrganizationFound, bodies: list[OrganizationFound]) -> bool:
    """Whether `found` holds whole each of the `bodies` that it meets (陕西|甲乙石油|集团)."""
    return all(found.begin <= body.begin and body.end <= found.end for body in bodies if body.begin < found.end and found.begin < body.end)


def _apart(found: Iterable[OrganizationFound]) -> list[OrganizationFound]:
    """`found` in order without overlaps: of two that overlap the longer stays, of equals the first."""
    kept: list[OrganizationFound] = []
    for body in sorted(found, key=lambda each: (each.begin, each.begin - each.end)):
        if not kept or kept[-1].end <= body.begin:
            kept.append(body)
        elif body.end - body.begin > kept[-1].end - kept[-1].begin:
            kept[-1] = body
    return kept
