"""Works as plans of provinces and ministries tell them: lists from province to province, works of water, mines and deserts, a list of works
alone in its sentence, and what is said of a part of a work or of works that stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.projects.component import find_projects
from tests.docs import doc_of

PLACES = ("云溪", "浔阳", "岑桥", "沙柳", "青坪")
_DIVISIONS = {"四川": "510000", "云南": "530000", "贵州": "520000", "云溪县": "510101", "浔阳县": "510102"}
_RIVERS = ("浔江上游", "浔江", "岑河", "云溪")


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *PLACES))._.projects]


def names_in_divisions(text: str) -> list[str]:
    doc = doc_of(text, *_DIVISIONS)
    doc._.regions = tuple(replace(region, key=_DIVISIONS[text[region.begin : region.end]]) for region in doc._.regions)
    return [project.name for project in find_projects(doc)._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "续建四川柳坝，云南岑峪、浔沙，贵州桂岭等大型水库，加固堤防。",
            ["四川柳坝水库", "云南岑峪水库", "浔沙水库", "贵州桂岭水库"],
        ),
        ("开工云溪县柳坝，浔阳县岑峪、浔沙等灌区。", ["云溪县柳坝灌区", "浔阳县岑峪灌区", "浔沙灌区"]),
        ("四川发展柠檬，云南岑峪、浔沙等水库开工。", ["云南岑峪水库", "浔沙水库"]),
        ("建成四川柳坝电站，云南岑峪、浔沙等水库开工。", ["四川柳坝电站", "云南岑峪水库", "浔沙水库"]),
        ("支持四川柳坝，浔阳县岑峪等水库开工。", ["浔阳县岑峪水库"]),
    ],
)
def test_a_list_goes_on_from_division_to_division_of_one_rank(text: str, expected: list[str]) -> None:
    assert names_in_divisions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("续建浔江上游柳坝、沙峪，岑河桂岭、石泷等水电站。", ["浔江上游柳坝水电站", "沙峪水电站", "岑河桂岭水电站", "石泷水电站"]),
        ("治理浔江防汛，岑河桂岭、石泷等水电站开工。", ["岑河桂岭水电站", "石泷水电站"]),
        ("保护云溪柳坝，岑河桂岭、石泷等水电站开工。", ["岑河桂岭水电站", "石泷水电站"]),
    ],
)
def test_a_list_goes_on_from_river_to_river(text: str, expected: list[str]) -> None:
    assert [project.name for project in find_projects(doc_of(text, *_RIVERS))._.projects] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进云溪及浔阳水资源配置、岑桥供水。", ["云溪及浔阳水资源配置", "岑桥供水"]),
        ("开工云溪骨干水网、浔阳大水网骨干工程、岑桥北麓水系连通。", ["云溪骨干水网", "浔阳大水网骨干工程", "岑桥北麓水系连通"]),
        ("开工云溪泄洪洞、浔阳干渠和岑桥河坝、柳峪寺、沙柳水库。", ["云溪泄洪洞", "浔阳干渠", "岑桥河坝水库", "柳峪寺水库", "沙柳水库"]),
        ("推进云溪及浔阳通用机场建设。", ["浔阳通用机场"]),
        ("完成云溪、浔阳两地污水厂提标。", ["云溪污水厂提标", "浔阳污水厂提标"]),
        ("加快云溪水库（水利枢纽）建设。", ["云溪水库"]),
        ("开工云溪河泄洪洞、浔阳蓄滞洪区安全建设。", ["云溪河泄洪洞", "浔阳蓄滞洪区安全建设"]),
        ("续建柳河东分块、浔阳、岑桥蓄滞洪区。", ["柳河东分块蓄滞洪区", "浔阳蓄滞洪区", "岑桥蓄滞洪区"]),
        ("推进东线二期工程，深化西线一期论证。", ["东线二期工程", "西线一期"]),
        ("扩建纺织厂东线一期厂房。", []),
        ("做好云溪、浔阳等易旱区中型水库储备。", []),
        ("实施云溪、浔阳流域12座中型灌区改造。", []),
        ("研究向云溪、浔阳和岑桥延伸的线路。", []),
        ("提升云溪水库、浔阳水库向岑桥半岛调水能力。", []),
        ("云溪、浔阳、岑桥3座水库建成数字孪生平台。", []),
        ("云溪、浔阳水库发挥效益。", ["云溪水库", "浔阳水库"]),
        ("云溪水库充分发挥防洪作用。", []),
        ("加快中老铁路、中越高速公路和中小铁路建设，改造中老旧公路。", ["中老铁路", "中越高速公路"]),
        ("续建云溪河、浔阳湖、岑桥渠首、沙柳峡等平台。", ["岑桥渠首"]),
    ],
)
def test_works_of_water(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开发云溪铅锌矿、浔阳锂多金属矿。", ["云溪铅锌矿", "浔阳锂多金属矿"]),
        ("开发矿产资源和云溪旅游资源。", []),
        ("推进云溪海关监管中心、浔阳粮食直属库建设。", ["云溪海关监管中心", "浔阳粮食直属库"]),
        ("实施云溪北缘锁边工程、境内沙柳防风阻沙带。", ["云溪北缘锁边工程", "沙柳防风阻沙带"]),
        ("推动云溪、浔阳、岑桥三大煤炭基地核增产能500万吨。", ["云溪煤炭基地", "浔阳煤炭基地", "岑桥煤炭基地"]),
        ("云溪、浔阳外送基地按计划投产。", ["云溪外送基地", "浔阳外送基地"]),
        ("推进高耗水园区节水，加快数字孪生灌区先行先试。", []),
        ("和柳铁路年内开工，建设云溪铁路和浔阳机场。", ["和柳铁路", "云溪铁路", "浔阳机场"]),
        ("云溪天马、浔阳、岑桥机场投用。", ["云溪天马机场", "浔阳机场", "岑桥机场"]),
        ("引云济浔工程隧洞全线贯通，引柳入岑三期主管线贯通。", ["引云济浔工程", "引柳入岑三期"]),
        ("完成云溪国家文化公园标志性节点，加快浔阳经济合作区基础设施建设。", ["云溪国家文化公园", "浔阳经济合作区"]),
        ("推进青坪县医院急救中心项目，扩大岑桥职业技术学院等急需专业招生。", ["青坪县医院急救中心"]),
        ("沙柳实施云溪二期。", ["云溪二期"]),
        ("支持云溪遗址保护利用。", ["云溪遗址保护利用"]),
    ],
)
def test_works_of_wide_provinces(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "云溪清洁能源装备园、浔阳光伏玻璃、岑桥秸秆制糖、沙柳大数据产业园。",
            ["云溪清洁能源装备园", "浔阳光伏玻璃", "岑桥秸秆制糖", "沙柳大数据产业园"],
        ),
        ("云溪肉牛产业、浔阳光伏玻璃、岑桥大数据产业园。", ["岑桥大数据产业园"]),
        ("云溪装备园、浔阳光伏玻璃、岑桥产业园发展较快。", ["云溪装备园", "岑桥产业园"]),
    ],
)
def test_a_sentence_that_is_a_list_of_works(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_places_that_stand_one_behind_the_other_are_a_place() -> None:
    text = "云溪青坪新区发展装备制造，高标准建设云溪青坪新区。"
    found = find_projects(doc_of(text, "云溪", "青坪新区"))._.projects
    assert [(project.begin, project.name) for project in found] == [(text.rfind("云溪"), "云溪青坪新区")]
