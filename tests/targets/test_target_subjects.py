"""Targets: who does a thing, where, when and after what is no part of the indicator, and what such clauses say of it. Our own sentences."""

from __future__ import annotations

import pytest
from spacy.language import Language

from extractors.context import Context, findings_of
from extractors.findings import TargetFound
from extractors.pipeline import make_pipeline, read_section
from ontology.concepts import Change

G, L, N, C = Change.GROWTH, Change.LEVEL, Change.NEW, Change.CUMULATIVE
Row = tuple[str, Change, str]


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return make_pipeline()


def targets(pipeline: Language, text: str) -> tuple[TargetFound, ...]:
    found: tuple[TargetFound, ...] = findings_of(read_section(pipeline, text, Context(path="2", heading="", year=2024))).targets
    return found


def rows(pipeline: Language, text: str) -> list[Row]:
    return [(one.indicator, one.change, f"{one.value}{one.unit}") for one in targets(pipeline, text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("赤峰市建设光伏基地300亩。", ("光伏基地", N, "300亩")),
        ("通辽市再打水源井30眼。", ("水源井", N, "30眼")),
        ("巴林左旗今年种谷子3万亩。", ("谷子", N, "3万亩")),
        ("奈曼旗在科尔沁沙地营造文冠果8万亩。", ("文冠果", N, "8万亩")),
        ("市属重点工程2025年完成投资18亿元。", ("市属重点工程投资", N, "18亿元")),
        ("防汛项目完成水利投资4亿元。", ("防汛项目水利投资", N, "4亿元")),
        ("市属平台2025年完成投资18亿元。", ("投资", N, "18亿元")),
        ("渔业企业实现销售收入6亿元。", ("渔业企业销售收入", L, "6亿元")),
        ("返乡渔民实现就业3万人。", ("返乡渔民就业", N, "3万人")),
        ("渔港投资完成额增长6%。", ("渔港投资完成额", G, "6%")),
        ("完成60万亩苜蓿轮作任务。", ("苜蓿轮作", N, "60万亩")),
        ("建设30平方公里滨湖湿地公园等。", ("滨湖湿地公园", N, "30平方公里")),
        ("推行小班教学，建设12所高中。", ("高中", N, "12所")),
        ("全国2021—2025年每年建设示范苗圃30万亩。", ("示范苗圃", N, "30万亩")),
        ("伊春市“十四五”时期林业产值年均增长6%。", ("林业产值", G, "6%")),
        ("某市2024年底前将造纸企业由20家整合至8家。", ("造纸企业", L, "8家")),
        ("水厂二期扩建后日供水能力达到5万吨。", ("日供水能力", L, "5万吨")),
        ("焚烧厂（二期）建成后新增日处理能力650吨。", ("日处理能力", N, "650吨")),
        ("县内30个贫困村中有12个通上柏油路。", ("贫困村", L, "12个")),
        ("依靠旅游惠及的户数占全县脱贫户数的15%。", ("依靠旅游惠及的户数占全县脱贫户数", L, "15%")),
        ("甲县种子产业园占地面积扩大到3万亩。", ("种子产业园占地面积", L, "3万亩")),
    ],
)
def test_an_indicator_begins_behind_who_does_it_where_and_when(pipeline: Language, text: str, row: Row) -> None:
    assert [(i if not i.startswith("甲县") else i[2:], c, v) for i, c, v in rows(pipeline, text)] == [row]


