"""Asking: one question, with its parameters, of the embedded store or of a remote endpoint, with the same rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

import pyoxigraph as ox

from graph.store import PlanStore
from ontology.errors import QueryError
from queries.catalogue import Question, read_question
from queries.parameters import bind
from queries.rows import Rows, of_boolean, of_solutions, of_triples
from queries.tokens import calls_service, form

_PLACE = re.compile(r"error at (\d+):(\d+)")
_SHOWN = 40


class Source(Protocol):
    """Whoever answers SPARQL with rows, such as `queries.endpoint.Endpoint`."""

    def answer(self, sparql: str) -> Rows: ...


def ask(source: PlanStore | Source, question: Question | str, params: Mapping[str, str] | None = None) -> Rows:
    """The rows that answer `question` (of the catalogue, or a SPARQL text), with `params` in place of its defaults.

    QueryError where the query or its parameters are wrong, where it is an update, or where it would have the embedded store call
    another endpoint (SERVICE); EndpointError where a remote endpoint does not answer as it should.
    """
    asked = read_question(question) if isinstance(question, str) else question
    sparql = bind(asked, params or {})
    form(sparql)
    return _answer(source, sparql) if isinstance(source, PlanStore) else source.answer(sparql)


def _answer(store: PlanStore, sparql: str) -> Rows:
    if calls_service(sparql):
        raise QueryError("SERVICE would have the store ask over the network, which it never does: ask that endpoint with --endpoint.")
    try:
        answer = store.query(sparql)
    except QueryError as error:
        raise _clearer(str(error), sparql) from None
    try:
        if isinstance(answer, ox.QueryBoolean):
            return of_boolean(bool(answer))
        if isinstance(answer, ox.QueryTriples):
            return of_triples(answer)
        return of_solutions([variable.value for variable in answer.variables], answer)
    except (OSError, RuntimeError) as error:
        raise QueryError(f"The query cannot be answered: {' '.join(str(error).split())}.") from None


def _clearer(sentence: str, sparql: str) -> QueryError:
    """A syntax error with the place that it names, for the list of all characters that might have stood there."""
    match = _PLACE.search(sentence)
    if match is None:
        return QueryError(sentence)
    line, column = int(match[1]), int(match[2])
    read = "".join(sparql.splitlines()[line - 1 : line])[: column - 1].strip()[-_SHOWN:]
    what = "a prefix is not declared," if "Prefix not found" in sentence else "it goes wrong at or before"
    return QueryError(f"The query is not SPARQL 1.1: {what} line {line}, column {column}{f', after {read!r}' if read else ''}.")
