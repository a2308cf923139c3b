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


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("完成甲江市总体规划调整，推进港区建设。", "甲江市总体规划"),
        ("编制渔港布局规划、近海水功能区划等12部规划。", "近海水功能区划"),
        ("修订出台新版渔业准入负面清单。", "渔业准入负面清单"),
        ("出台全国首张渔业服务贸易负面清单，扩大开放。", "渔业服务贸易负面清单"),
        ("制定国家海洋渔业发展总体战略，增强能力。", "国家海洋渔业发展总体战略"),
        ("制定实施渔业经济高质量发展“18条”，优化环境。", "渔业经济高质量发展“18条”"),
        ("出台浦江走廊渔业创新支持措施。", "浦江走廊渔业创新支持措施"),
    ],
)
def test_papers_by_plainer_names_are_prepared(text: str, title: str) -> None:
    assert {document.title: document.relation for document in documents_in(text, HERE)}[title] is Predicate.PREPARES


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("全面对接环渤海渔业发展规划。", ["环渤海渔业发展规划"]),
        ("发挥全国渔港布局规划在沿海开发方面的约束作用。", ["全国渔港布局规划"]),
        ("按照今年中央1号文件的要求，发展渔业。", ["中央1号文件"]),
        ("推动签署中国—海湾自贸区2.0版升级协定。", ["中国—海湾自贸区2.0版升级协定"]),
        ("根据中共甲省委“十四五”规划《建议》，起草了纲要。", ["“十四五”规划建议"]),
        ("落实渔业准入负面清单，缩减负面清单。", []),
        ("完成乙县撤县设区区划调整，调整行政区划。", []),
        ("出台稳渔价“21条”“18条”等政策。", []),
        ("明确数据管理策略，代表提出《建议》。", []),
    ],
)
def test_papers_that_are_heeded_by_short_or_plainer_names(text: str, titles: list[str]) -> None:
    assert [document.title for document in documents_in(text, HERE)] == titles
