"""Targets in words, without a number. All sentences are our own."""

from __future__ import annotations

from typing import Any

import pytest

from extractors.context import Context
from extractors.read import read_named
from extractors.targets.worded import find_worded_targets
from graph.triples import plan_triples
from ontology.concepts import Kind
from ontology.records import Ref
from ontology.terms import POL
from tests.docs import doc_of


def read(text: str, **context: Any) -> list[tuple[str, str]]:
    doc = doc_of(text, context=Context(**context))
    return [(one.indicator, text[one.begin : one.end]) for one in find_worded_targets(doc)._.worded_targets]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("确保居民收入增长与经济增长基本同步。", ("居民收入增长", "居民收入增长与经济增长基本同步")),
        ("失业率5%左右、居民人均可支配收入和经济增长同步。", ("居民人均可支配收入", "居民人均可支配收入和经济增长同步")),
        ("力争居民收入增速快于经济增速。", ("居民收入增速", "居民收入增速快于经济增速")),
        ("税收收入增速不低于全省平均水平。", ("税收收入增速", "税收收入增速不低于全省平均水平")),
        ("粮食产量保持稳定。", ("粮食产量", "粮食产量保持稳定")),
        ("实际利用外资与上年基本持平。", ("实际利用外资", "实际利用外资与上年基本持平")),
        ("去年税收下降，今年一般公共预算收入同比持平。", ("一般公共预算收入", "一般公共预算收入同比持平")),
        ("旅游总收入实现翻番。", ("旅游总收入", "旅游总收入实现翻番")),
        ("完成国家下达的减排目标任务。", ("减排", "完成国家下达的减排目标任务")),
        ("单位地区生产总值能耗完成国家下达任务。", ("单位地区生产总值能耗", "单位地区生产总值能耗完成国家下达任务")),
    ],
)
def test_a_result_is_set_in_words(text: str, found: tuple[str, str]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "居民收入增速高于全国平均水平1.2个百分点。",
        "去年居民收入增长与经济增长同步。",
        "居民收入增速持续高于经济增速。",
        "做到行动与经济增长同步。",
        "社会大局保持稳定。",
        "完成国家下达的各项任务。",
        "贯彻《居民收入增长与经济增长同步的意见》。",
        "地区生产总值增长6%。",
    ],
)
def test_what_is_no_such_target(text: str) -> None:
    assert read(text) == []


def test_it_stands_in_the_graph_beside_the_targets_with_numbers() -> None:
    text = "某市2023年国民经济和社会发展计划\n\n一、目标\n\n地区生产总值增长6%，居民收入增长与经济增长同步。\n"
    reading = read_named("plan.txt", text.encode())
    (worded,) = reading.worded
    assert (worded.ref.kind, worded.indicator, worded.absent) == (Kind.WORDED_TARGET, Ref(Kind.INDICATOR, "residents-income"), False)
    graph = plan_triples(reading)
    (node,) = graph.subjects(POL.onIndicator)
    assert (node, POL.value, None) not in graph
    assert len(set(graph.subjects(POL.indicator))) == 1
