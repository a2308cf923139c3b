"""The towns and subdistricts of the counties: by the county's code, and by a key made of that code and the town's name."""

from __future__ import annotations

import re
from functools import cache

from ontology.identity import digest
from ontology.nationalities import nationalities
from ontology.tables import cells, read_table

_KIND = re.compile(r"(.{2,}?)(?:苏木乡|街道|苏木|[镇乡])")
_NATIONALITY = re.compile(rf"(.{{2,}}?)(?:(?:{nationalities()})族?)*(?:{nationalities()})民?族乡")


@cache
def _counties() -> dict[str, tuple[str, ...]]:
    return {row["county"]: cells(row["towns"]) for row in read_table("ontology", "data/towns.tsv")}


@cache
def keyed_towns(county: str) -> dict[str, str]:
    """The full names of the towns of the county with this division code, by their keys."""
    return {town_key(county, name): name for name in towns_of(county)}


def towns_of(county: str) -> tuple[str, ...]:
    """The full names of the towns of the county with this division code; none where it has none or is no county.

    >>> "沙圪堵镇" in towns_of("150622"), towns_of("150000")
    (True, ())
    """
    return _counties().get(county, ())


def counties_with_towns() -> tuple[str, ...]:
    """The codes of the counties that have towns, in order."""
    return tuple(_counties())


def town_key(county: str, name: str) -> str:
    """The key of a town: its county's code and a digest of its name."""
    return f"{county}-{digest(county, name)}"


def town_of(key: str) -> tuple[str, str] | None:
    """The county's code and the name of the town with this key, None where it is no town's.

    >>> town_of(town_key("150622", "沙圪堵镇")), town_of("hulun-lake")
    (('150622', '沙圪堵镇'), None)
    """
    county = key.partition("-")[0]
    name = keyed_towns(county).get(key) if county in _counties() else None
    return (county, name) if name else None


def short_town_name(name: str) -> str | None:
    """A town's name without the word for its kind; None where it would keep one character or has no such word.

    >>> short_town_name("沙圪堵镇"), short_town_name("十万山瑶族乡"), short_town_name("大镇")
    ('沙圪堵', '十万山', None)
    """
    match = (_NATIONALITY.fullmatch(name) if name.endswith("族乡") else None) or _KIND.fullmatch(name)
    return match[1] if match else None
