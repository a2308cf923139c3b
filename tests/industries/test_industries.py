from __future__ import annotations

import pytest
from spacy.tokens import Doc

from extractors.industries.component import find_industries
from extractors.industries.lexicon import load_lexicon
from extractors.language.spans import show_spans
from ontology.industries import load_industries
from ontology.tables import read_table
from tests.docs import doc_of


def read(text: str) -> Doc:
    return find_industries(doc_of(text))


def names(text: str) -> list[str]:
    return [found.name for found in read(text)._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("做大肉羊产业，延伸现代煤化工产业链，打造稀土产业集群。", ["肉羊", "现代煤化工", "稀土"]),
        ("降低物流领域收费，防治重金属行业污染。", ["物流", "重金属"]),
        ("发展优质花椒、优质肉鸡，支持优质房地产企业融资。", ["优质花椒", "优质肉鸡", "房地产"]),
        ("推动传统产业升级，培育战略性新兴产业，严控高耗能产业。", ["传统产业", "战略性新兴产业", "高耗能产业"]),
        ("加强银行业监管，稳定房地产市场，促进房地产业健康发展。", ["银行业", "房地产", "房地产业"]),
        ("培育战略性新兴产业集群。", ["战略性新兴产业"]),
    ],
)
def test_tails_are_dropped_unless_they_name_the_industry(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("煤炭产量稳定在9亿吨，抓好生猪生产恢复。", ["煤炭", "生猪"]),
        ("修建旅游路30公里，完善冷链物流设施，建设智能电网和数据中心。", []),
        ("发展教育事业，加强医疗和养老服务体系建设。", []),
        ("大力发展养老服务业。", ["养老服务业"]),
        ("推动人工智能、大数据等技术应用。", []),
        ("大力发展人工智能、生物医药、新材料等产业。", ["人工智能", "生物医药", "新材料"]),
        ("防范金融风险，发展民营经济，支持实体经济和市场主体。", []),
        ("开工建设一批工业园区，加强工业用地管理。", []),
        ("各类企业、就业和创业政策。", []),
    ],
)
def test_only_what_is_spoken_of_as_an_industry(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在化工、硅铝深加工、铝及铝后加工、乳肉绒加工等优势特色领域布局一批集群。", ["化工", "硅铝深加工", "铝及铝后加工", "乳肉绒加工"]),
        ("补齐信息服务、工业设计等生产性服务业短板。", ["信息服务", "工业设计", "生产性服务业"]),
        ("发展壮大肉牛、马铃薯和花椰产业。", ["肉牛", "马铃薯", "花椰"]),
        ("以金融、物流、旅游等领域为重点建设服务业集聚区。", ["金融", "物流", "旅游", "服务业"]),
        ("聚焦基础设施、科技创新、公共服务等领域扩大投资。", []),
        ("抓好矿山、燃气、建筑施工等重点行业领域安全整治。", ["矿山", "燃气", "建筑施工"]),
    ],
)
def test_lists_tell_their_items(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("培育壮大稀土应用产业。", ["稀土应用"]),
        ("加快发展玫瑰精油产业。", ["玫瑰精油"]),
        ("发展低空经济、帐篷经济和庭院经济。", ["低空经济", "帐篷经济", "庭院经济"]),
        ("完善重点产业、优势产业和特色产业布局，推进产业升级。", []),
        ("加快构建现代化产业体系，承接产业转移。", []),
    ],
)
def test_unseen_industries_by_head_and_context(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大力发展生态农牧业和现代种业。", ["生态农牧业", "现代种业"]),
        ("创新产业组织方式，强化工业基础。", ["工业"]),
        ("走中国特色农业发展道路。", ["农业"]),
        ("加强各种业态监管，统筹农业态势。", []),
    ],
)
def test_names_are_cut_where_words_end(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("繁荣文化事业，壮大文化产业，发展海洋相关产业。", ["文化产业", "海洋相关产业"]),
        ("兴建文化产业园，推动科技产业融合。", []),
        ("数字经济核心产业增加值增长9%。", ["数字经济"]),
        ("办好旅游产业发展大会和能源产业博览会。", []),
        ("推动能源转型，降低物流成本，扩大旅游消费。", ["能源", "物流", "旅游"]),
        ("新增规模以上工业企业20家，第一、二、三产业均有增长。", []),
        ("规模以上工业增加值增长6%，规上工业总产值增长7%，规模工业比重提高。", ["工业", "工业"]),
        ("推进工业战略性新兴产业发展。", ["战略性新兴产业"]),
        ("新开一条服装生产线，扩建罐头厂。", []),
        ("扩大电动重卡产销量，实施油茶提质工程。", ["电动重卡", "油茶"]),
        ("推动水泥、平板玻璃等低碳化发展，加强轴承、电机等研发制造。", ["水泥", "平板玻璃", "轴承", "电机"]),
        ("持续提振旅游消费，引导冬虫夏草产业健康发展。", ["旅游", "冬虫夏草"]),
        ("打造沙棘、蕨麻等精深加工产业链，推进有机枸杞、藜麦规范化种植。", ["沙棘", "蕨麻", "精深加工", "有机枸杞", "藜麦"]),
        ("引导银行业金融机构增加贷款，搭建电子商务交易平台，提升现代物流服务能力。", []),
        ("开发高端铜材、铝箔等新产品。", ["高端铜材", "铝箔"]),
    ],
)
def test_the_words_behind_a_name_decide(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大力发展高性能碳纤维、有机奶、冷水渔业。", ["高性能碳纤维", "有机奶", "冷水渔业"]),
        ("积极发展跨境物流、农业服务等服务贸易。", ["跨境物流", "农业服务", "服务贸易"]),
        ("推进鹅全产业链发展。", ["鹅"]),
        ("打造乳制品千亿级产业，发展林下产业。", ["乳制品", "林下产业"]),
        ("帮助民航、旅游、餐饮等困难行业，推动文旅融合发展。", ["民航", "旅游", "餐饮", "文旅"]),
        ("做精一产、做强二产、做优三产，推进文化和旅游深度融合，建设国际旅游区。", ["旅游"]),
        ("延伸茶产业链，壮大铜产业，发展沙产业。", ["茶", "铜", "沙产业"]),
        ("增加肉鸡、鹅等特色畜禽产品供给。", ["肉鸡", "鹅"]),
        ("发展首店、首秀等首发经济。", ["首发经济"]),
        ("参与新工业革命伙伴关系建设。", []),
        ("生产手机1.2亿部、水泥300万吨、集成电路20亿块。", ["手机", "水泥", "集成电路"]),
    ],
)
def test_modifiers_goods_and_services_belong_to_the_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_findings_quote_their_text_and_know_their_concept() -> None:
    doc = read("推进跨境电商发展，实施种业振兴行动，培育稀土应用产业。")
    assert [(found.name, found.key) for found in doc._.industries] == [
        ("跨境电商", "cross-border-e-commerce"),
        ("种业", "seed"),
        ("稀土应用", None),
    ]
    assert all(doc.text[found.begin : found.end] == found.name for found in doc._.industries)
    assert [span.text for span in show_spans(doc).spans["industries"]] == [found.name for found in doc._.industries]


