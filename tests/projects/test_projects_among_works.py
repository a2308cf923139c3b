"""What stands among works in a list, lists of units and stretches, and what is said behind works of plans of provinces and ministries."""

from __future__ import annotations

import pytest

from extractors.findings import RegionFound
from extractors.projects.component import find_projects
from extractors.projects.lists.elided import is_elided
from extractors.projects.words.known import Known
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        (
            "开工浔阳水库、桂岑市绿氢制备、岑溪冰雪装备基地。",
            ("浔阳", "桂岑市", "岑溪"),
            ["浔阳水库", "岑溪冰雪装备基地", "桂岑市绿氢制备"],
        ),
        ("浔阳市抓好浔阳抽水蓄能电站、岑溪风电等项目。", ("浔阳市", "浔阳", "岑溪"), ["浔阳抽水蓄能电站", "岑溪风电"]),
        ("建成浔阳电厂1号、2号机组。", ("浔阳",), ["浔阳电厂1号、2号机组"]),
        ("建成浔阳至岑溪高速（柳东经天等至桂西段）。", ("浔阳", "岑溪", "柳东", "天等", "桂西"), ["浔阳至岑溪高速（柳东经天等至桂西段）"]),
        ("推进两江融合先行试验区（广西·岑溪）建设。", ("广西", "岑溪"), ["两江融合先行试验区（广西·岑溪）"]),
        ("推动浔阳空港、岑溪枢纽经济区先行。", ("浔阳", "岑溪"), ["浔阳空港枢纽经济区", "岑溪枢纽经济区"]),
        ("岑峪水电站机组2022年底前全部投产。", (), ["岑峪水电站"]),
        ("浔阳机场2022年投运并交由岑风航空作主基地。", ("浔阳",), ["浔阳机场"]),
        ("推进浔阳江、浔溪至岑溪段航道整治。", ("浔阳江", "浔溪", "岑溪"), ["浔溪至岑溪段航道整治"]),
        ("浔阳机场三期、岑溪机场迁建加快建设。", ("浔阳", "岑溪"), ["浔阳机场三期", "岑溪机场迁建"]),
        ("加快浔阳医科大学和平校区二期建设。", ("浔阳",), ["浔阳医科大学和平校区二期"]),
        ("加快浔电北海电厂3号机建设。", ("北海",), ["浔电北海电厂3号机"]),
        ("推进浔阳湾国际门户港建设。", ("浔阳湾",), ["浔阳湾国际门户港"]),
        ("浔阳沙扒四期和五期、岑溪二期等风电场并网。", ("浔阳", "岑溪"), ["浔阳沙扒四期风电场", "浔阳沙扒五期风电场", "岑溪二期风电场"]),
        ("随着浔阳高铁、岑溪高铁建成通车。", ("浔阳", "岑溪"), ["浔阳高铁", "岑溪高铁"]),
        ("除浔阳糖厂、岑溪糖厂建成外。", ("浔阳", "岑溪"), ["浔阳糖厂", "岑溪糖厂"]),
        ("浔阳机场迁改建开展前期。", ("浔阳",), ["浔阳机场迁改建"]),
        ("加快浔阳研究所新疫苗车间、岑洼峪矿井建设。", ("浔阳",), ["浔阳研究所新疫苗车间", "岑洼峪矿井"]),
    ],
)
def test_works_of_lists(text: str, places: tuple[str, ...], expected: list[str]) -> None:
    assert sorted(names(text, *places)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("推进浔阳高铁、岑溪机场、桂岑市对外合作。", ("浔阳", "岑溪", "桂岑市")),
        ("推进浔阳高铁、岑溪机场、桂岑市传染病和生物安全研究院。", ("浔阳", "岑溪", "桂岑市")),
        ("学习浔阳高铁、岑溪机场、桂岑市绿氢制备。", ("浔阳", "岑溪", "桂岑市")),
    ],
)
def test_what_stands_among_works_and_is_none(text: str, places: tuple[str, ...]) -> None:
    assert not any(name.startswith("桂岑市") for name in names(text, *places))


@pytest.mark.parametrize(
    "text",
    [
        "支持浔大、岑院筹建国家光热创新中心。",
        "突破柔性直流、钙钛矿等技术。",
        "建设高产高效矿井。",
        "减少报废矿井。",
        "所有边境卫生院标准化建设。",
    ],
)
def test_what_names_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("item", "lacks"), [("浔电岑溪二PA", True), ("浔电鹭洲湾F区", True), ("浔电的氧化装备", False), ("浔电绿色", False)]
)
def test_a_firm_with_the_place_where_it_builds_lacks_its_head(item: str, lacks: bool) -> None:
    known = Known(tuple(RegionFound(at, at + 2, "岑溪", None) for at in [item.find("岑溪")] if at > 0), (RegionFound(0, 2, "浔电", None),))
    assert is_elided(item, 0, len(item), known) is lacks
