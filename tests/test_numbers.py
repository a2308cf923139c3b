"""Numbers with units: every way of writing them, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.chinese_numerals import parse_chinese
from extractors.targets.numbers import find_quantities


def read(text: str) -> list[tuple[str, str]]:
    return [(f"{q.value}-{q.upper}" if q.upper is not None else str(q.value), q.unit) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("招聘22万人", "22", "万人"),
        ("铺设1.5万公里", "1.5", "万公里"),
        ("增长6%左右", "6", "%"),
        ("提高2.5个百分点", "2.5", "个百分点"),
        ("发电450亿千瓦时", "450", "亿千瓦时"),
        ("装机1.6亿千瓦", "1.6", "亿千瓦"),
        ("项目1900多个", "1900", "个"),
        ("投入20余万元", "20", "万元"),
        ("总额2400多亿元", "2400", "亿元"),
        ("发放1,200个", "1200", "个"),
        ("总产值16，770亿元", "16770", "亿元"),
        ("浓度29微克/立方米", "29", "微克/立方米"),
        ("死亡率0.6人/百亿元", "0.6", "人/百亿元"),
        ("治理100条（个）", "100", "条（个）"),
        ("筹集3万套（间）", "3", "万套（间）"),
        ("覆盖57个县（市）", "57", "个"),
        ("组织60家（次）参展", "60", "家（次）"),
        ("期限20个自然日", "20", "个自然日"),
        ("渔业产值突破千亿元。", "1000", "亿元"),
        ("产量稳定在百万吨以上，", "100", "万吨"),
        ("贸易额超万亿元，", "1", "万亿元"),
        ("参保5100万，", "5100", "万"),
        ("算力2.5万P以上", "2.5", "万P"),
    ],
)
def test_a_number_keeps_its_printed_unit(text: str, value: str, unit: str) -> None:
    assert read(text) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("一千五百万亩", "1500", "万亩"),
        ("两万三千个", "23000", "个"),
        ("两万人", "2", "万人"),
        ("百分之六", "6", "%"),
        ("百分之十二点五", "12.5", "%"),
        ("百分之85", "85", "%"),
        ("三成以上", "3", "成"),
        ("比基年翻一番", "1", "番"),
        ("一亿九千万吨", "19000", "万吨"),
        ("二亿九千万千瓦", "29000", "万千瓦"),
        ("十二个", "12", "个"),
    ],
)
def test_chinese_numerals(text: str, value: str, unit: str) -> None:
    assert read(text) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("增长5%—6%", "5-6", "%"),
        ("增长5%-6%", "5-6", "%"),
        ("增长4.5—5%", "4.5-5", "%"),
        ("培育1—2个", "1-2", "个"),
        ("栽种100万—200万株", "100-200", "万株"),
        ("百分之五至百分之六", "5-6", "%"),
        ("提供3至5种", "3-5", "种"),
    ],
)
def test_ranges_are_one_quantity(text: str, value: str, unit: str) -> None:
    assert read(text) == [(value, unit)]


def test_a_change_from_one_value_to_another_is_no_range() -> None:
    assert read("从77%到80%") == [("77", "%"), ("80", "%")]


@pytest.mark.parametrize(
    "text",
    [
        "2025年底前",
        "2023—2027年",
        "二〇二五年",
        "二○三○年",
        "第5位",
        "第三次普查",
        "5G网络",
        "PM2.5治理",
        "G60走廊",
        "20+8集群",
        "收入比2.27:1",
        "100亿元级产业",
        "3A级景区",
        "十四五规划",
        "三农工作",
        "召开人大会议3次全会",
        "共12年度",
        "内政发〔2020〕1号",
    ],
)
def test_what_measures_nothing_is_left(text: str) -> None:
    assert read(text) == []


def test_offsets_bound_number_and_unit() -> None:
    text = "新建灯塔12座，翻修码头3000平方米"
    assert [text[q.begin : q.end] for q in find_quantities(text)] == ["12座", "3000平方米"]


def test_small_counts_in_words_are_marked() -> None:
    offhand = {q.unit: q.offhand for q in find_quantities("两个方向、十二所、三万所、5家")}
    assert offhand == {"个": True, "所": True, "万所": False, "家": False}


@given(st.integers(min_value=1, max_value=9999))
def test_chinese_integers_round_trip(number: int) -> None:
    digits, places = "零一二三四五六七八九", ("", "十", "百", "千")
    text = "".join(digits[int(d)] + places[len(str(number)) - i - 1] for i, d in enumerate(str(number)) if d != "0")
    assert parse_chinese(text) == (Decimal(number), "")


@given(st.text(alphabet="0123456789.,%万亿千百十一二三个人亩元—至到多余（）百分之", max_size=40))
def test_any_text_is_read_in_order_and_without_overlap(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.begin < quantity.end <= len(text)
        assert quantity.upper is None or quantity.upper > quantity.value
        end = quantity.end


def test_digits_without_end_are_passed_over() -> None:
    assert read("9" * 100_000 + "个") == []


def test_a_second_number_without_end_makes_no_range() -> None:
    assert read("5个至" + "9" * 5_000 + "个") == [("5", "个")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("产值为六五·六亿元", "65.6", "亿元"),
        ("占百分之三·一二", "3.12", "%"),
        ("占百分之○·五", "0.5", "%"),
        ("耕地一、六八七·二万亩", "1687.2", "万亩"),
        ("农场三、〇三八处", "3038", "处"),
        ("纪念一·二九运动，分一、二三级", "", ""),
    ],
)
def test_digits_in_their_places_with_a_point_as_older_texts_write_them(text: str, value: str, unit: str) -> None:
    assert read(text) == ([(value, unit)] if value else [])
