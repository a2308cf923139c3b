"""Works that are told of in a clause of their own: what may follow their name, who builds them, and clauses that are no names."""

from __future__ import annotations

import pytest

from extractors.projects.component import find_projects
from extractors.projects.naming.names import is_named_after_a_place
from tests.docs import doc_of

PLACES = ("浔阳县", "浔阳", "岑溪市", "岑溪", "柳东县", "桂岑", "云朗县", "云朗")


def names(text: str) -> list[str]:
    return [project.name for project in find_projects(doc_of(text, *PLACES))._.projects]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("最大的抽水蓄能电站——浔阳抽水蓄能电站投产。", ["浔阳抽水蓄能电站"]),
        ("浔阳水电站——岑溪变电站送出工程开工。", ["浔阳水电站——岑溪变电站送出工程"]),
        ("一号工程——浔阳灌区开工，全市在建的光伏项目——岑溪光伏电站并网。", ["浔阳灌区", "岑溪光伏电站"]),
        ("浔阳水库——岑溪水库连通工程开工。", ["浔阳水库——岑溪水库连通工程"]),
        ("浔岑铁路于3月中旬铺轨。", ["浔岑铁路"]),
        ("云朗水库还要报批，浔阳水库也在扩容。", ["云朗水库", "浔阳水库"]),
        ("浔阳铁矿采选基地在岑溪市奠基。", ["浔阳铁矿采选基地"]),
        ("柳岑高速公路自去年以来抓紧施工。", ["柳岑高速公路"]),
        ("浔柳客专从浔阳引出，全线设四站。", ["浔柳客专"]),
        ("云朗抽水蓄能电站装机140万千瓦。", ["云朗抽水蓄能电站"]),
        ("云朗水利枢纽历时五年建成。", ["云朗水利枢纽"]),
        ("浔岑高速柳东支线12.6公里路基成型。", ["浔岑高速柳东支线"]),
        ("云朗500千伏变电站控制楼封顶。", ["云朗500千伏变电站"]),
        ("浔阳核电站厂址位于岑溪市东部。", ["浔阳核电站"]),
        ("浔阳临港经济区有泊位21座。", ["浔阳临港经济区"]),
        ("正在建设的云朗煤田是省内最大的煤田。", ["云朗煤田"]),
        ("浔岑铁路岑溪站改造两项工程同日开工。", ["浔岑铁路岑溪站改造"]),
        ("浔岑城际岑溪东站进入装修阶段。", ["浔岑城际岑溪东站"]),
        ("浔阳北站于6月启用。", ["浔阳北站"]),
        ("沙浔河治理工程要提速。", ["沙浔河治理"]),
        ("淮水北调工程通水验收完成。", ["淮水北调工程"]),
        ("南水北调中线工程向北供水。", ["南水北调中线工程"]),
        ("桂谷（浔阳）第5代面板生产线主体完工。", ["桂谷（浔阳）第5代面板生产线"]),
    ],
)
def test_what_is_said_of_a_work_may_begin_with_any_word_of_a_closed_sort(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浔阳县完成沙浔湾险工改建。", ["沙浔湾险工改建"]),
        ("云朗旅游投资集团2019年3月签约建设沙浔湾生态旅游示范区。", ["沙浔湾生态旅游示范区"]),
        ("省发展改革委批复浔岑铁路可行性研究报告。", ["浔岑铁路"]),
        ("要争取建设浔岑高铁。", ["浔岑高铁"]),
        ("浔阳县上马云朗湾水厂。", ["云朗湾水厂"]),
        ("浔岑铁路建设加快。", ["浔岑铁路"]),
    ],
)
def test_a_work_is_named_behind_the_verb_of_whoever_builds_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("有浔阳至岑溪高速公路、柳东至云朗高速公路年内通车。", ["浔阳至岑溪高速公路", "柳东至云朗高速公路"]),
        ("另有云朗湾产业园投产。", ["云朗湾产业园"]),
        ("主会场设在浔阳新材料产业园。", ["浔阳新材料产业园"]),
        ("这标志着浔岑高速公路全线贯通。", ["浔岑高速公路"]),
        ("覆盖面最广的水利工程——浔阳水库输水二期工程通水。", ["浔阳水库输水二期工程"]),
        ("其中20平方公里云朗镁材加工园建成。", ["云朗镁材加工园"]),
        ("浔阳聚醚一体化产业园在岑溪市奠基，云朗产业园名列其中。", ["浔阳聚醚一体化产业园", "云朗产业园"]),
    ],
)
def test_words_that_lead_to_a_name_are_no_part_of_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施经三路、经二十路改造。", ["经三路改造", "经二十路改造"]),
        ("推进岑东连州高速公路、向家坝灌区供水工程建设。", ["岑东连州高速公路", "向家坝灌区供水工程"]),
    ],
)
def test_names_may_hold_characters_that_begin_what_is_said(text: str, expected: list[str]) -> None:
    assert [project.name for project in find_projects(doc_of(text, "岑东", "向家坝"))._.projects] == expected


@pytest.mark.parametrize(
    "text",
    [
        "西端到浔阳大桥路互通立交。",
        "它同浔岑高铁相接。",
        "全线六座车站。",
        "该段由浔阳隧道到岑溪隧道。",
        "浔阳县接入既有云朗高速。",
        "浔阳铁路西连岑溪铁路。",
        "岑溪不通高铁。",
        "至此浔阳电网接入风电场30座。",
        "省云朗水利枢纽工程建设管理局开会。",
        "全省水利工程建设工作会议在浔阳召开。",
        "专家组考察浔阳湿地公园。",
        "设浔阳站、岑溪站、柳东站3座车站。",
        "联络线把浔阳东站、岑溪站连在一起。",
        "将浔阳北站、岑溪港等物流节点有效衔接。",
        "浔阳旅游区、云朗旅游区是主要景点。",
        "浔阳风电基地规划提出新目标。",
        "这两条高速公路建成后里程增加。",
        "浔岑高速西接线加宽。",
        "浔阳新城东起步区升级。",
        "新建一些糖厂。",
        "浔阳工业园区在国家级园区考核评价中得优。",
    ],
)
def test_clauses_that_only_speak_of_works_name_none(text: str) -> None:
    assert names(text) == []


def test_a_station_on_a_line_is_named_after_no_place() -> None:
    assert not is_named_after_a_place("浔岑城际岑溪东站")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("浔岑云山旅游度假区（青浦控股集团）已动工。", ["浔岑云山旅游度假区"]),
        ("浔阳工业园尚在筹备。", ["浔阳工业园"]),
        ("浔阳科技园内，三家企业投产。", ["浔阳科技园"]),
        ("浔阳—岑溪高速公路长约131公里。", ["浔阳—岑溪高速公路"]),
        ("浔柳铁路正线629公里。", ["浔柳铁路"]),
        ("其中浔阳商务广场7亿元。", ["浔阳商务广场"]),
        ("云朗新能源产业园即为其中之一。", ["云朗新能源产业园"]),
        ("浔阳县精细化工园区总面积8平方公里。", ["浔阳县精细化工园区"]),
    ],
)
def test_brackets_sums_lengths_and_function_words_end_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "新建产业园（区）12个。",
        "高速公路长约131公里。",
        "工业园尚在筹备。",
        "其中商务广场7亿元。",
        "各园区内企业产值（现价）增长。",
        "大会报告强调要赋予自贸试验区更大自主权。",
    ],
)
def test_what_has_no_name_is_none_whatever_is_said_of_it(text: str) -> None:
    assert names(text) == []
