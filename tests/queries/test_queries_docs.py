"""docs/queries.md, made from the headers of the catalogue: as fresh as these, and true of the program."""

from __future__ import annotations

import re
from pathlib import Path

from graph.store import in_memory
from queries.catalogue import Question, load_catalogue
from queries.run import ask
from tests.sparql_server import hand_made_graph, hand_made_store

PAGE = Path(__file__).parents[2] / "docs/queries.md"
MARK = "<!-- from here on made from queries/catalogue: pytest tests/queries/test_queries_docs.py --refresh-golden -->\n"


def entry(question: Question) -> str:
    columns = ask(hand_made_store(), question).columns
    parts = [f"### {question.name}\n", f"{question.title_zh}. *{question.title_en}.* {question.answers}\n"]
    if question.parameters:
        parts.append("| parameter | what | default |\n| --- | --- | --- |")
        parts += [f"| `{one.name}` | {one.description} | `{one.default}` |" for one in question.parameters]
        parts[-1] += "\n"
    parts.append(f"Columns: {', '.join(f'`{column}`' for column in columns)}. [The query](../queries/catalogue/{question.name}.rq).\n")
    return "\n".join(parts)


def made() -> str:
    questions = load_catalogue().values()
    rows = [f"| [{one.name}](#{one.name}) | {one.title_zh} | {one.title_en} |" for one in questions]
    head = ["## The questions\n", "| name | 中文 | English |", "| --- | --- | --- |", *rows]
    return "\n".join(head) + "\n\n" + "\n".join(entry(one) for one in questions)


def test_the_page_is_what_the_headers_say(refresh_golden: bool) -> None:
    written, mark, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    assert mark
    if refresh_golden:
        PAGE.write_text(written + MARK + made(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8").partition(MARK)[2] == made()


def test_the_python_of_the_page_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    code = code.replace('open_store("policykg.store")', "a_store()")
    names: dict[str, object] = {"a_store": lambda: in_memory(hand_made_graph())}
    exec(code, names)  # the page's own example, on a store made by hand
    assert names["years"] == ["2020", "2022"]


def test_every_question_that_the_page_speaks_of_is_there() -> None:
    written = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    assert set(re.findall(r"policykg query ([a-z][a-z-]+)", written)) <= set(load_catalogue())
