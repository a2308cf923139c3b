"""Targets: what a clause says of its number, and which numbers are no targets. All sentences are our own."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.context import Context
from extractors.findings import TargetFound
from extractors.language.spans import show_spans
from extractors.read import read_named
from extractors.targets.component import find_targets
from extractors.targets.filters import stages_of
from ontology.concepts import Change, Comparator
from tests.docs import doc_of

G, D, L, N, C = Change.GROWTH, Change.DECREASE, Change.LEVEL, Change.NEW, Change.CUMULATIVE
EQ, GE, LE, CA = Comparator.EXACTLY, Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.ABOUT


def read(text: str, **context: Any) -> tuple[TargetFound, ...]:
    doc = doc_of(text, context=Context(**context))
    found: tuple[TargetFound, ...] = find_targets(doc)._.targets
    return found


def rows(text: str, **context: Any) -> list[tuple[str, Change, Comparator, str]]:
    return [
        (t.indicator, t.change, t.comparator, f"{t.value}{'-' + str(t.upper) if t.upper else ''}{t.unit}") for t in read(text, **context)
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("今年渔业产值增长6%左右。", ("渔业产值", G, CA, "6%")),
        ("力争全年码头投资增长5%以上。", ("码头投资", G, GE, "5%")),
        ("蔬菜价格涨幅2%左右。", ("蔬菜价格", G, CA, "2%")),
        ("绿化率提高0.9个百分点。", ("绿化率", G, EQ, "0.9个百分点")),
        ("绿化率提高到45%以上。", ("绿化率", L, GE, "45%")),
        ("研发投入年均增长百分之七以上。", ("研发投入", G, GE, "7%")),
        ("港口货值比2020年翻一番。", ("港口货值", G, EQ, "1番")),
        ("降低水耗15%。", ("水耗", D, EQ, "15%")),
        ("淘汰老旧渔船30艘。", ("老旧渔船", D, EQ, "30艘")),
        ("物流成本降至13%左右。", ("物流成本", L, CA, "13%")),
        ("城镇调查失业率5.5%左右。", ("城镇调查失业率", L, CA, "5.5%")),
        ("登记失业率控制在4.5%以内。", ("登记失业率", L, LE, "4.5%")),
        ("严把关口，差错率不超过1%。", ("差错率", L, LE, "1%")),
        ("受教育年限达到11.7年。", ("受教育年限", L, EQ, "11.7年")),
        ("人均预期寿命提高到80岁以上。", ("人均预期寿命", L, GE, "80岁")),
        ("人口自然增长率控制在8‰以下。", ("人口自然增长率", L, LE, "8‰")),
        ("城镇新增就业22万人以上。", ("城镇新增就业", N, GE, "22万人")),
        ("新建灯塔12座。", ("灯塔", N, EQ, "12座")),
        ("新（改）建乡村书屋300个。", ("乡村书屋", N, EQ, "300个")),
        ("完成种苇1450万亩。", ("种苇", N, EQ, "1450万亩")),
        ("实施老码头改造21.5万户。", ("老码头改造", N, EQ, "21.5万户")),
        ("推动信风号班船稳定运营300列以上。", ("信风号班船", N, GE, "300列")),
        ("累计建成充电桩3万个。", ("充电桩", C, EQ, "3万个")),
        ("全年实施渔港项目1900多个。", ("渔港项目", N, GE, "1900个")),
        ("创新企业突破1000家。", ("创新企业", L, GE, "1000家")),
        ("推动盐田改造规模达到一千五百万亩。", ("盐田改造规模", L, EQ, "1500万亩")),
        ("培训船员超5万人次。", ("船员", N, GE, "5万人次")),
        ("（12）在主干道两侧新建公厕40座。", ("公厕", N, EQ, "40座")),
        ("六是帮扶困难渔民3000余名。", ("困难渔民", N, GE, "3000名")),
        ("全年向民间资本推介港航项目100个以上。", ("港航项目", N, GE, "100个")),
        ("新引进总投资超10亿元的项目50个。", ("总投资超10亿元的项目", N, EQ, "50个")),
        ("高标准农田达到耕地总面积的64%。", ("高标准农田", L, EQ, "64%")),
        ("补贴标准不低于当地最低标准的1.6倍。", ("补贴标准", L, GE, "1.6倍")),
        ("并网2000万千瓦。", ("并网", L, EQ, "2000万千瓦")),
        ("细颗粒物（PM2.5）浓度较2015年下降12%。", ("细颗粒物（PM2.5）浓度", D, EQ, "12%")),
    ],
)
def test_an_indicator_before_its_value(text: str, row: tuple[str, Change, Comparator, str]) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("完成128个绿色渔场建设。", ("绿色渔场", N, EQ, "128个")),
        ("完成500万亩海藻扩种任务。", ("海藻扩种", N, EQ, "500万亩")),
        ("培育建成1—2个海洋数据节点。", ("海洋数据节点", N, EQ, "1-2个")),
        ("打造30个左右的特色渔村。", ("特色渔村", N, CA, "30个")),
        ("提供不少于10万个见习岗位。", ("见习岗位", N, GE, "10万个")),
        ("为70个老旧小区引入物业管理。", ("老旧小区引入物业管理", N, EQ, "70个")),
        ("支持超10所乡村学校（教学点）开设书法课。", ("乡村学校（教学点）", N, GE, "10所")),
        ("推进20个港区环境整治。", ("港区环境整治", N, EQ, "20个")),
        ("关闭10处小煤窑。", ("小煤窑", D, EQ, "10处")),
        ("新建两所海事学校。", ("海事学校", N, EQ, "2所")),
        ("新建5家100张床位以上的养老院。", ("100张床位以上的养老院", N, EQ, "5家")),
        ("改造中心城区5座泵站。", ("泵站", N, EQ, "5座")),
        ("力争黄礁等6处灯塔建成投用。", ("灯塔", N, EQ, "6处")),
        ("研制并获批3—5种新渔具。", ("新渔具", N, EQ, "3-5种")),
        ("推动98%的渔村实现光纤通达。", ("渔村实现光纤通达", L, EQ, "98%")),
    ],
)
def test_an_indicator_behind_its_value(text: str, row: tuple[str, Change, Comparator, str]) -> None:
    assert rows(text) == [row]


def test_a_list_shares_its_verb() -> None:
    assert rows("完成种苇1450万亩、补植红柳1290万亩、盐碱地综合治理924万亩。") == [
        ("种苇", N, EQ, "1450万亩"),
        ("补植红柳", N, EQ, "1290万亩"),
        ("盐碱地综合治理", N, EQ, "924万亩"),
    ]


def test_a_pair_shares_noun_and_bound() -> None:
    assert rows("捕捞、养殖产量分别增长7%和8%左右。") == [("捕捞产量", G, CA, "7%"), ("养殖产量", G, CA, "8%")]


def test_values_of_a_list_keep_their_own_bounds() -> None:
    found = rows("一产、二产、三产增加值分别增长5%左右、5%以上、4%。")
    assert found == [("一产增加值", G, CA, "5%"), ("二产增加值", G, GE, "5%"), ("三产增加值", G, EQ, "4%")]


def test_a_value_with_two_nouns_is_one_target() -> None:
    assert rows("游船人次、码头收入均增长10%以上。") == [("游船人次、码头收入", G, GE, "10%")]


def test_a_part_in_brackets() -> None:
    assert rows("力争航道规模达到1700公里（其中深水航道470公里）。") == [
        ("航道规模", L, EQ, "1700公里"),
        ("深水航道", L, EQ, "470公里"),
    ]


def test_an_elided_indicator_is_that_of_the_clause_before() -> None:
    assert rows("全年新建海上基站1万个，累计建成3万个。") == [("海上基站", N, EQ, "1万个"), ("海上基站", C, EQ, "3万个")]


def test_an_elided_indicator_is_what_the_sentence_speaks_of() -> None:
    assert [row[0] for row in rows("在无人渔船方面，争取全年改造300台，累计达到400台。")] == ["无人渔船", "无人渔船"]


def test_the_value_that_a_change_sets_out_from_is_no_target() -> None:
    assert rows("渔民低保标准从77%提高到80%以上。") == [("渔民低保标准", L, GE, "80%")]


def test_two_values_that_a_change_sets_out_from() -> None:
    found = rows("护理补贴、生活补贴标准分别从每人每月209元、280元提高到217元、290元。")
    assert [(row[0], row[3]) for row in found] == [("护理补贴标准", "217元"), ("生活补贴标准", "290元")]


@pytest.mark.parametrize(
    "text",
    [
        "落实国家102项重大工程。",
        "打好三大攻坚战，办好45件民生实事。",
        "推行办理证照3.0版方案。",
        "围绕5个方面抓好14项任务。",
        "推进240小时过境免签政策。",
        "在20个工作日内办结。",
        "第二轮承包到期后再延长30年。",
        "用3年时间基本完成。",
        "开展“百千万工程”和“20条”措施。",
        "渔民收入与经济增长同步，高于全国平均水平。",
        "服务65岁以上老人和0—6岁儿童。",
        "对年营业收入2000万元以上的企业给予最高50万元奖励。",
        "按实际投入的30%给予补助，单个项目最高100万元。",
        "加快750千伏输变电工程建设。",
        "规划区总面积约60平方公里。",
        "以创新和开放为两个轮子。",
        "盘活提前下达的190亿元债券资金。",
        "海岸公约（海政发〔2020〕12号）。",
        "壮大一批超百亿元、超千亿元船厂。",
        "支持年收入达百亿元、十亿元船厂出海。",
        "对25名优秀船员进行表扬。",
        "对8起沉船事故开展调查通报。",
        "对16座渔港开展年度考核。",
        "对60个以上渔村开展试点的镇给予奖励。",
        "围绕15个事项“再体检”。",
    ],
)
def test_what_is_no_result_is_left(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "去年渔业产值增长6.1%。",
        "已建成灯塔12座。",
        "船舶产量增长了8%。",
        "五年来新建码头30座。",
        "渔业产值增长6.1%，居全国第三。",
        "截至目前，建成灯塔12座。",
        "泵房改造已完成40座。",
        "堤岸提升已投入6亿元。",
        "全市18家已投产的船厂实现收入3亿元。",
    ],
)
def test_the_past_is_no_target(text: str) -> None:
    assert rows(text) == []


def test_a_year_before_the_plan_is_past_and_a_later_one_is_the_target_year() -> None:
    text = "2024年建成灯塔12座。到2030年，灯塔达到50座。"
    found = read(text, year=2026)
    assert [(str(t.value), t.target_year) for t in found] == [("50", 2030)]
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("鱼产量2030年达到72万吨。", 2030),
        ("确保如期建成渔港、实现2035年人均鱼产量比2020年翻一番。", 2035),
        ("“十五五”时期鱼产量年均增长5%。", 2030),
        ("今后五年，鱼产量年均增长5%。", 2030),
        ("鱼产量增长5%。", None),
    ],
)
def test_by_when_a_target_is_to_be_reached(text: str, year: int | None) -> None:
    (target,) = read(text, year=2026)
    assert (target.target_year, "2030" in target.indicator) == (year, False)
    assert [one.target_year for one in read(text, year=2026, until=2030)] == [year or 2030]


def test_a_paragraph_that_sets_out_with_a_period_that_is_over_looks_back() -> None:
    text = "“十四五”时期，渔业成就显著。鱼产量从60万吨增加到72万吨。新增灯塔12座。“十五五”时期，鱼产量年均增长5%。"
    assert [str(target.value) for target in read(text, year=2026)] == ["5"]
    assert len(read(text.replace("十四五", "十五五"), year=2026)) == 3


@pytest.mark.parametrize(
    ("text", "rows_", "verb"),
    [
        ("经济增长预期目标为5%左右。", [("经济", G, CA, "5%")], "预期"),
        ("建议将今年鱼产量年度增长预期目标确定为5%左右。", [("鱼产量", G, CA, "5%")], "预期"),
        ("GDP按5.5%的目标安排。", [("GDP", G, EQ, "5.5%")], None),
        ("鱼产量增长5%，奋斗目标6%。", [("鱼产量", G, EQ, "5%"), ("鱼产量", G, EQ, "6%")], "目标"),
        ("鱼产量按可比口径增长5%。", [("鱼产量", G, EQ, "5%")], None),
        ("鱼产值跃上1万亿元台阶。", [("鱼产值", L, EQ, "1万亿元")], None),
    ],
)
def test_aims_are_told_in_many_ways(text: str, rows_: list[tuple[str, Change, Comparator, str]], verb: str | None) -> None:
    assert rows(text) == rows_
    assert read(text)[-1].verb == verb


def test_a_bound_on_a_rate_is_still_a_rate() -> None:
    assert rows("鱼价总水平上涨幅度控制在2%左右。") == [("鱼价总水平", G, CA, "2%")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("城乡居民人均可支配收入分别增长7%和8%。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("城乡居民人均可支配收入增长7%。", ["城乡居民人均可支配收入"]),
        ("确保稻谷播种面积3320万亩、产量1285万吨以上。", ["稻谷播种面积", "稻谷产量"]),
        ("确保财政收入增长5%、产量1285万吨。", ["财政收入", "产量"]),
        ("接待游客9万人次，实现渔业收入4亿元，分别增长10%和12%。", ["接待游客", "渔业收入", "接待游客", "渔业收入"]),
        ("城乡低保标准分别提高4%、6%。", ["城市低保标准", "农村低保标准"]),
        ("渔港、灯塔领域投资额分别达2400亿元、450亿元。", ["渔港领域投资额", "灯塔领域投资额"]),
    ],
)
def test_what_values_share_and_leave_out_is_put_back(text: str, names: list[str]) -> None:
    assert [target.indicator for target in read(text)] == names


def test_review_sections_have_no_targets() -> None:
    assert rows("渔业产值增长6%。", review_end=99) == []
    assert [row[0] for row in rows("渔业产值增长6%。今年渔业产值增长7%。", review_end=9)] == ["渔业产值"]


def test_a_heading_is_no_part_of_an_indicator() -> None:
    assert rows("（一）壮大渔业渔业产值增长6%。", heading="壮大渔业", body_begin=7, breaks=(7,)) == [("渔业产值", G, EQ, "6%")]


@pytest.mark.parametrize(
    ("text", "year"),
    [("排放量较2015年下降12%。", 2015), ("与2020年相比，水耗下降10%。", 2020), ("产值比上年增长6%。", None), ("产值同比增长6%。", None)],
)
def test_the_year_compared_with(text: str, year: int | None) -> None:
    assert [t.baseline_year for t in read(text)] == [year]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("确保粮食产量稳定在260万吨、鱼产量达到72万吨。", ["确保", "确保"]),
        ("主要预期目标是：产值增长6%；失业率5.5%左右。", ["预期", "预期"]),
        ("奋斗目标是：产值年均增长6%以上。", ["目标"]),
        ("推动鱼产量突破72万吨。", ["推动"]),
        ("鱼产量增长6%。", [None]),
        ("主要目标是：产值增长6%。鱼产量增长4%。新建灯塔12座。鱼价上涨2%。", ["目标", "目标", "新建", None]),
        ("新建灯塔12座，鱼产量达到72万吨。", ["新建", None]),
        ("力争到2035年，鱼产量达到72万吨；新建灯塔12座，渔港美丽，鱼价上涨2%。虾产量增长5%。", ["力争", "力争", "力争", None]),
        ("力争到2035年，鱼产量达到72万吨；今年新建灯塔12座。", ["力争", "新建"]),
        ("确保今年，鱼产量稳定在72万吨。新建灯塔12座。", ["确保", "新建"]),
        ("力争“十五五”末，产值突破90亿元；确保鱼产量达到72万吨，虾产量达到3万吨。", ["力争", "确保", "确保"]),
        ("力争早日，鱼产量达到72万吨。", [None]),
    ],
)
def test_the_verb_that_commits_the_plan(text: str, verbs: list[str]) -> None:
    assert [t.verb for t in read(text)] == verbs


def test_offsets_bound_the_phrase_and_stand_in_a_span_group() -> None:
    text = "优化布局，新增煤制气产能25.3亿立方米、煤制烯烃产能150万吨以上。"
    doc = doc_of(text)
    find_targets(doc)
    assert [text[t.begin : t.end] for t in doc._.targets] == ["新增煤制气产能25.3亿立方米", "煤制烯烃产能150万吨以上"]
    assert [span.text for span in show_spans(doc).spans["targets"]] == [text[t.begin : t.end] for t in doc._.targets]


def test_half_width_punctuation() -> None:
    assert rows("全年渔业产值增长6%左右,新建灯塔(含航标)12座;失业率5.5%以内.") == [
        ("渔业产值", G, CA, "6%"),
        ("灯塔(含航标)", N, EQ, "12座"),
        ("失业率", L, LE, "5.5%"),
    ]


@given(st.text(alphabet="新建完成分别增长到从为在的、，。；（）“”和12345%万个元年码头、产值左右以上", max_size=80))
@settings(deadline=None)
def test_any_text_gives_targets_within_it(text: str) -> None:
    for target in read(text):
        assert 0 <= target.begin < target.end <= len(text)
        assert target.indicator


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (("到2029年城区改造的远景安排", "建设泵站7座。"), ["泵站7"]),
        (("目前已有情况", "新建学校5所"), ["学校5"]),
        (("新建学校5所", "建设泵站7座"), ["学校5", "泵站7"]),
        (("渔业产值增长6%", "码头", "投资增长5%"), ["渔业产值6", "投资5"]),
        (("新建渔港2", "个方面共推进"), []),
    ],
)
def test_no_clause_goes_on_over_a_paragraph(paragraphs: tuple[str, ...], found: list[str]) -> None:
    places = (0, *accumulate(len(paragraph) for paragraph in paragraphs))
    targets = read("".join(paragraphs), breaks=places[1:-1])
    assert [f"{target.indicator}{target.value}" for target in targets] == found
    assert all(any(begin <= target.begin and target.end <= end for begin, end in pairwise(places)) for target in targets)


def test_a_section_of_aims_boasts_of_nothing_and_a_time_of_day_is_no_target() -> None:
    assert [target.indicator for target in read("首次获批新船型超40件。", heading="航运目标")] == ["首次获批新船型"]
    assert read("首次获批新船型超40件。", heading="航运业") == ()
    assert read("3月5日9时30分") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湿地保护率由2020年的52%提高到58%。", [("湿地保护率", L, 58)]),
        ("湿地保护率由“十三五”末的52%提高到58%以上。", [("湿地保护率", L, 58)]),
        ("林木覆盖率，2030年比2025年提高3%。", [("林木覆盖率", G, 3)]),
        ("渔业产值有可能比2020年增加五成。", [("渔业产值", G, 5)]),
        ("地区生产总值预期目标为增长6%左右。", [("地区生产总值", G, 6)]),
        ("水产增长目标为4%。", [("水产", G, 4)]),
        ("产值增长为800亿元。", [("产值", L, 800)]),
        ("渔民收入比由2.50:1缩小到2:1以内。", [("渔民收入比", L, 2)]),
        ("船价指数不超过105，岸电利用系数提高到1。", [("船价指数", L, 105), ("岸电利用系数", L, 1)]),
        ("三个港区货量比例调整为19:43:38。", []),
        ("渔业产值三年翻一番。", [("渔业产值", G, 1)]),
        ("水产品产量连续五年稳定在100万吨以上。", [("水产品产量", L, 100)]),
        ("用八年时间新建船坞3座。", [("船坞", N, 3)]),
        ("力争港口货值增长6%、码头投资5亿美元。", [("港口货值", G, 6), ("码头投资", N, 5)]),
        ("全年减税降费超过100亿元。", [("减税降费", L, 100)]),
        ("打造创新高地，渔业产值增长5%。", [("渔业产值", G, 5)]),
        ("预计全年渔业产值增长5%。", [("渔业产值", G, 5)]),
        ("打造百个渔村，推广千项渔具，走进千家万户，成百上千家渔企。", [("渔村", N, 100), ("渔具", N, 1000)]),
        ("培育5家具备上市条件的渔企，购买5家具。", [("具备上市条件的渔企", N, 5)]),
        ("港区供热普及率、供水普及率分别达到95%、98%。", [("港区供热普及率", L, 95), ("供水普及率", L, 98)]),
        ("新增设备更新贷款3亿元。", [("设备更新贷款", N, 3)]),
        ("每年评选不超过6个渔村，加快2座在建船闸建设。", []),
        ("三是对老年人群开展体检3万名，四是对年销售额2万元以上的渔企补助。", [("体检", N, 3)]),
    ],
)
def test_what_a_change_sets_out_from_and_aims_at(text: str, expected: list[tuple[str, Change, int]]) -> None:
    assert [(found.indicator, found.change, int(found.value)) for found in read(text)] == expected


def test_a_numbered_sentence_states_its_target_itself() -> None:
    text = "3.新增养老床位5000张"
    assert [found.indicator for found in read(text, heading="新增养老床位5000张", body_begin=len(text))] == ["养老床位"]
    assert read("二、2026年工作打算", heading="2026年工作打算", body_begin=11) == ()


def test_unit_and_indicator_stand_in_the_graph_as_the_plan_prints_them() -> None:
    text = "某市2023年国民经济和社会发展计划\n\n一、目标\n\nＰＭ２．５浓度下降５％，港区产值增长百分之六。\n"
    targets = read_named("plan.txt", text.encode()).targets
    assert [(t.indicator_text, str(t.value), t.unit, str(t.normalized)) for t in targets] == [
        ("ＰＭ２．５浓度", "5", "％", "5"),
        ("港区产值", "6", "%", "6"),
    ]


@pytest.mark.parametrize(
    ("text", "rows_"),
    [
        ("完成国家下达的3.6万户渔村改造任务。", [("渔村改造", N, EQ, "3.6万户")]),
        ("收购海带4万吨，外送电量9亿千瓦时。", [("海带", N, EQ, "4万吨"), ("外送电量", L, EQ, "9亿千瓦时")]),
        ("为3万名渔民免费开展体检，帮助2万户渔民实现上岸。", [("渔民体检", N, EQ, "3万名"), ("渔民实现上岸", N, EQ, "2万户")]),
        ("力争培训约900名达到远洋标准的船员。", [("达到远洋标准的船员", N, CA, "900名")]),
        ("低效渔业用地减量7平方公里。", [("低效渔业用地", D, EQ, "7平方公里")]),
        ("推进渔业重大项目80个以上。", [("渔业重大项目", N, GE, "80个")]),
        ("筹集渔民住房3万套〔间〕。", [("渔民住房", N, EQ, "3万套〔间〕")]),
        ("渔船办理时限压缩至7个工作日。", [("渔船办理时限", L, EQ, "7个工作日")]),
        ("耕地地力保护面积80万亩。", [("耕地地力保护面积", L, EQ, "80万亩")]),
        ("完成招商引资签约项目10个，撬动社会资本20亿元。", [("招商引资签约项目", N, EQ, "10个"), ("社会资本", N, EQ, "20亿元")]),
        ("引进渔业企业过百家。", [("渔业企业", N, GE, "100家")]),
        ("通过10项渔业审查，建成码头5座。", [("码头", N, EQ, "5座")]),
        ("渔业产值增速高于全区平均水平2个百分点。", [("渔业产值", G, GE, "2个百分点")]),
        ("渔民收入增速高于市民收入增速1个百分点以上。", [("渔民收入", G, GE, "1个百分点")]),
        ("渔民收入增长6%，高于渔业产值增速1个百分点。", [("渔民收入", G, EQ, "6%"), ("渔民收入", G, GE, "1个百分点")]),
        ("安排渔港项目30个、年度投资5亿元。", [("渔港项目", N, EQ, "30个"), ("年度投资", N, EQ, "5亿元")]),
        ("招商引资到位资金增长9%。", [("招商引资到位资金", G, EQ, "9%")]),
        ("渔船检验时间压缩至2周以内。", [("渔船检验时间", L, LE, "2周")]),
        ("争取20个以上项目纳入省级规划。", [("项目纳入省级规划", N, GE, "20个")]),
        ("推出5个“码上办成一件事”重点事项。", [("“码上办成一件事”重点事项", N, EQ, "5个")]),
        ("完成渔港投资14亿元年度任务。", [("渔港投资", N, EQ, "14亿元")]),
        ("运行14个渔市场，新建渔市场2个。", [("渔市场", L, EQ, "14个"), ("渔市场", N, EQ, "2个")]),
        ("新建冷库8座、远洋鱼产量突破5万吨。", [("冷库", N, EQ, "8座"), ("远洋鱼产量", L, GE, "5万吨")]),
        ("渔业投资增长6%，其中民间投资占比70%。", [("渔业投资", G, EQ, "6%"), ("民间投资占比", L, EQ, "70%")]),
    ],
)
def test_bounds_comparisons_and_names_of_amounts(text: str, rows_: list[tuple[str, Change, Comparator, str]]) -> None:
    assert rows(text) == rows_


@pytest.mark.parametrize(
    "text",
    [
        "年产值达8亿元，上年度增长12%以上，按增量的2%给予奖励。",
        "雇用渔工20人以上，一次性给予20万元奖励。",
        "分两年资助（第一年拨付30%，第二年拨付70%）。",
        "补贴标准为每人每天70元，资助标准按厂房面积最高80元。",
        "前三年给予补贴，补贴面积不超过3000平方米。",
        "采购人应当预留采购份额的40%以上。",
        "按照船员证书级别，分别奖励5万、3万、1万元。",
        "到2024年底达到25%，往后年年多一些。",
        "渔民税前所得每达到10万元，奖励1万元。",
        "购第一套房的首付比例不低于20%，贴息时间最多36个月。",
        "覆盖率=签约渔民数/渔民总数*100%。",
        "建立“船港网市”四位一体机制。",
    ],
)
def test_what_a_policy_pays_and_for_whom_is_no_target(text: str) -> None:
    assert rows(text) == []


def test_a_heading_that_names_a_measure_is_the_indicator_of_the_paragraph_behind_it() -> None:
    context = {"heading": "渔民体检率", "body_begin": 7, "breaks": (7, 26)}
    found = read("1.渔民体检率较上年增加，力争2026年达到80%。渔民常来体检。", **context)
    assert [(target.indicator, str(target.value)) for target in found] == [("渔民体检率", "80")]
    assert read("1.抓好渔民体检较上年增加，力争2026年达到80%。", heading="抓好渔民体检", body_begin=8, breaks=(8,)) == ()


@pytest.mark.parametrize(
    ("text", "indicator", "change"),
    [
        ("甲林、乙武、丙沁等旗县新建规模化牧场80座。", "规模化牧场", Change.NEW),
        ("在河东、辽西等省（自治区）建设设施种植基地120个。", "设施种植基地", Change.NEW),
        ("新增电动船舶占比达到30%。", "新增电动船舶占比", Change.LEVEL),
        ("储备林地、新增厂房支持乡镇项目比例不低于30%。", "储备林地、新增厂房支持乡镇项目比例", Change.LEVEL),
        ("新增湖区观测站30座。", "湖区观测站", Change.NEW),
        ("全年接待游客900万人次。", "接待游客", Change.LEVEL),
    ],
)
def test_places_before_the_verb_and_shares_of_what_is_new(text: str, indicator: str, change: Change) -> None:
    assert [(target.indicator, target.change) for target in read(text)] == [(indicator, change)]


def test_a_stage_of_a_plan_of_several_years_gives_its_year_to_what_follows() -> None:
    text = "第一步，到2020年，技术有突破。产值超过15亿元。到2025年，本领更强。产值超过40亿元。2026年总结。再建10个基地。"
    assert [(str(t.value), t.target_year) for t in read(text, genre="outline")] == [("15", 2020), ("40", 2025), ("10", None)]
    assert [t.target_year for t in read(text, genre="report", year=2020)] == [None, None, None]


def test_the_stages_of_a_section_are_looked_for_once_however_many_values_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def counted(text: str, breaks: tuple[int, ...]) -> list[tuple[int, int | None]]:
        looked.append(text)
        return stages_of(text, breaks)

    monkeypatch.setattr("extractors.targets.component.stages_of", counted)
    text = "力争到2025年，本领更强。" + "产值超过40亿元，建设渔港3个。" * 50
    assert {t.target_year for t in read(text, genre="action", breaks=(13, 28))} == {2025}
    assert looked == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实现31个渔村出列、80条渔街亮化。", [("渔村出列", N, 31), ("渔街亮化", N, 80)]),
        ("推动500家渔企实施改造、1000家渔企上云。", [("渔企", N, 500), ("渔企上云", N, 1000)]),
        ("老港区8条巷道拓宽。", [("巷道拓宽", N, 8)]),
        ("推进甲江、乙江等12条渔河综合治理。", [("渔河综合治理", N, 12)]),
        ("建设甲渔园、乙渔园等5个渔园。", [("渔园", N, 5)]),
        ("建成盐碱4万吨、渔粉2万吨生产能力。", [("盐碱", N, 4), ("渔粉", N, 2)]),
        ("渔港服务覆盖80%以上水域。", [("渔港服务", L, 80)]),
        ("新建渔亭14座，改造5座。", [("渔亭", N, 14), ("渔亭", N, 5)]),
        ("铺排渔港项目30个，年度计划投资45亿元。", [("渔港项目", N, 30), ("年度计划投资", N, 45)]),
        ("渔港货物吞吐量完成30万吨。", [("渔港货物吞吐量", L, 30)]),
        ("渔船累计航程突破7万公里。", [("渔船累计航程", C, 7)]),
        ("累计打造5个渔镇、8个渔村。", [("渔镇", C, 5), ("渔村", C, 8)]),
        ("注销渔证6个。", [("渔证", D, 6)]),
        ("解决3万人饮水问题。", [("饮水问题", N, 3)]),
        ("力争10家渔业企业、8家企业产值超3亿元。", [("企业产值超3亿元", N, 8)]),
        ("渔港大楼等11个项目年内完工。", [("项目", N, 11)]),
        ("2026—2028年累计完成渔港投资9亿元。", [("渔港投资", C, 9)]),
        ("落实《渔港三年方案（2018年版）》，完成渔港投资9亿元。", [("渔港投资", N, 9)]),
        ("抓好去年8个渔港和今年7个渔港的验收，新增渔船51艘。", [("渔船", N, 51)]),
        ("渔业产值增长6%（2025年增长5%），渔港投资增长7%；渔船达到9艘。", [("渔业产值", G, 6), ("渔港投资", G, 7), ("渔船", L, 9)]),
        ("渔民岸线达到9公里（上年末为8公里），新建渔港3个。", [("渔民岸线", L, 9), ("渔港", N, 3)]),
        ("渔港投资由上年下降3%转为增长5%，渔船达到9艘。", [("渔港投资", G, 5), ("渔船", L, 9)]),
        ("渔港投资由去年负增长转为增长5%。", [("渔港投资", G, 5)]),
        (
            "渔村路灯9盏，300个渔村通公路，推动不少于9户渔民家庭接通燃气。",
            [("渔村路灯", L, 9), ("渔村通公路", N, 300), ("渔民家庭接通燃气", N, 9)],
        ),
        ("推动12个渔县全部建成智慧渔港。", [("渔县全部建成智慧渔港", N, 12)]),
        ("渔港效率排名进入全国前20名。", [("渔港效率排名", L, 20)]),
        ("8个渔县实现渔港全覆盖。", [("渔县实现渔港全覆盖", N, 8)]),
        ("完成97条渔溪达标验收和4座渔闸改造。", [("渔溪达标验收", N, 97), ("渔闸改造", N, 4)]),
        ("投放渔礁300万空立方米。", [("渔礁", N, 300)]),
        ("渔船达到9艘，比上年多2艘。", [("渔船", L, 9), ("渔船", G, 2)]),
        ("渔业出口扭转上年下降局面，渔港投资增长5%。", [("渔港投资", G, 5)]),
        ("渔证办理时间由上年的17个工作日压减至12个工作日。", [("渔证办理时间", L, 12)]),
    ],
)
def test_what_is_counted_gets_there_and_how_it_changes(text: str, expected: list[tuple[str, Change, int]]) -> None:
    assert [(found.indicator, found.change, int(found.value)) for found in read(text, year=2026)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "打通渔港路（甲街至乙街，长532米、宽30米）。",
        "渔港大桥总投资17亿元，设计时速80公里，建设工期4年。",
        "支持甲渔业公司15万头养殖项目，建设1000吨渔粉工程。",
        "提高80个渔业大县综合产能。",
    ],
)
def test_sizes_of_a_work_are_no_targets(text: str) -> None:
    assert rows(text) == []


def test_each_place_has_at_least_so_much() -> None:
    assert rows("每个旗县市区至少建成渔场3个。") == [("渔场", N, GE, "3个")]


def test_examples_that_are_names_are_no_part_of_an_indicator() -> None:
    text = "整治梁河、清河等小渔河12公里。"
    doc = doc_of(text, "梁河", "清河", context=Context())
    assert [t.indicator for t in find_targets(doc)._.targets] == ["小渔河"]
    assert [t.indicator for t in find_targets(doc_of(text, context=Context()))._.targets] == ["梁河、清河等小渔河"]


def test_staff_that_is_taken_on_or_sent_and_old_houses_that_are_used_are_new() -> None:
    text = "新聘医师300名，派驻渔业顾问50人，活化3处旧船坞。"
    assert rows(text) == [("医师", N, EQ, "300名"), ("渔业顾问", N, EQ, "50人"), ("旧船坞", N, EQ, "3处")]
