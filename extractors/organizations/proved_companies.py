"""Companies that a plan names by short names which it proves elsewhere: 甲川公司, and then 甲川."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import OrganizationFound, RegionFound
from extractors.industries.lexicon import load_lexicon
from extractors.language.intervals import Intervals
from extractors.language.phrases import Span, around
from extractors.language.spans import set_findings, text_of
from extractors.organizations.companies import company_stem, is_company_name
from extractors.projects.words.lexicon import leading_name
from ontology.gazetteer import load_gazetteer

_SHORT = 2
_LONGEST_STEM = 4


def complete_companies(docs: Sequence[Doc]) -> None:
    """Adds to `doc._.organizations` of a plan's sections, given in order, the companies named by short names that the plan proves.

    A short name is proved by a list of companies, or by a full name elsewhere (甲川公司, 甲川集团 → 甲川). Names of places and of
    industries never count. Components see one section; this is for whoever holds the whole plan.
    """
    names = sorted({name for doc in docs for name in _proved(doc)})
    if not names:
        return
    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)
    for doc in docs:
        _add(doc, [(begin, end) for _, begin, end in automaton.find_matches_as_indexes(text_of(doc))])


def _add(doc: Doc, spans: Iterable[Span]) -> None:
    """The companies at `spans` that nothing else holds; a place with which a name begins (甲峰|制药) is then no region."""
    text, found = text_of(doc), findings_of(doc)
    taken = Intervals((each.begin, each.end) for each in (*found.organizations, *found.documents))
    added: list[OrganizationFound] = []
    parts: set[RegionFound] = set()
    for begin, end in spans:
        places = around(found.regions, begin, end)
        if not taken.meets(begin, end) and all(begin == place.begin and place.end < end for place in places):
            added.append(OrganizationFound(begin, end, text[begin:end]))
            parts.update(places)
    if added:
        set_findings(doc, "organizations", sorted([*found.organizations, *added], key=lambda each: (each.begin, each.end)))
    if parts:
        set_findings(doc, "regions", [region for region in found.regions if region not in parts])


def _proved(doc: Doc) -> Iterator[str]:
    text, lexicon, known = text_of(doc), load_lexicon(), findings_of(doc)
    listed = (text[begin:end] for begin, end in known.companies)
    yield from (name for name in listed if not _may_be_place(name, known.context.province))
    for body in known.organizations:
        stem = company_stem(text[body.begin : body.end])
        proper = stem != text[body.begin : body.end] and _SHORT <= len(stem) <= _LONGEST_STEM
        own = leading_name(stem) >= _SHORT  # 乡村振兴 of 乡村振兴集团 is no name
        if proper and own and not load_gazetteer().named(stem) and stem not in lexicon.terms and is_company_name(stem):
            yield stem


def _may_be_place(name: str, province: str | None) -> bool:
    """Whether a place bears the name that may be meant: any but a county of another province than the plan's own."""
    gazetteer = load_gazetteer()
    return any(place.level != "county" or province is None or gazetteer.within(place.key, province) for place in gazetteer.named(name))
