"""A comparison as text: tables for people, CSV, JSON and Markdown. (The page: viz/comparison_page.py)"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from rdflib import URIRef
from rdflib.term import Node

from graph.comparison.compare import Comparison
from graph.comparison.said import Evidence, PlanSaid
from graph.comparison.targets import TargetChange
from graph.convert import to_rdflib
from graph.writing.literals import decimal, plain
from queries.comparison_json import comparison_json
from queries.comparison_lines import Changed, Line, Side, lines
from queries.comparison_notes import Note, Notes, notes_of
from queries.comparison_words import PARTS, rounded
from queries.render import escaped, render
from queries.rows import Rows
from queries.table import printable

FORMATS = ("table", "csv", "json", "markdown")
COLUMNS = (
    "part", "outcome", "outcome_zh", "name", "before", "after", "value_before", "value_after", "amount", "share", "ambition", "note",
    "section_before", "heading_before", "page_before", "sentence_before", "section_after", "heading_after", "page_after", "sentence_after",
    "iri",
)  # fmt: skip
"""The columns of the CSV. Values and amounts are in the base unit where it is known, else as printed. Where a plan says something in
several places, these are joined by ；, sentences by a line break."""


def comparison_text(
    comparison: Comparison,
    format_: str,
    *,
    parts: Sequence[str] = (),
    brief: bool = False,
    width: int | None = None,
    bom: bool = False,
) -> str:
    """The comparison in one of FORMATS, with a line break at the end; only these of PARTS where any is named.

    Under a table stand the sentences that it rests on, each once, unless `brief`. `width` folds tables to so many columns of a terminal;
    `bom` begins CSV with a byte order mark.
    """
    chosen = chosen_lines(comparison, parts)
    if format_ == "json":
        return comparison_json(comparison, chosen)
    if format_ == "csv":
        return render(_flat(chosen), "csv", bom=bom)
    return _tables(comparison, chosen, format_, width, brief)


def chosen_lines(comparison: Comparison, parts: Sequence[str] = ()) -> list[Line]:
    """The lines of a comparison; only those of these parts where any is named."""
    return [line for line in lines(comparison) if not parts or line.part in parts]


def names(comparison: Comparison) -> tuple[str, str]:
    """Short names for both plans: their years where these tell them apart, else 甲 and 乙."""
    first, second = comparison.earlier.plan.year, comparison.later.plan.year
    return ("甲", "乙") if first is None or second is None or first == second else (f"{first}年", f"{second}年")


def tallied(found: Iterable[Line]) -> list[tuple[str, str, int]]:
    """How many lines there are of each outcome: (outcome, Chinese name, count), in the order of the lines."""
    counts = Counter((line.outcome, line.zh) for line in found)
    return [(outcome, zh, number_) for (outcome, zh), number_ in counts.items()]


def _tables(comparison: Comparison, chosen: Sequence[Line], format_: str, width: int | None, brief: bool) -> str:
    short, markdown = names(comparison), format_ == "markdown"
    titles = [f"{name}：{title(said)}" for name, said in zip(short, (comparison.earlier, comparison.later), strict=True)]
    shown = _noted(markdown)
    blocks = ["# 计划对照\n\n" * markdown + "".join("- " * markdown + shown(text) + "\n" for text in titles)]
    for part, group in groupby(chosen, key=lambda line: line.part):
        found = list(group)
        counted = "，".join(f"{zh} {number_}" for _, zh, number_ in tallied(found))
        notes = None if brief else notes_of(found, short)
        table = render(_rows(found, short, notes), format_, width=width)
        blocks.append(f"{'## ' * markdown}{PARTS[part]}（{counted}）\n\n{table}")
        if notes:
            blocks.append("".join(f"[{one.number}] {shown(_note(one))}{'  ' * markdown}\n" for one in notes.listed))
    return "\n".join(blocks)


def title(said: PlanSaid) -> str:
    """A plan's short title, with its number where it has one."""
    number_ = said.plan.number
    return said.plan.label + (f"（{number_}）" if number_ else "")


def _rows(found: Sequence[Line], short: tuple[str, str], notes: Notes | None) -> Rows:
    """The lines of one part as a table for people; columns that nothing stands in are left out."""
    table = {
        "变化": [line.zh for line in found],
        "名称": [line.name for line in found],
        short[0]: [line.before.said or "—" for line in found],
        short[1]: [line.after.said or "—" for line in found],
        "差": [line.difference for line in found],
        "要求": [line.ambition for line in found],
        "说明": [line.note for line in found],
        f"章节（{short[0]}）": [_marked(line.before, short[0], notes) for line in found],
        f"章节（{short[1]}）": [_marked(line.after, short[1], notes) for line in found],
    }
    kept = {name: cells for name, cells in table.items() if any(cells)}
    return Rows(tuple(kept), tuple(tuple(to_rdflib(plain(cell)) for cell in row) for row in zip(*kept.values(), strict=True)))


def _marked(side: Side, plan: str, notes: Notes | None) -> str:
    """The sections that say something, each with the number of its note: 3.3 [2]；B2.2 [3]."""
    told = (where(one) + (f" [{notes.number(one, plan)}]" if notes else "") for one in side.evidence)
    return "；".join(dict.fromkeys(told))


def _note(note: Note) -> str:
    return f"{note.plan} {where(note.evidence)}：{note.evidence.sentence}"


def _noted(markdown: bool) -> Callable[[str], str]:
    """What makes a text harmless in Markdown, or in a terminal."""
    return escaped if markdown else printable


def where(evidence: Evidence) -> str:
    """A section's path, and the page where the source has pages."""
    return evidence.section if evidence.page is None else f"{evidence.section}，第{evidence.page}页"


def _sections(side: Side) -> str:
    return "；".join(dict.fromkeys(one.section for one in side.evidence))


def _flat(found: Sequence[Line]) -> Rows:
    return Rows(COLUMNS, tuple(tuple(_cells(line)[name] for name in COLUMNS) for line in found))


def _cells(line: Line) -> dict[str, Node | None]:
    texts = {"part": line.part, "outcome": line.outcome, "outcome_zh": line.zh, "name": line.name}
    texts |= {"before": line.before.said, "after": line.after.said, "ambition": line.ambition, "note": line.note}
    for end, side in (("before", line.before), ("after", line.after)):
        texts[f"section_{end}"] = _sections(side)
        texts[f"heading_{end}"] = "；".join(dict.fromkeys(one.heading for one in side.evidence if one.heading))
        texts[f"page_{end}"] = "；".join(dict.fromkeys(str(one.page) for one in side.evidence if one.page is not None))
        texts[f"sentence_{end}"] = "\n".join(dict.fromkeys(one.sentence for one in side.evidence))
    return {**{name: to_rdflib(plain(text)) for name, text in texts.items()}, **_numbers(line.what), "iri": URIRef(line.iri)}


def _numbers(what: Changed) -> dict[str, Node | None]:
    amount, ends = (what.amount, what.numbers) if isinstance(what, TargetChange) else (None, (None, None))
    values = [None if target is None else target.value if target.normalized is None else target.normalized for target in ends]
    found = [*values, *(amount if amount is not None else (None, None))]
    names_ = ("value_before", "value_after", "amount", "share")
    return {name: None if value is None else to_rdflib(decimal(rounded(value, 6))) for name, value in zip(names_, found, strict=True)}
