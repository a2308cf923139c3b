"""What documents of every kind say of themselves."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.metadata.facts import PlanFacts, read_metadata
from extractors.structure.dates import find_date, years_of
from extractors.structure.sections import read_sections
from tests.layouts import COLOPHON, NOTICE, loose, mended, wrapped

BODY = "一、扩大投资\n今年要扩大有效投资。\n二、改善民生\n新增就业3万人。\n"


def facts(text: str) -> PlanFacts:
    found = mended(text)
    return read_metadata(found, read_sections(found))


def test_a_notice_that_hands_a_plan_down() -> None:
    text = NOTICE.replace("云岭省", "云南省").replace("云政发", "云政发") + wrapped() + COLOPHON
    found = facts(text)
    assert found.title == "云南省人民政府关于下达2031年全省国民经济和社会发展计划的通知"
    assert found.label == "2031年云南省国民经济和社会发展计划"
    assert (found.number, found.issuers, found.issued) == ("云政发〔2031〕3号", ("云南省人民政府",), date(2031, 1, 18))
    assert (found.plan_year, found.start_year, found.end_year) == (2031, None, None)
    assert (found.approved_by, found.genre, found.place) == ("省十五届人大二次会议", "plan", "云南省")
    assert found.colophon is not None
    assert found.colophon.startswith("抄送：省委")
    front = read_sections(mended(text))[0].norm
    for span, said in ((found.title_span, found.title), (found.label_span, found.label)):
        assert span is not None
        assert front[slice(*span)] == said


@pytest.mark.parametrize(
    ("head", "title", "label", "genre", "years"),
    [
        (
            "关于印发《深圳市坪山区低空经济行动计划\n（2031—2033年）》的通知\n各有关单位：\n现印发给你们。\n深圳市坪山区工业和信息化局\n2031年5月6日\n",
            "关于印发《深圳市坪山区低空经济行动计划（2031—2033年）》的通知",
            "深圳市坪山区低空经济行动计划（2031—2033年）",
            "action",
            (None, 2031, 2033),
        ),
        (
            "中共深圳市委关于制定深圳市国民经济和\n社会发展第十六个五年规划的建议\n(2030年11月28日中国共产党深圳市第八届\n委员会第十一次全体会议通过)\n",
            "中共深圳市委关于制定深圳市国民经济和社会发展第十六个五年规划的建议",
            "中共深圳市委关于制定深圳市国民经济和社会发展第十六个五年规划的建议",
            "outline",
            (None, 2031, 2035),
        ),
        ("云南省“十六五”水利发展规划\n", "云南省“十六五”水利发展规划", "云南省“十六五”水利发展规划", "outline", (None, 2031, 2035)),
        ("贵阳市2031年稳增长若干措施\n", "贵阳市2031年稳增长若干措施", "贵阳市2031年稳增长若干措施", "action", (2031, None, None)),
        (
            "打印\n2031年贵州省政府工作报告\n来源：日报\n",
            "2031年贵州省政府工作报告",
            "2031年贵州省政府工作报告",
            "report",
            (2031, None, None),
        ),
        (
            "政府工作报告\n——2031年1月27日在贵州省第十六届\n人民代表大会第四次会议上\n省长 某某\n各位代表：\n请予审议。\n",
            "政府工作报告",
            "2031年贵州省政府工作报告",
            "report",
            (2031, None, None),
        ),
        (
            "政府工作报告——2031年3月5日在第十六届全国人民代表大会第四次会议上\n各位代表：\n现在，我代表国务院，向大会报告工作。\n",
            "政府工作报告",
            "2031年国务院政府工作报告",
            "report",
            (2031, None, None),
        ),
        (
            "各位代表：\n现在，我代表遵义市人民政府，向大会报告工作。\n",
            "2031年遵义市政府工作报告",
            "2031年遵义市政府工作报告",
            "report",
            (2031, None, None),
        ),
    ],
)
def test_titles_of_every_kind(head: str, title: str, label: str, genre: str, years: tuple[int | None, int | None, int | None]) -> None:
    body = BODY.replace("扩大投资\n", "2030年工作回顾\n", 1) if "各位代表" in head else BODY
    found = facts(head + body)
    assert (found.title, found.label, found.genre) == (title, label, genre)
    assert (found.plan_year, found.start_year, found.end_year) == years


@pytest.mark.parametrize(
    ("head", "issuers", "issued", "place"),
    [
        (
            "市政府关于印发若干措施的通知\n各区人民政府：\n请执行。\n南京市人民政府\n2031年2月2日\n",
            ("南京市人民政府",),
            date(2031, 2, 2),
            None,
        ),
        ("中共中央 国务院关于实施乡村振兴的意见\n（2031年1月2日）\n", ("中共中央", "国务院"), date(2031, 1, 2), None),
        ("国务院关于支持综合保税区发展的若干意见\n国发〔2031〕3号\n各省人民政府：\n", ("国务院",), None, None),
        (
            "关于加强公共卫生工作的通知\n沪科合〔2031〕7号\n各有关单位：\n上海市科学技术委员会\n上海市教育委员会\n二〇三一年三月十日\n",
            ("上海市科学技术委员会", "上海市教育委员会"),
            date(2031, 3, 10),
            "上海市",
        ),
        (
            "阿坝州人民政府办公室关于印发数据办法的通知\n阿府办发〔2031〕2号\n各县人民政府：\n请执行。\n",
            ("阿坝州人民政府办公室",),
            None,
            "阿坝藏族羌族自治州",
        ),
        ("民政部2031年工作要点\n", ("民政部",), None, None),
        ("西部“十四五”发展规划\n", (), None, None),
        ("云南省绿色铝产业三年行动（2031—2033年）\n", (), None, "云南省"),
        ("江苏省数字政府建设\n2031年工作要点\n", (), None, "江苏省"),
        (
            "关于包头市计划草案的报告\n（2031年1月9日在包头市第十六届人民代表大会第四次会议上）\n包头市财政局\n",
            ("包头市财政局",),
            date(2031, 1, 9),
            "包头市",
        ),
    ],
)
def test_issuers_dates_and_places(head: str, issuers: tuple[str, ...], issued: date | None, place: str | None) -> None:
    found = facts(head + BODY)
    assert (found.issuers, found.issued) == (issuers, issued)
    assert place is None or found.place == place


def test_a_plan_is_signed_before_its_annexes() -> None:
    signed = "包头市林业和草原局\n2031年3月1日\n"
    annex = "附件1\n任务分工表\n" + "".join(f"第{n}项任务由相关处室负责推进\n" for n in range(20))
    found = facts(f"包头市造林绿化方案\n{BODY}{signed}{annex}")
    assert (found.issuers, found.issued) == (("包头市林业和草原局",), date(2031, 3, 1))


def test_the_place_of_a_text_that_does_not_name_it_in_a_title() -> None:
    text = (
        "各位代表：\n现在，我代表市人民政府报告工作。\n"
        + BODY
        + "遵义市要发挥优势，我市全市上下共同努力，建设遵义市新城，提升遵义市能级。\n" * 3
    )
    assert facts(text).place == "遵义市"
    assert facts("各位代表：\n" + BODY + "我国将深化与遵义市、贵阳市的合作。\n" * 5).place is None


def test_a_text_without_a_title_has_the_name_of_its_file() -> None:
    found = facts("各地要抓好落实。\n" + BODY)
    assert (found.title, found.title_span, found.number, found.issuers) == ("plan", None, None, ())
    assert found.untitled
    assert not facts("云南省“十六五”水利发展规划\n" + BODY).untitled
    assert not facts("各位代表：\n现在，我代表市人民政府，向大会报告工作。\n" + BODY).untitled


def test_what_is_no_title() -> None:
    lines = "各部门要认真组织实施本方案，及时报告\n进展情况，确保完成年度\n计划\n。"
    assert facts(lines + BODY).title_span is None
    assert facts("我国开始实施发展国民经济的第一个五年计划\n" + BODY).title_span is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2031年1月9日", date(2031, 1, 9)),
        ("二〇三一年十二月三十一日", date(2031, 12, 31)),
        ("2031-01-09 10:30", date(2031, 1, 9)),
        ("2031年13月9日", None),
        ("2031年1月", None),
    ],
)
def test_dates(text: str, found: date | None) -> None:
    assert find_date(text) == found


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("第一个五年计划", (None, 1953, 1957)),
        ("第二个五年计划", (None, 1958, 1962)),
        ("第三个五年计划", (None, 1966, 1970)),
        ("“九五”计划", (None, 1996, 2000)),
        ("“十五”计划", (None, 2001, 2005)),
        ("第十四个五年规划和2035年远景目标纲要", (None, 2021, 2025)),
        ("战略规划纲要（2022-2035年）", (None, 2022, 2035)),
        ("2031年工作要点", (2031, None, None)),
        ("若干措施", (None, None, None)),
        ("关于2030年国民经济和社会发展计划执行情况与2031年国民经济和社会发展计划草案的报告", (2031, None, None)),
        ("关于2030年预算执行情况和2031年预算草案的报告", (2031, None, None)),
    ],
)
def test_years_of_titles(title: str, years: tuple[int | None, int | None, int | None]) -> None:
    assert years_of(title.replace("-", "—")) == years


@given(
    st.lists(
        st.sampled_from(
            [
                "某省方案",
                "\n",
                "云政发〔2031〕3号",
                "2031年1月9日",
                "各单位：",
                "政府工作报告",
                "《",
                "》的通知",
                "关于印发",
                "附件",
                "（",
                "）",
            ]
        ),
        max_size=40,
    )
)
def test_any_front_matter_is_read(pieces: list[str]) -> None:
    text = loose("".join(pieces))
    sections = read_sections(text)
    found = read_metadata(text, sections)
    assert found.title
    assert found.label
    for span in (found.title_span, found.label_span):
        assert span is None or 0 <= span[0] < span[1] <= len(sections[0].text)
