"""Families of bodies: the divisions of the corps, leading groups of the Party, seats of companies, schools of parts of provinces, shops."""

from __future__ import annotations

import pytest

from extractors.context import Context
from tests.organizations.test_organizations import ANHUI, FUQING, NATION, names, texts

XINJIANG = Context(path="1", province="650000", division="650000")
LONGYAN = Context(path="1", province="350000", division="350800")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一师、第三师优先，支持第十四师昆玉市", ["第一师", "第三师", "第十四师"]),
        ("办好第一师范学校", []),
    ],
)
def test_divisions_of_the_corps_in_xinjiang(text: str, expected: list[str]) -> None:
    assert texts(text, XINJIANG) == expected


def test_divisions_elsewhere_need_the_corps() -> None:
    assert names("与兵团第六师合作", ANHUI) == [("兵团第六师", "新疆生产建设兵团第六师")]
    assert texts("慰问第六师官兵", ANHUI) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("落实四川省委农村工作领导小组部署", ["四川省委农村工作领导小组"]),
        ("根据去年省外资工作领导小组组织的评价", ["省外资工作领导小组"]),
        ("开工建设市委党校新校区，推进城市建设市场化", ["市委党校"]),
        ("荣获联合国人居环境奖，参加联合国大会", ["联合国"]),
        ("被中央综治委授予称号", ["中央综治委"]),
        ("提升龙岩普惠金融服务中心质效", ["龙岩普惠金融服务中心"]),
        ("成立市第四中学，市职教中心投用", ["市第四中学", "市职教中心"]),
        ("开工建设市文化活动中心、市精神病医院；", []),
        ("组建闽西职业技术学院，支持皖南医学院升格", ["闽西职业技术学院", "皖南医学院"]),
        ("中央西藏工作协调小组来访，会见某国教育部长", ["中央西藏工作协调小组"]),
        ("支持龙岩银行、稼和银行增资，规范政策性银行。", ["龙岩银行", "稼和银行"]),
        ("龙岩茶乡女子合唱团夺冠，扶持艺术团体和合唱团", ["龙岩茶乡女子合唱团"]),
    ],
)
def test_bodies_of_the_party_and_the_place(text: str, expected: list[str]) -> None:
    assert texts(text, LONGYAN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引进湖北岑云建设股份有限公司西南区域总部", ["湖北岑云建设股份有限公司西南区域总部"]),
        ("推动湖北岑云建设集团有限公司总部基地建设", ["湖北岑云建设集团有限公司"]),
        ("支持特变电工、新疆岑汀、湖北汀云能源到周边国家投资", ["特变电工", "新疆岑汀", "湖北汀云能源"]),
        ("以成岑达高铁、西汀渝高铁为骨干", []),
    ],
)
def test_companies_of_place_and_seats(text: str, expected: list[str]) -> None:
    assert texts(text, NATION) == expected


