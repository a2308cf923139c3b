"""Schools and hospitals of the plan's own place, firms at the head of listed works, and what only looks like either."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.language.spans import text_of
from extractors.organizations.component import find_organizations
from extractors.organizations.proved_companies import complete_companies
from tests.docs import doc_of
from tests.organizations.test_companies import sections
from tests.organizations.test_organizations import ANHUI, texts

DISTRICT = Context(path="1", province="430000", division="430112")
CITY = Context(path="1", province="150000", division="150400")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("受托，我代表区人民政府作报告。", ["区人民政府"]),
        ("这是区委统揽全局的结果，区委把握大局。", ["区委", "区委"]),
        ("2.区人民医院住院楼、区职业中专实训楼投用；", ["区人民医院", "区职业中专"]),
        ("区第三中学、区医院完成改造，支持区妇幼保健院发展", ["区第三中学", "区医院", "区妇幼保健院"]),
        ("全区第三中学阶段教育向好，每个县办好县医院", []),
        ("新建区第二中学、区人民医院。", []),
        ("全面启动原云岭县委大院改造，云岭县委作出部署", []),
    ],
)
def test_bodies_of_the_own_district_are_called_by_its_level(text: str, expected: list[str]) -> None:
    assert texts(text, DISTRICT) == expected


def test_a_level_that_is_not_the_own_one_names_no_house() -> None:
    assert texts("区人民医院、县医院提标，市医院更新设备", ANHUI) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市医院影像楼封顶，市第二医院云汀院区二期完工", ["市医院", "市第二医院"]),
        ("松山区岑云第二小学扩建，宁城高级中学综合楼交付", ["松山区岑云第二小学", "宁城高级中学"]),
        ("岑惠五小、汀棚二中操场交付", ["岑惠五小", "汀棚二中"]),
        ("鞍钢高中、平煤总医院改造，发展高中教育", ["鞍钢高中", "平煤总医院"]),
        ("加强“一老一小”服务，推进五小水利工程，引进六小龙企业", []),
        ("改善红山区农村小学、松山区中小学条件，贯彻十九届二中、三中全会精神", []),
        ("增加红山区小学学位、松山区高中阶段学位", []),
    ],
)
def test_schools_and_hospitals_whose_works_stand_behind(text: str, expected: list[str]) -> None:
    assert texts(text, CITY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进岑源化工树脂、汀达电子二期、岑云小镇等项目", ["岑源化工", "汀达电子"]),
        ("实施伊利扩能、岑源新材料智能化改造", ["伊利", "岑源新材料"]),
        ("推进岑源化工。汀达电子二期", []),
        ("延伸海洋能源、精细化工、电子信息链条", []),
        ("开发岑源电子纸、汀达新能源汽车", []),
        ("支持岑通铜业尾渣提铜，云铜锌业扩能", ["岑通铜业", "云铜锌业"]),
        ("建设岑通铜业产业园，壮大再生铜业，力争畜牧业增长", []),
        ("岑万达、吾悦、天悦等商圈焕新，支持万达投资", ["万达"]),
    ],
)
def test_firms_at_the_head_of_listed_works(text: str, expected: list[str]) -> None:
    assert texts(text, ANHUI) == expected


def test_a_common_word_before_group_proves_no_short_name() -> None:
    docs = sections("乡村振兴集团挂牌。", "聚力乡村振兴。")
    assert [len(doc._.organizations) for doc in docs] == [1, 0]


def test_a_place_with_which_a_proved_name_begins_is_no_region() -> None:
    docs = [find_organizations(doc_of(text, "岑峰", context=ANHUI)) for text in ("岑峰特酿等3家企业增产。", "推动岑峰特酿搬迁，建设岑峰。")]
    complete_companies(docs)
    assert [text_of(docs[1])[body.begin : body.end] for body in docs[1]._.organizations] == ["岑峰特酿"]
    assert [region.begin for region in docs[1]._.regions] == [11]
