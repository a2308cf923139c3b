"""Groups named by rows of signs, and what belongs to a region beside its name."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.regions.component import find_regions
from tests.docs import doc_of


def found(text: str, province: str | None) -> list[str]:
    doc = find_regions(doc_of(text, context=Context(path="3", province=province, division=province)))
    return [region.name for region in doc._.regions]


@pytest.mark.parametrize(
    ("text", "names", "province"),
    [
        ("构建青甘宁算力协同机制，", ["青甘宁"], "630000"),
        ("强化川渝黔鄂电力互济。", ["川渝黔鄂"], "500000"),
        ("深化“五河两岸一湖一江”治理。", ["五河两岸一湖一江"], "360000"),
        ("与泰国某逸市结为友城，", ["泰国", "某逸市"], "450000"),
        ("加强沿海市县与中部市县合作。", ["沿海市县", "中部市县"], "460000"),
        ("建设大张家界国际旅游区。", ["大张家界"], "430000"),
        ("支持京津冀、长三角、粤港澳大湾区城市群建设。", ["京津冀", "长三角", "粤港澳大湾区"], None),
        ("打好黄河“几字弯”攻坚战。", ["黄河"], "150000"),
        ("渝东新城和渝西地区同城化发展。", ["渝东新城", "渝西地区"], "500000"),
        ("推进浙中城市群、豫东都市圈与赣中南城市群同步壮大。", ["浙中城市群", "豫东都市圈", "赣中南城市群"], "360000"),
        ("放大海南、海北优势。", ["海南", "海北"], "630000"),
        ("面向津冀开放，引导津冀企业，把技术转移到苏皖园区。", ["津冀", "津冀", "苏皖"], "110000"),
        ("建设金丽温、杭绍温开放大通道，畅通义甬舟开放大通道。", ["金丽温", "杭绍温", "义甬舟"], "330000"),
        ("做好“锰三角”污染治理，打造“创新三角”。", ["锰三角"], "430000"),
        ("支持卧龙特别行政区保护。", ["卧龙特别行政区"], "510000"),
    ],
)
def test_groups_parts_and_prefixes_of_regions(text: str, names: list[str], province: str | None) -> None:
    assert found(text, province) == names


@pytest.mark.parametrize(
    "text",
    [
        "感谢港澳台同胞。",
        "做好港澳台工作。",
        "办好中国（太原）国际能源博览会。",
        "支持嘉陵江、明月湖实验室发展。",
        "同韩国友好城市交流。",
        "推进京港澳高速扩容。",
        "在津冀铁路沿线布局，向苏皖管道供气，津冀贸易增长。",
        "建成金丽温高速公路。",
    ],
)
def test_people_events_bodies_and_lines_in_rows_are_no_regions(text: str) -> None:
    assert [name for name in found(text, "140000") if name != "韩国"] == []


def test_the_plans_own_district_in_full_is_one_place() -> None:
    doc = find_regions(doc_of("深圳市坪山区发展办法", context=Context(path="3", province="440000", division="440310")))
    assert [(region.name, region.key) for region in doc._.regions] == [("深圳市坪山区", "440310")]
    assert found("天津市武清区等周边地区", "110000") == ["天津市", "武清区"]


@pytest.mark.parametrize(
    ("text", "names", "province"),
    [
        ("促进济泰一体化，抓好烟威、青潍协同发展。", ["济泰", "烟威", "青潍"], "370000"),
        ("谋划郑焦、安鹤等产业带，支持洛平两市互认。", ["郑焦", "安鹤", "洛平"], "410000"),
        ("培育鞍辽经济走廊和锦葫都市圈，共建鞍辽哈长产业创新带。", ["鞍辽经济走廊", "锦葫都市圈", "鞍辽哈长"], "210000"),
        ("打造福厦泉湾区，深化福莆泉协同。", ["福厦泉", "福莆泉"], "350000"),
        ("推进成德一体化，强化成遂南合作。", ["成德", "成遂南"], "510000"),
        ("衔接大连、沈营经济带，深化沈大、沈抚联动。", ["大连", "沈营经济带", "沈大", "沈抚"], "210000"),
        ("支持辽大协同创新，走访嘉定联动企业。", [], "210000"),
        ("培育青烟威城市群，壮大济枣菏煤化工集群。", ["青烟威城市群", "济枣菏"], "370000"),
        ("加快兰白一体化，发挥酒嘉两区作用，谋划兰西经济走廊。", ["兰白", "酒嘉", "兰西经济走廊"], "620000"),
        ("打造长江上游生态功能带，改良豫北平原土壤，支持辽东先导区建设。", ["长江上游生态功能带", "豫北平原", "辽东先导区"], "410000"),
        ("开行南亚东南亚航班，对接中国—东盟自由贸易区。", ["南亚", "东南亚", "东盟"], "450000"),
        ("2031年河南省政府工作报告，报河南省人民政府批准。", ["河南省"], "410000"),
        ("开工郑许、安鹤濮、洛平漯等高铁，修建郑焦铁路。", [], "410000"),
        ("推进源网荷储一体化、承保协同、内资协同、三上联动，做好昆曲文旅协同。", [], "530000"),
    ],
)
def test_groups_of_cities_of_the_plans_own_province(text: str, names: list[str], province: str) -> None:
    assert found(text, province) == names


@pytest.mark.parametrize(
    "text",
    [
        "实施“三北”工程攻坚战，完成“三北”六期任务。",
        "让八闽大地更美，三秦百姓更富，擦亮齐鲁文化名片。",
        "兼顾东北、西南两个片区，统筹东南、西北、西南三个方向。",
        "开采黄金、白银、镍矿，发展铁海河联运。",
        "办好中国—卢森堡“空中之桥”论坛，筹备广交会、进博会。",
        "做优做强亚欧黄金通道。",
    ],
)
def test_programmes_poetic_names_sides_and_metals_are_no_regions(text: str) -> None:
    assert [name for name in found(text, "410000") if name != "卢森堡"] == []
