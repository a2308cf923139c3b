"""What the last item of a list names of its street, its water, its park or its town, and the others have too."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from extractors.projects.shared_belongings import belonging_of, is_small_water
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("改造浔溪路（东四路—东六路）、柳塘路、岑泉路人行道。", ["浔溪路（东四路—东六路）人行道", "柳塘路人行道", "岑泉路人行道"]),
        ("更新改造浔安路、岑东路老旧供热管网12公里。", ["浔安路老旧供热管网", "岑东路老旧供热管网"]),
        ("加快浔安路（岑家）、柳池路幼儿园建设。", ["浔安路（岑家）幼儿园", "柳池路幼儿园"]),
        ("实施浔溪、柳沟河、岑家河等小流域治理。", ["浔溪小流域治理", "柳沟河小流域治理", "岑家河小流域治理"]),
        ("抓好柳浔港、岑花港黑臭水体治理。", ["柳浔港黑臭水体治理", "岑花港黑臭水体治理"]),
        ("推进黄河、长江流域综合治理。", []),
        ("建设浔江公园、万岑广场、柳山公园停车场。", ["浔江公园停车场", "万岑广场停车场", "柳山公园停车场"]),
        ("建设浔江公园、岑溪水库。", ["浔江公园", "岑溪水库"]),
        ("完成浔桥镇、岑山镇卫生院标准化建设。", ["浔桥镇卫生院标准化建设", "岑山镇卫生院标准化建设"]),
        ("建成浔桥路、岑花路等2座人行天桥。", ["浔桥路人行天桥", "岑花路人行天桥"]),
        ("加快浔榴路沿线、柳沙老街、岑西片区更新。", ["浔榴路沿线更新", "柳沙老街更新", "岑西片区更新"]),
    ],
)
def test_what_stands_at_the_last_stands_at_all(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成城北、城南、浔王堆污水处理厂提标扩容。", ["城北污水处理厂提标扩容", "城南污水处理厂提标扩容", "浔王堆污水处理厂提标扩容"]),
        ("完成浔清、岑水、柳口游览区基础设施改造。", ["浔清游览区基础设施改造", "岑水游览区基础设施改造", "柳口游览区基础设施改造"]),
        ("推进浔涌、岑墩等旧村居城市更新。", ["浔涌旧村居城市更新", "岑墩旧村居城市更新"]),
        ("建设浔塘、岑龙樱桃采摘园。", ["浔塘樱桃采摘园", "岑龙樱桃采摘园"]),
        ("新建浔江、岑桥小型消防站各1座。", ["浔江小型消防站", "岑桥小型消防站"]),
        ("柳浔、岑桥安置区首批楼座封顶。", ["柳浔安置区", "岑桥安置区"]),
        (
            "加快220千伏浔城东、110千伏岑桥、柳八线输变电工程建设。",
            ["220千伏浔城东输变电", "110千伏岑桥输变电", "110千伏柳八线输变电"],
        ),
        ("启动浔岑路、东九线、西十线建设。", ["浔岑路", "东九线", "西十线"]),
        ("完成岑塘西侧配套小学、浔塘南侧配套初中建设。", ["岑塘西侧配套小学", "浔塘南侧配套初中"]),
    ],
)
def test_small_works_share_the_tail_of_the_last(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_belonging_needs_its_owner() -> None:
    assert belonging_of("城区人行道") is None
    assert belonging_of("重点河道治理") is None
    assert not is_small_water("城市河")
