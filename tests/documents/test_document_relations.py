"""Documents: what is out and what is to come, plans without 《》 that are completed or entered, words before the drafting."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.documents.component import documents_in
from extractors.findings import DocumentFound
from ontology.concepts import Predicate

HERE = Context(path="3.1", province="510000", division="510000")
PREPARES, MENTIONS, CARRIES = Predicate.PREPARES, Predicate.MENTIONS, Predicate.IMPLEMENTS


def found(text: str) -> list[tuple[str | None, Predicate]]:
    return [(document.title, document.relation) for document in documents_in(text, HERE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("优化环境，出台了《某市招商引资规定》等政策。", ("某市招商引资规定", MENTIONS)),
        ("出台了促进民营经济壮大若干措施。", ("促进民营经济壮大若干措施", MENTIONS)),
        ("出台《某市招商引资规定》。", ("某市招商引资规定", PREPARES)),
        ("省政府制定了《某省水网建设规划》，提请大会审查。", ("某省水网建设规划", PREPARES)),
        (
            "我们编制了《某省国民经济和社会发展第十五个五年规划纲要》，明确了任务。",
            ("某省国民经济和社会发展第十五个五年规划纲要", PREPARES),
        ),
        ("五县按《川南片区重点工作方案》逐项分工。", ("川南片区重点工作方案", CARRIES)),
        ("企业可按《某项目管理办法》申报。", ("某项目管理办法", MENTIONS)),
        ("完成《某景区旅游总体规划》初步论证。", ("某景区旅游总体规划", PREPARES)),
        ("绵阳铁路枢纽规划随之编制。", ("绵阳铁路枢纽规划", PREPARES)),
        ("甲至乙高速公路争取进入省高速公路网规划。", ("省高速公路网规划", MENTIONS)),
        ("完善国家公路网规划，打通瓶颈路段。", ("国家公路网规划", MENTIONS)),
        ("争取《某流域综合治理规划》尽快获批。", ("某流域综合治理规划", PREPARES)),
        ("修订完善《某市城市总体规划》。", ("某市城市总体规划", PREPARES)),
        ("落实推动制造业提质二十五条措施。", ("推动制造业提质二十五条措施", CARRIES)),
        ("甲河水资源利用与生态保护综合规划任务全面完成。", ("甲河水资源利用与生态保护综合规划", MENTIONS)),
        ("执行《某市轨道交通建设规划2016~2022年》。", ("某市轨道交通建设规划2016~2022年", CARRIES)),
    ],
)
def test_what_is_done_to_a_paper(text: str, expected: tuple[str, Predicate]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "完善城市总体规划。",
        "列入国家近期建设规划。",
        "“十三五”规划任务全面完成。",
        "完善跨省就医结算办法。",
        "完善甲河治理工程和乙区水系规划。",
        "按有关规划推进。",
    ],
)
def test_what_is_no_one_paper(text: str) -> None:
    assert found(text) == []


def test_those_who_issued_it_stand_before_their_verb_with_or_without_a_particle() -> None:
    document: DocumentFound = documents_in("落实省发展改革委、省林业和草原局印发的《绿化规划》。", HERE)[0]
    assert document.issuers == ("四川省发展和改革委员会", "四川省林业和草原局")


def test_no_clause_goes_on_over_a_paragraph() -> None:
    text = "落实监管责任《某市饮水办法》已经施行"
    lines = Context(path="3.1", province="510000", division="510000", breaks=(6,))
    assert [document.relation for document in documents_in(text, lines)] == [MENTIONS]
    assert [document.relation for document in documents_in(text, HERE)] == [CARRIES]


def test_a_paper_with_a_number_is_out_already() -> None:
    out, coming = documents_in("出台《丙区稳增长措施》（丙府规〔2032〕2号），出台《丙区扩消费措施》。", HERE)
    assert (out.relation, coming.relation) == (Predicate.MENTIONS, Predicate.PREPARES)
