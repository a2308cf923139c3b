"""Families of names that reports of provinces use: towns in a list, pairs of cities, works, people and poetic names of provinces."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.pipeline import make_pipeline, read_section
from ontology.gazetteer import load_gazetteer

_NLP = make_pipeline()


def read(text: str, division: str | None) -> list[str]:
    province = load_gazetteer().province_of(division) if division else None
    doc = read_section(_NLP, text, Context(path="2", year=2024, division=division, province=province))
    return [region.name for region in doc._.regions]


@pytest.mark.parametrize(
    ("text", "division", "found"),
    [
        ("改造昌平南口、马池口老旧厂房，便利出行。", "110000", ["昌平", "南口", "马池口"]),
        ("支持民和、互助、共和三县种草，深化互助合作。", "630000", ["民和", "互助", "共和"]),
        ("推动示范园和静海产业园共建。", "120000", ["静海"]),
        ("和静县、和田市发展较快。", "650000", ["和静县", "和田市"]),
        ("扩建大兴国际机场，推进三门核电建设。", "110000", ["大兴"]),
        ("推进三门核电扩建。", "330000", ["三门"]),
        ("服务西安咸阳国际机场旅客。", "610000", ["西安", "咸阳"]),
        ("形成六横六纵高速公路网，完善五纵六横路网，建设六横大桥。", "330000", ["六横"]),
        ("开发上川岛、下川岛。", "440000", ["上川岛", "下川岛"]),
        ("支持松桃自治县、印江县和黔南自治州发展。", "520000", ["松桃自治县", "印江县", "黔南自治州"]),
    ],
)
def test_counties_and_towns_with_names_that_are_words(text: str, division: str, found: list[str]) -> None:
    assert read(text, division) == found


@pytest.mark.parametrize(
    ("text", "division", "found"),
    [
        ("演好广深“双城”新戏，做强兰西“半小时经济圈”。", None, ["广深", "兰西"]),
        ("扩建广深高速，改造厦金航线。", "440000", []),
        ("促进苏皖毗邻地区共建，加强鄂豫交界地带治理。", "340000", ["苏皖毗邻地区", "鄂豫交界地带"]),
        ("筑牢长江黄河上游屏障，保护长江、黄河上游。", "510000", ["长江黄河上游", "长江", "黄河上游"]),
        ("建设京张、京雄、石雄城际铁路，深化京张协同。", "130000", ["京张"]),
        ("提升京津发展轴，建设沪宁产业带。", "120000", ["京津发展轴"]),
    ],
)
def test_pairs_of_places(text: str, division: str | None, found: list[str]) -> None:
    assert read(text, division) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("问候香港同胞、台湾同胞和海外侨胞。", ["香港", "台湾"]),
        ("问候港澳同胞和海外侨胞。", []),
        ("统计、外事、港澳台、气象等工作有新进步。", []),
        ("展示巴蜀韵味，建设巴蜀文化旅游走廊。", ["巴蜀"]),
        ("加强中印尼合作，建成中部引黄工程。", []),
        ("汀岑遗址入选重大考古发现。", []),
        ("保护中部山区，参观镇北堡西部影城，建设宜昌东部产业新区。", ["中部山区", "镇北堡", "宜昌"]),
    ],
)
def test_people_fields_of_work_and_finds(text: str, found: list[str]) -> None:
    assert read(text, "510000") == found
