"""Projects of firms: where their names begin behind the division that they lie in, what is made, and what is called 项目."""

from __future__ import annotations

import pytest

from extractors.findings import OrganizationFound, RegionFound
from extractors.language.spans import set_findings
from extractors.projects.component import find_projects
from extractors.projects.naming.firm_seats import behind_seat
from extractors.projects.whereabouts import place_before
from extractors.projects.words.known import Known
from tests.docs import doc_of


def names(text: str, places: tuple[str, ...] = (), bodies: tuple[str, ...] = ()) -> list[str]:
    doc = doc_of(text, *places)
    set_findings(doc, "organizations", [OrganizationFound(text.index(body), text.index(body) + len(body), body) for body in bodies])
    return [project.name for project in find_projects(doc)._.projects]


@pytest.mark.parametrize(
    ("text", "places", "bodies", "expected"),
    [
        ("建设正定县云朗科技有限公司电机基地。", ("正定县",), ("云朗科技有限公司",), ["云朗科技有限公司电机基地"]),
        ("建设甲乙县云朗科技有限公司电机基地。", (), ("甲乙县云朗科技有限公司",), ["甲乙县云朗科技有限公司电机基地"]),
        ("建设正定县云朗铝业产业园。", ("正定县",), ("云朗铝业",), ["正定县云朗铝业产业园"]),
        ("建设正定县城市投资集团物流基地。", ("正定县",), ("正定县城市投资集团",), ["正定县城市投资集团物流基地"]),
    ],
)
def test_a_firm_in_full_begins_the_name_of_its_work(
    text: str, places: tuple[str, ...], bodies: tuple[str, ...], expected: list[str]
) -> None:
    assert names(text, places, bodies) == expected


def test_a_seat_is_a_county_before_a_firm_that_builds() -> None:
    text = "正定县云朗科技有限公司电机基地"
    firm = OrganizationFound(3, 11, "云朗科技有限公司")
    known = Known((RegionFound(0, 3, "正定县", "130123"),), (firm,))
    assert behind_seat(text, 0, len(text), known) == 3
    assert behind_seat(text, 0, 11, known) == 0


def test_the_county_before_a_name_tells_where_the_work_lies() -> None:
    doc = doc_of("建设正定县云朗科技有限公司电机基地。", "正定县")
    set_findings(doc, "organizations", [OrganizationFound(5, 13, "云朗科技有限公司")])
    (project,) = find_projects(doc)._.projects
    county = RegionFound(2, 5, "正定县", "130123")
    assert place_before(project, (county,)) == county
    assert place_before(project, (RegionFound(2, 5, "正定县", None),)) is None


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("浔县光伏扶贫150兆瓦太阳能发电项目开工。", ("浔县",), ["浔县光伏扶贫150兆瓦太阳能发电"]),
        ("浔县的云朗科技（德州）有限公司精细化工项目占地335亩。", ("浔县", "德州"), ["云朗科技（德州）有限公司精细化工"]),
        ("浔江高新区新药研发制造项目开工。", ("浔江",), ["浔江高新区新药研发制造"]),
        ("浔县新能源项目建设提速。", ("浔县",), []),
        ("支持浔县重点农产品深加工项目建设。", (), []),
        ("云光（浔县）第6代AMOLED生产线主体封顶。", ("浔县",), ["云光（浔县）第6代AMOLED生产线"]),
        ("浔县年产300兆瓦薄膜玻璃生产线安装完毕。", ("浔县",), ["浔县年产300兆瓦薄膜玻璃生产线"]),
    ],
)
def test_works_by_what_is_made_there(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, places) == expected


def test_what_firms_in_full_make_needs_no_verb_of_building() -> None:
    text = "华森集团智能家电、云朗公司特种纤维等项目正在引进。"
    assert names(text, (), ("华森集团", "云朗公司")) == ["华森集团智能家电", "云朗公司特种纤维"]
    assert names("华森集团、云朗公司等项目正在引进。", (), ("华森集团", "云朗公司")) == []


def test_farms_and_sights_in_districts_of_their_sort() -> None:
    text = "建设浔县鲜桃采摘区、芷县设施蔬菜观光区和浔江休闲农业示范带。"
    assert names(text, ("浔县", "芷县", "浔江")) == ["浔县鲜桃采摘区", "芷县设施蔬菜观光区", "浔江休闲农业示范带"]
    assert names("建设一批采摘区、观光区。") == []
