"""The families of products and services that the lexicons of industries know, in sentences of our own."""

from __future__ import annotations

import pytest

from extractors.industries.component import find_industries
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("壮大中间件、办公套件、开源软件等产业。", ["中间件", "办公套件", "开源软件"]),
        ("发展可回收火箭、卫星测控、空天信息服务等产业。", ["可回收火箭", "卫星测控", "空天信息服务"]),
        ("培育体外诊断试剂、血液制品、中药配方颗粒等产业。", ["体外诊断试剂", "血液制品", "中药配方颗粒"]),
        ("做强逆变器、塔筒、电解槽等产业。", ["逆变器", "塔筒", "电解槽"]),
        ("做优锰工业、林产林化、过洋性渔业和保税贸易。", ["锰工业", "林产林化", "过洋性渔业", "保税贸易"]),
        ("压减粗钢产能，发展阳光康养旅游和航空应急救援产业。", ["粗钢", "阳光康养旅游", "航空应急救援"]),
        ("发展青稞、藏羊、虹鳟、蕨麻等特色产业。", ["青稞", "藏羊", "虹鳟", "蕨麻"]),
        ("发展整理收纳、旅拍、沉浸式演艺等新业态。", ["整理收纳", "旅拍", "沉浸式演艺"]),
        ("拓展中间品贸易，发展离岸贸易和保税维修。", ["中间品贸易", "离岸贸易", "保税维修"]),
    ],
)
def test_products_and_services_of_every_branch_are_known(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动甲海油气增储上产，锂盐量质提升。", ["油气", "锂盐"]),
        ("奶牛存栏10万头，茶叶出口量增长8%。", ["奶牛", "茶叶"]),
        ("推动商用车电动化，建设跨区域绿色算力一体化发展机制。", ["商用车", "绿色算力"]),
        ("提高关键软件供给水平，加快工业软件研发。", ["关键软件", "工业软件"]),
        ("促进商业航天、深海科技等新兴产业安全健康发展。", ["商业航天", "深海科技", "新兴产业"]),
    ],
)
def test_what_is_shipped_kept_or_developed_is_spoken_of_as_an_industry(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "新增制造业单项冠军5家。",
        "改造老工业基地的工业遗址。",
        "推进草畜一体化。",
        "教育服务经济社会发展。",
        "新建水电站一座、绿电园区两个。",
        "将创新药目录与医保衔接。",
        "推进重型车辆新能源替代。",
    ],
)
def test_words_that_only_hold_a_name_are_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("做强科尔沁牛肉，管控钨、锑、镓等战略性矿产产业链。", ["科尔沁牛肉", "钨", "锑", "镓", "战略性矿产"]),
        ("推动农机装备、纺织机械、印刷机械等专用设备更新。", []),
    ],
)
def test_meat_rare_metals_and_machines_that_are_replaced(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施快递进村工程、家政兴农行动、电子商务进农村示范。", ["快递", "家政", "电子商务"]),
        ("实施科技下乡、教育进社区行动。", []),
        ("实施老人康养工程。", []),
        ("做优老人康养产业。", ["康养"]),
    ],
)
def test_a_branch_inside_a_scheme_is_named_but_not_care(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("改造优势传统产业，壮大临港型产业和流量型产业。", ["优势传统产业", "临港型产业", "流量型产业"]),
        ("培育大模型产业。", ["大模型"]),
        ("壮大优势特色产业，发展外向型产业。", ["优势特色产业", "外向型产业"]),
        ("加大对节水型产业的支持力度，淘汰落后设备。", ["节水型产业"]),
        ("引导技术密集型产业、知识密集型产业发展。", ["技术密集型产业", "知识密集型产业"]),
        ("促进乡村文明和乡村产业发展。", ["乡村产业"]),
        ("盘活创新型产业用房，改建创新型产业办公用房。", []),
        ("申报创新型产业集群，打造优势特色产业链。", []),
        ("保障创新型产业用地供给，建设优势特色产业基地，打造乡村产业示范园。", []),
        ("统筹乡村产业、人才、文化振兴。", []),
        ("在水利、软件等专业市场领域开展试点。", []),
    ],
)
def test_a_class_keeps_the_word_that_makes_it_one(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("壮大现代寒旱特色农业、戈壁设施农业。", ["现代寒旱特色农业", "戈壁设施农业"]),
        ("发展战略性主导产业，把旅游业培育成为战略性支柱产业。", ["战略性主导产业", "旅游业"]),
        ("催生新能源新模式、新业态。", ["新能源"]),
    ],
)
def test_kinds_of_farming_and_classes_by_their_weight(text: str, expected: list[str]) -> None:
    assert names(text) == expected
