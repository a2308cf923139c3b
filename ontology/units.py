"""Units of measure: how plans print them, what they are in one base unit, and the IRI that names it.

Values are Decimal, so normalizing is exact. A printed unit is a label of ontology/data/unit-labels.tsv with any of the multipliers
十 百 千 万 亿 before it (万人, 亿千瓦时).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from ontology.errors import PolicykgError
from ontology.identity import DEFAULT_BASE
from ontology.tables import read_table

QUDT = "http://qudt.org/vocab/unit/"

_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_SECOND_NAME = re.compile(r"[（〔][^）〕]{1,3}[）〕]$")


class UnknownUnit(PolicykgError):
    """A key that names no unit of the table."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A base unit. `qudt` tells whether `key` is a QUDT local name or one of our own; `kind` is ratio, count, money, length …"""

    key: str
    qudt: bool
    kind: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class UnitLabel:
    """A printed label: one of it is `factor` of the unit `key`; before a character of `not_before` it is another word."""

    label: str
    key: str
    factor: Decimal
    not_before: str


@cache
def units() -> dict[str, Unit]:
    """All base units by key, in the order of the table."""
    rows = read_table("ontology", "data/units.tsv")
    return {row["key"]: Unit(row["key"], row["source"] == "qudt", row["kind"], row["zh"], row["en"]) for row in rows}


@cache
def unit_labels() -> dict[str, UnitLabel]:
    """All printed labels, without multipliers."""
    rows = read_table("ontology", "data/unit-labels.tsv")
    return {row["label"]: UnitLabel(row["label"], row["key"], Decimal(row["factor"]), row["not_before"]) for row in rows}


@cache
def parse_unit(printed: str) -> tuple[Decimal, str] | None:
    """What one of a printed unit is: (factor, key of the base unit), or None where the unit is not known. A bare 万 or 亿 is a number.

    >>> parse_unit("万人"), parse_unit("亿千瓦"), parse_unit("人山人海")
    ((Decimal('10000'), 'person'), (Decimal('100000000'), 'KiloW'), None)
    """
    for text in (printed, _SECOND_NAME.sub("", printed)):
        power = Decimal(1)
        for place in range(len(text)):
            known = unit_labels().get(text[place:])
            if known is not None:
                return power * known.factor, known.key
            if text[place] not in _POWERS:
                break
            power *= _POWERS[text[place]]
        else:
            return (power, "number") if text else None
    return None


def without_powers(printed: str) -> str:
    """A printed unit without its multipliers.

    >>> without_powers("万人"), without_powers("亿千瓦"), without_powers("万亿")
    ('人', '千瓦', '')
    """
    places = (place for place in range(len(printed)) if printed[place:] in unit_labels() or printed[place] not in _POWERS)
    return printed[next(places, len(printed)) :]


def normalize(value: Decimal, printed_unit: str) -> tuple[Decimal, str] | None:
    """`value` in the base unit, and that unit's key; None where the unit is not known. Exact.

    >>> normalize(Decimal("22"), "万人"), normalize(Decimal("1.6"), "亿千瓦")
    ((Decimal('220000'), 'person'), (Decimal('160000000.0'), 'KiloW'))
    """
    parsed = parse_unit(printed_unit)
    return None if parsed is None else (value * parsed[0], parsed[1])


def unit_iri(key: str, base: str = DEFAULT_BASE) -> str:
    """The IRI of a base unit: QUDT's where QUDT has the unit, else `{base}unit/{key}`. Raises UnknownUnit.

    >>> unit_iri("TONNE"), unit_iri("mu")
    ('http://qudt.org/vocab/unit/TONNE', 'https://w3id.org/policykg/unit/mu')
    """
    unit = units().get(key)
    if unit is None:
        raise UnknownUnit(f"{key!r} is no unit of ontology/data/units.tsv.")
    return QUDT + key if unit.qudt else f"{base}unit/{key}"
