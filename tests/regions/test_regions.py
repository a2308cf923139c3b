from __future__ import annotations

import csv
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from extractors.context import Context, register_extensions
from extractors.findings import DocumentFound, OrganizationFound
from extractors.language.spans import show_spans
from extractors.regions.component import find_regions
from ontology.concepts import Predicate
from ontology.gazetteer import load_gazetteer
from ontology.identity import digest
from tests.docs import doc_of

LINKS = Path(__file__).parents[1] / "place-links.tsv"
INNER_MONGOLIA = Context(province="150000", division="150000")
NATION = Context()


def read_rows(path: Path) -> list[dict[str, str]]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t"))


def read(text: str, context: Context = INNER_MONGOLIA) -> Doc:
    register_extensions()
    doc = spacy.blank("zh").make_doc(text)
    doc._.context = context
    return find_regions(doc)


def names(text: str, context: Context = INNER_MONGOLIA) -> list[str]:
    return [region.name for region in read(text, context)._.regions]


def keys(text: str, context: Context = INNER_MONGOLIA) -> list[str | None]:
    return [region.key for region in read(text, context)._.regions]


def test_findings_and_spans_point_at_the_same_words() -> None:
    doc = read("推进赤峰、通辽两市和科尔沁右翼中旗的合作。")
    assert [doc.text[region.begin : region.end] for region in doc._.regions] == ["赤峰", "通辽", "科尔沁右翼中旗"]
    assert [span.text for span in show_spans(doc).spans["regions"]] == ["赤峰", "通辽", "科尔沁右翼中旗"]


def test_nothing_in_an_empty_text() -> None:
    assert names("") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新建呼和浩特新机场", ["呼和浩特"]),
        ("建设乌兰察布—二连浩特物流枢纽", ["乌兰察布", "二连浩特"]),
        ("呼包鄂及乌兰察布联动", ["呼包鄂", "乌兰察布"]),
        ("编好呼包鄂榆城市群的方案", ["呼包鄂榆城市群"]),
        ("同京津冀、环渤海、江浙沪粤、东北三省往来", ["京津冀", "环渤海", "江浙沪粤", "东北三省"]),
        ("开拓欧美、东南亚、东北亚、中亚市场", ["欧美", "东南亚", "东北亚", "中亚"]),
        ("治理浑善达克和呼伦湖", ["浑善达克", "呼伦湖"]),
        ("大小兴安岭的森林", ["大小兴安岭"]),
        ("治理黄河“几字弯”和黄河“几”字弯", ["黄河“几字弯”", "黄河“几”字弯"]),
        ("“深圳—香港—广州”集群与“一湖两海”", ["深圳", "香港", "广州", "一湖两海"]),
        ("到俄罗斯和蒙古国办展", ["俄罗斯", "蒙古国"]),
        ("支持阿左旗、达茂旗防沙", ["阿左旗", "达茂旗"]),
        ("建设健康内蒙古、法治内蒙古", ["内蒙古", "内蒙古"]),
        ("设立中国（内蒙古）自由贸易试验区", ["内蒙古"]),
    ],
)
def test_names_of_the_gazetteer(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "全国、全区、我区和中国的国家战略",
        "守好祖国北疆，建好北方屏障，首府先行",
        "推动中欧班列扩容，深化中俄蒙往来",
        "京沈高铁、集大原高铁与集通铁路",
        "打响“内蒙古味道”，推进“科技兴蒙”行动",
        "抓住北京冬奥会和第十五届中国—东盟博览会的机遇",
        "支持内蒙古自治区人民政府和内蒙古大学",
        "《内蒙古自治区某条例》与《关于〈黄河某办法〉的意见》",
    ],
)
def test_words_that_name_no_region(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "推广安全生产的经验",
        "形成都市农业",
        "促进创新和产业结合",
        "管好农田和田间道路",
        "确保定期检查",
        "沿海地区的出海口",
        "扩大同各方的合作",
        "增加纳税",
        "实现长治久安",
        "发展朝阳产业",
        "弘扬中华文化",
        "在其中山区占三成",
        "新增城市绿道",
        "建成示范县",
        "利用外资水平",
    ],
)
def test_words_across_the_edges_of_a_name(text: str) -> None:
    assert names(text) == []


def test_a_name_across_the_edge_of_another() -> None:
    assert names("稳定西部市场", NATION) == ["西部"]
    assert names("推广安徽经验", NATION) == ["安徽"]
    assert names("龙华中心区", Context(province="440000", division="440300")) == ["龙华中心区"]


def test_a_level_that_belongs_to_the_next_word_is_left_out() -> None:
    assert names("在上海市场销售", NATION) == ["上海"]
    assert names("和林格尔县城") == ["和林格尔"]


