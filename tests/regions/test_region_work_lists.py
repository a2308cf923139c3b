"""Places that listed works are named after, each behind its own province or county or in a bracket; works that bodies have elsewhere."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.pipeline import make_pipeline, read_section
from extractors.regions.local_places import complete_regions
from ontology.gazetteer import load_gazetteer

_NLP = make_pipeline()
XINJIANG, GANSU, QINGHAI, INNER_MONGOLIA = "650000", "620000", "630000", "150000"


def places(text: str, division: str | None = None) -> list[str]:
    province = load_gazetteer().province_of(division) if division else None
    doc = read_section(_NLP, text, Context(path="2", year=2024, division=division, province=province, national=division is None))
    complete_regions([doc])
    return [region.name for region in doc._.regions]


@pytest.mark.parametrize(
    ("text", "division", "found"),
    [
        (
            "续建贵州岑汀、莫垣，云南乌罗、梅岑等大型水库。",
            None,
            ["贵州", "岑汀", "莫垣", "云南", "乌罗", "梅岑"],
        ),
        ("新建四川岑垣一期、乌汀（二期）等灌区。", None, ["四川", "岑垣", "乌汀"]),
        ("开工于田县吐岑木和乌什县奥岑阿尔孜水库。", XINJIANG, ["于田县", "吐岑木", "乌什县", "奥岑阿尔孜"]),
        ("若羌（岑哈布勒）抽水蓄能电站完成可研。", XINJIANG, ["若羌", "岑哈布勒"]),
        ("推进木垒岑井、塔城岑依塔斯风电。", XINJIANG, ["木垒", "岑井", "塔城", "岑依塔斯"]),
        ("开工民勤岑岗中型水库和岑垣坪大型水库，谋划大型水库。", GANSU, ["民勤", "岑岗", "岑垣坪"]),
        ("建设民勤岑汀坪雪上运动中心，完善岑观寺调蓄工程。", GANSU, ["民勤", "岑汀坪", "岑观寺"]),
        ("建成民勤岑岗化工集中区。", GANSU, ["民勤", "岑岗"]),
        ("新开工岑城至云白寺等2个公路项目，办好日韩甘肃周、兰州读书周等活动。", GANSU, ["岑城", "云白寺"]),
        ("岑桥战斗纪念馆开放，汀沟遗址入选名录，参观平津战役纪念馆。", GANSU, ["岑桥", "汀沟"]),
        ("提升岑塘、云汀等8个农贸市场，完善汀塘科创中心功能开发。", GANSU, ["岑塘", "云汀", "汀塘"]),
        ("建成5万吨级岑汀门航道，整治清河两岸，绕城内河两岸整洁。", GANSU, ["岑汀门", "清河"]),
        ("深化岑泉、罗垣两座调蓄水库论证，建设梅岑控制闸。", None, ["岑泉", "罗垣", "梅岑"]),
        ("核定岑汀、民主、莫垣三座煤矿产能。", GANSU, ["岑汀", "民主", "莫垣"]),
        ("加强防洪、供水等水利枢纽调度，发展风电、光伏。", GANSU, []),
        ("推进长江十年禁捕，黄河岑汀、莫垣等水库清淤。", None, ["长江", "黄河", "岑汀", "莫垣"]),
        ("促进农业、交通、岑汀机场发展，支持化工等产业园区。", GANSU, ["岑汀"]),
        ("保障集宁、临河两地污水处理厂达标。", INNER_MONGOLIA, ["集宁", "临河"]),
    ],
)
def test_the_names_of_listed_works(text: str, division: str | None, found: list[str]) -> None:
    assert places(text, division) == found


@pytest.mark.parametrize(
    ("text", "division", "found"),
    [
        ("启用江垭、皂市、万家寨等水库，开展位山灌区改造。", None, ["江垭", "皂市", "万家寨", "位山"]),
        ("运用杜家台、兰沟洼、献县泛区分洪。", None, ["杜家台", "兰沟洼", "献县泛区"]),
        ("更新都拉塔、木扎尔特口岸设施。", XINJIANG, ["都拉塔", "木扎尔特"]),
        ("打造“乌—昌—石”“奎—独—乌”区域，推进“产—学—研”融合。", XINJIANG, ["乌—昌—石", "奎—独—乌"]),
        ("黄河流域中下游增产，淮河流域面积较大。", None, ["黄河流域中下游", "淮河流域"]),
        ("深化湘鄂赣边合作，发展云贵川边贸。", None, ["湘鄂赣边", "云贵川"]),
        ("打造敦煌文化旅游经济圈，建设黄河生态带。", GANSU, ["敦煌文化旅游经济圈", "黄河"]),
        ("支持红古—海东、永登—民和毗邻地区先行。", GANSU, ["红古", "海东", "永登", "民和"]),
        ("在高州、天门、武平3个县级水网试点，武平治安。", None, ["高州", "天门", "武平"]),
        ("改造35团至铁门关道路，支持艺术团、第三师44团。", XINJIANG, ["35团", "铁门关", "44团"]),
        ("改造35团道路，慰问12团官兵。", GANSU, []),
        ("支持苏木嘎查发展庭院经济。", INNER_MONGOLIA, []),
        ("加固凉州岑岭滩百万千瓦级光伏园区。", GANSU, ["凉州", "岑岭滩"]),
        ("岑沟村、罗堆村等一批深度贫困村面貌一新。", GANSU, ["岑沟村", "罗堆村"]),
        ("实施雅布赖山口固沙。", INNER_MONGOLIA, ["雅布赖山口"]),
    ],
)
def test_families_of_places(text: str, division: str | None, found: list[str]) -> None:
    assert places(text, division) == found


def test_houses_of_bodies_elsewhere_and_bodies_at_work_tell_of_no_place() -> None:
    assert places("中山大学附属喀什医院挂牌，怀柔实验室内蒙古基地启用。", XINJIANG) == []
    assert places("新建喀什实验中学。", XINJIANG) == ["喀什"]
