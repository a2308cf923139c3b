"""Industries: known names where the plan speaks of them as industries, and new ones by how they are built and listed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import DocumentFound, Found, IndustryFound
from extractors.industries.candidates import candidates
from extractors.industries.decisions import decided
from extractors.industries.joints import joined
from extractors.industries.lexicon import load_lexicon
from extractors.industries.lists import enumerations
from extractors.industries.local import behind_places
from extractors.industries.names import NewNames
from extractors.industries.subjects import line_of_products, subjects_of
from extractors.language.phrases import Span, inside_titles
from extractors.language.spans import set_findings, text_of
from ontology.concepts import Predicate
from ontology.industries import load_industries

_BESTOWAL = 3
_TITLE = re.compile("称号|美誉|荣誉|美称")
_SPEAKS = (Predicate.ISSUES, Predicate.PREPARES)
_HONOUR = re.compile("“中国[^“”]{1,10}(?:名城|之都|之乡|之城|基地|第一[县市镇村])”")
_BESTOWED = re.compile("(?:获|获得|荣获|授予|命名为|评为|评选为|认定为|誉为|和|、|及|”)$")
_FOR_INDUSTRIES = re.compile("、[^《》]+等(?:重点)?(?:行业|产业|领域)")


def find_industries(doc: Doc) -> Doc:
    """Sets `doc._.industries`; reads `doc._.documents`, `organizations` and `regions` where they are filled.

    A spaCy component: offsets are token indices of a Doc tokenized by character. Nothing is found inside 《》, cited titles or the
    names of bodies; the plan's own title, as it stands above the text, names what the plan is about.
    """
    text, lexicon, scheme, found = text_of(doc), load_lexicon(), load_industries(), findings_of(doc)
    matches, body_begin = lexicon.matches(text), found.context.body_begin
    lists = behind_places(enumerations(text, lexicon, body_begin), {region.begin: region.end for region in found.regions}, text, lexicon)
    cited = [document for document in found.documents if _hides(document, text)]
    names = _mask(text, (*cited, *found.organizations), (*found.companies, *_honours(text)))
    spoken_of = candidates(text, matches, names, {region.end: region.begin for region in found.regions}, lexicon, body_begin)
    subjects = subjects_of(found.context.title, lexicon)
    known = decided(spoken_of, lists, text, lexicon, body_begin, subjects)
    new = NewNames.of(text, lexicon, _mask(text, (*cited, *found.organizations, *found.regions)), matches)
    line = line_of_products(text, body_begin, subjects)
    unknown = [*new.spans(lists, body_begin), *([line] if line else [])]
    spans = joined(_longest([*((c.begin, c.end) for c in known if c.accepted), *unknown]), text, body_begin)
    named = ((begin, end, scheme.named(text[begin:end])) for begin, end in spans)
    return set_findings(doc, "industries", (IndustryFound(b, e, text[b:e], industry.key if industry else None) for b, e, industry in named))


def _hides(document: DocumentFound, text: str) -> bool:
    """Whether what a document's name holds is not said of industries: not so in the plan's own title, nor where a plan to come is told by
    the industries that it is for (制定甲、乙、丙等行业转型指南, 编制丁产业发展规划); what stands in 《》 is hidden anyway."""
    return document.relation not in _SPEAKS and not _FOR_INDUSTRIES.search(text, document.begin, document.end)


def _honours(text: str) -> Iterator[Span]:
    """The titles that places were given for what they are known for (获“中国甲丝之都”称号): names of their own."""
    for honour in _HONOUR.finditer(text):
        if _BESTOWED.search(text, max(0, honour.start() - _BESTOWAL), honour.start()) or _TITLE.match(text, honour.end()):
            yield honour.span()


def _mask(text: str, findings: Iterable[Found], spans: Iterable[Span] = ()) -> bytearray:
    mask = bytearray(len(text))
    for begin, end in [*inside_titles(text), *spans] + [(found.begin, found.end) for found in findings]:
        mask[begin:end] = b"\1" * (end - begin)
    return mask


def _longest(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, none over another: the first to begin wins, then the longest."""
    chosen: list[Span] = []
    for begin, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not chosen or begin >= chosen[-1][1]:
            chosen.append((begin, end))
    return chosen
