"""Units and indicators: exact normalizing, IRIs, and that the tables agree with themselves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ontology.identity import canonical_name
from ontology.indicators import canonical_indicator, indicators
from ontology.units import UnknownUnit, normalize, parse_unit, unit_iri, unit_labels, units


@pytest.mark.parametrize(
    ("value", "printed", "normal", "key"),
    [
        ("22", "万人", "220000", "person"),
        ("10", "亿吨", "1000000000", "TONNE"),
        ("1.6", "亿千瓦", "160000000", "KiloW"),
        ("76", "亿斤", "3800000", "TONNE"),
        ("5.5", "%", "5.5", "PERCENT"),
        ("3", "成", "30", "PERCENT"),
        ("2", "个百分点", "2", "percentage-point"),
        ("300", "万亩", "3000000", "mu"),
        ("450", "亿千瓦时", "45000000000", "KiloW-HR"),
        ("22", "亿方", "2200000000", "M3"),
        ("1.5", "万套（间）", "15000", "item"),
        ("3.2", "万户", "32000", "household"),
        ("14", "万元", "140000", "CCY_CNY"),
        ("5100", "万", "51000000", "number"),
        ("200", "兆瓦", "200000", "KiloW"),
        ("3", "千万吨", "30000000", "TONNE"),
        ("0.6", "人/百亿元", "0.006", "person-per-100-million-yuan"),
    ],
)
def test_values_are_normalized_exactly(value: str, printed: str, normal: str, key: str) -> None:
    assert normalize(Decimal(value), printed) == (Decimal(normal), key)


def test_normalizing_never_rounds() -> None:
    found = normalize(Decimal("0.1234567890123"), "亿元")
    assert found is not None
    assert found[0] == Decimal("12345678.90123")


@pytest.mark.parametrize("printed", ["", "人山", "万里挑", "个百分", "十五"])
def test_what_is_no_unit_is_none(printed: str) -> None:
    assert parse_unit(printed) is None


def test_percentage_points_are_no_percent() -> None:
    assert parse_unit("个百分点") != parse_unit("%")


def test_every_label_names_a_unit_and_every_unit_has_a_label() -> None:
    named = {label.key for label in unit_labels().values()}
    assert named <= set(units())
    assert set(units()) - named == {"number"}


def test_units_have_both_labels_and_ascii_iris() -> None:
    for unit in units().values():
        assert unit.zh and unit.en
        assert unit_iri(unit.key).isascii()


def test_qudt_units_stand_under_qudt_and_our_own_under_the_base() -> None:
    assert unit_iri("KiloW") == "http://qudt.org/vocab/unit/KiloW"
    assert unit_iri("person", "https://example.test/") == "https://example.test/unit/person"


def test_an_unknown_unit_has_no_iri() -> None:
    with pytest.raises(UnknownUnit, match="furlong"):
        unit_iri("furlong")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("地区生产总值", "gdp"),
        ("GDP", "gdp"),
        ("全市生产总值", "gdp"),
        ("规上工业增加值", "industrial-value-added"),
        ("全省城镇新增就业", "new-urban-jobs"),
        ("细颗粒物(PM2.5)浓度", "pm25"),
        ("专精特新小巨人企业", "little-giants"),
        ("数字经济核心产业增加值占GDP的比重", "digital-economy-share"),
        ("数字经济核心产业增加值相当于全市生产总值的比例", "digital-economy-share"),
        ("地区生产总值增长", "gdp"),
        ("经济增长", "gdp"),
        ("GDP增长", "gdp"),
        ("居民消费价格总水平上涨幅度", "consumer-prices"),
        ("地方财政收入", "general-public-budget-revenue"),
        ("今年全市城镇新增就业人数", "new-urban-jobs"),
    ],
)
def test_names_of_one_indicator_have_one_key(text: str, key: str) -> None:
    assert canonical_indicator(text) == (key, indicators()[key].zh)


def test_an_unseen_indicator_keeps_its_canonical_name() -> None:
    assert canonical_indicator("湖畔 “书屋”") == (None, "湖畔书屋")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("湖畔书屋数量", "湖畔书屋"),
        ("全市湖畔书屋总数", "湖畔书屋"),
        ("湖畔书屋占GDP的比率", "湖畔书屋占地区生产总值比重"),
        ("夜校培训人数", "夜校培训"),
    ],
)
def test_unseen_names_that_only_differ_in_form_are_one(one: str, other: str) -> None:
    assert canonical_indicator(one) == canonical_indicator(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("新增就业", "城镇新增就业"),
        ("可再生能源装机", "新能源装机"),
        ("城镇居民人均可支配收入", "居民人均可支配收入"),
        ("单位地区生产总值能耗", "能源消费总量"),
        ("海洋生产总值", "地区生产总值"),
        ("湖畔书屋增加值占比", "湖畔书屋增加值"),
        ("自治区级书屋", "书屋"),
        ("全市场交易额", "场交易额"),
        ("旅游目的地数量", "旅游目地"),
    ],
)
def test_what_is_counted_otherwise_is_not_one(one: str, other: str) -> None:
    assert canonical_indicator(one) != canonical_indicator(other)


def test_no_name_belongs_to_two_indicators() -> None:
    for one in indicators().values():
        assert {canonical_indicator(name)[0] for name in (one.zh, *one.alt)} == {one.key}
        names = [canonical_name(name).upper() for name in (one.zh, *one.alt)]
        assert len(names) == len(set(names))


def test_indicators_are_well_formed() -> None:
    kinds = {unit.kind for unit in units().values()}
    assert len(indicators()) >= 300
    for key, one in indicators().items():
        assert key.isascii() and key == key.lower()
        assert one.kind in kinds
        assert one.polarity in ("up", "down", "neutral")
        assert set(one.close) <= set(indicators()) - {key}
