"""The towns and waters that a district's plan names by their short names."""

from __future__ import annotations

import pytest

from extractors.context import Context
from ontology.towns import town_key
from tests.regions.test_regions import keys, names

JIANGXIA = Context(province="420000", division="420115")
PUDONG, SHANGHAI = Context(province="310000", division="310115"), Context(province="310000", division="310000")
XIAOSHAN = Context(province="330000", division="330109")
SHUANGLIU = Context(province="510000", division="510116")
YANGSHAN = Context(province="440000", division="441823")


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("发展法泗大米、山坡小虾、舒安茶叶", JIANGXIA, ["法泗", "山坡", "舒安"]),
        ("种在山坡上", JIANGXIA, []),
        ("扩建金口污水处理厂", JIANGXIA, ["金口"]),
        ("支持衙前、义桥发展", XIAOSHAN, ["衙前", "义桥"]),
        ("做大江夏园区，共建美丽江夏", JIANGXIA, ["江夏", "江夏"]),
        ("加强岑云湖水质监测和月汀湖流域治理", JIANGXIA, ["岑云湖", "月汀湖流域"]),
        ("治理大江大河大湖", JIANGXIA, []),
        ("在航头、惠南拓展用地", PUDONG, ["航头", "惠南"]),
        ("在航头拓展用地", SHANGHAI, []),
        ("扩建花木、周浦的托儿所", PUDONG, ["花木", "周浦"]),
        ("覆盖康桥镇、云汀街道和汀岑镇", PUDONG, ["康桥镇", "云汀街道", "汀岑镇"]),
        ("覆盖康桥镇、特色小镇", PUDONG, ["康桥镇"]),
        ("扩建康桥镇老年学校", PUDONG, []),
        ("疏浚岑汀浦。打通断头河", PUDONG, ["岑汀浦"]),
        ("改造康桥镇岑上村和汀下村的管网", PUDONG, ["康桥镇", "岑上村", "汀下村"]),
        ("覆盖康桥镇、云汀街、岑浦街等处", PUDONG, ["康桥镇", "云汀街", "岑浦街"]),
        ("建设法泗街道和法泗镇的路网", JIANGXIA, ["法泗街道", "法泗镇"]),
        ("整治莫岑涌、乌汀浜。", JIANGXIA, ["莫岑涌", "乌汀浜"]),
        ("加快新港南区建设", JIANGXIA, []),
        ("打造法泗岑井庄乡村旅游", JIANGXIA, ["法泗", "岑井庄"]),
        ("推进黄坌岑垣、岭背汀彦等村整治", YANGSHAN, ["黄坌", "岑垣", "岭背", "汀彦"]),
        ("改造杨梅镇、太平镇的管网", YANGSHAN, ["杨梅镇", "太平镇"]),
        ("扩建杨梅污水处理厂，种植杨梅", YANGSHAN, ["杨梅"]),
        ("做精黄坌茶叶、杨梅旅游", YANGSHAN, ["黄坌", "杨梅"]),
        ("整治岑汀港、垣彦港黑臭水体", YANGSHAN, ["岑汀港", "垣彦港"]),
        ("加强岑彦水库上游保护，建设岑彦水库", YANGSHAN, ["岑彦水库"]),
        ("岑垣、汀彦、甲岑3个安置区封顶", YANGSHAN, ["岑垣", "汀彦", "甲岑"]),
        ("法泗、舒安、岑汀等卫生院扩容", JIANGXIA, ["法泗", "舒安", "岑汀"]),
        ("岑汀、法泗等6处煤矿投产，云垣、法泗、梅垣等国考断面达标", JIANGXIA, ["岑汀", "法泗", "云垣", "法泗", "梅垣"]),
        ("法泗谷滑雪场开放，整治老长江", JIANGXIA, ["法泗谷", "老长江"]),
        ("打造法泗谷物品牌，新增市区5所中学", JIANGXIA, ["法泗"]),
    ],
)
def test_towns_and_waters_of_a_district(text: str, context: Context, expected: list[str]) -> None:
    assert names(text, context) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("治理西江河流域", ["西江河流域"]),
        ("整治云岑河、木兰山河，", ["云岑河", "木兰山河"]),
        ("完成崇阳河（云岑段）堤防加固", ["崇阳河"]),
        ("完成黄陂河岑垣段防洪", ["黄陂河", "岑垣"]),
        ("治理通城新河水利枢纽", ["通城新河"]),
        ("落实崇阳河长制，管好通城河湖", ["崇阳", "通城"]),
        ("推进云岑河、梅垣河全流域整治", ["云岑河", "梅垣河"]),
        ("治理西江河口", ["西江"]),
        ("整治云江河、梅垣河、", ["云江河", "梅垣河"]),
        ("治理大江大河，保护六大江河流域，制定江河流域方案", []),
        ("治理小黄河、梅垣河，", ["小黄河", "梅垣河"]),
        ("整治梅云河6条重点河流", ["梅云河"]),
        ("治理赵家山河、岑垣河，", ["赵家山河", "岑垣河"]),
        ("实施云岑河梅汀段防洪治理", ["云岑河", "梅汀"]),
        ("推进云岑河梅汀段、克垣河治理", ["云岑河", "梅汀", "克垣河"]),
        ("治理堤防（法泗段）", ["法泗"]),
        ("新建220千伏岑垣、110千伏法泗输变电工程", ["岑垣", "法泗"]),
        ("修复云岑图山南麓植被", ["云岑图山南麓"]),
        ("建设法泗河碧道", ["法泗河"]),
    ],
)
def test_longer_rivers_stretches_slopes_and_substations(text: str, expected: list[str]) -> None:
    assert names(text, JIANGXIA) == expected


