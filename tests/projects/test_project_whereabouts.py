"""The division that a clause names as who builds a work is where the work lies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.context import findings_of
from extractors.language.spans import text_of
from extractors.projects.component import find_projects
from extractors.projects.whereabouts import clause_place, put_back
from tests.docs import doc_of


def place_of_last(text: str) -> str | None:
    doc = find_projects(doc_of(text, "崂山区", "市北区"))
    found = findings_of(doc)
    divisions = tuple(replace(region, key="370200") for region in found.regions)
    place = clause_place(text_of(doc), found.projects[-1], divisions, 0)
    return text[place.begin : place.end] if place else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("崂山区打通沙潭路。", "崂山区"),
        ("崂山区整修道路32条，打通沙潭路，完成石岭桥建设。", "崂山区"),
        ("崂山区推进招商，市北区建设沙潭湖公园。", "市北区"),
        ("崂山区参与共建沙潭湖科技园。", None),
        ("崂山区整修道路，全市建设沙潭湖公园。", None),
        ("建设沙潭湖公园。", None),
    ],
)
def test_a_clause_that_a_division_begins_tells_where_its_works_lie(text: str, expected: str | None) -> None:
    assert place_of_last(text) == expected


def test_a_name_put_together_lies_where_the_works_before_it_do() -> None:
    doc = find_projects(doc_of("建成崂山区地铁3号线，抓紧2号线东延和5号线建设。", "崂山区"))
    found, text = findings_of(doc), text_of(doc)
    named = {project.name: [text[r.begin : r.end] for r in put_back(text, project, found.regions)] for project in found.projects}
    assert named == {"崂山区地铁3号线": [], "崂山区地铁2号线东延": ["崂山区"], "崂山区地铁5号线": ["崂山区"]}
