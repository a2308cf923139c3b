"""Sentences of counties', districts' and provinces' plans: every place that they name, also those of their works, and nothing else."""

from __future__ import annotations

import pytest

from extractors.context import Context, findings_of
from extractors.pipeline import make_pipeline, read_section
from extractors.regions.local_places import complete_regions
from ontology.gazetteer import load_gazetteer

_NLP = make_pipeline()


def read(text: str, division: str | None) -> list[str]:
    province = load_gazetteer().province_of(division) if division else None
    doc = read_section(_NLP, text, Context(path="2", year=2024, division=division, province=province))
    complete_regions([doc])
    return [region.name for region in findings_of(doc).regions]


@pytest.mark.parametrize(
    ("text", "division", "found"),
    [
        ("打通锦江大道，改造武侯大道和开元寺路。", "510100", []),
        ("畅通三环西北环，完成国道东南段改造。", None, []),
        ("推进成都—绵阳城际铁路建设。", "510000", ["成都", "绵阳"]),
        ("做强环长沙经济圈，完善湘西经济协作区。", "430000", ["环长沙经济圈", "湘西经济协作区"]),
        ("加快黄河滩区治理，保护淮河故道。", "370000", ["黄河滩区", "淮河故道"]),
        ("推进新疆中部引水工程。", None, ["新疆"]),
        ("依托甘肃农垦、发展现代农业。", None, []),
        ("治理太行山、燕山水土流失。", None, ["太行山", "燕山"]),
        ("在川南川北布局园区。", "510000", ["川南", "川北"]),
        ("加快湖北车家店水库建设，建设贵州四方坪水利枢纽。", None, ["湖北", "车家店", "贵州", "四方坪"]),
        ("建设长垱水库、新垣河灌区、小垱河、岩泉寺水库。", None, ["长垱", "新垣河", "小垱河", "岩泉寺"]),
        ("建设湖北大中型水库。", None, ["湖北"]),
        ("实施柘圩泾整治和新郁浦拓浚，在霍垣盆地种茶。", None, ["柘圩泾", "新郁浦", "霍垣盆地"]),
        ("分别为廖垟河治理、沂垟河清淤。", None, ["廖垟河", "沂垟河"]),
        ("推进西安南部融合发展。", "610000", ["西安南部"]),
        ("拓宽101省道义亭至佛堂段。", "330700", ["义亭", "佛堂"]),
        ("改造和平街道、建设街道老旧小区。", "350200", []),
        ("发展漳浦蜜柚、平和香蕉、华安茶叶。", "350600", ["漳浦", "平和", "华安"]),
        ("推进萍乡赣、赣韶客专建设。", "360000", []),
        ("支持永济新城、河津段建设，永济市和河津市协同。", None, ["永济", "河津", "永济市", "河津市"]),
        ("推广覆盖山口、石门、水田、阳垱4个乡镇的供水。", "430000", ["山口", "石门", "水田", "阳垱"]),
        ("加快汶川（漩口垱）至理县、茂县至黑水（色尔垱）高速公路建设。", "510000", ["汶川", "漩口垱", "理县", "茂县", "黑水", "色尔垱"]),
        ("整治白沙镇新垱村、黄海村和石圩村污水。", "500000", ["白沙镇", "新垱村", "黄海村", "石圩村"]),
        ("提升柘圩片区功能，改造城西片区。", None, ["柘圩片区", "城西片区"]),
        ("在抚垱、柘圩两镇改造。", "350000", ["抚垱", "柘圩"]),
        ("治理龙泉河上游，治理平乐河。", "510100", ["龙泉河上游", "平乐河"]),
        ("建设柘圩220千伏变电站。", None, ["柘圩"]),
        ("参与丝绸之路经济带和中巴经济走廊建设，衔接新欧亚大陆桥。", None, ["丝绸之路经济带", "中巴经济走廊"]),
        ("改造磁器口、洪崖洞，治理梁滩河。", "500000", ["磁器口", "洪崖洞", "梁滩河"]),
        ("推进沪苏湖、沪通铁路建设。", "310000", []),
        ("改造石屯村、柘家坡、麻寨等9个城中村。", None, ["石屯村", "柘家坡", "麻寨"]),
        ("建设柘集镇张老庄村农田，保护名城名镇名村。", None, ["柘集镇", "张老庄村"]),
        ("实施柘塘港拓浚，新建柘圩输变电工程。", None, ["柘塘港", "柘圩"]),
        ("统筹生态、文化、旅游三大片区。", None, []),
        ("抓住大川南、豫西豫北机遇，建设柘垣经济带、沿海经济带。", None, ["大川南", "豫西", "豫北", "柘垣经济带"]),
        ("改造柘圩河—文昌大道，修建临江路跨九曲河桥。", None, ["柘圩河"]),
        ("按照《柘垣河治理规划》发展现代化都市圈、经济区或经济带。", None, []),
        ("建设青山区万青路立交，改造昆区友谊大街。", "150200", ["青山区", "昆区"]),
        ("海南省文昌市争先。", "469005", ["海南省", "文昌市"]),
    ],
)
def test_places(text: str, division: str | None, found: list[str]) -> None:
    assert read(text, division) == found
