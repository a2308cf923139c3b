"""The document's own title, and that of the plan it hands down, are documents that it issues, however their lines are broken."""

from __future__ import annotations

import pytest

from extractors.examine import examine
from extractors.findings import DocumentFound
from extractors.source import Source
from ontology.concepts import Predicate

BODY = "\n各位代表：\n受市政府委托，提请审议。\n一、去年执行情况\n经济平稳运行。\n二、今年安排\n修路。\n"


def front(text: str) -> tuple[DocumentFound, ...]:
    """The documents found before the first heading of the plan in `text`."""
    found: tuple[DocumentFound, ...] = examine(Source("plan.txt", text, "")).docs["0"]._.documents
    return found


def test_the_front_matter_issues_the_notice_and_what_it_hands_down() -> None:
    notice = "某市人民政府\n关于印发某市发展计划的通知\n某政发〔2020〕1号\n各区人民政府：\n现将《某市发展计划》印发给你们，请执行。\n"
    documents = front(f"{notice}某市发展计划\n今年要做好工作。\n一、修路\n修路。\n二、造林\n造林。\n")
    assert [(d.title, d.number) for d in documents] == [
        ("某市人民政府关于印发某市发展计划的通知", "某政发〔2020〕1号"),
        ("某市发展计划", None),
        ("某市发展计划", None),
    ]
    assert {document.relation for document in documents} == {Predicate.ISSUES}


def test_a_number_in_running_text_is_not_the_documents_own() -> None:
    own, cited = front("某市2033年发展计划\n继续落实某府〔2031〕9号文件精神。\n")
    assert (own.title, own.number, own.relation) == ("某市2033年发展计划", None, Predicate.ISSUES)
    assert (cited.title, cited.number, cited.relation) == (None, "某府〔2031〕9号", Predicate.IMPLEMENTS)


@pytest.mark.parametrize(
    "lines",
    [
        "关于甲州市2031年国民经济和社会发展计划执行情况与2032年计划草案的报告",
        "关于甲州市2031年国民经济和社会发展计划|执行情况与2032年计划草案的报告",
        "关于甲州市2031年国民经济和社会发展计划|执行情况与2032年国民经济和社会发展|计划草案的报告",
        "关于甲州市2031年国民经济和社会发展计划执行情况与2032年计划|草案的报告",
        "关于甲州市2031年国民经济和社会发展计划执行情况|与2032年计划（草案）的报告",
        "关于甲州市2031年国民经济和社会发展计划执行情况与2032年计划|（草案）的报告",
    ],
)
def test_the_title_of_a_report_on_two_plans_is_one_however_it_is_broken(lines: str) -> None:
    examined = examine(Source("plan.txt", lines.replace("|", "\n") + BODY, ""))
    whole = lines.replace("|", "")
    assert (examined.facts.title, examined.facts.plan_year) == (whole, 2032)
    assert [(d.title, d.relation) for d in examined.docs["0"]._.documents] == [(whole, Predicate.ISSUES)]


def test_what_stands_before_a_title_in_a_newspaper_is_no_part_of_it() -> None:
    (document,) = front("本报讯\n中共甲州市第九届委员会\n第三次全体会议决议\n（2033年5月6日通过）\n全会听取了报告。\n")
    assert document.title == "中共甲州市第九届委员会第三次全体会议决议"


def test_a_page_that_repeats_the_title_names_the_document_again() -> None:
    about = "关于加快甲州市渔业发展的意见"
    page = f"{about}\n甲州市人民政府\n{about}\n各区人民政府：\n渔业要发展。\n推荐\n关于乙州市林业的意见\n"
    assert {document.title for document in front(page)} == {about, f"甲州市人民政府{about}"}


def test_a_notice_ends_before_its_number() -> None:
    notice = front("丙省水利厅关于印发《甲河行动方案（2023—2025年）》的通知\n丙水规计〔2023〕28号\n各市水利局：\n现印发给你们。\n")[0]
    assert (notice.title, notice.number) == ("丙省水利厅关于印发《甲河行动方案（2023—2025年）》的通知", "丙水规计〔2023〕28号")


@pytest.mark.parametrize(
    ("lines", "title", "label"),
    [
        ("关于下达甲州市2033年发展计划的通知|附件：甲州市2033年发展计划", "关于下达甲州市2033年发展计划的通知", "甲州市2033年发展计划"),
        ("关于下达甲州市2033年发展计划的通知|附件：1.甲州市2033年发展计划", "关于下达甲州市2033年发展计划的通知", "甲州市2033年发展计划"),
        (
            "甲州市人民政府公报|2033年第2期|甲州市人民政府关于印发《甲州市2033年|发展计划》的通知",
            "甲州市人民政府关于印发《甲州市2033年发展计划》的通知",
            "甲州市2033年发展计划",
        ),
        (
            "关于印发《甲州市2033年发展计划》和《甲州市2033年项目|计划》的通知",
            "关于印发《甲州市2033年发展计划》和《甲州市2033年项目计划》的通知",
            "甲州市2033年发展计划",
        ),
        (
            "关于印发《甲州市落实《修路意见》实施方案》的通知",
            "关于印发《甲州市落实《修路意见》实施方案》的通知",
            "甲州市落实《修路意见》实施方案",
        ),
        ("关于甲州市2033年发展计划的报告|（书面）", "关于甲州市2033年发展计划的报告", "关于甲州市2033年发展计划的报告"),
    ],
)
def test_what_stands_around_a_title_is_no_part_of_it(lines: str, title: str, label: str) -> None:
    facts = examine(Source("plan.txt", lines.replace("|", "\n") + BODY, "")).facts
    assert (facts.title, facts.label) == (title, label)


def test_a_document_that_a_title_cites_tells_no_issuer() -> None:
    lines = "甲州市落实《国务院关于修路的若干意见》实施方案"
    assert examine(Source("plan.txt", lines + "\n一、修路\n修路。\n", "")).facts.issuers == ()


@pytest.mark.parametrize(
    "words",
    ["现将《甲州市修路计划》和《甲州市造林计划》印发给你们。", "《甲州市修路计划》《甲州市造林计划》已经同意，现印发给你们。"],
)
def test_a_notice_hands_down_all_the_plans_that_it_lists(words: str) -> None:
    documents = front(f"各区人民政府：\n{words}\n一、修路\n修路。\n")
    assert [(d.title, d.relation) for d in documents] == [("甲州市修路计划", Predicate.ISSUES), ("甲州市造林计划", Predicate.ISSUES)]