def test_no_region_inside_an_organization() -> None:
    register_extensions()
    doc = spacy.blank("zh").make_doc("在包头学习通辽矿业集团")
    doc._.context = INNER_MONGOLIA
    doc._.organizations = (OrganizationFound(5, 11, "通辽矿业集团"),)
    assert [region.name for region in find_regions(doc)._.regions] == ["包头"]


def test_a_title_without_brackets_names_its_region() -> None:
    register_extensions()
    doc = spacy.blank("zh").make_doc("落实呼包鄂榆城市群发展规划")
    doc._.documents = (DocumentFound(2, 13, "呼包鄂榆城市群发展规划", None, (), Predicate.IMPLEMENTS),)
    assert [region.name for region in find_regions(doc)._.regions] == ["呼包鄂榆城市群"]


def test_names_that_are_words_need_their_like_or_their_parent() -> None:
    assert names("建设一座新城，绿化青山") == []
    assert names("新城、回民、玉泉、赛罕四区") == ["新城", "回民", "玉泉", "赛罕"]
    assert names("包头青山") == ["包头", "青山"]
    assert names("平安青海", Context(province="630000", division="630000")) == ["青海"]


@pytest.mark.parametrize(
    ("text", "province", "key"),
    [
        ("海南区", "150000", "150303"),
        ("海南", "150000", "460000"),
        ("新城区", "150000", "150102"),
        ("新城区", "610000", "610102"),
        ("朝阳区", "110000", "110105"),
        ("通州区", "320000", "320612"),
        ("和平区", "210000", "210102"),
        ("和平区", None, None),
        ("河套", "150000", "hetao"),
        ("河套", "440000", "hetao-shenzhen"),
    ],
)
def test_a_name_means_the_place_of_the_plans_own_province(text: str, province: str | None, key: str | None) -> None:
    assert keys(f"支持{text}发展", Context(province=province, division=province)) in ([key], [] if key is None else [key])


def test_a_list_tells_which_of_two_places_is_meant() -> None:
    jilin = Context(province="220000", division="220000")
    assert keys("长春、吉林、四平", jilin) == ["220100", "220200", "220300"]
    assert keys("黑龙江、吉林、辽宁", jilin) == ["230000", "220000", "210000"]
    assert keys("呼和浩特市新城区", NATION) == ["150100", "150102"]


def test_former_names_lead_to_todays_place() -> None:
    assert keys("襄樊的汽车产业", Context(province="420000", division="420000")) == ["420600"]


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("乌海及周边地区转型", "乌海及周边地区", "wuhai-and-surroundings"),
        ("太原及周边地区的空气", "太原及周边地区", None),
        ("内蒙古东部", "内蒙古东部", "eastern-leagues"),
        ("甘肃南部的草原", "甘肃南部", None),
        ("哈尔滨都市圈", "哈尔滨都市圈", None),
        ("黄河上游", "黄河上游", "upper-yellow-river"),
        ("金沙江下游", "金沙江下游", "jinsha-river"),
        ("包头地区", "包头地区", "150200"),
        ("西宁—海东都市圈", "西宁—海东都市圈", None),
        ("苏皖鲁豫省际交界地区", "苏皖鲁豫省际交界地区", None),
        ("发展滇东南旅游", "滇东南", None),
    ],
)
def test_derived_forms(text: str, name: str, key: str | None) -> None:
    found = [(region.name, region.key) for region in read(text, NATION)._.regions]
    assert found == [(name, key)]


def test_words_that_follow_names_do_not_hide_them() -> None:
    guangxi = Context(province="450000", division="450000")
    assert names("苍梧、昭平等县通高速", guangxi) == ["苍梧", "昭平"]


