"""What stands right beside a known name: the kind that belongs to it, institutes, departments and companies that only bear it."""

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
        ("发展碳汇林业，推动清洁能源汽车产业化。", ["碳汇林业", "清洁能源汽车"]),
        ("做优森林食品、生物种业，带动农业林业增效。", ["森林食品", "生物种业", "农业", "林业"]),
        ("推进大型风电光伏基地建设。", ["风电", "光伏"]),
    ],
)
def test_the_kind_of_a_branch_is_part_of_its_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_no_name_goes_over_the_end_of_the_heading() -> None:
    doc = doc_of("（三）旅游文化旅游业收入增长一成。", context=Context(body_begin=7))
    assert [found.name for found in find_industries(doc)._.industries] == ["旅游文化", "旅游业"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("永丰铝业、金源铜业等十二个项目投产，做强铝业。", ["铝业"]),
        ("建设光电技术研究院、甲大农业科学研究所，发展智能制造。", ["智能制造"]),
        ("各级农业、水利和交通部门要加强指导，壮大林业。", ["林业"]),
        ("营造工业原料林，推动脑机接口发展。", ["脑机接口"]),
        ("突破半侵入式脑机接口产品。", ["脑机接口"]),
    ],
)
def test_institutes_departments_and_companies_are_no_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设国际知名旅游目的地。", ["旅游"]),
        ("打造温泉旅游度假目的地。", ["温泉旅游"]),
        ("促进工业经济稳步增长。", ["工业"]),
        ("打造新兴光电产业带，布局前沿新兴氢能、新材料等产业。", ["新兴光电", "氢能", "新材料"]),
        ("保障能源供应，控制煤炭消费总量，完善能源供应体系。", ["能源", "煤炭"]),
        ("加快甲乙电力联网，保护工业遗存。", []),
        ("拓宽渔业路、化工大道，改造机床厂家属院，壮大渔业。", ["渔业"]),
        ("办好葡萄酒节、茶产业博览会，做活现代商贸。", ["现代商贸"]),
        ("新建农贸市场、建材市场，把风能、太阳能资源转化为优势。", []),
        ("兖州煤业90万吨项目投产，壮大煤业。", ["煤业"]),
        ("以冷链物流为先导，建设枢纽。", ["冷链物流"]),
    ],
)
def test_what_is_said_of_a_branch_tells_that_it_is_one(text: str, expected: list[str]) -> None:
    assert names(text) == expected
