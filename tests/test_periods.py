from __future__ import annotations

import pytest

from extractors.examine import examine
from extractors.language.periods import past_period, period_end
from extractors.sources.reader import source_of


@pytest.mark.parametrize(
    ("text", "year", "last"),
    [
        ("“十五五”时期主要任务", 2026, 2030),
        ("十三五规划实施要点", 2016, 2020),
        ("关于第十五个五年规划纲要草案的说明", 2026, 2030),
        ("“九五”期间的安排", None, 2000),
        ("第一个五年计划草案", 1953, 1957),
        ("第三个五年计划设想", None, 1970),
        ("“二十五”时期远景", None, 2055),
        ("未来三年的打算", 2026, 2028),
        ("今后5年发展思路", 2022, 2026),
        ("“十四五”时期回顾和“十五五”时期目标", 2026, 2030),
        ("“十四五”时期回顾", 2026, None),
        ("全力实现“十五五”良好开局", 2026, None),
        ("今后五年发展思路", None, None),
        ("城乡发展五项任务", 2026, None),
    ],
)
def test_the_last_year_of_the_period_that_a_text_names(text: str, year: int | None, last: int | None) -> None:
    assert period_end(text, 0, len(text), year) == last


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("“十四五”时期，全市书屋翻番。", True),
        ("“十五五”时期，书屋再翻番。", False),
        ("“十四五”时期打底，“十五五”时期建成。", False),
        ("书屋建成。", False),
        ("藏书比“十四五”末增长8%。", False),
    ],
)
def test_whether_the_period_is_over(text: str, past: bool) -> None:
    assert past_period(text, 0, len(text), 2026) is past


REPORT = """2026年乌海市政府工作报告
各位代表：
一、2025年工作回顾
渔业产值增长4%。
二、“十五五”时期主要任务
（一）做大渔业
鱼产量年均增长5%。
（二）做优渔港
新建渔港3座。
三、2026年重点工作（“十五五”规划开局之年）
今年经济社会发展的
主要预期目标
是：鱼产量增长6%左右。
"""


def test_the_headings_of_a_section_tell_by_when_its_targets_are_to_be_reached() -> None:
    docs = examine(source_of(REPORT.encode(), "report.txt")).docs
    found = {path: [(str(one.value), one.target_year, one.verb) for one in doc._.targets] for path, doc in docs.items()}
    assert found == {"0": [], "1": [], "2": [], "2.1": [("5", 2030, None)], "2.2": [("3", 2030, "新建")], "3": [("6", None, "预期")]}


def test_a_report_tells_its_year_by_its_main_work() -> None:
    text = "乌海市政府工作报告\n各位代表：\n一、“十二五”时期工作回顾\n渔业产值增长4%。\n二、2016年主要工作\n新建渔港3座。\n"
    assert examine(source_of(text.encode(), "report.txt")).facts.plan_year == 2016
