"""What can be shown in several ways, in the way wanted: the pages of this layer, and the texts that the layers below write."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.comparison.compare import Comparison
from graph.evaluation.evaluate import Evaluation
from graph.evaluation.output import json_text, table_text
from queries.comparison_output import FORMATS, comparison_text
from queries.table import printable
from viz.comparison_page import comparison_page
from viz.evaluation_page import evaluation_page

COMPARED = (*FORMATS, "html")
"""The formats of a comparison."""

EVALUATED = ("table", "json", "html")
"""The formats of an evaluation."""

_ENDINGS = {".html": "html", ".htm": "html", ".json": "json", ".csv": "csv", ".md": "markdown"}


def format_for(path: Path, formats: Sequence[str], wanted: str | None = None) -> str:
    """The format wanted, else the one of `formats` that the ending of a file's name tells, a table where it tells none.

    >>> format_for(Path("a.HTM"), COMPARED), format_for(Path("a.csv"), EVALUATED), format_for(Path("-"), EVALUATED, "json")
    ('html', 'table', 'json')
    """
    told = _ENDINGS.get(path.suffix.lower(), "table")
    return wanted or (told if told in formats else "table")


def render_comparison(
    comparison: Comparison, format_: str, *, parts: Sequence[str] = (), brief: bool = False, width: int | None = None, bom: bool = False
) -> str:
    """A comparison in one of COMPARED; the options are those of `queries.comparison_output.comparison_text`."""
    if format_ == "html":
        return comparison_page(comparison, parts)
    return comparison_text(comparison, format_, parts=parts, brief=brief, width=width, bom=bom)


def render_evaluations(evaluations: Sequence[Evaluation], format_: str, *, brief: bool = False) -> str:
    """Evaluations in one of EVALUATED; a table that is `brief` is without the sentences of the errors."""
    if format_ == "html":
        return evaluation_page(evaluations)
    if format_ == "json":
        return json_text(evaluations)
    return "\n".join(map(printable, table_text(evaluations, errors=not brief).split("\n")))
