from __future__ import annotations

from itertools import pairwise

import pytest
import spacy

from extractors.agencies.bodies import find_bodies
from extractors.agencies.own_place import name_of_level
from extractors.context import Context, register_extensions
from extractors.documents.component import documents_in, find_documents
from extractors.language.spans import show_spans
from extractors.organizations.component import find_organizations, organizations_in

MONGOLIA = Context(path="1", province="150000", division="150000")
ANHUI = Context(path="1", province="340000", division="340000")
PINGSHAN = Context(path="1", province="440000", division="440310")
FUQING = Context(path="1", province="350000", division="350181")
NATION = Context(path="1")


def names(text: str, context: Context = MONGOLIA) -> list[tuple[str, str]]:
    return [(text[body.begin : body.end], body.name) for body in organizations_in(text, documents_in(text, context), context)]


def texts(text: str, context: Context = MONGOLIA) -> list[str]:
    return [surface for surface, _ in names(text, context)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("学习自治区党委十届十一次全会精神", [("自治区党委", "内蒙古自治区党委")]),
        ("听党中央指挥，执行党中央、国务院决定", [("党中央", "党中央"), ("党中央", "党中央"), ("国务院", "国务院")]),
        ("自治区人民政府同意", [("自治区人民政府", "内蒙古自治区人民政府")]),
        ("会同自治区发展改革委研究", [("自治区发展改革委", "内蒙古自治区发展和改革委员会")]),
        ("包商银行完成重组", [("包商银行", "包商银行")]),
        ("第六条自治区人民政府制定办法", [("自治区人民政府", "内蒙古自治区人民政府")]),
        ("办结自治区政协提案30件、自治区政协委员提案5件", [("自治区政协", "中国人民政治协商会议内蒙古自治区委员会")] * 2),
        ("呼和浩特市人民政府牵头", [("呼和浩特市人民政府", "呼和浩特市人民政府")]),
    ],
)
def test_bodies_are_named_in_full_by_the_plans_own_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "各盟行政公署、市人民政府，各旗县人民政府，各委、办、厅、局：",
        "金融机构、企业和各级政府要配合",
        "省、市、县人民政府分级负责",
        "城市委托管理，社区委员会自治",
        "建设国家骨干网络，推动国有企业、上市公司和商业银行改革",
        "财政部门、教育部门和水利部门负责",
        "省人大代表和政协委员提出意见，自治区十三届人大七次会议通过",
        "形成新格局，把握两个大局，优化市场监管格局",
        "推动大学科技园、大学生创业和县级医院建设",
        "经济工作会议要求",
        "向芜湖市大数据中心平台报送，接入合肥市公共资源交易中心系统，开通省信息中心平台",
        "办结政协提案，认真听取市政协委员建议，自治区政协提案委员会",
        "打通两条区级通道，落实十条县域政策",
    ],
)
def test_addressees_generic_bodies_and_meetings_are_no_organizations(text: str) -> None:
    assert texts(text, ANHUI) == []


def test_a_list_of_those_responsible_gives_each_body_and_no_general_one() -> None:
    text = "扩大规模。（省发展改革委、财政厅牵头，国网某某公司、省电力公司、各市人民政府、有关单位按职责分工负责）"
    assert names(text, ANHUI) == [
        ("省发展改革委", "安徽省发展和改革委员会"),
        ("财政厅", "安徽省财政厅"),
        ("国网某某公司", "国网某某公司"),
        ("省电力公司", "安徽省电力公司"),
    ]


def test_labels_open_a_list_too() -> None:
    text = "完成整治。责任单位：市科技局，区经济和科技促进局、各区政府、市公积金中心。配合单位：人行某某中心支行"
    assert texts(text, PINGSHAN) == ["市科技局", "区经济和科技促进局", "市公积金中心", "人行某某中心支行"]


