"""Names right behind a verb whose last letter seems to begin another name (发展 | 会计, not 展会; 培育 | 种业, not 育种)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from ontology.tables import read_table


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(row["verb"] for row in read_table("extractors", "lexicons/industry-verbs.tsv"))


def behind_verbs(patterns: Iterable[str]) -> Mapping[str, int]:
    """Further patterns, each a verb with one of `patterns` behind it, where another of them goes over the joint; with the verb's length.

    >>> sorted(behind_verbs(["展会", "会展", "茶叶"]).items())
    [('发展会展', 2), ('扩展会展', 2), ('拓展会展', 2)]
    """
    known = sorted(patterns)
    begins: dict[str, list[str]] = {}
    for word in known:
        begins.setdefault(word[0], []).append(word)
    return {f"{verb}{name}": len(verb) for name, verb in _crossed(begins)}


def _crossed(begins: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """The names that follow verbs, with the verbs: what is left of a word that begins with a verb's last letter begins them."""
    ends = {verb[-1] for verb in _verbs()}
    rests = {last: sorted({word[1:] for word in begins.get(last, [])}) for last in sorted(ends)}
    for verb in _verbs():
        for rest in rests[verb[-1]]:
            yield from ((name, verb) for name in begins.get(rest[0], []) if len(name) > len(rest) and name.startswith(rest))
