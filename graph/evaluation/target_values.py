"""What a graph says of a target, in the words of gold annotations: its amounts, indicators, and how the value is meant."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import InvalidOperation
from itertools import product

from rdflib import SKOS

from graph.evaluation.gold import Values, plain_number, squeeze
from graph.evaluation.statements import Statements
from graph.short_iris import local_name
from ontology.errors import ReadError
from ontology.terms import POL

_COMPARATORS = {"AtLeast": "ge", "AtMost": "le", "About": "approx", "Exactly": "eq"}
_CHANGES = {"Level": "level", "Growth": "growth", "Decrease": "decrease", "New": "new", "Cumulative": "cumulative"}


def amounts(graph: Statements, target: str) -> Iterator[str]:
    """The value of `target`, an IRI, up to its upper value, with its unit (5-6%). ReadError where a value is no number."""
    uppers = [f"-{_number(upper, target)}" for upper in graph.values(target, POL.upperValue)] or [""]
    for value, upper, unit in product(graph.values(target, POL.value), uppers, graph.values(target, POL.unitLabel)):
        yield _number(value, target) + upper + squeeze(unit)


def indicators(graph: Statements, target: str) -> list[str]:
    """What `target`, an IRI, is a value of, as the plan words it; one empty text where nothing tells."""
    written = graph.values(target, POL.indicatorText) or graph.along(target, POL.indicator, SKOS.prefLabel) or ("",)
    return [squeeze(text) for text in written]


def target_values(graph: Statements, target: str) -> Values:
    """The comparator, change and baseline year of `target`, an IRI; each empty where the graph does not tell it."""
    comparator, change, baseline = (graph.values(target, p)[:1] for p in (POL.comparator, POL.change, POL.baselineYear))
    return {
        "comparator": tuple(_COMPARATORS[local_name(c)] for c in comparator if local_name(c) in _COMPARATORS),
        "change": tuple(_CHANGES[local_name(c)] for c in change if local_name(c) in _CHANGES),
        "baseline": tuple(year[:4] for year in baseline),
    }


def _number(text: str, target: str) -> str:
    try:
        return plain_number(text)
    except InvalidOperation:
        raise ReadError(f"The target {target} has a value that is no number: {text!r}.") from None
