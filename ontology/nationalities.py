"""The nationalities of China by whose names places are named, as alternatives for regular expressions; data: ontology/data."""

from __future__ import annotations

from functools import cache

from ontology.tables import read_table


@cache
def nationalities() -> str:
    """The names without 族.

    >>> "维吾尔" in nationalities().split("|"), "满" in nationalities().split("|")
    (True, True)
    """
    return "|".join(row["name"] for row in read_table("ontology", "data/nationalities.tsv"))


@cache
def in_division_names() -> str:
    """What autonomous prefectures, counties and districts are named by: some without 族, all with it, or 各族."""
    bare = [row["name"] for row in read_table("ontology", "data/nationalities.tsv") if row["bare"]]
    return f"{'|'.join(bare)}|各族|(?:{nationalities()})族"
