"""Works as districts and counties tell them: deeds of two nouns, tails behind a number, houses of schools and hospitals, plants, parts of
works at their stage."""

from __future__ import annotations

import pytest

from extractors.findings import OrganizationFound
from extractors.projects.component import find_projects
from tests.docs import doc_of

_CARE = ["柳溪河生态补水和岸线整治", "浔水河生态补水和岸线整治"]
_IRRIGATION = ["云朗灌区续建配套与现代化改造", "沙浔灌区续建配套与现代化改造"]


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("柳溪河、浔水河生态补水和岸线整治同步推进。", _CARE),
        ("云朗、沙浔2处大型灌区续建配套与现代化改造完成投资3亿元。", _IRRIGATION),
        ("云朗、沙浔两座抽蓄站点争取纳入国家规划。", ["云朗抽蓄站点", "沙浔抽蓄站点"]),
        ("加快云朗、沙浔两个物流组团建设。", ["云朗物流组团", "沙浔物流组团"]),
        ("云朗、沙浔、岑桥三所卫生院扩容。", ["云朗卫生院扩容", "沙浔卫生院扩容", "岑桥卫生院扩容"]),
        ("沙浔垸、云朗垸等重点垸堤防加固工程完工。", ["沙浔垸堤防加固工程", "云朗垸堤防加固工程"]),
        ("实施柳溪河、浔水河等中小河流治理12处。", ["柳溪河治理", "浔水河治理"]),
        ("云朗采煤沉陷区、沙浔露天矿坑、岑桥废弃采石场治理面积2000亩。", ["云朗采煤沉陷区治理", "沙浔露天矿坑治理", "岑桥废弃采石场治理"]),
        ("实施云朗大道沿线、岑桥棚户区等2个片区更新。", ["云朗大道沿线片区更新", "岑桥棚户区片区更新"]),
        ("建成220千伏云朗变、110千伏沙浔变、岑桥变。", ["220千伏云朗变", "110千伏沙浔变", "110千伏岑桥变"]),
        ("500千伏云朗变扩建投运。", ["500千伏云朗变扩建"]),
        ("续建云朗新区10所学校。", []),
        ("建设石化、杂粮、肉羊3个技术创新中心。", []),
    ],
)
def test_the_whole_deed_and_the_tail_behind_a_number_are_shared(text: str, expected: list[str]) -> None:
    assert names(text, "云朗", "沙浔", "岑桥", "柳溪河", "浔水河") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云朗四中、沙浔高中、岑桥一中宿舍食堂改造完工。", ["云朗四中宿舍食堂改造", "沙浔高中宿舍食堂改造", "岑桥一中宿舍食堂改造"]),
        ("云朗、沙浔等卫生院完成标准化改造。", ["云朗卫生院标准化改造", "沙浔卫生院标准化改造"]),
        ("云朗县医院、沙浔县医院2家完成提标扩能，社区食堂增加。", ["云朗县医院提标扩能", "沙浔县医院提标扩能"]),
        ("云朗铁路完成提速改造。", ["云朗铁路"]),
        ("市中心医院新外科大楼启用。", ["市中心医院新外科大楼"]),
        ("开工沙浔二中运动场。", ["沙浔二中运动场"]),
        ("2.区人民医院内科大楼、沙浔医院岑桥院区投入运营。", ["区人民医院内科大楼", "沙浔医院岑桥院区"]),
        ("云朗遗址博物馆、沙浔博物馆新馆对外开放。", ["云朗遗址博物馆", "沙浔博物馆新馆"]),
        ("沙浔医学院正式招生。", []),
    ],
)
def test_what_is_done_and_built_at_schools_and_hospitals(text: str, expected: list[str]) -> None:
    assert names(text, "云朗", "沙浔", "岑桥") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动云朗制药整体搬迁、泽浔双歧益生菌扩产。", ["云朗制药整体搬迁", "泽浔双歧益生菌扩产"]),
        ("支持浔通铜业尾渣选铜、沙泰钢铁短流程改造。", ["浔通铜业尾渣选铜", "沙泰钢铁短流程改造"]),
        ("浔阳化工季戊四醇、沙泰化工氟材料等项目建成。", ["浔阳化工季戊四醇", "沙泰化工氟材料"]),
        ("促成浔阳食品总部大楼封顶。", ["浔阳食品总部大楼"]),
        ("浔阳矿业云朗铁矿、沙浔等煤矿全年生产原煤300万吨。", []),
        ("鼓励企业增资扩产，推动重点企业数字化改造。", []),
        ("云朗新城提级扩能。", ["云朗新城"]),
        ("用好云朗、沙浔等口岸资源。", []),
    ],
)
def test_what_is_done_to_plants(text: str, expected: list[str]) -> None:
    doc = doc_of(text, "云朗", "沙浔")
    firm = text.find("沙泰钢铁")
    doc._.organizations = (OrganizationFound(firm, firm + 4, "沙泰钢铁"),) if firm >= 0 else ()
    assert [project.name for project in find_projects(doc)._.projects] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云朗抽水蓄能电站下水库大坝开始填筑。", ["云朗抽水蓄能电站"]),
        ("沙浔水库主坝填筑至设计高程。", ["沙浔水库"]),
        ("云朗大桥东汊主桥合龙。", ["云朗大桥"]),
        ("云朗至沙浔快速连接线路基贯通。", ["云朗至沙浔快速连接线"]),
        ("岑桥小镇更新改造于旺季前投用。", ["岑桥小镇更新改造"]),
        ("岑桥小镇年内研发中心一期交付。", ["岑桥小镇"]),
        ("打通或改造云朗路北延、沙浔路。", ["云朗路北延", "沙浔路"]),
        ("建设云朗防沙治沙光伏共50万千瓦。", ["云朗防沙治沙光伏"]),
        ("云朗大桥主塔封顶、岑桥西站以北区间实现贯通。", ["云朗大桥"]),
    ],
)
def test_a_part_of_a_work_at_its_stage_and_the_time_are_no_part_of_the_name(text: str, expected: list[str]) -> None:
    assert names(text, "云朗", "沙浔", "岑桥") == expected
