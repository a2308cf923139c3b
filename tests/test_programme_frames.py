"""Programmes: what is said of a campaign behind its name, whose a pilot is, names of branches and generic works. Our own sentences."""

from __future__ import annotations

import pytest

from extractors.programmes.beside import behind_owner
from extractors.programmes.component import find_programmes
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [programme.name for programme in find_programmes(doc_of(text, *places))._.programmes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水利大会战进入收官之年。", ["水利大会战"]),
        ("“甲县扩权”改革试点进展顺利。", ["“甲县扩权”改革试点"]),
        ("集中开展了危化品运输专项整治活动。", ["危化品运输专项整治活动"]),
        ("争取“雏鹰护航”计划专项资金。", ["“雏鹰护航”计划"]),
        ("广泛开展“书香伴我行”系列活动。", ["“书香伴我行”系列活动"]),
        ("山区“百千”供水工程扎实推进。", ["山区“百千”供水工程"]),
        ("启动某山北坡天然植被恢复工程。", ["某山北坡天然植被恢复工程"]),
        ("推进以小镇为重要载体的山区融合试点。", ["以小镇为重要载体的山区融合试点"]),
        ("完善制度。实施标准化强企行动，开展标准提升引领行动。", ["标准化强企行动", "标准提升引领行动"]),
        ("海湾整治[7]、海岸带修复工程有序推进。", ["海岸带修复工程"]),
        ("安排专项债券用于乡村焕新行动。", ["乡村焕新行动"]),
        ("“三美一净”和美乡村试点成效明显。", ["“三美一净”和美乡村试点"]),
        ("推进公共服务“双百”重大工程中的示范项目。", ["公共服务“双百”重大工程"]),
    ],
)
def test_what_may_be_said_of_a_campaign_behind_its_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_pilot_of_places_that_are_listed_is_theirs() -> None:
    assert names("推进辽宁、福建等海洋牧场建设试点。", "辽宁", "福建") == ["辽宁、福建等海洋牧场建设试点"]
    assert names("实施绿化、照明等城市基础设施更新工程。") == ["城市基础设施更新工程"]


@pytest.mark.parametrize(
    "text",
    [
        "组织实施若干重大数字应用工程。",
        "开拓新材料、海洋工程、生物工程等领域。",
        "深化产品和服务创新试点。",
        "狠抓重点行业和领域安全专项整治。",
        "推进河道治理、控制性工程、蓄滞洪区建设。",
        "由市工信局牵头组织做好数据应用试点。",
        "聚焦海事、电力工程、测绘等领域。",
        "建设25条背街小巷亮化提升工程。",
    ],
)
def test_branches_generic_works_and_counted_ones_are_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施强企行动和“双星双核”，投资增长。", ["强企行动", "“双星双核”"]),
        ("继续实施“三支一扶”、特岗教师计划。", ["“三支一扶”", "特岗教师计划"]),
        ("实施“屋顶光伏行动”“风光廊道示范”“光热发电示范”。", ["“屋顶光伏行动”", "“风光廊道示范”", "“光热发电示范”"]),
        ("实施强企行动和“工业强市”战略。", ["强企行动"]),
        ("实施装备现代化工程、城乡避险基础设施建设、基层救援能力提升计划。", ["装备现代化工程", "基层救援能力提升计划"]),
        ("汽车抓好山城汽车“龙腾”工程。", ["山城汽车“龙腾”工程"]),
    ],
)
def test_what_stands_beside_a_programme(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_body_whose_programme_it_is_is_no_part_of_a_quoted_name() -> None:
    assert behind_owner("甲公司“乙丙”工程", 0, {0: 3}) == 3
    assert behind_owner("甲公司乙丙工程", 0, {0: 3}) == 0


def test_the_care_of_a_coast() -> None:
    assert names("推进北部湾滨海湿地生态系统保护和修复。", "北部湾") == ["北部湾滨海湿地生态系统保护和修复"]
