"""What plans say of whole sectors: their energy and networks, what they yield, what is bought of them, and titles that are theirs alone."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.industries.component import find_industries
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加强工业、建筑、交通等重点领域节能管理。", ["工业", "建筑", "交通"]),
        ("管住电力、化工、交通等领域碳排放。", ["电力", "化工", "交通"]),
        ("推进电力、水利、交通运输等领域基础设施智能化改造。", ["电力", "水利", "交通运输"]),
        ("守住电信、能源等重要行业领域关键信息基础设施安全底线。", ["电信", "能源"]),
        ("提高轴承、模具、紧固件的供给水平。", ["轴承", "模具", "紧固件"]),
        ("在会展、金融、教育、电信等领域引进外商。", ["会展", "金融", "电信"]),
        ("在电力、交通等领域推广节能产品。", ["电力"]),
        ("因地制宜发展特色产业，培育富民产业。", ["特色产业", "富民产业"]),
        ("支持县域特色产业提质，建好特色产业园。", ["县域特色产业"]),
        ("核桃、食用菌等特色产业增收，梨桃特色产业链延伸。", ["核桃", "食用菌"]),
        ("加强化工、矿山、道路交通、水上运输、消防等行业隐患整治。", ["化工", "矿山", "水上运输"]),
    ],
)
def test_sectors_whose_energy_and_networks_are_seen_to(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工业增长6%；甲锰产业完成产值30亿元。", ["工业", "甲锰"]),
        ("三年来，戊辰产业异军突起。", ["戊辰"]),
        ("一年来，两大产业完成产值30亿元，核心产业增加值增长。", []),
        ("新建一园，戊辰产业园完成产值2亿元。", []),
    ],
)
def test_a_name_that_no_list_knows_yields_something(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("保障粮食和重要农产品供给。", ["粮食"]),
        ("全市收购蚕茧1200担，收购烤烟30万担。", ["蚕茧", "烤烟"]),
        ("完成5万亩麻疯树种植任务，落实烤烟种植收购计划。", ["麻疯树", "烤烟"]),
        ("推动棉油糖等稳产提质，挖掘油料扩产潜力。", ["棉油糖", "油料"]),
        ("提高农业社会化服务质效，完善农业社会化服务体系。", ["农业社会化服务"]),
        ("丰富乡村游产品供给，优化入境游体验，入境游客增长一成。", ["乡村游", "入境游"]),
        ("建设茶叶、柑橘等农产品商品基地。", ["茶叶", "柑橘"]),
    ],
)
def test_harvests_that_are_bought_and_kept_up(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成8家水泥企业超低排放改造。", ["水泥"]),
        ("稳住房地产开发投资，规范房地产开发企业。", ["房地产", "房地产"]),
        ("建设统一的交通运输市场，建设陶瓷特色工业园区。", ["交通运输", "陶瓷"]),
        ("大力发展社会化、专业化物流。", ["物流"]),
        ("规范发展金融、保险业。", ["金融", "保险业"]),
        ("加快绿色矿山和绿色矿业示范。", ["绿色矿业"]),
        ("推动戊业互联网融通应用，上思资源型产业发展取得突破。", ["资源型产业"]),
    ],
)
def test_firms_markets_and_zones_of_a_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("取缔小造纸、小电镀、小炼焦等企业，整治小水泥行业。", ["小造纸", "小电镀", "小炼焦", "小水泥"]),
        ("主动向非煤产业转型，资源型加工业提速。", ["非煤产业", "资源型加工业"]),
        ("发展庭院养殖，开发昆虫蛋白、人造奶、藻类等新食品。", ["庭院养殖", "昆虫蛋白", "人造奶", "藻类", "新食品"]),
        ("支持民族特需品产业，发展打叶复烤。", ["民族特需品", "打叶复烤"]),
    ],
)
def test_families_of_words_of_older_plans_and_of_new_food(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("丙县获“中国羊绒名城”称号，丁县被授予“中国煤炭之都”。", []),
        ("全力打造“中国羊绒名城”。", ["羊绒"]),
        ("城市公交采用清洁能源，发展清洁能源。", ["清洁能源"]),
        ("获评全国粮食生产先进县。", []),
        ("推动农业节水增效、工业节水减排，发展节水农业。", ["节水农业"]),
        ("推进新型工业化、信息化、城镇化、农业现代化。", []),
        ("推行电力需求侧管理，拓展“丝路电商”合作。", []),
        ("己安家居建材城、庚泰五金机电城开业。", []),
        ("保护农业和生态发展空间。", []),
    ],
)
def test_titles_shares_and_passing_words_name_no_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲桥工程、丁盛粮油加工二期、戊科生态农业等项目开工。", []),
        ("推进新材料、粮油加工、生态农业等项目。", ["新材料", "粮油加工", "生态农业"]),
        ("风电主机及海工装备等一批项目签约。", ["风电主机", "海工装备"]),
        ("做强风电主机及海工装备等产业。", ["风电主机及海工装备"]),
    ],
)
def test_projects_of_firms_and_of_branches(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_heading_says_what_is_sought_for_a_branch() -> None:
    heading = "五、提升仓储流通效率"
    doc = doc_of(heading + "建设立体仓库。", context=Context(body_begin=len(heading)))
    assert [found.name for found in find_industries(doc)._.industries] == ["仓储流通"]
