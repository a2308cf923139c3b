"""The stage that a heading, the beginning of a list or the clause behind it tells of works of which only their building is said."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.projects.component import find_projects
from ontology.concepts import Status
from tests.docs import doc_of


def statuses(text: str, heading: str = "") -> list[Status | None]:
    doc = doc_of(text, "临江", "皋阜", context=Context(heading=heading))
    return [project.status for project in find_projects(doc)._.projects]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("重大前期项目计划", Status.PREPARATORY),
        ("全县集中开工重点项目", Status.STARTING),
        ("竣工项目", Status.COMPLETING),
        ("续建项目和新开工项目", Status.UNDERWAY),
        ("加快项目建设", Status.UNDERWAY),
    ],
)
def test_a_heading_tells_the_stage_of_the_works_under_it(heading: str, expected: Status) -> None:
    assert statuses("建设临江水厂、皋阜水厂。", heading) == [expected, expected]
    assert statuses("临江水厂年内竣工。", heading) == [Status.COMPLETING]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("集中开工项目2个，总投资3亿元，包括临江水厂、皋阜水厂。", [Status.STARTING] * 2),
        ("开工项目2个；续建项目：临江水厂。", [Status.UNDERWAY]),
        ("新建临江水厂，2024年12月前建成。", [Status.COMPLETING]),
        ("新建临江水厂，年内完工，扩建皋阜水厂。", [Status.COMPLETING, Status.UNDERWAY]),
        ("新建临江水厂，建成皋阜水厂。", [Status.UNDERWAY, Status.COMPLETING]),
    ],
)
def test_a_list_tells_the_stage_of_its_works(text: str, expected: list[Status]) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开工项目6个，皋阜水厂由省上统一组织。", [Status.STARTING]),
        ("皋阜机场对照国际机场标准施工，2025年建成通航。", [Status.COMPLETING]),
        ("建成临江水厂，皋阜机场迁建前期工作加快推进。", [Status.COMPLETING, Status.PREPARATORY]),
        ("皋阜机场奠基后保持施工强度。", [Status.UNDERWAY]),
        ("临江水厂续建任务全部完成，皋阜公园对市民开放。", [Status.COMPLETING, Status.COMPLETING]),
        ("临江水库取得核准。", [Status.PREPARATORY]),
        ("临江大桥完成主墩桩基，皋阜大酒店投入营业。", [Status.UNDERWAY, Status.COMPLETING]),
        ("研究皋阜高铁方案，谋划临江水库。", [Status.PREPARATORY, Status.PROPOSED]),
        ("临江水厂扩建通过竣工验收，群众满意。", [Status.COMPLETING]),
        ("临江水库下闸蓄水，移民搬迁。", [Status.COMPLETING]),
        ("临江水厂二期达产见效。", [Status.COMPLETING]),
        ("皋阜至临江高速具备通行条件。", [Status.COMPLETING]),
        ("抓紧临江水库项目建议书报批。", [Status.PREPARATORY]),
        ("做好临江水库的准备工作。", [Status.PREPARATORY]),
        ("皋阜至临江高速公路通过方案评审。", [Status.PREPARATORY]),
        ("推进城市更新，皋阜公园改造完成，临江公园扩建顺利完成。", [Status.COMPLETING] * 2),
        ("皋阜至临江高速建设圆满完成，临江公园环实现闭合。", [Status.COMPLETING] * 2),
        ("皋阜大桥实现合龙，临江大桥主桥合龙。", [Status.COMPLETING, Status.UNDERWAY]),
        ("皋阜至临江铁路完成铺轨，临江机场前期工作完成，皋阜水厂土建工程完成。", [Status.UNDERWAY, Status.PREPARATORY, Status.UNDERWAY]),
        ("皋阜综保区开关运作，临江综保区封关运作。", [Status.COMPLETING] * 2),
        ("皋阜经开区区划调整顺利完成。", [Status.UNDERWAY]),
        ("建成皋阜机场、国家超算临江中心二期。", [Status.COMPLETING] * 2),
    ],
)
def test_what_is_said_behind_a_work_tells_how_far_it_is(text: str, expected: list[Status]) -> None:
    assert statuses(text) == expected


def test_groundwork_that_is_completed_is_groundwork() -> None:
    assert statuses("完成皋阜水库前期工作，完成临江水库建设。") == [Status.PREPARATORY, Status.COMPLETING]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("维修改造临江大道，新建提升皋阜公园。", [Status.COMPLETING] * 2),
        ("推进临江水厂建设，建设皋阜水厂。", [Status.UNDERWAY] * 2),
        ("新建临江水厂前期工作启动。", [Status.PREPARATORY]),
    ],
)
def test_what_a_review_tells_of_building_is_done(text: str, expected: list[Status]) -> None:
    told = doc_of(text, "临江", "皋阜", context=Context(review_end=len(text)))
    assert [project.status for project in find_projects(told)._.projects] == expected
    assert Status.COMPLETING not in statuses(text)
