"""Deeds in the names of works: behind 的, behind a phase or a firm's goods, at their groundwork; and what is only said of places."""

from __future__ import annotations

import pytest

from extractors.findings import Found
from extractors.projects.component import find_projects
from ontology.concepts import Status
from tests.docs import doc_of

PLACES = ("浔阳", "岑溪", "柳州", "桂岭", "岑水")


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *PLACES))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成浔阳、岑溪、柳州机场的新建和改造。", ["浔阳机场", "岑溪机场", "柳州机场"]),
        ("推进月峰水库的除险加固。", ["月峰水库"]),
        ("加快浔阳火车站的扩能改造工程。", ["浔阳火车站"]),
        ("推进岑水的治理、浔阳的城市更新。", []),
        ("建设西电东送的大通道。", []),
    ],
)
def test_what_is_done_behind_of_is_no_name_of_its_own(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岑溪灌区续建配套与现代化改造加快实施。", ["岑溪灌区续建配套与现代化改造"]),
        ("景淖二期提质改造、引浔入柳延伸增效有序实施。", ["景淖二期提质改造", "引浔入柳延伸增效"]),
        ("加快浔阳钢铁公司三期技术改造步伐。", ["浔阳钢铁公司三期技术改造"]),
        ("实施浔阳红军旧址提升。", ["浔阳红军旧址提升"]),
        ("推动浔阳钢铁行业超低排放改造、柳州制造业智能化升级。", []),
    ],
)
def test_deeds_belong_to_names_of_works(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_what_is_done_to_the_plants_of_a_firm() -> None:
    text = "推进淖峰集团锌冶炼固废资源化。"
    doc = doc_of(text)
    doc._.organizations = (Found(2, 6),)
    assert [project.name for project in find_projects(doc)._.projects] == ["淖峰集团锌冶炼固废资源化"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("继续做好浔阳霞石开发前期工作。", ["浔阳霞石开发"]),
        ("积极配合国家做好岑水流域水电开发的前期工作。", ["岑水流域水电开发"]),
        ("开展岑水、柳州梯级水电开发前期研究。", ["岑水梯级水电开发", "柳州梯级水电开发"]),
        ("推进浔阳旅游开发公司改制和资源开发。", []),
        ("加快旅游资源开发前期工作。", []),
    ],
)
def test_what_is_to_be_developed_is_a_work_at_its_groundwork(text: str, expected: list[str]) -> None:
    found = find_projects(doc_of(text, *PLACES))._.projects
    assert [project.name for project in found] == expected
    assert all(project.status is Status.PREPARATORY for project in found)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("力争国家立项建设月峰水库。", Status.PROPOSED),
        ("争取上级支持建设月峰水库。", Status.PROPOSED),
        ("做深做细浔阳至岑溪铁路前期论证。", Status.PREPARATORY),
        ("超前做好浔阳地铁3号线工可。", Status.PREPARATORY),
        ("岑溪电厂要积极做好前期工作。", Status.PREPARATORY),
    ],
)
def test_wishes_of_others_and_groundwork(text: str, status: Status) -> None:
    assert [project.status for project in find_projects(doc_of(text, *PLACES))._.projects] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成浔阳至永和高速公路、桂岭至云和铁路。", ["浔阳至永和高速公路", "桂岭至云和铁路"]),
        ("开工浔阳驿至忠和段扩容改造。", ["浔阳驿至忠和段扩容改造"]),
        ("建设浔阳铁路和高速公路。", ["浔阳铁路"]),
        (
            "确保浔阳至柳州（S10）、岑溪至桂岭（S25岑桂高速）等高速公路通车。",
            ["浔阳至柳州高速公路", "岑溪至桂岭高速公路"],
        ),
        ("浔阳至柳州高速公路（G75）建成通车。", ["浔阳至柳州高速公路"]),
        ("建成浔阳——柳州、岑溪——桂岭等重要二级公路。", ["浔阳——柳州二级公路", "岑溪——桂岭二级公路"]),
        ("西气东输三线中段柳州段开工。", ["西气东输三线中段柳州段"]),
        ("浔阳地铁1号线、2号线一期先后开通。", ["浔阳地铁1号线", "浔阳地铁2号线一期"]),
        ("建设浔阳港区西区和岑溪开发区东区。", ["浔阳港区西区", "岑溪开发区东区"]),
    ],
)
def test_ends_and_stretches_of_lines(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "浔阳、岑溪淖滩、柳州百万千瓦级光伏园区并网。",
            ["浔阳百万千瓦级光伏园区", "岑溪淖滩百万千瓦级光伏园区", "柳州百万千瓦级光伏园区"],
        ),
        ("开工淖帕河梯级、岑溪三级等水电站。", ["淖帕河梯级水电站", "岑溪三级水电站"]),
        ("浔阳城乡供水工程通水，浔阳至柳州±800千伏特高压直流工程开工。", ["浔阳城乡供水工程", "浔阳至柳州±800千伏特高压直流工程"]),
        ("推进浔阳标识解析二级节点、岑溪智慧岛和柳州花卉拍卖市场建设。", ["浔阳标识解析二级节点", "岑溪智慧岛", "柳州花卉拍卖市场"]),
        ("月峰灌区隧洞掘进42公里。", ["月峰灌区"]),
        ("建设浔阳物流中心（申报）。", ["浔阳物流中心"]),
    ],
)
def test_sizes_steps_and_kinds_of_works(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "在浔阳盆地和沿黄灌区扩大设施蔬菜。",
        "为浔阳、岑溪等电站投产做好准备。",
        "加快构建“十”字形高铁枢纽。",
        "浔东旅游区以开发生态文化旅游产品为重点。",
        "岑北旅游区依托温泉资源做优康养。",
        "柳东经济区重点发展加工贸易。",
        "庆岭老区结束了不通高铁的历史。",
        "中国市政西北院承担大科学装置任务。",
    ],
)
def test_where_something_is_done_and_what_is_only_told(text: str) -> None:
    assert names(text) == []


def test_an_area_that_is_built_is_a_work_whatever_it_turns_to() -> None:
    assert names("加快建设浔东旅游区，依托温泉资源发展康养。") == ["浔东旅游区"]