def test_the_economy_of_an_area_is_not_its_name() -> None:
    assert names("内蒙古地区生产总值") == ["内蒙古"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("包头至葫芦斯台铁路", ["包头", "葫芦斯台"]),
        ("二连浩特至土牧尔台、集宁至张皋等高速公路", ["二连浩特", "土牧尔台", "集宁", "张皋"]),
        ("G1817哈登格勒—巴彦浩特公路", ["哈登格勒", "巴彦浩特"]),
        ("赤峰至京沈高铁连接线", ["赤峰"]),
        ("加快岑汀高速乌汀至包头段建设", ["乌汀", "包头"]),
        ("加快岑汀高速山河至包头段建设", ["包头"]),
        ("建成兴隆农场至包头公路", ["兴隆农场", "包头"]),
        ("包头至今已建成三条铁路", ["包头"]),
    ],
)
def test_the_unknown_end_of_a_line(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_towns_behind_their_county() -> None:
    assert names("武川县哈乐镇") == ["武川县", "哈乐镇"]
    assert names("武川县乡镇和特色小镇") == ["武川县"]


def test_a_long_list_is_read_as_a_short_one() -> None:
    short, long = "、".join(["海淀区", "朝阳", "大兴"] * 2), "、".join(["海淀区", "朝阳", "大兴"] * 2000)
    beijing = Context(province="110000", division="110000")
    assert keys(short, beijing) and keys(long, beijing) == keys(short, beijing)[:3] * 2000


def test_a_name_is_no_neighbour_of_itself() -> None:
    assert keys("沿线有朝阳。", NATION) == []


FANGCHENGGANG = Context(province="450000", division="450600")
QINGDAO = Context(province="370000", division="370200")
HEILONGJIANG = Context(province="230000", division="230000")


def test_towns_of_the_plans_own_prefecture_in_full_and_short() -> None:
    assert names("建设峒中、企沙等口岸和企沙镇学校", FANGCHENGGANG) == ["峒中", "企沙", "企沙镇"]
    found = keys("企沙码头与企沙镇", FANGCHENGGANG)
    assert found[0] is not None and found[0].startswith("450602-") and found[0] == found[1]


def test_towns_of_the_plans_own_province_in_full_or_where_long() -> None:
    assert names("支持准格尔的沙圪堵、薛家湾和大路镇") == ["准格尔", "沙圪堵", "薛家湾", "大路镇"]
    assert names("支持沙圪堵", NATION) == []


def test_towns_that_are_words_do_not_count_alone() -> None:
    assert names("核对交易流水，发展滨海旅游，深化开发区改革", QINGDAO) == []


def test_a_town_behind_its_county_has_a_key() -> None:
    assert keys("准格尔旗沙圪堵镇", NATION) == ["150622", "150622-" + digest("150622", "沙圪堵镇")]


@pytest.mark.parametrize(
    "text",
    [
        "办好内蒙古国际农牧业技术交流会",
        "举行中国—东盟城市网球赛",
        "承办亚洲媒体峰会和金砖国家协调人会议",
        "感谢港澳台同胞、港澳同胞",
        "推进敦煌学研究",
        "侨务、港澳台等工作",
        "便利港澳居民就业",
        "外事、港澳等工作",
    ],
)
def test_events_and_people_are_no_regions(text: str) -> None:
    assert names(text, NATION) == []


@pytest.mark.parametrize(
    ("text", "found", "context"),
    [
        ("东中西部各有特色", ["东中西部"], NATION),
        ("同沿黄流域往来，惠及山区26县", ["沿黄流域", "山区26县"], NATION),
        ("推进黄浦江沿岸和汾河谷地治理", ["黄浦江沿岸", "汾河谷地"], NATION),
        ("保护大兴安岭林区", ["大兴安岭林区"], NATION),
        ("杭州市区的落户条件", ["杭州市区"], NATION),
        ("拓展到长三角区域内", ["长三角"], NATION),
        ("投资龙江、扎根黑龙江", ["龙江", "黑龙江"], HEILONGJIANG),
        ("建设绥哈大齐产业集群和哈大齐绥产业带", ["绥哈大齐", "哈大齐绥"], HEILONGJIANG),
        ("港澳台资企业", ["港澳台"], NATION),
        ("西海岸新区、城阳、青玉谷等重点功能区", ["西海岸新区", "城阳", "青玉谷"], QINGDAO),
        ("在上思碧云山、东兴云约湾等地", ["上思", "碧云山", "东兴", "云约湾"], FANGCHENGGANG),
    ],
)
def test_regions_by_how_they_are_named(text: str, found: list[str], context: Context) -> None:
    assert names(text, context) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("抓好青玉谷、碧云湾等重点片区", ["青玉谷", "碧云湾"]),
        ("着力建设青玉谷—云坞、碧云湾等宜居片区", ["青玉谷", "云坞", "碧云湾"]),
        ("以甲川滨江、碧云湾、青玉谷等重点区域为核心", ["碧云湾", "青玉谷"]),
        ("抓好商业、文旅、居住等重点片区", []),
        ("抓好产业、碧云汀、商业、居住等重点片区", []),
    ],
)
def test_a_list_of_quarters_is_one_of_places_where_half_of_it_is_like_names(text: str, found: list[str]) -> None:
    assert names(text, NATION) == found


def test_parts_of_the_plans_own_province_by_their_side() -> None:
    assert names("修复北部山区矿山", HEILONGJIANG) == ["北部山区"]
    assert names("修复北部山区矿山", NATION) == []


def test_streets_and_lines_that_bear_names_are_no_regions() -> None:
    assert names("改造赤峰道、包头道和京津塘高速", NATION) == []
    assert names("开工750千伏定靖西输变电工程", NATION) == []
    assert names("包头道路通畅，京津两地往来", NATION) == ["包头", "京津"]


