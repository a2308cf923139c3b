"""Remote endpoints: the same rows, and one sentence for whatever goes wrong."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, repeat

import pytest

from ontology.errors import EndpointError, QueryError, UsageError
from queries.endpoint import Endpoint
from queries.rows import Form
from queries.run import ask
from tests.sparql_server import answer_of, endpoint, hand_made_store

RESULTS = "application/sparql-results+json"
EMPTY = b'{"head": {"vars": ["s"]}, "results": {"bindings": []}}'


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?project ?name { ?project a pol:Project ; skos:prefLabel|skos:altLabel ?name } ORDER BY ?name",
        "SELECT ?n ?unbound { ?t pol:value ?n } ORDER BY ?n",
        "ASK { ?s a pol:Plan }",
        "# DESCRIBE\nASK { ?s a pol:Nothing }",
        "CONSTRUCT { ?s a ?c } WHERE { ?s a ?c . ?s a pol:Goal }",
        "DESCRIBE ?s { ?s a pol:Project }",
        'SELECT ?x {\n  VALUES ?x { "*" }\n}',
    ],
)
def test_every_form_of_query_gives_the_rows_that_the_store_gives(sparql: str) -> None:
    params = {"x": '乌海 "}'} if "VALUES" in sparql else {}
    with endpoint(answer_of(hand_made_store())) as url:
        assert ask(Endpoint(url), sparql, params) == ask(hand_made_store(), sparql, params)


def test_results_may_come_as_xml_or_as_the_older_json() -> None:
    xml = b"""<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head/><boolean>true</boolean></sparql>"""
    with endpoint(lambda _: (200, "application/sparql-results+xml", xml)) as url:
        assert ask(Endpoint(url), "ASK {}").form is Form.ASK
    old = b'{"head": {"vars": ["n"]}, "results": {"bindings": [{"n": {"type": "typed-literal", "value": "07", "datatype": "http://www.w3.org/2001/XMLSchema#int"}}]}}'
    with endpoint(lambda _: (200, RESULTS, old)) as url:
        assert [[str(term) for term in row] for row in ask(Endpoint(url), "SELECT ?n {}").rows] == [["7"]]


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        ((200, "text/html", b"<html>Hello</html>"), r"answered with text/html that cannot be read: it is no SPARQL result\."),
        ((200, RESULTS, b"{nonsense"), r"answered with application/sparql-results\+json that cannot be read: "),
        ((200, RESULTS, b""), r"answered with application/sparql-results\+json that cannot be read: "),
        ((200, RESULTS, EMPTY[:30]), "that cannot be read: "),
        ((400, "text/html", "<b>语法</b> 'wrong'\nat line 1".encode()), r"refused the query: 语法 'wrong' at line 1\."),
        ((400, "text/plain", b""), r"refused the query: .*bad request"),
        ((404, "text/plain", b"nothing here"), r"refused the query: nothing here\."),
        ((500, "text/plain", b"x" * 9999), r"refused the query: x{300} …\."),
        ((503, "text/plain", b"busy"), r"answered with HTTP 503 Service Unavailable\."),
        ((302, "text/plain", b""), r"answered with HTTP 302"),
    ],
)
def test_an_answer_that_is_none_is_one_sentence(reply: tuple[int, str, bytes], sentence: str) -> None:
    with endpoint(lambda _: reply) as url, pytest.raises(EndpointError, match=sentence) as caught:
        ask(Endpoint(url), "SELECT ?s { ?s ?p ?o }")
    assert str(caught.value).startswith(url)
    assert "\n" not in str(caught.value)


def test_a_graph_must_come_as_rdf() -> None:
    with endpoint(lambda _: (200, RESULTS, EMPTY)) as url, pytest.raises(EndpointError, match="it is no RDF"):
        ask(Endpoint(url), "CONSTRUCT WHERE { ?s ?p ?o }")


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/sparql"
    with pytest.raises(EndpointError, match=r"cannot be reached: Connection refused\."):
        ask(Endpoint(url), "ASK {}")
    with pytest.raises(EndpointError, match=r"cannot be reached: "):
        ask(Endpoint("http://no-such-host.invalid/sparql"), "ASK {}")


@contextmanager
def slow(parts: Iterable[bytes], stays: bool = True) -> Iterator[str]:
    """The address of a server that sends the parts, half a second before each, and then nothing more, or ends if it does not stay."""

    def serve() -> None:
        connection, _ = server.accept()
        with connection:
            for part in parts:
                if done.wait(0.5):
                    return
                connection.sendall(part)
            if stays:
                done.wait()

    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        finally:
            done.set()
            thread.join()


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: 1000\r\n\r\n"


@pytest.mark.parametrize("parts", [(), (HEAD,), chain((HEAD,), repeat(b" "))], ids=["silent", "stops", "drips"])
def test_an_endpoint_that_takes_too_long(parts: Iterable[bytes]) -> None:
    with slow(parts) as url, pytest.raises(EndpointError, match=r"no whole answer within 1 second\."):
        ask(Endpoint(url, 1), "ASK {}")


def test_an_answer_that_is_cut_off_or_no_http() -> None:
    with (
        slow([b"HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: 9\r\n\r\n{"], stays=False) as url,
        pytest.raises(EndpointError),
    ):
        ask(Endpoint(url, 1), "ASK {}")
    with slow([b"SSH-2.0-OpenSSH\r\n"], stays=False) as url, pytest.raises(EndpointError, match="broke off: "):
        ask(Endpoint(url, 2), "ASK {}")


@pytest.mark.parametrize("place", [b"http://[", b"/sparql"])
def test_an_endpoint_that_sends_elsewhere(place: bytes) -> None:
    with (
        slow([b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + place + b"\r\n\r\n"], stays=False) as url,
        pytest.raises(EndpointError, match=r"cannot be reached|broke off|answered with HTTP 302") as caught,
    ):
        ask(Endpoint(url, 2), "ASK {}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://127.0.0.1/", "localhost:8890/sparql", "", "http://", "http:///sparql", "http://h:port/", "http://a b/",
        "http://h/\nx", "http://user:word@h/", "https://中国/sparql", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_only_plain_web_addresses(url: str) -> None:
    with pytest.raises(UsageError, match="must be an http or https address"):
        Endpoint(url)


@pytest.mark.parametrize("timeout", [-1, 0, 10**12])
def test_the_timeout_is_positive_and_ends(timeout: int) -> None:
    with pytest.raises(UsageError, match="must be more than 0 seconds and a day at most"):
        Endpoint("http://127.0.0.1/", timeout)


@pytest.mark.parametrize("sparql", ["DELETE WHERE { ?s ?p ?o }", "PREFIX a: <urn:select> CLEAR ALL", "nonsense"])
def test_what_is_no_query_is_not_sent(sparql: str) -> None:
    sent: list[str] = []

    def reply(query: str) -> tuple[int, str, bytes]:
        sent.append(query)
        return 200, RESULTS, EMPTY

    with endpoint(reply) as url:
        with pytest.raises(QueryError):
            ask(Endpoint(url), sparql)
        ask(Endpoint(url), "SELECT ?s { SERVICE <http://127.0.0.1/> { ?s a pol:Plan } }")
    assert sent == ["PREFIX pol: <https://w3id.org/policykg/ontology#> SELECT ?s { SERVICE <http://127.0.0.1/> { ?s a pol:Plan } }"]
