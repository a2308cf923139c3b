"""The place of a section, told by its heading."""

from __future__ import annotations

import pytest

from extractors.context import findings_of
from extractors.examine import examine
from extractors.regions.of_headings import division_of, divisions_of
from extractors.sources.reader import source_of


@pytest.mark.parametrize(
    ("heading", "outer", "place"),
    [
        ("四川省", None, "510000"),
        ("湖南省怀化市、益阳市和常德市重点工作", None, "430000"),
        ("支持青海建设清洁能源基地", None, "630000"),
        ("宜宾市重大项目", "510000", "511500"),
        ("凉山州", "510000", "513400"),
        ("浙江省温州市任务", "510000", "330300"),
        ("温州市：建设公园", "510000", "330300"),
        ("深化与浙江省温州市的合作", "510000", None),
        ("与上海、江苏共建园区", None, None),
        ("四川省重点工作", "511500", None),
        ("发展新兴产业", None, None),
        ("办好西安全运会", None, None),
    ],
)
def test_heading_names_the_sections_place(heading: str, outer: str | None, place: str | None) -> None:
    assert division_of(heading, outer) == place


def test_sections_below_are_of_the_same_place() -> None:
    headings = {"1": ("交通", None), "2": ("凉山州", None), "2.1": ("水利", "2"), "2.2": ("西昌市", "2")}
    assert divisions_of(headings, "510000") == {"1": "510000", "2": "513400", "2.1": "513400", "2.2": "513401"}


def test_a_heading_that_names_what_holds_the_plans_place_keeps_that() -> None:
    assert divisions_of({"1": ("广州科技园", None), "2": ("深圳市", None)}, "440111") == {"1": "440111", "2": "440300"}


def test_a_heading_with_another_places_year_begins_its_plan() -> None:
    headings = {"1": ("交通", None), "2": ("嘉禾县2021年目标", None), "3": ("交通", None), "3.1": ("公路", "3")}
    assert divisions_of(headings, "330521") == {"1": "330521", "2": "431024", "3": "431024", "3.1": "431024"}
    assert divisions_of({"1": ("杭州市2021年目标", None), "2": ("交通", None)}, "330000") == {"1": "330100", "2": "330000"}


def test_places_are_at_home_under_the_heading_that_names_their_division() -> None:
    text = "某年重点任务安排\n一、发展交通\n推进巴山公路建设。\n二、重庆市\n做好各项工作。\n（一）荣昌区\n加快荣昌段改造，整治安富街道。\n"
    docs = examine(source_of((text + "（二）开州区\n发展旅游。\n三、加强领导\n落实责任。\n").encode(), "plan.txt")).docs
    assert {"荣昌", "安富街道"} <= {region.name for region in findings_of(docs["2.1"]).regions}
    assert findings_of(docs["1"]).context.province is None


def test_a_heading_makes_no_ministry_a_body_of_its_place() -> None:
    first = "国务院关于某事的意见\n一、大连市的改革\n抓紧办理，发展改革委会同有关部门落实。\n"
    text = first + "二、沈阳市的项目\n抓紧推进，发展改革委负责指导。\n三、其他\n落实责任。\n"
    docs = examine(source_of(text.encode(), "plan.txt")).docs
    assert [[body.name for body in findings_of(docs[path]).organizations] for path in ("1", "2")] == [["国家发展和改革委员会"]] * 2
