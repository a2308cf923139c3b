"""Who stands behind an agency code: 琼科函 is 海南省科学技术厅 because 琼 is Hainan, 科 its science department and 函 a kind of paper.

Codes are composed of the sign of a place, the sign of a body and the sign of an office or a kind of paper; central bodies have codes of
their own (国科, 银发). An office that writes for its body (办) has its body's code, so the body is given. What documents show of a code
goes before what its signs would make (see observed.py). The tables are in ontology/data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from extractors.agencies.districts import OF_GOVERNMENT, of_district
from extractors.agencies.observed import observed_codes, of_observed
from extractors.agencies.signs import Code, CodedPlace, bodies, codes, municipalities, places, provinces_of_paper

_FULL = re.compile(
    r".{2,}(?:省|市|自治区|自治州|州|盟|县|区|中华人民共和国|全国|国家|中国)"
    r".*(?:政府|委员会|厅|局|部|院|办公室|行|会|海关)$"
)
_OTHER_BODY = re.compile(r"(?<!社)会(?![计展])|(?<!党)组|[联院站认领协]|(?<![科发基])奖|奖字|农技|发研|科工办|学[发字]|职改")
_OFFICES_OF_ASSOCIATION = re.compile(r"[发办]{0,2}(?:组|学|调|普|创)[发函字]{1,2}")
_COMMITTEES = ("党", "委")
_PAPERS = re.compile(r"[发办函字规厅明电]{0,3}")
_GOVERNMENTS = {"政": "政", "府": "府", "署": "署", "行署": "署"}
_LONGEST = 16
_FARTHEST = 2
_NOTHING = "="


@lru_cache(maxsize=4096)
def issuers_of_code(code: str, province: str | None = None) -> tuple[str, ...]:
    """The bodies that the agency code belongs to, empty where it does not tell; `province` is the six-digit code of the province at hand.

    >>> issuers_of_code("内政办发"), issuers_of_code("财税"), issuers_of_code("宁科")
    (('内蒙古自治区人民政府',), ('财政部', '国家税务总局'), ())
    >>> issuers_of_code("宁科", province="640000")
    ('宁夏回族自治区科学技术厅',)
    """
    return issuers_by(observed_codes(), code, province)


def issuers_by(observed: Mapping[str, tuple[str, ...]], code: str, province: str | None = None) -> tuple[str, ...]:
    """The same with `observed`, which gives codes the bodies that documents show (none where several share the code)."""
    if _FULL.fullmatch(code.removesuffix("公告").removesuffix("通告")):
        return (code.removesuffix("公告").removesuffix("通告"),)
    seen = of_observed(observed, code, province)
    return _by_signs(code, province) if seen is None else seen


def _by_signs(code: str, province: str | None) -> tuple[str, ...]:
    size, known = _by_table(code, province)
    composed = _composed(code, province) if size < 2 else _composed(code, province, longer_than=size)
    return composed or (known if composed is None else ()) or of_district(code, province)


def is_agency_code(text: str) -> bool:
    """Whether `text` as a whole is built as an agency code is: a known code, or the signs of a place and of a body, and little more."""
    if not 2 <= len(text) <= _LONGEST or re.search(r"[的和与及]|通知|意见|关于|根据|按照|落实|印发", text):
        return False
    if any(len(code) > 1 and text.startswith(code) and len(text) - len(code) <= 6 for code in _prefixes(text, codes())):
        return True
    return any(len(rest) <= 6 for _, _, rest in _splits(text))


def _prefixes(text: str, table: dict[str, tuple[Code, ...]]) -> Iterator[str]:
    return (text[:size] for size in range(min(len(text), 8), 0, -1) if text[:size] in table)


def _by_table(code: str, province: str | None) -> tuple[int, tuple[str, ...]]:
    """The length of the longest known beginning of `code`, and the bodies it belongs to."""
    for prefix in _prefixes(code, codes()):
        rest = code[len(prefix) :]
        if len(prefix) == 1 and OF_GOVERNMENT.match(rest):
            continue
        for row in codes()[prefix]:
            if not row.ends or rest.endswith(row.ends) or (not rest and _NOTHING in row.ends):
                issuers = row.issuers_in(province)
                local = any(issuers[0].startswith(place.name) for place in places().get(code[0], ())) if issuers else False
                return len(prefix), () if local and _OTHER_BODY.search(rest) else issuers
    return 0, ()


def _splits(code: str) -> Iterator[tuple[tuple[CodedPlace, ...], str, str]]:
    """Every way to read `code` as sign of a place, sign of a body, rest; the longest signs first."""
    of_places, of_bodies = places(), bodies()
    for size in range(min(len(code), 5), 0, -1):
        for length in range(min(len(code) - size, 4), 0, -1):
            if code[:size] in of_places and code[size : size + length] in of_bodies:
                yield of_places[code[:size]], code[size : size + length], code[size + length :]


def _composed(code: str, province: str | None, longer_than: int = 0) -> tuple[str, ...] | None:
    """The body that the signs in `code` make, () where they do not tell which, None where they make none."""
    for named, body, rest in _splits(code):
        if len(code) - len(rest) <= longer_than:
            continue
        if _is_other_body(body, rest):
            return ()
        if body in _COMMITTEES and not _PAPERS.fullmatch(rest):
            return ()
        issuing = _issuing(named, body, rest, province)
        if not issuing:
            continue
        place = _choose(issuing, body)
        name = "" if place is None else bodies()[body][place.level != "province"]
        return (_full_name(name, place),) if place is not None and name else ()
    return None


def _is_other_body(body: str, rest: str) -> bool:
    """Whether what follows the sign of a body makes it another one (科 · 协), not an office of its own (科协 · 发学字)."""
    if body == "科协" and _OFFICES_OF_ASSOCIATION.fullmatch(rest):
        return False
    return _OTHER_BODY.search(body[-1] + rest if len(body) == 1 else rest) is not None


def _issuing(named: Sequence[CodedPlace], body: str, rest: str, province: str | None) -> Sequence[CodedPlace]:
    """Those of the places with one sign that may issue the paper: with that word for their government; of the paper's provinces, or of
    the province at hand, beside which only provinces and, but in a municipality with its districts, great cities are meant."""
    if body in _GOVERNMENTS:
        named = [place for place in named if place.government == _GOVERNMENTS[body]]
    of_paper = [place for place in named if place.province in provinces_of_paper(body + rest)]
    if of_paper or province is None:
        return of_paper or named
    here = [place for place in named if place.province == province]
    return here or [place for place in named if place.rank <= (1 if province in municipalities() else _FARTHEST)]


def _choose(issuing: Sequence[CodedPlace], body: str) -> CodedPlace | None:
    """The one place of them that is meant: of first rank; None where two are left.

    Cities that share a sign share it with counties too, so their governments are told by a first rank only where that is a province's.
    """
    first = min(place.rank for place in issuing)
    if body in _GOVERNMENTS and first > 1 and len({place.rank for place in issuing}) > 1:
        return None
    best = [place for place in issuing if place.rank == first]
    return best[0] if len(best) == 1 else None


def _full_name(name: str, place: CodedPlace) -> str:
    return name.format(place.name, short=place.short, committee=party_committee(place.name)) if "{" in name else place.name + name


def party_committee(place: str) -> str:
    """The usual full name of the Party committee of a place.

    >>> party_committee("安徽省"), party_committee("内蒙古自治区")
    ('中共安徽省委', '内蒙古自治区党委')
    """
    return place + "党委" if place.endswith(("自治区", "自治州", "盟", "地区")) else f"中共{place}委"
