"""Places that no table holds, told by their shape, by the words that lead to them, and by what their list is honoured as."""

from __future__ import annotations

import pytest

from extractors.context import Context
from tests.regions.test_regions import names

HUNAN, LIAONING = Context(province="430000", division="430000"), Context(province="210000", division="210000")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("，依托琥珀岛、碧玉湾发展海钓", ["琥珀岛", "碧玉湾"]),
        ("污水管网接入岑汀村和汀垣村", ["岑汀村", "汀垣村"]),
        ("，云岑河与月汀湖连通", ["云岑河", "月汀湖"]),
        ("建设和美乡村、名镇名村，统筹山水林田湖草沙", []),
        ("落实河长制，加强湖泊保护，擦亮“和美岑村”品牌", []),
        ("推动农产品出村进城，气贯山河", []),
        ("，云岑河酒店开业，汀岑湖化工扩产", []),
    ],
)
def test_names_told_by_their_shape(text: str, expected: list[str]) -> None:
    assert names(text, LIAONING) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支持岑汀乡发展民宿，在菊花乡、云垣乡建站", ["岑汀乡", "菊花乡", "云垣乡"]),
        ("建成岑汀镇、云垣乡区域性敬老院", ["岑汀镇", "云垣乡"]),
        ("在菊花镇、云垣镇区域性市场设点", ["菊花镇", "云垣镇"]),
        ("建设泽国水乡、竹编之乡、侨乡，吸引青年返乡、留乡，送医下乡，帮扶各乡", []),
        ("回到家乡，看望老乡，走进梦乡，支持民族乡、中心乡、偏远乡，完善乡规民约", []),
        ("或留乡或进城，培育乡土人才，评选文明乡、示范乡，云垣镇区改造", []),
    ],
)
def test_towns_told_by_their_shape(text: str, expected: list[str]) -> None:
    assert names(text, LIAONING) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("，起点位于凤城市岑汀，止于云垣附近", ["凤城市", "岑汀", "云垣"]),
        ("，北起岑河岛，南至汀垣，与环线相接", ["岑河岛", "汀垣"]),
        ("把线路延长到封丘，并预留接口", ["封丘"]),
        ("，厂址位于营口岑汀河以南", ["营口", "岑汀河"]),
        ("总产值位于全国前列，选址于产业园区内", []),
    ],
)
def test_places_that_words_lead_to(text: str, expected: list[str]) -> None:
    assert names(text, LIAONING) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成旭日水库除险加固，实施病险水库除险加固", ["旭日水库"]),
        ("通过隧洞调入岑汀水库，再向城区供水", ["岑汀水库"]),
        ("完成旭日、彦岑两座水库除险加固，三座店水库除险加固", ["彦岑", "三座店水库"]),
        ("调度中小水库放水，完成水库除险加固3座，开展大中型水库除险加固", []),
    ],
)
def test_reservoirs_that_stand(text: str, expected: list[str]) -> None:
    assert names(text, LIAONING) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岑塘、汀浦、白露、夹山成为省级旅游名镇，", ["岑塘", "汀浦", "白露", "夹山"]),
        ("下辖3个街道（岑塘、汀浦、云垣）和1个园区", ["岑塘", "汀浦", "云垣"]),
        ("下辖4个街道（岑台、云垣、月岭）", []),
        ("大米、茶油入选名特优新产品，", []),
    ],
)
def test_lists_that_say_what_they_are_of(text: str, expected: list[str]) -> None:
    assert names(text, HUNAN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浑南新区的商贸、庄河管理区的养殖", ["浑南新区", "庄河管理区"]),
        ("自主创新区加快建设", []),
        ("辽宁中部城市群协同，胶东五市联动", ["辽宁中部城市群", "胶东五市"]),
        ("大辽河入海口湿地", ["大辽河"]),
        ("年引黄河水2亿立方米，向黄河以南地区供水", ["黄河", "黄河以南地区"]),
        ("巡航北黄海，改造凤城市前岑村、后垣村", ["北黄海", "凤城市", "前岑村", "后垣村"]),
        ("改造凤城市大堡镇小石各庄村的道路", ["凤城市", "大堡镇", "小石各庄村"]),
    ],
)
def test_ends_of_names(text: str, expected: list[str]) -> None:
    assert names(text, LIAONING) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展彦岑山旅游，围绕岑彦坞打造民宿。", ["彦岑山", "岑彦坞"]),
        ("推进汀岑沟、彦汀塘整治。", ["汀岑沟", "彦汀塘"]),
        ("岑汀渡修缮完成。", ["岑汀渡"]),
        ("打造光明村样板，发展龙门村乡村旅游。", ["光明村", "龙门村"]),
        ("推进观音水库下闸蓄水，启用莲花变电站。", ["观音", "莲花"]),
        ("绿水青山就是金山银山，落实带薪错峰休假，稳妥推进碳达峰。", []),
        ("打造示范村样板，建设中心村、打通大桥断头路，逐步地过渡到新标准。", []),
        ("张德山副主任到会。", []),
        ("涌现出全国劳动模范张彦峰、李岑岭和道德模范赵汀山。", []),
        ("组长：张彦峰，成员：钱岑、李岑岭、赵汀山，局长孙彦山。", []),
        ("恢复江滩，越过山岭，治理岩溶山。", []),
        ("建设中心污水处理厂、运河码头、广场隧道。", []),
        ("建设平原水库，改造雨水泵站、抽水泵站、码头作业区、机场大桥。", []),
        ("推进龙头水电站和上游水库调度，培育明星村、致富村。", []),
        ("完善江北片区路网。", []),
        ("清淤永和河、和平河，美化景观河、农村河。", []),
        ("望得见山、看得见水，清淤桥涵洞，整治采砂滩，引富硒山泉。", []),
    ],
)
def test_hills_hamlets_and_words_that_are_towns_names(text: str, expected: list[str]) -> None:
    assert names(text, LIAONING) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浙江中西部和营口北部、库布其东南部发展较快。", ["浙江中西部", "营口", "库布其"]),
        ("内蒙古东部盟市协同。", ["内蒙古东部盟市"]),
        ("绿化映月湖南岸和岑彦河北岸，保护海南岸线。", ["岑彦河", "海南"]),
    ],
)
def test_the_side_is_a_part_of_large_regions_alone(text: str, expected: list[str]) -> None:
    assert names(text, LIAONING) == expected
