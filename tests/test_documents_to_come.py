"""Papers that others will issue, standards to be drafted, and what a notice hands down whatever it is called. Our own sentences."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.documents.component import documents_in
from ontology.concepts import Predicate

HERE = Context(path="2", heading="", year=2024)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("丁县冬春水利建设实施方案由市水利局另行印发。", "丁县冬春水利建设实施方案"),
        ("研究制定丙电站安全管理暂行办法、化学储能电站设计标准。", "化学储能电站设计标准"),
        ("编制出台湿地碳汇统计调查制度。", "湿地碳汇统计调查制度"),
        ("出台吉林省基本养老服务清单。", "吉林省基本养老服务清单"),
    ],
)
def test_papers_to_come_are_prepared(text: str, title: str) -> None:
    found = {document.title: document.relation for document in documents_in(text, HERE)}
    assert found[title] is Predicate.PREPARES


def test_plans_of_several_places_that_are_heeded_are_no_document() -> None:
    assert documents_in("结合雄安新区、海南岛电网规划布局储能。", HERE) == []


def test_a_notice_hands_down_a_paper_of_any_name() -> None:
    front = Context(path="0", heading="", year=2024, breaks=(24,))
    text = "丙省能源局关于印发《2024年能源重点任务》的通知各市能源局："
    assert ("2024年能源重点任务", Predicate.ISSUES) in {(document.title, document.relation) for document in documents_in(text, front)}
