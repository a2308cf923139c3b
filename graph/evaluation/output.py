"""An evaluation as text for people, and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph.evaluation.evaluate import Evaluation, totals
from graph.evaluation.found import FoundRow
from graph.evaluation.gold import TYPES, GoldRow
from graph.evaluation.judging import Figures, Judgement, Outcome, overall
from graph.evaluation.passages import Passage, passages

ALL = "all types"
_HEAD = f"{'type':<16}{'gold':>5}{'found':>6}   {'P':>5}{'R':>6}{'F1':>6}   {'P~':>5}{'R~':>6}{'F1~':>6}   attributes of the right ones"


def table_text(evaluations: Sequence[Evaluation], *, errors: bool = True) -> str:
    """The figures of each plan, what was found as something else, and (with `errors`) the sentence of each error; at the end the totals
    where there are several plans.

    P, R, F1 are strict, those with ~ lenient. In a sentence the words that are meant stand in 【】.
    """
    blocks = [line for evaluation in evaluations for line in (*_plan_lines(evaluation, errors), "")]
    if len(evaluations) > 1:
        blocks += [f"{len(evaluations)} plans together", *_figure_lines(totals(evaluations)), ""]
    return "\n".join(blocks[:-1]) + "\n"


def _plan_lines(evaluation: Evaluation, errors: bool) -> Iterator[str]:
    yield f"{evaluation.plan}, by {evaluation.gold.name}"
    if evaluation.gold.ignored:
        yield f"Not judged: {', '.join(evaluation.gold.ignored)} (types that are judged: {', '.join(TYPES)})."
    yield from _figure_lines(evaluation.figures)
    for pair in evaluation.confusions:
        missed, extra = pair.missed.row, pair.extra.row
        what = "found otherwise" if missed.kind == extra.kind else f"found as {extra.kind}"
        yield f"{missed.kind} {what}: {missed.section} {missed.shown}" + (f" ({extra.shown})" if missed.shown != extra.shown else "")
    if errors:
        yield from _error_lines(evaluation)


def _figure_lines(figures: Mapping[str, Figures]) -> Iterator[str]:
    yield _HEAD
    for kind, one in {**figures, ALL: overall(figures)}.items():
        strict, lenient = (
            "".join(f"{score:>{6 if i else 5}.2f}" for i, score in enumerate(one.scores(lenient=near))) for near in (False, True)
        )
        attributes = "  ".join(f"{name} {right / of:.2f}" for name, (right, of) in one.attributes.items())
        yield f"{kind:<16}{one.gold:>5}{one.found:>6}   {strict}   {lenient}   {attributes}".rstrip()


def _error_lines(evaluation: Evaluation) -> Iterator[str]:
    for judgement, passage in zip(evaluation.judgements, passages(evaluation), strict=True):
        if _is_error(judgement):
            row = judgement.row
            what = "wrong " + ", ".join(_differences(judgement)) if judgement.wrong else str(judgement.outcome)
            yield f"{row.kind} {what}: {row.section} {row.shown}\n    {_marked(passage)}"


def _differences(judgement: Judgement) -> list[str]:
    gold, found = judgement.gold, judgement.found
    if gold is None or found is None:
        return []
    return [f"{name} ({'|'.join(gold.values[name]) or 'none'}, not {'|'.join(found.values[name]) or 'none'})" for name in judgement.wrong]


def _marked(passage: Passage | None) -> str:
    if passage is None:
        return "(these words do not stand in the section)"
    sentence, begin, end = passage.sentence, passage.begin, passage.end
    return f"{sentence[:begin]}【{sentence[begin:end]}】{sentence[end:]}"


def json_text(evaluations: Sequence[Evaluation]) -> str:
    """Figures, confusions and errors as JSON, with the totals. Scores are [precision, recall, F1]; `begin` and `end` count the code
    points of the sentence, end exclusive."""
    data = {
        "plans": [_plan_data(evaluation) for evaluation in evaluations],
        "total": _figure_data(totals(evaluations)),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _plan_data(evaluation: Evaluation) -> dict[str, Any]:
    confused = {
        id(one): other.row.kind for pair in evaluation.confusions for one, other in ((pair.missed, pair.extra), (pair.extra, pair.missed))
    }
    return {
        "plan": evaluation.plan,
        "gold": evaluation.gold.name,
        "types": _figure_data(evaluation.figures),
        "confusions": [_confusion_data(pair.missed.row, pair.extra.row) for pair in evaluation.confusions],
        "errors": [
            _error_data(judgement, passage, confused.get(id(judgement)))
            for judgement, passage in zip(evaluation.judgements, passages(evaluation), strict=True)
            if _is_error(judgement)
        ],
    }


def _confusion_data(missed: GoldRow | FoundRow, extra: GoldRow | FoundRow) -> dict[str, Any]:
    return {"section": missed.section, "gold": [missed.kind, missed.shown], "found": [extra.kind, extra.shown]}


def _error_data(judgement: Judgement, passage: Passage | None, confused_with: str | None) -> dict[str, Any]:
    return {
        "outcome": "wrong" if judgement.wrong else str(judgement.outcome),
        "section": judgement.row.section,
        "type": judgement.row.kind,
        "text": judgement.row.shown,
        **_passage_data(passage),
        **({"confused_with": confused_with} if confused_with else {}),
        **({"attributes": _wrong_data(judgement)} if judgement.wrong else {}),
    }


def _is_error(judgement: Judgement) -> bool:
    return bool(judgement.wrong) or judgement.outcome in (Outcome.MISSED, Outcome.EXTRA)


def _passage_data(passage: Passage | None) -> dict[str, Any]:
    return {} if passage is None else {"sentence": passage.sentence, "begin": passage.begin, "end": passage.end}


def _wrong_data(judgement: Judgement) -> dict[str, dict[str, list[str]]]:
    gold, found = judgement.gold, judgement.found
    if gold is None or found is None:
        return {}
    return {name: {"gold": list(gold.values[name]), "found": list(found.values[name])} for name in judgement.wrong}


def _figure_data(figures: Mapping[str, Figures]) -> dict[str, Any]:
    return {
        kind: {
            "gold": one.gold,
            "found": one.found,
            "strict": one.scores(),
            "lenient": one.scores(lenient=True),
            "attributes": {name: right / of for name, (right, of) in one.attributes.items()},
        }
        for kind, one in {**figures, ALL: overall(figures)}.items()
    }
