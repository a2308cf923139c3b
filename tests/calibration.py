"""Counts how often findings are right, by the evidence that they rest on, and makes extractors/lexicons/confidence.tsv of it.

    python -m tests.calibration TEXTS GOLD... [--write]

TEXTS is a folder with NAME.txt for each NAME.jsonl of GOLD (both may lie in subfolders). It prints the table by cross-validation: each
plan's findings are given the confidence that the other plans teach, and the share that is right stands beside what was said. With
--write it also writes the table that the program reads. Same input, same bytes.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from extractors.confidence import basis_of, citation_basis, fact_basis, place_basis, status_basis
from extractors.examine import examine
from extractors.findings import DocumentFound, Found, ProjectFound, TargetFound
from extractors.sources.reader import read_source
from ontology.records import Change, Comparator, Status

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "extractors/lexicons/confidence.tsv"
FITTED = ("neimenggu-2020", "neimenggu-2022")
"""Plans that the rules were written with: more is right there than in a plan that is new, so a finding in them counts less."""

COUNTED_WITH = "6b9484b"
"""The commit whose rules the table was counted with: the last one before the plans that are not FITTED were annotated. Later rules have
learnt from them, so what they find there is right more often than in a plan that nobody has seen (docs/review.md tells the steps)."""

FITTED_WEIGHT = 0.1
PRIOR_OF_TYPE = 4.0
"""How many findings the share of a whole type stands for, when a basis of it has few of its own."""
PRIOR, PRIOR_SHARE = 2.0, 0.8
"""The same for a type that has few itself."""
SUREST = 0.99
"""1 is said of what a person has accepted alone."""

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)
_FIELDS = {
    "Region": "regions",
    "Industry": "industries",
    "Project": "projects",
    "Programme": "programmes",
    "PolicyDocument": "documents",
    "Organization": "organizations",
    "Target": "targets",
}
_COMPARATORS = {Comparator.AT_LEAST: "ge", Comparator.AT_MOST: "le", Comparator.ABOUT: "approx", Comparator.EXACTLY: "eq"}
_STATUSES = {
    Status.PROPOSED: "proposed",
    Status.PREPARATORY: "preparatory",
    Status.STARTING: "start",
    Status.UNDERWAY: "underway",
    Status.COMPLETING: "complete",
}
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, or what is said of it, on its basis: right or not."""

    plan: str
    basis: str
    right: bool

    @property
    def type(self) -> str:
        return self.basis.partition(":")[0]

    @property
    def weight(self) -> float:
        return FITTED_WEIGHT if self.plan in FITTED else 1.0


def judged(plan: str, text: Path, gold: Sequence[Row]) -> list[Judged]:
    """What is found in `text`, judged by its gold rows: each (section, type, words, basis) once, what annotators differ on left out."""
    by_name: dict[tuple[str, str], dict[str, Row]] = defaultdict(dict)
    values: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in gold:
        if row["type"] == "Target":
            values[row["section"], f"{row['value'].replace('—', '-')}{row['unit']}"].append(row)
        else:
            by_name[row["section"], row["type"]][_squeeze(row["name"] if row["type"] == "Project" else row["text"])] = row
    sections = {row["section"] for row in gold}
    verdicts: dict[tuple[object, ...], Judged] = {}
    for path, doc in examine(read_source(str(text))).docs.items():
        section = _in_gold(path, sections)
        for type_, field in _FIELDS.items():
            for found in getattr(doc._, field):
                if isinstance(found, TargetFound):
                    same = _nearest(found, values[section, _value(found)])
                else:
                    rows = by_name[section, type_]
                    same = next((rows[name] for name in _names(found, doc) if name in rows), None)
                if same is None or not same.get("optional"):
                    for basis, right in _verdicts(found, doc, same):
                        verdicts.setdefault((section, type_, *_names(found, doc), basis, _said(found)), Judged(plan, basis, right))
    return list(verdicts.values())


def _verdicts(found: Found, doc: Doc, row: Row | None) -> Iterator[tuple[str, bool]]:
    """Whether the words are what they are said to be; where they are, whether what is said of them is right."""
    yield basis_of(found, doc), row is not None
    if row is None:
        return
    if isinstance(found, TargetFound):
        yield fact_basis(found, doc), _agrees(found, row)
    elif isinstance(found, DocumentFound):
        yield citation_basis(found), found.relation.value == row["relation"]
    elif isinstance(found, ProjectFound):
        yield status_basis(found), _STATUSES[found.status] in row["status"].split("|")
        for region in doc._.regions:
            if found.begin <= region.begin and region.end <= found.end:
                yield place_basis(found), _surface(region, doc) in map(_squeeze, row["regions"])


def _agrees(found: TargetFound, row: Row) -> bool:
    return (
        _likeness(found.indicator, row["indicator"]) >= 0.6
        and _COMPARATORS[found.comparator] == row["comparator"]
        and {Change.NEW: "new"}.get(found.change, found.change.value.lower()) == row["change"]
        and (str(found.baseline_year) if found.baseline_year else None) == (str(row["baseline"]) if row.get("baseline") else None)
    )


def _said(found: Found) -> object:
    return (found.indicator, _value(found)) if isinstance(found, TargetFound) else None


def _nearest(found: TargetFound, rows: Sequence[Row]) -> Row | None:
    return max(rows, key=lambda row: _likeness(found.indicator, row["indicator"]), default=None)


