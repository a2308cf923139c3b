"""PDF files: the text of pages, what is refused, and the page of each mention."""

from __future__ import annotations

import pytest

from extractors.assemble import read_plan
from extractors.sources.pdf import pdf_pages
from extractors.sources.reader import source_of
from ontology.concepts import Kind
from ontology.errors import ReadError
from tests.office_files import pdf_file

FIRST = [
    "        某市2023年国民经济和社会发展计划",
    "    2023年，全市地区生产总值增长6.5%左右，城镇新增就业22万人以上，居民消费价",
    "格涨幅控制在3%以内，粮食产量稳定在三百万吨。",
    "    一、加快重大工程建设",
    "    （一）建设铁路。加快建设包银高铁，开工建设引绰济辽二期工程，推动呼和浩特新机场",
    "                                    — 1 —",
]
SECOND = [
    "建成投运。",
    "    （二）抓好水利。推进水库建设，新增高效节水灌溉面积30万亩。",
    "    二、保障和改善民生",
    "    新建公办幼儿园20所，新增养老床位5000张。",
    "                                    — 2 —",
]


def test_pages_keep_their_lines_and_indents() -> None:
    first, second = pdf_pages(pdf_file([FIRST, SECOND]), "plan.pdf")
    assert first.splitlines()[:5] == FIRST[:5]
    assert first.splitlines()[5].strip() == "— 1 —"
    assert [line.strip() for line in second.splitlines()] == [line.strip() for line in SECOND]


def test_mentions_know_their_page_and_stand_in_the_text_as_read() -> None:
    source = source_of(pdf_file([FIRST, SECOND]), "plan.pdf")
    assert source.page_starts == (0, source.text.index("\f") + 1)
    reading = read_plan(source)
    assert [section.path for section in reading.sections] == ["0", "1", "1.1", "1.2", "2"]
    pages = {mention.quote.text: mention.quote.page for mention in reading.mentions if mention.entity.kind is Kind.PROJECT}
    assert pages["包银高铁"] == 1
    assert pages["呼和浩特新机场"] == 1
    assert {target.indicator_text: target.quote.page for target in reading.targets}["养老床位"] == 2
    for mention in reading.mentions:
        quote = mention.quote
        assert "".join(source.text[quote.source_begin : quote.source_end].split()) == quote.text
    assert not any("— 1 —" in section.text or "—1—" in section.text for section in reading.sections)


def test_one_page_is_page_one() -> None:
    reading = read_plan(source_of(pdf_file([FIRST[:5]]), "plan.pdf"))
    assert {mention.quote.page for mention in reading.mentions} == {1}


def test_characters_outside_the_basic_plane_and_empty_pages() -> None:
    source = source_of(pdf_file([["推动㐂山镇与䶮湖乡协同发展，全面提升公共服务水平。"], [], ["推动城乡融合。"]]), "a.pdf")
    assert "㐂山镇与䶮湖乡" in source.text
    assert len(source.page_starts) == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf_file([[], []], picture=True), "pictures of its pages and no text"),
        (pdf_file([["第1页"], [], [], []], picture=True), "pictures of its pages"),
        (
            pdf_file([["Scanned with a phone, 2024-01-02, page 1 of 2"], ["Scanned with a phone, 2024-01-02"]], picture=True),
            "pictures of its",
        ),
        (pdf_file([["由扫描软件扫描创建的文件"]] * 12, picture=True), "pictures of its pages"),
        (pdf_file([["City plan, in English only. " * 9] * 9], picture=True), "holds no Chinese text"),
        (pdf_file([[]]), "holds no text"),
        (pdf_file([FIRST], encrypted=True), "encrypted"),
        (b"%PDF-1.7\n\x93\x94", "damaged PDF"),
        (pdf_file([["\ue003\ue004\ue005\ue006" * 9]]), "does not say which characters"),
    ],
    ids=["scanned", "stamped", "stamped in Latin", "stamped in Chinese", "English", "empty", "encrypted", "broken", "fonts"],
)
def test_what_cannot_be_read_is_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        source_of(data, "plan.pdf")
    assert str(caught.value).startswith("plan.pdf ")
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_a_pdf_file_is_told_by_its_content_whatever_its_name() -> None:
    data = pdf_file([FIRST])
    assert source_of(data, "plan.txt").text == source_of(data, "-").text == source_of(data, "plan.pdf").text
    with pytest.raises(ReadError, match=r"no \.pdf file"):
        source_of("一、目标".encode(), "plan.pdf")
