"""Goods and crops that only what stands behind their list shows: what is made of them, grown of them or where."""

from __future__ import annotations

import pytest

from extractors.industries.component import find_industries
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("把茶叶、油茶、丙笋做成富民产业，将苹果、肉牛打造成支柱产业。", ["茶叶", "油茶", "丙笋", "苹果", "肉牛"]),
        ("推广水稻、黄芪高产栽培技术，扩大花椒、核桃种植规模。", ["水稻", "黄芪", "花椒", "核桃"]),
        ("建设蔬菜、食用菌、中药材生产基地，发展白术、黄精基地5万亩。", ["蔬菜", "食用菌", "中药材", "白术", "黄精"]),
        ("棉花总产45万吨，油料实现增产，推进页岩气开发利用。", ["棉花", "油料", "页岩气"]),
        ("新建大豆种植规模示范点。", ["大豆"]),
    ],
)
def test_goods_that_are_grown_and_made(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大豆面积稳定在20万亩，肉羊饲养量达到30万只，建设国家储备林9万亩。", ["大豆", "肉羊"]),
        ("推动黄酒、丙扇等历史经典产业传承创新，突出半导体和新型显示首位产业。", ["黄酒", "丙扇", "历史经典产业", "半导体", "新型显示"]),
        ("做优乡土特色产业，发展丙车改装、房车露营等后市场。", ["乡土特色产业", "丙车改装", "房车露营"]),
        ("突出小家电、丙妆等消费品产业，做强锂电负极材料。", ["小家电", "丙妆", "消费品", "锂电负极材料"]),
        ("培育沙地丙薯、沙棘等沙地特色种植，种植燕麦草20万亩，种草30万亩。", ["沙地丙薯", "沙棘", "特色种植", "燕麦草"]),
        ("落地风机叶片、塔筒、丙式轮毂等配套企业。", ["风机叶片", "塔筒", "丙式轮毂"]),
        ("抓好茶、果、菌五大特色产业，把中药材作为富民产业，推动石材加工园建设。", ["茶", "果", "菌", "中药材", "石材加工"]),
        ("发展铁矿石、木材、煤炭等大宗商品贸易。", ["铁矿石", "木材", "煤炭"]),
        ("推进电力、铁路、电信等自然垄断行业改革。", ["电力", "铁路", "电信"]),
        ("发展互联网医疗、丙程办公等线上服务新业态。", ["互联网医疗", "丙程办公"]),
        ("促进通道带物流、物流带经贸、经贸带产业。", ["物流", "物流"]),
    ],
)
def test_areas_trade_and_kinds_of_branches(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快虚拟现实、混合现实技术在工业、农业等领域应用，培育转型服务商。", ["工业", "农业"]),
        ("应用新技术、新材料、新工艺。", []),
        ("缓解电力、用地等刚性约束，优化油气、供热等骨干管网布局。", []),
        ("发展特高压等大容量、远距离输电技术，推广节能环保的运输工具。", []),
        ("新增船舶30艘，推广现代物流管理，打造文旅新地标。", []),
        ("推动电信、医疗等领域放宽市场准入。", ["电信", "医疗"]),
        ("推动农业保险“扩面、提标”，规范再保险市场。", ["农业保险", "再保险"]),
        ("对交通运输、仓储和邮政、住宿餐饮行业免税。", ["交通运输", "仓储和邮政", "住宿餐饮"]),
    ],
)
def test_what_limits_carries_or_is_counted_is_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected
