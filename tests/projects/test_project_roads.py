"""Roads, streets, bridges, lines of cities and their lists: with their ends in brackets, by number, and by what is said behind them."""

from __future__ import annotations

import re

import pytest

from extractors.projects.component import find_projects
from extractors.projects.words.pieces import ROAD
from ontology.concepts import Status
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("浔江至芷江高速公路2019年底建成，月峰一级公路于2021年通车。", ("浔江", "芷江"), ["浔江至芷江高速公路", "月峰一级公路"]),
        ("浔江至芷江铁路要加快建设，乌海至包头铁路先行论证。", ("浔江", "芷江", "乌海", "包头"), ["浔江至芷江铁路", "乌海至包头铁路"]),
        ("新建浔江公铁两用桥和芷江客运西站。", ("浔江", "芷江"), ["浔江公铁两用桥", "芷江客运西站"]),
        ("西延高铁建成通车。", (), ["西延高铁"]),
    ],
)
def test_years_and_wishes_behind_names(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("打通浔阳路、五里坡路等断头路。", ["浔阳路", "五里坡路"]),
        ("实施浔阳路、青年路改造，改造提升背街小巷。", ["浔阳路改造", "青年路改造"]),
        ("启动南三环、东二环、浔北路快速化改造。", ["南三环快速化改造", "东二环快速化改造", "浔北路快速化改造"]),
        ("建设农村公路和产业路，修建断头路3条。", []),
        ("创新发展思路，拓宽致富路。", []),
        ("打通浔北路大寺街至荷花路段。", ["浔北路大寺街至荷花路段"]),
        ("加快浔阳路（人民路—青年路）、学院路北段（浔水河至团结街）建设。", ["浔阳路（人民路—青年路）", "学院路北段（浔水河至团结街）"]),
        ("打通浔阳路（人民路至青年路，长500米、宽30米）。", ["浔阳路"]),
        ("建成浔阳路跨河桥、学府桥。", ["浔阳路跨河桥", "学府桥"]),
        ("推进月峰港建设。", ["月峰港"]),
        ("浔阳路拥堵严重，月峰港吞吐量增长。", []),
    ],
)
def test_streets_that_are_built(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("加快G232月峰路、国道236芜湖境改建工程、S208浔阳路。", ("芜湖",), ["G232月峰路", "国道236芜湖境改建", "S208浔阳路"]),
        ("实施浔德高速“四改八”。", (), ["浔德高速“四改八”"]),
        ("建设月浔大桥及接线工程、清溪大桥及连接线。", (), ["月浔大桥及接线", "清溪大桥及连接线"]),
        ("推进地铁8、9、10号线前期，建成轨道交通S2线一期。", (), ["地铁8、9、10号线", "轨道交通S2线一期"]),
        ("加快县城至浔江、芷江至乌海二级公路建设。", ("浔江", "芷江", "乌海"), ["县城至浔江二级公路", "芷江至乌海二级公路"]),
        (
            "建成芷江（月峰）至浔江、乌海至包头高速公路。",
            ("浔江", "芷江", "乌海", "包头"),
            ["芷江（月峰）至浔江高速公路", "乌海至包头高速公路"],
        ),
        ("从浔江引水，向芷江补水。", ("浔江", "芷江"), []),
    ],
)
def test_roads_by_number_and_lines_by_their_ends(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "建成乌海地铁1号线一期，加快2号线东延、S6线一期，开展8、9号线前期。",
            ["乌海地铁1号线一期", "乌海地铁2号线东延", "乌海地铁S6线一期", "乌海地铁8、9号线"],
        ),
        ("轨道交通3号线通车，推进4号线月峰站建设。", ["轨道交通3号线", "轨道交通4号线月峰站"]),
        ("推进浔北路下穿、人民路南延、月桐大道东延等快速路工程。", ["浔北路下穿", "人民路南延", "月桐大道东延"]),
        ("改建石门至五里铺公路，建设城市至农村公路。", ["石门至五里铺公路"]),
        ("新建110千伏月浔变电站，改造110千伏变电站。", ["110千伏月浔变电站"]),
        ("加快西气东输四线建设。", ["西气东输四线"]),
        ("开工发展大道。", ["发展大道"]),
    ],
)
def test_lines_of_a_city_and_what_lists_end_with(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("实施永丰路（长春路出入口至荷花路，约300米）、友谊路二期（长春路至荷花路，双向四车道）。", (), ["永丰路", "友谊路二期"]),
        ("芷江县打通月峰路、五里坡路。", ("芷江县",), ["月峰路", "五里坡路"]),
        ("月峰路拉通五里坡路至荷花路段。", (), ["月峰路"]),
        ("推进月峰路综合整治、浔河综合整治。", (), ["月峰路综合整治"]),
        ("计划开工月峰路东延连接线，拟建浔德线快速路。", (), ["月峰路东延连接线", "浔德线快速路"]),
        ("建成月峰路下穿浔德铁路。", (), ["月峰路下穿浔德铁路"]),
        ("实施绕城高速四改八。", (), ["绕城高速四改八"]),
        ("加快平和路、月峰和路（五里坡路至荷花路）建设。", (), ["平和路", "月峰和路（五里坡路至荷花路）"]),
        ("四至为：东至月峰大道、北至浔阳大道。", (), []),
        ("建成全省最长浔阳大桥。", (), []),
        ("推进浔江港扩建工程、芷江至乌海等续建公路项目。", ("浔江", "芷江", "乌海"), ["浔江港扩建", "芷江至乌海公路"]),
        ("推进浔六线改建，生产线改造，岸线修复。", (), ["浔六线改建"]),
        ("建成浔江一线船闸工程。", ("浔江",), ["浔江一线船闸"]),
    ],
)
def test_streets_with_brackets_doers_and_boundaries(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施红旗街、建设街雨污分流改造。", ["红旗街雨污分流改造", "建设街雨污分流改造"]),
        ("推进X205线改造、Y312线拓宽工程。", ["X205线改造", "Y312线拓宽"]),
        ("推进浔水大道、环城南路西延、文化路东延。", ["浔水大道", "环城南路西延", "文化路东延"]),
        ("推进迎宾大道（高速出口至火车站段）。", ["迎宾大道（高速出口至火车站段）"]),
    ],
)
def test_streets_that_are_called_by_common_words(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("芷江县开工建设月浔大桥。", {"月浔大桥": Status.STARTING}),
        (
            "争取开工建设浔德铁路。月浔铁路抓紧谋划，乌海铁路尽快启动。",
            {"浔德铁路": Status.STARTING, "月浔铁路": Status.PROPOSED, "乌海铁路": Status.STARTING},
        ),
        (
            "打通浔阳路，拉通月峰大道，五里坡路拉通。",
            {"浔阳路": Status.COMPLETING, "月峰大道": Status.COMPLETING, "五里坡路": Status.COMPLETING},
        ),
    ],
)
def test_what_is_done_to_roads(text: str, expected: dict[str, Status]) -> None:
    found = find_projects(doc_of(text, "芷江县", "乌海"))._.projects
    assert {project.name: project.status for project in found} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("丁店至月山坡、里溪仔至老丁店公路年底通车。", ["丁店至月山坡公路", "里溪仔至老丁店公路"]),
        ("新建南门河闸、东风闸，加固青龙堤，加固病险水闸和防洪堤。", ["南门河闸", "东风闸", "青龙堤"]),
        ("新建35千伏月浔变、110千伏李集变，改造35千伏变电站。", ["35千伏月浔变", "110千伏李集变"]),
        ("建设月浔北互通和城市轨道交通2号线。", ["月浔北互通", "城市轨道交通2号线"]),
    ],
)
def test_works_by_their_last_character_and_lines_by_ends_alone(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进金水路、东海路、滨河路建设，实施滨河路提升改造。", ["金水路", "东海路", "滨河路", "滨河路提升改造"]),
        ("走出一条创新路，建设空港和深水港，打通水陆路。", []),
        ("实施月浔水库灌区节水改造。", ["月浔水库灌区节水改造"]),
    ],
)
def test_streets_that_end_like_sorts_of_ways(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_no_line_is_named_by_more_ends_than_a_line_has() -> None:
    chain = "乌海至" * 20 + "乌海"
    assert names(f"加快{chain}高速公路建设。", "乌海") == names(f"加快{chain}等高速公路建设。", "乌海") == []
    assert names("推进乌海至芷江至石坪至月浔公路建设。", "乌海") == ["乌海至芷江至石坪至月浔公路"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设R3线二期南段和地铁昌峰线，推进轨道交通骨干线建设。", ["R3线二期南段", "地铁昌峰线"]),
        ("打通含光路，拉通石坪大道、含浦大道。", ["含光路", "石坪大道", "含浦大道"]),
        ("推进石坪大道西延、北延。", ["石坪大道西延", "石坪大道北延"]),
        ("重点实施月浔能源站、石坪路东延、大寺路等28个项目。", ["石坪路东延", "大寺路"]),
    ],
)
def test_lines_by_letters_and_names_and_their_further_stretches(text: str, expected: list[str]) -> None:
    assert [name for name in names(text) if "能源站" not in name] == expected


@pytest.mark.parametrize("road", ["G110", "S43", "X001", "国道331", "国道331线", "省道S211线"])
def test_a_road_by_its_number(road: str) -> None:
    assert re.fullmatch(ROAD, road)
    assert names(f"实施{road}浔江至芷江段改造。", "浔江", "芷江") == [f"{road}浔江至芷江段改造"]


@pytest.mark.parametrize("length", ["省道120公里", "国道85.5公里", "县道12条", "331线"])
def test_a_length_is_no_road(length: str) -> None:
    assert re.match(ROAD, length) is None
