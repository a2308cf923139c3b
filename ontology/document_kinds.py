"""The kinds of documents: the words that end their titles, and what each tells of its document (ontology/data/document-kinds.tsv)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ontology.tables import cells, read_table


class Role(StrEnum):
    """What a kind of document may be: the title of a plan's front matter, handed down by a notice, issued again and again under one title,
    had by many places under one title, and no name of a document by itself."""

    FRONT = "front"
    HANDED = "handed"
    REISSUED = "reissued"
    ANYWHERE = "anywhere"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document. `bare` tells how a title without 《》 may be taken for one after a verb of drafting ("" for never), `carried` how
    many characters must stand before the word after a verb of carrying out (None: never)."""

    word: str
    bare: str
    carried: int | None
    roles: frozenset[Role]


@cache
def document_kinds() -> tuple[DocumentKind, ...]:
    """All kinds, in the order of the table."""
    return tuple(
        DocumentKind(row["word"], row["bare"], int(row["carried"]) if row["carried"] else None, frozenset(map(Role, cells(row["roles"]))))
        for row in read_table("ontology", "data/document-kinds.tsv")
    )


def kinds_with(role: Role) -> str:
    """The kinds with this role as alternatives of a regular expression, the longest first.

    >>> kinds_with(Role.ANYWHERE)
    '行动计划|意见|规划|方案|条例|办法'
    """
    words = [kind.word for kind in document_kinds() if role in kind.roles]
    return "|".join(sorted(words, key=len, reverse=True))
