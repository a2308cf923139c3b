"""Items of lists: how much of one is a name, what those behind places are, and what but ends or is inside one."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.industries.component import find_industries
from extractors.pipeline import make_pipeline, read_section
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


def names_read(text: str) -> list[str]:
    """The industries of a text in which places and bodies are found first."""
    return [found.name for found in read_section(make_pipeline(), text, Context(path="2", year=2024))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲港聚焦冷链物流、城市配送、戊己快运。", ["冷链物流", "城市配送", "戊己快运"]),
        ("重点发展高韧性特种钢、精密轴承和高等级丁用钢，支持技改。", ["高韧性特种钢", "精密轴承", "高等级丁用钢"]),
        ("园区主攻大口径反渗透膜、精密轴承、丙丁组件。", ["大口径反渗透膜", "精密轴承", "丙丁组件"]),
        ("围绕石膏板、石制餐具、石材家具延链补链。", ["石膏板", "石制餐具", "石材家具"]),
        ("围绕公路、铁路、机场三件事办实事。", []),
        ("聚焦就学、就医、养老难题。", []),
        ("园区聚焦生猪、肉牛、奶牛疫病防控。", ["生猪", "肉牛", "奶牛"]),
        ("围绕机床、仪器仪表、工业母机聚势突围。", ["机床", "仪器仪表", "工业母机"]),
        ("允许土地融资担保、入股从事农业产业化经营。", ["农业"]),
    ],
)
def test_what_a_place_aims_at_is_developed(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抓好技改：淄博陶瓷、济宁轴承、德州乐器、泰安箱包，逐个制定方案。", ["陶瓷", "轴承", "乐器", "箱包"]),
        ("推动章丘铸造和滕州机床升级。", ["铸造", "机床"]),
        ("叫响章丘大葱、莱芜生姜、滕州马铃薯等区域公用品牌。", []),
        ("叫响章丘大葱、莱芜生姜、滕州马铃薯等特色产业。", ["大葱", "生姜", "马铃薯"]),
        ("加快建设寿光抽水蓄能电站、青州铅锌矿。", []),
        ("走访了寿光商用车零配件仓库、青州乐器行。", []),
    ],
)
def test_names_alone_behind_places_are_what_places_are_known_for(text: str, expected: list[str]) -> None:
    assert names_read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与丙县共建水厂、共用电力、天然气应急储备。", []),
        ("完善废旧物资、旧锂电池、建筑垃圾回收点。", []),
        ("开工丙利新能源叉车二期、丁锐特钢轴钢改造等项目。", []),
        ("构筑新能源、新材料、生物医药三极。", ["新能源", "新材料", "生物医药"]),
        ("推进新能源、特钢等项目建设，做强新能源。", ["新能源", "特钢", "新能源"]),
    ],
)
def test_parts_of_items_are_no_branches(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("鼓励伞业龙头出海，面向笔业、灯业培训。", ["伞业", "笔业", "灯业"]),
        ("培育新业态新模式，办理柜台等业务，一椅业余爱好者。", []),
        ("形成年产五十万吨丁烷料、三百万台丙机的能力。", []),
    ],
)
def test_a_trade_called_by_one_good_is_a_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展制鞋（含皮革）、造纸、医疗（含康复辅具）等行业。", ["制鞋", "皮革", "造纸", "医疗", "康复辅具"]),
        ("发展化工（包括农药、染料）、造纸等产业。", ["化工", "农药", "染料", "造纸"]),
        ("检查小学（含教学点）、医院（含门诊部）等机构。", []),
        ("发展纺织（含税）、造纸等产业。", ["纺织", "造纸"]),
        ("培育露营、“骑行+”等新业态。", ["露营", "“骑行+”"]),
        ("开展“骑行+”、“露营+”等活动。", []),
    ],
)
def test_brackets_and_quotations_do_not_end_a_list(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培育露营、夜间消费等新业态。", ["露营", "夜间消费"]),
        ("扩大夜间消费、绿色消费等新型消费。", []),
        ("扩大游戏、动漫、商贸流通等新兴优势服务出口。", ["游戏", "动漫", "商贸流通"]),
        ("布局智算、超算等大型算力中心。", []),
        ("建设机器人、工业母机、集成电路、己维器件等创新中心。", ["机器人", "工业母机", "集成电路", "己维器件"]),
        ("建设隐私计算、己维器件等创新中心。", []),
        ("建设2GW异质结电池、3GW组件等产业链。", ["异质结电池"]),
        ("培育己维器件、丁维材料等产业，加快建设创新中心。", ["己维器件", "丁维材料"]),
        ("培育己维器件、丁维材料等产业加快组建创新中心。", ["己维器件", "丁维材料"]),
        ("会同旅游、家政行业主管部门开展检查。", ["旅游", "家政"]),
        ("请交通、旅游主管部门办理。", []),
        ("布局概念验证、丁试平台和产业技术公共服务平台。", []),
    ],
)
def test_the_noun_that_closes_a_list_decides_for_all_of_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected
