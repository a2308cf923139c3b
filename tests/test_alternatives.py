"""Patterns of many words: they match what the plain alternatives match, in the same order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.alternatives import any_of

WORDS = st.lists(st.text("建设成推动.[)?", min_size=1, max_size=4), min_size=1, max_size=12)


def plain(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


@given(WORDS, st.text("建设成推动.[)?业", max_size=30))
def test_a_pattern_finds_what_plain_alternatives_find(words: list[str], text: str) -> None:
    fast, slow = re.compile(any_of(words)), re.compile(plain(words))
    assert [match.span() for match in fast.finditer(text)] == [match.span() for match in slow.finditer(text)]


@given(WORDS, st.text("建设成推动.[)?业", max_size=30))
def test_a_shorter_word_is_tried_where_what_follows_forbids_the_longer(words: list[str], text: str) -> None:
    fast, slow = (re.compile(f"(?:{pattern})(?![业成])") for pattern in (any_of(words), plain(words)))
    assert [match.span() for match in fast.finditer(text)] == [match.span() for match in slow.finditer(text)]


def test_many_words_find_what_plain_alternatives_find() -> None:
    words = [chr(first) + rest for first in range(ord("一"), ord("一") + 150) for rest in ("", "产", "产业")] + ["-", "]", "^", "业"]
    text = "".join(words) + "业产".join(words[::7])
    fast, slow = re.compile(any_of(words)), re.compile(plain(words))
    assert [match.span() for match in fast.finditer(text)] == [match.span() for match in slow.finditer(text)]


@pytest.mark.parametrize("words", [[], [""], ["建", ""]])
def test_there_are_words_and_none_is_empty(words: list[str]) -> None:
    with pytest.raises(ValueError, match="needs words"):
        any_of(words)
