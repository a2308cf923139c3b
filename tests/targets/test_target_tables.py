"""Targets in tables of indicators, from the layout of the source on. All texts are our own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.structure.cells import cell_starts
from extractors.targets.tables import table_targets
from ontology.concepts import Change, Comparator
from tests.layouts import mended

ROWS = (
    ("1", "湖区水质优良比例（%）", "71.5", "80"),
    ("2", "新增保障性住房（万套）", "3", "[12]"),
    ("3", "亩均税收（万元/亩）", "18", "≥25"),
    ("4", "居民收入增长率（%）", "-", "与经济增长同步"),
    ("5", "园区单位能耗（吨标准煤/万元）", "0.6", "<0.5"),
)
HEAD = ("序号", "主要指标", "2022年", "2027年")


def read(text: str, year: int | None = 2023) -> list[tuple[str, Change, Comparator, Decimal, str]]:
    source = mended(text)
    starts = cell_starts(source, 0, len(source.norm))
    return [(t.indicator, t.change, t.comparator, t.value, t.unit) for t in table_targets(source.norm, starts, year)]


def table(between: str, rows: str, *lines: tuple[str, ...]) -> str:
    return "一、发展目标\n到2027年，实现以下目标。\n" + rows.join(between.join(line) for line in (HEAD, *lines)) + "\n二、保障措施\n"


@pytest.mark.parametrize("text", [table("\n\n", "\n\n", *ROWS), table("\t", "\n", *ROWS), table("     ", "\n", *ROWS)])
def test_rows_are_read_whatever_keeps_the_cells_apart(text: str) -> None:
    assert read(text) == [
        ("湖区水质优良比例", Change.LEVEL, Comparator.EXACTLY, Decimal(80), "%"),
        ("保障性住房", Change.CUMULATIVE, Comparator.EXACTLY, Decimal(12), "万套"),
        ("亩均税收", Change.LEVEL, Comparator.AT_LEAST, Decimal(25), "万元/亩"),
        ("园区单位能耗", Change.LEVEL, Comparator.AT_MOST, Decimal("0.5"), "吨标准煤/万元"),
    ]


def test_a_table_of_the_past_holds_no_targets() -> None:
    assert read(table("\n", "\n", *ROWS), year=2030) == []


def test_units_may_have_a_column() -> None:
    text = "指标    单位    2025年    2030年\n城市绿地率    %    38    41左右\n公共充电桩    万个    2    5\n"
    assert [row[2:] for row in read(text)] == [(Comparator.ABOUT, Decimal(41), "%"), (Comparator.EXACTLY, Decimal(5), "万个")]


def test_a_column_behind_the_years_tells_how_each_grows() -> None:
    text = (
        "指标\t2025年\t2030年\t年均增速/累计\t属性\n渔业总产值增长（%）\t2.3\t—\t6左右\t预期性\n港口岸线（公里）\t60\t65\t[5]\t预期性\n"
        "科研投入增长（%）\t—\t—\t>7\t预期性\n船舶能耗降低（%）\t—\t—\t[13.5]\t约束性\n"
    )
    assert read(text) == [
        ("渔业总产值", Change.GROWTH, Comparator.ABOUT, Decimal(6), "%"),
        ("港口岸线", Change.LEVEL, Comparator.EXACTLY, Decimal(65), "公里"),
        ("科研投入", Change.GROWTH, Comparator.AT_LEAST, Decimal(7), "%"),
        ("船舶能耗", Change.DECREASE, Comparator.EXACTLY, Decimal("13.5"), "%"),
    ]


def test_a_row_may_give_a_value_and_its_growth() -> None:
    text = (
        "指标\t单位\t2025年完成\t2026年计划\t增长（%）\n渔业总产值\t亿元\t50\t53\t6\n"
        "城镇新增就业\t万人\t2.1\t2\t—\n单位能耗\t吨标准煤\t—\t—\t-3\n"
    )
    assert read(text) == [
        ("渔业总产值", Change.LEVEL, Comparator.EXACTLY, Decimal(53), "亿元"),
        ("渔业总产值", Change.GROWTH, Comparator.EXACTLY, Decimal(6), "%"),
        ("城镇新增就业", Change.NEW, Comparator.EXACTLY, Decimal(2), "万人"),
        ("单位能耗", Change.DECREASE, Comparator.EXACTLY, Decimal(3), "%"),
    ]


def test_running_text_is_no_table() -> None:
    assert read("完善指标\n体系，2025年\n建成40\n个站点，覆盖率（%）\n3\n4\n") == []


def test_the_year_of_the_last_column_is_that_of_the_target() -> None:
    source = mended(table("\n", "\n", *ROWS))
    found = list(table_targets(source.norm, cell_starts(source, 0, len(source.norm)), 2023))
    assert {target.target_year for target in found} == {2027}
    assert source.norm[found[0].begin : found[0].end] == "湖区水质优良比例（%）71.580"
