"""What plans say is developed: goods under a verb, chains, headings of a name alone, and lists by what is said behind them."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.industries.component import find_industries
from tests.docs import doc_of


def names(text: str, body_begin: int = 0) -> list[str]:
    return [found.name for found in find_industries(doc_of(text, context=Context(body_begin=body_begin)))._.industries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("优先发展锑，做强钛，巩固提高镍。", ["锑", "钛", "镍"]),
        ("重点发展高纯度磷酸和耐热聚酯，做大食用酵母。", ["高纯度磷酸", "耐热聚酯", "食用酵母"]),
        ("壮大光学和防爆装备。", ["光学", "防爆装备"]),
        ("大力发展信息咨询和网络服务业。", ["信息咨询", "网络服务业"]),
        ("山区多发展一些小水电，推广特种石墨。", ["小水电"]),
        ("加快发展科教文卫体广电等社会事业，发展先进制造业集群。", ["先进制造业"]),
        ("培育锌工匠，发展钛字号。", []),
    ],
)
def test_goods_that_a_verb_governs(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("形成前驱体—正极材料—动力电池—回收链条。", ["前驱体", "正极材料", "动力电池"]),
        ("拓展玉米→淀粉→氨基酸产业链。", ["玉米", "淀粉", "氨基酸"]),
        ("走访北站—钢材—市场三处。", []),
    ],
)
def test_the_links_of_a_chain(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("丙城、丁城侧重泵阀和卫浴，戊城、己城做大当归、黄芪等道地中药材。", ["泵阀", "卫浴", "当归", "黄芪", "道地中药材"]),
        ("下游延伸己内酰胺、聚碳酸酯、特种蜡。", ["己内酰胺", "聚碳酸酯", "特种蜡"]),
        ("绩效评价各有侧重水泥不作考核。", []),
        ("开封箱与玻璃。", []),
    ],
)
def test_where_what_is_developed_begins(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("把铜箔、铝型材做成拳头产品。", ["铜箔", "铝型材"]),
        ("推进小麦、棉花“三个二十万亩”结构调整。", ["小麦", "棉花"]),
        ("分离膜材料、光刻胶仍有短板，民生、交通仍有短板。", ["分离膜材料", "光刻胶"]),
        ("在膜材料、水泵上形成比较优势。", ["膜材料", "水泵"]),
        ("落地维生素、原料药项目8个，建设社区改造、便民通道项目9个。", ["维生素", "原料药"]),
        ("提高稻谷、油菜亩产。", ["稻谷", "油菜"]),
        ("打响丙山采摘游、温泉游等特色旅游品牌。", ["采摘游", "温泉游"]),
        ("洗浴、洗车等高耗水服务业要用再生水，发展以天然药物为主的现代医药。", ["洗浴", "洗车", "高耗水服务业", "天然药物", "现代医药"]),
        ("以丙泰村为主的专业合作社。", []),
    ],
)
def test_what_is_said_behind_a_list(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("装备铝依托丙园做强，铜箔以丙城、丁城为牵引。", ["铜箔"]),
        ("支持页岩油等区块上产，推进致密气和丙北区块增储上产。", ["页岩油", "致密气"]),
        ("加强能源建设，编制能源建设规划。", ["能源"]),
        ("海水淡化规模达到每日五万吨。", ["海水淡化"]),
    ],
)
def test_what_is_said_of_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("阀门出口规模稳居全省首位，轴承出口量增长一成。", ["阀门", "轴承"]),
        ("受展会带动，轴承出口规模的统计口径不变。", []),
        ("推进纺织数字化绿色化发展，加快矿业、能源数字化发展。", ["纺织", "矿业", "能源"]),
        ("推动商贸流通全面回暖，文旅休闲持续复苏。", ["商贸流通", "文旅休闲"]),
        ("消费回暖，投资企稳回暖，母河全面复苏。", []),
        ("强化康复辅具研发，扩大老年用品供给，采购防疫用品。", ["康复辅具", "老年用品"]),
        ("拓展养老旅游产品供给，组织养老旅游推介。", ["养老旅游"]),
        ("规范食品网络销售新业态，发展药品冷链运输配送。", ["食品网络销售", "药品冷链运输配送"]),
        ("培育健康服务新业态，优化公共服务新模式。", ["健康服务"]),
    ],
)
def test_how_branches_fare_and_what_is_made_better(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新认定20家以上市级传感器企业，引进一批软件骨干企业。", ["传感器", "软件"]),
        ("新增物联网企业6家，大力培育商贸企业。", ["物联网", "商贸"]),
        ("对传感器企业减税，走访软件企业，支持大数据企业上市。", []),
        ("培育软件企业家，认定软件企业服务机构。", []),
        ("引进汽车企业技术团队，新增能源企业用电量500万千瓦时，培育旅游企业品牌。", []),
        ("培育高新技术企业，引进教育企业和科技企业。", []),
    ],
)
def test_firms_that_are_fostered_are_those_of_a_branch(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "body_begin", "expected"),
    [
        ("（3）民航贯彻安全第一。", 5, ["民航"]),
        ("3.能源。保障供应。", 5, ["能源"]),
        ("（四）大数据与物流新建机房两处。", 9, ["大数据", "物流"]),
        ("（五）民航和治安增派人手。", 8, []),
        ("六、农牧业苹果。今年产区扩到丘陵。", 5, ["农牧业", "苹果"]),
        ("六、农牧业苹果今年免费发放。", 5, ["农牧业"]),
        ("1.开源软件：指公开的程序。", 7, []),
        ("（三）能源保障保障供应。", 7, []),
    ],
)
def test_a_heading_of_a_name_alone(text: str, body_begin: int, expected: list[str]) -> None:
    assert names(text, body_begin) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共建大湖文化旅游经济圈，发展文化旅游经济。", ["文化旅游", "文化旅游经济"]),
        ("建设跨省精品旅游线，落实大豆带状复合种植二十万亩。", []),
        ("治理重金属地块，加强重金属行业防控。", ["重金属"]),
    ],
)
def test_words_that_go_on(text: str, expected: list[str]) -> None:
    assert names(text) == expected
