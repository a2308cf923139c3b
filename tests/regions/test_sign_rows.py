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
