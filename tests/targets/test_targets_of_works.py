"""How large one work is, what it costs and what is there already is no target. All sentences are our own."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.findings import ProjectFound
from extractors.language.phrases import Span
from extractors.language.spans import set_findings
from extractors.targets import reading
from extractors.targets.component import find_targets
from extractors.targets.filters import is_reported
from ontology.concepts import Change
from tests.docs import doc_of

L, N = Change.LEVEL, Change.NEW


def rows(text: str, work: str = "") -> list[tuple[str, Change, str]]:
    doc = doc_of(text, context=Context(year=2026))
    if work:
        begin = text.index(work)
        set_findings(doc, "projects", (ProjectFound(begin, begin + len(work), name=work, status=None, status_verb=None),))
    return [(target.indicator, target.change, f"{target.value}{target.unit}") for target in find_targets(doc)._.targets]


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("临皋高速公路改扩建工程长98公里，投资120.6亿元，设计时速120公里。", "临皋高速公路改扩建工程"),
        ("临皋高速公路东段主线31.5公里全部开工。", "临皋高速公路"),
        ("青崖抽水蓄能电站装机120万千瓦，总投资80亿元。", "青崖抽水蓄能电站"),
        ("高纯硅材料项目投资12亿元，占地300亩。", ""),
        ("线路长约116公里，投资约170亿元，其中东段52.2公里，西段63.8公里。", ""),
        ("该段由北山隧道到南山隧道，长15公里，估算投资17.5亿元。", ""),
        ("园区紧邻港口，一期投资131.9亿元。", ""),
    ],
)
def test_the_measures_of_one_work_are_no_targets(text: str, work: str) -> None:
    assert rows(text, work) == []


@pytest.mark.parametrize(
    "text",
    [
        "临江县有渔港56座。",
        "临江渔业园区现有渔港15座。",
        "投资过百亿元的有11个。",
        "氢能公交车已全部交付49辆。",
        "除险加固水库还剩5座。",
        "临江港吞吐量达到794.2万吨，同比增长34.2%。",
        "2025年临江港吞吐量达到794.2万吨，同比增长34.2%。",
    ],
)
def test_what_is_there_already_is_no_target(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("全市有效专利达到3000件。", ("有效专利", L, "3000件")),
        ("全县有机茶面积达到8万亩。", ("有机茶面积", L, "8万亩")),
        ("力争每个县有三级医院1家以上。", ("有三级医院", L, "1家")),
        ("2026年全县旅游收入达到90亿元，同比增长9%。", ("旅游收入", L, "90亿元")),
        ("主要目标：财政收入达到30亿元。旅游收入达到90亿元，同比增长9%。", ("旅游收入", L, "90亿元")),
    ],
)
def test_what_is_to_be_there_stays_a_target(text: str, row: tuple[str, Change, str]) -> None:
    assert row in rows(text)


def test_a_sentence_of_many_values_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Span] = []

    def told(text: str, sentence: Span, year: int | None) -> bool:
        asked.append(sentence)
        return is_reported(text, sentence, year)

    monkeypatch.setattr(reading, "is_reported", told)
    assert len(rows("财政收入达到30亿元，" * 50 + "力争更好。")) == 50
    assert len(asked) == 1


def test_the_cost_of_works_that_are_counted_is_no_target_unless_it_is_bounded() -> None:
    assert rows("实施重点项目120个，总投资4200亿元。") == [("重点项目", N, "120个")]
    assert rows("实施重点项目120个，总投资4200亿元以上。") == [("重点项目", N, "120个"), ("总投资", L, "4200亿元")]


@pytest.mark.parametrize(
    ("text", "work", "row"),
    [
        ("建成临皋高速公路98公里。", "临皋高速公路", ("临皋高速公路", N, "98公里")),
        ("工业项目投资达到500亿元以上。", "", ("工业项目投资", L, "500亿元")),
        ("全年重点项目完成投资500亿元。", "", ("重点项目投资", N, "500亿元")),
        ("力争临江港吞吐量达到800万吨，同比增长5%。", "", ("临江港吞吐量", L, "800万吨")),
    ],
)
def test_what_a_plan_sets_out_to_reach_stays(text: str, work: str, row: tuple[str, Change, str]) -> None:
    assert row in rows(text, work)
