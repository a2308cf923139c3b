"""Branches in the names of single plants and firms, which name none, and in those of zones and lines, which do."""

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
        ("开工丙岭抽水蓄能、丁湾盐穴压缩空气储能，有序发展抽水蓄能。", ["抽水蓄能"]),
        ("建设风电、光伏和抽水蓄能项目，做强储能。", ["风电", "光伏", "抽水蓄能", "储能"]),
        ("丙湾核电3号机组并网，丁滩核电扩建、庚澳核电二期提速，推进核电发展。", ["核电"]),
        ("推进乡村旅游、乡村风电开发，补齐航空货运短板。", ["乡村旅游", "风电", "航空货运"]),
        ("抓好丙泰10万吨碳化硅、丁星18万吨高纯有机硅，新增5万吨碳化硅产能。", ["碳化硅"]),
        ("推进丙丁制药整体搬迁、庚辛新材料年产3万吨铜箔，做优制药。", ["制药"]),
        ("建成丙泰200万只蛋鸡养殖场，发展蛋鸡养殖。", ["蛋鸡养殖"]),
        ("丙泰60兆瓦光热电站投运，发展光热。", ["光热"]),
        ("依托丁科技、丙泰半导体建强园区，以丙泰、丁盛新能源为龙头发展半导体。", ["半导体"]),
    ],
)
def test_a_part_of_the_name_of_one_plant_or_firm_is_no_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开工武威20万千瓦风电项目、南宁抽水蓄能，全省新增风电装机100万千瓦。", ["风电"]),
        ("推动大连液流电池储能电站投运，做强储能产业。", ["储能"]),
        ("推动华润新能源安阳县基地投产，引进庚丙新能源、协鑫储能等龙头企业。", []),
        ("推动青藏高原生态旅游提质，做优高原生态旅游。", ["生态旅游", "高原生态旅游"]),
        ("建设天水电工电器产业园、酒泉千万千瓦级风电基地。", ["电工电器", "风电"]),
    ],
)
def test_behind_a_place_a_plant_is_told_from_a_zone(text: str, expected: list[str]) -> None:
    assert names_read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("庚原生态牧业在外地成功上市，保障丙下水电和庚丁铁路等重大工程。", []),
        ("开工丙海南N3海上风电等项目，发展海上风电。", ["海上风电"]),
        ("核准丙屿K4海上风电场址，试制T7储能和A2号光伏。", ["储能"]),
        ("推进水电和光伏等重大工程，发展牧业。", ["水电", "光伏", "牧业"]),
        ("整治白银丙大沟，做强白银产业，修缮丙厂工业旧址。", ["白银"]),
        ("扩建核工业二一五医院，谋划水火电互补。", []),
        (
            "水稻突出东北平原，打好旅游牌，发展半导体级多晶硅，培育储能、新能源等企业。",
            ["水稻", "旅游", "多晶硅", "储能", "新能源"],
        ),
        ("推进一刻钟便民生活圈、即时零售、直播电商发展，提升丁都软件谷。", ["即时零售", "直播电商", "软件"]),
        ("锻造产业链，突破主轴轴承、偏航齿轮等短板，补齐芯片设计、封装测试等短板。", ["芯片设计", "封装测试"]),
        ("建设丙药谷、丁创科技城和跨境电商产业园。", ["跨境电商"]),
        ("支持清洁高效煤电，汽车抓好换型，瞄准工业机器人。", ["煤电", "汽车", "工业机器人"]),
        ("建设丙河软件园、丁塘电商小镇、巴山文创走廊、庚村核桃采摘园。", ["软件", "电商", "文创", "核桃"]),
    ],
)
def test_names_of_zones_gaps_and_cities(text: str, expected: list[str]) -> None:
    assert names(text) == expected
