"""Places that no gazetteer holds are learned from the plan: from its sites' names and from its quarters and towns."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.projects.component import find_projects
from extractors.regions.component import find_regions
from extractors.regions.local_places import complete_regions
from extractors.regions.unlisted.own_zones import own_zones
from tests.docs import doc_of


def places(*texts: str) -> list[list[str]]:
    docs = [find_projects(doc_of(text)) for text in texts]
    complete_regions(docs)
    return [[region.name for region in doc._.regions] for doc in docs]


def test_what_a_site_is_named_after_is_a_place_everywhere() -> None:
    assert places("建成罗溪坳水库。", "罗溪坳交通不便。") == [["罗溪坳"], ["罗溪坳"]]


def test_the_area_of_an_unknown_place_is_named_so() -> None:
    assert places("建成罗溪坳水库。", "保护罗溪坳地区，罗溪坳地区生产总值增长。") == [["罗溪坳"], ["罗溪坳地区", "罗溪坳"]]


def test_quarters_and_towns_are_places() -> None:
    assert places("推进城南片区改造，支持渔岜港区发展。") == [["城南片区", "渔岜港区"]]


@pytest.mark.parametrize(
    "text",
    [
        "建设特色产业强镇。",
        "做美人才荟萃之岛。",
        "加快京沪高铁建设。",
        "沿黄水库加固。",
        "建成国家实验室。",
        "做大做强光伏、储能两大产业。",
        "副组长：钱岘岭。",
        "建设现代化滨江片区，推进数字化湖滨新区开发。",
    ],
)
def test_what_names_no_place_is_none(text: str) -> None:
    assert places(text) == [[]]


def test_works_named_after_companies_and_little_towns_name_no_place() -> None:
    assert places("建设国能甲源储能电站，打造乙葡小镇。") == [[]]


def test_a_short_form_that_the_plan_introduces_is_the_region() -> None:
    docs = [find_regions(doc_of(text)) for text in ("建设北京城市副中心（以下简称副中心）。", "支持副中心发展。")]
    complete_regions(docs)
    assert [[(each.name, each.key) for each in doc._.regions] for doc in docs][1] == [("副中心", "beijing-sub-centre")]


def test_waterworks_are_named_after_places() -> None:
    assert places("推进月溪水库，推进古垣水利枢纽前期工作。") == [["月溪", "古垣"]]
    assert places("加固病险水库，实施大型灌区改造，做好某工程（含龙垣水库扩建）。") == [["龙垣"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成梅垣河带状公园北段。", ["梅垣河"]),
        ("启动三道云子水库除险加固。", ["三道云子"]),
        ("启动云岭大街改造。", []),
        ("实施岑彦窑遗址保护利用。", ["岑彦窑"]),
        ("推进岑彦山古遗址保护。", ["岑彦山"]),
        ("推进工业遗址保护、历史遗址展示。", []),
        ("提升云岑峪古村品质。", ["云岑峪"]),
    ],
)
def test_works_begin_with_waters_and_sites_of_relics(text: str, names: list[str]) -> None:
    assert places(text) == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成乌岑至莫垣等公路。", ["乌岑", "莫垣"]),
        ("加快建设罗岑、乌垣、莫岑3个抽水蓄能电站。", ["罗岑", "乌垣", "莫岑"]),
        ("推进罗岑、乌垣等5个750千伏电网工程。", ["罗岑", "乌垣"]),
        ("创建国家考古遗址公园，提升落凤洞国家考古遗址公园。", ["落凤洞"]),
        ("开工乌垣长江大桥。", ["乌垣", "长江"]),
        ("推进海口罗岑旅游度假区建设。", ["海口", "罗岑"]),
    ],
)
def test_works_lines_and_sights_tell_the_places_they_are_named_after(text: str, names: list[str]) -> None:
    docs = [find_projects(find_regions(doc_of(text)))]
    complete_regions(docs)
    assert [region.name for region in docs[0]._.regions] == names


@pytest.mark.parametrize("text", ["建设京津塘高速公路。", "推进智慧湖数据中心建设。", "打造国际教育创新岛。", "加固非煤矿山。"])
def test_abbreviations_and_generic_words_name_no_place(text: str) -> None:
    docs = [find_projects(find_regions(doc_of(text)))]
    complete_regions(docs)
    assert [region.name for region in docs[0]._.regions if region.key is None] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("实施克岑河、盖垣河防洪治理。", ["克岑河", "盖垣河"]),
        ("完善坪岑河流域治理。", ["坪岑河流域"]),
        ("推进莫岑、库垣水库。", ["莫岑", "库垣"]),
        ("推进大河、内河治理。", []),
        ("续建梅汀、岑汀两座大桥。", []),
        ("确保岑梅箐、渔岜水库下闸。", ["岑梅箐", "渔岜"]),
    ],
)
def test_rivers_and_lists_of_works_that_no_table_holds(text: str, names: list[str]) -> None:
    docs = [find_projects(find_regions(doc_of(text)))]
    complete_regions(docs)
    assert [region.name for region in docs[0]._.regions] == names


def test_a_county_with_a_common_name_before_its_airport_is_a_place_in_its_province() -> None:
    own = find_regions(doc_of("全面投运共和机场。", context=Context(path="3", province="630000", division="630000")))
    assert [(region.name, region.key) for region in own._.regions] == [("共和", "632521")]
    other = find_regions(doc_of("全面投运共和机场。", context=Context(path="3", province="150000", division="150000")))
    assert other._.regions == ()


def test_two_characters_before_a_park_mean_the_two_that_share_it() -> None:
    assert places("支持沪某产业园建设。") == [[]]


def test_line_ends_behind_a_lines_number_and_a_station() -> None:
    found = find_regions(
        doc_of("完成22号线红岑至平谷段、北京西至良岑段。", context=Context(path="3", province="110000", division="110000"))
    )
    assert [region.name for region in found._.regions] == ["红岑", "平谷", "北京", "良岑"]


def test_a_county_far_off_is_a_lines_end_and_its_name_alone_is_known() -> None:
    docs = [
        find_projects(doc_of(text, context=Context(province="610000"))) for text in ("建设岑垣至晋安高速。", "扩建岑垣至京沪高速连接线。")
    ]
    complete_regions(docs)
    assert [[(each.name, each.key) for each in doc._.regions] for doc in docs] == [[("岑垣", None), ("晋安", None)], [("岑垣", None)]]


def test_a_line_by_its_short_name_begins_at_no_place_and_waters_stand_in_lists() -> None:
    assert "北沿江" not in places("加快北沿江高铁、罗垣至乌岑铁路建设。")[0]
    found = find_regions(doc_of("治理拒岑河、孝垣河、唐河。"))
    assert [region.name for region in found._.regions][:2] == ["拒岑河", "孝垣河"]


def test_a_peninsula_right_behind_its_city_is_a_place() -> None:
    docs = [find_projects(find_regions(doc_of("支持惠州岑平半岛发展。")))]
    complete_regions(docs)
    assert [region.name for region in docs[0]._.regions] == ["惠州", "岑平半岛"]


def test_houses_that_are_built_tell_where_they_stand() -> None:
    docs = [find_projects(find_regions(doc_of("新建乌海实验中学，加快赤峰理工学院建设。")))]
    complete_regions(docs)
    assert [region.name for region in docs[0]._.regions] == ["乌海", "赤峰"]


def test_bodies_and_contests_named_after_places_tell_of_none() -> None:
    docs = [find_regions(doc_of("推动乌海光伏产业联盟、内蒙古股权交易中心发展，办好赤峰草原马术赛、包头分会场活动。"))]
    complete_regions(docs)
    assert docs[0]._.regions == ()


def test_waters_with_the_sea_and_the_banks_beside_them() -> None:
    docs = [find_regions(doc_of("治理珠江口邻近海域，推动珠江口东西两岸融合。"))]
    assert [region.name for region in docs[0]._.regions] == ["珠江口邻近海域", "珠江口东西两岸"]


def test_a_universitys_park_stands_where_the_university_is_not() -> None:
    docs = [find_projects(find_regions(doc_of("建设内蒙古工业大学产业园、乌海一中教学楼，治理乌海女峰湖退渔还湖。")))]
    complete_regions(docs)
    assert [region.name for region in docs[0]._.regions][:1] == ["乌海"]
    assert "退渔还湖" not in [region.name for region in docs[0]._.regions]


def test_zones_of_one_list_are_told_together() -> None:
    texts = ("，云想小镇、智造小镇新增企业4家。", "开工智造小镇二期，推介云想小镇。")
    assert places(*texts) == [["云想小镇", "智造小镇"], ["智造小镇", "云想小镇"]]


def test_a_trade_before_a_park_tells_a_firm_of_three_characters() -> None:
    assert places("建设岑思达分子诊断产业园。") == [[]]


def test_a_lake_is_more_than_the_place_that_it_is_called_after() -> None:
    assert places("建成罗溪坳水库。", "打造环罗溪坳湖总部经济带。")[0] == ["罗溪坳"]


def test_zones_of_common_words_that_a_plan_speaks_of_as_places_are_places() -> None:
    assert places("以未来城、体验岛为主阵地。", "未来城开园，体验岛通车，在智造城推广。") == [["未来城", "体验岛"], ["未来城", "体验岛"]]
    assert places("以县城为重点，在城建上发力，小镇着力提质。县城更新。") == [[]]
    assert places("主城、副城突出功能，风情小镇要出彩。副城更新，风情小镇更新。") == [[]]


def test_own_zones_are_looked_for_in_time_that_grows_with_the_text() -> None:
    def text(zones: int) -> str:
        return "".join(f"。{chr(0x5000 + at % 997)}{chr(0x6000 + at // 997)}城着力" for at in range(zones))

    assert [*own_zones([text(1)])] == []
    assert len([*own_zones([text(8_000) * 2])]) > 7_000


def test_a_quarter_that_is_called_like_a_town_elsewhere_is_found_whole() -> None:
    doc = find_regions(find_projects(doc_of("建设机场片区、江北片区。")))
    complete_regions([doc])
    assert [region.name for region in doc._.regions] == ["江北片区"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("培育岑溪河、云浔、桂坑三个片区。", "推进云浔旧村改造，桂坑环境改善。"), [["岑溪河", "云浔", "桂坑"], ["云浔", "桂坑"]]),
        (("保护一湾一河。", "推进“一湾一河一带”建设。"), [["一湾一河"], []]),
        (("续建110千伏岑坑、云浔输变电工程。",), [["岑坑", "云浔"]]),
        (("加快岑宜、云常高铁建设。",), [[]]),
        (("推进岑汀、云浔两座污水处理厂扩建。",), [["岑汀", "云浔"]]),
        (("开展岑坑、云布、桂浔工业区连片改造。",), [["岑坑", "云布"]]),
        (("建成岑汀水库，云浔水库除险加固，岑汀—云浔片区对接高铁站。",), [["岑汀", "云浔水库", "岑汀—云浔片区"]]),
    ],
)
def test_places_of_lists_are_known_everywhere(texts: tuple[str, ...], expected: list[list[str]]) -> None:
    docs = [find_projects(find_regions(doc_of(text))) for text in texts]
    complete_regions(docs)
    assert [[region.name for region in doc._.regions] for doc in docs] == expected