def test_in_a_national_document_short_names_are_the_central_bodies() -> None:
    text = "（农业农村部、发展改革委、文化和旅游部、能源局等负责）"
    assert [name for _, name in names(text, NATION)] == ["农业农村部", "国家发展和改革委员会", "文化和旅游部", "国家能源局"]
    assert ("能源局", "安徽省能源局") in names("（省发展改革委、能源局负责）", ANHUI)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("报省委、省政府和市委市政府", ["省委", "省政府", "市委", "市政府"]),
        ("省纪委、省委组织部、团省委", ["省纪委", "省委组织部", "团省委"]),
        ("国家税务总局北京市税务局", ["国家税务总局北京市税务局"]),
        ("国家外汇管理局安徽省分局", ["国家外汇管理局安徽省分局"]),
        ("支持重庆大学与中国科学院合作", ["重庆大学", "中国科学院"]),
        ("引入海螺集团与皖维集团重组", ["海螺集团", "皖维集团"]),
        ("加快筹设深圳海洋大学，建好市第一人民医院", ["深圳海洋大学", "市第一人民医院"]),
        ("上海宝冶建设有限公司承建", ["上海宝冶建设有限公司"]),
        ("呼和浩特银行开业", ["呼和浩特银行"]),
        ("中共广东省委提出", ["中共广东省委"]),
    ],
)
def test_names_are_cut_where_they_begin(text: str, expected: list[str]) -> None:
    assert texts(text, ANHUI) == expected


def test_of_a_title_only_the_issuers_count() -> None:
    text = "落实《国务院关于支持某某大学和某银行改革的意见》，贯彻《中国共产党某条例》"
    assert texts(text) == ["国务院"]
    assert texts("出台自治区关于支持自治区人民政府采购若干措施") == []


@pytest.mark.parametrize(
    ("level", "context", "name"),
    [
        ("省", ANHUI, "安徽省"),
        ("自治区", MONGOLIA, "内蒙古自治区"),
        ("区", PINGSHAN, "深圳市坪山区"),
        ("市", PINGSHAN, "深圳市"),
        ("市", FUQING, "福清市"),
        ("市", ANHUI, None),
        ("省", NATION, None),
    ],
)
def test_a_level_means_the_plans_own_place_of_that_level(level: str, context: Context, name: str | None) -> None:
    assert name_of_level(level, context) == name


def test_a_level_without_a_known_place_stays_as_written() -> None:
    assert names("经省政府同意", NATION) == [("省政府", "省政府")]


def test_the_component_sets_findings_and_spans() -> None:
    register_extensions()
    doc = spacy.blank("zh").make_doc("国务院批准某某规划。")
    doc._.context = MONGOLIA
    doc = find_organizations(find_documents(doc))
    assert [span.text for span in show_spans(doc).spans["organizations"]] == ["国务院"]


def test_many_bodies_in_one_text_stay_in_order() -> None:
    text = "省财政厅、省科技厅、" * 2000
    bodies = find_bodies(text, ANHUI)
    assert len(bodies) == 4000
    assert all(a.end <= b.begin for a, b in pairwise(bodies))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深化复旦大学管理学院建设", ["复旦大学管理学院"]),
        ("复旦大学与同济大学合作共建医学院", ["复旦大学", "同济大学"]),
        ("建好上海材料与能源科学研究院", ["上海材料与能源科学研究院"]),
        ("推进安徽高等研究院运行", ["安徽高等研究院"]),
        ("建好上海市湖泊和湿地研究院", ["上海市湖泊和湿地研究院"]),
        ("支持上海市教育局和湖泊研究所攻关", ["上海市教育局"]),
        ("支持上海市企业和研究院合作", []),
        ("建好上海市创新中心和湖泊研究院，支持上海市渔业人员和湖泊研究院", []),
        ("由芜湖市大数据中心负责，大数据中心平台运行", ["芜湖市大数据中心"]),
        ("按照国家制造强国建设领导小组要求", ["国家制造强国建设领导小组"]),
        ("福清中学扩建", ["福清中学"]),
        ("改善普通高级中学和国际中学条件", []),
    ],
)
def test_parts_of_bodies_and_schools(text: str, expected: list[str]) -> None:
    assert texts(text, ANHUI) == expected


def test_a_level_is_proof_for_an_institute_of_the_place() -> None:
    assert names("推动省产业技术研究院、市级研究院和省级研究院发展", ANHUI) == [("省产业技术研究院", "安徽省产业技术研究院")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（责任单位：市金融工作局、银保监组、国资中心、创投集团）", ["市金融工作局", "银保监组", "国资中心", "创投集团"]),
        ("（市发改局、财政局、市机关事务站负责）", ["市发改局", "财政局", "市机关事务站"]),
        ("（责任单位：市商务局、东江港城经济区（自贸办））", ["市商务局", "东江港城经济区", "自贸办"]),
        ("（市政务服务和交易中心、市林业局牵头）", ["市政务服务和交易中心", "市林业局"]),
        ("（责任单位：市商务局、各县区、有关部门、以下措施均需落实的单位）", ["市商务局"]),
        ("由市财政局、住房公积金中心和效能办督促", ["市财政局", "住房公积金中心", "效能办"]),
    ],
)
def test_short_forms_in_lists_of_those_responsible(text: str, expected: list[str]) -> None:
    assert texts(text, FUQING) == expected


