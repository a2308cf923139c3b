"""Places that no gazetteer holds are learned from the plan: from its sites' names and from its quarters and towns."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from extractors.regions.local_places import complete_regions
from tests.docs import doc_of


def places(*texts: str) -> list[list[str]]:
    docs = [find_projects(doc_of(text)) for text in texts]
    complete_regions(docs)
    return [[region.name for region in doc._.regions] for doc in docs]


def test_what_a_site_is_named_after_is_a_place_everywhere() -> None:
    assert places("建成罗溪坳水库。", "罗溪坳交通不便。") == [["罗溪坳"], ["罗溪坳"]]


def test_quarters_and_towns_are_places() -> None:
    assert places("推进城南片区改造，支持渔岜港区发展。") == [["城南片区", "渔岜港区"]]


@pytest.mark.parametrize("text", ["建设特色产业强镇。", "做美人才荟萃之岛。", "加快京沪高铁建设。", "沿黄水库加固。", "建成国家实验室。"])
def test_what_names_no_place_is_none(text: str) -> None:
    assert places(text) == [[]]
