"""Stores for the tests of questions, and a small SPARQL endpoint over HTTP on loopback that answers from a pyoxigraph store."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph as ox
from rdflib import Graph

from graph.store import PlanStore, in_memory
from graph.triples import plan_triples
from ontology.terms import ontology_graph
from tests.readings import first_reading, second_reading

GOLDEN = Path(__file__).parent / "golden"
Reply = tuple[int, str, bytes]


@cache
def sample_graph() -> Graph:
    """The two sample plans as tests/golden keeps them, and the ontology."""
    graph = ontology_graph()
    for path in sorted(GOLDEN.glob("sample-*.ttl")):
        graph.parse(path, format="turtle")
    return graph


@cache
def sample_store() -> PlanStore:
    return in_memory(sample_graph())


@cache
def hand_made_graph() -> Graph:
    """The two plans of tests/readings.py, and the ontology."""
    return ontology_graph() + plan_triples(first_reading()) + plan_triples(second_reading())


@cache
def hand_made_store() -> PlanStore:
    return in_memory(hand_made_graph())


def answer_of(store: PlanStore) -> Callable[[str], Reply]:
    """What an endpoint over `store` replies to a query: status, media type, body."""

    def reply(sparql: str) -> Reply:
        try:
            answer = store.raw.query(sparql)
        except SyntaxError as error:
            return 400, "text/plain", str(error).encode()
        if isinstance(answer, ox.QueryTriples):
            return 200, "text/turtle", ox.serialize(answer, format=ox.RdfFormat.TURTLE) or b""
        return 200, "application/sparql-results+json", answer.serialize(format=ox.QueryResultsFormat.JSON) or b""

    return reply


@contextmanager
def endpoint(reply: Callable[[str], Reply]) -> Iterator[str]:
    """The address of a server that gives each POSTed query to `reply`."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            status, media_type, data = reply(parse_qs(body)["query"][0])
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/sparql"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