def _value(found: TargetFound) -> str:
    upper = f"-{found.upper.normalize():f}" if found.upper is not None else ""
    return f"{found.value.normalize():f}{upper}{_squeeze(found.unit)}"


def _names(found: Found, doc: Doc) -> tuple[str, ...]:
    names = [_surface(found, doc)] + [getattr(found, name) for name in ("name", "title") if getattr(found, name, None)]
    return tuple(_squeeze(name).strip("《》") for name in names)


def _surface(found: Found, doc: Doc) -> str:
    return doc.text[found.begin : found.end]


def _in_gold(path: str, sections: Iterable[str]) -> str:
    """The section of the gold that holds the section `path`: itself, or the nearest above it."""
    held = path
    while held and held not in sections:
        held = held.rpartition(".")[0]
    return held or path


def _likeness(one: str, other: str) -> float:
    """Dice's coefficient over characters."""
    left, right = list(_squeeze(one)), list(_squeeze(other))
    both = sum(min(left.count(character), right.count(character)) for character in set(left))
    return 2 * both / (len(left) + len(right)) if left and right else 0.0


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", str(text))


def calibrated(findings: Sequence[Judged]) -> dict[str, float]:
    """Basis, and type alone → share right, drawn towards that of the type where a basis has few findings, and that towards a prior."""
    types: dict[str, list[float]] = defaultdict(lambda: [PRIOR * PRIOR_SHARE, PRIOR])
    bases: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for one in findings:
        for count in (types[one.type], bases[one.basis]):
            count[0] += one.weight * one.right
            count[1] += one.weight
    shares = {type_: right / all_ for type_, (right, all_) in types.items()}
    drawn = {b: (r + PRIOR_OF_TYPE * shares[b.partition(":")[0]]) / (n + PRIOR_OF_TYPE) for b, (r, n) in bases.items()}
    return {basis: min(share, SUREST) for basis, share in sorted({**shares, **drawn}.items())}


def cross_validated(plans: Mapping[str, Sequence[Judged]]) -> list[tuple[float, Judged]]:
    """Each finding with the confidence that the other plans give it; what they do not know of gets the prior."""
    said: list[tuple[float, Judged]] = []
    for left_out, findings in plans.items():
        shares = calibrated([one for plan, others in plans.items() if plan != left_out for one in others])
        said += [(round(shares.get(one.basis, shares.get(one.type, PRIOR_SHARE)), 2), one) for one in findings]
    return said


def bins(said: Iterable[tuple[float, Judged]]) -> list[tuple[float, float, int, float, float]]:
    """(from, to, findings, mean confidence said, share right) of each bin that holds any."""
    pairs = list(said)
    table = []
    for low, high in pairwise(BINS):
        inside = [(share, one) for share, one in pairs if low <= share < high or (share == high == 1.0)]
        if inside:
            count = len(inside)
            table.append((low, high, count, sum(s for s, _ in inside) / count, sum(one.right for _, one in inside) / count))
    return table


def table_text(plans: Mapping[str, Sequence[Judged]]) -> str:
    """The table that the program reads."""
    findings = [one for plan in sorted(plans) for one in plans[plan]]
    lines = [
        "# How often a finding is right, by the evidence that it rests on (extractors/confidence.py tells the basis of each).",
        f"# Counted on {', '.join(sorted(plans))}",
        f"# with the rules of commit {COUNTED_WITH}, which had not seen what was annotated there but in {', '.join(FITTED)}.",
        "# `right` of `all`; `confidence` draws small counts towards the share of their type, and a finding in a plan that the rules were",
        f"# written with counts {FITTED_WEIGHT} of one in a plan that was new to them.",
        "# Made by: python -m tests.calibration TEXTS GOLD... --write",
        "basis\tright\tall\tconfidence",
    ]
    for basis, share in calibrated(findings).items():
        rights = [one.right for one in findings if basis in (one.basis, one.type)]
        lines.append(f"{basis}\t{sum(rights)}\t{len(rights)}\t{share:.2f}")
    return "\n".join(lines) + "\n"


def read_plans(texts: Path, golds: Iterable[Path]) -> dict[str, list[Judged]]:
    """The judged findings of each plan of `golds` whose text is in `texts`."""
    plans: dict[str, list[Judged]] = {}
    for gold in sorted(golds, key=lambda path: path.stem):
        text = next(iter(sorted(texts.rglob(f"{gold.stem}.txt"))), None)
        if text is not None:
            rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
            plans[gold.stem] = judged(gold.stem, text, rows)
    return plans


def report(plans: Mapping[str, Sequence[Judged]]) -> str:
    """The calibration by cross-validation, of all plans and of each that was new to the rules."""
    said = cross_validated(plans)
    lines = []
    for name in ("all plans", *sorted(plans)):
        lines.append(f"{name}\n  said          findings   mean said   right")
        for low, high, count, mean, right in bins(pair for pair in said if name in ("all plans", pair[1].plan)):
            lines.append(f"  {low:.2f}–{high:.2f} {count:>12} {mean:>11.3f} {right:>7.3f}")
    return "\n".join(lines) + "\n"


def main(args: Sequence[str]) -> None:
    """Prints the report; with --write also writes the table."""
    texts, *golds = [arg for arg in args if arg != "--write"]
    plans = read_plans(Path(texts), map(Path, golds))
    sys.stdout.write(report(plans))
    if "--write" in args:
        TABLE.write_text(table_text(plans), encoding="utf-8")
    else:
        sys.stdout.write(table_text(plans))


if __name__ == "__main__":
    main(sys.argv[1:])
