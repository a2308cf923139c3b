"""Targets: what is said behind the noun that is counted, terms that are a result, money and what it is for. All sentences are our own."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.targets.component import find_targets
from ontology.concepts import Change
from tests.docs import doc_of

G, D, L, N = Change.GROWTH, Change.DECREASE, Change.LEVEL, Change.NEW
Row = tuple[str, Change, str]


def rows(text: str) -> list[Row]:
    found = find_targets(doc_of(text, context=Context(year=2026)))._.targets
    return [(target.indicator, target.change, f"{target.value}{target.unit}") for target in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("组织60家企业参加渔具展。", [("企业参加渔具展", N, "60家")]),
        ("组织80家（次）企业参加渔具展。", [("企业参加渔具展", N, "80家（次）")]),
        ("超4个县（市、区）开展鱼塘清淤。", [("县（市、区）开展鱼塘清淤", N, "4个")]),
        ("组织60家造船企业参加渔具展。", [("造船企业", N, "60家")]),
        ("7所渔业学校全部与船厂建立实习关系。", [("渔业学校全部与船厂建立实习关系", N, "7所")]),
        ("9个乡镇全部开通渡轮。", [("乡镇全部开通渡轮", N, "9个")]),
        ("为3万名船员发放防寒服。", [("船员防寒服", N, "3万名")]),
        ("实现40个以上事项“靠岸办”。", [("事项“靠岸办”", N, "40个")]),
        ("推动50项渔政服务事项“不见面办”。", [("渔政服务事项“不见面办”", N, "50项")]),
        ("推动落实40个事项。", []),
        ("解决12栋灯塔的供水和防雷问题。", [("灯塔的供水和防雷问题", N, "12栋")]),
        ("解决30个小区停车难问题。", [("小区停车难问题", N, "30个")]),
        ("解决30个企业反映强烈的问题。", []),
        ("解决10个领域的突出问题。", []),
        ("支持渔业企业联合组建实验室8家。", [("实验室", N, "8家")]),
        ("引导养殖企业开展帮扶活动20场。", [("帮扶活动", N, "20场")]),
        ("支持企业冷库建设8座。", [("企业冷库建设", N, "8座")]),
    ],
)
def test_what_is_said_of_those_who_are_counted(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渔船登记审批时间控制在15个工作日内。", [("渔船登记审批时间", L, "15个工作日")]),
        ("把办理期限缩短至20个自然日。", [("办理期限", L, "20个自然日")]),
        ("在15个工作日内办结渔船登记。", []),
        ("筹措7亿元实施灯塔修缮工程。", [("灯塔修缮工程", N, "7亿元")]),
        ("深化渔港改革，安排3亿元支持船员安居。", [("船员安居", N, "3亿元")]),
        ("押金应不低于船价的10%。", [("押金", L, "10%")]),
        ("粮食供应不低于10万吨。", [("粮食供应", L, "10万吨")]),
        ("新增取得潜水证书的船员超3万人次。", [("取得潜水证书的船员", N, "3万人次")]),
        ("重点渔港再增加2—4座。", [("重点渔港", N, "2座")]),
        ("船员增加2万人。", [("船员", G, "2万人")]),
        ("渔船较上年增加30艘。", [("渔船", G, "30艘")]),
        ("改造航道35条，占需改造的50%。", [("航道", N, "35条"), ("航道占需改造", L, "50%")]),
        ("撤并整合小码头9座。", [("小码头", D, "9座")]),
        ("码头路面硬化6公里。", [("码头路面硬化", N, "6公里")]),
        ("硬化码头道路6公里。", [("码头道路", N, "6公里")]),
        ("在渔市和码头等环节抽检3000批次。", [("渔市和码头等环节抽检", N, "3000批次")]),
        ("从债券市场直接融资9亿元。", [("债券市场直接融资", N, "9亿元")]),
        ("在册渔船达到500艘。", [("在册渔船", L, "500艘")]),
        ("在海洋经济方面，力争产量突破20万吨、投资超3亿元。", [("产量", L, "20万吨"), ("投资", L, "3亿元")]),
        ("新建年出栏5000头养殖场3个。", [("年出栏5000头养殖场", N, "3个")]),
        ("每个县（市、区）至少建成1座渔港。", [("渔港", N, "1座")]),
    ],
)
def test_terms_money_and_what_is_added(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