def test_no_part_of_a_province_is_read_out_of_a_province() -> None:
    assert texts("支持江苏中医院建设", FUQING) == ["江苏中医院"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "由浙江联通、广东铁塔公司、公安岑云分局、民航华北地区管理局参与，发展移动支付、电信业务",
            ["浙江联通", "广东铁塔公司", "公安岑云分局", "民航华北地区管理局"],
        ),
        ("支持坪山城投、江宁交建集团聚焦主业，引导城投平台转型，加大武汉科投入力度", ["坪山城投", "江宁交建集团"]),
        ("支持南昌产投运营园区，推动坪山资产投运、宝安产业投建，修编盐田港控规", ["南昌产投"]),
        ("农业农村部办公厅、商务部流通发展司负责", ["农业农村部办公厅", "商务部流通发展司"]),
        ("与中国水产科学研究院黄海水产研究所共建", ["中国水产科学研究院黄海水产研究所"]),
        ("建设草原家畜繁育与调控国家重点实验室", ["草原家畜繁育与调控国家重点实验室"]),
        ("支持岑云重工、汀月股份等百亿级制造企业", ["岑云重工", "汀月股份"]),
        ("自治区党委农牧办牵头", ["自治区党委农牧办"]),
        ("海关总署、皇岗海关配合", ["海关总署", "皇岗海关"]),
    ],
)
def test_branches_offices_and_laboratories(text: str, expected: list[str]) -> None:
    assert texts(text, Context(path="1", province="150000")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引进岑煌首航节能科技有限公司、汀云种子机械股份有限公司", ["岑煌首航节能科技有限公司", "汀云种子机械股份有限公司"]),
        ("改制为国有独资有限公司，规范各类有限责任公司", []),
        ("成立厦门市新能源产业发展领导小组，健全工作领导小组", ["厦门市新能源产业发展领导小组"]),
        ("由中铁十二局、中交一公局承建", ["中铁十二局", "中交一公局"]),
        ("市安委会、市防汛抗旱指挥部、市林长办会商", ["市安委会", "市防汛抗旱指挥部", "市林长办"]),
        ("获国际岑地旅游联盟认可", ["国际岑地旅游联盟"]),
        ("办好西北师大附中分校", ["西北师大"]),
        ("支持千佛山医院、佛山医院", ["佛山医院"]),
        ("与哈尔滨工业大学（威海）、山东大学合作", ["哈尔滨工业大学（威海）", "山东大学"]),
        ("办好济南外国语学校，新建厦门外国语学校。", ["济南外国语学校"]),
    ],
)
def test_companies_in_full_and_standing_committees(text: str, expected: list[str]) -> None:
    assert texts(text, FUQING) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("以上任务由民生局、教育局负责。", ["民生局", "教育局"]),
        ("区司法局、清溪街道办事处、高新区管委会按职责分工负责。", ["区司法局", "清溪街道办事处", "高新区管委会"]),
        ("由水务局、林业局协助整治", ["水务局", "林业局"]),
        ("沿线五市人民政府负责，由企业负责，由院长牵头", []),
    ],
)
def test_bodies_before_what_they_do(text: str, expected: list[str]) -> None:
    assert texts(text, FUQING) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联动市青江管理局，完成市邮政公司征收", ["市青江管理局", "市邮政公司"]),
        ("与市第一人民医院共建专科联盟", ["市第一人民医院"]),
        ("财政部会同国家能源局研究", ["财政部", "国家能源局"]),
        ("建成县委办公楼，县委办负责", ["县委办"]),
        ("加快河海大学—江宁水利研究院建设", ["河海大学—江宁水利研究院"]),
        ("推动丙核电3号机、华为扩能", ["华为"]),
        ("上海市卫生健康委员会上海市药品监督管理局", ["上海市卫生健康委员会", "上海市药品监督管理局"]),
    ],
)
def test_bodies_told_by_whose_they_are_or_cut_by_a_word(text: str, expected: list[str]) -> None:
    assert texts(text, LONGYAN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市财政局会同商务局、教育局督办", ["市财政局", "商务局", "教育局"]),
        ("支持数字福建集团有限公司、珠江航务集团扩产", ["数字福建集团有限公司", "珠江航务集团"]),
        ("鼓励岑垣农商银行、长汀农商行放贷", ["岑垣农商银行", "长汀农商行"]),
        ("支持龙岩银行、岑银理财、垣岑信托做强", ["龙岩银行", "岑银理财", "垣岑信托"]),
        ("发展信托业务，推广理财产品", []),
        ("改造龙岩公立医院，支持岑垣国际医院开业", ["岑垣国际医院"]),
        ("深化与福州大学泉州校区等高校的合作，建设福州大学泉州校区", ["福州大学泉州校区", "福州大学"]),
        ("推进神华岑垣电厂、大唐锡林浩特电厂", ["神华", "大唐"]),
    ],
)
def test_bodies_told_by_the_body_beside_them_or_by_their_trade(text: str, expected: list[str]) -> None:
    assert texts(text, LONGYAN) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("组建岑岭国家公园管理局，成立省足球运动管理中心。", ["岑岭国家公园管理局", "省足球运动管理中心"]),
        ("浙江汀岑篮球俱乐部再次夺冠。", ["浙江汀岑篮球俱乐部"]),
        ("修改省政府规章两部，落实省政府要求。", ["省政府"]),
        ("办好上合组织减贫论坛，出席联合国气候大会，参加岑省旅游联盟年会。", []),
        ("两项经验在联合国有关会议上交流。", ["联合国"]),
        ("扩建市口腔医院云汀院区、省人民医院南院。", ["市口腔医院"]),
        ("支持省人民医院建设云汀院区，市中心医院搬迁至汀岑院区。", ["省人民医院", "市中心医院"]),
        ("出席联合国有关会议并参观国际会议中心。", ["联合国"]),
        ("国际汀岑商务中心挂牌，国际商务中心启用，国际赛事中心启用。", ["国际汀岑商务中心"]),
        ("建设深圳大学城、中国盐湖城，服务浙江大学生创业，深圳大学挂牌。", ["深圳大学"]),
        ("民革省委会联合调研，省委会同省政府部署。", ["省委", "省政府"]),
        ("依托浙江大学生物医药学院。", ["浙江大学生物医药学院"]),
        ("支持中国科大建设，国科大揭牌。", ["中国科大", "国科大"]),
        ("挂牌5个浙江实验室，省创新实验室达6家。", []),
        ("民政、工商联、慈善、红十字等事业进步。", []),
        ("国际汀岑中心落户本市，建设国际消费中心。", ["国际汀岑中心"]),
        ("引进联合国汀岑知识中心，建设市民服务中心。", ["联合国汀岑知识中心"]),
        ("浙江女排夺冠，云南冰壶队获奖，组建校园足球队。", ["浙江女排", "云南冰壶队"]),
        ("西部矿业、能源发展集团等3家公司上榜。", ["西部矿业", "能源发展集团"]),
        ("西安电子科技大学、武警陕西总队共建，横店影视城开放。", ["西安电子科技大学", "武警陕西总队"]),
        ("成立省体育事业促进中心，完善应急指导中心。", ["省体育事业促进中心"]),
    ],
)
def test_bodies_that_reports_name_and_what_only_holds_the_name_of_one(text: str, found: list[str]) -> None:
    assert texts(text, ANHUI) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与开行、建行签约，争取农行支持", ["开行", "建行", "农行"]),
        ("加密班列，开行、停靠均有序；新建行政村公路，发展农行业务", []),
        ("推动农垦钦州分公司、中石化广西分公司扩产，设立分公司", ["农垦钦州分公司", "中石化广西分公司"]),
        ("成立云汀新区开发建设总指挥部，组建项目建设指挥部，完善指挥部机制", ["云汀新区开发建设总指挥部"]),
        ("设立相应的抗旱救灾指挥部", []),
        ("改造合肥一中等3所高中，提高初中等教育水平", ["合肥一中"]),
        ("市中医院北区门诊楼封顶，市中医院扩大服务", ["市中医院"]),
        ("国泰海通上市", ["国泰海通"]),
    ],
)
def test_banks_branches_headquarters_and_schools_in_a_counted_list(text: str, expected: list[str]) -> None:
    assert texts(text, ANHUI) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建好国家肉牛技术创新中心，争创国家级制造业创新中心、国家技术创新中心", ["国家肉牛技术创新中心"]),
        ("创建国家岑汀装备制造业创新中心，争创国家汀岑技术创新中心", []),
        ("责任单位：省财政厅、省教育厅，各区、县级市政府。", ["省财政厅", "省教育厅"]),
        ("省财政厅每月调度，自然资源厅、生态环境厅、林业局提前介入", ["省财政厅", "自然资源厅", "生态环境厅", "林业局"]),
        ("完善自然资源、生态环境、林草工作", []),
        ("水利部信息中心与淮委会商，由水利部淮河水利委员会督导", ["水利部信息中心", "水利部淮河水利委员会"]),
        ("支持安徽大学省部共建岑光磁国家重点实验室", ["安徽大学省部共建岑光磁国家重点实验室"]),
        ("怀柔实验室合肥基地启用，建设实验室基地", ["怀柔实验室合肥基地"]),
        ("支持安徽广电、大禹节水集团合作，发展广电业务", ["安徽广电", "大禹节水集团"]),
        ("建设长丰县大唐煤制气，开发大唐不夜城", ["大唐"]),
        ("黄河水利科学研究院、长江科学院参与，做好黄河研究", ["黄河水利科学研究院", "长江科学院"]),
        ("支持国元证券、兰州理工、安徽农大合作，推进资产证券化", ["国元证券", "兰州理工", "安徽农大"]),
        ("推进酸辣食品加工", []),
    ],
)
def test_centres_departments_in_rows_seats_and_families_of_firms(text: str, expected: list[str]) -> None:
    assert texts(text, ANHUI) == expected


