"""Outlines of whole small documents: lists of annexes, excerpts, half-width stops."""

from __future__ import annotations

import pytest

from tests.layouts import headings, mended

ANNEXES = "附件1\n某旗林草重点工程表\n一、锁边工程。治理三万亩。\n二、固沙工程。治理两万亩。\n附件2\n某旗任务分工表\n序号 任务\n"
BODY = "某旗防沙治沙方案\n一、目标\n治理沙地五万亩。\n二、任务\n造林三万亩。\n"


def test_a_list_of_annexes_before_them_counts_for_none() -> None:
    expected = ["0", "1", "2", "A1", "A1.1", "A1.2", "A2"]
    listed = "附件1：某旗林草重点工程表\n附件2：某旗任务分工表\n"
    assert list(headings(f"{BODY}{ANNEXES}")) == expected
    assert list(headings(f"{BODY}{listed}\n某旗人民政府\n2031年3月1日\n{ANNEXES}")) == expected
    assert headings(f"{BODY}{listed}{ANNEXES}")["A2"] == "某旗任务分工表"


def test_annexes_that_are_only_listed_stay() -> None:
    assert list(headings(f"{BODY}附表1 主要指标表\n附表2 重点项目表\n")) == ["0", "1", "2", "A1", "A2"]


def test_an_excerpt_with_decimal_numbers_keeps_them() -> None:
    text = "4 重点任务\n4.1 数据要素\n4.1.1 平台\n建成平台两个。\n4.1.2 流通\n交易额增长一成。\n"
    text += "4.2 数字产业\n4.2.1 软件\n收入增长两成。\n4.2.2 电子\n培育企业五家。\n"
    assert list(headings(text)) == ["0", "4", "4.1", "4.1.1", "4.1.2", "4.2", "4.2.1", "4.2.2"]


def test_a_half_width_stop_ends_a_heading() -> None:
    text = "某市计划\n一.目标\n增长6.5%。\n"
    text += "二.任务\n(一)做强工业.\n1)煤化工.推进项目5个。\n2)新能源.装机增长3.5万千瓦。\n(二)做优农业.\n增产2%。\n"
    found = headings(text)
    assert (found["2.1"], found["2.1.1"], found["2.1.2"], found["2.2"]) == ("做强工业", "煤化工", "新能源", "做优农业")