def test_the_lexicons_name_only_what_the_scheme_knows() -> None:
    known = {name for name, _ in load_industries().names()}
    words = [row["word"] for row in read_table("extractors", "lexicons/industry-use.tsv") if row["use"] != "keep"]
    assert [word for word in words if not word.startswith("*") and word not in known] == []


def test_the_lexicon_prefers_the_longest_word_and_traps_to_names() -> None:
    lexicon = load_lexicon()
    found = [(match.begin, match.end, match.term is None) for match in lexicon.matches("新能源汽车与工业园区")]
    assert found == [(0, 5, False), (6, 10, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("聚焦甲算感知、北斗应用等领域，打造新型集群。", ["甲算感知", "北斗应用"]),
        ("集聚知识产权服务、检验检测等专业服务机构。", ["知识产权服务", "检验检测"]),
        ("围绕装备、原材料等重点领域。", ["装备", "原材料"]),
        ("抓好矿山、燃气等重点领域专项整治。", ["矿山", "燃气"]),
        ("抓好高层建筑、自建房、燃气等重点领域安全检查。", []),
        ("水果、肉类等农产品产量持续增长。", ["水果", "肉类"]),
        ("培育铜、锌、铝加工等产业。", ["铜", "锌", "铝加工"]),
        ("推动金花茶产业振兴，首家茶产业联盟成立。", ["金花茶", "茶"]),
        ("增加电力供应，完善能源产供储销体系，完成大豆扩种。", ["电力", "能源", "大豆"]),
        ("强化普惠金融服务，推动新一代信息技术应用。", []),
        ("旅游、供销等主管部门要围绕制造业主战场发力。", ["制造业"]),
    ],
)
def test_lists_of_fields_goods_and_regulated_branches(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增原油加工能力五百万吨，水力发电能力有所增长。", ["原油加工", "水力发电"]),
        ("提升智能制造能力和医疗服务能力。", []),
        ("支持科技强农、机械强农，其他经济成分相应缩小。", []),
        ("吸引国际性会展、演出、体育赛事等落户，应对绿色贸易壁垒。", []),
        ("发展绿色贸易和会展、旅游。", ["绿色贸易", "会展", "旅游"]),
        ("改善国道、省道连接线，建设北斗高精度定位平台。", []),
    ],
)
def test_what_is_processed_or_generated_has_a_capacity(text: str, expected: list[str]) -> None:
    assert names(text) == expected
