"""An evaluation as one page that opens without a network: figures, what was taken for what, and the plan's text with every row in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from graph.evaluation.evaluate import Evaluation, totals
from graph.evaluation.gold import TYPES, Values
from graph.evaluation.judging import Figures, Judgement, Outcome, overall
from graph.evaluation.passages import spans
from ontology import __version__
from viz.assets import fill, script
from viz.look import BY_KIND

OUTCOMES = (("missed", "漏掉"), ("extra", "多出"), ("wrong", "属性有误"), ("right", "正确"), ("optional", "可选"))
"""What becomes of a row, with its Chinese name, in the order of what matters; `wrong` rows are right but for an attribute."""
_ATTRIBUTES = {
    "indicator": "指标",
    "comparator": "比较",
    "change": "变化",
    "baseline": "基期",
    "status": "状态",
    "regions": "区域",
    "number": "文号",
    "issuer": "发文机关",
    "relation": "关系",
}


def evaluation_page(evaluations: Sequence[Evaluation]) -> str:
    """One HTML file (to be written as UTF-8), which needs nothing else: it shows each plan's text with what is right, missed and extra in
    it, by type, and the figures. The same evaluations give the same bytes."""
    tables = [(evaluation.plan, _rows(evaluation.figures)) for evaluation in evaluations]
    if len(evaluations) > 1:
        tables.append(("合计", _rows(totals(evaluations))))
    facts = {"title": "、".join(evaluation.plan for evaluation in evaluations), "tables": tables, "version": __version__}
    data = {
        "kinds": [{"kind": kind, "zh": BY_KIND[kind].zh, "color": BY_KIND[kind].color} for kind in TYPES],
        "outcomes": [{"outcome": outcome, "zh": zh} for outcome, zh in OUTCOMES],
        "attributes": _ATTRIBUTES,
        "plans": [_plan(evaluation) for evaluation in evaluations],
    }
    return fill("evaluation.html", "evaluation.css", [script("evaluation.js")], data, facts)


def _rows(figures: Mapping[str, Figures]) -> list[dict[str, Any]]:
    """A line of the table of figures for each type, and for all."""
    named = [(BY_KIND[kind].zh, one) for kind, one in figures.items()] + [("全部", overall(figures))]
    return [
        {
            "zh": zh,
            "counts": [one.gold, one.found],
            "scores": [f"{score:.2f}" for score in (*one.scores(), *one.scores(lenient=True))],
            "attributes": [(_ATTRIBUTES[name], f"{right}/{of}") for name, (right, of) in one.attributes.items()],
        }
        for zh, one in named
    ]


def _plan(evaluation: Evaluation) -> dict[str, Any]:
    at = {id(judgement): number for number, judgement in enumerate(evaluation.judgements)}
    others = {at[id(pair.missed)]: at[id(pair.extra)] for pair in evaluation.confusions}
    others |= {extra: missed for missed, extra in others.items()}
    return {
        "plan": evaluation.plan,
        "gold": evaluation.gold.name.replace("\\", "/").rpartition("/")[2],
        "sections": [{"path": one.path, "heading": one.heading, "text": one.text} for one in evaluation.sections],
        "rows": [
            _row(judgement, others.get(number), [[span.section, span.begin, span.end] for span in where])
            for number, (judgement, where) in enumerate(zip(evaluation.judgements, spans(evaluation), strict=True))
        ],
        "confusion": _confusion(evaluation),
    }


def _row(judgement: Judgement, other: int | None, where: list[list[Any]]) -> dict[str, Any]:
    row, gold, found = judgement.row, judgement.gold, judgement.found
    return {
        "outcome": "wrong" if judgement.wrong else str(judgement.outcome),
        "kind": row.kind,
        "section": row.section,
        "shown": row.shown,
        "gold": None if gold is None else {"shown": gold.shown, "values": _values(gold.values)},
        "found": None if found is None else {"shown": found.shown, "values": _values(found.values)},
        "wrong": list(judgement.wrong),
        "other": other,
        "places": where,
    }


def _values(values: Values) -> dict[str, str]:
    return {name: "、".join(said) for name, said in values.items()}


def _confusion(evaluation: Evaluation) -> list[list[int]]:
    """How often rows of a gold type (line) were found as a type (column): right ones on the diagonal; in the last column those that
    were missed, in the last line those that were extra, altogether."""
    kinds = [*TYPES, ""]
    counts: Counter[tuple[str, str]] = Counter()
    for judgement in evaluation.judgements:
        if judgement.outcome is Outcome.RIGHT:
            counts[judgement.row.kind, judgement.row.kind] += 1
        elif judgement.outcome is Outcome.MISSED:
            counts[judgement.row.kind, ""] += 1
        elif judgement.outcome is Outcome.EXTRA:
            counts["", judgement.row.kind] += 1
    for pair in evaluation.confusions:
        if pair.missed.row.kind != pair.extra.row.kind:
            counts[pair.missed.row.kind, pair.extra.row.kind] += 1
            counts[pair.missed.row.kind, ""] -= 1
            counts["", pair.extra.row.kind] -= 1
    return [[counts[one, other] for other in kinds] for one in kinds]
