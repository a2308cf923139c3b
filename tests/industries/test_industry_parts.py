"""What is but a part: the last two items of a list that 及 joins, what is done in a base, work and stuff without their kind."""

from __future__ import annotations

import pytest

from extractors.industries.component import find_industries
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text, *places))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展轴承、风电主机及海工装备等产业。", ["轴承", "风电主机", "海工装备"]),
        ("围绕陶瓷、竹家具及食品延链补链。", ["陶瓷", "竹家具", "食品"]),
        ("发展风电主机及海工装备、轴承等产业。", ["风电主机及海工装备", "轴承"]),
        ("发展陶瓷、风电主机及海工装备、轴承等产业。", ["陶瓷", "风电主机及海工装备", "轴承"]),
        ("做强风电主机及海工装备产业。", ["风电主机及海工装备"]),
        ("发展奶业、肉鹅养殖及屠宰等产业。", ["奶业", "肉鹅养殖及屠宰"]),
        ("提升轴承及齿轮、陶瓷及玻璃等产业。", ["轴承及齿轮", "陶瓷及玻璃"]),
    ],
)
def test_the_last_two_items_of_a_list_stay_two(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("扩建甲坝出口加工基地。", ["出口加工"]),
        ("新添花椒、出口加工基地。", ["花椒", "出口加工"]),
        ("某公司出口加工基地开门迎客。", []),
        ("某牧场花椒基地已建好。", ["花椒"]),
    ],
)
def test_what_is_done_in_a_base_is_a_branch_behind_a_place_or_in_a_list(text: str, expected: list[str]) -> None:
    assert names(text, "甲坝") == expected


@pytest.mark.parametrize("text", ["围绕磁性、导热等材料延链补链。", "扩大红薯粉、薯干等精深加工。", "今春辣椒种植30万亩。"])
def test_work_and_stuff_without_their_kind_name_no_branch(text: str) -> None:
    assert not {"材料", "精深加工", "种植"} & set(names(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("做强中高端制造业，发展中低端家纺。", ["中高端制造业", "中低端家纺"]),
        ("在采购中高端装备不多。", ["高端装备"]),
        ("发展中药材产地初加工，补助农产品产地初加工。", ["中药材产地初加工", "农产品产地初加工"]),
    ],
)
def test_the_grade_the_goods_and_the_county_belong_to_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected
