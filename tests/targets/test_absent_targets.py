"""Targets that a plan says it does not set: what it says so of, and what it does not say. All sentences are our own."""

from __future__ import annotations

from typing import Any

import pytest

from extractors.context import Context
from extractors.read import read_named
from extractors.targets.absent import find_absent_targets
from graph.triples import plan_triples
from ontology.concepts import Kind
from ontology.records import Ref
from ontology.terms import POL
from tests.docs import doc_of


def read(text: str, **context: Any) -> list[tuple[str, str]]:
    doc = doc_of(text, context=Context(**context))
    return [(one.indicator, text[one.begin : one.end]) for one in find_absent_targets(doc)._.absent_targets]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("统筹考虑，未提出全年经济增速具体目标。", [("经济增速", "未提出全年经济增速具体目标")]),
        ("今年不设固定资产投资增速的量化指标。", [("固定资产投资增速", "不设固定资产投资增速的量化指标")]),
        ("外贸形势多变，进出口总额不设具体增长目标。", [("进出口总额", "进出口总额不设具体增长目标")]),
        ("不再将居民消费价格涨幅作为主要预期目标。", [("居民消费价格涨幅", "不再将居民消费价格涨幅作为主要预期目标")]),
        ("城镇调查失业率不再列为预期目标。", [("城镇调查失业率", "城镇调查失业率不再列为预期目标")]),
        ("对社会消费品零售总额增速不作具体要求。", [("社会消费品零售总额增速", "社会消费品零售总额增速不作具体要求")]),
        ("经济增长目标暂不设定。", [("经济增长", "经济增长目标暂不设定")]),
        ("不再设定灯塔产量增速目标。", [("灯塔产量", "不再设定灯塔产量增速目标")]),
        (
            "固定资产投资、进出口总额不再设定增长目标。",
            [("固定资产投资", "固定资产投资、进出口总额不再设定增长目标"), ("进出口总额", "固定资产投资、进出口总额不再设定增长目标")],
        ),
    ],
)
def test_a_plan_says_what_it_sets_no_target_for(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "科技项目不设门槛。",
        "不设任何目标。",
        "未提出异议的，按时办结。",
        "各地不得设置经济增速目标。",
        "严禁设定排名指标。",
        "不再下达招商引资考核指标。",
        "不再将粮食产量纳入考核指标。",
        "未完成粮食产量目标的，要说明原因。",
        "不设粮食产量目标责任制。",
        "落实《关于不设经济增速目标的说明》。",
        "去年没有提出经济增长目标。",
        "地区生产总值增长6%。",
    ],
)
def test_what_is_no_such_word_of_a_plan(text: str) -> None:
    assert read(text) == []


def test_what_looks_back_says_nothing_of_this_plan() -> None:
    assert read("2020年未设定经济增长目标。", year=2022) == []
    assert read("2022年不设经济增长目标。", year=2022) != []
    assert read("不设经济增长目标。", review_end=9) == []


def test_it_stands_in_the_graph_with_its_sentence_and_is_no_target() -> None:
    text = "某市2023年国民经济和社会发展计划\n\n一、总体要求\n\n今年不设经济增长的具体目标，城镇新增就业3万人。\n"
    reading = read_named("plan.txt", text.encode())
    (absent,) = reading.worded
    assert (absent.ref.kind, absent.indicator) == (Kind.ABSENT_TARGET, Ref(Kind.INDICATOR, "gdp"))
    assert absent.sentence.text == "今年不设经济增长的具体目标，城镇新增就业3万人。"
    assert [target.indicator_text for target in reading.targets] == ["城镇新增就业"]
    graph = plan_triples(reading)
    (node,) = graph.subjects(POL.onIndicator)
    assert set(graph.objects(node, POL.evidence)) == set(graph.objects(next(graph.subjects(POL.indicator)), POL.evidence))
    assert (node, POL.value, None) not in graph