def test_a_department_behind_another_has_its_place() -> None:
    assert names("请市发改局、商务局会商", FUQING)[1] == ("商务局", "福清市商务局")
    assert texts("请企业、商务局会商", FUQING) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依托二十国集团、金砖国家，参与国际标准化组织和国际电信联盟", ["二十国集团", "金砖国家", "国际标准化组织", "国际电信联盟"]),
        ("举办金砖国家领导人会晤", []),
        ("参加上海合作组织峰会", ["上海合作组织"]),
        ("同欧盟开展贸易", []),
        ("引进一汽大众、空客和中科曙光的项目", ["一汽大众", "空客", "中科曙光"]),
        ("境外航空客货运增长", []),
        ("某文工信部联科〔2030〕12号", []),
        ("支持怀柔实验室山西研究院、崖州湾国家实验室", ["怀柔实验室山西研究院", "崖州湾国家实验室"]),
        ("高水平运行深层页岩全国重点实验室", ["深层页岩全国重点实验室"]),
        ("争创国家实验室、省重点实验室，新增全国重点实验室3家，用好企业实验室", []),
        ("中科院山西煤化所和中国科学院海洋研究中心", ["中科院山西煤化所", "中国科学院海洋研究中心"]),
        ("支持教育部安徽高等研究院", ["教育部安徽高等研究院"]),
        ("建成四川大学华西医院西藏医院", ["四川大学华西医院西藏医院"]),
        ("最高人民检察院国务院", ["最高人民检察院", "国务院"]),
        ("实施屯溪一中、市实验小学搬迁", ["屯溪一中", "市实验小学"]),
        ("安徽日报报道，振兴普通高中，其中一中心", ["安徽日报"]),
        ("连续跻身中国旅游集团20强", []),
        ("提升省工研院质效，建设省研究院", ["省工研院"]),
        ("昊川股份公司进入百强，完成股份公司改制20家", ["昊川股份公司"]),
        ("各民主党派、工商联和牧工商联合社", ["工商联"]),
        ("获批国家航空工程学院，建设国家示范性软件学院", ["国家航空工程学院"]),
    ],
)
def test_bodies_of_many_lands_companies_and_laboratories(text: str, expected: list[str]) -> None:
    assert texts(text, ANHUI) == expected


