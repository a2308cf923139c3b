"""The graphs of the sample plans, compared as graphs with those kept in tests/golden; `pytest --refresh-golden` writes them anew."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

import ontology
from extractors.assemble import read_plan
from extractors.sources.reader import read_source
from graph.convert import triples_of
from graph.exporting.turtle import turtle
from graph.triples import plan_triples
from ontology.identity import DEFAULT_BASE

SAMPLES = Path(__file__).parents[1] / "extractors/samples"
GOLDEN = Path(__file__).parent / "golden"
NAMES = ("sample-2020", "sample-2022")


def graph_of_sample(name: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A sample's graph in Turtle, without the program's version, so that a release changes no golden graph."""
    monkeypatch.chdir(SAMPLES)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    graph = plan_triples(read_plan(read_source(f"{name}.txt")))
    text = turtle((ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples_of(graph)), DEFAULT_BASE).decode()
    return re.sub(rf"\b{re.escape(ontology.__version__)}\b", "VERSION", text).encode()


def triples(data: bytes) -> set[str]:
    return {str(quad.triple) for quad in ox.parse(data, format=ox.RdfFormat.TURTLE)}


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_becomes_the_graph_that_it_became_before(name: str, refresh_golden: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    found, kept = graph_of_sample(name, monkeypatch), GOLDEN / f"{name}.ttl"
    if refresh_golden:
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(found)
    now, before = triples(found), triples(kept.read_bytes())
    assert {"more": sorted(now - before), "missing": sorted(before - now)} == {"more": [], "missing": []}
    assert not any(triple.startswith("_:") for triple in now)
    assert len(now) > 5_000
