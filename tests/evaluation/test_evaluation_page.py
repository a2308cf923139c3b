"""The page of an evaluation: its data, that nothing in it is fetched or run, and what a reader can do with it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.convert import triples_of
from graph.evaluation.evaluate import Evaluation, evaluate
from graph.evaluation.gold import TYPES, parse_gold
from graph.evaluation.judged import Part, in_order
from graph.triples import plan_triples
from tests.chromium import Page, browser
from tests.gold_rows import FIRST, row
from tests.readings import first_reading
from viz.evaluation_page import OUTCOMES, evaluation_page

HOSTILE = "</script><img src=x onerror=alert(1)>"


def evaluation(title: str = "计划", *more: dict[str, Any]) -> Evaluation:
    statements = in_order(list(triples_of(plan_triples(first_reading()))))
    return evaluate(Part(title, statements, None), parse_gold([json.dumps(one) for one in (*FIRST, *more)], "some/gold.jsonl"))


def data_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_the_page_carries_every_row_with_its_places() -> None:
    (plan,) = data_of(evaluation_page([evaluation()]))["plans"]
    texts = {section["path"]: section["text"] for section in plan["sections"]}
    assert [section.text for section in first_reading().sections] == list(texts.values())
    by_name = {(one["kind"], one["shown"], one["outcome"]): one for one in plan["rows"]}
    project = by_name["Project", "包银高铁", "wrong"]
    assert project["wrong"] == ["regions"]
    assert (project["gold"]["values"]["regions"], project["found"]["values"]["regions"]) == ("包头、银川", "包头市、包头")
    missed = by_name["Programme", "辣木茶叶", "missed"]
    ((section, begin, end),) = missed["places"]
    assert texts[section][begin:end] == "辣木茶叶"
    assert plan["rows"][missed["other"]]["kind"] == "Industry"
    assert {one["outcome"] for one in plan["rows"]} == {outcome for outcome, _ in OUTCOMES}


def test_the_confusions_add_up() -> None:
    (plan,) = data_of(evaluation_page([evaluation()]))["plans"]
    table, kinds = plan["confusion"], [*TYPES, ""]
    assert table[kinds.index("Programme")][kinds.index("Industry")] == 1
    figures = evaluation().figures
    for at, kind in enumerate(TYPES):
        assert sum(table[at]) == figures[kind].gold
        assert sum(line[at] for line in table) == figures[kind].found
        assert table[at][at] == figures[kind].lenient


def test_figures_stand_in_the_page_and_totals_where_there_are_several_plans() -> None:
    one, two = evaluation_page([evaluation()]), evaluation_page([evaluation(), evaluation("另一计划")])
    assert "<td>0.70</td>" in one and "指标 3/3，比较 2/3" in one
    assert "合计" not in one and "<h2>合计</h2>" in two and "<h2>另一计划</h2>" in two


def test_the_page_fetches_nothing_and_text_cannot_leave_its_place() -> None:
    reading = evaluation(HOSTILE, row("1.1", "Region", HOSTILE))
    sections = tuple(replace(section, text=section.text + HOSTILE, heading=HOSTILE) for section in reading.sections)
    page = evaluation_page([replace(reading, sections=sections)])
    assert HOSTILE not in page and "<img" not in page
    assert page.count("</script>") == 2
    assert "default-src 'none'" in page
    assert re.findall(r"""(?:src|href)=|url\(|@import|fetch\(|innerHTML""", evaluation_page([evaluation()])) == []
    assert data_of(page)["plans"][0]["plan"] == HOSTILE


def test_the_same_evaluation_gives_the_same_bytes() -> None:
    assert evaluation_page([evaluation()]) == evaluation_page([evaluation()])


@pytest.mark.browser
@pytest.mark.skipif(browser() is None, reason="no Chromium is installed")
def test_a_reader_sees_each_error_in_the_text_and_can_switch(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(evaluation_page([evaluation(HOSTILE), evaluation("另一计划", row("0", "Region", "没有"))]), encoding="utf-8")
    with Page(tmp_path / "profile") as page:
        page.open(path)
        assert page.run("document.querySelectorAll('.seg.missed').length") == 1
        assert page.run("document.querySelector('.seg.missed').textContent") == "辣木茶叶"
        assert page.run("document.querySelectorAll('#errors li').length") == 6
        assert page.run("document.querySelectorAll('article').length") == 4
        page.run("[...document.querySelectorAll('#errors button')].find((one) => one.textContent.includes('包银高铁')).click()")
        assert page.run("document.querySelector('.seg.chosen').textContent") == "包银高铁"
        assert "银川" in page.run("document.querySelector('#card td.bad').textContent")
        page.run("document.querySelector('#outcomes [data-key=missed]').click()")
        page.run("document.querySelector('#kinds [data-key=Industry]').click()")
        assert page.run("document.querySelectorAll('.seg.missed').length") == 0
        assert page.run("document.querySelectorAll('#errors li').length") == 3
        page.run("document.getElementById('only').click()")
        assert page.run("[...document.querySelectorAll('article')].map((one) => one.dataset.path).join()") == "0,2"
        page.key("j", 74, "j")
        assert page.run("document.querySelector('#errors [aria-current=true]').textContent") == "多出种业振兴行动2"
        page.run("byId('plan').value = 1; byId('plan').dispatchEvent(new Event('change'))")
        assert page.run("document.querySelectorAll('#errors li').length") == 3
        page.run("document.getElementById('show-figures').click()")
        assert page.run("document.querySelectorAll('#figures table').length") == 4
        assert page.run("document.getElementById('text').offsetParent") is None
        assert page.problems == []
        assert [url for url in page.requests if not url.startswith("file:")] == []
