"""What a SPARQL text holds, word by word, as far as that decides whether and how it may be asked. Parsing is left to the stores."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontology.errors import QueryError
from ontology.terms import PREFIXES

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n\r]*)
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3} | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<variable>[?$]\w+)
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<prefixed>(?:\w[\w.-]*)?:(?:[\w:-]|%[0-9A-Fa-f]{2}|\\[_~.!$&'()*+,;=/?\#@%-]|\.(?=[\w:-]))*)
  | (?P<word>[A-Za-z]\w*)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U00(0[0-9A-Fa-f]{5}|10[0-9A-Fa-f]{4})")
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")


def tokens(sparql: str) -> Iterator[tuple[str, str]]:
    """The tokens that are no punctuation, each as (what it is, its text): comment, iri, string, variable, language, prefixed, word.

    >>> [text for kind, text in tokens("SELECT ?s { ?s a 'x' } # all")]
    ['SELECT', '?s', '?s', 'a', "'x'", '# all']
    """
    for match in _TOKEN.finditer(sparql):
        yield match.lastgroup or "", match[0]


def words(sparql: str) -> list[str]:
    """The bare words (keywords, function names) in upper case, in order."""
    return [text.upper() for kind, text in tokens(sparql) if kind == "word"]


def form(sparql: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE; QueryError for an update, and for a text that begins with neither.

    >>> form("PREFIX ask: <http://example.org/> construct WHERE { ?s ?p ?o }")
    'CONSTRUCT'
    """
    first = next((word for word in words(sparql) if word not in ("PREFIX", "BASE")), "")
    if first in _FORMS:
        return first
    if first in _UPDATES:
        raise QueryError(f"A query only reads, and {first} begins an update, which changes a store: nothing was done.")
    raise QueryError(f"This is no SPARQL query: it must begin with {', '.join(_FORMS[:-1])} or {_FORMS[-1]} (after PREFIX and BASE).")


def calls_service(sparql: str) -> bool:
    """Whether the query has another endpoint asked (SERVICE), also where the word is written with escapes."""
    plain = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), sparql)
    return any("SERVICE" in words(text) for text in (sparql, plain))


def with_prefixes(sparql: str) -> str:
    """`sparql` with declarations, on its first line, of those of the project's prefixes that it uses and does not declare.

    >>> with_prefixes("ASK { ?s a pol:Plan }")
    'PREFIX pol: <https://w3id.org/policykg/ontology#> ASK { ?s a pol:Plan }'
    """
    declared: set[str] = set()
    used: set[str] = set()
    last = ""
    for kind, text in tokens(sparql):
        if kind == "prefixed":
            (declared if last == "PREFIX" else used).add(text.partition(":")[0])
        last = text.upper()
    missing = [prefix for prefix in PREFIXES if prefix in used - declared]
    return "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}> " for prefix in missing) + sparql
