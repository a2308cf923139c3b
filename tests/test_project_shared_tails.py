"""Tails that lists share without 等: behind their number, behind works that are kept in brackets, at waters and at mines."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from extractors.projects.list_tails import ETC, how_many
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        (
            "支持浔阳、岑溪、桂岑3个国家高新区争先进位。",
            ("浔阳", "岑溪", "桂岑"),
            ["浔阳国家高新区", "岑溪国家高新区", "桂岑国家高新区"],
        ),
        ("大道、小路、浔阳三个化工园区实行统一准入。", ("浔阳",), ["大道化工园区", "小路化工园区", "浔阳化工园区"]),
        ("支持浔阳、岑溪2个重点开发开放试验区建设。", ("浔阳", "岑溪"), ["浔阳重点开发开放试验区", "岑溪重点开发开放试验区"]),
        ("推动形成浔阳—岑溪、桂岑两个渔港经济区。", ("浔阳", "岑溪", "桂岑"), ["浔阳—岑溪渔港经济区", "桂岑渔港经济区"]),
        ("推进铸造、锻造、电镀三大工艺改造。", (), []),
        (
            "浔阳采煤沉陷区（石岭、土门）、岑溪采煤沉陷区两个光伏领跑基地年内并网。",
            ("浔阳", "岑溪"),
            ["浔阳采煤沉陷区（石岭、土门）光伏领跑基地", "岑溪采煤沉陷区光伏领跑基地"],
        ),
        ("完善浔阳、岑溪国际空港功能。", ("浔阳", "岑溪"), ["浔阳国际空港", "岑溪国际空港"]),
        ("完成浔阳、岑溪口岸查验设施更新。", ("浔阳", "岑溪"), ["浔阳口岸查验设施更新", "岑溪口岸查验设施更新"]),
        ("浔阳、岑溪光热发电示范项目加快建设。", ("浔阳", "岑溪"), ["浔阳光热发电示范项目", "岑溪光热发电示范项目"]),
        ("支持芷塬、浔井子矿区和柿峪煤矿开发。", (), ["芷塬矿区", "浔井子矿区", "柿峪煤矿"]),
        (
            "建设浔阳、岑溪重点开发开放试验区和中缅跨境经济合作区。",
            ("浔阳", "岑溪"),
            ["浔阳重点开发开放试验区", "岑溪重点开发开放试验区", "中缅跨境经济合作区"],
        ),
        (
            "浔阳—岑溪、桂岑—外芷加尔跨境经济合作区协商签约。",
            ("浔阳", "岑溪", "桂岑", "芷加"),
            ["浔阳—岑溪跨境经济合作区", "桂岑—外芷加尔跨境经济合作区"],
        ),
        (
            "实施浔阳河、岑溪河防洪及水系治理和三座店水利枢纽建设。",
            ("浔阳河", "岑溪河"),
            ["浔阳河防洪及水系治理", "岑溪河防洪及水系治理", "三座店水利枢纽"],
        ),
        ("改造浔阳、芷口、岑溪水库等大中型灌区。", ("浔阳", "岑溪"), ["浔阳灌区", "芷口灌区", "岑溪水库灌区"]),
        ("启动浔料河、桂岑河水环境综合整治。", ("浔料河", "桂岑"), ["浔料河水环境综合整治", "桂岑河水环境综合整治"]),
    ],
)
def test_tails_shared_in_lists(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("浔阳水库、岑溪灌区续建任务全部完成。", ("浔阳", "岑溪"), ["浔阳水库", "岑溪灌区"]),
        ("浔阳新机场启动航站区施工。", ("浔阳",), ["浔阳新机场"]),
        ("浔阳至岑溪铁路补强工程完成验收。", ("浔阳", "岑溪"), ["浔阳至岑溪铁路补强"]),
        ("浔阳客专（桂岑—岑溪）四电工程进场。", ("浔阳", "桂岑", "岑溪"), ["浔阳客专（桂岑—岑溪）"]),
        ("浔阳—岑溪500千伏线路抓紧施工。", ("浔阳", "岑溪"), ["浔阳—岑溪500千伏线路"]),
        ("加快芷英水库及灌区建设。", (), ["芷英水库及灌区"]),
        ("浔鑫重汽新能源客车、芷江铝业铝电一体化年底形成新增产值30亿元。", (), ["浔鑫重汽新能源客车", "芷江铝业铝电一体化"]),
        ("芷铜二期、浔岭矿业扩界年内见效。", (), ["芷铜二期", "浔岭矿业扩界"]),
        ("研究制定浔阳储能电站设计标准。", ("浔阳",), []),
        ("严控浔阳专用码头审批。", ("浔阳",), []),
        ("确保决策部署及工作要求落地见效。", (), []),
    ],
)
def test_what_is_said_of_works(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "number"), [("浔阳、岑溪3个园区", 3), ("浔阳、岑溪两个园区", 2), ("浔阳、岑溪等园区", 0), ("浔阳、岑溪三大园区", 0)]
)
def test_how_many_a_list_names(text: str, number: int) -> None:
    match = ETC.search(text)
    assert match is not None and how_many(match) == number