@pytest.mark.parametrize("row", read_rows(LINKS), ids=lambda row: f"{row['mention']} in {row['division'] or 'no division'}")
def test_what_a_name_means_here(row: dict[str, str]) -> None:
    division = row["division"] or None
    province = load_gazetteer().province_of(division) if division else None
    found = {each.name: each.key or "?" for each in read(row["text"], Context(province=province, division=division))._.regions}
    assert found.get(row["mention"], "-") == row["key"]


def test_a_region_that_does_something_for_an_event_is_one() -> None:
    assert names("支持包头实施好运动会规划，依托内蒙古服务冬奥会") == ["包头", "内蒙古"]
    assert names("总规模居中西部第一", NATION) == ["中西部"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推动湘南湘西承接产业", ["湘南", "湘西"]),
        ("深化湘赣边区域合作", ["湘赣边"]),
        ("完善湘鄂渝黔毗邻地区机制", ["湘鄂渝黔毗邻地区"]),
        ("建设皖南国际文化旅游示范区", ["皖南"]),
        ("做好港澳台事务", []),
        ("黟县卢村入选名村", ["黟县", "卢村"]),
        ("武川县农村面貌改善", ["武川县"]),
    ],
)
def test_where_a_region_ends(text: str, found: list[str]) -> None:
    assert names(text, NATION) == found


def test_a_town_that_is_a_word_needs_more_than_a_site_behind_it() -> None:
    assert names("建设和林格尔土城子古城公园") == ["和林格尔"]


def test_what_leads_to_a_list_is_no_part_of_its_first_name() -> None:
    assert names("并对湎河、淝汋河、北澥河等主要支流进行治理。") == ["淝汋河", "北澥河"]


def test_a_text_that_begins_with_the_end_of_a_list_holds_no_list() -> None:
    assert [region.name for region in read("等重点区域。")._.regions] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办好罗平油菜花节、武鸣龙舟节。", []),
        ("保持黄河干流水质优良。", ["黄河"]),
    ],
)
def test_festivals_name_no_place_and_a_river_s_main_stem_is_the_river(text: str, expected: list[str]) -> None:
    assert [text[region.begin : region.end] for region in read(text)._.regions] == expected


def test_short_names_of_towns_in_a_city_that_is_a_province_need_their_like() -> None:
    shanghai = Context(path="3", province="310000", division="310000")
    listed = find_regions(doc_of("保护朱家角、南翔、泗泾等古镇。", context=shanghai))
    assert [region.name for region in listed._.regions] == ["朱家角", "南翔", "泗泾"]
    assert find_regions(doc_of("泗泾发展较快。", context=shanghai))._.regions == ()


def test_a_row_of_signs_is_not_cut_and_a_week_of_publicity_names_no_place() -> None:
    anhui = Context(path="3", province="340000", division="340000")
    assert find_regions(doc_of("打造合芜马铁水联运走廊。", context=anhui))._.regions == ()
    assert find_regions(doc_of("举办第四届黄河流域节水宣传周。", context=anhui))._.regions == ()


@pytest.mark.parametrize(
    ("text", "province", "division", "found"),
    [
        ("和平污水处理厂扩容，共建和平家园", "210000", "210100", [("和平", "210102")]),
        ("和平污水处理厂扩容", "210000", "210000", []),
        ("报告会上海南省代表发言，到上海南站换乘", "460000", "460000", [("海南省", "460000"), ("上海", "310000")]),
        (
            "柳江融安县段、柳江两条河流达标",
            "450000",
            "450000",
            [("柳江", "liujiang-river"), ("融安县", "450224"), ("柳江", "liujiang-river")],
        ),
        ("扩建海口永兴互通", "460000", "460000", [("海口", "460100"), ("永兴", None)]),
        ("推进合六、合淮、合芜科创走廊建设", "340000", "340000", []),
        ("办好山城自行车巡赛", "340000", "340000", []),
        (
            "北部湾经济区与北部湾城市群联动",
            "450000",
            "450000",
            [("北部湾经济区", "guangxi-beibu-gulf-economic-zone"), ("北部湾城市群", "beibu-gulf-city-group")],
        ),
        (
            "建设汉江（陕西）生态经济带、安康—汉中—西安经济走廊",
            "610000",
            "610000",
            [("汉江（陕西）生态经济带", None), ("安康—汉中—西安经济走廊", None)],
        ),
    ],
)
def test_which_place_is_meant_at_home(text: str, province: str, division: str, found: list[tuple[str, str | None]]) -> None:
    regions = read(text, Context(province=province, division=division))._.regions
    assert [(region.name, region.key) for region in regions] == found