@pytest.mark.parametrize(
    ("text", "division"),
    [
        ("县城和小集镇发展加快。", "130224"),
        ("增速略快于城镇居民。", "130900"),
        ("工会、共青团、妇联参加。", "650000"),
        ("点多量大面广。", "510112"),
        ("村庄产业兴旺、环境好。", "230000"),
        ("提取住房公积金。", "510000"),
        ("发展绿色产业和林下经济。", "150100"),
    ],
)
def test_words_that_are_towns_too_are_none_without_their_kind(text: str, division: str) -> None:
    assert names(text, Context(province=f"{division[:2]}0000", division=division)) == []


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("建设无人工厂、灯塔工厂。", "210000"),
        ("规上高技术服务业增长。", "360000"),
        ("民族团结、宗教和顺。", "140000"),
        ("推广大田种植。", "350000"),
    ],
)
def test_words_that_are_counties_too_need_their_like_in_their_own_province(text: str, province: str) -> None:
    assert names(text, Context(province=province, division=province)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("扩建岑云卫生院，推进永安街道城市更新", ["永安街道"]),
        ("推进永安街道片区开发", ["永安街道"]),
        ("在岑云街道布局商圈", ["岑云街道"]),
        ("岑云街道办事处搬迁，完善街道社区治理，改造老旧街道，美化背街街道", []),
        ("在岑垣乡、永安镇发展茶叶", ["岑垣乡", "永安镇"]),
        ("支持永安镇、岑垣乡发展茶叶", ["永安镇", "岑垣乡"]),
        ("支持永安镇、城乡融合发展", ["永安镇"]),
        ("做强永安镇、建设乡镇市场", ["永安镇"]),
        ("永安镇集镇改造、永安镇移民搬迁点", ["永安镇", "永安镇"]),
        ("永安镇南平岑村", ["永安镇", "南平岑村"]),
        ("梅彦社区、北云路社区入选试点", ["梅彦社区", "北云路社区"]),
        ("梅彦社区服务中心、智慧社区、未来社区试点，城市社区、农村社区入选", []),
        ("改造惠州街道管网，洛阳社区入选试点", ["惠州街道", "洛阳社区"]),
        ("扩建永安互通", ["永安"]),
        ("打造宜居双流", ["双流"]),
    ],
)
def test_towns_streets_and_communities_that_the_table_lacks(text: str, expected: list[str]) -> None:
    assert names(text, SHUANGLIU) == expected


def test_a_town_that_was_raised_since_is_the_one_of_the_table() -> None:
    assert keys("支持永安街道", SHUANGLIU) == [town_key("510116", "永安镇")]


def test_the_own_district_may_be_called_like_a_common_word_but_no_plain_one() -> None:
    assert names("建设美丽松山", Context(province="150000", division="150404")) == ["松山"]
    assert names("维护和平", Context(province="120000", division="120101")) == []


def test_a_county_that_is_a_word_too_stands_beside_its_like() -> None:
    assert names("支持新城区、赛罕区发展", Context(province="150000", division="150000")) == ["新城区", "赛罕区"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提升法泗山郊野公园，畅通法泗河湿地", ["法泗山", "法泗河"]),
        ("统筹法泗山区、法泗河道，改造法泗山水学校和法泗湖大道", ["法泗", "法泗", "法泗", "法泗"]),
        ("推进法泗山坞坞村旅游", ["法泗", "山坞坞村"]),
        ("岑云溪、法泗港、舒安港等主要河道断面达标", ["岑云溪", "法泗港", "舒安港"]),
        ("改造法泗港码头", ["法泗"]),
        ("治理法泗塘、岑云河", ["法泗塘", "岑云河"]),
        ("推进岑沙、云岗、何法泗等旧村改造", ["岑沙", "云岗", "何法泗"]),
        ("推介岑沙、住法泗、去舒安等镇", ["法泗", "舒安"]),
        ("建设法泗岛式站台、法泗湖滨公园", ["法泗", "法泗"]),
    ],
)
def test_what_is_named_after_towns(text: str, expected: list[str]) -> None:
    """Hills and waters are told by what does not follow them, streams that share their sign with ports by their list."""
    assert names(text, JIANGXIA) == expected
