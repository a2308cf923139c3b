"""The zone that a document is about is found wherever its name, or the short name given to it, stands."""

from __future__ import annotations

import pytest

from extractors.projects.own_project import complete_projects
from tests.docs import doc_of


def found(texts: list[str], title: str) -> list[list[tuple[str, str]]]:
    docs = [doc_of(text) for text in texts]
    complete_projects(docs, title)
    return [[(text[p.begin : p.end], p.name) for p in doc._.projects] for text, doc in zip(texts, docs, strict=True)]


def test_the_name_and_its_short_name_mean_one_zone() -> None:
    texts = ["加快云“数”谷新质创新区（以下简称云谷创新区）建设。", "做强云谷创新区。"]
    assert found(texts, "云“数”谷新质创新区建设方案") == [
        [("云“数”谷新质创新区", "云“数”谷新质创新区"), ("云谷创新区", "云“数”谷新质创新区")],
        [("云谷创新区", "云“数”谷新质创新区")],
    ]


@pytest.mark.parametrize("title", ["国家示范区建设方案", "乡村振兴三年行动方案", "2026年政府工作报告"])
def test_a_title_that_names_no_zone_adds_nothing(title: str) -> None:
    assert found(["建设国家示范区，推进乡村振兴。"], title) == [[]]
