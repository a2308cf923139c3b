"""Projects in the part of a report that looks back: what is said behind them, houses that open, and names that are told in passing."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from ontology.concepts import Status
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *places))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青坪自贸试验区12项创新成果在全国推广。", ["青坪自贸试验区"]),
        ("云朗综保区跨境电商进出口额居全省首位，青坪科学城年营收突破百亿元。", ["云朗综保区", "青坪科学城"]),
        ("青坪经开区管委会成立二十周年。", []),
        ("云朗产业新城初具规模，青坪观测研究基地迈入先进行列。", ["云朗产业新城", "青坪观测研究基地"]),
        ("云朗高原迈入高铁时代。", []),
        ("青坪轻轨改造后运力提升两成。", ["青坪轻轨改造"]),
        ("青坪国家公园管理局挂牌。", []),
    ],
)
def test_more_may_be_said_of_a_zone_than_of_what_stands(text: str, expected: list[str]) -> None:
    assert names(text, "青坪", "云朗") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("先进陶瓷云朗实验室入轨运行。", ["先进陶瓷云朗实验室"]),
        ("云朗国际碳汇研究中心在川落地。", ["云朗国际碳汇研究中心"]),
        ("云朗医院石潭院区、青坪医院口腔临床中心等开诊。", ["云朗医院石潭院区", "青坪医院口腔临床中心"]),
        ("青坪音乐学院挂牌招生。", []),
        ("云朗医院正式开诊。", []),
        ("青坪基地等3个单位荣获节水奖。", []),
        ("“云朗2号”智算中心建成运营。", ["“云朗2号”智算中心"]),
        ("云朗县铅矿污染综合治理全面完成，青坪尾矿库综合整治启动。", ["云朗县铅矿污染综合治理", "青坪尾矿库综合整治"]),
        ("推进矿山污染综合治理和青坪湖综合治理。", []),
        ("省地质博物馆石壳峪分馆挂牌。", ["省地质博物馆石壳峪分馆"]),
        ("落地国家技术转移云朗中心，首都博览中心投用。", ["国家技术转移云朗中心", "首都博览中心"]),
        ("联合国山地可持续发展中心启用，云朗国际山地研究院落户。", ["联合国山地可持续发展中心", "云朗国际山地研究院"]),
        ("云朗国际山地研究院落户青坪。", []),
        ("用好西部陆海新通道，建设中欧班列集结中心，畅通云朗、青坪等物流大通道。", []),
        ("建设云朗、青坪、石壳峪3个省实验室。", ["云朗省实验室", "青坪省实验室", "石壳峪省实验室"]),
        ("建设肿瘤与代谢、云朗高发病防治2个重点实验室。", []),
    ],
)
def test_houses_that_open_are_projects(text: str, expected: list[str]) -> None:
    found = find_projects(doc_of(text, "青坪", "云朗"))._.projects
    assert [project.name for project in found] == expected


def test_what_opens_is_complete() -> None:
    found = find_projects(doc_of("云朗医院石潭院区开诊，青坪实验室入轨运行，石壳峪研究院挂牌。", "青坪", "云朗"))._.projects
    assert [project.status for project in found] == [Status.COMPLETING] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20个项目落地云朗产业园、青坪合作产业园。", ["云朗产业园", "青坪合作产业园"]),
        ("双向6车道云朗疏港高速公路通车。", ["云朗疏港高速公路"]),
        ("大通道控制性工程云青铁路开通。", ["云青铁路"]),
        ("云青铁路青坪至石壳峪段通车改变云朗不通铁路的历史。", ["云青铁路青坪至石壳峪段"]),
        ("听取青坪自由贸易港工作汇报。", []),
        ("云朗首个综合保税区封关运营。", []),
        ("云朗综保区进入全国前列。", ["云朗综保区"]),
        ("推动青坪合作区主体功能区优化调整。", ["青坪合作区"]),
        ("云朗省际铁路达到三条，加强京津冀机场协调联动。", []),
        ("云朗广场、青坪古街等客流如织。", []),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text, "青坪", "云朗") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青坪“山水工程”全面启动。", ["青坪“山水工程”"]),
        ("实施“引客入川”工程。", []),
        ("云朗智能衡器“一区两基地”加快建设。", []),
        (
            "东三环、西北三环大修及环境提升顺利完工，东五环入地改造工程通车。",
            ["东三环大修及环境提升", "西北三环大修及环境提升", "东五环入地改造"],
        ),
        ("实施柳沟桥等30项市级疏堵工程，推进云朗、青坪等实验室集群建设。", ["柳沟桥市级疏堵工程", "云朗实验室集群", "青坪实验室集群"]),
        ("中部引黄工程西干线贯通，云朗电网500千伏主网架工程投产。", ["中部引黄工程西干线", "云朗电网500千伏主网架工程"]),
        ("云朗灌区一期二步工程通水，北京青坪站开通运营。", ["云朗灌区一期二步", "北京青坪站"]),
        ("建成“青云画卷”旅游公路，推进“四好农村路”和“零碳”绿道建设。", ["“青云画卷”旅游公路"]),
        ("云朗郊野公园环实现闭合，云朗运河超时序完成任务。", ["云朗郊野公园环", "云朗运河"]),
        ("打造于家岭国际种业科技园，协商以青坪科技园为主。", ["于家岭国际种业科技园"]),
        ("云朗创新合作中心获国家发展改革委、科技部批准建设。", ["云朗创新合作中心"]),
        ("推进承接平台和静海石潭健康产业园建设。", ["静海石潭健康产业园"]),
    ],
)
def test_names_of_reviews(text: str, expected: list[str]) -> None:
    assert names(text, "青坪", "云朗", "北京", "于家岭") == expected


def test_each_house_of_a_list_that_opens_is_one() -> None:
    assert names("青坪实验室、云朗实验室入轨运行。", "青坪", "云朗") == ["青坪实验室", "云朗实验室"]
    found = find_projects(doc_of("云朗艺术中心、青坪博物馆两大建筑对外开放。", "青坪", "云朗"))._.projects
    assert [project.status for project in found] == [Status.COMPLETING] * 2


def test_only_its_own_clause_tells_the_stage_of_a_name_that_stands_whole() -> None:
    found = find_projects(doc_of("中国（云朗）自由贸易试验区建设加快，青坪水库竣工。“引汉济青”工程通水。", "青坪", "云朗"))._.projects
    assert [project.status for project in found] == [Status.UNDERWAY, Status.COMPLETING, Status.COMPLETING]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支持云朗实验室、青坪实验室等加快建设。", ["云朗实验室", "青坪实验室"]),
        ("加快青坪实验室、云朗研究院等建设。", ["青坪实验室", "云朗研究院"]),
        ("支持云朗实验室、青坪实验室等开展攻关。", []),
        ("推进云朗实验室、青坪实验室等建设。", []),
        ("支持云朗大学、青坪大学等加快建设一流学科。", []),
        ("支持云朗大学、青坪高等研究院加快建设。", ["青坪高等研究院"]),
    ],
)
def test_all_houses_of_a_list_are_being_built_or_none(text: str, expected: list[str]) -> None:
    assert names(text, "青坪", "云朗") == expected
