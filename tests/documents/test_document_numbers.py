from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.agencies.codes import issuers_by, issuers_of_code
from extractors.agencies.observed import observed_codes, of_observed
from extractors.documents.numbers import NumberForm, canonical_number, find_numbers, infer_issuers, parse_number
from extractors.structure.normalize import normalized
from tests.agency_codes import Numbered, agency_of, body_name, learn, read_numbers

GOLD = Path(os.environ.get("POLICYKG_PLANS") or Path(__file__).parents[3] / "shared") / "gold/document-numbers.tsv"
FOLDS = 5

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
        ("某省令42号", "某省", None, "42", NumberForm.ORDER),
        ("2023年第5号", "", 2023, "5", NumberForm.ANNOUNCEMENT),
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


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("某科高〔2021〕2号 某财教〔2021〕4号", "某科高〔2021〕2号"),
        ("某改高技〔2021〕1号/某财教〔2021〕2号", "某改高技〔2021〕1号"),
        ("某建标〔2021〕1号文件", "某建标〔2021〕1号"),
        ("某发〔2021〕21号（附件）", "某发〔2021〕21号"),
        ("某政办发2021年10号", "某政办发2021年10号"),
        ("某科局发2021〕45号", "某科局发2021〕45号"),
        ("某政发〔2021〕二号", "某政发〔2021〕二号"),
    ],
)
def test_loose_forms_are_parsed_where_the_text_is_a_number_as_a_whole(text: str, canonical: str) -> None:
    number = parse_number(text)
    assert number is not None and number.year == 2021
    assert number.canonical == canonical


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
        ("抓好落实。按睢政办字〔2020〕15号办理", "睢政办字〔2020〕15号"),
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
        ("科技部令第18号", "科学技术部"),
        ("粤府令第284号", "广东省人民政府"),
        ("青政〔2022〕3号", "青海省人民政府"),
        ("宁政办规发〔2022〕3号", "宁夏回族自治区人民政府"),
        ("吉科协发学字〔2022〕3号", "吉林省科学技术协会"),
        ("钦南政函〔2022〕3号", "钦州市钦南区人民政府"),
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


@pytest.mark.parametrize("code", ["宁科", "青政发", "粤科公告", "桂科奖字", "某某发", "便函", "长政发", "环政办发"])
def test_a_code_that_does_not_tell_gives_no_issuer(code: str) -> None:
    assert issuers_of_code(code) == ()


def test_the_province_at_hand_settles_a_shared_sign() -> None:
    assert issuers_of_code("宁政发", province="640000") == ("宁夏回族自治区人民政府",)
    assert issuers_of_code("宁政发", province="320000") == ("南京市人民政府",)
    assert issuers_of_code("青科", province="370000") == ("青岛市科学技术局",)


@pytest.mark.parametrize(
    ("text", "agency"),
    [("见（成武府办发〔2031〕8号）", "成武府办发"), ("和内政发〔2031〕1号", "内政发"), ("等通政发〔2031〕3号", "通政发")],
)
def test_the_sign_of_a_city_before_that_of_its_district_belongs_to_the_code(text: str, agency: str) -> None:
    assert [number.agency for _, _, number in find_numbers(text)] == [agency]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("泰政办字", "泰安市人民政府"),
        ("通政复", "南通市人民政府"),
        ("锡署办发", "锡林郭勒盟行政公署"),
        ("锡政发", "无锡市人民政府"),
        ("内农牧发", "内蒙古自治区农牧厅"),
        ("内能新能字", "内蒙古自治区能源局"),
        ("湘科奖", "湖南省科学技术厅"),
        ("川办发", "四川省人民政府"),
        ("办水保", "水利部"),
        ("中气函", "中国气象局"),
    ],
)
def test_kinds_of_paper_and_of_government_tell_places_that_share_a_sign(code: str, body: str) -> None:
    assert issuers_by({}, code) == (body,)


@pytest.mark.parametrize(
    ("code", "province", "bodies"),
    [
        ("闵府发", "310000", ("上海市闵行区人民政府",)),
        ("长府规", "310000", ("上海市长宁区人民政府",)),
        ("准政发", "150000", ("准格尔旗人民政府",)),
        ("闵府发", None, ()),
        ("东政发", "150000", ()),
        ("鄂政办发", "150000", ("湖北省人民政府",)),
        ("鄂府办发", "150000", ("鄂尔多斯市人民政府",)),
        ("宁政办发", "150000", ()),
        ("商建发", "150000", ("商务部",)),
        ("教职成", "150000", ("教育部",)),
        ("教职成", None, ()),
        ("教职成", "410000", ()),
    ],
)
def test_the_province_at_hand_tells_districts_and_ministries_that_share_a_sign(
    code: str, province: str | None, bodies: tuple[str, ...]
) -> None:
    assert issuers_by({}, code, province) == bodies


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


def test_what_documents_show_of_a_code_goes_before_its_signs_in_its_own_province() -> None:
    assert issuers_by({"某农技发": ("广西壮族自治区农业技术推广总站",)}, "某农技发") == ("广西壮族自治区农业技术推广总站",)
    assert of_observed({"某农技发": ("广西壮族自治区农业技术推广总站",)}, "某农技发", "440000") is None
    assert issuers_by({"琼科函": ()}, "琼科函") == ()
    assert all(code and len(issuers) < 2 for code, issuers in observed_codes().items())


def test_a_code_is_learned_where_documents_agree_and_its_signs_do_not_tell() -> None:
    rows = [Numbered(f"某农技发〔2022〕{i}号", "某省农业技术推广总站 ") for i in range(2)]
    rows += [Numbered(f"琼科函〔2022〕{i}号", "海南省科学技术厅") for i in range(2)]
    rows += [Numbered("常政发〔2022〕1号", "常州市人民政府"), Numbered("常政办发〔2022〕1号", "常德市人民政府")] * 2
    table, seen = learn(rows)
    assert table == {"某农技发": ("某省农业技术推广总站",)}
    assert seen["琼科函"] == 2


def _judged(rows: list[Numbered], key: Callable[[Numbered], str | None]) -> tuple[float, float, float]:
    """The shares of numbers parsed, of issuers given, and of the given right, what is learned of codes taken from the other folds alone."""
    parsed = given_ = right = 0
    folds = [int(sha256((key(row) or row.number).encode()).hexdigest(), 16) % FOLDS for row in rows]
    for fold in range(FOLDS):
        table, _ = learn(row for row, its in zip(rows, folds, strict=True) if its != fold)
        for row in (row for row, its in zip(rows, folds, strict=True) if its == fold):
            number = parse_number(row.number)
            if number is None:
                continue
            code = number.form is NumberForm.CODE
            issuers = issuers_by(table, number.agency) if code else infer_issuers(number)
            parsed, given_, right = parsed + 1, given_ + bool(issuers), right + (issuers[:1] == (body_name(row.issuer),))
    return parsed / len(rows), given_ / len(rows), right / given_


@pytest.mark.skipif(not GOLD.exists(), reason="the numbers to judge by are no part of the project")
@pytest.mark.parametrize("key", [lambda row: row.number + row.issuer, lambda row: agency_of(row.number)], ids=["numbers", "codes"])
def test_issuers_are_right_on_numbers_and_on_codes_that_nothing_was_learned_from(key: Callable[[Numbered], str | None]) -> None:
    parsed, told, right = _judged(read_numbers(GOLD), key)
    assert parsed >= 0.99
    assert told >= 0.82
    assert right >= 0.98
