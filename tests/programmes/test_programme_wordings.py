"""Names of programmes that hold verbs or share their tail, care of lands, and what ends like a programme and names none."""

from __future__ import annotations

import pytest

from extractors.programmes.component import find_programmes
from extractors.projects.component import find_projects
from tests.docs import doc_of

PLACES = ("浔阳", "浔水河", "柳河", "桂河流域", "云沙沙漠")


def names(text: str, *places: str) -> list[str]:
    return [programme.name for programme in find_programmes(doc_of(text, *PLACES))._.programmes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("扎实推进“心连心”以侨引才专项行动。", ["“心连心”以侨引才专项行动"]),
        ("开展以链招商行动，实施以旧换新计划。", ["以链招商行动", "以旧换新计划"]),
        ("开展大力优化用工环境行动。", ["大力优化用工环境行动"]),
        ("开展推动渔企上岸安居专项行动。", ["推动渔企上岸安居专项行动"]),
        ("获批优化渔船检验服务改革试点，获批深化渔港开放试点。", ["优化渔船检验服务改革试点", "渔港开放试点"]),
    ],
)
def test_verbs_belong_to_names_behind_a_verb_for_campaigns(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("接续开展“双千”、渔改示范、强港创建行动。", ["“双千”、渔改示范、强港创建行动"]),
        ("实施“双核双星”、强港创建行动。", ["“双核双星”", "强港创建行动"]),
        ("实施船企深化提升行动、优化用工环境2.0行动。", ["船企深化提升行动", "优化用工环境2.0行动"]),
        ("实施船工“港管校聘”管理改革、渔村教师支持计划。", ["渔村教师支持计划"]),
        ("开展“渔港共治工程”专项治理、拖欠船款清偿行动。", ["“渔港共治工程”专项治理", "拖欠船款清偿行动"]),
        ("推进全国统一渔业市场建设、船网配置综合改革试点。", ["船网配置综合改革试点"]),
        ("支持浔阳创建国家渔工合作试点城市。", ["国家渔工合作试点"]),
        ("实施渔工培养计划2.0、“海课西部行计划2.0”、“双港工程”2.0版。", ["渔工培养计划2.0", "“海课西部行计划2.0”", "“双港工程”2.0版"]),
        ("开展“千名渔工下基层”、“我为船家办实事”实践活动。", ["“千名渔工下基层”", "“我为船家办实事”实践活动"]),
        ("实施“百港千乡万村”示范引领工程。", ["“百港千乡万村”示范引领工程"]),
        ("支持有条件的地方创建国家级渔业数据试点基地。", []),
        ("圆满收官渔港攻坚战，如期打赢渔污防治攻坚战。", ["渔港攻坚战", "渔污防治攻坚战"]),
        ("实施渔港生态创新基地、“净港城市”建设试点。", ["“净港城市”建设试点"]),
        ("用好结对帮扶和“百港联百村”行动。", ["“百港联百村”行动"]),
        ("深化渔船检验、渔港管理、船员“三保”、船网监测等领域改革试点。", ["渔船检验、渔港管理、船员“三保”、船网监测等领域改革试点"]),
        ("建好海洋牧场中心、船港协同等智能新渔港工程。", ["智能新渔港工程"]),
        ("渔业投融资、渔港友好型城市、近海零排放试点扎实推进。", ["渔业投融资、渔港友好型城市、近海零排放试点"]),
        ("特色渔镇建设、小渔村培育、未来渔港试点取得成效。", ["未来渔港试点"]),
        ("入围首批渔业车船一体化应用等试点。", ["渔业车船一体化应用"]),
        ("渔家少年护航等专项行动见效。", ["渔家少年护航"]),
        ("渔船夜航等专项整治攻坚战收官。", ["渔船夜航等专项整治攻坚战"]),
        ("渔技惠民工程、渔民健身工程分别惠及300万、200万人次。", ["渔技惠民工程", "渔民健身工程"]),
    ],
)
def test_items_share_a_tail_but_lasting_policies_share_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进浔阳退化草原生态修复，提升能力。", ["浔阳退化草原生态修复"]),
        ("完成柳河干流、浔水河流域生态综合治理。", ["柳河干流、浔水河流域生态综合治理"]),
        ("推进云沙沙漠生态修复治理。", ["云沙沙漠生态修复治理"]),
        ("提升“千人助千船”服务水平，开展县域“千港万铺”改造提升。", ["“千人助千船”", "“千港万铺”改造提升"]),
        ("巩固拓展深入贯彻渔业规定精神学习教育成果。", ["深入贯彻渔业规定精神学习教育"]),
        ("党史学习教育扎实开展。", ["党史学习教育"]),
        ("总结保持共产党员先进性教育活动，部署今年渔季。", ["保持共产党员先进性教育活动"]),
    ],
)
def test_care_of_lands_and_campaigns_known_by_their_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施海产捕捞、储备、加工能力提升行动。", ["海产捕捞、储备、加工能力提升行动"]),
        ("更换维修300个“渔家书屋工程”门锁。", ["“渔家书屋工程”"]),
        ("开展服务渔户大走访活动。", ["服务渔户大走访活动"]),
        ("打好汛期渔港安全战役、冬季禁渔战役。", ["汛期渔港安全战役", "冬季禁渔战役"]),
        ("实施保护候鸟和打击非法捕鱼专项行动。", ["保护候鸟和打击非法捕鱼专项行动"]),
        ("开展2轮渔港“6个专项行动”。", ["渔港“6个专项行动”"]),
        ("实施渔港能力提升工程超50万亩。", ["渔港能力提升工程"]),
        ("夺取抗台斗争全面胜利。", ["抗台斗争"]),
        ("开展“渔歌扶持计划”项目评选和新渔村文艺工程。", ["“渔歌扶持计划”", "新渔村文艺工程"]),
        ("推进渔港建设、“三渔”联动改革和全民护渔行动。", ["全民护渔行动"]),
        ("开展渔村、港城结合部治理试点。", ["渔村、港城结合部治理试点"]),
        ("持续开展重点渔港水域污染治理攻坚。", ["重点渔港水域污染治理攻坚"]),
        ("开展万名学生阳光体育运动会。", []),
        ("开展百万学生阳光体育运动。", ["百万学生阳光体育运动"]),
    ],
)
def test_where_names_begin_and_end_around_counts_verbs_and_conjunctions(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_battle_for_a_place_is_named_after_it() -> None:
    assert names("云沙沙漠歼灭战取得成效。", "云沙沙漠") == ["云沙沙漠歼灭战"]


def test_a_work_before_a_conjunction_is_another_thing() -> None:
    doc = doc_of("实施浔阳至柳河铁路和桂河流域航运能力提升行动。", "浔阳", "柳河", "桂河流域")
    assert [programme.name for programme in find_programmes(find_projects(doc))._.programmes] == ["桂河流域航运能力提升行动"]

    doc = doc_of("建成浔阳港和通渔村公路工程。", "浔阳")
    assert [programme.name for programme in find_programmes(find_projects(doc))._.programmes] == []


@pytest.mark.parametrize(
    "text",
    [
        "深部工程领域的实验室要建成。",
        "开展涉渔对外斗争。",
        "执行重点人才计划。",
        "今年推进22个扩面试点项目。",
        "打好渔业“翻身仗”。",
        "学习邻市自贸区改革试点做法。",
        "今年落地30余项试点，市级重大人才工程新增渔业专家。",
        "争取海铁班列线条计划。",
        "32.5%的渔港试点任务落地。",
        "加快重点流域排涝工程建设。",
        "推进老旧船闸加固、滞洪洼地等排涝工程建设。",
        "依托人才引育计划项目，引进渔技员。",
        "深化渔船抵押贷款等国家试点。",
    ],
)
def test_fields_classes_and_struggles_are_no_programmes(text: str) -> None:
    assert names(text) == []


def test_a_pilot_of_what_goes_first_is_named_by_its_object() -> None:
    assert names("支持浔阳开展渔业功能区优化先行试点。") == ["渔业功能区优化先行试点"]
    assert names("抓好先行试点。") == []


def test_a_numbered_heading_names_a_scheme_for_people() -> None:
    assert names("4.渔港工匠培养项目。五年内培养百人。") == ["渔港工匠培养项目"]
    assert names("4.“港城学者”特聘岗位项目。") == ["“港城学者”特聘岗位项目"]
    assert names("4.渔港码头建设项目。") == []
    assert names("推进渔港工匠培养项目。") == []
