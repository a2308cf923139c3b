"""Work in several processes: results in order, few under way at a time, deaths, errors and interrupts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from graph.parallel import in_order
from tests.work import die_at_three, die_of_writing_three, fail_at_three, later_first, leave_a_mark, never_sees_interrupts

ROOT = Path(__file__).parents[2]
SCRIPT = """
import signal
import sys
from graph.parallel import in_order
from tests import work
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background inherits that it is ignored
    try:
        list(in_order(getattr(work, sys.argv[1]), [sys.argv[2]] * 4, jobs=2))
    except KeyboardInterrupt:
        print("interrupted")
"""


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    assert list(in_order(later_first, range(12), jobs)) == [(i, i * i) for i in range(12)]


def test_one_item_needs_no_other_process() -> None:
    assert list(in_order(os.path.basename, ["a/b"], jobs=8)) == ["b"]
    assert list(in_order(lambda item: item, ["not picklable"], jobs=8)) == ["not picklable"]


def test_only_few_items_are_under_way_before_results_are_taken(tmp_path: Path) -> None:
    results = in_order(leave_a_mark, [str(tmp_path / str(i)) for i in range(40)], jobs=2)
    next(results)
    time.sleep(0.5)
    assert 1 <= len(list(tmp_path.iterdir())) <= 8
    assert isinstance(results, Generator)
    results.close()
    assert len(list(tmp_path.iterdir())) < 12


def test_a_process_that_dies_costs_its_item_only() -> None:
    assert list(in_order(die_at_three, range(6), jobs=2)) == [0, 1, 2, None, 4, 5]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_process_that_dies_in_the_middle_of_its_result_costs_its_item_only() -> None:
    assert list(in_order(die_of_writing_three, range(6), jobs=2)) == [b"", bytes(1), bytes(2), None, bytes(4), bytes(5)]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals to block")
def test_no_process_sees_an_interrupt() -> None:
    assert list(in_order(never_sees_interrupts, range(3), jobs=3)) == [True] * 3


def test_an_error_is_raised_where_the_results_are_taken() -> None:
    results = in_order(fail_at_three, range(9), jobs=2)
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="three"):
        next(results)


def state(process: int) -> str:
    """The letter of Linux for what the process is at; Z where it is there no longer."""
    try:
        return Path(f"/proc/{process}/status").read_text(encoding="utf-8").partition("\nState:\t")[2][0]
    except OSError:
        return "Z"


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize(
    ("work", "during", "how"),
    [
        ("slow", "S", signal.SIGINT),
        ("slow", "S", signal.SIGTERM),
        ("slow", "S", signal.SIGKILL),
        ("stop_writing", "T", signal.SIGINT),
    ],
)
def test_no_process_outlives_the_one_that_started_it(work: str, during: str, how: signal.Signals, tmp_path: Path) -> None:
    script, marks = tmp_path / "script.py", tmp_path / "marks"
    script.write_text(SCRIPT, encoding="utf-8")
    marks.mkdir()
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, script, work, marks], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
    ) as run:
        try:
            until(lambda: [state(int(mark.name)) for mark in marks.iterdir()] == [during] * 2)
            run.send_signal(how)
            out, err = run.communicate(timeout=20)
        finally:
            run.kill()
    until(lambda: all(state(int(mark.name)) == "Z" for mark in marks.iterdir()))
    assert (out, err) == ("interrupted\n" if how is signal.SIGINT else "", "")


def until(condition: Callable[[], bool]) -> None:
    """Waits until `condition()` holds; fails where it does not within 20 seconds."""
    for _ in range(400):
        if condition():
            return
        time.sleep(0.05)
    pytest.fail("it took too long")
