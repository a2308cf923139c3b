"""Sentences, conjunctions and titles are cut where they should be."""

from __future__ import annotations

import re

import pytest

from extractors.findings import Found
from extractors.language.phrases import around, inside_titles, split_conjunctions


@pytest.mark.parametrize("text", ["", "《甲》", "见《甲》、《乙》", "《甲《乙》丙》", "》《甲", "《甲》《乙", "》甲《", "《》"])
def test_a_title_goes_from_its_mark_to_the_next_that_closes(text: str) -> None:
    assert list(inside_titles(text)) == [match.span() for match in re.finditer("《[^》]*》", text)]


def test_a_conjunction_inside_a_name_cuts_nothing() -> None:
    text = "建设呼和浩特和包头"
    assert split_conjunctions(text, 2, len(text), [Found(2, 6), Found(7, 9)]) == [(2, 6), (7, 9)]
    assert split_conjunctions(text, 2, len(text), []) == [(2, 6), (7, 9)], "one character alone names nothing"
    text = "建设乌兰和布敦和包头"
    assert split_conjunctions(text, 2, len(text), [Found(2, 7), Found(8, 10)]) == [(2, 7), (8, 10)]
    assert split_conjunctions(text, 2, len(text), []) == [(2, 4), (5, 7), (8, 10)]
    assert split_conjunctions("杨柳和永和", 0, 5, []) == [(0, 2), (3, 5)]
    assert split_conjunctions("祥和里等街区", 0, 6, []) == [(0, 6)]


def test_a_name_that_begins_before_the_stretch_guards_it_too() -> None:
    assert split_conjunctions("呼和浩特", 1, 4, [Found(0, 4)]) == [(1, 4)]


def test_what_is_around_a_stretch_has_a_part_in_it() -> None:
    names = [Found(0, 2), Found(2, 5), Found(6, 8), Found(8, 9)]
    assert list(around(names, 4, 8)) == [Found(2, 5), Found(6, 8)]
    assert list(around(names, 5, 6)) == []
