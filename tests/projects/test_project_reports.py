"""Works as the reports of prefectures and districts tell them: by numbers, with shared deeds and belongings, in their own idioms."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from tests.docs import doc_of

PLACES = ("浔阳", "岑溪", "桂岑", "柳东")


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *(places or PLACES)))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3、4号5万吨级泊位进入收尾阶段。", ["3、4号5万吨级泊位"]),
        ("21～24号泊位投入试运营。", ["21～24号泊位"]),
        ("开工浔阳港区6#、7#泊位。", ["浔阳港区6#、7#泊位"]),
        ("开工301号、浔阳港区1、2号三个10万吨级泊位。", ["301号10万吨级泊位", "浔阳港区1、2号10万吨级泊位"]),
        ("全市港口新增泊位16个。", []),
    ],
)
def test_berths_are_known_by_their_numbers(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("柳溪路、迎春路和云朗广场周边街道亮化绿化工程竣工。", ["柳溪路亮化绿化", "迎春路亮化绿化", "云朗广场周边街道亮化绿化"]),
        ("柳溪路、迎春路等道路整治改造工作基本完成。", ["柳溪路整治改造", "迎春路整治改造"]),
        ("31省道上柳线、52省道石科线改造完工。", ["31省道上柳线改造", "52省道石科线改造"]),
        ("雁荡粮油、嘉禾粮油、惠川饲料增资扩建等项目建成投产。", ["雁荡粮油增资扩建", "嘉禾粮油增资扩建", "惠川饲料增资扩建"]),
        ("柳溪湾片区、城南新区路网工程加快建设。", ["柳溪湾片区路网", "城南新区路网"]),
        ("浔阳工业园柳溪大道、污水处理厂等项目加快推进。", ["浔阳工业园柳溪大道", "浔阳工业园污水处理厂"]),
        ("浔阳工业园柳溪大道、岑溪污水处理厂开工。", ["浔阳工业园柳溪大道", "岑溪污水处理厂"]),
        ("白沙群岛、云朗乐园等景区基础设施加快建设。", ["白沙群岛景区基础设施", "云朗乐园景区基础设施"]),
        ("加快220千伏柳岭变电站和潭石变电站建设。", ["220千伏柳岭变电站", "220千伏潭石变电站"]),
        ("加快220千伏柳岭变电站和110千伏潭石变电站建设。", ["220千伏柳岭变电站", "110千伏潭石变电站"]),
        ("完成了浔阳、岑溪、柳东等农贸市场建设。", ["浔阳农贸市场", "岑溪农贸市场", "柳东农贸市场"]),
        ("浔岑高速柳东收费站及管理区改建等项目开工。", ["浔岑高速柳东收费站及管理区改建"]),
        ("开工柳溪新区学府路、行政中心等项目。", ["柳溪新区学府路", "柳溪新区行政中心"]),
        ("实施浔阳初级中学、岑溪人民医院整体搬迁。", ["浔阳初级中学整体搬迁", "岑溪人民医院整体搬迁"]),
        ("云朗里棚户区、卓家桥城中村改造全面启动。", ["云朗里棚户区改造", "卓家桥城中村改造"]),
        ("建成浔阳、岑溪等6个县城污水处理厂。", ["浔阳县城污水处理厂", "岑溪县城污水处理厂"]),
        ("推进柳溪古城保护与利用等项目建设。", ["柳溪古城保护与利用"]),
    ],
)
def test_what_the_last_of_a_list_says_of_all(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浔岑高速公路柳东段进入路面施工阶段。", ["浔岑高速公路柳东段"]),
        ("桂柳高速石岭互通进展顺利。", ["桂柳高速石岭互通"]),
        ("推进浔阳与岑溪基础设施互联互通。", []),
        ("推进岑溪公路信息互通。", []),
        ("浔阳玻璃市场建成，江北商业步行街完成改造。", ["浔阳玻璃市场", "江北商业步行街"]),
        ("日处理900吨石门生活垃圾处理场开工建设。", ["石门生活垃圾处理场"]),
        ("卓岭医药及物流园顺利推进。", ["卓岭医药及物流园"]),
        ("滨河公园二期、人民广场改造投入使用。", ["滨河公园二期", "人民广场改造"]),
        ("建设一批滨河公园。", []),
        ("推进空客直升机等总投资300亿元的20个工业项目。", ["空客直升机"]),
        ("加快打造华南煤炭储备配送中心。", ["华南煤炭储备配送中心"]),
        ("白帆食品、北方特种合金加工等项目建成投产。", ["白帆食品", "北方特种合金加工"]),
        ("浔阳石墨矿采选、岑溪大桥南引桥加快建设。", ["浔阳石墨矿采选", "岑溪大桥南引桥"]),
        ("规范浔阳煤矿开采秩序。", []),
        ("推进引黄入岑工程。", ["引黄入岑工程"]),
        ("做好引团入岑工作。", []),
    ],
)
def test_how_reports_name_works(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("龙腾路、登高路、石二环路一期和云凤路路面重铺等项目建成。", ["龙腾路", "登高路", "石二环路一期", "云凤路路面重铺"]),
        ("浔阳文化广场、出水口生态公园、岑溪水厂基本完成。", ["浔阳文化广场", "出水口生态公园", "岑溪水厂"]),
        ("浔阳文化广场、标准化生态公园、岑溪水厂基本完成。", ["浔阳文化广场", "岑溪水厂"]),
    ],
)
def test_streets_and_plain_names_among_works(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高标准建设桐江新区。", ["桐江新区"]),
        ("加快推进桐江新区建设。", ["桐江新区"]),
        ("推进跨省协作、桐江新区建设。", ["桐江新区"]),
        ("支持桐江新区建设。", []),
        ("推动桐江新区高质量发展。", []),
        ("推进浔阳自由贸易港核心政策落地。", ["浔阳自由贸易港"]),
    ],
)
def test_a_zone_held_whole_is_a_work_where_it_is_built(text: str, expected: list[str]) -> None:
    assert names(text, "桐江新区", "浔阳") == expected


@pytest.mark.parametrize(
    "text",
    [
        "浔阳、岑溪一级公路等收费站整合获得批准。",
        "浔阳云朗度假村等16家单位被评为星级农家乐。",
        "推动浔阳、岑溪、柳东等经济区加快发展。",
        "加大对桂岑功能区特别是柳东功能区的支持。",
        "打造浔阳开放合作先导区、国际先进规则试验区。",
        "新磷化产业园初具规模。",
    ],
)
def test_what_stands_is_classed_or_titled_is_no_work(text: str) -> None:
    assert names(text) == []
