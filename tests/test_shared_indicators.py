"""One value that is given of several indicators: a target of each."""

from __future__ import annotations

from extractors.assemble import read_plan
from extractors.sources.reader import source_of
from graph.check import check
from graph.triples import plan_triples

PLAN = """2026年乌海市政府工作报告
各位代表：
一、2026年重点工作
工业投资、民间投资均增长6%。改造城中村和城市危旧房6000套。城乡居民人均可支配收入分别增长7%和8%。
"""


def test_a_rate_of_several_indicators_is_a_target_of_each_and_an_amount_is_not() -> None:
    reading = read_plan(source_of(PLAN.encode(), "report.txt"))
    found = [(target.indicator.key, target.indicator_text, str(target.value)) for target in reading.targets]
    assert found[:2] == [("industrial-investment", "工业投资、民间投资", "6"), ("private-investment", "工业投资、民间投资", "6")]
    assert found[2][1:] == ("城中村和城市危旧房", "6000")
    assert [key for key, _, _ in found[3:]] == ["urban-residents-income", "rural-residents-income"]
    assert len({target.key for target in reading.targets}) == 5
    assert check(plan_triples(reading)).violations == ()


def test_a_name_that_only_says_what_sort_of_measure_it_is_means_another_indicator_in_each_plan() -> None:
    found = []
    for place in ("乌海市", "包头市"):
        text = PLAN.replace("乌海市", place) + "矿山建成。产量达到13万吨。书屋数量达到3万个。\n"
        reading = read_plan(source_of(text.encode(), "report.txt"))
        found.append({target.indicator_text: target.indicator.key for target in reading.targets})
    assert found[0]["产量"] != found[1]["产量"]
    assert found[0]["书屋数量"] == found[1]["书屋数量"]
