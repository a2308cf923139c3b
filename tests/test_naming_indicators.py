"""Indicators by the words of a plan and by what it says of them."""

from __future__ import annotations

import pytest

from extractors.read import read_named


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("争取全年投资增长5%左右。", "fixed-asset-investment"),
        ("民间投资增长3%。", "private-investment"),
        ("经济增长6%左右。", "gdp"),
    ],
)
def test_growth_alone_tells_which_indicator_is_meant(text: str, key: str) -> None:
    reading = read_named("plan.txt", f"某市2023年国民经济和社会发展计划\n\n一、目标\n\n{text}\n".encode())
    assert [target.indicator.key for target in reading.targets] == [key]


def test_an_amount_of_investment_is_not_that_of_all() -> None:
    reading = read_named("plan.txt", "某市2023年国民经济和社会发展计划\n\n一、目标\n\n完成投资5亿元。\n".encode())
    assert [target.indicator.key == "fixed-asset-investment" for target in reading.targets] == [False]
