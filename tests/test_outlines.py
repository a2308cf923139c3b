"""Outlines of whole small documents: lists of annexes, excerpts, half-width stops."""

from __future__ import annotations

from tests.layouts import headings

ANNEXES = "附件1\n某旗林草重点工程表\n一、锁边工程。治理三万亩。\n二、固沙工程。治理两万亩。\n附件2\n某旗任务分工表\n序号 任务\n"
BODY = "某旗防沙治沙方案\n一、目标\n治理沙地五万亩。\n二、任务\n造林三万亩。\n"


def test_a_list_of_annexes_before_them_counts_for_none() -> None:
    expected = ["0", "1", "2", "A1", "A1.1", "A1.2", "A2"]
    listed = "附件1：某旗林草重点工程表\n附件2：某旗任务分工表\n"
    assert list(headings(f"{BODY}{ANNEXES}")) == expected
    assert list(headings(f"{BODY}{listed}\n某旗人民政府\n2031年3月1日\n{ANNEXES}")) == expected
    assert headings(f"{BODY}{listed}{ANNEXES}")["A2"] == "某旗任务分工表"


def test_annexes_that_are_only_listed_stay() -> None:
    assert list(headings(f"{BODY}附表1 主要指标表\n附表2 重点项目表\n")) == ["0", "1", "2", "A1", "A2"]


def test_an_excerpt_with_decimal_numbers_keeps_them() -> None:
    text = "4 重点任务\n4.1 数据要素\n4.1.1 平台\n建成平台两个。\n4.1.2 流通\n交易额增长一成。\n"
    text += "4.2 数字产业\n4.2.1 软件\n收入增长两成。\n4.2.2 电子\n培育企业五家。\n"
    assert list(headings(text)) == ["0", "4", "4.1", "4.1.1", "4.1.2", "4.2", "4.2.1", "4.2.2"]


def test_a_half_width_stop_ends_a_heading() -> None:
    text = "某市计划\n一.目标\n增长6.5%。\n"
    text += "二.任务\n(一)做强工业.\n1)煤化工.推进项目5个。\n2)新能源.装机增长3.5万千瓦。\n(二)做优农业.\n增产2%。\n"
    found = headings(text)
    assert (found["2.1"], found["2.1.1"], found["2.1.2"], found["2.2"]) == ("做强工业", "煤化工", "新能源", "做优农业")
