"""Names made of common words, known by the names among which they stand, and what leads to a list and is no part of its first name."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快和平、岑浔沟、桂浔等大型水库建设。", ["和平水库", "岑浔沟水库", "桂浔水库"]),
        ("建成岑浔、高峰、芷浔岭、胜利、桂浔风电场。", ["岑浔风电场", "高峰风电场", "芷浔岭风电场", "胜利风电场", "桂浔风电场"]),
        ("加快电力、岑浔沟、桂浔等水库建设。", ["岑浔沟水库", "桂浔水库"]),
        ("加快和平、胜利、高峰、岑浔、桂浔等水库建设。", ["岑浔水库", "桂浔水库"]),
        ("加强安全、智慧、岑浔水库建设。", ["岑浔水库"]),
    ],
)
def test_names_of_common_words_among_names_never_seen(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("新开工3座，即浔阳水库、岑溪水库、桂岑水库。", ("浔阳", "岑溪", "桂岑"), ["浔阳水库", "岑溪水库", "桂岑水库"]),
        ("续建两条，分别为浔阳至岑溪、岑溪至桂岑铁路。", ("浔阳", "岑溪", "桂岑"), ["浔阳至岑溪铁路", "岑溪至桂岑铁路"]),
        ("先是浔阳水库动工，其后为岑溪水库。", ("浔阳", "岑溪"), ["浔阳水库", "岑溪水库"]),
        ("与在建的浔岑、桂浔铁路共同组成通道。", (), ["浔岑铁路", "桂浔铁路"]),
        ("浔阳县继续建设岑浔沟水库。", ("浔阳县",), ["岑浔沟水库"]),
        ("即墨至浔阳高速公路开工。", ("即墨", "浔阳"), ["即墨至浔阳高速公路"]),
    ],
)
def test_what_leads_to_a_list_begins_no_name(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected
