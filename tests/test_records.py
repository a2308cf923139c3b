"""Records check themselves: every quote of a reading stands in its section."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ontology.records import Quote, Reading
from tests.readings import first_reading

FIRST = first_reading()


def astray(quote: Quote) -> Quote:
    """A quote of the same length that its section does not read."""
    return replace(quote, text="龘" * len(quote.text))


@pytest.mark.parametrize(
    ("records", "place"),
    [
        ("mentions", "quote"),
        ("mentions", "sentence"),
        ("targets", "quote"),
        ("targets", "sentence"),
        ("commitments", "quote"),
        ("commitments", "sentence"),
        ("goals", "quote"),
        ("relations", "evidence"),
    ],
)
def test_every_quote_of_a_reading_stands_in_its_section(records: str, place: str) -> None:
    right: list[Any] = list(getattr(FIRST, records))
    wrong = replace(right[-1], **{place: astray(getattr(right[-1], place))})
    changed: dict[str, Any] = {records: (*right[:-1], wrong)}
    with pytest.raises(ValueError, match="does not read"):
        replace(FIRST, **changed)


def test_a_reading_of_true_quotes_is_made() -> None:
    assert replace(FIRST) == FIRST
    assert isinstance(FIRST, Reading)
