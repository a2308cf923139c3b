"""Two plans of a store compared: projects by status, what came and went, and what each line rests on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.read import read_named
from graph.comparison.alike import near_names
from graph.comparison.asking import said_by
from graph.comparison.compare import compare
from graph.comparison.projects import Links, Progress, Related, project_changes
from graph.comparison.things import Fate, thing_changes
from graph.store import PlanStore
from ontology.concepts import Kind, Status
from ontology.errors import UsageError
from tests.compared_plans import BASE, plan, project, stored, thing


@pytest.mark.parametrize(
    ("before", "after", "outcome"),
    [
        ((Status.PREPARATORY,), (Status.STARTING,), "advanced"),
        ((Status.UNDERWAY,), (Status.UNDERWAY,), "kept"),
        ((Status.UNDERWAY,), (Status.STARTING,), "back"),
        ((Status.PROPOSED,), (Status.PREPARATORY, Status.STARTING), "advanced"),
        ((Status.STARTING, Status.PREPARATORY), (Status.STARTING,), "kept"),
        ((), (Status.PROPOSED,), "new"),
        ((Status.UNDERWAY,), (), "dropped"),
        ((Status.COMPLETING,), (), "finished"),
    ],
)
def test_a_project_goes_its_way_by_the_furthest_status_named(before: tuple[Status, ...], after: tuple[Status, ...], outcome: str) -> None:
    sides = [(project("某某高铁", *statuses),) if statuses else () for statuses in (before, after)]
    (change,) = project_changes(plan(2024, projects=sides[0]), plan(2025, projects=sides[1]), Links())
    assert change.outcome == outcome


def test_parts_and_near_names_are_told_and_not_merged() -> None:
    whole, phase = project("某某调水工程", Status.UNDERWAY), project("某某调水二期工程", Status.PREPARATORY)
    hub, same = project("甲市国家物流枢纽", Status.UNDERWAY), project("甲市陆港型国家物流枢纽", Status.UNDERWAY)
    links = Links(((phase.iri, "isPartOf", whole.iri), (phase.iri, "closeMatch", f"{BASE}project/elsewhere")))
    found = project_changes(plan(2024, projects=(whole, same)), plan(2025, projects=(phase, hub)), links)
    changes = {one.label: one for one in found}
    assert changes["某某调水二期工程"].related == (Related("isPartOf", "某某调水工程"),)
    assert changes["某某调水工程"].related == (Related("hasPart", "某某调水二期工程"),)
    assert changes["某某调水工程"].near == ()
    assert changes["甲市国家物流枢纽"].near == ("甲市陆港型国家物流枢纽",)
    assert [one.outcome for one in found] == [Progress.NEW, Progress.NEW, Progress.DROPPED, Progress.DROPPED]


def test_things_come_go_and_stay_by_kind_in_the_order_of_the_plans() -> None:
    before = [thing(Kind.REGION, "甲市", 2), thing(Kind.REGION, "乙市"), thing(Kind.DOCUMENT, "某某规划", 1, "prepares")]
    after = [
        thing(Kind.REGION, "丙市"),
        thing(Kind.REGION, "甲市", 5),
        thing(Kind.DOCUMENT, "某某规划", 1, "implements", number="某发〔2025〕1号"),
    ]
    found = thing_changes(plan(2024, things=tuple(before)), plan(2025, things=tuple(after)))
    assert [(one.label, one.fate) for one in found] == [
        ("某某规划", Fate.STAYED),
        ("丙市", Fate.CAME),
        ("乙市", Fate.WENT),
        ("甲市", Fate.STAYED),
    ]
    assert found[0].number == "某发〔2025〕1号"
    assert found[3].before is not None
    assert found[3].before.mentions == 2


def test_documents_that_may_be_one_are_pointed_out() -> None:
    draft, issued = thing(Kind.DOCUMENT, "甲规划", 1, "prepares"), thing(Kind.DOCUMENT, "乙纲要", 1, "implements")
    close = {(issued.iri, draft.iri), (draft.iri, issued.iri)}
    found = thing_changes(plan(2024, things=(draft,)), plan(2025, things=(issued,)), close)
    assert [(one.label, one.fate, one.near) for one in found] == [("乙纲要", Fate.CAME, ("甲规划",)), ("甲规划", Fate.WENT, ("乙纲要",))]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("农村人居环境整治三年行动", "农村人居环境整治提升五年行动", True),
        ("甲乙铁路", "甲乙铁路电气化改造", False),
        ("东山水库", "西山水库", False),
        ("水库", "东山水库", False),
        ("甲市机场", "甲市机场", False),
    ],
)
def test_names_are_alike_or_not(one: str, other: str, alike: bool) -> None:
    assert near_names(one, [other]) == ((other,) if alike else ())
    assert near_names(other, [one]) == ((one,) if alike else ())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PlanStore]:
    with stored(tmp_path_factory.mktemp("compared")) as opened:
        yield opened


def test_two_plans_of_a_store_are_compared_with_their_places(store: PlanStore) -> None:
    comparison = compare(store, *store.plans())
    assert [(one.label, one.outcome) for one in comparison.targets] == [
        ("地区生产总值", "kept"),
        ("城镇新增就业", "dropped"),
        ("园区", "dropped"),
    ]
    (project_change,) = comparison.projects
    assert (project_change.label, project_change.outcome) == ("包头至银川高铁", "advanced")
    assert [(one.label, one.fate) for one in comparison.of_kind(Kind.DOCUMENT)] == [("沿线用地规划", "came"), ("开放合作若干意见", "went")]
    jobs = comparison.targets[1].before
    assert jobs is not None
    (place,) = jobs.evidence
    assert (place.section, place.page, place.words) == ("0", 1, "城镇新增就业22万人以上")
    assert place.sentence[place.offset :].startswith(place.words)


def test_the_way_back_says_the_opposite(store: PlanStore) -> None:
    first, second = store.plans()
    assert [one.outcome for one in compare(store, second, first).targets] == ["kept", "new", "new"]
    assert [one.outcome for one in compare(store, second, first).projects] == ["back"]


def test_a_plan_is_not_compared_with_itself(store: PlanStore) -> None:
    first, _ = store.plans()
    with pytest.raises(UsageError, match=r"Both names mean one plan, 二〇二〇年发展计划 .*: name two plans"):
        compare(store, first, first)


def test_what_a_review_says_of_a_project_counts_only_where_nothing_else_is_said(tmp_path: Path) -> None:
    past = "一、2023年工作回顾\n建成集大原高铁，开工建设包银高铁，一年来取得了新成绩。\n"
    ahead = "二、2024年工作安排\n开展包银高铁前期工作，抓好农村供水。\n"
    reading = read_named("report.txt", f"2024年包头市政府工作报告\n各位代表：\n{past}{ahead}".encode())
    assert [(one.path, one.looks_back) for one in reading.sections] == [("0", False), ("1", True), ("2", False)]
    with stored(tmp_path, reading) as store:
        (plan_stored,) = store.plans()
        said = {project.label: [step.status for step in project.steps] for project in said_by(store, plan_stored).projects}
    assert said == {"集大原高铁": [Status.COMPLETING], "包银高铁": [Status.PREPARATORY]}
