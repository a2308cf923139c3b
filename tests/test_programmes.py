"""Programmes are found by their heads and by what governs them; generic works and documents are none."""

from __future__ import annotations

import pytest

from extractors.programmes.component import find_programmes
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [programme.name for programme in find_programmes(doc_of(text, *places))._.programmes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深入实施奶业振兴行动。", ["奶业振兴行动"]),
        ("推进重点行业能耗对标达标行动，发展循环经济。", ["重点行业能耗对标达标行动"]),
        ("实施科学素质提升行动和服务业集聚区提升工程。", ["科学素质提升行动", "服务业集聚区提升工程"]),
        ("推进“科技兴蒙”行动。", ["“科技兴蒙”行动"]),
        ("坚决打赢“三大攻坚战”，稳定预期。", ["“三大攻坚战”"]),
        ("推动污水处理、厕所革命和村容提升。", ["厕所革命"]),
        ("稳步推进土地征收、集体建设用地入市、宅基地制度改革试点。", ["土地征收、集体建设用地入市、宅基地制度改革试点"]),
        ("开展制造业延链、补链、强链行动。", ["制造业延链、补链、强链行动"]),
        ("深入打好蓝天、碧水、净土保卫战。", ["蓝天、碧水、净土保卫战"]),
        ("围绕“六大工程”“两大行动”，抓好落实。", ["“六大工程”", "“两大行动”"]),
        ("实施清洁降碳、安全可靠、智能运行三大专项行动。", ["清洁降碳、安全可靠、智能运行三大专项行动"]),
        ("推进4个中小城市数字化试点。", ["中小城市数字化试点"]),
        ("实施中医药（蒙医药）振兴计划。", ["中医药（蒙医药）振兴计划"]),
    ],
)
def test_names_are_whole(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_care_of_a_landscape_in_a_list_of_works_is_a_programme() -> None:
    text = "实施黄土高原水土流失综合治理、大兴安岭森林生态保育等重大工程。"
    assert names(text, "黄土高原", "大兴安岭") == ["黄土高原水土流失综合治理", "大兴安岭森林生态保育"]


@pytest.mark.parametrize(
    "text",
    [
        "抓好重点工程。",
        "推进试点工作。",
        "落实各项计划。",
        "加快重大工程建设。",
        "开展重点领域安全专项整治。",
        "实施自然灾害防治重大工程。",
    ],
)
def test_generic_words_are_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以“项目攻坚年”为抓手，深化“三个年”活动。", ["“项目攻坚年”", "“三个年”活动"]),
        ("抓好“五个一百”项目，开展产业大招商活动。", ["“五个一百”项目", "产业大招商活动"]),
        ("实施稳岗扩容、校园餐提升等行动。", ["稳岗扩容", "校园餐提升"]),
        ("滚动实施扬尘污染防治等标志性战役。", ["扬尘污染防治"]),
        ("落实小微贷款支持工具和支农再贷款支持计划。", ["支农再贷款支持计划"]),
        ("实施停工项目与闲置资产化解行动。", ["停工项目与闲置资产化解行动"]),
        ("启动全国首个设区市“证照分离”改革试点。", ["“证照分离”改革试点"]),
        ("开展新一轮找矿突破战略行动。", ["新一轮找矿突破战略行动"]),
        ("实施高等教育强基计划，“万企兴村”行动深化拓展。", ["高等教育强基计划", "“万企兴村”行动"]),
        ("扩大职业伤害保障试点。", ["职业伤害保障试点"]),
    ],
)
def test_campaigns_and_what_governs_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "举办“购物节”活动，办好“航天日”活动。",
        "杜绝“形象工程”，坚持自我革命引领社会革命。",
        "开工一批具备条件的重大工程。",
        "重大工程加快建设，今年计划启动三个园区。",
        "打击网络谣言、网络诈骗等行动。",
    ],
)
def test_events_and_slogans_are_none(text: str) -> None:
    assert names(text) == []
