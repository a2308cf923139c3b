"""Belts, waters and groups by the words around their names, and words that hold the name of a place and mean none."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.pipeline import make_pipeline, read_section
from ontology.gazetteer import load_gazetteer

_NLP = make_pipeline()


def read(text: str, division: str | None) -> list[str]:
    province = load_gazetteer().province_of(division) if division else None
    doc = read_section(_NLP, text, Context(path="2", year=2024, division=division, province=province))
    return [region.name for region in doc._.regions]


@pytest.mark.parametrize(
    ("text", "division", "found"),
    [
        ("培育济南大都市圈，推动都市圈建设。", "370000", ["济南大都市圈"]),
        ("编制环准噶尔经济带方案，治理准噶尔盆地。", "650000", ["环准噶尔经济带", "准噶尔盆地"]),
        ("巩固黄河重点生态区，保护黄河重点生态区位林。", "620000", ["黄河重点生态区", "黄河"]),
        ("修复渭河上游源头区，保护洮河源头。", "620000", ["渭河上游源头区", "洮河源头"]),
        ("带动“京津冀”城市群和“三北”地区。", None, ["“京津冀”城市群", "“三北”地区"]),
        ("擦亮“荆宜恩”山水游廊道，讲好“新安平”故事。", "420000", ["荆宜恩"]),
        ("南疆五地州产业向好。", "650000", ["南疆五地州"]),
        ("商船驶向黑海、地中海，筛查地中海贫血。", None, ["黑海", "地中海"]),
    ],
)
def test_belts_waters_and_groups(text: str, division: str | None, found: list[str]) -> None:
    assert read(text, division) == found


@pytest.mark.parametrize(
    ("text", "division", "found"),
    [
        ("发布中国—中亚青年交流周、东盟第六次高官会议成果。", None, []),
        ("出席澜湄机制第七次外长会，深化东盟合作。", None, ["东盟"]),
        ("品尝武昌鱼，提升武昌区商圈。", "420000", ["武昌区"]),
        ("邯郸故城遗址申遗，故城县招商。", "130000", ["邯郸", "故城县"]),
        ("西北熊猫国家公园开园。", "620000", ["西北"]),
        ("中原风物出彩，中原区改造。", "410000", ["中原", "中原区"]),
        ("商品出口，中原风物出彩。", "330000", []),
        ("集结志愿者参加清河行动，清河两岸复绿。", "210000", ["清河"]),
        ("拓宽收费高速入口至出口段，疏导河流源头至入海段。", "210000", []),
        ("许仙故里景区升级，打卡老城故居。", "330000", []),
        ("谋划大连（瓦房店）产业带和黄河（山东）经济带。", "210000", ["大连", "瓦房店", "黄河（山东）经济带"]),
    ],
)
def test_what_holds_the_name_of_a_place(text: str, division: str | None, found: list[str]) -> None:
    assert read(text, division) == found


def test_whom_the_own_place_aids_may_be_a_county_elsewhere() -> None:
    text = "支援莎车机场建设。"
    doc = read_section(_NLP, text, Context(path="2", year=2024, division="210000", province="210000"))
    assert [(region.name, region.key) for region in doc._.regions] == [("莎车", "653125")]
