"""What document numbers whose issuers are known show of agency codes: makes ontology/data/agency-observed.tsv.

    python -m tests.agency_codes NUMBERS.tsv

NUMBERS.tsv has the columns number and issuer. A code goes into the table where at least two documents show it and its signs do not make
the same: with the body that nine in ten of them come from, at least three of them where codes of the same stem (常政发, 常政办发) show
several bodies; with none where its signs are wrong for more than one in four. The numbers themselves are not kept.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from extractors.agencies.codes import issuers_by, party_committee
from extractors.documents.numbers import NumberForm, parse_number
from ontology.gazetteer import load_gazetteer

TABLE = Path(__file__).parent.parent / "ontology/data/agency-observed.tsv"
FEWEST, FEWEST_SHARED, SHARE, SHARE_OF_SIGNS = 2, 3, 0.9, 0.75

_NOTE = re.compile(r"[(（](?:原|含|已)[^()（）]*[)）]$")
_COMMITTEE = re.compile(r"中共(.+)委员会")
_GOVERNMENT = re.compile(r"(.+[市县旗])人民政府")
_PAPERS = re.compile(r"[办发函字规复电]+$")

Observed = Mapping[str, tuple[str, ...]]


class Numbered(NamedTuple):
    """A document number and the body that issued it, as printed."""

    number: str
    issuer: str


def read_numbers(path: Path) -> list[Numbered]:
    """The rows of a table of document numbers."""
    with path.open(encoding="utf-8") as file:
        return [Numbered(row["number"], row["issuer"].strip()) for row in csv.DictReader(file, delimiter="\t")]


def body_name(printed: str) -> str:
    """The name of a body without notes on its past, in the form that this program uses.

    >>> body_name("某市人大(含常委会)"), body_name("某市科技局"), body_name("某局(原某委员会)")
    ('某市人民代表大会常务委员会', '某市科学技术局', '某局')
    """
    name = re.sub(r"人大[(（]含常委会[)）]$", "人民代表大会常务委员会", printed.strip())
    name = re.sub(r"科技局$", "科学技术局", _NOTE.sub("", name))
    if committee := _COMMITTEE.fullmatch(name):
        return party_committee(committee[1])
    government = _GOVERNMENT.fullmatch(name)
    return f"{_county(government[1])}人民政府" if government else name


def _county(place: str) -> str:
    """A county's or county-level city's name without the names of what it lies in."""
    names = (place[begin:] for begin in range(len(place) - 1))
    counties = (name for name in names if any(each.label == name and each.level == "county" for each in load_gazetteer().named(name)))
    return next(counties, place)


def agency_of(number: str) -> str | None:
    """The agency code in a number, None where it is no number with a code."""
    parsed = parse_number(number)
    return parsed.agency if parsed is not None and parsed.form is NumberForm.CODE else None


def learn(rows: Iterable[Numbered]) -> tuple[dict[str, tuple[str, ...]], Counter[str]]:
    """The table that `rows` show, and how many of them show each code."""
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    stems: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        agency, body = agency_of(row.number), body_name(row.issuer)
        if agency is not None:
            shown[agency][body] += 1
            stems[_PAPERS.sub("", agency)].add(body)
    table: dict[str, tuple[str, ...]] = {}
    for code, bodies in shown.items():
        told = _told(bodies, issuers_by({}, code)[:1], shared=len(stems[_PAPERS.sub("", code)]) > 1)
        if told is not None:
            table[code] = told
    return table, Counter({code: bodies.total() for code, bodies in shown.items()})


def _told(bodies: Counter[str], made: tuple[str, ...], *, shared: bool) -> tuple[str, ...] | None:
    """What documents show of a code beyond what its signs make; None for nothing."""
    total, (body, count) = bodies.total(), bodies.most_common(1)[0]
    if total < FEWEST or ((body,) == made and count >= SHARE_OF_SIGNS * total):
        return None
    if count >= SHARE * total and total >= (FEWEST_SHARED if shared else FEWEST):
        return (body,)
    return () if made else None


def main(numbers: Path) -> None:
    """Writes the table again, its comment lines as they are."""
    head = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    table, seen = learn(read_numbers(numbers))
    rows = [f"{code}\t{'|'.join(table[code])}\t{seen[code]}" for code in sorted(table)]
    TABLE.write_text("\n".join([*head, "code\tissuers\tseen", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
