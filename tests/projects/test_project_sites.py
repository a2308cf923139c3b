"""Sites that counties and districts build: housing, quarters, schools, parks, plants; and what is done to a division, which is none."""

from __future__ import annotations

import pytest

from extractors.findings import RegionFound
from extractors.projects.component import find_projects
from extractors.projects.words.known import Known
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快杨柳河安置房、石坪村棚户区改造和桂园小区老旧小区改造建设。", ["杨柳河安置房", "石坪村棚户区改造", "桂园小区老旧小区改造"]),
        ("推进城镇老旧小区改造和国有林区棚户区改造。", []),
        ("推进东门棚改、纺机厂棚改，启动石坪村城中村改造。", ["东门棚改", "纺机厂棚改", "石坪村城中村改造"]),
        ("建设公租房和保障性住房，筹集人才公寓。", []),
        ("新建城东小学、北辰幼儿园，扩建学校8所。", ["城东小学", "北辰幼儿园"]),
        ("新建公办幼儿园和寄宿制学校。", []),
        ("建设云岭河谷第一小学，国家运动学院获批建设。", ["云岭河谷第一小学"]),
        ("推进人工智能、集成电路等领域国家学院建设。", []),
        ("建设第二图书馆，建成大兴路小学。", ["大兴路小学"]),
        ("开工新云度假酒店、云朗城市综合体和青坪农贸市场。", ["新云度假酒店", "云朗城市综合体", "青坪农贸市场"]),
        ("打造书院街历史文化区、龙坪村美丽乡村示范点。", ["书院街历史文化区", "龙坪村美丽乡村示范点"]),
        ("支持国家农村产业融合发展示范园建设。", []),
        ("保护东北各工业区的原有企业。", []),
        ("建设河钢特种钢生产线、中节能环保产业园。", ["河钢特种钢生产线", "中节能环保产业园"]),
        ("传统产业以云坪工业区为载体。", []),
    ],
)
def test_sites_are_known_by_the_families_of_their_heads(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_what_is_done_to_a_division_is_no_work() -> None:
    text = "统筹甲东县、乙西县迁建进度。"
    places = tuple(RegionFound(at, at + 3, text[at : at + 3], key) for at, key in ((2, "110101"), (6, "110102")))
    assert Known(places).is_division(2, 5) and not Known(places).is_division(2, 4)


def test_a_verb_before_a_new_school_stands_behind_the_opening_of_its_clause() -> None:
    assert names("既有新建南桥小学等民生项目，也有扩建北桥中学等社会项目。") == ["南桥小学", "北桥中学"]


def test_a_bare_crossing_is_a_place_unless_it_is_being_built() -> None:
    assert names("建设天保口岸。", "天保") == ["天保口岸"]
    assert names("天保口岸扩大开放。", "天保") == []
    assert names("天保、都龙等口岸的物流项目。", "天保", "都龙") == []


def test_a_place_shares_the_head_behind_a_place_that_no_list_holds() -> None:
    assert names("推进金沙、皋阜塬矿区建设。", "金沙") == ["金沙矿区", "皋阜塬矿区"]
    assert names("建设临江、沿黄生态旅游发展区。", "临江") == ["临江生态旅游发展区", "沿黄生态旅游发展区"]


def test_what_others_do_in_a_list_waits_for_no_tail() -> None:
    assert names("临江重点打造氢能装备、绿色建造、智能制造三大集聚区。", "临江") == []


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("建设临江汽车及零部件产业基地。", ["临江"], ["临江汽车及零部件产业基地"]),
        ("建设临江机场和特色产业园。", ["临江"], ["临江机场"]),
        ("建设临江重大基础设施和重点产业园区。", ["临江"], []),
    ],
)
def test_a_park_of_two_branches_is_one(text: str, places: list[str], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("建设临江奥体中心主体育馆和游泳馆。", ["临江"], ["临江奥体中心主体育馆", "临江奥体中心游泳馆"]),
        ("推进皋阜县图书馆、文化馆、博物馆建设。", ["皋阜县"], ["皋阜县图书馆", "皋阜县文化馆", "皋阜县博物馆"]),
        ("建设图书馆、文化馆。", [], []),
    ],
)
def test_facilities_in_a_list_are_those_of_the_first_ones_owner(text: str, places: list[str], expected: list[str]) -> None:
    assert names(text, *places) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成金桂苑三期，加快云隐寺二期建设。", ["金桂苑三期", "云隐寺二期"]),
        ("启动智慧城市二期、公共平台一期建设。", []),
        ("统筹抓好桂花路、石坪村、丝竹坳片区等棚改拆迁。", ["桂花路棚改拆迁", "石坪村棚改拆迁", "丝竹坳片区棚改拆迁"]),
        ("建设主城区生活垃圾焚烧发电厂。", []),
        ("加快鄂南大草原田园综合体建设。", ["鄂南大草原田园综合体"]),
        ("建成全市最大的综合性森林公园、省内最大国家级湿地公园。", []),
    ],
)
def test_phases_of_sites_and_quarters_that_wait_for_what_is_done(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_site_behind_a_quarter_is_known_by_the_place() -> None:
    assert names("建设临江主城区生活垃圾焚烧发电厂。", "临江") == ["临江主城区生活垃圾焚烧发电厂"]


def test_places_before_a_work_of_theirs_do_not_share_its_head() -> None:
    assert names("贯通甲东和乙西的甲乙铁路。", "甲东", "乙西") == ["甲乙铁路"]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        ("新建临江、皋阜等2所社区卫生服务中心。", ["临江", "皋阜"], ["临江社区卫生服务中心", "皋阜社区卫生服务中心"]),
        ("支持临江、皋阜等5所大学合作。", ["临江", "皋阜"], []),
        ("完成石榴园社区、怡景花园等23个老旧小区改造。", [], ["石榴园社区老旧小区改造", "怡景花园老旧小区改造"]),
        ("建设临江（江北）、皋阜国际科技创新中心。", ["临江", "江北", "皋阜"], ["临江（江北）国际科技创新中心", "皋阜国际科技创新中心"]),
    ],
)
def test_counted_houses_and_quarters_share_the_head_of_their_list(text: str, places: list[str], expected: list[str]) -> None:
    assert names(text, *places) == expected


