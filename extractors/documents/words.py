"""The word lists of documents as alternatives for regular expressions: kinds of documents, and what tells titles and codes apart."""

from __future__ import annotations

from functools import cache

from extractors.language.alternatives import any_of
from ontology.document_kinds import document_kinds
from ontology.tables import read_table


@cache
def words(name: str) -> str:
    """The list `name` of lexicons/document-words.tsv as one alternative.

    >>> words("purpose").split("|")[:2]
    ['关于', '促进']
    """
    return "|".join(row["word"] for row in read_table("extractors", "lexicons/document-words.tsv") if row["list"] == name)


@cache
def kinds() -> str:
    """The words that end a title in 《》 (意见, 规划纲要), the longest first."""
    return any_of(kind.word for kind in document_kinds())


@cache
def bare_kinds(*states: str) -> str:
    """Those that may end a title without 《》, by their `bare` ("" for those carried out alone)."""
    return any_of(kind.word for kind in document_kinds() if kind.bare in states and (kind.bare or kind.carried))


@cache
def carried_stems() -> dict[str, int]:
    """Kind of document → how many characters must stand before it after a verb of carrying out, by the column `carried`."""
    return {kind.word: kind.carried for kind in document_kinds() if kind.carried}


@cache
def purposeful_kinds() -> frozenset[str]:
    """Those that name one document without 《》 only where the title begins with a purpose (促进某事措施)."""
    return frozenset(kind.word for kind in document_kinds() if kind.bare == "purpose")
