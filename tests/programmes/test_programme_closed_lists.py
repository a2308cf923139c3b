"""Programmes without a head of their own, told by what closes or counts their list, and where such lists begin. Our own sentences."""

from __future__ import annotations

import pytest

from extractors.programmes.component import find_programmes
from tests.docs import doc_of


def names(text: str, *places: str) -> list[str]:
    return [programme.name for programme in find_programmes(doc_of(text, *places))._.programmes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("组织实施干流非法采砂治理、港口岸线清理、危废运输整治三个专项行动。", ["干流非法采砂治理", "港口岸线清理", "危废运输整治"]),
        ("城中村焕新、污水提质、背街小巷整治3个专项一体推进。", ["城中村焕新", "污水提质", "背街小巷整治"]),
        ("开展城区消防专项整治、燃气管道更新两大行动。", ["城区消防专项整治", "燃气管道更新"]),
        ("推进农村饮水提升、农村公路“畅返不畅”整治两项工程。", ["农村饮水提升", "农村公路“畅返不畅”整治"]),
        ("实施就业技能提升、返乡创业培育、援助帮扶扩面三项计划。", ["就业技能提升", "返乡创业培育", "援助帮扶扩面"]),
        ("实施青年创业倍增、品牌强企等计划。", ["青年创业倍增", "品牌强企"]),
        ("抓好“飞阅”“智慧粮仓”等工程。", ["“飞阅”", "“智慧粮仓”"]),
        (
            "推进“渔船动力与近海牧场关键技术攻关及示范应用体系建设”等省级重大科技专项。",
            ["“渔船动力与近海牧场关键技术攻关及示范应用体系建设”"],
        ),
        ("鼓励渔技员申报省渔业人才培养支持项目等国家及省级人才计划。", ["省渔业人才培养支持项目"]),
        ("推进“甲渠济湖”“乙渠济湖”等国家重大工程。", []),
        ("入选“渔都之星”“海蓝学者”等重大人才工程，引进专家。", ["“渔都之星”", "“海蓝学者”"]),
        ("承担“金帆计划”等市级科技专项。", ["“金帆计划”"]),
        ("续推渔港焕新、渔民技能提升两大行动。", ["渔港焕新", "渔民技能提升"]),
        ("推进“双渔196”、渔校师资培优等重大工程。", ["“双渔196”", "渔校师资培优"]),
        ("实施浔岑铁路扩能、渔港航道提升等重大工程。", []),
    ],
)
def test_items_of_a_list_are_told_by_what_counts_or_closes_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施渔船渔具等海上废弃物清理行动。", ["渔船渔具等海上废弃物清理行动"]),
        ("参与远洋探测、深海采样等国家重大工程。", []),
        ("在智慧渔场等国家科技专项中支持。", []),
        ("声呐芯片、深海电机等市级重大科技专项取得突破。", []),
        ("“深海探测技术攻关”等省级科技重大专项取得突破。", ["“深海探测技术攻关”"]),
        ("实施渔业重大科技专项。", ["渔业重大科技专项"]),
    ],
)
def test_a_class_is_of_names_and_what_stands_behind_an_object_is_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", ["落实财政收支、信贷投放等计划。", "建成12个项目、新增社区食堂、停车泊位三个专项债项目。"])
def test_other_lists_hold_no_programmes(text: str) -> None:
    assert names(text) == []


def test_a_count_that_is_another_than_that_of_the_items_makes_none_of_them_a_programme() -> None:
    assert "城区消防治理" not in names("开展城区消防治理、燃气管道更新五大行动。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深化农村客货邮融合综合示范，实施丁湖治理一期、林场转型发展工程。", ["农村客货邮融合综合示范", "林场转型发展工程"]),
        ("依托《某行动方案》和先进计算重点专项加快攻关。", ["先进计算重点专项"]),
        ("全域推行农村污水治理试点，为本县争当全省“千村工程”示范贡献力量。", ["农村污水治理试点", "“千村工程”"]),
        ("推进教育强基工程和“一村一幼园”收尾，农村“户户通”工程新增用户3万户。", ["教育强基工程", "“一村一幼园”", "农村“户户通”工程"]),
        ("实施质量强市战略和品牌引领行动，推进农村“厕所革命”。", ["品牌引领行动", "“厕所革命”"]),
        ("滚动建设带动性工程，丙湖左岸工程蓄水，丁铁路站前工程完工，实施北坡矿区灭火工程。", []),
    ],
)
def test_names_begin_and_end_where_campaigns_do(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_rivers_in_a_row_are_cared_for_together() -> None:
    assert names("推进甲江、乙河流域综合治理。", "甲江", "乙河流域") == ["甲江、乙河流域综合治理"]
    assert names("完成乙河水土流失综合治理120平方公里。", "乙河") == []
    assert names("实施三北防护林六期、乙河水源区生态保护与建设等工程。", "乙河") == ["三北防护林六期", "乙河水源区生态保护与建设"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "实施“一网通管”能力提升、“一件事办”攻坚、数字政府强基三项行动。",
            ["“一网通管”能力提升", "“一件事办”攻坚", "数字政府强基"],
        ),
        ("推进“无证明城市”建设和新污染物治理行动，开展安全生产大检查。", ["新污染物治理行动", "安全生产大检查"]),
        ("依托《技术创新行动计划（2016—2030年）》和智能电网重点专项加快攻关。", ["智能电网重点专项"]),
    ],
)
def test_names_in_quotation_marks_and_titles_bound_others(text: str, expected: list[str]) -> None:
    assert names(text) == expected