def test_a_garden_of_peace_is_not_parted_at_its_first_sign() -> None:
    assert names("加快临江和平文化园建设。", "临江") == ["临江和平文化园"]
    assert names("打造呼和淖尔旅游景区。") == ["呼和淖尔旅游景区"]


def test_what_a_place_goes_on_building_stands_behind_its_verb() -> None:
    assert names("临江县续建皋阜水库除险加固工程。", "临江县", "皋阜") == ["皋阜水库除险加固"]
    assert names("推进临江灌区续建配套与现代化改造。", "临江") == ["临江灌区续建配套与现代化改造"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成石泉河综合整治工程，推进白沙溪小流域综合治理。", ["石泉河综合整治", "白沙溪小流域综合治理"]),
        ("推进黄河综合治理、农村生活污水治理，完成石泉河治理项目12个。", []),
        ("实施芷江镇石坪村农村生活污水治理。", ["芷江镇石坪村农村生活污水治理"]),
        ("推进西关棚户区改造B区和金峰幼儿园装修改造。", ["西关棚户区改造B区", "金峰幼儿园装修改造"]),
        ("建设月浔产业园配套道路、省博东馆。", ["月浔产业园配套道路", "省博东馆"]),
        ("实施月浔月亮河综合整治工程（不含示范段）。", ["月浔月亮河综合整治"]),
    ],
)
def test_what_is_done_to_one_small_river_to_a_village_or_to_a_part(text: str, expected: list[str]) -> None:
    assert names(text, "芷江镇") == expected


@pytest.mark.parametrize(
    "text",
    [
        "在石坪路、月浔大道等主干道建设人行天桥。",
        "对石坪路、月浔大道两侧房屋实施景观改造。",
        "石坪商贸城、月浔建材城等批发市场年底前外迁至四环以外。",
        "连接石坪科学城、月浔科学城的重要枢纽区域。",
        "依托石坪新港、月浔编组站，做大物流业。",
    ],
)
def test_works_that_stand_are_not_being_built(text: str) -> None:
    assert names(text) == []
    assert names("在建石坪水库、月浔水库等工程年内完工，依托石坪产业园发展物流业。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设东湖公园、月湖湿地公园和中山公园。", ["东湖公园", "月湖湿地公园", "中山公园"]),
        ("建设石坪路越江隧道、月浔村集体租赁住房，完善保障性租赁住房。", ["石坪路越江隧道", "月浔村集体租赁住房"]),
        ("启动月浔里旧城区改建，推进城镇旧区改造。", ["月浔里旧城区改建"]),
    ],
)
def test_parks_of_lakes_of_common_names_and_housing(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_streets_and_wards_share_what_is_done_to_their_old_quarters() -> None:
    expected = ["三道街老旧小区改造", "四道街老旧小区改造", "石坪街道老旧小区改造", "月浔街道老旧小区改造"]
    assert names("实施三道街、四道街老旧小区改造，完成石坪街道、月浔街道老旧小区改造。") == expected


@pytest.mark.parametrize(
    "behind",
    [
        "分阶段实施。",
        "投资8亿元。",
        "由省里统一组织。",
        "翻越白岭，要加快。",
        "对照开放口岸标准施工。",
        "后年吞吐旅客100万人次。",
        "采用特许经营的办法建设。",
        "先开工主桥。",
    ],
)
def test_what_may_be_said_of_a_work_right_behind_its_name(behind: str) -> None:
    assert names(f"乌海机场{behind}", "乌海") == ["乌海机场"]


def test_a_word_that_goes_on_is_nothing_said_of_the_work() -> None:
    assert names("完善乌海机场应急预案，扩大乌海水库收益。", "乌海") == []


def test_what_makes_a_zone_better_is_no_part_of_its_name() -> None:
    assert names("推动乌海综合保税区提质升级、乌海产业园改造提升。", "乌海") == ["乌海综合保税区", "乌海产业园改造提升"]


def test_what_is_kept_safe_is_named_without_the_verb() -> None:
    assert names("保护扎龙自然保护区，守护好岑汀湿地公园，保护传承云岭古镇。") == ["扎龙自然保护区", "岑汀湿地公园", "云岭古镇"]
