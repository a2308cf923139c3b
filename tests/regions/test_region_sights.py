"""Belts where provinces meet, districts of a city by their number and ring."""

from __future__ import annotations

import pytest

from extractors.context import Context, findings_of
from extractors.findings import OrganizationFound
from extractors.regions.component import find_regions
from ontology.gazetteer import load_gazetteer
from ontology.region_groups import read_group
from tests.docs import doc_of
from tests.regions.test_regions import names, read

TIANJIN = Context(province="120000", division="120000")
YUNNAN = Context(province="530000", division="530000")
XINJIANG = Context(province="650000", division="650000")
BEIJING = Context(province="110000", division="110000")
CHONGQING = Context(province="500000", division="500000")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("保护洱海、红色草原、重点湖泊", ["洱海"]),
        ("推动洱海、抚仙湖、桃花源等景区升级", ["洱海", "抚仙湖", "桃花源"]),
        ("建设汀灵古镇、岑陶小镇、抚仙湖三大景区", ["抚仙湖"]),
        ("开发金沙江大峡谷线路", ["金沙江大峡谷"]),
        ("岑山等7个村入列，月竹村被评为美丽乡村，各村获得补助", ["岑山", "月竹村"]),
        ("支持汀竹村、岑月村成功入选，示范村获评", ["汀竹村", "岑月村"]),
        ("以企业等3个社区为重点", []),
    ],
)
def test_sights_and_villages(text: str, expected: list[str]) -> None:
    assert names(text, YUNNAN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全面建成川渝陕结合部中心城市", ["川渝陕结合部"]),
        ("推进湘鄂渝黔边区和鄂豫皖接壤地区协作", ["湘鄂渝黔边区", "鄂豫皖接壤地区"]),
        ("建设苏皖鲁豫省际交界地区", ["苏皖鲁豫省际交界地区"]),
        ("支持桂西老区、陕南革命老区振兴", ["桂西老区", "陕南革命老区"]),
        ("改善呼伦湖周边环境，治理包头周边矿山，联通上海周边城市", ["呼伦湖", "包头周边", "上海周边城市"]),
        ("加快实施云南西部项目，建设中国西部（玉溪）产业城", ["云南西部", "玉溪"]),
    ],
)
def test_belts_and_surroundings(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_belt_has_the_members_of_its_row() -> None:
    group = read_group("川渝陕结合部")
    assert group is not None
    assert set(group.members) == {"510000", "500000", "610000"}


def test_parts_of_a_city_by_their_ring() -> None:
    assert names("优化“津城”布局，推动市内六区、环城四区和远郊五区提升", TIANJIN) == ["津城", "市内六区", "环城四区", "远郊五区"]
    assert names("推动主城四区和城六区提升，不少于四区", YUNNAN) == ["主城四区", "城六区"]
    assert [place.key for place in load_gazetteer().named("市内六区")] == ["tianjin-inner-city"]


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("疏解首都功能核心区，壮大平原新城，平原区和生态涵养区结对", BEIJING, ["首都功能核心区", "平原新城", "平原区", "生态涵养区"]),
        ("奥林匹克中心区办展，一绿地区、二绿地区植树", BEIJING, ["奥林匹克中心区", "一绿地区", "二绿地区"]),
        ("在平原区种粮，划定生态涵养区，建设平原新城", YUNNAN, []),
        ("五个新城各有分工", Context(province="310000", division="310000"), ["五个新城"]),
        ("规划五个新城", YUNNAN, []),
        ("四环以内限行，美化三环路区域和五环路以外地区", BEIJING, ["四环以内", "三环路区域", "五环路以外地区"]),
        ("三环路通车，二环路以南改造，改造四环路", BEIJING, []),
        ("东三环以外拆旧，西四环路区域通车，统一绿地区划", BEIJING, []),
        ("发展宝安中心区，建设宝安中心区域医院，新建城市中心区绿地", Context(province="440000"), ["宝安中心区", "宝安"]),
    ],
)
def test_parts_of_a_city_by_its_master_plan_its_roads_and_its_centres(text: str, context: Context, expected: list[str]) -> None:
    assert names(text, context) == expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("打响武陵、大巴山旅游名片", CHONGQING, ["武陵", "大巴山"]),
        ("多彩武陵请您来，支持武陵酒业", CHONGQING, ["武陵"]),
        ("振兴武陵片区，保护武陵山", CHONGQING, ["武陵片区", "武陵山"]),
    ],
)
def test_a_hill_country_by_its_short_name(text: str, context: Context, expected: list[str]) -> None:
    assert names(text, context) == expected


