"""Zones, parks and centres: the verbs of making and renewing, the sizes before them, partners, phases behind brackets."""

from __future__ import annotations

import pytest

from extractors.programmes.component import find_programmes
from extractors.projects.component import find_projects
from tests.docs import doc_of

PLACES = ("浔阳", "岑溪", "桂岑")


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *PLACES))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("再造浔阳经开区发展优势，重塑岑溪工业园区发展格局。", ["浔阳经开区", "岑溪工业园区"]),
        ("重塑浔阳国家农业科技园区品牌，塑造岑溪高新区新形象。", ["浔阳国家农业科技园区", "岑溪高新区"]),
        ("推动浔阳试验区范围扩大至桂岑，推动岑溪工业园区扩容提质。", ["浔阳试验区", "岑溪工业园区"]),
        ("推进流程再造，塑造城市品牌，扩大试验区范围。", []),
        ("推进浔阳机场扩容工程。", ["浔阳机场扩容"]),
    ],
)
def test_what_is_made_anew_or_grows(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规划建设超300平方公里浔阳高铁新城、约20平方公里岑溪科创城。", ["浔阳高铁新城", "岑溪科创城"]),
        ("建设近1200亩桂岑物流园。", ["桂岑物流园"]),
        ("建设浔阳超算中心。", ["浔阳超算中心"]),
    ],
)
def test_the_size_before_a_name_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主动对接高等院校、浔阳等园区，学习借鉴岑溪、桂岑等新区经验。", []),
        ("推进浔阳、岑溪等园区建设。", ["浔阳园区", "岑溪园区"]),
        ("加快浔阳大桥、奥体中心、健身基地等项目建设。", ["浔阳大桥"]),
        ("加快浔阳奥体中心建设。", ["浔阳奥体中心"]),
        ("浔阳产业基地、“海上之歌”欢乐谷等项目开工，建设“口袋”公园。", ["浔阳产业基地", "“海上之歌”欢乐谷"]),
    ],
)
def test_partners_and_class_words_are_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_phase_belongs_to_the_name_whatever_stands_before_it() -> None:
    assert names("建设国家高效计算中心（浔阳）二期、国家会展中心（岑溪）。") == ["国家高效计算中心（浔阳）二期", "国家会展中心（岑溪）"]
    assert names("国家会议中心三期投用，国家超级计算岑溪中心二期建成，国家会议中心举办年会。") == [
        "国家会议中心三期",
        "国家超级计算岑溪中心二期",
    ]


def test_the_care_of_what_an_area_has_many_of_is_a_programme() -> None:
    doc = find_programmes(find_projects(doc_of("实施浔阳古民居保护利用工程，建设岑溪古建筑博物馆、桂岑古建筑群。", *PLACES)))
    assert [doc.text[found.begin : found.end] for found in doc._.programmes] == ["浔阳古民居保护利用工程"]
    assert [project.name for project in doc._.projects] == ["岑溪古建筑博物馆", "桂岑古建筑群"]


def test_what_governs_a_name_is_looked_for_in_lists_of_any_length() -> None:
    assert names(f"推进{'各类小事、' * 2000}国家会议中心三期建设。") == ["国家会议中心三期"]
