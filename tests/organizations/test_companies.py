from __future__ import annotations

import pytest
from spacy.tokens import Doc

from extractors.context import Context
from extractors.documents.component import find_documents
from extractors.language.spans import text_of
from extractors.organizations.companies import listed_companies
from extractors.organizations.component import find_organizations
from extractors.organizations.proved_companies import complete_companies
from extractors.organizations.styled import styled_companies
from tests.docs import doc_of


def listed(text: str) -> list[str]:
    return [text[begin:end] for begin, end in listed_companies(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动甲隆冶炼等企业扩大生产", ["甲隆冶炼"]),
        ("支持乙钢、丙齐数控和丁昊等重点企业技改", ["乙钢", "丙齐数控", "丁昊"]),
        ("云禾账户、桔甲数科等平台经济企业营收增长", ["云禾账户", "桔甲数科"]),
        ("乙星等3户企业上市", ["乙星"]),
        ("依托昊川、中芯国际、乙禾集团等头部企业", ["昊川", "中芯国际", "乙禾集团"]),
        ("促进昊川、丙禾等重点外企集聚", ["昊川", "丙禾"]),
        ("为甲川、东北汀泵、丁禾牧业3户企业担保", ["甲川", "东北汀泵", "丁禾牧业"]),
        ("支持甲川、乙禾重工两家公司上市", ["甲川", "乙禾重工"]),
        ("培育甲川、乙禾重工5家企业，新增2家企业", []),
        ("服务工业、商贸、建筑3类、2家企业", []),
    ],
)
def test_items_of_lists_of_companies_are_names(text: str, expected: list[str]) -> None:
    assert listed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "支持钢铁、水泥等重点企业改造",
        "国有企业、民营企业等各类企业平等竞争",
        "通过税收优惠、贴息贷款等政策支持企业",
        "吸引卫星制造、火箭总装等企业",
        "餐饮、零售等行业企业",
        "依法平等保护民营企业",
    ],
)
def test_branches_and_general_words_are_none(text: str) -> None:
    assert listed(text) == []


def sections(*texts: str) -> list[Doc]:
    contexts = [Context(path=str(number), province="150000", division="150000") for number in range(1, len(texts) + 1)]
    docs = [find_organizations(find_documents(doc_of(text, context=one))) for text, one in zip(texts, contexts, strict=True)]
    complete_companies(docs)
    return docs


def test_a_short_name_counts_wherever_the_plan_proves_it() -> None:
    docs = sections("甲隆公司参与制定标准。", "加快甲隆技改、乙线铁路建设。")
    assert [text_of(doc)[found.begin : found.end] for doc in docs for found in doc._.organizations] == ["甲隆公司", "甲隆"]


def test_names_of_places_prove_nothing() -> None:
    docs = sections("包头集团参与。", "加快包头技改。")
    assert docs[1]._.organizations == ()


def test_a_company_may_have_the_name_of_a_county_elsewhere() -> None:
    docs = sections("金川等5家企业增产。", "启动金川铜冶炼二期。")
    assert [text_of(doc)[found.begin : found.end] for doc in docs for found in doc._.organizations] == ["金川", "金川"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动昊川科技、炜禾药业扩产", ["昊川科技", "炜禾药业"]),
        ("益阳昊川科技攻克难题", ["昊川科技"]),
        ("力争昊川股份新增产线", ["昊川股份"]),
        ("建设昊川科技园，发展绿色食品、现代科技、生鲜食品", []),
        ("加强科技攻关和金融科技应用，发展半导体", []),
        ("铁路以昊川科技为界", []),
    ],
)
def test_companies_are_styled_by_their_trade(text: str, expected: list[str]) -> None:
    assert [text[begin:end] for begin, end in styled_companies(text)] == expected
