"""Sections: paths and headings of every kind of numbering; nothing is lost; the colophon stands apart."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.numerals import han_value
from extractors.structure.colophon import colophon_begin
from extractors.structure.sections import read_sections
from tests.counting import calls
from tests.layouts import COLOPHON, NOTICE, PATHS, PLAN, headings, loose, mended, sections, wrapped

PIECES = st.sampled_from(
    (
        *[
            "一、增长\n",
            "二、民生\n",
            "三、改革\n",
            "（一）就业。稳定就业。\n",
            "（二）教育。办好教育。\n",
            "1.减税。落实政策。\n",
            "2．降费\n",
        ],
        *["（1）", "①", "②", "专栏1：工程\n", "专栏2\n", "附件\n", "附件1\n名词解释\n", "第一章 总则\n", "第二章 目标\n", "第一节 投资\n"],
        *["第一条 为了发展。\n", "1.1 目的\n", "1总则\n", "增长5%左右。\n", "目录\n", "抄送：各部门。\n", "2031年工作安排\n"],
        *["某省人民政府办公厅2031年1月9日印发\n", "2030年工作回顾\n", "\f", "- 3 -\n", "　　"],
    )
)


@given(st.lists(PIECES, max_size=50).map("".join))
def test_no_character_is_lost_and_paths_are_a_tree(raw: str) -> None:
    text = loose(raw)
    found = read_sections(text)
    end = colophon_begin(text)
    assert "".join(section.text for section in found) == text.text[:end]
    assert "".join(section.norm for section in found) == text.norm[:end]
    assert [at for section in found for at in section.offsets] == list(text.offsets[:end])
    seen: set[str | None] = {None}
    for section in found:
        assert section.path not in seen
        assert section.parent in seen
        assert section.heading in section.text
        assert 0 <= section.body_begin <= len(section.text)
        assert all(0 < place < len(section.text) for place in section.breaks)
        seen.add(section.path)


@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n \n"])
@pytest.mark.parametrize("page", [0, 9])
@pytest.mark.parametrize("width", [26, 29, 33])
def test_a_wrapped_plan_has_the_sections_of_the_clean_one(gap: str, page: int, width: int) -> None:
    found = sections(NOTICE + wrapped(gap=gap, page=page, width=width) + COLOPHON)
    assert [section.path for section in found] == PATHS
    clean = {section.path: section for section in sections(NOTICE + "\n".join(PLAN) + "\n" + COLOPHON)}
    assert {s.path: (s.heading, s.text) for s in found} == {path: (s.heading, s.text) for path, s in clean.items()}


def test_headings_bodies_and_parents() -> None:
    found = {section.path: section for section in sections(NOTICE + wrapped() + COLOPHON)}
    assert found["1"].heading == "扩大有效投资，增强发展后劲"
    assert found["1"].text[found["1"].body_begin :].startswith("投资是今年工作的重点")
    assert found["1.1"].heading == "完善综合交通"
    assert found["1.1"].text[found["1.1"].body_begin :].startswith("加快推进环湖铁路")
    assert found["B1"].heading == "重大工程"
    assert [found[path].parent for path in ("0", "1", "1.2", "B1", "B1.1", "2.1")] == [None, None, "1", "1.2", "B1", "2"]
    assert "（此件公开发布）" in found["0"].text
    assert "抄送" not in found["2.2"].text


def test_a_heading_goes_on_in_the_next_line() -> None:
    body = "坚持绿水青山就是金山银山的理念，统筹山水林田湖草沙一体化保护和系统治理。"
    text = wrapped(("一、坚持生态优先、绿色发展，筑牢我国北方重要生态安全屏障", body, "二、坚持改革开放", body, body, body))
    assert headings(text)["1"] == "坚持生态优先、绿色发展，筑牢我国北方重要生态安全屏障"
    assert headings("一、实施“强基\n固本”行动\n夯实基础。\n二、增强动力\n扩大开放。\n")["1"] == "实施“强基固本”行动"


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("第一章 总则\n第一节 目标\n稳增长。\n第二节 任务\n抓投资。\n第二章 保障\n强落实。\n", ["0", "1", "1.1", "1.2", "2"]),
        (
            "第一篇 目标\n第一章 形势\n向好。\n第二篇 任务\n第二章 投资\n第一节 交通\n修路。\n第二节 水利\n修库。\n",
            ["0", "1", "1.1", "2", "2.2", "2.2.1", "2.2.2"],
        ),
        ("第一章 总则\n第一条 为了发展。\n第二条 适用。\n第二章 附则\n第三条 解释。\n", ["0", "1", "1.1", "1.2", "2", "2.3"]),
        ("一、目标\n1.增长。稳。\n2、就业。好。\n二、任务\n１．投资。快。\n２．消费。旺。\n", ["0", "1", "1.1", "1.2", "2", "2.1", "2.2"]),
        (
            "一、目标\n(一)增长。稳。\n(二)就业。好。\n二、任务\n(三)投资。快。\n(四)消费。旺。\n",
            ["0", "1", "1.1", "1.2", "2", "2.3", "2.4"],
        ),
        (
            "一、目标\n(1)增长。稳。\n(2)就业。好。\n①城镇。\n②乡村。\n二、任务\n(3)投资。快。\n",
            ["0", "1", "1.1", "1.2", "1.2.1", "1.2.2", "2", "2.3"],
        ),
        (
            "一、目标\n（一）增长。稳。\n1.速度。快。\n2.质量。好。\n（二）就业。好。\n二、任务\n干。\n",
            ["0", "1", "1.1", "1.1.1", "1.1.2", "1.2", "2"],
        ),
        (
            "1总则\n1.1目的\n为了安全。\n1.2范围\n全省。\n2机构\n2.1省级\n2.1.1办公室。\n2.1.2专家组。\n",
            ["0", "1", "1.1", "1.2", "2", "2.1", "2.1.1", "2.1.2"],
        ),
        ("一、目标\n增长。\n三、任务\n投资。\n四、保障\n落实。\n", ["0", "1", "3", "4"]),
        ("二、目标\n增长。\n三、任务\n（一）投资。快。\n（二）消费。旺。\n", ["0", "2", "3", "3.1", "3.2"]),
        ("第三章 任务\n（一）投资。快。\n（二）消费。旺。\n", ["0", "3", "3.1", "3.2"]),
    ],
)
def test_numbering_of_every_style(text: str, paths: list[str]) -> None:
    assert [section.path for section in sections(f"某省行动方案\n为了发展，制定本方案。\n{text}")] == paths


@pytest.mark.parametrize(
    "text",
    [
        "要做好以下工作：\n一是稳增长。\n二是促改革。\n三是惠民生。\n",
        "增长\n2.5%左右。\n三、五年内实现翻番。\n",
        "指标\n1.产值 120 130\n2.税收 20 30\n3.就业 5 6\n",
        "根据《条例》第二十一条\n（二）项规定，对企业给予支持。\n",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert [section.path for section in sections(f"某省通知\n{text}")] == ["0"]


def test_a_box_ends_where_the_numbering_around_it_goes_on() -> None:
    box = "专栏1 工程\n（一）稀土产业链。强。\n（二）奶业产业链。强。\n（三）肉羊产业链。强。\n"
    after = "（三）开放。深化对外合作，推动贸易便利。\n二、民生\n好。\n"
    found = headings(f"一、产业\n（一）创新。快。\n（二）集群。大。\n{box}{after}")
    assert list(found) == ["0", "1", "1.1", "1.2", "B1", "B1.1", "B1.2", "B1.3", "1.3", "2"]
    assert (found["B1.3"], found["1.3"]) == ("肉羊产业链", "开放")


def test_a_box_that_counts_beyond_the_numbering_around_it() -> None:
    items = "".join(
        f"（{n}）{name}方面。推进{name}建设。\n" for n, name in zip("一二三四五", ["铁路", "公路", "机场", "能源", "水利"], strict=True)
    )
    found = headings(
        f"一、基础\n（一）布局设施。适度超前开展投资，完善网络。\n（二）强化创新。加快成果转化，培育主体。\n专栏1：重点\n{items}二、民生\n好。\n"
    )
    assert [path for path in found if path.startswith("B")] == ["B1", "B1.1", "B1.2", "B1.3", "B1.4", "B1.5"]
    assert "1.3" not in found


def test_contents_are_no_sections() -> None:
    body = "一、总体要求\n坚持稳中求进。\n二、重点任务\n（一）投资。扩大。\n（二）消费。促进。\n"
    assert list(headings(f"规划\n目录\n一、总体要求\n二、重点任务\n{body}")) == ["0", "1", "2", "2.1", "2.2"]
    assert list(headings(f"规划\n一、总体要求\n二、重点任务\n（一）投资\n（二）消费\n{body}")) == ["0", "1", "2", "2.1", "2.2"]


def test_annexes_and_glossaries() -> None:
    list_of_projects = "附件1\n某省重点项目清单\n1.环湖铁路。建成。\n2.北山机场。开工。\n"
    glossary = "附件2\n名词解释\n1.双碳：碳达峰。\n2.两新：更新。\n"
    found = headings(f"方案\n一、目标\n增长。\n二、任务\n投资。\n{list_of_projects}{glossary}")
    assert list(found) == ["0", "1", "2", "A1", "A1.1", "A1.2", "A2", "A2.1", "A2.2"]
    assert (found["A1"], found["A1.2"], found["A2"], found["A2.1"]) == ("某省重点项目清单", "北山机场", "名词解释", "双碳")


def test_a_notice_with_numbers_before_the_plan_is_front_matter() -> None:
    notice = "某省人民政府关于印发行动方案的通知\n各市人民政府：\n一、抓好落实。\n二、及时报告。\n某省行动方案\n"
    body = "".join(f"{n}、任务\n{'推进重点工作，完成年度目标。' * 8}\n" for n in "一二三")
    found = headings(notice + body)
    assert list(found) == ["0", "1", "2", "3"]


def test_several_documents_in_one_file() -> None:
    first = "一、投资\n扩大有效投资。\n二、消费\n促进消费。\n三、开放\n扩大开放。\n"
    second = "某市专项资金管理办法\n一、总则\n为了规范管理。\n二、附则\n自发布之日起施行。\n"
    found = headings(f"某市若干措施\n{first}{second}")
    assert list(found) == ["0", "1", "2", "3", "A1", "A1.1", "A1.2"]
    assert found["A1"] == "某市专项资金管理办法"


REPORT = (
    "各位代表：\n现在，我代表市人民政府作工作报告。\n2030年工作回顾\n过去一年，全市完成投资120亿元，增长6%。\n一、经济稳步增长\n增长6%。\n二、民生持续改善\n就业3万人。\n"
    "2031年工作安排\n今年发展的主要目标是：增长7%左右。\n一、扩大投资\n完成投资150亿元。\n二、改善民生\n新增就业3.5万人。\n"
)


def test_parts_of_a_report_without_numbers() -> None:
    found = sections(REPORT)
    assert [section.path for section in found] == ["0", "1", "1.1", "1.2", "2", "2.1", "2.2"]
    assert [section.path for section in found if section.review] == ["1", "1.1", "1.2"]


@pytest.mark.parametrize(
    ("heading", "review"),
    [
        ("2030年工作回顾", True),
        ("过去五年工作", True),
        ("2030年主要工作和“十四五”发展成就", True),
        ("一年接着一年干，各项事业取得新进展", True),
        ("“十五五”时期的主要目标", False),
        ("2031年工作安排", False),
    ],
)
def test_what_looks_back(heading: str, review: bool) -> None:
    parts = "（一）项目建设成效明显。完成投资。\n（二）改革取得突破。见效。\n二、今年任务\n完成投资。\n"
    text = f"政府工作报告\n各位代表：\n请予审议。\n一、{heading}\n做了工作。\n{parts}"
    found = {section.path: section.review for section in sections(text)}
    assert found == {"0": False, "1": review, "1.1": review, "1.2": review, "2": False}


@pytest.mark.parametrize(
    ("heading", "review"),
    [
        ("名词解释", True),
        ("发展现状与形势", True),
        ("“十五五”时期面临的发展环境", True),
        ("发展基础", True),
        ("工作基础", True),
        ("规划背景", True),
        ("当前面临的总体形势", True),
        ("巩固工作基础", False),
        ("取得的成效", True),
        ("夯实海洋经济发展基础", False),
        ("持续优化发展环境", False),
        ("发展目标", False),
    ],
)
def test_what_tells_how_things_stand_looks_back_too(heading: str, review: bool) -> None:
    found = {
        section.path: section.review
        for section in sections(f"一、{heading}\n（一）港口。繁忙。\n（二）码头。繁忙。\n二、建设\n建设港口。\n")
    }
    assert found == {"0": False, "1": review, "1.1": review, "1.2": review, "2": False}


def test_a_section_that_looks_back_and_ahead_passes_nothing_on() -> None:
    found = sections("一、发展成就和主要目标\n（一）港口。繁忙。\n（二）码头。繁忙。\n二、建设\n建设港口。\n")
    assert {section.path: section.review for section in found} == {"0": False, "1": True, "1.1": False, "1.2": False, "2": False}


def test_a_section_that_looks_back_and_ahead_looks_back_up_to_the_aims_of_its_second_period() -> None:
    past = "一、“十三五”时期发展成就和“十四五”时期主要目标\n渔港扩建，“十三五”目标圆满完成，为“十四五”目标打下基础，圆满完成任务。"
    ahead = "“十四五”时期的主要目标是：渔港增加到9座。\n二、今年工作\n建设港口。\n"
    mixed = sections(past + ahead)[1]
    assert not mixed.review
    assert mixed.norm[mixed.review_end :].startswith("“十四五”时期的主要目标是")


def test_headings_without_numbers_in_a_text_without_numbers() -> None:
    body = "坚持稳中求进工作总基调，统筹发展和安全，扩大有效投资，促进消费恢复，推动经济运行整体好转，努力实现全年发展目标。"
    found = sections(f"某市发展公报\n{body}\n扩大有效投资\n{body}{body}\n改善民生福祉\n{body}{body}\n")
    assert [section.heading for section in found] == ["", "扩大有效投资", "改善民生福祉"]


def test_a_text_on_one_line() -> None:
    text = "某省计划。" + "一、增长。增长5%。（一）投资。快。（二）消费。旺。二、民生。好。" + "推进各项工作。" * 300
    assert [section.path for section in sections(text)] == ["0", "1", "1.1", "1.2", "2"]


def test_numbered_sentences_keep_their_first_clause_as_heading() -> None:
    sentence = (
        "对月销售额十万元以下的增值税小规模纳税人，免征增值税，" + "适用百分之三征收率的应税销售收入减按百分之一征收率征收增值税，" * 2
    )
    found = sections(f"措施\n一、减税\n1.{sentence}政策执行到年底。\n2.{sentence}由财政部门负责。\n二、降费\n落实。\n")
    assert found[2].heading == "对月销售额十万元以下的增值税小规模纳税人"
    assert found[2].body_begin == 0


@pytest.mark.parametrize(
    ("written", "value"), [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("九十九", 99), ("一百二十", 120), ("二〇", 20)]
)
def test_chinese_numerals(written: str, value: int) -> None:
    assert han_value(written) == value


@pytest.mark.parametrize("unit", [wrapped(), "".join(PLAN), "一、增长目标。二、增。\n", "1.增长\n", "专栏1\n附件\n（一）增长。\n"])
def test_work_grows_with_the_text(unit: str) -> None:
    small, large = (calls(partial(_read, unit * (10_000 // len(unit) * times))) for times in (1, 4))
    assert large < 4 * 1.4 * small


def _read(text: str) -> None:
    read_sections(mended(text))


def test_line_breaks_that_became_blanks() -> None:
    clean = headings(NOTICE + wrapped() + COLOPHON)
    endless = " ".join((NOTICE + wrapped(page=9) + "绿水青山就是金山银山。" * 150).split("\n"))
    assert headings(endless) == clean


def test_a_text_may_be_divided_by_numbers_that_all_stand_in_boxes() -> None:
    assert {"架桥", "通水"} <= {*headings("专栏1 甲\n（一）修路。\n专栏2 乙\n（一）架桥。\n（二）通水。\n").values()}