def test_the_hill_country_is_no_district_outside_its_province() -> None:
    def key(province: str) -> str | None:
        return findings_of(find_regions(doc_of("走进武陵", context=Context(province=province)))).regions[0].key

    assert (key("500000"), key("430000")) == ("wuling-mountain-area", "430702")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("举办苏州企业服务对接大会，办好西安推进开放合作论坛", []),
        ("承办南京促进消费博览会", []),
        ("在苏州办好企业服务大会，支持苏州举办论坛", ["苏州", "苏州"]),
        ("办好苏州民生实事并筹办论坛，参加苏州和无锡博览会", ["苏州", "苏州"]),
        ("参加苏州的论坛，参加苏州推进会战", ["苏州", "苏州"]),
        ("举办苏州、南京论坛", ["苏州"]),
    ],
)
def test_events_that_are_held_are_named_with_their_verbs(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_line_runs_to_a_county_with_a_common_name_in_the_same_province() -> None:
    assert names("泸定至石棉高速争取开工", Context(province="510000")) == ["泸定", "石棉"]
    assert names("岷县至合作建成二级公路", Context(province="620000")) == ["岷县", "合作"]


def test_the_part_of_a_province_in_a_company_s_name_is_none() -> None:
    text = "支持鲁西化工扩产，推进鲁西协同发展"
    doc = doc_of(text, context=Context(province="370000"))
    findings_of(doc).organizations = (OrganizationFound(2, 6, "鲁西化工"),)
    assert [(each.begin, each.name) for each in findings_of(find_regions(doc)).regions] == [(11, "鲁西")]


def test_the_western_coast_is_one_of_fujian() -> None:
    assert names("把老区建设和海西建设结合起来", Context(province="350000", division="350800")) == ["海西"]


HUNAN = Context(province="430000", division="430112")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加固岑蓼垸、汀安垸、云稼垸、静澜垸堤防", ["岑蓼垸", "汀安垸", "云稼垸", "静澜垸"]),
        ("支持岑曲河村、汀头湖村、静岑村、云汀村创建美丽村庄", ["岑曲河村", "汀头湖村", "静岑村", "云汀村"]),
        ("推进示范村、重点村、贫困村提升", []),
        ("与岳麓区、开福区、汨罗市毗邻地区共建", ["岳麓区", "开福区", "汨罗市"]),
        ("加快月亮岛片区开发", ["月亮岛片区"]),
        ("支持高塘岭街道岑源社区、岑云小区改造", ["高塘岭街道", "岑源社区"]),
    ],
)
def test_lists_of_like_items_and_quarters(text: str, expected: list[str]) -> None:
    assert names(text, HUNAN) == expected


def keys(text: str, context: Context) -> list[str | None]:
    return [region.key for region in read(text, context)._.regions]


def test_a_river_is_told_from_the_city_of_its_name() -> None:
    mongolia, north = Context(province="150000"), Context(province="230000")
    assert keys("治理嫩江、黑河、锡林河", mongolia) == ["nenjiang", "heihe-river", "xilin-river"]
    assert keys("支持黑河、伊春发展", north) == ["231100", "230700"]
    assert keys("提升巢湖水质，支持巢湖市转型", Context(province="340000")) == ["chaohu-lake", "340181"]
    assert keys("打好科尔沁、浑善达克沙地歼灭战", mongolia) == ["horqin-sands", "otindag"]
    assert keys("治理红河、澜沧江、怒江，支持怒江、迪庆发展", Context(province="530000")) == [
        "red-river",
        "lancang-river",
        "nujiang-river",
        "533300",
        "533400",
    ]
    assert keys("提升苍山地质公园", Context(province="530000")) == ["cangshan"]
    assert keys("保护太行山、秦岭、武夷山", Context()) == ["taihang", "qinling", "wuyi-mountains"]
    assert keys("支持南平、武夷山联动", Context(province="350000")) == ["350700", "350782"]
    assert keys("建设通辽科尔沁工业园", mongolia) == ["150500", "150502"]


def test_northern_xinjiang_is_a_place_in_xinjiang_alone() -> None:
    assert names("南疆种红枣，北疆种葡萄，改善疆内电网", XINJIANG) == ["南疆", "北疆"]
    assert names("打造祖国北疆安全屏障", Context(province="150000")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("修通乌鲁木齐至白杨沟岔口等路段", ["乌鲁木齐", "白杨沟岔口"]),
        ("做强南江金银花、通江银耳", ["南江", "通江"]),
        ("新建县级示范基地10个", []),
        ("保护长城、大运河，支持长城汽车扩产", ["长城", "大运河"]),
        ("推进郧西至陕西山阳高速公路", ["郧西", "陕西", "山阳"]),
        ("双流国际机场扩能，江北国际机场开工", ["双流", "江北"]),
        ("淖毛湖至兰新线铁路开工", ["淖毛湖"]),
        ("保护岑梅洲、云汀洲，扩大与亚洲、非洲、欧洲贸易", ["岑梅洲", "云汀洲", "亚洲", "非洲", "欧洲"]),
        ("整治岑云河流域黑臭水体", ["岑云河流域"]),
        ("扶持边远海岛发展", []),
        ("推进黄石潭水库、黄石新水库建设", ["黄石"]),
        ("办好山西2025年“岑云杯”创业大赛和浙江技能大赛，参与亚洲大赛事", ["亚洲"]),
        ("打造浙中国际性商贸中心", ["浙中"]),
        ("整合格尔木工业园、德令哈产业园、乌兰工业园", ["格尔木", "德令哈", "乌兰"]),
    ],
)
def test_names_by_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_river_does_not_begin_inside_a_verb() -> None:
    assert names("重点任务实施白沙河治理") == ["白沙河"]
