"""Programmes that care for landscapes: lists of them without a head, places cared for together, sides of a mountain. Our own sentences."""

from __future__ import annotations

import pytest

from extractors.programmes.component import find_programmes
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [programme.name for programme in find_programmes(doc_of(text, *places))._.programmes]


def test_care_stands_in_a_list_beside_the_works_of_the_nation() -> None:
    text = "实施三北防护林六期、狼山周边防沙治沙、白岭和青岭森林草原保护。"
    assert names(text, "狼山周边", "白岭", "青岭")[1:] == ["狼山周边防沙治沙", "白岭和青岭森林草原保护"]


def test_care_stands_in_a_list_beside_other_care() -> None:
    text = "抓好浔江治理、柳原排水改造、白岭西麓绿化。"
    assert names(text, "浔江", "柳原", "白岭西麓") == ["浔江治理", "白岭西麓绿化"]


@pytest.mark.parametrize("text", ["抓好浔江治理、柳原排水改造。", "抓好浔江治理。", "做好浔江等河湖保护、柳原等草原保护。"])
def test_care_that_stands_alone_or_is_of_examples_is_everyday_work(text: str) -> None:
    assert names(text, "浔江", "柳原") == []


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("推进浔江上游水源涵养区山水林田湖草综合治理。", ("浔江",), "浔江上游水源涵养区山水林田湖草综合治理"),
        ("推进白岭南缘生态修复，扩大绿地。", ("白岭",), "白岭南缘生态修复"),
        ("推进白岭北岸沙化土地综合治理。", ("白岭",), "白岭北岸沙化土地综合治理"),
        ("推进柳旗、青旗地下水超采区综合治理。", ("柳旗", "青旗"), "柳旗、青旗地下水超采区综合治理"),
        ("推进浔江（甲县段）、柳江流域综合治理。", ("浔江", "柳江"), "浔江（甲县段）、柳江流域综合治理"),
        ("推进青旗草原保护恢复和白岭水土流失治理。", ("青旗", "白岭"), "青旗草原保护恢复"),
        ("推动青市和柳江流域综合治理。", ("青市", "柳江"), "柳江流域综合治理"),
    ],
)
def test_what_part_of_which_places_is_cared_for(text: str, places: tuple[str, ...], expected: str) -> None:
    assert names(text, *places)[0] == expected
