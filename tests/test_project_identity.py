"""One project, one key: pairs of names that are one and that are two, what is a part of what, and what the program gives as its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.identification import Reason, confidence_in
from ontology.line_ends import ends_named
from ontology.line_rivals import rival
from ontology.project_identity import canonical_project, identify, project_key, wholes
from ontology.tables import read_table
from tests.counting import calls

HERE = Path(__file__).parent
PRECISION, RECALL, FRESH_RECALL = 0.99, 0.93, 0.9


class Pair(NamedTuple):
    relation: str
    one: str
    one_place: str | None
    other: str
    other_place: str | None


def pairs(name: str = "project-pairs.tsv") -> Iterator[Pair]:
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for line in lines[1:]:
        relation, one, one_place, other, other_place = [*line.split("\t"), "", ""][:5]
        yield Pair(relation, one, one_place or None, other, other_place or None)


def merged(pair: Pair) -> bool:
    return project_key(pair.one, pair.one_place) == project_key(pair.other, pair.other_place)


def precision_recall(name: str) -> tuple[float, float]:
    """Of the pairs that are made one, the share that are one; and of those that are one, the share that are made one."""
    same = [merged(pair) for pair in pairs(name) if pair.relation == "same"]
    different = [merged(pair) for pair in pairs(name) if pair.relation != "same"]
    return sum(same) / (sum(same) + sum(different)), sum(same) / len(same)


def test_merging_is_right_on_the_pairs_gathered_before_the_rules() -> None:
    assert len(list(pairs())) >= 100
    precision, recall = precision_recall("project-pairs.tsv")
    assert precision >= PRECISION
    assert recall >= RECALL


def test_merging_is_right_on_the_pairs_gathered_after_the_rules() -> None:
    precision, recall = precision_recall("fresh-project-pairs.tsv")
    assert precision >= PRECISION
    assert recall >= FRESH_RECALL


@pytest.mark.parametrize(
    "pair", [pair for pair in (*pairs(), *pairs("fresh-project-pairs.tsv")) if pair.relation == "part"], ids=lambda pair: pair.one
)
def test_a_part_knows_its_whole(pair: Pair) -> None:
    whole = project_key(pair.other, pair.other_place)
    assert whole in [link.key for link in wholes(pair.one, pair.one_place)]
    assert whole != project_key(pair.one, pair.one_place)


def test_what_is_doubtful_is_told_and_not_merged() -> None:
    doubtful = identify("西安至成都铁路")
    assert doubtful.label == "西安至成都铁路"
    assert [(link.label, link.step.reason) for link in doubtful.near] == [("西成铁路", Reason.SHARED_LETTERS)]
    assert doubtful.near[0].key == project_key("西成铁路")
    assert doubtful.near[0].confidence < identify("包头至银川高铁").confidence


def test_the_plan_tells_which_ends_shared_letters_mean() -> None:
    assert canonical_project("西成铁路", "630000") == "西宁至成都铁路"
    assert canonical_project("西成铁路", "610000") == "西安至成都铁路"
    assert canonical_project("西成铁路", "510000") == "西成铁路"
    assert canonical_project("包银高铁", "640000") == canonical_project("包银高铁", "630000") == "包银高铁"


def test_reasons_are_given() -> None:
    steps = identify("集宁至大同至原平高速铁路").steps
    assert [(step.reason, step.detail) for step in steps] == [
        (Reason.KIND, "高速铁路 → 高铁"),
        (Reason.ENDS, "集宁—大同—原平 → 集大原"),
    ]
    assert identify("包银高铁").steps == ()
    assert identify("包银高铁").confidence == 1


def test_rows_of_places() -> None:
    row = ends_named(["呼伦贝尔", "包头"])
    assert row is not None
    other = rival(row)
    assert other is not None
    assert [end.name for end in other] == ["呼和浩特", "包头"]
    assert ends_named(["某某屯", "包头"]) is None


def test_every_reason_has_a_confidence_and_only_sure_ones_merge() -> None:
    table = {row["reason"]: float(row["confidence"]) for row in read_table("ontology", "data/identification-reasons.tsv")}
    assert set(table) == {reason.value for reason in Reason}
    for pair in pairs():
        assert confidence_in(identify(pair.one, pair.one_place).steps) >= 0.9


def test_names_of_roads() -> None:
    rows = read_table("ontology", "data/national-roads.tsv")
    assert len({row["short"] for row in rows}) == len(rows) == len({row["number"] for row in rows})
    assert canonical_project("G55") == canonical_project("二广高速公路") == "G55二广高速"
    assert canonical_project("二广高速集阿联络线") == "G5511集阿高速"
    assert canonical_project("G60创新带") == "G60创新带"
    assert canonical_project("国道219峒中至东兴公路") == canonical_project("G219峒中至东兴公路")


@pytest.mark.parametrize(
    ("name", "place", "label"),
    [
        ("江北机场", "500000", "重庆江北机场"),
        ("江北机场", "330200", "宁波江北机场"),
        ("江北机场", None, "江北机场"),
        ("白塔机场", "150000", "白塔机场"),
        ("萧山国际机场", None, "杭州萧山机场"),
    ],
)
def test_an_airport_is_of_the_city_whose_district_the_plan_can_mean(name: str, place: str | None, label: str) -> None:
    assert identify(name, place).label == label


@pytest.mark.parametrize(
    ("written", "plain", "whole"),
    [
        ("长征国家文化公园（江西段）", "长征国家文化公园江西段", "长征国家文化公园"),
        ("武夷山国家公园（福建片区）", "武夷山国家公园福建片区", "武夷山国家公园"),
        ("包银高铁（内蒙古段）", "包银高铁内蒙古段", "包银高铁"),
    ],
)
def test_a_stretch_in_brackets_is_that_stretch_and_a_part(written: str, plain: str, whole: str) -> None:
    assert project_key(written) == project_key(plain) != project_key(whole)
    found = identify(written).whole
    assert found is not None and found.label == whole


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("乐至至简阳高速", "乐简高速"),
        ("周至至眉县高速", "周眉高速"),
        ("井研至资中至乐至高速", "井研至资中至乐至高速"),
        ("长乐至平潭铁路", "长乐至平潭铁路"),
    ],
)
def test_counties_whose_names_end_like_the_word_between_two_ends(name: str, label: str) -> None:
    assert canonical_project(name) == label


@pytest.mark.parametrize("dash", ["—", "－", "~", "至"])
def test_a_city_that_begins_a_line_is_one_however_its_ends_are_joined(dash: str) -> None:
    assert canonical_project(f"石狮市{dash}未名湾公路") == "石狮至未名湾公路"


@pytest.mark.parametrize("name", ["包头至" * 30 + "银川", "鼓楼区—" * 12 + "银川高铁", "至包头" * 30 + "铁路", "东至至" * 40])
def test_lines_of_many_ends_take_little_work(name: str) -> None:
    assert canonical_project(name)  # what is looked up once and kept
    assert calls(partial(canonical_project, f"{name}改造")) < 10_000


def test_ends_that_so_many_places_bear_are_not_told() -> None:
    assert ends_named(["鼓楼区", "朝阳"]) is not None
    assert ends_named(["鼓楼区", "朝阳"] * 8) is None


_PIECES = ("周至", "乐至", "长乐", "包头", "京沪", "至", "到", "—", "、", "高速", "铁路", "段", "G5", "二期", "改造", "支线", "（含", "）")


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=7).map("".join))
def test_any_name_is_identified(name: str) -> None:
    assert canonical_project(name)