def test_numbers_of_a_single_sign() -> None:
    text = "某盟要点\n一、产业\n㈠农牧业\n⒈种植业。面积百万亩。\n⒉养殖业。存栏百万头。\n㈡工业\n"
    text += "⑴煤炭。增产。\n⑵电力。扩容。\n二、民生\n❶就业。新增。\n❷教育。改造。\n"
    assert list(headings(text)) == ["0", "1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "1.2.2", "2", "2.1", "2.2"]


def test_a_colon_may_stand_behind_the_number_of_a_chapter() -> None:
    found = headings("某市规划\n第一章：现状\n里程三万公里。\n第二章：任务\n第一节：铁路\n建成一条。\n第二节：公路\n建成两条。\n")
    assert (found["1"], found["2"], found["2.1"]) == ("现状", "任务", "铁路")


def test_parts_that_report_on_a_plan_and_set_out_the_next() -> None:
    parts = "2030年计划执行情况\n一、运行。增长7%。\n二、项目。投资三亿元。\n2031年计划安排\n一、目标。增长6%。\n二、任务。投资增长一成。\n"
    assert list(headings(f"某旗报告\n{parts}")) == ["0", "1", "1.1", "1.2", "2", "2.1", "2.2"]


def test_the_title_between_the_contents_and_the_text_stays() -> None:
    contents = "目　录\n一、环境………1\n（一）基础………1\n二、要求………5\n附件………9\n"
    title = "通辽市“十四五”工业发展规划\n（2021—2025年）\n"
    found = mended(f"{contents}{title}一、环境\n（一）基础\n增长7%。\n（二）形势\n机遇大于挑战。\n二、要求\n增长8%。\n")
    assert found.text.startswith("通辽市“十四五”工业发展规划（2021—2025年）一、环境（一）基础增长")


def test_items_of_a_glossary_may_begin_with_a_year_or_a_figure() -> None:
    glossary = "名词解释\n1.双碳：碳达峰。\n2.2031年实事：加大支持。\n3.5+2之家：覆盖全县。\n4.赛事：以县为单元。\n"
    assert list(headings(f"某省报告\n一、回顾\n增长6%。\n二、安排\n增长7%。\n{glossary}"))[3:] == ["A1", "A1.1", "A1.2", "A1.4"]


def test_numbers_at_the_beginning_of_wrapped_lines_are_no_headings() -> None:
    lines = [
        "一、二、三产业融合水平提升，示范园达到五个以上，农民收入持续增长，",
        "1、2号物流园区建成投用，冷链能力持续增长，成本继续下降，结构优化，",
        "2.0版本的平台全面建成，接待游客两千万人次，带动就业十万人以上，旅",
    ]
    body = "\n".join(f"到2035年，服务业增加值占比达到百分之五十，结构更加优化，市场繁荣，\n{line}" for line in lines)
    assert list(headings(f"某市规划\n一、目标\n{body}\n二、任务\n建成通车。\n三、保障\n落实责任。\n")) == ["0", "1", "2", "3"]


def test_headings_without_numbers_begin_right_behind_the_title() -> None:
    plan = "建设牛舍两千座，农牧民得益，引进龙头企业五家，带动农牧民持续增收，力争产值突破一百亿元，乡村面貌焕然一新，治理水平明显提升。\n"
    heads = ["总体目标", "发展肉牛产业", "改善人居环境"]
    text = "某旗乡村振兴行动方案\n" + "".join(f"{head}\n{plan}" for head in heads)
    assert list(headings(text).values())[1:] == heads
    signed = "某旗乡村振兴行动方案\n某旗农牧局\n" + plan + "".join(f"{head}\n{plan}" for head in heads)
    assert list(headings(signed).values())[1:] == heads


@pytest.mark.parametrize(
    ("line", "paths"),
    [
        ("二、三产业占比提高", ["0", "1", "2"]),
        ("二、三级医院联动", ["0", "1", "2"]),
        ("二、二级响应", ["0", "1", "2", "3"]),
        ("第二章规定的程序从简", ["0", "1", "2"]),
    ],
)
def test_a_series_or_a_provision_cited_at_the_beginning_of_a_line_is_no_heading(line: str, paths: list[str]) -> None:
    third = "三" if len(paths) == 4 else "二"
    text = f"某市方案\n一、目标\n增长6%，推动一、\n{line}。\n效率提高。\n{third}、保障\n落实责任。\n"
    assert list(headings(text)) == paths


def test_items_of_an_article_that_are_cited_are_no_headings() -> None:
    text = "第一条 下列情形予以支持：\n（一）新建；符合\n（二）项规定的条件。\n（二）项目扩建。\n"
    text += "第二条 按照\n第三条和第四条执行。\n第三条 自印发之日起施行。\n"
    assert list(headings(f"某市办法\n{text}")) == ["0", "1", "1.1", "1.2", "2", "3"]


def test_a_heading_behind_a_sentence_that_ends_its_line_is_one() -> None:
    text = "某岛报告\n一、回顾\n（一）渔业\n增产。（二）航运更加通畅\n货运增长。渔政（三）是重点。又（三）要修灯塔\n"
    text += "二、任务\n（一）渔业\n增产。\n"
    assert list(headings(text)) == ["0", "1", "1.1", "1.2", "2"]


def test_the_first_of_a_list_that_is_cut_off_stays() -> None:
    review = "".join(f"（{sign}）事项{sign}\n完成得好。\n" for sign in "一二三四")
    plan = f"二、任务\n抓好以下三方面工作：\n（一）建设渔港\n{'修建防波堤和灯塔，疏浚航道。' * 25}\n"
    assert list(headings(f"某岛报告\n一、回顾\n{review}{plan}")) == ["0", "1", "1.1", "1.2", "1.3", "1.4", "2", "2.1"]
    assert list(headings(f"某岛报告\n一、回顾\n做得好。\n{plan}")) == ["0", "1", "2"]


def test_a_part_stays_the_head_of_its_sections_where_the_text_is_cut_off_behind_it() -> None:
    items = "".join(
        f"（{number}）{name}。清淤渠道两条。\n" for number, name in zip("一二三四", ("水利", "林草", "畜牧", "教育"), strict=True)
    )
    assert list(headings(f"某旗工作报告\n一、过去一年工作回顾\n渠道通水。\n{items}")) == ["0", "1", "1.1", "1.2", "1.3", "1.4"]


def test_sections_of_an_excerpt_count_on_from_their_first_number() -> None:
    items = "".join(f"（{number}）{name}。清淤渠道两条。\n" for number, name in zip("六七八", ("林草", "畜牧", "教育"), strict=True))
    text = f"某旗工作报告\n一、过去一年工作回顾\n渠道通水。\n三、今年重点工作\n{items}"
    assert list(headings(text))[-4:] == ["3", "3.6", "3.7", "3.8"]


def test_a_line_break_within_the_number_of_a_heading() -> None:
    text = "某旗工作报告\n一、回顾\n（一）水利。\n渠道通水。\n（\n二）林草。\n造林三万亩。\n二、打算\n清淤渠道。\n"
    assert headings(text)["1.2"] == "林草"
