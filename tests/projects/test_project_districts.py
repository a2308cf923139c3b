"""Works of cities' districts: parks with their towns in brackets, streets by number, stretches of paths, works of two deeds, doers."""

from __future__ import annotations

import pytest

from extractors.findings import OrganizationFound
from extractors.projects.component import find_projects
from extractors.projects.naming.doers import behind_doer
from extractors.projects.words.known import Known
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("青浦（华新）集成电路和软件产业园重点发展芯片设计。", ("青浦",), ["青浦（华新）集成电路和软件产业园"]),
        ("青浦（白鹤）新能源装备及智慧物流产业园主攻储能。", ("青浦",), ["青浦（白鹤）新能源装备及智慧物流产业园"]),
        ("建设柳河、杏坪、浔江三个发展区。", ("柳河", "杏坪", "浔江"), ["柳河发展区", "杏坪发展区", "浔江发展区"]),
        ("推动浔江重点发展区建设。", ("浔江",), []),
        ("推动柳河、杏坪两个片区错位发展，串联浔江、岑山等景区。", ("柳河", "杏坪", "浔江", "岑山"), []),
        ("建成柳河、杏坪两个片区。", ("柳河", "杏坪"), ["柳河片区", "杏坪片区"]),
        ("加快推进柳河、杏坪等片区建设。", ("柳河", "杏坪"), ["柳河片区", "杏坪片区"]),
        ("新增柳河、杏坪两个景区。", ("柳河", "杏坪"), ["柳河景区", "杏坪景区"]),
        ("推进柳河水质净化厂提标，保持水质稳定。", ("柳河",), ["柳河水质净化厂提标"]),
        ("续建柳河区人民医院迁址重建工程。", ("柳河区",), ["柳河区人民医院迁址重建"]),
        ("推进柳河通道以及杏坪高速连接线建设。", ("柳河", "杏坪"), ["柳河通道", "杏坪高速连接线"]),
        ("地铁5号线江宁段、3号线三期和10号线二期有序推进。", ("江宁",), ["地铁5号线江宁段", "地铁3号线三期", "地铁10号线二期"]),
        ("有轨电车1号线、2号线年内通车。", (), ["有轨电车1号线", "有轨电车2号线"]),
        ("浔江经济技术开发区对标先进园区，做强主导产业。", ("浔江",), []),
        ("浔江新城加快推进云杉小镇建设。", ("浔江新城",), ["云杉小镇"]),
        ("完成浔江宾馆、月峰宾馆等地块征收。", ("浔江",), []),
        ("激活柳河、杏坪等停滞城中村改造项目。", ("柳河", "杏坪"), ["柳河城中村改造", "杏坪城中村改造"]),
    ],
)
def test_parks_and_zones(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("新开工浔阳路、231号、415号规划路和学院路。", (), ["浔阳路", "231号规划路", "415号规划路", "学院路"]),
        ("启动1号、2号矿坑治理。", (), []),
        ("建成梅溪路、桂花路等2座人行天桥。", (), ["梅溪路人行天桥", "桂花路人行天桥"]),
        ("推进桂花路、杏林路提升工程。", (), ["桂花路提升工程", "杏林路提升工程"]),
        ("实施桂花路、杏林路等提升工程。", (), ["桂花路提升工程", "杏林路提升工程"]),
        ("实施教育质量提升工程、景观路提升工程、农村道路提升工程。", (), []),
        ("完成宁丹公路A段改扩建，开工宁丹公路B段。", (), ["宁丹公路A段改扩建", "宁丹公路B段"]),
        ("贯通浔江绿道磨山段、听涛段、湖滨南路段。", ("浔江",), ["浔江绿道磨山段", "浔江绿道听涛段", "浔江绿道湖滨南路段"]),
        ("沿江大道浔江段、月峰段贯通。", ("浔江",), ["沿江大道浔江段", "沿江大道月峰段"]),
        ("完善公路辅道、输水倒虹吸、公交首末站，建设地下人防工程。", (), []),
        ("提升沿山辅道石马段。", (), ["沿山辅道石马段"]),
    ],
)
def test_streets_by_number_and_stretches(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("加快浔江地铁5号线、6号线动工前期准备。", ("浔江",), ["浔江地铁5号线", "浔江地铁6号线"]),
        ("加快轨道交通3号线西北延长线、7号线征迁。", (), ["轨道交通3号线西北延长线", "轨道交通7号线"]),
        ("启动双溪大桥扩建及互通工程。", (), ["双溪大桥扩建及互通工程"]),
        ("实施青龙围水体综合整治。", (), ["青龙围水体综合整治"]),
        ("实施城市周围环境综合整治。", (), []),
        ("建成滨河路一期，后者含浔江、月峰2座特大桥。", ("浔江", "月峰"), ["滨河路一期", "浔江特大桥", "月峰特大桥"]),
        (
            "推进石牌街公共人防工程，建成天然气浔江末站，加快浔江倒虹吸建设。",
            ("浔江",),
            ["石牌街公共人防工程", "天然气浔江末站", "浔江倒虹吸"],
        ),
    ],
)
def test_works_of_lines_and_waters(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "bodies", "rest"),
    [
        ("会同华森铁路建设集团推进温浔铁路建设", ("华森铁路建设集团",), "推进温浔铁路建设"),
        ("华森集团共建智能制造产业园", ("华森集团",), "共建智能制造产业园"),
        ("支持华森集团和月峰公司共建浔江产业园", ("华森集团", "月峰公司"), "共建浔江产业园"),
        ("推动浔江中学建成招生", ("浔江中学",), "推动浔江中学建成招生"),
        ("支持浔江大学建设", ("浔江大学",), "支持浔江大学建设"),
        ("华森集团推进温浔铁路建设", ("华森集团",), "华森集团推进温浔铁路建设"),
    ],
)
def test_bodies_that_do_something_with_others(text: str, bodies: tuple[str, ...], rest: str) -> None:
    known = Known((), tuple(OrganizationFound(text.find(body), text.find(body) + len(body), body) for body in bodies))
    assert text[behind_doer(text, 0, len(text), known) :] == rest
