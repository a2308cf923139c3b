"""Groups of regions: names spelled by characters decompose into their members; ordinary words do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from rdflib import SKOS, Literal

from extractors.read import read_named
from graph.triples import plan_triples
from ontology.concepts import Kind
from ontology.gazetteer import load_gazetteer
from ontology.region_groups import read_group
from ontology.terms import POL

HERE = Path(__file__).parent
PLAN = "福建省2030年发展计划\n一、区域\n推动福厦泉协同发展，促进漳龙等地开放，加快福厦泉高铁建设。\n"


class Row(NamedTuple):
    name: str
    place: str | None
    members: frozenset[str]


def rows(name: str = "group-members.tsv") -> Iterator[Row]:
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for line in lines[1:]:
        group, place, members = line.split("\t")
        yield Row(group, place or None, frozenset() if members == "-" else frozenset(members.split("|")))


def found(row: Row) -> frozenset[str]:
    group = read_group(row.name, row.place)
    return frozenset(group.members) if group else frozenset()


def test_the_table_names_known_divisions() -> None:
    assert len(list(rows())) >= 40
    assert all(load_gazetteer().get(code) for row in rows() for code in row.members)


@pytest.mark.parametrize("row", [*rows(), *rows("fresh-group-members.tsv")], ids=lambda row: f"{row.name}-{row.place}")
def test_a_group_has_its_members_and_a_word_has_none(row: Row) -> None:
    assert found(row) == row.members


def test_the_plan_tells_what_a_character_means() -> None:
    inner, outer = read_group("包鄂榆", "150000"), read_group("湘鄂赣三省", "430000")
    assert inner is not None
    assert outer is not None
    assert inner.members == ("150200", "150600", "610800")
    assert set(outer.members) == {"430000", "420000", "360000"}
    assert inner.reading == "包 = 包头市、鄂 = 鄂尔多斯市、榆 = 榆林市"


def test_names_joined_by_dashes() -> None:
    group = read_group("呼和浩特—包头—鄂尔多斯", "150000")
    assert group is not None
    assert group.members == ("150100", "150200", "150600")


def test_one_group_one_key_with_or_without_the_word_for_it() -> None:
    one, other = read_group("徐宿淮", "320000"), read_group("徐宿淮三市", "320000")
    assert one is not None
    assert other is not None
    assert (one.key, one.label) == (other.key, other.label)


def test_the_graph_holds_the_members_of_a_group_that_no_list_has() -> None:
    reading = read_named("plan.txt", PLAN.encode())
    assert [one.label for one in reading.entities if one.kind is Kind.REGION].count("福厦泉") == 1
    graph = plan_triples(reading)
    group = next(graph.subjects(SKOS.prefLabel, Literal("福厦泉", "zh")))
    codes = {str(graph.value(member, POL.divisionCode)) for member in graph.objects(group, POL.hasMember)}
    assert codes == {"350100", "350200", "350500"}
    assert {str(name) for name in graph.objects(None, SKOS.prefLabel)} >= {"福建省"}
    mentions = [one for one in reading.mentions if one.quote.text == "福厦泉"]
    assert len(mentions) == 1


def test_groups_that_no_list_holds_are_found_in_a_plan() -> None:
    text = "内蒙古自治区2030年工作要点\n一、区域\n推动包鄂榆协同发展，深化京沈两地合作，陕甘宁青新五省区联动，加强城乡两地交流。\n"
    reading = read_named("plan.txt", text.encode())
    names = [one.label for one in reading.entities if one.kind is Kind.REGION]
    assert sorted(names) == sorted(["内蒙古自治区", "包鄂榆", "京沈", "陕甘宁青新"])
