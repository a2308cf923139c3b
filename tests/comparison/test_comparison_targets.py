"""What became of targets between two plans: pairs, outcomes, and whether more or less is asked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from graph.comparison.pairs import Difference
from graph.comparison.said import PlanSaid, TargetSaid, WordedSaid
from graph.comparison.targets import Ambition, Outcome, TargetChange, target_changes
from ontology.concepts import Change, Comparator
from tests.compared_plans import absent, plan, target, worded

GROWTH, NEW, DECREASE, CUMULATIVE = Change.GROWTH, Change.NEW, Change.DECREASE, Change.CUMULATIVE
ABOUT, AT_LEAST, AT_MOST = Comparator.ABOUT, Comparator.AT_LEAST, Comparator.AT_MOST


def outcomes(before: PlanSaid, after: PlanSaid) -> list[tuple[str, str]]:
    return [(one.label, one.outcome.value) for one in target_changes(before, after)]


def only(before: TargetSaid, after: TargetSaid) -> TargetChange:
    (change,) = target_changes(plan(2024, before), plan(2025, after))
    return change


@pytest.mark.parametrize(
    ("before", "after", "outcome", "ambition"),
    [
        (target("地区生产总值", "5", change=GROWTH), target("GDP", "6", change=GROWTH), "raised", "more"),
        (target("城镇调查失业率", "5.5"), target("城镇调查失业率", "6"), "raised", "less"),
        (target("城镇调查失业率", "5.5", comparator=AT_MOST), target("城镇调查失业率", "5", comparator=AT_MOST), "lowered", "more"),
        (target("居民消费价格", "3", change=GROWTH), target("CPI", "2", change=GROWTH), "lowered", None),
        (target("城镇新增就业", "22", "万人", NEW), target("城镇新增就业", "200000", "人", NEW), "lowered", "less"),
        (target("地区生产总值", "6", change=GROWTH), target("地区生产总值", "6", change=GROWTH), "kept", None),
        (target("地区生产总值", "6", change=GROWTH), target("地区生产总值", "6", "%", GROWTH, ABOUT), "changed", "less"),
        (target("地区生产总值", "5", change=GROWTH), target("地区生产总值", "5", "%", GROWTH, AT_LEAST), "changed", "more"),
        (target("城镇调查失业率", "5.5", comparator=ABOUT), target("城镇调查失业率", "5.5", comparator=AT_MOST), "changed", "more"),
        (target("某某设施", "128", "个", NEW), target("某某设施", "100", "座", NEW, AT_LEAST), "lowered", None),
        (target("某某浓度", "3", "某单位"), target("某某浓度", "4", "某单位"), "raised", None),
        (target("万元地区生产总值能耗", "2", change=DECREASE), target("万元地区生产总值能耗", "3", change=DECREASE), "raised", "more"),
    ],
)  # fmt: skip
def test_a_target_is_raised_lowered_kept_or_worded_otherwise(
    before: TargetSaid, after: TargetSaid, outcome: str, ambition: str | None
) -> None:
    change = only(before, after)
    assert (change.outcome, change.ambition) == (outcome, ambition)


@pytest.mark.parametrize(
    ("before", "after", "outcome", "differences"),
    [
        (("5", "6", Comparator.EXACTLY), ("5.5", None, Comparator.EXACTLY), "changed", [Difference.RANGE]),
        (("5", "6", Comparator.EXACTLY), ("5", "6", Comparator.EXACTLY), "kept", []),
        (("5", "6", Comparator.EXACTLY), ("5.5", "6", Comparator.EXACTLY), "raised", []),
        (("5", "6", Comparator.EXACTLY), ("5", None, AT_LEAST), "changed", [Difference.COMPARATOR, Difference.RANGE]),
        (("5", "6", Comparator.EXACTLY), ("5.5", None, AT_LEAST), "raised", [Difference.COMPARATOR, Difference.RANGE]),
        (("5", "6", Comparator.EXACTLY), ("6", None, AT_MOST), "changed", [Difference.COMPARATOR, Difference.RANGE]),
        (("6", None, ABOUT), ("5", "6", Comparator.EXACTLY), "lowered", [Difference.COMPARATOR, Difference.RANGE]),
        (("4", "6", Comparator.EXACTLY), ("4.5", "5", Comparator.EXACTLY), "changed", [Difference.RANGE]),
    ],
)
def test_ranges_are_compared_by_their_ends(
    before: tuple[str, str | None, Comparator], after: tuple[str, str | None, Comparator], outcome: str, differences: list[Difference]
) -> None:
    first, second = (target("地区生产总值", low, "%", GROWTH, bound, upper=high) for low, high, bound in (before, after))
    change = only(first, second)
    assert (change.outcome, list(change.differences)) == (outcome, differences)
    assert change.amount is None


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [
        (target("高新技术企业", "1000", "家"), target("高新技术企业", "200", "家", NEW), Difference.CHANGE),
        (target("造林", "10", "万亩", NEW), target("造林", "5", "吨", NEW), Difference.UNIT),
        (target("某某比重", "3", "个百分点", GROWTH), target("某某比重", "3", "%", GROWTH), Difference.UNIT),
        (
            target("某某排放", "12", "%", DECREASE, baseline=2015),
            target("某某排放", "3", "%", DECREASE, baseline=2024),
            Difference.BASELINE,
        ),
        (target("某某率", "70", due=2024), target("某某率", "80", due=2030), Difference.DUE),
    ],
)
def test_numbers_that_say_different_things_are_not_compared(before: TargetSaid, after: TargetSaid, difference: Difference) -> None:
    change = only(before, after)
    assert (change.outcome, change.differences, change.amount) == (Outcome.INCOMPARABLE, (difference,), None)


def test_the_sum_of_five_years_is_no_target_of_one() -> None:
    whole = plan(2021, target("城镇新增就业", "100", "万人", NEW, due=2025), years=5)
    (change,) = target_changes(whole, plan(2022, target("城镇新增就业", "20", "万人", NEW, due=2022)))
    assert (change.outcome, change.differences) == (Outcome.INCOMPARABLE, (Difference.DUE, Difference.PERIOD))


def test_a_yearly_average_is_compared_with_a_year_and_a_year_that_both_mean_with_itself() -> None:
    averaged = target("地区生产总值", "6", "%", GROWTH, due=2025, words="地区生产总值年均增长6%")
    (change,) = target_changes(plan(2021, averaged, years=5), plan(2022, target("地区生产总值", "5.5", "%", GROWTH, due=2022)))
    assert change.outcome is Outcome.LOWERED
    (change,) = target_changes(plan(2022, target("某某率", "40", due=2025)), plan(2023, target("某某率", "42", due=2025)))
    assert change.outcome is Outcome.RAISED


def test_several_targets_of_one_indicator_are_not_laid_crosswise() -> None:
    before = plan(2024, target("粮食产量", "2", change=GROWTH), target("粮食产量", "700", "万吨"))
    after = plan(2025, target("粮食产量", "710", "万吨"), target("粮食产量", "1", change=GROWTH))
    assert [(one.change, one.outcome) for one in target_changes(before, after)] == [(Change.LEVEL, "raised"), (GROWTH, "lowered")]
    total = plan(2024, target("基站", "1", "万个", NEW), target("基站", "3", "万个", CUMULATIVE))
    later = plan(2025, target("基站", "5", "万个", CUMULATIVE))
    assert [(one.change, one.outcome) for one in target_changes(total, later)] == [(CUMULATIVE, "raised"), (NEW, "dropped")]


def test_an_increase_is_not_laid_beside_one_more_amount_where_amounts_have_met() -> None:
    grown, sold = target("渔港债券", "3", "亿元", GROWTH), target("渔港债券", "9", "亿元", NEW)
    before = plan(2024, grown, sold)
    after = plan(2025, target("渔港债券", "9", "亿元", NEW), target("渔港债券", "5", "亿元", NEW, words="安排渔港债券5亿元"))
    assert [one.outcome for one in target_changes(before, after)] == ["kept", "dropped", "new"]
    assert [one.outcome for one in target_changes(plan(2024, grown), after)] == ["incomparable", "new"]
    twice = plan(2025, target("渔港债券", "4", "亿元"), target("渔港债券", "6", "亿元", words="渔港债券达到6亿元"))
    grown_twice = plan(2024, grown, target("渔港债券", "2", "亿元", GROWTH, words="渔港债券再增加2亿元"))
    assert [one.outcome for one in target_changes(grown_twice, twice)] == ["incomparable", "incomparable"]


def test_amounts_meet_before_an_increase_does_though_more_parts_them() -> None:
    before = plan(2024, target("渔港债券", "9", "亿元", NEW), target("渔港债券", "3", "%", GROWTH))
    after = plan(2026, target("渔港债券", "50", "亿元", NEW, due=2030), years=5)
    assert [one.outcome for one in target_changes(before, after)] == ["incomparable", "dropped"]
    assert [one.numbers[0] and one.numbers[0].value for one in target_changes(before, after)] == [Decimal(9), Decimal(3)]


def test_a_place_of_its_own_makes_another_target() -> None:
    before = plan(2024, target("高新技术企业", "900", "家"), target("高新技术企业", "300", "家", regions=("r1",)))
    after = plan(2025, target("高新技术企业", "350", "家", regions=("r1",)), target("高新技术企业", "1000", "家"))
    assert [(one.numbers[1] and one.numbers[1].value, one.outcome) for one in target_changes(before, after)] == [
        (Decimal(350), "raised"),
        (Decimal(1000), "raised"),
    ]


def test_what_is_said_to_be_left_out_is_told_from_what_was_not_found() -> None:
    gdp, jobs = target("地区生产总值", "6", change=GROWTH), target("城镇新增就业", "20", "万人", NEW)
    before, after = plan(2024, gdp, jobs), plan(2025, worded=(absent("经济增速"), absent("固定资产投资")))
    changes = target_changes(before, after)
    assert [(one.label, one.outcome) for one in changes] == [
        ("地区生产总值", "absent"),
        ("固定资产投资", "absent"),
        ("城镇新增就业", "dropped"),
    ]
    assert changes[0].before == gdp
    assert [isinstance(one.after, WordedSaid) and one.after.absent for one in changes] == [True, True, False]
    (again,) = target_changes(plan(2024, worded=(absent("GDP"),)), plan(2025, gdp))
    assert (again.outcome, again.before) == (Outcome.NEW, absent("GDP"))
    assert target_changes(plan(2024, worded=(absent("GDP"),)), plan(2025)) == ()


def test_a_target_in_words_is_kept_changed_or_meets_a_number() -> None:
    income, number = worded("居民收入", "与经济增长同步"), target("居民收入", "6", change=GROWTH)
    sides = [
        ((income,), (worded("居民收入", "和经济增长同步"),)),
        ((income,), (worded("居民收入", "快于经济增长"),)),
        ((income,), ()),
        ((), (income,)),
        ((income,), (absent("居民收入"),)),
    ]
    found = [target_changes(plan(2024, worded=before), plan(2025, worded=after)) for before, after in sides]
    assert [[one.outcome.value for one in changes] for changes in found] == [["kept"], ["changed"], ["dropped"], ["new"], ["absent"]]
    (change,) = target_changes(plan(2024, number), plan(2025, worded=(income,)))
    assert (change.outcome, change.differences, change.amount) == (Outcome.INCOMPARABLE, (Difference.WORDED,), None)
    (change,) = target_changes(plan(2024, worded=(income,)), plan(2025, number))
    assert (change.before, change.after) == (income, number)
    (change,) = target_changes(plan(2024, number), plan(2025, number, worded=(income,)))
    assert change.outcome is Outcome.KEPT


def test_lines_come_by_outcome_and_in_the_order_of_the_later_plan() -> None:
    names = ("甲设施", "乙设施", "丙设施", "丁设施")
    before = plan(2024, *(target(name, "5", "个", NEW) for name in (*names, "旧设施")))
    after = plan(
        2025, *(target(name, value, "个", NEW) for name, value in zip(names[::-1], "6454", strict=True)), target("新设施", "1", "个")
    )
    assert outcomes(before, after) == [
        ("丁设施", "raised"),
        ("丙设施", "lowered"),
        ("甲设施", "lowered"),
        ("乙设施", "kept"),
        ("旧设施", "dropped"),
        ("新设施", "new"),
    ]
    assert outcomes(before, after) == outcomes(before, after)


def test_names_alike_that_stand_alone_are_pointed_out_and_not_merged() -> None:
    changes = target_changes(plan(2024, target("某投资", "5", "%", GROWTH)), plan(2025, target("全部某投资", "7", "%", GROWTH)))
    assert [(one.outcome, one.near) for one in changes] == [("dropped", ("全部某投资",)), ("new", ("某投资",))]


def test_indicators_that_are_close_are_pointed_out() -> None:
    before, after = target("农民纯收入", "13", "%", GROWTH), target("农村居民人均可支配收入", "9", "%", GROWTH)
    close = {(after.indicator, before.indicator), (before.indicator, after.indicator)}
    changes = target_changes(plan(2012, before), plan(2019, after), close)
    assert [one.near for one in changes] == [("农村居民人均可支配收入",), (before.label,)]
    assert [one.near for one in target_changes(plan(2012, before), plan(2019, after))] == [(), ()]


def test_the_amount_is_that_of_the_values_and_their_share() -> None:
    change = only(target("高标准农田", "300", "万亩", NEW), target("高标准农田", "400", "万亩", NEW))
    assert change.amount is not None
    assert change.amount[0] == 1_000_000
    assert round(change.amount[1] or 0, 3) == Decimal("0.333")
    assert change.ambition is Ambition.MORE


def test_a_percentage_of_an_amount_is_its_growth() -> None:
    change = only(target("地区生产总值", "5", comparator=ABOUT), target("地区生产总值", "5.5", "%", GROWTH, ABOUT))
    assert (change.outcome, change.ambition) == (Outcome.RAISED, Ambition.MORE)
    assert only(target("城镇调查失业率", "5"), target("城镇调查失业率", "5")).outcome is Outcome.KEPT
