"""Targets: nouns that values share, what parts an indicator from its value, what is no part of it. All sentences are our own."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.targets.component import find_targets
from ontology.concepts import Change
from tests.docs import doc_of

G, D, L, N = Change.GROWTH, Change.DECREASE, Change.LEVEL, Change.NEW
Row = tuple[str, Change, str]
YEAR = 2026


def rows(text: str) -> list[Row]:
    found = find_targets(doc_of(text, context=Context(year=YEAR)))._.targets
    return [(target.indicator, target.change, f"{target.value}{target.unit}") for target in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("城镇、农村居民人均可支配收入分别增长5%、6%。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("一、二、三产业增加值分别增长4%、8%和6%。", ["一产业增加值", "二产业增加值", "三产业增加值"]),
        ("第一、第二产业增加值分别增长4%、8%。", ["第一产业增加值", "第二产业增加值"]),
        ("限额以上批发、零售业销售额分别增长10%、8%。", ["限额以上批发业销售额", "零售业销售额"]),
        ("渔港住宿、餐饮业营业额分别增长12%、13%。", ["渔港住宿业营业额", "餐饮业营业额"]),
        ("信用社存、贷款余额分别增长8%和10%。", ["信用社存款余额", "贷款余额"]),
        ("海关进、出口额分别增长6%、9%。", ["海关进口额", "出口额"]),
        ("渡轮客、货运量分别增长5%、8%。", ["渡轮客运量", "货运量"]),
        ("化学需氧量、氨氮排放总量分别削减3万吨、1万吨。", ["化学需氧量排放总量", "氨氮排放总量"]),
        ("海难起数、亡人数分别下降8%和5%。", ["海难起数", "亡人数"]),
        ("规上工业、服务业企业营业收入分别增长7%和9%。", ["规上工业企业营业收入", "服务业企业营业收入"]),
        ("毛入学率、新增劳动力平均受教育年限分别达到62%和14年。", ["毛入学率", "新增劳动力平均受教育年限"]),
    ],
)
def test_a_list_shares_what_its_nouns_end_with(text: str, names: list[str]) -> None:
    assert [row[0] for row in rows(text)] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海上风电装机达到900万千瓦，是2020年的3倍。", [("海上风电装机", L, "900万千瓦"), ("海上风电装机", L, "3倍")]),
        ("财政收入增长4%，剔除减税因素后增长6%。", [("财政收入", G, "4%"), ("财政收入", G, "6%")]),
        ("渔民收入扣除价格因素实际增长5%。", [("渔民收入", G, "5%")]),
        ("水质达标率要达到92%，主要鱼种单产要提高2%。", [("水质达标率", L, "92%"), ("主要鱼种单产", G, "2%")]),
        ("再改造老旧渔港18个。", [("老旧渔港", N, "18个")]),
        ("再生水利用率达到25%，再就业人数达到3000人。", [("再生水利用率", L, "25%"), ("再就业人数", L, "3000人")]),
        ("（市渔业局牵头，6月底前完成）新建渔港5个。", [("渔港", N, "5个")]),
        ("清零空置渔场15个，裁撤协管岗位30个。", [("空置渔场", D, "15个"), ("协管岗位", D, "30个")]),
        ("新培养船长80人，新增融资担保业务15亿元。", [("船长", N, "80人"), ("融资担保业务", N, "15亿元")]),
        ("装配式住房占新建建筑面积比例达到35%。", [("装配式住房占新建建筑面积比例", L, "35%")]),
        ("地下水位回升0.5米。", [("地下水位", G, "0.5米")]),
        ("孕产妇死亡率控制在12/10万以内。", [("孕产妇死亡率", L, "12/10万")]),
        ("开展1/10万大比例尺填图500平方公里。", [("1/10万大比例尺填图", N, "500平方公里")]),
        ("综合融资成本下降20个基点。", [("综合融资成本", D, "20个基点")]),
        ("新开工亿元以上项目20个，其中十亿元以上3个。", [("亿元以上项目", N, "20个"), ("亿元以上项目", N, "3个")]),
    ],
)
def test_what_parts_an_indicator_from_its_value(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("突破100项关键核心技术。", [("关键核心技术", N, "100项")]),
        ("攻克5项以上“卡脖子”船舶技术，转化20项成果。", [("“卡脖子”船舶技术", N, "5项"), ("成果", N, "20项")]),
        ("领航企业突破100家。", [("领航企业", L, "100家")]),
        ("培育3个战略性新兴渔业集群，建设2个战略支点港口。", [("战略性新兴渔业集群", N, "3个"), ("战略支点港口", N, "2个")]),
        ("抓住3个关键环节，实施3项战略，落实5项政策措施。", []),
        (
            "培育5家电商企业、3家风电企业，新设2家政策性担保公司。",
            [("电商企业", N, "5家"), ("风电企业", N, "3家"), ("政策性担保公司", N, "2家")],
        ),
    ],
)
def test_what_is_counted_in_speech_only(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "实施国家102项重大工程中的6项任务。",
        "注册资本不低于5000万元且近三年无违法记录的企业可以申报。",
        "设计年产能50万吨，建设期限3年。",
        "房贷利率下限调整为不低于报价利率加60个基点。",
    ],
)
def test_parts_conditions_designs_and_formulas_are_no_targets(text: str) -> None:
    assert rows(text) == []
