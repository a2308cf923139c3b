"""The catalogue: SPARQL questions in files, each with a header in comments and parameters in VALUES lines.

A question runs as it stands in any SPARQL tool, with the defaults that stand in its lines `VALUES ?name { term }`. The header:

    # title-zh: 计划的量化目标
    # title-en: Targets of a plan
    # answers: one or more lines that say what a row is
    # param plan: what to give (default *)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rdflib import Graph, Literal, URIRef
from rdflib.util import from_n3

from ontology.errors import QueryError
from ontology.terms import PREFIXES

VALUES = re.compile(r"^(?P<indent>[ \t]*)VALUES[ \t]+\?(?P<name>\w+)[ \t]*\{[ \t]*(?P<term>[^\n]*?)[ \t]*\}[ \t]*$", re.MULTILINE)
_HEADER = re.compile(r"^# (title-zh|title-en|answers|param \w+): (.+)$", re.MULTILINE)
_ONE = re.compile(r'"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^\S+)?|<[^<>\s]+>|[\w-]+:[\w.-]+|[+-]?[\d.]+')
_DEFAULT = re.compile(r" \(default .*\)$")

Term = URIRef | Literal


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be given to a question; `default` is the term that holds where nothing is given."""

    name: str
    description: str
    default: Term


@dataclass(frozen=True, slots=True)
class Question:
    """A SPARQL query: `text` runs as it stands; the rest is empty where a text of the user's own has no header."""

    name: str
    title_zh: str
    title_en: str
    answers: str
    parameters: tuple[Parameter, ...]
    text: str


def read_question(text: str, name: str = "") -> Question:
    """The question in a text: its header, where it has one, and its parameters by their VALUES lines, in order.

    QueryError where one parameter has two defaults.

    >>> read_question('SELECT * {\\n  VALUES ?year { "2020" }\\n  ?s ?p ?year }').parameters[0].default
    rdflib.term.Literal('2020')
    """
    fields: dict[str, list[str]] = {}
    for field, value in _HEADER.findall(text):
        fields.setdefault(field, []).append(value)
    told = {field: " ".join(values) for field, values in fields.items()}
    parameters = tuple(
        Parameter(parameter, _DEFAULT.sub("", told.get(f"param {parameter}", "")), default)
        for parameter, default in _defaults(text).items()
    )
    return Question(name, told.get("title-zh", ""), told.get("title-en", ""), told.get("answers", ""), parameters, text)


def _defaults(text: str) -> dict[str, Term]:
    found: dict[str, Term] = {}
    for match in VALUES.finditer(text):
        default = _term(match["term"])
        if default is not None and found.setdefault(match["name"], default) != default:
            raise QueryError(f"The parameter {match['name']!r} has two defaults in the query.")
    return found


def _term(text: str) -> Term | None:
    """The one term that `text` writes; None where it writes several, or none."""
    if not _ONE.fullmatch(text):
        return None
    try:
        term = from_n3(text, nsm=_namespaces().namespace_manager)
    except (ValueError, KeyError):
        return None
    return term if isinstance(term, URIRef | Literal) else None


@cache
def _namespaces() -> Graph:
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph


@cache
def load_catalogue() -> dict[str, Question]:
    """The questions by name, in the order of their names; a name is its file's without .rq."""
    files = (file for file in resources.files("queries").joinpath("catalogue").iterdir() if file.name.endswith(".rq"))
    texts = {file.name.removesuffix(".rq"): file.read_text(encoding="utf-8") for file in files}
    return {name: read_question(texts[name], name) for name in sorted(texts)}


def find_question(name: str) -> Question:
    """The question so named; QueryError, with names that are near it, where there is none."""
    catalogue = load_catalogue()
    if name in catalogue:
        return catalogue[name]
    from difflib import get_close_matches

    near = get_close_matches(name, catalogue, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else "policykg query --list names them."
    raise QueryError(f"The catalogue has no question {name!r}: {hint}")
