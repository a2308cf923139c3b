"""What is said of parks, bodies, wetlands and stores of data, and what lists, ports and rivers tell of the works in them."""

from __future__ import annotations

import pytest

from extractors.programmes.component import find_programmes
from extractors.projects.component import find_projects
from tests.docs import doc_of

PLACES = ("浔阳", "岑溪", "桂岑", "柳江", "岑水流域", "环柳湖", "东岸")


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *PLACES))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浔阳农机产业园被评为省级示范园，岑溪国家级自然保护区被评为先进。", ["浔阳农机产业园", "岑溪国家级自然保护区"]),
        ("做强桂岑苗木园区的示范功能，岑溪花卉产业园入园企业已有6家，台湾农民创业园入园企业9家。", ["桂岑苗木园区", "岑溪花卉产业园"]),
        ("完成浔阳风景区4A级景区创建，推广岑溪零碳示范区建设经验。", ["浔阳风景区", "岑溪零碳示范区"]),
        ("建设岑溪科创圈、桂岑绿色协同区。", ["岑溪科创圈", "桂岑绿色协同区"]),
        ("打造浔阳商圈，培育岑溪渔街商圈。", []),
        ("强化浔阳国际开放枢纽科创、会展、商务协同。", ["浔阳国际开放枢纽"]),
        ("浔岑甬、桂丽岑物流大通道功能更全。", ["浔岑甬物流大通道", "桂丽岑物流大通道"]),
        ("做好雅下水电、川西水运服务，支持雅下水电产业园区。", ["雅下水电"]),
        ("浔阳电厂荣获质量奖，岑溪港通关能力提升。", []),
    ],
)
def test_parks_and_zones_are_named_whatever_is_said_of_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浔阳渔业文化研究院揭牌成立，挂牌成立岑溪国家渔业创新中心。", ["岑溪国家渔业创新中心"]),
        ("浔阳博物院位列国家一级博物馆运行评估前三。", []),
        ("建设浔阳语料库，推进岑溪知识库建设，新建浔阳种质资源库。", ["浔阳种质资源库"]),
        ("建设江海联动产业先行区，打造浔阳国际性商贸中心，建成岑溪区域性渔货中心。", ["岑溪区域性渔货中心"]),
        ("浔阳湿地边的渔户搬出，新建岑溪湿地。", ["岑溪湿地"]),
    ],
)
def test_bodies_data_and_roles_are_no_works(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增浔阳银鱼、岑溪云潭国家重要湿地。", ["浔阳银鱼国家重要湿地", "岑溪云潭国家重要湿地"]),
        ("推动盐公故里、岑溪云峰景区等创建5A级景区。", ["盐公故里景区", "岑溪云峰景区"]),
        ("北沿江、浔岑甬、盐浔岑桂宜高铁加快建设。", ["北沿江高铁", "浔岑甬高铁", "盐浔岑桂宜高铁"]),
        ("北沿江、浔岑甬高铁和桂岑北站等重大工程开工建设。", ["北沿江高铁", "浔岑甬高铁", "桂岑北站"]),
        ("湄上、东岸、潞上水风光一体化基地开工。", ["湄上水风光一体化基地", "东岸水风光一体化基地", "潞上水风光一体化基地"]),
        ("浔阳、岑溪、桂岑等实验室加快建设。", ["浔阳实验室", "岑溪实验室", "桂岑实验室"]),
        ("加快建设浔岭线、岑溪示范区线、桂枫线等轨道交通线。", ["浔岭线", "岑溪示范区线", "桂枫线"]),
        ("完成岑盘路、柳江环江东路路面施工。", ["岑盘路", "柳江环江东路"]),
        ("新建浔阳港3万吨级泊位、进港航道。", ["浔阳港3万吨级泊位", "浔阳港进港航道"]),
        ("推进环柳湖十大湿地建设，建成柳江三大灌区。", ["环柳湖十大湿地", "柳江灌区"]),
    ],
)
def test_what_a_list_tells_of_its_items(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浔阳机床总装基地及研发中心项目开工，岑溪水库及灌区通水。", ["浔阳机床总装基地及研发中心", "岑溪水库及灌区"]),
        ("实施柳江干线航道扩能升级。", ["柳江干线航道扩能升级"]),
        ("做好浔阳地震灾后恢复重建，推进灾后恢复重建。", ["浔阳地震灾后恢复重建"]),
    ],
)
def test_what_is_built_beside_a_work_and_done_to_it_is_of_its_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_care_of_a_place_that_is_begun_as_a_work_is_one() -> None:
    doc = find_programmes(find_projects(doc_of("开工建设岑水流域水患系统治理工程。", *PLACES)))
    assert [project.name for project in doc._.projects] == ["岑水流域水患系统治理工程"]
    doc = find_programmes(find_projects(doc_of("开工桂岑高产渔田提升工程。", *PLACES)))
    assert not doc._.projects
    doc = find_programmes(find_projects(doc_of("实施岑水流域水患系统治理工程。", *PLACES)))
    assert [programme.name for programme in doc._.programmes] == ["岑水流域水患系统治理工程"]
