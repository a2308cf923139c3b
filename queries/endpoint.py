"""A remote SPARQL 1.1 endpoint, asked through SPARQLWrapper: the same rows as the embedded store gives, or one clear sentence."""

from __future__ import annotations

import re
import time
import urllib.error
import warnings
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.parse import urlsplit

import pyoxigraph as ox
from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from ontology import __version__
from ontology.errors import EndpointError, QueryError, UsageError
from queries.apart import DEFAULT_TIMEOUT, check_timeout
from queries.rows import Rows, of_boolean, of_solutions, of_triples
from queries.tokens import form, with_prefixes

_AGENT = f"policykg/{__version__}"
_CHUNK = 1 << 16
_SHOWN = 300
_MARKUP = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The address of an endpoint (http or https), and how many seconds an answer may take. UsageError for another address."""

    url: str
    timeout: int = DEFAULT_TIMEOUT

    def __post_init__(self) -> None:
        if not _is_address(self.url):
            raise UsageError(f"The endpoint must be an http or https address in ASCII without a password, not {self.url!r}.")
        check_timeout(self.timeout)

    def answer(self, sparql: str) -> Rows:
        """The rows that answer a query; the project's prefixes are known, as they are to the store.

        QueryError where it is no query; EndpointError where the endpoint cannot be reached, takes too long, or answers with an error or
        with something else than SPARQL results.
        """
        kind, data = self._fetch(sparql)
        try:
            return _rows(kind, data, sparql)
        except (SyntaxError, ValueError, QueryError) as error:
            raise EndpointError(f"{self.url} answered with {kind} that cannot be read: {_line(str(error))}.") from None

    def _fetch(self, sparql: str) -> tuple[str, bytes]:
        """The media type and the body of the answer."""
        begun = time.monotonic()
        try:
            with _send(self.url, sparql, self.timeout) as response:
                return response.headers.get_content_type(), self._read(response, begun)
        except SPARQLWrapperException as error:
            raise EndpointError(f"{self.url} refused the query: {_told(error)}.") from None
        except urllib.error.HTTPError as error:
            raise EndpointError(f"{self.url} answered with HTTP {error.code} {_line(error.reason)}.") from None
        except urllib.error.URLError as error:
            raise EndpointError(f"{self.url} cannot be reached: {_reason(error.reason, self.timeout)}.") from None
        except (OSError, HTTPException) as error:
            raise EndpointError(f"{self.url} broke off: {_reason(error, self.timeout)}.") from None
        except ValueError as error:  # of an address that is none, to which it was to go on
            raise EndpointError(f"{self.url} cannot be reached: {_line(str(error))}.") from None

    def _read(self, response: HTTPResponse, begun: float) -> bytes:
        parts = []
        while part := response.read1(_CHUNK):
            parts.append(part)
            if time.monotonic() - begun > self.timeout:
                raise TimeoutError
        return b"".join(parts)


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises where it is no number
    except ValueError:
        return False
    plain = url.isascii() and url.isprintable() and " " not in url
    return plain and parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc


def _send(url: str, sparql: str, timeout: int) -> HTTPResponse:
    wrapper = SPARQLWrapper(url, agent=_AGENT)
    wrapper.setMethod(POST)
    wrapper.setOnlyConneg(True)
    wrapper.setTimeout(timeout)
    asked = form(sparql)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wrapper.setQuery(with_prefixes(sparql))
        wrapper.queryType = asked
        wrapper.setReturnFormat(JSON if asked in ("SELECT", "ASK") else TURTLE)
        response: HTTPResponse = wrapper.query().response
    return response


def _rows(kind: str, data: bytes, sparql: str) -> Rows:
    """The rows in an answer of this media type; ValueError where it is none of SPARQL's or RDF's."""
    if form(sparql) in ("CONSTRUCT", "DESCRIBE"):
        syntax = ox.RdfFormat.from_media_type(kind)
        if syntax is None:
            raise ValueError("it is no RDF")
        return of_triples(quad.triple for quad in ox.parse(data, format=syntax))
    results = ox.QueryResultsFormat.from_media_type(kind)
    if results is None:
        raise ValueError("it is no SPARQL result")
    answer = ox.parse_query_results(data, results)
    if isinstance(answer, ox.QueryBoolean):
        return of_boolean(bool(answer))
    return of_solutions([variable.value for variable in answer.variables], answer)


def _told(error: SPARQLWrapperException) -> str:
    """What the endpoint said to a query that it refused."""
    _, _, response = str(error).partition("Response:\n")
    body = response.strip()
    if body[:2] in ("b'", 'b"'):
        body = body[2:-1].encode().decode("unicode_escape").encode("latin-1", "replace").decode("utf-8", "replace")
    return _line(_MARKUP.sub(" ", body)) or _line(str(error.msg))


def _reason(error: object, timeout: int) -> str:
    if isinstance(error, TimeoutError):
        return f"no whole answer within {timeout} second{'s' * (timeout != 1)}"
    return _line(str(getattr(error, "strerror", None) or error)) or type(error).__name__


def _line(text: str) -> str:
    line = " ".join(text.split())
    return (line if len(line) <= _SHOWN else line[:_SHOWN] + " …").rstrip(".")
