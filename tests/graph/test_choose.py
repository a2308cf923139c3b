"""What a user calls a plan."""

from __future__ import annotations

import pytest

from graph.choose import choose_one, choose_plans
from graph.stored_plans import StoredPlan
from ontology.errors import UsageError


def plan(year: int | None, number: str | None, title: str) -> StoredPlan:
    key = f"{year}{number}"
    return StoredPlan(
        key=key,
        iri=f"https://a.b/document/{key}",
        graph=f"https://a.b/graph/{key}",
        title=title,
        label=title,
        number=number,
        year=year,
        triples=1,
    )


OLD = plan(2018, "某政发〔2018〕5号", "2018年某市发展计划")
NEW = plan(2019, "某政发〔2019〕7号", "2019年某市发展计划")
BARE = plan(None, None, "“强县”行动方案")


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["2018"], (OLD,)),
        (["某政发[2019]7号"], (NEW,)),
        (["某市"], (OLD, NEW)),
        (["2019", "某市", "2019"], (NEW, OLD)),
        (["强县行动"], (BARE,)),
        ([OLD.iri], (OLD,)),
        ([], ()),
    ],
)
def test_plans_are_found_by_what_people_call_them(names: list[str], found: tuple[StoredPlan, ...]) -> None:
    assert choose_plans([OLD, NEW, BARE], names) == found


@pytest.mark.parametrize("name", ["2020", "某政发〔2019〕8号", "", " "])
def test_a_name_of_no_plan_is_an_error_that_lists_the_plans(name: str) -> None:
    with pytest.raises(UsageError, match=r"2018年某市发展计划 \(某政发"):
        choose_plans([OLD, NEW, BARE], [name])


@pytest.mark.parametrize(("name", "found"), [("2018", OLD), ("某政发[2019]7号", NEW), ("强县", BARE), (NEW.iri, NEW), (OLD.title, OLD)])
def test_one_plan_is_found_by_what_people_call_it(name: str, found: StoredPlan) -> None:
    assert choose_one([OLD, NEW, BARE], name) == found


def test_a_whole_title_is_meant_before_a_part_of_another() -> None:
    longer = plan(2019, None, "2019年某市发展计划的补充")
    assert choose_one([NEW, longer], NEW.title) == NEW


def test_a_name_that_fits_several_plans_is_an_error_that_lists_them() -> None:
    with pytest.raises(UsageError, match=r"'某市' means 2 plans: 2018年某市发展计划 \(.*\); 2019年.*\. Name one by its number"):
        choose_one([OLD, NEW, BARE], "某市")
    with pytest.raises(UsageError, match="No plan in the store is called '2020'"):
        choose_one([OLD, NEW, BARE], "2020")
