"""Regions of plans of districts and counties: quarters of towns, villages of lists, small waters; estates, firms and streets are none."""

from __future__ import annotations

from functools import partial

import pytest

from extractors.context import Context
from extractors.pipeline import make_pipeline, read_section
from extractors.regions.local_places import complete_regions
from tests.counting import calls
from tests.regions.test_regions import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("整治莲溪街道梅汀社区、云湖街道和平社区环境", ["莲溪街道", "梅汀社区", "云湖街道", "和平社区"]),
        ("建成岑召苏木天汀村辣椒基地", ["岑召苏木", "天汀村"]),
        ("建设岑井镇南汀村育苗基地", ["岑井镇", "南汀村"]),
        ("硬化乡镇通村道路，开展驻镇帮镇扶村", []),
        ("抓好云家营子村、岑营子村、巴音岑楞嘎查等9个嘎查村整治", ["云家营子村", "岑营子村", "巴音岑楞嘎查"]),
        ("改善云汀新村、岑河新村、塘北村等老旧小区", []),
        ("岑山、云丰、梅家墩三个未来社区通过验收", ["岑山", "云丰", "梅家墩"]),
        ("整治岑溪河、八里沟、红泥塘等黑臭水体", ["岑溪河", "八里沟", "红泥塘"]),
        ("实施采云渠流域水环境治理，疏通排水渠", ["采云渠流域"]),
        ("抓好云汀湾互花米草除治", ["云汀湾"]),
        ("推进岑云湖南片区更新", []),
        ("支持岑汀社区打造示范点，补齐社区短板", ["岑汀社区"]),
        ("推动城市管理向街道、社区延伸", []),
        ("推进岑坑水库—云坳水库连通", ["岑坑水库", "云坳水库"]),
        ("巩固松云坑、岑林陂治理成效，回填基坑，疏通陂塘", ["松云坑"]),
        ("帮助投资者避坑，改造三格坑，修复采石坑，发掘八号坑，整治垃圾填埋坑", []),
        ("推进两岸水库连通，保护三大水库水源、三座水库水质", []),
        ("推进村改居社区打造样板，撤村并社区试行，村转社区率先达标", []),
        ("做强曹妃甸、日照岚山煤炭储运基地", ["曹妃甸", "日照", "岚山"]),
        ("增加日照时间，降低智利水果关税", []),
        ("开行“欧洲—营口港—东北亚”班列，擦亮“欧洲味道”", ["欧洲", "营口", "东北亚"]),
        ("开展兰州盆地清洁取暖，保护渭河源区", ["兰州盆地", "渭河源区"]),
        ("整治云湖街道汀家边社区", ["云湖街道", "汀家边社区"]),
        ("保护岑努拉嘎查、云汀他拉苏木草原，推进苏木乡镇改革、各嘎查增收", ["岑努拉嘎查", "云汀他拉苏木"]),
        ("培育万达、吾悦、银泰三大商圈", []),
        ("打造汀龙岘、岑坞、云村美丽乡村升级版", ["汀龙岘", "岑坞", "云村"]),
        ("建设美丽乡村，推动湘江鲲鹏扩产、亚洲一号投用", []),
        ("扩建中学高中部，引进企业西部总部", []),
        ("治理岑汀河、永和河、云垣河、凤凰河", ["岑汀河", "永和河", "云垣河", "凤凰河"]),
        ("岑坑涌、汀丰涌全面消除黑臭", ["岑坑涌", "汀丰涌"]),
        ("岑汀、永福两个未来社区竣工", ["岑汀", "永福"]),
        ("改善汀田、均和等村人居环境", ["汀田", "均和"]),
        ("推进老人、党员等社区服务，引导干部、党员等村居骨干", []),
        ("云城以岑汀、汀湾、垣珠三个物流组团为主", ["岑汀", "汀湾", "垣珠"]),
        ("岑村、汀家渡、垣音殿等一批特色田园乡村客流增长", ["岑村", "汀家渡", "垣音殿"]),
        ("整治飞汀水、云岑水、汀垣河等支流", ["飞汀水", "云岑水", "汀垣河"]),
        ("治理岑汀河、农村河、生活塘等水体，整治岑云涌、东风涌等河涌", ["岑汀河", "岑云涌", "东风涌"]),
        ("加快湖汀、岑安、云垣撤镇设街道", []),
        ("建成3号线二期岑汀城至云垣段，推动湖畔实验室建设", ["岑汀城", "云垣"]),
        ("推动岑企电子落户汀山、云龙岛，提高项目落户率", ["汀山", "云龙岛"]),
        ("实施岑云水库、汀垣水库除险", ["岑云水库", "汀垣水库"]),
    ],
)
def test_small_places(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("启动岑胜店、云二窑子棚户区改造。", ["岑胜店", "云二窑子"]),
        ("建设市第一医院岑汀院区。", ["岑汀"]),
        ("建设汀达能源110千伏变电站、云兴纺织智能化工厂。", []),
        ("建设汀达110千伏变电站。", ["汀达"]),
        ("培育万达、吾悦、银泰三大商圈。", []),
        ("实施东湖、严汀湖、南湖连通工程。", ["严汀湖"]),
        ("启动岑汀新村危旧房改造。", []),
    ],
)
def test_what_works_are_named_after(text: str, expected: list[str]) -> None:
    doc = read_section(make_pipeline(), text, Context(path="2", heading="", year=2024))
    complete_regions([doc])
    assert [region.name for region in doc._.regions] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在长江社区、文昌阁社区建设托育点", ["长江社区"]),
        ("推进岑汀街道黄河社区、云岭街道文昌阁社区改造", ["岑汀街道", "黄河社区", "云岭街道", "文昌阁社区"]),
        ("推进长江社区化管理", ["长江"]),
        ("整治福清湾南岸", ["福清湾"]),
        ("建成淅川县岑汀镇老街道路，修缮云汀街道路灯", ["淅川县", "岑汀镇", "云汀街道"]),
        ("实施夏塔河、岑塔河治理", ["夏塔河", "岑塔河"]),
    ],
)
def test_quarters_named_after_rivers_and_houses_and_roads_of_streets(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_lists_of_quarters_are_read_in_time_that_grows_with_the_text() -> None:
    small, large = (calls(partial(names, "岑汀、鄱阳两个社区。" * times)) for times in (100, 400))
    assert large < 4 * 1.4 * small


def test_a_list_may_begin_with_a_word_of_one_character() -> None:
    assert names("，区、岑汀等社区更新") == ["岑汀"]