def test_a_laboratory_of_the_province() -> None:
    assert names("建设省现代种业实验室", ANHUI) == [("省现代种业实验室", "安徽省现代种业实验室")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快恒瑞创新药项目，引入宝丰、久泰等企业", ["恒瑞", "宝丰", "久泰"]),
        ("加强生物安全管理，深化金融创新，减轻重大唐山案影响", []),
        ("推动国禾化工60万吨钾肥、青海辉川20万吨铝板等项目", ["国禾化工", "青海辉川"]),
        ("建设风电200万千瓦、改造铁山港20万吨级泊位", []),
        ("组建中国湖泊旅游联盟和产业联盟，落实林业产业技术创新联盟任务", ["中国湖泊旅游联盟"]),
        ("支持工会、共青团、残联、红十字会、贸促会等群团组织工作", ["共青团", "残联", "红十字会", "贸促会"]),
        ("会同“河湖守护联盟（HHSA）”“候鸟观测组织”、IUCN等国际组织", ["河湖守护联盟（HHSA）", "候鸟观测组织", "IUCN"]),
        ("十、会同候鸟观测组织等国际组织，会同政府、协会等国际机构，对接RCEP规则", []),
        ("发展深交所碳排放与节水交易中心", ["深交所碳排放与节水交易中心"]),
        ("支持深交所建设交易中心，推动深交所和安徽交易中心合作", ["深交所", "深交所"]),
        ("支持深交所联合打造湖泊服务基地，推动深交所共建交易中心", ["深交所", "深交所"]),
        ("获得FDA、CE等国际认证机构认可，引进CEO、IT等国际组织人才", []),
        ("残联、红十字会等事业发展", []),
        ("建设南昌实验室、明月湖实验室等平台，用好各类实验室", ["南昌实验室", "明月湖实验室"]),
        ("支持华中农业大学、北航重庆科创中心、市中蒙医院发展", ["华中农业大学", "北航重庆科创中心", "市中蒙医院"]),
        ("各盟市人民政府要落实责任", []),
        ("塔里木油田公司扩产", ["塔里木油田公司"]),
    ],
)
def test_short_names_owners_of_works_and_alliances(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_the_front_of_a_report_names_the_assembly() -> None:
    front = Context(path="0", province="360000", division="360000")
    assert names("在江西省第十四届人民代表大会第四次会议上", front) == [("江西省第十四届人民代表大会", "江西省人民代表大会")]


def test_alliances_and_committees_of_the_place() -> None:
    text = "成立省区域研究联盟，由市空间信息专家委员会指导"
    assert names(text, Context(path="1", province="340000", division="340100")) == [
        ("省区域研究联盟", "安徽省区域研究联盟"),
        ("市空间信息专家委员会", "合肥市空间信息专家委员会"),
    ]


def test_ministries_by_what_they_see_to_and_committees_that_decide() -> None:
    assert texts("国务院商务主管部门会同国务院有关部门定规则，报国务院文化和旅游行政部门备案。") == [
        "国务院商务主管部门",
        "国务院文化和旅游行政部门",
    ]
    assert texts("方案上报市历史建筑专业委员会，请中国志愿服务联合会参加", ANHUI) == ["市历史建筑专业委员会", "中国志愿服务联合会"]


def test_departments_and_branches_behind_one_another() -> None:
    listed = "（自治区工信厅、发展改革委、能源局、国资委，国网蒙东公司）"
    assert texts(listed) == ["自治区工信厅", "发展改革委", "能源局", "国资委", "国网蒙东公司"]
    assert texts("国网内蒙古东部电力公司和中国铁路呼和浩特局集团有限公司") == ["国网内蒙古东部电力公司", "中国铁路呼和浩特局集团有限公司"]
    assert texts("区发展和财政局、区投资推广署配合", PINGSHAN) == ["区发展和财政局", "区投资推广署"]


def test_a_city_whose_name_ends_like_a_level_is_a_place_too() -> None:
    assert texts("郑州大学、温州医科大学和贵州大学扩建，推动杭州海关、兰州银行改革") == [
        "郑州大学",
        "温州医科大学",
        "贵州大学",
        "杭州海关",
        "兰州银行",
    ]


def test_companies_in_full_hospitals_of_the_place_and_police_forces() -> None:
    assert texts("武汉光迅科技股份有限公司、长江存储科技有限责任公司") == ["武汉光迅科技股份有限公司", "长江存储科技有限责任公司"]
    anhui = texts("推动省中医院、省儿童医院建设，市公安局交警支队配合", ANHUI)
    assert anhui == ["省中医院", "省儿童医院", "市公安局交警支队"]


def test_a_district_s_body_may_stand_right_behind_the_verb_that_calls_on_it() -> None:
    text = "纳入区财政局预算，配合区统计局核查，由市公安局、坪山海关、区税务局审核"
    assert texts(text, PINGSHAN) == ["区财政局", "区统计局", "市公安局", "坪山海关", "区税务局"]
    assert texts("第十二条区财政局负责监管，三条区级道路通车", PINGSHAN) == ["区财政局"]


def test_a_province_may_stand_behind_the_field_of_its_laboratory() -> None:
    assert texts("培育合成生物天津实验室、生物育种山东省实验室") == ["合成生物天津实验室", "生物育种山东省实验室"]


def test_a_verb_before_a_bare_level_makes_no_county() -> None:
    yunnan = Context(path="2", province="530000", division="532500")
    assert "成县人民医院" not in texts("建成县人民医院综合楼。", yunnan)
    assert texts("支持新建区人民医院发展。", yunnan) == ["新建区人民医院"]
    assert texts("新建区人民医院新院区。", yunnan) == []


def test_short_names_of_exchanges_bureaus_of_late_years_and_offices_of_ministries() -> None:
    assert names("支持广期所和国家大基金发展。") == [("广期所", "广州期货交易所"), ("国家大基金", "国家集成电路产业投资基金")]
    assert texts("由市中小企业服务局、市医保中心、团县委牵头。", ANHUI) == ["市中小企业服务局", "市医保中心", "团县委"]
    assert texts("农业农村部种植业管理司、水利部负责。", NATION) == ["农业农村部种植业管理司", "水利部"]
    assert texts("邀请工商联、无党派人士出海，支持工商联工作。") == ["工商联"]


def test_leagues_and_centres_of_thought_are_those_of_their_place() -> None:
    assert names("请团省委配合。", ANHUI) == [("团省委", "共青团安徽省委员会")]
    assert names("请团县委配合。", ANHUI) == [("团县委", "团县委")]
    centre = "习近平新时代中国特色社会主义思想研究中心"
    assert names(f"办好北京市{centre}和省习近平经济思想研究院。", ANHUI) == [
        (f"北京市{centre}", f"北京市{centre}"),
        ("省习近平经济思想研究院", "安徽省习近平经济思想研究院"),
    ]
    assert texts(f"依托{centre}研究。", ANHUI) == [centre]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("组建省工业控股集团，做强省国金投资集团和广西国控集团。", ["省工业控股集团", "省国金投资集团", "广西国控集团"]),
        ("工业为三一三·二亿元，灌溉五〇、三一三万亩，支持三一、新钢发展。", ["三一", "新钢"]),
        ("办好成都大运会，结合四川发展实际，打响横店影视文化游。", []),
        ("建设万达开统筹发展示范区，引进万达、居然之家。", ["万达", "居然之家"]),
        ("支持微型、强生物相容性电极，实现“零跑腿”，支持零跑扩产。", ["零跑"]),
    ],
)
def test_names_of_companies_in_other_words_and_companies_of_a_level(text: str, expected: list[str]) -> None:
    assert texts(text, ANHUI) == expected


