"""Ends of lines and of stretches of road that no list holds, and places of which one is named behind another."""

from __future__ import annotations

import pytest

from extractors.context import Context
from tests.regions.test_regions import names

GUANGXI, HUNAN, GANSU = (Context(province=code, division=code) for code in ("450000", "430000", "620000"))


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("建成兴业至贵港高速公路", GUANGXI, ["兴业", "贵港"]),
        ("开工云岑（汀）高铁岑洲至贵港段，加固浔江干流汀山坳至岑水渡段堤防", GUANGXI, ["岑洲", "贵港", "浔江", "汀山坳", "岑水渡"]),
        ("清淤汉江岑山坳至浑河口段，治理郁江岑汀以下河段", GUANGXI, ["汉江", "岑山坳", "浑河口", "郁江", "岑汀"]),
        ("打通引水干流上游至下游段，守好出海口段", GUANGXI, []),
        ("重建省道318线岑家湾至垣不口段", HUNAN, ["岑家湾", "垣不口"]),
        ("开工G241桂阳县城至荷叶公路", HUNAN, ["桂阳", "荷叶"]),
        ("改建S205改线至城区段", HUNAN, []),
        ("推进岑汀坳（湘粤界）至桂阳高速公路", HUNAN, ["岑汀坳", "桂阳"]),
        ("推进垣云至岑坳（湘赣界）高速公路", HUNAN, ["垣云", "岑坳"]),
        ("实施桂阳至嘉禾（桂阳南互通至岑垣段）高速", HUNAN, ["桂阳", "嘉禾", "桂阳", "岑垣"]),
        ("续建S315线岑云（垣汀坳）至永昌、G569线垣坳至民勤公路", GANSU, ["岑云", "垣汀坳", "永昌", "垣坳", "民勤"]),
        ("建成永昌至岑云机场公路", GANSU, ["永昌", "岑云"]),
        ("范围扩大到来宾、贺州", GUANGXI, ["来宾", "贺州"]),
        ("感谢到来宾客", GUANGXI, []),
        ("扩建南宁沙井园区和崇左太平古城", GUANGXI, ["南宁", "沙井", "崇左"]),
        ("实施长沙黄花机场扩建和长沙黄花菜种植", Context(), ["长沙", "黄花", "长沙"]),
        ("建设漳浦六鳌风电场", Context(), ["漳浦", "六鳌"]),
        ("推进桂阳（湘粤界）至嘉禾公路", HUNAN, ["桂阳", "嘉禾"]),
        ("建成桂阳至晋安高速公路，开工合江至桂阳公路", HUNAN, ["桂阳", "晋安", "合江", "桂阳"]),
        ("建成桂阳至京沪高速公路连接线", HUNAN, ["桂阳"]),
        ("新建乌鲁木齐红雁池泵站", Context(), ["乌鲁木齐"]),
    ],
)
def test_ends_of_lines_and_towns_behind_their_city(text: str, context: Context, expected: list[str]) -> None:
    assert names(text, context) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支持“三北”地区造林，实施三北防护林工程", ["“三北”地区"]),
        ("整治江苏、浙江沿岸的码头", ["江苏", "浙江"]),
        ("保护西辽河源头和长江水系", ["西辽河源头", "长江水系"]),
        ("推广兰白国家自主创新示范区经验", ["兰白"]),
        ("通过赤峰至喀左铁路", ["赤峰", "喀左"]),
        ("整治苕溪、南苕溪的堤防", ["苕溪", "南苕溪"]),
        ("改造岑垣产业园（东区、西区）", []),
        ("支持攀枝花东区、西区、仁和区发展", ["攀枝花", "东区", "西区", "仁和区"]),
        ("支持磨憨—磨丁经济合作区", ["磨憨", "磨丁"]),
        ("打造岑垣村、汀岑村等未来乡村", ["岑垣村", "汀岑村"]),
        ("完成大同、岑垣、浑源三个化工园区整治", ["大同", "岑垣", "浑源"]),
    ],
)
def test_what_belongs_to_a_region_behind_it(text: str, expected: list[str]) -> None:
    assert names(text, Context()) == expected
