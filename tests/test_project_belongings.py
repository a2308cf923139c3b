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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "启动浔柳路（岑民路至柳放路段）、岑花路（东环至西环）雨污分流改造。",
            ["浔柳路（岑民路至柳放路段）雨污分流改造", "岑花路（东环至西环）雨污分流改造"],
        ),
        ("完成浔江路、青岑大道亮化工程。", ["浔江路亮化工程", "青岑大道亮化工程"]),
        ("实施浔柳河、岑沙河、清岑河3条河道综合治理。", ["浔柳河河道综合治理", "岑沙河河道综合治理", "清岑河河道综合治理"]),
        ("建设浔东（柳林）、岑西（石坪）两个污水处理厂。", ["浔东（柳林）污水处理厂", "岑西（石坪）污水处理厂"]),
        ("加快浔林健康城A区、B区建设。", ["浔林健康城A区", "浔林健康城B区"]),
        ("实现浔洲路（新博路—岑岭路）、高岑路主线通车。", ["浔洲路（新博路—岑岭路）", "高岑路"]),
        ("推动浔江全球研发总部基地（岑洲路南侧地块）扩大规模。", ["浔江全球研发总部基地"]),
        ("加快果园镇浔龙岭生态艺术小镇建设。", ["果园镇浔龙岭生态艺术小镇"]),
        ("敷设燃气管网60公里，改造老旧供水管网20公里。", []),
    ],
)
def test_streets_waters_and_parts_of_a_site(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "完成浔山水库、岑柳村水库两座水库安全鉴定。",
        "加强浔山水库、岑石水库水源地保护。",
        "治理浔德大道与新岑路口等拥堵点12处。",
        "发挥浔江科技大学、岑柳大学浔阳校区等高校优势。",
        "推动浔信金融中心、岑阳财富中心等重点楼宇招商。",
        "争取市第八人民医院在北岑设立分院。",
        "坚持片区开发与配套建设同步。",
        "依托浔阳国际会展中心，发展会展经济。",
        "推进特色小镇、乡镇污水处理厂建设。",
    ],
)
def test_works_that_stand_at_which_something_else_is_done(text: str) -> None:
    assert names(text) == []
