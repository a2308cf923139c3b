"""Targets that name no indicator of their own, behind what their sentence says that was. All sentences are our own."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.targets.component import find_targets
from ontology.concepts import Change
from tests.docs import doc_of

G, L, N = Change.GROWTH, Change.LEVEL, Change.NEW
YEAR = 2026


def rows(text: str) -> list[tuple[str, Change, str]]:
    found = find_targets(doc_of(text, context=Context(year=YEAR)))._.targets
    return [(target.indicator, target.change, f"{target.value}{target.unit}") for target in found]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("2025年全市灯塔学校达到60所，2026年力争突破80所。", ("灯塔学校", L, "80所")),
        ("去年渔业增加值增长9.1%，今年预期增长8%左右。", ("渔业增加值", G, "8%")),
        ("截至2025年底，全区储能装机达1.5亿千瓦；到2027年，力争达到2亿千瓦以上。", ("储能装机", L, "2亿千瓦")),
        ("截至2025年底，全区储能装机达1.5亿千瓦，到2027年力争达到2亿千瓦以上。", ("储能装机", L, "2亿千瓦")),
        ("目前，全市换电站达900座，2026年计划新建150座。", ("换电站", N, "150座")),
        ("继去年新增12家领航企业后，今年再培育15家以上。", ("领航企业", N, "15家")),
        ("2025年全县完成植树造林12万亩，今年计划完成15万亩。", ("植树造林", N, "15万亩")),
        ("全市现有国家级绿色港口12个，今年力争达到20个。", ("国家级绿色港口", L, "20个")),
        ("“十四五”期间，全市累计完成造林120万亩；“十五五”期间力争完成造林100万亩。", ("造林", N, "100万亩")),
        ("今年1—2月，全市渔业增加值增长8.2%，全年力争增长8%以上。", ("渔业增加值", G, "8%")),
        ("城镇化率从2020年的58.2%提高到2025年的63.5%，到2030年力争达到68%。", ("城镇化率", L, "68%")),
        ("渔业增加值去年下降2%，今年增长3%。", ("渔业增加值", G, "3%")),
        ("受干旱影响上年渔业增加值下降2%，今年增长3%。", ("渔业增加值", G, "3%")),
        ("今年1—10月完成出口20亿美元，全年力争达到25亿美元。", ("出口", L, "25亿美元")),
        ("目前已建成换电站900座，年内再建150座。", ("换电站", N, "150座")),
        ("煤炭消费占比下降到45%，为“十四五”以来最低。", ("煤炭消费占比", L, "45%")),
        ("去年茶叶产量达到56万吨，居全省第三位，今年确保稳定在55万吨以上。", ("茶叶产量", L, "55万吨")),
    ],
)
def test_what_was_names_the_indicator_of_what_is_to_come(text: str, row: tuple[str, Change, str]) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "去年以来，全市经济稳中向好，预计渔业增加值增长5.8%，财政收入增长4%。",
        "“十四五”期间，茶园面积扩大到42万亩，“十五五”是新的起点。",
        "去年茶园面积42万亩，比上年增加5万亩，创历史新高。",
        "全市共有渔港企业320家，总资产150亿元。",
        "2024年、2025年分别完成改造3.2万户、2.8万户。",
        "去年全市生产总值达到1250.6亿元，增长5.6%，财政收入80亿元。",
    ],
)
def test_what_was_stays_no_target(text: str) -> None:
    assert rows(text) == []


def test_what_is_compared_with_a_period_that_is_over_is_to_come() -> None:
    text = "煤炭消费占比下降到45%，比“十三五”末下降8个百分点。"
    assert rows(text) == [("煤炭消费占比", L, "45%"), ("煤炭消费占比", Change.DECREASE, "8个百分点")]


def test_each_of_the_years_listed_has_its_value() -> None:
    text = "到2026年、2028年、2030年，渔船充电占比分别达到30%、40%、50%。"
    found = find_targets(doc_of(text, context=Context(year=YEAR)))._.targets
    assert [(f"{one.value}", one.target_year) for one in found] == [("30", 2026), ("40", 2028), ("50", 2030)]


def test_a_value_is_no_part_of_an_indicator() -> None:
    assert all("万户" not in indicator for indicator, _, _ in rows("2024年、2025年分别完成改造3.2万户、2.8万户，2026年计划改造2万户。"))


def test_an_amount_of_another_kind_is_not_of_what_was() -> None:
    assert rows("去年新增企业500家，今年，5公里。") == []
