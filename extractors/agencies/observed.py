"""Agency codes as documents show them: codes that no rule composes (桂农技发), or that belong to other bodies than their signs would make.

The table is made from document numbers whose issuers are known, by `python -m tests.agency_codes`; see docs/documents.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ontology.gazetteer import load_gazetteer
from ontology.named_division import division_in
from ontology.tables import cells, read_table


@cache
def observed_codes() -> dict[str, tuple[str, ...]]:
    """Agency code → the bodies that documents with it come from (none where several share it), as in ontology/data/agency-observed.tsv."""
    return {row["code"]: cells(row["issuers"]) for row in read_table("ontology", "data/agency-observed.tsv")}


def of_observed(observed: Mapping[str, tuple[str, ...]], code: str, province: str | None) -> tuple[str, ...] | None:
    """The bodies that `observed` gives the code, empty where it is shared; None where it tells nothing.

    What was seen of a local body holds in its own province: with the plan's `province` given (a six-digit code), bodies of others are
    no answer, and a shared code is left to its signs.
    """
    issuers = observed.get(code)
    if issuers is None or province is None:
        return issuers
    return issuers if issuers and all(_may_be_of(name, province) for name in issuers) else None


@cache
def _may_be_of(name: str, province: str) -> bool:
    division = division_in(name)
    return division is None or load_gazetteer().province_of(division) == province
