"""Makes extractors/lexicons/confidence.tsv of how often findings were right in annotated plans, by the evidence that they rest on.

    python -m tests.calibration [--write]

The counts are those of tests/calibration-counts.tsv (tests/judging.py makes them). It prints the calibration by cross-validation: each
plan's findings are given the confidence that the other plans teach, and the share that is right stands beside what was said. With
--write it also writes the table that the program reads. Same input, same bytes.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "extractors/lexicons/confidence.tsv"
COUNTS = ROOT / "tests/calibration-counts.tsv"
FITTED = ("neimenggu-2020", "neimenggu-2022")
"""Plans that the rules were written with: more is right there than in a plan that is new, so a finding in them counts less."""

FITTED_WEIGHT = 0.1
BY_HAND = "by hand"
"""What stands in place of a commit where one reader judged what gold rows do not say."""

PRIOR_OF_TYPE = 4.0
"""How many findings the share of a whole type stands for, when a basis of it has few of its own."""
PRIOR, PRIOR_SHARE = 2.0, 0.8
"""The same for a type that has few itself."""
SUREST = 0.99
"""1 is said of what a person has accepted alone."""
AT_MOST_ONE_OF_TWO = {"link: one of several": 0.5}
"""What cannot be counted: several places bear the name, and nothing tells which is meant."""

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of the findings on one basis were right in one plan, read with the rules of a commit."""

    plan: str
    rules: str
    basis: str
    right: int
    all: int

    @property
    def type(self) -> str:
        return self.basis.partition(":")[0]

    @property
    def weight(self) -> float:
        return FITTED_WEIGHT if self.plan in FITTED else 1.0


def read_counts(path: Path = COUNTS) -> list[Counted]:
    """The rows of the table of counts."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [Counted(plan, rules, basis, int(right), int(all_)) for plan, rules, basis, right, all_ in lines[1:]]


def counts_text(counts: Iterable[Counted]) -> str:
    """The table of counts."""
    ordered = sorted(counts, key=attrgetter("plan", "rules", "basis"))
    lines = [
        "# How many findings were right in each annotated plan, by the evidence that they rest on, with the rules of a commit that had not",
        f"# learnt from that plan (docs/review.md). Rows {BY_HAND} were judged by one reader: which place a name is linked to, the",
        "# industry that a project's name tells, and targets in words. Made by: python -m tests.judging TEXTS RULES GOLD...",
        "plan\trules\tbasis\tright\tall",
        *(f"{one.plan}\t{one.rules}\t{one.basis}\t{one.right}\t{one.all}" for one in ordered),
    ]
    return "\n".join(lines) + "\n"


def calibrated(counts: Iterable[Counted]) -> dict[str, float]:
    """Basis, and type alone → share right, drawn towards that of the type where a basis has few findings, and that towards a prior."""
    types: dict[str, list[float]] = defaultdict(lambda: [PRIOR * PRIOR_SHARE, PRIOR])
    bases: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for one in counts:
        for count in (types[one.type], bases[one.basis]):
            count[0] += one.weight * one.right
            count[1] += one.weight * one.all
    shares = {type_: right / all_ for type_, (right, all_) in types.items()}
    drawn = {b: (r + PRIOR_OF_TYPE * shares[b.partition(":")[0]]) / (n + PRIOR_OF_TYPE) for b, (r, n) in bases.items()}
    return {basis: min(share, SUREST) for basis, share in sorted({**shares, **drawn, **AT_MOST_ONE_OF_TWO}.items())}


def cross_validated(counts: Sequence[Counted]) -> list[tuple[float, Counted]]:
    """Each count with the confidence that the other plans give it; what they do not know of gets the prior."""
    said: list[tuple[float, Counted]] = []
    for left_out in sorted({one.plan for one in counts}):
        shares = calibrated(one for one in counts if one.plan != left_out)
        of_plan = [one for one in counts if one.plan == left_out]
        said += [(round(shares.get(one.basis, shares.get(one.type, PRIOR_SHARE)), 2), one) for one in of_plan]
    return said


def bins(said: Iterable[tuple[float, Counted]]) -> list[tuple[float, float, int, float, float]]:
    """(from, to, findings, mean confidence said, share right) of each bin that holds any."""
    pairs = list(said)
    table = []
    for low, high in pairwise(BINS):
        inside = [(share, one) for share, one in pairs if low <= share < high or (share == high == 1.0)]
        if count := sum(one.all for _, one in inside):
            mean = sum(share * one.all for share, one in inside) / count
            table.append((low, high, count, mean, sum(one.right for _, one in inside) / count))
    return table


def table_text(counts: Sequence[Counted]) -> str:
    """The table that the program reads."""
    lines = [
        "# How often a finding is right, by the evidence that it rests on (extractors/confidence.py tells the basis of each).",
        "# Counted plan by plan with rules that had not learnt from it (tests/calibration-counts.tsv, docs/review.md).",
        "# `right` of `all`; `confidence` draws small counts towards the share of their type, and a finding in a plan that the rules were",
        f"# written with ({', '.join(FITTED)}) counts {FITTED_WEIGHT} of one in a plan that was new to them.",
        "# Made by: python -m tests.calibration --write",
        "basis\tright\tall\tconfidence",
    ]
    for basis, share in calibrated(counts).items():
        rows = [one for one in counts if basis in (one.basis, one.type)]
        lines.append(f"{basis}\t{sum(one.right for one in rows)}\t{sum(one.all for one in rows)}\t{share:.2f}")
    return "\n".join(lines) + "\n"


def report(counts: Sequence[Counted]) -> str:
    """The calibration by cross-validation: of all plans that were new to the rules, of each of them, and of each type in them."""
    said = [(share, one) for share, one in cross_validated(counts) if one.plan not in FITTED]
    groups: dict[str, list[tuple[float, Counted]]] = defaultdict(list)
    for share, one in said:
        for name in ("all new plans", one.plan, one.type):
            groups[name].append((share, one))
    lines = []
    for name, pairs in groups.items():
        lines.append(f"{name}\n  said          findings   mean said   right")
        lines += [f"  {low:.2f}–{high:.2f} {count:>12} {mean:>11.3f} {right:>7.3f}" for low, high, count, mean, right in bins(pairs)]
    return "\n".join(lines) + "\n"


def calibration_table(counts: Sequence[Counted]) -> str:
    """The calibration by cross-validation on the plans that were new to the rules, as docs/review.md prints it."""
    said = [(share, one) for share, one in cross_validated(counts) if one.plan not in FITTED and one.rules != BY_HAND]
    sure = [(share, one) for share, one in said if share >= 0.9]
    rows = [(f"{low:.2f}–{high:.2f}", *rest) for low, high, *rest in bins(said)]
    count = sum(one.all for _, one in sure)
    rows.append(("0.90 and more", count, sum(s * one.all for s, one in sure) / count, sum(one.right for _, one in sure) / count))
    lines = ["| said | findings | mean said | right |", "| --- | ---: | ---: | ---: |"]
    return "\n".join([*lines, *(f"| {band} | {all_} | {mean:.2f} | {right:.2f} |" for band, all_, mean, right in rows)]) + "\n"


def main(args: Sequence[str]) -> None:
    """Prints the report; with --write also writes the table."""
    counts = read_counts()
    sys.stdout.write(report(counts))
    if "--write" in args:
        TABLE.write_text(table_text(counts), encoding="utf-8")
    else:
        sys.stdout.write(calibration_table(counts))


if __name__ == "__main__":
    main(sys.argv[1:])
