"""Targets: the units in which their values are normalized, where those are not the ones printed. All sentences are our own."""

from __future__ import annotations

import pytest

from extractors.read import read_named

Row = tuple[str, str, str, str | None]


def rows(text: str) -> list[Row]:
    plan = f"某市2023年国民经济和社会发展计划\n\n一、目标\n\n{text}\n"
    return [(t.indicator_text, t.unit, f"{t.normalized:f}", t.unit_key) for t in read_named("plan.txt", plan.encode()).targets]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "鱼、虾、蟹产业规模分别达到1.3万亿、1.1万亿和8200亿元。",
            [
                ("鱼产业规模", "万亿", "1300000000000.0", "CCY_CNY"),
                ("虾产业规模", "万亿", "1100000000000.0", "CCY_CNY"),
                ("蟹产业规模", "亿元", "820000000000", "CCY_CNY"),
            ],
        ),
        ("新增渔民5万、渔船80亿元。", [("渔民", "万", "50000", "number")]),
        ("风电、光伏装机分别达到5亿、300万千瓦。", [("风电装机", "亿", "500000000", "KiloW"), ("光伏装机", "万千瓦", "3000000", "KiloW")]),
        ("鱼、虾、蟹投放量分别达到5亿、300万和2亿。", [("鱼投放量", "亿", "500000000", "number"), ("虾投放量", "万", "3000000", "number")]),
        (
            "灯塔游客达到90万，海岛游客达到2万人次。",
            [("灯塔游客", "万", "900000", "number"), ("海岛游客", "万人次", "20000", "person-time")],
        ),
        ("惠及渔民7万、80%的渔船。", [("渔民", "万", "70000", "number")]),
    ],
)
def test_a_number_shares_the_unit_of_the_next_of_its_list_and_of_no_other(text: str, found: list[Row]) -> None:
    assert rows(text)[: len(found)] == found


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("新增规上渔业企业30户。", "item"),
        ("培育“专精特新”船厂“小巨人”3户。", "item"),
        ("渔业经营主体总量突破5万户。", "item"),
        ("争取40户以上渔业企业进入规模以上行列。", "item"),
        ("改造渔村危房300户。", "household"),
        ("实施渔业企业职工住房改造200户。", "household"),
        ("新增养殖大户20户。", "household"),
        ("支持企业进入渔村改造危房300户。", "household"),
        ("推动企业进入规上行列20户。", "item"),
    ],
)
def test_firms_are_no_households(text: str, key: str) -> None:
    assert [unit for _, _, _, unit in rows(text)] == [key]