def test_divisions_of_the_corps_without_their_ordinal() -> None:
    assert names("推进兵团十二师光伏，办好兵团一师范", XINJIANG)[0] == ("兵团十二师", "新疆生产建设兵团第十二师")
    assert "兵团一师" not in texts("办好兵团一师范", XINJIANG)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快福州实验室建设，支持怀柔实验室建设", ["福州实验室", "怀柔实验室"]),
        ("加强国家实验室建设、省重点实验室建设，推进高校实验室建设、材料分析实验室建设", []),
        ("福州实验室纳入国家实验室建设序列", ["福州实验室"]),
        ("加强南京海关实验室建设，推进福州中学实验室建设", ["南京海关", "福州中学"]),
        ("加快福建实验室建设，推进福州市实验室建设", []),
        ("支持恒力集团福州研究基地扩建", ["恒力集团"]),
        ("建强中国社会科学院福州市研究基地", ["中国社会科学院福州市研究基地"]),
        ("办好习近平文化思想研究中心福建省协同研究基地", ["习近平文化思想研究中心福建省协同研究基地"]),
        ("支持中国科学院福州科技创新基地", ["中国科学院"]),
    ],
)
def test_laboratories_that_are_built_and_where_learned_bodies_study(text: str, expected: list[str]) -> None:
    assert texts(text) == expected
