"""Programmes: what is said of a campaign behind its name, whose a pilot is, names of branches and generic works. Our own sentences."""

from __future__ import annotations

import pytest

from extractors.findings import OrganizationFound
from extractors.programmes.beside import behind_owner
from extractors.programmes.component import find_programmes
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [programme.name for programme in find_programmes(doc_of(text, *places))._.programmes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水利大会战进入收官之年。", ["水利大会战"]),
        ("“甲县扩权”改革试点进展顺利。", ["“甲县扩权”改革试点"]),
        ("集中开展了危化品运输专项整治活动。", ["危化品运输专项整治活动"]),
        ("争取“雏鹰护航”计划专项资金。", ["“雏鹰护航”计划"]),
        ("广泛开展“书香伴我行”系列活动。", ["“书香伴我行”系列活动"]),
        ("山区“百千”供水工程扎实推进。", ["山区“百千”供水工程"]),
        ("启动某山北坡天然植被恢复工程。", ["某山北坡天然植被恢复工程"]),
        ("推进以小镇为重要载体的山区融合试点。", ["以小镇为重要载体的山区融合试点"]),
        ("完善制度。实施标准化强企行动，开展标准提升引领行动。", ["标准化强企行动", "标准提升引领行动"]),
        ("海湾整治[7]、海岸带修复工程有序推进。", ["海岸带修复工程"]),
        ("安排专项债券用于乡村焕新行动。", ["乡村焕新行动"]),
        ("“三美一净”和美乡村试点成效明显。", ["“三美一净”和美乡村试点"]),
        ("推进公共服务“双百”重大工程中的示范项目。", ["公共服务“双百”重大工程"]),
    ],
)
def test_what_may_be_said_of_a_campaign_behind_its_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "支持青市、柳市申报试点。",
        "推动青市积极争创国家试点。",
        "支持柳市人民政府承担试点。",
        "支持高新区申请试点。",
        "推动青市、柳市两市开展试点。",
    ],
)
def test_to_try_for_a_pilot_names_none(text: str) -> None:
    assert names(text, "青市", "柳市") == []


def test_a_pilot_may_be_of_what_is_tried_for() -> None:
    assert names("推进青市文明渔港创建试点。", "青市") == ["青市文明渔港创建试点"]
    assert names("支持青市争创海水淡化试点。", "青市") == ["海水淡化试点"]


def test_a_pilot_of_places_that_are_listed_is_theirs() -> None:
    assert names("推进辽宁、福建等海洋牧场建设试点。", "辽宁", "福建") == ["辽宁、福建等海洋牧场建设试点"]
    assert names("实施绿化、照明等城市基础设施更新工程。") == ["城市基础设施更新工程"]


