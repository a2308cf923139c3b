"""Firms and the places before their names: counties where they sit, short names of cities that they carry; and who pays for works."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.documents.component import documents_in
from extractors.organizations.component import organizations_in

CITY = Context(path="1", province="370000", division="370900")


def texts(text: str) -> list[str]:
    return [text[body.begin : body.end] for body in organizations_in(text, [], CITY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("荣成市岑海集团扩建加工厂", ["岑海集团"]),
        ("正定县河北岑源机电有限公司二期投用", ["河北岑源机电有限公司"]),
        ("支持昌黎县城投集团、昌黎县水务发展集团重组", ["昌黎县城投集团", "昌黎县水务发展集团"]),
        ("股东是岑山集团有限公司、青岛岑湾有限公司", ["岑山集团有限公司", "青岛岑湾有限公司"]),
        ("同岑鹤集团合作办厂，同方集团建设园区", ["岑鹤集团", "同方集团"]),
        ("组建报业集团和广播影视集团", []),
        ("大连市建设投资公司成立", ["大连市建设投资公司"]),
        ("以中冶葫芦岛岑原集团为依托", ["中冶葫芦岛岑原集团"]),
        ("以益海嘉里等为龙头建设园区", ["益海嘉里"]),
        ("国务院抗旱工程建设委员会批复", ["国务院抗旱工程建设委员会"]),
        ("市林业发展中心、市医药储备中心参加，建设市域发展中心城区", ["市林业发展中心", "市医药储备中心"]),
        ("依托泰山学院、洞庭湖大学培养人才", ["泰山学院", "洞庭湖大学"]),
    ],
)
def test_where_a_name_begins_and_how_far_it_goes(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进阜新双汇扩建", ["阜新双汇"]),
        ("河北岑龙制药扩能", ["河北岑龙制药"]),
        ("济南岑诺瑞特投资6亿元的新能源项目", ["济南岑诺瑞特"]),
        ("由岑汀化工投资建设，岑原化工实施扩能", ["岑汀化工", "岑原化工"]),
        ("完成投资6亿元，工业投资6亿元，固定资产投资60亿元，由国家投资建设", []),
    ],
)
def test_firms_with_their_place_and_those_that_pay(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_a_number_within_the_marks_is_no_part_of_the_title() -> None:
    text = "落实《辽宁省岑河治理行动方案（辽政发〔2022〕6号）》和《岑州规划（2021—2025年）》"
    found = documents_in(text, Context(path="1", province="210000"))
    assert [text[each.begin : each.end] for each in found] == ["辽宁省岑河治理行动方案", "岑州规划（2021—2025年）"]
    assert [each.number for each in found] == ["辽政发〔2022〕6号", None]
