"""Lists of industries: what the verb before them, their heads and their own items say of the names in them."""

from __future__ import annotations

from functools import partial

import pytest

from extractors.context import Context
from extractors.industries.component import find_industries
from tests.counting import calls
from tests.docs import doc_of


def names(text: str) -> list[str]:
    return [found.name for found in find_industries(doc_of(text))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大力发展总部经济、金融服务、工程设计、甲算应用，做好服务。", ["总部经济", "金融服务", "工程设计", "甲算应用"]),
        ("发展橡胶、丁棕、咖啡等作物。", ["橡胶", "丁棕", "咖啡"]),
        ("积极发展丙景写生、戊途研修、健康养生等旅游新业态。", ["丙景写生", "戊途研修", "健康养生", "旅游"]),
        ("积极发展丙创、戊包、即时零售等新业态新模式。", ["即时零售"]),
        ("发展首店经济、夜间经济、甲服务区经济。", ["首店经济", "夜间经济", "甲服务区经济"]),
        ("发展平台经济、戊缘经济，做强丙己特色经济。", ["平台经济", "戊缘经济"]),
        ("壮大商务会展、人力资源服务、工程设计、甲乙研发投入。", ["商务会展", "人力资源服务", "工程设计"]),
        ("争取在电信增值业务、生物技术等细分领域突破。", ["电信增值业务", "生物技术"]),
        ("发展甲航件、航空维修和航空复合材料。", ["甲航件", "航空维修", "航空复合材料"]),
        ("重点发展大中型甲飞机、农业无人机和直升机。", ["甲飞机", "农业无人机", "直升机"]),
        ("发展养护、分拣、包装等初级加工技术。", []),
    ],
)
def test_what_is_developed_is_an_industry(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培育新材料、航空航天和北斗、医疗器械等产业。", ["新材料", "航空航天", "北斗", "医疗器械"]),
        ("做强生物医药和医疗器械产业。", ["生物医药", "医疗器械"]),
        ("出台肉羊绒山羊产业扶持办法。", ["肉羊", "绒山羊"]),
        ("建设光电甲材、商贸物流等一批主导产业。", ["光电甲材", "商贸物流"]),
        ("推动甲乙两县在粮油、旅游等领域合作。", ["粮油", "旅游"]),
        ("壮大新能源新材料、装备制造等主导产业。", ["新能源", "新材料", "装备制造"]),
        ("发展湖畔游、戊圈游和己厂游、研学游等新业态，做大葡萄和葡萄酒产业。", ["戊圈游", "己厂游", "研学游", "葡萄和葡萄酒"]),
    ],
)
def test_coordinated_heads_are_names_of_their_own(text: str, expected: list[str]) -> None:
    assert names(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培育新材料、航空航天及北斗、医疗器械等产业。", ["新材料", "航空航天及北斗", "医疗器械"]),
        ("推动食品及农产品加工产业发展。", ["食品及农产品加工"]),
        ("布局卫星制造及应用、装备制造等产业。", ["卫星制造及应用", "装备制造"]),
        ("服务新能源及储能企业，壮大农业、工业及服务业。", ["新能源", "储能", "农业", "工业", "服务业"]),
        ("做强锌及锌合金、竹及竹制品产业。", ["锌及锌合金", "竹及竹制品"]),
        ("依托能源及能源装备产业，发展物流及商贸业。", ["能源及能源装备", "物流", "商贸业"]),
    ],
)
def test_what_ji_joins_inside_an_item_is_one(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("壮大甲醋等特色产业。", ["甲醋"]),
        ("大力发展丙技型服务业，优化提升丁素型服务业。", ["丙技型服务业", "丁素型服务业"]),
        ("对数字经济产业（包括数字产品制造业、丙要素应用）给予支持。", ["数字经济", "数字产品制造业", "丙要素应用"]),
        ("在大飞机、戊星火箭、丁航电池等领域提升配套。", ["大飞机", "戊星火箭", "丁航电池"]),
        ("加快补齐芯片设计、封装测试等短板。", ["芯片设计", "封装测试"]),
        ("培育氢能、丙构材料等新增长点。", ["氢能", "丙构材料"]),
        ("推动丙学智能体、工业软件等产业发展。", ["丙学智能体", "工业软件"]),
        ("发展丙式夜聊、云上丁展等新业态。", ["丙式夜聊", "云上丁展"]),
        ("做大跨境电商、海外仓等业态规模。", ["跨境电商", "海外仓"]),
    ],
)
def test_names_that_no_list_knows_are_found_where_a_list_or_its_head_says_what_they_are(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_verb_keeps_its_end() -> None:
    assert names("培育壮大数据服务产业，扩大健康产业规模，发展大健康产业。") == ["数据服务", "健康产业", "大健康"]


def test_a_heading_says_what_it_is_about() -> None:
    text = "1.发展丙业大数据。推动大数据应用。"
    doc = doc_of(text, context=Context(body_begin=len("1.发展丙业大数据。")))
    assert [found.name for found in find_industries(doc)._.industries] == ["丙业大数据"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以特种设备、城镇燃气、危险化学品、建筑施工等为重点，压实责任。", ["特种设备", "城镇燃气", "危险化学品", "建筑施工"]),
        ("建设农业强县、工业大县，迈向农业强省。", ["农业"]),
        ("研发人工智能行业模型，规范房地产行业。", ["房地产"]),
        ("提升观光、演艺等特色消费体验。", []),
        ("完善信用、财政、农业、统计等领域数据共享。", []),
        ("稳定大豆播种面积，粮食播种面积另说，强化智能制造能力。", ["大豆"]),
        ("推进城市更新。智能物流。加强研究。", ["智能物流"]),
        ("优化入境旅游服务，实施物业服务质量提升行动，促进出入境旅游市场复苏。", ["入境旅游", "物业服务", "出入境旅游"]),
    ],
)
def test_what_stands_around_a_name_tells(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("word", ["战略性新兴", "优势特色", "型型类", "资源型科技型", "的和等", "百千", "等", "、"])
def test_repeated_words_cost_no_more_than_they_are_long(word: str) -> None:
    short, long = ("发展农业、工业等" + word * (length // len(word)) for length in (1_000, 4_000))
    for text in (short, long):
        names(text)  # what is looked up once and kept
    assert calls(partial(names, long)) < 5.6 * calls(partial(names, short))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支持甲乡丝绸、丙丁箱包、戊己自行车等县域特色产业发展。", ["丝绸", "箱包", "自行车"]),
        ("推动庚辛羽绒、壬癸家具、甲丁花边等块状经济转型。", ["羽绒", "家具", "花边"]),
        ("壮大生态旅游、食用菌、特色养殖等特色产业。", ["生态旅游", "食用菌", "特色养殖"]),
    ],
)
def test_what_places_are_known_for_stands_behind_their_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("粮食总产量达到500万吨以上，单位工业增加值能耗下降3%。", []),
        ("建设国家大数据综合试验区。", ["大数据"]),
        ("建设自由贸易试验区。", []),
        ("制定钢铁、建材、石化等行业转型实施指南。", ["钢铁", "建材", "石化"]),
        ("完善废钢、废塑料等回收体系。", []),
        ("推动餐饮、住宿、家政等生活服务业恢复。", ["餐饮", "住宿", "家政", "生活服务业"]),
    ],
)
def test_heads_and_figures(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("茶、辣椒、食用菌等十二个特色优势产业提质。", ["茶", "辣椒", "食用菌"]),
        ("新能源发电量增长两成。", ["新能源"]),
        ("促进新能源汽车消费。", ["新能源汽车"]),
        ("发展碳纤维及其复合材料、高温合金等新材料。", ["碳纤维及其复合材料", "高温合金", "新材料"]),
        ("推进木材、粮食、肉类进口加工。", ["木材", "粮食", "肉类"]),
        ("快递业务量增长一成。", ["快递"]),
        ("原煤产量稳定，发展再生铝和镁合金。", ["原煤", "再生铝", "镁合金"]),
    ],
)
def test_classes_of_a_list_and_what_power_gives(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_work_for_an_industry_in_a_heading() -> None:
    heading = "（三）镁铝轻合金工程"
    doc = doc_of(heading + "\n支持甲公司扩建。", context=Context(body_begin=len(heading) + 1))
    assert [found.name for found in find_industries(doc)._.industries] == ["镁铝轻合金"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以智能家电、光模块和可穿戴设备为主，打造产业带。", ["智能家电", "光模块", "可穿戴设备"]),
        ("以生猪、肉鸡、肉牛肉羊为重点，推广立体养殖。", ["生猪", "肉鸡", "肉牛", "肉羊"]),
        ("以交通、旅游、餐饮等为支撑，以印刷、甲场服务等为配套的产业集群。", ["交通", "旅游", "餐饮", "印刷", "甲场服务"]),
        ("以物联网、大数据、云计算技术为支撑，提升服务。", []),
        ("蜜柚、芦笋、枇杷走精品化道路。", ["蜜柚", "芦笋", "枇杷"]),
        ("培育食品加工、现代物流、林产建材等支柱。", ["食品加工", "现代物流", "林产建材"]),
        ("壮大轨道交通、半导体等卓越型产业链。", ["轨道交通", "半导体"]),
        ("打造医药、绿色食品、丁绿电器三大集聚区。", ["医药", "绿色食品", "丁绿电器"]),
        ("做强纺织服装、丁牌家具两大主导产业。", ["纺织服装", "丁牌家具"]),
        ("做强电机电器、丁泵阀门、轴承齿轮等基础件。", ["电机电器", "丁泵阀门", "轴承齿轮"]),
        ("引进锂电铜箔、精密模具、丁线路板等企业20家。", ["锂电铜箔", "精密模具", "丁线路板"]),
        ("培育香菇、滩羊、道地药材三个十亿级产业。", ["香菇", "滩羊", "道地药材"]),
        ("以花椒、核桃、中药材为主的产品打开销路。", ["花椒", "核桃", "中药材"]),
        ("检修电力、通信、燃气等市政管线。", []),
        ("突破生物技术、集成电路、新型显示等领域关键核心技术。", ["生物技术", "集成电路", "新型显示"]),
        ("发展数字文化、直播经济、智慧旅游等新型消费。", ["数字文化", "直播经济", "智慧旅游"]),
        ("推动生物制造、丁维材料、氢能等成为新的经济增长点。", ["生物制造", "丁维材料", "氢能"]),
        ("实施生物制造、氢能、催化剂等重点项目。", ["生物制造", "氢能"]),
        ("做大纺织服装、鞋帽箱包、丁育用品三大消费品产业，打响品牌。", ["纺织服装", "鞋帽箱包", "丁育用品", "消费品"]),
        ("发展马文化、蒙中医药产业。", ["马文化", "蒙中医药"]),
        ("带动丁模组、丁端应用、数据服务业发展。", ["丁模组", "丁端应用", "数据服务业"]),
        ("扩大体育、康养、餐饮、文旅等服务消费。", ["体育", "康养", "餐饮", "文旅"]),
        ("激发文化娱乐、休闲垂钓、体育健身等享受型消费潜能。", ["文化娱乐", "休闲垂钓", "体育健身"]),
        ("挖掘家具、彩电等大宗消费潜力。", []),
        ("开展农业、新能源汽车、气象等领域合作。", ["农业", "新能源汽车"]),
        ("甲、乙两县做强核桃、肉驴产业。", ["核桃", "肉驴"]),
        ("培育大数据、清洁能源、物流配送、健康养老。", ["大数据", "清洁能源", "物流配送", "健康养老"]),
        ("培育甜菜、大豆、丁禾新品种，发展工程机械（含农用机械）。", ["甜菜", "大豆", "工程机械", "农用机械"]),
    ],
)
def test_what_a_list_is_for_tells_what_its_items_are(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("受天气影响，住宿餐饮、会议展览回暖较慢。", ["住宿餐饮", "会议展览"]),
        ("围绕轴承、齿轮、丙用导轨、减速器开展招商。", ["轴承", "齿轮", "丙用导轨", "减速器"]),
        ("扶持畜牧业、渔业稳定发展。", ["畜牧业", "渔业"]),
        ("围绕生命科学、高端装备开展产业链招商。", ["生命科学", "高端装备"]),
        ("扩大稻谷、小麦、玉米三大作物完全成本保险。", []),
        ("安装电梯、锅炉、压力容器检验标志。", []),
        ("前瞻布局机器人、轴承、齿轮等跨领域基础理论研究。", []),
        ("五金业围绕机床、轴承、机器人扩能提质、延链补链。", ["五金业", "机床", "轴承", "机器人"]),
        ("聚焦石墨、轴承、齿轮、甲箔建链强链、走向高端。", ["石墨", "轴承", "齿轮", "甲箔"]),
        ("聚焦轴承、家电、家具开展以旧换新。", []),
        ("壮大轴承、齿轮、机器人规模。", ["轴承", "齿轮", "机器人"]),
        ("突出粮食、能源、金融安全底线。", []),
    ],
)
def test_a_list_ends_where_what_is_said_of_it_begins(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大力发展玻璃瓶、陶瓷盖、酒用高粱、酿酒装备等。", ["玻璃瓶", "陶瓷盖", "酒用高粱", "酿酒装备"]),
        ("器械领域突出手术机器人、医学影像设备、血管介入器械。", ["手术机器人", "医学影像设备", "血管介入器械"]),
        ("丙县突出草原生态、边贸和口岸特色。", []),
        ("防范房地产、金融、债务等领域风险。", ["房地产", "金融"]),
        ("在教育、金融、医疗等领域开展试点。", []),
        ("有序建设分散式风电和集中式光伏。", ["分散式风电", "集中式光伏"]),
        ("能源保供有力有效。", ["能源"]),
        ("大力发展轴承、陶瓷招商、民谣传唱。", ["轴承", "陶瓷"]),
    ],
)
def test_goods_are_told_by_what_they_are_made_of_and_set_off(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动甲乙国际门户枢纽科创、交通、会展、商务协同发展。", ["科创", "会展", "商务"]),
        ("推动甲汀商务港电商、直播、云仓等产业集聚发展。", ["电商", "直播", "云仓"]),
        ("推动乙空经济区航空物流、会展等产业集聚发展。", ["航空物流", "会展"]),
        ("发展枢纽经济、园区经济。", ["枢纽经济", "园区经济"]),
    ],
)
def test_no_name_begins_with_a_site(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_no_list_goes_on_over_the_end_of_the_heading() -> None:
    heading = "二、今年任务"
    body = "大力发展玻璃瓶、陶瓷盖、酿酒装备。"
    doc = doc_of(heading + body, context=Context(body_begin=len(heading)))
    assert [found.name for found in find_industries(doc)._.industries] == ["玻璃瓶", "陶瓷盖", "酿酒装备"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("谋划布局丙体总装、发动试车、丁箭回收等产业。", ["丙体总装", "发动试车", "丁箭回收"]),
        ("依托丙体总装、丁箭回收等产业资源。", []),
        ("推动甲石膏、长石、丙砂等资源综合开发。", ["甲石膏", "长石", "丙砂"]),
        ("加快油气和煤层气等矿产资源勘探开发。", ["油气", "煤层气"]),
        ("改造服装、家具、建材等专业市场建设。", ["服装", "家具", "建材"]),
        ("围绕交通、电力、水利、信息等领域谋划项目。", ["电力"]),
        ("发展锰基、锑基、钴基等新材料。", ["新材料"]),
        ("控制好融资成本、物流成本、用地成本。", []),
        ("降低融资成本、物流成本，压减丙成本和物流成本。", []),
        ("降低全社会物流成本。", ["物流"]),
        ("做强“桃李梨枣”四大产业，喊响“桃李梨枣”口号。", ["“桃李梨枣”"]),
    ],
)
def test_what_is_developed_opened_up_and_built(text: str, expected: list[str]) -> None:
    assert names(text) == expected