def test_companies_beside_a_company_and_companies_of_groups() -> None:
    text = "支持华为、甲麒禾、乙薹川科技等扩产，壮大丙荻、丁苎等酒庄，推进包钢万腾钢铁改造，中国船舶七一八所供氢。"
    names = [text[body.begin : body.end] for body in organizations_in(text, (), Context())]
    assert names == ["华为", "甲麒禾", "乙薹川科技", "丙荻", "丁苎", "包钢万腾钢铁", "中国船舶七一八所"]


def test_among_companies_a_name_may_go_on_with_any_word() -> None:
    text = "华为、麒禾信息、比亚迪扩产，华为、比亚迪、薹川位置、芷溪动力等成长，华为、比亚迪、数据中心、苏州发展。"
    names = [text[body.begin : body.end] for body in organizations_in(text, (), Context())]
    assert names == ["华为", "麒禾信息", "比亚迪", "华为", "比亚迪", "薹川位置", "芷溪动力", "华为", "比亚迪"]


def test_neighbours_of_a_company_that_are_words_places_or_branches_are_none() -> None:
    text = "支持华为、数据中心、物联网、苏州发展，以内蒙古、煤炭为龙头，公司改制与比亚迪新能源汽车上量。"
    assert [text[body.begin : body.end] for body in organizations_in(text, (), Context())] == ["华为", "比亚迪"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由成都铁路局、吉林农垦配合。", ["成都铁路局", "吉林农垦"]),
        ("由烟台市交警支队牵头，省畜牧厅参与。", ["烟台市交警支队", "省畜牧厅"]),
        ("支持广汉市政府办好展会。", ["广汉市政府"]),
        ("由武侯发展集团负责。", ["武侯发展集团"]),
        ("加快法国远山能源公司项目落地。", ["法国远山能源公司"]),
        ("推进临平医院提质。", ["临平医院"]),
        ("区城投公司、县文旅集团参与，支持各区城投公司转型。", ["区城投公司", "县文旅集团"]),
        ("建设平安医院。", []),
        ("新建洛阳市第九十中学，改扩建遵义市第七医院。", []),
        ("落实四市政府工作报告。", []),
        ("打通三一大道和宇通路，建设对蒙能源通道。", []),
        ("由陕西延长石油集团建设。", ["陕西延长石油集团"]),
    ],
)
def test_bodies_of_more_kinds_and_what_is_none(text: str, expected: list[str]) -> None:
    assert texts(text, NATION) == expected


def test_groups_that_lead_and_meetings_of_ministries() -> None:
    assert texts("成立市老城区更新项目推进领导小组。", ANHUI) == ["市老城区更新项目推进领导小组"]
    assert texts("用好养老托育服务部际联席会议机制，完善部际联席会议。", NATION) == ["养老托育服务部际联席会议"]


def test_companies_that_a_list_closes() -> None:
    assert texts("唐钢、鑫泽、新宝泰等公司转移，甲泰、午山等片区更新。", NATION) == ["唐钢", "鑫泽", "新宝泰"]


def test_a_place_that_ends_the_heading_is_not_that_of_the_body_named_right_behind() -> None:
    text = "二、沈阳市发展改革委负责综合协调。"
    assert texts(text, Context(path="2", national=True, body_begin=5)) == ["发展改革委"]
    assert texts(text, Context(path="2", national=True)) == ["沈阳市发展改革委"]
