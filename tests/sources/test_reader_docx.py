"""Word files: paragraphs, tables, the numbers that Word makes, and what is left out."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extractors.assemble import read_plan
from extractors.sources.numerals import written
from extractors.sources.reader import source_of
from ontology.errors import ReadError
from tests.office_files import add_list, add_number, bytes_of, new_document, numbered, pdf_file

HEADINGS = [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3．"), ("decimal", "%1.%2.%3.%4")]


def lines_of(data: bytes) -> list[str]:
    return source_of(data, "plan.docx").text.splitlines()


def test_numbers_of_lists_are_counted_anew() -> None:
    document = new_document()
    add_list(document, 7, HEADINGS)
    for text, level in (("总体要求", 0), ("重点任务", 0), ("抓好铁路", 1), ("抓好水利", 1), ("水库", 2), ("保障措施", 0), ("资金", 1)):
        numbered(document, text, 7, level)
    assert lines_of(bytes_of(document)) == [
        "一、 总体要求",
        "二、 重点任务",
        "（一） 抓好铁路",
        "（二） 抓好水利",
        "1． 水库",
        "三、 保障措施",
        "（一） 资金",
    ]


def test_deeper_numbers_hold_those_above_and_may_be_in_digits() -> None:
    document = new_document()
    levels = [("chineseCounting", "第%1章"), ("decimal", "%1.%2")]
    add_list(document, 7, levels)
    listing = document.part.numbering_part.element[0]
    listing[1].insert(2, parse_xml(f"<w:isLgl {nsdecls('w')}/>"))
    for text, level in (("规划背景", 0), ("基础", 1), ("形势", 1)):
        numbered(document, text, 7, level)
    assert lines_of(bytes_of(document)) == ["第一章 规划背景", "1.1 基础", "1.2 形势"]


def test_a_list_that_is_begun_anew_and_one_that_goes_on_under_another_name() -> None:
    document = new_document()
    add_list(document, 7, HEADINGS)
    add_number(document, 8, 7)
    add_number(document, 9, 7, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    for text, number in (("甲", 7), ("乙", 8), ("丙", 9), ("丁", 9)):
        numbered(document, text, number)
    assert lines_of(bytes_of(document)) == ["一、 甲", "二、 乙", "一、 丙", "二、 丁"]


def test_numbers_that_a_style_carries() -> None:
    document = new_document()
    add_list(document, 7, HEADINGS)
    properties = document.styles["Heading 2"].element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr>'))
    document.add_heading("抓好铁路", level=2)
    document.add_paragraph("加快建设。")
    own = document.add_heading("不编号的标题", level=2)._p.get_or_add_pPr()
    own.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>'))
    assert lines_of(bytes_of(document)) == ["（一） 抓好铁路", "加快建设。", "不编号的标题"]


@pytest.mark.parametrize(
    ("number", "style", "text"),
    [
        (10, "chineseCounting", "十"),
        (20, "chineseCountingThousand", "二十"),
        (105, "chineseCounting", "一百零五"),
        (110, "japaneseCounting", "一百一十"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (3, "decimalEnclosedCircleChinese", "③"),
        (25, "decimalEnclosedCircle", "25"),
        (2, "ideographTraditional", "乙"),
        (12, "decimalFullWidth", "１２"),
        (4, "upperRoman", "IV"),
        (27, "upperLetter", "AA"),
        (3, "bullet", ""),
        (3, "a format of tomorrow", "3"),
        (0, "lowerRoman", "0"),
        (-1, "decimalFullWidth", "-1"),
        (10**30, "lowerLetter", "1" + "0" * 30),
        (99_999_999, "upperRoman", "99999999"),
    ],
)
def test_number_formats(number: int, style: str, text: str) -> None:
    assert written(number, style) == text


def test_tables_stand_in_their_place_row_by_row() -> None:
    document = new_document()
    document.add_paragraph("一、主要指标")
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], ["指标", "单位", "2025年", "粮食产量", "万吨", "300"], strict=True):
        cell.text = text
    box = document.add_table(rows=1, cols=1).rows[0].cells[0]
    box.text = "专栏1 重大工程"
    box.add_paragraph("建设包银高铁。")
    document.add_paragraph("二、保障措施")
    assert lines_of(bytes_of(document)) == [
        "一、主要指标",
        "指标\t单位\t2025年",
        "粮食产量\t万吨\t300",
        "专栏1 重大工程",
        "建设包银高铁。",
        "二、保障措施",
    ]


def test_deleted_and_hidden_text_headers_and_contents_are_left_out() -> None:
    document = new_document()
    document.sections[0].header.paragraphs[0].text = "内部资料"
    contents = f"""<w:sdt {nsdecls("w")}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
    <w:sdtContent><w:p><w:r><w:t>一、目标 3</w:t></w:r></w:p></w:sdtContent></w:sdt>"""
    changed = f"""<w:p {nsdecls("w")}><w:r><w:t>增长</w:t></w:r><w:del w:id="1"><w:r><w:delText>5%</w:delText></w:r></w:del>
    <w:ins w:id="2"><w:r><w:t>6%</w:t></w:r></w:ins><w:smartTag w:element="x"><w:r><w:t>左右</w:t></w:r></w:smartTag>
    <w:r><w:rPr><w:vanish/></w:rPr><w:t>（内部掌握）</w:t></w:r><w:r><w:br/><w:t>。</w:t></w:r></w:p>"""
    for block in (contents, changed):
        document.element.body.insert_element_before(parse_xml(block), "w:sectPr")
    assert lines_of(bytes_of(document)) == ["增长6%左右", "。"]


def test_text_boxes_follow_their_paragraph_once() -> None:
    document = new_document()
    inside = "<w:txbxContent><w:p><w:r><w:t>专栏1 重大工程</w:t></w:r></w:p></w:txbxContent>"
    box = f"""<w:p {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
    <w:r><w:t>如下。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">{inside}</mc:Choice>
    <mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r></w:p>"""
    document.element.body.insert_element_before(parse_xml(box), "w:sectPr")
    assert lines_of(bytes_of(document)) == ["如下。", "专栏1 重大工程"]


def test_a_box_in_a_box_is_told_once() -> None:
    document = new_document()
    text = "<w:p><w:r><w:t>底</w:t></w:r></w:p>"
    for level in range(30):
        text = f"<w:p><w:r><w:t>{level}</w:t><w:pict><w:txbxContent>{text}</w:txbxContent></w:pict></w:r></w:p>"
    document.element.body.insert_element_before(parse_xml(text.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)), "w:sectPr")
    assert lines_of(bytes_of(document)) == [*map(str, reversed(range(30))), "底"]


def test_a_plan_in_word_is_read_as_one_in_text() -> None:
    document = new_document()
    add_list(document, 7, HEADINGS)
    document.add_paragraph("某市2023年国民经济和社会发展计划")
    document.add_paragraph("2023年，全市地区生产总值增长6.5%左右。")
    numbered(document, "加快建设", 7)
    numbered(document, "抓好铁路。加快建设包银高铁，力争早日通车。", 7, 1)
    numbered(document, "抓好水利。新增高效节水灌溉面积30万亩。", 7, 1)
    numbered(document, "改善民生", 7)
    document.add_paragraph("新增养老床位5000张。")
    reading = read_plan(source_of(bytes_of(document), "plan.docx"))
    assert [section.path for section in reading.sections] == ["0", "1", "1.1", "1.2", "2"]
    assert [target.indicator_text for target in reading.targets] == ["地区生产总值", "高效节水灌溉面积", "养老床位"]


def zip_of(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(name, "<xml")
    return out.getvalue()


def damaged(part: str, replaced: bytes, by: bytes, *, stored: bool = False) -> bytes:
    """A Word file with something else in one of its parts; `stored` puts it over the packed bytes, which then do not unpack."""
    document = new_document()
    document.add_paragraph("增长6%左右。")
    data = bytes_of(document)
    if stored:
        begin = data.index(part.encode()) + len(part) + 40
        return data[:begin] + by + data[begin + len(by) :]
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as changed:
        for name in package.namelist():
            content = package.read(name)
            assert name != part or replaced in content
            changed.writestr(name, content.replace(replaced, by) if name == part else content)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        damaged("word/document.xml", b"", b"\xff" * 40, stored=True),
        damaged("word/document.xml", b"w:body", b"w:nobody"),
        damaged("word/document.xml", b"w:document", b"w:other"),
        damaged("_rels/.rels", b"http://schemas.openxmlformats.org/package/2006/relationships", b"urn:other"),
        damaged("_rels/.rels", b"Target=", b"Other="),
    ],
)
def test_a_file_with_a_damaged_part_is_one_sentence(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^plan\.docx is a damaged Word file: .*\.$"):
        source_of(data, "plan.docx")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (zip_of("word/document.xml"), "damaged Word file"),
        (zip_of("xl/workbook.xml"), "Excel or zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "old Word or Excel file, or one with a password"),
        ("一、目标".encode(), r"no \.docx file"),
        (b"PK\x03\x04", "Excel or zip file"),
        (bytes_of(new_document()), "empty"),
        (b"", "empty"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        source_of(data, "plan.docx")
    assert str(caught.value).endswith(".")


def test_the_content_decides_whatever_the_name() -> None:
    document = new_document()
    document.add_paragraph("建设包银高铁。")
    assert source_of(bytes_of(document), "plan.txt").text == "建设包银高铁。"
    assert source_of(pdf_file([["建设包银高铁，力争早日通车。"]]), "plan.docx").page_starts == (0,)
