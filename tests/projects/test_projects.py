"""Projects are found by how their names are built, with elided parts put back and the status that the plan gives them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.findings import OrganizationFound, ProjectFound
from extractors.language.phrases import governor
from extractors.projects.component import find_projects
from extractors.projects.naming.status import status_of
from ontology.concepts import Status
from ontology.project_identity import canonical_project, project_key
from tests.docs import doc_of


def found(text: str, *places: str) -> list[ProjectFound]:
    return list(find_projects(doc_of(text, *places))._.projects)


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in found(text, *places)]


def test_a_line_is_known_by_its_abbreviated_endpoints() -> None:
    assert names("今年加快推进集大原高铁、包银高铁建设。") == ["集大原高铁", "包银高铁"]


def test_an_elided_tail_behind_etc_completes_every_bare_place() -> None:
    projects = found("推动突泉县、凉城县等通用机场项目尽早开工。", "突泉县", "凉城县")
    assert [(p.begin, p.end, p.name) for p in projects] == [(2, 5, "突泉县通用机场"), (6, 9, "凉城县通用机场")]


def test_an_elided_tail_is_taken_from_the_last_full_name() -> None:
    assert names("建设满洲里、二连浩特国家重点开发开放试验区。", "满洲里", "二连浩特") == [
        "满洲里国家重点开发开放试验区",
        "二连浩特国家重点开发开放试验区",
    ]


def test_endpoints_that_no_list_holds_are_taken_between_joints() -> None:
    assert names("开工集宁至某某镇、乌海至银川高铁项目。", "集宁", "乌海", "银川") == ["集宁至某某镇高铁", "乌海至银川高铁"]


def test_a_branch_in_brackets_is_a_project_of_its_own() -> None:
    assert names("加快包银高铁（含巴银支线）建设进度。") == ["包银高铁", "巴银支线"]


def test_what_is_done_to_a_line_belongs_to_its_name() -> None:
    assert names("推进乌兰浩特至阿尔山铁路升级改造等项目。", "乌兰浩特", "阿尔山") == ["乌兰浩特至阿尔山铁路升级改造"]


def test_the_tail_project_is_left_out_unless_the_name_needs_it() -> None:
    assert names("建成东台子水库工程，加快引绰济辽工程建设，完成呼伦湖综合治理二期工程。", "东台子", "呼伦湖") == [
        "东台子水库",
        "引绰济辽工程",
        "呼伦湖综合治理二期工程",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "加快农村公路和通用机场群建设。",
        "支持鄂尔多斯发展煤制烯烃。",
        "新建一批大中型水库。",
        "推进国家级物流枢纽建设。",
        "实施老旧管网改造工程。",
        "建设现代化灌区。",
    ],
)
def test_works_without_a_proper_name_are_no_projects(text: str) -> None:
    assert names(text) == []


def test_what_a_zone_became_is_not_its_name_and_nothing_is_done_to_it() -> None:
    (zone,) = found("阳泉高新区入选国家级零碳园区。", "阳泉")
    assert (zone.name, zone.status) == ("阳泉高新区", None)


def test_a_zone_that_two_places_share_is_one() -> None:
    assert names("推进通州区与北三县一体化发展示范区建设。", "通州区", "北三县") == ["通州区与北三县一体化发展示范区"]


def test_an_area_that_is_a_place_itself_is_no_project() -> None:
    assert names("支持雄安新区建设。", "雄安新区") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("争取将乌海至银川高铁纳入国家规划。", "Proposed"),
        ("做好乌海国家公园申报工作。", "Proposed"),
        ("推进乌海至银川高铁项目前期工作。", "Preparatory"),
        ("启动乌海机场改扩建前期工作。", "Preparatory"),
        ("开工建设乌海至银川高铁。", "Starting"),
        ("争取乌海至银川高铁早日开工。", "Starting"),
        ("加快乌海至银川高铁建设进度。", "Underway"),
        ("建设乌海至银川高铁。", "Underway"),
        ("推动乌海至银川高铁开通运营。", "Completing"),
        ("建成乌海至银川高铁。", "Completing"),
    ],
)
def test_status_comes_from_the_words_before_and_behind(text: str, status: str) -> None:
    assert [project.status for project in found(text, "乌海", "银川")] == [status]


def test_a_name_in_brackets_of_a_free_trade_zone_is_whole() -> None:
    assert names("申报设立中国（内蒙古）自由贸易试验区。", "内蒙古") == ["中国（内蒙古）自由贸易试验区"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("包银高铁", "包头至银川高铁"),
        ("集大原高铁", "集宁至大同至原平高铁"),
        ("鄂榆延高铁", "鄂尔多斯至榆林至延安高速铁路"),
        ("集通铁路电气化改造", "集宁至通辽铁路电气化改造"),
        ("锡林浩特至太子城快速铁路", "锡林浩特至太子城铁路"),
        ("巴银支线", "巴彦浩特—银川支线"),
        ("引绰济辽", "引绰济辽工程"),
    ],
)
def test_one_project_has_one_key_under_both_names(one: str, other: str) -> None:
    assert project_key(one) == project_key(other)


def test_phases_and_links_are_not_the_line_itself() -> None:
    assert len({canonical_project(name) for name in ("引绰济辽工程", "引绰济辽二期", "赤峰至京沈高铁连接线", "京沈高铁")}) == 4


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("推进市妇幼保健院迁建，开工石门中学教学楼。", (), ["市妇幼保健院迁建", "石门中学教学楼"]),
        ("11号线开通试运行，建成2号线东段。", (), ["11号线", "2号线东段"]),
        ("搞好珍珠湾海洋牧场建设。", (), ["珍珠湾海洋牧场"]),
        ("推进沿海高速钦州至防城港段建设。", ("钦州", "防城港"), ["沿海高速钦州至防城港段"]),
        ("加快推进了黑河公路大桥建设。", ("黑河",), ["黑河公路大桥"]),
        ("惠及千万人的引大济岷工程启动建设。", (), ["引大济岷工程"]),
    ],
)
def test_names_that_no_gazetteer_holds(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


def test_items_of_a_list_of_works_need_no_head() -> None:
    text = "加快推进泰隆技改、科元ABS装置、宁海纺纱等项目竣工投产。"
    assert names(text, "宁海") == ["泰隆技改", "科元ABS装置", "宁海纺纱"]
    assert [project.status for project in found(text, "宁海")] == ["Completing"] * 3


def test_a_list_is_of_works_where_one_item_is_a_work() -> None:
    assert names("推动宁海水库、鑫源锻件等项目释放效益。", "宁海") == ["宁海水库", "鑫源锻件"]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("加快建设沙久、加西等6条高铁。", (), ["沙久高铁", "加西高铁"]),
        ("开工330千伏沣渭、750千伏定靖西等输变电工程。", (), ["330千伏沣渭输变电工程", "750千伏定靖西输变电工程"]),
        ("京哈（扩建）、绥大等高速公路建成通车。", (), ["京哈高速公路（扩建）", "绥大高速公路"]),
        ("推进B3、K7等地铁建设。", (), ["B3地铁", "K7地铁"]),
        ("推进沙浔、宁绥等省道改造。", (), ["沙浔省道改造", "宁绥省道改造"]),
        ("抓好茅岭至皇城坳、潭油作业区等铁路支线前期工作。", (), ["茅岭至皇城坳铁路支线", "潭油作业区铁路支线"]),
        ("建设武夷山国家公园（江西片区）。", ("武夷山", "江西"), ["武夷山国家公园（江西片区）"]),
        ("提升自贸试验区能级，推动哈尔滨、黑河片区联动。", ("哈尔滨", "黑河"), ["自贸试验区哈尔滨片区", "自贸试验区黑河片区"]),
    ],
)
def test_tails_that_lists_share(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    "text",
    [
        "哈尔滨机场成为首个双跑道机场。",
        "（责任单位：市金融局，哈尔滨经济区）",
        "在哈尔滨参观1家收费景区。",
        "支持哈尔滨创建国家景区。",
        "加强哈尔滨等重点功能区联动。",
        "推进设施互联互通。",
        "实施哈尔滨等综合治理工程。",
        "对接境外劳务协作基地。",
        "建设十大海岛公园。",
        "国家高速列车技术创新中心揭牌。",
    ],
)
def test_clauses_bodies_and_classes_are_no_projects(text: str) -> None:
    assert names(text, "哈尔滨") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("乌海机场获批建设。", "Underway"),
        ("乌海机场项目获国家核准。", "Preparatory"),
        ("乌海机场主体工程全面完工。", "Underway"),
        ("乌海经开区列入国家首批零碳园区。", "Underway"),
        ("乌海机场列入国家规划。", "Proposed"),
        ("新创建乌海示范区。", "Completing"),
        ("乌海绿道贯通开放。", "Completing"),
        ("乌海水库及灌区通水。", "Completing"),
        ("乌海灌区试通水。", "Underway"),
        ("乌海机场获国家支持。", "Proposed"),
        ("乌海机场正式进场施工。", "Starting"),
        ("乌海机场主体完工。", "Underway"),
        ("乌海机场投入使用。", "Completing"),
        ("乌海机场完成提速改造。", "Completing"),
        ("打通乌海大道。", "Completing"),
        ("推动乌海景区创建国家5A级景区。", "Proposed"),
        ("推进乌海机场规划建设。", "Preparatory"),
    ],
)
def test_status_of_what_was_done(text: str, status: str) -> None:
    assert [project.status for project in found(text, "乌海")] == [status]


def test_a_list_of_works_lets_common_words_name_a_park() -> None:
    assert names("浪潮计算产业基地、云朗纺纱等项目正式签约。") == ["浪潮计算产业基地", "云朗纺纱"]
    assert names("推进生活垃圾产业基地、村级公园等项目建设。") == []


def test_what_stands_behind_of_needs_a_name_of_its_own() -> None:
    assert names("建设群众急需的安全通道、期盼已久的月潭水库。") == ["月潭水库"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("哈工大卫星研发基地启动建设。", ["哈工大卫星研发基地"]),
        ("加快环同济知识经济圈建设。", ["环同济知识经济圈"]),
        ("推进空客直升机、京东物流二期等项目开工。", ["空客直升机", "京东物流二期"]),
        ("建成峒洲—横模口岸桥。", ["峒洲—横模口岸桥"]),
        ("市立医院东院二期主体完工。", ["市立医院东院二期"]),
        ("打造青峪创新型城区升级版。", ["青峪创新型城区"]),
    ],
)
def test_owners_institutions_and_joined_names_are_proper_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_belt_in_a_list_lacks_no_tail() -> None:
    assert names("支持京津冀、海南自贸港发展。", "京津冀", "海南") == ["海南自贸港"]


@pytest.mark.parametrize(
    "text",
    [
        "畅通转诊绿色通道，完善输送通道。",
        "建设通村公路和隔离通道。",
        "加强中部地区农村户用厕所改造。",
        "在同等条件下对申报的示范区给予支持。",
        "推进水产养殖池塘改造升级。",
        "支持中部地区航线执飞机场。",
        "组织莲花山、天马寺等国家4A级以上景区参加推介。",
    ],
)
def test_what_common_words_describe_is_no_project(text: str) -> None:
    assert names(text, "中部地区", "莲花山", "天马寺") == []


def test_what_is_done_needs_its_place_right_before_or_an_enterprise() -> None:
    text = "推进汉江化工搬迁、集宁至二连浩特扩能改造，建设狮子洋通道。"
    assert names(text, "汉江", "集宁", "二连浩特") == ["汉江化工搬迁", "集宁至二连浩特扩能改造", "狮子洋通道"]


def test_what_is_done_to_a_stretch_of_a_line_belongs_to_its_name() -> None:
    assert names("推进青藏铁路格拉段电气化改造工程。") == ["青藏铁路格拉段电气化改造"]


def test_lines_named_by_letters_share_their_kind() -> None:
    assert names("加快延榆、康渝高铁建设。") == ["延榆高铁", "康渝高铁"]
    assert names("实施疆电入渝、川渝背靠背联网工程。") == ["疆电入渝", "川渝背靠背联网"]


def test_a_number_of_works_is_no_name() -> None:
    assert names("建设包括一个机场、五条高速公路、六条铁路的网络。") == []


def test_the_verb_of_an_earlier_clause_governs_no_subject() -> None:
    (project,) = found("完成水库除险加固42座，九峰水库建设进展顺利。", "九峰")
    assert (project.name, project.status) == ("九峰水库", "Underway")


def test_an_extension_belongs_to_its_line() -> None:
    assert names("建成2号线西延伸，西延高铁通车。") == ["2号线西延伸", "西延高铁"]


def test_a_work_that_is_spoken_of_as_a_place_is_a_project() -> None:
    assert names("涔天河水库竣工，高铁黄山北站建成运营。", "涔天河水库", "黄山") == ["涔天河水库", "高铁黄山北站"]


def test_streets_and_bridges_are_known_where_the_list_is_of_roads_or_opens_to_traffic() -> None:
    assert names("更新改造沧屏路等道路40条、桥梁6座。") == ["沧屏路"]
    assert names("鹤岩大桥、澄绍桥建成通车。", "鹤岩") == ["鹤岩大桥", "澄绍桥"]
    assert names("沧屏路环境良好。") == []


def test_power_sent_from_one_province_to_another_is_a_work() -> None:
    assert names("陕电入皖工程投产，推进甘电入鲁。") == ["陕电入皖工程", "甘电入鲁"]
    assert names("扩大绿电入网。") == []


def test_a_harbour_with_a_phase_is_a_work() -> None:
    assert names("沙浔港二期开工建设。") == ["沙浔港二期"]
    assert names("加快沙浔港发展。") == []


@pytest.mark.parametrize(
    "text",
    [
        "提升满洲里、二连浩特口岸通关能力。",
        "深化满洲里林场体制改革。",
        "满洲里纪念馆被授予全国模范单位。",
        "推进满洲里古城遗址申报世界文化遗产等重点工程。",
        "五年内铁路的投资翻番，对其他民办钨矿，稳步改造。",
        "在满洲里、二连浩特改建四个橡胶厂。",
        "建设全市域新产品试验场，改造百货大楼。",
    ],
)
def test_what_is_raised_promised_or_counted_is_no_work(text: str) -> None:
    assert names(text, "满洲里", "二连浩特") == []


def test_the_capacity_of_a_hub_or_zone_is_what_it_is_built_for() -> None:
    assert names("增强满洲里国际航空枢纽辐射能力。", "满洲里") == ["满洲里国际航空枢纽"]


def test_what_has_a_tail_of_its_own_takes_no_other() -> None:
    text = "建设满洲里治理工程、二连浩特碧水水库、突泉县清水水库等水利工程。"
    assert names(text, "满洲里", "二连浩特", "突泉县") == ["二连浩特碧水水库", "突泉县清水水库"]
    assert names("建成引大入秦等一批水利工程。") == ["引大入秦"]
    assert names("建成满洲里通道、二连浩特口岸等互联互通工程。", "满洲里", "二连浩特") == ["满洲里通道", "二连浩特口岸"]


def test_what_makes_a_work_better_is_no_part_of_its_name() -> None:
    assert names("逐步地改善川江航道。", "川江") == ["川江航道"]


def test_a_list_goes_on_behind_a_verb_of_its_own_where_places_alone_stand_before() -> None:
    text = "开工临河至五原、改扩建集宁至丰镇等高速公路。"
    assert names(text, "临河", "五原", "集宁", "丰镇") == ["临河至五原高速公路", "集宁至丰镇高速公路"]


def test_a_ring_road_before_a_line_named_by_letters_shares_its_tail() -> None:
    assert names("力争赤峰东绕城、洛卢高速公路建成通车。", "赤峰") == ["赤峰东绕城高速公路", "洛卢高速公路"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快赤峰、包头等3个国家骨干冷链物流基地建设。", ["赤峰国家骨干冷链物流基地", "包头国家骨干冷链物流基地"]),
        ("鼓励赤峰、包头等3个国家开展合作。", []),
    ],
)
def test_national_bases_that_are_counted_belong_to_the_places_listed(text: str, expected: list[str]) -> None:
    assert names(text, "赤峰", "包头") == expected


def test_a_place_whose_name_ends_like_a_rank_may_end_a_list() -> None:
    assert names("建设包头、汉中等无人机产业聚集区。", "包头", "汉中") == ["包头无人机产业聚集区", "汉中无人机产业聚集区"]


def test_a_corridor_that_is_only_leaned_on_is_no_project() -> None:
    assert names("主动对接西部陆海新通道。") == []
    assert names("加快建设西部陆海新通道。") == ["西部陆海新通道"]


def test_headings_countries_and_what_is_there_already_name_no_work() -> None:
    assert names("第二节铁路建设。维护现有机场。每吨电解铝的电耗下降。") == []
    assert names("形成与满洲里、突泉县等有关国家的大通道。", "满洲里", "突泉县") == []
    assert names("加紧南水北调工程的前期工作。") == ["南水北调工程"]


def test_a_list_that_is_closed_takes_no_tail_behind_it() -> None:
    text = "推进卡阳、松沟等14个变电站、青疆联网通道建设。"
    assert names(text, "卡阳", "松沟") == ["卡阳变电站", "松沟变电站", "青疆联网通道"]


def test_the_mark_of_a_footnote_may_follow_a_name() -> None:
    assert names("加快建设包银高铁［12］，推进集大原高铁②。") == ["包银高铁", "集大原高铁"]


def test_what_a_name_with_of_tells_of_is_no_name() -> None:
    assert names("建设西电东送的大通道，参与联网。建设引江济汉的新枢纽。") == []


@pytest.mark.parametrize("text", ["项目黄河G1等工程", "在、年内见效项目竣工北部湾高速%"])
def test_a_list_whose_end_comes_before_its_item_names_none(text: str) -> None:
    assert all(name for name in names(text, "黄河", "北部湾"))


def test_a_count_of_places_is_none_where_it_names_a_town() -> None:
    assert names("推进浔阳市三乡污水处理厂扩建。", "浔阳市") == ["浔阳市三乡污水处理厂扩建"]


def test_what_a_year_is_to_bring_may_follow_a_name() -> None:
    assert names("完成包银高铁年度投资，推进集大原高铁（河北段）年度建设任务。") == ["包银高铁", "集大原高铁（河北段）"]


def test_a_place_that_is_to_build_something_is_no_part_of_its_name() -> None:
    assert names("支持赤峰建设克什克腾机场。", "赤峰", "克什克腾") == ["克什克腾机场"]
    assert names("联合宁夏谋划乌海至银川高铁。", "宁夏", "乌海", "银川") == ["乌海至银川高铁"]
    assert names("乌海至银川高铁建设带动乌海发展。", "乌海", "银川") == ["乌海至银川高铁"]


def test_what_others_have_and_one_deals_with_is_no_undertaking() -> None:
    assert names("主动对接海南自贸港，抢抓横琴合作区机遇，用好管好包海大桥。", "海南", "横琴") == []
    assert names("加强与海南自贸港联动。", "海南") == []
    assert names("支持乌海机场提升货运能力和客运质量。", "乌海") == []


def test_a_phase_alone_belongs_to_the_name_before_it() -> None:
    assert names("推进海勃湾供水工程一期、二期建设。", "海勃湾") == ["海勃湾供水工程一期", "海勃湾供水工程二期"]


def test_roads_known_by_their_numbers_share_what_is_done_to_the_last() -> None:
    assert names("实施G6、G7、G18提质改造。") == ["G6提质改造", "G7提质改造", "G18提质改造"]


def test_corridors_share_their_tail_with_letters_of_cities() -> None:
    assert names("推进呼鄂、呼乌产业走廊建设。") == ["呼鄂产业走廊", "呼乌产业走廊"]


def test_the_type_of_a_bonded_centre_belongs_to_its_name() -> None:
    assert names("申建乌海保税物流中心（B型），加快口岸建设。", "乌海") == ["乌海保税物流中心（B型）"]


def test_a_district_that_is_called_a_zone_shares_the_tail_of_its_list() -> None:
    doc = doc_of("共建滨海新区、武清区两个生物医药产业集聚区。", "滨海新区", "武清区")
    doc._.regions = tuple(replace(region, key="120116") for region in doc._.regions)
    assert [project.name for project in find_projects(doc)._.projects] == ["滨海新区生物医药产业集聚区", "武清区生物医药产业集聚区"]


def test_places_before_a_name_in_a_list_that_a_tail_closes_have_one_tail() -> None:
    assert names("提升阿尔山、赤峰冰雪小镇、通辽等景区。", "阿尔山", "赤峰", "通辽") == ["阿尔山景区", "赤峰冰雪小镇", "通辽景区"]


def test_water_shared_out_and_beds_of_rivers_are_works_of_their_place() -> None:
    assert names("开工粤东水资源优化配置工程，投资20亿元。", "粤东") == ["粤东水资源优化配置工程"]
    assert names("实施黄河宁夏段河道治理工程，年内完工。", "黄河", "宁夏") == ["黄河宁夏段河道治理工程"]
    assert names("推进水资源优化配置，实施中小河流河道治理工程。") == []


def test_what_holds_back_floods_names_no_work() -> None:
    assert names("汛前检修滞洪、行洪区堤防工程等设施。") == []


def test_a_centre_of_thought_that_is_built_up_is_a_body_and_no_work() -> None:
    doc = doc_of("高水平建设习近平经济思想研究中心，推进研究。")
    doc._.organizations = (OrganizationFound(5, 16, "习近平经济思想研究中心"),)
    assert not find_projects(doc)._.projects


def test_a_learned_body_that_is_pushed_on_with_is_no_work() -> None:
    assert names("推进乌海高等研究院建设，推进乌海医院建设。", "乌海") == ["乌海医院"]


def test_what_is_done_is_looked_for_within_reach_of_the_name() -> None:
    assert status_of(governor("推进", 0, 2), "、云汀水库建成投用") is Status.COMPLETING
    assert status_of(governor("推进", 0, 2), "、云汀水库" * 200 + "建成投用") is Status.UNDERWAY
