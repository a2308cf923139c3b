"""Firms whose names go on behind a known company or a group of the state, and firms that only lists and deeds tell."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.organizations.component import organizations_in
from extractors.pipeline import make_pipeline, read_section

DISTRICT = Context(path="1", province="420000", division="420102")


def texts(text: str) -> list[str]:
    return [text[body.begin : body.end] for body in organizations_in(text, [], DISTRICT)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引进中核岑原、中电建岑汀投资5亿元", ["中核岑原", "中电建岑汀"]),
        ("中国航发汀燃首台样机下线", ["中国航发汀燃"]),
        ("园区投用，中粮岑佳（孝感）有限公司肉鸭分割线满产", ["中粮岑佳（孝感）有限公司"]),
        ("引进中建科工、中铁装备设立总部", ["中建科工", "中铁装备"]),
        ("依托中国电科汀讯院、航空工业哈飞，布局无人机", ["中国电科汀讯院", "航空工业哈飞"]),
        ("国药岑川与区中医院共建药房", ["国药岑川", "区中医院"]),
        ("岑山集团新能源股份公司投资9亿元，由汀禾电力有限公司建设分公司承建", ["岑山集团新能源股份公司", "汀禾电力有限公司建设分公司"]),
        ("推动岑山集团设立分公司", ["岑山集团"]),
        ("发展航空工业、船舶工业，做强中粮品牌", ["中粮"]),
        ("东风路拓宽，大唐不夜城迎客，推动中车产业园建设", ["中车"]),
    ],
)
def test_firms_of_groups_go_on_to_their_own_end(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支持华润雪花啤酒黄冈工厂、岑繁调味等企业扩能", ["华润雪花啤酒黄冈工厂", "岑繁调味"]),
        ("以国电联合重工为链主，招引配套企业", ["国电联合重工"]),
        ("支持蒙牛汀源（孝感）、岑马酒业等龙头企业扩能", ["蒙牛汀源（孝感）", "岑马酒业"]),
        ("支持比亚迪黄冈工厂扩能", ["比亚迪黄冈工厂"]),
        ("开工建设比亚迪黄冈工厂", ["比亚迪"]),
        ("推进比亚迪产业园等一批项目", ["比亚迪"]),
        ("华润啤酒（黄冈）公司增产", ["华润啤酒（黄冈）公司"]),
    ],
)
def test_known_firms_go_on_where_a_list_or_a_verb_tells(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引进岑泰能源、汀禾智控等龙头企业5家", ["岑泰能源", "汀禾智控"]),
        ("培育岑泰锻造、汀禾服装等传统企业", ["岑泰锻造", "汀禾服装"]),
        ("支持岑泰化纤、汀禾啤酒扩大产能", ["岑泰化纤", "汀禾啤酒"]),
        ("岑泰饮品产值突破10亿元", ["岑泰饮品"]),
        ("招引岑泰、汀禾等行业头部企业15家", ["岑泰", "汀禾"]),
        ("争取央企岑能集团投资", ["岑能集团"]),
        ("与岑泰集团、汀禾控股签订协议", ["岑泰集团", "汀禾控股"]),
        ("力争畜牧业产值增长8%，高端装备、智能家居产值翻番", []),
        ("营商环境跻身前列，清洁能源、现代农业等企业成长", []),
    ],
)
def test_firms_told_by_their_trade_and_their_deeds(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重大情况报告区人民政府", ["区人民政府"]),
        ("区发展和改革委员会要会同区统计局抓好落实", ["区发展和改革委员会", "区统计局"]),
        ("区城管局联合区公安分局、区生态环境分局整治", ["区城管局", "区公安分局", "区生态环境分局"]),
        ("办好区融媒体中心", ["区融媒体中心"]),
        ("加快建设区政务设施，推进城区政府购买服务", []),
    ],
)
def test_bodies_of_the_own_district_without_its_name(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支持中国船舶集团第七〇九研究所、中国航发岑轮所扩能", ["中国船舶集团第七〇九研究所", "中国航发岑轮所"]),
        ("清理中国电科营业场所", ["中国电科"]),
        ("深圳北理莫斯科大学招生", ["深圳北理莫斯科大学"]),
        ("支持岑柳林矿业公司、岑川矿业扩能", ["岑柳林矿业公司", "岑川矿业"]),
    ],
)
def test_names_that_were_cut_short(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_full_names_begin_no_earlier_than_their_paragraph() -> None:
    text = "二、今年重点任务支持岑川贸易（锦州）有限公司扩建。"
    doc = read_section(make_pipeline(), text, Context(path="2", heading="今年重点任务", breaks=(8,)))
    assert [text[found.begin : found.end] for found in doc._.organizations] == ["岑川贸易（锦州）有限公司"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支持岑裕家居、天幕竹业、汀禾电气等“链主”企业扩能", ["岑裕家居", "天幕竹业", "汀禾电气"]),
        ("以岑泰重工、孝感锻压、汀禾机床为龙头", ["岑泰重工", "孝感锻压", "汀禾机床"]),
        ("支持绿色家居、现代竹业等“链主”企业扩能", []),
        ("支持岑泰重工、云梦农场、现代物流等“链主”企业扩能", ["岑泰重工"]),
    ],
)
def test_most_items_of_a_list_of_firms_prove_the_others(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进岑泰化工树脂、孝感特钢线材、汀禾光学镜头等项目", ["岑泰化工", "孝感特钢", "汀禾光学"]),
        ("推进岑泰化工树脂、孝感半导体封装、云梦新能源储能站等项目", []),
        ("推进岑泰化工树脂、汀禾电子二期、孝感热电厂、云梦化工园扩建", ["岑泰化工", "汀禾电子"]),
        ("推进孝感特钢线材、云梦石化芳烃等项目", []),
        ("推进岑泰化工树脂、汀禾电子二期、孝感水泥错峰生产、云梦钢铁去产能", ["岑泰化工", "汀禾电子"]),
        ("推进岑泰化工树脂、汀禾电子二期、云梦钢铁物流园、孝感化工安全整治", ["岑泰化工", "汀禾电子"]),
        ("推进岑泰化工树脂和孝感特钢线材", []),
        ("推进岑泰化工树脂、汀禾电子二期、孝感家具批发、云梦玻璃幕墙、孝感矿业权", ["岑泰化工", "汀禾电子"]),
    ],
)
def test_firms_beside_firms_may_be_called_by_their_place(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动海信电器扩产，加快比亚迪轮胎二期", ["海信电器", "比亚迪轮胎"]),
        ("建设海信智能工厂，加快比亚迪新能源基地", ["海信", "比亚迪"]),
        ("支持岑山集团精密装备研究院攻关", ["岑山集团精密装备研究院"]),
        ("支持岑山集团建设国家研究院", ["岑山集团"]),
        ("推动大学与岑山集团共建研究院", ["岑山集团"]),
        ("比亚迪（孝感）扩产", ["比亚迪（孝感）"]),
    ],
)
def test_known_firms_go_on_with_their_trade_institute_and_seat(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_a_hospital_of_a_hospital_is_one_body() -> None:
    assert texts("推进首都医科大学安贞医院黄冈医院等项目") == ["首都医科大学安贞医院黄冈医院"]


def test_groups_of_the_own_county_stand_behind_verbs_too() -> None:
    assert texts("推动区城投集团、区岑汀国控集团转型，规范辖区物业服务集团，整合区县城投集团") == ["区城投集团", "区岑汀国控集团"]
