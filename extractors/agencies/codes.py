"""Who stands behind an agency code: 琼科函 is 海南省科学技术厅 because 琼 is Hainan, 科 its science department and 函 a kind of paper.

Codes are composed of the sign of a place, the sign of a body and the sign of an office or a kind of paper; central bodies have codes of
their own (国科, 银发). An office that writes for its body (办) has its body's code, so the body is given. The tables are in ontology/data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ontology.gazetteer import load_gazetteer, short_names
from ontology.tables import cells, read_table

_FULL = re.compile(
    r".{2,}(?:省|市|自治区|自治州|州|盟|县|区|中华人民共和国|全国|国家|中国)"
    r".*(?:政府|委员会|厅|局|部|院|办公室|行|会|海关)$"
)
_OTHER_BODY = re.compile(r"(?<!社)会(?![计展])|(?<!党)组|[联院站认领协奖]|农技|发研|科工办|学[发字]")
_COMMITTEES = ("党", "委")
_PAPERS = re.compile(r"[发办函字规厅明电]{0,3}")
_ANHUI = ("秘", "340000")
_GOVERNMENTS = ("政", "府")
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Place:
    """A place that agency codes name: its level (province, municipality, city), its rank among the places with one sign, and the word
    (政, 府) for its government."""

    name: str
    level: str
    province: str
    rank: int
    government: str

    @property
    def short(self) -> str:
        """The name without 省, 市, 自治区 …"""
        return (self.name, *short_names(self.name))[-1]


@dataclass(frozen=True, slots=True)
class Code:
    """A row of agency-codes.tsv: codes that begin so, and end with one of `ends`, belong to `issuers`."""

    ends: tuple[str, ...]
    issuers: tuple[str, ...]


@cache
def _places() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for row in read_table("ontology", "data/agency-places.tsv"):
        place = Place(row["name"], row["level"], row["province"], int(row["rank"]), row["government"])
        for sign in _signs(cells(row["sign"]), place):
            found.setdefault(sign, []).append(place)
    return {sign: tuple(places) for sign, places in found.items()}


def _signs(signs: tuple[str, ...], place: Place) -> tuple[str, ...]:
    if place.level != "city":
        return signs
    names = (*signs, place.short) if len(place.short) > 1 else signs
    tail = "州" if place.name.endswith("州") else "市"
    return tuple(dict.fromkeys((*names, *(name + tail for name in names if not name.endswith(tail)))))


@cache
def _bodies() -> dict[str, tuple[str, str]]:
    rows = read_table("ontology", "data/agencies.tsv")
    return {sign: (row["province"], row["city"]) for row in rows for sign in cells(row["sign"])}


@cache
def _codes() -> dict[str, tuple[Code, ...]]:
    found: dict[str, list[Code]] = {}
    for row in read_table("ontology", "data/agency-codes.tsv"):
        found.setdefault(row["code"], []).append(Code(cells(row["ends"]), cells(row["issuers"])))
    return {code: tuple(sorted(rows, key=lambda row: not row.ends)) for code, rows in found.items()}


@lru_cache(maxsize=4096)
def issuers_of_code(code: str, province: str | None = None) -> tuple[str, ...]:
    """The bodies that the agency code belongs to, empty where it does not tell; `province` is the six-digit code of the province at hand.

    >>> issuers_of_code("内政办发"), issuers_of_code("财税"), issuers_of_code("宁科")
    (('内蒙古自治区人民政府',), ('财政部', '国家税务总局'), ())
    >>> issuers_of_code("宁科", province="640000")
    ('宁夏回族自治区科学技术厅',)
    """
    if _FULL.fullmatch(code.removesuffix("公告").removesuffix("通告")):
        return (code.removesuffix("公告").removesuffix("通告"),)
    size, known = _by_table(code)
    composed = _composed(code, province) if size < 2 else _composed(code, province, longer_than=size)
    return composed if composed is not None else known or _of_district(code)


def is_agency_code(text: str) -> bool:
    """Whether `text` as a whole is built as an agency code is: a known code, or the signs of a place and of a body, and little more."""
    if not 2 <= len(text) <= _LONGEST or re.search(r"[的和与及]|通知|意见|关于|根据|按照|落实|印发", text):
        return False
    if any(len(code) > 1 and text.startswith(code) and len(text) - len(code) <= 6 for code in _prefixes(text, _codes())):
        return True
    return any(len(rest) <= 6 for _, _, rest in _splits(text))


def _prefixes(text: str, table: dict[str, tuple[Code, ...]]) -> Iterator[str]:
    return (text[:size] for size in range(min(len(text), 8), 0, -1) if text[:size] in table)


def _by_table(code: str) -> tuple[int, tuple[str, ...]]:
    """The length of the longest known beginning of `code`, and the bodies it belongs to."""
    for prefix in _prefixes(code, _codes()):
        rest = code[len(prefix) :]
        for row in _codes()[prefix]:
            if not row.ends or rest.endswith(row.ends):
                local = any(row.issuers[0].startswith(place.name) for place in _places().get(code[0], ())) if row.issuers else False
                return len(prefix), () if local and _OTHER_BODY.search(rest) else row.issuers
    return 0, ()


def _splits(code: str) -> Iterator[tuple[tuple[Place, ...], str, str]]:
    """Every way to read `code` as sign of a place, sign of a body, rest; the longest signs first."""
    places, bodies = _places(), _bodies()
    for size in range(min(len(code), 5), 0, -1):
        for length in range(min(len(code) - size, 4), 0, -1):
            if code[:size] in places and code[size : size + length] in bodies:
                yield places[code[:size]], code[size : size + length], code[size + length :]


def _composed(code: str, province: str | None, longer_than: int = 0) -> tuple[str, ...] | None:
    """The body that the signs in `code` make, () where they do not tell which, None where they make none."""
    for places, body, rest in _splits(code):
        if len(code) - len(rest) <= longer_than:
            continue
        if _OTHER_BODY.search(body[-1] + rest if len(body) == 1 else rest):
            return ()
        if body in _COMMITTEES and not _PAPERS.fullmatch(rest):
            return ()
        place = _choose(places, body, _ANHUI[1] if _ANHUI[0] in rest else province)
        name = "" if place is None else _bodies()[body][place.level != "province"]
        return (_full_name(name, place),) if place is not None and name else ()
    return None


def _of_district(code: str) -> tuple[str, ...]:
    """The government of a county or district, named by its city's sign and its own first character (温鹿政发)."""
    if len(code) < 3 or code[2] not in _GOVERNMENTS or _OTHER_BODY.search(code[3:]):
        return ()
    gazetteer = load_gazetteer()
    names: list[str] = []
    for city in _places().get(code[0], ()):
        keys = [place.key for place in gazetteer.named(city.name) if place.level == "prefecture"]
        districts = [place for place in gazetteer if place.level == "county" and set(place.part_of) & set(keys)]
        names += [city.name + place.label for place in districts if place.label.startswith(code[1])]
    return (f"{names[0]}人民政府",) if len(names) == 1 else ()


def _choose(places: tuple[Place, ...], body: str, province: str | None) -> Place | None:
    """The one place that is meant: of the province at hand, with that word for its government, of first rank; None where two are left."""
    here = [place for place in places if place.province == province] or list(places)
    if body in _GOVERNMENTS:
        here = [place for place in here if place.government == body]
    first = min((place.rank for place in here), default=0)
    best = [place for place in here if place.rank == first]
    return best[0] if len(best) == 1 else None


def _full_name(name: str, place: Place) -> str:
    return name.format(place.name, short=place.short, committee=party_committee(place.name)) if "{" in name else place.name + name


def party_committee(place: str) -> str:
    """The usual full name of the Party committee of a place.

    >>> party_committee("安徽省"), party_committee("内蒙古自治区")
    ('中共安徽省委', '内蒙古自治区党委')
    """
    return place + "党委" if place.endswith(("自治区", "自治州", "盟", "地区")) else f"中共{place}委"
