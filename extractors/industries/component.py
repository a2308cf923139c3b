"""Industries: known names where the plan speaks of them as industries, and new ones by how they are built and listed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from spacy.tokens import Doc

from extractors.context import findings_of
from extractors.findings import Found, IndustryFound
from extractors.industries.lexicon import IndustryLexicon, Match, Term, Use, load_lexicon
from extractors.industries.lists import Enumeration, ListKind, enumerations
from extractors.industries.names import OF_ONE_GOOD, NewNames
from extractors.language.phrases import Span, inside_titles
from extractors.language.spans import set_findings, text_of
from ontology.industries import load_industries

_JOINT = re.compile(r"、|以及|和|与|及|暨")
_SERVICES = re.compile(r"服务业|产业|集群|集聚")
_REJECTS = re.compile(r"(?:技术|设施|专业|学科|人才|设备|场景|活动)$")
_OTHER_WORD = re.compile(r"[务态绩者余]|主(?![战导体营攻])")
_BEFORE_HEAD = re.compile("[一-龥]")
_OTHER_ECONOMY = re.compile(r"增长|社会|带|圈|区|体(?!系)|技术|合作|作物|贸易|走廊|布局")
_MAKES = re.compile(r"(?:制造|加工|装备|养殖|种植|冶炼|经济|贸易|工业|业)业?$")
_WINDOW = 14
_LONGEST_MODIFIER = 4
_SERVICES_WINDOW = 20
_SURE_FOR_TECHNOLOGY = 2


class _Candidate(NamedTuple):
    """A known name with what belongs to it. `accepted` is None while nothing tells."""

    begin: int
    end: int
    use: Use
    accepted: bool | None = None


def find_industries(doc: Doc) -> Doc:
    """Sets `doc._.industries`; reads `doc._.documents`, `organizations` and `regions` where they are filled.

    A spaCy component: offsets are token indices of a Doc tokenized by character. Nothing is found inside 《》, cited titles or the
    names of bodies.
    """
    text, lexicon, scheme = text_of(doc), load_lexicon(), load_industries()
    matches = lexicon.matches(text)
    names = _mask(text, (*findings_of(doc).documents, *findings_of(doc).organizations))
    starts = {region.end for region in findings_of(doc).regions}
    lists = list(enumerations(text, lexicon))
    known = [_judged(candidate, text, lexicon) for candidate in _candidates(text, matches, names, starts, lexicon)]
    accepted = _joined(_by_lists(known, lists, text, lexicon), text)
    new = NewNames.of(
        text, lexicon, _mask(text, (*findings_of(doc).documents, *findings_of(doc).organizations, *findings_of(doc).regions)), matches
    )
    listed = (span for enumeration in lists for span in new.in_list(enumeration))
    spans = _longest([(c.begin, c.end) for c in accepted if c.accepted] + [*listed, *new.before_heads(), *new.economies()])
    named = ((begin, end, scheme.named(text[begin:end])) for begin, end in spans)
    return set_findings(doc, "industries", (IndustryFound(b, e, text[b:e], industry.key if industry else None) for b, e, industry in named))


def _mask(text: str, findings: Iterable[Found]) -> bytearray:
    mask = bytearray(len(text))
    for begin, end in [*inside_titles(text)] + [(found.begin, found.end) for found in findings]:
        mask[begin:end] = b"\1" * (end - begin)
    return mask


def _candidates(
    text: str, matches: list[Match], blocked: bytearray, starts: Container[int], lexicon: IndustryLexicon
) -> Iterator[_Candidate]:
    last = 0
    for before, match in zip([0, *(match.end for match in matches)], matches, strict=False):
        if match.term is None or match.begin < last or any(blocked[match.begin : match.end]) or _is_other(text, match, lexicon, starts):
            continue
        end, use = _extended(text, match.end, match.term, lexicon), match.term.use
        if end > match.end:
            last = end
            use = Use.ALWAYS if use is not Use.NEVER and _MAKES.search(text, match.begin, end) else use
        else:
            end = match.begin + _named_length(text, match, match.term)
        yield _Candidate(_with_modifiers(text, match.begin, before, lexicon), end, use)


def _named_length(text: str, match: Match, term: Term) -> int:
    """How much of a known name stays; of one good, which keeps 产业 beside it, the good alone before 产业链 (茶 | 产业链)."""
    chain = OF_ONE_GOOD.fullmatch(text, match.begin, match.end) and text.startswith("链", match.end)
    return 1 if chain else term.length


def _is_other(text: str, match: Match, lexicon: IndustryLexicon, starts: Container[int]) -> bool:
    """Whether what stands around a name makes another word of it (农业态势, 沿边经济带, 特色旅游品牌, 金花|茶产业), `starts` are the
    places where names of regions end."""
    word = text[match.begin : match.end]
    if OF_ONE_GOOD.fullmatch(word) and match.begin not in starts and _BEFORE_HEAD.search(text[max(0, match.begin - 1) : match.begin]):
        return not lexicon.context["word-end"].search(text[max(0, match.begin - _WINDOW) : match.begin])
    if word.endswith("业") and _OTHER_WORD.match(text, match.end):
        return True
    if word.endswith("经济") and _OTHER_ECONOMY.match(text, match.end):
        return True
    return lexicon.is_trapped(text, match.begin, match.end)


def _extended(text: str, end: int, term: Term, lexicon: IndustryLexicon) -> int:
    """Where a compound that begins with a known name ends (肉羊 | 养殖); `end` where there is none."""
    match = lexicon.context["extension"].match(text, end)
    if not match or term.length < len(term.word) or term.word.endswith("业") or _OTHER_WORD.match(text, match.end()):
        return end
    return match.end()


def _with_modifiers(text: str, begin: int, before: int, lexicon: IndustryLexicon) -> int:
    """Where the name begins with the modifiers that belong to it (高端 | 化工), not before the word that ends at `before`."""
    while match := lexicon.context["modifier-end"].search(text[max(before, begin - _LONGEST_MODIFIER) : begin]):
        begin -= len(match.group())
    return begin


def _judged(candidate: _Candidate, text: str, lexicon: IndustryLexicon) -> _Candidate:
    """A candidate judged by what stands right before and behind it."""
    if any(lexicon.context[other].match(text, candidate.end) for other in ("not-after", "event")):
        return candidate._replace(accepted=False)
    if candidate.use in (Use.NEVER, Use.PUBLIC) and (end := _with_kept_tail(candidate, text, lexicon)):
        return candidate._replace(end=end, use=Use.ALWAYS, accepted=True)
    if candidate.use is Use.NEVER:
        return candidate._replace(accepted=False)
    if candidate.use is Use.ALWAYS or _has_tail(candidate, text, lexicon) or _has_cue(candidate, text, lexicon):
        return candidate._replace(accepted=True)
    return candidate


def _with_kept_tail(candidate: _Candidate, text: str, lexicon: IndustryLexicon) -> int | None:
    """Where a name ends with the 产业 that it needs (文化产业, 海洋相关产业), its word naming none by itself; else None."""
    word = text[candidate.begin : candidate.end]
    tail = lexicon.context["tail-kept"].match(text, candidate.end) if f"{word}产业" in lexicon.terms else None
    return tail.end() if tail and lexicon.terms[f"{word}产业"].length > len(word) else None


def _has_tail(candidate: _Candidate, text: str, lexicon: IndustryLexicon) -> bool:
    tails = ("tail", "tail-field") if candidate.use is Use.CONTEXT else ("tail",)
    return any(lexicon.context[tail].match(text, candidate.end) for tail in tails)


def _has_cue(candidate: _Candidate, text: str, lexicon: IndustryLexicon) -> bool:
    if candidate.use is Use.PUBLIC:
        return False
    if candidate.use is Use.CONTEXT and lexicon.context["after"].match(text, candidate.end):
        return True
    governed = lexicon.context["verb-end"].search(text[max(0, candidate.begin - _WINDOW) : candidate.begin])
    return bool(governed) and not lexicon.context["list-other"].match(text, candidate.end)


def _by_lists(known: list[_Candidate], lists: list[Enumeration], text: str, lexicon: IndustryLexicon) -> list[_Candidate]:
    """The candidates, those in lists judged by their lists too."""
    judged, ends = list(known), [candidate.end for candidate in known]
    for enumeration in lists:
        first, last = enumeration.items[0][0], enumeration.items[-1][1]
        near = range(bisect_left(ends, first), bisect_right(ends, last))
        inside = [at for at in near if _is_item(judged[at], enumeration)]
        sure = sum(judged[at].accepted is True for at in inside) or _all_industries([judged[at] for at in inside], enumeration)
        for at in inside:
            judged[at] = judged[at]._replace(accepted=_in_list(judged[at], enumeration, sure, len(inside), text, lexicon))
    return judged


def _is_item(candidate: _Candidate, enumeration: Enumeration) -> bool:
    """Whether a candidate is an item of a list, or ends its first one; industries by any reading may also stand inside an item."""
    first = enumeration.items[0]
    if not first[0] <= candidate.begin or not candidate.end <= enumeration.items[-1][1]:
        return candidate.end == first[1]
    if candidate.use is Use.ALWAYS:
        return True
    at = bisect_left(enumeration.items, candidate.end, key=itemgetter(1))
    begin, end = enumeration.items[at]
    return end == candidate.end and (begin >= candidate.begin or at == 0)


def _all_industries(inside: list[_Candidate], enumeration: Enumeration) -> bool:
    """Whether every item of a list of fields, or of a longer plain list, is a name that is read as an industry in its context."""
    items = sum(candidate.use is Use.CONTEXT for candidate in inside)
    least = {ListKind.FIELD: 2, ListKind.PLAIN: 3}.get(enumeration.kind)
    return least is not None and items == len(enumeration.items) >= least


def _in_list(candidate: _Candidate, enumeration: Enumeration, sure: int, names: int, text: str, lexicon: IndustryLexicon) -> bool | None:
    """What a list says of its item: `sure` of its `names` known names are accepted by themselves."""
    if candidate.use is Use.NEVER or candidate.accepted is False:
        return candidate.accepted
    match enumeration.kind:
        case ListKind.INDUSTRY:
            return True
        case ListKind.REGULATED:
            branches = [bool(lexicon.context["regulated"].fullmatch(text, *item)) for item in enumeration.items]
            if lexicon.context["regulated"].fullmatch(text, candidate.begin, candidate.end) and 2 * sum(branches) >= len(branches):
                return True
            return candidate.accepted if candidate.use is Use.ALWAYS else False
        case ListKind.OTHER:
            head = text[enumeration.items[-1][1] : enumeration.end]
            return False if candidate.use is not Use.ALWAYS or _REJECTS.search(head) else candidate.accepted
        case ListKind.FIELD:
            services = _SERVICES.search(text, enumeration.end, enumeration.end + _SERVICES_WINDOW)
            return True if (sure and candidate.use is not Use.PUBLIC) or (services and names > 1) else candidate.accepted
        case ListKind.PLAIN:
            enough = {Use.CONTEXT: 1, Use.TECHNOLOGY: _SURE_FOR_TECHNOLOGY}.get(candidate.use)
            return True if enough and sure >= enough else candidate.accepted


def _joined(candidates: list[_Candidate], text: str) -> list[_Candidate]:
    """Names by context are accepted also where they stand beside an accepted one (A和B, A、B), from left to right and back."""
    result = list(candidates)
    for order in (range(1, len(result)), range(len(result) - 2, -1, -1)):
        for at in order:
            near = result[at - order.step]
            one, other = (near, result[at]) if order.step > 0 else (result[at], near)
            if result[at].accepted is None and near.accepted and result[at].use is Use.CONTEXT and one.end < other.begin:
                joint = _JOINT.fullmatch(text, one.end, other.begin)
                result[at] = result[at]._replace(accepted=True if joint else None)
    return result


def _longest(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, none over another: the first to begin wins, then the longest."""
    chosen: list[Span] = []
    for begin, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not chosen or begin >= chosen[-1][1]:
            chosen.append((begin, end))
    return chosen
