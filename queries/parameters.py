"""From `name=value`, as a user gives it, to RDF terms in the VALUES lines of a question. Values are never pasted into a query as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from rdflib import XSD, Literal, URIRef

from graph.writing.literals import decimal, legal
from ontology.errors import QueryError
from ontology.terms import PREFIXES
from queries.catalogue import VALUES, Parameter, Question, Term
from queries.spelling import turtle

_IRI = re.compile(r"(?:https?://|urn:)[^\x00-\x20<>\"{}|^`\\]+")
_BRACKETED = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*)>")
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,18}(?:\.[0-9]{1,18})?")
_PREFIXED = re.compile(r"([\w-]+):([\w.-]+)")


def read_pairs(pairs: Iterable[str]) -> dict[str, str]:
    """`name=value` each; QueryError where one has no equals sign, or where two have the same name.

    >>> read_pairs(["plan=2020", "region=呼包鄂乌"])
    {'plan': '2020', 'region': '呼包鄂乌'}
    """
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise QueryError(f"A parameter is given as name=value, not {pair!r}.")
        if found.setdefault(name.strip(), value) != value:
            raise QueryError(f"The parameter {name.strip()!r} is given twice.")
    return found


def bind(question: Question, given: Mapping[str, str]) -> str:
    """The SPARQL text of `question` with the given values in place of its defaults.

    QueryError for a parameter that it does not have (the sentence names those it has), and for a value that does not fit.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    for name in given:
        if name not in known:
            has = f"its parameters are {', '.join(known)}" if known else "it has no parameters"
            raise QueryError(f"The query has no parameter {name!r}: {has}.")
    terms = {name: turtle(term_of(value, known[name])) for name, value in given.items()}
    return VALUES.sub(
        lambda match: f"{match['indent']}VALUES ?{match['name']} {{ {terms[match['name']]} }}" if match["name"] in terms else match[0],
        question.text,
    )


def term_of(value: str, parameter: Parameter) -> Term:
    """`value` as a term of the kind that the parameter's default is of: an IRI, a number, or text, in place of which an IRI may stand.

    >>> term_of("2022", Parameter("plan", "", Literal("*")))
    rdflib.term.Literal('2022')
    >>> term_of("https://w3id.org/policykg/region/150300", Parameter("region", "", Literal("乌海")))
    rdflib.term.URIRef('https://w3id.org/policykg/region/150300')
    """
    text, default = legal(value).strip(), parameter.default
    iri = _iri(text, prefixed=isinstance(default, URIRef))
    if iri is not None:
        return iri
    if isinstance(default, URIRef):
        raise QueryError(f"The parameter {parameter.name!r} must be an IRI, not {text!r}.")
    if default.datatype in (XSD.integer, XSD.decimal):
        return _number(text, default.datatype, parameter.name)
    return Literal(text, lang=default.language, datatype=default.datatype)


def _iri(text: str, *, prefixed: bool) -> URIRef | None:
    if _IRI.fullmatch(text):
        return URIRef(text)
    if match := _BRACKETED.fullmatch(text):
        return URIRef(match[1])
    match = _PREFIXED.fullmatch(text)
    return URIRef(PREFIXES[match[1]] + match[2]) if prefixed and match and match[1] in PREFIXES else None


def _number(text: str, datatype: URIRef, name: str) -> Literal:
    whole = datatype == XSD.integer
    if not (_WHOLE if whole else _DECIMAL).fullmatch(text):
        raise QueryError(f"The parameter {name!r} must be a {'whole ' * whole}number, not {text!r}.")
    return Literal(int(text)) if whole else Literal(decimal(Decimal(text)).value, datatype=datatype, normalize=False)
