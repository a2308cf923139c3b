from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.industries.lexicon import load_lexicon
from extractors.language.firsts import first_signs, openings
from ontology.tables import read_table

TABLES = ("industry-context", "programme-words", "programme-generic", "project-words", "status-complements")
PATTERNS = [re.compile(row["pattern"]) for table in TABLES for row in read_table("extractors", f"lexicons/{table}.tsv")]
WORDS = [*sorted(load_lexicon().terms)[::40], "等", "的", "5个", "“", "”", "发展", "产业", "建设", "，", "、", "大会"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        ("甲|乙丙", {"甲", "乙"}),
        ("(?:甲|[乙丙])?丁", {"甲", "[乙丙]", "丁"}),
        (r"(?<!己)(?P<name>\d{1,3}|甲+)(?=丁)", {r"\d", "甲"}),
        ("甲*", set()),
        ("甲{0,3}乙{2}", {"甲", "乙"}),
        ("甲{,3}", set()),
        ("(?:甲?|乙)丙", {"甲", "乙", "丙"}),
        ("$|甲", set()),
    ],
)
def test_first_signs_of_a_pattern(pattern: str, signs: set[str]) -> None:
    assert first_signs(pattern) == signs


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("甲乙丙丁|丁", {"甲乙丙", "丁"}),
        ("[甲乙]+丙", {"甲丙", "乙丙", "甲甲", "甲乙", "乙甲", "乙乙"}),
        ("(?:甲{2}|乙)?丙丁", {"甲甲", "甲丙丁", "乙丙丁", "丙丁"}),
        ("甲乙(?:丙|丁)?戊", {"甲乙"}),
        (r"甲\d|乙.", {"甲", "乙"}),
        (r"\d甲|乙", set()),
    ],
)
def test_openings_of_a_pattern(pattern: str, begins: set[str]) -> None:
    assert openings(pattern) == begins


@cache
def beginnings() -> list[tuple[re.Pattern[str], frozenset[str], frozenset[str]]]:
    """The rules' patterns, each with the signs and the openings that are worked out for it."""
    return [(pattern, first_signs(pattern.pattern), openings(pattern.pattern)) for pattern in PATTERNS]


@settings(deadline=None, max_examples=50)
@given(TEXTS)
def test_no_match_begins_otherwise(text: str) -> None:
    for pattern, signs, begins in beginnings():
        for match in pattern.finditer(text):
            if match.group() and signs:
                assert any(re.match(sign, match.group()) for sign in signs)
            assert not begins or text.startswith(tuple(begins), match.start())
