"""Works at a named line, airport or diversion: what is done to them belongs to their names; and what only stands or points."""

from __future__ import annotations

import pytest

from extractors.findings import Found
from extractors.projects.component import find_projects
from ontology.concepts import Status
from tests.docs import doc_of

PLACES = ("浔阳", "岑溪", "柳州", "桂岭", "岑水")


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *PLACES))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成浔阳机场“换新颜”工程，柳州站改造开工。", ["浔阳机场“换新颜”工程", "柳州站改造"]),
        ("开展浔阳机场“微笑服务”工程。", []),
        ("推进桂岭铁路枢纽优化提升工程、岑溪机场。", ["桂岭铁路枢纽优化提升工程", "岑溪机场"]),
        (
            "浔柳铁路动车改造工程今年动工，抓紧岑桂铁路（桂北段）开行动车改造。",
            ["浔柳铁路动车改造", "岑桂铁路（桂北段）开行动车改造"],
        ),
        ("实施引黄延伸增效工程。", ["引黄延伸增效工程"]),
        ("启动实施引客入城延伸增效工程。", []),
        ("开工“浔电送桂”特高压直流工程，推进“柳电入岑”输电通道。", ["“浔电送桂”特高压直流工程", "“柳电入岑”输电通道"]),
        ("扩大“浔电外送”规模。", []),
    ],
)
def test_what_is_done_to_a_line_or_a_diversion_ends_its_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成引岑济浔及二期工程。", ["引岑济浔", "引岑济浔二期工程"]),
        ("加快浔阳、柳州等区域医疗中心建设。", ["浔阳区域医疗中心", "柳州区域医疗中心"]),
        ("推进浔阳、柳州等区域协同建设。", []),
        ("推进浔阳、柳州等3个十亿级氢氨醇一体化项目。", ["浔阳氢氨醇一体化", "柳州氢氨醇一体化"]),
        ("加快引岑济浔一期、二期建设。", ["引岑济浔一期", "引岑济浔二期"]),
    ],
)
def test_phases_and_items_have_what_their_list_shares(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成浔阳湿地保护及城乡供水工程。", ["浔阳湿地保护及城乡供水工程"]),
        ("推进岑水生态修复和防洪提升工程。", ["岑水生态修复和防洪提升"]),
        ("推进生态保护和柳州供水工程。", ["柳州供水工程"]),
    ],
)
def test_a_place_that_is_cared_for_and_given_water_is_one_work(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快国家绿证数据设施（浔阳）区域功能节点建设。", ["国家绿证数据设施（浔阳）区域功能节点"]),
        ("建设柳州燃料电池检验检测实证平台。", ["柳州燃料电池检验检测实证平台"]),
        ("提升岑溪重点开发开放试验区要素承载能力。", ["岑溪重点开发开放试验区"]),
        ("支持柳州老工业基地绿色转型。", []),
        ("加快美丽浔阳示范区建设，打造岑浔黄金通道。", []),
        ("打造公铁空铁联运通道，完善双千兆网络等项目。", []),
        ("办好浔柳合作共建园区，加快柳州高新区各园区建设。", ["柳州高新区"]),
        ("增强岑浔铁路沿线城市的辐射力。", []),
    ],
)
def test_nodes_and_platforms_with_a_place_are_works_and_old_industrial_areas_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_base_of_a_body_in_another_place_is_built_there_but_what_is_bettered_is_its_work() -> None:
    doc = doc_of("推动云峰国家实验室柳州基地尽快建成，支持云峰国家实验室柳州基地提升能级。", *PLACES)
    doc._.organizations = (Found(2, 13), Found(20, 31))
    assert [project.begin for project in find_projects(doc)._.projects] == [2]
    doc = doc_of("浔阳渔业实验室要提质升级，同时加快浔阳高等研究院建设。", *PLACES)
    doc._.organizations = (Found(2, 9), Found(16, 23))
    assert list(find_projects(doc)._.projects) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施柳州灌区续建配套与现代化改造，加快桂岭高等级公路建设。", ["柳州灌区续建配套与现代化改造", "桂岭高等级公路"]),
        ("建成浔桂高速大水云萝至柳州（浔桂界）段。", ["浔桂高速大水云萝至柳州（浔桂界）段"]),
        (
            "推进浔桂高铁岑溪至大三角枢纽机场段、浔桂高铁二线、西部陆海新通道（平陆）运河。",
            ["浔桂高铁岑溪至大三角枢纽机场段", "浔桂高铁二线", "西部陆海新通道（平陆）运河"],
        ),
        ("推进岑水配水工程、南水北调中线后续工程。", ["岑水配水工程", "南水北调中线后续工程"]),
        ("推进“引浔入岑”改造、“引岑济柳”二期、“引桂入柳”扩建供水工程。", ["“引浔入岑”改造", "“引岑济柳”二期", "“引桂入柳”扩建供水工程"]),
        ("推进浔柳经济走廊、柳州科创走廊建设，推动国家技术转移南部中心运行。", ["柳州科创走廊"]),
        (
            "推进柳州经济技术开发区、岑溪高新技术产业开发区国家级零碳园区建设。",
            ["柳州经济技术开发区国家级零碳园区", "岑溪高新技术产业开发区国家级零碳园区"],
        ),
        ("建设浔柳千万吨造船基地和百万吨渔具基地。", ["浔柳千万吨造船基地", "浔柳百万吨渔具基地"]),
        ("建设国家千万千瓦级新能源基地、百万吨级绿氢基地。", []),
        ("年内布局“柳桂”、浔阳、岑溪三大算力圈。", ["“柳桂”算力圈", "浔阳算力圈", "岑溪算力圈"]),
        ("建设浔阳—岑溪经济合作区我方一侧基础设施。", ["浔阳—岑溪经济合作区"]),
        ("推进浔柳铁路集疏运专用线、柳州桂岭500千伏工程。", ["浔柳铁路集疏运专用线", "柳州桂岭500千伏工程"]),
        ("推进柳州裕丰工业园基础设施、青龙沟生态综合治理等项目。", ["柳州裕丰工业园基础设施", "青龙沟生态综合治理"]),
        ("支持浔阳高水平改革开放、柳州共同富裕示范区、桂岭合作示范区建设。", ["柳州共同富裕示范区", "桂岭合作示范区"]),
    ],
)
def test_names_go_on_to_their_own_end(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_goods_behind_a_phase_are_part_of_the_name_in_a_list_of_works() -> None:
    doc = doc_of("开工建设云峰五期单晶硅、岑峰三期等项目，推进云峰五期建设。", *PLACES)
    doc._.organizations = (Found(4, 6), Found(12, 14), Found(22, 24))
    assert [project.name for project in find_projects(doc)._.projects] == ["云峰五期单晶硅", "岑峰三期", "云峰五期"]


def test_a_lock_for_ships_says_nothing_of_when_a_work_opens() -> None:
    found = find_projects(doc_of("推动岑浔铁路、柳州水电站千吨级通航建筑物加快建设。", *PLACES))._.projects
    assert {project.status for project in found} == {Status.UNDERWAY}
