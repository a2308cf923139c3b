"""What of a shared tail is no part of the names of a list, and that works under a verb of building do not only stand."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from tests.docs import doc_of

PLACES = ("浔阳", "岑溪", "柳州", "桂岭")


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *PLACES))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快浔阳、岑溪、柳州等景区提升。", ["浔阳景区", "岑溪景区", "柳州景区"]),
        ("推动浔阳、岑溪、柳州等产业园提质升级。", ["浔阳产业园", "岑溪产业园", "柳州产业园"]),
        ("实施浔阳、岑溪、柳州等水库扩容。", ["浔阳水库扩容", "岑溪水库扩容", "柳州水库扩容"]),
        ("加快浔阳、岑溪、柳州等重点口岸扩能改造。", ["浔阳口岸扩能改造", "岑溪口岸扩能改造", "柳州口岸扩能改造"]),
    ],
)
def test_what_only_says_that_the_works_become_better_is_not_shared(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新开工2个：浔阳至岑溪铁路、桂岭铁路支线柳州段外迁。", ["浔阳至岑溪铁路", "桂岭铁路支线柳州段外迁"]),
        ("续建浔阳水库，探索与岑溪铁路港、柳州空港联动。", ["浔阳水库"]),
        ("浔阳铁路、岑溪铁路货场外迁。", []),
    ],
)
def test_works_that_are_being_built_do_not_only_stand(text: str, expected: list[str]) -> None:
    assert names(text) == expected
