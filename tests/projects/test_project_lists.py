"""What the items of a list complete in each other: tails, lines, deeds, and stretches that stand by themselves."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("建成G218乌海至浔江、S21芷江至包头。", ("乌海", "浔江", "芷江", "包头"), ["G218乌海至浔江", "S21芷江至包头"]),
        ("推进G6乌海至浔江等重点项目。", ("乌海", "浔江"), ["G6乌海至浔江"]),
        ("建设乌海至浔江、浔德高速包头至芷江段。", ("乌海", "浔江", "包头", "芷江"), ["乌海至浔江", "浔德高速包头至芷江段"]),
        ("加强乌海至浔江、包头至芷江的联系。", ("乌海", "浔江", "包头", "芷江"), []),
        (
            "推进浔德高铁乌海至浔江段、包头至芷江段建设。",
            ("乌海", "浔江", "包头", "芷江"),
            ["浔德高铁乌海至浔江段", "浔德高铁包头至芷江段"],
        ),
        ("建设乌海地铁1号线一期、2号线一期。", ("乌海",), ["乌海地铁1号线一期", "乌海地铁2号线一期"]),
    ],
)
def test_stretches_of_lines_need_no_head(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("实施浔江灌区、月峰灌区续建配套与现代化改造。", ("浔江",), ["浔江灌区续建配套与现代化改造", "月峰灌区续建配套与现代化改造"]),
        ("建设浔江水库、月浔水库扩建。", ("浔江",), ["浔江水库", "月浔水库扩建"]),
    ],
)
def test_what_is_done_to_all_works_of_a_list(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("建成乌海、油浔壕、月桐海煤矿。", ("乌海",), ["乌海煤矿", "油浔壕煤矿", "月桐海煤矿"]),
        ("实施G107（月浔段）、S122等国省干线大中修58公里。", (), ["G107（月浔段）大中修", "S122大中修"]),
        ("确保浔德高铁乌海段9月底前开通。", ("乌海",), ["浔德高铁乌海段"]),
        ("建成月浔岭220千伏输变电工程。", (), ["月浔岭220千伏输变电工程"]),
        ("新增月浔绿道100公里。", (), []),
        (
            "开工乌海至芷江、浔江至包头高速公路月浔段改扩建。",
            ("乌海", "芷江", "浔江", "包头"),
            ["乌海至芷江高速公路", "浔江至包头高速公路月浔段改扩建"],
        ),
        ("关闭落后煤矿、停产煤矿。", (), []),
    ],
)
def test_tails_of_works_of_which_there_are_many(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


def test_what_is_measured_along_rivers_names_none_of_them() -> None:
    assert names("完成浔江、岱河等河段治理90公里，推进浔江、岱河等堤防加固。", "浔江", "岱河") == ["浔江堤防加固", "岱河堤防加固"]
