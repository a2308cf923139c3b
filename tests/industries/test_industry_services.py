"""Services that a plan develops or improves, named by a list and what its head calls them."""

from __future__ import annotations

import pytest

from extractors.industries.component import find_industries
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大力发展丙策代理、资信评价、会计等专业服务。", ["丙策代理", "资信评价", "会计", "专业服务"]),
        ("壮大船舶检验、丙海仲裁等航运服务，做强旅游。", ["船舶检验", "丙海仲裁", "航运服务", "旅游"]),
        ("规范发展房屋中介、丁宅估价、物业管理等服务。", ["房屋中介", "丁宅估价", "物业管理"]),
        ("提高设计、咨询、丙利、法律等商务服务国际化水平。", ["设计", "咨询", "丙利", "法律", "商务服务"]),
        ("鼓励做好检验检测、科技成果转化和知识产权等科技服务。", ["检验检测", "科技成果转化", "知识产权", "科技服务"]),
        ("发展家政服务、养老服务和丙患陪护等服务。", ["家政服务", "养老服务", "丙患陪护"]),
        ("发展碳核算、丙碳咨询等绿色低碳服务。", ["碳核算", "丙碳咨询", "绿色低碳服务"]),
        ("发展体育用品、丙赛中介和戊馆运营等服务。", ["体育用品", "丙赛中介", "戊馆运营"]),
        ("更好发挥信托、理财、丙资租赁等各类金融服务的作用。", ["信托", "理财", "丙资租赁"]),
        (
            "发展律师、公证等法律服务加快发展丙劳派遣、戊才测评等人力资源服务",
            ["律师", "公证", "法律服务", "丙劳派遣", "戊才测评", "人力资源服务"],
        ),
    ],
)
def test_services_that_are_developed_are_industries(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "发展助餐、助浴、日间照料等居家养老服务。",
        "发展社区助餐、丙浴、助洁等服务。",
        "发展家庭医生签约、上门丙诊等服务。",
        "提供法律、会计、丙税等专业服务。",
        "优化教育、医疗、养老等服务供给。",
        "完善法律、咨询等专业服务平台。",
    ],
)
def test_care_and_what_is_provided_are_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展信用保险、责任保险，探索发展巨灾保险。", ["信用保险", "责任保险", "巨灾保险"]),
        ("完善出口信用保险政策，投保责任保险。", []),
        ("支持商业健康保险发展，制定促进农业保险发展的办法。", ["商业健康保险", "农业保险"]),
        ("衔接基本医疗保险和商业健康保险，扩大失业保险发展覆盖面。", []),
    ],
)
def test_insurance_is_a_trade_where_it_is_developed(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("健全冷链物流服务体系，建设县乡快递服务网络。", ["冷链物流", "快递"]),
        ("优化现代商贸体系，丰富旅游业态，加快商贸流通业态更新。", ["现代商贸", "旅游", "商贸流通"]),
        ("观察旅游业态势，健全养老服务体系和就业服务网络。", []),
        ("健全公共文化服务体系，完善统计业务体系。", []),
    ],
)
def test_a_system_of_services_or_its_forms_are_those_of_a_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("激发健康、物业、丙浴、宠物等服务消费潜力。", ["健康", "物业", "丙浴", "宠物"]),
        ("扩大托育、赛事、旅居等服务消费。", ["托育", "赛事", "旅居"]),
        ("挖掘旅居、文旅、赛事等领域消费潜力，保障教育、家政等民生消费。", ["旅居", "文旅", "赛事"]),
        ("打开大健康、丙娱乐、定制化等服务消费空间。", ["大健康", "丙娱乐"]),
        ("发放家政、托育等服务消费补贴，推动经济快速、健康、可持续增长。", []),
        ("推动餐饮、民宿、酒店连锁化、品牌化。", ["餐饮", "民宿", "酒店"]),
        ("推动咨询、会计等知识密集型服务业发展。", ["咨询", "会计"]),
        ("创新科技金融服务，健全科技金融体系。", ["科技金融", "科技金融"]),
        ("引导发展私募、创投、风投等，帮助船企上市。", ["私募", "创投", "风投"]),
    ],
)
def test_services_that_are_consumed_or_turn_out_well_are_branches(text: str, expected: list[str]) -> None:
    assert names(text) == expected
