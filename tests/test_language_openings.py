from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.language.openings import Opened, later
from extractors.organizations.companies import listed_companies
from extractors.programmes.lexicon import heads as programme_heads
from extractors.programmes.lexicon import whole_names
from extractors.projects.lists.closings import CLOSES_LIST
from extractors.projects.words.heads import heads as project_heads

WORDS = [
    "甲乙",
    "高铁",
    "水库",
    "引绰济辽",
    "二期",
    "改造",
    "工程",
    "等",
    "重点项目",
    "行动",
    "攻坚战",
    "“",
    "”",
    "学习教育",
    "、",
    "港",
    "三段",
    "。",
]
MADE: list[Callable[[], Opened]] = [project_heads, lambda: programme_heads().pattern, whole_names, lambda: CLOSES_LIST]


@pytest.mark.parametrize("made", MADE)
@settings(deadline=None)
@given(text=st.lists(st.sampled_from(WORDS), max_size=20).map("".join), begin=st.integers(0, 10), end=st.integers(0, 60))
def test_finds_what_re_finds(made: Callable[[], Opened], text: str, begin: int, end: int) -> None:
    opened = made()
    found = [match.span() for match in opened.pattern.finditer(text, begin, end)]
    assert [match.span() for match in opened.finditer(text, begin, end)] == found
    first = opened.search(text, begin, end)
    assert (first.span() if first else None) == (found[0] if found else None)


def test_a_pattern_made_later_finds_its_matches_in_a_text_that_was_read_before() -> None:
    text = "丁戊己庚"
    assert list(listed_companies(text)) == []
    assert [match.group() for match in Opened("己.").finditer(text)] == ["己庚"]


def test_a_pattern_of_data_files_is_made_before_the_first_text_is_looked_through() -> None:
    made = []

    @later
    def pattern() -> None:
        made.append(Opened("辛.丙"))

    assert not made
    assert [match.group() for match in CLOSES_LIST.finditer("辛壬癸等项目")] == ["等项目"]
    assert [match.group() for match in made[0].finditer("辛壬丙")] == ["辛壬丙"]


@pytest.mark.parametrize("pattern", [r"\d+个|甲", ".乙", "(?:丙)?"])
def test_a_pattern_that_may_begin_with_anything_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="cannot be listed"):
        Opened(pattern)


def test_an_end_beyond_the_text_is_its_end() -> None:
    assert [match.span() for match in Opened("甲(?=乙|$)").finditer("甲乙甲", 0, 99)] == [
        match.span() for match in re.finditer("甲", "甲乙甲")
    ]
