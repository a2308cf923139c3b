"""The graphs of the sample plans, compared as graphs with those kept in tests/golden; `pytest --refresh-golden` writes them anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ontology
from extractors.assemble import read_plan
from extractors.reader import read_source
from graph.triples import plan_triples

SAMPLES = Path(__file__).parents[1] / "extractors/samples"
GOLDEN = Path(__file__).parent / "golden"
NAMES = ("sample-2020", "sample-2022")


def lines(name: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The N-Triples of a sample's graph, sorted: as no node is blank, two graphs are equal where these are.

    The program's version is left out, so that a release changes no golden graph.
    """
    monkeypatch.chdir(SAMPLES)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    text = plan_triples(read_plan(read_source(f"{name}.txt"))).serialize(format="nt", encoding="utf-8").decode()
    return sorted(re.sub(rf"\b{re.escape(ontology.__version__)}\b", "VERSION", line) for line in text.splitlines() if line)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_becomes_the_graph_that_it_became_before(name: str, refresh_golden: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    found, kept = lines(name, monkeypatch), GOLDEN / f"{name}.nt"
    if refresh_golden:
        kept.parent.mkdir(exist_ok=True)
        kept.write_text("".join(line + "\n" for line in found), encoding="utf-8")
    expected = kept.read_text(encoding="utf-8").splitlines()
    assert {"more": sorted(set(found) - set(expected)), "missing": sorted(set(expected) - set(found))} == {"more": [], "missing": []}
    assert not [line for line in found if "_:" in line.partition('"')[0]]
