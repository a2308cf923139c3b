"""Programmes as the review parts of reports name them: as subjects, on lists, with what they have brought, and what stands before them."""

from __future__ import annotations

import pytest

from extractors.programmes.component import find_programmes
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [programme.name for programme in find_programmes(doc_of(text, *places))._.programmes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("五所学院入选国家第三期“金帆计划”。", ["“金帆计划”"]),
        ("两个专业入选第三批国家“金帆计划”，三家企业入选国家级“领航工程”。", ["“金帆计划”", "“领航工程”"]),
        ("甲村列入县“双增工程”。", ["“双增工程”"]),
        ("两市入选第四轮国家渔港更新试点。", ["国家渔港更新试点"]),
        ("支持国家“海洋+渔村”试点。", ["国家“海洋+渔村”试点"]),
        ("入选国家第二批渔村更新试点，甲湾新区成为国家渔业融合试点。", ["渔村更新试点", "国家渔业融合试点"]),
        ("建成180公里“四通八达”工程。", ["“四通八达”工程"]),
        ("新开工21个“联网工程”项目。", ["“联网工程”"]),
        ("入选全国首批促进渔村消费试点城市。", ["促进渔村消费试点"]),
    ],
)
def test_rounds_owners_and_counts_before_a_name_are_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一部话剧获“五个一工程”奖，两部小说获“金桥计划”优秀作品奖，一首歌曲获“五个一工程”等国家级奖项。", []),
        ("落实“五个一工程”奖励资金。", ["“五个一工程”"]),
    ],
)
def test_an_award_is_no_programme(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲市入选国家渔港更新行动名单。", ["国家渔港更新行动"]),
        ("甲河入选全国清水复流行动典型案例。", ["清水复流行动"]),
        ("渔业综合改革试点形成12项成果，渔税改革试点36项经验推广。", ["渔业综合改革试点", "渔税改革试点"]),
        ("渔业要素配置改革试点获国务院批复，渔船数据试点通过国家评估。", ["渔业要素配置改革试点", "渔船数据试点"]),
        ("“清网”“护渔”等专项行动成效显著。", ["“清网”", "“护渔”"]),
        ("清水保卫战连续三年获优秀。", ["清水保卫战"]),
        ("渔港更新试点获评优秀。", ["渔港更新试点"]),
        ("渔民健康改善计划扩面提质，高校倍增计划惠及千人。", ["渔民健康改善计划", "高校倍增计划"]),
        ("提高渔民营养改善计划补助标准。", ["渔民营养改善计划"]),
        ("渔企改革深化提升行动平稳收官，以“书香渔港”工程促进阅读普及。", ["渔企改革深化提升行动", "“书香渔港”工程"]),
        ("健全渔港清淤专项行动长效机制。", ["渔港清淤专项行动"]),
        ("渔企改革三年行动高质量完成，渔港更新行动改造码头60个。", ["渔企改革三年行动", "渔港更新行动"]),
        (
            "渔民技能提升行动培训万人，“护苗”行动查处案件，“三湾”工程攻坚战三年治沙。",
            ["渔民技能提升行动", "“护苗”行动", "“三湾”工程攻坚战"],
        ),
        ("印发渔港更新行动方案，落实渔港建设三年行动实施细则。", []),
        ("实施“双湾工程”2.0版，建设码头。", ["“双湾工程”2.0版"]),
        ("甲市入选国家渔业数字化试点城市。", ["国家渔业数字化试点"]),
        ("全市计划惠及万人，今年计划形成12项成果。", []),
    ],
)
def test_what_has_come_of_a_programme_ends_its_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“渔家宴”、渔市场等渔民身边乱象和浪费问题集中整治扎实推进。", ["渔民身边乱象和浪费问题集中整治"]),
        ("扫黑除恶斗争常态化推进。", ["扫黑除恶斗争"]),
        ("连续两年开展爱鱼护渔主题宣传实践月活动。", ["爱鱼护渔主题宣传实践月活动"]),
        ("深入推进码头收费领域突出问题系统整治。", ["码头收费领域突出问题系统整治"]),
        ("渔船、渔具、渔网等产业焕新提升行动成效明显。", ["渔船、渔具、渔网等产业焕新提升行动"]),
        ("深入推进渔市壁垒清理等专项整治行动。", ["渔市壁垒清理"]),
        ("渔区整治攻坚任务仍重。", []),
        ("开展重点领域安全专项整治，推进若干领域问题系统整治。", []),
    ],
)
def test_campaigns_that_are_the_subjects_of_their_clauses(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展渔船、渔港、码头等5类存量资产盘活试点。", ["渔船、渔港、码头等5类存量资产盘活试点"]),
        ("推进渔湾、沙湾等12个码头电网工程。", []),
        ("“双帮行动”、“千船帮千户、万企兴万港”等走深走实。", ["“双帮行动”", "“千船帮千户、万企兴万港”"]),
        ("实施“两岸渔火·十里灯廊”12万亩。", ["“两岸渔火·十里灯廊”"]),
        ("“海星相伴”儿童关爱服务项目惠及万人，整合“甲等”等公益项目。", ["“海星相伴”儿童关爱服务项目"]),
        ("推进渔业开放综合试点示范。", ["渔业开放综合试点示范"]),
    ],
)
def test_lists_and_quotations_of_reviews(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_places_that_a_pilot_is_tried_in_are_no_part_of_its_name() -> None:
    assert names("甲泽、乙泽、丙泽渔村改造试点县建设推进。", "甲泽", "乙泽", "丙泽") == ["渔村改造试点"]
    assert names("甲泽、乙泽渔村改造试点见效。", "甲泽", "乙泽") == ["甲泽、乙泽渔村改造试点"]


def test_what_was_learnt_of_the_care_of_a_place_is_none() -> None:
    assert names("白岭生态保护修复经验获推广。", "白岭") == []
    assert names("统筹白岭生态保护修复。", "白岭") == ["白岭生态保护修复"]


@pytest.mark.parametrize(
    "text",
    [
        "十五大类32项年度民生实事工程见效。",
        "百余项国家级改革试点先行探索。",
        "完成中央部署本省改革试点任务。",
        "发起国际大科学计划和大科学工程。",
        "农村规模化供水工程覆盖九成人口。",
    ],
)
def test_counts_of_works_and_kinds_of_plans_are_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动扫黑除恶常态化，健全扫黑除恶常态化机制。", ["扫黑除恶"]),
        ("做好全国第五次渔业资源普查。", ["全国第五次渔业资源普查"]),
        ("推进南海及周边综合科考，甲原综合科学考察正式启动。", ["南海及周边综合科考", "甲原综合科学考察"]),
        ("狠抓每季一题专项治理，推动渔港污染防治攻坚向外海拓展。", ["每季一题专项治理", "渔港污染防治攻坚"]),
        ("打响了一场声势浩大、众志成城的“保渔护港”大会战。", ["“保渔护港”大会战"]),
        ("开展“渔港攻坚年”“产业大走访”活动。", ["“渔港攻坚年”", "“产业大走访”活动"]),
        ("支持沿海地区开展试点，推进渔市、码头收费等壁垒清理整治。", []),
        ("为民办实事工程项目完成，推广自贸区改革试点经验。", []),
        ("下达渔业专项资金资助计划，研发基于图形的系统工程软件。", []),
        ("推进渔港“四库”联动试点区建设。", []),
        ("打好实现渔港百年目标攻坚战，修订培养方案和教学计划。", ["实现渔港百年目标攻坚战"]),
        ("渔港防波试点工程通过验收，渔网更新行动通过验收。", ["渔网更新行动"]),
    ],
)
def test_campaigns_by_their_own_words_and_what_is_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_places_listed_before_a_pilot_begin_its_name() -> None:
    assert names("加快推进甲泽、乙泽渔业开放综合试点。", "甲泽", "乙泽") == ["甲泽、乙泽渔业开放综合试点"]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("巩固浔江和柳江流域综合治理成效。", ("浔江", "柳江"), ["浔江和柳江流域综合治理"]),
        ("开展浔江、柳江等流域综合治理。", ("浔江", "柳江"), ["浔江、柳江等流域综合治理"]),
        ("推进浔江、柳江水环境综合整治。", ("浔江", "柳江"), ["浔江、柳江水环境综合整治"]),
        ("加快浔江（白岭段）综合治理。", ("浔江",), ["浔江（白岭段）综合治理"]),
        ("常态开展白岭“四乱”问题整治。", ("白岭",), ["白岭“四乱”问题整治"]),
    ],
)
def test_the_care_of_waters_that_stand_together_is_one(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


def test_a_row_of_thousands_of_quotations_is_walked_once() -> None:
    assert len(names("入选" + "“金帆计划”" * 8000 + "。")) == 8000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("九家船厂列入全省县域“363”工程。", ["“363”工程"]),
        ("甲镇把渔港扩建作为“天字号工程”推进。", []),
        ("9月6日甲市隆重举行了渔港项目前期工程开工仪式。", []),
        ("渔船轻量化工程、省贝类育苗工程等8个技术研究中心立项。", []),
        ("乙渔业公司成为全省首批渔具质量诊断试点企业。", ["渔具质量诊断试点"]),
        ("甲市被确定为全省唯一渔港垃圾回收处理试点城市。", ["渔港垃圾回收处理试点"]),
        ("甲市成为全国唯一试点省份。", []),
        ("滨海码头建设大会战一期项目完工。", ["滨海码头建设大会战"]),
        ("组织开展万人评议机关作风活动，开展群众文化活动。", ["万人评议机关作风活动"]),
        ("扎实开展整治渔船超载专项工作，开展渔业普查专项工作。", ["整治渔船超载专项工作"]),
    ],
)
def test_what_a_clause_tells_around_a_campaign_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施渔民饮水解困工程85件。", ["渔民饮水解困工程"]),
        ("实施渔港百项工程120项，新建渔村供水工程30处。", ["渔港百项工程"]),
        ("完成150个村电视“村村响”工程。", ["电视“村村响”工程"]),
        ("完成90个自然村广播“村村响”建设任务，实现公路“村村通”。", ["广播“村村响”"]),
        ("“1030”渔业增产工程核心区扩大，渔村“四有”工程超额完成任务。", ["“1030”渔业增产工程", "渔村“四有”工程"]),
        ("完成天保工程封山育林2万亩、长防工程三期。", ["天保工程", "长防工程三期"]),
        ("以“两湖一湾”水污染综合防治为重点。", ["“两湖一湾”水污染综合防治"]),
    ],
)
def test_what_is_counted_of_a_programme(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_place_is_no_pilot_and_several_waters_are_cared_for_together() -> None:
    assert names("甲泽县试点工作进展顺利。", "甲泽县") == []
    assert names("浔江、柳江和白江流域水污染综合整治扎实推进。", "浔江", "柳江", "白江") == ["浔江、柳江和白江流域水污染综合整治"]


@pytest.mark.parametrize(
    "text",
    [
        "逐步缩小指令性计划的范围，完成渔具出口计划。",
        "把渔业投资列入计划，经过试点，逐步推行。",
        "发展对外承包工程和劳务合作，严肃查处工程建设领域违法行为。",
        "规划应对风暴潮一揽子重大工程，建设重大科学工程。",
        "镇区环路工程竣工，甲岭水库加固工程完工。",
    ],
)
def test_plans_and_works_of_old_plans_are_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施河湖水质提升、山区供水保障两项工程。", ["河湖水质提升", "山区供水保障"]),
        ("推进茶园管护提档、茶企培育、茶旅品牌塑造三项行动。", ["茶园管护提档", "茶企培育", "茶旅品牌塑造"]),
        ("以茶园管护提档、名优茶企培育两大行动为抓手，扩大销路。", ["茶园管护提档", "名优茶企培育"]),
        (
            "全面展开山塘加固、饮水安全提升和沿海岸线风沙口联合防护治理三大工程。",
            ["山塘加固", "饮水安全提升", "沿海岸线风沙口联合防护治理"],
        ),
        ("包括甲灌区、乙灌区、丙河引水3个工程。", []),
        ("实施山塘加固、饮水安全提升“两大行动”。", ["山塘加固、饮水安全提升“两大行动”"]),
    ],
)
def test_a_number_that_is_that_of_the_items_closes_their_list(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("茶企培育工程安排项目23个。", ["茶企培育工程"]),
        ("“百园千企”工程是今年的重点。", ["“百园千企”工程"]),
        ("办理建设工程规划许可手续。", []),
        ("加强软件工程方法研究，用好科技攻坚专项资金。", []),
    ],
)
def test_what_is_said_of_a_programme_may_follow_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_what_stands_before_a_programme_or_counts_works_is_no_part_of_it() -> None:
    assert names("岑山县“三北”工程累计造林20万亩。", "岑山县") == ["“三北”工程"]
    assert names("岑山县进入茶园更新试点名单。", "岑山县") == ["茶园更新试点"]
    assert names("要求46处水毁工程汛前修复，公布铁路通车计划，岑山县交通局今年计划实施10个项目。", "岑山县") == []
