"""Mending: nothing is lost or changed but white space and page furniture, and every character keeps its place in the source."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.structure.furniture import squeeze
from extractors.structure.layout import Mended
from extractors.structure.normalize import normalized
from tests.layouts import PLAN, loose, mended, wrapped

PIECES = st.sampled_from(
    (
        *["增长5%左右", "，", "。", "\n", "\n\n", "\r\n", "\f", " ", "\u3000\u3000", "\xa0", "\u200b", "\u00ad", "\ufeff", "12", "- 3 -"],
        *["\n- 4 -\n", "\n5\n", "目录\n", "一、", "（一）", "专栏1", "打印\n", "来源：日报\n", "第3页", "⻄部", "２０２０", "\t", "新增22"],
        *["万人", "𠮷", "<p>", "</p>", "&nbsp;", "# ", "**", "1.", "……………3", "\u2028", "\x0b", "\x1c", "\x9b", "\u2067"],
    )
)


def paragraphs(text: Mended) -> list[str]:
    return [text.text[a:b] for a, b in pairwise([*text.paragraphs, len(text.text)])]


def check_invariant(text: Mended, begin: int, end: int) -> None:
    """The source between two characters, without white space and furniture, is the text between them."""
    first, last = text.offsets[begin], text.offsets[end - 1] + 1
    dropped = {i for a, b in text.furniture for i in range(a, b)}
    kept = "".join(text.source.text[i] for i in range(first, last) if i not in dropped)
    assert squeeze(kept) == text.text[begin:end]


@given(st.lists(PIECES, min_size=1, max_size=60).map("".join), st.data())
def test_every_stretch_is_its_source_without_white_space_and_furniture(raw: str, data: st.DataObject) -> None:
    text = loose(raw)
    assert len(text.text) == len(text.norm) == len(text.offsets)
    assert list(text.offsets) == sorted(set(text.offsets))
    assert all(text.text[i] == text.source.text[at] for i, at in enumerate(text.offsets))
    if text.text:
        begin = data.draw(st.integers(0, len(text.text) - 1))
        check_invariant(text, begin, data.draw(st.integers(begin + 1, len(text.text))))


@given(st.text(max_size=200))
def test_any_text_is_mended(raw: str) -> None:
    text = loose(raw)
    assert len(text.norm) == len(text.text)
    assert set(text.paragraphs) <= set(text.lines)


@given(st.integers(16, 40), st.sampled_from(["\n", "\n\n", " \n \n", "\r\n", "\r\n\r\n"]), st.sampled_from([0, 7, 20]))
def test_wrapped_text_is_the_text(width: int, gap: str, page: int) -> None:
    assert mended(wrapped(width=width, gap=gap, page=page)).text == "".join(PLAN)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_wrapped_lines_are_joined_and_short_lines_end_paragraphs(gap: str) -> None:
    found = mended(wrapped(gap=gap))
    assert found.wrapped
    bodies = [paragraph for paragraph in PLAN if len(paragraph) > 40]
    assert [body for body in bodies if body not in "\n".join(paragraphs(found))] == []


def test_a_paragraph_a_line_stays_so() -> None:
    found = mended("\n".join(PLAN))
    assert not found.wrapped
    assert paragraphs(found) == list(PLAN)


def test_lines_that_end_anywhere_are_not_wrapped() -> None:
    assert not mended("".join("稳增长" * count + "\n" for count in range(6, 28, 2))).wrapped


def test_a_page_number_in_the_middle_of_a_number_goes() -> None:
    found = mended("全年新增高标准农田 1 4\n\n- 16 -\n\f50 万亩，建设绿色矿山。")
    assert found.text == "全年新增高标准农田1450万亩，建设绿色矿山。"
    assert found.page_at(found.text.index("5")) == 2
    assert found.page_at(0) == 1


@pytest.mark.parametrize("number", ["- 16 -", "— 16 —", "－ 16 －", "－１６－", "·16·", "第16页", "第 16 页 共 20 页", "~16~"])
def test_page_numbers_of_every_form(number: str) -> None:
    assert mended(f"推动经济运\n{number}\n行整体好转。").text == "推动经济运行整体好转。"


def test_bare_numbers_are_page_numbers_where_they_count_pages() -> None:
    page = "坚持稳中求进工作总基调，推动经济实现质的有效提升和量的合理增长。\n" * 12
    assert "\n7\n" not in mended(f"{page}6\n{page}7\n{page}8\n{page}").text
    assert [number for _, number in mended(f"{page}6\n{page}7\n{page}8\n{page}").pages] == [6, 7, 8, 9]
    assert mended(f"{page}指标\n6\n7\n8\n{page}").text.endswith("指标678" + squeeze(page))  # a table's cells


def test_running_heads_go() -> None:
    pages = "\f".join(f"云岭省人民政府公报\n第{i}章的正文各不相同，这里是第{i}段文字。\n{i}" for i in range(1, 6))
    found = mended(pages)
    assert "公报" not in found.text
    assert found.text.count("正文") == 5
    assert [number for _, number in found.pages] == [1, 2, 3, 4, 5]


def test_a_title_that_runs_on_every_page_stays_once() -> None:
    title = "云岭县教育发展规划"
    found = mended("\f".join(f"{title}\n第{i}章的正文各不相同，这里是第{i}段文字。\n{i}" for i in range(1, 6)))
    assert found.text.startswith(f"{title}第1章")
    assert found.text.count(title) == 1


def test_labels_and_links_around_a_document_go() -> None:
    lines = (
        "无障碍浏览 | 长者模式 | 手机版\n来源：市政府办 发布时间：2031-04-10 浏览次数：12 字号：[大 中 小]\n标题：某方案\n发布机构：某办\n"
    )
    tail = "一图读懂：某方案\n《某市方案》政策解读\n主办：某市政府办公室 承办：市大数据中心\n"
    assert mended(lines + "某方案\n" + "各地要抓好落实工作。\n" * 50 + tail).text == "某方案" + "各地要抓好落实工作。" * 50
    listed = "主办单位：市教育局\n"
    assert mended("某方案\n" + "各地要抓好落实。\n" * 50 + listed).text.endswith(listed.strip())


def test_the_furniture_of_web_pages_goes() -> None:
    head = "下载\n打印\n【字号：\n加大\n还原\n】\n2031年云岭省政府工作报告\n来源：云岭日报\n时间：2031-02-11\n各位代表：\n"
    found = mended(head + "我省打印机产业来源于传统优势。\n" * 50 + "责任编辑：某某\n")
    assert found.text.startswith("2031年云岭省政府工作报告各位代表：")
    assert found.text.endswith("我省打印机产业来源于传统优势。")


def test_contents_go_and_the_document_stays() -> None:
    entries = "一、总体要求 ........ 1\n二、重点任务 ........ 3\n"
    body = "一、总体要求\n坚持稳中求进。\n二、重点任务\n扩大有效投资。\n"
    assert mended(f"规划\n目 录\n{entries}{body}").text == "规划" + squeeze(body)
    assert mended(f"规划\n目录\n一、总体要求\n二、重点任务\n{body}").text == "规划" + squeeze(body)


@pytest.mark.parametrize("sign", ["\x7f", "\x80", "\x9b", "\xad", "\u200e", "\u202e", "\u2067", "\u2069"])
def test_signs_that_show_nothing_part_no_word(sign: str) -> None:
    assert loose(f"加快包{sign}银高铁，新增就业1{sign}2万人。").text == "加快包银高铁，新增就业12万人。"


def test_the_marks_of_notes_go_and_the_notes_stay() -> None:
    raw = "建成“两环”公路［1］、南湖灌区[2][3]等，见［2019］5号。\n注释\n［1］两环：内环、外环。\n"
    assert mended(raw).text == "建成“两环”公路、南湖灌区等，见［2019］5号。注释［1］两环：内环、外环。"


def test_markup_goes() -> None:
    page = (
        "<html><head><title>通知</title></head><body><p>新增<b>20</b>万人&nbsp;</p><p>二、增长</p><script>var a = 1;</script></body></html>"
    )
    assert paragraphs(mended(page)) == ["新增20万人", "二、增长"]
    assert paragraphs(mended("# 方案\n\n**一、目标**\n增长5%\n")) == ["方案", "一、目标", "增长5%"]


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        ("⻄部⻓江⻢铃薯⾦融", "西部长江马铃薯金融"),
        ("２０２０年ＧＤＰ增长５．５％", "2020年GDP增长5.5%"),
        ("增长5%-6%，1–2个，2021－2025年", "增长5%—6%，1—2个，2021—2025年"),
        ("G-7，COVID-19，-5%，2026-02-12", "G-7，COVID-19，-5%，2026-02-12"),
        ("(含巴银支线),到2025年;其中:", "（含巴银支线），到2025年；其中："),
        ("1,450万亩,10:30", "1,450万亩，10:30"),
        ("〔2019〕[2019]【2019】（2019）［2019］", "〔2019〕[2019]【2019】（2019）[2019]"),
        ('"科技兴蒙"行动和"双碳"', "“科技兴蒙”行动和“双碳”"),
        ("二○一○年", "二〇一〇年"),
        ("增长2·5%，卡尔·马克思", "增长2.5%，卡尔·马克思"),
        ("“7·20”灾后重建，增产“五成”2·5吨", "“7·20”灾后重建，增产“五成”2.5吨"),
    ],
)
def test_the_twin(text: str, twin: str) -> None:
    assert normalized(text) == twin


def test_the_twin_of_every_character_is_one_character() -> None:
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    assert len(normalized("增".join(characters))) == 2 * len(characters) - 1


@given(st.text(max_size=80))
def test_the_twin_of_a_twin_is_itself(text: str) -> None:
    assert len(normalized(text)) == len(text)
    assert normalized(normalized(text)) == normalized(text)


def test_a_number_at_a_lines_end_goes_on_with_its_unit() -> None:
    broken = "一、渔港建设\n加快建设避风锚地，完善航标和灯塔布局，今年新建灯塔3\n\n个以上，改造旧码头。\n二、航运\n年初要有计划。"
    parted = "一、渔港建设\n加快建设避风锚地，完善航标和灯塔布局，资料来源：渔业年鉴2025\n个人养殖户名单另发。\n二、航运\n年初要有计划。"
    dated = "一、渔港建设\n加快建设避风锚地，完善航标和灯塔布局，优惠期限延长到2035\n元宇宙渔市另行布置。\n二、航运\n年初要有计划。"
    assert [len(mended(raw).paragraphs) for raw in (broken, parted, dated)] == [4, 5, 5]
