"""Roads, streets, bridges, lines of cities and their lists: with their ends in brackets, by number, and by what is said behind them."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("浔江至芷江高速公路2019年底建成，月峰一级公路于2021年通车。", ("浔江", "芷江"), ["浔江至芷江高速公路", "月峰一级公路"]),
        ("浔江至芷江铁路要加快建设，乌海至包头铁路先行论证。", ("浔江", "芷江", "乌海", "包头"), ["浔江至芷江铁路", "乌海至包头铁路"]),
        ("新建浔江公铁两用桥和芷江客运西站。", ("浔江", "芷江"), ["浔江公铁两用桥", "芷江客运西站"]),
        ("西延高铁建成通车。", (), ["西延高铁"]),
    ],
)
def test_years_and_wishes_behind_names(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected
