from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.agencies.codes import issuers_of_code
from extractors.documents.numbers import NumberForm, canonical_number, find_numbers, infer_issuers, parse_number
from extractors.structure.normalize import normalized

FORMS = [
    ("内政发〔2019〕21号", "内政发", 2019, "21", "内政发〔2019〕21号"),
    ("深工信（2025）44号", "深工信", 2025, "44", "深工信〔2025〕44号"),
    ("齐科发[2022]2号", "齐科发", 2022, "2", "齐科发〔2022〕2号"),
    ("川科外【2019】12号", "川科外", 2019, "12", "川科外〔2019〕12号"),
    ("某农发〈2021〉7号", "某农发", 2021, "7", "某农发〔2021〕7号"),
    ("陕建发﹝2023﹞1107号", "陕建发", 2023, "1107", "陕建发〔2023〕1107号"),
    ("琼科〔2019年〕第3号", "琼科", 2019, "3", "琼科〔2019年〕第3号"),
    (" 琼科函 〔2024 〕 113号", "琼科函", 2024, "113", "琼科函〔2024〕113号"),
    ("国发〔２０２１〕９号", "国发", 2021, "9", "国发〔2021〕9号"),
    ("宁建(建)发〔2023〕30号", "宁建（建）发", 2023, "30", "宁建（建）发〔2023〕30号"),
    ("中评协公告〔2019〕19号", "中评协公告", 2019, "19", "中评协公告〔2019〕19号"),
    ("沪高企认办〔2019〕014号", "沪高企认办", 2019, "014", "沪高企认办〔2019〕014号"),
]


@pytest.mark.parametrize(("text", "agency", "year", "serial", "canonical"), FORMS)
def test_codes_of_every_bracket_and_width_are_parsed(text: str, agency: str, year: int, serial: str, canonical: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert (number.agency, number.year, number.serial, number.canonical) == (agency, year, serial, canonical)
    assert number.form is NumberForm.CODE


@pytest.mark.parametrize(
    ("text", "agency", "year", "serial", "form"),
    [
        ("中华人民共和国国务院令第722号", "中华人民共和国国务院", None, "722", NumberForm.ORDER),
        ("中华人民共和国主席令第四十六号", "中华人民共和国主席", None, "四十六", NumberForm.ORDER),
        ("吉林市人民政府令第243号", "吉林市人民政府", None, "243", NumberForm.ORDER),
        ("公告2023年第5号", "", 2023, "5", NumberForm.ANNOUNCEMENT),
        ("2023年第5号公告", "", 2023, "5", NumberForm.ANNOUNCEMENT),
        ("某省人民代表大会常务委员会公告〔15届〕第19号", "某省人民代表大会常务委员会", None, "19", NumberForm.ANNOUNCEMENT),
    ],
)
def test_orders_and_announcements_are_parsed(text: str, agency: str, year: int | None, serial: str, form: NumberForm) -> None:
    number = parse_number(text)
    assert number is not None
    assert (number.agency, number.year, number.serial, number.form) == (agency, year, serial, form)


@pytest.mark.parametrize("text", ["优化营商环境条例", "2020年", "〔2020〕", "第3号", "科技处", ""])
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_number(text) is None


def test_of_joint_numbers_the_first_is_parsed_and_all_are_found() -> None:
    text = "某工信规字〔2021〕6号、某工信〔2021〕253号"
    number = parse_number(text)
    assert number is not None and number.canonical == "某工信规字〔2021〕6号"
    assert [found.canonical for _, _, found in find_numbers(text)] == ["某工信规字〔2021〕6号", "某工信〔2021〕253号"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("请遵照国办发〔2021〕22号文件办理", "国办发〔2021〕22号"),
        ("关于做好春耕工作的通知内政发〔2020〕1号各盟市", "内政发〔2020〕1号"),
        ("根据《某办法》（深府规〔2018〕12号）", "深府规〔2018〕12号"),
        ("原印发的洪府厅发〔2016〕108号同时废止", "洪府厅发〔2016〕108号"),
        ("文号：穗卫函〔2023〕1930号", "穗卫函〔2023〕1930号"),
    ],
)
def test_in_running_text_the_code_ends_where_other_words_begin(text: str, number: str) -> None:
    assert [text[begin:end] for begin, end, _ in find_numbers(text)] == [number]


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("内政发〔2019〕21号", "内蒙古自治区人民政府"),
        ("渝府办发〔2022〕95号", "重庆市人民政府"),
        ("琼科函〔2019〕432号", "海南省科学技术厅"),
        ("双政办规〔2023〕3号", "双鸭山市人民政府"),
        ("鹰发改产业〔2022〕45号", "鹰潭市发展和改革委员会"),
        ("惠市工信〔2022〕102号", "惠州市工业和信息化局"),
        ("恩施州政函〔2023〕16号", "恩施土家族苗族自治州人民政府"),
        ("国发〔2019〕23号", "国务院"),
        ("国办发〔2021〕22号", "国务院办公厅"),
        ("汇发〔2019〕28号", "国家外汇管理局"),
        ("银发〔2020〕5号", "中国人民银行"),
        ("发改基础〔2021〕867号", "国家发展和改革委员会"),
        ("国科发资〔2022〕204号", "科学技术部"),
        ("工信部通信〔2021〕76号", "工业和信息化部"),
        ("内党发〔2019〕24号", "内蒙古自治区党委"),
        ("温鹿政发〔2022〕3号", "温州市鹿城区人民政府"),
        ("中华人民共和国国务院令第722号", "国务院"),
        ("福建省市场监督管理局公告〔2019〕1号", "福建省市场监督管理局"),
    ],
)
def test_the_issuer_follows_from_how_the_code_is_composed(number: str, issuer: str) -> None:
    parsed = parse_number(number)
    assert parsed is not None
    assert infer_issuers(parsed)[0] == issuer


def test_joint_codes_give_every_body() -> None:
    parsed = parse_number("财税〔2018〕54号")
    assert parsed is not None
    assert infer_issuers(parsed) == ("财政部", "国家税务总局")


@pytest.mark.parametrize("code", ["宁科", "青政", "粤科公告", "桂科奖字", "某某发", "便函"])
def test_a_code_that_does_not_tell_gives_no_issuer(code: str) -> None:
    assert issuers_of_code(code) == ()


def test_the_province_at_hand_settles_a_shared_sign() -> None:
    assert issuers_of_code("宁政发", province="640000") == ("宁夏回族自治区人民政府",)
    assert issuers_of_code("宁政发", province="320000") == ("南京市人民政府",)
    assert issuers_of_code("青科", province="370000") == ("青岛市科学技术局",)


_CODES = st.sampled_from(["内政发", "琼科函", "国科发资", "深工信", "渝府办发"])
_BRACKETS = st.sampled_from(["〔〕", "（）", "()", "[]", "【】", "﹝﹞"])


@given(_CODES, _BRACKETS, st.integers(1990, 2029), st.integers(1, 9999), st.sampled_from(["", "根据", "见（", "通知的"]))
def test_whatever_the_brackets_a_number_is_found_whole(code: str, brackets: str, year: int, serial: int, before: str) -> None:
    printed = f"{code}{brackets[0]}{year}{brackets[1]}{serial}号"
    text = f"{before}{printed}，请执行。"
    (begin, end, number) = find_numbers(text)[0]
    assert text[begin:end] == printed
    assert number.canonical == f"{code}〔{year}〕{serial}号"
    assert parse_number(printed) == number
    assert canonical_number(number.canonical) == number.canonical


@given(st.text(alphabet="内政发号第〔〕（）20令公告年3一 ，。", max_size=40))
def test_found_numbers_are_in_order_apart_and_parse(text: str) -> None:
    last = 0
    for begin, end, number in find_numbers(normalized(text)):
        assert last <= begin < end <= len(text)
        assert number.canonical and number.serial
        last = end
