"""Brackets, letters and firms within the names of projects: phases, sides and stretches that are of the name, towns that are not."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进浔阳高架路二期工程（岑海路立交至京昆高速）建设。", ["浔阳高架路二期工程（岑海路立交至京昆高速）"]),
        ("推进浔水河（岑放路以东段）综合治理。", ["浔水河（岑放路以东段）综合治理"]),
        ("加快浔溪污水处理厂（二期、三期）建设。", ["浔溪污水处理厂（二期、三期）"]),
        ("拉通浔东路、岑民路（东八路以东）。", ["浔东路", "岑民路（东八路以东）"]),
        ("建成浔江科技园A、C座，推进岑溪创新园A、B区改造提升。", ["浔江科技园A、C座", "岑溪创新园A、B区改造提升"]),
        ("加快浔岑五医院（石坪镇）落地。", ["浔岑五医院"]),
        ("建设浔江水厂（青坪乡）和云岑山公园（东区）。", ["浔江水厂", "云岑山公园（东区）"]),
        ("推进柳岑路跨京昆高速段、浔江路跨岑水河段建设。", ["柳岑路跨京昆高速段", "浔江路跨岑水河段"]),
    ],
)
def test_brackets_are_of_a_name_where_they_tell_which_part_of_the_work_is_meant(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快美的浔江产业园、美的岑溪创新园建设。", ["美的浔江产业园", "美的岑溪创新园"]),
        ("打造生态优美的浔江湿地公园。", ["浔江湿地公园"]),
    ],
)
def test_a_firm_that_ends_like_an_attribute_is_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快浔阳县人民医院（省人民医院浔阳院区）建设。", ["浔阳县人民医院（省人民医院浔阳院区）"]),
        ("推进云浔学校（岑溪中学）易地新建项目一期封顶。", ["云浔学校（岑溪中学）易地新建项目一期"]),
        ("推进柳岑产业基地浔田片建设。", ["柳岑产业基地浔田片"]),
        ("柳岑新区连成一片。", []),
    ],
)
def test_another_name_and_a_part_are_of_the_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected
