"""The outcome of a check as text: what is wrong, how often, and where for example."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from graph.check import Report, Violation

_EXAMPLES = 5


def report_text(report: Report) -> str:
    """The report in lines: breaches of one kind together, with their number and some of the things that show them.

    >>> print(report_text(Report(triples=12, violations=())))
    12 triples, 0 violations: the graph keeps the shapes.
    """
    if report.conforms:
        return f"{report.triples:,} triples, 0 violations: the graph keeps the shapes."
    lines = [f"{report.triples:,} triples, {len(report.violations):,} violations:"]
    for (shape, path), group in groupby(sorted(report.violations, key=_kind), key=_kind):
        found = [*group]
        lines += ["", f"{shape} {path}".rstrip() + f": {len(found):,}", *_shown(found)]
    return "\n".join(lines)


def _kind(violation: Violation) -> tuple[str, str]:
    return violation.shape, violation.path


def _shown(group: list[Violation]) -> Iterator[str]:
    for violation in group[:_EXAMPLES]:
        name = f"{violation.label} <{violation.focus}>".lstrip()
        yield f"  {name}: {violation.message}" + (f" Found: {violation.value}" if violation.value not in violation.message else "")
    if len(group) > _EXAMPLES:
        yield f"  and {len(group) - _EXAMPLES:,} more"
