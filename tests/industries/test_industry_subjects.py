"""What a sector's plan is about, and what its lists, firms and products say of the names in them, in sentences of our own."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.industries.component import find_industries
from extractors.industries.lexicon import load_lexicon
from extractors.industries.subjects import subjects_of
from extractors.regions.component import find_regions
from extractors.structure.normalize import normalized
from tests.docs import doc_of


def names(text: str, title: str = "") -> list[str]:
    return [found.name for found in find_industries(doc_of(text, context=Context(title=title)))._.industries]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("甲市软件和信息技术服务业发展规划", {"软件", "软件和信息技术服务", "软件和信息技术服务业", "信息技术服务", "信息技术服务业"}),
        ("甲省船舶和海洋工程装备产业振兴方案", {"船舶和海洋工程装备", "船舶", "海洋工程装备"}),
        ("国家粮食应急预案", set()),
        ("甲省2026年政府工作报告", set()),
    ],
)
def test_a_title_tells_what_the_plan_is_about(title: str, expected: set[str]) -> None:
    assert subjects_of(title, load_lexicon()) == expected


def test_a_sectors_plan_speaks_of_its_sector_wherever_it_names_it() -> None:
    text = "软件与各行各业加深融合，开源软件得到普及，某某软件名城和软件定义另说。"
    assert names(text) == []
    assert names(text, "甲市软件产业发展规划") == ["软件", "开源软件"]


def test_the_sector_is_not_read_out_of_a_longer_name() -> None:
    assert names("升级丙丁戊己软件内核。", "甲市软件产业发展规划") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("面向机床、船舶等重大技术装备需求。", ["机床", "船舶"]),
        ("操作系统、数据库等基础软件实现突破。", ["操作系统", "数据库", "基础软件"]),
        ("在票务营销、演艺经纪等领域引育一批龙头企业。", ["票务营销", "演艺经纪"]),
        ("构建工程塑料、特种橡胶等多元化工产品矩阵。", ["工程塑料", "特种橡胶"]),
        ("培育智能家居、可穿戴设备等新兴消费增长点。", ["智能家居", "可穿戴设备"]),
        ("带动餐饮、民宿等提质做优。", ["餐饮", "民宿"]),
        ("加快传感器、激光器等研发和产业化。", ["传感器", "激光器"]),
        ("培育生物农业、植保无人机等新产业。", ["生物农业", "植保无人机"]),
        ("做优川菜、川茶等特色产品和服务。", ["川菜", "川茶"]),
        ("推进技术改造、智能制造等政策协同。", []),
        ("推动供应链金融、人力资源等服务创新发展。", ["供应链金融", "人力资源"]),
        ("打造乙烯、苯酚等下游精深加工链。", ["乙烯", "苯酚"]),
        ("稳定大豆、花生面积。", ["大豆", "花生"]),
        ("建设花椒、中药材等原料生产基地。", ["花椒", "中药材"]),
        ("扩大文旅、餐饮、康养等服务消费。", ["文旅", "餐饮", "康养"]),
        ("释放餐饮、康养等消费潜力。", ["餐饮", "康养"]),
        ("稳步扩大电信、医疗等领域开放试点。", ["电信", "医疗"]),
        ("开发自驾游、研学游等旅游产品。", ["自驾游", "研学游"]),
        ("规范丙丁陪护、戊己陪诊等新业态发展。", ["丙丁陪护", "戊己陪诊"]),
    ],
)
def test_heads_behind_a_list_tell_its_items(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加强公益性服务业供给，推动支撑性服务业壮大。", ["公益性服务业", "支撑性服务业"]),
        ("推动旅游与文化、体育融合发展。", ["旅游"]),
        ("优化升级货物贸易，创新发展服务贸易。", ["货物贸易", "服务贸易"]),
        ("促进家政服务业专业化。", ["家政服务业"]),
        ("布局氢能和核聚变能、脑机接口等产业。", ["氢能", "核聚变能", "脑机接口"]),
        ("实施民宿品质提升行动。", ["民宿"]),
        ("推进茶叶富民、陶瓷兴县、物流活县战略。", ["茶叶", "陶瓷", "物流"]),
        ("水泥企业要主动转产，引导家具企业入园。", ["水泥", "家具"]),
        ("养殖企业要围绕账款自查，酒店企业要积极清退押金，玩具企业要抢抓旺季。", ["玩具"]),
        ("办好糕点“放心出炉”计划，茶叶“万塘连片”工程开局。", ["茶叶"]),
        ("水泥企业要求延期，硬科技企业集聚。", []),
        ("优化旅游营销办法，推动9个纺织重点领域项目。", ["旅游", "纺织"]),
        ("寄递物流体系日渐成形。", ["寄递物流"]),
        ("促成货物贸易稳量提质。", ["货物贸易"]),
        ("引导科技金融规范创新。", ["科技金融"]),
        ("有序推进铍、萤石、重晶石等关键资源开发。", ["铍", "萤石", "重晶石"]),
        ("落地肉牛“千户百场”工程，建筑企业转型，补偿电信普遍服务。", ["肉牛", "建筑", "电信"]),
        ("推进化工转产，粮食产能提升行动开局，粮食产能提升灌溉工程收尾。", ["化工", "粮食"]),
        ("鼓励快递、物流、玻璃等节能改造。", ["快递", "物流", "玻璃"]),
        ("首批玩具、陶瓷等产品供给业务翻番。", ["玩具", "陶瓷"]),
        ("新材料供给紧张，布局新工艺新材料产业。", ["新材料", "新材料"]),
        ("壮大建筑智能化企业，整治砖瓦窑和石灰窑。", ["建筑"]),
        ("铺设茶叶示范区管网6公里，命名建筑产业现代化示范县，申办茶叶示范县。", ["茶叶"]),
    ],
)
def test_what_stands_behind_a_name_tells(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推出古镇旅游产品和特色旅游产品。", ["古镇旅游"]),
        ("新增电力装机100万千瓦，新增发电装机50万千瓦。", ["电力"]),
        ("支持餐饮企业高质量发展，餐饮企业参与助餐。", ["餐饮"]),
        ("推广农机装备和机收技术的示范推广。", []),
        ("推广先进适用农机装备，壮大农机装备产业。", ["农机装备"]),
        ("完善养老金融保障体系，强化普惠金融服务。", ["养老金融"]),
        ("聚焦医疗美容、化妆品等领域推出举措。", ["医疗美容", "化妆品"]),
        ("认定首台（套）重大技术装备和软件。", []),
        ("提升藏药材加工转化率。", ["藏药材"]),
        ("大力发展“丙丁经济”。", ["丙丁经济"]),
        ("培育壮大丙丁戊己经济形态。", []),
        ("推动历史经典产业再创新篇。", ["历史经典产业"]),
        ("推进家政服务职业化建设。", ["家政服务"]),
        ("促进农业保险扩面提质，强化科技金融创新。", ["农业保险", "科技金融"]),
        ("发展面向东盟的远程诊疗服务、打造一批高端会展等高水平活动。", []),
        ("推进货车、船舶等运输工具更新。", []),
        ("提升法律、仲裁、会计等专业服务业能级。", ["法律", "仲裁", "会计", "专业服务业"]),
    ],
)
def test_what_stands_beside_a_name_tells_how_it_is_meant(text: str, expected: list[str]) -> None:
    assert names(normalized(text)) == expected


def test_a_plant_of_a_place_is_no_branch() -> None:
    text = "加快防城港核电二期建设，做强核电产业。"
    doc = find_industries(find_regions(doc_of(text)))
    assert [found.begin for found in doc._.industries] == [text.rindex("核电")]


def test_a_place_may_stand_between_a_verb_and_what_it_governs() -> None:
    doc = find_industries(find_regions(doc_of("平稳发展海南旅游。")))
    assert [found.name for found in doc._.industries] == ["旅游"]


def test_items_of_a_list_may_begin_with_places() -> None:
    doc = find_industries(find_regions(doc_of("做强阿拉善左旗肉苁蓉、杭锦旗甘草、鄂托克旗螺旋藻等特色产业。")))
    assert [found.name for found in doc._.industries] == ["肉苁蓉", "甘草", "螺旋藻"]


def test_the_heading_of_a_sectors_plan_names_a_line_of_products() -> None:
    text, title = "（二）高端成像产品。加快研制。", "甲市高端医疗器械产业发展行动方案"
    context = Context(title=title, body_begin=10)
    assert [found.name for found in find_industries(doc_of(text, context=context))._.industries] == ["高端成像产品"]
    assert names("优化医疗器械人才生态。", title) == ["医疗器械"]
    assert names("优化医疗器械人才生态。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成园区二期。软件方面，办好大赛；新一代信息技术：依托甲公司。", ["软件", "新一代信息技术"]),
        ("民航方面，推进机场前期工作。", []),
        ("甲县的软件方面，没有变化。", []),
    ],
)
def test_what_a_sentence_begins_with_and_tells_of_alone_is_a_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_what_the_body_begins_with_is_told_of_alone() -> None:
    text = "二、今年任务软件方面，办好大赛。"
    assert [found.name for found in find_industries(doc_of(text, context=Context(body_begin=6)))._.industries] == ["软件"]
