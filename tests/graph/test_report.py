"""The outcome of a check as text."""

from __future__ import annotations

from graph.check import Report, Violation
from graph.report import report_text


def test_breaches_of_one_kind_stand_together_with_their_number_and_examples() -> None:
    many = [Violation(f"https://a.b/{n}", f"工程{n}", "pol:value", "It needs a value.", "", "Target") for n in range(8)]
    one = Violation("https://a.b/x", "", "", "It is wrong.", '"5"', "Goal")
    lines = report_text(Report(100_000, (*many, one))).splitlines()
    assert lines[0] == "100,000 triples, 9 violations:"
    assert lines[2:4] == ["Goal: 1", '  <https://a.b/x>: It is wrong. Found: "5"']
    assert lines[5:7] == ["Target pol:value: 8", "  工程0 <https://a.b/0>: It needs a value."]
    assert lines[-1] == "  and 3 more"
    assert len(lines) == 12
