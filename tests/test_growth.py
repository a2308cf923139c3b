"""What is read grows with the text, not faster: no row of signs, however hostile, makes a component look at everything again and again."""

from __future__ import annotations

from functools import partial

import pytest

from extractors.assemble import read_plan
from extractors.context import Context
from extractors.regions.known.evidence import keep
from extractors.regions.known.names import load_names
from extractors.regions.known.scan import scan
from extractors.source import Source
from tests.counting import calls

ROWS = [
    *("1", "、", "（", "《", "“", "省", "高铁", "新增1", "一", "等", "工程、", "“行动”", "重大1工程", "1个行动", "国家", "保持", "甲的"),
    *(
        "责任单位：",
        "呼和浩特、",
        "等十",
        "万",
        "1.",
        "甲至乙",
        "公司、",
        "《甲办法》",
        "内政发〔2019〕1号",
        "发展产业",
        "等甲产业、",
        "实验室",
        "完成乌海水库，",
        "乌海水库、",
        "二个行动一体",
        "年底前",
        "A、",
    ),
]
FRONT, SHORT, TIMES, LONG = "关于计划的报告\n一、任务\n", 1_200, 4, 20_000


def document(row: str, length: int) -> Source:
    return Source("row.txt", f"{FRONT}{row * (length // len(row))}。", "")


@pytest.mark.parametrize("row", ROWS)
def test_four_times_the_text_takes_about_four_times_the_work(row: str) -> None:
    short, long = document(row, SHORT), document(row, TIMES * SHORT)
    for source in (short, long):
        read_plan(source)  # what is looked up once and kept
    assert calls(partial(read_plan, long)) < 1.4 * TIMES * calls(partial(read_plan, short))


@pytest.mark.parametrize("row", ROWS)
def test_a_long_row_is_read_to_its_end(row: str) -> None:
    """A pattern that tries each stretch of each stretch would not come back from here."""
    reading = read_plan(document(row, LONG))
    assert sum(len(section.text) for section in reading.sections) >= LONG - len(row)


def test_a_place_carries_its_neighbours_only() -> None:
    """Each doubtful name is told by the one before it alone: none but those beside it is looked at again."""
    work = []
    for times in (100, 100 * TIMES):
        text = "哈尔滨、" + "龙江延寿、" * times
        candidates = scan(text, load_names())
        work.append(partial(keep, text, candidates, Context()))
        assert len(work[-1]()) == 1 + 2 * times
    assert calls(work[1]) < 1.4 * TIMES * calls(work[0])
