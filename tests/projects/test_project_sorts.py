"""Lists that say at their end what they are of: streets, lines of an underground railway, parks."""

from __future__ import annotations

from extractors.projects.component import find_projects
from extractors.projects.lists.sorts import sort_of
from tests.docs import doc_of


def written(text: str, *places: str) -> list[str]:
    return [text[project.begin : project.end] for project in find_projects(doc_of(text, *places))._.projects]


def test_lines_of_an_underground_railway_are_known_by_the_end_of_their_list() -> None:
    assert written("加快崇河线、5号线东延伸、北枫线等轨道交通建设。") == ["崇河线", "5号线东延伸", "北枫线"]
    assert written("完善干线、支线等道路衔接。") == []


def test_parks_with_names_of_their_own_are_known_by_the_end_of_their_list() -> None:
    assert written("提升北方云谷、明珠药港等特色园区能级。") == ["北方云谷", "明珠药港"]
    assert written("提升云谷、药港能级。") == []


def test_a_list_that_says_nothing_has_no_sort() -> None:
    assert sort_of("甲地、乙地等重点领域", 0, 10) is None