@pytest.mark.parametrize(
    "text",
    [
        "组织实施若干重大数字应用工程。",
        "开拓新材料、海洋工程、生物工程等领域。",
        "深化产品和服务创新试点。",
        "狠抓重点行业和领域安全专项整治。",
        "推进河道治理、控制性工程、蓄滞洪区建设。",
        "由市工信局牵头组织做好数据应用试点。",
        "聚焦海事、电力工程、测绘等领域。",
        "建设25条背街小巷亮化提升工程。",
    ],
)
def test_branches_generic_works_and_counted_ones_are_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施强企行动和“双星双核”，投资增长。", ["强企行动", "“双星双核”"]),
        ("继续实施“三支一扶”、特岗教师计划。", ["“三支一扶”", "特岗教师计划"]),
        ("实施“屋顶光伏行动”“风光廊道示范”“光热发电示范”。", ["“屋顶光伏行动”", "“风光廊道示范”", "“光热发电示范”"]),
        ("实施强企行动和“工业强市”战略。", ["强企行动"]),
        ("实施装备现代化工程、城乡避险基础设施建设、基层救援能力提升计划。", ["装备现代化工程", "基层救援能力提升计划"]),
        ("汽车抓好山城汽车“龙腾”工程。", ["山城汽车“龙腾”工程"]),
        ("对渔家乐实施改灶、改床、改网、清理码头“三改一清”工程。", ["“三改一清”工程"]),
        ("推进渔技、渔具、渔险“三位一体”改革试点。", ["渔技、渔具、渔险“三位一体”改革试点"]),
    ],
)
def test_what_stands_beside_a_programme(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_body_whose_programme_it_is_is_no_part_of_a_quoted_name() -> None:
    assert behind_owner("甲公司“乙丙”工程", 0, {0: 3}) == 3
    assert behind_owner("甲公司乙丙工程", 0, {0: 3}) == 0


def test_the_care_of_a_coast() -> None:
    assert names("推进北部湾滨海湿地生态系统保护和修复。", "北部湾") == ["北部湾滨海湿地生态系统保护和修复"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展渔船登记专项整治行动“回头看”。", ["渔船登记专项整治行动“回头看”"]),
        ("开展船检集中治理活动。", ["船检集中治理活动"]),
        ("“项目攻坚年”和“兴渔富港”大讨论活动成效明显。", ["“项目攻坚年”", "“兴渔富港”大讨论活动"]),
        ("深入开展创建“平安渔港”活动。", ["创建“平安渔港”活动"]),
        ("启动“中国渔都城市”创建工作，巩固“和美渔村”创建成果。", ["“中国渔都城市”创建", "“和美渔村”创建"]),
        ("编制“和美渔村”创建标准。", []),
        ("青湖、白湖沙地歼灭战分别召开推进会。", ["青湖、白湖沙地歼灭战"]),
        ("坚持四大标志性战役一体推进。", ["四大标志性战役"]),
        ("“渔技突破”工程攻关12项，渔港信用工程清理欠款成效明显。", ["“渔技突破”工程", "渔港信用工程"]),
        ("完成渔家厕所革命整改3万户。", ["渔家厕所革命"]),
        ("在巩固“五个工程”成果基础上开展“四个行动”。", ["“五个工程”", "“四个行动”"]),
        ("湖湾布设测浪雷达试点。", ["测浪雷达试点"]),
        ("开展现代渔港建设示范，推进数字孪生渔港先行先试。", ["现代渔港建设示范", "数字孪生渔港先行先试"]),
        ("鼓励有条件的地区先行先试。", []),
        ("实施休渔补贴、渔场修复试点。", ["渔场修复试点"]),
        ("“才聚渔都”工程引进博士120名。", ["“才聚渔都”工程"]),
        ("推进国家渔港经济基地和全国首批“清廉渔村”试点。", ["“清廉渔村”试点"]),
        ("深化“渔事快办”实践活动，“平安渔船”创建有序推进。", ["“渔事快办”实践活动", "“平安渔船”创建"]),
        ("组织“百名干部下渔村、千船大走访”活动。", ["“百名干部下渔村、千船大走访”活动"]),
        ("实施“渔都英才”培养计划。", ["“渔都英才”培养计划"]),
        ("围绕“两新”和“十五五”重大工程谋划。", []),
        ("制定规划方案和年度工作计划。", []),
        ("推进褐煤液化工程、钢厂板带工程和防洪抗旱工程。", []),
    ],
)
def test_how_campaigns_go_on_and_what_is_said_of_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支撑新一轮千亿斤粮食产能提升行动。", ["新一轮千亿斤粮食产能提升行动"]),
        ("实施新一轮农村公路提升行动和新一轮渔港焕新行动。", ["新一轮农村公路提升行动", "渔港焕新行动"]),
        ("开展新一轮空气质量持续改善行动。", ["新一轮空气质量持续改善行动"]),
        (
            "抓住实施“西电东送”的机遇，推进“万企兴万村”，实施“山海协作”和“小岛富民”工程。",
            ["“西电东送”", "“万企兴万村”", "“山海协作”", "“小岛富民”工程"],
        ),
        ("扩大“西电东送”电量，招募“三支一扶”人员，建设“东数西算”枢纽。", []),
    ],
)
def test_rounds_and_schemes_of_the_nation(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_pilots_stand_behind_their_places_and_how_many_they_are() -> None:
    assert names("推进青市、柳市国家级渔业碳汇试点申报。", "青市", "柳市") == ["国家级渔业碳汇试点"]
    assert names("推进青市、柳市渔业碳汇试点。", "青市", "柳市") == ["青市、柳市渔业碳汇试点"]
    assert names("抓好青市等18个海水淡化利用试点。", "青市") == ["海水淡化利用试点"]
    assert names("抓好青市等3个市级和柳县等2个县级渔港更新试点。", "青市", "柳县")[-1] == "渔港更新试点"


def test_a_line_of_study_in_quotation_marks_is_no_programme_of_its_school() -> None:
    doc = doc_of("青岭大学“道路与桥梁工程”专业群入选。")
    doc._.organizations = (OrganizationFound(0, 4, "青岭大学"),)
    assert find_programmes(doc)._.programmes == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施“海鲜师傅”“蓝海技工”“海岛月嫂”三项工程。", ["“海鲜师傅”", "“蓝海技工”", "“海岛月嫂”"]),
        ("落实市“河湖连城”计划，加强保护。", ["“河湖连城”计划"]),
        ("实施省级“百企登高”工程。", ["“百企登高”工程"]),
        ("智造园等6个“147”工程项目全部开工。", ["“147”工程"]),
        ("以“双十亿”工程统领园区工作。", ["“双十亿”工程"]),
        ("办好“惠购三水”促消费活动、啤酒节。", ["“惠购三水”促消费活动"]),
        ("开展“山货出山”“乐享滨江”促消费系列活动。", ["“山货出山”“乐享滨江”促消费系列活动"]),
        ("开展“七大攻坚行动”“项目突破年”活动。", ["“七大攻坚行动”", "“项目突破年”活动"]),
        ("支持银行提供“保交楼”专项借款。", []),
        ("购买“一号”工程师服务。", []),
        ("扩大“浔工”工程机械出口，“云岭”工程技术研究中心挂牌，组织“英才”工程技术培训。", []),
        ("推进“云帆”工程建设。", ["“云帆”工程"]),
    ],
)
def test_quoted_campaigns(text: str, expected: list[str]) -> None:
    assert names(text) == expected