def test_the_place_that_acts_stands_in_the_phrase_so_that_the_target_is_its_own(pipeline: Language) -> None:
    text = "各地抓好落实，奈曼旗在科尔沁沙地营造文冠果8万亩。"
    (one,) = targets(pipeline, text)
    assert text[one.begin : one.end] == "奈曼旗在科尔沁沙地营造文冠果8万亩"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("铁路里程增加300公里，床位增加50张。", [("铁路里程", N, "300公里"), ("床位", N, "50张")]),
        ("绿地面积比上年增加30公顷。", [("绿地面积", G, "30公顷")]),
        ("居民收入增加1000元。", [("居民收入", G, "1000元")]),
        ("覆盖80个行政村。", [("行政村", L, "80个")]),
        ("高速公路投入60亿元。", [("高速公路投入", N, "60亿元")]),
        ("每年财政投入不低于6000万元。", [("财政投入", L, "6000万元")]),
        ("累计投入12亿元建设“智慧某城”。", [("投入", C, "12亿元")]),
        ("水电新开工规模超过150万千瓦。", [("水电新开工规模", N, "150万千瓦")]),
        ("建成桥梁10座，另有4座开工。", [("桥梁", N, "10座"), ("桥梁", N, "4座")]),
        (
            "培育市级企业30家、研发中心10家，省级研发中心5家。",
            [("市级企业", N, "30家"), ("研发中心", N, "10家"), ("省级研发中心", N, "5家")],
        ),
        ("完成工业投资150亿元，力争180亿元。", [("工业投资", N, "150亿元"), ("工业投资", N, "180亿元")]),
        ("布局建设物流枢纽20个，到2030年50个。", [("物流枢纽", N, "20个"), ("物流枢纽", N, "50个")]),
        (
            "总产能达到2万片/月、年产值超过8亿元，2030年达到6万片/月。",
            [("总产能", L, "2万片/月"), ("年产值", L, "8亿元"), ("总产能", L, "6万片/月")],
        ),
        ("经济增长速度比全省平均水平高1个百分点。", [("经济增长速度", G, "1个百分点")]),
        ("旅游收入到2025年翻一番，达到30亿元。", [("旅游收入", L, "30亿元")]),
        ("旅游收入到2025年翻一番。", [("旅游收入", G, "1番")]),
        ("建好50万亩优质葡萄基地。", [("优质葡萄基地", N, "50万亩")]),
    ],
)
def test_what_a_clause_says_of_its_amount(pipeline: Language, text: str, expected: list[Row]) -> None:
    assert rows(pipeline, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "某铁路年内开工，正线长度93.5公里。",
        "全长12公里，设车站9座。",
        "税制改革将使今年财政收入同比减收3亿元。",
        "国家实行积极的财政政策，投资2万亿元扩大内需。",
    ],
)
def test_lengths_outfits_losses_and_what_the_nation_does_are_no_targets(pipeline: Language, text: str) -> None:
    assert rows(pipeline, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培育合作社200家，家庭农场50家。", [("合作社", N, "200家"), ("家庭农场", N, "50家")]),
        ("招收新生5000人，毕业学生4000人。", [("新生", N, "5000人"), ("毕业学生", L, "4000人")]),
        ("招引亿元以上项目80个，其中10亿元以上5个。", [("亿元以上项目", N, "80个"), ("亿元以上项目", N, "5个")]),
        ("争取专项债券20亿元、超长期国债5亿元。", [("专项债券", N, "20亿元"), ("超长期国债", N, "5亿元")]),
        ("力争旅游收入20亿元。", [("旅游收入", L, "20亿元")]),
        ("新增减税降费及渔船退税超过25亿元。", [("减税降费及渔船退税", N, "25亿元")]),
        ("新增造林和新建苗圃25亩。", [("苗圃", N, "25亩")]),
        ("五年累计新增城镇就业25万人。", [("城镇就业", C, "25万人")]),
        ("突破关键技术100项，攻关项目30项。", [("关键技术", N, "100项"), ("攻关项目", N, "30项")]),
        ("办结建议提案80件，谋划储备项目200个。", [("建议提案", N, "80件"), ("项目", N, "200个")]),
        ("民生项目11个、年计划投资15亿元。", [("年计划投资", N, "15亿元")]),
        ("开放学校场地60处，开放平台5个。", [("学校场地", N, "60处"), ("开放平台", L, "5个")]),
        ("增加值增速不低于8%，力争达到10%。", [("增加值", G, "8%"), ("增加值", G, "10%")]),
        ("植被覆盖率提高2%，达到45%。", [("植被覆盖率", G, "2%"), ("植被覆盖率", L, "45%")]),
        ("联建帮扶从12个县（市）扩大到48个。", [("联建帮扶", L, "48个")]),
        ("贷款额度由原50万元调整为70万元。", [("贷款额度", L, "70万元")]),
        ("签约居民血压控制率≥50%，能耗≤0.5吨标准煤。", [("签约居民血压控制率", L, "50%"), ("能耗", L, "0.5吨标准煤")]),
        ("完成某河流域综合治理和6个污水处理站建设。", [("污水处理站", N, "6个")]),
        ("开展与20个国家的合作，加强同5个城市往来。", []),
        ("依托甲河上游建设乙址公园、丙路公园等5个公园。", [("公园", N, "5个")]),
        ("利用闲置厂房改造老年公寓20处。", [("老年公寓", N, "20处")]),
        ("抓好40个示范小区建设，抓好12项重点工作。", [("示范小区", N, "40个")]),
        ("财政资金亩均投入不少于1600元。", [("财政资金亩均投入", L, "1600元")]),
        ("鼓励银行增加对全市15个重点行业贷款投放。", []),
        ("招引一批渔业项目，新签约超3亿元（或5000万美元）渔业项目20个。", [("超3亿元（或5000万美元）渔业项目", N, "20个")]),
        ("签约投资超3亿元或5000万美元的渔业项目20个。", [("投资超3亿元或5000万美元的渔业项目", N, "20个")]),
        ("渔业利用外资达到3亿元（或5000万美元）。", [("渔业利用外资", L, "3亿元")]),
    ],
)
def test_lists_of_counts_money_sought_and_ranks(pipeline: Language, text: str, expected: list[Row]) -> None:
    assert rows(pipeline, text) == expected
